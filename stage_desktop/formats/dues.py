"""When something is to be done before a show: T-7d, 开播前30分钟, D-1 20:00, a date, a clock time.

Every such time counts from the planned start. A clock time alone is the last one before the start;
a date alone is that day at the time of the start.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from stage_desktop.formats.axis import Axis
from stage_desktop.formats.cells import normal, text_of
from stage_desktop.formats.dates import dated
from stage_desktop.formats.tables import Raw
from stage_desktop.formats.time_cells import Unit, duration_of, moment_of, time_of
from stage_desktop.formats.time_words import in_digits
from stage_desktop.formats.traditional import simplified
from stage_desktop.instants import DAY, HOUR, MINUTE, SECOND, Instant, Millis, at_wall, to_datetime

_LONGEST_TEXT = 80
_DAYS = r"(?:天|日|days?|d)"
_PARTS = re.compile(
    r"(?:(\d+(?:\.\d+)?)\s*(?:weeks?|w|周|个?星期))?\s*"
    rf"(?:(\d+(?:\.\d+)?)\s*{_DAYS})?\s*(?:(\d+(?:\.\d+)?)\s*(?:hours?|hrs?|h|个?小时))?\s*"
    r"(?:(\d+(?:\.\d+)?)\s*(?:minutes?|mins?|m|分钟|分))?\s*"
    r"(?:(\d+(?:\.\d+)?)\s*(?:seconds?|secs?|s|秒))?",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"t\s*([+-])\s*(.+)", re.IGNORECASE | re.DOTALL)
_BEFORE = re.compile(
    r"(?:开播|直播|开场|上播)(?:之)?(前|后)\s*(.+)|(?:提前|前)\s*(.+)|(.+?)\s*前"
    r"|(.+?)\s*(before|after)(?:\s+(?:the\s+)?(?:show|start|live))?",
    re.IGNORECASE | re.DOTALL,
)
_DAY_AND_CLOCK = re.compile(
    r"(?:d\s*([+-])\s*(\d{1,3})|t\s*([+-])\s*(\d{1,3})\s*d|(?:开播)?前\s*(\d{1,3})\s*[天日]"
    r"|(\d{1,3})\s*[天日]前|(前一[天日晚]|昨[天日晚])|(大?前[天日])|(当[天日晚]|d-?day|d\s*[+-]?\s*0))"
    r"\s*(?:的|at)?\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_CLOCK = re.compile(r"\d{1,2}\s*[:点]")
_NUMERAL = re.compile(r"([一二两三四五六七八九])(?=\s*(?:天|周|个?星期|日前))")
_NUMERALS = {sign: str(number) for number, sign in enumerate("零一二三四五六七八九")} | {"两": "2"}
_AT_START = re.compile(r"(?:开播|直播)(?:时|当时)?|t(?:\s*[+-]?\s*0)?", re.IGNORECASE)
_UNTIL_END = re.compile(
    r"(?:下播|结束|收播)(?:之)?(前|后)\s*(.+)|(.+?)\s*(before|after)\s+(?:the\s+)?(?:end|close|sign.?off)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 400 * DAY
_ANY_DAY = date(2000, 6, 1)


def due_of(raw: Raw, axis: Axis, unit: Unit | None = None) -> Millis | None:
    """The time from the planned start that a cell means, negative before it; None for no such.

    `unit` is what a bare number counts before the start, where the heading says so. Without a
    planned start only what counts from it can be read.
    """
    due = _due(raw, axis, unit)
    return None if due is None or abs(due) > _LONGEST else due


def on_day(day: Raw, clock: Raw, axis: Axis) -> Millis | None:
    """The time from the planned start of a date and a clock time in two cells."""
    found = moment_of(dated(day, axis.day))
    if found is None or axis.start is None:
        return None
    if isinstance(found, datetime):
        found = found.date()
    reading = None if clock is None else time_of(clock)
    if clock is not None and (reading is None or reading.signed or reading.moment is not None):
        return None
    start = axis.start
    wall = to_datetime(start, axis.zone).time() if reading is None else None
    if wall is None and reading is not None:
        wall = (datetime(2000, 1, 1) + timedelta(milliseconds=reading.millis % DAY)).time()  # noqa: DTZ001
    return Millis(at_wall(found, wall, axis.zone) - start) if wall is not None else None


def due_text(due: int) -> str:
    """The time as people write it: T-7d, T-1h30m, T+10m, T-0."""
    rest, parts = abs(due), ""
    for length, unit in ((DAY, "d"), (HOUR, "h"), (MINUTE, "m")):
        count, rest = divmod(rest, length)
        parts += f"{count}{unit}" if count else ""
    whole, milli = divmod(rest, SECOND)
    if whole or milli:
        parts += f"{whole}.{milli:03}s" if milli else f"{whole}s"
    return f"T{'+' if due > 0 else '-'}{parts or '0'}"


def is_ahead(raw: Raw) -> bool:
    """Whether a cell says when to prepare something: counted from the start, or with its date."""
    if isinstance(raw, str) and len(raw) <= _LONGEST_TEXT:
        text = _plain(raw)
        if any(each.fullmatch(text) for each in (_SIGNED, _BEFORE, _DAY_AND_CLOCK)):
            return True
    return moment_of(dated(raw, _ANY_DAY)) is not None


def from_end(raw: Raw) -> Millis | None:
    """How long from the end of the show, negative before it: 下播前10分钟."""
    if not isinstance(raw, str) or len(raw) > _LONGEST_TEXT:
        return None
    match = _UNTIL_END.fullmatch(in_digits(raw))
    if match is None:
        return None
    length = _length(match[2] or match[3])
    early = match[1] == "前" or (match[4] or "").casefold() == "before"
    return None if length is None else Millis(-length if early else length)


def days_from(raw: Raw, axis: Axis) -> Instant | None:
    """The instant on a day counted from that of the show: D-1 20:00, 前一天20点."""
    if not isinstance(raw, str) or len(raw) > _LONGEST_TEXT or axis.start is None:
        return None
    found = _days_and_clock(_plain(raw))
    if found is None or not found[1]:
        return None
    return _at_clock(found, axis, axis.start)


def _plain(raw: str) -> str:
    return _NUMERAL.sub(lambda match: _NUMERALS[match[1]], simplified(normal(raw)))


def _due(raw: Raw, axis: Axis, unit: Unit | None) -> Millis | None:
    if raw is None or isinstance(raw, bool):
        return None
    start = axis.start
    if isinstance(raw, str):
        if len(raw) > _LONGEST_TEXT:
            return None
        relative = _relative(raw, axis)
        if relative is not None:
            return relative
    number = raw if isinstance(raw, int | float) else text_of(raw)
    if unit is not None and (isinstance(number, int | float) or number.strip().isdigit()):
        length = duration_of(number, unit)
        return None if length is None else Millis(-abs(length))
    if start is None:
        reading = time_of(raw)
        return reading.millis if reading is not None and reading.signed else None
    return _by_calendar(raw, axis, start)


def _by_calendar(raw: Raw, axis: Axis, start: Instant) -> Millis | None:
    whole = dated(raw, axis.day)
    moment = moment_of(whole)
    if isinstance(moment, datetime):
        return Millis(axis.at_moment(moment) - start)
    if isinstance(moment, date):
        return on_day(moment, None, axis)
    reading = time_of(whole)
    if reading is None:
        return None
    if reading.signed:
        return reading.millis
    if reading.moment is not None:
        return Millis(axis.at_moment(reading.moment) - start)
    found = axis.clock_near(reading.millis, start)
    if found > start:
        found = axis.clock_near(reading.millis, Instant(found - DAY))
    return Millis(found - start)


def _relative(raw: str, axis: Axis) -> Millis | None:
    text = _plain(raw)
    if _AT_START.fullmatch(text):
        return Millis(0)
    day = _days_and_clock(text)
    if day is not None:
        if not day[1]:
            return Millis(day[0] * DAY)
        if axis.start is None:
            return None
        at = _at_clock(day, axis, axis.start)
        return None if at is None else Millis(at - axis.start)
    signed = _SIGNED.fullmatch(text)
    if signed:
        length = _length(signed[2])
        return None if length is None else Millis(-length if signed[1] == "-" else length)
    around = _BEFORE.fullmatch(text)
    if around:
        side, by_start, ahead, behind, english, word = around.groups()
        length = _length(by_start or ahead or behind or english)
        late = side == "后" or (word or "").casefold() == "after"
        return None if length is None else Millis(length if late else -length)
    return None


def _days_and_clock(text: str) -> tuple[int, str] | None:
    """How many days from that of the show, and the clock time behind it; "" for none."""
    match = _DAY_AND_CLOCK.fullmatch(text)
    if match is None:
        return None
    d_sign, d, t_sign, t, in_front, behind, eve, two, same, clock = match.groups()
    if t and not _CLOCK.match(clock):
        return None
    if same:
        days = 0
    elif eve or two:
        days = -1 if eve else -3 if two.startswith("大") else -2
    else:
        days = int(d or t or in_front or behind)
        days = days if (d_sign or t_sign) == "+" else -days
    if eve and eve.endswith("晚") and clock:
        clock = f"晚{clock}"
    return (days, clock.strip()) if clock.strip() or not same else None


def _at_clock(day: tuple[int, str], axis: Axis, start: Instant) -> Instant | None:
    reading = time_of(day[1])
    if reading is None or reading.signed or reading.moment is not None:
        return None
    of = to_datetime(start, axis.zone).date() + timedelta(days=day[0])
    wall = (datetime(2000, 1, 1) + timedelta(milliseconds=reading.millis % DAY)).time()  # noqa: DTZ001
    return at_wall(of, wall, axis.zone)


def _length(text: str) -> Millis | None:
    """A length that may count days: 7d, 1天12小时, 2h, 1:30; a bare number counts minutes."""
    plain = in_digits(text).strip()
    match = _PARTS.fullmatch(plain)
    if match and any(match.groups()):
        lengths = zip(match.groups(), (7 * DAY, DAY, HOUR, MINUTE, SECOND), strict=True)
        return Millis(sum(round(float(count or 0) * length) for count, length in lengths))
    length = duration_of(plain)
    return None if length is None or length < 0 else length
