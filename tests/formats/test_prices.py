"""Prices as shops write them: what counts, and whether the cell says only that."""

from __future__ import annotations

from decimal import Decimal

import pytest

from stage_desktop.formats.prices import price_of
from stage_desktop.script.commerce import Money

# A cell and the show's currency; amount, currency, and whether the cell says only that.
PRICES = [
    ("¥1,299", "", "1299", "CNY", True),
    ("1,299.00元", "", "1299.00", "CNY", True),
    ("１９.９", "CNY", "19.9", "CNY", True),
    ("19.9/2件35", "CNY", "19.9", "CNY", False),
    ("99-129", "CNY", "99", "CNY", False),
    ("¥99~¥129", "", "99", "CNY", False),
    ("￥99起", "", "99", "CNY", False),
    ("到手价：99", "CNY", "99", "CNY", False),
    ("9.9包邮", "CNY", "9.9", "CNY", False),
    ("99元/件", "CNY", "99", "CNY", False),
    ("399（送围巾）", "CNY", "399", "CNY", False),
    ("免费", "CNY", "0", "CNY", True),
    ("Rp9.467.316", "", "9467316", "IDR", True),
    ("Rp 50.000", "", "50000", "IDR", True),
    ("Rp50rb", "", "50000", "IDR", True),
    ("₫199.000", "", "199000", "VND", True),
    ("1.299,00 €", "", "1299.00", "EUR", True),
    ("1 299,00 €", "", "1299.00", "EUR", True),
    ("19,90 €", "", "19.90", "EUR", True),
    ("1.299", "CNY", "1.299", "CNY", True),
    ("฿299.-", "", "299", "THB", False),
    ("$29 each", "USD", "29", "USD", False),
    ("3.5万", "CNY", "35000", "CNY", True),
]


@pytest.mark.parametrize(("cell", "show", "amount", "currency", "alone"), PRICES)
def test_prices(cell: str, show: str, amount: str, currency: str, alone: bool) -> None:
    assert price_of(cell, show) == (Money(Decimal(amount), currency), alone)


@pytest.mark.parametrize("cell", ["买一送一", "3折", "待定", "A01"])
def test_what_is_no_price(cell: str) -> None:
    assert price_of(cell, "CNY") is None
