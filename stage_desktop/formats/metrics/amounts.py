"""One cell to one number: ¥1.2万, Rp9.467.316, 1.234,56 €, 12%, (35), 1,234.

A cell alone does not always tell whether a dot parts thousands or decimals; the column does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from stage_desktop.formats.cells import normal
from stage_desktop.formats.tables import Raw, is_blank


class Style(StrEnum):
    """What parts the decimals of a column."""

    POINT = "point"
    COMMA = "comma"


class Amount(NamedTuple):
    """A number, with the currency that the cell names (ISO 4217, or "")."""

    value: Decimal
    currency: str = ""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What a sign may mean, the usual first; the currency of the show decides among them.
_SIGNS: Mapping[str, tuple[str, ...]] = {
    "¥": ("CNY", "JPY"), "元": ("CNY", "TWD"), "块": ("CNY",), "人民币": ("CNY",), "rmb": ("CNY",),
    "cn¥": ("CNY",), "円": ("JPY",), "$": ("USD", "SGD", "HKD", "TWD", "AUD", "CAD", "MXN"),
    "us$": ("USD",), "美元": ("USD",), "s$": ("SGD",), "hk$": ("HKD",), "港币": ("HKD",),
    "nt$": ("TWD",), "a$": ("AUD",), "c$": ("CAD",), "mx$": ("MXN",), "r$": ("BRL",),
    "rp": ("IDR",), "rp.": ("IDR",), "rm": ("MYR",), "฿": ("THB",), "บาท": ("THB",), "₫": ("VND",),
    "đ": ("VND",), "₱": ("PHP",), "€": ("EUR",), "£": ("GBP",), "₩": ("KRW",), "₹": ("INR",),
}  # fmt: skip
_CODES = _words(
    "CNY USD EUR GBP JPY HKD TWD SGD MYR IDR THB VND PHP KRW AUD CAD BRL MXN INR SAR AED"
)
# Their amounts have no decimals in use, so that a dot parts thousands.
_WHOLE = frozenset({"IDR", "VND", "KRW", "JPY", "CLP"})
_MULTIPLES = {
    "千": 1_000, "k": 1_000, "rb": 1_000, "ribu": 1_000, "万": 10_000, "w": 10_000,
    "百万": 1_000_000, "m": 1_000_000, "mn": 1_000_000, "jt": 1_000_000, "juta": 1_000_000,
    "千万": 10_000_000, "亿": 100_000_000, "b": 1_000_000_000, "bn": 1_000_000_000,
}  # fmt: skip
_COUNTERS = _words("人 次 件 单 个 位 条 笔 人次 名 份 pcs pc units orders views")
_UNTOLD = _words("- -- --- — – / \\ 无 n/a na nan none null nil #n/a #div/0! #value!")
_NUMBER = re.compile(
    r"(?P<before>[^\d+\-.,()]{0,12}?)\s*(?P<open>\()?\s*(?P<sign>[+-])?\s*"
    r"(?P<inner>[^\d+\-.,()]{0,12}?)\s*(?P<body>\d[\d.,' ]*|\.\d+)\s*"
    r"(?P<after>[^\d.,()]{0,12})\s*(?P<close>\))?"
)
# Nothing about it is open: whole, or with one or two decimals behind a point.
_PLAIN = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,2})?")
_SCIENTIFIC = re.compile(r"-?\d{1,3}(?:\.\d{1,15})?e\+?\d{1,2}")
_GROUPED = {
    ",": re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}"),
    ".": re.compile(r"\d{1,3}(?:\.\d{3})+"),
    " ": re.compile(r"\d{1,3}(?: \d{3})+"),
    "'": re.compile(r"\d{1,3}(?:'\d{3})+"),
}
_LONGEST = 40
_MOST_DIGITS = 24
_MOST = 1e15


def is_told(raw: Raw) -> bool:
    """Whether the cell says anything; "-" and "N/A" do not."""
    return not is_blank(raw) and not (isinstance(raw, str) and normal(raw).casefold() in _UNTOLD)


def amount_of(
    raw: Raw, style: Style | None = None, home: str = "", *, whole: bool = False
) -> Amount | None:
    """The number in a cell; a percentage as a part of one. None where it holds none.

    `style` is that of its column, `home` the currency of the show, which a sign such as $ means
    where it can. `whole` tells a count: what may part thousands does so.
    """
    if isinstance(raw, bool) or raw is None:
        return None
    if isinstance(raw, int | float):
        return _of_number(raw)
    if not isinstance(raw, str) or len(raw) > _LONGEST:
        return None
    if _PLAIN.fullmatch(raw):
        return Amount(Decimal(raw))
    text = normal(raw).casefold()
    if _SCIENTIFIC.fullmatch(text):
        return _of_number(float(text))
    match = _NUMBER.fullmatch(text)
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    rest = _of_words(match, home)
    if rest is None:
        return None
    factor, currency = rest
    number = _of_digits(match["body"].strip(), style, currency or home, whole)
    if number is None:
        return None
    negative = match["sign"] == "-" or bool(match["open"])
    return Amount((-number if negative else number) * factor, currency)


def column_style(raws: Iterable[Raw]) -> tuple[Style | None, bool]:
    """What parts the decimals of a column's texts, and whether they disagree about it."""
    votes = {vote for raw in raws if isinstance(raw, str) and (vote := _vote(raw)) is not None}
    return (votes.pop(), False) if len(votes) == 1 else (None, len(votes) > 1)


def currency_named(text: str) -> str:
    """The currency that a word or a sign means (人民币, $, IDR); "" for none."""
    word = normal(text).casefold().strip()
    if word.upper() in _CODES:
        return word.upper()
    return _SIGNS[word][0] if word in _SIGNS else ""


def _of_number(raw: float) -> Amount | None:
    if raw != raw or abs(raw) > _MOST:
        return None
    # A spreadsheet keeps 15 digits; what stands behind them is the noise of binary fractions.
    return Amount(Decimal(raw) if isinstance(raw, int) else Decimal(f"{raw:.15g}"))


def _of_words(match: re.Match[str], home: str) -> tuple[Decimal, str] | None:
    """By what the number is multiplied, and its currency, as what stands around it says."""
    factor, currency = Decimal(1), ""
    for word in (match["before"].strip(), match["inner"].strip()):
        if not word:
            continue
        sign = _money(word, home)
        if not sign or currency:
            return None
        currency = sign
    after = match["after"].strip()
    if after.startswith("%"):
        return (Decimal("0.01"), currency) if after == "%" and not currency else None
    multiple = next(
        (each for each in sorted(_MULTIPLES, key=len, reverse=True) if after.startswith(each)), ""
    )
    unit = after.removeprefix(multiple).strip()
    if multiple and unit.isascii() and unit.isalpha() and after not in _COUNTERS:
        multiple, unit = (multiple, unit) if unit.upper() in _CODES else ("", after)
    if multiple:
        factor *= _MULTIPLES[multiple]
    if not unit or unit in _COUNTERS:
        return factor, currency
    sign = _money(unit, home)
    if not sign or (currency and sign != currency):
        return None
    return factor, sign


def _money(word: str, home: str) -> str:
    if word.upper() in _CODES:
        return word.upper()
    meant = _SIGNS.get(word, ())
    return home if home in meant else next(iter(meant), "")


def _of_digits(body: str, style: Style | None, currency: str, whole: bool) -> Decimal | None:
    """The number that the digits and what parts them make; None where no grouping is right."""
    if sum(map(str.isdigit, body)) > _MOST_DIGITS:
        return None
    for space in (" ", "'"):
        if space in body:
            head, rest = _cut(body)
            if _GROUPED[space].fullmatch(head) is None:
                return None
            body = head.replace(space, "") + rest
    points, commas = body.count("."), body.count(",")
    if points and commas:
        decimal = "." if body.rfind(".") > body.rfind(",") else ","
        return _parted(body, decimal)
    mark = "." if points else ","
    if not points + commas:
        return Decimal(body)
    if points + commas > 1:
        return _parted(body, "")
    if _is_open(body, mark):
        thousands = mark == "," if style is None else (mark == ",") == (style is Style.POINT)
        if whole or (mark == "." and style is None and currency in _WHOLE):
            thousands = True
        return _parted(body, "" if thousands else mark)
    return _parted(body, mark)


def _cut(body: str) -> tuple[str, str]:
    """The whole part and what follows it, of digits that are parted by spaces."""
    at = min((body.find(mark) for mark in ".," if mark in body), default=len(body))
    return body[:at], body[at:]


def _is_open(body: str, mark: str) -> bool:
    """Whether one mark may part thousands as well as decimals: 1.234, but not 0.123 or 1.5."""
    head, _, tail = body.partition(mark)
    return len(tail) == 3 and 1 <= len(head) <= 3 and not head.startswith("0")


def _parted(body: str, decimal: str) -> Decimal | None:
    """The number whose decimals are parted by that mark ("" for none), thousands by the other."""
    head, _, tail = body.rpartition(decimal) if decimal else (body, "", "")
    if not tail.isdigit() and tail:
        return None
    for mark in ".,":
        if mark in head:
            if _GROUPED[mark].fullmatch(head) is None:
                return None
            head = head.replace(mark, "")
    if not (head + tail).isdigit():
        return None
    return Decimal(f"{head or 0}.{tail or 0}") if tail else Decimal(head)


def _vote(raw: str) -> Style | None:
    """What the text proves of the way in which decimals are parted; None for nothing."""
    if raw.isdigit():
        return None
    match = _NUMBER.fullmatch(normal(raw[:_LONGEST]).casefold())
    if match is None:
        return None
    body = match["body"].strip()
    points, commas = body.count("."), body.count(",")
    if points and commas:
        return Style.POINT if body.rfind(".") > body.rfind(",") else Style.COMMA
    if points > 1 or commas > 1:
        return Style.COMMA if points else Style.POINT
    if not points + commas:
        return None
    mark = "." if points else ","
    if not _is_open(body, mark):
        return Style.POINT if points else Style.COMMA
    signs = {_money(word, "") for word in (match["before"].strip(), match["inner"].strip()) if word}
    return Style.COMMA if points and signs & _WHOLE else None
