"""What the commands of a grid do to what is selected in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from stage_desktop.ui.editor.cell_editors import LineCell
from stage_desktop.ui.editor.grid_keys import KEYS, MENU, ONLY_SEGMENTS
from stage_desktop.ui.models.editing.blocks import block_of
from stage_desktop.ui.models.editing.rows import RowSteps
from stage_desktop.ui.texts import editor as texts

if TYPE_CHECKING:
    from stage_desktop.ui.editor.grid_view import GridView

_Flag = QItemSelectionModel.SelectionFlag


class GridCommands(QObject):
    """The commands of `grid_keys` by name.

    `find_asked` and `group_asked` tell that the page is wanted for a line to be typed.
    """

    find_asked = Signal()
    group_asked = Signal()

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view
        self.steps = RowSteps(view.edit_model)
        self._doing: Mapping[str, Callable[[], object]] = {
            "undo": self._undo,
            "redo": self._redo,
            "copy": self._copy,
            "cut": self._cut,
            "paste": self._paste,
            "fill_down": lambda: self.steps.fill_down(view.rows, view.columns),
            "clear": self._clear,
            "insert_below": self._insert_below,
            "insert_above": self._insert_above,
            "duplicate": lambda: self.select(self.steps.duplicate(view.rows)),
            "remove": self._remove,
            "move_up": lambda: self._move(-1),
            "move_down": lambda: self._move(1),
            "group": self.group_asked.emit,
            "ungroup": lambda: self.select(self.steps.group(view.rows, "")),
            "renumber": self.steps.renumber,
            "select_rows": self._select_rows,
            "select_all": view.selectAll,
            "choose": self._choose,
            "find": self.find_asked.emit,
        }

    def do(self, name: str) -> None:
        """Carry out the command of that name."""
        is_rundown = self._view.edit_model.table.part == "segments"
        if is_rundown or name not in ONLY_SEGMENTS:
            self._doing[name]()

    def menu(self) -> QMenu:
        """The commands as a menu, which goes when it is closed."""
        menu = QMenu(self._view)
        is_rundown = self._view.edit_model.table.part == "segments"
        for name in MENU:
            if name is None:
                menu.addSeparator()
            elif is_rundown or name not in ONLY_SEGMENTS:
                keys = KEYS[name][0] if KEYS[name] else ""
                action = menu.addAction(f"{texts.command(name)}\t{keys}")
                action.triggered.connect(lambda _on=False, name=name: self.do(name))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def select(self, rows: range | None) -> None:
        """Select what a step was about."""
        if rows is not None:
            self._view.select_range(rows)

    def _undo(self) -> None:
        self._view.edit_model.edits.undo()

    def _redo(self) -> None:
        self._view.edit_model.edits.redo()

    # Rows

    def _insert_below(self) -> None:
        rows, current = self._view.rows, self._view.currentIndex().row()
        self._begin(self.steps.insert((rows[-1] if rows else current) + 1))

    def _insert_above(self) -> None:
        rows, current = self._view.rows, self._view.currentIndex().row()
        self._begin(self.steps.insert(rows[0] if rows else max(current, 0)))

    def _begin(self, rows: range | None) -> None:
        """Go to where a new row is named."""
        if rows:
            title = self._view.edit_model.column_at("title")
            self._view.go_to(rows[0], title if title >= 0 else 1)

    def _remove(self) -> None:
        rows = self.steps.remove(self._view.rows)
        if rows:
            self._view.go_to(rows[0], self._view.currentIndex().column())

    def _move(self, by: int) -> None:
        """Move the rows; of each as much stays selected as was: Del then clears no more."""
        columns, to = self._view.columns, self.steps.move_by(self._view.rows, by)
        if to is not None:
            self._view.select_range(to, columns)

    def _select_rows(self) -> None:
        model = self._view.edit_model
        for row in self._view.rows:
            index = model.index(row, 0)
            self._view.selectionModel().select(index, _Flag.Select | _Flag.Rows)

    # Cells

    def _clear(self) -> None:
        self.steps.clear(list(self._view.selected_cells))

    def _copy(self) -> None:
        rows, columns = self._view.rows, self._view.columns
        if not rows:
            return
        text, markup = self.steps.copied(rows, columns)
        data = QMimeData()
        data.setText(text)
        data.setHtml(markup)
        QGuiApplication.clipboard().setMimeData(data)

    def _cut(self) -> None:
        self._copy()
        self._clear()

    def _paste(self) -> None:
        view, model = self._view, self._view.edit_model
        data = QGuiApplication.clipboard().mimeData()
        block = block_of(data.text(), data.html() if data.hasHtml() else None)
        rows, columns = view.rows, view.columns
        if not model.rowCount():
            rows, columns = [0], [0]
        done = self.steps.paste(block, rows, columns)
        if done is None:
            return
        bottom = min(done[-1], model.rowCount() - 1)
        wide = max(columns[-1], columns[0] + len(block[0]) - 1)
        right = min(wide, model.columnCount() - 1)
        part = QItemSelection(model.index(rows[0], columns[0]), model.index(bottom, right))
        view.selectionModel().select(part, _Flag.ClearAndSelect)

    def _choose(self) -> None:
        current = self._view.currentIndex()
        self._view.edit(current)
        editor = self._view.indexWidget(current)
        if isinstance(editor, LineCell):
            editor.show_choices()
