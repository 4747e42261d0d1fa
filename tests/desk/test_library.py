"""The library: runs and scripts, as the database has them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from logged_shows import EIGHT, LONG_S, SCRIPT, note, opening, run_row
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.library import Library, RunStatus
from stage_desktop.desk.script_rows import ScriptKey, new_key
from stage_desktop.errors import StageError, StoreTrouble
from stage_desktop.instants import shift
from stage_desktop.script.plan import Script
from stage_desktop.show.events import RunKind

PATH_NAME = "a.db"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Three runs (ended live, cut-off live, cut-off rehearsal) and three scripts."""
    path = tmp_path / PATH_NAME
    journal = Journal(path)
    ended = journal.begin(run_row(title="first"))
    ended.append(opening(), EIGHT)
    ended.append(
        [note(1)],
        shift(EIGHT, 900),
        changes={
            "status": "ended",
            "started_at_ms": EIGHT,
            "ended_at_ms": shift(EIGHT, 800),
            "drift_ms": -100,
        },
    )
    journal.begin(run_row(title="second")).append(opening(), EIGHT)
    journal.begin(run_row(RunKind.REHEARSAL, "third")).append(opening(), EIGHT)
    journal.remember(ScriptKey("/shows/a.xlsx"), SCRIPT, EIGHT)
    journal.remember(ScriptKey("/shows/b.xlsx"), Script("newest", "UTC"), shift(EIGHT, 20))
    journal.remember(new_key(), Script("middle", "UTC"), shift(EIGHT, 10))
    assert journal.flush(LONG_S)
    assert journal.close() == 0
    return Library(path)


def change(library: Library, *statements: str) -> None:
    """What another program, or a disk, did to the database."""
    with closing(sqlite3.connect(library._path, isolation_level=None)) as conn:
        for statement in statements:
            conn.execute(statement)


def test_runs_are_listed_the_newest_first(library: Library) -> None:
    runs = library.list_runs()
    assert [(run.id, run.title, run.kind) for run in runs] == [
        (3, "third", RunKind.REHEARSAL),
        (2, "second", RunKind.LIVE),
        (1, "first", RunKind.LIVE),
    ]


def test_a_run_says_what_is_known_of_it_and_none_for_the_rest(library: Library) -> None:
    ended, cut_off = library.find_run("1"), library.find_run("2")
    assert (ended.status, ended.started_at, ended.ended_at) == (
        RunStatus.ENDED,
        EIGHT,
        EIGHT + 800,
    )
    assert (ended.drift, ended.events, ended.last_recorded) == (-100, 4, EIGHT + 900)
    assert (ended.platform, ended.zone, ended.app_version) == ("快手", "Asia/Shanghai", "0.1.0")
    assert (cut_off.status, cut_off.opened_at) == (RunStatus.OPEN, EIGHT)
    assert (cut_off.planned_start, cut_off.started_at, cut_off.ended_at) == (None, None, None)
    assert cut_off.drift is None


@pytest.mark.parametrize(
    ("wanted", "run"), [("last", 3), ("LAST", 3), ("2", 2), ("#2", 2), (" 1 ", 1)]
)
def test_a_run_is_found_by_what_a_person_types(library: Library, wanted: str, run: int) -> None:
    assert library.find_run(wanted).id == run


@pytest.mark.parametrize("wanted", ["4", "0", "-1", "first", "", "9" * 30, "²", "1; DROP"])
def test_a_run_that_is_not_there_is_told(library: Library, wanted: str) -> None:
    with pytest.raises(StoreTrouble) as caught:
        library.find_run(wanted)
    assert (caught.value.code, caught.value.data["run"]) == ("run_unknown", wanted)


def test_the_log_of_a_run_is_read_as_it_was_written(library: Library) -> None:
    assert library.load_events(1) == (*opening(), note(1))
    with pytest.raises(StoreTrouble, match="run_unknown"):
        library.load_events(4)


def test_a_torn_log_is_told_with_the_number_that_is_missing(library: Library) -> None:
    change(
        library,
        "DROP TRIGGER events_are_never_deleted",
        "DELETE FROM events WHERE run = 1 AND seq = 2",
    )
    with pytest.raises(StoreTrouble) as caught:
        library.load_events(1)
    assert caught.value.code == "log_torn"
    assert (caught.value.data["run"], caught.value.data["missing"]) == (1, 2)


def test_an_event_of_a_later_version_is_told(library: Library) -> None:
    change(library, "DROP TRIGGER events_are_never_updated", "UPDATE events SET version = 9")
    with pytest.raises(StageError, match="event_newer"):
        library.load_events(1)


def test_only_live_runs_that_were_cut_off_are_unfinished(library: Library) -> None:
    assert [run.id for run in library.unfinished_live_runs()] == [2]


def test_scripts_are_listed_the_newest_first(library: Library) -> None:
    assert [(each.title, each.path) for each in library.list_scripts()] == [
        ("newest", "/shows/b.xlsx"),
        ("middle", ""),
        ("木棉衣橱", "/shows/a.xlsx"),
    ]
    assert [each.title for each in library.list_scripts(limit=1)] == ["newest"]


def test_a_script_is_loaded_as_it_was(library: Library) -> None:
    oldest = library.list_scripts()[-1]
    assert library.load_script(oldest.id) == SCRIPT
    with pytest.raises(StoreTrouble, match="script_unknown"):
        library.load_script(99)


@pytest.mark.parametrize(
    ("change_of_row", "code"),
    [
        ("version = 2", "script_newer"),
        ("content = '{}'", "malformed"),
        ("content = 'no JSON'", "malformed"),
    ],
)
def test_a_script_that_cannot_be_read_is_told(
    library: Library, change_of_row: str, code: str
) -> None:
    change(library, f"UPDATE scripts SET {change_of_row}")
    with pytest.raises(StageError, match=code):
        library.load_script(1)


def test_a_database_that_does_not_exist_is_an_empty_library(tmp_path: Path) -> None:
    library = Library(tmp_path / "none" / PATH_NAME)
    assert library.list_runs() == ()
    assert library.unfinished_live_runs() == ()
    assert library.list_scripts() == ()
    with pytest.raises(StoreTrouble, match="run_unknown"):
        library.find_run("last")
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_database_is_told(tmp_path: Path) -> None:
    path = tmp_path / PATH_NAME
    path.write_bytes(b"hello" * 1_000)
    with pytest.raises(StoreTrouble, match="store_damaged"):
        Library(path).list_runs()
