"""What waits for the first paint: it comes once, after it, and also where nothing is painted."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from stage_desktop.app.first_paint import AT_LATEST_MS, FirstPaint


class Noted(QWidget):
    """Notes when it is painted."""

    def __init__(self, notes: list[str]) -> None:
        super().__init__()
        self._notes = notes

    def paintEvent(self, event: QPaintEvent) -> None:
        self._notes.append("painted")


def test_it_comes_once_after_the_first_paint(qtbot: QtBot) -> None:
    notes: list[str] = []
    window = Noted(notes)
    qtbot.addWidget(window)
    FirstPaint(window, lambda: notes.append("called"))
    window.show()
    qtbot.waitUntil(lambda: "called" in notes)
    assert notes == ["painted", "called"]
    window.repaint()
    qtbot.waitUntil(lambda: notes.count("painted") == 2)
    assert notes == ["painted", "called", "painted"]


def test_a_window_that_nobody_sees_does_not_hold_it_up(qtbot: QtBot) -> None:
    notes: list[str] = []
    window = Noted(notes)
    qtbot.addWidget(window)
    FirstPaint(window, lambda: notes.append("called"))
    qtbot.waitUntil(lambda: bool(notes), timeout=5 * AT_LATEST_MS)
    assert notes == ["called"]
