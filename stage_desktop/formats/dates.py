"""Dates of shows as people write them: without a year, with the day of the week, with an end.

"10月22日（周四）20:00-22:00" is brought to "2026-10-22 20:00" before it is read.
"""

from __future__ import annotations

import re
from datetime import date

from stage_desktop.formats.cells import normal
from stage_desktop.formats.tables import Raw
from stage_desktop.formats.traditional import simplified

_WEEKDAY = re.compile(
    r"[(\[]?\s*(?:(?:周|星期|礼拜)[一二三四五六日天末]"
    r"|\b(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)\s*[)\]]?,?",
    re.IGNORECASE,
)
_NO_YEAR = re.compile(
    r"(\d{1,2})\s*(?:月|[./-])\s*(\d{1,2})\s*[日号]?(?![\d./-])\s*(.*)", re.DOTALL
)
_LONGEST = 120
_SHORT_YEAR = re.compile(r"(?<!\d)(\d{2})\s*年")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_IN_WORDS = re.compile(
    r"(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m1>[a-z]{3})[a-z]*\.?|(?P<m2>[a-z]{3})[a-z]*\.?\s+"
    r"(?P<d2>\d{1,2})(?:st|nd|rd|th)?)(?:,?\s+(?P<year>\d{4}))?,?(?:\s+at)?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_TIME_OF_DAY = r"\d{1,2}(?:[:点]\d{0,2}(?::\d{2})?)?"
_UNTIL = re.compile(
    rf"(.*?(?<![\d:]){_TIME_OF_DAY}\s*(?:[ap]m)?)\s*(?:--?|~|—|至|到|to)\s*(?:次日|凌晨|晚上)?\s*"
    rf"{_TIME_OF_DAY}\s*(?:[ap]m)?",
    re.IGNORECASE | re.DOTALL,
)
_FULL_DATE = re.compile(r"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?")
# In names nothing but the date may be meant: 脚本v1.2, 618 and 3-4 are none.
_NAMED_WHOLE = re.compile(
    r"(?<!\d)(20\d\d)\s*(?:[-./_年]\s*)?(0?[1-9]|1[0-2])\s*(?:[-./_月]\s*)?([12]\d|3[01]|0?[1-9])"
    r"(?!\d)"
)
_NAMED = (
    re.compile(r"(?<!\d)(0?[1-9]|1[0-2])\s*月\s*([12]\d|3[01]|0?[1-9])(?!\d)"),
    re.compile(r"(?<![\w.])(0?[1-9]|1[0-2])\.([12]\d|3[01]|0?[1-9])(?=$|[\s_日号场直脚流周(])"),
    re.compile(r"(?<![A-Za-z\d])(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)"),
)


def dated(raw: Raw, near: date) -> Raw:
    """The cell with its date whole and its end left out; a date without a year is the one nearest.

    A cell that has a whole date already, or is no text, stays as it is.
    """
    if not isinstance(raw, str) or len(raw) > _LONGEST:
        return raw
    text = _WEEKDAY.sub(" ", simplified(normal(raw))).strip()
    text = _SHORT_YEAR.sub(r"20\1年", text)
    if not _FULL_DATE.match(text):
        text = _with_year(text, near)
    day = _FULL_DATE.match(text)
    head, rest = (text[: day.end()], text[day.end() :]) if day else ("", text)
    if "T" in rest[:1] or (re.search(r"[+-]\d{2}:?\d{2}$", rest) and "-" not in rest[-6:-4]):
        return text
    until = _UNTIL.fullmatch(rest.strip())
    return f"{head} {until[1]}".strip() if until else text


def named_date(name: str, near: date) -> date | None:
    """The date that the name of a file or a sheet has: 6月12日直播脚本, 0612脚本, 2026-06-12."""
    text = simplified(normal(name))[:_LONGEST]
    whole = _NAMED_WHOLE.search(text)
    if whole:
        return _day(int(whole[1]), int(whole[2]), int(whole[3]))
    for pattern in _NAMED:
        match = pattern.search(text)
        if match:
            found = _nearest(int(match[1]), int(match[2]), "", near)
            if found is not None:
                return date.fromisoformat(found)
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _with_year(text: str, near: date) -> str:
    plain = _NO_YEAR.fullmatch(text)
    if plain:
        return _nearest(int(plain[1]), int(plain[2]), plain[3], near) or text
    words = _IN_WORDS.fullmatch(text)
    if not words or (words["m1"] or words["m2"]).casefold() not in _MONTHS:
        return text
    month = _MONTHS.index((words["m1"] or words["m2"]).casefold()) + 1
    day = int(words["d1"] or words["d2"])
    if words["year"]:
        return f"{words['year']}-{month:02}-{day:02} {words['rest']}".strip()
    return _nearest(month, day, words["rest"], near) or text


def _nearest(month: int, day: int, rest: str, near: date) -> str | None:
    """That day in the year in which it is nearest, with what stands behind it."""
    days = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    best = min(days, key=lambda each: abs((each - near).days), default=None)
    return None if best is None else f"{best.isoformat()} {rest}".strip()
