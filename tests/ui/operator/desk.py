"""An operator's desk: a window, a session, and hands that press keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from stage_desktop.show.state import Phase
from stage_desktop.ui.operator.window import OperatorWindow
from ui.live import LiveRun

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Desk:
    """What an operator has before them; times are seconds after eight."""

    def __init__(self, window: OperatorWindow, run: LiveRun) -> None:
        self.window, self.run = window, run
        window.set_session(run.model)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowExposed(window)

    @property
    def phase(self) -> Phase:
        return self.run.session.state.phase

    @property
    def current(self) -> str | None:
        segment = self.run.session.state.current
        return None if segment is None else segment.number

    @property
    def message(self) -> str:
        return self.window.strip.message.text()

    def to(self, seconds: float) -> Desk:
        """Let the clock show that time."""
        self.run.to(seconds)
        return self

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.focus(), key, modifier)

    def hold_down(self, key: Qt.Key) -> None:
        """Keep a key down: what the system sends while it repeats."""
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            QApplication.sendEvent(self.focus(), QKeyEvent(kind, key, NONE, "", True))

    def type(self, text: str) -> None:
        """Type letters where the keyboard is."""
        QTest.keyClicks(self.focus(), text)

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def put_away(self) -> None:
        """Close everything, whatever is going on."""
        self.run.model.close()
        self.window.set_session(None)
        self.window.close()
        self.window.deleteLater()


MakeDesk = Callable[..., Desk]
