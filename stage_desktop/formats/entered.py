"""Clock times that a person types into a cell of the rundown, understood or refused.

The readers are those of imported sheets; only what is in doubt there is settled here, because a
cell is typed beside what it shows: 2030 is a clock time, and the day is that of the show.
"""

from __future__ import annotations

import re
from datetime import timedelta

from stage_desktop.errors import EntryRefused
from stage_desktop.formats.axis import CLOCKS, Axis
from stage_desktop.formats.cells import normal
from stage_desktop.formats.time_cells import Reading, time_of
from stage_desktop.instants import DAY, EPOCH, HOUR, Instant, Millis, to_datetime
from stage_desktop.script.plan import Script

_DIGITS = re.compile(r"(\d{1,2}?)(\d\d)?")
_NOT_BEFORE = "−"


def entered_instant(text: str, script: Script, near: Instant | None) -> Instant:
    """An instant: 20:30, 2030, 8:05 pm, T+10, 2026-10-22 20:30.

    A clock time is the one nearest to `near`, so that a show may cross midnight; without one and
    without a planned start it needs a date (EntryRefused `entry_needs_date`). An hour alone, 6 or
    6点, is of the half of the day that is nearer; 06 and 6:00 are of the morning. A time with a
    sign counts from the planned start. EntryRefused `entry_time`.
    """
    reading = _clock_reading(text)
    if reading is None:
        raise EntryRefused("entry_time", text=text)
    beside = script.planned_start if near is None else near
    day = to_datetime(beside or EPOCH, script.zone_info).date()
    axis = Axis(script.zone_info, script.planned_start, day)
    if reading.moment is not None:
        return axis.at_moment(reading.moment)
    if beside is None:
        raise EntryRefused("entry_needs_date", text=text)
    if reading.signed:
        return Instant((script.planned_start or beside) + reading.millis)
    return axis.resolve(reading, CLOCKS, beside)


def entered_end(text: str, script: Script, start: Instant | None) -> Instant:
    """The end of what begins at `start`: the next such clock time behind it.

    EntryRefused `entry_no_start` without a start, `entry_before_start` for an end that could only
    be meant before it, and as `entered_instant`.
    """
    if start is None:
        raise EntryRefused("entry_no_start", text=text)
    end = entered_instant(text, script, start)
    if end < start and end + DAY - start <= 12 * HOUR:
        end = Instant(end + DAY)
    if end < start:
        raise EntryRefused("entry_before_start", text=text)
    return end


def instant_text(at: Instant, script: Script, near: Instant | None) -> str:
    """An instant as `entered_instant` reads it back: the clock, with its date where it is far."""
    moment = to_datetime(at, script.zone_info)
    clock = moment.strftime("%H:%M:%S" if at % 60_000 else "%H:%M")
    if at % 1_000:
        clock += f".{at % 1_000:03}"
    if near is not None and abs(at - near) < DAY // 2 - 2 * HOUR:
        return clock
    return f"{moment:%Y-%m-%d} {clock}"


def _clock_reading(text: str) -> Reading | None:
    plain = normal(text).replace(_NOT_BEFORE, "-")
    bare = _DIGITS.fullmatch(plain)
    if bare is not None:
        hours, minutes = int(bare[1]), int(bare[2] or 0)
        if hours > 47 or minutes > 59:
            return None
        is_vague = bare[2] is None and not bare[1].startswith("0") and hours < 12
        since = Millis(timedelta(hours=hours, minutes=minutes) // timedelta(milliseconds=1))
        return Reading(since, vague=is_vague)
    return time_of(plain)
