"""What a replan changes in the script in force, and when it may be taken."""

from __future__ import annotations

from dataclasses import replace

from stage_desktop.errors import CommandRejected
from stage_desktop.instants import Millis
from stage_desktop.script.plan import Script, Segment
from stage_desktop.show.commands import Replan, ReplanKind
from stage_desktop.show.state import ShowState


def check_replan(state: ShowState, plan: Replan) -> None:
    """Refuse a replan that would touch what is past, make no sense or change nothing.

    CommandRejected "unknown_segment", "already_past", "below_zero", "nothing_on_air",
    "already_there" or "nothing_changes".
    """
    for segment_id, duration in plan.durations:
        _ahead(state, segment_id)
        if duration < 0:
            raise CommandRejected("below_zero")
    for segment_id in plan.skipped:
        _ahead(state, segment_id)
    if plan.before is not None:
        _ahead(state, plan.before)
    if plan.inserted is not None:
        _check_inserted(state, plan.inserted)
    if plan.added:
        running = state.on_air
        if running is None:
            raise CommandRejected("nothing_on_air")
        if plan.on_air and running.segment != plan.on_air:
            number = state.script.segment(running.segment).number
            raise CommandRejected("already_on_air", number=number)
        if running.duration + running.added + plan.added < 0:
            raise CommandRejected("below_zero")
    if plan.kind is ReplanKind.SLIDE:  # a decision that is worth a line in the log
        return
    if not plan.added and with_replan(state, plan) == state.script:
        raise CommandRejected("nothing_changes")


def with_replan(state: ShowState, plan: Replan) -> Script:
    """The script in force with the replan; what names no segment ahead is left alone."""
    script, first = state.script, state.position + 1
    durations, skipped = dict(plan.durations), frozenset(plan.skipped)
    segments = [
        *script.segments[:first],
        *(_changed(s, durations.get(s.id), s.id in skipped) for s in script.segments[first:]),
    ]
    if plan.inserted is not None and plan.inserted.id not in script.positions:
        at = len(segments)
        if plan.before is not None:
            at = max(first, script.positions.get(plan.before, at))
        segments.insert(at, plan.inserted)
    return replace(script, segments=tuple(segments))


def _changed(segment: Segment, duration: Millis | None, skipped: bool) -> Segment:
    if duration is not None and duration != segment.duration:
        segment = replace(segment, duration=duration)
    return replace(segment, skipped=True) if skipped and not segment.skipped else segment


def _ahead(state: ShowState, segment_id: str) -> None:
    position = state.script.positions.get(segment_id)
    if position is None:
        raise CommandRejected("unknown_segment", segment=segment_id)
    if position <= state.position:
        raise CommandRejected("already_past", number=state.script.segments[position].number)


def _check_inserted(state: ShowState, segment: Segment) -> None:
    if segment.duration < 0:
        raise CommandRejected("below_zero")
    if segment.id in state.script.positions or state.script.numbered(segment.number):
        raise CommandRejected("already_there", number=segment.number)
