"""The database file: opened, refused, and its rules."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from logged_shows import EIGHT, LONG_S, note, run_row, select
from stage_desktop.desk import schema, store
from stage_desktop.desk.rows import Numbered, insert_events, insert_run
from stage_desktop.desk.schema import SCHEMA_VERSION
from stage_desktop.desk.store import database_path, open_store, reading, transaction, trouble_of
from stage_desktop.errors import StoreTrouble
from stage_desktop.instants import Millis

SOON = Millis(30)


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        yield conn


def contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def refusal(path: Path, busy: Millis = SOON) -> StoreTrouble:
    with pytest.raises(StoreTrouble) as caught:
        open_store(path, busy).close()
    assert caught.value.data["path"] == str(path)
    return caught.value


# Where it is


def test_the_option_comes_before_the_variable_and_that_before_the_data_folder() -> None:
    environ = {"STAGE_DESKTOP_DB": "/shows/log.db"}
    assert database_path(Path("mine.db"), environ) == Path("mine.db")
    assert database_path(None, environ) == Path("/shows/log.db")
    default = database_path(None, {})
    assert default.name == "stage.db"
    assert default.parent.name == "stage-desktop"
    assert database_path(None, {"STAGE_DESKTOP_DB": ""}) == default


def test_a_tilde_is_the_home_folder() -> None:
    home = Path("~").expanduser()
    assert database_path(Path("~/a.db"), {}) == home / "a.db"
    assert database_path(None, {"STAGE_DESKTOP_DB": "~/b.db"}) == home / "b.db"


# Made and opened


def test_a_new_database_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "数据 & more" / "100%#.db"
    open_store(path).close()
    assert select(path, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert select(path, "PRAGMA application_id") == [(0x53544147,)]
    assert select(path, "PRAGMA journal_mode") == [("wal",)]


def test_what_is_committed_is_synchronised(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "a.db")) as db:
        assert db.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL
        assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.touch()
    open_store(path).close()
    assert select(path, "SELECT count(*) FROM runs") == [(0,)]


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    open_store(path).close()
    before = path.read_bytes()
    open_store(path).close()
    assert path.read_bytes() == before
    assert list(contents(tmp_path)) == ["a.db"]


def test_many_instances_may_make_the_database_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    barrier = threading.Barrier(4)
    failures: list[BaseException] = []

    def make() -> None:
        barrier.wait(LONG_S)
        try:
            open_store(path, Millis(20_000)).close()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LONG_S)
    assert failures == []
    assert select(path, "SELECT name FROM _sqlite_migrations") == [
        ("m001_first_tables",),
        ("m002_working_copies",),
        ("m003_metric_files",),
        ("m004_compared",),
        ("m005_takes",),
    ]


def test_all_tables_are_strict(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    open_store(path).close()
    found = select(path, "SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
    ours = {name: strict for name, strict in found if not str(name).startswith(("sqlite_", "_"))}
    names = ["runs", "events", "segment_timings", "cue_timings", "scripts", "metric_files"]
    assert ours == dict.fromkeys([*names, "segment_figures", "takes"], 1)


def test_a_database_in_memory_needs_no_file() -> None:
    with closing(open_store(None)) as db:
        assert db.execute("SELECT count(*) FROM runs").fetchone() == (0,)


# Refused


def test_a_newer_database_is_refused_and_left_byte_for_byte_untouched(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    open_store(path).close()
    with raw(path) as conn:
        conn.execute("PRAGMA user_version = 99")
    before = contents(tmp_path)
    trouble = refusal(path)
    assert trouble.code == "store_newer"
    assert (trouble.data["version"], trouble.data["known"]) == (99, SCHEMA_VERSION)
    with pytest.raises(StoreTrouble, match="store_newer"), reading(path):
        pass
    assert contents(tmp_path) == before


def test_a_newer_database_that_another_program_has_open_is_left_untouched_too(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.db"
    open_store(path).close()
    with raw(path) as conn:
        conn.execute("PRAGMA user_version = 99")  # in the write-ahead log, not in the file yet
        before = {name: data for name, data in contents(tmp_path).items() if "-shm" not in name}
        assert before["a.db-wal"]
        assert refusal(path).code == "store_newer"
        after = {name: data for name, data in contents(tmp_path).items() if "-shm" not in name}
        assert after == before


def test_another_programs_database_is_refused_and_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with raw(path) as conn:
        conn.execute("CREATE TABLE bookmarks (id INTEGER)")
    before = contents(tmp_path)
    assert refusal(path).code == "store_foreign"
    assert contents(tmp_path) == before


@pytest.mark.parametrize("data", [b"hello" * 500, b"SQLite format 3\0" + b"\xff" * 5_000])
def test_what_is_no_database_is_told_and_left_untouched(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(data)
    assert refusal(path).code == "store_damaged"
    assert contents(tmp_path) == {"a.db": data}


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    assert refusal(tmp_path).code == "store_unavailable"


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    assert refusal(tmp_path / "data" / "a.db").code == "store_unavailable"


def test_a_locked_database_is_waited_for_and_then_told(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with raw(path) as conn:
        conn.execute("BEGIN EXCLUSIVE")
        assert refusal(path).code == "store_locked"
    open_store(path).close()


def test_a_locked_database_is_waited_for_as_long_as_it_takes(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    open_store(path).close()
    locked, opened = threading.Event(), threading.Event()

    def hold() -> None:
        with raw(path) as conn:
            conn.execute("BEGIN IMMEDIATE")
            locked.set()
            opened.wait(LONG_S)

    holder = threading.Thread(target=hold)
    holder.start()
    assert locked.wait(LONG_S)
    with closing(open_store(path, Millis(20_000))) as db:
        opened.set()
        with transaction(db):
            insert_run(db, {"uid": "a", **run_row()})
    holder.join(LONG_S)
    assert select(path, "SELECT count(*) FROM runs") == [(1,)]


def test_by_default_a_lock_is_waited_for_about_five_seconds() -> None:
    assert store.BUSY == 5_000


def test_a_missing_database_is_told_when_it_is_to_be_read(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="store_missing"), reading(tmp_path / "a.db"):
        pass
    assert contents(tmp_path) == {}


def test_reading_can_not_write(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    open_store(path).close()
    with pytest.raises(StoreTrouble, match="store_readonly"), reading(path) as conn:
        conn.execute("DELETE FROM scripts")


def test_reading_leaves_no_files_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    open_store(path).close()
    before = contents(tmp_path)
    with reading(path) as conn:
        conn.execute("SELECT * FROM runs").fetchall()
    assert contents(tmp_path) == before


def test_a_full_disk_has_a_name_of_its_own(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "a.db")) as db:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(sqlite3.OperationalError) as caught, transaction(db):
            insert_run(db, {"uid": "a", **run_row(title="x" * 50_000)})
        assert trouble_of(caught.value, None).code == "store_full"


# Migrations


def test_a_migration_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    monkeypatch.setattr(schema, "RULES", (*schema.RULES, "CREATE TABLE runs (id)"))
    assert refusal(path).code == "store_unavailable"
    assert select(path, "SELECT * FROM sqlite_master") == []
    monkeypatch.undo()
    open_store(path).close()


# Rules of the tables


@pytest.fixture
def logged(tmp_path: Path) -> Path:
    """A database with a run of two events."""
    path = tmp_path / "a.db"
    with closing(open_store(path)) as db, transaction(db):
        run = insert_run(db, {"uid": "a", **run_row()})
        insert_events(db, run, [Numbered(1, note(1), EIGHT), Numbered(2, note(2), EIGHT)])
    return path


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("UPDATE events SET body = '{}' WHERE seq = 1", "never updated"),
        ("DELETE FROM events WHERE seq = 2", "never deleted"),
        ("DELETE FROM runs", "never deleted"),
        ("INSERT OR REPLACE INTO events SELECT * FROM events WHERE seq = 2", "without a gap"),
        (
            "INSERT INTO events SELECT run, 4, at_ms, at_utc, recorded_ms, recorded_utc, step,"
            " kind, version, body FROM events WHERE seq = 2",
            "without a gap",
        ),
    ],
)
def test_the_log_is_append_only_for_every_program(
    logged: Path, statement: str, reason: str
) -> None:
    before = select(logged, "SELECT * FROM events")
    with raw(logged) as conn, pytest.raises(sqlite3.IntegrityError, match=reason):
        conn.execute(statement)
    assert select(logged, "SELECT * FROM events") == before


def test_an_event_belongs_to_a_run(logged: Path) -> None:
    with closing(open_store(logged)) as db, pytest.raises(sqlite3.IntegrityError):
        insert_events(db, 99, [Numbered(1, note(1), EIGHT)])


def test_instants_stand_as_milliseconds_and_as_utc_text(logged: Path) -> None:
    assert select(logged, "SELECT at_ms, at_utc, recorded_utc FROM events WHERE seq = 1") == [
        (1_792_670_400_001, "2026-10-22T12:00:00.001Z", "2026-10-22T12:00:00.000Z")
    ]
    assert select(logged, "SELECT opened_at_utc, planned_start_utc FROM runs") == [
        ("2026-10-22T12:00:00.000Z", None)
    ]


def test_events_that_reached_the_disk_after_all_are_not_written_twice(logged: Path) -> None:
    with closing(open_store(logged)) as db, transaction(db):
        assert insert_run(db, {"uid": "a", **run_row()}) == 1
        insert_events(db, 1, [Numbered(n, note(n), EIGHT) for n in (1, 2, 3)])
    assert select(logged, "SELECT run, seq FROM events") == [(1, 1), (1, 2), (1, 3)]


def test_other_events_under_the_same_numbers_are_refused(logged: Path) -> None:
    with closing(open_store(logged)) as db, pytest.raises(StoreTrouble, match="store_refused"):
        insert_events(db, 1, [Numbered(2, note(7), EIGHT)])
