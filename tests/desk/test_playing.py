"""The time of a rehearsal moved by hand: nothing on the way is lost, late, or out of order."""

from __future__ import annotations

import pytest

from performing import EIGHT, at, script, segment
from stage_desktop.desk.clock import ManualClock, ScaledClock
from stage_desktop.desk.playing import play_to, play_to_next_cue, play_to_segment
from stage_desktop.desk.scheduler import ManualWakeups
from stage_desktop.desk.session import Session
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.cues import Cue, CueKind, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import CueKey, Hold, Start
from stage_desktop.show.events import (
    CueRaised,
    EndCause,
    Event,
    PassEnded,
    PassStarted,
    RunKind,
    ShowStarted,
)
from stage_desktop.show.state import CueStatus, Phase

SHOW = script(segment(1, 5), segment(2, 10, auto=True), segment(3, 5, hard=20), segment(4, 5))
CUES = (
    Cue("before", CueKind.NOTE, SegmentStart("s1"), offset=Millis(-60_000)),
    Cue("pop", CueKind.EXPLAIN_POP, SegmentStart("s2"), offset=Millis(90_000)),
    Cue("near", CueKind.NOTE, SegmentEnd("s1"), offset=Millis(-30_000)),
    Cue("late", CueKind.NOTE, SegmentStart("s4"), offset=Millis(0)),
)


class Rehearsal:
    """A real session on the scaled clock of a base that tests move; seconds after eight."""

    def __init__(self, show: Script = SHOW, cues: tuple[Cue, ...] = CUES, speed: float = 1) -> None:
        self.base = ManualClock(Instant(1_000_000))
        self.clock = ScaledClock(self.base, at(-600), speed)
        self.events: list[Event] = []
        self.session = Session.begin(
            show, cues, RunKind.REHEARSAL, self.clock, ManualWakeups(), [self._heard]
        )

    def _heard(self, _state: object, events: tuple[Event, ...]) -> None:
        self.events.extend(events)

    @property
    def now(self) -> float:
        return (self.clock.now() - EIGHT) / 1_000

    def happened(self) -> list[tuple[float, str]]:
        """Passes and cues by the instants at which they hold."""
        found: list[tuple[float, str]] = []
        for event in self.events:
            second = (event.at - EIGHT) / 1_000
            match event:
                case PassStarted(segment=name):
                    found.append((second, name))
                case CueRaised(key=key):
                    found.append((second, key.cue))
                case _:
                    pass
        return found


WHOLE = [
    (-60, "before"),
    (0, "s1"),
    (270, "near"),
    (300, "s2"),
    (390, "pop"),
    (1_200, "s3"),
    (1_500, "late"),
    (1_500, "s4"),
]


def test_a_jump_to_a_time_lets_all_that_lies_between_happen_at_its_instant() -> None:
    run = Rehearsal()
    play_to(run.session, run.clock, at(1_600))
    assert sorted(run.happened()) == sorted(WHOLE)
    assert [second for second, _ in run.happened()] == sorted(second for second, _ in WHOLE)
    assert run.now == 1_600
    assert run.session.state.phase is Phase.ON_AIR


def test_what_a_jump_passes_is_done_and_what_is_due_where_it_ends_is_the_operators() -> None:
    run = Rehearsal()
    play_to(run.session, run.clock, at(390))
    lives = run.session.state.cue_lives
    assert {key.cue: life.status for key, life in lives.items()} == {
        "before": CueStatus.DONE,
        "near": CueStatus.DONE,
        "pop": CueStatus.DUE,
    }
    assert lives[CueKey("near")].done == at(270)


def test_a_jump_stops_before_what_is_not_due_yet() -> None:
    run = Rehearsal()
    play_to(run.session, run.clock, at(299.999))
    assert run.happened() == WHOLE[:3]
    play_to(run.session, run.clock, at(300))
    assert run.happened() == WHOLE[:4]


def test_what_a_jump_passes_is_noticed_at_the_instant_it_was_due() -> None:
    run = Rehearsal()
    play_to(run.session, run.clock, at(1_000))
    raised = [event for event in run.events if isinstance(event, CueRaised)]
    assert [event.raised - event.at for event in raised] == [0, 0, 0]


def test_go_is_pressed_where_the_script_has_it_and_a_hard_start_is_waited_for() -> None:
    run = Rehearsal()
    play_to(run.session, run.clock, at(1_000))
    ends = [(e.at - EIGHT, e.cause) for e in run.events if isinstance(e, PassEnded)]
    assert ends == [(300_000, EndCause.BY_HAND), (900_000, EndCause.BY_ITSELF)]
    assert run.session.state.phase is Phase.WAITING


def test_the_next_cue_is_stepped_to_one_after_the_other() -> None:
    run = Rehearsal()
    stops = []
    while play_to_next_cue(run.session, run.clock):
        stops.append(run.now)
    assert stops == [-60, 270, 390, 1_500]


def test_a_segment_is_gone_to_by_way_of_those_before_it() -> None:
    run = Rehearsal()
    assert play_to_segment(run.session, run.clock, "s3")
    assert run.now == 1_200
    assert [name for _, name in run.happened() if name.startswith("s")] == ["s1", "s2", "s3"]
    assert not play_to_segment(run.session, run.clock, "s2")
    assert not play_to_segment(run.session, run.clock, "nobody")
    assert run.now == 1_200


def test_a_held_countdown_is_not_gone_on_from() -> None:
    run = Rehearsal()
    play_to(run.session, run.clock, at(100))
    run.session.dispatch(Hold())
    assert not play_to_segment(run.session, run.clock, "s2")
    assert not play_to_next_cue(run.session, run.clock)
    play_to(run.session, run.clock, at(2_000))
    running = run.session.state.on_air
    assert running is not None
    assert (running.segment, running.held_until(at(2_000))) == ("s1", 1_900_000)


def test_a_show_without_a_start_begins_now() -> None:
    run = Rehearsal(script(segment(1, 5), segment(2, 5), planned=None), ())
    assert play_to_segment(run.session, run.clock, "s2")
    started = [event for event in run.events if isinstance(event, ShowStarted)]
    assert [event.at for event in started] == [at(-600)]
    assert run.now == -300


def test_segments_of_no_length_are_passed_without_a_double_press() -> None:
    run = Rehearsal(script(segment(1, 0), segment(2, 0), segment(3, 5)), ())
    assert play_to_segment(run.session, run.clock, "s3")
    assert run.now == 0.8


def test_a_paused_clock_stays_paused_where_it_was_put() -> None:
    run = Rehearsal(speed=10)
    run.clock.pause()
    play_to(run.session, run.clock, at(400))
    run.base.advance(Millis(5_000))
    assert run.clock.is_paused
    assert run.now == 400


@pytest.mark.parametrize("real_ms", [1, 97, 100, 1_613])
def test_at_sixty_times_the_speed_order_and_due_instants_are_exact(real_ms: int) -> None:
    """However seldom somebody looks, and while the speed is changed on the way."""
    show = script(*(segment(n, 0.75 + n % 3, auto=True) for n in range(1, 41)))
    cues = tuple(
        Cue(f"c{n}", CueKind.NOTE, SegmentStart(f"s{n}"), offset=Millis(1_001 * n))
        for n in range(1, 41)
    )
    exact = Rehearsal(show, cues)
    play_to(exact.session, exact.clock, at(6_000))

    fast = Rehearsal(show, cues, speed=60)
    fast.clock.jump_to(EIGHT)
    fast.session.dispatch(Start())
    speeds = [60, 2, 60, 30, 5, 60]
    looks = 0
    while fast.now < 6_000:
        fast.base.advance(Millis(real_ms))
        fast.session.tick()
        looks += 1
        if looks % 17 == 0:
            fast.clock.set_speed(speeds[looks // 17 % len(speeds)])
    expected = [each for each in exact.happened() if each[0] <= 6_000]
    assert fast.happened()[: len(expected)] == expected
    assert len(expected) >= 60
