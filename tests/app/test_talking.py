"""Talking through: chosen segments in real time, their takes, and the script made of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_desktop.app.program import Program, Wishes
from stage_desktop.app.runs import RehearsalModel
from stage_desktop.desk.library import Library
from stage_desktop.desk.settings import load_settings
from stage_desktop.desk.takes import takes_of
from stage_desktop.formats.script_files import open_script
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.plan import Script
from stage_desktop.show.events import RunKind
from stage_desktop.show.state import Phase
from stage_desktop.ui.language import install_language
from stage_desktop.ui.rehearsal.takes_window import TakesWindow

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
APPAREL = SAMPLES / "apparel_1h_segments.csv"
KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Room:
    """A program with the takes open, and hands that press keys and let time pass."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self._qtbot = program, qtbot
        program.talking.open()

    @property
    def window(self) -> TakesWindow:
        window = self.program.talking.window
        assert window is not None
        return window

    @property
    def model(self) -> RehearsalModel:
        model = self.program.stage.model
        assert isinstance(model, RehearsalModel)
        return model

    @property
    def script(self) -> Script:
        script = self.program.stage.script
        assert script is not None
        return script

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self._qtbot.keyClick(self.window.table, key, modifier)

    def show_key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self._qtbot.keyClick(self.program.window.rundown.table, key, modifier)

    def later(self, seconds: float) -> None:
        """Let so much time pass at once."""
        clock = self.model.clock
        clock.jump_to(Instant(clock.now() + round(seconds * 1_000)))
        self.model.wake()

    def choose(self, *rows: int) -> None:
        for row in rows:
            self.window.table.go_to_row(row)
            self.press(KEY.Key_Space)

    def cell(self, row: int, column: str) -> str:
        return self.window.model.text(row, column)

    def kept(self) -> list[tuple[str, int, bool]]:
        """The takes that the database has: segment, whole seconds, whether it counts."""
        assert self.program.stage.journal.flush(10)
        key = self.program.working.key
        assert key is not None
        takes = takes_of(self.program.database, key)
        return [(each.segment, each.duration // 1_000, each.counts) for each in takes]


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication) -> Iterator[Room]:
    install_language(qapp, "en")
    program = Program(qapp, Wishes(APPAREL), load_settings())
    program.window.show()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.wake_up()
    yield Room(program, qtbot)
    program.close()
    program.window.set_session(None)
    program.window.close()
    program.window.deleteLater()


def test_only_what_is_chosen_is_performed_as_a_rehearsal_in_real_time(room: Room) -> None:
    room.choose(1, 3)
    assert "2 of" in room.window.name.text()
    room.press(KEY.Key_Return)
    state = room.model.session.state
    assert (state.kind, state.phase) == (RunKind.REHEARSAL, Phase.READY)
    chosen = [each.number for each in state.script.segments if not each.skipped]
    assert chosen == [room.script.segments[1].number, room.script.segments[3].number]
    assert room.model.clock.speed == 1.0
    window = room.program.window
    assert "rehearsal" in window.windowTitle()
    assert window.frame.framed
    assert not window.top_bar.pace.speed.isEnabled()
    room.show_key(KEY.Key_Period)
    assert room.model.clock.speed == 1.0


def test_takes_are_timed_kept_and_compared(room: Room) -> None:
    room.choose(1, 3)
    room.press(KEY.Key_Return)
    first, second = (room.script.segments[row] for row in (1, 3))
    room.show_key(KEY.Key_Space)
    room.later(20)
    room.show_key(KEY.Key_R, SHIFT)  # a false start
    room.later(400)
    room.show_key(KEY.Key_R, SHIFT)
    room.later(360)
    room.show_key(KEY.Key_Space)
    assert room.model.session.state.current is room.model.session.state.script.segments[3]
    room.later(200)
    room.show_key(KEY.Key_Space)  # GO on the last one ends it
    assert room.model.session.state.phase is Phase.ENDED
    assert [room.cell(1, name) for name in ("count", "last", "best", "median", "spread")] == [
        "2 (+1)",
        "6:01",
        "6:01",
        "6:21",
        "6:00–6:40",
    ]
    assert room.kept() == [
        (first.id, 20, False),
        (first.id, 400, True),
        (first.id, 360, True),
        (second.id, 200, True),
    ]
    assert room.window.isVisible()
    (run,) = Library(room.program.database).list_runs()
    assert run.kind is RunKind.REHEARSAL


def test_a_talk_through_leaves_the_script_and_a_second_one_adds_its_takes(room: Room) -> None:
    before = room.script
    for seconds in (100, 300):
        room.window.table.go_to_row(0)
        room.press(KEY.Key_Return)
        room.show_key(KEY.Key_Space)
        room.later(seconds)
        room.show_key(KEY.Key_Space)
    assert room.script == before
    assert room.cell(0, "spread") == "1:40–5:00"
    room.program.files.toggle_rehearsal()
    assert room.program.stage.model is not None
    assert room.program.stage.model.session.state.kind is not RunKind.REHEARSAL
    assert room.cell(0, "count") == "2"


def talked(room: Room, *seconds: float) -> None:
    """Talk the first segment through so often."""
    room.window.table.go_to_row(0)
    room.press(KEY.Key_Return)
    room.show_key(KEY.Key_Space)
    for at, each in enumerate(seconds):
        room.later(each)
        last = at == len(seconds) - 1
        room.show_key(KEY.Key_Space if last else KEY.Key_R, NONE if last else SHIFT)


def test_the_median_becomes_the_duration_in_one_step_that_can_be_undone(room: Room) -> None:
    written = room.script.segments[0].duration
    talked(room, 200, 260, 230.4)
    room.window.activateWindow()
    room.press(KEY.Key_M)
    assert room.cell(0, "becomes").startswith("3:51 median")
    room.press(KEY.Key_Return, CONTROL)
    edits = room.program.editing.edits
    assert edits is not None
    assert edits.script.segments[0].duration == Millis(231_000)
    assert [each.duration for each in edits.script.segments[1:]] == [
        each.duration for each in room.script.segments[1:]
    ]
    assert edits.last_step is not None
    assert edits.last_step.code == "takes"
    assert room.script.segments[0].duration == 231_000
    assert room.cell(0, "written") == "3:51"
    assert room.window.strip.act(0)
    assert room.script.segments[0].duration == written
    room.program.files.toggle_rehearsal()
    assert room.program.stage.model is not None
    assert room.program.stage.model.session.state.script.segments[0].duration == written


def test_a_take_is_left_out_also_one_of_an_earlier_day(room: Room, qtbot: QtBot) -> None:
    talked(room, 200, 260)
    qtbot.keyClick(room.window.list, KEY.Key_Delete)
    assert room.cell(0, "count") == "1 (+1)"
    assert [counts for _, _, counts in room.kept()] == [True, False]
    room.program.files.toggle_rehearsal()
    room.window.list.go_to_row(1)
    qtbot.keyClick(room.window.list, KEY.Key_Space)
    assert room.cell(0, "count") == "0 (+2)"
    assert [counts for _, _, counts in room.kept()] == [False, False]


def test_an_undone_take_is_gone_from_the_log_too(room: Room) -> None:
    talked(room, 200, 260)
    assert len(room.kept()) == 2
    room.show_key(KEY.Key_U)
    assert [seconds for _, seconds, _ in room.kept()] == [200]


def test_without_a_take_nothing_is_taken_over(room: Room) -> None:
    room.press(KEY.Key_M)
    assert "No take" in room.window.strip.message.text()
    room.press(KEY.Key_Return, CONTROL)
    assert room.program.editing.edits is not None
    assert not room.program.editing.edits.draft.is_modified


def test_edits_during_a_talk_through_go_to_the_script_and_not_to_its_part(room: Room) -> None:
    room.window.table.go_to_row(0)
    room.press(KEY.Key_Return)
    room.show_key(KEY.Key_Space)
    room.program.editing.open()
    page = room.program.editing.page
    assert page is not None
    assert page.edits is room.program.editing.edits
    room.later(5)
    assert page.edits is room.program.editing.edits
    room.program.editing.leave()
    assert room.model.session.state.phase is Phase.ON_AIR
    assert not any(each.skipped for each in room.script.segments)


def test_what_is_saved_during_a_talk_through_is_the_whole_script(
    room: Room, tmp_path: Path
) -> None:
    room.window.table.go_to_row(0)
    room.press(KEY.Key_Return)
    kept = room.program.stage.kept_script
    assert kept == room.script
    room.program.files._save_script(tmp_path / "kept.show.json")
    saved = open_script(
        tmp_path / "kept.show.json", start=None, zone=None, today=date(2026, 10, 22)
    ).script
    assert not any(each.skipped for each in saved.segments)
    assert saved.planned_start == room.script.planned_start


def test_the_window_is_not_open_while_a_show_is_on_air(room: Room) -> None:
    from stage_desktop.show.commands import Start

    room.program.stage.start_now(Start())
    assert not room.window.isVisible()
    room.program.talking.toggle()
    assert not room.window.isVisible()
