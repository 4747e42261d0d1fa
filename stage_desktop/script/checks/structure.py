"""Segments as such: are there any, can they be told apart, can their durations be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stage_desktop.script.checks.reading import Reading, length
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.findings import Severity


@rule("no_segments", Section.SCRIPT, Severity.ERROR, About.SHOW, "1.2 #22", asks=True)
def no_segments(reading: Reading) -> Iterator[Told]:
    """A script without a segment."""
    if not reading.script.segments:
        yield told()


@rule("all_skipped", Section.SCRIPT, Severity.ERROR, About.SEGMENTS, "1.2 #22")
def all_skipped(reading: Reading) -> Iterator[Told]:
    """A script whose segments are all skipped."""
    if reading.script.segments and not reading.performed:
        yield told()


@rule("duplicate_id", Section.SCRIPT, Severity.ERROR, About.SEGMENTS, "1.2 #22")
def duplicate_id(reading: Reading) -> Iterator[Told]:
    """Two segments of the same id: one of them would be lost."""
    for segment_id in repeated(segment.id for segment in reading.script.segments):
        yield told(segment_id)


@rule("duplicate_cue", Section.SCRIPT, Severity.ERROR, About.CUES, "1.2 #22")
def duplicate_cue(reading: Reading) -> Iterator[Told]:
    """Two written cues of the same id: one of them would be lost."""
    for cue_id in repeated(cue.id for cue in reading.script.cues):
        yield told(cue_id)


@rule("duplicate_number", Section.SCRIPT, Severity.WARNING, About.SEGMENTS, "1.2 #22")
def duplicate_number(reading: Reading) -> Iterator[Told]:
    """Two segments of the same number: people would mean the one and get the other."""
    for number in repeated(s.number for s in reading.script.segments if s.number):
        yield told(number)


@rule("duplicate_code", Section.SCRIPT, Severity.ERROR, About.SHOW, "1.2 #22")
def duplicate_code(reading: Reading) -> Iterator[Told]:
    """Two giveaways or boosts of the same code: their cues would be mixed up."""
    codes = [giveaway.code for giveaway in reading.script.giveaways]
    codes += [boost.code for boost in reading.script.boosts]
    for code in repeated(codes):
        yield told(code)


@rule("negative_duration", Section.SCRIPT, Severity.ERROR, About.SEGMENTS, "2.4")
def negative_duration(reading: Reading) -> Iterator[Told]:
    """A duration below zero."""
    for segment in reading.performed:
        if segment.duration < 0:
            yield told(segment, length=length(segment.duration))


@rule("no_duration", Section.SCRIPT, Severity.WARNING, About.SEGMENTS, "2.4")
def no_duration(reading: Reading) -> Iterator[Told]:
    """A duration of zero."""
    for segment in reading.performed:
        if segment.duration == 0:
            yield told(segment)


@rule("shortest_above", Section.SCRIPT, Severity.WARNING, About.SEGMENTS, "2.4")
def shortest_above(reading: Reading) -> Iterator[Told]:
    """A shortest that is more than the duration."""
    for segment in reading.performed:
        if segment.shortest is not None and segment.shortest > segment.duration:
            shortest, duration = length(segment.shortest), length(segment.duration)
            yield told(segment, shortest=shortest, duration=duration)


@rule("longest_below", Section.SCRIPT, Severity.WARNING, About.SEGMENTS, "2.4")
def longest_below(reading: Reading) -> Iterator[Told]:
    """A longest that is less than the duration."""
    for segment in reading.performed:
        if segment.longest is not None and segment.longest < segment.duration:
            longest, duration = length(segment.longest), length(segment.duration)
            yield told(segment, longest=longest, duration=duration)


def repeated(values: Iterable[str]) -> Iterator[str]:
    """Each value that comes more than once, once, in the order of its first repetition."""
    seen: set[str] = set()
    already: set[str] = set()
    for value in values:
        if value in seen and value not in already:
            already.add(value)
            yield value
        seen.add(value)
