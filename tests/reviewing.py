"""A performed show with the platform's figures by hand, for the tests of the review."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from performing import EIGHT, MINUTE
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.metrics import (
    Measure,
    Metrics,
    MetricsFile,
    Order,
    PlatformSlot,
    Point,
    Series,
    Total,
)
from stage_desktop.review.report import report
from stage_desktop.review.reviewed import Review, reviewed
from stage_desktop.show.state import ShowState


def by_minute(measure: Measure, values: Iterable[float], first: int = 0, unit: str = "") -> Series:
    """A curve whose points are minutes after eight, from `first` on."""
    points = tuple(
        Point(Instant(EIGHT + (first + at) * MINUTE), Decimal(str(value)))
        for at, value in enumerate(values)
    )
    return Series(measure, points, unit=unit)


def metrics(
    *series: Series,
    totals: dict[Measure, float] | None = None,
    slots: tuple[PlatformSlot, ...] = (),
    orders: tuple[Order, ...] = (),
    offset: int = 0,
) -> Metrics:
    """One file with these curves, totals, slots and orders; `offset` in milliseconds."""
    told = tuple(Total(each, Decimal(str(value))) for each, value in (totals or {}).items())
    file = MetricsFile("minutes.xlsx", "0" * 64, "Asia/Shanghai", series, slots, orders, told)
    return Metrics((replace(file, offset=Millis(offset)),))


def review(state: ShowState, figures: Metrics | None = None) -> Review:
    """The review of the run with these figures."""
    return reviewed(report(state), figures or Metrics())


def order(minute: float, amount: int, product: str = "", quantity: int = 1) -> Order:
    return Order(Instant(EIGHT + round(minute * MINUTE)), Decimal(amount), product, quantity)
