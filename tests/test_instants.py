"""Instants, durations, and how they are written."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_desktop.instants import (
    DAY,
    EPOCH,
    HOUR,
    Instant,
    at_wall,
    between,
    clock_text,
    clock_text_ms,
    countdown_text,
    duration_text,
    from_datetime,
    iso,
    iso_utc,
    shift,
    to_datetime,
)

SHANGHAI = ZoneInfo("Asia/Shanghai")
NEW_YORK = ZoneInfo("America/New_York")
UTC_ZONE = ZoneInfo("UTC")

# 2026-10-22 20:00 in Shanghai, which is 12:00 UTC: 20,748 days after the epoch and twelve hours.
OPENING = Instant(20_748 * 86_400_000 + 12 * 3_600_000)

instants = st.integers(-2_000_000_000_000, 20_000_000_000_000).map(Instant)
zones = st.sampled_from([SHANGHAI, NEW_YORK, UTC_ZONE, ZoneInfo("Asia/Kathmandu")])


def test_an_instant_is_milliseconds_since_the_epoch() -> None:
    assert from_datetime(datetime(1970, 1, 1, tzinfo=UTC)) == EPOCH
    assert from_datetime(datetime(2026, 10, 22, 20, tzinfo=SHANGHAI)) == OPENING
    assert from_datetime(datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)) == -1_000


def test_the_same_moment_written_in_two_zones_is_one_instant() -> None:
    east = timezone(timedelta(hours=8))
    assert from_datetime(datetime(2026, 10, 22, 20, tzinfo=east)) == OPENING
    assert from_datetime(datetime(2026, 10, 22, 8, tzinfo=NEW_YORK)) == OPENING


def test_a_moment_without_a_zone_is_no_instant() -> None:
    with pytest.raises(ValueError, match="time zone"):
        from_datetime(datetime(2026, 10, 22, 20))  # noqa: DTZ001  (that is the point)


@given(instants, zones)
def test_an_instant_comes_back_from_a_datetime_of_any_zone(
    instant: Instant, zone: ZoneInfo
) -> None:
    assert from_datetime(to_datetime(instant, zone)) == instant


@given(instants, st.integers(-10 * DAY, 10 * DAY))
def test_shift_and_between_are_each_others_inverse(instant: Instant, by: int) -> None:
    assert between(instant, shift(instant, by)) == by


def test_a_wall_time_is_read_in_its_zone() -> None:
    assert at_wall(date(2026, 10, 22), time(20), SHANGHAI) == OPENING
    assert at_wall(date(2026, 10, 22), time(8), NEW_YORK) == OPENING


def test_a_doubled_hour_in_autumn_is_taken_the_first_time() -> None:
    first = at_wall(date(2026, 11, 1), time(1, 30), NEW_YORK)
    assert iso(first, NEW_YORK) == "2026-11-01T01:30:00.000-04:00"
    assert iso(shift(first, HOUR), NEW_YORK) == "2026-11-01T01:30:00.000-05:00"


def test_a_missing_hour_in_spring_is_as_far_after_the_change_as_was_written() -> None:
    missing = at_wall(date(2026, 3, 8), time(2, 30), NEW_YORK)
    assert iso(missing, NEW_YORK) == "2026-03-08T03:30:00.000-04:00"


def test_an_instant_is_written_with_offset_and_milliseconds() -> None:
    assert iso(shift(OPENING, 250), SHANGHAI) == "2026-10-22T20:00:00.250+08:00"
    assert iso(OPENING, NEW_YORK) == "2026-10-22T08:00:00.000-04:00"
    assert iso_utc(shift(OPENING, 7)) == "2026-10-22T12:00:00.007Z"


@given(instants, instants)
def test_utc_texts_sort_as_the_instants_do(one: Instant, other: Instant) -> None:
    assert (iso_utc(one) < iso_utc(other)) == (one < other)


def test_a_clock_shows_the_wall_time_of_the_zone() -> None:
    late = shift(OPENING, 14 * 60_000 + 32_999)
    assert clock_text(late, SHANGHAI) == "20:14:32"
    assert clock_text(late, SHANGHAI, seconds=False) == "20:14"
    assert clock_text_ms(late, SHANGHAI) == "20:14:32.999"
    assert clock_text(late, NEW_YORK) == "08:14:32"


@pytest.mark.parametrize(
    ("duration", "plain", "signed"),
    [
        (0, "0:00", "0:00"),
        (999, "0:00", "0:00"),
        (-999, "0:00", "0:00"),
        (40_000, "0:40", "+0:40"),
        (-130_000, "−2:10", "−2:10"),
        (600_000, "10:00", "+10:00"),
        (3_599_999, "59:59", "+59:59"),
        (3_600_000, "1:00:00", "+1:00:00"),
        (-90_061_000, "−25:01:01", "−25:01:01"),
    ],
)
def test_a_duration_is_written_in_whole_seconds_toward_zero(
    duration: int, plain: str, signed: str
) -> None:
    assert (duration_text(duration), duration_text(duration, sign=True)) == (plain, signed)


@pytest.mark.parametrize(
    ("remaining", "text"),
    [
        (388_000, "06:28"),
        (387_001, "06:28"),
        (1, "00:01"),
        (0, "00:00"),
        (-1, "00:00"),
        (-999, "00:00"),
        (-1_000, "−00:01"),
        (-61_500, "−01:01"),
        (3_600_000, "1:00:00"),
        (3_599_001, "1:00:00"),
        (-3_600_000, "−1:00:00"),
    ],
)
def test_rule_2_a_countdown_is_zero_only_when_nothing_is_left_and_goes_on_below(
    remaining: int, text: str
) -> None:
    assert countdown_text(remaining) == text


@given(st.integers(-(10**9), 10**9))
def test_a_countdown_steps_once_a_second_also_through_zero(remaining: int) -> None:
    later = countdown_text(remaining - 1_000)
    assert later != countdown_text(remaining)
