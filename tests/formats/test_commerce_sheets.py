"""The sheets beside the segments: the show's facts, giveaways, boosts and cues."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from stage_desktop.formats.script_files import Opened, open_script
from stage_desktop.instants import Instant, from_datetime
from stage_desktop.script.commerce import Money
from stage_desktop.script.cues import AfterCue, ClockTime, SegmentEnd, SegmentStart
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import Person

TODAY = date(2026, 1, 1)
SHOW = "字段,值\n标题,夜场\n开播时间,2026-10-22 20:00\n时区,北京时间\n货币,CNY\n"
SEGMENTS = "序号,环节,开始,时长\n1,开场,20:00,5\n2,主推,20:05,10\n3,收尾,20:15,5\n"


def shanghai(hour: int, minute: int, second: int = 0, day: int = 22) -> Instant:
    zone = ZoneInfo("Asia/Shanghai")
    return from_datetime(datetime(2026, 10, day, hour, minute, second, tzinfo=zone))


def read(folder: Path, show: str = SHOW, segments: str = SEGMENTS, **sheets: str) -> Opened:
    for kind, text in {"show": show, "segments": segments, **sheets}.items():
        (folder / f"x_{kind}.csv").write_text(text, "utf-8")
    return open_script(folder, start=None, zone=None, today=TODAY)


def told(found: Opened) -> list[tuple[str, int | None, str]]:
    return [(each.code, each.place.row, each.place.column) for each in found.findings]


def test_the_show_its_team_and_keys_that_nobody_knows(tmp_path: Path) -> None:
    more = (
        "结束时间,次日 00:30\n结束时间,23:00\nGMV目标,3万\n投流预算,很多\n主播,小满\n灯光,阿亮\n"
        "角色:导购,小雨\n门店,一号店\n备注2,a,b\n,stray\n"
    )
    found = read(tmp_path, SHOW + more)
    script = found.script
    assert (script.title, script.zone) == ("夜场", "Asia/Shanghai")
    assert script.planned_start == shanghai(20, 0)
    assert script.hard_end == shanghai(0, 30, day=23)
    assert script.gmv_target == Money(Decimal(30000), "CNY")
    assert script.ad_budget is None
    assert script.people == (Person("主播", "小满"), Person("灯光", "阿亮"), Person("导购", "小雨"))
    assert script.extra == (
        ("结束时间", "23:00"),
        ("门店", "一号店"),
        ("备注2", "a"),
        ("备注2", "b"),
        ("", "stray"),
        ("投流预算", "很多"),
    )
    assert told(found) == [
        ("key_repeated", 7, "结束时间"),
        ("key_kept", 13, "门店"),
        ("key_kept", 14, "备注2"),
        ("cell_kept", 14, "备注2"),
        ("row_not_read", 15, ""),
        ("cell_unreadable", 9, "投流预算"),
    ]
    assert [segment.host for segment in script.segments] == ["小满"] * 3


def test_a_date_and_a_time_in_rows_of_their_own(tmp_path: Path) -> None:
    found = read(tmp_path, "标题,夜场\n日期,2026年10月22日\n开播时间,晚上8点\n时区,UTC+8\n")
    assert found.script.planned_start == shanghai(20, 0)
    assert found.script.zone == "Etc/GMT-8"


def test_a_date_alone_takes_its_time_from_the_segments(tmp_path: Path) -> None:
    found = read(tmp_path, "标题,夜场\n开播时间,2026-10-22\n时区,Asia/Shanghai\n")
    assert found.script.planned_start == shanghai(20, 0)
    assert told(found) == []


def test_a_zone_that_nobody_knows_is_told_and_kept(tmp_path: Path) -> None:
    found = read(tmp_path, SHOW.replace("北京时间", "火星"))
    assert found.script.zone == "UTC"
    assert ("时区", "火星") in found.script.extra
    assert told(found)[:2] == [("zone_unknown", 4, "时区"), ("zone_assumed", None, "")]


GIVEAWAYS = "code,tool,launch_clock,launch_offset,open_or_start,end_or_draw,countdown_s,active_s\n"


def test_a_giveaway_hangs_on_the_segment_that_the_sheet_has_on_then(tmp_path: Path) -> None:
    rows = "a,福袋,19:58,,,,60,\nb,福袋,20:05,,,,60,\nc,福袋,20:14:59,,,,60,\nd,福袋,20:21,,,,60,\n"
    found = read(tmp_path, giveaways=GIVEAWAYS + rows)
    assert [(g.anchor, g.offset) for g in found.script.giveaways] == [
        (SegmentStart("s1"), -120_000),
        (SegmentStart("s2"), 0),
        (SegmentStart("s2"), 599_000),
        (SegmentStart("s3"), 360_000),
    ]
    assert {g.countdown for g in found.script.giveaways} == {60_000}
    assert told(found) == []


def test_a_giveaway_before_a_skipped_segment_hangs_on_one_that_is_played(tmp_path: Path) -> None:
    segments = "序号,环节,开始,时长,跳过\n1,A,20:00,5,\n2,B,20:05,5,Y\n3,C,20:10,5,\n"
    found = read(tmp_path, segments=segments, giveaways=GIVEAWAYS + "a,福袋,20:06,,,,60,\n")
    giveaway = found.script.giveaways[0]
    assert (giveaway.anchor, giveaway.offset) == (SegmentStart("s1"), 360_000)


def test_open_and_end_may_be_clock_times_or_offsets(tmp_path: Path) -> None:
    for cells in ("20:06,,20:07,20:10", "20:06,,00:07:00,00:10:00", ",00:06:00,20:07,20:10"):
        found = read(tmp_path, giveaways=f"{GIVEAWAYS}a,raffle,{cells},,\n")
        giveaway = found.script.giveaways[0]
        assert (giveaway.anchor, giveaway.offset) == (SegmentStart("s2"), 60_000)
        assert (giveaway.countdown, giveaway.active) == (60_000, 180_000)
        assert told(found) == []


def test_a_draw_at_the_end_of_the_countdown(tmp_path: Path) -> None:
    found = read(tmp_path, giveaways=GIVEAWAYS + "a,抽奖,20:05,,20:05,20:10,300,0\n")
    giveaway = found.script.giveaways[0]
    assert (giveaway.offset, giveaway.countdown, giveaway.active) == (0, 300_000, 0)
    assert told(found) == []


def test_a_giveaway_whose_columns_disagree(tmp_path: Path) -> None:
    rows = (
        "a,抽奖,20:05,00:06:00,00:08:00,00:07:00,60,60\nb,抽奖,,,,,,\n,,,,,,,x\na,红包,20:05,,,,,\n"
    )
    found = read(tmp_path, giveaways=GIVEAWAYS + rows)
    first, second, third = found.script.giveaways
    assert (first.anchor, first.offset, first.countdown) == (SegmentStart("s2"), 60_000, 120_000)
    assert second.anchor is None
    assert third.code == "a-2"
    assert [(f.code, f.place.row) for f in found.findings] == [
        ("row_not_read", 4),
        ("code_repeated", 5),
        ("times_disagree", 2),
        ("duration_disagrees", 2),
        ("end_before_start", 2),
        ("no_time", 3),
    ]


def test_which_tools_draw(tmp_path: Path) -> None:
    tools = [
        "抽奖",
        "超级福袋",
        "LIVE Giveaway",
        "lucky bag",
        "红包",
        "秒杀",
        "Flash Sale",
        "coupon",
    ]
    rows = "".join(f"g{at},{tool},20:05,,,,,\n" for at, tool in enumerate(tools))
    found = read(tmp_path, giveaways=GIVEAWAYS + rows)
    assert [g.draws for g in found.script.giveaways] == [True] * 4 + [False] * 4


BOOSTS = (
    "code,tool,order_clock,order_offset,expected_lag_min,effect_clock,window_min,target_segment\n"
)


def test_a_boost_hangs_on_the_segment_that_it_serves(tmp_path: Path) -> None:
    rows = (
        "a,粉条,19:58,-00:02:00,7,20:05,30,2 主推\n"
        "b,粉条,20:07,,8,,30,收尾\n"
        "c,粉条,,,8,20:15,30,3\n"
        "d,粉条,20:07,,,20:15,30,3\n"
        "e,粉条,,,5,,,2\n"
    )
    found = read(tmp_path, boosts=BOOSTS + rows)
    assert [(b.anchor, b.offset, b.lead) for b in found.script.boosts] == [
        (SegmentStart("s2"), -420_000, 420_000),
        (SegmentStart("s3"), -480_000, 480_000),
        (SegmentStart("s3"), -480_000, 480_000),
        (SegmentStart("s3"), -480_000, 480_000),
        (SegmentStart("s2"), -300_000, 300_000),
    ]
    assert told(found) == []


def test_a_boost_whose_target_or_times_do_not_fit(tmp_path: Path) -> None:
    rows = "a,粉条,20:06,,5,20:15,30,返场\nb,粉条,20:06,00:05:00,5,,,3 主推\nc,粉条,,,,,,\n"
    found = read(tmp_path, boosts=BOOSTS + rows)
    first, second, third = found.script.boosts
    assert (first.anchor, first.offset, first.target) == (SegmentStart("s2"), 60_000, None)
    assert first.extra == (("target_segment", "返场"),)
    assert (second.target, second.offset) == ("s2", 0)
    assert (third.anchor, third.target) == (None, None)
    assert [(f.code, f.place.row) for f in found.findings] == [
        ("target_unresolved", 2),
        ("effect_disagrees", 2),
        ("target_doubtful", 3),
        ("times_disagree", 3),
        ("no_time", 4),
    ]


def test_cues_of_our_own_sheet(tmp_path: Path) -> None:
    cues = (
        "id,kind,anchor,offset,role,standby,tolerance,text,subject,once\n"
        "c1,改价,2 start,-60,中控,30,90,改到 159,A02,\n"
        "c2,,收尾 结束,00:00:10,host,,,bye,,Y\n"
        "c3,own,20:06:30,0,灯光,1:00,,lights,,\n"
        "c4,note,after G2.open,5,,,,,,\n"
        "c5,note,-00:10:00,,,,,,,\n"
        "c6,note,whenever,,,,,lost,,\n"
    )
    found = read(tmp_path, cues=cues)
    first, second, third, fourth, fifth = found.script.cues
    assert (first.kind, first.anchor, first.offset) == ("price_change", SegmentStart("s2"), -60_000)
    assert (first.role, first.standby, first.tolerance) == ("operator", 30_000, 90_000)
    assert (first.text, first.subject, first.once) == ("改到 159", "A02", False)
    assert (second.kind, second.anchor, second.offset) == ("note", SegmentEnd("s3"), 10_000)
    assert (second.role, second.standby, second.once) == ("host", 30_000, True)
    assert third.anchor == ClockTime(shanghai(20, 6, 30))
    assert (third.kind, third.role, third.standby) == ("own", "灯光", 60_000)
    assert (fourth.anchor, fourth.offset) == (AfterCue("G2.open"), 5_000)
    assert (fifth.anchor, fifth.offset) == (SegmentStart("s1"), -600_000)
    assert [(f.code, f.severity, f.place.row) for f in found.findings] == [
        ("cue_without_anchor", Severity.ERROR, 7)
    ]
    assert found.script.extra == (("c6", "c6 | note | whenever | lost"),)


def test_products_without_a_code_or_with_one_twice(tmp_path: Path) -> None:
    products = "code,name,stock,limit\nA,Soap,3,0\nA,Soup,x,\n,Salt,1,2\n,,5,\n"
    found = read(tmp_path, products=products)
    assert [(p.code, p.name, p.stock, p.limit) for p in found.script.products] == [
        ("A", "Soap", 3, None),
        ("A-2", "Soup", None, None),
        ("Salt", "Salt", 1, 2),
    ]
    assert found.script.products[1].extra == (("stock", "x"),)
    assert told(found) == [
        ("code_repeated", 3, "code"),
        ("cell_unreadable", 3, "stock"),
        ("no_code", 4, "code"),
        ("row_not_read", 5, ""),
    ]
