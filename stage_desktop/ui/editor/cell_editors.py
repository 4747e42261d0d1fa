"""What is typed into: a line with a picker, or several lines for long texts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel, QTextCursor
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QWidget

from stage_desktop.ui.models.editing.column import Choice

TEXT_ROLE = Qt.ItemDataRole.UserRole
JOINER = "、"
_PARTS = re.compile(r"[、，,;；]")
MOST_SHOWN = 12


class Picker(QCompleter):
    """Offers what holds the letters typed; `several` completes what is behind the last 、."""

    def __init__(
        self, choices: Sequence[Choice], parent: QObject | None = None, *, several: bool = False
    ) -> None:
        super().__init__(parent)
        self._several = several
        offered = QStandardItemModel(self)
        for choice in choices:
            item = QStandardItem(f"{choice.text}   {choice.detail}".rstrip())
            item.setData(choice.text, TEXT_ROLE)
            offered.appendRow(item)
        self.setModel(offered)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(MOST_SHOWN)

    def splitPath(self, path: str) -> list[str]:
        return [_PARTS.split(path)[-1].strip() if self._several else path.strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        text = str(index.data(TEXT_ROLE))
        widget = self.widget()
        if not self._several or not isinstance(widget, QLineEdit):
            return text
        before = [part.strip() for part in _PARTS.split(widget.text())[:-1] if part.strip()]
        return JOINER.join((*before, text))


def leaves(event: QEvent) -> bool:
    """Whether it asks who wants Ctrl+E: some systems have it go to the end of the line."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_E
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )


class LineCell(QLineEdit):
    """One line, with what there is to choose from."""

    def __init__(
        self, choices: Sequence[Choice], parent: QWidget | None = None, *, several: bool = False
    ) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setProperty("cell", True)
        self.picker: Picker | None = None
        if choices:
            self.picker = Picker(choices, self, several=several)
            self.setCompleter(self.picker)

    def show_choices(self) -> None:
        """Offer everything there is."""
        if self.picker is not None:
            self.picker.setCompletionPrefix("")
            self.picker.complete()

    def event(self, event: QEvent) -> bool:
        return False if leaves(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (event.key(), event.modifiers())
        opens = event.key() == Qt.Key.Key_F4 or keys == (
            Qt.Key.Key_Down,
            Qt.KeyboardModifier.AltModifier,
        )
        if opens:
            self.show_choices()
            return
        super().keyPressEvent(event)


class LinesCell(QPlainTextEdit):
    """Several lines; Alt+Enter begins a new one. `left` when the keyboard goes elsewhere."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cell", True)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.insertPlainText("\n")
            return
        super().keyPressEvent(event)

    def to_end(self) -> None:
        """Go on behind what there is."""
        self.moveCursor(QTextCursor.MoveOperation.End)

    def event(self, event: QEvent) -> bool:
        return False if leaves(event) else super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
