"""What is pasted: cells of a spreadsheet, of a web page, Markdown, lines of a chat."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.chat_lines import read_line
from stage_desktop.formats.markdown import markdown_of
from stage_desktop.formats.opened import Opened
from stage_desktop.formats.pasted import open_pasted, read_pasted
from stage_desktop.formats.script_files import open_script
from stage_desktop.formats.tables import Merge
from stage_desktop.instants import clock_text, duration_text

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
TODAY = date(2026, 10, 22)


def opened(text: str, html: str | None = None) -> Opened:
    return open_pasted(text, html, start=None, zone="Asia/Shanghai", today=TODAY)


def rows(found: Opened) -> list[tuple[str, str, str]]:
    zone = found.script.zone_info
    return [
        (
            "-"
            if each.stated_start is None
            else clock_text(each.stated_start, zone, seconds=False),
            duration_text(each.duration),
            each.title,
        )
        for each in found.script.segments
    ]


def codes(found: Opened) -> list[str]:
    return [f.code for f in found.findings if f.code not in ("zone_assumed", "date_assumed")]


def test_cells_of_a_spreadsheet() -> None:
    text = '时间段\t环节\t话术\r\n20:00-20:10\t开场\t"两行\n话术"\r\n20:10-20:30\t主推\t\r\n'
    found = opened(text)
    assert rows(found) == [("20:00", "10:00", "开场"), ("20:10", "20:00", "主推")]
    assert found.script.segments[0].host_points == "两行\n话术"
    assert found.sources == ()
    assert codes(found) == []


def test_cells_without_their_header_are_taken_by_what_they_hold() -> None:
    found = opened(
        "1\t20:00-20:10\t开场\t小雨\n2\t20:10-20:30\t主推\t阿May\n3\t20:30-20:40\t收尾\t\n"
    )
    assert rows(found) == [
        ("20:00", "10:00", "开场"),
        ("20:10", "20:00", "主推"),
        ("20:30", "10:00", "收尾"),
    ]
    assert [s.number for s in found.script.segments] == ["1", "2", "3"]
    assert found.script.segments[1].extra == (("D", "阿May"),)
    assert codes(found) == ["column_unnamed", "header_missing"]


def test_a_table_of_a_web_page_with_merged_cells() -> None:
    html = """<style>td{color:red}</style><p>x</p><table><tr><th>时间段<th>环节<th>商品</tr>
      <tr><td>20:00&#45;20:10</td><td>开场<td></tr>
      <tr><td rowspan="2">20:10-20:30<td rowspan=2>主推<br>第一轮</td><td>A01 大衣</td></tr>
      <tr><td>A02&nbsp;围巾</td></tr></table><script>alert(1)</script>"""
    table = read_pasted("x", html)
    assert table.merged == (Merge(2, 0, 3, 0), Merge(2, 1, 3, 1))
    found = opened("x", html)
    assert rows(found) == [("20:00", "10:00", "开场"), ("20:10", "20:00", "主推\n第一轮")]
    assert found.script.segments[1].products == ("A01", "A02")
    assert codes(found) == ["merged_filled", "row_continued"]


def test_a_table_in_markdown() -> None:
    text = (
        "今晚的流程:\n\n| 时间段 | 环节 | 备注 |\n|---|:--:|---|\n"
        "| 20:00-20:10 | **开场** | a\\|b |\n"
        "| 20:10-20:30 | 主推 | 一<br>二 |\n"
    )
    found = opened(text)
    assert rows(found) == [("20:00", "10:00", "开场"), ("20:10", "20:00", "主推")]
    assert [s.notes for s in found.script.segments] == ["a|b", "一\n二"]


def test_our_own_markdown_is_read_back() -> None:
    script = open_script(
        SAMPLES / "apparel_1h_segments.csv", start=None, zone=None, today=TODAY
    ).script
    found = opened(markdown_of(script).decode())
    assert found.script.title == script.title
    assert found.script.planned_start == script.planned_start
    assert found.script.products == script.products
    assert [s.duration for s in found.script.segments] == [s.duration for s in script.segments]
    assert [g.offset for g in found.script.giveaways] == [g.offset for g in script.giveaways]


CHAT = """今晚双十一预热场
主播：小雨
20:00-20:05 开场暖场
20:05～20:20 主推 A01 大衣
- 先憋单再放
20:20，福袋，5分钟
【下半场】
4. 返场 A01（20:25-20:40）
收尾 10分钟
"""


def test_lines_of_a_chat() -> None:
    found = opened(CHAT)
    assert found.script.title == "今晚双十一预热场"
    assert rows(found) == [
        ("20:00", "5:00", "开场暖场"),
        ("20:05", "15:00", "主推 A01 大衣"),
        ("20:20", "5:00", "福袋"),
        ("20:25", "15:00", "返场 A01"),
        ("-", "10:00", "收尾"),
    ]
    assert found.script.segments[1].notes == "先憋单再放"
    assert found.script.segments[3].group == "下半场"
    assert found.script.segments[0].host == "小雨"
    assert codes(found) == ["section_row", "preamble_read", "title_from_preamble"]


@pytest.mark.parametrize(
    ("line", "clock", "length", "text"),
    [
        ("20:00-20:05 开场", "20:00-20:05", "", "开场"),
        ("20:00-20:05开场", "20:00-20:05", "", "开场"),
        ("20：00 开场", "20：00", "", "开场"),
        ("晚上8点-8点10分：开场", "晚上8点-8点10分", "", "开场"),
        ("• 8:00 pm Welcome (5 min)", "8:00 pm", "5 min", "Welcome"),
        ("开播前30分钟 设备检查", "开播前30分钟", "", "设备检查"),
        ("0-5min 开场", "0-5min", "", "开场"),
        ("5分钟 开场", "", "5分钟", "开场"),
        ("开场（5分钟）", "", "5分钟", "开场"),
        ("2号链接 精华 99元", "", "", "2号链接 精华 99元"),
        ("A01 大衣 399", "", "", "A01 大衣 399"),
    ],
)
def test_a_line_of_a_chat(line: str, clock: str, length: str, text: str) -> None:
    found = read_line(line)
    assert (found.clock, found.length, found.text) == (clock, length, text)


def test_what_cannot_be_pasted() -> None:
    for text, html, code in (
        ("", None, "paste_empty"),
        (" \n", "<p>nothing</p>", "paste_empty"),
        ("x" * 5_000_000, None, "file_too_large"),
        ("hello there", None, "no_segments"),
        ("", "<table>" + "<tr><td>x" * 30_000, "file_too_large"),
        ("x", "<table><tr>" + "<td colspan=60>x" * 20 + "</tr></table>", "file_too_large"),
    ):
        with pytest.raises(FileTrouble) as caught:
            opened(text, html)
        assert caught.value.code == code


WORDS = (
    "20:00|20:00-20:10|0-5min|半小时|开播前30分钟|T-10|8pm|5-8分钟"
    "|环节|时长|时间段|商品|A01 大衣|合计|第二部分：|主播：小雨|1|开场|9.9/2件18|待定"
    "|99999999999999999999|0.8333|2026-10-22 25:00|次日|---|#|**|:"
)
PIECES = st.sampled_from(WORDS.split("|"))
MARKS = st.sampled_from(["\t", "\n", " ", "|", ",", "，", "\n|---|---|\n", "\n- ", '"', "<br>"])
NAMES = (
    "table|/table|tr|td|td rowspan=3|td colspan=2|td rowspan=0|td colspan=x|/td|br|script|/script"
    "|!--|td rowspan=99999999 colspan=99999"
)
TAGS = st.sampled_from([f"<{name}>" for name in NAMES.split("|")])


@given(st.lists(st.one_of(PIECES, MARKS, st.text(max_size=3)), max_size=40))
@settings(max_examples=80, deadline=None)
def test_any_text_is_a_script_or_one_trouble(parts: list[str]) -> None:
    try:
        found = opened("".join(parts))
    except FileTrouble:
        return
    assert found.script.segments


@given(st.lists(st.one_of(PIECES, TAGS), max_size=40))
@settings(max_examples=80, deadline=None)
def test_any_html_is_a_script_or_one_trouble(parts: list[str]) -> None:
    try:
        found = opened("x", "<table>" + "".join(parts))
    except FileTrouble:
        return
    assert found.script.segments


def test_a_number_behind_a_time_is_what_is_sold_and_never_seconds() -> None:
    found = opened(
        "20:00 开场 5分钟\n20:05 1号链接 面膜 10分钟\n20点15分 3号链接 精华\n"
        "20:25-20:40 2号+5号链接\n8:40pm 2 lipsticks 15 min\n下播 20:55\n"
    )
    assert rows(found) == [
        ("20:00", "5:00", "开场"),
        ("20:05", "10:00", "1号链接 面膜"),
        ("20:15", "10:00", "3号链接 精华"),
        ("20:25", "15:00", "2号+5号链接"),
        ("20:40", "15:00", "2 lipsticks"),
    ]
    assert [each.products for each in found.script.segments] == [
        (),
        ("1号链接",),
        ("3号链接",),
        ("2号链接", "5号链接"),
        (),
    ]
    assert [each.name for each in found.script.products] == ["面膜", "精华", "2号链接", "5号链接"]
    end = found.script.hard_end
    assert end is not None and clock_text(end, found.script.zone_info) == "20:55:00"
    assert codes(found) == ["preamble_read"]


@pytest.mark.parametrize(
    ("line", "number", "clock", "length", "text"),
    [
        ("1、20:00 开场", "1", "20:00", "", "开场"),
        ("2.20:05 面膜", "2", "20:05", "", "面膜"),
        ("8.30 福袋", "", "8.30", "", "福袋"),
        ("20点1号链接 面膜", "", "20点", "", "1号链接 面膜"),
        ("20:00 开场5分钟 抽福袋", "", "20:00", "5分钟", "开场 抽福袋"),
        ("20:00 福袋 5分钟 口令", "", "20:00", "", "福袋 5分钟 口令"),
        ("21:00-10-15min 连麦", "", "21:00", "10-15min", "连麦"),
        ("~9pm Q&A, half an hour", "", "~9pm", "half an hour", "Q&A"),
        ("8:40pm Flash sale for 10 mins", "", "8:40pm", "10 mins", "Flash sale"),
        ("12.10am close", "", "12.10am", "", "close"),
    ],
)
def test_a_line_of_a_chat_with_numbers(
    line: str, number: str, clock: str, length: str, text: str
) -> None:
    assert read_line(line)[:4] == (number, clock, length, text)


def test_a_length_from_to_behind_a_start_is_doubtful() -> None:
    found = opened("20:45-21:00 精华\n21:00-10-15min 连麦\n21:15 返场 15分钟\n")
    assert rows(found)[1] == ("21:00", "15:00", "连麦")
    assert codes(found) == ["duration_ranges"]


def test_the_end_of_the_show_is_no_segment() -> None:
    found = opened("20:00 开场 10分钟\n20:10 主推 一个小时\n21:40 答疑\n22:00下播\n")
    assert rows(found)[-1] == ("21:40", "20:00", "答疑")
    assert found.script.hard_end is not None


def test_links_are_the_products_of_that_code_or_link() -> None:
    found = open_pasted(
        "",
        "<table><tr><th>时间段<th>环节<th>商品</tr><tr><td>20:00-20:10<td>面膜<td>1号链接</tr>"
        "<tr><td>20:10-20:20<td>组合<td>1、2、3号链接</tr><tr><td>20:20-20:30<td>返场<td>2号链</tr>"
        "</table><table><tr><th>编号<th>商品名称<th>直播价</tr><tr><td>1<td>面膜<td>99</tr>"
        "<tr><td>2<td>精华<td>299</tr></table>",
        start=None,
        zone="Asia/Shanghai",
        today=TODAY,
    )
    assert [each.products for each in found.script.segments] == [
        ("1",),
        ("1", "2", "3号链接"),
        ("2",),
    ]
    assert [each.code for each in found.script.products] == ["1", "2", "3号链接"]
