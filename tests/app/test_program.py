"""The window program as its operator uses it: real files, real clock, real log."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_desktop.app.program import Program, Wishes
from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.library import Library
from stage_desktop.desk.settings import load_settings
from stage_desktop.instants import SECOND, Millis, shift
from stage_desktop.show.commands import AddTime, Go, Hold, Note, Start
from stage_desktop.show.events import RunKind
from stage_desktop.show.state import Phase
from stage_desktop.ui.language import install_language

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
APPAREL = SAMPLES / "apparel_1h_segments.csv"


class Desk:
    """Opens programs one after the other, as an operator would."""

    def __init__(self, qtbot: QtBot, qapp: QApplication) -> None:
        self._qtbot, self._app = qtbot, qapp
        self._open: list[Program] = []

    def open(self, script: Path | None = None, **wishes: object) -> Program:
        program = Program(self._app, Wishes(script, **wishes), load_settings())  # type: ignore[arg-type]
        self._open.append(program)
        program.window.show()
        program.window.activateWindow()
        self._qtbot.waitUntil(program.window.isActiveWindow)
        program.wake_up()
        return program

    def saved(self, program: Program) -> None:
        """Wait until everything is in the log."""
        assert program.stage.journal.flush(10)

    def cut_off(self, program: Program) -> None:
        """Close the program as if nobody had been asked."""
        self._open.remove(program)
        program.close()
        program.window.set_session(None)
        program.window.close()
        program.window.deleteLater()

    def close(self) -> None:
        for program in list(self._open):
            self.cut_off(program)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    install_language(qapp, "en")
    made = Desk(qtbot, qapp)
    yield made
    made.close()


def press(qtbot: QtBot, program: Program, key: Qt.Key) -> None:
    qtbot.keyClick(program.window.rundown.table, key)


def test_a_script_whose_date_is_past_is_a_preview_until_space_starts_it_now(
    desk: Desk, qtbot: QtBot
) -> None:
    program = desk.open(APPAREL)
    model = program.stage.model
    assert model is not None
    assert model.session.state.kind is RunKind.PREVIEW
    assert len(program.window.strip.choices) == 2
    press(qtbot, program, Qt.Key.Key_Space)
    live = program.stage.model
    assert live is not None
    assert live.session.state.kind is RunKind.LIVE
    assert live.session.state.phase is Phase.ON_AIR
    timeline = live.session.timeline()
    assert timeline.drift is not None
    assert abs(timeline.drift) < 2_000
    desk.saved(program)
    (run,) = Library(program.database).list_runs()
    assert (run.kind, run.status.value) == (RunKind.LIVE, "open")


def test_a_preview_leaves_no_run_in_the_log(desk: Desk) -> None:
    program = desk.open(APPAREL)
    desk.saved(program)
    assert Library(program.database).list_runs() == ()


def test_a_show_that_was_cut_off_is_offered_and_goes_on_where_it_would_have_been(
    desk: Desk, qtbot: QtBot
) -> None:
    first = desk.open(APPAREL)
    first.stage.start_now(Start(ago=Millis(400 * SECOND)))
    model = first.stage.model
    assert model is not None
    model.send(Go())
    model.send(AddTime(Millis(30 * SECOND)))
    before = model.session.state
    desk.saved(first)
    desk.cut_off(first)

    second = desk.open()
    offer = second.window.empty.offer
    assert offer.isVisible()
    assert "木棉衣橱" in offer.text.text()
    qtbot.mouseClick(offer.buttons[0], Qt.MouseButton.LeftButton)
    resumed = second.stage.model
    assert resumed is not None
    state = resumed.session.state
    assert [(p.segment, p.started_at, p.added) for p in state.passes] == [
        (p.segment, p.started_at, p.added) for p in before.passes
    ]
    elapsed = resumed.session.timeline().elapsed
    assert elapsed is not None
    assert abs(elapsed - (SystemClock().now() - state.passes[-1].started_at)) < 100
    assert second.stage.run_id == 1
    assert second.stage.is_busy
    assert "goes on" in second.window.strip.message.text()


def test_a_show_that_is_over_is_not_offered_again(desk: Desk, qtbot: QtBot) -> None:
    first = desk.open(APPAREL)
    first.stage.start_now(Start())
    desk.saved(first)
    desk.cut_off(first)
    second = desk.open()
    qtbot.mouseClick(second.window.empty.offer.buttons[1], Qt.MouseButton.LeftButton)
    desk.saved(second)
    desk.cut_off(second)
    third = desk.open(APPAREL)
    assert not third.window.empty.offer.isVisible()
    assert third.stage.script is not None


def test_another_window_does_not_offer_what_this_one_performs(desk: Desk) -> None:
    first = desk.open(APPAREL)
    first.stage.start_now(Start())
    desk.saved(first)
    second = desk.open()
    assert not second.window.empty.offer.isVisible()


def test_a_file_that_cannot_be_read_leaves_the_open_script(desk: Desk, tmp_path: Path) -> None:
    program = desk.open(APPAREL)
    script = program.stage.script
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 not a workbook")
    program.files.open(broken)
    assert program.stage.script is script
    assert "broken.xlsx" in program.window.strip.message.text()


def test_a_run_sheet_is_pasted_from_a_chat(desk: Desk, qapp: QApplication) -> None:
    program = desk.open(APPAREL)
    qapp.clipboard().setText("环节\t时长\n开场\t5分钟\n主推款\t10分钟\n收尾\t3分钟\n")
    program.files.paste()
    script = program.stage.script
    assert script is not None
    assert [(s.title, s.duration) for s in script.segments] == [
        ("开场", 300_000),
        ("主推款", 600_000),
        ("收尾", 180_000),
    ]
    qapp.clipboard().setText("")
    program.files.paste()
    assert program.stage.script is script


def test_no_script_is_opened_over_a_show_on_air(desk: Desk) -> None:
    program = desk.open(APPAREL)
    program.stage.start_now(Start())
    script = program.stage.script
    program.files.open(SAMPLES / "skincare_90min_segments.csv")
    assert program.stage.script is script


def test_a_rehearsal_begins_before_the_first_cue_and_start_goes_to_the_planned_start(
    desk: Desk, qtbot: QtBot
) -> None:
    program = desk.open(APPAREL, rehearse=10.0)
    model = program.stage.model
    assert model is not None
    state = model.session.state
    assert state.kind is RunKind.REHEARSAL
    planned = state.planned.show_start
    assert planned is not None
    assert model.session.clock.now() < shift(planned, -600 * SECOND)
    assert "rehearsal" in program.window.windowTitle()
    press(qtbot, program, Qt.Key.Key_Space)
    timeline = model.session.timeline()
    assert timeline.phase is Phase.ON_AIR
    assert timeline.drift is not None
    assert 0 <= timeline.drift < 5_000
    program.window.top_bar.speed_changed.emit(60.0)
    assert model.session.clock.speed == 60.0
    desk.saved(program)
    (run,) = Library(program.database).list_runs()
    assert run.kind is RunKind.REHEARSAL
    assert Library(program.database).unfinished_live_runs() == ()
    program.files.toggle_rehearsal()
    assert not program.stage.is_rehearsal


def test_the_log_of_a_show_that_has_ended_is_exported(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    program = desk.open(APPAREL)
    program.stage.start_now(Start(ago=Millis(60 * SECOND)))
    model = program.stage.model
    assert model is not None
    model.send(Hold())
    for _ in range(2):
        press(qtbot, program, Qt.Key.Key_End)
    assert model.session.state.phase is Phase.ENDED
    desk.saved(program)
    for name in ("log.xlsx", "log.csv", "log.json", "log.html", "log.pdf"):
        program.files.exports.write(tmp_path / name)
        assert (tmp_path / name).stat().st_size > 500
    (run,) = Library(program.database).list_runs()
    assert run.status.value == "ended"


def test_a_damaged_log_is_said_and_the_script_still_opens(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    database = tmp_path / "damaged.db"
    database.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4_000)
    program = desk.open(APPAREL, database=database)
    assert program.stage.script is not None
    qtbot.waitUntil(lambda: database.name in program.window.strip.message.text())


def test_recent_files_are_kept(desk: Desk) -> None:
    program = desk.open(APPAREL)
    assert program.front.settings.recent_files == (str(APPAREL.resolve()),)
    assert load_settings().settings.recent_files == (str(APPAREL.resolve()),)


def test_another_planned_start_is_typed(desk: Desk, qtbot: QtBot) -> None:
    program = desk.open(APPAREL)
    program.files.ask_for_start()
    strip = program.window.strip
    strip.entry.setText("half past")
    qtbot.keyClick(strip.entry, Qt.Key.Key_Return)
    assert strip.asking
    strip.entry.setText("2999-01-01 20:00")
    qtbot.keyClick(strip.entry, Qt.Key.Key_Return)
    model = program.stage.model
    assert model is not None
    assert model.session.state.kind is RunKind.LIVE
    assert model.session.state.phase is Phase.READY


def test_a_start_that_is_typed_too_late_does_not_take_the_show_off_the_air(
    desk: Desk, qtbot: QtBot
) -> None:
    program = desk.open(APPAREL)
    program.stage.show_at(shift(SystemClock().now(), 60 * SECOND))
    model = program.stage.model
    assert model is not None
    program.files.ask_for_start()
    model.send(Start())
    entry = program.window.strip.entry
    entry.setText("2999-01-01 20:00")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert program.stage.model is model
    assert model.session.state.phase is Phase.ON_AIR


def test_a_run_taken_off_before_its_start_is_not_offered_as_cut_off(desk: Desk) -> None:
    first = desk.open(APPAREL)
    first.stage.show_at(shift(SystemClock().now(), 300 * SECOND))
    model = first.stage.model
    assert model is not None
    model.send(Note("sound checked"))
    first.files.toggle_rehearsal()
    first.files.toggle_rehearsal()
    desk.saved(first)
    assert [run.status.value for run in Library(first.database).list_runs()] == ["abandoned"]
    desk.cut_off(first)
    second = desk.open()
    assert not second.window.empty.offer.isVisible()


def test_a_run_that_was_closed_before_its_start_is_offered(desk: Desk) -> None:
    first = desk.open(APPAREL)
    first.stage.show_at(shift(SystemClock().now(), 300 * SECOND))
    model = first.stage.model
    assert model is not None
    model.send(Note("sound checked"))
    desk.saved(first)
    desk.cut_off(first)
    assert desk.open().window.empty.offer.isVisible()


def test_the_host_window_stays_when_a_preview_goes_live(desk: Desk) -> None:
    program = desk.open(APPAREL)
    program.host.toggle()
    window = program.host.window
    assert window is not None
    program.window.activateWindow()
    program.stage.start_now(Start())
    assert program.host.window is window
    assert window.isVisible()
    program.host.close()


def test_every_language_and_theme_is_shown_without_a_warning(desk: Desk) -> None:
    program = desk.open(APPAREL)
    for code in ("zh_CN", "en"):
        program.window.language_chosen.emit(code)
        for theme in ("light", "contrast", "dark"):
            program.window.theme_chosen.emit(theme)
            program.files.show_findings()
            assert not program.window.grab().isNull()
    program.host.toggle()
    program.host.set_message("慢一点")
    assert program.host.window is not None
    assert program.host.window.message_text == "慢一点"
    program.host.toggle()
    assert program.host.window is None
