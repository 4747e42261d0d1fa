"""A run as tables of plain cells, what the log tells of it: what the exports write, each its way.

What a review adds to them is in `review_tables`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from stage_desktop.formats.run_json import number_of
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.report import CueOutcome, CueTiming, Outcome, Report, SegmentTiming
from stage_desktop.show.state import Remark

Cell = str | int | Decimal | None
Row = TypeVar("Row")


class Unit(StrEnum):
    """What a cell is: an instant and the two kinds of durations are in milliseconds.

    A LENGTH is never negative, a DIFFERENCE may be. A WORD is an identifier of the vocabulary that
    its column names; a TEXT is as somebody wrote it (a number where that was one). MONEY is in the
    currency of the run, an AMOUNT counts anything, a SHARE is a part of one.
    """

    TEXT = "text"
    WORD = "word"
    COUNT = "count"
    INSTANT = "instant"
    LENGTH = "length"
    DIFFERENCE = "difference"
    MONEY = "money"
    AMOUNT = "amount"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `name` is its stable identifier, `words` the vocabulary of a WORD."""

    name: str
    unit: Unit
    words: str = ""


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table with a stable name; every row has a cell for each column."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


Field = tuple[Column, Callable[[Row], Cell]]

SEGMENT_FIELDS: tuple[Field[SegmentTiming], ...] = (
    (Column("number", Unit.TEXT), lambda row: number_of(row.segment)),
    (Column("title", Unit.TEXT), lambda row: row.segment.title),
    (Column("kind", Unit.WORD, "kind"), lambda row: row.segment.kind),
    (Column("host", Unit.TEXT), lambda row: row.segment.host),
    (Column("products", Unit.TEXT), lambda row: ", ".join(row.segment.products)),
    (Column("pass", Unit.COUNT), lambda row: row.pass_number),
    (Column("order", Unit.COUNT), lambda row: None if row.index is None else row.index + 1),
    (Column("planned_start", Unit.INSTANT), lambda row: row.planned_start),
    (Column("planned_end", Unit.INSTANT), lambda row: row.planned_end),
    (Column("actual_start", Unit.INSTANT), lambda row: row.actual_start),
    (Column("actual_end", Unit.INSTANT), lambda row: row.actual_end),
    (Column("planned_duration", Unit.LENGTH), lambda row: row.planned_duration),
    (Column("actual_duration", Unit.LENGTH), lambda row: row.actual_duration),
    (Column("over", Unit.DIFFERENCE), lambda row: row.over),
    (Column("held", Unit.LENGTH), lambda row: _if_on_air(row, row.held)),
    (Column("added", Unit.DIFFERENCE), lambda row: _if_on_air(row, row.added)),
    (Column("drift_start", Unit.DIFFERENCE), lambda row: row.drift_start),
    (Column("drift_end", Unit.DIFFERENCE), lambda row: row.drift_end),
    (Column("outcome", Unit.WORD, "outcome"), lambda row: row.outcome.value),
    (Column("id", Unit.TEXT), lambda row: row.segment.id),
    (Column("reason", Unit.TEXT), lambda row: row.reason or None),
)

_CUE_FIELDS: tuple[Field[CueTiming], ...] = (
    (Column("id", Unit.TEXT), lambda row: row.cue.id),
    (Column("kind", Unit.WORD, "cue"), lambda row: row.cue.kind),
    (Column("subject", Unit.TEXT), lambda row: row.cue.subject),
    (Column("text", Unit.TEXT), lambda row: row.cue.text),
    (Column("role", Unit.WORD, "role"), lambda row: row.cue.role),
    (Column("segment", Unit.TEXT), lambda row: number_of(row.segment)),
    (Column("occurrence", Unit.COUNT), lambda row: row.occurrence),
    (Column("due", Unit.INSTANT), lambda row: row.due),
    (Column("raised", Unit.INSTANT), lambda row: row.raised),
    (Column("done", Unit.INSTANT), lambda row: row.done),
    (Column("lateness", Unit.DIFFERENCE), lambda row: row.lateness),
    (Column("outcome", Unit.WORD, "outcome"), lambda row: row.outcome.value),
)

_NOTE_COLUMNS = (
    Column("at", Unit.INSTANT),
    Column("on_air", Unit.DIFFERENCE),
    Column("segment", Unit.TEXT),
    Column("kind", Unit.WORD, "remark"),
    Column("text", Unit.TEXT),
)


def cues_table(report: Report) -> ReportTable:
    """A row for each occurrence of a cue."""
    return table("cues", _CUE_FIELDS, report.cues)


def notes_table(report: Report) -> ReportTable:
    """Notes and marks, with the time since the show began and the segment on air."""
    started = report.state.started_at
    passes = sorted(report.state.passes, key=lambda each: each.started_at)
    starts = [each.started_at for each in passes]

    def segment_number(at: Instant) -> Cell:
        index = bisect_right(starts, at) - 1
        if index < 0:
            return None
        found = passes[index]
        over = found.ended_at is not None and at >= found.ended_at
        return None if over else number_of(report.state.script.segment(found.segment))

    def row(remark: Remark) -> tuple[Cell, ...]:
        since = None if started is None else Millis(remark.at - started)
        kind = "mark" if remark.is_mark else "note"
        return remark.at, since, segment_number(remark.at), kind, remark.text

    return ReportTable("notes", _NOTE_COLUMNS, tuple(row(each) for each in report.remarks))


def summary(report: Report, run_id: int | str | None = None) -> tuple[tuple[Column, Cell], ...]:
    """The run in some twenty lines; what is not known is None."""
    state, script, planned = report.state, report.state.script, report.state.planned
    started, ended = state.started_at, state.ended_at
    held = sum(row.held for row in report.segments)
    lines: list[tuple[Column, Cell]] = [
        (Column("title", Unit.TEXT), script.title),
        (Column("platform", Unit.TEXT), script.platform),
        (Column("zone", Unit.TEXT), script.zone),
        (Column("run", Unit.TEXT), None if run_id is None else str(run_id)),
        (Column("kind", Unit.WORD, "run"), state.kind.value),
        (Column("phase", Unit.WORD, "phase"), state.phase.value),
        (Column("planned_start", Unit.INSTANT), planned.show_start),
        (Column("planned_end", Unit.INSTANT), planned.show_end),
        (Column("hard_end", Unit.INSTANT), script.hard_end),
        (Column("actual_start", Unit.INSTANT), started),
        (Column("actual_end", Unit.INSTANT), ended),
        (Column("planned_duration", Unit.LENGTH), _between(planned.show_start, planned.show_end)),
        (Column("actual_duration", Unit.LENGTH), _between(started, ended)),
        (Column("late_start", Unit.DIFFERENCE), _between(planned.show_start, started)),
        (Column("late_end", Unit.DIFFERENCE), report.final_drift),
        (Column("held", Unit.LENGTH), held),
        (Column("passes", Unit.COUNT), len(state.passes)),
    ]
    not_on_air = Counter(row.outcome for row in report.segments if row.pass_number is None)
    for outcome in (Outcome.SKIPPED, Outcome.PASSED_OVER, Outcome.NOT_REACHED):
        lines.append((Column(f"segments_{outcome}", Unit.COUNT), not_on_air[outcome]))
    if removed := not_on_air[Outcome.REMOVED]:
        lines.append((Column("segments_removed", Unit.COUNT), removed))
    cues = Counter(row.outcome for row in report.cues)
    for became in (CueOutcome.DONE, CueOutcome.MISSED, CueOutcome.SKIPPED):
        lines.append((Column(f"cues_{became}", Unit.COUNT), cues[became]))
    return tuple(lines)


def table(name: str, fields: tuple[Field[Row], ...], rows: Iterable[Row]) -> ReportTable:
    """The rows as a table of those fields."""
    cells = tuple(tuple(value(row) for _, value in fields) for row in rows)
    return ReportTable(name, tuple(column for column, _ in fields), cells)


def _if_on_air(row: SegmentTiming, amount: Millis) -> Millis | None:
    """A segment that had no pass was not held for zero seconds: it was not on air."""
    return None if row.pass_number is None else amount


def _between(start: Instant | None, end: Instant | None) -> Millis | None:
    return None if start is None or end is None else Millis(end - start)
