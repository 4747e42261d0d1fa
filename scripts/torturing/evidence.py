"""What a database has, read by itself: a copy of its files, plain SQL, plain arithmetic.

None of the program's own code is asked, so that it cannot agree with its own mistakes.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

BESIDE = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as the database has it; `at` in milliseconds since the epoch."""

    seq: int
    at: int
    kind: str
    body: str

    @property
    def values(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.body)
        return found


Log = tuple[Entry, ...]


def logs_of(database: Path) -> dict[int, Log]:
    """The log of each run, from a copy: the database itself is left as it was found."""
    if not database.exists():
        return {}
    with TemporaryDirectory() as folder:
        copy = copied(database, Path(folder))
        with closing(sqlite3.connect(copy)) as conn:
            found: dict[int, list[Entry]] = {}
            if conn.execute("SELECT 1 FROM sqlite_master WHERE name = 'events'").fetchone():
                sql = "SELECT run, seq, at_ms, kind, body FROM events ORDER BY run, seq"
                for run, *values in conn.execute(sql):
                    found.setdefault(run, []).append(Entry(*values))
            whole = conn.execute("PRAGMA integrity_check").fetchone()[0]
            if whole != "ok":
                raise AssertionError(f"{database} is damaged: {whole}")
    return {run: tuple(log) for run, log in found.items()}


def copied(database: Path, folder: Path) -> Path:
    """The files of the database, as they are, in another folder."""
    for ending in BESIDE:
        source = database.with_name(database.name + ending)
        if source.exists():
            shutil.copy(source, folder / source.name)
    return folder / database.name


def holes(log: Log) -> list[int]:
    """The numbers that are left out."""
    return [number for number, entry in enumerate(log, 1) if entry.seq != number]


def countdown(log: Log, at: int) -> int | None:
    """What is left of the segment on air then, in milliseconds; None when none is.

    Of a log without undo, replanning or segments that end by themselves.
    """
    script = log[0].values["script"]
    lengths = {segment["id"]: segment["duration"] for segment in script["segments"]}
    left: int | None = None
    held: int | None = None
    for entry in log:
        match entry.kind:
            case "pass_started":
                left, held = lengths[entry.values["segment"]] + entry.at, None
            case "pass_ended":
                left = None
            case "time_added" if left is not None:
                left += entry.values["amount"]
            case "hold_began":
                held = entry.at
            case "hold_ended" if left is not None and held is not None:
                left, held = left + entry.at - held, None
    if left is None:
        return None
    return left - (at if held is None else held)
