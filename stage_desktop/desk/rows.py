"""Rows of the database: what is written to each table, and how.

Instants are handed in as epoch milliseconds (`*_ms`); the UTC text beside each is made here, so
that the two can never disagree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from stage_desktop.errors import StoreTrouble
from stage_desktop.instants import Instant, iso_utc
from stage_desktop.show.codec import EVENT_VERSION, encode_event
from stage_desktop.show.events import Event

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.db import Table

Row = Mapping[str, object]

# The columns `*_ms` that hold an instant and have a UTC twin; the others are durations.
INSTANTS = (
    "opened_at",
    "planned_start",
    "planned_end",
    "started_at",
    "ended_at",
    "at",
    "recorded",
    "actual_start",
    "actual_end",
    "due",
    "raised",
    "done",
    "archived_at",
    "worked_at",
    "first",
    "last",
    "imported_at",
    "taken_at",
)


@dataclass(frozen=True, slots=True)
class TimingRows:
    """Rows of `segment_timings` and `cue_timings` without `run` and the UTC columns.

    They replace the rows of the same key or, with `replace`, all rows of the run.
    """

    segments: tuple[Row, ...] = ()
    cues: tuple[Row, ...] = ()
    replace: bool = False


@dataclass(frozen=True, slots=True)
class Numbered:
    """An event with its number in the run and the instant at which the program noticed it."""

    seq: int
    event: Event
    recorded: Instant


def insert_run(db: Database, row: Row) -> int:
    """A new run, or the one of that `uid` if it is there already; its id."""
    known = first_value(db, "SELECT id FROM runs WHERE uid = ?", [row["uid"]])
    if known is None:
        known = table(db, "runs").insert(stored(row)).last_pk
    return int(cast(int, known))


def change_run(db: Database, run: int, changes: Row) -> None:
    """New values of some columns of the run."""
    table(db, "runs").update(run, stored(changes))


def insert_events(db: Database, run: int, events: Sequence[Numbered]) -> None:
    """Append the events to the log of the run; those that it has already are passed over.

    It can have them when an earlier commit was reported as failed but had reached the disk.
    StoreTrouble "store_refused" when it has others under their numbers.
    """
    rows = [_event_row(run, each) for each in events]
    last = int(
        cast(int, first_value(db, "SELECT coalesce(max(seq), 0) FROM events WHERE run = ?", [run]))
    )
    for row in rows:
        if cast(int, row["seq"]) <= last and not _is_logged(db, row):
            raise StoreTrouble("store_refused", path="", reason=f"event {row['seq']} is another")
    table(db, "events").insert_all(row for row in rows if cast(int, row["seq"]) > last)


def write_timings(db: Database, run: int, timings: TimingRows) -> None:
    """Put the timing rows of the run."""
    tables: tuple[tuple[str, tuple[str, ...], Sequence[Row]], ...] = (
        ("segment_timings", ("run", "pass_index"), timings.segments),
        ("cue_timings", ("run", "cue", "occurrence"), timings.cues),
    )
    for name, key, rows in tables:
        if timings.replace:
            table(db, name).delete_where("run = ?", [run])
        table(db, name).upsert_all(({"run": run, **stored(row)} for row in rows), pk=key)


def _event_row(run: int, each: Numbered) -> dict[str, object]:
    kind, body = encode_event(each.event)
    row: dict[str, object] = {
        "run": run,
        "seq": each.seq,
        "at_ms": each.event.at,
        "recorded_ms": each.recorded,
        "step": each.event.step,
        "kind": kind,
        "version": EVENT_VERSION,
        "body": body,
    }
    return stored(row)


def _is_logged(db: Database, row: dict[str, object]) -> bool:
    same = " AND ".join(f"{column} = :{column}" for column in row)
    return first_value(db, f"SELECT count(*) FROM events WHERE {same}", row) == 1


def first_value(db: Database, sql: str, values: Sequence[object] | dict[str, object]) -> object:
    """The first value of the first row, or None."""
    found = db.execute(sql, cast(Any, values)).fetchone()
    return None if found is None else found[0]


def stored(row: Row) -> dict[str, object]:
    """The row as SQLite takes it, with the UTC text of each instant."""
    made: dict[str, object] = {}
    for column, value in row.items():
        made[column] = _unicode(value) if isinstance(value, str) else value
        name = column.removesuffix("_ms")
        if name != column and name in INSTANTS:
            made[f"{name}_utc"] = None if value is None else iso_utc(cast(Instant, value))
    return made


def _unicode(text: str) -> str:
    """Text that SQLite can hold: half a surrogate pair becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")


def table(db: Database, name: str) -> Table:
    return cast("Table", db[name])
