"""What feeds what: each giveaway and each boost with the slot that it is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from stage_desktop.instants import MINUTE, Instant
from stage_desktop.script.commerce import Boost, Giveaway
from stage_desktop.script.cues import SegmentEnd, SegmentStart
from stage_desktop.script.plan import Script
from stage_desktop.show.bars import Bar, Lane, Link, Part, Standing

_WITHOUT = frozenset({Standing.LEFT_OUT, Standing.MISSED})

Stretch = tuple[Instant, Instant]


def links(script: Script, bars: Sequence[Bar]) -> Iterator[Link]:
    """The links between bars that are there, from a launch or an effect to its slot."""
    slots = {**dict(_giveaway_slots(script)), **dict(_boost_slots(script))}
    if not slots:
        return
    wanted = frozenset(slots.values())
    passes: dict[str, list[Stretch]] = {}
    for bar in bars:
        if bar.lane is Lane.SEGMENTS and bar.ref in wanted:
            _extend(passes.setdefault(bar.ref, []), bar)
    for bar in _feeding(script, bars):
        slot = slots.get((bar.lane, bar.ref))
        if slot is not None and passes.get(slot):
            yield _link(bar, slot, passes[slot])


def _giveaway_slots(script: Script) -> Iterator[tuple[tuple[Lane, str], str]]:
    for giveaway in script.giveaways:
        slot = _anchored(giveaway)
        if slot is not None:
            yield (Lane.GIVEAWAYS, giveaway.code), slot


def _boost_slots(script: Script) -> Iterator[tuple[tuple[Lane, str], str]]:
    for boost in script.boosts:
        slot = boost.target or _anchored(boost)
        if slot is not None:
            yield (Lane.BOOSTS, boost.code), slot


def _anchored(what: Giveaway | Boost) -> str | None:
    anchor = what.anchor
    return anchor.segment if isinstance(anchor, SegmentStart | SegmentEnd) else None


def _extend(passes: list[Stretch], bar: Bar) -> None:
    """A pass and what it takes beyond its time are one stretch; of a long one only that is seen."""
    if passes and passes[-1][1] == bar.start and bar.part is Part.OVER:
        passes[-1] = passes[-1][0], bar.end
    elif bar.part in (Part.SEGMENT, Part.OVER):
        passes.append((bar.start, bar.end))


def _feeding(script: Script, bars: Iterable[Bar]) -> Iterator[Bar]:
    """The bars that a link begins with: the launch of a giveaway, the effect of a boost."""
    at_once = {giveaway.code for giveaway in script.giveaways if not giveaway.countdown}
    for bar in bars:
        first = Part.WINDOW
        if bar.lane is Lane.GIVEAWAYS:
            first = Part.ACTIVE if bar.ref in at_once else Part.COUNTDOWN
        if bar.part is first and bar.standing not in _WITHOUT:
            yield bar


def _link(bar: Bar, slot: str, passes: list[Stretch]) -> Link:
    """To the nearest instant of the nearest pass; a boost that ends before it or comes after."""

    def nearest(stretch: Stretch) -> Instant:
        last = max(stretch[0], stretch[1] - 1)
        return Instant(min(max(bar.start, stretch[0]), last))

    chosen = min(passes, key=lambda stretch: abs(nearest(stretch) - bar.start))
    end = nearest(chosen)
    reaches = bar.start < chosen[1] + MINUTE and bar.end > chosen[0]
    misses = bar.lane is Lane.BOOSTS and not reaches
    return Link(bar.lane, bar.ref, slot, bar.start, end, misses)
