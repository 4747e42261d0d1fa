"""What stands around the grid of a pane: what its rows sum to, and a line that makes a new one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from stage_desktop.formats.entered_commerce import READY
from stage_desktop.script.plan import Script
from stage_desktop.ui.editor.grid_view import GridView
from stage_desktop.ui.models.editing.edits import Edits
from stage_desktop.ui.texts import editor_panes as texts
from stage_desktop.ui.theme import Theme

_MARKS = frozenset({"done", "draws", "prepared", "once"})


class TickKeys(QObject):
    """The space bar sets and takes marks in a grid; a task is ticked from any of its cells."""

    def __init__(self, grid: GridView) -> None:
        super().__init__(grid)
        self._grid = grid
        grid.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            column = self._column() if plain and event.key() == Qt.Key.Key_Space else -1
            if column >= 0:
                self.toggle(column)
                return True
        return super().eventFilter(watched, event)

    def toggle(self, column: int) -> None:
        """Tick the selected rows in that column, or take the ticks where all have one."""
        model, rows = self._grid.edit_model, self._grid.rows
        ticked = all(model.text_at(row, column) == READY for row in rows)
        cells = {(row, column): "" if ticked else READY for row in rows}
        model.put(cells, "typed", column=model.columns[column].id)

    def _column(self) -> int:
        model, at = self._grid.edit_model, self._grid.currentIndex().column()
        if at >= 0 and model.columns[at].id in _MARKS:
            return at
        return model.column_at("done")


class PaneFrame(QWidget):
    """The grid with a line of sums above and the line that makes a row below.

    `told` carries a sentence to be said: why something was not taken.
    """

    told = Signal(str)

    def __init__(
        self,
        grid: GridView,
        theme: Theme,
        sums: Callable[[Script], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.grid = grid
        self.sums = QLabel()
        self.sums.setProperty("role", "muted")
        self.sums.setWordWrap(True)
        self.add = QPushButton()
        self.add.setProperty("kind", "line")
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add.clicked.connect(self.add_row)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.sums)
        self.column.addWidget(grid, 1)
        self.column.addWidget(self.add)
        self._part = grid.edit_model.table.part
        self._summed = sums or (lambda script: texts.sums_text(self._part, script))
        self._edits = grid.edit_model.edits
        self._edits.script_changed.connect(self._on_script)
        self._by_hand = False
        TickKeys(grid)
        # Widths that the grid gives itself are not told: these were dragged.
        grid.horizontalHeader().sectionResized.connect(self._on_dragged)
        grid.viewport().installEventFilter(self)
        self.set_theme(theme)
        self.reword()

    def set_edits(self, edits: Edits) -> None:
        """Edit that from now on."""
        self._edits.script_changed.disconnect(self._on_script)
        self._edits = edits
        edits.script_changed.connect(self._on_script)
        self.grid.edit_model.set_edits(edits)
        self._on_script(edits.script)

    def set_theme(self, theme: Theme) -> None:
        """Take the lengths of that theme."""
        space = theme.spacing
        self.sums.setContentsMargins(space.medium, space.small, space.medium, space.small)

    def reword(self) -> None:
        """Say everything again in the language that is installed."""
        self.add.setText(f"+  {texts.add_text(self._part)}")
        self._on_script(self._edits.script)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_script(self._edits.script)

    def _on_script(self, script: Script) -> None:
        if self.isVisible():
            self.show_script(script)

    def show_script(self, script: Script) -> None:
        """Say what the rows sum to now; a pane that nobody sees says it when it is shown."""
        told = self._summed(script)
        self.sums.setText(told)
        self.sums.setVisible(bool(told))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the columns the room that there is, unless somebody has given them widths."""
        if event.type() == QEvent.Type.Resize and not self._by_hand:
            self.grid.fit_columns()
        return super().eventFilter(watched, event)

    def _on_dragged(self) -> None:
        self._by_hand = True

    def add_row(self) -> None:
        """Make a row behind the last and go to where it is named."""
        model = self.grid.edit_model
        rows = self.grid.row_steps.insert(model.rowCount())
        if rows:
            self.grid.go_to(rows[0], max(model.column_at("title"), 1))
        self.grid.setFocus()
