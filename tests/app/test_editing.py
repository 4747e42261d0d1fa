"""The script is edited in the program: before the show, while it is on, and saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_desktop.app.program import Program, Wishes
from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.settings import load_settings
from stage_desktop.formats.native import script_from_json
from stage_desktop.formats.script_files import save_script
from stage_desktop.instants import HOUR, Millis, shift
from stage_desktop.script.plan import Script, Segment
from stage_desktop.show.events import ScriptRevised
from stage_desktop.show.state import Phase
from stage_desktop.ui.editor.page import EditorPage
from stage_desktop.ui.language import install_language

TITLE, DURATION = 1, 3
Key = Qt.Key
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def show() -> Script:
    segments = tuple(
        Segment(f"s{at}", str(at), f"Segment {at}", Millis(300_000)) for at in range(1, 5)
    )
    start = shift(SystemClock().now(), HOUR)
    return Script("Evening", "Asia/Shanghai", segments, start)


class Desk:
    """A program with an open script, and hands on the keyboard."""

    def __init__(self, app: QApplication, path: Path) -> None:
        self.program = Program(app, Wishes(path), load_settings())
        self.window = self.program.window
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowExposed(self.window)
        self.program.wake_up()

    @property
    def page(self) -> EditorPage:
        page = self.program.editing.page
        assert page is not None
        return page

    @property
    def on_stage(self) -> Script:
        model = self.program.stage.model
        assert model is not None
        return model.session.state.script

    @property
    def phase(self) -> Phase:
        model = self.program.stage.model
        assert model is not None
        return model.session.state.phase

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def edit(self, row: int, column: int, text: str) -> None:
        self.page.grid.go_to(row, column)
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget() or self.window, letter)
        self.press(Key.Key_Return)

    def close(self) -> None:
        self.program.close()
        self.window.close()
        self.window.deleteLater()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "evening.show.json"
    save_script(show(), file)
    return file


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, path: Path) -> Iterator[Desk]:
    install_language(qapp, "en")
    made = Desk(qapp, path)
    yield made
    made.close()


def test_ctrl_e_opens_the_editor_and_goes_back(desk: Desk) -> None:
    desk.press(Key.Key_E, CONTROL)
    assert desk.program.editing.is_open
    assert QApplication.focusWidget() is desk.page.grid
    desk.press(Key.Key_E, CONTROL)
    assert not desk.program.editing.is_open
    assert QApplication.focusWidget() is desk.window.rundown.table
    desk.press(Key.Key_E, CONTROL)
    desk.press(Key.Key_Escape)
    assert not desk.program.editing.is_open


def test_keys_of_the_show_are_letters_in_the_editor(desk: Desk) -> None:
    desk.press(Key.Key_E, CONTROL)
    desk.page.grid.go_to(0, TITLE)
    for key in (Key.Key_Space, Key.Key_S, Key.Key_1):
        desk.press(key)
    desk.press(Key.Key_Return)
    assert desk.phase is Phase.READY
    desk.page.tabs.setFocus()
    desk.press(Key.Key_Space)
    assert desk.phase is Phase.READY
    desk.press(Key.Key_E, CONTROL)
    desk.press(Key.Key_Space)
    assert desk.phase is Phase.ON_AIR


def test_what_was_edited_goes_on_stage_when_the_editor_is_left(desk: Desk) -> None:
    desk.press(Key.Key_E, CONTROL)
    desk.edit(0, DURATION, "8")
    assert desk.on_stage.segments[0].duration == 300_000
    desk.press(Key.Key_E, CONTROL)
    assert desk.on_stage.segments[0].duration == 480_000
    assert desk.phase is Phase.READY


def test_what_is_being_typed_goes_on_stage_too(desk: Desk) -> None:
    desk.press(Key.Key_E, CONTROL)
    desk.page.grid.go_to(0, TITLE)
    for letter in "New":
        QTest.keyClicks(QApplication.focusWidget(), letter)
    desk.press(Key.Key_E, CONTROL)
    assert desk.on_stage.segments[0].title == "New"


def test_history_outlives_leaving_and_another_start(desk: Desk) -> None:
    desk.press(Key.Key_E, CONTROL)
    desk.edit(0, DURATION, "8")
    desk.press(Key.Key_E, CONTROL)
    later = shift(SystemClock().now(), 3 * HOUR)
    desk.program.stage.show_at(later)
    desk.press(Key.Key_E, CONTROL)
    assert desk.page.script.planned_start == later
    desk.press(Key.Key_Z, CONTROL)
    assert desk.page.script.segments[0].duration == 300_000
    desk.press(Key.Key_Z, CONTROL)
    assert desk.page.script.planned_start == later


def test_another_script_begins_anew(desk: Desk, tmp_path: Path) -> None:
    desk.press(Key.Key_E, CONTROL)
    desk.edit(0, DURATION, "8")
    other = tmp_path / "other.show.json"
    save_script(Script("Other", "UTC", show().segments[:2], show().planned_start), other)
    desk.program.files.open(other)
    edits = desk.program.editing.edits
    assert edits is not None
    assert (edits.script.title, edits.last_step) == ("Other", None)


def test_ctrl_s_saves_to_the_file_it_came_from(desk: Desk, path: Path) -> None:
    desk.press(Key.Key_E, CONTROL)
    desk.edit(0, DURATION, "8")
    assert desk.window.windowTitle().startswith("• ")
    desk.press(Key.Key_S, CONTROL)
    assert script_from_json(path.read_bytes()).segments[0].duration == 480_000
    assert desk.window.windowTitle().startswith("Evening")


def test_a_workbook_is_asked_about_before_it_is_written_over(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    install_language(qapp, "en")
    book = tmp_path / "evening.xlsx"
    save_script(show(), book)
    touched = openpyxl.load_workbook(book)
    touched.properties.lastModifiedBy = "林晚"
    touched.save(book)
    before = book.read_bytes()
    desk = Desk(qapp, book)
    try:
        desk.program.window.strip.clear()
        desk.press(Key.Key_E, CONTROL)
        desk.edit(0, DURATION, "8")
        desk.press(Key.Key_S, CONTROL)
        assert "evening.xlsx" in desk.window.strip.message.text()
        assert book.read_bytes() == before
        desk.window.strip.act(0)
        assert book.read_bytes() != before
        desk.edit(0, DURATION, "9")
        again = book.read_bytes()
        desk.press(Key.Key_S, CONTROL)
        assert book.read_bytes() != again
    finally:
        desk.close()


def test_a_workbook_that_the_program_wrote_is_saved_without_a_question(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    install_language(qapp, "en")
    book = tmp_path / "evening.xlsx"
    save_script(show(), book)
    before = book.read_bytes()
    desk = Desk(qapp, book)
    try:
        desk.press(Key.Key_E, CONTROL)
        desk.edit(0, DURATION, "8")
        desk.press(Key.Key_S, CONTROL)
        assert book.read_bytes() != before
    finally:
        desk.close()


def test_while_the_show_is_on_edits_are_events_of_it(desk: Desk) -> None:
    desk.press(Key.Key_Space)
    assert desk.phase is Phase.ON_AIR
    heard: list[object] = []
    model = desk.program.stage.model
    assert model is not None
    model.events_happened.connect(heard.extend)
    desk.press(Key.Key_E, CONTROL)
    assert desk.page.strip.isVisible()
    desk.edit(2, DURATION, "8")
    assert [type(event) for event in heard] == [ScriptRevised]
    assert desk.on_stage.segments[2].duration == 480_000
    desk.press(Key.Key_Z, CONTROL)
    assert desk.on_stage.segments[2].duration == 300_000
    desk.edit(3, TITLE, "Later")
    desk.press(Key.Key_E, CONTROL)
    assert desk.program.stage.model is model
    edits = desk.program.editing.edits
    assert edits is not None and edits.script.segments[3].title == "Later"


def test_without_a_script_the_editor_says_what_to_do(qtbot: QtBot, qapp: QApplication) -> None:
    install_language(qapp, "en")
    program = Program(qapp, Wishes(), load_settings())
    program.editing.toggle()
    assert "Ctrl+O" in program.window.strip.message.text()
    program.close()
    program.window.close()
    program.window.deleteLater()


def test_the_page_is_made_while_nobody_waits(desk: Desk, qtbot: QtBot) -> None:
    assert desk.program.editing.page is None
    qtbot.waitUntil(lambda: desk.program.editing.page is not None, timeout=20_000)
    assert not desk.program.editing.is_open


def test_other_themes_and_languages_reach_the_open_editor(desk: Desk) -> None:
    desk.press(Key.Key_E, CONTROL)
    desk.window.theme_chosen.emit("light")
    desk.window.language_chosen.emit("zh_CN")
    QApplication.processEvents()
    assert desk.page.tabs.tabText(0) == "流程"
    desk.window.theme_chosen.emit("dark")
    desk.window.language_chosen.emit("en")
