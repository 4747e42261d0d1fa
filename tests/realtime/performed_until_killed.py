"""A real program that performs a show until it is killed; it writes what it has shown.

Each line: entries saved, entries appended, the instant, the countdown in milliseconds.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from stage_desktop.app.program import Program, Wishes
from stage_desktop.desk.settings import load_settings
from stage_desktop.instants import Millis
from stage_desktop.show.commands import AddTime, CompleteCue, Go, Start
from stage_desktop.show.timeline import cue_rows


def main() -> None:
    app = QApplication([])
    program = Program(app, Wishes(Path(sys.argv[1]), database=Path(sys.argv[2])), load_settings())
    program.window.show()
    program.wake_up()
    program.stage.start_now(Start())
    steps = 0

    def step() -> None:
        nonlocal steps
        model = program.stage.model
        assert model is not None
        steps += 1
        state = model.session.state
        if steps % 10 == 0:
            model.send(Go())
        elif steps % 3 == 0 and (rows := cue_rows(state, model.session.clock.now(), 1)):
            model.send(CompleteCue(rows[0].key))
        else:
            model.send(AddTime(Millis(1_000)))
        timeline = model.session.timeline()
        log = program.stage.log_state
        line = f"{log.saved} {log.appended} {timeline.now} {timeline.remaining}"
        sys.stdout.write(line + "\n")
        sys.stdout.flush()

    timer = QTimer()
    timer.timeout.connect(step)
    timer.start(45)
    app.exec()


main()
