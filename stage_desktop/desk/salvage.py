"""A damaged database: what can be read of it goes into a new one, and the old one is kept."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast
from uuid import uuid4

from stage_desktop.desk.claims import is_claimed
from stage_desktop.desk.pages import Value, stored_rows
from stage_desktop.desk.replacing import BESIDE, finish_replacing, replace_by
from stage_desktop.desk.rows import stored, table
from stage_desktop.desk.store import open_store, reading, told, transaction
from stage_desktop.errors import StageError, StoreTrouble
from stage_desktop.instants import Instant
from stage_desktop.show.codec import EVENT_KINDS, decode_event
from stage_desktop.show.engine import replayed
from stage_desktop.show.events import RunOpened

if TYPE_CHECKING:
    from sqlite_utils import Database

_KINDS = ("live", "rehearsal", "simulated")
_STATES = ("open", "ended", "abandoned")
# Rows from before a column was added are as short as they were.
_RUN_COLUMNS = (19, 21)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was read of a damaged database, which is at `kept` now.

    `left` are events that are there, but behind one that is not, so that they mean nothing.
    """

    kept: Path
    runs: int
    events: int
    left: int
    scripts: int


@dataclass(slots=True)
class _Found:
    events: dict[int, dict[int, tuple[Value, ...]]] = field(default_factory=dict)
    runs: dict[int, tuple[Value, ...]] = field(default_factory=dict)
    scripts: dict[str, tuple[Value, ...]] = field(default_factory=dict)


def salvage(path: Path) -> Salvaged:
    """Put a new database with everything that can be read in the place of the damaged one.

    StoreTrouble "store_damaged" when nothing of it is ours, so that no other file is ever moved;
    "run_elsewhere" while a living program uses it.
    """
    for lock in path.parent.glob(f"{path.name}-run-*.lock"):
        run = lock.stem.rpartition("-")[2]
        if run.isdecimal() and is_claimed(path, int(run)):
            raise StoreTrouble("run_elsewhere", run=int(run))
    with told(path):
        found = _read(path)
        if not (found.events or found.runs or found.scripts):
            raise StoreTrouble("store_damaged", path=str(path), reason="")
        made = path.with_name(f"{path.name}.salvaging")
        for ending in BESIDE:
            made.with_name(made.name + ending).unlink(missing_ok=True)
        with closing(open_store(made)) as db:
            with transaction(db):
                counts = _write(db, found)
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        kept = replace_by(made, path)
    return Salvaged(kept, *counts)


def finish_salvage(path: Path) -> Salvaged | None:
    """Take the last steps of one that was cut off; None where none was. StoreTrouble as `reading`.

    What was left out is not known any more.
    """
    with told(path):
        kept = finish_replacing(path)
    if kept is None:
        return None
    counts = "SELECT (SELECT count(*) FROM runs), (SELECT count(*) FROM events), 0, count(*)"
    with reading(path) as conn:
        return Salvaged(kept, *conn.execute(f"{counts} FROM scripts").fetchone())


def _read(path: Path) -> _Found:
    found = _Found()
    for rowid, values in stored_rows(path):
        if _is_event(values):
            run, seq = cast(int, values[0]), cast(int, values[1])
            found.events.setdefault(run, {}).setdefault(seq, values)
        elif _is_run(values):
            before = found.runs.get(rowid)
            if before is None or before[17] == "open":
                found.runs[rowid] = values
        elif _is_script(values):
            uid = cast(str, values[1])
            if uid not in found.scripts or _newness(values) >= _newness(found.scripts[uid]):
                found.scripts[uid] = values
    return found


def _is_event(values: tuple[Value, ...]) -> bool:
    if len(values) != 10 or values[7] not in EVENT_KINDS or not isinstance(values[9], str):
        return False
    numbers = (values[at] for at in (0, 1, 2, 4, 6, 8))
    return all(isinstance(each, int) for each in numbers)


def _is_run(values: tuple[Value, ...]) -> bool:
    return len(values) in _RUN_COLUMNS and values[2] in _KINDS and values[17] in _STATES


def _is_script(values: tuple[Value, ...]) -> bool:
    texts = (1, 2, 3, 17)
    return len(values) == 20 and all(isinstance(values[at], str) for at in texts)


def _newness(values: tuple[Value, ...]) -> int:
    return max(each for each in (values[9], values[13], 0) if isinstance(each, int))


def _write(db: Database, found: _Found) -> tuple[int, int, int, int]:
    """Write it all; how many runs, events, events left out, and scripts."""
    from stage_desktop.desk.derived import derive_run

    runs = events = left = 0
    for run in sorted({*found.runs, *found.events}):
        log = found.events.get(run, {})
        whole = _readable(log)
        left += len(log) - len(whole)
        if not _write_run(db, run, found.runs.get(run), whole):
            left += len(whole)
            continue
        columns = _columns(db, "events")
        table(db, "events").insert_all(dict(zip(columns, row, strict=True)) for row in whole)
        with suppress(StageError):
            derive_run(db, run)
        runs, events = runs + 1, events + len(whole)
    scripts = _write_scripts(db, found.scripts.values())
    return runs, events, left, scripts


def _readable(log: dict[int, tuple[Value, ...]]) -> list[tuple[Value, ...]]:
    """The events from the first on, up to one that is missing or cannot be read."""
    whole: list[tuple[Value, ...]] = []
    while (row := log.get(len(whole) + 1)) is not None:
        try:
            _decoded(row)
        except StageError:
            break
        whole.append(row)
    return whole


def _decoded(row: tuple[Value, ...]) -> object:
    kind, version, body = cast(str, row[7]), cast(int, row[8]), cast(str, row[9])
    at, step = Instant(cast(int, row[2])), cast(int, row[6])
    return decode_event(kind, body, at=at, step=step, version=version)


def _write_run(
    db: Database, run: int, row: tuple[Value, ...] | None, log: list[tuple[Value, ...]]
) -> bool:
    """The row of the run: as it was, or as its first event tells; False when neither does."""
    from stage_desktop.desk.recorder import run_row

    if row is not None:
        columns = _columns(db, "runs")[: len(row)]
        table(db, "runs").insert({**dict(zip(columns, row, strict=True)), "id": run})
        return True
    first = _decoded(log[0]) if log else None
    if not isinstance(first, RunOpened):
        return False
    made = {"id": run, "uid": uuid4().hex, **run_row(replayed((first,)))}
    table(db, "runs").insert(stored(made))
    return True


def _write_scripts(db: Database, rows: Iterable[tuple[Value, ...]]) -> int:
    columns = _columns(db, "scripts")[1:]
    written = 0
    paths: set[Value] = set()
    for row in sorted(rows, key=_newness, reverse=True):
        values = dict(zip(columns, row[1:], strict=True))
        if values["path"] and values["path"] in paths:
            values["path"] = ""
        with suppress(Exception), db.atomic():  # one that the tables refuse is not worth the others
            table(db, "scripts").insert(values)
            paths.add(values["path"])
            written += 1
    return written


def _columns(db: Database, name: str) -> list[str]:
    return [str(each[1]) for each in db.execute(f"PRAGMA table_info({name})").fetchall()]
