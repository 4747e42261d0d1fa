"""Tables of a report on paper: how wide columns are, and their rows set as blocks."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QFontMetricsF

from stage_desktop.formats.report_document import STRONG, Cell, Column, Table
from stage_desktop.ui.callsheet.parts import Line
from stage_desktop.ui.callsheet.typeset import font_of, millimetres, typed
from stage_desktop.ui.reportsheet.blocks import PAD_X, PAD_Y, TONES, Colours, TableRow, Text

_PLAIN, _BOLD = Line("", 8), Line("", 8, bold=True)
# A column of numbers is as wide as its widest cell, but never has more than this of the page.
_MOST = 0.3
_LEAST_MM = 9.0
# A title that is no wider stands on one line.
_SHORT_MM = 14.0
_SLACK_MM = 0.3


class TableSetter:
    """Sets tables over the width of the page."""

    def __init__(self, colours: Colours, width: float) -> None:
        self._colours, self._width = colours, width
        self._metrics = {line.bold: QFontMetricsF(font_of(line)) for line in (_PLAIN, _BOLD)}

    def rows(self, table: Table) -> Iterator[TableRow]:
        """The header, which keeps with the first row, and the rows."""
        widths = self._widths(table)
        titles = tuple(Cell(column.title) for column in table.columns)
        yield self._row(titles, table.columns, widths, head=True)
        for cells in table.rows:
            yield self._row(cells, table.columns, widths)

    def _widths(self, table: Table) -> list[float]:
        """Numbers get what they need, texts share what is left."""
        # A little more than needed, so that nothing is broken for a rounding.
        pad = 2 * millimetres(PAD_X) + millimetres(_SLACK_MM)
        found: list[float] = []
        for at, column in enumerate(table.columns):
            if not column.numeric:
                found.append(0.0)
                continue
            needed = [self._advance(row[at].text, row[at].tone in STRONG) for row in table.rows]
            widest = max([*needed, self._title(column.title)])
            found.append(min(self._width * _MOST, max(millimetres(_LEAST_MM), widest + pad)))
        taken = sum(found)
        shares = sum(column.share for column in table.columns if not column.numeric)
        left = max(self._width - taken, self._width * 0.2)
        widths = [
            width or left * column.share / shares
            for width, column in zip(found, table.columns, strict=True)
        ]
        return widths if shares else [width * self._width / taken for width in widths]

    def _title(self, title: str) -> float:
        """How wide a title has to be to stand on two lines without a word being broken."""
        whole = self._advance(title, True)
        if whole <= millimetres(_SHORT_MM):
            return whole
        longest = max((self._advance(word, True) for word in title.split()), default=0.0)
        return max(longest, whole * 0.6)

    def _advance(self, text: str, bold: bool) -> float:
        return self._metrics[bold].horizontalAdvance(text)

    def _row(
        self,
        cells: tuple[Cell, ...],
        columns: tuple[Column, ...],
        widths: list[float],
        *,
        head: bool = False,
    ) -> TableRow:
        pad = millimetres(PAD_X)
        texts: list[tuple[float, float, Text]] = []
        left, height = 0.0, self._metrics[False].height()
        for cell, column, width in zip(cells, columns, widths, strict=True):
            room = width - 2 * pad
            text = self._text(cell, room, right=column.numeric, bold=head or cell.tone in STRONG)
            if text.typed is not None:
                height = max(height, text.typed.height)
            texts.append((left + pad, room, text))
            left += width
        ground = self._colours["raised"] if head else ""
        return TableRow(
            tuple(texts), height + 2 * millimetres(PAD_Y), self._colours["line"], ground, keeps=head
        )

    def _text(self, cell: Cell, room: float, *, right: bool, bold: bool) -> Text:
        line = _BOLD if bold else _PLAIN
        colour = self._colours[TONES[cell.tone]]
        width = self._advance(cell.text, bold)
        if width <= room:
            return Text(cell.text, line, colour, None, width, right)
        said = typed((Line(cell.text, line.size, bold=bold),), room)
        return Text(cell.text, line, colour, said, room, right)
