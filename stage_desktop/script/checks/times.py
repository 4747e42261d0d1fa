"""Planned times: gaps, overlaps, hard starts, and the end of the show."""

from __future__ import annotations

from collections.abc import Iterator

from stage_desktop.instants import Instant, duration_text
from stage_desktop.script.checks.reading import Reading, at_segment
from stage_desktop.script.findings import Finding, Severity, finding


def no_planned_start(reading: Reading) -> Iterator[Finding]:
    """A show without a planned start: no planned times, and no drift before it has begun."""
    if reading.script.planned_start is None:
        yield finding("no_planned_start", Severity.INFO)


def gaps(reading: Reading) -> Iterator[Finding]:
    """A hard start later than the chain: slack, which absorbs lateness (rule 1)."""
    for segment, chain in reading.chained():
        if segment.hard_start is not None and segment.hard_start > chain:
            length = duration_text(segment.hard_start - chain)
            at = reading.clock(segment.hard_start)
            yield finding("gap", Severity.INFO, at_segment(segment), length=length, at=at)


def hard_conflicts(reading: Reading) -> Iterator[Finding]:
    """A hard start before the segments ahead of it can be over (rule 1)."""
    for segment, chain in reading.chained():
        if segment.hard_start is not None and segment.hard_start < chain:
            yield finding(
                "hard_conflict",
                Severity.ERROR,
                at_segment(segment),
                length=duration_text(chain - segment.hard_start),
                at=reading.clock(segment.hard_start),
                chain=reading.clock(chain),
            )


def stated_starts(reading: Reading) -> Iterator[Finding]:
    """A stated start that is not the end of the row before: a gap or an overlap in the sheet.

    Compared with the row before as the sheet states it, so that one wrong row is one finding and
    not one for every row behind it.
    """
    chain: Instant | None = reading.script.planned_start
    for segment in reading.performed:
        stated = segment.stated_start
        if segment.hard_start is not None:
            chain = Instant(segment.hard_start + segment.duration)
            continue
        if stated is not None and chain is not None and stated != chain:
            late = stated > chain
            yield finding(
                "stated_gap" if late else "overlap",
                Severity.WARNING,
                at_segment(segment),
                length=duration_text(abs(stated - chain)),
                at=reading.clock(stated),
                chain=reading.clock(chain),
            )
        begins = chain if stated is None else stated
        chain = None if begins is None else Instant(begins + segment.duration)


def stated_hard_starts(reading: Reading) -> Iterator[Finding]:
    """A hard start that differs from the start which the sheet states in the same row."""
    for segment in reading.performed:
        hard, stated = segment.hard_start, segment.stated_start
        if hard is not None and stated is not None and hard != stated:
            place, at = at_segment(segment), reading.clock(hard)
            yield finding(
                "hard_differs", Severity.WARNING, place, at=at, stated=reading.clock(stated)
            )


def end_after_hard_end(reading: Reading) -> Iterator[Finding]:
    """A planned end later than the show may last."""
    end, limit = reading.planned.show_end, reading.script.hard_end
    if end is not None and limit is not None and end > limit:
        yield finding(
            "end_after_hard_end",
            Severity.ERROR,
            length=duration_text(end - limit),
            end=reading.clock(end),
            limit=reading.clock(limit),
        )
