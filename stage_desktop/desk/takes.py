"""Rows of `takes`: how long segments took when they were talked through.

They follow from the log of their runs; what somebody says of them (that one does not count) is
kept here only.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from stage_desktop.desk.rows import first_value, stored, table
from stage_desktop.desk.script_rows import ScriptKey
from stage_desktop.desk.store import BUSY, reading
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.takes import Take

if TYPE_CHECKING:
    from sqlite_utils import Database

_TAKES = """
SELECT takes.* FROM takes
WHERE script = coalesce((SELECT uid FROM scripts WHERE path = :path AND path <> ''), :named)
ORDER BY taken_at_ms
"""


def keep_takes(db: Database, run: str, key: ScriptKey, takes: Sequence[Take]) -> None:
    """Let the run of that uid have these takes of the script and no others.

    A run that the log does not have has none.
    """
    number = first_value(db, "SELECT id FROM runs WHERE uid = ?", [run])
    if number is None:
        return
    uid = first_value(db, "SELECT uid FROM scripts WHERE path = ? AND path <> ''", [key.path])
    table(db, "takes").delete_where("run = ?", [number])
    table(db, "takes").insert_all(
        stored(
            {
                "run": number,
                "pass_index": each.pass_index,
                "script": uid or _named(key),
                "segment": each.segment,
                "taken_at_ms": each.taken_at,
                "planned_ms": each.planned,
                "duration_ms": each.duration,
                "counts": int(each.counts),
            }
        )
        for each in takes
    )


def count_take(db: Database, run: int, pass_index: int, counts: bool) -> None:
    """Let a take that is kept count, or not."""
    table(db, "takes").update((run, pass_index), {"counts": int(counts)})


def takes_of(path: Path, key: ScriptKey) -> tuple[Take, ...]:
    """The takes of the script in the database at `path`, the oldest first; StoreTrouble."""
    if not path.exists():
        return ()
    with reading(path, BUSY) as conn:
        rows = conn.execute(_TAKES, {"path": key.path, "named": _named(key)}).fetchall()
    return tuple(
        Take(
            row["segment"],
            Instant(row["taken_at_ms"]),
            Millis(row["planned_ms"]),
            Millis(row["duration_ms"]),
            counts=bool(row["counts"]),
            run=cast(int, row["run"]),
            pass_index=row["pass_index"],
        )
        for row in rows
    )


def _named(key: ScriptKey) -> str:
    return key.uid or key.path
