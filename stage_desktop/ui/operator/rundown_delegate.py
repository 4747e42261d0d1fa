"""How a row of the rundown is painted: past dimmed, current marked, skipped struck through."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from stage_desktop.ui.fonts import tabular, ui_font
from stage_desktop.ui.icons import pixmap, segment_icon
from stage_desktop.ui.models.rundown_model import COLUMNS, OVER_ROLE, ROW_ROLE
from stage_desktop.ui.models.rundown_rows import CURRENT, PAST, RowState, RundownRow
from stage_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

MARGIN = 6
BAR = 4
_COMING = frozenset({RowState.NEXT, RowState.WAITING})
_QUIET = frozenset({"planned", "duration", "host", "state", "kind"})


class RundownDelegate(QStyledItemDelegate):
    """Paints the cells of a RundownModel in the colours of a theme."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of that theme."""
        self._theme = theme
        self._plain = tabular(ui_font(theme.fonts.body))
        self._bold = tabular(ui_font(theme.fonts.body, bold=True))
        self._struck = QFont(self._plain)
        self._struck.setStrikeOut(True)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._theme.sizes.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: RundownRow = index.data(ROW_ROLE)
        column = COLUMNS[index.column()].id
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, self._ground(row.state, selected, index.row()))
        if selected:
            self._outline(painter, rect, index.column() == 0)
        if column == "number":
            self._mark(painter, rect, row.state)
        if column == "kind":
            rect = self._draw_kind(painter, rect, row)
        painter.setFont(self._font(row.state, column))
        painter.setPen(self._ink(row, column, index))
        inner = rect.adjusted(MARGIN, 0, -MARGIN, 0)
        text = painter.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, int(COLUMNS[index.column()].align), text)
        painter.restore()

    def _ground(self, state: RowState, selected: bool, at: int) -> QColor:
        if selected:
            return self._theme.colour("selection")
        if state in CURRENT:
            return self._theme.colour("row_current")
        return self._theme.colour("row_alternate" if at % 2 else "surface")

    def _outline(self, painter: QPainter, rect: QRect, first: bool) -> None:
        """A line above and below: a selection that is seen where grounds look alike."""
        painter.setPen(self._theme.colour("accent"))
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if first:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())

    def _mark(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        """A bar and an arrow for what is on air, an outlined bar for what comes next."""
        if state in CURRENT:
            token = "standby" if state is RowState.HELD else "live"
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), self._of(token))
            arrow = pixmap("go", 12, self._of(token).name(), self._ratio(painter))
            painter.drawPixmap(self._left_middle(rect, BAR + 2, 12), arrow)
        elif state in _COMING:
            painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), self._of("accent"))

    def _draw_kind(self, painter: QPainter, rect: QRect, row: RundownRow) -> QRect:
        """The shape of the kind; returns the room for its word."""
        size = self._theme.sizes.icon
        dim = row.state in PAST or row.state is RowState.SKIPPED
        colour = self._of("text_past") if dim else self._theme.kind(row.segment.kind)
        shape = pixmap(segment_icon(row.segment.kind), size, colour.name(), self._ratio(painter))
        painter.drawPixmap(self._left_middle(rect, MARGIN, size), shape)
        return rect.adjusted(MARGIN + size, 0, 0, 0)

    def _font(self, state: RowState, column: str) -> QFont:
        if state in (RowState.SKIPPED, RowState.PASSED_OVER) and column in ("title", "number"):
            return self._struck
        return self._bold if state in CURRENT and column not in _QUIET else self._plain

    def _ink(self, row: RundownRow, column: str, index: Index) -> QColor:
        if column == "over" and (by := index.data(OVER_ROLE)) is not None:
            return self._of("on_time" if by <= 0 else "over" if by >= 60_000 else "warning")
        if row.state is RowState.SKIPPED:
            return self._of("skipped")
        if row.state in PAST:
            return self._of("text_past")
        if column == "state" and row.state is not RowState.AHEAD:
            return self._of("accent" if row.state in _COMING else "text")
        return self._of("text_secondary" if column in _QUIET else "text")

    def _of(self, token: str) -> QColor:
        return self._theme.colour(token)

    @staticmethod
    def _left_middle(rect: QRect, indent: int, size: int) -> QPoint:
        return QPoint(rect.left() + indent, rect.top() + (rect.height() - size) // 2)

    @staticmethod
    def _ratio(painter: QPainter) -> float:
        return painter.device().devicePixelRatioF()
