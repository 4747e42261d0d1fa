"""Time taken from or given to several segments at once, exact to the millisecond (rule 19)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate


def shared_out(rooms: Sequence[int], wanted: int) -> list[int]:
    """`wanted` shared out in proportion to the rooms, none beyond its room.

    Whole milliseconds whose sum is `wanted`, or all there is when that is less; what does not
    divide goes to the largest remainders, of equal ones to the first.
    """
    total = sum(rooms)
    wanted = max(0, min(wanted, total))
    if wanted == 0:
        return [0] * len(rooms)
    shares = [wanted * room // total for room in rooms]
    by_remainder = sorted(range(len(rooms)), key=lambda at: (-(wanted * rooms[at] % total), at))
    for at in by_remainder[: wanted - sum(shares)]:
        shares[at] += 1
    return shares


def shared_under(rooms: Sequence[int], wanted: int, caps: Sequence[tuple[int, int]]) -> list[int]:
    """The same where the first `count` of them may have no more than `most` together.

    `caps` are pairs of count and most. Where a cap binds, those before it have exactly that, and
    the others what is left, each in proportion to its room.
    """
    bounds = _tightened(caps, len(rooms))
    found: list[int] = []
    while True:
        shares = _unbound(rooms, wanted, bounds)
        sums = [0, *accumulate(shares)]
        at = next((n for n, (count, most) in enumerate(bounds) if sums[count] > most), None)
        if at is None:
            return [*found, *shares]
        count, most = bounds[at]
        first = shared_under(rooms[:count], most, bounds[: at + 1])
        given = sum(first)
        found += first
        rooms, wanted = rooms[count:], wanted - given
        later = [(n - count, m - given) for n, m in bounds[at + 1 :]]
        bounds = _tightened([each for each in later if each[0] > 0], len(rooms))


def _unbound(rooms: Sequence[int], wanted: int, bounds: Sequence[tuple[int, int]]) -> list[int]:
    whole = (most for count, most in bounds if count == len(rooms))
    return shared_out(rooms, min([wanted, *whole]))


def _tightened(caps: Sequence[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """The caps by their count, none looser than a later one."""
    bounds: list[tuple[int, int]] = []
    least: int | None = None
    for count, most in sorted(caps, reverse=True):
        least = most if least is None else min(least, most)
        bounds.append((min(count, length), max(0, least)))
    return [bound for bound in reversed(bounds) if bound[0] > 0]
