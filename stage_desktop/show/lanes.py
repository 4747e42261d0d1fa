"""One time axis of a run: what was planned, what happened, what is expected now.

A view asks for the part that it shows: the cost is that of what is visible, not of the show.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import chain as chained

from stage_desktop.instants import Instant
from stage_desktop.script.plan import Segment
from stage_desktop.script.preparation import Task
from stage_desktop.script.reminders import reminders
from stage_desktop.show.bars import (
    Bar,
    Lane,
    Lanes,
    Mark,
    MarkKind,
    Part,
    Standing,
    TaskMark,
    TaskStanding,
)
from stage_desktop.show.cues import pending
from stage_desktop.show.feeds import feeds
from stage_desktop.show.links import links
from stage_desktop.show.spending import shares
from stage_desktop.show.state import CueStatus, Pass, Phase, ShowState
from stage_desktop.show.timeline import CueRow, Timeline


def lanes(timeline: Timeline, first: Instant, last: Instant) -> Lanes:
    """What stands between two instants as of now."""
    rows = _cues(timeline, last)
    every = chained(
        _planned(timeline.state, first, last),
        _performed(timeline, first, last),
        _expected(timeline, first, last),
        feeds(timeline, rows),
    )
    bars = tuple(bar for bar in every if bar.touches(first, last))
    return Lanes(
        bars,
        tuple(row for row in rows if (at := cue_instant(row)) is not None and first <= at < last),
        tuple(mark for mark in marks(timeline) if first <= mark.at < last),
        tuple(links(timeline.state.script, bars)),
        tuple(each for each in shares(timeline) if each.start < last and each.end > first),
        tuple(_tasks(timeline, last)),
    )


def _tasks(timeline: Timeline, last: Instant) -> Iterator[TaskMark]:
    """What has to be prepared, as long as the show has not begun."""
    state = timeline.state
    if state.phase is not Phase.READY:
        return
    for each in reminders(state.script):
        at = Instant(each.at - state.wall_offset)
        if at < last:
            yield TaskMark(at, each.task, _of_task(each.task, at, timeline.now))


def _of_task(task: Task, at: Instant, now: Instant) -> TaskStanding:
    if task.done:
        return TaskStanding.DONE
    return TaskStanding.OVERDUE if at <= now else TaskStanding.OPEN


def marks(timeline: Timeline) -> Iterator[Mark]:
    """The planned end and the hard end of the show, where they are known."""
    state = timeline.state
    if state.planned.show_end is not None:
        yield Mark(MarkKind.PLANNED_END, state.planned.show_end)
    if state.script.hard_end is not None:
        yield Mark(MarkKind.HARD_END, Instant(state.script.hard_end - state.wall_offset))


def extent(timeline: Timeline) -> tuple[Instant, Instant]:
    """From the first to the last instant of the whole show, now included."""
    state, now = timeline.state, timeline.now
    known = (
        state.planned.show_start,
        state.started_at,
        state.planned.show_end,
        timeline.expected_end,
        *(mark.at for mark in marks(timeline)),
    )
    instants = [now, *(instant for instant in known if instant is not None)]
    return min(instants), max(instants)


def cue_instant(row: CueRow) -> Instant | None:
    """Where a cue stands on the axis: when it was done, else when it is or was due."""
    return row.due if row.done is None else row.done


# The plan


def _planned(state: ShowState, first: Instant, last: Instant) -> Iterator[Bar]:
    plan, positions = state.planned.by_start, state.script.positions
    # One that started before may still reach into what is seen.
    begin = bisect_left(plan, first - state.planned.longest, key=_start)
    for start, end, ref in plan[begin : bisect_left(plan, last, key=_start)]:
        if ref in positions:
            segment = state.script.segments[positions[ref]]
            out = segment.skipped or (ref in state.passed_over and not _was_on_air(state, ref))
            standing = Standing.LEFT_OUT if out else Standing.WRITTEN
            yield _bar(segment, Lane.PLANNED, Part.SEGMENT, standing, start, end)


def _start(row: tuple[Instant, Instant, str]) -> Instant:
    return row[0]


def _was_on_air(state: ShowState, ref: str) -> bool:
    return any(each.segment == ref for each in state.passes)


# The log


def _performed(timeline: Timeline, first: Instant, last: Instant) -> Iterator[Bar]:
    passes = timeline.state.passes
    begin = bisect_right(passes, first, key=lambda each: each.started_at)
    for each in passes[max(0, begin - 1) :]:
        if each.started_at >= last:
            return
        yield from _pass_bars(timeline, each)


def _pass_bars(timeline: Timeline, each: Pass) -> Iterator[Bar]:
    """The pass as long as its time, and what it takes beyond that (rules 2 and 3)."""
    script, now = timeline.state.script, timeline.now
    if each.segment not in script.positions:
        return
    segment = script.segment(each.segment)
    if each.ended_at is not None:
        standing, end = Standing.PAST, each.ended_at
        due = min(each.end_without_hold, end)
    else:
        held = each.held_since is not None
        standing = Standing.HELD if held else Standing.RUNNING
        end = timeline.chain.segment_end.at(now)
        due = Instant(min(each.end_without_hold - each.held + each.held_until(now), end))
    due = Instant(max(due, each.started_at))
    yield _bar(segment, Lane.SEGMENTS, Part.SEGMENT, standing, each.started_at, due)
    if end > due:
        yield _bar(segment, Lane.SEGMENTS, Part.OVER, standing, due, end)


# What is expected


def _expected(timeline: Timeline, first: Instant, last: Instant) -> Iterator[Bar]:
    """The segments ahead and the gaps before hard starts (rule 4)."""
    chain, segments, now = timeline.chain, timeline.state.script.segments, timeline.now
    if not chain.known or not chain.floors:
        return

    def start_of(index: int) -> Instant:
        return Instant(max(chain.floors[index], now + chain.slides[index]))

    begin = max(0, bisect_right(range(len(chain.floors)), first, key=start_of) - 1)
    while begin > 0 and segments[chain.first + begin].skipped:
        begin -= 1
    before = _end_before(timeline) if begin == 0 else None
    for index in range(begin, len(chain.floors)):
        segment, start = segments[chain.first + index], start_of(index)
        if (start if before is None else min(start, before)) >= last:
            return
        if segment.skipped:
            continue
        if before is not None and start > before:
            yield _bar(segment, Lane.SEGMENTS, Part.GAP, Standing.AHEAD, before, start)
        before = Instant(start + segment.duration)
        yield _bar(segment, Lane.SEGMENTS, Part.SEGMENT, Standing.AHEAD, start, before)


def _end_before(timeline: Timeline) -> Instant | None:
    """Where what is or was on air ends; None before the show."""
    state = timeline.state
    if state.phase is Phase.ON_AIR:
        return timeline.chain.segment_end.at(timeline.now)
    return state.passes[-1].ended_at if state.passes else None


def _bar(
    segment: Segment, lane: Lane, part: Part, standing: Standing, start: Instant, end: Instant
) -> Bar:
    return Bar(
        lane,
        part,
        standing,
        start,
        end,
        ref=segment.id,
        label=segment.title,
        number=segment.number,
        kind=segment.kind,
        is_fixed=segment.hard_start is not None and part is Part.SEGMENT,
    )


# Cues


def _cues(timeline: Timeline, last: Instant) -> list[CueRow]:
    """The cues that have been, and those ahead that can be due before `last`, by their instant.

    A segment starts no sooner than its slide from now, so the walk ends where even the cue with
    the longest lead comes too late.
    """
    state, now = timeline.state, timeline.now
    by_id = state.book.by_id
    rows = [
        CueRow(key, by_id[key.cue], life.status, life.due, life.done)
        for key, life in state.cue_lives.items()
        if life.status is not CueStatus.PLANNED
    ]
    for each in pending(state, reach=max(0, last - now) + state.book.longest_lead):
        due = each.moment.at(now)
        status = CueStatus.STANDBY if due - now <= each.cue.standby else CueStatus.PLANNED
        rows.append(CueRow(each.key, each.cue, status, due))
    rows.sort(key=lambda row: cue_instant(row) or 0)
    return rows
