"""What shows are compared by, in rows of the tables: no log is replayed for it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from decimal import Decimal

from stage_desktop.instants import Instant, Millis
from stage_desktop.review.learned import PassLength
from stage_desktop.review.trend import HostRow, RunRow
from stage_desktop.show.events import RunKind

RUN_ROWS = """
SELECT runs.id, runs.kind, title, runs.zone, planned_start_ms, planned_end_ms, started_at_ms,
    ended_at_ms, drift_ms, runs.currency, typed_gmv, file.gmv, file.currency AS file_currency
FROM runs LEFT JOIN metric_files AS file ON file.id = (
    SELECT max(id) FROM metric_files WHERE run = runs.id AND gmv IS NOT NULL)
WHERE runs.kind = ? AND ended_at_ms IS NOT NULL ORDER BY runs.id
"""
HOST_ROWS = """
SELECT passes.run, coalesce(host, '') AS host, count(*) AS passes,
    sum(actual_duration_ms) AS on_air, sum(coalesce(planned_duration_ms, 0)) AS planned,
    sum(coalesce(actual_duration_ms - planned_duration_ms, 0)) AS over,
    sum(CAST(sold.gmv AS REAL)) AS gmv, count(sold.gmv) AS sold
FROM segment_timings AS passes JOIN runs ON runs.id = passes.run
    LEFT JOIN segment_figures AS sold
    ON sold.run = passes.run AND sold.pass_index = passes.pass_index
WHERE runs.kind = ? AND ended_at_ms IS NOT NULL AND pass IS NOT NULL
    AND actual_duration_ms IS NOT NULL
GROUP BY passes.run, host ORDER BY passes.run, min(passes.pass_index)
"""
# The end of a show before its last segment cuts the pass off that was on air.
PASS_LENGTHS = """
WITH cut AS (
    SELECT run, max(CASE WHEN pass IS NOT NULL THEN pass_index END) AS pass_index
    FROM segment_timings GROUP BY run HAVING sum(outcome = 'not_reached')
)
SELECT passes.title, passes.kind, host, products, actual_duration_ms, planned_duration_ms
FROM segment_timings AS passes JOIN runs ON runs.id = passes.run
WHERE runs.kind = 'live' AND runs.status = 'ended' AND outcome = 'done'
    AND actual_duration_ms IS NOT NULL AND coalesce(held_ms, 0) = 0
    AND (passes.run, passes.pass_index) NOT IN (SELECT run, pass_index FROM cut)
ORDER BY passes.run, passes.pass_index
"""
BOOST_LEADS = """
SELECT ordered.run, substr(ordered.cue, 1, length(ordered.cue) - 6) AS code,
    effect.done_ms - ordered.done_ms AS lead, opened.body -> '$.script.boosts' AS boosts
FROM cue_timings AS ordered
    JOIN cue_timings AS effect ON effect.run = ordered.run
        AND effect.occurrence = ordered.occurrence
        AND effect.cue = substr(ordered.cue, 1, length(ordered.cue) - 6) || '.effect'
    JOIN runs ON runs.id = ordered.run
    JOIN events AS opened ON opened.run = ordered.run AND opened.seq = 1
WHERE runs.kind = 'live' AND ordered.kind = 'boost_order' AND effect.kind = 'boost_effect'
    AND ordered.done_ms IS NOT NULL AND effect.done_ms IS NOT NULL
ORDER BY ordered.run
"""
_CENT = Decimal("0.01")


def run_rows(rows: Iterable[sqlite3.Row]) -> Iterator[RunRow]:
    """The runs in rows of `RUN_ROWS`."""
    for row in rows:
        is_typed = row["gmv"] is None
        gmv = row["typed_gmv"] if is_typed else row["gmv"]
        currency = row["currency"] if is_typed else row["file_currency"] or row["currency"]
        yield RunRow(
            row["id"],
            RunKind(row["kind"]),
            row["title"],
            row["zone"],
            _instant(row["planned_start_ms"]),
            _instant(row["planned_end_ms"]),
            _instant(row["started_at_ms"]),
            _instant(row["ended_at_ms"]),
            None if row["drift_ms"] is None else Millis(row["drift_ms"]),
            None if gmv is None else Decimal(gmv),
            currency or "",
            is_typed and gmv is not None,
        )


def host_rows(rows: Iterable[sqlite3.Row]) -> Iterator[HostRow]:
    """The hosts of runs in rows of `HOST_ROWS`."""
    for row in rows:
        gmv = None if row["gmv"] is None else Decimal(row["gmv"]).quantize(_CENT)
        yield HostRow(
            row["run"],
            row["host"],
            row["passes"],
            Millis(row["on_air"]),
            Millis(row["planned"]),
            Millis(row["over"]),
            gmv,
            row["sold"],
        )


def pass_lengths(rows: Iterable[sqlite3.Row]) -> Iterator[PassLength]:
    """The passes that are a measure, in rows of `PASS_LENGTHS`."""
    known: dict[str, tuple[str, ...]] = {}
    for title, kind, host, products, took, planned in rows:
        if products is not None and products not in known:
            known[products] = tuple(json.loads(products))
        codes = None if products is None else known[products]
        yield PassLength(title, kind, host, codes, Millis(took), Millis(planned or 0))


def lead_rows(rows: Iterable[sqlite3.Row]) -> Iterator[tuple[str, Millis]]:
    """The tool and the lead of each boost, in rows of `BOOST_LEADS`."""
    for row in rows:
        tools = {
            each.get("code"): each.get("tool", "") for each in json.loads(row["boosts"] or "[]")
        }
        if tool := tools.get(row["code"]):
            yield tool, Millis(row["lead"])


def _instant(value: int | None) -> Instant | None:
    return None if value is None else Instant(value)
