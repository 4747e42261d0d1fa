"""Planned times: gaps, overlaps, hard starts, the end and the length of the show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stage_desktop.instants import Instant
from stage_desktop.script.checks.reading import Reading, length
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import Segment


@rule("no_planned_start", Section.SCRIPT, Severity.INFO, About.SHOW, "2.4", asks=True)
def no_planned_start(reading: Reading) -> Iterator[Told]:
    """A show without a planned start: no planned times, and no drift before it has begun."""
    if reading.script.planned_start is None:
        yield told()


@rule("gap", Section.SCRIPT, Severity.INFO, About.SEGMENTS, "timing rule 1")
def gap(reading: Reading) -> Iterator[Told]:
    """A hard start later than the chain: slack, which absorbs lateness."""
    for segment, chain in reading.chained():
        if segment.hard_start is not None and segment.hard_start > chain:
            free = length(segment.hard_start - chain)
            yield told(segment, length=free, at=reading.clock(segment.hard_start))


@rule("hard_conflict", Section.SCRIPT, Severity.ERROR, About.SEGMENTS, "timing rule 1")
def hard_conflict(reading: Reading) -> Iterator[Told]:
    """A hard start before the segments ahead of it can be over."""
    for segment, chain in reading.chained():
        if segment.hard_start is not None and segment.hard_start < chain:
            yield told(
                segment,
                length=length(chain - segment.hard_start),
                at=reading.clock(segment.hard_start),
                chain=reading.clock(chain),
            )


@rule("stated_gap", Section.SCRIPT, Severity.WARNING, About.SEGMENTS, "1.2 #22")
def stated_gap(reading: Reading) -> Iterator[Told]:
    """A stated start that is later than the end of the row before."""
    for each in _stated(reading):
        if each.stated > each.chain:
            yield each.told(reading)


@rule("overlap", Section.SCRIPT, Severity.WARNING, About.SEGMENTS, "1.2 #22")
def overlap(reading: Reading) -> Iterator[Told]:
    """A stated start that is earlier than the end of the row before."""
    for each in _stated(reading):
        if each.stated < each.chain:
            yield each.told(reading)


@rule("hard_differs", Section.SCRIPT, Severity.WARNING, About.SEGMENTS, "1.2 #22")
def hard_differs(reading: Reading) -> Iterator[Told]:
    """A hard start that differs from the start which the sheet states in the same row."""
    for segment in reading.performed:
        hard, stated = segment.hard_start, segment.stated_start
        if hard is not None and stated is not None and hard != stated:
            yield told(segment, at=reading.clock(hard), stated=reading.clock(stated))


@rule("end_after_hard_end", Section.SCRIPT, Severity.ERROR, About.SEGMENTS, "2.4")
def end_after_hard_end(reading: Reading) -> Iterator[Told]:
    """A planned end later than the show may last."""
    end, limit = reading.planned.show_end, reading.script.hard_end
    if end is not None and limit is not None and end > limit:
        over = length(end - limit)
        yield told(length=over, end=reading.clock(end), limit=reading.clock(limit))


@rule("show_too_short", Section.SCRIPT, Severity.WARNING, About.SEGMENTS, "2.3, 4.1")
def show_too_short(reading: Reading) -> Iterator[Told]:
    """A show that is shorter than its platform asks."""
    platform, planned = reading.platform, reading.show_length
    lowest = None if platform is None else platform.length.lowest
    if platform is not None and lowest is not None and 0 < planned < lowest:
        yield told(length=length(planned), limit=length(lowest), platform=platform.name)


@rule("show_too_long", Section.SCRIPT, Severity.WARNING, About.SEGMENTS, "2.3, 4.1")
def show_too_long(reading: Reading) -> Iterator[Told]:
    """A show that is longer than its platform allows."""
    platform, planned = reading.platform, reading.show_length
    highest = None if platform is None else platform.length.highest
    if platform is not None and highest is not None and planned > highest:
        yield told(length=length(planned), limit=length(highest), platform=platform.name)


@dataclass(frozen=True, slots=True)
class _Stated:
    """A stated start, and where the rows before it end as the sheet states them."""

    segment: Segment
    stated: Instant
    chain: Instant

    def told(self, reading: Reading) -> Told:
        return told(
            self.segment,
            length=length(abs(self.stated - self.chain)),
            at=reading.clock(self.stated),
            chain=reading.clock(self.chain),
        )


def _stated(reading: Reading) -> Iterator[_Stated]:
    """Each stated start that is to follow something.

    Compared with the row before as the sheet states it, so that one wrong row is one finding and
    not one for every row behind it.
    """
    chain: Instant | None = reading.script.planned_start
    for segment in reading.performed:
        stated = segment.stated_start
        if segment.hard_start is not None:
            chain = Instant(segment.hard_start + segment.duration)
            continue
        if stated is not None and chain is not None:
            yield _Stated(segment, stated, chain)
        begins = chain if stated is None else stated
        chain = None if begins is None else Instant(begins + segment.duration)
