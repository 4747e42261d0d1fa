"""A window around a live session, driven by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from stage_desktop.script.cues import Cue
from stage_desktop.script.plan import Script
from stage_desktop.show.events import RunKind
from stage_desktop.ui.operator.window import OperatorWindow
from stage_desktop.ui.theme import apply, load_theme
from ui.live import LiveRun
from ui.operator.desk import Desk, MakeDesk


@pytest.fixture
def desk(qapp: QApplication, restored_look: None) -> Iterator[MakeDesk]:
    """Build a desk: a script, its cues, and what kind of run it is."""
    made: list[Desk] = []

    def build(
        show: Script,
        *cues: Cue,
        kind: RunKind = RunKind.LIVE,
        theme: str = "dark",
        opened_at: float = -600,
    ) -> Desk:
        look = load_theme(theme)
        apply(qapp, look)
        window = OperatorWindow(look)
        desk = Desk(window, LiveRun(show, *cues, kind=kind, opened_at=opened_at))
        made.append(desk)
        return desk

    yield build
    for each in made:
        each.put_away()
