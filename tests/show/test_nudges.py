"""Reminders of keys that were perhaps forgotten."""

from __future__ import annotations

from performing import EIGHT, MINUTE, Performance, script, segment
from stage_desktop.instants import Instant, Millis
from stage_desktop.show.commands import AddTime, Hold, Note, Start
from stage_desktop.show.nudges import Forgotten, Nudge, NudgeSettings, nudge

SETTINGS = NudgeSettings()


def at(minutes: float) -> Instant:
    return Instant(EIGHT + int(minutes * MINUTE))


def said(run: Performance, minutes: float, last: float | None = 0) -> Nudge | None:
    run.look(minutes * 60)
    return nudge(run.state, at(minutes), None if last is None else at(last), SETTINGS)


def test_the_start_is_reminded_of_a_minute_after_it_was_planned() -> None:
    run = Performance(script(segment(1, 10)))
    assert said(run, 0.9, None) is None
    assert said(run, 1, None) == Nudge(Forgotten.START, at(0), 1)


def test_and_again_every_five_minutes() -> None:
    run = Performance(script(segment(1, 10)))
    found = said(run, 6, None)
    assert found is not None
    assert (found.number, found.late(at(6))) == (2, 6 * MINUTE)


def test_without_a_planned_start_nothing_is_late() -> None:
    run = Performance(script(segment(1, 10), planned=None))
    assert said(run, 60, None) is None


def test_going_on_is_reminded_of_three_minutes_over() -> None:
    run = Performance(script(segment(1, 10), segment(2, 10)))
    run.do(0, Start())
    assert said(run, 12.9) is None
    assert said(run, 13) == Nudge(Forgotten.ADVANCE, at(10), 1)


def test_not_while_the_operator_is_doing_things() -> None:
    run = Performance(script(segment(1, 10), segment(2, 10)))
    run.do(0, Start())
    run.do(12 * 60, Note("host over"))
    assert said(run, 14, last=12) is None
    assert said(run, 15, last=12) == Nudge(Forgotten.ADVANCE, at(10), 1)


def test_not_of_a_segment_that_is_held_or_has_got_more_time() -> None:
    run = Performance(script(segment(1, 10), segment(2, 10)))
    run.do(0, Start())
    run.do(9 * 60, AddTime(Millis(10 * MINUTE)))
    assert said(run, 15) is None
    run.do(16 * 60, Hold())
    assert said(run, 40) is None


def test_not_of_a_segment_that_ends_by_itself() -> None:
    run = Performance(script(segment(1, 10, auto=True), segment(2, 60)))
    run.do(0, Start())
    assert said(run, 15) is None


def test_the_end_is_reminded_of_after_the_last_segment() -> None:
    run = Performance(script(segment(1, 10, auto=True)))
    run.do(0, Start())
    assert said(run, 14) is None
    assert said(run, 15) == Nudge(Forgotten.END, at(10), 1)
