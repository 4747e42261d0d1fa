"""Instants and durations, and how they are written.

*Absolute instants*: an instant is milliseconds since the Unix epoch, UTC; a duration is
milliseconds of another type. Local wall time exists only where text is read or shown.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import NewType
from zoneinfo import ZoneInfo

Instant = NewType("Instant", int)
Millis = NewType("Millis", int)

SECOND = Millis(1_000)
HALF_MINUTE = Millis(30_000)
MINUTE = Millis(60_000)
HOUR = Millis(3_600_000)
DAY = Millis(86_400_000)
ZERO = Millis(0)
EPOCH = Instant(0)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def shift(instant: Instant, by: int) -> Instant:
    """The instant `by` milliseconds later (earlier when negative)."""
    return Instant(instant + by)


def between(start: Instant, end: Instant) -> Millis:
    """Milliseconds from start to end; negative when end is earlier."""
    return Millis(end - start)


def from_datetime(moment: datetime) -> Instant:
    """The instant of an aware datetime; ValueError for a naive one."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone is no instant")
    return Instant((moment - _EPOCH) // _MILLISECOND)


def to_datetime(instant: Instant, zone: ZoneInfo) -> datetime:
    """The instant as a datetime of the zone."""
    return (_EPOCH + timedelta(milliseconds=instant)).astimezone(zone)


def at_wall(day: date, wall: time, zone: ZoneInfo) -> Instant:
    """The instant at which clocks of the zone show that wall time on that day.

    In an autumn night's doubled hour the first of the two; in a spring night's missing hour the
    time as far after the change as was written (PEP 495, fold 0).
    """
    return from_datetime(datetime.combine(day, wall, tzinfo=zone))


def iso(instant: Instant, zone: ZoneInfo) -> str:
    """ISO 8601 with offset and milliseconds, in the zone."""
    return to_datetime(instant, zone).isoformat(timespec="milliseconds")


def iso_utc(instant: Instant) -> str:
    """ISO 8601 in UTC with milliseconds and a Z; sorts as the instants do."""
    text = (_EPOCH + timedelta(milliseconds=instant)).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")


def clock_text(instant: Instant, zone: ZoneInfo, *, seconds: bool = True) -> str:
    """The wall time of the zone as HH:MM:SS, or HH:MM."""
    return to_datetime(instant, zone).strftime("%H:%M:%S" if seconds else "%H:%M")


def clock_text_ms(instant: Instant, zone: ZoneInfo) -> str:
    """The wall time of the zone as HH:MM:SS.mmm."""
    return to_datetime(instant, zone).strftime("%H:%M:%S.%f")[:-3]


def duration_text(duration: int, *, sign: bool = False) -> str:
    """A duration as M:SS or H:MM:SS, whole seconds toward zero; `sign` writes + as well as −."""
    whole = abs(duration) // 1_000
    hours, rest = divmod(whole, 3_600)
    minutes, seconds = divmod(rest, 60)
    body = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    if duration < 0 and whole:
        return "−" + body
    return "+" + body if sign and whole else body


def countdown_text(remaining: int) -> str:
    """A countdown as MM:SS or H:MM:SS that shows 0:00 only when nothing is left.

    Rounded up, so that 0:01 stands until the last millisecond and overtime counts whole seconds.
    """
    whole = -(-remaining // 1_000)
    late = whole < 0
    hours, rest = divmod(abs(whole), 3_600)
    minutes, seconds = divmod(rest, 60)
    body = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"
    return "−" + body if late else body
