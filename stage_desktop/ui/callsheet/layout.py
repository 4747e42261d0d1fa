"""The pages of a call sheet: rows are set, measured, and put on pages whole.

A page breaks between rows. Only a row that is higher than a page is broken, between its lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, Qt

from stage_desktop.ui.callsheet.parts import CallSheet, Line, Row, SheetTable
from stage_desktop.ui.callsheet.typeset import (
    INK,
    TypedCell,
    TypeLine,
    box,
    font_of,
    millimetres,
    points,
    typed,
)
from stage_desktop.ui.texts.callsheet import page_text

_BAND, _HEAD = QColor("#E4E4E4"), QColor("#F1F1F1")
_RULE = QColor("#9A9A9A")
_PAD_X, _PAD_Y = 1.8, 1.3
_RUNNING = Line("", 9)


@dataclass(frozen=True, slots=True)
class Strip:
    """A part of a page that stands on one page whole: cells by where they begin, and its height.

    `above` is the room over the text, `keeps` tells that the next strip stands on the same page.
    """

    cells: tuple[tuple[float, TypedCell], ...]
    height: float
    above: float
    ground: QColor | None = None
    box: bool = False
    rule: bool = True
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The strips of one page, from the top."""

    strips: tuple[Strip, ...]


class Layout:
    """Sets a call sheet in a body of that width and height, in dots of the paper."""

    def __init__(self, sheet: CallSheet, width: float, height: float) -> None:
        self.sheet = sheet
        self.width = width
        self.running_height = millimetres(8)
        self.room = height - self.running_height
        self.pages = tuple(self._pages())

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw the page of that number, counted from 1."""
        self._draw_running(painter, number)
        top = self.running_height
        for strip in self.pages[number - 1].strips:
            self._draw_strip(painter, strip, top)
            top += strip.height

    # Setting

    def _pages(self) -> Iterator[Page]:
        """Strips put on pages; the header of a table stands again on each page that it goes on."""
        strips: list[Strip] = self._head()
        used = sum(strip.height for strip in strips)
        for table in self.sheet.tables:
            heading, rows = self._table(table)
            waiting: list[Strip] = list(heading)
            for strip in rows:
                waiting.append(strip)
                if strip.keeps:
                    continue
                needed = sum(each.height for each in waiting)
                if used + needed > self.room and strips:
                    yield Page(tuple(strips))
                    strips, used = [], 0.0
                    if waiting[: len(heading)] != heading:
                        waiting = [heading[-1], *waiting]
                for piece in self._fitting(waiting, used, heading[-1]):
                    if piece is None:
                        yield Page(tuple(strips))
                        strips, used = [], 0.0
                        continue
                    strips.append(piece)
                    used += piece.height
                waiting = []
            if waiting:
                strips += waiting
                used += sum(each.height for each in waiting)
        yield Page(tuple(strips))

    def _fitting(self, strips: list[Strip], used: float, header: Strip) -> Iterator[Strip | None]:
        """The strips, those that no page holds in pieces; None where a page ends."""
        for strip in strips:
            if used + strip.height <= self.room:
                yield strip
                used += strip.height
                continue
            rest: Strip | None = strip
            while rest is not None:
                piece, rest = _cut(rest, self.room - used)
                yield piece
                used += piece.height
                if rest is not None:
                    yield None
                    yield header
                    used = header.height

    def _head(self) -> list[Strip]:
        """The head of the first page: title, whose sheet it is, facts of the show."""
        sheet = self.sheet
        lines = [Line(sheet.title, 18, bold=True), Line(sheet.badge, 13, bold=True)]
        lines += [Line(fact, 10) for fact in sheet.facts]
        if sheet.note:
            lines.append(Line(sheet.note, 11))
        cell = typed(tuple(lines), self.width)
        gap = millimetres(3)
        return [Strip(((0.0, cell),), cell.height + gap, 0.0, rule=False)]

    def _table(self, table: SheetTable) -> tuple[list[Strip], list[Strip]]:
        """The strips of heading and header, and those of the rows."""
        shares = sum(column.share for column in table.columns)
        widths = [self.width * column.share / shares for column in table.columns]
        heading: list[Strip] = []
        if table.heading:
            cell = typed((Line(table.heading, 13, bold=True),), self.width)
            gap = millimetres(5)
            height = cell.height + gap + millimetres(1)
            heading.append(Strip(((0.0, cell),), height, gap, rule=False, keeps=True))
        titles = Row(tuple((Line(column.title, 9, bold=True),) for column in table.columns))
        header = self._strip(titles, widths, ground=_HEAD, keeps=True)
        return [*heading, header], [
            self._strip(row, widths, ground=_BAND if row.band else None, keeps=row.band)
            for row in table.rows
        ]

    def _strip(self, row: Row, widths: list[float], *, ground: QColor | None, keeps: bool) -> Strip:
        pad = millimetres(_PAD_X)
        cells: list[tuple[float, TypedCell]] = []
        left = 0.0
        last = len(row.cells) - 1
        spans = [*widths[:last], sum(widths[last:])]
        for cell, width in zip(row.cells, spans, strict=True):
            cells.append((left + pad, typed(cell, width - 2 * pad)))
            left += width
        least = millimetres(4.6) if row.box else 0.0
        height = max(least, *(cell.height for _, cell in cells)) + 2 * millimetres(_PAD_Y)
        return Strip(tuple(cells), height, millimetres(_PAD_Y), ground, row.box, keeps=keeps)

    # Drawing

    def _draw_running(self, painter: QPainter, number: int) -> None:
        """The line at the top of every page: title, whose sheet, date, page."""
        font = font_of(_RUNNING)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(INK)
        baseline, gap = millimetres(4), millimetres(4)
        page = page_text(number, len(self.pages))
        right = self.width - metrics.horizontalAdvance(page)
        painter.drawText(QPointF(right, baseline), page)
        whose = " · ".join(each for each in (self.sheet.badge, self.sheet.running) if each)
        whose = metrics.elidedText(whose, Qt.TextElideMode.ElideRight, right * 0.62)
        right -= metrics.horizontalAdvance(whose) + gap
        painter.drawText(QPointF(right, baseline), whose)
        title = metrics.elidedText(self.sheet.title, Qt.TextElideMode.ElideRight, right - gap)
        painter.drawText(QPointF(0, baseline), title)
        painter.setPen(QPen(INK, points(0.8)))
        painter.drawLine(QLineF(0, millimetres(5.6), self.width, millimetres(5.6)))

    def _draw_strip(self, painter: QPainter, strip: Strip, top: float) -> None:
        if strip.ground is not None:
            painter.fillRect(QRectF(0, top, self.width, strip.height), strip.ground)
        inner = top + strip.above
        if strip.box:
            painter.setPen(QPen(INK, points(0.9)))
            box(painter, strip.cells[0][0], inner + millimetres(0.7))
        for left, cell in strip.cells:
            cell.draw(painter, left, inner)
        if strip.rule:
            painter.setPen(QPen(_RULE, points(0.5)))
            painter.drawLine(QLineF(0, top + strip.height, self.width, top + strip.height))


def _cut(strip: Strip, room: float) -> tuple[Strip, Strip | None]:
    """As many lines of each cell as there is room for, and a strip of the others."""
    pad = 2 * millimetres(_PAD_Y)
    first: list[tuple[float, TypedCell]] = []
    rest: list[tuple[float, TypedCell]] = []
    for left, cell in strip.cells:
        used = 0.0
        kept: list[TypeLine] = []
        for line in cell.lines:
            # One line goes on the page whatever the room, so that this comes to an end.
            if used + line.height > room - pad and (kept or room < line.height + pad):
                break
            kept.append(line)
            used += line.height
        first.append((left, TypedCell(tuple(kept))))
        rest.append((left, TypedCell(cell.lines[len(kept) :])))
    height = max(sum(line.height for line in cell.lines) for _, cell in first) + pad
    piece = Strip(tuple(first), height, strip.above, strip.ground, strip.box)
    if not any(cell.lines for _, cell in rest):
        return piece, None
    left_over = max(cell.height for _, cell in rest) + pad
    return piece, Strip(tuple(rest), left_over, strip.above, strip.ground)
