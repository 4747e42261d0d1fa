"""One cell to a time: clock times, offsets, ranges and durations, as people write them.

A cell alone does not tell whether 00:05 is five past midnight or five minutes into the show; that
is for `axis` to decide, by the column. Here a cell becomes a `Reading`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from stage_desktop.formats.cells import normal, text_of
from stage_desktop.formats.tables import Raw
from stage_desktop.formats.time_words import in_digits, without_frame
from stage_desktop.instants import DAY, HOUR, MINUTE, SECOND, Millis

# Anything longer is no part of a show.
LONGEST = Millis(7 * DAY)
# A longer text is a sentence, whatever time it may name.
LONGEST_TEXT = 80
# Below it a number of minutes is no length of a row, but up to three hours as a part of a day.
_LEAST_MINUTES = 0.125
_SHORT_OF_A_DAY = 86_399_999
# 0.8541667 for 20:30:00 is three milliseconds late.
_SHORT_OF_DIGITS_MS = 5
_EXCEL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - the calendar of spreadsheets has no zone
_TIME_ONLY_BEFORE = 1905
# Dates of shows; anything else is a slip of the pen, and far dates have no instant.
_FIRST_YEAR, _LAST_YEAR = 1990, 2199
_FARTHEST_ZONE = 14
_FIRST_SERIAL, _LAST_SERIAL = 32_874, 109_574

LATE = ("下午", "傍晚", "晚上", "今晚", "晚")
TIME = (
    r"(?P<sign{n}>[tT]\s*[+-]|[+-])?\s*(?P<next{n}>次日|第二天|翌日|隔天)?\s*"
    r"(?P<part{n}>凌晨|早上|上午|中午|下午|傍晚|晚上|今晚|晚|早)?\s*"
    r"(?P<h{n}>\d{{1,3}})\s*(?::|点|时|h(?=\d\dm?))\s*(?:(?P<half{n}>半)|(?P<m{n}>\d{{1,2}})?"
    # Seconds stand right behind their colon: "20:05 1" is a time and a number.
    r"(?:\s*(?::|分|m(?!\w))(?:\s*(?P<s{n}>(?<=[:分m])\d{{1,2}}|\d{{1,2}}(?=\s*秒))"
    r"(?:[.](?P<f{n}>\d{{1,3}}))?\s*秒?)?)?)"
    r"\s*(?P<pm{n}>[aApP]\.?[mM]\.?)?"
)
_ONE_TIME = re.compile(TIME.format(n=1))
# Hours and minutes that are parted by a dot or not at all.
DOTTED = re.compile(r"(?<![\d.:])([01]?\d|2\d)\.([0-5]\d)(?![\d.:])")
_OF_DAY = re.compile(r"0\.\d{3,}")
_NTH_MINUTE = re.compile(r"第\s*(\d{1,3})\s*分钟?")
_PLAIN = re.compile(r"([+-]?)(\d{1,3}):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?")
_AROUND = re.compile(
    r"(?:开播|直播)(前|后)\s*(.+)|[tT]\s*([+-])\s*(.+)"
    r"|(.+?)\s*(before|after) (?:the )?(?:show|start)"
)
_SIGNED = re.compile(r"[+-]\s*\d+(?:\.\d+)?\s*(?:分钟?|小时|秒|min|mins|minutes?|h|hours?|s|'|′)")
_DATE = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?[tT\s]*(.*)", re.DOTALL
)
_ZONED = re.compile(r"(.*\d)\s*([zZ]|[+-]\d{2}:?\d{2})")
_NUMBER = r"(\d+(?:\.\d+)?)\s*"
_UNITS = re.compile(
    rf"(?:{_NUMBER}(?:hours?|hrs?|h|个?小时|时|个?钟头))?\s*"
    rf"(?:{_NUMBER}(?:minutes?|mins?|m|分钟|分|′(?!′)|'(?!')))?\s*"
    rf"(?:{_NUMBER}(?:seconds?|secs?|s|秒钟?|″|′′|''|\"))?",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"^(?:约|大约|大概|~|≈|ca\.?\s|about )\s*|\s*(?:左右|上下|\+-.*|\+|以内|max)$")
_BARE = re.compile(r"[+-]?\d+(?:\.\d+)?")
_COLONS = re.compile(r"([+-]?)(\d{1,5}):([0-5]?\d)(?::([0-5]?\d)(?:\.(\d{1,3}))?)?")


class Reading(NamedTuple):
    """A time as a cell has it.

    `millis` counts from midnight, or from the start of the show; `fine` tells that it was written
    with seconds, `signed` that it has a sign and so is an offset, `moment` the date if it has one.
    `vague` is an hour as people say it, 8点, which may be of the morning or of the evening.
    """

    millis: Millis
    fine: bool = True
    signed: bool = False
    moment: datetime | None = None
    vague: bool = False


def time_of(raw: Raw) -> Reading | None:
    """A clock time, an offset, or a moment with its date."""
    if isinstance(raw, str):
        return _time_of_text(raw) if len(raw) <= LONGEST_TEXT else None
    if raw is None or isinstance(raw, bool):
        return None
    if isinstance(raw, datetime):
        if raw.year < _TIME_ONLY_BEFORE:
            return Reading(_millis(raw.replace(tzinfo=None) - _EXCEL_EPOCH))
        if not _FIRST_YEAR <= raw.year <= _LAST_YEAR:
            return None
        return Reading(_settled(_of_time(raw.time())), moment=raw)
    if isinstance(raw, time):
        return Reading(_settled(_of_time(raw)))
    if isinstance(raw, timedelta):
        return Reading(_millis(raw), signed=raw < timedelta(0))
    if isinstance(raw, date):
        return None
    return _of_serial(float(raw))


def moment_of(raw: Raw) -> datetime | date | None:
    """A date, with its time where the cell has one; naive unless the cell names an offset."""
    if isinstance(raw, datetime):
        return raw if _FIRST_YEAR <= raw.year <= _LAST_YEAR else None
    if isinstance(raw, date):
        return raw if _FIRST_YEAR <= raw.year <= _LAST_YEAR else None
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        reading = _of_serial(float(raw))
        return None if reading is None else reading.moment
    if isinstance(raw, str) and len(raw) <= LONGEST_TEXT:
        return _moment_of_text(normal(text_of(raw)))
    return None


class Unit(StrEnum):
    """What a bare number in a column of durations counts."""

    HOURS = "hours"
    MINUTES = "minutes"
    SECONDS = "seconds"


class TwoPart(StrEnum):
    """How "1:30" in a column of durations is meant."""

    HOURS_MINUTES = "h:mm"
    MINUTES_SECONDS = "m:ss"


UNIT_MILLIS = {Unit.HOURS: HOUR, Unit.MINUTES: MINUTE, Unit.SECONDS: SECOND}


def duration_of(
    raw: Raw, unit: Unit = Unit.MINUTES, two_part: TwoPart = TwoPart.HOURS_MINUTES
) -> Millis | None:
    """A duration: 10, 10min, 10分钟, 10′, 0:10, 00:10:00, 1小时5分, 90s; signed ones too."""
    length = _duration(raw, unit, two_part)
    return None if length is None or abs(length) > LONGEST else length


def _duration(raw: Raw, unit: Unit, two_part: TwoPart) -> Millis | None:
    if isinstance(raw, bool) or raw is None:
        return None
    if isinstance(raw, int | float):
        if not abs(raw) < 1e9:
            return None
        return _counted(raw, unit)
    if isinstance(raw, str):
        return _duration_of_text(raw, unit, two_part) if len(raw) <= LONGEST_TEXT else None
    parts = _parts(raw)
    if parts is None:
        return None
    return _joined(parts, two_part)


def two_part_style(raws: Iterable[Raw], minutes_stated: bool) -> TwoPart | None:
    """How the column means its two-part durations; None when it has none, or leaves no doubt.

    0:10 is ten minutes, as a spreadsheet takes it; but a column that has a 5:00 or 12:30, or whose
    header says minutes, counts minutes and seconds. One cell with seconds (0:05:30) settles it.
    """
    firsts: list[int] = []
    for raw in raws:
        parts = _parts(raw)
        if parts is None:
            continue
        if parts[3] is not None:
            return None
        firsts.append(parts[1])
    if not firsts:
        return None
    in_minutes = max(firsts) >= 5 or (minutes_stated and max(firsts) > 0)
    return TwoPart.MINUTES_SECONDS if in_minutes else TwoPart.HOURS_MINUTES


def _counted(number: float, unit: Unit) -> Millis:
    """So many of the unit; a tiny part of a minute is the part of a day of an untyped cell."""
    if unit is Unit.MINUTES and 0 < number < _LEAST_MINUTES:
        return Millis(round(number * DAY / SECOND) * SECOND)
    return Millis(round(number * UNIT_MILLIS[unit]))


_Parts = tuple[int, int, int, "int | None", int]


def _parts(raw: Raw) -> _Parts | None:
    """Sign, first, second and third part, and milliseconds; the third None where there is none."""
    if isinstance(raw, str):
        match = _COLONS.fullmatch(normal(raw)) if ":" in raw or "：" in raw else None
        if not match:
            return None
        sign, first, second, third, fraction = match.groups()
        third_part = None if third is None else int(third)
        return -1 if sign == "-" else 1, int(first), int(second), third_part, _fraction(fraction)
    if isinstance(raw, datetime | time | timedelta):
        reading = Reading(_of_time(raw)) if isinstance(raw, time) else time_of(raw)
        if reading is None or reading.moment is not None:
            return None
        whole, rest = divmod(abs(reading.millis), SECOND)
        minutes, seconds = divmod(whole, 60)
        hours, minutes = divmod(minutes, 60)
        third_part = seconds if seconds or rest else None
        return -1 if reading.millis < 0 else 1, hours, minutes, third_part, rest
    return None


def _joined(parts: _Parts, two_part: TwoPart) -> Millis:
    sign, first, second, third, rest = parts
    if third is None and two_part is TwoPart.MINUTES_SECONDS:
        return Millis(sign * (first * MINUTE + second * SECOND))
    return Millis(sign * (first * HOUR + second * MINUTE + (third or 0) * SECOND + rest))


@lru_cache(16_384)
def _duration_of_text(raw: str, unit: Unit, two_part: TwoPart) -> Millis | None:
    text = _ABOUT.sub("", in_digits(text_of(raw)))
    parts = _parts(text)
    if parts is not None:
        return _joined(parts, two_part)
    if _BARE.fullmatch(text) and len(text) < 12:
        return _counted(float(text), unit) if "." in text else Millis(int(text) * UNIT_MILLIS[unit])
    sign = -1 if text.startswith("-") else 1
    match = _UNITS.fullmatch(text.lstrip("+-").strip())
    if not match or not any(match.groups()) or len(text) > 40:
        return None
    hours, minutes, seconds = (float(part or 0) for part in match.groups())
    return Millis(sign * round(hours * HOUR + minutes * MINUTE + seconds * SECOND))


@lru_cache(16_384)
def _time_of_text(raw: str) -> Reading | None:
    text = without_frame(in_digits(text_of(raw)))
    dotted = DOTTED.sub(r"\1:\2", text)
    plain = _PLAIN.fullmatch(dotted)
    if plain:
        sign, hours, minutes, seconds, fraction = plain.groups()
        millis = int(hours) * HOUR + int(minutes) * MINUTE + int(seconds or 0) * SECOND
        millis += _fraction(fraction)
        return Reading(Millis(-millis if sign == "-" else millis), seconds is not None, bool(sign))
    match = _ONE_TIME.fullmatch(text)
    if match is None and dotted[-1:] in ("m", "M", "."):
        match = _ONE_TIME.fullmatch(dotted)  # 12.10am
    if match:
        return of_match(match, "1")
    moment = _moment_of_text(text)
    if isinstance(moment, datetime):
        return Reading(_of_time(moment.time()), moment=moment)
    nth = _NTH_MINUTE.fullmatch(text)
    if nth:
        return Reading(Millis(int(nth[1]) * MINUTE), signed=True)
    if _OF_DAY.fullmatch(text):
        return Reading(Millis(round(float(text) * DAY / SECOND) * SECOND))
    return _around_start(text)


def _around_start(text: str) -> Reading | None:
    """开播前30分钟, T-10min, 5 min after start."""
    match = _AROUND.fullmatch(text)
    if not match:
        signed = _SIGNED.fullmatch(text)
        offset = signed and _duration_of_text(text, Unit.MINUTES, TwoPart.HOURS_MINUTES)
        return Reading(offset, signed=True) if offset is not None else None
    side, amount, sign, other, english, word = match.groups()
    length = _duration_of_text(amount or other or english, Unit.MINUTES, TwoPart.HOURS_MINUTES)
    if length is None:
        return None
    early = side == "前" or sign == "-" or word == "before"
    return Reading(Millis(-length if early else length), signed=True)


def of_match(match: re.Match[str], n: str, half_day: str | None = None) -> Reading | None:
    hours = int(match["h" + n])
    minutes = 30 if match["half" + n] else int(match["m" + n] or 0)
    seconds = int(match["s" + n] or 0)
    if minutes > 59 or seconds > 59:
        return None
    word = (half_day or match["pm" + n] or "").casefold()
    part = match["part" + n] or ""
    late = word.startswith("p") or part in LATE
    if late and hours < 12:
        hours += 12
    elif (word.startswith("a") or part == "凌晨") and hours == 12:
        hours = 0
    millis = hours * HOUR + minutes * MINUTE + seconds * SECOND + _fraction(match["f" + n])
    if match["next" + n] and millis < DAY:
        millis += DAY
    sign = (match["sign" + n] or "")[-1:]
    said = match.string[match.end("h" + n) :].lstrip()[:1] in ("点", "时")
    vague = said and not (part or word or sign or match["next" + n]) and 0 < hours < 12
    return Reading(
        Millis(-millis if sign == "-" else millis), bool(match["s" + n]), bool(sign), vague=vague
    )


def _moment_of_text(text: str) -> datetime | date | None:
    match = _DATE.fullmatch(text)
    if not match:
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return None
    rest = match[4].strip()
    if not rest:
        return day
    zoned = _ZONED.fullmatch(rest)
    clock = _ONE_TIME.fullmatch(zoned[1] if zoned else rest)
    reading = of_match(clock, "1") if clock else None
    if reading is None or reading.signed or reading.millis > _SHORT_OF_A_DAY:
        return None
    moment = datetime.combine(day, time()) + timedelta(milliseconds=reading.millis)
    if not zoned:
        return moment
    offset = "+0000" if zoned[2] in "zZ" else zoned[2].replace(":", "")
    if int(offset[1:3]) > _FARTHEST_ZONE:
        return None
    try:
        return moment.replace(tzinfo=datetime.strptime(offset, "%z").tzinfo)
    except ValueError:
        return None


def _of_serial(serial: float) -> Reading | None:
    """A spreadsheet's day count: below 1 a time of day, else a date with its time."""
    if 0 <= serial < 1:
        return Reading(Millis(round(serial * DAY / SECOND) * SECOND))
    if not _FIRST_SERIAL <= serial < _LAST_SERIAL:
        return None
    moment = _EXCEL_EPOCH + timedelta(seconds=round(serial * DAY / SECOND))
    return Reading(_of_time(moment.time()), moment=moment)


def _of_time(wall: time) -> Millis:
    whole = wall.hour * HOUR + wall.minute * MINUTE + wall.second * SECOND
    return Millis(whole + round(wall.microsecond / 1_000))


def _millis(length: timedelta) -> Millis:
    return Millis(round(length / timedelta(milliseconds=1)))


def _settled(millis: Millis) -> Millis:
    """A clock time a few milliseconds off its second, by the digits that a day count lacks."""
    second = Millis(round(millis / SECOND) * SECOND)
    return second if abs(millis - second) <= _SHORT_OF_DIGITS_MS else millis


def _fraction(digits: str | None) -> int:
    return int(digits.ljust(3, "0")) if digits else 0
