"""What every check looks at: the script, its cues, and what follows from them, computed once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from stage_desktop.instants import HALF_MINUTE, Instant, Millis, clock_text, to_datetime
from stage_desktop.script.cues import Cue
from stage_desktop.script.findings import Place
from stage_desktop.script.plan import Script, Segment, SegmentKind
from stage_desktop.script.planned import PlannedTimes, planned_due, planned_times


@dataclass(frozen=True, slots=True)
class CheckRules:
    """The settings of the checks.

    Segments of `announcing` kinds can name winners (`DOMAIN.md` 4.2), with `draw_margin` around
    them; segments of `selling` kinds need a product; those of `unhosted` kinds need no host. A
    boost may take effect `effect_margin` before the start of its slot.
    """

    announcing: frozenset[str] = frozenset(
        {SegmentKind.LOTTERY, SegmentKind.INTERACT, SegmentKind.CLOSING}
    )
    selling: frozenset[str] = frozenset(
        {
            SegmentKind.TRAFFIC,
            SegmentKind.WELFARE,
            SegmentKind.FLASH,
            SegmentKind.HERO,
            SegmentKind.PROFIT,
            SegmentKind.QUICK,
            SegmentKind.ENCORE,
            SegmentKind.FINALE,
        }
    )
    unhosted: frozenset[str] = frozenset({SegmentKind.BREAK})
    draw_margin: Millis = HALF_MINUTE
    effect_margin: Millis = HALF_MINUTE


@dataclass(frozen=True)
class Reading:
    """A script under check."""

    script: Script
    cues: tuple[Cue, ...]
    rules: CheckRules

    @cached_property
    def planned(self) -> PlannedTimes:
        return planned_times(self.script)

    @cached_property
    def due(self) -> Mapping[str, Instant]:
        """Planned instants of the cues, by id."""
        return planned_due(self.script, self.cues)

    @cached_property
    def cues_by_id(self) -> Mapping[str, Cue]:
        return {cue.id: cue for cue in self.cues}

    @cached_property
    def performed(self) -> tuple[Segment, ...]:
        """The segments that are not skipped."""
        return tuple(segment for segment in self.script.segments if not segment.skipped)

    def chained(self) -> Iterator[tuple[Segment, Instant]]:
        """Each hard segment with the planned end of what comes before it, where that is known."""
        chain = self.script.planned_start
        for segment in self.performed:
            if segment.hard_start is not None and chain is not None:
                yield segment, chain
            chain = self.planned.ends.get(segment.id)

    def clock(self, instant: Instant) -> str:
        """The wall time in the zone of the show, with the date where it is not the show's."""
        text = clock_text(instant, self.script.zone_info)
        start = self.planned.show_start
        zone = self.script.zone_info
        day = to_datetime(instant, zone).date()
        if start is None or day == to_datetime(start, zone).date():
            return text
        return f"{day.isoformat()} {text}"


def at_segment(segment: Segment) -> Place:
    """The place of a segment: its number, as people call it."""
    return Place(subject=segment.number or segment.id)
