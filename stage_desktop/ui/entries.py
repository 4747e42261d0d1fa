"""What an operator types into an inline entry, understood."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from stage_desktop.instants import HOUR, MINUTE, SECOND, Instant, Millis, at_wall, to_datetime

_CLOCK = re.compile(r"(?:(\d{1,3})[:：])?(\d{1,3})[:：]([0-5]?\d)")
_MINUTES = re.compile(
    r"(\d{1,4}(?:[.．]\d{1,3})?)\s*(?:m|min|minutes?|分|分钟|′|')?", re.IGNORECASE
)
_SECONDS = re.compile(r"(\d{1,5})\s*(?:s|sec|seconds?|秒|″|\")", re.IGNORECASE)
_LAST = re.compile(r"^(?P<title>.*?\S)[\s,，]+(?P<length>\S+)$")


def span(text: str) -> Millis | None:
    """A length of time: `m:ss`, `h:mm:ss`, or minutes ("2", "2.5", "3分"), or seconds ("90s").

    None when it is none of these.
    """
    text = text.strip()
    if found := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return Millis((hours * 60 + minutes) * MINUTE + seconds * SECOND)
    if found := _SECONDS.fullmatch(text):
        return Millis(int(found[1]) * SECOND)
    if found := _MINUTES.fullmatch(text):
        return Millis(round(float(found[1].replace("．", ".")) * MINUTE))
    return None


def title_and_span(text: str) -> tuple[str, Millis] | None:
    """A title with its length behind it, as in "Answer questions 2:30"; None without either.

    A length of nothing is none: such a segment could not be run.
    """
    found = _LAST.match(text.strip())
    if found is None:
        return None
    length = span(found["length"])
    return (found["title"].rstrip(" ,，"), length) if length else None


_NUMBER = r"[¥￥$€£₩]?\s*(\d[\d,，]*(?:\.\d+)?)\s*(万|亿|w|k|m)?"
_TIMES = {"": 1, "k": 1_000, "w": 10_000, "万": 10_000, "m": 1_000_000, "亿": 100_000_000}
_ONLINE = r"(?:人|people|online|在线)"
_FIGURES = re.compile(rf"{_NUMBER}(?:\s*[\s/、;]\s*{_NUMBER}\s*{_ONLINE}?)?", re.IGNORECASE)
_ONLINE_ONLY = re.compile(rf"(?:@|{_ONLINE})\s*{_NUMBER}|{_NUMBER}\s*{_ONLINE}", re.IGNORECASE)


def figures(text: str) -> tuple[Decimal | None, int | None] | None:
    """Sales so far and people online, as "128500 2310", "12.8万 2310", "2310人" or "@2310".

    None when it is none of these.
    """
    text = text.strip()
    if found := _ONLINE_ONLY.fullmatch(text):
        first, times, second, other = found.groups()
        return None, int(_number(first or second, times or other))
    found = _FIGURES.fullmatch(text)
    if found is None:
        return None
    gmv, gmv_times, online, online_times = found.groups()
    return _number(gmv, gmv_times), None if online is None else int(_number(online, online_times))


def _number(digits: str, times: str | None) -> Decimal:
    return Decimal(re.sub(r"[,，]", "", digits)) * _TIMES[(times or "").lower()]


_WALL = re.compile(r"(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s+)?(\d{1,2})[:：](\d{2})")
_NOW = frozenset({"now", "现在", "马上"})


def wall_start(text: str, zone: ZoneInfo, now: Instant) -> Instant | None:
    """A planned start: "20:00", "2026-10-22 20:00" or "now"; None when it is none of these.

    Without a date it is today's or, when that is more than an hour ago, tomorrow's.
    """
    text = text.strip()
    if text.lower() in _NOW:
        return now
    found = _WALL.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute = (
        None if part is None else int(part) for part in found.groups()
    )
    try:
        wall = time(hour or 0, minute or 0)
        if year is not None:
            return at_wall(date(year, month or 0, day or 0), wall, zone)
    except ValueError:
        return None
    return next_at(wall, zone, now)


def next_at(wall: time, zone: ZoneInfo, now: Instant) -> Instant:
    """That wall time today or, when that is more than an hour ago, tomorrow."""
    today = to_datetime(now, zone).date()
    start = at_wall(today, wall, zone)
    return start if start > now - HOUR else at_wall(today + timedelta(days=1), wall, zone)


def start_text(start: Instant | None, zone: ZoneInfo) -> str:
    """A planned start as it is typed; empty when there is none."""
    return "" if start is None else to_datetime(start, zone).strftime("%Y-%m-%d %H:%M")
