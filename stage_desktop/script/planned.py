"""Planned times: what the script says before anything has happened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from stage_desktop.instants import ZERO, Instant, Millis
from stage_desktop.script.cues import AfterCue, ClockTime, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Script


@dataclass(frozen=True)
class PlannedTimes:
    """Planned start and end of each unskipped segment by id, and of the show; None = not known.

    The show starts with its first unskipped segment: where only a later one has a time, its start
    is not known. `length` is the sum of the durations, which is the planned length without gaps.
    """

    starts: Mapping[str, Instant] = field(default_factory=dict)
    ends: Mapping[str, Instant] = field(default_factory=dict)
    show_start: Instant | None = None
    show_end: Instant | None = None
    length: Millis = ZERO

    @cached_property
    def by_start(self) -> tuple[tuple[Instant, Instant, str], ...]:
        """Planned start, planned end and id of the segments, by their start."""
        return tuple(sorted((start, self.ends[ref], ref) for ref, start in self.starts.items()))

    @cached_property
    def longest(self) -> Millis:
        """The longest planned duration."""
        return Millis(max((end - start for start, end, _ in self.by_start), default=0))


def planned_times(script: Script) -> PlannedTimes:
    """*Planned chain* (rule 1 of the timing rules).

    Planned start = planned end of the previous unskipped segment; a hard start = its clock time,
    whether that leaves a gap or conflicts with the chain.
    """
    starts: dict[str, Instant] = {}
    ends: dict[str, Instant] = {}
    chain = script.planned_start
    length = 0
    for segment in script.segments:
        if segment.skipped:
            continue
        length += segment.duration
        start = chain if segment.hard_start is None else segment.hard_start
        if start is None:
            continue
        chain = Instant(start + segment.duration)
        starts[segment.id] = start
        ends[segment.id] = chain
    first = next((segment.id for segment in script.segments if not segment.skipped), None)
    show_start = script.planned_start if first is None else starts.get(first)
    return PlannedTimes(starts, ends, show_start, chain, Millis(length))


def planned_due(script: Script, cues: Iterable[Cue]) -> Mapping[str, Instant]:
    """When each cue is due by the plan, by its id.

    A cue is missing whose instant is not known: its segment has no planned time (skipped, or
    the show has no start) or does not exist, or it hangs on such a cue or, in a circle, on itself.
    """
    times = planned_times(script)
    by_id = {cue.id: cue for cue in cues}
    due: dict[str, Instant | None] = {}
    for cue in by_id.values():
        waiting: list[Cue] = []
        base: Cue | None = cue
        while base is not None and base.id not in due:
            due[base.id] = _anchored_due(base, times)
            waiting.append(base)
            base = by_id.get(base.anchor.cue) if isinstance(base.anchor, AfterCue) else None
        instant = None if base is None else due[base.id]
        for each in reversed(waiting):
            if isinstance(each.anchor, AfterCue):
                due[each.id] = None if instant is None else Instant(instant + each.offset)
            instant = due[each.id]
    return {cue_id: instant for cue_id, instant in due.items() if instant is not None}


def _anchored_due(cue: Cue, times: PlannedTimes) -> Instant | None:
    """The planned instant of a cue that hangs on no other; None for one that does."""
    match cue.anchor:
        case SegmentStart(segment):
            base = times.starts.get(segment)
        case SegmentEnd(segment):
            base = times.ends.get(segment)
        case ClockTime(instant):
            base = instant
        case AfterCue():
            base = None
    return None if base is None else Instant(base + cue.offset)
