"""What the facts mean: every state transition, total over any event on any state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from stage_desktop.instants import EPOCH, Instant, Millis
from stage_desktop.script.cuebook import CueBook
from stage_desktop.script.planned import planned_times
from stage_desktop.show.chain import chain, drift_at
from stage_desktop.show.events import (
    ClockAdjusted,
    CueDone,
    CueMissed,
    CuePostponed,
    CueRaised,
    CueSkipped,
    Event,
    FiguresRecorded,
    HoldBegan,
    HoldEnded,
    IncidentPlayed,
    Marked,
    NoteTaken,
    PassEnded,
    PassMovedBack,
    PassStarted,
    ReasonGiven,
    Replanned,
    RunOpened,
    RunResumed,
    ScriptRevised,
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
from stage_desktop.show.in_force import replanned, revised, with_change
from stage_desktop.show.revert import stands
from stage_desktop.show.state import (
    CueLife,
    CueStatus,
    Figure,
    Pass,
    Phase,
    Remark,
    ShowState,
    StepMark,
    altered,
    pass_counts,
)

UNDO_DEPTH = 50
UNDO_FACTS = 1_000


def opened(event: RunOpened) -> ShowState:
    """The state of a run that was just opened."""
    return ShowState(
        kind=event.kind,
        opened_at=event.at,
        script=event.script,
        written=event.script,
        planned=planned_times(event.script),
        book=CueBook(event.cues),
        moved_at=EPOCH,
    )


def replayed(events: Iterable[Event]) -> ShowState:
    """The state after all events of a run (rule 21); ValueError when RunOpened is not the first."""
    rest = iter(events)
    first = next(rest, None)
    if not isinstance(first, RunOpened):
        raise ValueError("a run begins with RunOpened")
    return fold(opened(first), rest)


def fold(state: ShowState, events: Iterable[Event]) -> ShowState:
    """The state after more events."""
    for event in events:
        state = evolve(state, event)
    return state


def evolve(state: ShowState, event: Event) -> ShowState:
    """The state after one more event. Total: a fact that means nothing here changes nothing."""
    if isinstance(event, StepReverted):
        return _reverted(state, event)
    if event.step > state.steps:
        mark = StepMark(event.step, altered(state, trail=()))
        trail = (*state.trail[1 - UNDO_DEPTH :], mark)
        state = altered(state, trail=trail, steps=event.step)
    elif event.step == 0 and state.trail:
        state = chain.share(state, altered(state, trail=_trailed(state.trail, event)))
    return _changed(state, event)


def _trailed(trail: tuple[StepMark, ...], event: Event) -> tuple[StepMark, ...]:
    """The trail with a fact that belongs to no step; a step too long ago can not be reverted."""
    last = trail[-1]
    if len(last.since) >= UNDO_FACTS:
        return ()
    return (*trail[:-1], replace(last, since=(*last.since, event)))


def _changed(state: ShowState, event: Event) -> ShowState:
    match event:
        case CueRaised() | CueDone() | CueSkipped() | CueMissed() | CuePostponed():
            return chain.share(state, _cue_changed(state, event))
        case PassStarted():
            return _pass_started(state, event)
        case PassEnded():
            return _pass_ended(state, event)
        case PassMovedBack() | HoldBegan() | HoldEnded() | TimeAdded():
            return _pass_changed(state, event)
        case (
            SegmentSkipped()
            | SegmentUnskipped()
            | SegmentInserted()
            | SegmentMoved()
            | SegmentEdited()
        ):
            return with_change(state, event)
        case ScriptRevised():
            return revised(state, event)
        case Replanned():
            return replanned(state, event)
        case FiguresRecorded():
            figure = Figure(event.at, event.gmv, event.online)
            return chain.share(state, altered(state, figures=(*state.figures, figure)))
        case ShowStarted():
            return altered(state, started_at=event.at)
        case ShowEnded():
            return _show_ended(state, event)
        case NoteTaken():
            remark = Remark(event.at, event.text)
            return chain.share(state, altered(state, remarks=(*state.remarks, remark)))
        case Marked():
            remark = Remark(event.at, event.label, is_mark=True)
            return chain.share(state, altered(state, remarks=(*state.remarks, remark)))
        case ReasonGiven():
            return chain.share(state, _reasoned(state, event))
        case ClockAdjusted():
            return altered(state, wall_offset=event.offset, moved_at=event.at)
        case RunOpened() | RunResumed() | StepReverted() | IncidentPlayed():
            return state
    assert_never(event)


def _reasoned(state: ShowState, event: ReasonGiven) -> ShowState:
    reasons = {**state.reasons, (event.segment, event.pass_number): event.reason}
    return altered(state, reasons={key: reason for key, reason in reasons.items() if reason})


# Segments and passes


def _pass_started(state: ShowState, event: PassStarted) -> ShowState:
    position = state.script.positions.get(event.segment)
    if position is None or state.on_air is not None:
        return state
    segment = state.script.segments[position]
    number = pass_counts(state).get(segment.id, 0) + 1
    started = Pass(segment.id, number, event.at, segment.duration)
    over = {
        each.id for each in state.script.segments[state.position + 1 : position] if not each.skipped
    }
    after = altered(
        state,
        phase=Phase.ON_AIR,
        position=position,
        passes=(*state.passes, started),
        passed_over=state.passed_over | over,
        started_at=event.at if state.started_at is None else state.started_at,
        ended_at=None,
        pressed_at=event.at,
        moved_at=event.at,
    )
    return _with_last_pass(after, replace(started, drift_start=drift_at(after, event.at)))


def _pass_ended(state: ShowState, event: PassEnded) -> ShowState:
    running = state.on_air
    if running is None or running.segment != event.segment:
        return state
    ended = replace(
        running,
        held=running.held_until(event.at),
        held_since=None,
        ended_at=event.at,
        cause=event.cause,
    )
    after = _with_last_pass(state, ended)
    phase = Phase.FINISHED if after.next_position is None else Phase.WAITING
    after = altered(after, phase=phase, pressed_at=event.at, moved_at=event.at)
    return _with_last_pass(after, replace(ended, drift_end=drift_at(after, event.at)))


def _pass_changed(
    state: ShowState, event: PassMovedBack | HoldBegan | HoldEnded | TimeAdded
) -> ShowState:
    running = state.on_air
    if running is None:
        return state
    match event:
        case HoldBegan():
            changed = replace(running, held_since=running.held_since or event.at)
        case HoldEnded():
            changed = replace(running, held=running.held_until(event.at), held_since=None)
        case TimeAdded():
            changed = replace(running, added=Millis(running.added + event.amount))
        case PassMovedBack():
            return _moved_back(state, running, event)
    return altered(_with_last_pass(state, changed), moved_at=event.at)


def _moved_back(state: ShowState, running: Pass, event: PassMovedBack) -> ShowState:
    """The pass starts earlier; the one before it, if they touched, ended as much earlier."""
    before, started_at = state.passes[:-1], state.started_at
    if before and before[-1].ended_at is not None and before[-1].ended_at > event.to:
        before = (*before[:-1], _ended_earlier(state, before, event.to))
    if not before:
        started_at = event.to
    moved = replace(running, started_at=event.to)
    after = altered(state, passes=(*before, moved), started_at=started_at, moved_at=event.at)
    return _with_last_pass(after, replace(moved, drift_start=drift_at(after, event.to)))


def _ended_earlier(state: ShowState, before: tuple[Pass, ...], at: Instant) -> Pass:
    """The last of these passes as if it had ended then, with the drift that it ended with."""
    ended = replace(before[-1], ended_at=at)
    position = state.script.positions.get(ended.segment, state.position)
    passes = (*before[:-1], ended)
    then = altered(state, passes=passes, phase=Phase.WAITING, position=position)
    return replace(ended, drift_end=drift_at(then, at))


def _with_last_pass(state: ShowState, last: Pass) -> ShowState:
    return altered(state, passes=(*state.passes[:-1], last))


def _show_ended(state: ShowState, event: ShowEnded) -> ShowState:
    return altered(state, phase=Phase.ENDED, ended_at=event.at, moved_at=event.at)


# Cues


def _cue_changed(
    state: ShowState, event: CueRaised | CueDone | CueSkipped | CueMissed | CuePostponed
) -> ShowState:
    if event.key.cue not in state.book.by_id:
        return state
    life = state.cue_lives.get(event.key, CueLife(CueStatus.PLANNED))
    match event:
        case CueRaised():
            life = replace(life, status=CueStatus.DUE, due=event.at, raised=event.raised)
        case CueDone():
            due = life.due if life.due is not None else event.due
            life = replace(life, status=CueStatus.DONE, due=due, done=event.at)
        case CueSkipped():
            life = replace(life, status=CueStatus.SKIPPED)
        case CueMissed():
            life = replace(life, status=CueStatus.MISSED)
        case CuePostponed():
            by = Millis(life.postponed + event.by)
            life = CueLife(CueStatus.PLANNED, postponed=by, until=event.until)
    lives = state.cue_lives.having(event.key, life)
    is_due = life.status is CueStatus.DUE
    raised = state.raised | {event.key} if is_due else state.raised - {event.key}
    return altered(state, cue_lives=lives, raised=raised)


# Undo


def _reverted(state: ShowState, event: StepReverted) -> ShowState:
    """As if the step had not happened; what would have come without it since stands."""
    if not state.trail or state.trail[-1].step != event.reverted:
        return state
    mark = state.trail[-1]
    base = altered(mark.before, trail=state.trail[:-1], steps=state.steps)
    for fact in mark.since:
        if stands(base, fact):
            base = evolve(base, fact)
    return altered(base, moved_at=event.at)
