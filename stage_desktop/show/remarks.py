"""What is written beside the show, while it is on and afterwards: notes, marks, reasons."""

from __future__ import annotations

from typing import assert_never

from stage_desktop.errors import CommandRejected
from stage_desktop.instants import Instant
from stage_desktop.show.commands import Annotate, Mark, Note
from stage_desktop.show.events import Event, Marked, NoteTaken, ReasonGiven
from stage_desktop.show.state import ShowState, pass_counts


def remarking(
    state: ShowState, command: Note | Mark | Annotate, now: Instant, step: int
) -> tuple[Event, ...]:
    """The remark as a fact; it changes nothing of the show, so that it is allowed at any time."""
    match command:
        case Note():
            if not command.text.strip():
                raise CommandRejected("empty_note")
            return (NoteTaken(at=now, text=command.text, step=step),)
        case Mark():
            return (Marked(at=now, label=command.label, step=step),)
        case Annotate():
            return (_reason(state, command, now, step),)
    assert_never(command)


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
