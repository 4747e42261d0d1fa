"""Durations for the next script, as long as things really took before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from stage_desktop.instants import SECOND, Millis
from stage_desktop.review.learned import Key, Learned, Lengths
from stage_desktop.script.plan import Script, Segment


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What earlier passes say of a segment: the median, and the 10th and 90th percentile.

    `count` passes are what it was learned from, `key` what they have in common with it: its
    subject (products or title) or its kind, with or without the host. Whole seconds.
    """

    segment: str
    number: str
    title: str
    planned: Millis
    middle: Millis
    low: Millis
    high: Millis
    count: int
    key: Key


def suggestions(script: Script, learned: Learned) -> Iterator[Suggestion]:
    """What earlier passes say of each segment of a script of which there were three or more."""
    for segment in script.segments:
        found = learned.of(segment)
        if found is not None:
            yield _suggestion(segment, *found)


def with_suggested(script: Script, taken: dict[str, Millis]) -> Script:
    """The script with these durations by the segments' ids; limits give way where they must."""
    return replace(
        script,
        segments=tuple(
            _lasting(segment, taken[segment.id]) if segment.id in taken else segment
            for segment in script.segments
        ),
    )


def _suggestion(segment: Segment, key: Key, lengths: Lengths) -> Suggestion:
    durations = Lengths(lengths.as_durations(segment.duration), relative=False)
    low, middle, high = (_seconds(durations.quantile(share)) for share in (10, 50, 90))
    about = (segment.id, segment.number, segment.title, segment.duration)
    return Suggestion(*about, middle, low, high, lengths.count, key)


def _seconds(duration: int) -> Millis:
    return Millis(round(duration / SECOND) * SECOND)


def _lasting(segment: Segment, duration: Millis) -> Segment:
    shortest, longest = segment.shortest, segment.longest
    return replace(
        segment,
        duration=duration,
        shortest=None if shortest is None else min(shortest, duration),
        longest=None if longest is None else max(longest, duration),
    )
