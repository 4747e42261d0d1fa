"""The library: what the database holds, read on connections of its own that last for one call.

Only the journal writes. A database that does not exist yet is an empty library.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from stage_desktop.desk import compared_rows
from stage_desktop.desk.claims import is_claimed
from stage_desktop.desk.metrics_rows import (
    CONTENTS,
    SUMMARIES,
    MetricsSummary,
    metrics_of_rows,
    summary_of,
)
from stage_desktop.desk.script_rows import ScriptKey, folded, script_of
from stage_desktop.desk.store import BUSY, reading
from stage_desktop.errors import StoreTrouble
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.learned import PassLength
from stage_desktop.review.metrics import Metrics
from stage_desktop.review.trend import HostRow, RunRow
from stage_desktop.script.plan import Script
from stage_desktop.show.codec import decode_event
from stage_desktop.show.events import Event, RunKind

LAST = "last"

_RUNS = """
SELECT runs.*, newest.seq AS events, newest.recorded_ms AS last_recorded_ms
FROM runs LEFT JOIN events AS newest ON newest.run = runs.id
    AND newest.seq = (SELECT max(seq) FROM events WHERE run = runs.id)
"""

_SCRIPTS = """
SELECT id, uid, title, path, zone, platform, planned_start_ms, segments, opened_at_ms,
    archived_at_ms, worked_at_ms
FROM scripts
"""
# What stands behind the last separator of the path.
_FILE_NAME = "lower(replace(path, rtrim(path, replace(replace(path, '/', ''), char(92), '')), ''))"
_NEWEST = "ORDER BY max(opened_at_ms, coalesce(worked_at_ms, 0)) DESC, id DESC"


class RunStatus(StrEnum):
    """Whether a run may still go on. An open one whose program was killed can be resumed."""

    OPEN = "open"
    ENDED = "ended"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class RunSummary:
    """A run in the log. `events` is the last number in its log, noticed at `last_recorded`."""

    id: int
    kind: RunKind
    title: str
    platform: str
    zone: str
    opened_at: Instant
    planned_start: Instant | None
    planned_end: Instant | None
    started_at: Instant | None
    ended_at: Instant | None
    drift: Millis | None
    status: RunStatus
    app_version: str
    events: int
    last_recorded: Instant | None


@dataclass(frozen=True, slots=True)
class ScriptSummary:
    """A script in the library; `path` is the file that it was opened from, or ''.

    `worked_at` is when its working copy was edited last, None where all edits are in the file.
    """

    id: int
    key: ScriptKey
    title: str
    zone: str
    platform: str
    planned_start: Instant | None
    segments: int
    opened_at: Instant
    archived_at: Instant | None
    worked_at: Instant | None

    @property
    def path(self) -> str:
        return self.key.path


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """Edits that are in no file yet, and what they were made to."""

    script: Script
    base: Script
    worked_at: Instant


class Library:
    """Runs and scripts in the database at `path`; every method raises StoreTrouble as `reading`."""

    def __init__(self, path: Path, busy: Millis = BUSY) -> None:
        self._path = path
        self._busy = busy

    def list_runs(self) -> tuple[RunSummary, ...]:
        """All runs, the newest first."""
        return self._runs(f"{_RUNS} ORDER BY runs.id DESC")

    def find_run(self, wanted: str) -> RunSummary:
        """The run of that id, or the newest for "last"; StoreTrouble "run_unknown"."""
        name = wanted.strip().removeprefix("#")
        if name.lower() == LAST:
            found = self._runs(f"{_RUNS} ORDER BY runs.id DESC LIMIT 1")
        elif name.isdecimal() and len(name) < 19:
            found = self._runs(f"{_RUNS} WHERE runs.id = ?", (int(name),))
        else:
            found = ()
        if not found:
            raise StoreTrouble("run_unknown", run=wanted, path=str(self._path))
        return found[0]

    def uid_of(self, run: int) -> str:
        """What tells the run from those of any other database; StoreTrouble "run_unknown"."""
        rows = self._rows("SELECT uid FROM runs WHERE id = ?", (run,))
        if not rows:
            raise StoreTrouble("run_unknown", run=run, path=str(self._path))
        return str(rows[0]["uid"])

    def load_events(self, run: int) -> tuple[Event, ...]:
        """The log of the run, in order; StageError as `events_of`."""
        return tuple(self.events_of(run))

    def events_of(self, run: int) -> Iterator[Event]:
        """The log of the run, in order, read at once and understood one after the other.

        StoreTrouble "run_unknown", or "log_torn" with `missing` where a number is left out;
        StageError as `decode_event`.
        """
        rows = self._rows(
            "SELECT seq, kind, body, at_ms, step, version FROM events WHERE run = ? ORDER BY seq",
            (run,),
        )
        if not rows:
            raise StoreTrouble("run_unknown", run=run, path=str(self._path))
        for number, row in enumerate(rows, 1):
            if row["seq"] != number:
                raise StoreTrouble("log_torn", run=run, missing=number, path=str(self._path))
            yield decode_event(
                row["kind"],
                row["body"],
                at=Instant(row["at_ms"]),
                step=row["step"],
                version=row["version"],
            )

    def unfinished_live_runs(self) -> tuple[RunSummary, ...]:
        """Live runs that were cut off, the newest first; not what another program performs now."""
        found = self._runs(
            f"{_RUNS} WHERE runs.kind = 'live' AND runs.status = 'open' ORDER BY runs.id DESC"
        )
        return tuple(run for run in found if not is_claimed(self._path, run.id))

    def list_scripts(
        self, search: str = "", *, archived: bool = False, limit: int = 5_000
    ) -> tuple[ScriptSummary, ...]:
        """Scripts that have every word of `search` in title, platform, products, hosts or file.

        The last opened or edited first; with `archived` those of the archive as well.
        """
        wanted = folded(search).split()
        conditions = [f"(instr(words, ?) > 0 OR instr({_FILE_NAME}, ?) > 0)" for _ in wanted]
        if not archived:
            conditions.append("archived_at_ms IS NULL")
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        values = [word for each in wanted for word in (each, each)]
        return self._scripts(f"{where} {_NEWEST} LIMIT ?", (*values, limit))

    def last_worked(self) -> ScriptSummary | None:
        """The script that was opened or edited last."""
        found = self._scripts(f"WHERE archived_at_ms IS NULL {_NEWEST} LIMIT 1")
        return found[0] if found else None

    def find_script(self, key: ScriptKey) -> ScriptSummary | None:
        """The script of that file or uid."""
        column = "path" if key.path else "uid"
        found = self._scripts(f"WHERE {column} = ?", (key.path or key.uid,))
        return found[0] if found else None

    def load_script(self, script: int) -> Script:
        """The script as its file had it when it was last read or saved.

        StoreTrouble "script_unknown"; StageError "script_newer" or "malformed".
        """
        rows = self._rows("SELECT content, version FROM scripts WHERE id = ?", (script,))
        if not rows:
            raise StoreTrouble("script_unknown", script=script, path=str(self._path))
        return script_of(rows[0]["content"], rows[0]["version"])

    def base_of(self, path: str) -> Script | None:
        """What the file said when it was read last; while edits wait, when they were begun."""
        found = self.find_script(ScriptKey(path))
        return None if found is None else self.load_script(found.id)

    def working_copy(self, key: ScriptKey) -> WorkingCopy | None:
        """The edits of the script that are in no file yet; StageError as `load_script`."""
        column = "path" if key.path else "uid"
        rows = self._rows(
            f"SELECT * FROM scripts WHERE {column} = ? AND working IS NOT NULL",
            (key.path or key.uid,),
        )
        if not rows:
            return None
        row = rows[0]
        script = script_of(row["working"], row["working_version"])
        base = script_of(row["content"], row["version"])
        return WorkingCopy(script, base, Instant(row["worked_at_ms"]))

    def metrics_of(self, run: int) -> Metrics:
        """The figures of all files that the run has; StageError "metrics_newer" or "malformed"."""
        return metrics_of_rows(self._rows(CONTENTS, (run,)))

    def metric_files(self, run: int) -> tuple[MetricsSummary, ...]:
        """The files of figures that the run has, in the order in which they came."""
        return tuple(summary_of(tuple(row)) for row in self._rows(SUMMARIES, (run,)))

    def run_rows(self, kind: RunKind = RunKind.LIVE) -> tuple[RunRow, ...]:
        """The runs of that kind that are over, to be compared."""
        return tuple(compared_rows.run_rows(self._rows(compared_rows.RUN_ROWS, (kind.value,))))

    def host_rows(self, kind: RunKind = RunKind.LIVE) -> tuple[HostRow, ...]:
        """What the hosts of these runs did in each of them."""
        return tuple(compared_rows.host_rows(self._rows(compared_rows.HOST_ROWS, (kind.value,))))

    def pass_lengths(self) -> tuple[PassLength, ...]:
        """How long the passes of all live runs took, as far as they are a measure."""
        return tuple(compared_rows.pass_lengths(self._rows(compared_rows.PASS_LENGTHS)))

    def boost_leads(self) -> tuple[tuple[str, Millis], ...]:
        """The tool and the lead of every boost of live runs whose order and effect were marked."""
        return tuple(compared_rows.lead_rows(self._rows(compared_rows.BOOST_LEADS)))

    def _scripts(self, where: str, values: Sequence[object] = ()) -> tuple[ScriptSummary, ...]:
        return tuple(_script(row) for row in self._rows(f"{_SCRIPTS} {where}", values))

    def _runs(self, sql: str, values: Sequence[object] = ()) -> tuple[RunSummary, ...]:
        return tuple(_summary(row) for row in self._rows(sql, values))

    def _rows(self, sql: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        try:
            with reading(self._path, self._busy) as conn:
                return conn.execute(sql, tuple(values)).fetchall()
        except StoreTrouble as trouble:
            if trouble.code == "store_missing":
                return []
            raise


def _summary(row: sqlite3.Row) -> RunSummary:
    return RunSummary(
        id=row["id"],
        kind=RunKind(row["kind"]),
        title=row["title"],
        platform=row["platform"],
        zone=row["zone"],
        opened_at=Instant(row["opened_at_ms"]),
        planned_start=_instant(row["planned_start_ms"]),
        planned_end=_instant(row["planned_end_ms"]),
        started_at=_instant(row["started_at_ms"]),
        ended_at=_instant(row["ended_at_ms"]),
        drift=None if row["drift_ms"] is None else Millis(row["drift_ms"]),
        status=RunStatus(row["status"]),
        app_version=row["app_version"],
        events=row["events"] or 0,
        last_recorded=_instant(row["last_recorded_ms"]),
    )


def _script(row: sqlite3.Row) -> ScriptSummary:
    return ScriptSummary(
        id=row["id"],
        key=ScriptKey(row["path"], row["uid"]),
        title=row["title"],
        zone=row["zone"],
        platform=row["platform"],
        planned_start=_instant(row["planned_start_ms"]),
        segments=row["segments"],
        opened_at=Instant(row["opened_at_ms"]),
        archived_at=_instant(row["archived_at_ms"]),
        worked_at=_instant(row["worked_at_ms"]),
    )


def _instant(value: int | None) -> Instant | None:
    return None if value is None else Instant(value)
