"""The gutter beside a grid: what was found in a row, as a shape; rows are picked and dragged."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QTableView

from stage_desktop.script.findings import Severity, worst
from stage_desktop.ui.icons import pixmap
from stage_desktop.ui.models.editing.edit_model import ROW_FINDINGS_ROLE, STANDING_ROLE
from stage_desktop.ui.models.editing.edits import Standing
from stage_desktop.ui.theme import Theme

WIDTH = 26
MARKS = {
    Severity.ERROR: ("error", "over"),
    Severity.WARNING: ("warning", "warning"),
    Severity.INFO: ("info", "text_secondary"),
}
_STANDINGS = {Standing.PAST: ("state-done", "text_past"), Standing.ON_AIR: ("go", "live")}


class Gutter(QHeaderView):
    """The vertical header of a grid. `dropped` carries the row before which the drag ended."""

    dropped = Signal(int)

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        self._pressed: QPoint | None = None
        self._target: int | None = None
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self._theme = theme
        self.setDefaultSectionSize(theme.sizes.row_height)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 0)

    def paintSection(self, painter: QPainter, rect: QRect, row: int) -> None:
        theme = self._theme
        index = self.model().index(row, 0)
        chosen = self._view.selectionModel().isRowSelected(row, QModelIndex())
        painter.save()
        painter.fillRect(rect, theme.colour("selection" if chosen else "surface"))
        painter.setPen(theme.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        grave = worst(index.data(ROW_FINDINGS_ROLE) or ())
        mark = MARKS.get(grave) if grave is not None else None
        mark = mark or _STANDINGS.get(index.data(STANDING_ROLE))
        if mark is not None:
            size = theme.sizes.icon
            ratio = painter.device().devicePixelRatioF()
            shape = pixmap(mark[0], size, theme.colour(mark[1]).name(), ratio)
            left = rect.left() + (rect.width() - size) // 2
            painter.drawPixmap(QPoint(left, rect.top() + (rect.height() - size) // 2), shape)
        if self._target is not None and row in (self._target, self._target - 1):
            painter.setPen(QPen(theme.colour("accent"), 3))
            y = rect.top() if row == self._target else rect.bottom()
            painter.drawLine(rect.left(), y, rect.right(), y)
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.logicalIndexAt(event.position().toPoint())
        is_chosen = row >= 0 and self._view.selectionModel().isRowSelected(row, QModelIndex())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if is_chosen and plain and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        at = event.position().toPoint()
        if self._target is None and (at - self._pressed).manhattanLength() < 6:
            return
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._target = self._row_before(at.y())
        self._view.scrollTo(self.model().index(max(self.logicalIndexAt(at), 0), 0))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, target = self._pressed, self._target
        self._pressed = self._target = None
        if pressed is None:
            super().mouseReleaseEvent(event)
            return
        self.unsetCursor()
        self.viewport().update()
        if target is not None:
            self.dropped.emit(target)
        else:
            self._view.selectRow(self.logicalIndexAt(pressed))

    def _row_before(self, y: int) -> int:
        row = self.logicalIndexAt(y)
        if row < 0:
            return self.count()
        middle = self.sectionViewportPosition(row) + self.sectionSize(row) // 2
        return row if y < middle else row + 1
