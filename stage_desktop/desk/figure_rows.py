"""Rows of `segment_figures`: what each pass sold, by the platform's figures of its run.

They follow from `metric_files` and `segment_timings` and are written anew whenever the files of a
run change, so that shows can be compared without reading their figures again.
"""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal
from typing import TYPE_CHECKING

from stage_desktop.desk.metrics_rows import CONTENTS, metrics_of_rows
from stage_desktop.desk.rows import table
from stage_desktop.errors import StageError
from stage_desktop.instants import Instant
from stage_desktop.review.curves import Curves
from stage_desktop.review.metrics import Measure, Metrics

if TYPE_CHECKING:
    from sqlite_utils import Database

_COLUMNS = {"gmv": Measure.GMV, "units": Measure.UNITS, "orders": Measure.ORDERS}
_PASSES = """
SELECT pass_index, actual_start_ms, actual_end_ms FROM segment_timings
WHERE run = ? AND actual_start_ms IS NOT NULL AND actual_end_ms IS NOT NULL
"""


def write_figures(db: Database, run: int) -> None:
    """Write what every pass of the run sold; nothing where its files cannot be read."""
    table(db, "segment_figures").delete_where("run = ?", [run])
    metrics = Metrics()
    with suppress(StageError):
        metrics = metrics_of_rows(_contents(db, run))
    if not metrics.files:
        return
    show = db.execute("SELECT started_at_ms, ended_at_ms FROM runs WHERE id = ?", [run]).fetchone()
    curves = Curves(metrics, *(show or (None, None)))
    rows = []
    for index, start, end in db.execute(_PASSES, [run]).fetchall():
        amounts = {
            column: _text(curves.amount(measure, Instant(start), Instant(end)))
            for column, measure in _COLUMNS.items()
        }
        if any(amounts.values()):
            rows.append({"run": run, "pass_index": index, **amounts})
    table(db, "segment_figures").insert_all(rows)


def _contents(db: Database, run: int) -> list[dict[str, object]]:
    names = ("content", "version", "offset_ms")
    return [dict(zip(names, row, strict=True)) for row in db.execute(CONTENTS, [run]).fetchall()]


def _text(amount: Decimal | None) -> str | None:
    """To the thousandth: more is only how a minute was shared out."""
    return None if amount is None else format(round(amount, 3).normalize(), "f")
