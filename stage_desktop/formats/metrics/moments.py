"""One cell to an instant or a length: serials, unix seconds, local text, 2小时3分17秒.

Local times are of one zone, which is given. A time without a date is of the show's night: the only
one between six hours before its start and eighteen after.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from stage_desktop.formats.cells import normal, text_of
from stage_desktop.formats.dates import dated
from stage_desktop.formats.tables import Raw
from stage_desktop.formats.time_cells import LONGEST_TEXT, TwoPart, Unit, duration_of, moment_of
from stage_desktop.formats.time_cells import time_of as clock_of
from stage_desktop.instants import (
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    Instant,
    Millis,
    from_datetime,
    to_datetime,
)

EARLY = Millis(6 * HOUR)

# Seconds, milliseconds, microseconds since 1970, from 2001 to 2100.
_UNIX = ((1, 1_000), (1_000, 1), (1_000_000, 0))
_FIRST_UNIX, _LAST_UNIX = 978_307_200, 4_102_444_800
# Years of shows; a spreadsheet writes a time of day as one of the first days of its calendar.
_FIRST, _LAST, _TIME_ONLY = 1990, 2199, 1904
_FIRST_SERIAL, _LAST_SERIAL = 32_874, 109_574
_EXCEL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - the calendar of spreadsheets has no zone
_NO_DATE = re.compile(r"(?:1899|190[04])\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2}[T\s]+(\d.*)")
_COMPACT = re.compile(r"(20\d\d)(\d\d)(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d))?)?")
_DIGITS = re.compile(r"\d{8,16}")
_DECIMAL = re.compile(r"\d{5}\.\d+")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}),?\s*(.*)", re.DOTALL)
_RANGE = re.compile(r"(.{3,30}?\d)\s*(?:~|至|到|—|--?|–|\bto\b)\s*(\d{1,2}:\d\d.*|\d{4}[-/.年].*)")
_DAYS = re.compile(r"(\d{1,2})\s*(?:天|日|d|days?)\s*(.*)", re.IGNORECASE | re.DOTALL)
_MILLIS = re.compile(r"(\d{1,9})\s*(?:ms|毫秒)", re.IGNORECASE)


class Told(NamedTuple):
    """What a cell says of a time; one of the first four. `other` is `wall` with month and day
    exchanged, where both are possible; `is_day` tells a date without a time.
    """

    instant: Instant | None = None
    wall: datetime | None = None
    of_day: Millis | None = None
    from_start: Millis | None = None
    other: datetime | None = None
    is_day: bool = False


def told_of(raw: Raw, near: date | None) -> Told | None:
    """The time in a cell; a date without a year is the one nearest to `near`."""
    if isinstance(raw, bool) or raw is None:
        return None
    if isinstance(raw, int | float):
        return _of_number(raw)
    if isinstance(raw, str):
        return _of_text(raw, near) if len(raw) <= LONGEST_TEXT else None
    if isinstance(raw, date) and raw.year > _TIME_ONLY and not _FIRST <= raw.year <= _LAST:
        return None
    if isinstance(raw, datetime) and raw.tzinfo is not None:
        return _of_aware(raw)
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return Told(wall=datetime.combine(raw, time()), is_day=True)
    if isinstance(raw, datetime) and raw.year <= _TIME_ONLY:
        raw = raw.time()
    reading = clock_of(raw)
    if reading is None:
        return None
    return Told(wall=reading.moment) if reading.moment else _of_clock(reading.millis)


def length_of(raw: Raw, unit: Unit = Unit.SECONDS) -> Millis | None:
    """A length: 2小时3分17秒, 1分20秒, 1天2小时, 1:20:05, 20:05 as minutes, 93 in its unit."""
    if isinstance(raw, timedelta):
        return Millis(round(raw / timedelta(milliseconds=1)))
    if isinstance(raw, time | datetime):
        reading = clock_of(raw)
        return None if reading is None or reading.moment else reading.millis
    if isinstance(raw, str):
        text = normal(raw)[:LONGEST_TEXT]
        millis = _MILLIS.fullmatch(text)
        if millis:
            return Millis(int(millis[1]))
        days = _DAYS.fullmatch(text)
        if days:
            rest = duration_of(days[2], unit) if days[2].strip() else Millis(0)
            return None if rest is None else Millis(int(days[1]) * DAY + rest)
    return duration_of(raw, unit, TwoPart.MINUTES_SECONDS)


class Times:
    """Local times of a zone made instants, with what had to be assumed.

    `start` is when the show began, None when nobody knows.
    """

    def __init__(self, zone: ZoneInfo, start: Instant | None) -> None:
        self.zone = zone
        self.start = start
        self._show_day = None if start is None else to_datetime(start, zone).date()
        self.took_date = False
        self.counted = False
        self.exchanged = 0

    def at(self, raw: Raw, after: Instant | None = None, day: date | None = None) -> Instant | None:
        """The instant in a cell; None when there is none, or no date for it.

        `after` is the time of the row before: it tells the second of a doubled hour from the first.
        `day` is the date that the row itself has.
        """
        told = told_of(raw, self._show_day)
        if told is None:
            return None
        if told.instant is not None:
            return told.instant
        if told.from_start is not None:
            self.counted = True
            return None if self.start is None else Instant(self.start + told.from_start)
        if told.wall is not None:
            return self._later(self._nearer(told.wall, told.other), after)
        return self._of_day(told.of_day, after, day)

    def day_of(self, raw: Raw) -> date | None:
        """The date in a cell."""
        told = told_of(raw, self._show_day)
        if told is None or (told.wall is None and told.instant is None):
            return None
        if told.instant is not None:
            return to_datetime(told.instant, self.zone).date()
        assert told.wall is not None
        return self._nearer(told.wall, told.other).date()

    def _nearer(self, wall: datetime, other: datetime | None) -> datetime:
        """Of 3/4/2026 and 4/3/2026 the day that is nearer to the show's."""
        if other is None or self._show_day is None:
            return wall
        if abs((other.date() - self._show_day).days) < abs((wall.date() - self._show_day).days):
            self.exchanged += 1
            return other
        return wall

    def _of_day(
        self, of_day: Millis | None, after: Instant | None, day: date | None
    ) -> Instant | None:
        if of_day is None:
            return None
        if day is not None:
            wall = datetime.combine(day, time()) + timedelta(milliseconds=of_day)
            return self._later(wall, after)
        if self.start is None or self._show_day is None:
            return None
        self.took_date = True
        for offset in (-1, 0, 1):
            wall = datetime.combine(self._show_day, time()) + timedelta(offset, 0, 0, of_day)
            found = self._later(wall, after)
            if found is not None and self.start - EARLY <= found < self.start - EARLY + DAY:
                return found
        return None

    def _later(self, wall: datetime, after: Instant | None) -> Instant | None:
        try:
            first = from_datetime(wall.replace(tzinfo=self.zone, fold=0))
            if after is None or first > after:
                return first
            second = from_datetime(wall.replace(tzinfo=self.zone, fold=1))
        except (ValueError, OverflowError):
            return None
        # Only in the hour that a night in autumn has twice are the two apart.
        return second if first <= after < second else first


def _of_number(raw: float) -> Told | None:
    if raw != raw or abs(raw) > 1e17:
        return None
    if 0 <= raw < 1 or 1 < raw < 2:
        return _of_clock(Millis(round(raw % 1 * DAY / SECOND) * SECOND))
    if _FIRST_SERIAL <= raw < _LAST_SERIAL:
        wall = _EXCEL_EPOCH + timedelta(seconds=round(raw * 86_400))
        return Told(wall=wall, is_day=float(raw).is_integer())
    for scale, millis in _UNIX:
        if _FIRST_UNIX * scale <= raw < _LAST_UNIX * scale:
            return Told(Instant(round(raw * millis if millis else raw / 1_000)))
    return _compact(str(int(raw))) if float(raw).is_integer() else None


def _of_clock(millis: Millis) -> Told | None:
    return Told(of_day=millis) if 0 <= millis < 2 * DAY else None


def _of_aware(moment: datetime) -> Told | None:
    return Told(from_datetime(moment)) if moment.year >= _FIRST else None


@lru_cache(4_096)
def _of_text(raw: str, near: date | None) -> Told | None:
    text = normal(raw)
    if _DIGITS.fullmatch(text):
        return _of_number(int(text))
    if _DECIMAL.fullmatch(text):
        return _of_number(float(text))
    undated = _NO_DATE.fullmatch(text)
    if undated:
        text = undated[1]
    found = _compact(text) or _year_last(text) or _plain(text, near)
    if found is None:
        first = _RANGE.fullmatch(text)
        found = _of_text(first[1], near) if first else None
    return found


def _plain(text: str, near: date | None) -> Told | None:
    told = dated(text, near) if near is not None else text
    moment = moment_of(told)
    if isinstance(moment, datetime):
        return Told(wall=moment) if moment.tzinfo is None else _of_aware(moment)
    if moment is not None:
        return Told(wall=datetime.combine(moment, time()), is_day=True)
    reading = clock_of(text)
    if reading is None:
        return None
    if reading.signed:
        return Told(from_start=reading.millis)
    return Told(wall=reading.moment) if reading.moment else _of_clock(reading.millis)


def _compact(text: str) -> Told | None:
    """20261022, 20261022200500, 20261022 20:05."""
    match = _COMPACT.fullmatch(text)
    if not match:
        return None
    parts = [int(part) for part in match.groups() if part is not None]
    try:
        return Told(wall=datetime(*parts), is_day=len(parts) == 3)  # type: ignore[arg-type]  # noqa: DTZ001
    except ValueError:
        return None


def _year_last(text: str) -> Told | None:
    """22/10/2026 20:01, 10/22/2026 08:01 PM; where both are possible the day stands first."""
    match = _YEAR_LAST.fullmatch(text)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    rest = match[5].strip()
    reading = clock_of(rest) if rest else None
    if rest and (reading is None or reading.signed or not 0 <= reading.millis < DAY):
        return None
    millis = reading.millis if reading else 0
    walls = [_wall(year, second, first, millis), _wall(year, first, second, millis)]
    possible = [wall for wall in walls if wall is not None]
    if not possible:
        return None
    other = possible[1] if len(possible) == 2 and first != second else None
    return Told(wall=possible[0], other=other, is_day=not rest)


def _wall(year: int, month: int, day: int, millis: int) -> datetime | None:
    try:
        return datetime(year, month, day) + timedelta(milliseconds=millis)  # noqa: DTZ001
    except (ValueError, OverflowError):
        return None


def minutes_counted(raws: list[Raw]) -> bool:
    """Whether the cells of a column of times count the minutes of a show: 1, 2, 3 …"""
    numbers = [_whole(raw) for raw in raws]
    counted = [number for number in numbers if number is not None and number < 3_000]
    return len(counted) == len(numbers) >= 2 and counted == sorted(set(counted))


def _whole(raw: Raw) -> int | None:
    text = text_of(raw)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else None


def counted_minute(raw: Raw, first: int) -> Millis | None:
    """From the start of the show to the minute of that number, where the first is `first`."""
    number = _whole(raw)
    return None if number is None else Millis((number - first) * MINUTE)
