"""How the height is shared among the axis and the lanes. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from stage_desktop.show.bars import Lane

AXIS = 18
SPACE = 4
PLANNED = 8
LOWEST = 112
USUAL = 148
ROW_MOST = 18
CUES_MOST = 32
SEGMENTS = 26
SEGMENTS_LEAST = 18
SPEND = 14
SPEND_LOW = 12


@dataclass(frozen=True, slots=True)
class Band:
    """A strip across the view."""

    top: int
    height: int

    @property
    def bottom(self) -> int:
        return self.top + self.height

    def holds(self, y: int) -> bool:
        return self.top <= y < self.bottom


@dataclass(frozen=True, slots=True)
class Bands:
    """The strips from top to bottom; a lane that the show does not need has no height."""

    axis: Band
    planned: Band
    segments: Band
    giveaways: Band
    boosts: Band
    spend: Band
    cues: Band

    def of(self, lane: Lane) -> Band:
        """The band of a lane."""
        bands = (self.planned, self.segments, self.giveaways, self.boosts)
        return dict(zip(Lane, bands, strict=True))[lane]

    def row(self, lane: Lane, row: int, rows: int) -> Band:
        """One of the rows that a lane is divided into, a pixel of ground between them."""
        band = self.of(lane)
        height = max(3, band.height // rows)
        return Band(band.top + row * height, height - 1)


def shared(height: int, giveaways: int, boosts: int, *, spend: bool = False) -> Bands:
    """The bands for a view of that height; the lanes need so many rows, 0 = there are none.

    The segments get what the others leave, and never less than they need for a line of text.
    """
    thin = 0 if not spend else SPEND if height >= USUAL else SPEND_LOW
    free = height - AXIS - PLANNED - 5 * SPACE - (thin + SPACE if thin else 0)
    weights = {"giveaways": 16 * giveaways, "boosts": 16 * boosts, "cues": 26}
    most = {"giveaways": ROW_MOST * giveaways, "boosts": ROW_MOST * boosts, "cues": CUES_MOST}
    total = sum(weights.values()) + SEGMENTS
    left = free - max(SEGMENTS_LEAST, SEGMENTS * free // total)
    heights = {
        name: min(weight * left // (total - SEGMENTS), most[name])
        for name, weight in weights.items()
    }
    heights["segments"] = free - sum(heights.values())
    heights["spend"] = thin
    top = AXIS + SPACE
    planned = Band(top, PLANNED)
    bands = []
    top = planned.bottom + 1
    for name in ("segments", "giveaways", "boosts", "spend", "cues"):
        bands.append(Band(top, heights[name]))
        top += heights[name] + (SPACE if heights[name] else 0)
    return Bands(Band(0, AXIS), planned, *bands)
