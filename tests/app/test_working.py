"""Edits that no file has yet, in the real program: kept, offered again, never lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_desktop.app.library import next_week
from stage_desktop.app.program import Program, Wishes
from stage_desktop.app.working import Working
from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.library import ScriptSummary
from stage_desktop.desk.script_rows import ScriptKey
from stage_desktop.desk.settings import load_settings
from stage_desktop.formats.script_files import save_script
from stage_desktop.instants import HOUR, Instant, Millis, at_wall, shift, to_datetime
from stage_desktop.script.plan import Script, Segment
from stage_desktop.show.commands import Start
from stage_desktop.ui.language import install_language
from stage_desktop.ui.library.library_window import LibraryWindow


class Desk:
    """Opens programs one after the other."""

    def __init__(self, qtbot: QtBot, qapp: QApplication) -> None:
        self._qtbot, self._app = qtbot, qapp
        self._open: list[Program] = []

    def start(self, script: Path | None = None) -> Program:
        program = Program(self._app, Wishes(script), load_settings())
        self._open.append(program)
        program.window.show()
        program.wake_up()
        return program

    def looked(self, program: Program) -> Program:
        """Wait until what was opened is remembered."""
        self._qtbot.waitUntil(lambda: not program.working._soon.isActive())
        assert program.stage.journal.flush(10)
        return program

    def open(self, script: Path) -> Program:
        return self.looked(self.start(script))

    def end(self, program: Program) -> None:
        self._open.remove(program)
        program.close()
        program.window.close()
        program.window.deleteLater()

    def close(self) -> None:
        for program in list(self._open):
            self.end(program)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    install_language(qapp, "en")
    made = Desk(qtbot, qapp)
    yield made
    made.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A show of tomorrow: its script is live-ready, with no question of dates."""
    start = shift(SystemClock().now(), 24 * HOUR)
    path = tmp_path / "show.show.json"
    save_script(Script("木棉衣橱", "Asia/Shanghai", segments("开场", "收尾"), start), path)
    return path


def segments(*titles: str) -> tuple[Segment, ...]:
    return tuple(
        Segment(f"s{at}", str(at), title, Millis(300_000)) for at, title in enumerate(titles, 1)
    )


def renamed(program: Program, title: str) -> Script:
    script = program.stage.script
    assert script is not None
    return replace(script, title=title)


def edit(program: Program, title: str) -> None:
    """What an editor does: the script on stage is another, and it says so."""
    script = renamed(program, title)
    program.stage.show(script)
    program.working.edited(script)


def choices(program: Program) -> list[str]:
    return [action.label for action in program.window.strip.choices]


def title(program: Program) -> str:
    script = program.stage.script
    return "" if script is None else script.title


def scripts(working: Working) -> list[tuple[str, bool]]:
    found = working.library.list_scripts()
    return [(each.title, each.worked_at is not None) for each in found]


# Kept


def test_an_edit_is_kept_about_a_second_after_the_last_one(
    desk: Desk, file: Path, qtbot: QtBot
) -> None:
    program = desk.open(file)
    with qtbot.waitSignal(program.working.modified_changed):
        edit(program, "edited")
    qtbot.waitUntil(lambda: scripts(program.working) == [("edited", True)], timeout=5_000)
    assert program.working.library.base_of(str(file.resolve())) is not None


def test_who_goes_on_editing_has_it_kept_every_two_seconds(desk: Desk, file: Path) -> None:
    program = desk.open(file)
    edit(program, "one")
    latest = program.working._latest
    before = latest.remainingTime()
    edit(program, "two")
    assert latest.remainingTime() <= before
    assert latest.interval() == 2_000


def test_leaving_keeps_at_once(desk: Desk, file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.show.json"
    save_script(Script("other", "UTC", segments("a")), other)
    program = desk.open(file)
    edit(program, "edited")
    program.files.open(other)
    desk.looked(program)
    assert ("edited", True) in scripts(program.working)
    edit(program, "other edited")
    desk.end(program)
    again = desk.start()
    assert scripts(again.working) == [("other edited", True), ("edited", True)]


def test_on_air_the_log_keeps_what_is_changed(desk: Desk, file: Path) -> None:
    program = desk.open(file)
    script = renamed(program, "edited")
    program.stage.start_now(Start())
    assert program.stage.is_busy
    program.working.edited(script)
    program.working.keep()
    assert program.stage.journal.flush(10)
    assert not program.working.is_modified
    assert all(not unsaved for _, unsaved in scripts(program.working))


# Offered again


def test_edits_are_offered_when_the_file_is_opened_again_and_f2_takes_them(
    desk: Desk, file: Path
) -> None:
    program = desk.open(file)
    edit(program, "edited")
    desk.end(program)
    again = desk.open(file)
    assert title(again) == "木棉衣橱"
    assert choices(again) == ["Take them", "Leave them"]
    assert not again.working.is_modified
    again.window.strip.act(0)
    assert title(again) == "edited"
    assert again.working.is_modified
    edit(again, "edited twice")
    desk.end(again)
    third = desk.open(file)
    assert scripts(third.working) == [("edited twice", True)]


def test_edits_that_are_left_stay_and_are_set_aside_when_others_begin(
    desk: Desk, file: Path
) -> None:
    program = desk.open(file)
    edit(program, "edited")
    desk.end(program)
    again = desk.open(file)
    again.window.strip.act(1)
    assert title(again) == "木棉衣橱"
    assert scripts(again.working) == [("edited", True)]
    edit(again, "others")
    again.working.keep()
    assert again.stage.journal.flush(10)
    assert scripts(again.working) == [("others", True), ("edited", True)]


def test_a_file_that_was_changed_meanwhile_is_merged_with_the_edits(desk: Desk, file: Path) -> None:
    program = desk.open(file)
    edit(program, "edited")
    script = program.stage.script
    assert script is not None
    desk.end(program)
    save_script(replace(script, title="木棉衣橱", segments=segments("开场", "返场", "收尾")), file)
    again = desk.open(file)
    assert choices(again) == ["Take both", "Leave them"]
    again.window.strip.act(0)
    shown = again.reimport.window
    assert shown is not None and shown.isVisible()
    shown.applied.emit(frozenset())
    merged = again.stage.script
    assert merged is not None
    assert merged.title == "edited"
    assert [segment.title for segment in merged.segments] == ["开场", "返场", "收尾"]


def test_saving_to_the_file_ends_the_offers(desk: Desk, file: Path) -> None:
    program = desk.open(file)
    edit(program, "edited")
    program.files._save_script(file)
    assert not program.working.is_modified
    desk.end(program)
    again = desk.open(file)
    assert "Take them" not in choices(again)
    assert scripts(again.working) == [("edited", False)]


def test_writing_a_list_for_reading_is_no_saving(desk: Desk, file: Path, tmp_path: Path) -> None:
    program = desk.open(file)
    edit(program, "edited")
    program.files._save_script(tmp_path / "show.md")
    assert program.working.is_modified


def test_edits_that_the_file_has_by_now_are_not_offered(desk: Desk, file: Path) -> None:
    program = desk.open(file)
    edit(program, "edited")
    script = program.stage.script
    assert script is not None
    desk.end(program)
    save_script(script, file)
    again = desk.open(file)
    assert "Take them" not in choices(again)
    assert scripts(again.working) == [("edited", False)]


def test_a_pasted_sheet_is_kept_without_a_file(desk: Desk, qapp: QApplication) -> None:
    program = desk.start()
    qapp.clipboard().setText("环节\t时长\n开场\t5分钟\n收尾\t3分钟\n")
    program.files.paste()
    edit(program, "pasted and edited")
    desk.end(program)
    again = desk.start()
    assert scripts(again.working) == [("pasted and edited", True)]


def test_the_last_script_is_opened_again_with_one_key(desk: Desk, file: Path, qtbot: QtBot) -> None:
    desk.end(desk.open(file))
    program = desk.start()
    last = program.window.empty.last
    assert last.isVisible()
    assert "木棉衣橱" in last.text()
    qtbot.keyClick(last, Qt.Key.Key_Return)
    assert title(program) == "木棉衣橱"


def test_going_on_with_a_script_is_going_on_with_its_edits(desk: Desk, file: Path) -> None:
    program = desk.open(file)
    edit(program, "edited")
    desk.end(program)
    again = desk.start()
    again.window.empty.last.click()
    desk.looked(again)
    assert title(again) == "edited"
    assert "Take them" not in choices(again) and again.working.is_modified


def test_a_workbook_that_the_program_wrote_itself_was_not_changed_by_others(
    desk: Desk, file: Path, tmp_path: Path
) -> None:
    program = desk.open(file)
    book = tmp_path / "show.xlsx"
    program.files._save_script(book)
    edit(program, "edited")
    desk.end(program)
    again = desk.open(book)
    assert choices(again) == ["Take them", "Leave them"]


# The library


def opened(program: Program) -> LibraryWindow:
    program.scripts.toggle()
    window = program.scripts.window
    assert window is not None
    return window


def find(program: Program, wanted: str) -> ScriptSummary:
    (found,) = program.working.library.list_scripts(wanted, archived=True)
    return found


def test_the_library_opens_a_script_and_is_refused_on_air(desk: Desk, file: Path) -> None:
    desk.end(desk.open(file))
    program = desk.start()
    window = opened(program)
    window.asked.emit("open")
    assert not window.isVisible()
    assert title(program) == "木棉衣橱"
    program.stage.start_now(Start())
    program.scripts.toggle()
    assert not window.isVisible()
    assert "on air" in program.window.strip.message.text()


def test_a_script_whose_file_is_gone_is_opened_as_it_was_kept(desk: Desk, file: Path) -> None:
    desk.end(desk.open(file))
    file.unlink()
    program = desk.start()
    program.scripts.open(find(program, "木棉"))
    assert title(program) == "木棉衣橱"
    assert "not there any more" in program.window.strip.message.text()


def test_a_copy_for_next_week_is_a_script_of_its_own(desk: Desk, file: Path, qtbot: QtBot) -> None:
    program = desk.open(file)
    window = opened(program)
    window.asked.emit("duplicate")
    assert window.strip.asking
    qtbot.keyClick(window.strip.entry, Qt.Key.Key_Return)
    assert program.stage.journal.flush(10)
    program.scripts._list()
    copy = window.selected
    script = program.stage.script
    assert copy is not None
    assert script is not None
    assert script.planned_start is not None
    assert copy.path == ""
    assert copy.planned_start is not None
    minutes = (copy.planned_start - script.planned_start) / 60_000
    assert 7 * 24 * 60 - 1 <= minutes <= 7 * 24 * 60
    assert len(program.working.library.list_scripts()) == 2


def test_archived_is_undone_with_f2(desk: Desk, file: Path) -> None:
    program = desk.open(file)
    window = opened(program)
    window.asked.emit("archive")
    assert program.stage.journal.flush(10)
    assert scripts(program.working) == []
    window.strip.act(0)
    assert program.stage.journal.flush(10)
    assert scripts(program.working) == [("木棉衣橱", False)]


def test_dropped_edits_come_back_with_f2(desk: Desk, file: Path) -> None:
    program = desk.open(file)
    edit(program, "edited")
    window = opened(program)
    assert program.stage.journal.flush(10)
    program.scripts._list()
    window.asked.emit("drop")
    assert program.stage.journal.flush(10)
    assert scripts(program.working) == [("木棉衣橱", False)]
    window.strip.act(0)
    assert program.stage.journal.flush(10)
    assert scripts(program.working) == [("edited", True)]


@pytest.mark.parametrize(("name", "count"), [("empty", 0), ("template", 6)])
def test_a_new_show_is_begun(desk: Desk, qtbot: QtBot, name: str, count: int) -> None:
    program = desk.start()
    window = opened(program)
    window.asked.emit(name)
    window.strip.entry.setText("2999-01-01 20:00")
    qtbot.keyClick(window.strip.entry, Qt.Key.Key_Return)
    script = program.stage.script
    assert script is not None
    assert (script.title, len(script.segments)) == ("New show", count)
    assert script.planned_start is not None
    assert to_datetime(script.planned_start, script.zone_info).hour == 20
    desk.looked(program)
    (kept,) = program.working.library.list_scripts()
    assert kept.key.path == ""
    assert program.working.key == ScriptKey(uid=kept.key.uid)


def test_the_same_weekday_next_week_is_never_in_the_past() -> None:
    from zoneinfo import ZoneInfo

    zone = ZoneInfo("Europe/Berlin")
    thursday = to_datetime(Instant(1_792_670_400_000), zone)  # 2026-10-22, 14:00 in Berlin
    wall = thursday.time()
    start = at_wall(thursday.date(), wall, zone)

    def day(now: Instant) -> str:
        found = to_datetime(next_week(start, zone, now), zone)
        assert found.time() == wall  # also over the end of summer time
        return f"{found:%m-%d}"

    assert day(shift(start, -HOUR)) == "10-29"
    assert day(shift(start, 100 * 24 * HOUR)) == "02-04"
    assert day(shift(start, 14 * 24 * HOUR)) == "11-05"
    assert day(shift(start, 14 * 24 * HOUR + 2 * HOUR)) == "11-12"


def test_a_script_that_takes_the_place_of_unsaved_edits_says_so_with_a_way_back(
    desk: Desk, file: Path, tmp_path: Path
) -> None:
    program = desk.open(file)
    edit(program, "木棉衣橱 改")
    other = tmp_path / "other.show.json"
    start = shift(SystemClock().now(), 24 * HOUR)
    save_script(Script("Other", "UTC", segments("One"), start), other)
    program.files.open(other)
    assert title(program) == "Other"
    assert "木棉衣橱 改" in program.window.strip.message.text()
    assert choices(program) == ["Back to “木棉衣橱 改”", "Stay here"]
    assert program.stage.journal.flush(10)
    program.window.strip.act(0)
    assert title(program) == "木棉衣橱 改"
    assert program.working.is_modified


def test_a_sheet_pasted_over_unsaved_edits_says_so_and_staying_closes_the_question(
    desk: Desk, file: Path
) -> None:
    program = desk.open(file)
    edit(program, "木棉衣橱 改")
    QApplication.clipboard().setText("序号\t环节\t时长\n1\t开场\t5分\n2\t收尾\t5分\n")
    program.files.paste()
    assert choices(program)[:1] == ["Back to “木棉衣橱 改”"]
    program.window.strip.act(1)
    assert choices(program) == []
    assert not program.working.is_modified
