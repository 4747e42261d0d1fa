"""The sheet on screen: moved through with the arrow keys, typed into, its columns assigned."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.mapping import IGNORED, KEPT
from stage_desktop.ui.own_keys import key_name
from stage_desktop.ui.preview.cell_delegate import CellDelegate
from stage_desktop.ui.preview.column_header import ColumnHeader
from stage_desktop.ui.preview.sheet_model import Index, SheetModel
from stage_desktop.ui.preview.trial import fields_of
from stage_desktop.ui.texts import preview as texts
from stage_desktop.ui.theme import Theme

_NARROWEST, _WIDEST, _SAMPLED = 72, 320, 60
_MOST_SPANS = 400
MENU_LINES = 22
_PLAIN_KEYS = frozenset(
    {Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left}
    | {Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
)
_LEFT_TO_WINDOW = frozenset({"Ctrl+PgDown", "Ctrl+PgUp"})
_OWN_KEYS = (QKeySequence.StandardKey.Paste, QKeySequence.StandardKey.Copy)


class SheetView(QTableView):
    """Typing corrects a cell, Enter takes the whole; F4 asks what the column is.

    `moved` tells that another cell is current, `assigned` carries a column and the field for it.
    """

    moved = Signal()
    take_asked = Signal()
    assigned = Signal(int, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = CellDelegate(theme, self)
        self.heads = ColumnHeader(theme, self)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(self.heads)
        self.heads.chooser_asked.connect(self.ask_field)
        self._chooser: QMenu | None = None
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        # The current cell has its own mark; a border would be half hidden by the heads.
        self.setStyleSheet("QTableView:focus { border: none; }")
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(theme.sizes.row_height - 4)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self.cells.set_theme(theme)
        self.heads.set_theme(theme)
        self.viewport().update()

    def set_sheet(self, model: SheetModel) -> None:
        """Show that sheet, from its first row."""
        before = self.model()
        self.clearSpans()
        self.setModel(model)
        if before is not None:
            before.deleteLater()
        for merge in model.table.merged[:_MOST_SPANS]:
            tall, wide = merge.bottom - merge.top + 1, merge.right - merge.left + 1
            if tall > 1 or wide > 1:
                self.setSpan(merge.top, merge.left, tall, wide)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give each column the room that its cells and its head want, within reason."""
        model = self.model()
        if not isinstance(model, SheetModel):
            return
        metrics = self.fontMetrics()
        rows = range(min(model.rowCount(), _SAMPLED))
        for column in range(model.columnCount()):
            texts_of = (str(model.index(row, column).data() or "") for row in rows)
            widest = max((metrics.horizontalAdvance(text[:60]) for text in texts_of), default=0)
            wanted = max(widest + 44, self.heads.width_of(column), _NARROWEST)
            self.setColumnWidth(column, min(wanted, _WIDEST))

    def place(self) -> tuple[int, int]:
        """The current cell: its row from 1 and its column from 0; (1, 0) where there is none."""
        index = self.currentIndex()
        return (index.row() + 1, index.column()) if index.isValid() else (1, 0)

    def go_to(self, row: int, column: int) -> None:
        """Make the cell (row from 1) the current one."""
        index = self.model().index(max(0, row - 1), max(0, column))
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def finish_typing(self) -> None:
        """Take what is being typed, if anything is."""
        if self.state() is QAbstractItemView.State.EditingState:
            self.setFocus()

    def ask_field(self, column: int) -> None:
        """Open the chooser of the column."""
        model = self.model()
        if not isinstance(model, SheetModel):
            return
        self.go_to(self.place()[0], column)
        if self._chooser is not None:
            self._chooser.deleteLater()
        self._chooser = self.field_menu(model, column)
        self._chooser.popup(self.heads.below(column))
        # Only an open menu keeps what is active: Enter leaves the column as it is.
        chosen = next((each for each in self._chooser.actions() if each.isChecked()), None)
        if chosen is not None:
            self._chooser.setActiveAction(chosen)

    def field_menu(self, model: SheetModel, column: int) -> QMenu:
        """What the column may be; fields that no column has yet are bold."""
        kind = SheetKind.SEGMENTS if model.seen is None else model.seen.kind
        menu = QMenu(self)
        menu.setStyleSheet("QMenu { menu-scrollable: 1; }")  # else it ignores its height
        menu.setMaximumHeight(MENU_LINES * self.fontMetrics().height())
        group = QActionGroup(menu)
        taken = set(model.fields)
        for name in (KEPT, IGNORED, "", *fields_of(kind)):
            if not name:
                menu.addSeparator()
                continue
            words = texts.field_word(kind, name, chinese=self.heads.chinese)
            action = group.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == model.fields[column])
            font = action.font()
            font.setBold(name not in taken and name not in (KEPT, IGNORED))
            action.setFont(font)
            action.triggered.connect(lambda _on=False, name=name: self.assigned.emit(column, name))
            menu.addAction(action)
            if action.isChecked():
                menu.setActiveAction(action)
        return menu

    # As Qt asks

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.heads.set_current(current.column())
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            if not event.isAutoRepeat():
                self.take_asked.emit()
        elif key_name(event) in _LEFT_TO_WINDOW:
            event.ignore()
        elif event.key() == Qt.Key.Key_F4:
            self.ask_field(self.place()[1])
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._write("")
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._write(QGuiApplication.clipboard().text().strip())
        elif event.matches(QKeySequence.StandardKey.Copy):
            data = self.currentIndex().data(Qt.ItemDataRole.EditRole)
            QGuiApplication.clipboard().setText(str(data or ""))
        else:
            super().keyPressEvent(event)

    def _write(self, text: str) -> None:
        if self.currentIndex().isValid():
            self.model().setData(self.currentIndex(), text)


def is_typing(event: QKeyEvent) -> bool:
    """Whether the key writes, deletes or opens a cell, and is no command."""
    command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    if event.modifiers() & (command | Qt.KeyboardModifier.MetaModifier):
        return any(event.matches(keys) for keys in _OWN_KEYS)
    return bool(event.text()) or event.key() in _PLAIN_KEYS
