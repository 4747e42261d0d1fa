"""A grid for any EditModel, with the keys of a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from stage_desktop.ui.editor.cell_editors import LineCell, LinesCell
from stage_desktop.ui.editor.frozen import FrozenColumns
from stage_desktop.ui.editor.grid_commands import GridCommands
from stage_desktop.ui.editor.grid_delegate import HARD_COLUMNS, HARD_MARK, GridDelegate
from stage_desktop.ui.editor.grid_keys import command_of, is_for_cells
from stage_desktop.ui.editor.gutter import Gutter
from stage_desktop.ui.fonts import tabular, ui_font
from stage_desktop.ui.models.editing.edit_model import EditModel
from stage_desktop.ui.models.editing.rows import RowSteps
from stage_desktop.ui.own_keys import claimed
from stage_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_Flag = QItemSelectionModel.SelectionFlag
_ROWS = _Flag.ClearAndSelect | _Flag.Rows
_EditTrigger = QAbstractItemView.EditTrigger


_Move = QAbstractItemView.CursorAction
_MOVES = {
    Qt.Key.Key_Up: _Move.MoveUp,
    Qt.Key.Key_Down: _Move.MoveDown,
    Qt.Key.Key_Left: _Move.MoveLeft,
    Qt.Key.Key_Right: _Move.MoveRight,
    Qt.Key.Key_Home: _Move.MoveHome,
    Qt.Key.Key_End: _Move.MoveEnd,
    Qt.Key.Key_PageUp: _Move.MovePageUp,
    Qt.Key.Key_PageDown: _Move.MovePageDown,
}


class GridView(QTableView):
    """Cells that are typed into; `row_changed` carries the current row."""

    row_changed = Signal(int)

    def __init__(
        self, model: EditModel, theme: Theme, frozen: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.edit_model = model
        self.commands = GridCommands(self)
        self.cells = GridDelegate(theme, self)
        self._theme = theme
        self._trigger = _EditTrigger.NoEditTriggers
        self._refused = False
        self._tab_from: int | None = None
        self._anchor = (0, 0)
        self._extending = False
        self.gutter = Gutter(theme, self)
        self.frozen = FrozenColumns(self, frozen)
        self._set_up(model)
        # A delegate of its own: Qt tells both views of an entry that ends in a shared one.
        self._frozen_cells = GridDelegate(theme, self.frozen)
        self.frozen.setItemDelegate(self._frozen_cells)
        self.frozen.setModel(model)
        self.frozen.setSelectionModel(self.selectionModel())
        self.set_theme(theme)

    def _set_up(self, model: EditModel) -> None:
        self.setVerticalHeader(self.gutter)
        self.setItemDelegate(self.cells)
        self.setModel(model)
        _behave(self)
        self.horizontalHeader().sectionResized.connect(lambda *_: self.frozen.take_over())
        self.cells.selects_all = lambda: self._trigger == _EditTrigger.AnyKeyPressed
        self.cells.committed.connect(self._on_committed)
        self.cells.filled.connect(self._on_filled)
        self.gutter.dropped.connect(self._on_dropped)
        model.cells_refused.connect(self._on_refused)
        model.modelReset.connect(self.fit_columns)

    @property
    def row_steps(self) -> RowSteps:
        """Steps with whole rows of its model."""
        return self.commands.steps

    # What it looks like

    def set_theme(self, theme: Theme) -> None:
        """Take the colours, fonts and lengths of that theme."""
        self._theme = theme
        for delegate in (self.cells, self._frozen_cells):
            delegate.set_theme(theme)
        self.gutter.set_theme(theme)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give each column its width in letters; the title has what is left of the view."""
        letter = QFontMetrics(ui_font(self._theme.fonts.body)).horizontalAdvance("0")
        digits = QFontMetrics(tabular(ui_font(self._theme.fonts.body, bold=True)))
        digit = digits.horizontalAdvance("0")
        heads = QFontMetrics(ui_font(self._theme.fonts.caption, bold=True))
        used = 0
        head = self.horizontalHeader()
        head.blockSignals(True)
        for at, column in enumerate(self.edit_model.columns):
            title = str(self.edit_model.headerData(at, Qt.Orientation.Horizontal) or "")
            body = column.width * (digit if column.numeric else letter)
            width = max(body, heads.horizontalAdvance(title)) + 18
            width += HARD_MARK if column.id in HARD_COLUMNS else 0
            self.setColumnWidth(at, width)
            used += width
        spare = self.viewport().width() - used
        wide = max(
            range(len(self.edit_model.columns)),
            key=lambda at: (self.edit_model.columns[at].long, self.edit_model.columns[at].width),
            default=0,
        )
        if spare > 0 and self.edit_model.columns:
            self.setColumnWidth(wide, self.columnWidth(wide) + spare)
        head.blockSignals(False)
        self.frozen.take_over()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() <= 0:
            self.fit_columns()
        self.frozen.place()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring the cell into sight, and from under the columns that stay."""
        super().scrollTo(index, hint)
        if index.column() >= self.frozen.count and self.horizontalScrollBar().value() > 0:
            hidden = self.frozen.room - self.columnViewportPosition(index.column())
            if hidden > 0:
                bar = self.horizontalScrollBar()
                bar.setValue(bar.value() - hidden)

    # What is selected

    @property
    def _parts(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(at) for at in range(selection.count())]

    @property
    def rows(self) -> list[int]:
        """The rows of which something is selected, in order."""
        found: set[int] = set()
        for part in self._parts:
            found.update(range(part.top(), part.bottom() + 1))
        return sorted(found)

    @property
    def columns(self) -> list[int]:
        """From the first to the last column of which something is selected."""
        parts = self._parts
        if not parts:
            return []
        return list(
            range(min(part.left() for part in parts), max(part.right() for part in parts) + 1)
        )

    @property
    def selected_cells(self) -> Iterator[tuple[int, int]]:
        """The selected cells."""
        for part in self._parts:
            for row in range(part.top(), part.bottom() + 1):
                for column in range(part.left(), part.right() + 1):
                    yield row, column

    def go_to(self, row: int, column: int) -> None:
        """Make that cell the current one."""
        last = self.edit_model.rowCount() - 1
        if last < 0:
            return
        row = max(0, min(row, last))
        column = max(0, min(column, self.edit_model.columnCount() - 1))
        # Whatever keys are down: Ctrl and Shift would add to what is selected.
        index = self.edit_model.index(row, column)
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
        self._anchor = (row, column)

    def select_range(self, rows: range, columns: Sequence[int] = ()) -> None:
        """Select those rows, whole or in these columns; the keyboard stays in its column."""
        if not rows or rows[0] >= self.edit_model.rowCount():
            return
        column = max(self.currentIndex().column(), 0)
        model = self.edit_model
        last = min(rows[-1], model.rowCount() - 1)
        self.selectionModel().setCurrentIndex(model.index(last, column), _Flag.NoUpdate)
        self._anchor = (rows[0], column)
        first, final = (columns[0], columns[-1]) if columns else (0, model.columnCount() - 1)
        part = QItemSelection(model.index(rows[0], first), model.index(last, final))
        self.selectionModel().select(part, _Flag.ClearAndSelect)
        self.scrollTo(model.index(rows[0], column))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        shift = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        if not self._extending and not shift:
            self._anchor = (current.row(), current.column())
        if current.row() != previous.row():
            self.row_changed.emit(current.row())

    def _extend(self, move: QAbstractItemView.CursorAction, how: Qt.KeyboardModifier) -> None:
        """Select from where the selection began to where the keyboard goes now.

        Qt goes on from where a key or the mouse was last, not from what a command selected.
        """
        to, model = self.moveCursor(move, how), self.edit_model
        if not to.isValid():
            return
        row, column = self._anchor
        last = model.columnCount() - 1
        whole = len(self.columns) == last + 1
        left, right = (0, last) if whole else sorted((column, to.column()))
        top, bottom = sorted((row, to.row()))
        self._extending = True
        self.selectionModel().setCurrentIndex(to, _Flag.NoUpdate)
        self._extending = False
        part = QItemSelection(model.index(top, left), model.index(bottom, right))
        self.selectionModel().select(part, _Flag.ClearAndSelect)

    # Editing

    def edit(self, index: Index, *how: Any) -> Any:
        """Begin an entry; a typed key replaces what is there, F2 goes on behind it."""
        self._trigger = how[0] if how else _EditTrigger.EditKeyPressed
        begun = super().edit(index, *how)
        if self._trigger != _EditTrigger.AnyKeyPressed:
            editor = self.indexWidget(index)
            if isinstance(editor, LineCell):
                editor.end(False)
        return begun

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self.setFocus()

    def _on_committed(self, key: int, back: bool) -> None:
        if self._refused:
            self._refused = False
            return
        self._step(Qt.Key(key), back)

    def _step(self, key: Qt.Key, back: bool) -> None:
        row, column = self.currentIndex().row(), self.currentIndex().column()
        by = -1 if back else 1
        if key == Qt.Key.Key_Return:
            self.go_to(row + by, column if self._tab_from is None else self._tab_from)
            self._tab_from = None
            return
        if self._tab_from is None:
            self._tab_from = column
        last = self.edit_model.columnCount()
        to = column + by
        while 0 <= to < last and self.edit_model.columns[to].take is None:
            to += by
        if 0 <= to < last:
            self.go_to(row, to)
        elif 0 <= row + by < self.edit_model.rowCount():
            self.go_to(row + by, 0 if by > 0 else last - 1)

    def _on_filled(self, text: str) -> None:
        self.commands.steps.fill(list(self.selected_cells), text)

    def _on_refused(self, _refusals: object) -> None:
        self._refused = isinstance(self.focusWidget(), LineCell | LinesCell)

    def _on_dropped(self, before: int) -> None:
        self.commands.select(self.commands.steps.move(self.rows, before))

    # Keys

    def event(self, event: QEvent) -> bool:
        """What is typed here is for the cells: no key of the show acts meanwhile."""
        return claimed(event, is_for_cells) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        name = command_of(event)
        if name is not None:
            self._tab_from = None
            self.commands.do(name)
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step(Qt.Key.Key_Return, shift)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._step(Qt.Key.Key_Tab, shift or key == Qt.Key.Key_Backtab)
        elif shift and key in _MOVES:
            self._extend(_MOVES[Qt.Key(key)], event.modifiers())
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._jump(event)
        elif key == Qt.Key.Key_Escape or _turns_page(event):
            event.ignore()  # for the page
        else:
            if not event.text():
                self._tab_from = None
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes to the next cell, also when nothing is typed."""
        self._step(Qt.Key.Key_Tab, not forward)
        return True

    def _jump(self, event: QKeyEvent) -> None:
        """Home and End within the row, with Ctrl in the table; the selection goes along."""
        strong = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        home, current = event.key() == Qt.Key.Key_Home, self.currentIndex()
        last = self.edit_model.columnCount() - 1
        row = (0 if home else self.edit_model.rowCount() - 1) if strong else current.row()
        self.go_to(row, 0 if home else last)

    def keyboardSearch(self, search: str) -> None:
        """Letters are typed into cells; where a cell takes none they do nothing."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.commands.menu().popup(event.globalPos())


def _behave(grid: QTableView) -> None:
    """Typed into as a spreadsheet is, scrolled by pixels, without lines."""
    grid.setEditTriggers(
        _EditTrigger.AnyKeyPressed | _EditTrigger.EditKeyPressed | _EditTrigger.DoubleClicked
    )
    grid.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    grid.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    grid.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    grid.setShowGrid(False)
    grid.setWordWrap(False)
    grid.setTabKeyNavigation(False)
    grid.setCornerButtonEnabled(False)
    head = grid.horizontalHeader()
    head.setSectionsClickable(True)
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    head.setMinimumSectionSize(28)


def _turns_page(event: QKeyEvent) -> bool:
    """Whether it asks for another tab."""
    strong = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return strong and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
