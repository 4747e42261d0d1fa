"""The charts of a run's workbook: native ones, over the cells of its sheets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from stage_desktop.formats.report_tables import ReportTable
from stage_desktop.formats.review_tables import TableName

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

# Colours of Okabe and Ito (2008), which people with any colour vision can tell apart.
_PLANNED, _ACTUAL, _DRIFT, _ONLINE, _GMV = "#8C96A1", "#0072B2", "#D55E00", "#0072B2", "#009E73"
_WIDTH, _HEIGHT, _ROWS = 860, 320, 17
# So many instants are named below a chart.
_NAMED = 12


def add_charts(
    book: Workbook,
    sheet: Worksheet,
    tables: Mapping[TableName, ReportTable],
    labels: Mapping[str, str],
) -> None:
    """Put the charts for which there is something below each other on the sheet.

    Planned and actual length of each pass; drift at the end of each; online and GMV over time.
    """
    charts = _Charts(book, tables, labels)
    found = (charts.lengths(), charts.drift(), charts.sales())
    for number, chart in enumerate(each for each in found if each is not None):
        chart.set_size({"width": _WIDTH, "height": _HEIGHT})
        sheet.insert_chart(number * _ROWS, 3, chart)


def sheet_name(name: str) -> str:
    """A name that a sheet may have: at most 31 characters, none of `[]:*?/\\`."""
    kept = "".join(" " if sign in "[]:*?/\\" else sign for sign in name).strip(" '")
    return kept[:31] or "Sheet"


class _Charts:
    def __init__(
        self, book: Workbook, tables: Mapping[TableName, ReportTable], labels: Mapping[str, str]
    ) -> None:
        self._book, self._tables, self._labels = book, tables, labels

    def lengths(self) -> Chart | None:
        """Planned and actual length of each pass beside each other."""
        chart = self._chart("column", TableName.SEGMENTS, "actual_duration", "chart.lengths")
        if chart is None:
            return None
        for name, colour in (("planned_duration", _PLANNED), ("actual_duration", _ACTUAL)):
            chart.add_series(self._series(TableName.SEGMENTS, "number", name, fill=colour))
        chart.set_x_axis(self._named(TableName.SEGMENTS, 2 * _NAMED))
        chart.set_y_axis({"num_format": "[h]:mm:ss", "major_gridlines": _GRID})
        return chart

    def drift(self) -> Chart | None:
        """Drift at the end of each pass, in seconds."""
        chart = self._chart("line", TableName.SEGMENTS, "drift_end", "chart.drift")
        if chart is None:
            return None
        chart.add_series(self._series(TableName.SEGMENTS, "number", "drift_end", line=_DRIFT))
        chart.set_legend({"none": True})
        chart.set_x_axis(self._named(TableName.SEGMENTS, 2 * _NAMED))
        chart.set_y_axis({"num_format": "+0;-0;0", "major_gridlines": _GRID})
        return chart

    def sales(self) -> Chart | None:
        """GMV as columns, online as a line on an axis of its own."""
        gmv = self._chart("column", TableName.CURVES, "figure.gmv", "chart.sales")
        online = self._chart("line", TableName.CURVES, "figure.online", "chart.sales")
        clock: dict[str, Any] = {"num_format": "hh:mm", "text_axis": True}
        if gmv or online:
            clock |= self._named(TableName.CURVES, _NAMED)
        if gmv is None:
            if online is None:
                return None
            online.add_series(self._series(TableName.CURVES, "at", "figure.online", line=_ONLINE))
            online.set_x_axis(clock)
            return online
        gmv.add_series(self._series(TableName.CURVES, "at", "figure.gmv", fill=_GMV) | {"gap": 0})
        gmv.set_x_axis(clock)
        gmv.set_y_axis({"major_gridlines": _GRID})
        if online is not None:
            series = self._series(TableName.CURVES, "at", "figure.online", line=_ONLINE)
            online.add_series(series | {"y2_axis": True})
            gmv.combine(online)
        return gmv

    def _named(self, name: TableName, most: int) -> dict[str, Any]:
        """An axis below the chart that names so many rows of the table at the most."""
        step = max(1, -(-len(self._tables[name].rows) // most))
        return {"label_position": "low", "interval_unit": step, "interval_tick": step}

    def _chart(self, kind: str, name: TableName, needed: str, title: str) -> Chart | None:
        """An empty chart; None where the column that it is about says nothing."""
        table = self._tables.get(name)
        at = None if table is None else _place(table, needed)
        if table is None or at is None or all(row[at] is None for row in table.rows):
            return None
        chart: Chart = self._book.add_chart({"type": kind})
        text = {"name": self._labels.get(title, title), "name_font": {"size": 12}}
        chart.set_title(text | {"overlay": False})
        chart.set_legend({"position": "bottom"})
        chart.show_blanks_as("gap")
        return chart

    def _series(
        self, name: TableName, categories: str, values: str, fill: str = "", line: str = ""
    ) -> dict[str, Any]:
        table = self._tables[name]
        sheet = sheet_name(self._labels.get(name, name))

        def cells(column: str) -> list[str | int]:
            at = _place(table, column) or 0
            return [sheet, 1, at, len(table.rows), at]

        look: dict[str, Any] = {"line": {"color": line, "width": 1.75}} if line else {}
        look |= {"fill": {"color": fill}, "border": {"none": True}} if fill else {}
        title = [sheet, 0, _place(table, values) or 0]
        return {"name": title, "categories": cells(categories), "values": cells(values)} | look


_GRID = {"visible": True, "line": {"color": "#E1E6EB"}}


def _place(table: ReportTable, column: str) -> int | None:
    names = [each.name for each in table.columns]
    return names.index(column) if column in names else None
