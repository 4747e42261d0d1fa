"""How the times in the sheets of a show become instants.

A cell says 00:05: five past midnight, or five minutes into the show? A column means one of the
two, and which one shows by where its first time lies. A clock time is the one nearest to what
stands beside it, so that a show may cross midnight.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import chain
from typing import NamedTuple
from zoneinfo import ZoneInfo

from stage_desktop.formats.headers import hint_of
from stage_desktop.formats.time_cells import Reading
from stage_desktop.instants import DAY, EPOCH, HOUR, Instant, at_wall, from_datetime, to_datetime

_OFFSET_HINTS = ("offset", "relative", "相对", "偏移", "elapsed")
_CLOCK_HINTS = ("clock", "时刻", "钟点", "local")
_NO_SHOW_IS_LONGER = 12 * HOUR
_HALF_DAY = 12 * HOUR


class TimeStyle(NamedTuple):
    """What the times of a column are: clock times or offsets; M:SS where `scale` is 60."""

    as_clock: bool
    scale: int = 1


OFFSETS = TimeStyle(False)
CLOCKS = TimeStyle(True)


class Axis:
    """The time axis of a show: its zone, and its planned start where that is known."""

    def __init__(self, zone: ZoneInfo, start: Instant | None, day: date) -> None:
        self.zone = zone
        self.start = start
        self.day = day
        self.origin = EPOCH if start is None else start
        self._offsets: dict[int, int | None] = {}

    def resolve(self, reading: Reading, style: TimeStyle, near: Instant) -> Instant:
        """The instant that the reading means in a column of that style, near another one."""
        if reading.moment is not None:
            return self.at_moment(reading.moment)
        if reading.signed or not style.as_clock:
            return Instant(self.origin + reading.millis // style.scale)
        at = self.clock_near(reading.millis, near)
        if not reading.vague:
            return at
        late = self.clock_near(reading.millis + _HALF_DAY, near)
        return min((at, late), key=lambda each: abs(each - near))

    def at_moment(self, moment: datetime) -> Instant:
        """The instant of a moment; one without an offset is local."""
        if moment.tzinfo is not None:
            return from_datetime(moment)
        return at_wall(moment.date(), moment.time(), self.zone)

    def clock_near(self, millis: int, near: Instant) -> Instant:
        """The instant nearest to `near` at which clocks show so many ms since midnight."""
        offset = self._steady_offset(near)
        if offset is not None:
            ahead = (millis - near - offset) % DAY
            return Instant(near + (ahead - DAY if ahead > DAY // 2 else ahead))
        wall = wall_of(millis)
        today = to_datetime(near, self.zone).date()
        days = (today + timedelta(days=by) for by in (1, 0, -1))
        return min((at_wall(day, wall, self.zone) for day in days), key=lambda at: abs(at - near))

    def first_clock(self, millis: int) -> Instant:
        """The instant of a clock time on the day of the show, when nothing is near it."""
        return at_wall(self.day, wall_of(millis), self.zone)

    def _steady_offset(self, near: Instant) -> int | None:
        """The zone's offset from UTC if it does not change within two days, else None."""
        day = near // DAY
        if day not in self._offsets:
            around = {self._utc_offset(Instant((day + by) * DAY)) for by in (-2, 0, 1, 3)}
            self._offsets[day] = around.pop() if len(around) == 1 else None
        return self._offsets[day]

    def _utc_offset(self, at: Instant) -> int:
        offset = to_datetime(at, self.zone).utcoffset() or timedelta()
        return offset // timedelta(milliseconds=1)

    def style_of(self, header: str, readings: Iterable[Reading]) -> TimeStyle:
        """What a column of the show's order means: by its header, else by its first time.

        Offsets of a column without seconds that run beyond any show are minutes and seconds.
        """
        plain = (each for each in readings if each.moment is None and not each.signed)
        first = next(plain, None)
        if first is None or first.vague or self._is_clock(header, first.millis):
            return CLOCKS
        longest = 0
        for each in chain((first,), plain):
            if each.fine:
                return OFFSETS
            longest = max(longest, each.millis)
        return TimeStyle(False, 60) if longest > _NO_SHOW_IS_LONGER else OFFSETS

    def _is_clock(self, header: str, first: int) -> bool:
        hint = hint_of(header)
        if any(word in hint for word in _OFFSET_HINTS):
            return False
        if any(word in hint for word in _CLOCK_HINTS):
            return True
        if self.start is None:
            return first != 0
        return abs(self.clock_near(first, self.start) - self.start) < first

    def style_beside(
        self, header: str, pairs: Iterable[tuple[Reading, Instant]], otherwise: TimeStyle = OFFSETS
    ) -> TimeStyle:
        """What a column means whose times each belong near an instant that is known."""
        hint = hint_of(header)
        if any(word in hint for word in _OFFSET_HINTS):
            return OFFSETS
        known = [(each, near) for each, near in pairs if each.moment is None and not each.signed]
        if any(word in hint for word in _CLOCK_HINTS):
            return CLOCKS
        if self.start is None or not known:
            return otherwise
        if known[0][0].vague:
            return CLOCKS
        as_clock = sum(abs(self.clock_near(each.millis, near) - near) for each, near in known)
        as_offset = sum(abs(self.origin + each.millis - near) for each, near in known)
        return CLOCKS if as_clock < as_offset else OFFSETS


def wall_of(millis: int) -> time:
    """The time of day so many milliseconds after midnight, whatever the day."""
    whole, rest = divmod(millis % DAY, 1_000)
    return time(whole // 3_600, whole // 60 % 60, whole % 60, rest * 1_000)
