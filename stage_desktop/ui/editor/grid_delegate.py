"""How a cell of a grid is painted and what it is edited with."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen, QPolygon
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from stage_desktop.script.findings import Severity, worst
from stage_desktop.script.plan import Segment
from stage_desktop.ui.editor.cell_editors import LineCell, LinesCell
from stage_desktop.ui.fonts import tabular, ui_font
from stage_desktop.ui.icons import pixmap, segment_icon
from stage_desktop.ui.models.editing.column import Choice, EditColumn
from stage_desktop.ui.models.editing.edit_model import (
    COLUMN_ROLE,
    EditModel,
)
from stage_desktop.ui.models.editing.edits import Standing
from stage_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

MARGIN = 7
LINES_SHOWN = 5
BRACKET = 3
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_INKS = {Severity.ERROR: "over", Severity.WARNING: "warning", Severity.INFO: "text_secondary"}
SHOWN = "shown_text"  # what the cell said when its entry began
HARD_COLUMNS = frozenset({"start", "hard_start"})
HARD_MARK = 10


class GridDelegate(QStyledItemDelegate):
    """Paints the cells of an EditModel; `committed` carries the key that ended an entry."""

    committed = Signal(int, bool)
    filled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.selects_all: Callable[[], bool] = lambda: True
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of that theme."""
        self._theme = theme
        self._colours: dict[str, QColor] = {}
        self._plain = tabular(ui_font(theme.fonts.body))
        self._bold = tabular(ui_font(theme.fonts.body, bold=True))
        self._caption = ui_font(theme.fonts.caption, bold=True)
        self._struck = QFont(self._plain)
        self._struck.setStrikeOut(True)

    # Painting

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._theme.sizes.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, EditModel):
            return
        # Asked of the model itself: a screen has hundreds of cells, and each way through Qt costs.
        row, at = index.row(), index.column()
        column, thing, standing = model.columns[at], model.things[row], model.standing(row)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, self._ground(standing, column, chosen, row))
        painter.setPen(self._of("border"))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        segment = thing if isinstance(thing, Segment) else None
        inner = rect.adjusted(MARGIN, 0, -MARGIN, 0)
        if segment is not None:
            inner = self._of_segment(painter, rect, inner, column.id, segment, index)
        painter.setFont(self._font(segment, column.id, standing))
        painter.setPen(self._ink(segment, column, standing))
        text = model.text_at(row, at)
        if text:
            self._text(painter, inner, text, column)
        found = model.findings(row)
        if found:
            own = (each for name, each in found if name == column.id)
            self._mark(painter, rect, worst(own))
        if chosen and self._is_current(option, index):
            painter.setPen(QPen(self._of("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    @staticmethod
    def _text(painter: QPainter, rect: QRect, text: str, column: EditColumn[object]) -> None:
        line = text.strip("\n").replace("\n", " ⏎ ") if "\n" in text else text
        # Letters are at the most twice as wide as the digits that widths are counted in.
        if 2 * len(line) > column.width:
            metrics = painter.fontMetrics()
            line = metrics.elidedText(line, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _RIGHT if column.numeric else _LEFT, line)

    def _is_current(self, option: QStyleOptionViewItem, index: Index) -> bool:
        view = option.widget
        current = getattr(view, "currentIndex", None)
        return current is not None and current() == index

    def _ground(
        self, standing: Standing, column: EditColumn[object], chosen: bool, row: int
    ) -> QColor:
        if chosen:
            return self._of("selection")
        if standing is Standing.ON_AIR:
            return self._of("row_current")
        if standing is Standing.PAST or column.take is None:
            return self._of("surface_sunken")
        return self._of("row_alternate" if row % 2 else "surface")

    def _of_segment(
        self,
        painter: QPainter,
        rect: QRect,
        inner: QRect,
        column: str,
        segment: Segment,
        index: Index,
    ) -> QRect:
        """What a segment's cells show besides their text; the room that is left for the text."""
        if column == "title" and segment.group:
            return self._group(painter, rect, inner, segment, index)
        if column in HARD_COLUMNS and segment.hard_start is not None:
            size = 12
            shape = pixmap("fixed-start", size, self._of("accent").name(), self._ratio(painter))
            painter.drawPixmap(QPoint(rect.left() + 4, self._middle(rect, size)), shape)
            return inner.adjusted(HARD_MARK, 0, 0, 0)
        if column == "kind" and segment.kind:
            size = self._theme.sizes.icon
            colour = self._theme.kind(segment.kind)
            name = segment_icon(segment.kind)
            shape = pixmap(name, size, colour.name(), self._ratio(painter))
            painter.drawPixmap(QPoint(inner.left(), self._middle(rect, size)), shape)
            return inner.adjusted(size + 5, 0, 0, 0)
        return inner

    def _group(
        self, painter: QPainter, rect: QRect, inner: QRect, segment: Segment, index: Index
    ) -> QRect:
        """A bracket along the rows of a group, its name above the title of the first."""
        model, row = index.model(), index.row()
        first = self._group_at(model, row - 1) != segment.group
        last = self._group_at(model, row + 1) != segment.group
        top = rect.top() + (5 if first else 0)
        bottom = rect.bottom() - (5 if last else 0)
        bar = QRect(rect.left() + 3, top, BRACKET, bottom - top + 1)
        painter.fillRect(bar, self._of("accent"))
        room = inner.adjusted(6, 0, 0, 0)
        if not first:
            return room
        painter.setFont(self._caption)
        painter.setPen(self._of("accent"))
        height = painter.fontMetrics().height()
        head = QRect(room.left(), rect.top() + 1, room.width(), height)
        name = painter.fontMetrics().elidedText(
            segment.group, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(head, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), name)
        return room.adjusted(0, height - 3, 0, 1)

    @staticmethod
    def _group_at(model: QAbstractItemModel, row: int) -> str | None:
        if not isinstance(model, EditModel) or not 0 <= row < len(model.things):
            return None
        group: str = model.things[row].group
        return group

    def _mark(self, painter: QPainter, rect: QRect, grave: Severity | None) -> None:
        """A corner that is folded, large for an error, small for a warning."""
        if grave is None:
            return
        size = 11 if grave is Severity.ERROR else 8
        corner = rect.topRight()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._of(_INKS[grave]))
        points = [corner, corner - QPoint(size, 0), corner + QPoint(0, size)]
        painter.drawPolygon(QPolygon(points))

    def _font(self, segment: Segment | None, column: str, standing: Standing) -> QFont:
        if segment is not None and segment.skipped and column in ("title", "number"):
            return self._struck
        is_head = segment is not None and column == "title" and standing is not Standing.PAST
        return self._bold if is_head else self._plain

    def _ink(
        self, segment: Segment | None, column: EditColumn[object], standing: Standing
    ) -> QColor:
        if standing is Standing.PAST:
            return self._of("text_past")
        if segment is not None and segment.skipped:
            return self._of("skipped")
        if segment is not None and column.id in ("start", "end"):
            return self._of("text" if segment.hard_start and column.id == "start" else "planned")
        return self._of("text")

    def _of(self, token: str) -> QColor:
        if token not in self._colours:
            self._colours[token] = self._theme.colour(token)
        return self._colours[token]

    @staticmethod
    def _middle(rect: QRect, size: int) -> int:
        return rect.top() + (rect.height() - size) // 2

    @staticmethod
    def _ratio(painter: QPainter) -> float:
        return painter.device().devicePixelRatioF()

    # Editing

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        column: EditColumn[object] = index.data(COLUMN_ROLE)
        if column.long:
            return LinesCell(parent)
        model = index.model()
        offered: tuple[Choice, ...] = ()
        if column.choices is not None and isinstance(model, EditModel):
            offered = tuple(column.choices(model.sheet))
        return LineCell(offered, parent, several=column.several)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if editor.property(SHOWN) is not None:
            return  # times run on while one types
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        editor.setProperty(SHOWN, text)
        if isinstance(editor, LinesCell):
            editor.setPlainText(text)
            editor.selectAll() if self.selects_all() else editor.to_end()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        text = _typed(editor)
        if text != editor.property(SHOWN):
            model.setData(index, text)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        rect: QRect = option.rect
        if isinstance(editor, LinesCell):
            high = LINES_SHOWN * editor.fontMetrics().lineSpacing() + 16
            around = editor.parentWidget()
            room = rect if around is None else around.rect()
            wide = min(max(rect.width(), 340), room.width())
            top = min(rect.top(), max(0, room.bottom() - high))
            left = min(rect.left(), max(0, room.right() - wide))
            editor.setGeometry(left, top, wide, high)
        else:
            editor.setGeometry(rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Tab and Esc end an entry; Ctrl+Enter puts it into all selected cells."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, LineCell | LinesCell)
        ):
            done = self._ends(watched, event)
            if done is not None:
                return done
        return super().eventFilter(watched, event)

    def _ends(self, editor: LineCell | LinesCell, event: QKeyEvent) -> bool | None:
        key, modifiers = event.key(), event.modifiers()
        back = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if modifiers & Qt.KeyboardModifier.AltModifier:
                return None
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                text = _typed(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)
                self.filled.emit(text)
                return True
            self._commit(editor, int(Qt.Key.Key_Return), back)
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._commit(editor, int(Qt.Key.Key_Tab), back or key == Qt.Key.Key_Backtab)
            return True
        return None

    def _commit(self, editor: QWidget, key: int, back: bool) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.committed.emit(key, back)


def _typed(editor: QWidget) -> str:
    if isinstance(editor, LinesCell):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""
