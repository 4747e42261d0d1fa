"""Rows of minutes, or of every so many seconds, to curves; running totals to their differences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise
from statistics import median_low
from typing import NamedTuple

from stage_desktop.formats.metrics.counters import Fall, brought, counts_on, shared_out
from stage_desktop.formats.metrics.moments import Times, counted_minute, minutes_counted
from stage_desktop.formats.metrics.sheets import MetricsSheet
from stage_desktop.formats.metrics.values import Values
from stage_desktop.formats.tables import Raw
from stage_desktop.instants import HOUR, MINUTE, Instant, Millis, clock_text
from stage_desktop.review.metrics import LEVELS, MONEY, Measure, Point, Series, Total
from stage_desktop.script.findings import Severity

_COUNTED = re.compile(
    r"^\s*(?:累计|累积|总|截至)|\b(?:total|cumulative|cum|so far)\b", re.IGNORECASE
)


# What came in a longer gap says nothing of any time in it.
_LONGEST_GAP = 6 * HOUR


class _Row(NamedTuple):
    at: Instant
    number: int
    cells: Sequence[Raw]


class Curves(NamedTuple):
    """The curves of a sheet, and what its running totals came to."""

    series: tuple[Series, ...] = ()
    totals: tuple[Total, ...] = ()


def read_curves(sheet: MetricsSheet, values: Values, times: Times) -> Curves:
    """The curves of a sheet with a row a step."""
    rows = _in_order(sheet, _timed(sheet, times, only_room(sheet)))
    if not rows:
        return Curves()
    steps = [after.at - before.at for before, after in pairwise(rows)]
    step = Millis(median_low(steps)) if steps else MINUTE
    _tell_gaps(sheet, times, rows, step)
    series: list[Series] = []
    totals: list[Total] = []
    for measure in sheet.measures():
        points = [
            (row.at, row.number, value)
            for row in rows
            if (value := values.number(row.number, row.cells, measure)) is not None
        ]
        if not points:
            continue
        unit = values.currency if measure in MONEY else ""
        if measure not in LEVELS and _is_counter(sheet, measure, [each[2] for each in points]):
            counted, total = _differences(sheet, measure, points, step)
            totals.extend(() if total is None else (Total(measure, total, unit),))
        else:
            counted = tuple(Point(at, value) for at, _, value in points)
        if counted:
            series.append(Series(measure, counted, step, unit))
    return Curves(tuple(series), tuple(totals))


def only_room(sheet: MetricsSheet) -> Callable[[Sequence[Raw]], bool]:
    """Whether a row is of the room that most rows are of; all others are left out."""
    rooms = Counter(sheet.text(row, "room") for _, row in sheet.rows())
    rooms.pop("", None)
    if len(rooms) < 2:
        return lambda _row: True
    room = rooms.most_common(1)[0][0]
    others = len(rooms) - 1
    sheet.doubt("metrics_several_rooms", Severity.WARNING, None, "room", room=room, others=others)
    return lambda row: sheet.text(row, "room") in (room, "")


def _timed(
    sheet: MetricsSheet, times: Times, is_ours: Callable[[Sequence[Raw]], bool]
) -> list[_Row]:
    """The rows that have a time."""
    name = "time" if sheet.has("time") else "captured"
    cells = sheet.column(name)
    first = _first_minute(cells) if minutes_counted(cells) else None
    found: list[_Row] = []
    after: Instant | None = None
    for number, row in sheet.rows():
        if not is_ours(row):
            continue
        raw = sheet.raw(row, name)
        if first is not None and times.start is not None:
            minute = counted_minute(raw, first)
            at = None if minute is None else Instant(times.start + minute)
            times.counted = True
        else:
            day = times.day_of(sheet.raw(row, "date")) if sheet.has("date") else None
            at = times.at(raw, after, day)
        if at is None:
            _untimed(sheet, number, name, raw)
            continue
        found.append(_Row(at, number, row))
        after = at
    return found


def _first_minute(cells: Sequence[Raw]) -> int:
    """Whether minutes count from 0 or from 1."""
    return 0 if str(cells[0]).strip() in ("0", "0.0") else 1


def _untimed(sheet: MetricsSheet, number: int, name: str, raw: Raw) -> None:
    text = "" if raw is None else str(raw)[:60]
    sheet.doubt("metrics_time_unreadable", Severity.WARNING, number, name, text=text)


def _in_order(sheet: MetricsSheet, rows: list[_Row]) -> list[_Row]:
    """The rows by their times, of several with the same time the last."""
    if any(after.at < before.at for before, after in pairwise(rows)):
        sheet.doubts.note("metrics_unordered", Severity.INFO)
        rows = sorted(rows, key=lambda row: row.at)
    kept: dict[Instant, _Row] = {}
    for row in rows:
        if row.at in kept:
            sheet.doubts.note("metrics_time_repeated", Severity.WARNING, row.number or None)
        kept[row.at] = row
    return list(kept.values())


def _tell_gaps(sheet: MetricsSheet, times: Times, rows: list[_Row], step: Millis) -> None:
    gaps = [(a, b) for a, b in pairwise(rows) if (b.at - a.at) * 2 > step * 3]
    if not gaps:
        return
    first, last = max(gaps, key=lambda pair: pair[1].at - pair[0].at)
    sheet.doubts.note(
        "metrics_gaps",
        Severity.WARNING,
        first.number or None,
        gaps=len(gaps),
        start=clock_text(first.at, times.zone),
        end=clock_text(last.at, times.zone),
    )


def _is_counter(sheet: MetricsSheet, measure: Measure, values: Sequence[Decimal]) -> bool:
    """Whether the column counts on; told where neither its heading nor the file says so."""
    said = bool(_COUNTED.search(sheet.label(measure)))
    captured = sheet.has("captured") and not sheet.has("time")
    counts = counts_on(values, hinted=said or captured)
    if counts and not said and any(values):
        sheet.doubt("metrics_counter", Severity.INFO, None, measure)
    return counts


def _differences(
    sheet: MetricsSheet,
    measure: Measure,
    points: Sequence[tuple[Instant, int, Decimal]],
    step: Millis,
) -> tuple[tuple[Point, ...], Decimal | None]:
    """What each step brought, and what the counter came to; None where it began again."""
    gains, falls = brought([value for _, _, value in points])
    for fall in falls:
        _tell_fall(sheet, measure, fall, points[fall.index][1])
    made: list[Point] = []
    for (before, after), gain in zip(pairwise(points), gains, strict=True):
        if after[0] - before[0] > _LONGEST_GAP:
            continue
        count = max(1, round((after[0] - before[0]) / step))
        # What a gap brought is shared out over it: when it came, nobody knows.
        for index, part in enumerate(shared_out(gain, count)):
            made.append(Point(Instant(before[0] + index * step), part))
    reset = any(fall.is_reset for fall in falls)
    return tuple(made), None if reset else max(value for _, _, value in points)


def _tell_fall(sheet: MetricsSheet, measure: Measure, fall: Fall, number: int) -> None:
    data = {"before": fall.before, "after": fall.after}
    if fall.is_reset:
        sheet.doubt("metrics_counter_reset", Severity.WARNING, number, measure, **data)
    else:
        sheet.doubt("metrics_counter_fell", Severity.WARNING, number, measure, **data)
