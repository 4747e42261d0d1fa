"""Times, ranges and lengths in the many ways in which people write them."""

from __future__ import annotations

import pytest

from stage_desktop.formats.time_cells import Unit, duration_of, time_of
from stage_desktop.formats.time_ranges import bare_span, duration_span, range_of

MIN, SEC = 60_000, 1_000

# A cell; minutes since midnight, or from the start of the show where it is an offset.
CLOCKS = {
    "20：00": 1200,
    "２０：００": 1200,
    "20.30": 1230,
    "20h05": 1205,
    "20h": None,
    "8pm": 1200,
    "8 PM": 1200,
    "8:05 pm": 1205,
    "8:05 p.m.": 1205,
    "12am": 0,
    "8点": 480,
    "20点整": 1200,
    "晚8点": 1200,
    "晚上八点半": 1230,
    "下午兩點一刻": 855,
    "十二点二十分": 740,
    "20時05分": 1205,
    "约20:00": 1200,
    "20:00左右": 1200,
    "20:00起": 1200,
    "20:00 sharp": 1200,
    "次日00:10": 1450,
    "0.8333333": 1200,
    "25:30": 1530,
    "20:75": None,
    "下播前10分钟": None,
    "D-1 20:00": None,
    "待定": None,
}
OFFSETS = {
    "开播前30分钟": -30,
    "開播前半小時": -30,
    "开播前1小时": -60,
    "开播后5分钟": 5,
    "开播后第5分钟": 5,
    "第 6 分钟": 6,
    "T-10": -10,
    "T-0:10:00": -10,
    "T minus 10": -10,
    "T+1h": 60,
    "开播": 0,
    "T0": 0,
    "-10min": -10,
    "+5分": 5,
    "5 min after start": 5,
}
CLOCK_RANGES = {
    "20:00～20:10": (1200, 1210),
    "20:00\n20:10": (1200, 1210),
    "20:00\n-\n20:10": (1200, 1210),
    "20:00/20:10": (1200, 1210),
    "20.00-20.10": (1200, 1210),
    "2000-2010": (1200, 1210),
    "20h00-20h10": (1200, 1210),
    "20:00-20:10（10分钟）": (1200, 1210),
    "20:00 - 20:10 (10min)": (1200, 1210),
    "8-9pm": (1200, 1260),
    "8pm - 9pm": (1200, 1260),
    "8pm-10:00": (1200, 1320),
    "11am-1pm": (660, 780),
    "晚上8点到10点": (1200, 1320),
    "8-9点": (480, 540),
    "23:50-00:10": (1430, 10),
    "20:00 until 20:10": (1200, 1210),
}
OFFSET_RANGES = {
    "0-5min": (0, 5),
    "0-5分钟": (0, 5),
    "5′-10′": (5, 10),
    "第10-20分钟": (10, 20),
    "00'00-05'30": (0, 5.5),
    "5分30秒-8分": (5.5, 8),
    "开播前30分钟": (-30, None),
}
LENGTHS = {
    "10分钟": 10,
    "10分鐘": 10,
    "10min": 10,
    "10 mins": 10,
    "10′": 10,
    "10'": 10,
    "5'30": 5.5,
    "5′30″": 5.5,
    "1h20": 80,
    "1h 20m": 80,
    "1小时20": 80,
    "1小时20分": 80,
    "半小时": 30,
    "半个小时": 30,
    "半个钟": 30,
    "一个半小时": 90,
    "一個半小時": 90,
    "两小时": 120,
    "1/2小时": 30,
    "half an hour": 30,
    "三分半": 3.5,
    "半分钟": 0.5,
    "一刻钟": 15,
    "十五分钟": 15,
    "一百二十分钟": 120,
    "90": 90,
    "90秒": 1.5,
    "00:12:30": 12.5,
    "约10分钟": 10,
    "10分钟左右": 10,
    "60+": 60,
    "看情况": None,
    "5-8分钟": None,
}


@pytest.mark.parametrize(("cell", "minutes"), CLOCKS.items())
def test_clock_times(cell: str, minutes: int | None) -> None:
    found = time_of(cell)
    assert (found and (found.millis, found.signed)) == (
        None if minutes is None else (minutes * MIN, False)
    )


@pytest.mark.parametrize(("cell", "minutes"), OFFSETS.items())
def test_offsets_from_the_start(cell: str, minutes: int) -> None:
    found = time_of(cell)
    assert found is not None
    assert (found.millis, found.signed) == (minutes * MIN, True)


@pytest.mark.parametrize(("cell", "ends"), CLOCK_RANGES.items())
def test_ranges_by_the_clock(cell: str, ends: tuple[int, int]) -> None:
    found = range_of(cell)
    assert found is not None
    assert found[1] is not None
    assert (found[0].millis, found[1].millis) == (ends[0] * MIN, ends[1] * MIN)
    assert not found[0].signed
    assert not found[1].signed


@pytest.mark.parametrize(("cell", "ends"), OFFSET_RANGES.items())
def test_ranges_of_minutes_from_the_start(cell: str, ends: tuple[float, float | None]) -> None:
    found = range_of(cell)
    assert found is not None
    assert found[0].signed
    assert found[0].millis == ends[0] * MIN
    assert (found[1] and found[1].millis) == (None if ends[1] is None else ends[1] * MIN)


@pytest.mark.parametrize(("cell", "minutes"), LENGTHS.items())
def test_lengths(cell: str, minutes: float | None) -> None:
    assert duration_of(cell) == (None if minutes is None else minutes * MIN)


def test_what_bare_numbers_count_is_said_by_their_column() -> None:
    assert range_of("5-10") is None
    assert bare_span("5-10") == (5, 10)
    assert bare_span("5-10min") is None
    minutes = range_of("5-10", Unit.MINUTES)
    hours = range_of("20-22", Unit.HOURS)
    assert minutes is not None
    assert hours is not None
    assert [each and (each.millis, each.signed) for each in minutes] == [
        (5 * MIN, True),
        (10 * MIN, True),
    ]
    assert [each and (each.millis, each.signed) for each in hours] == [
        (1200 * MIN, False),
        (1320 * MIN, False),
    ]


def test_a_length_from_the_least_to_the_most() -> None:
    assert duration_span("5-8分钟") == (5 * MIN, 8 * MIN)
    assert duration_span("30~60秒") == (30 * SEC, 60 * SEC)
    assert duration_span("5-8") == (5 * MIN, 8 * MIN)
    assert duration_span("8-5") is None
    assert duration_span("5分钟") is None
