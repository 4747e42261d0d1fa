"""Which segments to leave out: the least that frees enough (rule 19, *drop*).

Every segment is looked at once, in their order. What is known of those so far is how much time has
been gained for what: of two ways to gain, one that gains no more, costs no less and leaves out no
fewer is forgotten. Above what is needed no gain counts for more than another.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from heapq import nsmallest
from itertools import accumulate
from typing import NamedTuple

# So many ways are under consideration at once at the most, and over all segments together. Beyond
# that the least hopeful are let go: what is found may then be a little dearer than need be.
MOST_WAYS, ALL_WAYS = 2_000, 30_000
# So many items may be left out at the most: those that gain most for their worth.
MOST_ITEMS = 300
# For so many stretches of the items it is worked out what they can gain for how much.
_STRETCHES = 64


@dataclass(frozen=True, slots=True)
class Item:
    """A segment that can gain time: by what it could be shortened, and by leaving it out.

    `whole` None: it stays in. `bound` is at most how much may have been gained up to and including
    it; `absorbed` tells that a hard start behind it swallows what is gained beyond the bound, else
    more than that would miss a fixed moment.
    """

    ref: str
    room: int
    whole: int | None
    worth: int
    bound: int | None = None
    absorbed: bool = False


class _Way(NamedTuple):
    gain: int
    cost: int
    pieces: int
    last: tuple[object, ...] | None


def cheapest(items: Sequence[Item], needed: int, *, shorten: bool) -> tuple[str, ...] | None:
    """The items to leave out so that at least `needed` is gained; None when none are enough.

    Of all sets that is the one of the least worth, then of the fewest. With `shorten` those that
    stay also gain up to their room, as much of it as the bounds allow.
    """
    known = _enough(items, needed, shorten=shorten)
    items = _considered(items, shorten=shorten)
    ways = [_Way(0, 0, 0, None)]
    strict = _strict_behind(items)
    ahead = _ahead(items, shorten=shorten)
    dearest = None if known is None else (known.cost, known.pieces)
    most = min(MOST_WAYS, ALL_WAYS // max(1, len(items)))
    for at, item in enumerate(items):
        found: dict[int, _Way] = {}
        for way in ways:
            for next_way in _next_ways(way, item, needed, shorten, strict[at]):
                other = found.get(next_way[0])
                if other is None or next_way[1:3] < other[1:3]:
                    found[next_way[0]] = next_way
        ways = _hopeful(_thinned(found, exact=strict[at]), needed, ahead[at + 1], dearest, most)
    best = min((way for way in ways if way.gain >= needed), key=_rank, default=known)
    return None if best is None else _refs(best)


def _next_ways(way: _Way, item: Item, needed: int, shorten: bool, exact: bool) -> Iterator[_Way]:
    gain, cost, pieces, last = way
    stays = gain + item.room if shorten else gain
    if (kept := _bounded(stays, item, shorten=shorten)) is not None:
        yield _Way(kept if exact else min(kept, needed), cost, pieces, last)
    if item.whole is not None:
        out = _bounded(gain + item.whole, item, shorten=shorten)
        if out is not None:
            gain = out if exact else min(out, needed)
            yield _Way(gain, cost + item.worth, pieces + 1, (last, item.ref))


def _bounded(gain: int, item: Item, *, shorten: bool) -> int | None:
    """What counts of a gain up to and including the item; None where it must not be so much."""
    if item.bound is None or gain <= item.bound:
        return gain
    return item.bound if item.absorbed or shorten else None


def _strict_behind(items: Sequence[Item]) -> list[bool]:
    """Whether a bound that must not be passed comes at or behind each item."""
    found: list[bool] = []
    seen = False
    for item in reversed(items):
        found.append(seen)
        seen = seen or (item.bound is not None and not item.absorbed)
    return found[::-1]


def _considered(items: Sequence[Item], *, shorten: bool) -> Sequence[Item]:
    """The items; in a long show without the dearest, and what only has room put together."""
    if len(items) <= MOST_ITEMS:
        return items
    chosen = {at for at, _, _ in _by_worth(items, shorten=shorten)[:MOST_ITEMS]}
    found: list[Item] = []
    for at, each in enumerate(items):
        item = each if at in chosen else replace(each, whole=None)
        before = found[-1] if found else None
        alone = before is None or before.whole is not None or before.bound is not None
        if before is None or alone or item.whole is not None:
            found.append(item)
        else:
            found[-1] = replace(item, room=before.room + item.room)
    return found


class _Ahead(NamedTuple):
    """What is ahead: the room there is, and what more can be gained for how much worth.

    `gains` and `worths` are the sums when what gains most for its worth is left out first.
    """

    room: int
    gains: Sequence[int]
    worths: Sequence[int]

    def least(self, way: _Way, needed: int) -> int | None:
        """What the way will cost at the least to gain enough; None when it never will."""
        missing = needed - way.gain - self.room
        if missing <= 0:
            return way.cost
        at = bisect_left(self.gains, missing)
        if at == len(self.gains):
            return None
        gain, worth = (self.gains[at - 1], self.worths[at - 1]) if at else (0, 0)
        more, dearer = self.gains[at] - gain, self.worths[at] - worth
        return way.cost + worth + -(-(missing - gain) * dearer // more)


def _ahead(items: Sequence[Item], *, shorten: bool) -> list[_Ahead]:
    """What is ahead of each item, it included, and of the end; never less than there is.

    Bounds are left aside, and of a stretch of items the first speaks for all.
    """
    room = [0]
    for item in reversed(items):
        room.append(room[-1] + (item.room if shorten else 0))
    room.reverse()
    ranked = _by_worth(items, shorten=shorten)
    step = max(1, len(items) // _STRETCHES)
    found: list[_Ahead] = []
    for at in range(len(items) + 1):
        if at % step == 0:
            behind = [each for each in ranked if each[0] >= at]
            gains = list(accumulate(gain for _, gain, _ in behind))
            worths = list(accumulate(worth for _, _, worth in behind))
        found.append(_Ahead(room[at], gains, worths))
    return found


def _by_worth(items: Sequence[Item], *, shorten: bool) -> list[tuple[int, int, int]]:
    """Place, gain beyond its room and worth of what can be left out, the cheapest gain first."""
    found: list[tuple[int, int, int]] = []
    for at, item in enumerate(items):
        more = (item.whole or 0) - (item.room if shorten else 0)
        if more > 0:
            found.append((at, more, item.worth))
    return sorted(found, key=lambda each: (Fraction(each[2], each[1]), each[0]))


def _enough(items: Sequence[Item], needed: int, *, shorten: bool) -> _Way | None:
    """A way to gain enough, by leaving out what gains most for its worth; None: not like that."""
    ranked = [at for at, _, _ in _by_worth(items, shorten=shorten)]
    low, high, known = 0, len(ranked), None
    while low <= high:
        count = (low + high) // 2
        way = _way_without(items, frozenset(ranked[:count]), shorten=shorten)
        if way is not None and way.gain >= needed:
            known, high = way, count - 1
        else:
            low = count + 1
    return known


def _way_without(items: Sequence[Item], out: Collection[int], *, shorten: bool) -> _Way | None:
    gain, cost = 0, 0
    last: tuple[object, ...] | None = None
    for at, item in enumerate(items):
        own = item.room if shorten else 0
        if at in out:
            own, cost, last = item.whole or 0, cost + item.worth, (last, item.ref)
        counted = _bounded(gain + own, item, shorten=shorten)
        if counted is None:
            return None
        gain = counted
    return _Way(gain, cost, len(out), last)


def _thinned(ways: Mapping[int, _Way], *, exact: bool) -> Sequence[_Way]:
    """Without those that another is at least as good as in every respect."""
    if exact:
        return list(ways.values())
    kept: list[_Way] = []
    for way in sorted(ways.values(), key=lambda way: (-way.gain, way.cost, way.pieces)):
        if not kept or way[1:3] < kept[-1][1:3]:
            kept.append(way)
    return kept


def _hopeful(
    ways: Sequence[_Way], needed: int, ahead: _Ahead, dearest: tuple[int, int] | None, most: int
) -> list[_Way]:
    """Those that can still gain enough for no more than is known to do, `most` at the most."""
    found = [(least, way) for way in ways if (least := ahead.least(way, needed)) is not None]
    if dearest is not None:
        found = [each for each in found if (each[0], each[1].pieces) <= dearest]
    if len(found) > most:
        found = nsmallest(most, found, key=lambda each: (each[0], -each[1].gain, each[1].pieces))
    return [way for _, way in found]


def _rank(way: _Way) -> tuple[int, int]:
    return way.cost, way.pieces


def _refs(way: _Way) -> tuple[str, ...]:
    found: list[str] = []
    last = way.last
    while last is not None:
        before, ref = last
        found.append(str(ref))
        last = before  # type: ignore[assignment]
    return tuple(reversed(found))
