"""Checks of products, prices and hosts."""

from __future__ import annotations

import pytest

from checked import of, subjects
from stage_desktop.script.checks import check
from stage_desktop.script.findings import Severity
from written_shows import (
    product,
    segment,
    show,
)

SELLING = ("traffic", "welfare", "flash", "hero", "profit", "quick", "encore", "finale")


@pytest.mark.parametrize("kind", SELLING)
def test_a_segment_that_sells_has_a_product(kind: str) -> None:
    script = show(segment("1", 5, kind), segment("2", 5, kind, products=("A01",), price_text="9"))
    (found,) = of("missing_product", script)
    assert (found.place.subject, found.severity) == ("1", Severity.WARNING)
    assert dict(found.data) == {"kind": kind}


@pytest.mark.parametrize("kind", ["warmup", "lottery", "closing", "lastcall", ""])
def test_a_segment_that_does_not_sell_needs_none(kind: str) -> None:
    assert not of("missing_product", show(segment("1", 5, kind)))


def test_a_skipped_segment_is_not_asked_for_goods_or_people() -> None:
    script = show(segment("1"), segment("2", 5, "hero", skipped=True, host="", products=("X",)))
    codes = {found.code for found in check(script)}
    assert not codes & {"missing_product", "missing_price", "unknown_product", "missing_host"}


def test_a_product_on_air_has_a_price() -> None:
    known = (product("A01", "59", "19.9"), product("A02", "259", None), product("A03", "9", "0"))
    script = show(
        segment("1", products=("A01", "A02", "A03")),
        segment("2", products=("A02",), price_text="159/2件299"),
        products=known,
    )
    (found,) = of("missing_price", script)
    assert (found.place.subject, found.severity) == ("1", Severity.WARNING)
    assert dict(found.data) == {"product": "A02"}


def test_a_sheet_without_an_assortment_gives_its_prices_in_the_rows() -> None:
    script = show(
        segment("1", products=("A01",), price_text="19.9"), segment("2", products=("A02",))
    )
    assert subjects("missing_price", script) == ["2"]
    assert not of("unknown_product", script)


def test_a_product_code_stands_in_the_assortment() -> None:
    script = show(segment("1", products=("A01", "A99")), products=(product("A01", "9", "9"),))
    (found,) = of("unknown_product", script)
    assert (found.place.subject, found.severity) == ("1", Severity.WARNING)
    assert dict(found.data) == {"product": "A99"}
    assert not of("missing_price", script)


def test_a_segment_has_a_host_unless_it_is_a_break() -> None:
    script = show(segment("1", host=""), segment("2", 5, "break", host=""), segment("3"))
    (found,) = of("missing_host", script)
    assert (found.place.subject, found.severity) == ("1", Severity.WARNING)
