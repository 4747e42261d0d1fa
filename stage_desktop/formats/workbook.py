"""The timing report as an XLSX workbook: dates and durations that a spreadsheet can reckon with."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING
from unicodedata import east_asian_width
from zoneinfo import ZoneInfo

from stage_desktop.formats.cells import neutralised
from stage_desktop.formats.report_tables import (
    Cell,
    Column,
    ReportTable,
    Unit,
    cues_table,
    notes_table,
    segments_table,
    summary,
)
from stage_desktop.instants import DAY, Instant, iso, to_datetime
from stage_desktop.review.report import Report

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

# What the cells look like. A difference is in seconds: spreadsheets cannot show a time below zero.
_NUMBER_FORMATS: Mapping[Unit, str] = {
    Unit.INSTANT: "yyyy-mm-dd hh:mm:ss",
    Unit.LENGTH: "[h]:mm:ss",
    Unit.DIFFERENCE: "+0.0;-0.0;0.0",
    Unit.COUNT: "0",
}
_SHOWN_WIDTHS = {Unit.INSTANT: 19, Unit.LENGTH: 9, Unit.DIFFERENCE: 9, Unit.COUNT: 5}
_LEAST_WIDTH, _MOST_WIDTH = 6, 48
_LONGEST_TEXT = 32_767
# Dates before 1900-03-01 have no true number in a spreadsheet.
_FIRST_YEAR = 1901


def workbook_bytes(
    report: Report, labels: Mapping[str, str], run_id: int | str | None = None
) -> bytes:
    """The workbook with its four sheets; `labels` as in `exports`."""
    from xlsxwriter import Workbook  # not needed before the first export

    target = BytesIO()
    book = Workbook(target, {"in_memory": True})
    # The run's own moment, so that the same run is the same file.
    created = to_datetime(report.state.opened_at, ZoneInfo("UTC")).replace(tzinfo=None)
    book.set_properties({"title": storable(report.state.script.title), "created": created})
    writer = _SheetWriter(book, labels, report.state.script.zone_info)
    writer.add_summary(summary(report, run_id))
    writer.add_table(segments_table(report), frozen=2)
    writer.add_table(cues_table(report), frozen=1)
    writer.add_table(notes_table(report), frozen=1)
    book.close()
    return target.getvalue()


class _SheetWriter:
    """Writes tables as sheets of one workbook."""

    def __init__(self, book: Workbook, labels: Mapping[str, str], zone: ZoneInfo) -> None:
        self._book = book
        self._labels = labels
        self._zone = zone
        self._formats: dict[Unit, Format] = {
            unit: book.add_format({"num_format": code, "align": "right"})
            for unit, code in _NUMBER_FORMATS.items()
        }
        self._text: Format = book.add_format({"align": "left"})
        # The mark by which spreadsheets keep a text a text, also when somebody edits the cell.
        self._quoted: Format = book.add_format({"align": "left", "quote_prefix": True})
        self._head: Format = book.add_format(
            {"bold": True, "bottom": 1, "bg_color": "#E8ECF1", "text_wrap": True, "valign": "top"}
        )

    def add_summary(self, lines: tuple[tuple[Column, Cell], ...]) -> None:
        sheet = self._sheet("summary")
        names, widths = [], []
        for row, (column, cell) in enumerate(lines):
            name = self._title(column)
            names.append(shown_width(name))
            sheet.write_string(row, 0, name, self._head)
            widths.append(self._write(sheet, row, 1, column, cell))
        sheet.set_column(0, 0, _fitting(names))
        sheet.set_column(1, 1, _fitting(widths))
        sheet.freeze_panes(0, 1)

    def add_table(self, table: ReportTable, frozen: int) -> None:
        """A sheet with a frozen header and `frozen` columns that stay in view."""
        sheet = self._sheet(table.name)
        widths: list[list[int]] = [[] for _ in table.columns]
        for index, column in enumerate(table.columns):
            title = self._title(column)
            sheet.write_string(0, index, title, self._head)
            # Two lines are enough for a title, and there is room for the filter's arrow.
            widths[index].append(shown_width(title) * 2 // 3 + 3)
        for row, cells in enumerate(table.rows, start=1):
            for index, (column, cell) in enumerate(zip(table.columns, cells, strict=True)):
                widths[index].append(self._write(sheet, row, index, column, cell))
        for index, found in enumerate(widths):
            sheet.set_column(index, index, _fitting(found))
        sheet.freeze_panes(1, frozen)
        sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)
        sheet.repeat_rows(0)

    def _sheet(self, name: str) -> Worksheet:
        sheet = self._book.add_worksheet(sheet_name(self._labels.get(name, name)))
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        return sheet

    def _title(self, column: Column) -> str:
        label = self._labels.get(column.name)
        if column.unit is not Unit.DIFFERENCE:
            return column.name if label is None else label
        return f"{column.name}_s" if label is None else f"{label} (s)"

    def _write(self, sheet: Worksheet, row: int, column: int, of: Column, cell: Cell) -> int:
        """Write the cell as what it is; how wide it is shown."""
        if cell is None:
            return 0
        if isinstance(cell, str):
            text = cell
            if of.unit is Unit.WORD:
                text = self._labels.get(f"{of.words}.{cell}", cell)
            return self._write_text(sheet, row, column, text)
        if of.unit is Unit.INSTANT:
            return self._write_instant(sheet, row, column, Instant(cell))
        value: float = cell
        if of.unit is Unit.LENGTH:
            value = cell / DAY
        elif of.unit is Unit.DIFFERENCE:
            value = cell / 1_000
        sheet.write_number(row, column, value, self._formats.get(of.unit, self._text))
        return _SHOWN_WIDTHS.get(of.unit, 0)

    def _write_instant(self, sheet: Worksheet, row: int, column: int, instant: Instant) -> int:
        moment = to_datetime(instant, self._zone)
        if moment.year < _FIRST_YEAR:
            return self._write_text(sheet, row, column, iso(instant, self._zone))
        style = self._formats[Unit.INSTANT]
        sheet.write_datetime(row, column, moment.replace(tzinfo=None), style)
        return _SHOWN_WIDTHS[Unit.INSTANT]

    def _write_text(self, sheet: Worksheet, row: int, column: int, text: str) -> int:
        style = self._text if neutralised(text) == text else self._quoted
        sheet.write_string(row, column, storable(text), style)
        return shown_width(text)


def shown_width(text: str) -> int:
    """How wide the longest line of a text is in characters; a Chinese one counts for two."""
    lines = text.splitlines() or [""]
    return max(sum(2 if east_asian_width(sign) in "WF" else 1 for sign in line) for line in lines)


def storable(text: str) -> str:
    """The text as a cell can hold it: cut with an ellipsis where it is longer than a cell may be.

    Length counts in UTF-16, as spreadsheets do; half a surrogate pair becomes a question mark.
    """
    units = text.encode("utf-8", "replace").decode("utf-8").encode("utf-16-le")
    if len(units) // 2 <= _LONGEST_TEXT:
        return units.decode("utf-16-le")
    return units[: 2 * (_LONGEST_TEXT - 1)].decode("utf-16-le", "ignore") + "…"


def sheet_name(name: str) -> str:
    """A name that a sheet may have: at most 31 characters, none of `[]:*?/\\`."""
    kept = "".join(" " if sign in "[]:*?/\\" else sign for sign in name).strip(" '")
    return kept[:31] or "Sheet"


def _fitting(widths: list[int]) -> int:
    return min(_MOST_WIDTH, max(_LEAST_WIDTH, *widths, 0) + 2)
