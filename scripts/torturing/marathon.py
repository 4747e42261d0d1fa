"""A show of hours with an operator's steps: memory, handles and log must stay as they are.

`python -m torturing.marathon DATABASE SEGMENTS HOURS SPEED` performs it in the real program, as a
rehearsal at that speed (1: in real time), and writes one line of JSON each show's quarter of an
hour: what the process holds.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import psutil
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.shows import show
from stage_desktop.app.first_paint import FirstPaint
from stage_desktop.app.program import Program, Wishes, show_window
from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.settings import load_settings
from stage_desktop.instants import HOUR, MINUTE
from stage_desktop.show.commands import End, Go
from stage_desktop.show.state import Phase
from stage_desktop.ui.fonts import load_fonts
from stage_desktop.ui.language import install_language
from torturing.evidence import holes, logs_of
from torturing.killing import environment
from torturing.operator import Operator

STEP_MS = 60
QUARTER = 15 * MINUTE


@dataclass(slots=True)
class Worn:
    """What came of it.

    `growth` is how much more memory is held in the last quarter than in the first after the first
    hour, as a share: the least that was measured in each, as garbage comes and goes; `peak` is the
    most at any time.
    """

    hours: float
    steps: int
    events: int
    growth: float
    megabytes: float
    peak: float
    handles: tuple[int, int]
    threads: tuple[int, int]
    out_of_order: int
    unsaved: int
    errors: int


class Runner(QObject):
    """Performs the show, and writes what the process holds."""

    def __init__(self, program: Program, hours: float, speed: float) -> None:
        super().__init__()
        self._program, self._length, self._speed = program, round(hours * HOUR), speed
        self._operator = Operator(random.Random(12), go=0)
        self._process = psutil.Process()
        self._began: int | None = None
        self._next, self._steps = QUARTER, 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def begin(self) -> None:
        """After the first paint."""
        self._program.wake_up()
        self._program.stage.rehearse(self._speed)
        self._timer.start(STEP_MS if self._speed > 1 else 20 * STEP_MS)

    def _step(self) -> None:
        model = self._program.stage.model
        assert model is not None
        state, now = model.session.state, model.session.clock.now()
        if self._began is None and state.started_at is not None:
            self._began = state.started_at
        gone = 0 if self._began is None else now - self._began
        if gone >= self._next:
            self._next += QUARTER
            self._tell(gone)
        if gone >= self._length:
            model.send(End())
            self._end()
            return
        remaining = model.session.timeline().remaining
        if state.phase is Phase.ON_AIR and state.next_segment and (remaining or 0) <= 0:
            model.send(Go())
        else:
            self._operator.step(model)
        self._steps += 1

    def _tell(self, gone: int) -> None:
        info = self._process.memory_full_info()
        log = self._program.stage.log_state
        line = {
            "hours": gone / HOUR,
            "bytes": info.uss,
            "handles": self._process.num_fds() if hasattr(self._process, "num_fds") else 0,
            "threads": self._process.num_threads(),
            "steps": self._steps,
            "appended": log.appended,
        }
        os.write(sys.stdout.fileno(), (json.dumps(line) + "\n").encode())

    def _end(self) -> None:
        self._timer.stop()
        appended = self._program.stage.log_state.appended
        unsaved = self._program.close()
        line = {"appended": appended, "unsaved": unsaved}
        os.write(sys.stdout.fileno(), (json.dumps(line) + "\n").encode())
        QApplication.exit()


def main(database: Path, segments: int, hours: float, speed: float) -> int:
    """Perform until it is over."""
    app = QApplication(["stage-desktop"])
    install_language(app, "en")
    load_fonts()
    program = Program(app, Wishes(database=database), load_settings())
    length = round(hours * HOUR / segments)
    runner = Runner(program, hours, speed)
    program.stage.script = show(segments, length, SystemClock().now())
    FirstPaint(program.window, runner.begin)
    show_window(program.window)
    return app.exec()


def run_marathon(folder: Path, segments: int, hours: float, speed: float) -> Worn:
    """Perform it in a process of its own, and hold its log and its memory against the promise."""
    database = folder / "stage.db"
    arguments = [str(database), str(segments), str(hours), str(speed)]
    done = subprocess.run(
        [sys.executable, "-m", "torturing.marathon", *arguments],
        env=environment(folder),
        capture_output=True,
        text=True,
        check=True,
        timeout=120 + hours * 3_600 / speed * 3,
    )
    *lines, last = (json.loads(line) for line in done.stdout.splitlines())
    after = [line for line in lines if line["hours"] >= min(1.0, hours / 4)]
    quarter = max(1, len(after) // 4)
    first, end = after[:quarter], after[-quarter:]
    before, held = (min(line["bytes"] for line in part) for part in (first, end))
    log = logs_of(database)[1]
    later = sum(one.at > other.at for one, other in pairwise(log))
    return Worn(
        lines[-1]["hours"],
        lines[-1]["steps"],
        len(log),
        held / before - 1,
        before / 1e6,
        max(line["bytes"] for line in after) / 1e6,
        (first[0]["handles"], end[-1]["handles"]),
        (first[0]["threads"], end[-1]["threads"]),
        len(holes(log)) + later + abs(last["appended"] - len(log)),
        last["unsaved"],
        done.stderr.count("Traceback"),
    )


if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(main(Path(given[0]), int(given[1]), float(given[2]), float(given[3])))
