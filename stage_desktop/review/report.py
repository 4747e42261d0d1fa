"""Planned against actual: the rows that the log's tables, the exports and the review share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from stage_desktop.instants import ZERO, Instant, Millis
from stage_desktop.review.steps import Steps, finished, gathered
from stage_desktop.script.cues import AfterCue, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Segment
from stage_desktop.show.chain import chain
from stage_desktop.show.commands import CueKey
from stage_desktop.show.cues import find_pending
from stage_desktop.show.events import EndCause
from stage_desktop.show.state import (
    CueLife,
    CueStatus,
    GoneCue,
    Pass,
    Phase,
    Remark,
    ShowState,
)


class Outcome(StrEnum):
    """What became of a segment's pass, or of a segment without one.

    `removed`: it was in the script when the run began, and a revision took it out.
    """

    DONE = "done"
    ON_AIR = "on_air"
    INTERRUPTED = "interrupted"
    RESTARTED = "restarted"
    SKIPPED = "skipped"
    PASSED_OVER = "passed_over"
    AHEAD = "ahead"
    NOT_REACHED = "not_reached"
    REMOVED = "removed"


class CueOutcome(StrEnum):
    """What became of a cue."""

    DONE = "done"
    MISSED = "missed"
    SKIPPED = "skipped"
    DUE = "due"
    PLANNED = "planned"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True)
class SegmentTiming:
    """One pass of a segment, or (`pass_number` None) a segment that had none.

    `index` counts the passes of the run in the order of their starts. Instants and durations in
    milliseconds; None where not planned, not happened yet, or not known. `reason` is what somebody
    wrote of why it went so.
    """

    segment: Segment
    pass_number: int | None
    outcome: Outcome
    index: int | None = None
    planned_start: Instant | None = None
    planned_end: Instant | None = None
    actual_start: Instant | None = None
    actual_end: Instant | None = None
    held: Millis = ZERO
    added: Millis = ZERO
    drift_start: Millis | None = None
    drift_end: Millis | None = None
    reason: str = ""

    @property
    def planned_duration(self) -> Millis | None:
        if self.planned_start is None or self.planned_end is None:
            return None
        return Millis(self.planned_end - self.planned_start)

    @property
    def actual_duration(self) -> Millis | None:
        """From start to end, time held included; None while on air."""
        if self.actual_start is None or self.actual_end is None:
            return None
        return Millis(self.actual_end - self.actual_start)

    @property
    def over(self) -> Millis | None:
        """Actual minus planned duration; positive = over."""
        if self.planned_duration is None or self.actual_duration is None:
            return None
        return Millis(self.actual_duration - self.planned_duration)


@dataclass(frozen=True, slots=True)
class CueTiming:
    """One occurrence of a cue: when it was due, was raised, and was done."""

    cue: Cue
    occurrence: int
    segment: Segment | None
    outcome: CueOutcome
    due: Instant | None = None
    raised: Instant | None = None
    done: Instant | None = None

    @property
    def lateness(self) -> Millis | None:
        """Done minus due; negative when done early, None when not done or never due."""
        if self.due is None or self.done is None:
            return None
        return Millis(self.done - self.due)


@dataclass(frozen=True, slots=True)
class Report:
    """Planned against actual of one run."""

    state: ShowState
    segments: tuple[SegmentTiming, ...]
    cues: tuple[CueTiming, ...]

    @property
    def remarks(self) -> tuple[Remark, ...]:
        return self.state.remarks

    @property
    def final_drift(self) -> Millis | None:
        """Actual minus planned end of the show; None before its end or without a plan."""
        planned, ended = self.state.planned.show_end, self.state.ended_at
        return None if planned is None or ended is None else Millis(ended - planned)


def report(state: ShowState) -> Report:
    """The report of a run as its facts stand: segments in script order, cues by due instant.

    A removed segment stands behind the one that it stood behind in the script as written. Of a cue
    that is not in force any more there is a row where something had happened to it.
    """
    return finished(reporting(state))


def reporting(state: ShowState) -> Steps[Report]:
    """The same, with a rest after each row."""
    segments = yield from gathered(_segments(state))
    cues = yield from gathered(_cues(state))
    in_order = sorted(cues, key=lambda row: (row.due is None, row.due or 0))
    return Report(state, segments, tuple(in_order))


def _segments(state: ShowState) -> Iterator[SegmentTiming]:
    by_segment: dict[str, list[tuple[int, Pass]]] = {}
    for index, each in enumerate(state.passes):
        by_segment.setdefault(each.segment, []).append((index, each))
    for segment in _written_and_in_force(state):
        passes = by_segment.get(segment.id, [])
        for index, each in passes:
            yield pass_timing(state, index, each)
        if not passes:
            yield SegmentTiming(
                segment,
                None,
                _without_pass(state, segment),
                planned_start=state.planned.starts.get(segment.id),
                planned_end=state.planned.ends.get(segment.id),
                reason=state.reasons.get((segment.id, None), ""),
            )


def _written_and_in_force(state: ShowState) -> Iterator[Segment]:
    """The segments in force, and those of the script as written that a revision took out."""
    there = state.script.positions
    removed: dict[str, list[Segment]] = {}
    behind = ""
    for segment in state.written.segments:
        if segment.id in there:
            behind = segment.id
        else:
            removed.setdefault(behind, []).append(segment)
    yield from removed.get("", ())
    for segment in state.script.segments:
        yield segment
        yield from removed.get(segment.id, ())


def pass_timing(state: ShowState, index: int, each: Pass) -> SegmentTiming:
    """The row of one pass; only the first pass of a segment was planned."""
    first = each.number == 1
    return SegmentTiming(
        segment=state.script.segment(each.segment),
        pass_number=each.number,
        outcome=_outcome(each),
        index=index,
        planned_start=state.planned.starts.get(each.segment) if first else None,
        planned_end=state.planned.ends.get(each.segment) if first else None,
        actual_start=each.started_at,
        actual_end=each.ended_at,
        held=each.held,
        added=each.added,
        drift_start=each.drift_start,
        drift_end=each.drift_end,
        reason=state.reasons.get((each.segment, each.number), ""),
    )


def _outcome(each: Pass) -> Outcome:
    match each.cause:
        case None:
            return Outcome.ON_AIR
        case EndCause.JUMP | EndCause.INSERT:
            return Outcome.INTERRUPTED
        case EndCause.RESTART:
            return Outcome.RESTARTED
        case _:
            return Outcome.DONE


def _without_pass(state: ShowState, segment: Segment) -> Outcome:
    if segment.id not in state.script.positions:
        return Outcome.REMOVED
    if segment.skipped:
        return Outcome.SKIPPED
    ahead = state.script.positions[segment.id] > state.position
    if segment.id in state.passed_over and not ahead:
        return Outcome.PASSED_OVER
    return Outcome.NOT_REACHED if state.phase is Phase.ENDED else Outcome.AHEAD


def _cues(state: ShowState) -> Iterator[CueTiming]:
    lives: dict[str, list[int]] = {}
    for key in state.cue_lives:
        lives.setdefault(key.cue, []).append(key.occurrence)
    for cue in state.book.cues:
        for number in sorted(lives.get(cue.id, [1])):
            yield cue_timing(state, CueKey(cue.id, number))
    for key in state.gone:
        yield cue_timing(state, key)


def cue_timing(state: ShowState, key: CueKey) -> CueTiming:
    """The row of one occurrence of a cue; KeyError when the run has no such cue."""
    if (gone := state.gone.get(key)) is not None:
        return _gone_timing(state, key, gone)
    cue = state.book.by_id[key.cue]
    segment_id = state.book.segment_of(cue)
    segment = None
    if segment_id is not None and segment_id in state.script.positions:
        segment = state.script.segment(segment_id)
    life = state.cue_lives.get(key, CueLife(CueStatus.PLANNED))
    outcome = _cue_outcome(state, key, life, segment)
    return CueTiming(cue, key.occurrence, segment, outcome, life.due, life.raised, life.done)


def _gone_timing(state: ShowState, key: CueKey, gone: GoneCue) -> CueTiming:
    """The row of a cue that a revision took out; one that was still open was left undone."""
    cue, life = gone.cue, gone.life
    came_to_an_end = (CueStatus.DONE, CueStatus.MISSED, CueStatus.SKIPPED)
    ended = life.status if life.status in came_to_an_end else CueStatus.SKIPPED
    segment = None
    if isinstance(cue.anchor, SegmentStart | SegmentEnd):
        place = state.script.positions.get(cue.anchor.segment)
        segment = None if place is None else state.script.segments[place]
    outcome = CueOutcome(ended.value)
    return CueTiming(cue, key.occurrence, segment, outcome, life.due, life.raised, life.done)


def _cue_outcome(
    state: ShowState, key: CueKey, life: CueLife, segment: Segment | None
) -> CueOutcome:
    if life.status not in (CueStatus.PLANNED, CueStatus.STANDBY):
        return CueOutcome(life.status.value)
    if find_pending(state, key) is not None:
        return CueOutcome.PLANNED
    if segment is not None:
        left_out = (Outcome.SKIPPED, Outcome.PASSED_OVER)
        if _without_pass(state, segment) in left_out:
            return CueOutcome.SKIPPED
    if _hangs_on_skipped(state, key):
        return CueOutcome.SKIPPED
    if state.phase is Phase.READY and not chain(state).known:
        return CueOutcome.PLANNED
    return CueOutcome.NOT_REACHED if state.phase is Phase.ENDED else CueOutcome.SKIPPED


def _hangs_on_skipped(state: ShowState, key: CueKey) -> bool:
    anchor = state.book.by_id[key.cue].anchor
    if not isinstance(anchor, AfterCue):
        return False
    base = state.cue_lives.get(CueKey(anchor.cue, key.occurrence))
    return base is not None and base.status is CueStatus.SKIPPED
