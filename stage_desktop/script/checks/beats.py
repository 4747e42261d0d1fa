"""Inside the segments and around them: beats that fill their slot, groups that hold together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from stage_desktop.script.checks.reading import Reading, length
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import Segment


@rule("beats_too_long", Section.SCRIPT, Severity.WARNING, About.BEATS, "1.2 #25, 2.3")
def beats_too_long(reading: Reading) -> Iterator[Told]:
    """Beats that last longer together than their segment."""
    limit = reading.settings.beats_too_long.limit
    for segment, total in _timed(reading):
        if total > segment.duration + limit:
            yield told(segment, length=length(total), duration=length(segment.duration))


@rule("beats_too_short", Section.SCRIPT, Severity.INFO, About.BEATS, "1.2 #25, 2.3")
def beats_too_short(reading: Reading) -> Iterator[Told]:
    """Beats that are all timed and leave a part of their segment without any."""
    limit = reading.settings.beats_too_short.limit
    for segment, total in _timed(reading):
        timed = all(beat.duration is not None for beat in segment.beats)
        if timed and total < segment.duration - limit:
            free = length(segment.duration - total)
            yield told(segment, length=free, duration=length(segment.duration))


@rule("beat_untimed", Section.SCRIPT, Severity.WARNING, About.BEATS, "1.2 #25")
def beat_untimed(reading: Reading) -> Iterator[Told]:
    """A beat without a time of its own before others: nobody knows when those begin."""
    for segment in reading.performed:
        for beat in segment.beats[:-1]:
            if beat.duration is None:
                yield told(segment, beat=beat.title)


@rule("missing_beats", Section.SCRIPT, Severity.INFO, About.BEATS, "1.2 #25", asks=True)
def missing_beats(reading: Reading) -> Iterator[Told]:
    """A segment of such a kind without beats, in a script that has them."""
    if not any(segment.beats for segment in reading.performed):
        return
    for segment in reading.performed:
        if segment.kind in reading.settings.missing_beats.kinds and not segment.beats:
            yield told(segment, kind=segment.kind)


@rule("group_split", Section.SCRIPT, Severity.INFO, About.GROUPS, "2.1")
def group_split(reading: Reading) -> Iterator[Told]:
    """A group whose name comes again after others: it is two groups of one name."""
    ended: set[str] = set()
    for name, run in groupby(reading.script.segments, key=lambda each: each.group):
        if name and name in ended:
            yield told(next(run), group=name)
        ended.add(name)


@rule("group_skipped", Section.SCRIPT, Severity.INFO, About.GROUPS, "2.1")
def group_skipped(reading: Reading) -> Iterator[Told]:
    """A group none of whose segments is performed."""
    for name, run in groupby(reading.script.segments, key=lambda each: each.group):
        segments = list(run)
        if name and all(each.skipped for each in segments):
            yield told(segments[0], group=name)


def _timed(reading: Reading) -> Iterator[tuple[Segment, int]]:
    """Each segment with beats and a duration, with what its beats take together."""
    for segment in reading.performed:
        if segment.beats and segment.duration > 0:
            yield segment, sum(beat.duration or 0 for beat in segment.beats)
