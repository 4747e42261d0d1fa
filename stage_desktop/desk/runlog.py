"""The log of one run: numbers its events, and knows how far they are saved."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from stage_desktop.desk.aside import Record, entry_record
from stage_desktop.desk.rows import (
    Numbered,
    Row,
    TimingRows,
    change_run,
    insert_events,
    insert_run,
    write_timings,
)
from stage_desktop.desk.store import is_for_later
from stage_desktop.errors import StoreTrouble
from stage_desktop.instants import Instant
from stage_desktop.show.events import Event

if TYPE_CHECKING:
    from sqlite_utils import Database

Timings = TimingRows | Callable[[], TimingRows]


@dataclass(frozen=True, slots=True)
class LogState:
    """How far the log of a run is: the last number appended and the last one durably saved.

    `unsaved_since` is when the oldest unsaved event was noticed. Trouble may stand although all
    events are saved: "timings_unwritable" is about the derived tables only.
    """

    appended: int = 0
    saved: int = 0
    trouble: StoreTrouble | None = None
    unsaved_since: Instant | None = None

    @property
    def behind(self) -> int:
        """How many events are not saved yet."""
        return self.appended - self.saved


class Writer(Protocol):
    """What a log needs of the journal: the lock of everything shared, and its queue."""

    changed: threading.Condition
    outage: StoreTrouble | None

    def put(self, job: Entry) -> None:
        """Queue it; never waits."""
        ...


class RunLog:
    """The log of one run; made by `Journal.begin` or `Journal.resume`.

    `claims`: while the run is open, no other program may take it for one that was cut off.
    """

    def __init__(
        self, writer: Writer, row: Row | None, run: int | None, seq: int, *, claims: bool
    ) -> None:
        self.claims = claims
        self.uid = "" if row is None else str(row.get("uid", ""))
        self._writer = writer
        self._row = row
        self._id = run
        self._inserted = run
        self._appended = self._saved = seq
        self._waiting: deque[Instant] = deque()
        self._refused: StoreTrouble | None = None
        self._timings: StoreTrouble | None = None

    @property
    def id(self) -> int | None:
        """The run's number in the database, None until the first events are saved."""
        with self._writer.changed:
            return self._id

    @property
    def state(self) -> LogState:
        """How far it is, as of now; may be asked from any thread."""
        with self._writer.changed:
            trouble = self._refused or self._writer.outage or self._timings
            since = self._waiting[0] if self._waiting else None
            return LogState(self._appended, self._saved, trouble, since)

    @property
    def refused(self) -> StoreTrouble | None:
        """Why no event of this log can be written any more."""
        return self._refused

    def append(
        self,
        events: Sequence[Event],
        recorded: Instant,
        timings: Timings | None = None,
        changes: Row | None = None,
    ) -> int:
        """Queue events noticed at `recorded`, and what they change; the last number given.

        Never waits. `timings` and `changes` (columns of `runs`) are written in the same
        transaction as the events; timings that are many may come as a function, which the writer
        calls. StoreTrouble "journal_closed" after the journal's end.
        """
        with self._writer.changed:
            numbered = tuple(
                Numbered(seq, event, recorded)
                for seq, event in enumerate(events, self._appended + 1)
            )
            entry = Entry(self, self._row, numbered, timings, changes or {})
            self._writer.put(entry)
            self._row = None
            if numbered:
                self._appended = numbered[-1].seq
                self._waiting.append(recorded)
            return self._appended


@dataclass(eq=False, slots=True)
class Entry:
    """One append: all of it is written in one transaction, by the writer thread."""

    log: RunLog
    row: Row | None
    events: tuple[Numbered, ...] = ()
    timings: Timings | None = None
    changes: Row = field(default_factory=dict)

    def write(self, db: Database) -> None:
        """Write it; the first entry of a log makes the run."""
        log = self.log
        if self.row is not None:
            log._inserted = insert_run(db, self.row)
        run = log._inserted
        assert run is not None, "only the first entry of a log comes with its row"
        if self.events:
            insert_events(db, run, self.events)
        try:
            with db.atomic():
                if self.changes:
                    change_run(db, run, self.changes)
                if self.timings is not None:
                    rows = self.timings() if callable(self.timings) else self.timings
                    write_timings(db, run, rows)
                    log._timings = None
        except Exception as error:  # derived rows must never keep facts from being written
            if is_for_later(error):
                raise
            log._timings = StoreTrouble("timings_unwritable", reason=str(error))

    def record(self) -> Record:
        """What is kept aside of it: the facts, from which the rest follows."""
        return entry_record(self.log.id, self.log.uid, self.row, self.events, self.changes)

    def settle(self, refused: StoreTrouble | None) -> None:
        """The transaction has been committed, with this entry or (`refused`) without it."""
        log = self.log
        if refused is not None:
            log._refused = refused
            return
        log._id = log._inserted
        if self.events:
            log._saved = self.events[-1].seq
            log._waiting.popleft()
