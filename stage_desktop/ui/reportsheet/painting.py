"""Drawings of a report painted on paper: the shapes of the page, in the colours for white paper."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from stage_desktop.formats.report_shapes import (
    Align,
    Box,
    Drawing,
    Ink,
    Label,
    Mark,
    Rule,
    Shape,
    Sign,
    Ticks,
    Trace,
)
from stage_desktop.ui.callsheet.typeset import paper_font

_HALF, _RADIUS = 5.0, 4.0
_AREA = 0.35


class DrawingPainter:
    """Paints a drawing with its upper left corner at a point, `scale` dots to its unit."""

    def __init__(self, painter: QPainter, colours: Mapping[str, str], scale: float) -> None:
        self._painter = painter
        self._colours = {ink: QColor(colours[ink.value]) for ink in Ink}
        self._paper = QColor(colours["page"])
        self._scale = scale

    def paint(self, drawing: Drawing, left: float, top: float) -> None:
        """Paint all shapes in their order."""
        painter = self._painter
        painter.save()
        painter.translate(left, top)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for shape in drawing.shapes:
            self._paint(shape)
        painter.restore()

    def _paint(self, shape: Shape) -> None:
        match shape:
            case Box():
                self._box(shape)
            case Rule():
                self._pen(shape.ink, 1)
                self._painter.drawLine(
                    QLineF(self._point(shape.x1, shape.y1), self._point(shape.x2, shape.y2))
                )
            case Ticks():
                self._pen(shape.ink, 1)
                top, bottom = shape.top, shape.top + shape.height
                self._painter.drawLines(
                    [QLineF(self._point(x, top), self._point(x, bottom)) for x in shape.places]
                )
            case Trace():
                self._trace(shape)
            case Mark():
                self._mark(shape)
            case Label():
                self._label(shape)

    def _box(self, box: Box) -> None:
        corner, size = self._point(box.left, box.top), self._point(box.width, box.height)
        area = QRectF(corner.x(), corner.y(), size.x(), size.y())
        colour = self._colours[box.ink]
        if not box.hatched:
            self._painter.fillRect(area, colour)
            return
        self._painter.fillRect(area, self._paper)
        self._pen(box.ink, 1.2)
        self._painter.save()
        self._painter.setClipRect(area)
        step, slant = 5.0, box.height
        at = box.left - slant
        while at < box.left + box.width:
            below, above = self._point(at, box.top + slant), self._point(at + slant, box.top)
            self._painter.drawLine(QLineF(below, above))
            at += step
        self._painter.restore()
        self._pen(box.ink, 0.6)
        self._painter.drawRect(area)

    def _trace(self, trace: Trace) -> None:
        points = [self._point(x, y) for x, y in trace.points]
        if not points:
            return
        if trace.base is not None:
            base = trace.base * self._scale
            area = [*points, QPointF(points[-1].x(), base), QPointF(points[0].x(), base)]
            colour = QColor(self._colours[trace.ink])
            colour.setAlphaF(_AREA)
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(colour)
            self._painter.drawPolygon(QPolygonF(area))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._pen(trace.ink, 1.0 if trace.base is not None else 1.6)
        self._painter.drawPolyline(QPolygonF(points))

    def _mark(self, mark: Mark) -> None:
        x, y, half = mark.x, mark.y, _HALF
        self._pen(mark.ink, 2.2 if mark.sign is Sign.CROSS else 1.4)
        filled = mark.sign is not Sign.HOLLOW
        self._painter.setBrush(QBrush(self._colours[mark.ink] if filled else self._paper))
        match mark.sign:
            case Sign.DISC:
                radius = _RADIUS * self._scale
                self._painter.drawEllipse(self._point(x, y), radius, radius)
            case Sign.CROSS:
                for rise in (half, -half):
                    ends = self._point(x - half, y - rise), self._point(x + half, y + rise)
                    self._painter.drawLine(QLineF(*ends))
            case Sign.UP:
                self._corners((x - half, y + half), (x, y - half), (x + half, y + half))
            case Sign.DIAMOND | Sign.HOLLOW:
                self._corners((x - half, y), (x, y - half), (x + half, y), (x, y + half))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _corners(self, *corners: tuple[float, float]) -> None:
        self._painter.drawPolygon(QPolygonF([self._point(*each) for each in corners]))

    def _label(self, label: Label) -> None:
        font = paper_font(label.size * self._scale, bold=label.bold)
        self._painter.setFont(font)
        self._painter.setPen(self._colours[label.ink])
        width = QFontMetricsF(font).horizontalAdvance(label.text)
        before = {Align.START: 0.0, Align.MIDDLE: width / 2, Align.END: width}[label.align]
        place = self._point(label.x, label.y)
        self._painter.drawText(QPointF(place.x() - before, place.y()), label.text)

    def _pen(self, ink: Ink, width: float) -> None:
        pen = QPen(self._colours[ink], width * self._scale)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
        self._painter.setPen(pen)

    def _point(self, x: float, y: float) -> QPointF:
        return QPointF(x * self._scale, y * self._scale)
