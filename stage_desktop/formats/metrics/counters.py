"""Running totals to what each step brought, and what is odd about them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

# A column that never falls counts on, when it is so long and rises in so many of its steps.
_LEAST = 12
_RISES_OF = 3
# A counter may go back a little, where something is taken back; below that it began again.
_HALF = 2
# How many of its steps may fall before a column is no counter in spite of its heading.
_FALLS_OF = 10


@dataclass(frozen=True, slots=True)
class Fall:
    """Where a counter went back: the index of the lower value, the two values."""

    index: int
    before: Decimal
    after: Decimal

    @property
    def is_reset(self) -> bool:
        """Whether it began again, rather than took something back."""
        return self.after * _HALF < self.before


def counts_on(values: Sequence[Decimal], *, hinted: bool) -> bool:
    """Whether the values are a running total; `hinted` where the heading or the file says so."""
    steps = list(itertools.pairwise(values))
    falls = sum(after < before for before, after in steps)
    if hinted:
        return falls * _FALLS_OF <= len(steps)
    rises = sum(after > before for before, after in steps)
    return len(values) >= _LEAST and not falls and rises * _RISES_OF >= len(steps)


def brought(values: Sequence[Decimal]) -> tuple[list[Decimal], list[Fall]]:
    """What came between each value and the next (one less than values), and the falls.

    Nothing is counted until a counter that went back has passed its highest again; one that began
    again brings what it has counted since.
    """
    gains: list[Decimal] = []
    falls: list[Fall] = []
    highest = values[0] if values else Decimal(0)
    for index, (before, after) in enumerate(itertools.pairwise(values), start=1):
        if after < before:
            fall = Fall(index, before, after)
            falls.append(fall)
            if fall.is_reset:
                gains.append(after)
                highest = after
                continue
        gains.append(max(after - highest, Decimal(0)))
        highest = max(highest, after)
    return gains, falls


def shared_out(amount: Decimal, steps: int) -> list[Decimal]:
    """The amount in so many parts as even as its smallest unit allows; they add up to it."""
    if steps <= 1:
        return [amount]
    exponent = amount.normalize().as_tuple().exponent
    unit = Decimal(1).scaleb(min(exponent if isinstance(exponent, int) else 0, 0))
    whole = int(amount / unit)
    cuts = [whole * part // steps for part in range(steps + 1)]
    return [(after - before) * unit for before, after in itertools.pairwise(cuts)]
