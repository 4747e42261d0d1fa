"""Wake-ups: one armed job that only says "look at the clock"."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import pytest

from stage_desktop.desk.clock import Clock, ManualClock, ScaledClock, SystemClock
from stage_desktop.desk.scheduler import ApSchedulerWakeups, ManualWakeups
from stage_desktop.instants import Instant, Millis, shift

LONG_S = 30.0  # how long a test waits for what has to come; it comes within milliseconds


@contextmanager
def wakeups(clock: Clock, look: Callable[[], None]) -> Iterator[ApSchedulerWakeups]:
    running = ApSchedulerWakeups(clock, look)
    try:
        yield running
    finally:
        running.close()


def armed_for(running: ApSchedulerWakeups) -> list[datetime]:
    return [job.next_run_time for job in running._scheduler.get_jobs()]


class SteppedClock(ManualClock):
    """The real time, with a wall clock that a test may set."""

    def __init__(self) -> None:
        self.real = SystemClock()
        super().__init__(self.real.now())

    def now(self) -> Instant:
        return self.real.now()


def test_it_looks_at_the_clock_when_the_instant_has_come_and_not_before() -> None:
    clock = SystemClock()
    looked_at: list[Instant] = []
    done = threading.Event()

    def look() -> None:
        looked_at.append(clock.now())
        done.set()

    with wakeups(clock, look) as running:
        at = shift(clock.now(), 40)
        running.arm(at)
        assert done.wait(LONG_S)
    assert len(looked_at) == 1
    assert looked_at[0] >= at


def test_it_looks_from_a_thread_of_its_own() -> None:
    clock = SystemClock()
    names: list[str] = []
    done = threading.Event()

    def look() -> None:
        names.append(threading.current_thread().name)
        done.set()

    with wakeups(clock, look) as running:
        running.arm(clock.now())
        assert done.wait(LONG_S)
    assert names != [threading.current_thread().name]


def test_an_instant_that_has_passed_is_looked_at_at_once_however_late() -> None:
    clock = SystemClock()
    done = threading.Event()
    with wakeups(clock, done.set) as running:
        running.arm(shift(clock.now(), -7_200_000))
        assert done.wait(LONG_S)


def test_the_same_instant_can_be_armed_again_after_it_fired() -> None:
    clock = SystemClock()
    looks = threading.Semaphore(0)
    with wakeups(clock, looks.release) as running:
        at = clock.now()
        for _ in range(5):
            running.arm(at)
            assert looks.acquire(timeout=LONG_S)


def test_a_job_that_the_stepped_wall_clock_fired_too_early_is_armed_again() -> None:
    clock = SteppedClock()
    looks = threading.Semaphore(0)
    with wakeups(clock, looks.release) as running:
        at = shift(clock.now(), 600_000)
        clock.set_wall_offset(Millis(-600_000))
        running.arm(at)
        assert looks.acquire(timeout=LONG_S)
        clock.set_wall_offset(Millis(0))
        running.check()
        assert armed_for(running) == [clock.wall_time(at)]


def test_a_look_may_arm_the_next_one_itself() -> None:
    clock = SystemClock()
    looks = threading.Semaphore(0)
    holder: list[ApSchedulerWakeups] = []

    def look() -> None:
        holder[0].arm(shift(clock.now(), 2))
        looks.release()

    with wakeups(clock, look) as running:
        holder.append(running)
        running.arm(clock.now())
        for _ in range(10):
            assert looks.acquire(timeout=LONG_S)


def test_there_is_never_more_than_one_armed_job() -> None:
    clock = ManualClock(SystemClock().now())
    with wakeups(clock, lambda: None) as running:
        for minutes in (10, 5, 20):
            running.arm(shift(clock.now(), minutes * 60_000))
        assert armed_for(running) == [clock.wall_time(shift(clock.now(), 20 * 60_000))]
        running.arm(None)
        assert armed_for(running) == []


def test_a_stepped_wall_clock_re_arms_at_the_next_check() -> None:
    clock = SteppedClock()
    with wakeups(clock, lambda: None) as running:
        at = shift(clock.now(), 600_000)
        running.arm(at)
        before = armed_for(running)
        clock.set_wall_offset(Millis(49))
        running.check()
        assert armed_for(running) == before
        clock.set_wall_offset(Millis(-3_000))
        running.check()
        assert armed_for(running) == [clock.wall_time(at)]
        assert (before[0] - armed_for(running)[0]).total_seconds() == 3


def test_arming_the_same_instant_after_a_step_of_the_wall_clock_is_not_cheap_but_right() -> None:
    clock = SteppedClock()
    with wakeups(clock, lambda: None) as running:
        at = shift(clock.now(), 600_000)
        running.arm(at)
        clock.set_wall_offset(Millis(30_000))
        running.arm(at)
        assert armed_for(running) == [clock.wall_time(at)]


def test_a_changed_speed_or_a_pause_re_arms_at_the_next_check() -> None:
    base = ManualClock(SystemClock().now())
    clock = ScaledClock(base, Instant(0))
    with wakeups(clock, lambda: None) as running:
        running.arm(Instant(600_000))
        assert armed_for(running) == [base.wall_time(shift(base.now(), 600_000))]
        clock.set_speed(10)
        running.check()
        assert armed_for(running) == [base.wall_time(shift(base.now(), 60_000))]
        clock.pause()
        running.check()
        assert armed_for(running) == []
        clock.unpause()
        running.check()
        assert armed_for(running) == [base.wall_time(shift(base.now(), 60_000))]


def test_an_instant_beyond_the_calendar_is_not_armed() -> None:
    clock = SystemClock()
    with wakeups(clock, lambda: None) as running:
        running.arm(Instant(10**15))
        assert armed_for(running) == []


def test_closing_ends_the_threads_and_every_later_call_is_nothing() -> None:
    before = set(threading.enumerate())
    clock = SystemClock()
    running = ApSchedulerWakeups(clock, lambda: pytest.fail("looked after it was closed"))
    running.arm(shift(clock.now(), 60_000))
    assert set(threading.enumerate()) > before
    running.close()
    running.close()
    running.arm(clock.now())
    running.check()
    assert set(threading.enumerate()) == before


def test_a_look_that_fails_does_not_stop_the_next(caplog: pytest.LogCaptureFixture) -> None:
    clock = SystemClock()
    looks = threading.Semaphore(0)

    def look() -> None:
        looks.release()
        raise RuntimeError("the window is gone")

    with wakeups(clock, look) as running, caplog.at_level(logging.CRITICAL, "apscheduler"):
        for _ in range(3):
            running.arm(clock.now())
            assert looks.acquire(timeout=LONG_S)


def test_a_wake_up_is_no_news_for_the_log_of_the_program(
    caplog: pytest.LogCaptureFixture,
) -> None:
    clock = SystemClock()
    done = threading.Event()
    caplog.set_level(logging.DEBUG)
    with wakeups(clock, done.set) as running:
        running.arm(clock.now())
        assert done.wait(LONG_S)
    assert caplog.records == []


def test_the_manual_one_only_remembers() -> None:
    manual = ManualWakeups()
    manual.arm(Instant(5))
    manual.check()
    assert manual.armed == 5
    manual.close()
    assert manual.armed is None


def test_loaded_lazily_it_remembers_what_is_armed_until_the_first_check() -> None:
    clock = SystemClock()
    looked = threading.Event()
    running = ApSchedulerWakeups(clock, looked.set, lazily=True)
    try:
        running.arm(shift(clock.now(), 300))
        assert running._scheduler is None
        running.check()
        assert len(armed_for(running)) == 1
        assert looked.wait(LONG_S)
    finally:
        running.close()


def test_loaded_lazily_it_can_be_closed_before_it_was_needed() -> None:
    running = ApSchedulerWakeups(SystemClock(), lambda: None, lazily=True)
    running.arm(Instant(0))
    running.close()
    running.check()
    assert running._scheduler is None
