"""Reservations as a small curve: from the first count to the planned start."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from stage_desktop.instants import Instant, to_datetime
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import Reservation
from stage_desktop.ui.fonts import tabular, ui_font
from stage_desktop.ui.theme import Theme

_HEIGHT, _LEAST_WIDTH = 96, 200
_DOT = 3.5


class ReservationCurve(QWidget):
    """Each count as a dot, a line between them, and what is still ahead left free.

    Says nothing by colour: the last count stands beside its dot as a number.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._script: Script | None = None
        self._counts: tuple[Reservation, ...] = ()
        self.setMinimumSize(_LEAST_WIDTH, _HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(2 * _LEAST_WIDTH, _HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of that theme."""
        self._theme = theme
        self.update()

    def show_script(self, script: Script) -> None:
        """Draw the counts of that script."""
        self._script = script
        self._counts = tuple(sorted(script.reservations, key=lambda each: each.at))
        self.setVisible(bool(self._counts))
        self.update()

    @property
    def span(self) -> tuple[Instant, Instant]:
        """From the first count to the planned start, or to the last count where that is later."""
        first, last = self._counts[0].at, self._counts[-1].at
        start = None if self._script is None else self._script.planned_start
        return first, max(last, start) if start is not None else last

    def place(self, count: Reservation, area: QRectF) -> QPointF:
        """Where a count is in that area; the axis of counts begins at 0."""
        first, last = self.span
        most = max(1, *(each.count for each in self._counts))
        across = 0.0 if last == first else (count.at - first) / (last - first)
        up = count.count / most
        return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._counts or self._script is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = tabular(ui_font(self._theme.fonts.caption))
        painter.setFont(font)
        letters = QFontMetricsF(font)
        space = self._theme.spacing
        area = QRectF(self.rect()).adjusted(
            space.medium,
            letters.height() + space.small,
            -space.medium - letters.horizontalAdvance("000,000"),
            -letters.height() - space.small,
        )
        self._axis(painter, area, letters)
        self._line(painter, area)
        self._last(painter, area, letters)
        painter.end()

    def _axis(self, painter: QPainter, area: QRectF, letters: QFontMetricsF) -> None:
        hairline = self._theme.sizes.hairline
        painter.setPen(QPen(self._theme.colour("border_strong"), hairline))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(area.bottomRight(), area.topRight())
        painter.setPen(self._theme.colour("text_secondary"))
        below = area.bottom() + letters.ascent() + 2
        first, last = self.span
        begin, end = self._date(first), self._date(last)
        painter.drawText(QPointF(area.left(), below), begin)
        right = area.right() - letters.horizontalAdvance(end) / 2
        if right > area.left() + letters.horizontalAdvance(begin) + 8:
            painter.drawText(QPointF(right, below), end)

    def _date(self, instant: Instant) -> str:
        if self._script is None:
            return ""
        return f"{to_datetime(instant, self._script.zone_info):%m-%d %H:%M}"

    def _line(self, painter: QPainter, area: QRectF) -> None:
        ink = self._theme.colour("accent")
        points = [self.place(each, area) for each in self._counts]
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        under = QPainterPath(path)
        under.lineTo(points[-1].x(), area.bottom())
        under.lineTo(points[0].x(), area.bottom())
        under.closeSubpath()
        ground = self._theme.colour("accent")
        ground.setAlphaF(0.14)
        painter.fillPath(under, ground)
        painter.setPen(QPen(ink, 2 * self._theme.sizes.hairline))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for point in points:
            painter.drawEllipse(point, _DOT, _DOT)

    def _last(self, painter: QPainter, area: QRectF, letters: QFontMetricsF) -> None:
        last = self._counts[-1]
        point = self.place(last, area)
        text = f"{last.count:,}"
        painter.setPen(self._theme.colour("text"))
        wide = letters.horizontalAdvance(text)
        left = min(point.x() + 2 * _DOT, self.width() - wide - 2)
        painter.drawText(QPointF(left, max(point.y() - _DOT, letters.ascent())), text)
