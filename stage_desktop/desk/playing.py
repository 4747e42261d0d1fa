"""The time of a rehearsal moved by hand: what lies on the way happens, each at its own instant.

What the team would do on the way is done as the script has it: START at the planned start, GO where
the countdown of a segment that ends by hand reaches zero, and what is passed of the cues when it is
due, so that giveaways are open and boosts ordered. What was open before stays the operator's.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple

from stage_desktop.desk.clock import ScaledClock
from stage_desktop.desk.session import Session
from stage_desktop.errors import CommandRejected
from stage_desktop.instants import Instant
from stage_desktop.script.plan import EndRule
from stage_desktop.show.commands import Command, CompleteCue, Go, Start, Tick
from stage_desktop.show.due import next_due
from stage_desktop.show.engine import DOUBLE_PRESS
from stage_desktop.show.events import CueRaised, Event
from stage_desktop.show.state import Phase, ShowState


class _Next(NamedTuple):
    """What comes next on the way, and when."""

    at: Instant
    command: Command


def play_to(session: Session, clock: ScaledClock, until: Instant) -> None:
    """Let everything happen up to that instant, which is not in the past, and stand there."""
    with _standing(session, clock):
        while (coming := _coming(session, clock)) is not None and coming.at <= until:
            _do_cues(session, _take(session, clock, coming), until)
        clock.jump_to(until)
        session.dispatch(Tick())


def play_to_segment(session: Session, clock: ScaledClock, segment: str) -> bool:
    """Play on until that segment begins; False, and nothing done, when it is not ahead."""
    state = session.state
    position = state.script.positions.get(segment, -1)
    if position <= state.position or state.script.segments[position].skipped:
        return False
    if state.phase is Phase.ENDED or _is_held(state):
        return False
    with _standing(session, clock):
        while session.state.position < position:
            coming = _coming(session, clock)
            if coming is None:
                return False
            events = _take(session, clock, coming)
            if session.state.position < position:
                _do_cues(session, events)
    return True


def play_to_next_cue(session: Session, clock: ScaledClock) -> bool:
    """Play on until a cue is raised; False when none can be: it is held, or none is left."""
    with _standing(session, clock):
        while (coming := _coming(session, clock)) is not None:
            events = _take(session, clock, coming)
            if any(isinstance(event, CueRaised) for event in events):
                return True
    return False


@contextmanager
def _standing(session: Session, clock: ScaledClock) -> Iterator[None]:
    """Let the clock stand while it is moved, so that no time passes on the way."""
    was_paused = clock.is_paused
    clock.pause()
    try:
        yield
    finally:
        if not was_paused:
            clock.unpause()
        session.tick()


def _take(session: Session, clock: ScaledClock, coming: _Next) -> tuple[Event, ...]:
    clock.jump_to(Instant(max(coming.at, clock.now())))
    return session.dispatch(coming.command)


def _do_cues(session: Session, events: tuple[Event, ...], before: Instant | None = None) -> None:
    """Do the cues that were raised by those events; not what is due at the very end of the way."""
    for event in events:
        if isinstance(event, CueRaised) and (before is None or event.at < before):
            with suppress(CommandRejected):  # skipped by the same step
                session.dispatch(CompleteCue(event.key))


def _coming(session: Session, clock: ScaledClock) -> _Next | None:
    """What happens by itself or by the script's next press, whichever is first; cues before GO."""
    state, now = session.state, clock.now()
    due = next_due(state)
    found = [] if due is None else [_Next(due.at, Tick())]
    pressed = _press(state, now)
    if pressed is not None:
        found.append(pressed)
    return min(found, key=lambda each: each.at, default=None)


def _press(state: ShowState, now: Instant) -> _Next | None:
    """The press that the script has next; None where it has none, or the countdown is held."""
    coming, running = state.next_segment, state.on_air
    if coming is None:
        return None
    if state.phase is Phase.READY:
        return _Next(Instant(max(now, state.planned.show_start or now)), Start())
    if running is None or _is_held(state):
        return None
    if state.script.segment(running.segment).end_rule is not EndRule.BY_HAND:
        return None
    soonest = now if state.pressed_at is None else state.pressed_at + DOUBLE_PRESS
    return _Next(Instant(max(now, running.end_without_hold, soonest)), Go())


def _is_held(state: ShowState) -> bool:
    return state.on_air is not None and state.on_air.held_since is not None
