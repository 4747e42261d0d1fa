"""The platform's figures of a show, as values: curves by the minute, product slots, orders, totals.

Times are as the file has them; `offset` is added to line them up with the log. What a file does not
say is None, never 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from stage_desktop.instants import MINUTE, ZERO, Instant, Millis


class Measure(StrEnum):
    """What a curve or a total measures, by its standard name (`DOMAIN.md` 6.1 and 6.3)."""

    GMV = "gmv"
    ORDERS = "orders"
    BUYERS = "buyers"
    UNITS = "units"
    ONLINE = "online"
    ENTRIES = "entries"
    LEAVES = "leaves"
    VIEWS = "views"
    VIEWERS = "viewers"
    PEAK_ONLINE = "peak_online"
    AVERAGE_ONLINE = "average_online"
    EXPOSURES = "exposures"
    PRODUCT_EXPOSURES = "product_exposures"
    PRODUCT_CLICKS = "product_clicks"
    COMMENTS = "comments"
    LIKES = "likes"
    SHARES = "shares"
    NEW_FOLLOWERS = "new_followers"
    NEW_FANS = "new_fans"
    AVERAGE_STAY = "average_stay_s"
    SPEND = "spend"
    PAID_VIEWS = "paid_views"
    REFUNDS = "refunds"
    IMPRESSIONS = "impressions"


# What is a level at an instant; all others are amounts within a step.
LEVELS = frozenset(
    {Measure.ONLINE, Measure.PEAK_ONLINE, Measure.AVERAGE_ONLINE, Measure.AVERAGE_STAY}
)


@dataclass(frozen=True, slots=True)
class Point:
    """A value from `at` on: for a level what it was then, else the amount until the next step."""

    at: Instant
    value: Decimal


@dataclass(frozen=True, slots=True)
class Series:
    """One curve. Amounts are by the step, also where the file counted on (differences were made).

    `step` is the usual distance of two points, `unit` a currency for money.
    """

    measure: Measure
    points: tuple[Point, ...]
    step: Millis = MINUTE
    unit: str = ""


@dataclass(frozen=True, slots=True)
class PlatformSlot:
    """One explanation of a product as the platform timed it (讲解)."""

    product: str
    title: str
    start: Instant
    end: Instant | None = None
    gmv: Decimal | None = None
    units: int | None = None
    online_change: int | None = None
    average_online: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """One order, as paid."""

    paid_at: Instant
    amount: Decimal
    product: str = ""
    quantity: int = 1
    refunded: bool = False


@dataclass(frozen=True, slots=True)
class Total:
    """One figure of the whole show."""

    measure: Measure
    value: Decimal
    unit: str = ""


@dataclass(frozen=True, slots=True)
class ProductTotal:
    """The figures of one product over the whole show."""

    product: str
    title: str
    totals: tuple[Total, ...]


@dataclass(frozen=True, slots=True)
class MetricsFile:
    """What one file said. `digest` is the SHA-256 of its bytes, `profile` the columns it was read
    by; `offset` is added to its times to line them up with the log.
    """

    name: str
    digest: str
    zone: str
    series: tuple[Series, ...] = ()
    slots: tuple[PlatformSlot, ...] = ()
    orders: tuple[Order, ...] = ()
    totals: tuple[Total, ...] = ()
    products: tuple[ProductTotal, ...] = ()
    profile: str = ""
    offset: Millis = ZERO


@dataclass(frozen=True, slots=True)
class Metrics:
    """All files that belong to a run, in the order in which they were imported."""

    files: tuple[MetricsFile, ...] = ()

    def series(self, measure: Measure) -> Series | None:
        """The finest curve of that measure, lined up with the log; None when no file has it."""
        found = [
            (each, file) for file in self.files for each in file.series if each.measure is measure
        ]
        if not found:
            return None
        finest, file = min(found, key=lambda pair: pair[0].step)
        points = tuple(Point(Instant(p.at + file.offset), p.value) for p in finest.points)
        return Series(measure, points, finest.step, finest.unit)
