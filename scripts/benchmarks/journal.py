"""The log: from an append to the event safely on the disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter_ns

from benchmarks.figures import Figure, Scope, figure, python_yardstick
from benchmarks.shows import run_of, show
from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.recorder import run_row
from stage_desktop.instants import SECOND, Instant
from stage_desktop.show.engine import opened
from stage_desktop.show.events import NoteTaken

PATIENCE_S = 30.0
SAVED_MS = 20.0


def saving(scope: Scope) -> Iterator[Figure]:
    """One event after the other, each waited for, in the file system that has temporary files."""
    opening = run_of(show(10))
    found = []
    with TemporaryDirectory() as folder:
        journal = Journal(Path(folder, "log.db"))
        clock = SystemClock()
        log = journal.begin(run_row(opened(opening)))
        log.append((opening,), clock.now())
        journal.flush(PATIENCE_S)
        for at in range(scope.appends):
            began = perf_counter_ns()
            log.append((NoteTaken(at=Instant(at * SECOND), text="a note"),), clock.now())
            if not journal.flush(PATIENCE_S):
                raise TimeoutError("the log was not saved")
            found.append((perf_counter_ns() - began) / 1e6)
        journal.close()
    yardstick = python_yardstick()
    for share in (0.5, 0.99):
        what = "an event from append to saved (WAL, synchronised)"
        limit = SAVED_MS if share == 0.99 else None
        yield figure(f"journal/p{share:.2g}", what, "ms", found, share, limit, yardstick=yardstick)
