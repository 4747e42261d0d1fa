"""One cell to one value."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_desktop.formats.cells import (
    mark_of,
    money_of,
    neutralised,
    number_of,
    restored,
    runs_as_formula,
    text_of,
    whole_of,
)
from stage_desktop.formats.headers import SheetKind, field_of, split_file_name, unit_of
from stage_desktop.formats.tables import Raw, column_letter
from stage_desktop.formats.time_cells import (
    Reading,
    TwoPart,
    Unit,
    duration_of,
    moment_of,
    time_of,
)
from stage_desktop.formats.time_ranges import range_of
from stage_desktop.formats.vocabulary import zone_of
from stage_desktop.instants import Millis

HOUR, MIN, SEC = 3_600_000, 60_000, 1_000


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (5.0, "5"),
        (19.9, "19.9"),
        (True, "TRUE"),
        (" x ", "x"),
        (None, ""),
        (timedelta(minutes=5), "00:05:00"),
        (time(20, 5), "20:05:00"),
        (datetime(2026, 10, 22, 20), "2026-10-22 20:00:00"),  # noqa: DTZ001 - of a workbook
    ],
)
def test_text(raw: Raw, text: str) -> None:
    assert text_of(raw) == text


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("19.9", "19.9"),
        ("¥1,299.00", "1299.00"),
        ("１５９元", "159"),
        ("3.5万", "35000"),
        ("1.2亿", "120000000"),
        ("19,90", "19.90"),
        ("-3", "-3"),
        (0.1, "0.1"),
        ("19.9/2件35", None),
        ("1,23,4", None),
        ("many", None),
        ("max 5", None),
        (float("nan"), None),
        (True, None),
    ],
)
def test_numbers(raw: Raw, number: str | None) -> None:
    assert number_of(raw) == (None if number is None else Decimal(number))


def test_money_takes_the_currency_named_then_the_shows_then_that_of_its_sign() -> None:
    for raw, show, currency in (
        ("USD 30", "CNY", "USD"),
        ("$30", "SGD", "SGD"),
        ("$30", "", "USD"),
        ("30", "", ""),
    ):
        money = money_of(raw, show)
        assert money is not None
        assert (money.amount, money.currency) == (Decimal(30), currency)


def test_whole_numbers() -> None:
    for raw, number in (("3 份", 3), (3.0, 3), ("2.5", None), ("-1", None), ("80+120", None)):
        assert whole_of(raw) == number


def test_marks() -> None:
    assert [mark_of(raw) for raw in ("Y", "是", "√", "x", 1.0, True)] == [True] * 6
    assert [mark_of(raw) for raw in ("N", "否", "×", "-", 0.0, False)] == [False] * 6
    assert [mark_of(raw) for raw in ("maybe", "21:00", 2.0)] == [None] * 3


@given(st.text(st.sampled_from("=+-@\t'＝ax1:."), max_size=6))
def test_a_neutralised_text_never_runs_and_comes_back(text: str) -> None:
    written = neutralised(text)
    assert restored(written) == text
    assert not runs_as_formula(written) or set(written) <= set("+-1:.")


@pytest.mark.parametrize(
    ("raw", "millis", "signed"),
    [
        ("20:05", 20 * HOUR + 5 * MIN, False),
        ("２０：０５", 20 * HOUR + 5 * MIN, False),
        ("20:05:30.250", 20 * HOUR + 5 * MIN + 30 * SEC + 250, False),
        ("-00:10:00", -10 * MIN, True),
        ("+0:00:30", 30 * SEC, True),
        ("20点05分", 20 * HOUR + 5 * MIN, False),
        ("晚上8点半", 20 * HOUR + 30 * MIN, False),
        ("8:05 PM", 20 * HOUR + 5 * MIN, False),
        ("12:10 am", 10 * MIN, False),
        ("次日00:10", 24 * HOUR + 10 * MIN, False),
        ("开播前30分钟", -30 * MIN, True),
        ("T-10min", -10 * MIN, True),
        ("5 min after start", 5 * MIN, True),
        (time(20, 5), 20 * HOUR + 5 * MIN, False),
        (timedelta(hours=26), 26 * HOUR, False),
        (0.5, 12 * HOUR, False),
    ],
)
def test_times(raw: Raw, millis: int, signed: bool) -> None:
    found = time_of(raw)
    assert found is not None
    assert (found.millis, found.signed, found.moment) == (millis, signed, None)


@pytest.mark.parametrize("raw", ["20", "5分", "20:61", "later", "", 5.0, True, date(2026, 1, 1)])
def test_what_is_no_time(raw: Raw) -> None:
    assert time_of(raw) is None


@pytest.mark.parametrize(
    "raw",
    ["2026-10-22 20:05", "2026/10/22 20:05:00", "2026年10月22日 晚上8点05分", 46317.836805555555],
)
def test_moments(raw: Raw) -> None:
    assert moment_of(raw) == datetime(2026, 10, 22, 20, 5)  # noqa: DTZ001 - the cell has no zone


def test_a_moment_with_an_offset_and_one_beyond_any_show() -> None:
    moment = moment_of("2026-10-22T20:05+08:00")
    assert isinstance(moment, datetime)
    assert moment.isoformat() == "2026-10-22T20:05:00+08:00"
    assert moment_of("9999-01-01 00:00") is None
    assert moment_of("2026-02-30") is None
    assert moment_of("2026-10-22") == date(2026, 10, 22)


@pytest.mark.parametrize(
    "raw", ["20:00-20:05", "20:00～20:05", "20：00－20：05", "20:00 至 20:05", "20:00—20:05",
            "8:00-8:05 PM", "20点到20点5分", "20:00 to 20:05", "20:00→20:05"]
)  # fmt: skip
def test_ranges(raw: str) -> None:
    start, end = 20 * HOUR, 20 * HOUR + 5 * MIN
    found = range_of(raw)
    assert found is not None
    assert found[0] == Reading(Millis(start), fine=False)
    assert found[1] == Reading(Millis(end), fine=False)


def test_a_range_of_its_start_alone() -> None:
    assert range_of("20:00") == (Reading(Millis(20 * HOUR), fine=False), None)
    assert range_of("上半场") is None


@pytest.mark.parametrize(
    ("raw", "millis"),
    [
        ("10", 10 * MIN),
        (10.0, 10 * MIN),
        ("10min", 10 * MIN),
        ("10 分钟", 10 * MIN),
        ("10′", 10 * MIN),
        ("0:10", 10 * MIN),
        ("00:10:00", 10 * MIN),
        (time(0, 10), 10 * MIN),
        (timedelta(minutes=10), 10 * MIN),
        ("1小时5分", 65 * MIN),
        ("1h30m", 90 * MIN),
        ("1.5h", 90 * MIN),
        ("5′30″", 5 * MIN + 30 * SEC),
        ("2小时3分17秒", 2 * HOUR + 3 * MIN + 17 * SEC),
        ("90s", 90 * SEC),
        ("约10分钟", 10 * MIN),
        ("1/2", None),
        ("soon", None),
        (float("inf"), None),
    ],
)
def test_durations(raw: Raw, millis: int | None) -> None:
    assert duration_of(raw) == millis


def test_durations_count_what_their_column_counts() -> None:
    assert duration_of("90", Unit.SECONDS) == 90 * SEC
    assert duration_of("5:30", two_part=TwoPart.MINUTES_SECONDS) == 5 * MIN + 30 * SEC
    assert duration_of("200h") is None


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("时长（分钟）", "duration"),
        ("产品/货号/链接号", "products"),
        ("话术/卖点", "host_points"),
        ("直播价/到手价", "price"),
        ("库存/放单数", "stock"),
        ("场控/中控", "operator_notes"),
        ("助播/副播", "assistant_notes"),
        ("流程/环节", "title"),
        ("ＮＯ．", "number"),
        ("hard_time", "hard_start"),
        ("Talking Points", "host_points"),
        ("推进", "end_rule"),
        ("运营/投手", None),
        ("画面/贴片/BGM", None),
        ("weather", None),
    ],
)
def test_headers(header: str, field: str | None) -> None:
    assert field_of(SheetKind.SEGMENTS, header) == field


def test_units_in_headers() -> None:
    units = [
        unit_of(header) for header in ("时长(分)", "countdown_s", "Min", "时长（小时）", "时长")
    ]
    assert units == [Unit.MINUTES, Unit.SECONDS, Unit.MINUTES, Unit.HOURS, None]


def test_names_of_files() -> None:
    assert split_file_name("apparel_1h_segments") == ("apparel_1h", SheetKind.SEGMENTS)
    assert split_file_name("双11 - 商品") == ("双11", SheetKind.PRODUCTS)
    assert split_file_name("双11直播脚本") == ("双11", SheetKind.SEGMENTS)
    assert split_file_name("monday_run_of_show") == ("monday", SheetKind.SEGMENTS)
    assert split_file_name("boosts") == ("", SheetKind.BOOSTS)
    assert split_file_name("monday") == ("monday", None)


def test_zones() -> None:
    for text, zone in (
        ("Asia/Shanghai", "Asia/Shanghai"),
        ("asia/shanghai", "Asia/Shanghai"),
        ("北京时间", "Asia/Shanghai"),
        ("UTC+8", "Etc/GMT-8"),
        ("GMT-05:30", None),
        ("../../etc/passwd", None),
        ("", None),
    ):
        assert zone_of(text) == zone


def test_columns_are_lettered_as_in_a_spreadsheet() -> None:
    assert [column_letter(index) for index in (0, 25, 26, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
    ]
