"""Where an instant or a value stands in a drawing, and which round ones are named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor, log10
from zoneinfo import ZoneInfo

from stage_desktop.instants import HOUR, MINUTE, Instant, Millis, from_datetime, to_datetime

_STEPS = tuple(Millis(m * MINUTE) for m in (1, 2, 5, 10, 15, 30)) + tuple(
    Millis(h * HOUR) for h in (1, 2, 3, 6, 12, 24, 48)
)
_MOST_TICKS = 14


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A stretch of time over a stretch of the drawing, from `left` to `right`."""

    start: Instant
    end: Instant
    left: float
    right: float

    def x(self, instant: int) -> float:
        """Where the instant stands; what lies outside stands at the edge."""
        part = (instant - self.start) / max(1, self.end - self.start)
        return self.left + min(1.0, max(0.0, part)) * (self.right - self.left)

    def ticks(self, zone: ZoneInfo) -> Iterator[Instant]:
        """Round wall times of the zone, fourteen at the most."""
        length = self.end - self.start
        step = next((each for each in _STEPS if length <= each * _MOST_TICKS), _STEPS[-1])
        midnight = to_datetime(self.start, zone).replace(hour=0, minute=0, second=0, microsecond=0)
        first = from_datetime(midnight)
        at = first + ceil((self.start - first) / step) * step
        while at <= self.end:
            yield Instant(at)
            at += step


@dataclass(frozen=True, slots=True)
class ValueScale:
    """Values from `low` to `high` over a stretch of the drawing, the highest at `top`."""

    low: float
    high: float
    top: float
    bottom: float

    def y(self, value: float) -> float:
        """Where the value stands."""
        part = (value - self.low) / (self.high - self.low)
        return self.bottom - part * (self.bottom - self.top)


def value_scale(low: float, high: float, top: float, bottom: float) -> ValueScale:
    """A scale with round ends that holds zero and both values."""
    low, high = min(low, 0.0), max(high, 0.0)
    step = round_step((high - low) / 4 or 1.0)
    return ValueScale(floor(low / step) * step, (ceil(high / step) or 1) * step, top, bottom)


def round_step(about: float) -> float:
    """The next of 1, 2, 5, 10, 20, 50 … that is not below `about`."""
    power = float(10 ** floor(log10(about)))
    return next((each * power for each in (1.0, 2.0, 5.0) if about <= each * power), 10 * power)
