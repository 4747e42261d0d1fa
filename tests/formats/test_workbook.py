"""The report of a run as a workbook, reopened by another library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from exported import CUES, FORMULA, SHOW, WIDE_FORMULA, outgoing_run, performed
from performing import EIGHT, Performance, segment
from stage_desktop.errors import FileTrouble
from stage_desktop.formats.exports import export_xlsx
from stage_desktop.formats.outgoing import Outgoing
from stage_desktop.formats.workbook import shown_width, storable
from stage_desktop.formats.workbook_charts import sheet_name
from stage_desktop.instants import Instant
from stage_desktop.review.report import Report, report
from stage_desktop.review.reviewed import reviewed
from stage_desktop.show.commands import Note


def reopened(
    of: Report | None = None, labels: Mapping[str, str] | None = None, run: int | None = None
) -> Workbook:
    target = BytesIO()
    export_xlsx(Outgoing(reviewed(of or performed()), run), target, labels or {})
    return load_workbook(BytesIO(target.getvalue()))


def table(sheet: Worksheet) -> list[dict[str, Any]]:
    header, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def cell_under(sheet: Worksheet, title: str, row: int) -> Any:
    titles = [cell.value for cell in sheet[1]]
    return sheet.cell(row, titles.index(title) + 1)


def test_a_workbook_has_a_sheet_for_each_reader() -> None:
    assert reopened().sheetnames == ["summary", "segments", "cues", "hosts", "notes"]


def test_instants_are_dates_of_the_shows_zone_to_the_millisecond() -> None:
    sheet = reopened()["segments"]
    cell = cell_under(sheet, "actual_start", 3)
    assert cell.is_date
    assert cell.value == datetime(2026, 10, 22, 20, 5, 30, 250_000)  # noqa: DTZ001  (a cell has no zone)
    assert cell.number_format == "yyyy-mm-dd hh:mm:ss"


def test_lengths_are_durations_and_differences_are_signed_seconds() -> None:
    sheet = reopened()["segments"]
    assert cell_under(sheet, "actual_duration", 2).value == timedelta(seconds=320, milliseconds=250)
    assert cell_under(sheet, "actual_duration", 2).number_format == "[h]:mm:ss"
    hero = table(sheet)[1]
    assert (hero["over_s"], hero["added_s"], hero["drift_start_s"]) == (-30.25, -15, 30.25)
    assert cell_under(sheet, "over_s", 3).number_format == "+0.0;-0.0;0.0"


def test_numbers_of_segments_are_numbers() -> None:
    assert [row["number"] for row in table(reopened()["segments"])] == [1, 2, 3, 4]


def test_what_is_not_known_is_an_empty_cell() -> None:
    skipped = table(reopened()["segments"])[2]
    assert (skipped["outcome"], skipped["planned_start"], skipped["held"]) == (
        "skipped",
        None,
        None,
    )


def test_cues_and_notes_have_their_sheets() -> None:
    book = reopened()
    done, missed = table(book["cues"])
    assert (done["id"], done["lateness_s"], done["outcome"]) == ("n1", 5.5, "done")
    assert (missed["done"], missed["outcome"]) == (None, "missed")
    assert [row["text"] for row in table(book["notes"])] == [
        "sound check",
        WIDE_FORMULA,
        "peak",
        "over",
    ]


def test_the_summary_tells_the_run_in_a_few_lines() -> None:
    sheet = reopened(run=12)["summary"]
    lines = {str(name): value for name, value in sheet.iter_rows(max_col=2, values_only=True)}
    told = {
        "title": "木棉衣橱",
        "zone": "Asia/Shanghai",
        "run": "12",
        "kind": "live",
        "phase": "ended",
        "planned_start": datetime(2026, 10, 22, 20),  # noqa: DTZ001
        "actual_end": datetime(2026, 10, 22, 20, 18, 20),  # noqa: DTZ001
        "planned_duration": timedelta(minutes=20),
        "actual_duration": timedelta(seconds=1_090),
        "late_start_s": 10,
        "late_end_s": -100,
        "held": timedelta(seconds=20),
        "passes": 3,
        "segments_skipped": 1,
        "cues_done": 1,
        "cues_missed": 1,
        "hard_end": None,
    }
    assert {name: lines[name] for name in told} == told


def test_no_text_becomes_a_formula_or_a_link() -> None:
    book = reopened()
    types = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in types
    title = cell_under(book["segments"], "title", 5)
    assert (title.value, title.data_type, title.quotePrefix) == (FORMULA, "s", True)
    note = cell_under(book["notes"], "text", 3)
    assert (note.value, note.quotePrefix, note.hyperlink) == (WIDE_FORMULA, True, None)
    assert not cell_under(book["segments"], "title", 3).quotePrefix


def test_headers_stay_in_view_and_can_be_filtered() -> None:
    book = reopened()
    frozen = {name: book[name].freeze_panes for name in book.sheetnames}
    assert frozen == {
        "summary": None,
        "segments": "C2",
        "cues": "B2",
        "hosts": "B2",
        "notes": "B2",
    }
    assert book["segments"].auto_filter.ref == "A1:AF5"
    assert book["segments"]["A1"].font.bold


def test_columns_are_as_wide_as_what_they_show_within_bounds() -> None:
    long = replace(segment(1, 5), title="长" * 200)
    state = Performance(replace(SHOW, segments=(long,))).state
    widths = reopened(report(state))["segments"].column_dimensions
    assert widths["B"].width == pytest.approx(48, abs=1)
    assert widths["H"].width == pytest.approx(21, abs=1)


def test_sheets_columns_and_words_are_worded_by_the_labels() -> None:
    labels = {
        "segments": "环节",
        "number": "序号",
        "over": "超时",
        "outcome": "结果",
        "outcome.done": "完成",
        "kind.hero": "主推款",
        "run.live": "直播",
    }
    book = reopened(labels=labels)
    hero = table(book["环节"])[1]
    assert (hero["序号"], hero["超时 (s)"], hero["结果"], hero["kind"]) == (
        2,
        -30.25,
        "完成",
        "主推款",
    )
    assert [cell.value for cell in book["summary"]["B"]].count("直播") == 1


def test_a_run_that_was_never_started_exports_too() -> None:
    state = Performance(SHOW, *CUES).state
    rows = table(reopened(report(state))["segments"])
    assert [row["outcome"] for row in rows] == ["ahead", "ahead", "skipped", "ahead"]


def test_a_show_without_segments_exports_too() -> None:
    state = Performance(replace(SHOW, segments=())).state
    assert table(reopened(report(state))["segments"]) == []


def test_a_date_that_a_spreadsheet_cannot_hold_is_told_as_text() -> None:
    old = Instant(EIGHT - 140 * 365 * 86_400_000)
    state = Performance(replace(SHOW, planned_start=old)).state
    first = table(reopened(report(state))["segments"])[0]
    assert first["planned_start"].startswith("1886-")


def test_a_note_that_no_cell_can_hold_whole_is_cut_with_an_ellipsis() -> None:
    run = Performance(SHOW)
    run.do(-600, Note("说" * 40_000))
    text = table(reopened(report(run.state))["notes"])[0]["text"]
    assert (len(text), text[-1]) == (32_767, "…")


def test_length_counts_as_spreadsheets_count_it() -> None:
    assert storable("😀" * 16_383) == "😀" * 16_383
    cut = storable("😀" * 16_384)
    assert cut == "😀" * 16_383 + "…"
    assert storable("half \ud83d") == "half ?"


def test_the_same_run_is_the_same_file(tmp_path: Path) -> None:
    one, other = tmp_path / "one.xlsx", tmp_path / "other.xlsx"
    export_xlsx(outgoing_run(), one)
    export_xlsx(outgoing_run(), other)
    assert one.read_bytes() == other.read_bytes()


def test_a_workbook_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as caught:
        export_xlsx(outgoing_run(), tmp_path)
    assert caught.value.code == "file_unwritable"


@pytest.mark.parametrize(
    ("name", "kept"),
    [("环节", "环节"), ("a/b:c", "a b c"), ("x" * 40, "x" * 31), ("'*?'", "Sheet")],
)
def test_a_sheet_has_a_name_that_spreadsheets_take(name: str, kept: str) -> None:
    assert sheet_name(name) == kept


@pytest.mark.parametrize(("text", "width"), [("", 0), ("abc", 3), ("主推A", 5), ("ab\n主推款", 6)])
def test_a_chinese_sign_is_as_wide_as_two(text: str, width: int) -> None:
    assert shown_width(text) == width
