"""The now panel: the beat with its own countdown, the rounds of release, what is not ready."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from performing import Performance, script, segment
from stage_desktop.instants import Millis
from stage_desktop.script.commerce import Product, SupplyItem
from stage_desktop.script.plan import Beat, Script
from stage_desktop.script.preparation import HostCard, Task
from stage_desktop.show.commands import Go, Start
from stage_desktop.ui.operator.now_panel import NowPanel
from stage_desktop.ui.theme import load_theme


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[NowPanel]:
    made = NowPanel(load_theme())
    made.resize(440, 240)
    made.reword()
    made.show()
    yield made
    made.close()
    made.deleteLater()


def show() -> Script:
    coat = Product("A1", "coat", release=(80, 120), supply=(SupplyItem("samples", False),))
    beats = (Beat("value", Millis(120_000)), Beat("offer"))
    return script(
        segment(1, 5, products=("A1",), beats=beats, host="Amy"),
        segment(2, 5),
        products=(coat,),
        hosts=(HostCard("Amy", "a friend", ("girls",), ("cheapest",)),),
    )


def test_the_beat_stands_with_its_countdown_and_the_next_one(panel: NowPanel) -> None:
    run = Performance(show())
    run.do(0, Start())
    panel.set_timeline(run.look(50))
    shown = [label.text() for label in (panel.beat_number, panel.beat_left, panel.beat)]
    assert shown == ["BEAT 1/2", "01:10", "value"]
    assert panel.beat_then.text() == "then offer"
    panel.set_timeline(run.look(330))
    assert (panel.beat.text(), panel.beat_left.text()) == ("offer", "−00:30")
    assert panel.beat_then.text() == ""


def test_the_line_of_the_beat_stays_where_a_segment_has_none(panel: NowPanel) -> None:
    run = Performance(show())
    run.do(0, Start())
    panel.set_timeline(run.look(50))
    place, width = panel.digits.geometry(), panel.beat_left.width()
    panel.set_timeline(run.look(330))  # a sign before the number
    run.do(331, Go())
    panel.set_timeline(run.look(332))
    assert panel.beat_row.isVisible() and panel.beat.text() == ""
    assert (panel.digits.geometry(), panel.beat_left.width()) == (place, width)


def test_a_show_without_beats_has_no_line_for_them(panel: NowPanel) -> None:
    run = Performance(script(segment(1, 5)))
    run.do(0, Start())
    panel.set_timeline(run.look(10))
    assert not panel.beat_row.isVisible()


@pytest.mark.parametrize("seconds", [-60, 10])
def test_rounds_of_release_and_what_is_not_ready(panel: NowPanel, seconds: float) -> None:
    run = Performance(show())
    if seconds > 0:
        run.do(0, Start())
    panel.set_timeline(run.look(seconds))
    assert panel.product.text() == "A1 coat · release 80 + 120"
    assert panel.unready.isVisible()
    assert panel.unready.text() == "! not ready: samples"


def test_who_presents_is_named_with_their_card(panel: NowPanel) -> None:
    run = Performance(show())
    panel.set_timeline(run.look(-60))
    assert panel.kind.text() == "Amy"
    assert panel.kind.toolTip().splitlines() == ["Amy · a friend", "Say: girls", "Avoid: cheapest"]
    run.do(0, Start())
    run.do(10, Go())
    panel.set_timeline(run.look(11))
    # A segment of nobody is presented by the only host there is.
    assert (panel.kind.text(), panel.unready.isVisible()) == ("Amy", False)


def test_before_the_show_it_says_what_to_prepare_next_and_in_how_long(panel: NowPanel) -> None:
    tasks = (Task("C1", "lights", Millis(-1_800_000)), Task("C2", "links", Millis(-600_000), "Cy"))
    run = Performance(script(segment(1, 5), checklist=tasks))
    panel.set_timeline(run.look(-660))
    shown = [label.text() for label in (panel.beat_number, panel.beat_left, panel.beat)]
    assert shown == ["PREPARE", "01:00", "T-10m · links · Cy"]
    assert panel.beat_row.isVisible()
    panel.set_timeline(run.look(-300))
    assert not panel.beat_row.isVisible()
