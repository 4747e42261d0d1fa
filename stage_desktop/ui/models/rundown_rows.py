"""The rows of the rundown: the segments of the script in force, and every earlier pass."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from stage_desktop.script.plan import Script, Segment
from stage_desktop.show.events import EndCause
from stage_desktop.show.state import Pass, Phase, ShowState


class RowState(StrEnum):
    """Where a row stands in the show."""

    DONE = "done"
    INTERRUPTED = "interrupted"
    RESTARTED = "restarted"
    ON_AIR = "on_air"
    HELD = "held"
    WAITING = "waiting"
    NEXT = "next"
    AHEAD = "ahead"
    SKIPPED = "skipped"
    PASSED_OVER = "passed_over"
    NOT_REACHED = "not_reached"


PAST = frozenset(
    {
        RowState.DONE,
        RowState.INTERRUPTED,
        RowState.RESTARTED,
        RowState.PASSED_OVER,
        RowState.NOT_REACHED,
    }
)
CURRENT = frozenset({RowState.ON_AIR, RowState.HELD})


class RundownRow(NamedTuple):
    """One row: a pass of a segment, or the segment where it is still ahead (`each` is None)."""

    segment: Segment
    each: Pass | None
    state: RowState


_BY_CAUSE = {
    EndCause.JUMP: RowState.INTERRUPTED,
    EndCause.INSERT: RowState.INTERRUPTED,
    EndCause.RESTART: RowState.RESTARTED,
}


def rows_ahead(script: Script, before: Sequence[RundownRow] = ()) -> list[RundownRow]:
    """The rows of a script of which nothing has happened yet, one for each segment.

    Those of the script `before` are taken over for the segments at its two ends that are the same.
    """
    skipped, ahead, segments = RowState.SKIPPED, RowState.AHEAD, script.segments
    shorter = min(len(before), len(segments))
    head = tail = 0
    while head < shorter and before[head].segment is segments[head]:
        head += 1
    while tail < shorter - head and before[-1 - tail].segment is segments[-1 - tail]:
        tail += 1
    changed = segments[head : len(segments) - tail]
    fresh = [RundownRow(s, None, skipped if s.skipped else ahead) for s in changed]
    return [*before[:head], *fresh, *before[len(before) - tail :]]


def rundown_rows(
    state: ShowState, untouched: Sequence[RundownRow] | None = None
) -> list[RundownRow]:
    """The rows in the order of the script; of one segment its passes first, then what is ahead.

    `untouched` are the rows of `rows_ahead`, for who keeps them.
    """
    passes: dict[str, list[Pass]] = {}
    for each in state.passes:
        passes.setdefault(each.segment, []).append(each)
    coming, segments = state.next_position, state.script.segments
    behind = _untouched_from(state, coming, passes)
    rows: list[RundownRow] = []
    for position, segment in enumerate(segments[:behind]):
        own = passes.get(segment.id, ())
        for each in own:
            rows.append(RundownRow(segment, each, _state_of(each)))
        if position > state.position and state.phase is not Phase.ENDED:
            rows.append(RundownRow(segment, None, _ahead(state, segment, position == coming)))
        elif not own:
            rows.append(RundownRow(segment, None, _without_pass(state, segment)))
    rows += (rows_ahead(state.script) if untouched is None else untouched)[behind:]
    return rows


def _untouched_from(state: ShowState, coming: int | None, passes: Iterable[str]) -> int:
    """The position behind everything that has happened or comes next: most of a long show."""
    segments, positions = state.script.segments, state.script.positions
    if coming is None or state.phase is Phase.ENDED:
        return len(segments)
    return 1 + max((coming, *(positions[each] for each in passes if each in positions)))


def same_rows(before: ShowState, after: ShowState) -> bool:
    """Whether nothing has happened that a row could show."""
    return (
        before.script is after.script
        and before.passes is after.passes
        and before.position == after.position
        and before.phase is after.phase
        and before.passed_over is after.passed_over
    )


class Change(NamedTuple):
    """From row `first` on `old` rows are replaced by `new` rows."""

    first: int
    old: int
    new: int


def difference(before: Sequence[object], after: Sequence[object]) -> Change | None:
    """The smallest run of rows that differs; None when none does."""
    shorter = min(len(before), len(after))
    first = 0
    while first < shorter and before[first] == after[first]:
        first += 1
    if first == len(before) == len(after):
        return None
    tail = 0
    while tail < shorter - first and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return Change(first, len(before) - first - tail, len(after) - first - tail)


def _state_of(each: Pass) -> RowState:
    if each.ended_at is None:
        return RowState.ON_AIR if each.held_since is None else RowState.HELD
    if each.cause is None:
        return RowState.DONE
    return _BY_CAUSE.get(each.cause, RowState.DONE)


def _ahead(state: ShowState, segment: Segment, comes_next: bool) -> RowState:
    if segment.skipped:
        return RowState.SKIPPED
    if comes_next:
        return RowState.WAITING if state.phase is Phase.WAITING else RowState.NEXT
    return RowState.AHEAD


def _without_pass(state: ShowState, segment: Segment) -> RowState:
    if segment.skipped:
        return RowState.SKIPPED
    if segment.id in state.passed_over:
        return RowState.PASSED_OVER
    return RowState.NOT_REACHED if state.phase is Phase.ENDED else RowState.PASSED_OVER
