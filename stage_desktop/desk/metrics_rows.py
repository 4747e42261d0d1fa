"""Rows of `metric_files`: what the platform's exports said of a run, beside its log.

Nothing of the log is changed by them. `content` is what was understood, `rows` the cells as the
file had them; the offset stands in a column of its own, so that a curve can be moved without
reading its file again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from stage_desktop.desk.rows import stored, table
from stage_desktop.desk.script_writer import Task
from stage_desktop.errors import StageError
from stage_desktop.instants import ZERO, Instant, Millis
from stage_desktop.records import from_plain, to_plain
from stage_desktop.review.metrics import Measure, Metrics, MetricsFile
from stage_desktop.script.findings import Finding
from stage_desktop.show.codec import json_text

if TYPE_CHECKING:
    from sqlite_utils import Database

METRICS_VERSION = 1

CONTENTS = "SELECT content, version, offset_ms FROM metric_files WHERE run = ? ORDER BY id"
SUMMARIES = """
SELECT id, run, name, digest, kind, layout, profile, zone, offset_ms, first_ms, last_ms, gmv,
    currency, imported_at_ms, findings
FROM metric_files WHERE run = ? ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A file as it was read: what it says, what was doubtful, its cells as JSON.

    `offset` None leaves that of the file it takes the place of, or none.
    """

    file: MetricsFile
    findings: tuple[Finding, ...] = ()
    rows: str = "[]"
    offset: Millis | None = None


@dataclass(frozen=True, slots=True)
class MetricsSummary:
    """A file of figures that a run has. `first` and `last` are its times as the file has them."""

    id: int
    run: int
    name: str
    digest: str
    kind: str
    layout: str
    profile: str
    zone: str
    offset: Millis
    first: Instant | None
    last: Instant | None
    gmv: Decimal | None
    currency: str
    imported_at: Instant
    findings: tuple[Finding, ...]

    def gives_way_to(self, file: MetricsFile) -> bool:
        """Whether that file takes its place: the same one, or a newer one of the same kind.

        Of the same kind are files with the same headings whose times meet; the second half of a
        show stands beside the first.
        """
        if self.digest == file.digest:
            return True
        if (self.kind, self.layout) != (file.kind, file.layout):
            return False
        span = file.span
        if span is None or self.first is None or self.last is None:
            return True
        return span[0] < self.last and self.first < span[1]


class MetricsWriter:
    """The part of the journal that keeps figures; nothing of it waits for the disk."""

    def queue_task(self, work: Callable[[Database], None]) -> Task:
        """Queue it for the writer's thread."""
        raise NotImplementedError

    def keep_metrics(self, run: int, imported: ImportedFile, at: Instant) -> Task:
        """Keep the figures of a file, in place of those of the same file or kind."""
        return self.queue_task(lambda db: keep_file(db, run, imported, at))

    def shift_metrics(self, file: int, offset: Millis) -> Task:
        """Line the figures of that file up with the log by another offset."""
        return self.queue_task(lambda db: shift_file(db, file, offset))

    def remove_metrics(self, file: int) -> Task:
        """Take the figures of that file away from its run."""
        return self.queue_task(lambda db: remove_file(db, file))


def keep_file(db: Database, run: int, imported: ImportedFile, at: Instant) -> None:
    """Write the file, in place of those that give way to it."""
    before = [each for each in _summaries(db, run) if each.gives_way_to(imported.file)]
    for each in before:
        remove_file(db, each.id)
    kept = before[-1].offset if before else ZERO
    offset = kept if imported.offset is None else imported.offset
    table(db, "metric_files").insert(stored(_row(run, imported, offset, at)))
    _compared(db, run)


def shift_file(db: Database, file: int, offset: Millis) -> None:
    """Another offset for the file of that id; none where it is gone."""
    db.execute("UPDATE metric_files SET offset_ms = ? WHERE id = ?", [offset, file])
    _compared(db, _run_of(db, file))


def remove_file(db: Database, file: int) -> None:
    """Delete the file of that id; its run and the run's log stay as they are."""
    run = _run_of(db, file)
    table(db, "metric_files").delete_where("id = ?", [file])
    _compared(db, run)


def _run_of(db: Database, file: int) -> int | None:
    found = db.execute("SELECT run FROM metric_files WHERE id = ?", [file]).fetchone()
    return None if found is None else int(found[0])


def _compared(db: Database, run: int | None) -> None:
    """Write what the passes of the run sold by the files that it has now."""
    from stage_desktop.desk.figure_rows import write_figures

    if run is not None:
        write_figures(db, run)


def metrics_of_rows(rows: Iterable[Mapping[str, Any] | sqlite3.Row]) -> Metrics:
    """The figures in rows of `CONTENTS`.

    StageError "metrics_newer" when a later version wrote one, or "malformed" as `from_plain`.
    """
    return Metrics(tuple(_file(each) for each in rows))


def summary_of(row: Sequence[object]) -> MetricsSummary:
    """The summary in a row of `SUMMARIES`."""
    values = dict(zip(_SUMMARY, row, strict=True))
    gmv, findings = values.pop("gmv"), json.loads(str(values.pop("findings")))
    told = from_plain(tuple[Finding, ...], findings)
    return MetricsSummary(  # the columns are those of the fields, in their order
        **values,  # type: ignore[arg-type]
        gmv=None if gmv is None else Decimal(str(gmv)),
        findings=told,
    )


_SUMMARY = (
    "id", "run", "name", "digest", "kind", "layout", "profile", "zone", "offset", "first", "last",
    "gmv", "currency", "imported_at", "findings",
)  # fmt: skip


def _summaries(db: Database, run: int) -> list[MetricsSummary]:
    return [summary_of(tuple(each)) for each in db.execute(SUMMARIES, [run]).fetchall()]


def _file(row: Mapping[str, Any] | sqlite3.Row) -> MetricsFile:
    if row["version"] > METRICS_VERSION:
        raise StageError("metrics_newer", version=row["version"], known=METRICS_VERSION)
    try:
        plain = json.loads(row["content"])
    except (ValueError, RecursionError):
        plain = None
    return replace(from_plain(MetricsFile, plain), offset=Millis(row["offset_ms"]))


def _row(run: int, imported: ImportedFile, offset: Millis, at: Instant) -> dict[str, object]:
    file = replace(imported.file, offset=ZERO)
    first, last = file.span or (None, None)
    gmv, currency = _gmv(file)
    return {
        "run": run,
        "name": file.name,
        "digest": file.digest,
        "kind": file.kind,
        "layout": file.layout,
        "profile": file.profile,
        "zone": file.zone,
        "offset_ms": offset,
        "first_ms": first,
        "last_ms": last,
        "gmv": None if gmv is None else str(gmv),
        "currency": currency,
        "imported_at_ms": at,
        "findings": json_text(to_plain(imported.findings, tuple[Finding, ...])),
        "version": METRICS_VERSION,
        "content": json_text(to_plain(file)),
        "rows": imported.rows,
    }


def _gmv(file: MetricsFile) -> tuple[Decimal | None, str]:
    """The GMV as the file has it, or as its curve or its orders add up, with its currency."""
    metrics = Metrics((file,))
    total = metrics.total(Measure.GMV)
    if total is not None:
        return total.value, total.unit
    curve = metrics.series(Measure.GMV)
    if curve is None:
        return None, file.currency
    return sum((point.value for point in curve.points), Decimal(0)), curve.unit
