"""The platform's curves against stretches and instants of the log.

A curve tells nothing of a time that it does not cover: what would rest on a gap is None, never 0.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from stage_desktop.instants import Instant
from stage_desktop.review.metrics import Measure, Metrics, Order, PlatformSlot, Point, Series

# An amount stands when the curve covers so much of the stretch, in per cent.
COVERED = 90
_WHOLE = 100


@dataclass(frozen=True)
class Curve:
    """A series lined up with the log, for questions about instants and stretches of time."""

    series: Series

    def at(self, instant: Instant) -> Decimal | None:
        """What a level was then; None before the curve and two steps after a point of it."""
        return self.series.level(instant)

    def amount(self, start: Instant, end: Instant) -> Decimal | None:
        """How much there was between the two; None where less than `COVERED` of it is known."""
        step = self.series.step
        covered = sum(
            min(point.at + step, end) - max(point.at, start)
            for point in self.within(Instant(start - step + 1), end)
        )
        if covered * _WHOLE < COVERED * (end - start):
            return None
        return self.series.amount(start, end)

    def within(self, start: Instant, end: Instant) -> tuple[Point, ...]:
        """The points from `start` on and before `end`."""
        points = self.series.points
        first, last = (bisect_left(points, each, key=lambda p: p.at) for each in (start, end))
        return points[first:last]


@dataclass(frozen=True)
class Curves:
    """The curves of a run by measure.

    `start` and `end` are those of the show: orders are taken to be all that it had.
    """

    metrics: Metrics
    start: Instant | None = None
    end: Instant | None = None

    @cached_property
    def slots(self) -> tuple[PlatformSlot, ...]:
        """The platform's own slots, lined up with the log, by their start."""
        return self.metrics.slots()

    @cached_property
    def orders(self) -> Mapping[str, tuple[Order, ...]]:
        """The orders that were not paid back, by what they name as their product, by their time."""
        found: dict[str, list[Order]] = {}
        for order in self.metrics.orders():
            if not order.refunded:
                found.setdefault(order.product, []).append(order)
        return {product: tuple(orders) for product, orders in found.items()}

    @cached_property
    def _known(self) -> dict[Measure, Curve | None]:
        return {measure: self._made(measure) for measure in Measure}

    def of(self, measure: Measure) -> Curve | None:
        """The curve of that measure, None when no file has it."""
        return self._known[measure]

    def is_counted(self, measure: Measure) -> bool:
        """Whether its curve was counted from orders."""
        return not any(
            series.measure is measure for file in self.metrics.files for series in file.series
        )

    def amount(
        self, measure: Measure, start: Instant | None, end: Instant | None
    ) -> Decimal | None:
        """How much of the measure there was between the two; None where that is not known."""
        curve = self.of(measure)
        if curve is None or start is None or end is None:
            return None
        return curve.amount(start, end)

    def level(self, measure: Measure, instant: Instant | None) -> Decimal | None:
        """What the measure was then; None where that is not known."""
        curve = self.of(measure)
        return None if curve is None or instant is None else curve.at(instant)

    def _made(self, measure: Measure) -> Curve | None:
        series = self.metrics.series(measure)
        if series is None or not series.points:
            return None
        return Curve(self._over_show(series) if self.is_counted(measure) else series)

    def _over_show(self, series: Series) -> Series:
        """Before its first order and after its last one a show sold nothing."""
        if self.start is None or self.end is None:
            return series
        step, points = series.step, series.points
        earlier = range(points[0].at - step, self.start - step, -step)
        later = range(points[-1].at + step, self.end, step)
        return replace(
            series,
            points=(
                *(Point(Instant(at), Decimal(0)) for at in reversed(earlier)),
                *points,
                *(Point(Instant(at), Decimal(0)) for at in later),
            ),
        )
