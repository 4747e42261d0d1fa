"""A table with keys of its own, which stand before those of the show while it has the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from stage_desktop.ui.theme import Theme

Keys = Mapping[str, Callable[[], object]]


class KeyTable(QTableView):
    """Whole rows; a key of `keys` is done here, where `is_ours` does not leave it to the show."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: dict[str, Callable[[], object]] = {}
        self.is_ours: Callable[[str], bool] = lambda _keys: True
        self.setProperty("bordered", True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the lengths of that theme."""
        self.verticalHeader().setDefaultSectionSize(theme.sizes.row_height)

    def set_keys(self, keys: Keys) -> None:
        """Do that with those keys."""
        self._keys = {QKeySequence(name).toString(): do for name, do in keys.items()}

    def fit_columns(self, wide: int) -> None:
        """Every column as wide as it needs; that one has the room that is left."""
        head = self.horizontalHeader()
        for at in range(head.count()):
            is_wide = at == wide
            mode = QHeaderView.ResizeMode
            head.setSectionResizeMode(at, mode.Stretch if is_wide else mode.ResizeToContents)

    def go_to_row(self, row: int) -> None:
        """Select that row and no other, whatever keys are held down."""
        flag = QItemSelectionModel.SelectionFlag
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    @property
    def rows(self) -> list[int]:
        """The rows that are selected, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def event(self, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and self._meant(cast(QKeyEvent, event)) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        do = self._meant(event)
        if do is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            do()

    def _meant(self, event: QKeyEvent) -> Callable[[], object] | None:
        keypad = Qt.KeyboardModifier.KeypadModifier
        combination = event.keyCombination().toCombined() & ~keypad.value
        name = QKeySequence(combination).toString().replace("Enter", "Return")
        return self._keys.get(name) if self.is_ours(name) else None
