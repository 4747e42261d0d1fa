"""What is written beside the show, while it is on and afterwards: notes, marks, reasons, drills."""

from __future__ import annotations

from typing import assert_never

from stage_desktop.errors import CommandRejected
from stage_desktop.instants import Instant
from stage_desktop.show.commands import Annotate, Mark, Note, PlayIncident
from stage_desktop.show.events import (
    Event,
    IncidentPlayed,
    Marked,
    NoteTaken,
    ReasonGiven,
    RunKind,
    TimeAdded,
)
from stage_desktop.show.state import Phase, ShowState, pass_counts


def remarking(
    state: ShowState, command: Note | Mark | Annotate | PlayIncident, now: Instant, step: int
) -> tuple[Event, ...]:
    """The remark as a fact; it changes nothing of the show, so that it is allowed at any time.

    Only an incident does: it may cost time, and is part of a rehearsal that is on.
    """
    match command:
        case Note():
            if not command.text.strip():
                raise CommandRejected("empty_note")
            return (NoteTaken(at=now, text=command.text, step=step),)
        case Mark():
            return (Marked(at=now, label=command.label, step=step),)
        case Annotate():
            return (_reason(state, command, now, step),)
        case PlayIncident():
            return _incident(state, command, now)
    assert_never(command)


def _incident(state: ShowState, command: PlayIncident, now: Instant) -> tuple[Event, ...]:
    """No step of the operator's: undo leaves it, and the time that it costs."""
    if state.kind is not RunKind.REHEARSAL:
        raise CommandRejected("only_in_rehearsals")
    if state.phase is Phase.ENDED:
        raise CommandRejected("show_ended")
    played = IncidentPlayed(at=now, code=command.code, subject=command.subject, limit=command.limit)
    if not command.added or state.on_air is None:
        return (played,)
    return (played, TimeAdded(at=now, amount=command.added))


def _reason(state: ShowState, command: Annotate, now: Instant, step: int) -> Event:
    segment, number = command.segment, command.pass_number
    count = pass_counts(state).get(segment, 0)
    is_known = segment in state.script.positions or any(
        each.id == segment for each in state.written.segments
    )
    if not is_known:
        raise CommandRejected("unknown_segment", segment=segment)
    if (number is None and count) or (number is not None and not 1 <= number <= count):
        raise CommandRejected("no_such_pass", segment=segment)
    reason = command.reason.strip()
    if state.reasons.get((segment, number), "") == reason:
        raise CommandRejected("nothing_changes")
    return ReasonGiven(at=now, segment=segment, pass_number=number, reason=reason, step=step)
