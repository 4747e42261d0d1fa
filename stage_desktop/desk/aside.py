"""What the database does not take: kept in a side file, and brought back at the next start.

One JSON object a line. The first folder that can be written has it: that of the database, the
user's, the one for temporary files.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from stage_desktop.desk.rows import (
    Numbered,
    Row,
    change_run,
    first_value,
    insert_events,
    insert_run,
)
from stage_desktop.desk.script_rows import ScriptKey, keep_working
from stage_desktop.desk.store import open_store, transaction
from stage_desktop.errors import FileTrouble, StageError
from stage_desktop.formats.saving import save
from stage_desktop.instants import Instant
from stage_desktop.records import from_plain, to_plain
from stage_desktop.script.plan import Script
from stage_desktop.show.codec import EVENT_VERSION, decode_event, encode_event

if TYPE_CHECKING:
    from sqlite_utils import Database

ENDING = ".unsaved.jsonl"
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """What a side file had for the database: so many events; `failed` when it was not taken."""

    path: Path
    events: int
    failed: bool = False


def entry_record(
    run: int | None, uid: str, row: Row | None, events: Iterable[Numbered], changes: Row
) -> Record:
    """Events of a run as they are kept aside."""
    kept = []
    for each in events:
        kind, body = encode_event(each.event)
        kept.append(
            {
                "seq": each.seq,
                "at": each.event.at,
                "recorded": each.recorded,
                "step": each.event.step,
                "kind": kind,
                "body": body,
                "version": EVENT_VERSION,
            }
        )
    return {"run": run, "uid": uid, "row": row, "events": kept, "changes": changes}


def working_record(key: ScriptKey, script: Script, at: Instant, follows: Instant | None) -> Record:
    """Edits that are in no file, as they are kept aside."""
    return {
        "path": key.path,
        "uid": key.uid,
        "at": at,
        "follows": follows,
        "working": to_plain(script),
    }


def keep_aside(database: Path, records: Iterable[Record], *, beside: bool = True) -> Path | None:
    """Write the records in place of those kept before by this process; None when nowhere.

    With `beside` the folder of the database comes first, else it is not touched.
    """
    data = "".join(f"{json.dumps(each)}\n" for each in records).encode()
    name = f"{_stem(database)}{os.getpid()}{ENDING}"
    for folder in list(_folders(database))[0 if beside else 1 :]:
        with suppress(FileTrouble, OSError):
            save(folder / name, data)
            return folder / name
    return None


def side_files(database: Path) -> list[Path]:
    """What was kept aside of that database, the oldest first."""
    found: dict[Path, float] = {}
    for folder in _folders(database):
        with suppress(OSError):
            for path in folder.glob(f"{_stem(database)}*{ENDING}"):
                found[path.resolve()] = path.stat().st_mtime
    return sorted(found, key=lambda path: found[path])


def bring_back(database: Path) -> list[BroughtBack]:
    """Write to the database what was kept aside; a side file that is taken is renamed.

    One that cannot be taken stays, under another name too: its events are in no log.
    """
    return [_brought_back(database, path) for path in side_files(database)]


def _brought_back(database: Path, path: Path) -> BroughtBack:
    try:
        records = list(_records(path))
        db = open_store(database)
        try:
            with transaction(db):
                for run in dict.fromkeys(_write(db, record) for record in records):
                    if run is not None:
                        _derive(db, run)
        finally:
            db.close()
    except StageError as trouble:
        if trouble.code in ("store_refused", "event_malformed", "malformed", "run_unknown"):
            return BroughtBack(_renamed(path, ".refused"), 0, failed=True)
        return BroughtBack(path, 0, failed=True)
    except Exception:  # a row that the tables refuse, a line that is none: it stays for a person
        return BroughtBack(_renamed(path, ".refused"), 0, failed=True)
    count = sum(len(record.get("events", ())) for record in records)
    return BroughtBack(_renamed(path, ".restored"), count)


def _records(path: Path) -> Iterator[Record]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield cast(Record, json.loads(line))


def _write(db: Database, record: Record) -> int | None:
    """Write a record; the run that it belongs to."""
    if "working" in record:
        script = from_plain(Script, record["working"])
        key = ScriptKey(record["path"], record["uid"])
        keep_working(db, key, script, Instant(record["at"]), record["follows"])
        return None
    run = _run_of(db, record)
    events = [
        Numbered(
            each["seq"],
            decode_event(
                each["kind"],
                each["body"],
                at=Instant(each["at"]),
                step=each["step"],
                version=each["version"],
            ),
            Instant(each["recorded"]),
        )
        for each in record["events"]
    ]
    if events:
        insert_events(db, run, events)
    if record["changes"]:
        change_run(db, run, record["changes"])
    return run


def _run_of(db: Database, record: Record) -> int:
    if record["row"] is not None:
        return insert_run(db, record["row"])
    column, value = ("uid", record["uid"]) if record["uid"] else ("id", record["run"])
    known = first_value(db, f"SELECT id FROM runs WHERE {column} = ?", [value])
    if known is None:
        raise StageError("run_unknown", run=record["run"], path="")
    return cast(int, known)


def _derive(db: Database, run: int) -> None:
    """Everything that follows from the facts of the run."""
    from stage_desktop.desk.derived import derive_run

    derive_run(db, run)


def _renamed(path: Path, ending: str) -> Path:
    target = path.with_name(path.name + ending)
    with suppress(OSError):
        return path.replace(target)
    return path


def _stem(database: Path) -> str:
    """Tells the side files of this database from those of others in the same folder."""
    digest = sha256(str(database.absolute()).encode("utf-8", "surrogateescape")).hexdigest()
    return f"{database.stem}-{digest[:10]}-"


def _folders(database: Path) -> Iterator[Path]:
    yield database.absolute().parent
    with suppress(RuntimeError):
        yield Path.home()
    yield Path(tempfile.gettempdir())
