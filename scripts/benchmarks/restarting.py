"""After a kill: from the start of the process until the right countdown is on the screen again."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.figures import Figure, Scope, figure
from benchmarks.peers import ELSEWHERE
from benchmarks.starting import tell
from benchmarks.windows import BARE, child, when
from stage_desktop.app.first_paint import FirstPaint
from stage_desktop.app.program import Program, Wishes, show_window
from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.settings import load_settings
from stage_desktop.ui.fonts import load_fonts
from stage_desktop.ui.language import install_language
from torturing.evidence import countdown, logs_of
from torturing.killing import performed
from torturing.shows import write_show

RESTART_S, ERROR_MS = 1.5, 50.0
SEGMENTS = 60
PERFORMED_S = 1.0


def restarting(scope: Scope) -> Iterator[Figure]:
    """A real show is killed and gone on with, again and again; a bare window between."""
    took: list[float] = []
    wrong: list[float] = []
    bare: list[float] = []
    with TemporaryDirectory() as folder:
        script = write_show(Path(folder, "a.show.json"), SystemClock().now(), SEGMENTS)
        for number in range(scope.restarts):
            database = Path(folder, f"{number}", "log.db")
            database.parent.mkdir()
            with performed(database, script, random.Random(number).randrange(1_000)) as program:
                program.wait_for_a_line()
                time.sleep(PERFORMED_S)
            log = logs_of(database)[1]
            lines = child("restart_product", database=str(database))
            live = lines[-1][1]
            right = countdown(log, live["wall_ms"])
            if right is None:
                raise AssertionError("nothing is on air")
            took.append(when(lines, "live") / 1_000)
            wrong.append(abs(live["remaining"] - right))
            bare.append(when(child("start_bare", rows=SEGMENTS), "painted"))
    yield figure(
        "restart",
        f"killed, started, gone on with: countdown painted, {SEGMENTS} segments",
        "s",
        took,
        target=RESTART_S,
        yardstick=(BARE, sorted(bare)[len(bare) // 2]),
        elsewhere=ELSEWHERE["restart"],
    )
    yield figure(
        "restart/countdown", "how wrong that countdown is", "ms", wrong, 1.0, target=ERROR_MS
    )


class Restart(QObject):
    """Presses the button that goes on as soon as it is there, and tells when the rest is."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program

    def begin(self) -> None:
        """After the first paint."""
        self._program.wake_up()
        self._program.window.now.installEventFilter(self)
        self._program.window.empty.offer.buttons[0].click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # When the loop comes back, everything is painted and handed to the screen.
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        model = self._program.stage.model
        if model is None:
            raise AssertionError("nothing was offered")
        timeline = model.session.timeline()
        tell("live", remaining=timeline.remaining, wall_ms=time.time_ns() // 1_000_000)
        self._program.close()
        QApplication.exit()


def restart_product(database: str) -> None:
    """The program as it starts after it was killed."""
    app = QApplication(["stage-desktop"])
    install_language(app, "en")
    load_fonts()
    program = Program(app, Wishes(database=Path(database)), load_settings())
    restart = Restart(program)
    FirstPaint(program.window, restart.begin)
    show_window(program.window)
    sys.exit(app.exec())
