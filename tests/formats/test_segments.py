"""Segments sheets as teams keep them: what each column means, and what is told where they err."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from stage_desktop.formats.script_files import Opened, open_script
from stage_desktop.instants import Instant, from_datetime
from stage_desktop.script.commerce import Money, Product
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import EndRule, SegmentKind

MIN = 60_000
TODAY = date(2026, 10, 22)


def shanghai(hour: int, minute: int, day: int = 22) -> Instant:
    return from_datetime(datetime(2026, 10, day, hour, minute, tzinfo=ZoneInfo("Asia/Shanghai")))


def read(
    folder: Path, sheet: str, start: str | None = None, zone: str | None = "Asia/Shanghai"
) -> Opened:
    path = folder / "show.csv"
    path.write_text(sheet, "utf-8")
    moment = None if start is None else datetime.fromisoformat(start)
    return open_script(path, start=moment, zone=zone, today=TODAY)


def durations(found: Opened) -> list[float]:
    return [segment.duration / MIN for segment in found.script.segments]


def starts(found: Opened) -> list[Instant | None]:
    return [segment.stated_start for segment in found.script.segments]


def told(found: Opened) -> list[tuple[str, int | None, str]]:
    assumed = ("date_assumed", "zone_assumed")
    return [
        (each.code, each.place.row, each.place.column)
        for each in found.findings
        if each.code not in assumed
    ]


def test_durations_alone_have_no_planned_start(tmp_path: Path) -> None:
    found = read(tmp_path, "环节,时长\n开场,5\n主推,10分钟\n收尾,1小时\n")
    assert durations(found) == [5, 10, 60]
    assert found.script.planned_start is None
    assert starts(found) == [None, None, None]
    assert [s.number for s in found.script.segments] == ["1", "2", "3"]
    assert [s.id for s in found.script.segments] == ["s1", "s2", "s3"]
    assert found.script.title == "show"
    assert told(found) == []


def test_durations_alone_begin_where_the_one_who_opens_them_says(tmp_path: Path) -> None:
    found = read(tmp_path, "环节,时长\n开场,5\n", start="2026-10-23T20:00+08:00")
    assert found.script.planned_start == shanghai(20, 0, day=23)
    local = read(tmp_path, "环节,时长\n开场,5\n", start="2026-10-23T20:00")
    assert local.script.planned_start == shanghai(20, 0, day=23)


def test_the_first_clock_time_is_the_planned_start_today(tmp_path: Path) -> None:
    found = read(tmp_path, "时间段,环节\n19:00-19:10,开场\n19:10-19:25,主推\n")
    assert found.script.planned_start == shanghai(19, 0)
    assert starts(found) == [shanghai(19, 0), shanghai(19, 10)]
    assert durations(found) == [10, 15]
    assert [(f.code, f.severity, f.data) for f in found.findings] == [
        ("zone_assumed", Severity.INFO, (("zone", "Asia/Shanghai"),)),
        ("date_assumed", Severity.INFO, (("date", "2026-10-22"),)),
    ]


def test_another_start_moves_the_clock_times_with_it(tmp_path: Path) -> None:
    sheet = "时间段,环节,硬时间\n19:00-19:10,开场,\n19:10-19:25,秒杀,Y\n"
    found = read(tmp_path, sheet, start="2026-11-01T20:30+08:00")
    assert found.script.planned_start == from_datetime(
        datetime(2026, 11, 1, 20, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
    )
    first, second = found.script.segments
    assert second.stated_start == second.hard_start == (first.stated_start or 0) + 10 * MIN


def test_a_show_that_crosses_midnight(tmp_path: Path) -> None:
    sheet = "时间段,环节\n23:40-23:50,A\n23:50-00:10,B\n00:10-00:30,C\n次日00:30-00:45,D\n"
    found = read(tmp_path, sheet)
    assert durations(found) == [10, 20, 20, 15]
    assert starts(found) == [
        shanghai(23, 40),
        shanghai(23, 50),
        shanghai(0, 10, day=23),
        shanghai(0, 30, day=23),
    ]
    assert told(found) == []


def test_start_and_end_columns_may_be_clock_times_or_offsets(tmp_path: Path) -> None:
    clocks = read(tmp_path, "Segment,Start,End\nA,20:00,20:05\nB,20:05,20:12:30\n")
    assert starts(clocks) == [shanghai(20, 0), shanghai(20, 5)]
    assert durations(clocks) == [5, 7.5]
    offsets = read(
        tmp_path,
        "Segment,Start,End\nA,00:00:00,00:05:00\nB,00:05:00,00:12:30\n",
        start="2026-10-22T20:00+08:00",
    )
    assert starts(offsets) == [shanghai(20, 0), shanghai(20, 5)]
    assert durations(offsets) == [5, 7.5]


def test_offsets_in_minutes_and_seconds(tmp_path: Path) -> None:
    sheet = "时间段,环节\n00:00-05:00,A\n05:00-21:00,B\n21:00-60:00,C\n"
    found = read(tmp_path, sheet, start="2026-10-22T20:00+08:00")
    assert durations(found) == [5, 16, 39]
    assert starts(found) == [shanghai(20, 0), shanghai(20, 5), shanghai(20, 21)]


def test_a_show_that_begins_shortly_after_midnight(tmp_path: Path) -> None:
    """00:05 is the clock where it is nearer to the planned start than to its beginning."""
    (tmp_path / "x_show.csv").write_text("标题,夜场\n开播时间,2026-10-23 00:30\n", "utf-8")
    path = tmp_path / "x_segments.csv"
    path.write_text("环节,时间段,开始\nA,00:30-00:40,00:00:00\nB,00:40-00:50,00:10:00\n", "utf-8")
    found = open_script(path, start=None, zone="Asia/Shanghai", today=TODAY)
    assert starts(found) == [shanghai(0, 30, day=23), shanghai(0, 40, day=23)]
    assert durations(found) == [10, 10]
    assert told(found) == []


def test_without_an_end_the_duration_runs_to_the_next_start(tmp_path: Path) -> None:
    found = read(tmp_path, "Time,Segment\n20:00,A\n20:07,B\n20:10,C\n")
    assert durations(found) == [7, 3, 0]
    assert told(found) == [("no_duration", 4, "")]
    assert found.findings[-1].severity is Severity.ERROR


def test_columns_that_disagree_are_told(tmp_path: Path) -> None:
    sheet = "环节,时间段,开始,结束,时长\nA,20:00-20:05,20:00,20:06,5\nB,20:10-20:15,20:06,20:11,5\n"
    found = read(tmp_path, sheet)
    assert durations(found) == [6, 5]
    assert told(found) == [
        ("start_disagrees", 3, "时间段"),
        ("duration_disagrees", 2, "时长"),
        ("duration_disagrees", 2, "时间段"),
    ]
    assert found.findings[-1].data == (("taken", "6:00"), ("other", "5:00"))


def test_a_clock_range_without_seconds_contradicts_no_seconds(tmp_path: Path) -> None:
    sheet = "环节,时间段,时长\nA,20:00-20:05,5:30\nB,20:05-20:16,10:30\n"
    found = read(tmp_path, sheet)
    assert durations(found) == [5.5, 10.5]
    assert told(found) == [("durations_read_as", 1, "时长")]


@pytest.mark.parametrize(
    ("header", "cells", "minutes"),
    [
        ("时长", ["0:10", "0:05"], [10, 5]),
        ("时长", ["0:30", "12:00"], [0.5, 12]),
        ("时长(分)", ["1:30", "2:00"], [1.5, 2]),
        ("时长", ["0:05:30", "1:00"], [5.5, 60]),
        ("时长(秒)", ["90", "30"], [1.5, 0.5]),
        ("Duration", ["10 min", "5'30\""], [10, 5.5]),
        ("Length (h)", ["0.5", "1"], [30, 60]),
        ("时长", ["约10分钟", "1小时5分"], [10, 65]),
    ],
)
def test_durations_as_people_write_them(
    tmp_path: Path, header: str, cells: list[str], minutes: list[float]
) -> None:
    rows = "".join(f"x,{cell}\n" for cell in (c.replace('"', "″") for c in cells))
    assert durations(read(tmp_path, f"环节,{header}\n{rows}")) == minutes


def test_a_duration_that_nobody_can_read_is_kept_as_text(tmp_path: Path) -> None:
    found = read(tmp_path, "环节,时长\nA,看情况\nB,-5\n")
    assert durations(found) == [0, 0]
    assert told(found) == [
        ("cell_unreadable", 2, "时长"),
        ("cell_unreadable", 3, "时长"),
        ("no_duration", 2, "时长"),
        ("no_duration", 3, "时长"),
    ]
    assert [s.extra for s in found.script.segments] == [(("时长", "看情况"),), (("时长", "-5"),)]


def test_hard_times_by_mark_and_by_clock(tmp_path: Path) -> None:
    sheet = (
        "时间段,环节,硬时间\n20:00-20:05,A,√\n20:05-20:20,B,否\n"
        "20:20-20:30,C,20:21\n20:30-20:40,D,\n"
    )
    found = read(tmp_path, sheet)
    assert [s.hard_start for s in found.script.segments] == [
        shanghai(20, 0),
        None,
        shanghai(20, 21),
        None,
    ]
    assert told(found) == [("hard_time_differs", 4, "硬时间")]


def test_a_hard_mark_without_a_time_is_told(tmp_path: Path) -> None:
    found = read(tmp_path, "环节,时长,硬时间\nA,5,Y\n")
    assert found.script.segments[0].hard_start is None
    assert told(found) == [("hard_time_unknown", 2, "硬时间")]


def test_a_hard_clock_time_in_a_sheet_of_durations(tmp_path: Path) -> None:
    sheet = "环节,时长,硬时间\nA,30,\nB,30,21:00\n"
    found = read(tmp_path, sheet, start="2026-10-22T20:00+08:00")
    assert [s.hard_start for s in found.script.segments] == [None, shanghai(21, 0)]


def test_our_own_columns(tmp_path: Path) -> None:
    for sheet in (
        "环节,时长,推进,最短,最长,跳过,颜色\nA,5,自动,3,8,,red\nB,5,手动,,,是,\n",
        "Segment,Min,Advance,Shortest,Longest,Skip,Colour\nA,5,auto,3,8,,red\nB,5,Manual,,,x,\n",
    ):
        first, second = read(tmp_path, sheet).script.segments
        assert first.end_rule is EndRule.BY_ITSELF
        assert (first.shortest, first.longest) == (3 * MIN, 8 * MIN)
        assert (first.skipped, first.colour) == (False, "red")
        assert second.end_rule is EndRule.BY_HAND
        assert (second.shortest, second.longest, second.skipped) == (None, None, True)


def test_kinds_that_are_clear_are_recognised_and_others_kept(tmp_path: Path) -> None:
    words = ["开场", "HOOK", "Q&A", "抽奖", "主推款", "整点秒杀", "压轴", "我们的", "reset"]
    rows = "".join(f"x,1,{word}\n" for word in words)
    kinds = [s.kind for s in read(tmp_path, f"环节,时长,类型\n{rows}").script.segments]
    assert kinds == [
        SegmentKind.WARMUP,
        SegmentKind.TRAFFIC,
        SegmentKind.INTERACT,
        SegmentKind.LOTTERY,
        SegmentKind.HERO,
        SegmentKind.FLASH,
        SegmentKind.FINALE,
        "我们的",
        "reset",
    ]


def test_the_header_is_found_below_a_preamble_which_is_kept(tmp_path: Path) -> None:
    sheet = "双十一直播脚本,,\n负责人:小周,,\n\n序号,流程/环节,时长（分钟）\n1,开场,5\n"
    found = read(tmp_path, sheet)
    assert [(s.number, s.title, s.duration) for s in found.script.segments] == [
        ("1", "开场", 5 * MIN)
    ]
    assert found.script.title == "双十一直播脚本"
    assert found.script.extra == (("show.csv 2", "负责人:小周"),)
    assert told(found) == [("title_from_preamble", 1, ""), ("preamble_row", 2, "")]


def test_blank_rows_totals_repeated_headers_and_titles_between_rows(tmp_path: Path) -> None:
    sheet = (
        "序号,环节,时长\n,上半场,\n1,A,5\n,,\n序号,环节,时长\n下半场,,\n2,B,10\n合计,,15\n"
        "Total: 15,,\n"
    )
    found = read(tmp_path, sheet)
    assert [(s.number, s.title) for s in found.script.segments] == [("1", "A"), ("2", "B")]
    assert [s.group for s in found.script.segments] == ["上半场", "下半场"]
    assert [s.extra for s in found.script.segments] == [(), ()]
    assert told(found) == [
        ("section_row", 2, ""),
        ("header_repeated", 5, ""),
        ("section_row", 6, ""),
        ("total_row", 8, ""),
        ("total_row", 9, ""),
    ]


def test_columns_that_nobody_knows_are_kept_with_the_segment(tmp_path: Path) -> None:
    sheet = "环节,时长,道具,天气,备注,备注,\nA,5,尺码板,晴,one,two,loose\n"
    found = read(tmp_path, sheet)
    segment = found.script.segments[0]
    assert segment.notes == "one"
    assert segment.extra == (("道具", "尺码板"), ("天气", "晴"), ("备注", "two"), ("G", "loose"))
    assert told(found) == [
        ("column_kept", 1, "天气"),
        ("column_repeated", 1, "备注"),
        ("column_unnamed", 1, "G"),
    ]


def test_numbers_that_repeat_are_told_and_ids_stay_unique(tmp_path: Path) -> None:
    found = read(tmp_path, "序号,环节,时长\n3,A,1\n3,B,1\n3a,C,1\n,D,1\n")
    assert [(s.number, s.id) for s in found.script.segments] == [
        ("3", "s3"),
        ("3", "s3-2"),
        ("3a", "s3a"),
        ("4", "s4"),
    ]
    assert told(found) == [("number_repeated", 3, "序号")]


def test_products_named_by_segments_become_products(tmp_path: Path) -> None:
    sheet = '环节,时长,商品,到手价\nA,1,A01 打底T,19.9\nB,1,"A01, A02",x\nC,1,"手工皂\nA02 开衫",\n'
    found = read(tmp_path, sheet)
    assert [s.products for s in found.script.segments] == [
        ("A01",),
        ("A01", "A02"),
        ("手工皂", "A02"),
    ]
    assert found.script.products == (
        Product("A01", "打底T"),
        Product("A02", "A02"),
        Product("手工皂", "手工皂"),
    )
    assert found.script.segments[0].price_text == "19.9"


def test_a_product_that_the_products_sheet_lacks_is_told(tmp_path: Path) -> None:
    (tmp_path / "x_products.csv").write_text(
        "编号,名称,直播价,链接\nA01,纯棉长袖打底T,19.9,1\nB1,Soap (A01+B2),5,2号链接\n", "utf-8"
    )
    path = tmp_path / "x_segments.csv"
    rows = [
        "A01",
        "a01 T恤",
        "纯棉长袖打底T",
        "1号链接",
        "B1 Soap (A01+B2)",
        "A01+B1",
        "Z9 New",
        "2号",
    ]
    path.write_text("环节,时长,商品\n" + "".join(f"s,1,{row}\n" for row in rows), "utf-8")
    found = open_script(path, start=None, zone="UTC", today=TODAY)
    assert [s.products for s in found.script.segments] == [
        ("A01",),
        ("A01",),
        ("A01",),
        ("A01",),
        ("B1",),
        ("A01", "B1"),
        ("Z9",),
        ("B1",),
    ]
    assert found.script.products[-1] == Product("Z9", "New")
    assert told(found) == [("unknown_product", 8, "商品")]


def test_money_in_its_currency_and_text_that_is_none(tmp_path: Path) -> None:
    sheet = '环节,时长,GMV目标\nA,1,3.5万\nB,1,"¥1,299.50"\nC,1,USD 30\nD,1,越多越好\nE,1,-\n'
    found = read(tmp_path, sheet)
    assert [s.gmv_target for s in found.script.segments] == [
        Money(Decimal("35000"), ""),
        Money(Decimal("1299.50"), "CNY"),
        Money(Decimal("30"), "USD"),
        None,
        None,
    ]
    assert found.script.segments[3].extra == (("GMV目标", "越多越好"),)
    assert told(found) == [("cell_unreadable", 5, "GMV目标")]


def test_the_zone_may_come_from_the_wanted_start_else_it_is_utc_with_a_warning(
    tmp_path: Path,
) -> None:
    sheet = "环节,时长\nA,1\n"
    assert read(tmp_path, sheet, "2026-10-22T20:00+08:00", zone=None).script.zone == "Etc/GMT-8"
    found = read(tmp_path, sheet, zone=None)
    assert found.script.zone == "UTC"
    assert found.findings[0].code == "zone_assumed"
    assert found.findings[0].severity is Severity.WARNING


def test_a_night_of_the_clock_change(tmp_path: Path) -> None:
    """On 2026-03-29 London's clocks go from 1:00 to 2:00: 0:30 to 2:30 is one hour."""
    sheet = "Time,Segment\n2026-03-29 00:30,A\n2026-03-29 02:30,B\n2026-03-29 02:40,C\n"
    path = tmp_path / "a.csv"
    path.write_text(sheet, "utf-8")
    found = open_script(path, start=None, zone="Europe/London", today=TODAY)
    assert durations(found)[:2] == [60, 10]


def test_a_column_of_beats_without_any_beat_is_what_the_host_says(tmp_path: Path) -> None:
    sheet = "Segment,Min,Beats\nOpening,5,Greet; ask to follow\nHero,10,Show it twice\n"
    found = read(tmp_path, sheet)
    assert [s.host_points for s in found.script.segments] == [
        "Greet; ask to follow",
        "Show it twice",
    ]
    assert [s.beats for s in found.script.segments] == [(), ()]
    assert told(found) == []
