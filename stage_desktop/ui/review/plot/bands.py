"""The height of the timeline, shared among its curves and lanes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

AXIS = 22
GAP = 6
LANE = (18, 26)  # of segments: the least, the most
FEED = 18
CUES = 18
LEAST_STRIP = 44
DRIFT = (34, 70)
MOST_STRIP = 420


@dataclass(frozen=True, slots=True)
class Band:
    """A stripe of the picture, in pixels from the top."""

    top: int
    height: int

    @property
    def bottom(self) -> int:
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Bands:
    """Where everything stands; a band that is not there has no height."""

    axis: Band
    strips: tuple[Band, ...]
    giveaways: Band
    boosts: Band
    planned: Band
    actual: Band
    cues: Band
    drift: Band

    @property
    def bottom(self) -> int:
        return self.drift.bottom

    @property
    def lanes(self) -> tuple[Band, ...]:
        """The bands that hold bars and cues."""
        return (self.giveaways, self.boosts, self.planned, self.actual, self.cues)


def lowest(strips: int, rows: Sequence[int]) -> int:
    """The least height with so many curves and so many rows of giveaways and boosts."""
    feeds = sum(FEED * count + GAP for count in rows if count)
    lanes = 2 * LANE[0] + CUES + 3 * GAP
    return AXIS + strips * (LEAST_STRIP + GAP) + feeds + lanes + DRIFT[0] + GAP


def shared(height: int, strips: int, rows: Sequence[int]) -> Bands:
    """The bands for a height: what is left goes to the lanes, to the drift, then to the curves.

    `rows` are those of the giveaways and of the boosts.
    """
    spare = max(0, height - lowest(strips, rows))
    lane = min(LANE[1], LANE[0] + spare // 8)
    spare -= 2 * (lane - LANE[0])
    drift = min(DRIFT[1] if strips else MOST_STRIP, DRIFT[0] + spare // (5 if strips else 1))
    spare -= drift - DRIFT[0]
    strip = LEAST_STRIP + (min(MOST_STRIP - LEAST_STRIP, spare // strips) if strips else 0)
    at = AXIS
    made: list[Band] = []
    heights = [strip] * strips
    heights += [FEED * rows[0], FEED * rows[1], lane, lane, CUES, drift]
    for each in heights:
        made.append(Band(at, each))
        at += each + (GAP if each else 0)
    return Bands(Band(0, AXIS), tuple(made[:strips]), *made[strips:])


def rows_of(starts_and_ends: Sequence[tuple[int, int]], most: int = 3) -> tuple[list[int], int]:
    """The row for each stretch so that none hides another, as far as `most` rows allow.

    The stretches come by their start; the second value is how many rows there are.
    """
    free: list[int] = []
    found = []
    for start, end in starts_and_ends:
        row = next((at for at, until in enumerate(free) if until <= start), None)
        if row is None and len(free) < most:
            free.append(end)
            row = len(free) - 1
        elif row is None:
            row = min(range(len(free)), key=free.__getitem__)
        free[row] = max(free[row], end)
        found.append(row)
    return found, len(free)
