"""The workbook of a script as a spreadsheet sees it: typed cells, lists, a header that stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from stage_desktop.formats.cell_words import (
    CUE_KINDS,
    END_RULES,
    KINDS,
    LISTS,
    NO,
    ROLES,
    YES,
)
from stage_desktop.formats.cells import end_rule_of, mark_of
from stage_desktop.formats.script_files import open_script
from stage_desktop.formats.script_workbook import workbook_of
from stage_desktop.formats.vocabulary import cue_kind_of, kind_of, role_of
from stage_desktop.formats.written import CHINESE, ENGLISH, Language
from stage_desktop.instants import Instant, Millis, at_wall
from stage_desktop.script.commerce import Money, Product
from stage_desktop.script.cues import Cue, SegmentStart
from stage_desktop.script.plan import EndRule, Script, Segment, SegmentKind

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
TODAY = date(2026, 1, 1)


def sample(name: str = "apparel_1h") -> Script:
    path = SAMPLES / f"{name}_segments.csv"
    script = open_script(path, start=None, zone=None, today=TODAY).script
    return replace(script, cues=())


def reopened(script: Script, language: Language | None = None) -> Workbook:
    return load_workbook(BytesIO(workbook_of(script, language)))


def column(sheet: Worksheet, title: str) -> int:
    return [str(cell.value) for cell in sheet[1]].index(title) + 1


def lists(sheet: Worksheet) -> dict[str, list[str]]:
    """What the list of each column offers, by the column's header."""
    found = {}
    for each in sheet.data_validations.dataValidation:
        header = sheet.cell(1, next(iter(each.sqref.ranges)).min_col).value
        found[str(header)] = str(each.formula1).strip('"').split(",")
    return found


def test_a_workbook_has_the_sheets_of_the_show_in_the_scripts_language() -> None:
    assert reopened(sample()).sheetnames == ["场次", "环节", "商品", "福利", "投流"]
    english = ["show", "segments", "products", "giveaways", "boosts"]
    assert reopened(sample("skincare_90min")).sheetnames == english


def test_another_language_may_be_chosen_for_headers_and_words(tmp_path: Path) -> None:
    data = workbook_of(sample(), ENGLISH)
    sheet = load_workbook(BytesIO(data))["segments"]
    assert [cell.value for cell in sheet[1]][:7] == [
        "No",
        "Clock",
        "Start (offset)",
        "Duration (min)",
        "Type",
        "Segment",
        "Host",
    ]
    assert [sheet.cell(row, 5).value for row in (2, 3, 4)] == ["warm up", "hook", "hero"]
    (tmp_path / "a.xlsx").write_bytes(data)
    back = open_script(tmp_path / "a.xlsx", start=None, zone=None, today=TODAY).script
    assert replace(back, cues=()) == sample()


def test_durations_of_whole_minutes_are_numbers_and_others_are_durations() -> None:
    sheet = reopened(sample())["环节"]
    at = column(sheet, "时长 (分)")
    assert [sheet.cell(row, at).value for row in (2, 3, 4)] == [5, 6, 10]
    fine = Script("短", "UTC", (Segment("s1", "1", "一", Millis(90_000)),
                               Segment("s2", "2", "二", Millis(1_500))))  # fmt: skip
    sheet = reopened(fine)["环节"]
    at = column(sheet, "时长 (时:分:秒)")
    assert [sheet.cell(row, at).value for row in (2, 3)] == [
        timedelta(seconds=90),
        timedelta(seconds=1, milliseconds=500),
    ]
    formats = [sheet.cell(row, at).number_format for row in (2, 3)]
    assert formats == ["[h]:mm:ss", "[h]:mm:ss.000"]


def test_times_are_times_that_a_spreadsheet_reckons_with() -> None:
    book = reopened(sample())
    start = book["场次"]["B4"]
    assert (book["场次"]["A4"].value, start.is_date) == ("开播时间", True)
    assert start.value == datetime(2026, 10, 22, 20)  # noqa: DTZ001 - a cell has no zone
    launch = book["福利"].cell(2, column(book["福利"], "发起时间"))
    assert (launch.value, launch.number_format) == (time(20, 3), "hh:mm:ss")
    offset = book["环节"].cell(3, column(book["环节"], "开始 (相对)"))
    assert (offset.value, offset.number_format) == (timedelta(minutes=5), "[hh]:mm:ss")


def test_a_time_before_the_show_is_a_text_as_no_spreadsheet_shows_it() -> None:
    boosts = reopened(sample())["投流"]
    cell = boosts.cell(2, column(boosts, "下单偏移"))
    assert (cell.value, cell.data_type) == ("-00:10:00", "s")


def test_a_show_at_midnight_keeps_its_time(tmp_path: Path) -> None:
    script = sample()
    midnight = at_wall(date(2026, 10, 22), time(), script.zone_info)
    late = Script("夜", script.zone, script.segments[:1], planned_start=midnight)
    (tmp_path / "a.xlsx").write_bytes(workbook_of(late))
    back = open_script(tmp_path / "a.xlsx", start=None, zone=None, today=TODAY).script
    assert back.planned_start == midnight


def test_amounts_are_numbers_with_thousands_apart_and_counts_are_bare() -> None:
    book = reopened(sample())
    goods = book["商品"]
    price = goods.cell(2, column(goods, "直播价"))
    assert (price.value, price.number_format) == (19.9, "#,##0.00")
    target = book["环节"].cell(3, column(book["环节"], "GMV目标"))
    assert (target.value, target.number_format) == (3500, "#,##0")
    stock = goods.cell(2, column(goods, "库存"))
    assert (stock.value, stock.number_format) == (200, "General")


def test_an_amount_that_no_binary_number_holds_stays_exact(tmp_path: Path) -> None:
    amount = Decimal("12345678901234.567")
    goods = (Product("A1", "Gold", live_price=Money(amount, "CNY")),)
    script = Script("t", "UTC", (Segment("s1", "1", "x", Millis(60_000)),), currency="CNY",
                    products=goods)  # fmt: skip
    (tmp_path / "a.xlsx").write_bytes(workbook_of(script))
    back = open_script(tmp_path / "a.xlsx", start=None, zone=None, today=TODAY).script
    assert back.products == goods


def test_the_header_is_a_band_that_stays_in_view_and_on_every_printed_page() -> None:
    book = reopened(sample())
    frozen = {name: book[name].freeze_panes for name in book.sheetnames}
    assert frozen == {"场次": "B2", "环节": "C2", "商品": "B2", "福利": "B2", "投流": "B2"}
    head = book["环节"]["A1"]
    assert (head.font.bold, head.fill.fgColor.rgb) == (True, "FFDDE3EA")
    assert book["环节"].print_title_rows == "$1:$1"
    assert book["环节"].page_setup.orientation == "landscape"
    assert book["环节"].sheet_properties.pageSetUpPr.fitToPage


def test_columns_fit_chinese_and_long_notes_wrap() -> None:
    sheet = reopened(sample())["环节"]
    titles = {str(cell.value): cell.column_letter for cell in sheet[1]}
    widths = {title: sheet.column_dimensions[letter].width for title, letter in titles.items()}
    # Eleven Chinese signs and a space, and a little room: none of them is cut.
    assert widths["环节"] >= 2 * len("引流款憋单放单") + 3
    assert widths["时间段"] >= len("20:00-20:05") + 1
    assert widths["主播要点"] == pytest.approx(40, abs=1)
    points = sheet[f"{titles['主播要点']}2"]
    assert (points.alignment.wrap_text, points.alignment.vertical) == (True, "top")


def test_lists_offer_the_words_that_are_understood() -> None:
    found = lists(reopened(sample())["环节"])
    assert found["类型"][:5] == ["暖场", "引流款", "福利款", "秒杀", "主推款"]
    assert found["硬时间"] == ["Y"]
    goods = lists(reopened(sample("skincare_90min"))["products"])
    assert goods["audience"] == ["all", "new", "returning", "fan club"]
    assert goods["role"][:3] == ["hook", "welfare", "hero"]
    giveaways = lists(reopened(sample())["福利"])
    assert giveaways["工具"] == ["抽奖", "福袋", "红包", "秒杀", "优惠券"]


def test_lists_go_on_below_the_last_row_and_only_closed_ones_refuse_other_words() -> None:
    rare = (Segment("s1", "1", "x", Millis(60_000), end_rule=EndRule.BY_ITSELF, skipped=True),)
    cue = Cue("c1", "note", SegmentStart("s1"), text="x", once=True)
    book = reopened(Script("t", "UTC", rare, planned_start=Instant(0), cues=(cue,)))
    rules = {
        str(book[name].cell(1, next(iter(each.sqref.ranges)).min_col).value): each
        for name in ("segments", "cues")
        for each in book[name].data_validations.dataValidation
    }
    assert next(iter(rules["Type"].sqref.ranges)).max_row == 202
    refusing = {header for header, rule in rules.items() if rule.showErrorMessage}
    assert refusing == {"Advance", "Skip", "once"}
    assert lists(book["segments"])["Advance"] == ["manual", "auto"]
    assert lists(book["cues"])["role"][:3] == ["host", "assistant", "floor director"]


@pytest.mark.parametrize("language", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_every_word_that_is_written_reads_back_as_what_it_stands_for(language: Language) -> None:
    assert all(kind_of(language.pick(word)) == kind for kind, word in KINDS.items())
    assert set(KINDS) == set(SegmentKind)
    assert all(role_of(language.pick(word)) == role for role, word in ROLES.items())
    assert all(cue_kind_of(language.pick(word)) == kind for kind, word in CUE_KINDS.items())
    assert all(end_rule_of(language.pick(word)) == rule for rule, word in END_RULES.items())
    assert (mark_of(YES), mark_of(NO)) == (True, False)


@pytest.mark.parametrize("language", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_no_list_is_longer_than_a_spreadsheet_takes(language: Language) -> None:
    # Excel refuses a list of more than 255 characters, and the library would leave it out.
    assert all(len(",".join(language.names(offered))) <= 255 for offered in LISTS.values())


def test_a_text_that_looks_like_a_formula_stays_a_text() -> None:
    script = Script("=t", "UTC", (Segment("s1", "1", "=1+1", Millis(60_000), notes="'=x"),))
    sheet = reopened(script)["segments"]
    title = sheet.cell(2, column(sheet, "Segment"))
    assert (title.value, title.data_type, title.quotePrefix) == ("=1+1", "s", True)
    assert sheet.cell(2, column(sheet, "Notes")).value == "''=x"


def test_the_same_script_is_the_same_file() -> None:
    assert workbook_of(sample()) == workbook_of(sample())
