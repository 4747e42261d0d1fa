"""What follows from the facts of a run, written anew from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stage_desktop.desk.recorder import all_rows, run_changes
from stage_desktop.desk.rows import change_run, write_timings
from stage_desktop.instants import Instant
from stage_desktop.show.codec import decode_event
from stage_desktop.show.engine import replayed

if TYPE_CHECKING:
    from sqlite_utils import Database


def derive_run(db: Database, run: int) -> None:
    """Write the timing rows and the columns of the run that its log tells; StageError as decoded.

    An abandoned run stays one.
    """
    rows = db.execute(
        "SELECT kind, body, at_ms, step, version FROM events WHERE run = ? ORDER BY seq", [run]
    ).fetchall()
    if not rows:
        return
    state = replayed(
        tuple(
            decode_event(kind, body, at=Instant(at), step=step, version=version)
            for kind, body, at, step, version in rows
        )
    )
    write_timings(db, run, all_rows(state))
    changes = dict(run_changes(state))
    before = db.execute("SELECT status FROM runs WHERE id = ?", [run]).fetchone()
    if before[0] == "abandoned":
        del changes["status"]
    change_run(db, run, changes)
