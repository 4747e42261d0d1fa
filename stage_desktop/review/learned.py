"""What earlier shows teach: how long things really take, and how fast boosts take effect.

Nothing is learned from fewer than three times (rule 20 of the timing rules).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from statistics import median_low
from typing import Protocol

from stage_desktop.instants import Millis
from stage_desktop.script.plan import Segment
from stage_desktop.show.commands import CueKey
from stage_desktop.show.events import EndCause
from stage_desktop.show.state import CueStatus, Pass, ShowState

ENOUGH = 3
_WHOLE = 1_000

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long something took, in the order of the lengths: its own, or per mille of the plan."""

    values: tuple[int, ...]
    relative: bool

    @property
    def count(self) -> int:
        return len(self.values)

    def quantile(self, per_cent: int) -> int:
        """The value at or below which that many per cent of them lie (nearest rank)."""
        rank = -(-len(self.values) * per_cent // 100)
        return self.values[max(0, min(len(self.values) - 1, rank - 1))]

    def as_durations(self, planned: Millis) -> tuple[Millis, ...]:
        """The lengths for a segment that is planned so long."""
        if not self.relative:
            return tuple(Millis(value) for value in self.values)
        return tuple(Millis(planned * value // _WHOLE) for value in self.values)


@dataclass(frozen=True)
class Learned:
    """Lengths by what they were of; looked up from the most alike to the least."""

    lengths: Mapping[Key, Lengths]

    def of(self, segment: Segment) -> tuple[Key, Lengths] | None:
        """The lengths that fit the segment best, and what they are of; None below three."""
        for key in keys(segment):
            found = self.lengths.get(key)
            if found is not None and found.count >= ENOUGH:
                return key, found
        return None


class Described(Protocol):
    """What tells what something is alike to: a segment, or a pass of one that was logged.

    Of what was logged long ago products and host are not known.
    """

    @property
    def title(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def host(self) -> str | None: ...
    @property
    def products(self) -> tuple[str, ...] | None: ...


@dataclass(frozen=True, slots=True)
class PassLength:
    """One pass that is a measure: what it was of, how long it took, how long it was planned.

    `planned` is 0 where that is not known.
    """

    title: str
    kind: str
    host: str | None
    products: tuple[str, ...] | None
    took: Millis
    planned: Millis


def keys(segment: Described) -> tuple[Key, ...]:
    """What a pass of the segment counts for: its products or title, its kind and host, its kind.

    Those of the same products and host come first. The first two are lengths as they were, the
    others in relation to the plan, as segments of a kind are planned differently long.
    """
    found: list[Key] = []
    subject = "" if segment.products is None else "+".join(segment.products) or segment.title
    for key in (("subject", subject), ("kind", segment.kind)):
        if key[1]:
            if segment.host is not None:
                found.append((*key, segment.host))
            found.append(key)
    return tuple(dict.fromkeys(found))


def learned(runs: Iterable[ShowState]) -> Learned:
    """What the passes of those runs took, as far as they are a measure."""
    return learned_from(length for state in runs for length in pass_lengths(state))


def learned_from(passes: Iterable[PassLength]) -> Learned:
    """What those passes took, by what they are alike to."""
    found: defaultdict[Key, list[int]] = defaultdict(list)
    for each in passes:
        for key in keys(each):
            if key[0] == "subject":
                found[key].append(each.took)
            elif each.planned > 0:
                found[key].append(each.took * _WHOLE // each.planned)
    return Learned(
        {key: Lengths(tuple(sorted(values)), key[0] != "subject") for key, values in found.items()}
    )


def pass_lengths(state: ShowState) -> Iterator[PassLength]:
    """The passes of a run that are a measure.

    A pass that was cut off (a jump, an insert, the end of the show before its last segment) or held
    is none.
    """
    for each in state.passes:
        position = state.script.positions.get(each.segment)
        if position is None:
            continue
        segment = state.script.segments[position]
        took = _took(each, is_last=segment is state.script.segments[-1])
        if took is not None:
            about = (segment.title, segment.kind, segment.host, segment.products)
            yield PassLength(*about, took, Millis(_planned(state, each)))


def _took(each: Pass, *, is_last: bool) -> Millis | None:
    if each.ended_at is None or each.held:
        return None
    whole = (EndCause.BY_HAND, EndCause.BY_ITSELF, *((EndCause.SHOW_END,) if is_last else ()))
    if each.cause not in whole:
        return None
    return Millis(each.ended_at - each.started_at)


def _planned(state: ShowState, each: Pass) -> int:
    start, end = state.planned.starts.get(each.segment), state.planned.ends.get(each.segment)
    return each.duration if start is None or end is None else end - start


@dataclass(frozen=True, slots=True)
class Lead:
    """How long a tool took from the order to the effect: the median of so many times."""

    count: int
    median: Millis


def boost_leads(runs: Iterable[ShowState]) -> Mapping[str, Lead]:
    """The lead of each tool, from boosts whose order and effect were both marked in a log."""
    return leads_from(lead for state in runs for lead in _leads(state))


def leads_from(leads: Iterable[tuple[str, Millis]]) -> Mapping[str, Lead]:
    """The lead of each tool, from the tool and the lead of each time.

    Rule 16: learned from ordered → effect; nothing below three times.
    """
    found: defaultdict[str, list[int]] = defaultdict(list)
    for tool, lead in leads:
        if lead > 0:
            found[tool].append(lead)
    return {
        tool: Lead(len(values), Millis(median_low(values)))
        for tool, values in found.items()
        if len(values) >= ENOUGH
    }


def _leads(state: ShowState) -> Iterator[tuple[str, Millis]]:
    for boost in state.script.boosts:
        ordered = _done(state, f"{boost.code}.order")
        effect = _done(state, f"{boost.code}.effect")
        if ordered is not None and effect is not None:
            yield boost.tool, Millis(effect - ordered)


def _done(state: ShowState, cue: str) -> int | None:
    life = state.cue_lives.get(CueKey(cue))
    return None if life is None or life.status is not CueStatus.DONE else life.done
