"""Time taken from or given to several segments at once, exact to the millisecond (rule 19)."""

from __future__ import annotations

from collections.abc import Sequence


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
    shares = shared_out(
        rooms, min([wanted, *(most for count, most in bounds if count == len(rooms))])
    )
    for count, most in bounds:
        if sum(shares[:count]) > most:
            first = shared_under(rooms[:count], most, [b for b in bounds if b[0] <= count])
            given = sum(first)
            later = [(n - count, m - given) for n, m in bounds if n > count]
            return [*first, *shared_under(rooms[count:], wanted - given, later)]
    return shares


def _tightened(caps: Sequence[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """The caps by their count, none looser than a later one."""
    bounds: list[tuple[int, int]] = []
    least: int | None = None
    for count, most in sorted(caps, reverse=True):
        least = most if least is None else min(least, most)
        bounds.append((min(count, length), max(0, least)))
    return [bound for bound in reversed(bounds) if bound[0] > 0]
