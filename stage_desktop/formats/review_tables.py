"""A run that was looked back on as tables of plain cells: what the exports write, each its way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import StrEnum

from stage_desktop.formats.outgoing import Outgoing, SaidDiagnosis
from stage_desktop.formats.report_tables import (
    SEGMENT_FIELDS,
    Cell,
    Column,
    Field,
    ReportTable,
    Row,
    Unit,
    cues_table,
    notes_table,
    summary,
    table,
)
from stage_desktop.formats.run_json import number_of
from stage_desktop.review.effects import Around, BoostReview, GiveawayReview, Step
from stage_desktop.review.figure import FigureGroup, FigureUnit, FigureValue
from stage_desktop.review.figures import MEASURED
from stage_desktop.review.hosts import HostFigures
from stage_desktop.review.metrics import Measure
from stage_desktop.review.report import SegmentTiming
from stage_desktop.review.reviewed import Review
from stage_desktop.review.rows import ReviewRow, SlotFigures


class TableName(StrEnum):
    """The tables of a run; the first three are there for every one."""

    SEGMENTS = "segments"
    CUES = "cues"
    NOTES = "notes"
    GIVEAWAYS = "giveaways"
    BOOSTS = "boosts"
    HOSTS = "hosts"
    CURVES = "curves"
    DIAGNOSIS = "diagnosis"


def table_named(out: Outgoing, name: TableName) -> ReportTable:
    """The table of that name."""
    review = out.review
    match name:
        case TableName.SEGMENTS:
            return table(name, _SEGMENT_FIELDS, review.rows)
        case TableName.CUES:
            return cues_table(out.report)
        case TableName.NOTES:
            return notes_table(out.report)
        case TableName.GIVEAWAYS:
            return table(name, _GIVEAWAY_FIELDS, review.giveaways)
        case TableName.BOOSTS:
            return table(name, _boost_fields(review), review.boosts)
        case TableName.HOSTS:
            return table(name, _HOST_FIELDS, review.hosts)
        case TableName.CURVES:
            return curves_table(review)
        case TableName.DIAGNOSIS:
            return table(name, _DIAGNOSIS_FIELDS, out.found)


def whole_summary(out: Outgoing) -> tuple[tuple[Column, Cell], ...]:
    """The run in some twenty lines, and the figures that are known."""
    lines = list(summary(out.report, out.run))
    if currency := out.review.currency:
        lines.append((Column("currency", Unit.TEXT), currency))
    for figure in out.review.figures:
        if _is_further(figure):
            unit, cell = figure_cell(figure)
            lines.append((Column(f"figure.{figure.code}", unit), cell))
    return tuple(lines)


# Figures of the timing that no line of the summary has.
_TIMING = frozenset(
    {
        "relative_drift",
        "overrun",
        "unplanned",
        "cue_lateness",
        "cue_lateness_p90",
        "hard_error",
        "giveaways_in_time",
        "boost_lead",
    }
)
_UNITS = {
    FigureUnit.DURATION: Unit.DIFFERENCE,
    FigureUnit.SECONDS: Unit.LENGTH,
    FigureUnit.COUNT: Unit.AMOUNT,
    FigureUnit.SHARE: Unit.SHARE,
    FigureUnit.MONEY: Unit.MONEY,
    FigureUnit.RATIO: Unit.AMOUNT,
    FigureUnit.PER_MINUTE: Unit.AMOUNT,
}


def _is_further(figure: FigureValue) -> bool:
    known = figure.value is not None
    return known and (figure.group is not FigureGroup.TIMING or figure.code in _TIMING)


def figure_cell(figure: FigureValue) -> tuple[Unit, Cell]:
    """What the figure counts, and its value so; None where it is not known."""
    unit = _UNITS[figure.unit]
    if figure.value is None:
        return unit, None
    if figure.unit is FigureUnit.SECONDS:
        return unit, int(figure.value * 1_000)
    return unit, int(figure.value) if figure.unit is FigureUnit.DURATION else figure.value


def _of_timing(value: Callable[[SegmentTiming], Cell]) -> Callable[[ReviewRow], Cell]:
    return lambda row: value(row.timing)


def _sold_by(figures: SlotFigures) -> str | None:
    """Where the sales of a pass come from."""
    if figures.gmv is None:
        return None
    return "typed" if figures.typed else "slot" if figures.by_slot else "curve"


_SEGMENT_FIELDS: tuple[Field[ReviewRow], ...] = (
    *((column, _of_timing(value)) for column, value in SEGMENT_FIELDS),
    (Column("gmv", Unit.MONEY), lambda row: row.figures.gmv),
    (Column("gmv_by", Unit.WORD, "sold"), lambda row: _sold_by(row.figures)),
    (Column("gmv_per_minute", Unit.MONEY), lambda row: row.figures.gmv_per_minute),
    (Column("orders", Unit.AMOUNT), lambda row: row.figures.orders),
    (Column("units", Unit.AMOUNT), lambda row: row.figures.units),
    (Column("online_start", Unit.AMOUNT), lambda row: row.figures.online_start),
    (Column("online_end", Unit.AMOUNT), lambda row: row.figures.online_end),
    (Column("online_change", Unit.AMOUNT), lambda row: row.figures.online_change),
    (Column("online_1_min", Unit.AMOUNT), lambda row: row.figures.changes[0]),
    (Column("online_3_min", Unit.AMOUNT), lambda row: row.figures.changes[1]),
    (Column("online_5_min", Unit.AMOUNT), lambda row: row.figures.changes[2]),
)


def _step(name: str, of: Callable[[Row], Step | None]) -> tuple[Field[Row], ...]:
    """When a step was due and done, and what became of it."""

    def known(value: Callable[[Step], Cell]) -> Callable[[Row], Cell]:
        def cell(row: Row) -> Cell:
            step = of(row)
            return None if step is None else value(step)

        return cell

    return (
        (Column(f"{name}_due", Unit.INSTANT), known(lambda step: step.due)),
        (Column(name, Unit.INSTANT), known(lambda step: step.done)),
        (Column(f"{name}_outcome", Unit.WORD, "outcome"), known(lambda step: step.outcome.value)),
    )


def _around(of: Callable[[Row], Around]) -> tuple[Field[Row], ...]:
    return (
        (Column("entries_before", Unit.AMOUNT), lambda row: of(row).entries_before),
        (Column("entries_after", Unit.AMOUNT), lambda row: of(row).entries_after),
        (Column("gmv_before", Unit.MONEY), lambda row: of(row).gmv_before),
        (Column("gmv_after", Unit.MONEY), lambda row: of(row).gmv_after),
    )


def _opened(row: GiveawayReview) -> Step | None:
    return row.opened


def _drawn(row: GiveawayReview) -> Step | None:
    return row.drawn


def _announced(row: GiveawayReview) -> Step | None:
    return row.announced


def _around_giveaway(row: GiveawayReview) -> Around:
    return row.around


_GIVEAWAY_FIELDS: tuple[Field[GiveawayReview], ...] = (
    (Column("code", Unit.TEXT), lambda row: row.giveaway.code),
    (Column("tool", Unit.TEXT), lambda row: row.giveaway.tool),
    (Column("prize", Unit.TEXT), lambda row: row.giveaway.prize or None),
    *_step("opened", _opened),
    *_step("drawn", _drawn),
    *_step("announced", _announced),
    (Column("in_time", Unit.WORD, "answer"), lambda row: _answer(row.in_time)),
    (Column("online_launch", Unit.AMOUNT), lambda row: row.online[0]),
    (Column("online_draw", Unit.AMOUNT), lambda row: row.online[1]),
    (Column("online_after", Unit.AMOUNT), lambda row: row.online[2]),
    *_around(_around_giveaway),
)


def _boost_fields(review: Review) -> tuple[Field[BoostReview], ...]:
    script = review.report.state.script

    def on_air(row: BoostReview) -> Cell:
        there = row.on_air in script.positions
        return number_of(script.segment(row.on_air)) if there else None

    return (
        (Column("code", Unit.TEXT), lambda row: row.boost.code),
        (Column("tool", Unit.TEXT), lambda row: row.boost.tool),
        (Column("budget", Unit.MONEY), _budget),
        *_step("ordered", _ordered),
        (Column("effect", Unit.INSTANT), lambda row: row.effect_at),
        (Column("effect_marked", Unit.WORD, "answer"), _marked),
        (Column("lead_planned", Unit.LENGTH), lambda row: row.planned_lead),
        (Column("lead", Unit.LENGTH), lambda row: row.lead),
        (Column("segment", Unit.TEXT), on_air),
        *_around(_around_boost),
    )


def _budget(row: BoostReview) -> Decimal | None:
    budget = row.boost.budget
    return None if budget is None else budget.amount


def _ordered(row: BoostReview) -> Step | None:
    return row.ordered


def _around_boost(row: BoostReview) -> Around:
    return row.around


def _marked(row: BoostReview) -> str | None:
    return None if row.effect_at is None else _answer(row.is_marked)


def _answer(value: bool | None) -> str | None:
    return None if value is None else "yes" if value else "no"


_HOST_FIELDS: tuple[Field[HostFigures], ...] = (
    (Column("host", Unit.TEXT), lambda row: row.host),
    (Column("passes", Unit.COUNT), lambda row: row.passes),
    (Column("on_air_length", Unit.LENGTH), lambda row: row.on_air),
    (Column("planned_duration", Unit.LENGTH), lambda row: row.planned),
    (Column("over", Unit.DIFFERENCE), lambda row: row.over),
    (Column("longest", Unit.LENGTH), lambda row: row.longest),
    (Column("gmv", Unit.MONEY), lambda row: row.gmv),
    (Column("gmv_per_hour", Unit.MONEY), lambda row: row.gmv_per_hour),
    (Column("units", Unit.AMOUNT), lambda row: row.units),
)

_DIAGNOSIS_FIELDS: tuple[Field[SaidDiagnosis], ...] = (
    (Column("severity", Unit.WORD, "severity"), lambda row: row.diagnosis.severity.value),
    (Column("finding", Unit.TEXT), lambda row: row.sentence),
    (Column("action", Unit.TEXT), lambda row: row.action),
    (Column("role", Unit.WORD, "role"), lambda row: row.diagnosis.owner),
    (Column("subject", Unit.TEXT), lambda row: row.diagnosis.subject or None),
    (Column("pass", Unit.COUNT), lambda row: row.diagnosis.evidence.pass_number),
    (Column("at", Unit.INSTANT), lambda row: row.diagnosis.at),
    (Column("code", Unit.TEXT), lambda row: row.diagnosis.code),
)


def curves_table(review: Review) -> ReportTable:
    """The platform's curves side by side, lined up with the log: a row for each instant of any."""
    found = [(measure, curve) for measure in Measure if (curve := review.curve(measure))]
    rows: dict[int, list[Decimal | None]] = {}
    for place, (_, curve) in enumerate(found):
        for point in curve.series.points:
            rows.setdefault(point.at, [None] * len(found))[place] = point.value
    columns = (
        Column("at", Unit.INSTANT),
        *(Column(f"figure.{measure}", _measured(measure)) for measure, _ in found),
    )
    return ReportTable(TableName.CURVES, columns, tuple(_timed(rows)))


def _timed(rows: dict[int, list[Decimal | None]]) -> Iterator[tuple[Cell, ...]]:
    for at in sorted(rows):
        yield at, *rows[at]


def _measured(measure: Measure) -> Unit:
    known = MEASURED.get(measure)
    return Unit.MONEY if known is not None and known[1] is FigureUnit.MONEY else Unit.AMOUNT
