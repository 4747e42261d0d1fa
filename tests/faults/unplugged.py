"""A real show with its host window on a second display, which goes away and comes back."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.shows import plain_show
from stage_desktop.app.program import Program, Wishes
from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.settings import load_settings
from stage_desktop.show.commands import Start
from stage_desktop.ui.display_choice import displays
from stage_desktop.ui.fonts import load_fonts
from stage_desktop.ui.language import install_language

app = QApplication([])
install_language(app, "en")
load_fonts()
program = Program(app, Wishes(database=Path(sys.argv[1])), load_settings())
program.window.show()
program.stage.show(plain_show(9, 300, SystemClock().now()))
second = next(each for each in displays() if each.name == "HDMI-1")
program.host.open_on(second)
model = program.stage.model
assert model is not None
model.send(Start())
seen: list[object] = []


def look() -> None:
    """Where the host window is, what it shows, and what the operator is told."""
    host = program.host.window
    assert host is not None
    box = host.geometry()
    title = host.title.text
    seen.append([box.x(), host.isFullScreen(), host.isVisible(), title])


def remove() -> None:
    app.screenRemoved.emit(second.screen)
    seen.append(program.window.strip.message.text())


look()
QTimer.singleShot(700, remove)
QTimer.singleShot(1_000, look)
QTimer.singleShot(1_400, lambda: app.screenAdded.emit(second.screen))
QTimer.singleShot(1_600, look)
QTimer.singleShot(3_000, QApplication.exit)
app.exec()
passes = model.session.state.passes
starts = [each.started_at - passes[0].started_at for each in passes]
unsaved = program.close()
sys.stdout.write(json.dumps({"seen": seen, "starts": starts, "unsaved": unsaved}) + "\n")
