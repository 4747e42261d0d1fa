"""Which segments to leave out: the least that frees enough (rule 19, *drop*).

Every segment is looked at once, in their order. What is known of those so far is how much time has
been gained for what: of two ways to gain, one that gains no more, costs no less and leaves out no
fewer is forgotten. Above what is needed no gain counts for more than another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

# With more ways than these under consideration the dearest are let go.
MOST_WAYS = 2_000


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
    ways: dict[int, _Way] = {0: _Way(0, 0, 0, None)}
    strict = _strict_behind(items)
    for at, item in enumerate(items):
        found: dict[int, _Way] = {}
        for way in ways.values():
            for next_way in _next_ways(way, item, needed, shorten, strict[at]):
                known = found.get(next_way.gain)
                if known is None or _rank(next_way) < _rank(known):
                    found[next_way.gain] = next_way
        ways = _thinned(found, exact=strict[at])
    enough = [way for way in ways.values() if way.gain >= needed]
    best = min(enough, key=_rank, default=None)
    return None if best is None else _refs(best)


def _next_ways(way: _Way, item: Item, needed: int, shorten: bool, exact: bool) -> Iterable[_Way]:
    stays = way.gain + (item.room if shorten else 0)
    options = [(stays, way.cost, way.pieces, way.last)]
    if item.whole is not None:
        out = (way.gain + item.whole, way.cost + item.worth, way.pieces + 1, (way.last, item.ref))
        options.append(out)
    for gained, cost, pieces, last in options:
        gain = gained
        if item.bound is not None and gain > item.bound:
            if not item.absorbed and not shorten:
                continue
            gain = item.bound
        yield _Way(gain if exact else min(gain, needed), cost, pieces, last)


def _strict_behind(items: Sequence[Item]) -> list[bool]:
    """Whether a bound that must not be passed comes at or behind each item."""
    found: list[bool] = []
    seen = False
    for item in reversed(items):
        found.append(seen)
        seen = seen or (item.bound is not None and not item.absorbed)
    return found[::-1]


def _thinned(ways: Mapping[int, _Way], *, exact: bool) -> dict[int, _Way]:
    """Without those that another is at least as good as in every respect."""
    ordered = sorted(ways.values(), key=lambda way: (-way.gain, _rank(way)))
    if exact:
        kept = ordered
    else:
        kept, best = [], None
        for way in ordered:
            if best is None or _rank(way) < best:
                kept.append(way)
                best = _rank(way)
    if len(kept) > MOST_WAYS:
        kept = sorted(kept, key=_rank)[:MOST_WAYS]
    return {way.gain: way for way in kept}


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
