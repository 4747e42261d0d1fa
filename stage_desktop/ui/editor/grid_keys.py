"""What can be done in a grid, in one table of names and keys; words are in `ui/texts/editor`."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

KEYS: Mapping[str, tuple[str, ...]] = {
    "undo": ("Ctrl+Z",),
    "redo": ("Ctrl+Y", "Ctrl+Shift+Z"),
    "cut": ("Ctrl+X",),
    "copy": ("Ctrl+C",),
    "paste": ("Ctrl+V",),
    "fill_down": ("Ctrl+D",),
    "clear": ("Del", "Backspace"),
    "insert_below": ("Ctrl+Return", "Ctrl+Enter", "Ctrl++"),
    "insert_above": ("Ctrl+Shift+Return", "Ctrl+Shift+Enter", "Ins"),
    "duplicate": ("Ctrl+Shift+D",),
    "remove": ("Ctrl+-", "Ctrl+Backspace"),
    "move_up": ("Alt+Up",),
    "move_down": ("Alt+Down",),
    "group": ("Ctrl+G",),
    "ungroup": ("Ctrl+Shift+G",),
    "renumber": (),
    "select_rows": ("Ctrl+Space", "Shift+Space"),
    "select_all": ("Ctrl+A",),
    "choose": ("F4",),
    "find": ("Ctrl+F",),
}

# The parts of the context menu; None is a line.
MENU: tuple[str | None, ...] = (
    "undo",
    "redo",
    None,
    "cut",
    "copy",
    "paste",
    "fill_down",
    "clear",
    None,
    "insert_above",
    "insert_below",
    "duplicate",
    "remove",
    "move_up",
    "move_down",
    None,
    "group",
    "ungroup",
    "renumber",
    None,
    "select_rows",
    "find",
)
ONLY_SEGMENTS = frozenset({"group", "ungroup", "renumber"})


def _combined(keys: str) -> int:
    # The stubs do not know that a sequence has parts.
    return int(QKeySequence(keys)[0].toCombined())  # type: ignore[index]


_BY_KEYS = {_combined(keys): name for name, all_keys in KEYS.items() for keys in all_keys}


def command_of(event: QKeyEvent) -> str | None:
    """The command that those keys are for."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _BY_KEYS.get(event.key() | modifiers.value)


def is_typing(event: QKeyEvent) -> bool:
    """Whether a key writes something, or moves within a grid: none of the show's, that is."""
    strong = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
    moves = (
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_F2),
    )
    if event.key() in moves:
        return True
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & strong


def is_for_cells(event: QKeyEvent) -> bool:
    """Whether a key is a command of the grid or is typed into it."""
    return command_of(event) is not None or is_typing(event)
