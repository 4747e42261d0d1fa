"""The columns of the rundown have room when they have something to say."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from performing import script, segment
from stage_desktop.show.commands import Start
from stage_desktop.ui.models.rundown_model import COLUMNS
from stage_desktop.ui.operator.rundown_view import RundownView
from stage_desktop.ui.theme import load_theme
from ui.live import LiveRun


def shown(view: RundownView) -> set[str]:
    table = view.table
    return {each.id for at, each in enumerate(COLUMNS) if not table.isColumnHidden(at)}


def test_what_was_has_no_columns_before_the_show(qtbot: QtBot) -> None:
    view, run = RundownView(load_theme("dark")), LiveRun(script(segment(1, 5), segment(2, 5)))
    qtbot.addWidget(view)
    view.resize(560, 300)
    view.set_timeline(run.model.timeline)
    view.show()
    before = view.table.columnWidth(2)
    assert not {"actual", "over"} & shown(view)
    run.to(0, Start())
    view.set_timeline(run.model.timeline)
    assert {"actual", "over"} <= shown(view)
    assert view.table.columnWidth(2) < before
    run.model.close()
