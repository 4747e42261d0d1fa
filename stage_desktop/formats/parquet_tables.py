"""A run as the tables of its Parquet files (`docs/parquet.md` describes every column)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from stage_desktop.formats.outgoing import Outgoing
from stage_desktop.formats.report_tables import Cell, Column, ReportTable, Unit
from stage_desktop.formats.review_tables import (
    TableName,
    figure_cell,
    table_named,
    whole_summary,
)
from stage_desktop.review.metrics import Measure
from stage_desktop.review.reviewed import Review
from stage_desktop.show.codec import encode_event
from stage_desktop.show.events import Event

# What a cell of each unit is in DuckDB's words; an instant is milliseconds until it is written.
TYPES = {
    Unit.TEXT: "VARCHAR",
    Unit.WORD: "VARCHAR",
    Unit.COUNT: "INTEGER",
    Unit.INSTANT: "TIMESTAMPTZ",
    Unit.LENGTH: "BIGINT",
    Unit.DIFFERENCE: "BIGINT",
    Unit.MONEY: "DECIMAL(18,4)",
    Unit.AMOUNT: "DOUBLE",
    Unit.SHARE: "DOUBLE",
}
_FIRST = ("run", "run_kind")
_IN_COMMON = (TableName.SEGMENTS, TableName.CUES, TableName.NOTES)
_FURTHER = (TableName.GIVEAWAYS, TableName.BOOSTS, TableName.HOSTS, TableName.DIAGNOSIS)


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a Parquet file: its name and its type in DuckDB's words."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class FlatTable:
    """A table column by column, as Parquet holds it; all columns are of the same length."""

    name: str
    fields: tuple[Field, ...]
    columns: tuple[tuple[Cell, ...], ...]

    @property
    def is_empty(self) -> bool:
        return not self.columns or not self.columns[0]


def parquet_tables(out: Outgoing, events: Sequence[Event], uid: str) -> Iterator[FlatTable]:
    """The tables of a run, each row with the `uid` of the run and its kind before it."""
    before = (uid, out.report.state.kind.value)
    yield _flat(_runs(out), before)
    for name in (*_IN_COMMON, *_FURTHER):
        yield _flat(table_named(out, name), before)
    yield _flat(_figures(out.review), before)
    yield _flat(_events(events), before)


def _flat(table: ReportTable, before: tuple[str, str]) -> FlatTable:
    fields = [Field(name, "VARCHAR") for name in _FIRST]
    fields += [Field(_name(column), TYPES[column.unit]) for column in table.columns]
    rows = [(*before, *row) for row in table.rows]
    columns = zip(*rows, strict=True) if rows else ((),) * len(fields)
    typed = (_typed(column, field) for column, field in zip(columns, fields, strict=True))
    return FlatTable(table.name, tuple(fields), tuple(typed))


def _typed(column: Sequence[Cell], field: Field) -> tuple[Cell, ...]:
    if field.type == "VARCHAR":
        return tuple(None if cell is None else _storable(str(cell)) for cell in column)
    if field.type.startswith("DECIMAL"):
        return tuple(None if cell is None else f"{Decimal(cell):.4f}" for cell in column)
    return tuple(column)


def _storable(text: str) -> str:
    """Half a surrogate pair, which UTF-8 cannot hold, becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")


# What stands in tables of ours under a word of SQL, which would have to be quoted.
_RENAMED = {"order": "place"}


def _name(column: Column) -> str:
    if column.unit in (Unit.LENGTH, Unit.DIFFERENCE):
        return f"{column.name}_ms"
    return _RENAMED.get(column.name, column.name)


def _runs(out: Outgoing) -> ReportTable:
    """One row: the run, and every figure, those that are not known as well."""
    known = {column.name: (column, cell) for column, cell in whole_summary(out)}
    lines = [known[name] for name in _RUN_COLUMNS if name in known]
    missing = [name for name in _RUN_COLUMNS if name not in known]
    lines += [(Column(name, Unit.TEXT), None) for name in missing]
    there = {_name(column) for column, _ in lines}
    for figure in out.review.figures:
        unit, cell = figure_cell(figure)
        # What it is measured in stands at the end of the name, as with all lengths.
        column = Column(figure.code.removesuffix("_s"), unit)
        if _name(column) not in there:
            lines.append((column, cell))
    columns = tuple(column for column, _ in lines)
    return ReportTable("runs", columns, (tuple(cell for _, cell in lines),))


_RUN_COLUMNS = (
    *("title", "platform", "zone", "currency", "phase", "planned_start", "planned_end"),
    *("hard_end", "actual_start", "actual_end", "passes"),
)


def _figures(review: Review) -> ReportTable:
    """The platform's curves one below the other: a row for each point."""
    columns = (
        Column("measure", Unit.WORD),
        Column("at", Unit.INSTANT),
        Column("value", Unit.AMOUNT),
        Column("step", Unit.LENGTH),
        Column("unit", Unit.TEXT),
    )
    rows = tuple(
        (measure.value, point.at, point.value, curve.series.step, curve.series.unit or None)
        for measure in Measure
        if (curve := review.curve(measure)) is not None
        for point in curve.series.points
    )
    return ReportTable("curves", columns, rows)


def _events(events: Sequence[Event]) -> ReportTable:
    """The log itself: every fact in its order, its body as JSON."""
    columns = (
        Column("seq", Unit.COUNT),
        Column("at", Unit.INSTANT),
        Column("step", Unit.COUNT),
        Column("kind", Unit.WORD),
        Column("body", Unit.TEXT),
    )
    rows = []
    for number, event in enumerate(events, start=1):
        kind, body = encode_event(event)
        rows.append((number, event.at, event.step, kind, body))
    return ReportTable("events", columns, tuple(rows))
