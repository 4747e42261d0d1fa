"""What the time columns of a segments sheet hold, where their headings say it loosely.

"时间" may hold clock times, minutes from the start, or how long each row takes; "时长" may hold
"0-5min, 5-10min". Which it is shows by the whole column; a finding tells where it is not what the
heading says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from stage_desktop.formats.beats import beats_of
from stage_desktop.formats.cells import normal, number_of
from stage_desktop.formats.headers import unit_of
from stage_desktop.formats.sheet import Row, Sheet
from stage_desktop.formats.tables import Raw
from stage_desktop.formats.time_cells import Reading, Unit, duration_of
from stage_desktop.formats.time_ranges import bare_span, range_of
from stage_desktop.formats.time_words import in_digits
from stage_desktop.instants import DAY, ZERO, Millis
from stage_desktop.script.findings import Place, Severity

Range = tuple[Reading, "Reading | None"]
_UNIT_BEHIND = re.compile(r"[^\d\s]\s*$")
_LEAST_SECONDS = 30
_LONGEST_SHOW_MIN = DAY // 60_000


def settle_columns(sheet: Sheet, rows: Sequence[Row]) -> None:
    """Give the columns "clock", "duration" and "beats" the meaning that their cells have."""
    columns = sheet.columns
    if "beats" in columns and "host_points" not in columns and not _are_beats(rows):
        columns["host_points"] = columns.pop("beats")
    if "clock" in columns and "duration" not in columns and _are_lengths(rows, "clock"):
        _rename(sheet, "clock", "duration")
    elif "start" in columns and "duration" not in columns and _are_lengths(rows, "start"):
        _rename(sheet, "start", "duration")
    elif "duration" in columns and _are_chained(rows, "duration"):
        if "clock" not in columns:
            _rename(sheet, "duration", "clock")
    elif "start" in columns and not {"end", "clock"} & set(columns):
        _take_ranges(sheet, rows)


def _are_beats(rows: Sequence[Row]) -> bool:
    """Whether any cell under "Beats" is a row of steps; else they are what the host says."""
    return any(beats_of(text, ZERO) for row in rows if (text := row.text("beats")))


def _take_ranges(sheet: Sheet, rows: Sequence[Row]) -> None:
    """A column "开始时间" that holds 20:00-20:10 says both."""
    if any(_ranged(row.raw("start")) for row in rows):
        sheet.columns["clock"] = sheet.columns.pop("start")


def _rename(sheet: Sheet, name: str, other: str) -> None:
    place = Place(sheet.name, sheet.header_row, sheet.header(name))
    sheet.columns[other] = sheet.columns.pop(name)
    code = "column_of_lengths" if other == "duration" else "column_of_times"
    sheet.findings.add(code, Severity.INFO, place, header=place.column)


def _ranged(raw: Raw) -> bool:
    found = None if raw is None else range_of(raw)
    return found is not None and found[1] is not None


def _are_lengths(rows: Sequence[Row], name: str) -> bool:
    """Whether a column says how long each row takes: lengths that do not run on from one another.

    Where they begin at 0 and only grow, they are times from the start.
    """
    cells = [raw for row in rows if (raw := row.raw(name)) is not None]
    lengths = [_length(raw) for raw in cells]
    known = [each for each in lengths if each is not None]
    if not known or len(known) * 2 <= len(cells) or any(_ranged(raw) for raw in cells):
        return False
    return not (known[0] == 0 and all(a < b for a, b in pairwise(known)))


def _length(raw: Raw) -> Millis | None:
    """A length that is written as one, with its unit or as a bare number; no clock time."""
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return duration_of(raw) if abs(raw) < 1_000 and raw == int(raw) else None
    if not isinstance(raw, str) or range_of(raw) is not None:
        return None
    return duration_of(raw)


def _are_chained(rows: Sequence[Row], name: str) -> bool:
    """Whether a column has ranges that run on from one another: 0-5, 5-10, 10-20."""
    spans = [span for row in rows if (span := _span(row.raw(name))) is not None]
    return len(spans) >= 2 and all(a[1] == b[0] for a, b in pairwise(spans))


def _span(raw: Raw) -> tuple[float, float] | None:
    bare = bare_span(raw)
    if bare is not None:
        return bare
    found = None if raw is None else range_of(raw)
    if found is None or found[1] is None:
        return None
    return found[0].millis, found[1].millis


def range_reader(sheet: Sheet, rows: Sequence[Row], name: str) -> Callable[[Raw], Range | None]:
    """How the ranges of a column are read: what bare numbers count is said by all of them."""
    unit = unit_of(sheet.header(name))
    spans = [span for row in rows if (span := bare_span(row.raw(name))) is not None]
    hours = bool(spans) and spans[0][0] != 0 and max(max(span) for span in spans) <= 24
    bare = unit or (Unit.HOURS if hours else Unit.MINUTES)
    started = _starts(rows, name, unit)

    def read(raw: Raw) -> Range | None:
        found = range_of(raw, bare)
        if found is not None or started is None or _length(raw) is None:
            return found
        since = duration_of(raw, started)
        return None if since is None else (Reading(since, signed=True), None)

    return read


def _starts(rows: Sequence[Row], name: str, unit: Unit | None) -> Unit | None:
    """The unit of a column of starts from 0 that grow, "0, 5, 15" or "0分, 5分"; else None."""
    lengths = [_length(raw) for row in rows if (raw := row.raw(name)) is not None]
    known = [each for each in lengths if each is not None]
    grows = len(known) >= 2 and known[0] == 0 and all(a < b for a, b in pairwise(known))
    return (unit or Unit.MINUTES) if grows else None


def bare_unit(sheet: Sheet, rows: Sequence[Row], name: str) -> Unit | None:
    """The unit of a column of bare numbers that cannot be minutes: 300, 600, 900 are seconds."""
    numbers: list[int] = []
    for row in rows:
        raw = row.raw(name)
        if raw is None:
            continue
        number = number_of(raw) if not isinstance(raw, str) or _is_bare(raw) else None
        if number is None or number < _LEAST_SECONDS:
            return None
        numbers.append(int(number))
    return Unit.SECONDS if sum(numbers) > _LONGEST_SHOW_MIN else None


def _is_bare(text: str) -> bool:
    return _UNIT_BEHIND.search(normal(text)) is None and ":" not in normal(text)


def length_beside(raw: Raw) -> Millis | None:
    """How long a row takes by a cell of its clock column: "10分钟" between clock times."""
    if not isinstance(raw, str) or _is_bare(in_digits(raw)):
        return None
    return _length(raw)
