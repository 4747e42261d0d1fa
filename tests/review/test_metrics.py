"""The platform's figures as values: looked up, lined up, summed over a slot."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    order_series,
)

EIGHT = 1_792_670_400_000
MINUTE = 60_000


def at(minutes: float) -> Instant:
    return Instant(EIGHT + round(minutes * MINUTE))


def curve(measure: Measure, *values: int, step: int = MINUTE) -> Series:
    points = (Point(Instant(EIGHT + n * step), Decimal(v)) for n, v in enumerate(values))
    return Series(measure, tuple(points), Millis(step))


def file(name: str, *series: Series, **fields: object) -> MetricsFile:
    return MetricsFile(name, "", "Asia/Shanghai", series, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("start", "end", "amount"),
    [
        (0, 3, 60),
        (1, 2, 20),
        (0.5, 1.5, 15),  # half of the first minute and half of the second
        (-5, 0.25, 2.5),
        (2.75, 10, 7.5),
        (-5, -1, None),
        (3, 9, None),
        (2, 2, None),
    ],
)
def test_an_amount_between_two_instants(start: float, end: float, amount: float | None) -> None:
    gmv = curve(Measure.GMV, 10, 20, 30)
    expected = None if amount is None else Decimal(str(amount))
    assert gmv.amount(at(start), at(end)) == expected


def test_minutes_that_are_missing_bring_nothing_to_a_sum() -> None:
    points = (Point(at(0), Decimal(10)), Point(at(5), Decimal(40)))
    gmv = Series(Measure.GMV, points)
    assert gmv.amount(at(0), at(6)) == 50
    assert gmv.amount(at(1), at(5)) is None


@pytest.mark.parametrize(
    ("minutes", "level"), [(-1, None), (0, 300), (0.9, 300), (1, 320), (2.9, 320), (3, None)]
)
def test_a_level_holds_until_it_is_two_steps_old(minutes: float, level: int | None) -> None:
    assert curve(Measure.ONLINE, 300, 320).level(at(minutes)) == level


def test_a_level_has_no_sum_and_an_amount_is_no_level() -> None:
    assert curve(Measure.ONLINE, 300).amount(at(0), at(1)) is None
    assert curve(Measure.GMV, 300).level(at(0)) is None


@given(st.lists(st.integers(0, 9_999), min_size=1, max_size=30), st.data())
def test_the_parts_of_a_curve_add_up(values: list[int], data: st.DataObject) -> None:
    gmv = curve(Measure.GMV, *values)
    end = Instant(EIGHT + len(values) * MINUTE)
    cut = Instant(data.draw(st.integers(EIGHT + 1, end - 1)))
    parts = [gmv.amount(Instant(EIGHT), cut), gmv.amount(cut, end)]
    assert sum(part for part in parts if part is not None) == pytest.approx(sum(values))


def test_the_finest_curve_counts_and_of_two_the_last() -> None:
    coarse = file("a", curve(Measure.GMV, 1))
    fine = file("b", curve(Measure.GMV, 2, step=5_000))
    later = file("c", curve(Measure.GMV, 3, step=5_000))
    found = Metrics((fine, later, coarse)).series(Measure.GMV)
    assert found is not None
    assert (found.points[0].value, found.step) == (3, 5_000)
    assert Metrics((coarse,)).series(Measure.ONLINE) is None


def test_the_halves_of_a_show_make_one_curve() -> None:
    """The second file begins where the first ends; where both tell of a minute, the later does."""
    first = file("a", curve(Measure.GMV, 1, 2, 3), layout="L")
    points = (Point(at(2), Decimal(9)), Point(at(3), Decimal(4)))
    second = file("b", Series(Measure.GMV, points), layout="L")
    other = file("c", curve(Measure.GMV, *range(9)), layout="another")
    found = Metrics((other, first, second)).series(Measure.GMV)
    assert found is not None
    assert [point.value for point in found.points] == [1, 2, 9, 4]


def test_curves_slots_and_orders_are_lined_up_with_the_log() -> None:
    moved = file(
        "a",
        curve(Measure.ONLINE, 300),
        slots=(PlatformSlot("1", "A", at(5), at(6)), PlatformSlot("2", "B", at(1))),
        orders=(Order(at(3), Decimal(5)),),
        offset=Millis(-12_000),
    )
    metrics = Metrics((moved,))
    online = metrics.series(Measure.ONLINE)
    assert online is not None
    assert online.points == (Point(Instant(EIGHT - 12_000), Decimal(300)),)
    assert [(s.title, s.start, s.end) for s in metrics.slots()] == [
        ("B", at(0.8), None),
        ("A", at(4.8), at(5.8)),
    ]
    assert [order.paid_at for order in metrics.orders()] == [at(2.8)]


ORDERS = (
    Order(at(0.2), Decimal("10.5"), quantity=2),
    Order(at(0.9), Decimal(20), refunded=True),
    Order(at(2), Decimal(5)),
)


@pytest.mark.parametrize(
    ("measure", "values"),
    [
        (Measure.GMV, ["30.5", "0", "5"]),
        (Measure.ORDERS, ["2", "0", "1"]),
        (Measure.UNITS, ["3", "0", "1"]),
        (Measure.REFUNDS, ["20", "0", "0"]),
    ],
)
def test_orders_are_counted_by_the_minute(measure: Measure, values: list[str]) -> None:
    metrics = Metrics((file("orders", orders=ORDERS, currency="CNY"),))
    found = metrics.series(measure)
    assert found is not None
    assert [point.value for point in found.points] == list(map(Decimal, values))
    assert [point.at for point in found.points] == [at(0), at(1), at(2)]
    money = measure in (Measure.GMV, Measure.REFUNDS)
    assert (found.step, found.unit) == (MINUTE, "CNY" if money else "")


def test_the_lines_of_one_order_are_one_order() -> None:
    lines = [Order(at(0), Decimal(5), id="7"), Order(at(0), Decimal(6), id="7")]
    both = (*lines, Order(at(0), Decimal(1), id="8"), Order(at(0), Decimal(1)))
    assert [p.value for p in order_series(Measure.ORDERS, both).points] == [3]
    assert [p.value for p in order_series(Measure.GMV, both).points] == [13]


def test_orders_say_nothing_of_who_watches_and_yield_to_a_curve() -> None:
    orders = file("orders", orders=ORDERS)
    assert Metrics((orders,)).series(Measure.ONLINE) is None
    both = Metrics((file("minutes", curve(Measure.GMV, 7)), orders))
    found = both.series(Measure.GMV)
    assert found is not None
    assert [point.value for point in found.points] == [7]


def test_orders_of_different_years_make_no_curve_of_millions_of_minutes() -> None:
    far = Order(Instant(0), Decimal(1))
    assert len(order_series(Measure.GMV, (*ORDERS, far)).points) == 3


def test_a_total_is_that_of_the_file_imported_last() -> None:
    first = file("a", totals=(Total(Measure.GMV, Decimal(1), "CNY"),))
    second = file("b", totals=(Total(Measure.VIEWS, Decimal(2)),))
    metrics = Metrics((first, second))
    assert metrics.total(Measure.GMV) == Total(Measure.GMV, Decimal(1), "CNY")
    assert metrics.total(Measure.SPEND) is None


def test_a_file_spans_what_it_tells_of() -> None:
    told = file(
        "a",
        curve(Measure.GMV, 1, 2),
        slots=(PlatformSlot("1", "A", at(9), at(12)),),
        started_at=at(-3),
    )
    assert told.span == (at(-3), at(12))
    assert file("b").span is None
