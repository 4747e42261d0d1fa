"""A machine that slept, a program that was stopped or stuck: the absence is in the log."""

from __future__ import annotations

import pytest

from performing import EIGHT, MINUTE, at, script, segment
from stage_desktop.desk.clock import ManualClock, ScaledClock
from stage_desktop.desk.scheduler import ManualWakeups
from stage_desktop.desk.session import Session
from stage_desktop.instants import Instant, Millis
from stage_desktop.show.commands import End, Start
from stage_desktop.show.events import Event, PassStarted, RunKind, RunResumed


class Slept:
    """A show of segments of four minutes, and what became of it."""

    def __init__(self) -> None:
        self.clock = ManualClock(EIGHT)
        show = script(*(segment(number, 4, auto=True) for number in (1, 2, 3, 4)))
        self.session = Session.begin(show, (), RunKind.LIVE, self.clock, ManualWakeups())
        self.heard: list[Event] = []
        self.session.listen(lambda _state, events: self.heard.extend(events))

    def asleep(self, millis: int) -> list[Event]:
        last = self.clock.now()
        self.clock.advance(Millis(millis))
        self.heard.clear()
        self.session.looked(last)
        return list(self.heard)


def test_ten_minutes_of_sleep_are_told_after_what_became_due_meanwhile() -> None:
    show = Slept()
    show.session.dispatch(Start())
    show.clock.advance(Millis(MINUTE))
    assert [event for event in show.asleep(10 * MINUTE) if not event.step][-1] == RunResumed(
        at=at(660), last_seen=at(60), gap=Millis(600_000)
    )
    starts = [event.at for event in show.heard if isinstance(event, PassStarted)]
    assert starts == [at(240), at(480)]


@pytest.mark.parametrize(("millis", "told"), [(100, 0), (2_000, 0), (2_001, 1), (3_000, 1)])
def test_an_absence_is_one_from_two_seconds_on(millis: int, told: int) -> None:
    show = Slept()
    show.session.dispatch(Start())
    assert sum(isinstance(event, RunResumed) for event in show.asleep(millis)) == told


def test_off_the_air_nobody_is_missed() -> None:
    show = Slept()
    assert show.asleep(10 * MINUTE) == []
    show.session.dispatch(Start())
    show.session.dispatch(End())
    assert show.asleep(10 * MINUTE) == []


def test_a_rehearsal_at_a_speed_counts_the_worlds_seconds() -> None:
    base = ManualClock(EIGHT)
    clock = ScaledClock(base, Instant(EIGHT), 60)
    show = script(segment(1, 600), segment(2, 4))
    session = Session.begin(show, (), RunKind.REHEARSAL, clock, ManualWakeups())
    session.dispatch(Start())
    last = clock.now()
    base.advance(Millis(1_900))
    assert session.looked(last) == ()
    last = clock.now()
    base.advance(Millis(2_100))
    assert [event.gap for event in session.looked(last) if isinstance(event, RunResumed)] == [
        126_000
    ]
