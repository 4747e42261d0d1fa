"""Wake-ups: somebody calls when it is time to look at the clock, and decides nothing.

*A timer is a hint* (rule 23): early, late, doubled or lost, it changes nothing but latency.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from stage_desktop.desk.clock import Clock
from stage_desktop.instants import Instant

# How far wall time and ours may part before the armed job is set anew (APScheduler follows the
# wall clock, ours does not).
REARM_BEYOND = timedelta(milliseconds=50)


class Wakeups(Protocol):
    """One wake-up at a time."""

    def arm(self, at: Instant | None) -> None:
        """Call at that instant of our clock, and at no other; None: do not call."""
        ...

    def check(self) -> None:
        """Set the wake-up anew where the wall clock or our clock's speed has changed since."""
        ...

    def close(self) -> None:
        """Never call again, and leave no thread behind."""
        ...


class ManualWakeups:
    """Remembers the armed instant; simulation and tests go there themselves."""

    def __init__(self) -> None:
        self.armed: Instant | None = None

    def arm(self, at: Instant | None) -> None:
        self.armed = at

    def check(self) -> None:
        """Nothing: it follows no clock."""

    def close(self) -> None:
        self.armed = None


class ApSchedulerWakeups:
    """One armed "look at the clock" job on APScheduler.

    `look` is called in a thread of the scheduler, never in the caller's: it has to hand over to
    the thread that owns the show. The job has a fresh id each time and no misfire grace, since
    APScheduler drops late jobs and loses one that adds its own id again.

    `lazily`: what is armed is only remembered until the first `check`. Loading APScheduler takes
    75 ms, which a script need not wait for that is to be seen.
    """

    def __init__(self, clock: Clock, look: Callable[[], None], *, lazily: bool = False) -> None:
        self._clock = clock
        self._look = look
        self._lock = threading.Lock()
        self._at: Instant | None = None
        self._wall: datetime | None = None
        self._job: Any = None
        self._scheduler: Any = None
        self._closed = False
        if not lazily:
            self._begin()

    def _begin(self) -> None:
        from apscheduler.executors.pool import ThreadPoolExecutor
        from apscheduler.schedulers.background import BackgroundScheduler

        # A round each wake-up is no news for the log of the program.
        logging.getLogger("apscheduler").setLevel(logging.ERROR)
        self._scheduler = BackgroundScheduler(
            timezone=UTC, executors={"default": ThreadPoolExecutor(1)}
        )
        self._scheduler.start()

    def arm(self, at: Instant | None) -> None:
        """Arm for that instant; cheap when it is armed for it already."""
        with self._lock:
            if self._closed or (at == self._at and not self._is_stale()):
                return
            self._at = at
            if self._scheduler is not None:
                self._rearm()

    def check(self) -> None:
        """Re-arm when the wall time of the armed instant has moved by more than 50 ms.

        An instant that has passed is left alone: who checks looks at the clock as well.
        """
        with self._lock:
            if self._closed:
                return
            if self._scheduler is None:
                self._begin()
            if self._at is not None and self._at > self._clock.now() and self._is_stale():
                self._rearm()

    def close(self) -> None:
        """End the scheduler's threads; a call that is under way is waited for.

        So `look` must not wait for the thread that closes.
        """
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self._job = self._at = self._wall = None
        if self._scheduler is None:
            return
        # Waits for a round that is under way: APScheduler's thread dies of an exception when it is
        # shut down between submitting a job and removing it.
        self._scheduler.remove_all_jobs()
        self._scheduler.shutdown(wait=True)

    def _is_stale(self) -> bool:
        wall = None if self._at is None else self._clock.wall_time(self._at)
        if wall is None or self._wall is None:
            return wall is not self._wall
        return abs(wall - self._wall) > REARM_BEYOND

    def _rearm(self) -> None:
        from apscheduler.jobstores.base import JobLookupError
        from apscheduler.triggers.date import DateTrigger

        before, self._job = self._job, None
        self._wall = None if self._at is None else self._clock.wall_time(self._at)
        if self._wall is not None:
            token = object()
            job = self._scheduler.add_job(
                self._fired,
                DateTrigger(self._wall, timezone=UTC),
                args=(token,),
                misfire_grace_time=None,
            )
            self._job = (token, job)
        if before is not None:
            with suppress(JobLookupError):  # it fired meanwhile
                before[1].remove()

    def _fired(self, token: object) -> None:
        """The job is used up; if the wall clock was set and it came too early, `check` re-arms."""
        with self._lock:
            if self._closed:
                return
            if self._job is not None and self._job[0] is token:
                self._job = self._wall = None
        self._look()
