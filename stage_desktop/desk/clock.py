"""The clocks. Only this module reads the machine's.

*Anchored clock*: the wall time at start plus a counter that never steps and does count sleep, so
that neither a stepped wall clock nor a closed lid moves a countdown.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Protocol
from zoneinfo import ZoneInfo

from stage_desktop.instants import ZERO, Instant, Millis, shift

NANOS = 1_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Reader = Callable[[], int]


class Clock(Protocol):
    """What time it is for a show."""

    def now(self) -> Instant:
        """The instant; never earlier than one read before, unless somebody set the clock."""
        ...

    @property
    def speed(self) -> float:
        """How many times faster than the world it runs; 0.0 while it stands still."""
        ...

    def wall_offset(self) -> Millis:
        """How far the machine's wall clock is ahead of this clock; 0 where it plays no part."""
        ...

    def wall_time(self, at: Instant) -> datetime | None:
        """What the machine's wall clock will show at that instant, UTC; never too early.

        None when that cannot be said: the clock stands still, or the year has five digits.
        """
        ...


def sleep_counting_reader() -> Reader:
    """Nanoseconds of a counter that never steps and counts the time that the machine sleeps.

    Linux: CLOCK_BOOTTIME (CLOCK_MONOTONIC stops asleep). macOS: CLOCK_MONOTONIC_RAW, which is
    mach_continuous_time; what Python calls monotonic there stops asleep. Windows: the interrupt
    time, which is biased by sleep, in steps of 100 ns; before Windows 10 the tick count, in steps
    of 15.6 ms. Elsewhere what Python calls monotonic.
    """
    if sys.platform == "win32":
        reader = _windows_reader()
    elif sys.platform == "darwin":
        reader = partial(time.clock_gettime_ns, time.CLOCK_MONOTONIC_RAW)
    else:
        boot_time: int | None = getattr(time, "CLOCK_BOOTTIME", None)
        reader = (
            time.monotonic_ns if boot_time is None else partial(time.clock_gettime_ns, boot_time)
        )
    return reader


def local_zone(name_reader: Callable[[], str | None] | None = None) -> ZoneInfo:
    """The machine's time zone under its IANA name, which is what scripts are written with.

    Where the machine has none to tell, the fixed zone of its present offset (`Etc/GMT-8` is eight
    hours ahead), and UTC where that is no whole hour either.
    """
    from tzlocal import get_localzone_name

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a machine that contradicts itself
            name = (name_reader or get_localzone_name)()
        if name:
            return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        pass
    hours, rest = divmod(time.localtime().tm_gmtoff, 3_600)
    return ZoneInfo(f"Etc/GMT{-hours:+d}" if rest == 0 and hours else "UTC")


if sys.platform == "win32":

    def _windows_reader() -> Reader:
        import ctypes

        try:
            interrupt_time = ctypes.WinDLL("kernelbase").QueryInterruptTimePrecise
        except (OSError, AttributeError):
            ticks = ctypes.WinDLL("kernel32").GetTickCount64
            ticks.restype = ctypes.c_ulonglong
            return lambda: int(ticks()) * NANOS
        interrupt_time.restype = None

        def read() -> int:
            count = ctypes.c_ulonglong()
            interrupt_time(ctypes.byref(count))
            return count.value * 100

        return read


class SystemClock:
    """The machine's time, anchored when it is made.

    `wall` and `counter` read nanoseconds: of the wall clock since the Unix epoch, and of a counter
    that never steps. A run that goes on after the wall clock was set during it is `behind` the
    wall clock by as much as before, so that its countdown does not jump.
    """

    speed = 1.0

    def __init__(
        self, wall: Reader = time.time_ns, counter: Reader | None = None, behind: Millis = ZERO
    ) -> None:
        self._wall = wall
        self._counter = sleep_counting_reader() if counter is None else counter
        self._anchor = wall() - self._counter() - behind * NANOS

    def now(self) -> Instant:
        """The wall time at start plus what the counter has counted since."""
        return Instant((self._anchor + self._counter()) // NANOS)

    def wall_offset(self) -> Millis:
        """The wall clock now − our now, to the nearest millisecond."""
        return Millis((self._wall_ahead_ns() + NANOS // 2) // NANOS)

    def wall_time(self, at: Instant) -> datetime | None:
        """What the wall clock will show at that instant if it is not set again."""
        return _utc(at * NANOS + self._wall_ahead_ns())

    def _wall_ahead_ns(self) -> int:
        return self._wall() - self._counter() - self._anchor


class ManualClock:
    """A clock that stands still until it is told: tests and simulation."""

    speed = 1.0

    def __init__(self, instant: Instant) -> None:
        self._now = instant
        self._wall_offset = ZERO

    def now(self) -> Instant:
        """The instant it was set to."""
        return self._now

    def set(self, instant: Instant) -> None:
        """Set it to that instant."""
        self._now = instant

    def advance(self, by: Millis) -> Instant:
        """Set it later by so much; the new instant."""
        self._now = shift(self._now, by)
        return self._now

    def set_wall_offset(self, offset: Millis) -> None:
        """Let the machine's wall clock seem to be so far ahead."""
        self._wall_offset = offset

    def wall_offset(self) -> Millis:
        """What `set_wall_offset` said."""
        return self._wall_offset

    def wall_time(self, at: Instant) -> datetime | None:
        """The instant, put into the wall time that it pretends to."""
        return _utc((at + self._wall_offset) * NANOS)


class ScaledClock:
    """Another clock's time at a speed: rehearsals. Continuous when the speed changes.

    It starts at `origin`. The wall clock plays no part in what it shows (`wall_offset` is 0); a
    step of it does reach `wall_time`, because that is what timers go by.
    """

    def __init__(self, base: Clock, origin: Instant, speed: float = 1.0) -> None:
        self._base = base
        self._origin = origin
        self._since = base.now()
        self._speed = _checked(speed)
        self._paused = False

    @property
    def speed(self) -> float:
        """The speed it runs at now: 0.0 while paused."""
        return 0.0 if self._paused else self._speed

    @property
    def is_paused(self) -> bool:
        return self._paused

    @property
    def set_pace(self) -> float:
        """The speed that was set, also while it is paused."""
        return self._speed

    def now(self) -> Instant:
        """The instant that is shown, rounded down."""
        return self._at(self._base.now())

    def set_speed(self, speed: float) -> None:
        """Go on from here at that speed (> 0); a paused clock keeps it for when it goes on."""
        checked = _checked(speed)
        self._rebase()
        self._speed = checked

    def pause(self) -> None:
        """Stand still."""
        self._rebase()
        self._paused = True

    def unpause(self) -> None:
        """Go on from where it stands."""
        self._rebase()
        self._paused = False

    def jump_to(self, instant: Instant) -> None:
        """Show that instant now, and go on from it."""
        self._origin, self._since = instant, self._base.now()

    def wall_offset(self) -> Millis:
        """0: a rehearsal does not play at the machine's time."""
        return ZERO

    def wall_time(self, at: Instant) -> datetime | None:
        """What the machine's wall clock will show when this one shows `at`; None while paused."""
        if self._paused:
            return None
        numerator, denominator = self._speed.as_integer_ratio()
        needed = -((self._origin - at) * denominator // numerator)
        return self._base.wall_time(shift(self._since, needed))

    def _at(self, base_now: Instant) -> Instant:
        if self._paused:
            return self._origin
        numerator, denominator = self._speed.as_integer_ratio()
        return shift(self._origin, (base_now - self._since) * numerator // denominator)

    def _rebase(self) -> None:
        base_now = self._base.now()
        self._origin, self._since = self._at(base_now), base_now


def _checked(speed: float) -> float:
    if not 0 < speed < float("inf"):
        raise ValueError(f"a clock's speed is a number above 0, not {speed}")
    return float(speed)


def _utc(nanos: int) -> datetime | None:
    """The moment of that many nanoseconds since the epoch, rounded up to the microsecond."""
    try:
        return _EPOCH + timedelta(microseconds=-(-nanos // 1_000))
    except OverflowError:
        return None
