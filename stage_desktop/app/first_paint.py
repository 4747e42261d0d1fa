"""What can wait until the window is there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

# A window that starts covered or minimised is not painted at all.
AT_LATEST_MS = 1_000


class FirstPaint(QObject):
    """Calls once, when the window has been painted for the first time.

    A timer of 0 ms alone comes before: the system asks for the first paint only after `show`.
    """

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._then = window, then
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._call)
        self._timer.start(AT_LATEST_MS)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Paint:
            # This event is still to be handled, and those of the panels with it.
            self._window.removeEventFilter(self)
            self._timer.start(0)
        return False

    def _call(self) -> None:
        self._window.removeEventFilter(self)
        self._then()
