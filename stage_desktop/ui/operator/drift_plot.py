"""How late the show has been so far, as a small curve."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from stage_desktop.instants import MINUTE, Instant, Millis
from stage_desktop.ui.theme import Theme

SIZE = QSize(120, 22)
LEAST = 2 * MINUTE  # of the scale: a few seconds are no mountain


class DriftPlot(QWidget):
    """The drift over the show: above the line is late, below is early."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: tuple[tuple[Instant, Millis], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return SIZE

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self._theme = theme
        self.update()

    def show_points(self, points: tuple[tuple[Instant, Millis], ...]) -> None:
        """Show that curve."""
        if points != self._points:
            self._points = points
            self.update()

    def curve(self) -> list[QPointF]:
        """The points in pixels: steps, as a drift holds until the next turn."""
        if len(self._points) < 2:
            return []
        box = QRectF(self.rect()).adjusted(2, 3, -2, -3)
        first, last = self._points[0][0], self._points[-1][0]
        reach = max(LEAST, *(abs(drift) for _, drift in self._points))
        width = max(1, last - first)
        return [
            QPointF(
                box.left() + box.width() * (at - first) / width,
                box.center().y() - box.height() / 2 * drift / reach,
            )
            for at, drift in self._points
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        points = self.curve()
        if not points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.rect().center().y() + 0.5
        painter.setPen(QPen(self._theme.colour("border_strong"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(2, middle), QPointF(self.width() - 2, middle))
        painter.setPen(QPen(self._theme.colour("text_secondary"), 1.5))
        painter.drawPolyline(QPolygonF(points))
        late = self._points[-1][1]
        token = "over" if late >= MINUTE else "warning" if late > 0 else "on_time"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(token))
        painter.drawEllipse(points[-1], 3, 3)
