"""Loss of power: whatever of the unsynchronised writes arrived, the log opens to a prefix."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from logged_shows import EIGHT, LONG_S, note, opening, run_row, select
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.library import Library
from torturing.power import lost_at_each
from torturing.tracing import can_trace, traced

FRAME = 24 + 4096  # of a write-ahead log (sqlite.org/walformat.html)
HEADER = 32


@pytest.mark.skipif(not can_trace(), reason="strace is not here, or not allowed")
def test_a_traced_log_is_whole_wherever_the_power_goes(tmp_path: Path) -> None:
    disk, states = tmp_path / "disk", tmp_path / "states"
    disk.mkdir()
    states.mkdir()
    database = disk / "stage.db"
    calls = traced("torturing.logger", str(database), "40", folder=disk)
    assert sum(call.kind == "told" for call in calls) == 40
    found = lost_at_each(calls, database, states, every=4)
    assert found.kept_all, found
    assert found.states > 50


def grown(folder: Path, times: int) -> list[Path]:
    """Copies of a log as it was after each of so many notes, each one saved."""
    path = folder / "log" / "a.db"
    journal = Journal(path)
    log = journal.begin(run_row())
    log.append(opening(), EIGHT)
    assert journal.flush(LONG_S)
    copies = []
    for number in range(1, times + 1):
        log.append([note(number)], EIGHT)
        assert journal.flush(LONG_S)
        copies.append(folder / f"copy-{number}")
        shutil.copytree(path.parent, copies[-1], ignore=shutil.ignore_patterns("*.lock*", "*-shm"))
    journal.close()
    return copies


def test_a_write_ahead_log_that_is_cut_anywhere_opens_to_a_prefix(tmp_path: Path) -> None:
    *_, before, after = grown(tmp_path, 6)
    whole = (after / "a.db-wal").read_bytes()
    synchronised = (before / "a.db-wal").stat().st_size
    assert (len(whole) - HEADER) % FRAME == 0
    found = []
    cuts = (*range(0, synchronised, FRAME), *range(synchronised, len(whole), 512), len(whole))
    for size in cuts:
        for tail in (b"", bytes(FRAME), random.Random(size).randbytes(700)):
            (after / "a.db-wal").write_bytes(whole[:size] + tail)
            (after / "a.db-shm").unlink(missing_ok=True)
            state = tmp_path / "state"
            shutil.copytree(after, state)
            library = Library(state / "a.db")
            events = library.load_events(1) if library.list_runs() else ()
            assert events == (*opening(), *map(note, range(1, 7)))[: len(events)]
            if size >= synchronised:
                assert len(events) >= 8
            found.append(len(events))
            shutil.rmtree(state)
    assert {0, 3, 9} <= set(found)


def test_a_database_that_was_cut_off_while_it_was_made_opens(tmp_path: Path) -> None:
    """SQLite's first write is begun with a journal that only a writer may take back."""
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA journal_mode = WAL")
    assert path.stat().st_size == 4096
    # A journal of one header without pages, of a database that was empty (fileformat2, 3.1).
    magic = bytes.fromhex("d9d505f920a163d7")
    fields = (0, 0, 0, 512, 4096)
    header = magic + b"".join(each.to_bytes(4, "big") for each in fields)
    path.with_name("a.db-journal").write_bytes(header.ljust(512, b"\0"))
    assert Library(path).list_runs() == ()
    journal = Journal(path)
    journal.begin(run_row()).append(opening(), EIGHT)
    assert journal.close() == 0
    assert select(path, "SELECT count(*) FROM events") == [(3,)]
