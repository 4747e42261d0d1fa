"""A rehearsal as its operator drives it: paused, hurried, stepped and sent to another time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_desktop.app.program import Program, Wishes
from stage_desktop.app.runs import RehearsalModel
from stage_desktop.desk.library import Library
from stage_desktop.desk.settings import load_settings
from stage_desktop.instants import Millis, clock_text
from stage_desktop.script.editing import replaced
from stage_desktop.show.commands import AddTime, End, Hold, Skip, Start
from stage_desktop.show.events import RunKind, RunResumed
from stage_desktop.show.state import Phase
from stage_desktop.ui.language import install_language

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
APPAREL = SAMPLES / "apparel_1h_segments.csv"


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication) -> Iterator[Program]:
    install_language(qapp, "en")
    made = Program(qapp, Wishes(APPAREL, rehearse=1.0), load_settings())
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.wake_up()
    yield made
    made.close()
    made.window.set_session(None)
    made.window.close()
    made.window.deleteLater()


def rehearsal(program: Program) -> RehearsalModel:
    model = program.stage.model
    assert isinstance(model, RehearsalModel)
    return model


def clock(program: Program) -> str:
    model = rehearsal(program)
    return clock_text(model.clock.now(), model.session.state.script.zone_info)


def press(qtbot: QtBot, program: Program, key: Qt.Key) -> None:
    qtbot.keyClick(program.window.rundown.table, key)


def number(program: Program) -> str | None:
    current = rehearsal(program).session.state.current
    return None if current is None else current.number


def test_the_clock_is_paused_and_goes_on_by_a_key(program: Program, qtbot: QtBot) -> None:
    press(qtbot, program, Qt.Key.Key_P)
    model = rehearsal(program)
    pace = program.window.top_bar.pace
    assert model.clock.is_paused
    assert pace.pause.text() == "stands"
    stood = model.clock.now()
    press(qtbot, program, Qt.Key.Key_Period)
    assert (model.clock.set_pace, model.clock.now()) == (2.0, stood)
    press(qtbot, program, Qt.Key.Key_P)
    assert (model.clock.speed, pace.pause.text()) == (2.0, "")
    assert pace.speed.currentText() == "×2"
    press(qtbot, program, Qt.Key.Key_Comma)
    assert model.clock.speed == 1.0


def test_the_next_cue_is_stepped_to(program: Program, qtbot: QtBot) -> None:
    press(qtbot, program, Qt.Key.Key_P)
    press(qtbot, program, Qt.Key.Key_C)
    model = rehearsal(program)
    (raised,) = model.session.state.raised
    assert model.session.state.cue_lives[raised].due == model.clock.now()
    assert model.session.state.phase is Phase.READY


def test_a_time_is_typed_and_what_lies_before_it_has_happened(
    program: Program, qtbot: QtBot
) -> None:
    press(qtbot, program, Qt.Key.Key_P)
    press(qtbot, program, Qt.Key.Key_T)
    strip = program.window.strip
    assert strip.asking
    qtbot.keyClicks(strip.entry, "later")
    qtbot.keyClick(strip.entry, Qt.Key.Key_Return)
    assert strip.asking
    strip.entry.setText("20:20")
    qtbot.keyClick(strip.entry, Qt.Key.Key_Return)
    assert not strip.asking
    assert clock(program) == "20:20:00"
    state = rehearsal(program).session.state
    assert [each.number for each in state.script.segments][: len(state.passes)] == [
        state.script.segment(each.segment).number for each in state.passes
    ]
    assert len(state.passes) > 1
    assert rehearsal(program).timeline.drift == 0


def test_a_clock_that_is_moved_or_hurried_is_no_absence_of_the_program(
    program: Program, qtbot: QtBot
) -> None:
    program.rehearsing.go_to("20:20")
    for _ in range(2):
        press(qtbot, program, Qt.Key.Key_P)
        qtbot.wait(150)
    program.rehearsing.set_speed(60)
    qtbot.wait(150)
    program.rehearsing.set_speed(1)
    qtbot.wait(150)
    assert program.stage.journal.flush(10)
    events = Library(program.database).load_events(1)
    assert not any(isinstance(event, RunResumed) for event in events)


def test_a_time_that_is_past_begins_the_rehearsal_again(program: Program) -> None:
    rehearsal(program).toggle_pause()
    assert program.rehearsing.go_to("20:30") is None
    before = rehearsal(program)
    assert program.rehearsing.go_to("20:05") is None
    assert rehearsal(program) is not before
    assert clock(program) == "20:05:00"
    assert rehearsal(program).clock.is_paused
    assert "began again" in program.window.strip.message.text()
    assert program.stage.journal.flush(10)
    runs = Library(program.database).list_runs()
    assert [run.kind for run in runs] == [RunKind.REHEARSAL] * 2


def test_a_segment_is_gone_to_also_backwards(program: Program) -> None:
    rehearsal(program).toggle_pause()
    assert program.rehearsing.go_to("4") is None
    assert number(program) == "4"
    assert program.rehearsing.go_to("2") is None
    assert number(program) == "2"
    rehearsal(program).send(Hold())
    assert program.rehearsing.go_to("3") is not None
    assert number(program) == "2"


def test_a_rehearsal_leaves_in_the_script_what_was_edited_and_not_what_was_practised(
    program: Program,
) -> None:
    model, script = rehearsal(program), program.stage.script
    assert script is not None
    program.rehearsing.go_to("20:05")
    model = rehearsal(program)
    model.send(Skip(script.segments[4].id))
    model.send(AddTime(Millis(60_000)))
    program.editing.open()
    page, edits = program.editing.page, program.editing.edits
    assert page is not None
    assert edits is not None
    live = page.edits.script
    assert live.segments[4].skipped
    title = replaced(live, "segments", {6: replace(live.segments[6], title="New title")})
    assert page.edits.apply(title, "edited")
    expected = replaced(script, "segments", {6: replace(script.segments[6], title="New title")})
    assert edits.script == expected
    assert page.edits.undo()
    assert edits.script == script


def test_leaving_the_editor_before_start_rehearses_what_was_edited(program: Program) -> None:
    program.rehearsing.set_speed(5)
    program.editing.open()
    edits = program.editing.edits
    assert edits is not None
    first = replace(edits.script.segments[0], title="New title")
    edits.apply(replaced(edits.script, "segments", {0: first}), "edited")
    program.editing.leave()
    assert rehearsal(program).session.state.script.segments[0].title == "New title"
    assert rehearsal(program).clock.set_pace == 5.0


def test_a_rehearsal_is_called_one_at_its_end_and_in_the_name_of_its_export(
    program: Program,
) -> None:
    program.rehearsing.go_to("20:05")
    rehearsal(program).send(End())
    assert "The rehearsal has ended" in program.window.strip.message.text()
    program.files.exports.ask()
    dialog = program.files._dialog
    assert dialog is not None
    assert "rehearsal" in dialog.selectedFiles()[0]


def test_the_hosts_window_and_the_menu_say_that_it_is_a_rehearsal(program: Program) -> None:
    program.host.toggle()
    host = program.host.window
    assert host is not None
    assert host.windowTitle().endswith("rehearsal")
    assert "REHEARSAL" in host.badge.text
    assert program.files.rehearse.text() == "Leave &rehearsal"
    program.host.close()
    program.stage.talk_through(rehearsal(program).session.state.script)
    assert program.files.rehearse.text() == "Leave &rehearsal"
    program.files.toggle_rehearsal()
    assert program.files.rehearse.text() == "&Rehearse"


def test_the_keys_of_a_rehearsal_do_nothing_in_a_show_and_in_the_editor(
    program: Program, qtbot: QtBot
) -> None:
    program.editing.open()
    press(qtbot, program, Qt.Key.Key_P)
    assert not rehearsal(program).clock.is_paused
    program.editing.leave()
    program.files.toggle_rehearsal()
    program.stage.start_now(Start())
    live = program.stage.model
    assert live is not None
    assert live.session.state.kind is RunKind.LIVE
    for key in (Qt.Key.Key_P, Qt.Key.Key_C, Qt.Key.Key_T, Qt.Key.Key_Period):
        press(qtbot, program, key)
    assert live.session.clock.speed == 1.0
    assert not program.window.strip.asking
    assert not program.window.top_bar.pace.isVisible()
