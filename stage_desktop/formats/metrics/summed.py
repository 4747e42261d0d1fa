"""Rows that tell of a whole show: lists of streams, campaigns, figures, channels, products."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from stage_desktop.formats.headers import unit_of
from stage_desktop.formats.metrics.columns import measure_named
from stage_desktop.formats.metrics.moments import Times, length_of
from stage_desktop.formats.metrics.sheets import MetricsSheet
from stage_desktop.formats.metrics.values import Values
from stage_desktop.formats.tables import Raw
from stage_desktop.formats.time_cells import Unit
from stage_desktop.instants import DAY, HOUR, Instant, Millis, to_datetime
from stage_desktop.review.metrics import LEVELS, Measure, ProductTotal, SourceTotal, Total
from stage_desktop.script.findings import Severity

# A stream that begins farther from the show is another one; the only one may be of another zone.
NEAR = Millis(3 * HOUR)
FAR = Millis(14 * HOUR)


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream as the platform lists it: when it began and ended, and its figures."""

    started_at: Instant | None = None
    ended_at: Instant | None = None
    totals: tuple[Total, ...] = ()


@dataclass(frozen=True, slots=True)
class _Listed:
    number: int
    row: Sequence[Raw]
    start: Instant | None
    is_day: bool


def read_stream(sheet: MetricsSheet, values: Values, times: Times) -> Stream:
    """The stream of the list that is the show; an empty one where none is."""
    rows = [_listed(sheet, times, number, row) for number, row in sheet.rows()]
    found = _of_show(sheet, times, rows)
    if found is None:
        return Stream()
    end = None if found.is_day else _end(sheet, times, found)
    start = None if found.is_day else found.start
    return Stream(start, end, values.totals(found.number, found.row))


def _listed(sheet: MetricsSheet, times: Times, number: int, row: Sequence[Raw]) -> _Listed:
    name = "start" if sheet.has("start") else "date"
    raw = sheet.raw(row, name)
    start = None if raw is None else times.at(raw)
    if raw is not None and start is None:
        text = str(raw)[:60]
        sheet.doubt("metrics_time_unreadable", Severity.WARNING, number, name, text=text)
    return _Listed(number, row, start, name == "date")


def _of_show(sheet: MetricsSheet, times: Times, rows: Sequence[_Listed]) -> _Listed | None:
    """The row of the show: the one that begins nearest to it.

    Where there is only one it may be of another zone, which is told elsewhere.
    """
    if len(rows) == 1 and (times.start is None or rows[0].start is None):
        return rows[0]
    if times.start is None:
        sheet.doubts.note("metrics_shows_unplaced", Severity.WARNING, shows=len(rows))
        return None
    timed = [row for row in rows if row.start is not None]
    if not timed:
        return None
    best = min(timed, key=lambda row: _distance(times, row))
    if _distance(times, best) > NEAR and not (len(rows) == 1 and _distance(times, best) <= FAR):
        assert best.start is not None
        nearest = to_datetime(best.start, times.zone).strftime("%Y-%m-%d %H:%M")
        sheet.doubts.note("metrics_other_show", Severity.WARNING, best.number or None, at=nearest)
        return None
    if len(rows) > 1:
        sheet.doubts.note(
            "metrics_show_chosen", Severity.INFO, best.number or None, others=len(rows) - 1
        )
    return best


def _distance(times: Times, row: _Listed) -> int:
    """How far the row is from the show; a day of the calendar from its day."""
    if times.start is None or row.start is None:
        return DAY
    if row.is_day:
        day = to_datetime(times.start, times.zone).date()
        return abs((to_datetime(row.start, times.zone).date() - day).days) * DAY
    return abs(row.start - times.start)


def _end(sheet: MetricsSheet, times: Times, found: _Listed) -> Instant | None:
    raw = sheet.raw(found.row, "end")
    end = None if raw is None else times.at(raw)
    if end is not None or found.start is None:
        return end
    cell = sheet.raw(found.row, "duration")
    unit = unit_of(sheet.label("duration")) or Unit.SECONDS
    length = None if cell is None else length_of(cell, unit)
    if cell is not None and (length is None or length < 0):
        sheet.doubt(
            "metrics_cell_unreadable",
            Severity.WARNING,
            found.number,
            "duration",
            text=str(cell)[:60],
            expected="duration",
        )
        return None
    return None if length is None else Instant(found.start + length)


def read_campaigns(
    sheet: MetricsSheet, values: Values, times: Times
) -> tuple[tuple[Total, ...], tuple[SourceTotal, ...]]:
    """What the campaigns of the show came to, all together and each."""
    rows = [_listed(sheet, times, number, row) for number, row in sheet.rows()]
    if sheet.has("start") and times.start is not None:
        ours = [row for row in rows if row.start is None or _distance(times, row) <= NEAR]
        if len(ours) < len(rows):
            others = len(rows) - len(ours)
            sheet.doubts.note("metrics_campaigns_of_others", Severity.INFO, others=others)
        rows = ours
    found = [
        SourceTotal(sheet.text(row.row, "campaign"), values.totals(row.number, row.row))
        for row in rows
    ]
    named = tuple(each for each in found if each.totals)
    return _added(each.totals for each in named), named


def _added(rows: Iterable[Sequence[Total]]) -> tuple[Total, ...]:
    """The amounts of all rows together; levels cannot be added."""
    sums: dict[tuple[Measure, str], Decimal] = {}
    for row in rows:
        for total in row:
            if total.measure not in LEVELS:
                key = (total.measure, total.unit)
                sums[key] = sums.get(key, Decimal(0)) + total.value
    return tuple(Total(measure, value, unit) for (measure, unit), value in sums.items())


def read_figures(sheet: MetricsSheet, values: Values) -> tuple[Total, ...]:
    """A list of figures, each with its name (核心指标)."""
    found: list[Total] = []
    unknown: list[str] = []
    for number, row in sheet.rows():
        label = sheet.text(row, "metric")
        measure = measure_named(label)
        if measure is None:
            unknown.append(label)
            continue
        value = values.figure(number, row, measure, label)
        if value is not None:
            found.append(values.total(measure, value))
    if unknown := list(filter(None, unknown)):
        shown = ", ".join(unknown[:12]) + (" …" if len(unknown) > 12 else "")
        sheet.doubts.note("metrics_figures_unread", Severity.INFO, names=shown)
    return tuple(found)


def read_channels(sheet: MetricsSheet, values: Values) -> tuple[SourceTotal, ...]:
    """The channels that viewers came by."""
    found = [
        SourceTotal(sheet.text(row, "channel"), values.totals(number, row))
        for number, row in sheet.rows()
    ]
    return tuple(each for each in found if each.name and each.totals)


def read_products(sheet: MetricsSheet, values: Values) -> tuple[ProductTotal, ...]:
    """The products of the show; rows that are the same stand for one."""
    found = []
    for number, row in sheet.rows():
        product, title = sheet.text(row, "product"), sheet.text(row, "title")
        totals = values.totals(number, row)
        if (product or title) and totals:
            found.append(ProductTotal(product, title, totals))
    kept = tuple(dict.fromkeys(found))
    for _ in range(len(found) - len(kept)):
        sheet.doubts.note("metrics_rows_repeated", Severity.WARNING)
    return kept
