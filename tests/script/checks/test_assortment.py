"""Checks of the assortment: telling products apart, prices, stock, targets."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from checked import of, subjects, told
from stage_desktop.script.commerce import Giveaway, Money, Product
from stage_desktop.script.cues import Cue, CueKind, SegmentEnd, SegmentStart
from stage_desktop.script.findings import Severity, worst
from stage_desktop.script.plan import Script
from written_shows import product, segment, show


def yuan(amount: str) -> Money:
    return Money(Decimal(amount), "CNY")


def item(code: str = "A01", live: str | None = "10", **fields: Any) -> Product:
    return replace(product(code, "20", live), **fields)


def selling(*products: Product, **fields: Any) -> Script:
    """One segment that sells them all."""
    codes = tuple(dict.fromkeys(each.code for each in products))
    return show(segment("1", 10, "hero", products=codes, **fields), products=products)


def test_a_show_sells_something() -> None:
    assert worst(of("no_products", show(segment("1")))) is Severity.INFO
    assert not of("no_products", show(segment("1", products=("A01",))))
    assert not of("no_products", selling(item()))


def test_a_sku_stands_for_one_product() -> None:
    script = selling(item("A01", sku="MM-1"), item("A02", sku="MM-1"), item("A03"), item("A04"))
    assert told("duplicate_sku", script) == {"sku": "MM-1", "products": "A01, A02"}
    assert subjects("duplicate_sku", script) == ["A02"]


def test_a_link_number_stands_for_one_product() -> None:
    script = selling(item("A01", link="1"), item("A02", link="2"), item("A03", link=" 1"))
    assert told("repeated_link", script) == {"link": "1", "products": "A01, A03"}


@pytest.mark.parametrize(("live", "wrong"), [("20", False), ("20.01", True), (None, False)])
def test_a_live_price_is_at_most_the_list_price(live: str | None, wrong: bool) -> None:
    assert bool(of("live_above_list", selling(item(live=live)))) is wrong


def test_prices_of_two_currencies_are_not_compared() -> None:
    dollars = item(live_price=Money(Decimal(99), "USD"))
    assert not of("live_above_list", selling(dollars))


def test_nothing_but_a_gift_is_sold_for_nothing() -> None:
    script = selling(item("A01", "0"), item("A02", "0", role="赠品"), item("A03", "1"))
    assert subjects("zero_price", script) == ["A01"]
    unsold = show(segment("1", products=("A03",)), products=(item("A01", "0"), item("A03")))
    assert not of("zero_price", unsold)


def test_a_product_has_a_slot_or_is_a_prize_or_is_named_or_is_a_gift() -> None:
    products = (
        item("A01"),
        item("A02"),
        item("A03"),
        item("A04"),
        item("A05", role="gift"),
        item("A06", name="围巾"),
    )
    script = show(
        segment("1", products=("A01",), host_points="gift A03 when bought"),
        products=products,
        giveaways=(Giveaway("G1", "抽奖", prize="A04 围裙"), Giveaway("G2", "抽奖", prize="围巾")),
    )
    assert subjects("unused_product", script) == ["A02"]
    assert worst(of("unused_product", script)) is Severity.INFO


def test_stock_is_asked_for_each_product_where_others_have_one_else_once() -> None:
    some = selling(item("A01", stock=5), item("A02"))
    assert subjects("missing_stock", some) == ["A02"]
    assert not of("no_stock", some)
    none = selling(item("A01"), item("A02"))
    assert subjects("no_stock", none) == [""]
    assert not of("missing_stock", none)
    written = selling(item("A01"), stock_text="200")
    assert not of("no_stock", written)
    assert not of("missing_stock", written)


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"role": "福利款"}, "welfare"),
        ({"role": "引流款"}, "traffic"),
        ({"role": "flash"}, "flash"),
        ({"role": "福利款", "limit": 1}, None),
        ({"role": "福利款", "offer": "每人限1"}, None),
        ({"role": "利润款"}, None),
    ],
)
def test_what_is_sold_cheap_is_limited(fields: dict[str, Any], kind: str | None) -> None:
    found = of("missing_limit", selling(item(**fields)))
    assert [dict(each.data)["kind"] for each in found] == ([] if kind is None else [kind])


def test_the_limit_may_stand_with_the_giveaway() -> None:
    script = selling(item("C6", role="flash"))
    flash = Giveaway("GF1", "Flash Sale", prize="C6 $9.99", entry_rule="1 per buyer")
    assert not of("missing_limit", replace(script, giveaways=(flash,)))


@pytest.mark.parametrize(("target", "short"), [("3980", False), ("3980.01", True)])
def test_the_stock_of_a_segment_is_worth_its_target(target: str, short: bool) -> None:
    """19.9 × 200 = 3980."""
    script = selling(item("A01", "19.9", stock=200), gmv_target=yuan(target))
    found = of("stock_below_target", script)
    assert bool(found) is short
    if short:
        assert dict(found[0].data) == {"worth": "3980", "target": "3980.01"}


def test_stock_and_price_of_the_row_count_where_the_product_has_none() -> None:
    """From 19.9 each, 100 in stock: 1990."""
    script = selling(
        item("A01", None), price_text="19.9/2件35", stock_text="100", gmv_target=yuan("2000")
    )
    assert told("stock_below_target", script) == {"worth": "1990", "target": "2000"}
    unknown = selling(item("A01", None), stock_text="100", gmv_target=yuan("2000"))
    assert not of("stock_below_target", unknown)


def test_all_stock_on_sale_is_worth_the_target_of_the_show() -> None:
    """10 × 30 + 5 × 20 = 400; a product counts once however often it comes."""
    rows = (segment("1", products=("A01",)), segment("2", products=("A02", "A01")))
    goods = (item("A01", "10", stock=30), item("A02", "5", stock=20), item("A03", "99", stock=9))
    script = show(*rows, products=goods, gmv_target=yuan("400"))
    assert not of("stock_below_show", script)
    more = replace(script, gmv_target=yuan("401"))
    assert told("stock_below_show", more) == {"worth": "400", "target": "401"}
    unknown = replace(more, products=(goods[0], item("A02", "5")))
    assert not of("stock_below_show", unknown)


def change(cue_id: str, subject: str = "A01", text: str = "", at: str = "s1") -> Cue:
    return Cue(cue_id, CueKind.PRICE_CHANGE, SegmentStart(at), text=text, subject=subject)


def test_a_price_that_is_changed_is_changed_back() -> None:
    script = show(segment("1"), segment("2"), cues=(change("c1"), change("c2", "A02")))
    assert subjects("price_not_reverted", script) == ["c1", "c2"]
    back = replace(change("c3"), anchor=SegmentEnd("s1"))
    assert subjects("price_not_reverted", replace(script, cues=(*script.cues, back))) == ["c2"]


def test_a_cue_that_changes_the_price_back_is_enough() -> None:
    """The first by a written cue, the second by the one that follows from its product slot."""
    goods = (replace(item("A02", "5"), list_price=yuan("9")),)
    rows = (segment("1"), segment("2", products=("A02",)))
    back = Cue("b1", CueKind.PRICE_BACK, SegmentEnd("s1"), subject="A01")
    cues = (change("c1"), change("c2", "A02"), change("c3", "", at="s2"), back)
    script = show(*rows, products=goods, cues=cues)
    assert not of("price_not_reverted", script)
    assert subjects("price_not_reverted", replace(script, products=(), cues=cues[:3])) == [
        "c1",
        "c2",
        "c3",
    ]


def test_a_note_that_prices_go_back_is_enough() -> None:
    row = segment("1", operator_notes="下播后改回原价")
    assert not of("price_not_reverted", show(row, cues=(change("c1"),)))
    assert not of("price_not_reverted", show(segment("1"), cues=(change("c1", text="恢复原价"),)))


def test_changes_that_name_no_product_go_by_their_segment() -> None:
    cues = (change("c1", ""), change("c2", "", at="s2"), change("c3", "", at="s2"))
    script = show(segment("1"), segment("2"), cues=cues)
    assert subjects("price_not_reverted", script) == ["c1"]
