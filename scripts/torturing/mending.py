"""Killed while it brings a database up to date, salvages one, or fills one from a side file."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from benchmarks.shows import EIGHT, plain_show
from stage_desktop.desk.aside import entry_record, keep_aside
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.recorder import run_row
from stage_desktop.desk.rows import Numbered
from stage_desktop.desk.store import open_store
from stage_desktop.instants import MINUTE, Instant
from stage_desktop.show.engine import opened
from stage_desktop.show.events import Event, NoteTaken, RunKind, RunOpened
from torturing.evidence import Log, logs_of
from torturing.killing import SCRIPTS, environment

GOLDEN = SCRIPTS.parent / "tests" / "golden"
PATIENCE_S = 60.0

What = tuple[dict[int, Log], int]

SCRIPTS_KEPT = 3_000
NOTES = 2_000


@dataclass(slots=True)
class Mended:
    """What came of it: how often it was killed, how often before it was done, what was wrong."""

    kills: int = 0
    in_time: int = 0
    wrong: int = 0


def migrating(folder: Path) -> None:
    """A database of the first version with many scripts."""
    with closing(sqlite3.connect(folder / "stage.db", isolation_level=None)) as conn:
        conn.executescript((GOLDEN / "store_v1.sql").read_text(encoding="utf-8"))
        conn.execute("DROP INDEX scripts_by_origin")
        conn.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
            " INSERT INTO scripts (title, path, opened_at_ms, opened_at_utc, version, content)"
            " SELECT title, '/shows/' || i, opened_at_ms, opened_at_utc, version, content"
            " FROM scripts, n WHERE scripts.id = 1",
            [SCRIPTS_KEPT],
        )


def salvaging(folder: Path) -> None:
    """A long log whose header is gone, part of it still in the write-ahead log."""
    made = folder / "made"
    made.mkdir()
    journal = Journal(made / "stage.db")
    opening, notes = _facts()
    log = journal.begin(run_row(opened(opening)))
    log.append([opening], EIGHT)
    for at in range(0, NOTES, 100):
        log.append(notes[at : at + 100], EIGHT)
    journal.flush(PATIENCE_S)
    for each in ("stage.db", "stage.db-wal"):
        shutil.copy(made / each, folder / each)
    journal.close()
    shutil.rmtree(made)
    with (folder / "stage.db").open("r+b") as file:
        file.write(bytes(100))


def bringing_back(folder: Path) -> None:
    """A side file with a whole run; the database has none of it."""
    opening, notes = _facts()
    events = [Numbered(at, each, EIGHT) for at, each in enumerate([opening, *notes], 1)]
    row = {"uid": "of the side file", **run_row(opened(opening))}
    open_store(folder / "stage.db").close()
    keep_aside(folder / "stage.db", [entry_record(None, "of the side file", row, events, {})])


def _facts() -> tuple[RunOpened, list[Event]]:
    script = plain_show(3, MINUTE, EIGHT)
    opening = RunOpened(at=EIGHT, kind=RunKind.LIVE, script=script)
    return opening, [NoteTaken(at=Instant(EIGHT + at), text=f"note {at}") for at in range(NOTES)]


WAYS: dict[str, Callable[[Path], None]] = {
    "an older database is brought up to date": migrating,
    "a damaged database is salvaged": salvaging,
    "a side file is put into the log": bringing_back,
}


def killed_while_mending(
    make: Callable[[Path], None], folder: Path, times: int, seed: int = 0
) -> Mended:
    """Kill it so often before it is done; what the next start makes of it is as if it never was."""
    chance = random.Random(seed)
    found = Mended()
    # Always in the same place: a side file is named after that of its database.
    prepared, target = folder / "prepared", folder / "disk"
    target.mkdir()
    make(target)
    target.replace(prepared)
    took, wanted = _mended(prepared, target, None)
    if not wanted[0]:
        raise AssertionError("nothing was mended")
    for _ in range(times):
        shutil.rmtree(target)
        _mended(prepared, target, chance.uniform(0, 0.8 * took))
        found.kills += 1
        database = target / "stage.db"
        found.in_time += not (target / "done").exists()
        _run(database, None)
        found.wrong += _what(database) != wanted
    return found


def _mended(prepared: Path, target: Path, after_s: float | None) -> tuple[float, What]:
    shutil.copytree(prepared, target)
    took = _run(target / "stage.db", after_s)
    return took, _what(target / "stage.db") if after_s is None else ({}, 0)


def _run(database: Path, after_s: float | None) -> float:
    """Let it mend, or kill it so long after it began; how long it took."""
    command = [sys.executable, "-m", "torturing.mender", str(database)]
    own = environment(database.parent)
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=own) as process:
        assert process.stdout is not None
        process.stdout.readline()
        began = time.perf_counter()
        if after_s is not None:
            time.sleep(after_s)
            process.kill()
        is_done = process.stdout.readline() == b"done\n"
        took = time.perf_counter() - began
    if is_done:
        (database.parent / "done").touch()
    elif after_s is None:
        raise AssertionError("it could not be mended")
    return took


def _what(database: Path) -> What:
    """All logs, and how many scripts there are."""
    logs = logs_of(database)
    with closing(sqlite3.connect(database)) as conn:
        return logs, int(conn.execute("SELECT count(*) FROM scripts").fetchone()[0])
