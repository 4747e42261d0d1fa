"""A real program that goes on with the show that was cut off, or begins one, until it is killed.

`python -m torturing.performer DATABASE SCRIPT SEED`. Each line that it writes is what it shows:
entries saved, entries appended, the machine's wall time and its time since it was started (both in
nanoseconds), the countdown in milliseconds (or "-"), and the run's number (0: not saved yet).
"""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from stage_desktop.app.first_paint import FirstPaint
from stage_desktop.app.program import Program, Wishes, show_window
from stage_desktop.desk.settings import load_settings
from stage_desktop.ui.fonts import load_fonts
from stage_desktop.ui.language import install_language
from torturing.operator import Operator

EACH_MS = 35


class Performer(QObject):
    """Presses what an operator would press, and writes what the screen says after it."""

    def __init__(self, program: Program, seed: int) -> None:
        super().__init__()
        self._program = program
        self._operator = Operator(random.Random(seed))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        program.stage.log_changed.connect(self._tell)

    def begin(self) -> None:
        """After the first paint: go on with what was cut off; else what was opened is begun."""
        self._program.wake_up()
        offer = self._program.window.empty.offer
        if offer.isVisible():
            offer.buttons[0].click()
        self._tell()
        self._timer.start(EACH_MS)

    def _step(self) -> None:
        model = self._program.stage.model
        if model is not None:
            self._operator.step(model)
        self._tell()

    def _tell(self) -> None:
        model = self._program.stage.model
        if model is None or model.session.state.on_air is None:
            return
        log = self._program.stage.log_state
        wall, since = time.time_ns(), time.clock_gettime_ns(time.CLOCK_BOOTTIME)
        remaining = model.session.timeline().remaining
        left = "-" if remaining is None else remaining
        run = self._program.stage.run_id or 0
        line = f"{log.saved} {log.appended} {wall} {since} {left} {run}\n"
        os.write(sys.stdout.fileno(), line.encode())


def main(database: Path, script: Path, seed: int) -> int:
    """Perform until the end of the process."""
    app = QApplication(["stage-desktop"])
    install_language(app, "en")
    load_fonts()
    program = Program(app, Wishes(script, database=database), load_settings())
    performer = Performer(program, seed)
    FirstPaint(program.window, performer.begin)
    show_window(program.window)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
