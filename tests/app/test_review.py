"""The review in the program: opened when a show ends, filled from the log, written into it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shown_runs import figures, performed
from stage_desktop.app.program import Program, Wishes
from stage_desktop.app.review_files import seconds_in
from stage_desktop.app.reviewing import reading
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.library import Library
from stage_desktop.desk.metrics_rows import ImportedFile
from stage_desktop.desk.recorder import all_rows, run_changes, run_row
from stage_desktop.desk.settings import load_settings
from stage_desktop.instants import Instant
from stage_desktop.show.commands import End, Go, Start
from stage_desktop.show.events import NoteTaken, ReasonGiven, RunKind
from stage_desktop.ui.language import install_language
from stage_desktop.ui.resources import resource

APPAREL = resource("samples", "apparel_1h_segments.csv")
LONG_MS = 30_000
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A log with one run of twelve minutes and its figures."""
    path = tmp_path / "log.db"
    run = performed()
    journal = Journal(path)
    log = journal.begin(run_row(run.state))
    log.append(run.events, Instant(run.events[-1].at), all_rows(run.state), run_changes(run.state))
    assert journal.flush(LONG_MS / 1_000)
    assert log.id is not None
    journal.keep_metrics(log.id, ImportedFile(figures().files[0]), Instant(run.events[-1].at))
    assert journal.flush(LONG_MS / 1_000)
    journal.close()
    return path


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, database: Path) -> Iterator[Program]:
    install_language(qapp, "en")
    made = Program(qapp, Wishes(database=database), load_settings())
    made.window.show()
    made.wake_up()
    yield made
    made.close()
    made.window.close()
    made.window.deleteLater()


def saved(program: Program, qtbot: QtBot) -> None:
    """Wait until the writer has written everything, and its word of it has arrived."""
    assert program.stage.journal.flush(LONG_MS / 1_000)
    qtbot.wait(1)


def test_nothing_of_it_is_loaded_before_it_is_asked_for(program: Program) -> None:
    assert program.review.window is None


def test_the_key_shows_the_runs_and_closes_them_again(program: Program) -> None:
    program.review.toggle()
    window = program.review.window
    assert window is not None and window.isVisible()
    assert [run.title for run in window.runs.list.runs.runs] == ["Show"]
    assert window.shown is not None
    assert window.table.passes.rowCount() == 3
    assert window.runs.list.runs.index(0).data().endswith("1,740 · #1")


def test_a_reason_becomes_a_fact_of_the_log(program: Program, qtbot: QtBot) -> None:
    program.review.open()
    window = program.review.window
    assert window is not None
    window.reason_typed.emit(("s2", 1), "price asked twice")
    saved(program, qtbot)
    log = Library(program.database).load_events(1)
    assert isinstance(log[-1], ReasonGiven)
    assert (log[-1].segment, log[-1].reason) == ("s2", "price asked twice")
    model = window.table.passes
    assert "price asked twice" in [model.index(1, at).data() for at in range(model.columnCount())]
    window.reason_typed.emit(("s2", 1), "")
    saved(program, qtbot)
    assert len(Library(program.database).load_events(1)) == len(log) + 1


def test_a_note_is_written_afterwards(program: Program, qtbot: QtBot) -> None:
    program.review.open()
    window = program.review.window
    assert window is not None
    window.asked.emit("note")
    QTest.keyClicks(window.strip.entry, "ask for more stock")
    QTest.keyClick(window.strip.entry, Qt.Key.Key_Return)
    saved(program, qtbot)
    last = Library(program.database).load_events(1)[-1]
    assert isinstance(last, NoteTaken) and last.text == "ask for more stock"
    window.show_page("figures")
    model = window.figures.sections
    assert "ask for more stock" in [model.index(row, 1).data() for row in range(model.rowCount())]


def test_an_offset_is_kept_with_the_file_and_never_in_the_log(
    program: Program, qtbot: QtBot
) -> None:
    program.review.open()
    window = program.review.window
    assert window is not None
    before = Library(program.database).load_events(1)
    window.show_page("timeline")
    window.timeline.bar.nudge(30)
    qtbot.waitUntil(
        lambda: window.shown is not None and window.shown.review.metrics.files[0].offset == 30_000
    )
    saved(program, qtbot)
    assert Library(program.database).metric_files(1)[0].offset == 30_000
    assert Library(program.database).load_events(1) == before
    # Half of minutes 3 and 8, and those between: what fell into 4 to 9 minutes.
    assert window.shown is not None
    assert window.shown.review.rows[1].figures.gmv == 1_030


def test_figures_are_imported_into_the_run_that_is_seen(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.review.open()
    window, files = program.review.window, program.review._files
    loaded = program.review._current
    assert window is not None and files is not None and loaded is not None
    rows = "\n".join(f"2026-10-22 20:{minute:02}:00,{minute + 1}" for minute in range(12))
    path = tmp_path / "评论.csv"
    path.write_text(f"时间,评论次数\n{rows}\n", encoding="utf-8")
    files.take_in(loaded, [path])
    qtbot.waitUntil(
        lambda: len(window.shown.review.metrics.files) == 2 if window.shown else False,
        timeout=LONG_MS,
    )
    assert "评论.csv is imported" in window.strip.message.text()


@pytest.mark.parametrize("suffix", [".html", ".pdf", ".xlsx", ".csv", ".json"])
def test_the_review_is_written_by_the_type_of_the_file(
    program: Program, tmp_path: Path, suffix: str
) -> None:
    program.review.open()
    files, loaded = program.review._files, program.review._current
    assert files is not None and loaded is not None
    path = tmp_path / f"review{suffix}"
    files.write(loaded, path)
    assert path.stat().st_size > 500


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [("90", 90), ("1:30", 90), ("−15", -15), ("1:00:00.5", 3_600.5), ("soon", None), ("", None)],
)
def test_how_long_a_recording_had_run_is_read(typed: str, seconds: float | None) -> None:
    assert seconds_in(typed) == seconds


def test_chapters_begin_where_the_recording_does(program: Program, tmp_path: Path) -> None:
    program.review.open()
    window, files = program.review.window, program.review._files
    loaded = program.review._current
    assert window is not None and files is not None and loaded is not None
    files.write(loaded, tmp_path / "chapters.txt")
    window.strip.entry.setText("later")
    QTest.keyClick(window.strip.entry, Qt.Key.Key_Return)
    assert window.strip.asking
    window.strip.entry.setText("1:00")
    QTest.keyClick(window.strip.entry, Qt.Key.Key_Return)
    assert not window.strip.asking
    text = (tmp_path / "chapters.txt").read_text(encoding="utf-8")
    assert "05:00 Segment 2" in text


def test_it_opens_by_itself_when_a_live_show_ends(program: Program, qtbot: QtBot) -> None:
    program.files.open(APPAREL)
    program.stage.start_now(Start())
    model = program.stage.model
    assert model is not None
    model.send(Go())
    assert program.review.window is None
    model.send(End())
    qtbot.waitUntil(lambda: program.review.window is not None, timeout=LONG_MS)
    window = program.review.window
    assert window is not None and window.shown is not None
    assert window.shown.run.id == program.stage.run_id
    assert window.shown.run.kind is RunKind.LIVE
    window.reason_typed.emit(("s1", 1), "began late")
    assert model.session.state.reasons[("s1", 1)] == "began late"


def test_it_stays_away_when_a_rehearsal_ends(program: Program, qtbot: QtBot) -> None:
    program.files.open(APPAREL)
    program.files.toggle_rehearsal()
    model = program.stage.model
    assert model is not None
    model.send(Start())
    model.send(End())
    saved(program, qtbot)
    qtbot.wait(1)
    assert program.review.window is None
    program.review.open()
    window = program.review.window
    assert window is not None
    kinds = [run.kind for run in window.runs.list.runs.runs]
    assert RunKind.REHEARSAL in kinds


def test_on_air_a_run_is_read_in_small_steps(program: Program, qtbot: QtBot) -> None:
    program.files.open(APPAREL)
    program.stage.start_now(Start())
    assert program.stage.is_busy
    program.review.open(1)
    window = program.review.window
    assert window is not None
    assert window.shown is None
    assert "Reading run 1" in window.strip.message.text()
    qtbot.waitUntil(lambda: window.shown is not None, timeout=LONG_MS)
    window.asked.emit("export")
    assert "on air" in window.strip.message.text()


def test_a_log_that_is_torn_is_said_and_the_window_stays(
    program: Program, qtbot: QtBot, database: Path
) -> None:
    with closing(sqlite3.connect(database)) as conn, conn:
        guards = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'events'"
        for (name,) in conn.execute(guards).fetchall():
            conn.execute(f"DROP TRIGGER {name}")
        conn.execute("DELETE FROM events WHERE seq = 3")
    program.review.open()
    window = program.review.window
    assert window is not None
    assert window.shown is None
    assert window.strip.message.text()


def test_reading_rests_after_every_event(database: Path) -> None:
    library = Library(database)
    run = library.find_run("last")
    work = reading(library, run)
    rests = 0
    try:
        while True:
            next(work)
            rests += 1
    except StopIteration as done:
        loaded = done.value
    assert rests >= run.events
    assert loaded.shown.review.report.final_drift == 0


def test_doubts_of_a_file_stand_with_the_diagnosis_and_a_file_is_taken_away(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.review.open()
    window, files = program.review.window, program.review._files
    loaded = program.review._current
    assert window is not None and files is not None and loaded is not None
    path = tmp_path / "gaps.csv"
    rows = "\n".join(f"2026-10-22 20:{minute:02}:00,{minute}" for minute in (0, 1, 2, 9, 10))
    path.write_text(f"时间,评论次数\n{rows}\n", encoding="utf-8")
    files.take_in(loaded, [path])
    qtbot.waitUntil(lambda: bool(window.shown and window.shown.doubts), timeout=LONG_MS)
    window.show_page("diagnosis")
    lines = [
        window.findings.rows.index(row).data() for row in range(window.findings.rows.rowCount())
    ]
    assert any(line.startswith("In the files of figures") for line in lines)
    assert any("gaps.csv" in line for line in lines)
    digest = (
        next(file.digest for file in window.shown.review.metrics.files if file.name == "gaps.csv")
        if window.shown
        else ""
    )
    window.removal_asked.emit(digest)
    assert "gaps.csv" in window.strip.message.text()
    QTest.keyClick(window, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: bool(window.shown and not window.shown.doubts), timeout=LONG_MS)
    assert len(Library(program.database).metric_files(1)) == 1


def test_starting_the_program_loads_nothing_of_the_review_window() -> None:
    code = (
        "import sys, stage_desktop.app.program\n"
        "print([name for name in sys.modules if name.startswith('stage_desktop.ui.review')\n"
        "    or name in ('stage_desktop.review.reviewed', 'numpy')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "[]"
