"""The platform's figures of a show, as values: curves by the minute, product slots, orders, totals.

Times are as the file has them; `offset` is added to line them up with the log. What a file does not
say is None, never 0.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from stage_desktop.instants import MINUTE, ZERO, Instant, Millis


class Measure(StrEnum):
    """What a curve or a total measures, by its standard name (`DOMAIN.md` 6.1 and 6.3).

    `ad_gmv` and `ad_orders` are what the platform puts down to paid traffic.
    """

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
    AD_GMV = "ad_gmv"
    AD_ORDERS = "ad_orders"


# What is a level at an instant; all others are amounts within a step.
LEVELS = frozenset(
    {Measure.ONLINE, Measure.PEAK_ONLINE, Measure.AVERAGE_ONLINE, Measure.AVERAGE_STAY}
)
# What is counted in a currency.
MONEY = frozenset({Measure.GMV, Measure.SPEND, Measure.REFUNDS, Measure.AD_GMV})


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

    def amount(self, start: Instant, end: Instant) -> Decimal | None:
        """How much there was from start to end, steps at the edges in proportion.

        None for a level, and where no point has anything to say of that time.
        """
        if self.measure in LEVELS or end <= start:
            return None
        first = bisect_left(self.points, start - self.step + 1, key=_at)
        last = bisect_left(self.points, end, key=_at)
        found = [self._share(each, start, end) for each in self.points[first:last]]
        return sum(found, Decimal(0)) if found else None

    def level(self, at: Instant) -> Decimal | None:
        """What a level was at that instant: the last point, unless it is two steps old."""
        if self.measure not in LEVELS:
            return None
        index = bisect_right(self.points, at, key=_at) - 1
        if index < 0 or at - self.points[index].at >= 2 * self.step:
            return None
        return self.points[index].value

    def shifted(self, by: Millis) -> Series:
        """The same curve that much later."""
        if not by:
            return self
        points = tuple(Point(Instant(each.at + by), each.value) for each in self.points)
        return replace(self, points=points)

    def _share(self, point: Point, start: Instant, end: Instant) -> Decimal:
        inside = min(point.at + self.step, end) - max(point.at, start)
        return point.value if inside == self.step else point.value * inside / self.step


def _at(point: Point) -> Instant:
    return point.at


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
    """One order, or one line of it, as paid; lines of one order have its `id`."""

    paid_at: Instant
    amount: Decimal
    product: str = ""
    quantity: int = 1
    refunded: bool = False
    id: str = ""


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
class SourceTotal:
    """The figures of one channel of traffic, or of one campaign, over the whole show."""

    name: str
    totals: tuple[Total, ...]


@dataclass(frozen=True, slots=True)
class MetricsFile:
    """What one file said. `digest` is the SHA-256 of its bytes, `profile` the columns it was read
    by; `offset` is added to its times to line them up with the log.

    `kind` names what its sheets hold ("minutes", "overview+slots"), `layout` tells their headings
    from others'. `started_at` and `ended_at` are the stream's, as the platform has them;
    `currency` is that of amounts that an order or a slot has.
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
    kind: str = ""
    layout: str = ""
    started_at: Instant | None = None
    ended_at: Instant | None = None
    currency: str = ""
    sources: tuple[SourceTotal, ...] = ()

    @property
    def span(self) -> tuple[Instant, Instant] | None:
        """The first and the last instant that it tells of, as the file has them."""
        told = sorted(self._instants())
        return (told[0], told[-1]) if told else None

    def _instants(self) -> Iterator[Instant]:
        for series in self.series:
            if series.points:
                yield series.points[0].at
                yield Instant(series.points[-1].at + series.step)
        for slot in self.slots:
            yield slot.start
            yield slot.start if slot.end is None else slot.end
        yield from (order.paid_at for order in self.orders)
        yield from (each for each in (self.started_at, self.ended_at) if each is not None)


@dataclass(frozen=True, slots=True)
class Metrics:
    """All files that belong to a run, in the order in which they were imported."""

    files: tuple[MetricsFile, ...] = ()

    def series(self, measure: Measure) -> Series | None:
        """The finest curve of that measure, lined up with the log; None when no file has it.

        Of two that are as fine the one imported last; another file of the same layout adds what it
        has before and after that one, as the halves of a show do. Without any, GMV, orders, units
        and refunds are counted from orders, by the minute.
        """
        found = [
            (each, file)
            for file in reversed(self.files)
            for each in file.series
            if each.measure is measure and each.points
        ]
        if not found:
            return self._counted(measure)
        finest, of = min(found, key=lambda pair: pair[0].step)
        joined = finest.shifted(of.offset)
        for each, file in found:
            if file.layout == of.layout and (each.step, each.unit) == (finest.step, finest.unit):
                joined = _joined(joined, each.shifted(file.offset))
        return joined

    def slots(self) -> tuple[PlatformSlot, ...]:
        """The product slots of all files by their starts, lined up with the log."""
        moved = (
            replace(slot, start=_moved(slot.start, file), end=slot.end and _moved(slot.end, file))
            for file in self.files
            for slot in file.slots
        )
        return tuple(sorted(moved, key=lambda slot: slot.start))

    def orders(self) -> tuple[Order, ...]:
        """The orders of all files by their instants, lined up with the log."""
        moved = (
            replace(order, paid_at=_moved(order.paid_at, file))
            for file in self.files
            for order in file.orders
        )
        return tuple(sorted(moved, key=lambda order: order.paid_at))

    def total(self, measure: Measure) -> Total | None:
        """That figure of the whole show, of the file imported last; None when no file says it."""
        return next(
            (
                each
                for file in reversed(self.files)
                for each in file.totals
                if each.measure is measure
            ),
            None,
        )

    def _counted(self, measure: Measure) -> Series | None:
        file = next((each for each in reversed(self.files) if each.orders), None)
        if file is None or measure not in _OF_ORDERS:
            return None
        counted = order_series(measure, file.orders, file.currency)
        return counted.shifted(file.offset)


# In minutes. Orders that lie farther apart are not of one show, and nothing is between them.
_LONGEST = 7 * 24 * 60


def _joined(series: Series, other: Series) -> Series:
    """The curve with what the other has before and after it."""
    first, last = series.points[0].at, series.points[-1].at
    before = tuple(each for each in other.points if each.at < first)
    after = tuple(each for each in other.points if each.at > last)
    if not (before or after):
        return series
    return replace(series, points=(*before, *series.points, *after))


_OF_ORDERS = frozenset({Measure.GMV, Measure.ORDERS, Measure.UNITS, Measure.REFUNDS})


def order_series(measure: Measure, orders: Iterable[Order], currency: str = "") -> Series:
    """The curve by the minute of what orders bring, from the first to the last of them.

    GMV counts refunded orders as well; refunds count them alone.
    """
    minutes: dict[int, Decimal] = {}
    seen: set[str] = set()
    for order in orders:
        if measure is Measure.ORDERS and order.id and order.id in seen:
            continue
        seen.add(order.id)
        minute = order.paid_at // MINUTE
        minutes[minute] = minutes.get(minute, Decimal(0)) + _worth(measure, order)
    span: Iterable[int] = sorted(minutes)
    if minutes and max(minutes) - min(minutes) < _LONGEST:
        span = range(min(minutes), max(minutes) + 1)
    points = (Point(Instant(each * MINUTE), minutes.get(each, Decimal(0))) for each in span)
    return Series(measure, tuple(points), MINUTE, currency if measure in MONEY else "")


def _worth(measure: Measure, order: Order) -> Decimal:
    match measure:
        case Measure.ORDERS:
            return Decimal(1)
        case Measure.UNITS:
            return Decimal(order.quantity)
        case Measure.REFUNDS:
            return order.amount if order.refunded else Decimal(0)
        case _:
            return order.amount


def _moved(at: Instant, file: MetricsFile) -> Instant:
    return Instant(at + file.offset)
