"""The drawing of a report: what stands where, worked out by hand."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outgoing_runs import figures, reviewed_run
from performing import EIGHT, MINUTE, Performance, script, segment
from reviewing import by_minute, metrics, review
from stage_desktop.formats.report_shapes import (
    Box,
    Drawing,
    Ink,
    Label,
    Mark,
    Rule,
    Shape,
    Sign,
    Ticks,
    Trace,
)
from stage_desktop.formats.report_svg import svg
from stage_desktop.instants import Instant
from stage_desktop.review.metrics import Measure, Metrics
from stage_desktop.script.plan import Script
from stage_desktop.ui.reportsheet.plots import timeline_drawing
from stage_desktop.ui.reportsheet.scales import TimeScale, round_step, value_scale


def drawing(known: Metrics | None = None) -> Drawing:
    found = timeline_drawing(reviewed_run(known=known or figures()))
    assert found is not None
    return found


def of(kind: type, shapes: Iterable[Shape], ink: Ink) -> list[Shape]:
    return [each for each in shapes if isinstance(each, kind) and each.ink is ink]


def test_the_lanes_have_a_bar_for_each_segment_and_pass() -> None:
    shapes = drawing().shapes
    planned, actual = of(Box, shapes, Ink.PLANNED), of(Box, shapes, Ink.ACTUAL)
    assert (len(planned), len(actual)) == (3, 3)
    # Twelve minutes and a minute at each edge over 892 units: four minutes are 254.9.
    widths = [round(each.width, 1) for each in planned if isinstance(each, Box)]
    assert widths == [254.3, 254.3, 254.3]


def test_what_is_over_its_plan_is_hatched() -> None:
    (over,) = of(Box, drawing().shapes, Ink.OVER)
    assert isinstance(over, Box) and over.hatched
    assert round(over.width, 1) == 63.1  # one minute


def test_marks_are_told_apart_by_shape() -> None:
    marks = [each for each in drawing().shapes if isinstance(each, Mark)]
    signs = {(each.ink, each.sign) for each in marks}
    assert {
        (Ink.GIVEAWAY, Sign.DIAMOND),
        (Ink.GIVEAWAY, Sign.HOLLOW),
        (Ink.BOOST, Sign.UP),
        (Ink.MISSED, Sign.CROSS),
    } <= signs
    assert all(each.title for each in marks)


def test_online_is_a_line_and_sales_are_steps_above_an_area() -> None:
    shapes = drawing().shapes
    (online,), (gmv,) = of(Trace, shapes, Ink.ONLINE), of(Trace, shapes, Ink.GMV)
    assert isinstance(online, Trace) and isinstance(gmv, Trace)
    assert (len(online.points), online.base) == (13, None)
    assert len(gmv.points) == 24 and gmv.base is not None


def test_a_gap_in_the_figures_is_one_in_the_line() -> None:
    start = by_minute(Measure.ONLINE, [50, 60, 70])
    later = by_minute(Measure.ONLINE, [50, 60, 70], first=8)
    whole = metrics(type(start)(Measure.ONLINE, start.points + later.points))
    assert len(of(Trace, drawing(whole).shapes, Ink.ONLINE)) == 2


def test_without_figures_there_are_lanes_and_drift_alone() -> None:
    names = [each.text for each in drawing(Metrics()).shapes if isinstance(each, Label)]
    assert {"Planned", "Actual", "Drift"} <= set(names)
    assert not {"Online", "GMV/min"} & set(names)


def test_a_script_without_times_has_no_drawing() -> None:
    state = Performance(Script("Show", "UTC")).state
    assert timeline_drawing(review(state)) is None


def test_numbers_never_stand_on_each_other() -> None:
    show = script(*(segment(n, 1) for n in range(1, 301)))
    found = timeline_drawing(review(Performance(show).state))
    assert found is not None
    labels = (each for each in found.shapes if isinstance(each, Label) and each.ink is Ink.TEXT)
    places = [each.x for each in labels if each.text.isdecimal()]
    assert len(places) > 20
    assert all(after - before > 13.9 for before, after in pairwise(places))


def test_svg_has_no_text_that_is_not_escaped_and_ids_of_its_own() -> None:
    hostile = "</text><script>alert(1)</script>\"'&"
    shapes: tuple[Shape, ...] = (
        Box(0, 0, 5, 5, Ink.OVER, hostile, hatched=True),
        Rule(0, 0, 1, 1, Ink.AXIS, hostile),
        Ticks((1, 2.25), 0, 5, Ink.CUE),
        Trace(((0, 0), (1, 1)), Ink.GMV, base=5),
        Trace((), Ink.GMV),
        Mark(Sign.DISC, 1, 1, Ink.BOOST, hostile),
        Label(1, 1, hostile),
    )
    text = svg(Drawing(hostile, hostile, 10, 10, shapes), "x1")
    assert "<script" not in text
    assert text.count("&lt;script&gt;") == 6
    assert 'id="x1-h"' in text and "url(#x1-h)" in text
    assert "M1 0v5M2.2 0v5" in text


def test_ticks_are_round_wall_times() -> None:
    show = script(segment(1, 5))
    scale = TimeScale(Instant(EIGHT + 7 * MINUTE), Instant(EIGHT + 95 * MINUTE), 0, 100)
    ticks = [(each - EIGHT) / MINUTE for each in scale.ticks(show.zone_info)]
    assert ticks == [10, 20, 30, 40, 50, 60, 70, 80, 90]


@given(st.integers(1, 72 * 60), st.integers(0, 10_000))
def test_there_are_never_too_many_ticks(minutes: int, shift: int) -> None:
    start = Instant(EIGHT + shift * 1_000)
    scale = TimeScale(start, Instant(start + minutes * MINUTE), 0, 1_000)
    ticks = list(scale.ticks(script(segment(1, 5)).zone_info))
    assert len(ticks) <= 15
    assert all(start <= each <= scale.end for each in ticks)


@pytest.mark.parametrize(
    ("about", "step"), [(0.9, 1.0), (1.0, 1.0), (1.2, 2.0), (3.0, 5.0), (7.0, 10.0), (160, 200)]
)
def test_steps_are_round(about: float, step: float) -> None:
    assert round_step(about) == step


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_a_scale_holds_zero_and_both_values(one: float, other: float) -> None:
    scale = value_scale(min(one, other), max(one, other), 0.0, 100.0)
    for value in (one, other, 0.0):
        assert -0.001 <= scale.y(value) <= 100.001
