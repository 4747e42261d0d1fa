"""The forecast strip: what is ahead in words, one key for each way out, undone with one key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from performing import EIGHT, MINUTE, script, segment
from stage_desktop.desk.clock import ManualClock
from stage_desktop.desk.scheduler import ManualWakeups
from stage_desktop.desk.session import Session
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.commerce import Boost, Money
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.derive import derived_cues
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import (
    AddTime,
    CompleteCue,
    CueKey,
    Go,
    RecordFigures,
    Revise,
    Skip,
    Start,
    Tick,
    Undo,
    Unskip,
)
from stage_desktop.show.events import RunKind
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.window import OperatorWindow
from stage_desktop.ui.theme import load_theme


class Stage:
    """A window on a show whose clock is moved by hand; the forecast is asked for."""

    def __init__(self, qtbot: QtBot, plan: Script) -> None:
        self.clock = ManualClock(EIGHT)
        cues = derived_cues(plan, ())
        self.session = Session.begin(plan, cues, RunKind.LIVE, self.clock, ManualWakeups())
        self.model = SessionModel(self.session)
        self.window = OperatorWindow(load_theme())
        qtbot.addWidget(self.window)
        self.window.set_session(self.model)
        self.model.send(Start())

    def at(self, minutes: float) -> None:
        self.clock.set(Instant(EIGHT + int(minutes * MINUTE)))
        self.session.dispatch(Tick())
        self.model.refresh()
        self.window.ahead.model.look()

    def close(self) -> None:
        self.model.close()
        self.window.ahead.close_down()
        self.window.steps.close_down()
        self.window.strip.close_down()


def late_show() -> Script:
    return script(
        segment(1, 10),
        segment(2, 10, shortest=Millis(8 * MINUTE)),
        segment(3, 10, shortest=Millis(4 * MINUTE)),
        segment(4, 5, hard=30, title="Flash sale"),
    )


@pytest.fixture
def late(qtbot: QtBot, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(qtbot, late_show())
    yield stage
    stage.close()


def labels(stage: Stage) -> list[str]:
    strip = stage.window.ahead.strip
    return [button.text() for button in strip.buttons if not button.isHidden()]


def test_the_next_fixed_moment_is_shown_with_its_countdown_and_slack(late: Stage) -> None:
    late.at(2)
    strip = late.window.ahead.strip
    assert strip.next.text() == "in 28:00 · 20:30 4 Flash sale"
    assert strip.state.text() == "0:00 to spare"
    assert labels(late) == []


def test_a_moment_that_will_be_missed_brings_its_ways_out_with_a_key_each(late: Stage) -> None:
    late.at(14)
    assert late.window.ahead.strip.state.text() == "will be missed by 4:00"
    assert labels(late) == [
        "Squeeze → in time  F6",
        "Drop 2 → 6:00 to spare  F7",
        "Let it slide → 4:00 late  F9",
    ]


def test_one_key_takes_the_way_and_another_undoes_it(late: Stage) -> None:
    late.at(14)
    before = late.session.state.script
    assert late.window.ahead.strip.press("F6")
    assert [each.duration // MINUTE for each in late.session.state.script.segments] == [10, 9, 7, 5]
    late.window.ahead.model.look()
    assert labels(late) == []
    late.model.send(Undo())
    assert late.session.state.script == before
    late.window.ahead.model.look()
    assert len(labels(late)) == 3


def test_a_key_without_a_way_does_nothing(late: Stage) -> None:
    late.at(14)
    assert not late.window.ahead.strip.press("F8")


def test_what_was_let_slide_comes_back_only_when_it_gets_worse(late: Stage) -> None:
    late.at(14)
    late.window.ahead.strip.press("F9")
    late.at(14.5)
    assert labels(late) == []
    assert late.window.ahead.strip.state.text() == "will be missed by 4:30"
    late.at(15.1)
    assert len(labels(late)) == 3


def test_what_was_let_slide_and_then_met_is_offered_when_it_is_missed_again(late: Stage) -> None:
    late.at(14)
    late.window.ahead.strip.press("F9")
    late.model.send(Skip("s2"))
    late.at(14.5)
    assert late.window.ahead.strip.state.text() == "5:30 to spare"
    late.model.send(Unskip("s2"))
    late.at(14.6)
    assert len(labels(late)) == 3


def test_a_moment_that_was_let_slide_does_not_hide_the_next_that_is_missed(qtbot: QtBot) -> None:
    plan = script(
        segment(1, 10),
        segment(2, 10, hard=10),
        segment(3, 10, shortest=Millis(4 * MINUTE)),
        hard_end=Instant(EIGHT + 30 * MINUTE),
    )
    stage = Stage(qtbot, plan)
    stage.at(12)
    assert stage.window.ahead.model.forecast.offer.moment.ref == "s2"  # type: ignore[union-attr]
    stage.window.ahead.strip.press("F9")
    stage.at(12.1)
    assert stage.window.ahead.strip.ways[0].label == "Squeeze"
    assert stage.window.ahead.strip.next.text().endswith("hard end")
    assert stage.window.ahead.strip.press("F6")
    stage.at(12.2)
    # Both may get worse by a minute before they are spoken of again; the end was met.
    assert labels(stage) == []
    stage.close()


def test_a_key_that_has_just_become_another_ways_does_nothing(qtbot: QtBot, late: Stage) -> None:
    late.at(14)
    strip, before = late.window.ahead.strip, late.session.state.script
    assert strip.ways[1].detail == "2 → 6:00 to spare"
    late.at(20.5)  # ten and a half over: one is not enough any more
    assert strip.ways[1].detail.startswith("2, 3 → ")
    assert not strip.press("F7")
    assert late.session.state.script == before
    assert "just changed" in late.window.strip.message.text()
    qtbot.waitUntil(lambda: strip.press("F7"))
    assert [each.skipped for each in late.session.state.script.segments] == [
        *(False, True, True, False)
    ]


def test_a_key_takes_nothing_of_a_show_that_has_moved_on_since_it_was_read(late: Stage) -> None:
    late.at(14)
    assert len(labels(late)) == 3
    late.model.send(Skip("s2"))  # nothing is missed any more; the strip is told a moment later
    assert not late.window.ahead.strip.press("F6")
    assert [s.duration for s in late.session.state.script.segments[1:3]] == [10 * MINUTE] * 2


def test_in_a_low_window_ways_out_of_being_early_are_seen_as_their_keys_work(qtbot: QtBot) -> None:
    plan = script(
        segment(1, 10), segment(2, 10, longest=Millis(15 * MINUTE)), segment(3, 5, hard=20)
    )
    stage = Stage(qtbot, plan)
    strip = stage.window.ahead.strip
    strip.set_low(True)
    assert strip.isHidden()
    stage.at(5)
    stage.model.send(Go())
    stage.at(5.1)
    assert strip.ways[0].label == "Stretch"
    assert not strip.isHidden()
    assert strip.next.text().endswith("3 Segment 3")
    stage.close()


def test_sales_stand_beside_the_line(qtbot: QtBot) -> None:
    plan = script(segment(1, 10), gmv_target=Money(Decimal(10_000), "CNY"), currency="CNY")
    stage = Stage(qtbot, plan)
    stage.at(5)
    stage.model.send(RecordFigures(Decimal(4_000), 1_250))
    stage.window.ahead.model.look()
    assert (
        stage.window.ahead.strip.pace.text() == "¥4,000 · line ¥5,000 · 20 % behind · 1,250 online"
    )
    stage.close()


def test_a_boost_that_comes_to_the_wrong_segment_is_told_with_what_can_be_done(
    qtbot: QtBot,
) -> None:
    plan = script(
        segment(1, 10),
        segment(2, 10, kind="traffic"),
        segment(3, 10, kind="hero"),
        boosts=(Boost("B1", "fentiao", lead=Millis(8 * MINUTE), target="s3"),),
    )
    stage = Stage(qtbot, plan)
    stage.at(12)
    stage.model.send(CompleteCue(CueKey("B1.order")))
    stage.at(14)
    stage.model.send(Go())
    stage.at(15)
    strip = stage.window.ahead.strip
    assert strip.next.text() == "B1 brings people at 20:20:00, 4:00 from its slot 3"
    assert labels(stage)[-1].endswith("F9")
    assert strip.press("F9")
    assert labels(stage) == []
    stage.model.send(AddTime(Millis(50_000)))
    stage.at(15.1)
    assert labels(stage) == []
    stage.model.send(AddTime(Millis(20_000)))
    stage.at(15.2)
    assert labels(stage)[-1].endswith("F9")  # more than a minute worse than what was accepted
    stage.close()


def test_a_boost_whose_slot_is_taken_out_of_the_script_is_told_without_it(qtbot: QtBot) -> None:
    boost = Boost("B1", "fentiao", SegmentStart("s1"), lead=Millis(8 * MINUTE), target="s3")
    plan = script(segment(1, 10), segment(2, 10), segment(3, 10), boosts=(boost,))
    stage = Stage(qtbot, plan)
    stage.at(1)
    stage.model.send(CompleteCue(CueKey("B1.order")))
    stage.at(2)
    assert "slot 3" in stage.window.ahead.strip.next.text()
    shorter = replace(plan, segments=plan.segments[:2])
    stage.model.send(Revise(shorter, stage.session.state.book.cues))
    assert "slot 3" not in stage.window.ahead.strip.next.text()
    stage.close()


def test_the_curve_of_the_drift_ends_where_it_is_now(late: Stage) -> None:
    late.at(14)
    curve = late.window.ahead.strip.drift.curve()
    assert len(curve) == 2
    assert curve[-1].y() < curve[0].y()  # late is above the line
