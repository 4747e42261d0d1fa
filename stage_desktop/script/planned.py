"""Planned times: what the script says before anything has happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from stage_desktop.instants import Instant
from stage_desktop.script.plan import Script


@dataclass(frozen=True, slots=True)
class PlannedTimes:
    """Planned start and end of each unskipped segment by id, and of the show; None = not known."""

    starts: Mapping[str, Instant] = field(default_factory=dict)
    ends: Mapping[str, Instant] = field(default_factory=dict)
    show_start: Instant | None = None
    show_end: Instant | None = None


def planned_times(script: Script) -> PlannedTimes:
    """*Planned chain* (rule 1 of the timing rules).

    Planned start = planned end of the previous unskipped segment; a hard start = its clock time,
    whether that leaves a gap or conflicts with the chain.
    """
    starts: dict[str, Instant] = {}
    ends: dict[str, Instant] = {}
    chain = script.planned_start
    for segment in script.segments:
        if segment.skipped:
            continue
        start = chain if segment.hard_start is None else segment.hard_start
        if start is None:
            continue
        chain = Instant(start + segment.duration)
        starts[segment.id] = start
        ends[segment.id] = chain
    first = next((starts[s.id] for s in script.segments if s.id in starts), script.planned_start)
    return PlannedTimes(starts, ends, first, chain)
