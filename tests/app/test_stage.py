"""What is on stage: what is set aside from the collector while it is there."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from performing import script, segment
from stage_desktop.app.stage import Stage
from stage_desktop.show.commands import Start


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


def test_what_writing_the_script_took_is_given_back_once_it_is_in_the_log(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[int] = []
    stage = Stage(tmp_path / "log.db", ())
    monkeypatch.setattr("stage_desktop.app.stage.give_back", lambda: given.append(1))
    stage.show(script(segment(1, 5), planned=None))
    qtbot.waitUntil(lambda: bool(given))
    assert stage.model is not None
    stage.model.send(Start())
    qtbot.waitUntil(lambda: stage.log_state.behind == 0)
    assert given == [1]
    stage.close()
