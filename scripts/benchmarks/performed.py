"""A program with a live show in its window, and waiting for what it paints."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter_ns

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QWidget

from stage_desktop.app.program import Program, Wishes
from stage_desktop.desk.settings import load_settings
from stage_desktop.script.plan import Script
from stage_desktop.ui.fonts import load_fonts
from stage_desktop.ui.language import install_language

WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


@contextmanager
def program_with(script: Script) -> Iterator[Program]:
    """The program as it runs for an operator, with that script put on and painted."""
    app = QApplication.instance() or QApplication(["stage-desktop"])
    assert isinstance(app, QApplication)
    with TemporaryDirectory() as folder:
        install_language(app, "en")
        load_fonts()
        program = Program(app, Wishes(database=Path(folder, "log.db")), load_settings())
        painted = Painted(program.window)
        program.window.show()
        painted.after(lambda: program.stage.show(script))
        try:
            yield program
        finally:
            program.window.steps.close_down()
            program.window.strip.close_down()
            program.close()
            program.window.deleteLater()


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
    from PySide6.QtCore import QTimer

    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1_000), loop.quit)
    loop.exec()
