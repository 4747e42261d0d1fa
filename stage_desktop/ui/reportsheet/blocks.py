"""What a page of a report is made of: blocks that stand on one page whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from stage_desktop.formats.report_document import Fact, Tone
from stage_desktop.formats.report_shapes import Drawing
from stage_desktop.ui.callsheet.parts import Line
from stage_desktop.ui.callsheet.typeset import TypedCell, font_of, millimetres, points, typed
from stage_desktop.ui.reportsheet.painting import DrawingPainter

Colours = Mapping[str, str]

# Which colour a tone has on paper.
TONES = {
    Tone.PLAIN: "text",
    Tone.QUIET: "quiet",
    Tone.GOOD: "good",
    Tone.WARN: "warn",
    Tone.BAD: "bad",
}
PAD_X, PAD_Y = 1.2, 0.8


class Block(Protocol):
    """A part of a page; one that `keeps` stands on the same page as the next."""

    @property
    def height(self) -> float: ...

    @property
    def keeps(self) -> bool: ...

    def draw(self, painter: QPainter, top: float) -> None:
        """Draw it with its upper edge there."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of type over the width of the page, with room above."""

    cell: TypedCell
    above: float = 0.0
    keeps: bool = False

    @property
    def height(self) -> float:
        return self.above + self.cell.height

    def draw(self, painter: QPainter, top: float) -> None:
        self.cell.draw(painter, 0, top + self.above)


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a cell: on one line, or set as lines of type where it is too long for one."""

    text: str
    line: Line
    colour: str
    typed: TypedCell | None = None
    width: float = 0.0
    right: bool = False

    def draw(self, painter: QPainter, left: float, top: float, room: float) -> None:
        painter.setPen(QColor(self.colour))
        if self.typed is not None:
            for line in self.typed.lines:
                at = line.layout.lineAt(line.index)
                shift = max(0.0, room - at.naturalTextWidth()) if self.right else 0.0
                at.draw(painter, QPointF(left + shift, top - at.y()))
                top += line.height
            return
        font = font_of(self.line)
        painter.setFont(font)
        shift = room - self.width if self.right else 0.0
        painter.drawText(QPointF(left + shift, top + QFontMetricsF(font).ascent()), self.text)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: its cells by where they begin and how wide they are."""

    cells: tuple[tuple[float, float, Text], ...]
    height: float
    rule: str
    ground: str = ""
    keeps: bool = False

    def draw(self, painter: QPainter, top: float) -> None:
        right = max((left + room for left, room, _ in self.cells), default=0.0)
        right += millimetres(PAD_X)
        if self.ground:
            painter.fillRect(QRectF(0, top, right, self.height), QColor(self.ground))
        for left, room, text in self.cells:
            text.draw(painter, left, top + millimetres(PAD_Y), room)
        painter.setPen(QPen(QColor(self.rule), points(0.5)))
        painter.drawLine(QLineF(0, top + self.height, right, top + self.height))


@dataclass(frozen=True, slots=True)
class FactRow:
    """Figures beside each other, each in a frame."""

    facts: tuple[Fact, ...]
    width: float
    colours: Colours
    keeps: bool = False

    @property
    def height(self) -> float:
        return millimetres(19)

    def draw(self, painter: QPainter, top: float) -> None:
        for number, fact in enumerate(self.facts):
            left = number * (self.width + millimetres(2))
            frame = QRectF(left, top, self.width, millimetres(17))
            painter.fillRect(frame, QColor(self.colours["raised"]))
            painter.setPen(QPen(QColor(self.colours["line"]), points(0.5)))
            painter.drawRect(frame)
            room = self.width - 2 * millimetres(2)
            below = top + millimetres(1.2)
            for text, size, colour, bold in (
                (fact.name, 7.5, "quiet", False),
                (fact.value, 13.0, TONES[fact.tone], True),
                (fact.note, 7.0, "quiet", False),
            ):
                cell = typed((Line(text, size, bold=bold),), room)
                painter.setPen(QColor(self.colours[colour]))
                for line in cell.lines[:2]:
                    at = line.layout.lineAt(line.index)
                    at.draw(painter, QPointF(left + millimetres(2), below - at.y()))
                    below += line.height


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing over the width of the page."""

    drawing: Drawing
    width: float
    colours: Colours
    keeps: bool = False

    @property
    def scale(self) -> float:
        return self.width / self.drawing.width

    @property
    def height(self) -> float:
        return self.drawing.height * self.scale

    def draw(self, painter: QPainter, top: float) -> None:
        DrawingPainter(painter, self.colours, self.scale).paint(self.drawing, 0, top)
