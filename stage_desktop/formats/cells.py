"""One cell to one value: text, marks, numbers, money. None means: not readable as that."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from stage_desktop.formats.tables import Raw
from stage_desktop.script.commerce import Money
from stage_desktop.script.plan import EndRule

# Full-width signs count: some spreadsheets take them for the plain ones.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Numbers and times keep their sign bare; no spreadsheet runs them.
_HARMLESS = re.compile(r"[+-]?\d[\d.:,]*%?")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_YES = _words("y yes true t 1 x v ok on 是 对 有 要 √ ✓ ✔ ☑ ● ★ 硬 固定 hard fixed 跳过 skip")
_NO = _words("n no false f 0 off none 否 不 无 没有 不要 × ✗ ✘ ☐ ○ - -- — / soft 软")

_END_RULES = {
    **dict.fromkeys(
        (
            "manual",
            "manually",
            "hand",
            "byhand",
            "go",
            "m",
            "手动",
            "人工",
            "手工",
            "none",
            "stop",
            "load-next",
        ),
        EndRule.BY_HAND,
    ),
    **dict.fromkeys(
        (
            "auto",
            "automatic",
            "automatically",
            "byitself",
            "a",
            "timed",
            "play-next",
            "自动",
            "到点",
            "到时自动",
        ),
        EndRule.BY_ITSELF,
    ),
}

_SYMBOLS = {
    "¥": "CNY", "￥": "CNY", "元": "CNY", "块": "CNY", "rmb": "CNY", "人民币": "CNY",
    "$": "USD", "us$": "USD", "美元": "USD", "€": "EUR", "£": "GBP", "rp": "IDR", "฿": "THB",
    "đ": "VND", "₫": "VND", "₱": "PHP", "rm": "MYR", "s$": "SGD",
    "hk$": "HKD", "港币": "HKD", "nt$": "TWD",
}  # fmt: skip
_MULTIPLES = {"万": 10_000, "w": 10_000, "亿": 100_000_000, "k": 1_000, "千": 1_000}
_AMOUNT = re.compile(
    r"(?P<before>[^\d+\-.,]*)(?P<number>[+-]?(?:\d[\d,]*(?:\.\d+)?|\.\d+))"
    r"\s*(?P<multiple>[万亿千kw](?![a-z]))?\s*(?P<after>[^\d.,]*)"
)
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d{1,2}")
_COUNTERS = _words("件 个 份 名 人 张 套 条 只 位 台 支 瓶 盒 单 pcs pc units unit x")
_NONE = _words("- -- — / 无 不限 n/a na none nil")


def normal(text: str) -> str:
    """The text with full-width forms, odd minus signs and spaces written the plain way."""
    if text.isascii():
        return text.strip()
    plain = unicodedata.normalize("NFKC", text)
    return plain.translate(_PLAIN_SIGNS).strip()


_PLAIN_SIGNS = str.maketrans(
    {"−": "-", "﹣": "-", "‒": "-", "–": "-", "\u200b": None, "\ufeff": None}
)


def text_of(raw: Raw) -> str:
    """The cell as text, as a person would read it; "" for an empty one."""
    if isinstance(raw, str):
        return raw.strip()
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, float):
        return str(int(raw)) if raw.is_integer() and abs(raw) < 1e15 else repr(raw)
    if isinstance(raw, datetime):
        return raw.isoformat(sep=" ", timespec="auto")
    if isinstance(raw, timedelta):
        return _clock(raw // timedelta(milliseconds=1))
    if isinstance(raw, time | date):
        return raw.isoformat()
    return str(raw)


def _clock(millis: int) -> str:
    whole, rest = divmod(abs(millis), 1_000)
    text = f"{whole // 3_600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
    return ("-" if millis < 0 else "") + text + (f".{rest:03}" if rest else "")


def runs_as_formula(text: str) -> bool:
    """Whether a spreadsheet that opens the text may run it (OWASP: CSV injection)."""
    return text.startswith(_FORMULA_STARTS)


def neutralised(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would run it as a formula.

    Also where it has apostrophes in front of that already, so that `restored` is its exact inverse.
    Plain numbers and times ("-00:10:00") stay bare.
    """
    if runs_as_formula(text.lstrip("'")) and not _HARMLESS.fullmatch(text):
        return "'" + text
    return text


def restored(text: str) -> str:
    """The text as it was before `neutralised`."""
    return text[1:] if text[:1] == "'" and runs_as_formula(text.lstrip("'")) else text


def mark_of(raw: Raw) -> bool | None:
    """A yes or a no, as people mark it: Y, 是, √, 1, x; N, 否, ×, 0."""
    if isinstance(raw, bool):
        return raw
    word = normal(text_of(raw)).casefold()
    if word in _YES:
        return True
    return False if word in _NO else None


def end_rule_of(raw: Raw) -> EndRule | None:
    """手动/manual, 自动/auto."""
    return _END_RULES.get(normal(text_of(raw)).casefold().replace(" ", "").replace("_", ""))


def number_of(raw: Raw) -> Decimal | None:
    """A number, also with a currency, thousands separators, 万 or 亿."""
    amount = _amount(raw)
    return None if amount is None else amount[0]


def whole_of(raw: Raw) -> int | None:
    """A whole number that is not negative, also with a counter ("3 份")."""
    if isinstance(raw, int | float):
        number = _decimal(raw)
    else:
        match = _AMOUNT.fullmatch(normal(text_of(raw)).casefold())
        if not match or match["before"].strip():
            return None
        if match["after"].strip() and match["after"].strip() not in _COUNTERS:
            return None
        number = _scaled(match)
    if number is None or number < 0 or number != number.to_integral_value():
        return None
    return int(number)


def money_of(raw: Raw, currency: str) -> Money | None:
    """An amount: of the currency that the cell names, else `currency`, else what its sign means."""
    amount = _amount(raw)
    if amount is None:
        return None
    number, named = amount
    if named.upper() in _ISO:
        return Money(number, named.upper())
    return Money(number, currency or _SYMBOLS.get(named, ""))


_ISO = _words("CNY USD EUR GBP JPY HKD TWD SGD MYR IDR THB VND PHP KRW AUD CAD BRL MXN INR")


def is_none(raw: Raw) -> bool:
    """Whether the cell says in words that there is none ("-", "无", "n/a")."""
    return isinstance(raw, str) and raw.strip().casefold() in _NONE


def _amount(raw: Raw) -> tuple[Decimal, str] | None:
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int | float):
        number = _decimal(raw)
        return None if number is None else (number, "")
    match = _AMOUNT.fullmatch(normal(text_of(raw)).casefold())
    if not match:
        return None
    signs = [sign for sign in (match["before"].strip(), match["after"].strip()) if sign]
    if any(sign not in _SYMBOLS and sign.upper() not in _ISO for sign in signs):
        return None
    number = _scaled(match)
    return None if number is None else (number, signs[0] if signs else "")


def _scaled(match: re.Match[str]) -> Decimal | None:
    digits = match["number"]
    if "," in digits:
        if _THOUSANDS.fullmatch(digits):
            digits = digits.replace(",", "")
        elif _DECIMAL_COMMA.fullmatch(digits):
            digits = digits.replace(",", ".")
        else:
            return None
    if len(digits) > 30:
        return None
    return Decimal(digits) * _MULTIPLES.get(match["multiple"] or "", 1)


def _decimal(number: float) -> Decimal | None:
    if isinstance(number, bool) or abs(number) > 1e15 or number != number:
        return None
    return Decimal(int(number)) if number == int(number) else Decimal(repr(number))
