"""A table of the script with what it sums to and a line that makes a new row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from stage_desktop.formats.entered_commerce import READY
from stage_desktop.script.plan import Script
from stage_desktop.ui.editor.grid_view import GridView
from stage_desktop.ui.models.editing.column import EditTable
from stage_desktop.ui.models.editing.edit_model import EditModel
from stage_desktop.ui.models.editing.edits import Edits
from stage_desktop.ui.texts import editor_panes as texts
from stage_desktop.ui.theme import Theme

_MARKS = frozenset({"done", "draws", "prepared", "once"})


class TickGrid(GridView):
    """A grid whose marks are set and taken by the space bar; a task is ticked from any cell."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        column = self._mark_column() if plain and event.key() == Qt.Key.Key_Space else -1
        if column >= 0:
            self.toggle(column)
            return
        super().keyPressEvent(event)

    def _mark_column(self) -> int:
        at = self.currentIndex().column()
        if at >= 0 and self.edit_model.columns[at].id in _MARKS:
            return at
        return self.edit_model.column_at("done")

    def toggle(self, column: int) -> None:
        """Tick the cells of that column in the selected rows, or take the ticks of all of them."""
        rows = self.rows
        ticked = all(self.edit_model.text_at(row, column) == READY for row in rows)
        text = "" if ticked else READY
        self.edit_model.put({(row, column): text for row in rows}, "typed", column="done")


class TablePane(QWidget):
    """One table of the script. `row_changed` carries its current row."""

    row_changed = Signal(int)

    def __init__(
        self,
        table: EditTable[Any],
        edits: Edits,
        theme: Theme,
        *,
        frozen: int = 2,
        sums: Callable[[Script], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = EditModel(table, edits, texts.say, parent=self)
        self.grid = TickGrid(self.model, theme, frozen, self)
        self.sums = QLabel()
        self.add = QPushButton()
        self._summed = sums or (lambda script: texts.sums_text(table.part, script))
        self._set_up()
        self.set_theme(theme)
        self.reword()

    def _set_up(self) -> None:
        self.sums.setProperty("role", "secondary")
        self.sums.setWordWrap(True)
        self.add.setProperty("flat", True)
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add.clicked.connect(self.add_row)
        self.grid.row_changed.connect(self.row_changed)
        self.model.edits.script_changed.connect(self._on_script)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sums)
        column.addWidget(self.grid, 1)
        column.addWidget(self.add)

    @property
    def script(self) -> Script:
        """The script as it stands."""
        return self.model.edits.script

    def set_edits(self, edits: Edits) -> None:
        """Edit that from now on."""
        self.model.edits.script_changed.disconnect(self._on_script)
        self.model.set_edits(edits)
        edits.script_changed.connect(self._on_script)
        self._on_script(edits.script)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours, fonts and lengths of that theme."""
        space = theme.spacing
        self.sums.setContentsMargins(space.medium, space.small, space.medium, space.small)
        self.grid.set_theme(theme)

    def reword(self) -> None:
        """Say everything again in the language that is installed."""
        self.model.reword()
        self.add.setText(f"+  {texts.add_text(self.model.table.part)}    Ctrl+Enter")
        self._on_script(self.script)

    def add_row(self) -> None:
        """Make a row behind the last, and begin it."""
        self.grid.setFocus()
        rows = self.grid.row_steps.insert(self.model.rowCount())
        if rows:
            self.grid.go_to(rows[0], max(self.model.column_at("title"), 1))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()

    def _on_script(self, script: Script) -> None:
        told = self._summed(script)
        self.sums.setText(told)
        self.sums.setVisible(bool(told))
