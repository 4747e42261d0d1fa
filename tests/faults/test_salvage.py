"""A damaged database: its readable part goes into a new one, and the old one is kept."""

from __future__ import annotations

import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from logged_shows import EIGHT, LONG_S, SCRIPT, note, opening, run_row, select
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.library import Library
from stage_desktop.desk.pages import stored_rows
from stage_desktop.desk.salvage import salvage
from stage_desktop.desk.script_rows import ScriptKey
from stage_desktop.errors import StageError, StoreTrouble
from stage_desktop.show.events import Event, NoteTaken

PAGE = 4096
KEY = ScriptKey("/shows/a.xlsx")
LONG = "补货 " * 3_000  # over several pages


def shows() -> list[tuple[Event, ...]]:
    """The logs of three runs."""
    return [
        (*opening(), *(note(number) for number in range(1, 200))),
        (*opening(), NoteTaken(at=EIGHT, step=1, text=LONG), note(2)),
        (*opening(), *(note(number) for number in range(1, 60))),
    ]


def written(path: Path) -> Journal:
    journal = Journal(path)
    for number, events in enumerate(shows(), 1):
        journal.begin(run_row(title=f"show {number}")).append(events, EIGHT)
    journal.remember(KEY, SCRIPT, EIGHT)
    journal.keep_working_copy(KEY, replace(SCRIPT, title="edited"), EIGHT)
    assert journal.flush(LONG_S)
    return journal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database that was closed: everything is in its file."""
    found = tmp_path / "a.db"
    written(found).close()
    return found


def overwrite(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def test_the_pages_have_every_row_that_sqlite_has(path: Path) -> None:
    for name in ("events", "runs", "scripts", "segment_timings"):
        expected = select(path, f"SELECT * FROM {name}")
        width = len(expected[0]) if expected else 0
        found = [values for _, values in stored_rows(path) if len(values) == width]
        if name in ("runs", "scripts"):  # their id stands as the rowid
            expected = [(None, *row[1:]) for row in expected]
        assert sorted(map(repr, found)) == sorted(map(repr, expected))


def test_a_file_without_its_header_is_read_whole(path: Path) -> None:
    before = path.read_bytes()
    overwrite(path, 0, bytes(PAGE))
    damaged = path.read_bytes()
    with pytest.raises(StageError):
        Library(path).list_runs()
    found = salvage(path)
    assert (found.runs, found.events, found.left, found.scripts) == (3, 269, 0, 1)
    assert found.kept.read_bytes() == damaged != before
    library = Library(path)
    assert [library.load_events(run) for run in (1, 2, 3)] == shows()
    assert [run.title for run in library.list_runs()] == ["show 3", "show 2", "show 1"]
    copy = library.working_copy(KEY)
    assert copy is not None
    assert (copy.script.title, copy.base) == ("edited", SCRIPT)


def test_what_was_not_moved_from_the_write_ahead_log_is_read_too(tmp_path: Path) -> None:
    live = tmp_path / "live" / "a.db"
    journal = written(live)
    killed = tmp_path / "killed"
    shutil.copytree(live.parent, killed)
    journal.close()
    path = killed / "a.db"
    assert path.with_name("a.db-wal").stat().st_size > 20_000
    for lock in killed.glob("*.lock*"):
        lock.unlink()
    overwrite(path, 0, b"x" * 200)
    found = salvage(path)
    assert (found.runs, found.events) == (3, 269)
    assert [Library(path).load_events(run) for run in (1, 2, 3)] == shows()


def test_damage_at_random_bytes_leaves_a_prefix_of_every_log(path: Path, tmp_path: Path) -> None:
    whole = path.read_bytes()
    chance = random.Random(4)
    most = 0
    for number in range(30):
        copy = tmp_path / f"{number}" / "a.db"
        copy.parent.mkdir()
        copy.write_bytes(whole)
        for _ in range(1 + number):
            size = chance.choice((1, 16, 600))
            overwrite(copy, chance.randrange(len(whole) - size), chance.randbytes(size))
        found = salvage(copy)
        library = Library(copy)
        events = 0
        for run in library.list_runs():
            assert run.title in ("show 1", "show 2", "show 3", "木棉衣橱") or run.id
            if run.events:
                log = library.load_events(run.id)
                assert len(log) <= 202
                events += len(log)
        assert events == found.events
        assert found.kept.exists()
        most = max(most, events)
    assert most > 200


def test_events_behind_one_that_is_missing_are_counted(path: Path) -> None:
    data = path.read_bytes()
    at = data.index(b'"note 150"')
    overwrite(path, at, b"\xff\xfe\xfd")
    found = salvage(path)
    assert Library(path).load_events(1) == shows()[0][:152]
    assert found.left == 202 - 153
    assert Library(path).load_events(3) == shows()[2]


def test_a_file_that_is_not_ours_is_never_moved(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    for data in (b"", b"hello" * 500, b"SQLite format 3\0" + b"\xff" * 5_000):
        path.write_bytes(data)
        with pytest.raises(StoreTrouble, match="store_damaged"):
            salvage(path)
        assert path.read_bytes() == data
        assert [each.name for each in tmp_path.iterdir()] == ["a.db"]


def test_a_database_that_a_living_program_uses_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    journal = written(path)
    try:
        pause = journal.changed
        with pause:
            pause.wait_for(lambda: len(journal._claims) == 3, LONG_S)
        with pytest.raises(StoreTrouble, match="run_elsewhere"):
            salvage(path)
    finally:
        journal.close()
