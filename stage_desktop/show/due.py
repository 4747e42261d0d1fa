"""What becomes due by itself, in order (rules 5, 13, 14, 17 and 23)."""

from __future__ import annotations

from typing import NamedTuple

from stage_desktop.instants import Instant
from stage_desktop.show.chain import turn
from stage_desktop.show.commands import CueKey
from stage_desktop.show.cues import left_behind, pending
from stage_desktop.show.events import (
    CueMissed,
    CueRaised,
    CueSkipped,
    EndCause,
    Event,
    PassEnded,
    PassStarted,
)
from stage_desktop.show.evolve import fold
from stage_desktop.show.state import Phase, ShowState, per_state


class Due(NamedTuple):
    """What is due next: a cue to raise, a cue that is missed, or (no key) the next segment."""

    at: Instant
    key: CueKey | None = None
    missed: bool = False


@per_state
def next_due(state: ShowState) -> Due | None:
    """What becomes due next if nothing else happens, and when; None when nothing will.

    Of things due at one instant, cues come before the change of segment.
    """
    if state.phase is Phase.ENDED:
        return None
    found: list[Due] = []
    if (at := turn(state)) is not None:
        found.append(Due(Instant(max(at, state.moved_at))))
    for each in pending(state, reach=state.book.longest_lead):
        if (at := each.due()) is not None:
            found.append(Due(Instant(max(at, state.moved_at)), each.key))
    for key in state.raised:
        due = state.cue_lives[key].due
        if due is not None:
            tolerance = state.book.by_id[key.cue].tolerance
            found.append(Due(Instant(due + tolerance), key, missed=True))
    return min(found, key=_order, default=None)


def _order(due: Due) -> tuple[int, bool, bool, str]:
    """By instant; then what was raised earlier, what is raised now, and the turn last."""
    return due.at, due.key is None, not due.missed, "" if due.key is None else due.key.cue


def due_until(state: ShowState, now: Instant) -> tuple[tuple[Event, ...], ShowState]:
    """Everything that became due up to now, one instant after the other, and the state after it."""
    happened: list[Event] = []
    while (due := next_due(state)) is not None and due.at <= now:
        events = _what_happens(state, due, now)
        happened.extend(events)
        state = fold(state, events)
    return tuple(happened), state


def _what_happens(state: ShowState, due: Due, now: Instant) -> tuple[Event, ...]:
    if due.key is not None:
        if due.missed:
            return (CueMissed(at=due.at, key=due.key),)
        return (CueRaised(at=due.at, key=due.key, raised=now),)
    if state.on_air is None:
        return entering(state, due.at)
    ended = leaving(state, due.at, now, EndCause.BY_ITSELF)
    return (*ended, *following(state, due.at))


def leaving(
    state: ShowState, at: Instant, now: Instant, cause: EndCause, step: int = 0
) -> tuple[Event, ...]:
    """*Leaving a segment* (rule 17): the cues of its end are raised, what is left is skipped."""
    running = state.on_air
    if running is None:
        return ()
    ending, skipped = left_behind(state)
    return (
        *(CueRaised(at=at, key=key, raised=now, step=step) for key in ending),
        *(CueSkipped(at=at, key=key, step=step) for key in skipped),
        PassEnded(at=at, segment=running.segment, cause=cause, step=step),
    )


def following(state: ShowState, at: Instant, step: int = 0) -> tuple[Event, ...]:
    """The next segment begins, unless there is none or its hard start is still ahead (rule 5)."""
    coming = state.next_segment
    if coming is None:
        return ()
    if coming.hard_start is not None and coming.hard_start - state.wall_offset > at:
        return ()
    return entering(state, at, step)


def entering(state: ShowState, at: Instant, step: int = 0) -> tuple[Event, ...]:
    """The next segment begins."""
    coming = state.next_segment
    return () if coming is None else (PassStarted(at=at, segment=coming.id, step=step),)
