"""Find in all cells of a table, some rows at a time, so that typing never waits for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from stage_desktop.ui.models.editing.edit_model import EditModel

ROWS_AT_ONCE = 200


class Search(QObject):
    """The cells of a model that hold a text, in reading order; `advanced` as more are found."""

    advanced = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: list[tuple[int, int]] = []
        self._model: EditModel | None = None
        self._wanted = ""
        self._next = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._some)

    @property
    def is_over(self) -> bool:
        """Whether all cells have been looked at."""
        return not self._timer.isActive()

    def start(self, model: EditModel, wanted: str) -> None:
        """Look for that text; an empty one is nowhere."""
        self._model, self._wanted = model, wanted.casefold().strip()
        self.hits, self._next = [], 0
        self._timer.stop()
        if self._wanted:
            self._timer.start(0)
        self.advanced.emit()

    def stop(self) -> None:
        """Look no further."""
        self._timer.stop()

    def finish(self) -> None:
        """Look through all that is left, at once."""
        while self._timer.isActive():
            self._timer.stop()
            self._some()

    def after(self, cell: tuple[int, int], *, back: bool = False) -> tuple[int, int] | None:
        """The next hit behind that cell, or before it; round the end. None when there is none."""
        if not self.hits:
            return None
        if back:
            return next((hit for hit in reversed(self.hits) if hit < cell), self.hits[-1])
        return next((hit for hit in self.hits if hit > cell), self.hits[0])

    def _some(self) -> None:
        if self._model is None:
            return
        last = min(self._next + ROWS_AT_ONCE, self._model.rowCount())
        for row in range(self._next, last):
            for column in range(self._model.columnCount()):
                if self._wanted in self._model.text_at(row, column).casefold():
                    self.hits.append((row, column))
        self._next = last
        if last < self._model.rowCount():
            self._timer.start(0)
        self.advanced.emit()
