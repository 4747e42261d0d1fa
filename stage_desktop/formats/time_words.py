"""Times in words brought to plain digits: 一个半小时, 半小时, 八点半, 1h20, 8pm, 開播前30分鐘.

What follows reads digits and a few units only; everything that people write in other ways passes
through here first, so that each way stands in one place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from stage_desktop.formats.cells import normal
from stage_desktop.formats.traditional import simplified

_TRADITIONAL = str.maketrans(
    "鐘點時開後個兩約隔淩晝間從幾紅號場總", "钟点时开后个两约隔凌昼间从几红号场总"
)
_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
           "八": 8, "九": 9}  # fmt: skip
_NUMERAL = re.compile(
    r"[零〇一二两三四五六七八九十百]+(?=\s*(?:个|点|时|小时|钟头|分|刻|秒|$|[-~—至到]))"
)
_HOURS = r"(?:个?小时|个?钟头|个钟|hours?|hrs?|h)"
_PHRASES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), instead)
    for pattern, instead in (
        # Halves and quarters.
        (r"(\d+)\s*个半(?:小时|钟头|钟)", r"\1.5小时"),
        (rf"(?<!\d)半{_HOURS}", "30分"),
        (r"(\d+)\s*(?:小时|钟头)半", r"\1.5小时"),
        (r"(\d+)\s*分钟?半", r"\1.5分"),
        (r"(?<!\d)半分钟?", "30秒"),
        (rf"1[/⁄]2\s*(?:an? )?{_HOURS}|half an? hour", "30分"),
        (r"an? hour and a half", "1.5小时"),
        (r"(?<!\w)an hour", "1小时"),
        (rf"(\d+)\s*1⁄2\s*{_HOURS}", r"\1.5小时"),
        (r"点\s*(?:1|一)刻", "点15分"),
        (r"点\s*3刻", "点45分"),
        (r"(?<![\d点])1\s*刻钟?", "15分"),
        (r"(?<![\d点])3\s*刻钟?", "45分"),
        # 1h20 and 20h05, 1小时20.
        (r"(\d+)\s*(h|hrs?|hours?|小时)\s*(\d{1,2})$", r"\1\2\3m"),
        # 5'30, 05'30".
        (r"(\d{1,3})['′](\d{1,2})(?!\d)(?:[\"″]|''|′′)?", r"\1分\2秒"),
        (
            r"(?<![\d:.])(\d{1,2})\s*([-~—至到]|to)\s*(\d{1,2}(?::\d\d)?\s*[ap]\.?\s?m)",
            r"\1:00\2\3",
        ),
        (r"(?<![\d:.])(\d{1,2})\s*([-~—至到])\s*(\d{1,2})点", r"\1点\2\3点"),
        # Hours by the half of the day alone, and by the clock: 8pm, 20整.
        (r"(?<![\d:.])(\d{1,2})\s*([ap])\.?\s?m\b\.?", r"\1:00\2m"),
        (r"(\d{1,2}:\d{2}(?::\d{2})?)\s*([ap])\.?\s?m\b\.?", r"\1\2m"),
        (r"(\d)\s*点(?:整|钟)", r"\1点"),
        # From the start of the show.
        (r"t\s*minus\s*", "T-"),
        (r"t\s*plus\s*", "T+"),
        (r"(开播|直播)(?:时刻?|当时)?$|^t(?:[+-]?0)?$", "T+0"),
        (r"(开播|直播|直播开始|开播之)(前|后)第?", r"\1\2"),
    )
)
# A slip of the finger beside the colon: 20;00.
_SLIP = re.compile(r"(?<!\d)(\d{1,2});([0-5]\d)(?!\d)")
_AROUND_A_TIME = re.compile(
    r"^(?:约|大约|大概|约莫|从|~|≈|ca\.?\s|about |from |at )\s*"
    r"|\s*(?:左右|上下|前后|开始|准时|起|整|sharp|onwards?|~+|—+)$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*[(\[【〔]([^()\[\]【】〔〕]*)[)\]】〕]\s*$")


@lru_cache(16_384)
def in_digits(text: str) -> str:
    """The text with words for numbers, halves and halves of the day written as digits and units."""
    plain = _SLIP.sub(r"\1:\2", normal(text))
    if plain.isascii() and not any(mark.isalpha() or mark == "'" for mark in plain):
        return plain
    plain = simplified(plain)
    plain = _NUMERAL.sub(lambda match: str(_value(match[0])), plain)
    for pattern, instead in _PHRASES:
        plain = pattern.sub(instead, plain)
    return plain.strip()


def without_frame(text: str) -> str:
    """The time in the text without what stands around it: 约20:00, 20:00起, 20:00 sharp."""
    previous = ""
    while previous != text:
        previous, text = text, _AROUND_A_TIME.sub("", text)
    return text


def split_bracket(text: str) -> tuple[str, str]:
    """The text and what stands in brackets at its end: "20:00-20:10 (10min)"; "" for nothing."""
    match = _BRACKET.search(normal(text))
    if match is None or match.start() == 0:
        return text, ""
    return normal(text)[: match.start()], match[1]


def _value(numeral: str) -> int:
    """A Chinese numeral below a thousand: 十五, 二十, 一百二十; digits in a row as they stand."""
    if not any(mark in numeral for mark in "十百"):
        return int("".join(str(_DIGITS[mark]) for mark in numeral))
    total, digit = 0, 0
    for mark in numeral:
        if mark == "百":
            total, digit = total + (digit or 1) * 100, 0
        elif mark == "十":
            total, digit = total + (digit or 1) * 10, 0
        else:
            digit = _DIGITS[mark]
    return total + digit
