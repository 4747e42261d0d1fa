"""Which part of the time axis is seen, and how instants become pixels. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from stage_desktop.instants import HOUR, MINUTE, SECOND, Instant, Millis, clock_text, to_datetime

FOLLOWED = HOUR  # from now − 10 min to now + 50 min
SHORTEST = Millis(2 * MINUTE)
LONGEST = Millis(48 * HOUR)
BEHIND = 6  # a sixth of what is seen lies behind now
MARGIN = 40  # a fortieth of the whole show is left free at either side

_STEPS: tuple[tuple[int, int], ...] = (
    (10 * SECOND, 5),
    (30 * SECOND, 3),
    (MINUTE, 6),
    (2 * MINUTE, 4),
    (5 * MINUTE, 5),
    (10 * MINUTE, 5),
    (15 * MINUTE, 3),
    (30 * MINUTE, 6),
    (HOUR, 4),
    (2 * HOUR, 4),
    (3 * HOUR, 3),
    (6 * HOUR, 6),
    (12 * HOUR, 4),
    (24 * HOUR, 4),
)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the axis; minor ones have no label."""

    at: Instant
    label: str


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` on, so many whole milliseconds a pixel.

    `start` is a multiple of `scale`, so that everything moves by whole pixels together.
    """

    start: Instant
    scale: int

    def x(self, instant: Instant) -> int:
        """The pixel of an instant; negative before the span."""
        return (instant - self.start) // self.scale

    def at(self, x: int) -> Instant:
        """The instant at the left edge of a pixel."""
        return Instant(self.start + x * self.scale)

    def panned(self, pixels: int) -> Span:
        """The span that many pixels later (earlier when negative)."""
        return Span(self.at(pixels), self.scale)

    def zoomed(self, factor: float, x: int, width: int) -> Span:
        """A span `factor` times as long with the same instant at that pixel."""
        scale = scale_of(Millis(round(self.scale * width * factor)), width)
        return aligned(Instant(self.at(x) - x * scale), scale)


def aligned(start: Instant, scale: int) -> Span:
    """The span that begins with the pixel in which `start` lies."""
    return Span(Instant(start // scale * scale), scale)


def scale_of(length: Millis, width: int) -> int:
    """Milliseconds a pixel at which that length fills the width; lengths are kept in bounds."""
    kept = min(max(length, SHORTEST), LONGEST)
    return max(1, -(-kept // max(1, width)))


def following(now: Instant, length: Millis, width: int) -> Span:
    """The span that keeps now at a sixth of its width."""
    scale = scale_of(length, width)
    return aligned(Instant(now // scale * scale - width // BEHIND * scale), scale)


def fitted(first: Instant, last: Instant, width: int) -> Span:
    """The span that shows everything between the two instants, with a margin.

    Its scale goes in steps of a few hundredths, so that a show that gets longer by seconds does
    not move every pixel each time.
    """
    length = max(last - first, SHORTEST)
    margin = length // MARGIN
    least = -(-(length + 2 * margin) // max(1, width))
    step = max(1, 1 << (least.bit_length() - 6))
    scale = -(-least // step) * step
    return aligned(Instant(first - margin), scale)


def ticks(span: Span, width: int, apart: int, zone: ZoneInfo, offset: Millis) -> list[Tick]:
    """The lines of the axis at round wall times, labels at least `apart` pixels from each other.

    `offset` is how far the corrected wall clock is ahead of the axis (`Timeline.wall`).
    """
    step, parts = next((s for s in _STEPS if s[0] >= apart * span.scale), _STEPS[-1])
    minor = step // parts
    first = Instant(span.start + offset)
    ahead = to_datetime(first, zone).utcoffset() or timedelta()
    local = first + ahead // timedelta(milliseconds=1)
    found = []
    for shown in range(local - local % step, local + width * span.scale + minor, minor):
        wall = Instant(first + shown - local)
        label = "" if shown % step else clock_text(wall, zone, seconds=bool(step % MINUTE))
        found.append(Tick(Instant(wall - offset), label))
    return [tick for tick in found if span.start <= tick.at <= span.at(width)]
