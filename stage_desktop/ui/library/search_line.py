"""The line in which one types what to look for; its other keys are commands of the list."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from stage_desktop.ui.operator.status_strip import InlineEntry


class SearchLine(InlineEntry):
    """Has the keyboard all the time, and hands on the keys that it does not type.

    Del and Ctrl+Backspace edit the text where there is something to edit.
    """

    _EDITING = frozenset({"Del", "Ctrl+Backspace", "Ctrl+Z"})

    def __init__(self) -> None:
        super().__init__()
        self._keys: Mapping[str, Callable[[], object]] = {}

    def set_keys(self, keys: Mapping[str, Callable[[], object]]) -> None:
        """What each key does, by its portable name."""
        self._keys = keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        name = QKeySequence(event.key() | held.value).toString(
            QKeySequence.SequenceFormat.PortableText
        )
        do = self._keys.get(name)
        if do is None or (name in self._EDITING and self._edits(name)):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() or name in ("Up", "Down", "PgUp", "PgDown"):
            do()

    def _edits(self, name: str) -> bool:
        """Whether the key has something to edit here."""
        if name == "Del":
            return self.hasSelectedText() or self.cursorPosition() < len(self.text())
        return bool(self.text())
