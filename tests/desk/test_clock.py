"""The clocks: anchored, manual and scaled."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_desktop.desk.clock import (
    ManualClock,
    ScaledClock,
    SystemClock,
    local_zone,
    sleep_counting_reader,
)
from stage_desktop.instants import Instant, Millis

EIGHT = Instant(1_792_670_400_000)  # 2026-10-22T12:00:00Z


class Machine:
    """A machine's two readings in nanoseconds, set by hand."""

    def __init__(self) -> None:
        self.wall_ns = EIGHT * 1_000_000
        self.counter_ns = 7_000_000_000

    def clock(self) -> SystemClock:
        return SystemClock(lambda: self.wall_ns, lambda: self.counter_ns)

    def run(self, millis: int) -> None:
        self.wall_ns += millis * 1_000_000
        self.counter_ns += millis * 1_000_000


def test_the_system_clock_starts_at_wall_time_and_follows_the_counter() -> None:
    machine = Machine()
    clock = machine.clock()
    assert clock.now() == EIGHT
    machine.run(90_000)
    assert clock.now() == EIGHT + 90_000
    assert clock.wall_offset() == 0


@pytest.mark.parametrize("step", [3_600_000, -3_600_000, 30_000, -3_000, 501])
def test_a_step_of_the_wall_clock_never_moves_ours(step: int) -> None:
    machine = Machine()
    clock = machine.clock()
    machine.run(1_000)
    machine.wall_ns += step * 1_000_000
    assert clock.now() == EIGHT + 1_000
    assert clock.wall_offset() == step


def test_the_wall_offset_is_rounded_to_the_nearest_millisecond() -> None:
    machine = Machine()
    clock = machine.clock()
    for nanos, offset in [(499_999, 0), (500_000, 1), (-400_000, 0), (-600_000, -1)]:
        machine.wall_ns = EIGHT * 1_000_000 + nanos
        assert clock.wall_offset() == offset


def test_what_the_wall_clock_will_show_at_an_instant_has_the_offset_in_it() -> None:
    machine = Machine()
    clock = machine.clock()
    assert clock.wall_time(EIGHT) == datetime(2026, 10, 22, 12, tzinfo=UTC)
    machine.wall_ns += 30_000_000_001
    shown = clock.wall_time(Instant(EIGHT + 60_000))
    # never too early: a nanosecond over makes a whole microsecond
    assert shown == datetime(2026, 10, 22, 12, 1, 30, 1, tzinfo=UTC)


def test_a_wall_time_beyond_the_calendar_is_not_known() -> None:
    assert ManualClock(EIGHT).wall_time(Instant(10**15)) is None


def test_the_real_clock_agrees_with_the_wall_and_never_goes_back() -> None:
    clock = SystemClock()
    readings = [clock.now() for _ in range(1_000)]
    assert readings == sorted(readings)
    assert abs(clock.now() - time.time_ns() // 1_000_000) < 1_000
    assert abs(clock.wall_offset()) < 1_000


@pytest.mark.skipif(not hasattr(time, "CLOCK_BOOTTIME"), reason="Linux only")
def test_on_linux_the_counter_is_the_one_that_counts_sleep() -> None:
    before = time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    read = sleep_counting_reader()()
    assert before <= read <= time.clock_gettime_ns(time.CLOCK_BOOTTIME)


def test_the_machines_zone_has_its_iana_name() -> None:
    assert local_zone().key == "UTC"  # the suite runs in UTC
    assert local_zone(lambda: "Asia/Shanghai").key == "Asia/Shanghai"


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="needs to set the zone")
@pytest.mark.parametrize(
    ("posix", "key"),
    [("XXX-8", "Etc/GMT-8"), ("XXX5", "Etc/GMT+5"), ("XXX-5:30", "UTC"), ("XXX0", "UTC")],
)
@pytest.mark.parametrize("name", [None, "", "Mars/Olympus", "../etc/passwd"])
def test_a_machine_without_a_zones_name_has_its_offset(
    posix: str, key: str, name: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", posix)
    time.tzset()
    try:
        assert local_zone(lambda: name).key == key
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_manual_clock_goes_where_it_is_told() -> None:
    clock = ManualClock(EIGHT)
    assert clock.advance(Millis(250)) == EIGHT + 250
    clock.set(Instant(EIGHT - 10))
    assert clock.now() == EIGHT - 10
    clock.set_wall_offset(Millis(2_000))
    assert clock.wall_offset() == 2_000
    assert clock.wall_time(EIGHT) == datetime(2026, 10, 22, 12, 0, 2, tzinfo=UTC)


def test_a_scaled_clock_runs_from_its_origin_at_its_speed() -> None:
    base = ManualClock(EIGHT)
    clock = ScaledClock(base, Instant(1_000_000), 60)
    base.advance(Millis(1_500))
    assert clock.now() == 1_090_000
    assert clock.speed == 60


def test_a_scaled_clock_is_continuous_when_its_speed_changes() -> None:
    base = ManualClock(EIGHT)
    clock = ScaledClock(base, Instant(0), 10)
    base.advance(Millis(1_000))
    clock.set_speed(2.5)
    assert clock.now() == 10_000
    base.advance(Millis(1_000))
    assert clock.now() == 12_500


def test_a_paused_clock_stands_still_and_goes_on_from_there() -> None:
    base = ManualClock(EIGHT)
    clock = ScaledClock(base, Instant(0), 10)
    base.advance(Millis(100))
    clock.pause()
    assert clock.is_paused
    assert clock.speed == 0.0
    base.advance(Millis(60_000))
    clock.set_speed(20)
    assert clock.now() == 1_000
    assert clock.wall_time(Instant(2_000)) is None
    clock.unpause()
    base.advance(Millis(100))
    assert clock.now() == 3_000
    assert clock.speed == 20


def test_a_scaled_clock_jumps_and_goes_on() -> None:
    base = ManualClock(EIGHT)
    clock = ScaledClock(base, Instant(0), 4)
    clock.jump_to(Instant(500_000))
    base.advance(Millis(10))
    assert clock.now() == 500_040


@pytest.mark.parametrize("speed", [0, -1, float("inf"), float("nan")])
def test_a_speed_is_a_number_above_zero(speed: float) -> None:
    clock = ScaledClock(ManualClock(EIGHT), EIGHT)
    with pytest.raises(ValueError, match="above 0"):
        clock.set_speed(speed)
    assert clock.speed == 1.0


def test_a_rehearsal_has_no_wall_offset_but_its_timers_follow_the_wall() -> None:
    base = ManualClock(EIGHT)
    clock = ScaledClock(base, Instant(0), 10)
    base.set_wall_offset(Millis(30_000))
    assert clock.wall_offset() == 0
    # 40 s of rehearsal are 4 s of the world
    assert clock.wall_time(Instant(40_000)) == datetime(2026, 10, 22, 12, 0, 34, tzinfo=UTC)


@given(
    speed=st.floats(0.1, 60, allow_nan=False),
    ahead=st.integers(0, 20_000_000),
)
def test_a_scaled_clock_has_got_there_when_the_wall_says_so(speed: float, ahead: int) -> None:
    base = ManualClock(EIGHT)
    clock = ScaledClock(base, Instant(5_000), speed)
    wall = clock.wall_time(Instant(5_000 + ahead))
    assert wall is not None
    base.set(Instant(round(wall.timestamp() * 1_000)))
    assert 0 <= clock.now() - (5_000 + ahead) <= speed + 1


@given(st.lists(st.tuples(st.integers(0, 5_000), st.floats(0.1, 60)), max_size=20))
def test_no_change_of_speed_makes_a_scaled_clock_leap(changes: list[tuple[int, float]]) -> None:
    base = ManualClock(EIGHT)
    clock = ScaledClock(base, Instant(0))
    for elapsed, speed in changes:
        base.advance(Millis(elapsed))
        before = clock.now()
        clock.set_speed(speed)
        assert clock.now() == before
