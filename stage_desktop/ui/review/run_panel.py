"""The left of the review window: the search line over the list of runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from stage_desktop.desk.library import RunSummary
from stage_desktop.script.commerce import Money
from stage_desktop.ui.library.search_line import SearchLine
from stage_desktop.ui.operator.labels import ElidedLabel
from stage_desktop.ui.review.run_list import RunList
from stage_desktop.ui.texts.review import word
from stage_desktop.ui.theme import Theme

LEAST_WIDTH = 210


class RunPanel(QWidget):
    """The runs with what looks for them; `closed` comes with Esc in an empty search line."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchLine()
        self.list = RunList(theme)
        self.hint = QLabel()
        self.keys = ElidedLabel("muted")
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumWidth(LEAST_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint, 1)
        column.addWidget(self.keys)
        self.search.entered.connect(lambda _text: self.list.setFocus())
        self.search.cancelled.connect(self._step_back)
        self.search.set_keys(
            {
                "Up": lambda: self.list.step(-1),
                "Down": lambda: self.list.step(1),
                "Ctrl+W": self.closed.emit,
                "Tab": self.list.setFocus,
            }
        )

    def show_runs(
        self, runs: Sequence[RunSummary], sold: Mapping[int, Money], wanted: int | None
    ) -> None:
        """List these."""
        current = self.list.current
        keep = wanted if wanted is not None else (None if current is None else current.id)
        self.list.setVisible(bool(runs))
        self.hint.setVisible(not runs)
        self.hint.setText(word("no_such_run" if self.search.text() else "no_runs"))
        self.list.show_runs(runs, sold, keep)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self.list.set_theme(theme)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.search.setPlaceholderText(word("search"))
        self.search.setAccessibleName(word("search"))
        self.list.setAccessibleName(word("runs"))
        self.keys.show_text(word("run_keys"))
        self.list.viewport().update()

    def _step_back(self) -> None:
        """Esc first clears the search, then closes."""
        if self.search.text():
            self.search.clear()
        else:
            self.closed.emit()
