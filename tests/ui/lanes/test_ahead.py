"""Slacks and the result of a choice, drawn over the lanes."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPainter

from performing import EIGHT, MINUTE
from stage_desktop.instants import Instant, Millis
from stage_desktop.show.fixed import FixedKind, FixedMoment
from stage_desktop.ui.lanes.ahead import AFTER, Ahead, Slack, draw_ahead, slacks_of
from stage_desktop.ui.lanes.bands import shared
from stage_desktop.ui.lanes.span import Span
from stage_desktop.ui.theme import load_theme


def at(minutes: float) -> Instant:
    return Instant(EIGHT + int(minutes * MINUTE))


def test_a_hard_start_has_a_stretch_to_when_the_show_is_there() -> None:
    met = FixedMoment(FixedKind.HARD_START, "s4", at(30), "s4", arrival=at(27))
    late = FixedMoment(FixedKind.HARD_END, "", at(60), arrival=at(62))
    assert slacks_of([met, late]) == (
        Slack(at(30), at(27), missed=False),
        Slack(at(60), at(62), missed=True),
    )


def test_a_draw_inside_its_segment_has_none_and_one_behind_it_is_held_against_its_end() -> None:
    inside = FixedMoment(FixedKind.DRAW, "G1", at(20), "s3", at(18), at(25))
    behind = FixedMoment(FixedKind.DRAW, "G2", at(26), "s3", at(18), at(25))
    assert slacks_of([inside, behind]) == (Slack(at(26), at(25), missed=True),)


def test_a_choice_is_drawn_at_the_foot_of_the_segments() -> None:
    theme = load_theme("dark")
    bands = shared(148, 1, 1)
    image = QImage(600, 148, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    span = Span(at(0), Millis(MINUTE // 10))  # ten pixels a minute
    draw_ahead(painter, Ahead((), ((at(10), at(20)),)), span, bands, 600, theme)
    painter.end()
    middle = bands.segments.bottom - AFTER // 2 - 1
    accent = theme.colour("accent").rgb()
    assert [x for x in (95, 105, 195, 205) if image.pixel(x, middle) == accent] == [105, 195]
