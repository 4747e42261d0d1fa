"""One cell to an instant or a length; times without a date are of the night of the show."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_desktop.formats.metrics.moments import Times, length_of, minutes_counted, told_of
from stage_desktop.formats.tables import Raw
from stage_desktop.formats.time_cells import Unit
from stage_desktop.instants import Instant, at_wall, from_datetime, to_datetime

SHANGHAI = ZoneInfo("Asia/Shanghai")
EIGHT = Instant(1_792_670_400_000)  # 2026-10-22 20:00 in Shanghai
DAY = date(2026, 10, 22)


def wall(raw: Raw, start: Instant | None = EIGHT, zone: ZoneInfo = SHANGHAI) -> str | None:
    at = Times(zone, start).at(raw)
    return None if at is None else f"{to_datetime(at, zone):%Y-%m-%d %H:%M:%S}"


@pytest.mark.parametrize(
    "raw",
    [
        "2026-10-22 20:01",
        "2026/10/22 20:01:00",
        "2026年10月22日 20:01",
        "10-22 20:01",
        "10月22日 20:01",
        "22/10/2026 20:01",
        "22.10.2026 20:01",
        "10/22/2026 08:01 PM",
        "Oct 22, 2026 20:01",
        "20261022200100",
        20261022200100,
        "2026-10-22T12:01:00Z",
        "2026-10-22T20:01:00+08:00",
        "2026-10-22 20:01~20:02",
        "2026-10-22 20:01:00 - 2026-10-22 20:01:59",
        "20:01",
        "20:01-20:02",
        "晚上8点01分",
        "第1分钟",
        1_792_670_460,
        "1792670460",
        1_792_670_460_000,
        1_792_670_460_000_000,
        46317.8340277778,
        "46317.8340277778",
        0.834027777,
        datetime(2026, 10, 22, 20, 1),  # noqa: DTZ001 - as a spreadsheet hands it over
        datetime(2026, 10, 22, 12, 1, tzinfo=ZoneInfo("UTC")),
        time(20, 1),
        timedelta(hours=20, minutes=1),
        datetime(1899, 12, 31, 20, 1),  # noqa: DTZ001 - a time of day, by a program's own zero
        datetime(1900, 1, 1, 20, 1),  # noqa: DTZ001
        "1900-01-01 20:01:00",
        1.834027777,
    ],
)
def test_a_minute_past_eight_in_every_way(raw: Raw) -> None:
    assert wall(raw) == "2026-10-22 20:01:00"


@pytest.mark.parametrize(
    "raw", ["", "合计", "abc", "2026-13-40 20:00", "25:99", "12", 12, -5, True, None, 1e300]
)
def test_what_is_no_time_is_none(raw: Raw) -> None:
    assert wall(raw) is None


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("13:59", "2026-10-23 13:59:00"),  # six hours before the show the next day begins
        ("14:00", "2026-10-22 14:00:00"),
        ("23:59", "2026-10-22 23:59:00"),
        ("00:00", "2026-10-23 00:00:00"),
        ("24:30", "2026-10-23 00:30:00"),
    ],
)
def test_a_time_without_a_date_is_of_the_night_of_the_show(raw: str, expected: str) -> None:
    assert wall(raw) == expected
    assert wall(raw, start=None) is None


def test_of_two_readings_of_a_date_the_one_nearer_to_the_show() -> None:
    """The show is on 22 October: 10/11 is of 11 October rather than 10 November."""
    times = Times(SHANGHAI, EIGHT)
    assert to_datetime(times.at("10/11/2026 20:00") or EIGHT, SHANGHAI).month == 10
    assert times.exchanged == 1
    assert wall("03/04/2026 20:00", start=None) == "2026-04-03 20:00:00"


def test_the_doubled_hour_of_an_autumn_night_is_told_by_the_row_before() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    times = Times(berlin, from_datetime(datetime(2026, 10, 25, 2, tzinfo=berlin)))
    first = times.at("2026-10-25 02:59")
    assert first is not None
    second = times.at("2026-10-25 02:00", first)
    assert second == first + 60_000
    assert times.at("2026-10-25 02:00", Instant(first - 7_200_000)) == first - 59 * 60_000


def test_a_date_of_the_row_goes_before_that_of_the_show() -> None:
    found = Times(SHANGHAI, EIGHT).at("20:00", None, date(2026, 10, 24))
    assert found == EIGHT + 2 * 86_400_000


@pytest.mark.parametrize(
    ("raw", "seconds"),
    [
        ("2小时3分17秒", 7_397),
        ("1分20秒", 80),
        ("79秒", 79),
        ("1天2小时", 93_600),
        ("2h 3m 17s", 7_397),
        ("1:20:05", 4_805),
        ("1:20", 80),
        ("93", 93),
        (93, 93),
        (35.5, 35.5),
        ("120ms", 0.12),
        (timedelta(minutes=2), 120),
        (time(0, 2), 120),
    ],
)
def test_a_length_as_platforms_write_it(raw: Raw, seconds: float) -> None:
    assert length_of(raw) == seconds * 1_000


def test_a_bare_number_counts_what_its_heading_says() -> None:
    assert length_of(90, Unit.MINUTES) == 5_400_000
    assert length_of("2", Unit.HOURS) == 7_200_000
    assert [length_of(raw) for raw in ("", "abc", "1,234", True, None)] == [None] * 5


def test_numbers_that_rise_by_one_count_minutes() -> None:
    assert minutes_counted([1, 2, 3])
    assert minutes_counted(["0", "1", "5"])
    assert not minutes_counted(["20:00", "20:01"])
    assert not minutes_counted([2, 1])
    assert not minutes_counted([1])
    assert not minutes_counted([1_792_670_460, 1_792_670_520])


MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)).map(  # noqa: DTZ001
    lambda at: at.replace(microsecond=0)
)
FORMS = ["%Y-%m-%d %H:%M:%S", "%Y/%m/%d %H:%M:%S", "%d.%m.%Y %H:%M:%S", "%Y%m%d%H%M%S"]


@given(MOMENTS, st.sampled_from(FORMS))
def test_a_local_time_comes_back(moment: datetime, form: str) -> None:
    near = at_wall(moment.date(), time(12), SHANGHAI)
    assert wall(moment.strftime(form), near) == f"{moment:%Y-%m-%d %H:%M:%S}"


@given(MOMENTS, st.sampled_from([1, 1_000, 1_000_000]))
def test_a_unix_time_needs_no_zone(moment: datetime, scale: int) -> None:
    at = from_datetime(moment.replace(tzinfo=SHANGHAI))
    told = told_of(at // 1_000 * scale, DAY)
    assert told is not None
    assert told.instant == at


@given(st.integers(0, 86_400 * 6))
def test_a_length_in_chinese_comes_back(seconds: int) -> None:
    hours, rest = divmod(seconds, 3_600)
    text = f"{hours}小时{rest // 60}分{rest % 60}秒"
    assert length_of(text) == seconds * 1_000
    assert length_of(f"{hours}:{rest // 60:02}:{rest % 60:02}") == seconds * 1_000


CELLS = st.one_of(
    st.text(max_size=60),
    st.integers(),
    st.floats(),
    st.datetimes(timezones=st.sampled_from([None, ZoneInfo("UTC"), SHANGHAI])),
    st.dates(),
    st.times(),
    st.timedeltas(),
    st.none(),
)


@given(CELLS, st.sampled_from([EIGHT, None]))
def test_any_cell_is_a_time_or_none(raw: Raw, start: Instant | None) -> None:
    times = Times(SHANGHAI, start)
    times.at(raw)
    times.day_of(raw)
    length_of(raw)


@given(st.text("0123456789-/.: 年月日时分秒TZ+~", max_size=40))
def test_any_mixture_of_digits_and_signs_is_a_time_or_none(text: str) -> None:
    Times(SHANGHAI, EIGHT).at(text)
    length_of(text)
