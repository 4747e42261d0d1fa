"""Keys that are a widget's own: the program's shortcuts hold in all its windows, unless claimed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


def claimed(event: QEvent, is_own: Callable[[QKeyEvent], bool]) -> bool:
    """Whether a key is about to be a shortcut and is the widget's own: then it is typed to it."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if is_own(event):
        event.accept()
        return True
    return False


def key_name(event: QKeyEvent) -> str:
    """The keys of the event as they are written, as in Ctrl+H; those of the keypad count too."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(held, Qt.Key(event.key()))).toString()
