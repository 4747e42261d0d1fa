"""A run as an XLSX workbook: dates, durations and amounts that a spreadsheet can reckon with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING
from unicodedata import east_asian_width
from zoneinfo import ZoneInfo

from stage_desktop.formats.cells import neutralised
from stage_desktop.formats.outgoing import Outgoing
from stage_desktop.formats.report_tables import Cell, Column, ReportTable, Unit
from stage_desktop.formats.review_tables import TableName, table_named, whole_summary
from stage_desktop.formats.workbook_charts import add_charts, sheet_name
from stage_desktop.instants import DAY, Instant, iso, to_datetime
from stage_desktop.show.events import RunKind

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
    Unit.MONEY: "#,##0.00",
    Unit.AMOUNT: "#,##0.00",
    Unit.SHARE: "0.0%",
}
_SHOWN_WIDTHS = {
    Unit.INSTANT: 19,
    Unit.LENGTH: 9,
    Unit.DIFFERENCE: 9,
    Unit.COUNT: 5,
    Unit.MONEY: 12,
    Unit.AMOUNT: 9,
    Unit.SHARE: 7,
}
_LEAST_WIDTH, _MOST_WIDTH = 6, 48
_PRACTICE = "#5233B8"
_LONGEST_TEXT = 32_767
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a cell has no zone
_ONE_DAY = timedelta(days=1)
# Dates before 1900-03-01 have no true number in a spreadsheet.
_FIRST_YEAR = 1901


def workbook_bytes(out: Outgoing, labels: Mapping[str, str]) -> bytes:
    """The workbook: a summary with charts, then a sheet for each table; `labels` as in `exports`.

    Segments, cues and notes always have a sheet, what the run had none of has none.
    """
    from xlsxwriter import Workbook  # not needed before the first export

    target = BytesIO()
    book = Workbook(target, {"in_memory": True})
    state = out.report.state
    # The run's own moment, so that the same run is the same file.
    created = to_datetime(state.opened_at, ZoneInfo("UTC")).replace(tzinfo=None)
    book.set_properties({"title": storable(state.script.title), "created": created})
    kind = "" if state.kind is RunKind.LIVE else labels.get(f"run.{state.kind}", state.kind.value)
    writer = _SheetWriter(book, labels, state.script.zone_info, kind)
    charted = writer.add_summary(whole_summary(out))
    sheets = {}
    for name in _ORDER:
        table = table_named(out, name)
        if table.rows or name in _ALWAYS:
            writer.add_table(table, frozen=_FROZEN.get(name, 1))
            sheets[name] = table
    add_charts(book, charted, sheets, labels)
    book.close()
    return target.getvalue()


_ORDER = (
    TableName.DIAGNOSIS,
    TableName.SEGMENTS,
    TableName.CUES,
    TableName.GIVEAWAYS,
    TableName.BOOSTS,
    TableName.HOSTS,
    TableName.CURVES,
    TableName.NOTES,
)
_ALWAYS = frozenset({TableName.SEGMENTS, TableName.CUES, TableName.NOTES})
_FROZEN = {TableName.SEGMENTS: 2, TableName.GIVEAWAYS: 2, TableName.BOOSTS: 2}


class _SheetWriter:
    """Writes tables as sheets of one workbook.

    `practice` is the word for a run that was none before viewers: it stands on every page, and the
    tabs of such a workbook are of another colour.
    """

    def __init__(
        self, book: Workbook, labels: Mapping[str, str], zone: ZoneInfo, practice: str
    ) -> None:
        self._book = book
        self._practice = practice
        self._labels = labels
        self._zone = zone
        self._formats: dict[Unit, Format] = {
            unit: book.add_format({"num_format": code, "align": "right"})
            for unit, code in _NUMBER_FORMATS.items()
        }
        self._whole: Format = book.add_format({"num_format": "#,##0", "align": "right"})
        self._text: Format = book.add_format({"align": "left"})
        # The mark by which spreadsheets keep a text a text, also when somebody edits the cell.
        self._quoted: Format = book.add_format({"align": "left", "quote_prefix": True})
        # Texts repeat: what a cell holds, how it looks and how wide it is, by the text.
        self._known: dict[str, tuple[str, Format, int]] = {}
        self._head: Format = book.add_format(
            {"bold": True, "bottom": 1, "bg_color": "#E8ECF1", "text_wrap": True, "valign": "top"}
        )

    def add_summary(self, lines: tuple[tuple[Column, Cell], ...]) -> Worksheet:
        """The sheet of names and values, which has room for charts beside them."""
        sheet = self._sheet("summary")
        names, widths = [], []
        for row, (column, cell) in enumerate(lines):
            name = self._title(column)
            names.append(shown_width(name))
            sheet.write_string(row, 0, name, self._head)
            widths.append(self._write(sheet, row, 1, column, cell))
        sheet.set_column(0, 0, _fitting(names))
        sheet.set_column(1, 1, _fitting(widths))
        return sheet

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
        if self._practice:
            sheet.set_tab_color(_PRACTICE)
            sheet.set_header(f"&C{self._practice.upper().replace('&', '&&')}")
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
            return self._write_instant(sheet, row, column, Instant(int(cell)))
        value = float(cell)
        if of.unit is Unit.LENGTH:
            value /= DAY
        elif of.unit is Unit.DIFFERENCE:
            value /= 1_000
        style = self._formats.get(of.unit, self._text)
        if of.unit is Unit.AMOUNT and value.is_integer():
            style = self._whole
        sheet.write_number(row, column, value, style)
        return _SHOWN_WIDTHS.get(of.unit, 0)

    def _write_instant(self, sheet: Worksheet, row: int, column: int, instant: Instant) -> int:
        moment = to_datetime(instant, self._zone)
        if moment.year < _FIRST_YEAR:
            return self._write_text(sheet, row, column, iso(instant, self._zone))
        # Days since the end of 1899, as spreadsheets count them.
        serial = (moment.replace(tzinfo=None) - _DAY_ZERO) / _ONE_DAY
        sheet.write_number(row, column, serial, self._formats[Unit.INSTANT])
        return _SHOWN_WIDTHS[Unit.INSTANT]

    def _write_text(self, sheet: Worksheet, row: int, column: int, text: str) -> int:
        known = self._known.get(text)
        if known is None:
            style = self._text if neutralised(text) == text else self._quoted
            known = self._known[text] = storable(text), style, shown_width(text)
        stored, style, width = known
        sheet.write_string(row, column, stored, style)
        return width


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


def _fitting(widths: list[int]) -> int:
    return min(_MOST_WIDTH, max(_LEAST_WIDTH, *widths, 0) + 2)
