"""A doubtful sheet on its way in, by the keyboard alone: looked through, corrected, taken, run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from stage_desktop.app.program import Program, Wishes
from stage_desktop.desk.settings import load_settings
from stage_desktop.formats.native import script_from_json
from stage_desktop.script.plan import Script
from stage_desktop.show.state import Phase
from stage_desktop.ui.language import install_language
from stage_desktop.ui.preview.sheet_model import SheetModel
from stage_desktop.ui.preview.window import PreviewWindow

MIN = 60_000
# As it was sent in a chat: 8.30 and a span that want a look.
CHAT = (
    "Thursday live\n20:00 Welcome 10min\n20:10 Night cream 20min\n"
    "8.30 Flash sale 10-15min\n20:45 Goodbye 5min\n"
)
CLEAN = "Time\tSegment\tDuration\n20:00\tWelcome\t10 min\n20:10\tNight cream\t20 min\n"


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication) -> Iterator[Program]:
    install_language(qapp, "en")
    made = Program(qapp, Wishes(), load_settings())
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.wake_up()
    yield made
    made.close()
    made.window.set_session(None)
    made.window.close()
    made.window.deleteLater()


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def press(qtbot: QtBot, target: QWidget, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    modifiers = Qt.KeyboardModifier.NoModifier
    for each in held:
        modifiers |= each
    qtbot.keyClick(target, key, modifiers)


def preview(program: Program) -> PreviewWindow:
    window = program.files.importing.window
    assert window is not None
    return window


def script(program: Program) -> Script:
    assert program.stage.script is not None
    return program.stage.script


CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_chat_is_pasted_two_cells_are_corrected_and_it_is_saved_and_run(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    copy(CHAT)
    program.files.paste()
    window = preview(program)
    qtbot.waitUntil(window.isActiveWindow)
    assert window.isVisible() and program.stage.script is None
    assert window.head.state.text() == "pasted table — 2 places are doubtful"

    # The first doubt is the current cell; what may be meant is one key away.
    assert window.view.place() == (5, 1)
    assert window.reading.buttons[0].text() == "Write 20:30  Ctrl+1"
    press(qtbot, window.view, Qt.Key.Key_1, CTRL)
    assert window.trial is not None and window.trial.doubts[0].column == 2
    press(qtbot, window.view, Qt.Key.Key_F8)
    assert window.view.place() == (5, 2)

    # Typing corrects the cell, and the reading follows.
    qtbot.keyClicks(window.view, "1")
    (editor,) = window.view.viewport().findChildren(QLineEdit)
    qtbot.keyClicks(editor, "5 min")
    press(qtbot, editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(window.trial.corrections) == 2)  # type: ignore[union-attr]
    assert window.trial.corrections[1].text == "15 min"
    assert not any(each.asks for each in window.trial.doubts)

    press(qtbot, window.view, Qt.Key.Key_Return)
    assert not window.isVisible()
    assert [(s.title, s.duration // MIN) for s in script(program).segments] == [
        ("Welcome", 10), ("Night cream", 20), ("Flash sale", 15), ("Goodbye", 5),
    ]  # fmt: skip
    starts = [s.stated_start for s in script(program).segments]
    assert starts[2] is not None and starts[1] is not None
    assert starts[2] - starts[1] == 20 * MIN
    assert "2 cells are corrected" in program.window.strip.message.text()

    target = tmp_path / "thursday.show.json"
    program.files._save_script(target)
    assert script_from_json(target.read_bytes()) == script(program)

    qtbot.waitUntil(program.window.isActiveWindow)
    press(qtbot, program.window.rundown.table, Qt.Key.Key_Space)
    assert program.stage.model is not None
    assert program.stage.model.session.state.phase is Phase.ON_AIR


def test_a_clean_table_opens_at_once_and_can_be_looked_through_afterwards(
    program: Program, qtbot: QtBot
) -> None:
    copy(CLEAN)
    program.files.paste()
    assert program.files.importing.window is None
    assert [s.title for s in script(program).segments] == ["Welcome", "Night cream"]

    program.files.importing.show_open()
    window = preview(program)
    qtbot.waitUntil(window.isActiveWindow)
    window.view.go_to(3, 1)
    press(qtbot, window.view, Qt.Key.Key_Delete)
    copy("Day cream")
    press(qtbot, window.view, Qt.Key.Key_V, CTRL)
    press(qtbot, window.view, Qt.Key.Key_Return)
    assert [s.title for s in script(program).segments] == ["Welcome", "Day cream"]


def test_leaving_it_leaves_what_was_open(program: Program, qtbot: QtBot) -> None:
    copy(CLEAN)
    program.files.paste()
    before = script(program)
    copy(CHAT)
    program.files.paste()
    window = preview(program)
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window.view, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert script(program) == before


def test_columns_that_were_assigned_are_kept_and_the_next_sheet_opens_by_itself(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = tmp_path / "strange.csv"
    sheet.write_text(
        "When?,Who?,What goes on?\n20:00-20:10,May,Welcome\n20:10-20:30,Sam,Cream\n", "utf-8"
    )
    program.files.open(sheet)
    window = preview(program)
    qtbot.waitUntil(window.isActiveWindow)
    assert not window.foot.take.isEnabled()
    for column, words in enumerate(("Time, from – to", "Host", "Title of the segment")):
        model = window.view.model()
        assert isinstance(model, SheetModel)
        menu = window.view.field_menu(model, column)
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.deleteLater()
    assert window.profile_name == ""  # only who asks for it has columns kept
    window.foot.keep.setChecked(True)
    assert window.profile_name == "strange.csv"
    press(qtbot, window.view, Qt.Key.Key_Return, CTRL)
    assert [(s.title, s.host) for s in script(program).segments] == [
        ("Welcome", "May"),
        ("Cream", "Sam"),
    ]
    assert "read so from now on" in program.window.strip.message.text()

    other = tmp_path / "next week.csv"
    other.write_text(
        "When?,Who?,What goes on?\n19:00-19:20,Sam,Hello\n19:20-19:40,May,Serum\n", "utf-8"
    )
    program.files.open(other)
    assert not window.isVisible()
    assert [s.title for s in script(program).segments] == ["Hello", "Serum"]

    # Where they are not wanted any more, the preview forgets them.
    program.files.importing.show_open()
    assert window.foot.forget.text() == "Forget the kept columns “strange.csv”"
    window.foot.forget.click()
    assert window.foot.forget.isHidden() and not window.foot.take.isEnabled()
    window.close()
    program.files.open(sheet)
    assert window.isVisible()
    window.close()


def test_a_file_is_read_again_with_the_zone_that_it_was_opened_with(
    program: Program, tmp_path: Path
) -> None:
    sheet = tmp_path / "late.csv"
    sheet.write_text("时间段,环节\n20:00-20:10,开场\n20:10-20:30,主推\n", "utf-8")
    program.files.open(sheet, None, "America/New_York", ask=False)
    opened = script(program)
    assert opened.zone == "America/New_York"
    assert program.files.read_again(sheet) == opened


def test_of_two_shows_in_one_file_one_is_asked_for_also_at_the_start(
    program: Program, tmp_path: Path
) -> None:
    page = "| 时间段 | 环节 |\n|---|---|\n| 20:00-20:10 | 开场 |\n| 20:10-20:20 | 主推 |\n"
    sheet = tmp_path / "both.md"
    sheet.write_text(f"# 周一\n\n{page}\n# 周二\n\n{page}", "utf-8")
    program.files.open(sheet, ask=False)
    assert preview(program).isVisible() and program.stage.script is None
    preview(program).close()


def test_a_script_without_a_title_is_not_saved_as_a_hidden_file(program: Program) -> None:
    dialog = program.files._saving("Save", ".show.json", ["Stage Desktop (*.show.json)"])
    assert [Path(each).name for each in dialog.selectedFiles()] == ["Untitled.show.json"]


def test_edits_by_hand_survive_when_the_sheet_is_looked_through_again(
    program: Program, qtbot: QtBot
) -> None:
    copy(CLEAN)
    program.files.paste()
    start = script(program).planned_start
    assert start is not None
    from stage_desktop.instants import Instant

    program.stage.show_at(Instant(start + 30 * MIN))
    program.files.importing.show_open()
    window = preview(program)
    qtbot.waitUntil(window.isActiveWindow)
    window.view.go_to(3, 1)
    copy("Day cream")
    press(qtbot, window.view, Qt.Key.Key_V, CTRL)
    press(qtbot, window.view, Qt.Key.Key_Return)
    assert script(program).planned_start == start + 30 * MIN
    assert [s.title for s in script(program).segments] == ["Welcome", "Day cream"]


def test_there_is_no_preview_on_air(program: Program, qtbot: QtBot) -> None:
    copy(CLEAN)
    program.files.paste()
    program.files.importing.show_open()
    window = preview(program)
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, program.window.rundown.table, Qt.Key.Key_Space)
    assert not window.isVisible()
    program.files.importing.show_open()
    assert not window.isVisible()


def test_from_the_command_line_a_doubtful_sheet_is_opened_as_it_is_read(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    install_language(qapp, "en")
    sheet = tmp_path / "span.csv"
    sheet.write_text("Time,Segment,Duration\n20:00,A,10-15 min\n20:15,B,5\n", "utf-8")
    made = Program(qapp, Wishes(sheet), load_settings())
    made.window.show()
    made.wake_up()
    assert made.files.importing.window is None
    assert [s.duration // MIN for s in script(made).segments] == [15, 5]
    made.close()
    made.window.set_session(None)
    made.window.close()
    made.window.deleteLater()
