"""Which facts still hold once a step is taken back (rule 9).

A step is followed by what happens by itself. When it is reverted, that stands which would have
come without it by the same instant; what only the step has brought goes with it.
"""

from __future__ import annotations

from stage_desktop.instants import Instant
from stage_desktop.script.cues import SegmentEnd
from stage_desktop.show.chain import turn
from stage_desktop.show.commands import CueKey
from stage_desktop.show.cues import find_pending
from stage_desktop.show.events import (
    CueMissed,
    CueRaised,
    CueSkipped,
    Event,
    PassEnded,
    PassStarted,
)
from stage_desktop.show.state import CueStatus, Phase, ShowState


def stands(state: ShowState, fact: Event) -> bool:
    """Whether what happened by itself holds in this state, in which a step is missing."""
    match fact:
        case PassEnded():
            running = state.on_air
            return (
                running is not None and running.segment == fact.segment and _turns(state, fact.at)
            )
        case PassStarted():
            coming = state.next_segment
            is_next = coming is not None and coming.id == fact.segment
            return is_next and state.phase is Phase.WAITING and _turns(state, fact.at)
        case CueRaised():
            return _is_raised(state, fact.key, fact.at)
        case CueSkipped():
            return _is_of_pass(state, fact.key) and _turns(state, fact.at)
        case CueMissed():
            life = state.cue_lives.get(fact.key)
            return life is not None and life.status is CueStatus.DUE
        case _:
            return True


def _turns(state: ShowState, at: Instant) -> bool:
    """Whether the segment on air has ended, or the one waited for begun, by then."""
    due = turn(state)
    return due is not None and due <= at


def _is_of_pass(state: ShowState, key: CueKey) -> bool:
    """Whether it is a cue of the pass on air that is not due yet."""
    found = find_pending(state, key)
    return found is not None and state.on_air is not None and found.position == state.position


def _is_raised(state: ShowState, key: CueKey, at: Instant) -> bool:
    found = find_pending(state, key)
    if found is None:
        return False
    ends = isinstance(found.cue.anchor, SegmentEnd) and found.cue.offset <= 0
    if ends and _is_of_pass(state, key) and _turns(state, at):
        return True
    due = found.due()
    return due is not None and due <= at
