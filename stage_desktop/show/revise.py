"""Whether another script may be in force from now on, and what that brings (rule 8)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from stage_desktop.errors import CommandRejected
from stage_desktop.instants import Instant
from stage_desktop.script.plan import Script, Segment
from stage_desktop.script.revision import Written, difference
from stage_desktop.show.chain import FIXED
from stage_desktop.show.commands import Revise
from stage_desktop.show.cues import pending
from stage_desktop.show.events import CueSkipped, Event, ScriptRevised
from stage_desktop.show.evolve import evolve
from stage_desktop.show.state import Phase, ShowState, pass_counts

# What of the segment on air its countdown, its end and its name in the log hang on.
FIXED_ON_AIR = ("number", "duration", "hard_start", "end_rule", "skipped")


def revising(state: ShowState, command: Revise, now: Instant, step: int) -> tuple[Event, ...]:
    """The script in force becomes another, but for what has been.

    A cue that this puts at an instant which is over does not come: it is skipped, unless it is of
    the segment on air or hangs on one ahead; then it is late, and raised at once.
    """
    _check_ids(state, command)
    _check_past(state, command.script)
    _check_ahead(state, command.script)
    before = Written(state.script, state.book.cues)
    revision = difference(before, Written(command.script, command.cues))
    if revision.is_empty:
        raise CommandRejected("nothing_changes")
    event = ScriptRevised(at=now, revision=revision, step=step)
    if not revision.cues and not revision.cues_gone:
        return (event,)
    return (event, *_passed_by(evolve(state, event), now, step))


def _check_ids(state: ShowState, command: Revise) -> None:
    segments = command.script.segments
    if len(command.script.positions) < len(segments):
        twice = _first_twice(segment.id for segment in segments)
        number = next(segment.number for segment in segments if segment.id == twice)
        raise CommandRejected("segment_twice", number=number)
    if command.cues is state.book.cues:
        return
    if len({cue.id for cue in command.cues}) < len(command.cues):
        raise CommandRejected("cue_twice", cue=_first_twice(cue.id for cue in command.cues))


def _first_twice(ids: Iterable[str]) -> str:
    return next(id_ for id_, count in Counter(ids).items() if count > 1)


def _check_past(state: ShowState, script: Script) -> None:
    """The past is read-only; of the segment on air, what nothing that has happened hangs on."""
    if state.phase is Phase.READY:
        return
    if (state.script.planned_start, state.script.zone) != (script.planned_start, script.zone):
        raise CommandRejected("start_is_past")
    until = state.position + 1
    past, new_past = state.script.segments[:until], script.segments[:until]
    if past != new_past:
        _compare_past(state, past, new_past)
    for segment_id in pass_counts(state):
        if segment_id not in script.positions:
            raise CommandRejected("past_stays", number=state.script.segment(segment_id).number)


def _compare_past(
    state: ShowState, past: tuple[Segment, ...], new_past: tuple[Segment, ...]
) -> None:
    for at, segment in enumerate(past):
        new = new_past[at] if at < len(new_past) else None
        if new == segment:
            continue
        if new is None or new.id != segment.id or segment is not state.current:
            raise CommandRejected("past_stays", number=segment.number)
        if any(getattr(new, name) != getattr(segment, name) for name in FIXED_ON_AIR):
            raise CommandRejected("on_air_stays", number=segment.number)


def _check_ahead(state: ShowState, script: Script) -> None:
    for segment in script.segments[state.position + 1 :]:
        if segment.duration < 0:
            raise CommandRejected("below_zero")


def _passed_by(state: ShowState, now: Instant, step: int) -> Iterator[Event]:
    """What was due by now had been raised, so what is not has been put there just now."""
    for each in pending(state, reach=-1):
        if each.moment.slide != FIXED or each.position is not None or each.follows:
            continue
        if each.moment.floor <= now:
            yield CueSkipped(at=now, key=each.key, step=step)
