"""What each role finds on its call sheet, worked out by hand from the samples."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from stage_desktop.formats.script_files import open_script
from stage_desktop.instants import Millis
from stage_desktop.script.cues import Cue, SegmentEnd, SegmentStart
from stage_desktop.script.derive import derived_cues
from stage_desktop.script.plan import Beat, Script, Segment
from stage_desktop.ui.callsheet.content import call_sheet
from stage_desktop.ui.callsheet.parts import CallSheet, Row, SheetRole, SheetTable
from stage_desktop.ui.language import speaking
from stage_desktop.ui.resources import resource


def sample(name: str = "apparel_1h") -> Script:
    path = Path(resource("samples", f"{name}_segments.csv"))
    return open_script(path, start=None, zone=None, today=date(2026, 1, 1)).script


def sheet(role: SheetRole, script: Script | None = None, code: str = "zh_CN") -> CallSheet:
    script = script or replace(sample(), cues=())
    with speaking(code):
        return call_sheet(script, (*script.cues, *derived_cues(script)), role)


def texts(row: Row) -> list[str]:
    """The cells of a row, a line each."""
    return ["\n".join(line.text for line in cell) for cell in row.cells]


def lines(table: SheetTable) -> list[str]:
    """The rows of a table, cells side by side."""
    return [" | ".join(texts(row)) for row in table.rows]


def everything(of: CallSheet) -> str:
    return "\n".join(line for table in of.tables for line in lines(table))


def test_the_head_says_whose_it_is_when_it_is_and_who_is_there() -> None:
    host = sheet(SheetRole.HOST)
    assert (host.title, host.badge) == ("木棉衣橱 秋冬通勤女装 1小时快闪场", "主播 · 小满")
    assert host.running == "2026-10-22 周四 · 20:00–21:00"
    assert host.facts == (
        "2026-10-22 周四 · 20:00–21:00 · 60 分钟 · Asia/Shanghai · 快手",
        "主播 小满 · 助播 阿圆 · 中控 小周 · 投手 老K(兼运营)",
    )


def test_only_those_who_answer_for_money_have_targets_and_budget() -> None:
    money = "GMV目标 ¥30,000 · 已排投流 ¥700 / 预算 ¥700"
    assert sheet(SheetRole.AD_BUYER).facts[-1] == money
    assert sheet(SheetRole.ALL).facts[-1] == money
    assert money not in sheet(SheetRole.OPERATOR).facts


def test_the_host_has_times_the_price_as_spoken_and_the_points_large() -> None:
    (table,) = sheet(SheetRole.HOST).tables
    assert [column.title for column in table.columns] == ["时间", "环节与商品", "说什么、做什么"]
    hero = table.rows[2]
    assert texts(hero) == [
        "20:11\n10 分钟",
        "3 主推款 第一轮\nA02 羊毛混纺针织开衫\n到手价 ¥159\n日常价 ¥259 · 库存 300\n4 色;赠运费险",
        "痛点→面料近景→4 色上身→价格锚 259→159→逼单\n20:20:30  转款 A02",
    ]
    price = next(line for line in hero.cells[1] if line.text.startswith("到手价"))
    assert (price.size, price.bold) == (17, True)
    assert texts(table.rows[0])[0] == "20:00\n5 分钟\n硬时间"
    assert "20:22:10  报中奖名单 G2: A05 围巾 ×3" in texts(table.rows[3])[2]


def test_the_limit_stands_with_the_offer() -> None:
    (table,) = sheet(SheetRole.HOST).tables
    assert texts(table.rows[1])[1].splitlines()[-2:] == [
        "日常价 ¥59 · 库存 200",
        "限购 1 · 尺码 S-XL;每人限1",
    ]


def test_several_points_are_a_list() -> None:
    (table,) = sheet(SheetRole.HOST).tables
    first = table.rows[0].cells[2]
    assert [(line.text, line.bullet) for line in first] == [
        ("报今晚 6 款+开价时间点", True),
        ("引导关注、点亮粉丝团", True),
    ]
    assert not table.rows[1].cells[2][0].bullet


def test_the_assistant_has_what_to_prepare_ahead_of_each_product() -> None:
    (table,) = sheet(SheetRole.ASSISTANT).tables
    assert texts(table.rows[1])[2] == "念评论、报已拍数\n20:09:00  备品 A02: 递 4 色、举尺码板"


def test_props_of_a_column_of_their_own_stand_with_the_assistant() -> None:
    script = Script(
        "t", "UTC", (Segment("s1", "1", "Open", Millis(60_000), extra=(("道具", "麦克风"),)),)
    )
    (table,) = sheet(SheetRole.ASSISTANT, script).tables
    assert texts(table.rows[0])[2] == "麦克风"


def test_the_operator_has_every_action_in_the_order_of_time() -> None:
    table, goods = sheet(SheetRole.OPERATOR).tables
    found = lines(table)
    assert found[:7] == [
        "20:00–20:05 (5 分钟) · 硬时间  1 开场暖场",
        " |  | 1 | 挂公告贴片\n发开场红包 G1\n开播前 10 分钟 B1 已起投",
        " | 20:02:00 | 1 T+2:00 | 备福利 G1 | 红包 · 3 分钟后(20:06)开抢,撑到引流款放单前",
        " | 20:03:00 | 1 T+3:00 | 发福利 G1 | 红包 · 快币红包 总额 50 元 ×50 · 关注主播",
        " | 20:04:00 | 2 T−1:00 | 查链接/库存/券 A01 | ",
        " | 20:04:30 | 2 T−0:30 | 改价 | A01 59 → 19.9 CNY",
        "20:05–20:11 (6 分钟)  2 引流款 憋单→放单\nA01 纯棉长袖打底T · 到手价 ¥19.90 · 库存 200",
    ]
    clocks = [texts(row)[1] for row in table.rows if row.box and texts(row)[1]]
    assert clocks == sorted(clocks)
    assert found[-1] == "下播 21:00"
    assert all(row.box for row in goods.rows)
    assert lines(goods)[1] == " | A02 羊毛混纺针织开衫 | ¥259 | ¥159 | 300 |  | 4 色;赠运费险"


def test_at_one_instant_the_old_card_goes_before_the_next_segment_and_its_card() -> None:
    found = lines(sheet(SheetRole.OPERATOR).tables[0])
    at = next(i for i, line in enumerate(found) if line.startswith("20:11–20:21"))
    assert found[at - 1] == " | 20:11:00 | 2 结束±0 | 取消讲解 A01 | "
    assert found[at + 2] == " | 20:11:00 | 3 T±0 | 弹讲解卡 A02 | "


def test_what_is_due_before_the_show_and_after_it_has_a_place() -> None:
    segment = Segment("s1", "1", "Open", Millis(60_000))
    cues = (
        Cue("a", "note", SegmentStart("s1"), Millis(-300_000), text="Links on"),
        Cue("b", "note", SegmentEnd("s1"), Millis(120_000), text="Prices back"),
    )
    script = Script("t", "UTC", (segment,), cues=cues)
    found = lines(sheet(SheetRole.OPERATOR, script, "en").tables[0])
    assert found == [
        "Before the show",
        " | −5:00 | 1 T−5:00 | Links on | ",
        "0:00–1:00 (1 min)  1 Open",
        "Sign-off 1:00",
        " | 3:00 | 1 end +2:00 | Prices back | ",
    ]


def test_the_ad_buyer_has_order_by_effect_and_what_it_feeds() -> None:
    boosts, order = sheet(SheetRole.AD_BUYER).tables
    assert lines(boosts)[1] == (
        " | 20:04\n3 T−7:00 | B2 磁力金牛\n订单支付 | ¥400\nOCPM 45/单 | 女装兴趣 + 达人相似粉丝"
        " | 20:11–20:41 | 3 主推款 第一轮\n20:11–20:21"
    )
    assert [texts(row)[1][:5] for row in boosts.rows] == ["19:50", "20:04", "20:33"]
    assert lines(order)[2].startswith(
        "20:11–20:21 | 3 主推款 第一轮\nA02 羊毛混纺针织开衫 | ¥9,500"
    )


def test_without_boosts_the_ad_buyer_is_told_so() -> None:
    bare = sheet(SheetRole.AD_BUYER, replace(sample(), boosts=(), cues=()))
    assert bare.note == "本场没有投流。"
    assert [table.heading for table in bare.tables] == ["流程"]


def test_the_floor_director_has_everything() -> None:
    whole = sheet(SheetRole.ALL)
    segments, giveaways, boosts = whole.tables
    assert (giveaways.heading, boosts.heading) == ("福利", "投流")
    assert texts(segments.rows[2])[2:5] == [
        "小满\n痛点→面料近景→4 色上身→价格锚 259→159→逼单",
        "递 4 色、举尺码板",
        "弹讲解卡\n第 6 分钟推优惠券\n补库存到 300\nB2 流量预计 20:10 起量",
    ]
    assert texts(segments.rows[0])[5].splitlines()[:3] == [
        "19:50:00  投手  下单投流 B1",
        "20:00:00  投手  投流起量 B1",
        "20:02:00  中控  备福利 G1",
    ]
    assert lines(giveaways)[2].startswith(" | 20:35:30 | G3 秒杀 | 20:36 | 20:39 | A05 ¥39.9 ×80")
    script = replace(sample(), cues=())
    told = sum(len(row.cells[5]) for row in segments.rows)
    assert told == len(derived_cues(script))


def test_a_skipped_segment_is_on_the_directors_sheet_alone() -> None:
    script = sample()
    skipped = replace(script.segments[7], skipped=True)
    script = replace(
        script, segments=(*script.segments[:7], skipped, *script.segments[8:]), cues=()
    )
    assert "8 过款" not in everything(sheet(SheetRole.HOST, script))
    row = sheet(SheetRole.ALL, script).tables[0].rows[7]
    assert texts(row)[0] == "跳过"


def test_the_name_of_a_group_stands_above_the_first_of_its_segments() -> None:
    parts = (
        Segment("s1", "1", "Open", Millis(60_000), group="Part one", skipped=True),
        Segment("s2", "2", "Sell", Millis(60_000), group="Part one"),
        Segment("s3", "3", "Draw", Millis(60_000), group="Part one"),
        Segment("s4", "4", "Close", Millis(60_000)),
        Segment("s5", "5", "Again", Millis(60_000), group="Part one"),
    )
    (table,) = sheet(SheetRole.HOST, Script("t", "UTC", parts), "en").tables
    assert [row.band for row in table.rows] == [True, False, False, False, True, False]
    assert texts(table.rows[0]) == texts(table.rows[4]) == ["Part one"]


def test_the_host_has_the_beats_of_a_segment_above_what_to_say() -> None:
    beats = (Beat("Show it", Millis(180_000)), Beat("Price"))
    part = Segment("s1", "1", "Open", Millis(300_000), host_points="Smile", beats=beats)
    (table,) = sheet(SheetRole.HOST, Script("t", "UTC", (part,)), "en").tables
    assert texts(table.rows[0])[2] == "Show it 3′ → Price\nSmile"


def test_a_show_without_a_start_is_told_from_its_start() -> None:
    parts = (Segment("s1", "1", "Open", Millis(90_000)), Segment("s2", "2", "Sell", Millis(60_000)))
    host = sheet(SheetRole.HOST, Script("t", "UTC", parts), "en")
    assert [texts(row)[0] for row in host.tables[0].rows] == ["0:00\n1:30", "1:30\n1 min"]
    assert host.facts[0] == "0:00–2:30 · 2:30 · Times are from the start of the show."
    assert host.running == "0:00–2:30"


@pytest.mark.parametrize("role", list(SheetRole))
def test_an_empty_show_has_an_empty_sheet(role: SheetRole) -> None:
    empty = sheet(role, Script("t", "UTC"), "en")
    assert all(table.rows == () for table in empty.tables)


def test_the_same_sheet_in_english() -> None:
    host = sheet(SheetRole.HOST, sample("skincare_90min"), "en")
    assert (host.badge, host.running) == ("Host · Maya", "Fri 2026-10-23 · 19:00–20:30")
    first = host.tables[0].rows[2]
    assert texts(first)[1].startswith(
        "3 Hook product: cleanser\nTraffic item\nC1 Gentle Gel Cleanser 150 ml\nPrice $12.60"
    )


def test_a_title_that_would_fill_a_page_is_cut_with_an_ellipsis() -> None:
    long = sheet(SheetRole.HOST, Script("x\n" + "长" * 500, "UTC"), "en")
    assert (len(long.title), long.title[:3], long.title[-1]) == (200, "x 长", "…")
