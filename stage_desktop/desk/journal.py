"""The journal: one thread that writes what happened, in order, and never makes a show wait.

*The show never waits for the disk* (rule 24). While the disk stalls, is full or locked, events
queue up in memory and are tried again until they are written. What is reported as saved has been
committed and synchronised.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, cast
from uuid import uuid4

from stage_desktop.desk.aside import Record, keep_aside
from stage_desktop.desk.claims import Claim, claim, is_claimed
from stage_desktop.desk.metrics_rows import MetricsWriter
from stage_desktop.desk.rows import Row, change_run
from stage_desktop.desk.runlog import Entry, RunLog
from stage_desktop.desk.salvage import Salvaged, salvage
from stage_desktop.desk.script_writer import ScriptWriter, Task
from stage_desktop.desk.store import (
    check_pages,
    is_for_later,
    open_store,
    put_back,
    transaction,
    trouble_of,
)
from stage_desktop.errors import StageError, StoreTrouble
from stage_desktop.instants import Instant
from stage_desktop.show.events import RunKind

if TYPE_CHECKING:
    from sqlite_utils import Database

Opener = Callable[[Path | None], "Database"]

# How long to wait before each further attempt; the last one goes on.
RETRY_S = (0.1, 0.2, 0.5, 1.0, 2.0)

# Who only asks whether a run is claimed holds its lock for a moment.
LOOKED_AT_S = 0.5

# From this attempt on what waits is kept in a side file as well: the disk may never come back.
PATIENT_ATTEMPTS = 3


_Job = Entry | Task


class Journal(ScriptWriter, MetricsWriter):
    """Writes to the database from a thread of its own; a path of None keeps it in memory only.

    `listener` is called from that thread whenever something was saved or trouble came or went:
    it has to hand over to the thread of the screens, which then reads `RunLog.state`.
    """

    def __init__(
        self,
        path: Path | None,
        listener: Callable[[], None] | None = None,
        *,
        opener: Opener = open_store,
        retry_s: Sequence[float] = RETRY_S,
    ) -> None:
        self._path = path
        self._listener = listener
        self._opener = opener
        self._retry_s = retry_s
        self.changed = threading.Condition(threading.RLock())
        self._queue: deque[_Job] = deque()
        self.outage: StoreTrouble | None = None
        self._refused: StoreTrouble | None = None
        self._lost = 0
        self._closing = False
        self._thread: threading.Thread | None = None
        self._claims: dict[RunLog, Claim] = {}
        self._refused_jobs: list[_Job] = []
        self._aside: Path | None = None
        self._kept_aside = 0
        self.salvaged: Salvaged | None = None
        self._is_sound = False

    @property
    def aside(self) -> Path | None:
        """The side file that has what the database does not take."""
        with self.changed:
            return self._aside

    @property
    def trouble(self) -> StoreTrouble | None:
        """Why nothing can be written now, or else the last thing that never will be."""
        with self.changed:
            return self.outage or self._refused

    def open(self) -> None:
        """Start the thread, which opens the database: trouble is known before the first run."""
        with self.changed:
            if self._closing:
                raise StoreTrouble("journal_closed")
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
                self._thread.start()

    def begin(self, row: Row) -> RunLog:
        """The log of a new run with these columns of `runs`; the first append makes it."""
        self.open()
        marked = {"uid": uuid4().hex, **row}
        return RunLog(self, marked, None, 0, claims=row["kind"] == RunKind.LIVE)

    def resume(self, run: int, seq: int) -> RunLog:
        """The log of a run that goes on after its event number `seq`; StoreTrouble as `amend`."""
        log = self.amend(run, seq, claims=True)
        log.append((), Instant(0), changes={"status": "open"})
        return log

    def amend(self, run: int, seq: int, *, claims: bool = False) -> RunLog:
        """The log of a run that is there, for what is written behind its event number `seq`.

        StoreTrouble "run_elsewhere" when a program is performing it.
        """
        if self._path is not None and is_claimed(self._path, run):
            raise StoreTrouble("run_elsewhere", run=run)
        self.open()
        return RunLog(self, None, run, seq, claims=claims)

    def abandon(self, run: int) -> None:
        """An unfinished run is not to be offered again."""
        self.queue_task(lambda db: change_run(db, run, {"status": "abandoned"}))

    def flush(self, timeout_s: float) -> bool:
        """Wait until nothing is left to write; False when the time is over before."""
        with self.changed:
            return self.changed.wait_for(lambda: not self._queue, timeout_s)

    def close(self, timeout_s: float = 6.0) -> int:
        """Write what is left, or try once more, and end; how many events are not saved."""
        with self.changed:
            self._closing = True
            self.changed.notify_all()
        if self._thread is not None:
            self._thread.join(timeout_s)
            if self._thread.is_alive():
                self._keep_aside(stalls=True)
        with self.changed:
            waiting = sum(len(job.events) for job in self._queue if isinstance(job, Entry))
            return self._lost + waiting

    def queue_task(
        self, work: Callable[[Database], None], aside: Callable[[], Record] | None = None
    ) -> Task:
        """Queue something that belongs to no open log; never waits."""
        self.open()
        task = Task(work, aside)
        self.put(task)
        return task

    def put(self, job: _Job) -> None:
        """Queue something to write; never waits."""
        with self.changed:
            if self._closing:
                raise StoreTrouble("journal_closed")
            self._queue.append(job)
            self.changed.notify_all()

    # The writer thread

    def _run(self) -> None:
        db: Database | None = None
        attempt = 0
        while True:
            with self.changed:
                if db is not None:
                    self.changed.wait_for(lambda: self._queue or self._closing)
                jobs = tuple(self._queue)
                if self._closing and not jobs:
                    break
            try:
                if db is not None and self._is_gone():
                    put_back(db, cast(Path, self._path))
                    db = None
                if db is None:
                    db = self._opener(self._path)
                if not self._is_sound:
                    check_pages(db, self._path)
                    self._is_sound = True
                self._write(db, jobs)
                attempt = 0
            except Exception as error:  # whatever it is, the next attempt may do better
                db = self._reopened_after(db, error)
                is_last = not self._wait(attempt)
                if is_last or attempt >= PATIENT_ATTEMPTS:
                    self._keep_aside()
                if is_last:
                    break
                attempt += 1
        self._end(db)

    def _write(self, db: Database, jobs: Sequence[_Job]) -> None:
        refused: dict[_Job, StoreTrouble] = {}
        if jobs:
            with transaction(db):
                for job in jobs:
                    trouble = self._attempt(db, job, refused)
                    if trouble is not None:
                        refused[job] = trouble
        with self.changed:
            self.outage = None
            for job in jobs:
                self._queue.popleft()
                self._settle(job, refused.get(job))
            self.changed.notify_all()
        if refused or self._aside is not None:
            self._refused_jobs.extend(refused)
            self._keep_aside()
        self._tend_claims(jobs)
        self._tell()

    def _attempt(
        self, db: Database, job: _Job, refused: Mapping[_Job, StoreTrouble]
    ) -> StoreTrouble | None:
        """Write a job; its trouble when the rows themselves cannot be written, now or ever.

        One refused entry ends its log, as no event may be left out, but never that of others.
        """
        if isinstance(job, Entry):
            before = (each for each in refused if isinstance(each, Entry) and each.log is job.log)
            first = next(before, None)
            trouble = job.log.refused if first is None else refused[first]
            if trouble is not None:
                return trouble
        try:
            with db.atomic():
                job.write(db)
        except Exception as error:
            if is_for_later(error):
                raise
            return StoreTrouble("store_refused", path=str(self._path or ""), reason=str(error))
        return None

    def _settle(self, job: _Job, trouble: StoreTrouble | None) -> None:
        if trouble is not None:
            self._refused = trouble
        if isinstance(job, Entry):
            job.settle(trouble)
            self._lost += 0 if trouble is None else len(job.events)
        else:
            job.is_saved = trouble is None

    def _reopened_after(self, db: Database | None, error: Exception) -> Database | None:
        """Note the trouble; the connection to go on with: none, but when it was only locked."""
        if isinstance(error, StoreTrouble):
            trouble = error
        elif isinstance(error, sqlite3.Error | OSError):
            trouble = trouble_of(error, self._path)
        else:
            trouble = StoreTrouble(
                "store_unavailable", path=str(self._path or ""), reason=repr(error)
            )
        with self.changed:
            self.outage = trouble
            self.changed.notify_all()
        self._tell()
        if trouble.code == "store_locked" or self._path is None or self._is_gone():
            return db
        if db is not None:
            with suppress(sqlite3.Error):
                db.close()
        if trouble.code == "store_damaged":
            self._salvage(self._path)
        return None

    def _is_gone(self) -> bool:
        """Whether somebody has taken the file away."""
        return self._path is not None and not self._path.exists()

    def _salvage(self, path: Path) -> None:
        """Go on with what can be read of a damaged database; another's file is left alone."""
        for log in tuple(self._claims):
            self._release(log)
        try:
            self.salvaged = salvage(path)
        except (StageError, OSError):
            return
        self._tell()

    def _keep_aside(self, *, stalls: bool = False) -> None:
        """Keep what is not in the database in a side file; what is, no longer.

        Where the disk of the database `stalls`, on another.
        """
        with self.changed:
            jobs = [*self._refused_jobs, *self._queue]
        if self._path is None or (self._aside is not None and len(jobs) == self._kept_aside):
            return
        records = [record for job in jobs if (record := job.record()) is not None]
        found = keep_aside(self._path, records, beside=not stalls) if records else None
        if not records and self._aside is not None:
            with suppress(OSError):
                self._aside.unlink(missing_ok=True)
        with self.changed:
            self._aside, self._kept_aside = found, len(jobs)
            self.changed.notify_all()
        self._tell()

    def _wait(self, attempt: int) -> bool:
        """Wait for the next attempt; False when that was the last."""
        delay = self._retry_s[min(attempt, len(self._retry_s) - 1)]
        with self.changed:
            was_last = self._closing
            self.changed.wait_for(lambda: self._closing, 0 if was_last else delay)
            return not was_last

    def _tend_claims(self, jobs: Sequence[_Job]) -> None:
        """Hold the claim of a live run while it is open."""
        for job in jobs:
            if not isinstance(job, Entry) or not job.log.claims:
                continue
            if job.changes.get("status", "open") != "open":
                self._release(job.log)
            elif self._path is not None and job.log not in self._claims:
                self._hold(self._path, job.log)

    def _hold(self, path: Path, log: RunLog) -> None:
        run = log.id
        if run is None:
            return
        with suppress(sqlite3.Error):
            held = claim(path, run, LOOKED_AT_S)
            if held is not None:
                self._claims[log] = held

    def _release(self, log: RunLog) -> None:
        if log in self._claims:
            self._claims.pop(log).release()

    def _end(self, db: Database | None) -> None:
        for log in tuple(self._claims):
            self._release(log)
        if db is not None:
            with suppress(sqlite3.Error):
                db.close()

    def _tell(self) -> None:
        if self._listener is None:
            return
        try:
            self._listener()
        except Exception:  # a screen that is gone must not end the log
            logging.getLogger(__name__).exception("the journal's listener failed")
