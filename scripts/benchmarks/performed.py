"""A program with a live show in its window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from benchmarks.waiting import Painted
from stage_desktop.app.program import Program, Wishes
from stage_desktop.desk.settings import load_settings
from stage_desktop.script.plan import Script
from stage_desktop.ui.fonts import load_fonts
from stage_desktop.ui.language import install_language


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
