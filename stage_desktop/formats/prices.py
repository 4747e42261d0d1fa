"""Prices as shops write them: 19.9/2件35, 99-129, ¥99起, Rp9.467.316, 1.299,00 €.

A product has one live price. Where a cell says more than that, the first amount counts, and the
whole cell is kept as the offer's text with a finding: the host reads what was written.
"""

from __future__ import annotations

import re
from decimal import Decimal

from stage_desktop.formats.cells import is_none, money_of, normal, text_of
from stage_desktop.formats.sheet import Row
from stage_desktop.formats.tables import Raw
from stage_desktop.script.commerce import Money
from stage_desktop.script.findings import Severity

_SIGN = r"(?:rp\.?|rm|us\$|hk\$|nt\$|s\$|[¥￥$€£฿₫₱])"
_AMOUNT = rf"{_SIGN}?\s*\d(?:[\d.,]|\s(?=\d{{3}}(?!\d)))*(?:\s*(?:万|元|块|k|w|rb|jt))?"
_BEFORE = re.compile(
    r"(?:到手价?|直播价?|券后价?|活动价?|秒杀价?|日常价?|原价|仅需?|只要|低至|now|only|from|just|was)\s*[:：]?\s*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*(?:起|包邮|/\s*[件个份盒瓶套条支双包袋组]|每[件个份盒瓶套条支双包袋组]|一[件个份盒瓶套条支双包袋组]"
    r"|each|ea|pcs?|up|\+|,-|\.-|,–)$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"({_AMOUNT})\s*(?:-|~|至|到|to)\s*({_AMOUNT})", re.IGNORECASE)
_FIRST = re.compile(
    rf"({_AMOUNT})\s*(?:元|块)?\s*(?:[/、;；，,+(（\n]|\s).*", re.IGNORECASE | re.DOTALL
)
_LONGEST = 120
_FREE = frozenset({"免费", "免費", "free", "0元购", "赠送"})
# Dots and spaces between thousands; currencies that have no smaller unit in use.
_DOTTED = re.compile(r"(?<![\d.,])(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?(?![\d.,])")
_SPACED = re.compile(r"(?<![\d.,])(\d{1,3}(?: \d{3})+)(?:[,.](\d{1,2}))?(?!\d)")
_WHOLE_ONLY = frozenset({"IDR", "VND", "KRW", "JPY", "CLP", "EUR", "BRL"})
_WORDS_OF_THOUSANDS = ((re.compile(r"(\d)\s*rb\b", re.IGNORECASE), r"\1k"),)
_SIGNED = {"rp": "IDR", "₫": "VND", "€": "EUR", "đ": "VND", "r$": "BRL"}


def price_of(raw: Raw, currency: str) -> tuple[Money, bool] | None:
    """The price in a cell, and whether the cell says only that; None where it holds none."""
    if not isinstance(raw, str):
        money = money_of(raw, currency)
        return None if money is None else (money, True)
    if len(raw) > _LONGEST:
        return None
    text = normal(raw)
    if text.casefold() in _FREE:
        return Money(Decimal(0), currency), True
    plain = _plain(text, currency)
    money = money_of(plain, currency)
    if money is not None:
        return money, True
    framed = _AFTER.sub("", _BEFORE.sub("", plain, count=1)).strip()
    money = money_of(framed, currency)
    if money is not None:
        return money, False
    for pattern in (_BETWEEN, _FIRST):
        match = pattern.fullmatch(framed)
        money = match and money_of(match[1].strip(" ,"), currency)
        if money:
            return money, False
    return None


def read_price(row: Row, name: str, currency: str) -> Money | None:
    """The price of the row; where the cell says more, a finding, and the cell is kept whole."""
    raw = row.raw(name)
    if raw is None or is_none(raw):
        return None
    found = price_of(raw, currency)
    if found is None:
        row.unreadable(name, "money")
        return None
    money, alone = found
    if not alone:
        taken = f"{money.amount:f}"
        row.note("price_read_as", Severity.WARNING, name, text=text_of(raw), taken=taken)
        row.kept.append(row.sheet.columns[name])
    return money


def _plain(text: str, currency: str) -> str:
    """The amount with its thousands unparted and a point before its decimals."""
    for pattern, instead in _WORDS_OF_THOUSANDS:
        text = pattern.sub(instead, text)
    lower = text.casefold()
    of_cell = next((code for sign, code in _SIGNED.items() if sign in lower), currency)

    def undotted(match: re.Match[str]) -> str:
        parted, decimals = match[1], match[2]
        sure = decimals is not None or parted.count(".") > 1 or of_cell in _WHOLE_ONLY
        if not sure:
            return match[0]
        return parted.replace(".", "") + (f".{decimals}" if decimals else "")

    def unspaced(match: re.Match[str]) -> str:
        return match[1].replace(" ", "") + (f".{match[2]}" if match[2] else "")

    return _SPACED.sub(unspaced, _DOTTED.sub(undotted, text))
