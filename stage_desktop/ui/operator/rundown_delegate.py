"""How a row of the rundown is painted: past dimmed, current marked, skipped struck through."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from stage_desktop.ui.fonts import tabular, ui_font
from stage_desktop.ui.icons import pixmap, segment_icon
from stage_desktop.ui.models.rundown_model import CELL_ROLE, COLUMNS, Cell
from stage_desktop.ui.models.rundown_rows import CURRENT, PAST, RowState, RundownRow
from stage_desktop.ui.texts import slots
from stage_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

MARGIN = 6
BAR = 4
KEPT = 4_096
_COMING = frozenset({RowState.NEXT, RowState.WAITING})
_QUIET = frozenset({"planned", "duration", "host", "state", "kind"})
_ALIGN = tuple(int(column.align) for column in COLUMNS)
_IDS = tuple(column.id for column in COLUMNS)


class RundownDelegate(QStyledItemDelegate):
    """Paints the cells of a RundownModel in the colours of a theme.

    Colours, fonts and shortened texts are kept: a screenful is painted many times a second.
    """

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
        self._small = ui_font(theme.fonts.caption, bold=True)
        self._metrics = {id(f): QFontMetrics(f) for f in (self._plain, self._bold, self._struck)}
        self._colours: dict[str, QColor] = {}
        self._kinds: dict[str, str] = {}
        self._shortened: dict[tuple[int, str, int], str] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._theme.sizes.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell = index.data(CELL_ROLE)
        row, at = cell.row, index.column()
        column = _IDS[at]
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, self._ground(row.state, selected, index.row()))
        if selected:
            self._outline(painter, rect, at == 0)
        if column == "number":
            self._mark(painter, rect, row.state)
        elif column == "kind":
            rect = self._draw_kind(painter, rect, row)
        elif cell.unready:
            rect = self._badge(painter, rect, cell)
        if cell.text:
            font = self._font(row.state, column)
            inner = rect.adjusted(MARGIN, 0, -MARGIN, 0)
            painter.setFont(font)
            painter.setPen(self._ink(cell, column))
            painter.drawText(inner, _ALIGN[at], self._fitting(font, cell.text, inner.width()))
        painter.restore()

    def _fitting(self, font: QFont, text: str, width: int) -> str:
        """The text as far as it has room, with an ellipsis."""
        key = id(font), text, width
        found = self._shortened.get(key)
        if found is None:
            if len(self._shortened) >= KEPT:
                self._shortened.clear()
            metrics = self._metrics[id(font)]
            found = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._shortened[key] = found
        return found

    def _badge(self, painter: QPainter, rect: QRect, cell: Cell) -> QRect:
        """What says that a product is not ready, at the right; returns the room for the title.

        A sign alone where its words would cost the title some of its own; filled once it presses.
        """
        small, title = QFontMetrics(self._small), self._metrics[id(self._bold)]
        word = slots.unready_word()
        room = rect.width() - title.horizontalAdvance(cell.text) - 2 * MARGIN
        if small.horizontalAdvance(word) + 3 * MARGIN > room:
            word = slots.UNREADY_SIGN
        width, height = small.horizontalAdvance(word) + 2 * MARGIN, small.height() + 2
        top = rect.top() + (rect.height() - height) // 2
        box = QRect(rect.right() - width - MARGIN // 2, top, width, height)
        presses = cell.row.state in CURRENT or cell.row.state in _COMING
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(self._of("warning"))
        painter.setBrush(self._of("fill_warning") if presses else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, self._theme.radii.small, self._theme.radii.small)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self._small)
        painter.setPen(self._of("on_warning" if presses else "warning"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        return rect.adjusted(0, 0, -width - MARGIN, 0)

    def _ground(self, state: RowState, selected: bool, at: int) -> QColor:
        if selected:
            return self._of("selection")
        if state in CURRENT:
            return self._of("row_current")
        return self._of("row_alternate" if at % 2 else "surface")

    def _outline(self, painter: QPainter, rect: QRect, first: bool) -> None:
        """A line above and below: a selection that is seen where grounds look alike."""
        painter.setPen(self._of("accent"))
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
        kind = row.segment.kind
        colour = self._of("text_past").name() if dim else self._kinds.get(kind)
        if colour is None:
            colour = self._kinds.setdefault(kind, self._theme.kind(kind).name())
        shape = pixmap(segment_icon(kind), size, colour, self._ratio(painter))
        painter.drawPixmap(self._left_middle(rect, MARGIN, size), shape)
        return rect.adjusted(MARGIN + size, 0, 0, 0)

    def _font(self, state: RowState, column: str) -> QFont:
        if state in (RowState.SKIPPED, RowState.PASSED_OVER) and column in ("title", "number"):
            return self._struck
        return self._bold if state in CURRENT and column not in _QUIET else self._plain

    def _ink(self, cell: Cell, column: str) -> QColor:
        row = cell.row
        if (by := cell.over) is not None:
            return self._of("on_time" if by <= 0 else "over" if by >= 60_000 else "warning")
        if row.state is RowState.SKIPPED:
            return self._of("skipped")
        if row.state in PAST:
            return self._of("text_past")
        if column == "state" and row.state is not RowState.AHEAD:
            return self._of("accent" if row.state in _COMING else "text")
        return self._of("text_secondary" if column in _QUIET else "text")

    def _of(self, token: str) -> QColor:
        found = self._colours.get(token)
        if found is None:
            found = self._colours.setdefault(token, self._theme.colour(token))
        return found

    @staticmethod
    def _left_middle(rect: QRect, indent: int, size: int) -> QPoint:
        return QPoint(rect.left() + indent, rect.top() + (rect.height() - size) // 2)

    @staticmethod
    def _ratio(painter: QPainter) -> float:
        return painter.device().devicePixelRatioF()
