"""The pages of a report on paper: blocks below each other, headers of tables again on each page."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from stage_desktop.formats.report_document import ReportDocument, Section
from stage_desktop.ui.callsheet.parts import Line
from stage_desktop.ui.callsheet.typeset import font_of, millimetres, points, typed
from stage_desktop.ui.reportsheet.blocks import (
    Block,
    Colours,
    FactRow,
    Paragraph,
    Picture,
    TableRow,
)
from stage_desktop.ui.reportsheet.columns import TableSetter
from stage_desktop.ui.texts.callsheet import page_text

_RUNNING = Line("", 8.5)
_BADGE = Line("", 9.5, bold=True)
_FACTS = 6


class Layout:
    """Sets a report in a body of that width and height, in dots of the paper."""

    def __init__(
        self, document: ReportDocument, colours: Colours, width: float, height: float
    ) -> None:
        self._document, self._colours, self._width = document, colours, width
        self._head = millimetres(10)
        self._room = height - self._head
        self.pages = tuple(self._paged())

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw the page of that number, counted from 1."""
        self._draw_running(painter, number)
        top = self._head
        for block in self.pages[number - 1]:
            block.draw(painter, top)
            top += block.height

    # Pages

    def _paged(self) -> Iterator[tuple[Block, ...]]:
        """Blocks put on pages; what keeps with the next goes on with it."""
        page: list[Block] = []
        used = 0.0
        for header, group in self._groups():
            needed = sum(each.height for each in group)
            if page and used + needed > self._room:
                yield tuple(page)
                page, used = [], 0.0
                if header is not None and header not in group:
                    page, used = [header], header.height
            page += group
            used += needed
        yield tuple(page)

    def _groups(self) -> Iterator[tuple[TableRow | None, list[Block]]]:
        """Blocks that stand together, and the header of the table that they are of."""
        waiting: list[Block] = []
        for header, block in self._blocks():
            waiting.append(block)
            if not block.keeps:
                yield header, waiting
                waiting = []
        if waiting:
            yield None, waiting

    def _blocks(self) -> Iterator[tuple[TableRow | None, Block]]:
        for block in self._title():
            yield None, block
        for section in self._document.sections:
            yield from self._section(section)

    # Blocks

    def _title(self) -> Iterator[Block]:
        document = self._document
        lines = [Line(f"{document.title} · {document.badge}", 18, bold=True)]
        lines += [Line(fact, 9.5, quiet=True) for fact in document.facts]
        yield Paragraph(typed(tuple(lines), self._width))

    def _section(self, section: Section) -> Iterator[tuple[TableRow | None, Block]]:
        lines = [Line(section.heading, 13, bold=True)]
        if section.note:
            lines.append(Line(section.note, 8.5, quiet=True))
        yield None, Paragraph(typed(tuple(lines), self._width), millimetres(6), keeps=True)
        gap = millimetres(1.6)
        yield None, Paragraph(typed((), self._width), gap, keeps=True)
        wide = (self._width - (_FACTS - 1) * millimetres(2)) / _FACTS
        for at in range(0, len(section.facts), _FACTS):
            yield None, FactRow(section.facts[at : at + _FACTS], wide, self._colours)
        for drawing in section.drawings:
            yield None, Picture(drawing, self._width, self._colours)
        setter = TableSetter(self._colours, self._width)
        for table in section.tables:
            header, *rows = setter.rows(table)
            yield header, header
            for row in rows:
                yield header, row
            yield None, Paragraph(typed((), self._width), millimetres(3))

    # The line at the top of every page

    def _draw_running(self, painter: QPainter, number: int) -> None:
        document, baseline = self._document, millimetres(4.6)
        ink = QColor(self._colours["text"])
        font = font_of(_RUNNING)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(ink)
        page = page_text(number, len(self.pages))
        right = self._width - metrics.horizontalAdvance(page)
        painter.drawText(QPointF(right, baseline), page)
        left = self._draw_badge(painter, baseline) if document.is_practice else 0.0
        painter.setFont(font)
        painter.setPen(ink)
        room = right - left - millimetres(4)
        running = metrics.elidedText(document.running, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(QPointF(left, baseline), running)
        painter.setPen(QPen(ink, points(0.8)))
        painter.drawLine(QLineF(0, millimetres(7), self._width, millimetres(7)))

    def _draw_badge(self, painter: QPainter, baseline: float) -> float:
        """The word for a run that was none before viewers, on a ground; where it ends."""
        font = font_of(_BADGE)
        width = QFontMetricsF(font).horizontalAdvance(self._document.badge) + millimetres(5)
        ground = QRectF(0, millimetres(0.6), width, millimetres(5.6))
        painter.fillRect(ground, QColor(self._colours["practice"]))
        painter.setFont(font)
        painter.setPen(QColor(self._colours["on_practice"]))
        painter.drawText(QPointF(millimetres(2.5), baseline), self._document.badge)
        return width + millimetres(3)
