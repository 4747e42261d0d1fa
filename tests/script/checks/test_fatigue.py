"""Checks of the order of the goods."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checked import of, subjects, told
from platform_tables import PLATFORMS
from stage_desktop.script.check_settings import CheckSettings, Count, Limit
from stage_desktop.script.commerce import Product
from stage_desktop.script.plan import Script
from written_shows import minutes, product, segment, show


def item(code: str, audience: str = "", live: str = "10", role: str = "") -> Product:
    return replace(product(code, "999", live), audience=audience, role=role)


def test_products_say_for_whom_they_are() -> None:
    rows = (segment("1", products=("A",)), segment("2", products=("B",)))
    assert of("no_audience", show(*rows, products=(item("A"), item("B"))))
    assert not of("no_audience", show(*rows, products=(item("A"), item("B", "全部"))))


def opening(first: Product, length: float = 10, kind: str = "hero") -> Script:
    """A show of half an hour; the second product, for new people, comes after `length` minutes."""
    rows = (
        segment("1", length, kind, products=(first.code,)),
        segment("2", 20, "profit", products=("N",)),
    )
    return show(*rows, products=(first, item("N", "新粉")))


@pytest.mark.parametrize(
    ("audience", "length", "late"),
    [
        ("老粉", 15, True),
        ("老粉", 14.9, False),
        ("全部", 15, True),
        ("new", 15, False),
        ("新老粉", 15, False),
    ],
)
def test_something_for_new_people_comes_in_the_first_quarter(
    audience: str, length: float, late: bool
) -> None:
    assert bool(of("no_new_item_early", opening(item("A", audience), length))) is late


def test_an_item_that_draws_traffic_is_one_for_new_people() -> None:
    assert not of("no_new_item_early", opening(item("A", "全部"), 20, "traffic"))
    assert not of("no_new_item_early", opening(item("A", "全部", role="hook"), 20))
    assert told("no_new_item_early", opening(item("A", "全部"), 20)) == {"length": "15:00"}


def test_a_show_without_audiences_is_not_judged_by_them() -> None:
    rows = (segment("1", 40, "hero", products=("A",)),)
    script = show(*rows, products=(item("A"),))
    assert not of("no_new_item_early", script)
    assert not of("no_returning_item", script)


@pytest.mark.parametrize(
    ("audience", "missing"),
    [
        ("新粉", True),
        ("全部", True),
        ("老粉(粉丝团)", False),
        ("returning", False),
        ("会员", False),
    ],
)
def test_something_is_for_those_who_come_back(audience: str, missing: bool) -> None:
    script = show(segment("1", products=("A",)), products=(item("A", audience),))
    assert bool(of("no_returning_item", script)) is missing


def test_a_show_of_five_products_has_a_hero() -> None:
    rows = tuple(segment(str(i), 5, "profit", products=(f"A{i}",)) for i in range(5))
    assert told("no_hero", show(*rows)) == {"count": "5"}
    assert not of("no_hero", show(*rows[:4]))
    assert not of("no_hero", show(*rows[:4], segment("5", 5, "hero", products=("H",))))
    by_role = show(*rows, products=(item("A0", role="主推款"),))
    assert not of("no_hero", by_role)


def test_a_hero_of_a_long_show_comes_back() -> None:
    rows = (segment("1", 30, "hero", products=("H",)), segment("2", 30, "profit", products=("A",)))
    assert told("hero_once", show(*rows)) == {"products": "H"}
    back = segment("3", 5, "encore", products=("H",))
    assert not of("hero_once", show(*rows, back))
    assert not of("hero_once", show(rows[0], segment("2", 29, "profit", products=("A",))))


def test_a_product_is_not_on_for_more_than_twenty_minutes_in_a_row() -> None:
    rows = [segment(str(i), 7, "hero", products=("A",)) for i in (1, 2, 3)]
    assert told("same_product_long", show(*rows)) == {"product": "A", "length": "21:00"}
    assert not of("same_product_long", show(*rows[:2], segment("x", 1), rows[2]))
    settings = CheckSettings(same_product_long=Limit(minutes(21)))
    assert not of("same_product_long", show(*rows), settings=settings)


def test_a_kind_is_not_on_for_more_than_thirty_minutes_in_a_row() -> None:
    rows = [segment(str(i), 11, "profit", products=(f"A{i}",)) for i in (1, 2, 3)]
    assert told("same_kind_long", show(*rows)) == {
        "kind": "profit",
        "length": "33:00",
        "last": "3",
    }
    assert not of("same_kind_long", show(*rows[:2], segment("x", 1, "lottery"), rows[2]))
    assert not of("same_kind_long", show(segment("1", 60, "warmup"), segment("2", 60, "warmup")))


def test_a_product_comes_four_times_at_the_most() -> None:
    rows = [segment(str(i), 5, "quick", products=("A",)) for i in range(5)]
    assert told("product_repeated", show(*rows)) == {"count": "5", "limit": "4"}
    assert not of("product_repeated", show(*rows[:4]))


def priced(*prices: str) -> Script:
    rows = [segment(str(i + 1), 5, "quick", products=(f"A{i}",)) for i in range(len(prices))]
    goods = tuple(item(f"A{i}", live=price) for i, price in enumerate(prices))
    return show(*rows, products=goods)


def test_prices_go_up_and_down() -> None:
    assert told("price_one_way", priced("1", "2", "3", "4", "5", "6")) == {
        "count": "6",
        "last": "6",
    }
    assert not of("price_one_way", priced("1", "2", "3", "4", "5", "5"))
    assert not of("price_one_way", priced("1", "2", "3", "2", "4", "5", "6"))
    assert subjects("price_one_way", priced("9", "1", "2", "3", "4", "5", "6", "2")) == ["2"]
    falling = priced("9", "8", "7")
    assert subjects("price_one_way", falling, settings=CheckSettings(price_one_way=Count(3))) == [
        "1"
    ]


@pytest.mark.parametrize(
    ("length", "count", "rushed"), [(6, 2, False), (5.9, 2, True), (3, 1, False), (8, 3, True)]
)
def test_a_product_is_explained_for_three_minutes(length: float, count: int, rushed: bool) -> None:
    codes = tuple(f"A{i}" for i in range(count))
    assert bool(of("product_rushed", show(segment("1", length, "hero", products=codes)))) is rushed


def test_quick_items_are_quick() -> None:
    assert not of("product_rushed", show(segment("1", 1, "quick", products=("A", "B"))))


def test_a_platform_may_ask_for_an_explanation_of_its_own_length() -> None:
    """JD: 63 seconds; two products in 2:04 have 62 each."""
    row = segment("1", 124 / 60, "quick", products=("A", "B"))
    (found,) = of("explanation_short", show(row, platform="京东直播"), platforms=PLATFORMS)
    assert dict(found.data) == {"length": "1:02", "limit": "1:03", "platform": "京东"}
    fine = segment("1", 126 / 60, "quick", products=("A", "B"))
    assert not of("explanation_short", show(fine, platform="京东直播"), platforms=PLATFORMS)
    assert not of("explanation_short", show(row, platform="快手"), platforms=PLATFORMS)
