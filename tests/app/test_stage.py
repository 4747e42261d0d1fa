"""What is on stage: what is set aside from the collector while it is there."""

from __future__ import annotations

import gc
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from performing import script, segment
from stage_desktop.app.stage import Stage


def test_a_script_on_stage_is_not_looked_through_for_garbage(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    stage = Stage(tmp_path / "log.db", ())
    stage.show(script(segment(1, 5), planned=None))
    assert stage.model is not None
    with qtbot.waitSignal(stage.model.ticked):
        pass
    assert gc.get_freeze_count() > 0
    stage.close()
    assert gc.get_freeze_count() == 0
