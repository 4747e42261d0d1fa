"""The platform's curves against stretches and instants of the log.

A curve tells nothing of a time that it does not cover: what would rest on a gap is None, never 0.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from stage_desktop.instants import MINUTE, Instant, Millis
from stage_desktop.review.metrics import (
    LEVELS,
    Measure,
    Metrics,
    Order,
    PlatformSlot,
    Point,
    Series,
)

# An amount stands when the curve covers so much of the stretch, in per cent.
COVERED = 90
_WHOLE = 100
_NOTHING = Decimal(0)


@dataclass(frozen=True)
class Curve:
    """A series lined up with the log, for questions about instants and stretches of time."""

    series: Series

    @cached_property
    def _points(self) -> tuple[Point, ...]:
        return tuple(sorted(self.series.points, key=lambda point: point.at))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(point.at for point in self._points)

    def at(self, instant: Instant) -> Decimal | None:
        """The value that holds then; None before the curve and two steps after a point of it."""
        index = bisect_right(self._starts, instant) - 1
        if index < 0 or instant - self._starts[index] >= 2 * self.series.step:
            return None
        return self._points[index].value

    def amount(self, start: Instant, end: Instant) -> Decimal | None:
        """How much of it fell between the two, each point spread evenly over its step.

        None where the curve covers less than `COVERED` of the time.
        """
        total, covered = _NOTHING, 0
        for begins, until, value in self._spans(start, end):
            inside = min(until, end) - max(begins, start)
            total += value * inside / (until - begins)
            covered += inside
        if end <= start or covered * _WHOLE < COVERED * (end - start):
            return None
        return total

    def within(self, start: Instant, end: Instant) -> tuple[Point, ...]:
        """The points from `start` on and before `end`."""
        first, last = bisect_right(self._starts, start - 1), bisect_right(self._starts, end - 1)
        return self._points[first:last]

    def _spans(self, start: Instant, end: Instant) -> Iterator[tuple[int, int, Decimal]]:
        """The steps that touch the stretch: from when, until when, how much."""
        if not self._points:
            return
        index = max(0, bisect_right(self._starts, start) - 1)
        while index < len(self._points) and self._starts[index] < end:
            begins, until = self._starts[index], self._starts[index] + self.series.step
            if index + 1 < len(self._starts):
                until = min(until, self._starts[index + 1])
            if until > max(begins, start):
                yield begins, until, self._points[index].value
            index += 1


@dataclass(frozen=True)
class Curves:
    """The curves of a run by measure; sales and units by the minute also from orders alone.

    `start` and `end` are those of the show: orders are taken to be all that it had.
    """

    metrics: Metrics
    start: Instant | None = None
    end: Instant | None = None

    @cached_property
    def orders(self) -> tuple[Order, ...]:
        """All orders as paid, lined up with the log, by their time."""
        found = (
            Order(
                Instant(order.paid_at + file.offset),
                order.amount,
                order.product,
                order.quantity,
                order.refunded,
            )
            for file in self.metrics.files
            for order in file.orders
        )
        return tuple(sorted(found, key=lambda order: order.paid_at))

    @cached_property
    def slots(self) -> tuple[PlatformSlot, ...]:
        """The platform's own slots, lined up with the log, by their start."""
        return tuple(
            sorted(
                (
                    PlatformSlot(
                        slot.product,
                        slot.title,
                        Instant(slot.start + file.offset),
                        None if slot.end is None else Instant(slot.end + file.offset),
                        slot.gmv,
                        slot.units,
                        slot.online_change,
                        slot.average_online,
                    )
                    for file in self.metrics.files
                    for slot in file.slots
                ),
                key=lambda slot: slot.start,
            )
        )

    @cached_property
    def _known(self) -> dict[Measure, Curve | None]:
        return {measure: self._made(measure) for measure in Measure}

    def of(self, measure: Measure) -> Curve | None:
        """The curve of that measure, None when no file has it."""
        return self._known[measure]

    def amount(
        self, measure: Measure, start: Instant | None, end: Instant | None
    ) -> Decimal | None:
        """How much of the measure fell between the two; None where that is not known."""
        curve = self.of(measure)
        if curve is None or start is None or end is None or measure in LEVELS:
            return None
        return curve.amount(start, end)

    def level(self, measure: Measure, instant: Instant | None) -> Decimal | None:
        """What the measure was then; None where that is not known."""
        curve = self.of(measure)
        return None if curve is None or instant is None else curve.at(instant)

    def _made(self, measure: Measure) -> Curve | None:
        series = self.metrics.series(measure)
        if series is None or not series.points:
            series = self._from_orders(measure)
        return None if series is None else Curve(series)

    def _from_orders(self, measure: Measure) -> Series | None:
        """What the orders say by the minute, over the show and as far around it as there are."""
        if measure not in (Measure.GMV, Measure.UNITS, Measure.ORDERS) or not self.orders:
            return None
        earliest, latest = self.orders[0].paid_at, self.orders[-1].paid_at
        if self.start is not None and self.end is not None:
            earliest, latest = min(earliest, self.start), max(latest, self.end)
        first = earliest // MINUTE
        count = latest // MINUTE - first + 1
        if count > _LONGEST:
            return None
        sums = [_NOTHING] * count
        for order in self.orders:
            sums[order.paid_at // MINUTE - first] += _of_order(measure, order)
        points = (
            Point(Instant((first + index) * MINUTE), value) for index, value in enumerate(sums)
        )
        return Series(measure, tuple(points), Millis(MINUTE))


# Orders over more minutes than a week has are not those of one show.
_LONGEST = 7 * 24 * 60


def _of_order(measure: Measure, order: Order) -> Decimal:
    match measure:
        case Measure.GMV:
            return order.amount
        case Measure.UNITS:
            return Decimal(order.quantity)
        case _:
            return Decimal(1)
