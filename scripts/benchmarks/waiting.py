"""Waiting for what is painted. Nothing of ours is loaded: bare windows wait as well."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter_ns

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


class Painted(QObject):
    """Counts how often a widget, or one within it, is painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.count = 0
        for widget in widgets:
            for each in (widget, *widget.findChildren(QWidget)):
                each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False

    def after(self, work: Callable[[], object]) -> float:
        """Milliseconds from the beginning of the work until what it changes has been painted."""
        self.count = 0
        began = perf_counter_ns()
        work()
        while not self.count:
            QApplication.processEvents(WAIT)
        return (perf_counter_ns() - began) / 1e6


def run_for(seconds: float) -> None:
    """Let the program live for so long."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1_000), loop.quit)
    loop.exec()
