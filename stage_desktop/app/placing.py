"""Where a window goes that is opened while a show is on: beside the countdown, not over it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

# What a title bar may take before the window system has told.
TITLE_BAR = 36


def free_room(screen: QRect, kept: QRect) -> QRect:
    """The largest part of the screen beside what is to be seen: below, above, left or right."""
    kept = kept.intersected(screen)
    if kept.isEmpty():
        return screen
    parts = (
        QRect(screen.left(), kept.bottom() + 1, screen.width(), screen.bottom() - kept.bottom()),
        QRect(screen.left(), screen.top(), screen.width(), kept.top() - screen.top()),
        QRect(screen.left(), screen.top(), kept.left() - screen.left(), screen.height()),
        QRect(kept.right() + 1, screen.top(), screen.right() - kept.right(), screen.height()),
    )
    return max(parts, key=lambda part: part.width() * part.height() if part.isValid() else 0)


def placed(size: QRect, room: QRect, frame: int) -> QRect:
    """The window in the middle of the room, with its title bar, smaller where it must be."""
    inside = room.adjusted(0, frame, 0, 0)
    wide, high = min(size.width(), inside.width()), min(size.height(), inside.height())
    left = inside.left() + (inside.width() - wide) // 2
    return QRect(left, inside.top(), wide, high)


def keep_clear(window: QWidget, kept: QWidget) -> None:
    """Put a window that is open where it does not cover that widget, on its screen."""
    corner = kept.mapToGlobal(kept.rect().topLeft())
    room = free_room(kept.screen().availableGeometry(), QRect(corner, kept.size()))
    bar = max(window.frameGeometry().height() - window.geometry().height(), TITLE_BAR)
    window.setGeometry(placed(window.geometry(), room, bar))
