"""Durations and leads for the next script, as long as things really took before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from stage_desktop.instants import SECOND, Millis
from stage_desktop.review.learned import Key, Lead, Learned, Lengths
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


@dataclass(frozen=True, slots=True)
class LeadSuggestion:
    """What earlier boosts of a tool say of one that has no lead: the median of `count` times."""

    boost: str
    tool: str
    lead: Millis
    count: int


def missing_leads(script: Script, leads: Mapping[str, Lead]) -> Iterator[LeadSuggestion]:
    """The boosts without a lead whose tool has been measured often enough."""
    by_name = {_folded(tool): lead for tool, lead in leads.items()}
    for boost in script.boosts:
        lead = by_name.get(_folded(boost.tool))
        if boost.lead is None and lead is not None:
            yield LeadSuggestion(boost.code, boost.tool, lead.median, lead.count)


def with_leads(script: Script, suggested: Iterable[LeadSuggestion]) -> Script:
    """The script with these leads."""
    by_code = {each.boost: each.lead for each in suggested}
    return replace(
        script,
        boosts=tuple(
            replace(boost, lead=by_code[boost.code]) if boost.code in by_code else boost
            for boost in script.boosts
        ),
    )


def _folded(tool: str) -> str:
    return tool.strip().casefold()


def _suggestion(segment: Segment, key: Key, lengths: Lengths) -> Suggestion:
    durations = Lengths(lengths.as_durations(segment.duration), relative=False)
    low, middle, high = (_seconds(durations.quantile(share)) for share in (10, 50, 90))
    about = (segment.id, segment.number, segment.title, segment.duration)
    return Suggestion(*about, middle, low, high, lengths.count, key)


def _seconds(duration: int) -> Millis:
    return Millis(round(duration / SECOND) * SECOND)
