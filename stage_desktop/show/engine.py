"""What may happen: every rule that allows or refuses a command."""

from __future__ import annotations

from itertools import chain
from string import ascii_lowercase
from typing import assert_never

from stage_desktop.errors import CommandRejected
from stage_desktop.instants import ZERO, Instant, Millis
from stage_desktop.script.plan import Segment
from stage_desktop.show.commands import (
    AddTime,
    AdjustClock,
    Annotate,
    Command,
    CompleteCue,
    CueKey,
    Edit,
    End,
    FireCue,
    Go,
    Hold,
    Insert,
    Jump,
    Mark,
    Move,
    MoveBack,
    Note,
    PlayIncident,
    PostponeCue,
    RecordFigures,
    Replan,
    Restart,
    Resume,
    ResumeRun,
    Revise,
    Skip,
    SkipCue,
    Start,
    Tick,
    Undo,
    Unskip,
)
from stage_desktop.show.cues import expected_due, occurrence
from stage_desktop.show.due import due_until, entering, following, leaving
from stage_desktop.show.events import (
    ClockAdjusted,
    CueDone,
    CueMissed,
    CuePostponed,
    CueRaised,
    CueSkipped,
    EndCause,
    Event,
    FiguresRecorded,
    HoldBegan,
    HoldEnded,
    PassMovedBack,
    PassStarted,
    Replanned,
    RunResumed,
    SegmentEdited,
    SegmentInserted,
    SegmentMoved,
    SegmentSkipped,
    SegmentUnskipped,
    ShowEnded,
    ShowStarted,
    StepReverted,
    TimeAdded,
)
from stage_desktop.show.evolve import evolve, fold, opened, replayed
from stage_desktop.show.remarks import remarking
from stage_desktop.show.replanned import check_replan
from stage_desktop.show.revise import revising
from stage_desktop.show.state import CueLife, CueStatus, Pass, Phase, ShowState

__all__ = ["decide", "evolve", "fold", "opened", "replayed"]

DOUBLE_PRESS = Millis(400)


def decide(state: ShowState, command: Command, now: Instant) -> tuple[Event, ...]:
    """What follows from a command at `now`: first all that was due by then, then the command's own.

    Raises CommandRejected with the reason as its code, and nothing else.
    """
    due, settled = due_until(state, now)
    return (*due, *_answer(settled, command, now))


def _answer(state: ShowState, command: Command, now: Instant) -> tuple[Event, ...]:
    step = state.steps + 1
    match command:
        case Tick():
            return ()
        case AdjustClock() | ResumeRun():
            return _machine(state, command, now)
        case Undo():
            if not state.trail:
                raise CommandRejected("nothing_to_undo")
            return (StepReverted(at=now, reverted=state.trail[-1].step),)
        case Note() | Mark() | Annotate() | PlayIncident():
            return remarking(state, command, now, step)
        case _:
            if state.phase is Phase.ENDED:
                raise CommandRejected("show_ended")
    match command:
        case Start():
            return _start(state, command, now, step)
        case MoveBack():
            return _move_back(state, command, now, step)
        case Go():
            return _go(state, now, step)
        case Jump():
            return _jump(state, command, now, step)
        case Restart():
            return _restart(state, now, step)
        case End():
            return _end(state, now, step)
        case Hold() | Resume() | AddTime():
            return _timing(state, command, now, step)
        case Skip() | Unskip() | Insert() | Move() | Edit():
            return _script(state, command, now, step)
        case Revise():
            return revising(state, command, now, step)
        case Replan():
            check_replan(state, command)
            return (Replanned(at=now, plan=command, step=step),)
        case RecordFigures():
            return (_figures(command, now, step),)
        case CompleteCue() | SkipCue() | FireCue() | PostponeCue():
            return _cue(state, command, now, step)
    assert_never(command)


def _machine(state: ShowState, command: AdjustClock | ResumeRun, now: Instant) -> tuple[Event, ...]:
    if isinstance(command, ResumeRun):
        gap = Millis(max(0, now - command.last_seen))
        return (RunResumed(at=now, last_seen=command.last_seen, gap=gap),)
    by = Millis(command.offset - state.wall_offset)
    return (ClockAdjusted(at=now, offset=command.offset, by=by),) if by else ()


def _figures(command: RecordFigures, now: Instant, step: int) -> Event:
    if command.gmv is None and command.online is None:
        raise CommandRejected("no_figures")
    if command.gmv is not None and not command.gmv.is_finite():
        raise CommandRejected("no_figures")
    if (command.gmv or 0) < 0 or (command.online or 0) < 0:
        raise CommandRejected("below_zero")
    return FiguresRecorded(at=now, gmv=command.gmv, online=command.online, step=step)


# From segment to segment


def _start(state: ShowState, command: Start, now: Instant, step: int) -> tuple[Event, ...]:
    if state.phase is not Phase.READY:
        raise CommandRejected("already_started")
    if state.next_segment is None:
        raise CommandRejected("no_segments")
    if command.ago < 0:
        raise CommandRejected("in_the_future")
    at = Instant(now - command.ago)
    return (ShowStarted(at=at, step=step), *entering(state, at, step))


def _move_back(state: ShowState, command: MoveBack, now: Instant, step: int) -> tuple[Event, ...]:
    """*Late start* (rule 6)."""
    running = _running(state)
    to = Instant(now - command.ago)
    if command.ago < 0 or to >= running.started_at:
        raise CommandRejected("not_earlier")
    if running.held or running.held_since is not None:
        raise CommandRejected("was_held")
    if len(state.passes) > 1 and to < state.passes[-2].started_at:
        raise CommandRejected("before_previous")
    return (PassMovedBack(at=now, to=to, step=step),)


def _go(state: ShowState, now: Instant, step: int) -> tuple[Event, ...]:
    if state.phase is Phase.READY:
        raise CommandRejected("not_started")
    if state.pressed_at is not None and now - state.pressed_at < DOUBLE_PRESS:
        raise CommandRejected("too_soon")
    if state.next_segment is None:
        raise CommandRejected("last_segment")
    if state.on_air is None:
        return entering(state, now, step)
    ended = leaving(state, now, now, EndCause.BY_HAND, step)
    return (*ended, *following(state, now, step))


def _jump(state: ShowState, command: Jump, now: Instant, step: int) -> tuple[Event, ...]:
    segment = _known(state, command.segment)
    if state.phase is Phase.READY:
        raise CommandRejected("not_started")
    if state.current is segment:
        raise CommandRejected("already_on_air", number=segment.number)
    unskipped: tuple[Event, ...] = ()
    if segment.skipped:
        unskipped = (SegmentUnskipped(at=now, segment=segment.id, step=step),)
    ended = leaving(state, now, now, EndCause.JUMP, step)
    return (*unskipped, *ended, PassStarted(at=now, segment=segment.id, step=step))


def _restart(state: ShowState, now: Instant, step: int) -> tuple[Event, ...]:
    running = _running(state)
    ended = leaving(state, now, now, EndCause.RESTART, step)
    return (*ended, PassStarted(at=now, segment=running.segment, step=step))


def _end(state: ShowState, now: Instant, step: int) -> tuple[Event, ...]:
    if state.phase is Phase.READY:
        raise CommandRejected("not_started")
    ended = leaving(state, now, now, EndCause.SHOW_END, step)
    ending = [event.key for event in ended if isinstance(event, CueRaised)]
    still_open = (*sorted(state.raised, key=lambda key: (key.cue, key.occurrence)), *ending)
    missed = (CueMissed(at=now, key=key, step=step) for key in still_open)
    return (*ended, *missed, ShowEnded(at=now, step=step))


def _running(state: ShowState) -> Pass:
    if state.phase is Phase.READY:
        raise CommandRejected("not_started")
    if state.on_air is None:
        raise CommandRejected("nothing_on_air")
    return state.on_air


# The pass on air


def _timing(
    state: ShowState, command: Hold | Resume | AddTime, now: Instant, step: int
) -> tuple[Event, ...]:
    running = _running(state)
    match command:
        case Hold():
            if running.held_since is not None:
                raise CommandRejected("already_held")
            return (HoldBegan(at=now, step=step),)
        case Resume():
            if running.held_since is None:
                raise CommandRejected("not_held")
            return (HoldEnded(at=now, step=step),)
        case AddTime():
            if command.amount == ZERO:
                raise CommandRejected("nothing_changes")
            if running.duration + running.added + command.amount < 0:
                raise CommandRejected("below_zero")
            return (TimeAdded(at=now, amount=command.amount, step=step),)
    assert_never(command)


# The script in force


def _script(
    state: ShowState, command: Skip | Unskip | Insert | Move | Edit, now: Instant, step: int
) -> tuple[Event, ...]:
    match command:
        case Skip():
            segment = _ahead(state, command.segment)
            if segment.skipped:
                raise CommandRejected("already_skipped", number=segment.number)
            return (SegmentSkipped(at=now, segment=segment.id, step=step),)
        case Unskip():
            segment = _ahead(state, command.segment)
            if not segment.skipped:
                raise CommandRejected("not_skipped", number=segment.number)
            return (SegmentUnskipped(at=now, segment=segment.id, step=step),)
        case Insert():
            return _insert(state, command, now, step)
        case Move():
            return _move(state, command, now, step)
        case Edit():
            segment = _ahead(state, command.segment.id)
            _check_duration(command.segment)
            if segment == command.segment:
                raise CommandRejected("nothing_changes")
            return (SegmentEdited(at=now, segment=command.segment, step=step),)
    assert_never(command)


def _insert(state: ShowState, command: Insert, now: Instant, step: int) -> tuple[Event, ...]:
    segment = command.segment
    _check_duration(segment)
    if segment.id in state.script.positions or state.script.numbered(segment.number):
        raise CommandRejected("already_there", number=segment.number)
    segments = state.script.segments
    behind = state.position + 1
    before = segments[behind].id if behind < len(segments) else None
    inserted = SegmentInserted(at=now, segment=segment, before=before, step=step)
    if state.phase is Phase.READY or not command.at_once:
        return (inserted,)
    ended = leaving(state, now, now, EndCause.INSERT, step)
    return (inserted, *ended, PassStarted(at=now, segment=segment.id, step=step))


def _move(state: ShowState, command: Move, now: Instant, step: int) -> tuple[Event, ...]:
    segment = _ahead(state, command.segment)
    if command.before is not None:
        _ahead(state, command.before)
    positions = state.script.positions
    place = len(positions) if command.before is None else positions[command.before]
    if place - positions[segment.id] in (0, 1):
        raise CommandRejected("nothing_changes")
    return (SegmentMoved(at=now, segment=segment.id, before=command.before, step=step),)


def _known(state: ShowState, segment_id: str) -> Segment:
    if segment_id not in state.script.positions:
        raise CommandRejected("unknown_segment", segment=segment_id)
    return state.script.segment(segment_id)


def _ahead(state: ShowState, segment_id: str) -> Segment:
    segment = _known(state, segment_id)
    if state.current is segment:
        raise CommandRejected("already_on_air", number=segment.number)
    if state.script.positions[segment_id] <= state.position:
        raise CommandRejected("already_past", number=segment.number)
    return segment


def _check_duration(segment: Segment) -> None:
    if segment.duration < 0:
        raise CommandRejected("below_zero")


# Cues


def _cue(
    state: ShowState,
    command: CompleteCue | SkipCue | FireCue | PostponeCue,
    now: Instant,
    step: int,
) -> tuple[Event, ...]:
    key = command.key
    life = _life(state, key)
    if life.status is CueStatus.DONE:
        raise CommandRejected("already_done", cue=key.cue)
    match command:
        case CompleteCue():
            return (CueDone(at=now, key=key, due=expected_due(state, key, now), step=step),)
        case SkipCue():
            if life.status is CueStatus.SKIPPED:
                raise CommandRejected("already_skipped", cue=key.cue)
            return (CueSkipped(at=now, key=key, step=step),)
        case FireCue():
            if life.status is CueStatus.DUE:
                raise CommandRejected("already_due", cue=key.cue)
            return (CueRaised(at=now, key=key, raised=now, step=step),)
        case PostponeCue():
            return _postpone(life, command, now, step)
    assert_never(command)


def _postpone(life: CueLife, command: PostponeCue, now: Instant, step: int) -> tuple[Event, ...]:
    if command.by <= 0:
        raise CommandRejected("not_later")
    if life.status is CueStatus.SKIPPED:
        raise CommandRejected("already_skipped", cue=command.key.cue)
    until = None
    if life.status is not CueStatus.PLANNED:
        until = Instant(now + command.by)
    elif life.until is not None:
        until = Instant(life.until + command.by)
    return (CuePostponed(at=now, key=command.key, by=command.by, until=until, step=step),)


def _life(state: ShowState, key: CueKey) -> CueLife:
    life = state.cue_lives.get(key)
    if life is not None:
        return life
    cue = state.book.by_id.get(key.cue)
    if cue is None or key.occurrence != occurrence(state, cue):
        raise CommandRejected("unknown_cue", cue=key.cue)
    return CueLife(CueStatus.PLANNED)


def inserted_segment(state: ShowState, title: str, duration: Millis, kind: str) -> Segment:
    """A segment to insert behind the one on air, with an id and a number that are still free.

    It is called by the number before it and a letter: `3a`.
    """
    segments = state.script.segments
    before = segments[state.position].number if state.position >= 0 else ""
    stem = before.rstrip(ascii_lowercase) or "0"
    taken = {segment.number for segment in segments}
    letters = (stem + letter for letter in ascii_lowercase)
    counted = (f"{stem}-{count}" for count in range(1, len(taken) + 2))
    number = next(name for name in chain(letters, counted) if name not in taken)
    ids = (f"x{count}" for count in range(state.steps + 1, state.steps + len(segments) + 2))
    free = next(name for name in ids if name not in state.script.positions)
    return Segment(id=free, number=number, title=title, duration=duration, kind=kind)
