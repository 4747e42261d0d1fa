"""Cells as lines of type, measured on the paper's own resolution."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from stage_desktop.ui.callsheet.parts import Cell
from stage_desktop.ui.callsheet.parts import Line as Paragraph
from stage_desktop.ui.fonts import tabular, ui_font

RESOLUTION = 600
INK, QUIET = QColor("#000000"), QColor("#555555")
_LEADING = 1.12
_BULLET = "•"
# The least width of a column in points: one sign has to have room.
_LEAST = 18.0


def points(length: float) -> float:
    """A length in points (1/72 inch) in dots of the paper."""
    return length * RESOLUTION / 72


def millimetres(length: float) -> float:
    """A length in millimetres in dots of the paper."""
    return length * RESOLUTION / 25.4


def font_of(paragraph: Paragraph) -> QFont:
    """The font of a paragraph, with digits of one width."""
    return paper_font(points(paragraph.size), bold=paragraph.bold)


def paper_font(height: float, *, bold: bool = False) -> QFont:
    """The font of that height in dots of the paper, with digits of one width."""
    font = tabular(ui_font(round(height), bold=bold))
    # The local forms of digits belong to no character: nobody could find or copy them in a file.
    font.setFeature(QFont.Tag("locl"), 0)
    return font


@dataclass(frozen=True, slots=True)
class TypeLine:
    """One line of type: where it starts in its cell, how high it is, and what draws it."""

    layout: QTextLayout
    index: int
    indent: float
    height: float
    quiet: bool
    bullet: QTextLayout | None = None

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw the line with its upper left corner there."""
        painter.setPen(QUIET if self.quiet else INK)
        line = self.layout.lineAt(self.index)
        gap = (self.height - line.height()) / 2
        line.draw(painter, QPointF(left + self.indent, top + gap - line.y()))
        if self.bullet is not None:
            mark = self.bullet.lineAt(0)
            mark.draw(painter, QPointF(left, top + gap - mark.y()))


@dataclass(frozen=True, slots=True)
class TypedCell:
    """A cell as lines of type."""

    lines: tuple[TypeLine, ...] = field(default=())

    @property
    def height(self) -> float:
        """The height of all its lines."""
        return sum(line.height for line in self.lines)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw the lines below each other."""
        for line in self.lines:
            line.draw(painter, left, top)
            top += line.height


def typed(cell: Cell, width: float) -> TypedCell:
    """The paragraphs of a cell broken into lines of that width; no sign is ever cut off."""
    return TypedCell(tuple(line for each in cell for line in _lines(each, width)))


def _lines(paragraph: Paragraph, width: float) -> Iterable[TypeLine]:
    font = font_of(paragraph)
    indent, bullet = 0.0, None
    if paragraph.bullet:
        bullet = _laid_out(_BULLET, font, width)
        indent = bullet.lineAt(0).naturalTextWidth() * 1.5
    layout = _laid_out(paragraph.text, font, width - indent)
    for index in range(layout.lineCount()):
        height = layout.lineAt(index).height() * _LEADING
        mark = bullet if index == 0 else None
        yield TypeLine(layout, index, indent, height, paragraph.quiet, mark)


def _laid_out(text: str, font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, points(_LEAST)))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def box(painter: QPainter, left: float, top: float) -> None:
    """Draw a box to tick."""
    side = millimetres(3.6)
    painter.drawRect(QRectF(left, top, side, side))
