"""Segments as such: are there any, can they be told apart, can their durations be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stage_desktop.instants import duration_text
from stage_desktop.script.checks.reading import Reading, at_segment
from stage_desktop.script.findings import Finding, Place, Severity, finding


def no_segments(reading: Reading) -> Iterator[Finding]:
    """A script without a segment to perform."""
    if not reading.script.segments:
        yield finding("no_segments", Severity.ERROR)
    elif not reading.performed:
        yield finding("all_skipped", Severity.ERROR)


def duplicate_ids(reading: Reading) -> Iterator[Finding]:
    """Two segments, or two written cues, of the same id: one of them would be lost."""
    for segment_id in _repeated(segment.id for segment in reading.script.segments):
        yield finding("duplicate_id", Severity.ERROR, Place(subject=segment_id))
    for cue_id in _repeated(cue.id for cue in reading.script.cues):
        yield finding("duplicate_cue", Severity.ERROR, Place(subject=cue_id))


def duplicate_numbers(reading: Reading) -> Iterator[Finding]:
    """Two segments of the same number: people would mean the one and get the other."""
    numbers = (segment.number for segment in reading.script.segments if segment.number)
    for number in _repeated(numbers):
        yield finding("duplicate_number", Severity.WARNING, Place(subject=number))


def duplicate_codes(reading: Reading) -> Iterator[Finding]:
    """Two products of the same code; two giveaways or boosts of the same."""
    script = reading.script
    for code in _repeated(product.code for product in script.products):
        yield finding("duplicate_code", Severity.WARNING, Place(subject=code))
    lanes = [giveaway.code for giveaway in script.giveaways]
    lanes += [boost.code for boost in script.boosts]
    for code in _repeated(lanes):
        yield finding("duplicate_code", Severity.ERROR, Place(subject=code))


def impossible_durations(reading: Reading) -> Iterator[Finding]:
    """A duration of zero, or below."""
    for segment in reading.performed:
        place = at_segment(segment)
        if segment.duration < 0:
            length = duration_text(segment.duration)
            yield finding("negative_duration", Severity.ERROR, place, length=length)
        elif segment.duration == 0:
            yield finding("no_duration", Severity.WARNING, place)


def impossible_ranges(reading: Reading) -> Iterator[Finding]:
    """A shortest above the duration, a longest below it."""
    for segment in reading.performed:
        place, duration = at_segment(segment), segment.duration
        planned = duration_text(duration)
        if segment.shortest is not None and segment.shortest > duration:
            shortest = duration_text(segment.shortest)
            yield finding(
                "shortest_above", Severity.WARNING, place, shortest=shortest, duration=planned
            )
        if segment.longest is not None and segment.longest < duration:
            longest = duration_text(segment.longest)
            yield finding(
                "longest_below", Severity.WARNING, place, longest=longest, duration=planned
            )


def _repeated(values: Iterable[str]) -> Iterator[str]:
    """Each value that comes more than once, once, in the order of its first repetition."""
    seen: set[str] = set()
    told: set[str] = set()
    for value in values:
        if value in seen and value not in told:
            told.add(value)
            yield value
        seen.add(value)
