"""Which sheets, columns and cells of what was opened are worth a look, and whether to ask.

A sheet that opens cleanly has none that ask: nobody is bothered with it. What asks is a reading
that may well be another than what was meant; all else is shown beside the sheet, and no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from stage_desktop.formats.cells import text_of
from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.mapping import SeenSheet
from stage_desktop.formats.opened import Opened
from stage_desktop.formats.tables import Raw, Table, is_blank
from stage_desktop.formats.time_cells import Unit, duration_of
from stage_desktop.formats.time_ranges import range_of
from stage_desktop.instants import DAY, HOUR, MINUTE, Instant, clock_text
from stage_desktop.script.findings import Finding, Place, Severity, finding
from stage_desktop.script.plan import Segment

# Told of a column or a sheet, and doubtful all the same.
_COLUMN_NOTES = frozenset(
    {"column_kept", "column_unnamed", "column_of_lengths", "column_of_times", "durations_read_as"}
    | {"lengths_in_seconds"}
)
_ASKS = frozenset({"header_missing", "sheet_other_show", "lengths_in_seconds"})
# Doubts of what a row is for the show, not of how its cells were read.
_NOT_ASKED = frozenset(
    {"row_hidden", "code_repeated", "no_code", "no_time", "no_title", "price_read_as"}
    | {"ontime_delay", "ontime_count_to_end"}
)
_TIMES = ("clock", "start", "duration", "end")
_HALF_DAY = DAY // 2
_LOOKED_AT = 200
# A start so far from where the row above ends is rather a slip of the pen than a break.
_FAR = 3 * HOUR


@dataclass(frozen=True, slots=True)
class Doubt:
    """A finding where it stands in the tables.

    `row` counts as the spreadsheet does and is None for a whole column; `column` is its index,
    None for a whole row or sheet. `asks` tells that it is worth to stop for. `instead` are texts
    that may have been meant.
    """

    finding: Finding
    sheet: str
    row: int | None = None
    column: int | None = None
    asks: bool = False
    instead: tuple[str, ...] = ()


def doubts_of(opened: Opened) -> tuple[Doubt, ...]:
    """What is doubtful in how the script was read, downwards in each sheet."""
    sheets = {sheet.name: sheet for sheet in opened.sheets}
    profiled = {each.place.sheet for each in opened.findings if each.code == "profile_applied"}
    found = [
        _placed(each, sheets.get(each.place.sheet))
        for each in opened.findings
        if each.severity is not Severity.INFO or each.code in _COLUMN_NOTES
    ]
    segments = next((each for each in opened.sheets if each.kind is SheetKind.SEGMENTS), None)
    if segments is not None:
        found.extend(_of_starts(opened, segments))
        found = list(_hinted(found, opened, segments))
    answered = (
        # What a profile says of the columns has been looked at before.
        replace(each, asks=False) if each.row is None and each.sheet in profiled else each
        for each in found
    )
    return tuple(sorted(answered, key=lambda each: (each.sheet, each.row or 0, each.column or 0)))


def is_unsure(opened: Opened) -> bool:
    """Whether somebody should look at the sheet before its script is taken."""
    return opened.material is not None and any(each.asks for each in doubts_of(opened))


def places_of(findings: Iterable[Finding], sheets: Sequence[SeenSheet]) -> tuple[Doubt, ...]:
    """Where findings stand in the tables, in their order; none of them asks."""
    named = {sheet.name: sheet for sheet in sheets}
    return tuple(
        replace(_placed(each, named.get(each.place.sheet)), asks=False) for each in findings
    )


def _placed(found: Finding, sheet: SeenSheet | None) -> Doubt:
    place = found.place
    if sheet is None:
        asks = found.code in _ASKS
        return Doubt(found, place.sheet, place.row, asks=asks)
    column = _column(sheet, place.column)
    heads = place.row is None or place.row <= sheet.header_row
    row = None if heads and place.column else place.row
    grave = found.severity is not Severity.INFO and found.code not in _NOT_ASKED
    on_cell = column is not None or row is not None
    return Doubt(found, sheet.name, row, column, (grave and on_cell) or found.code in _ASKS)


def _column(sheet: SeenSheet, label: str) -> int | None:
    """The index of the column of that name: of several, the one that is read."""
    at = [index for index, (own, _) in enumerate(sheet.columns) if own == label and label]
    return next((index for index in at if sheet.columns[index][1]), at[0] if at else None)


def _field_column(sheet: SeenSheet, names: Sequence[str]) -> int | None:
    fields = [name for _, name in sheet.columns]
    return next((fields.index(name) for name in names if name in fields), None)


def _of_starts(opened: Opened, sheet: SeenSheet) -> Iterator[Doubt]:
    """Starts that lie hours away from where the row above ends."""
    column = _field_column(sheet, ("clock", "start"))
    rows, zone = dict(opened.rows), opened.script.zone_info
    chain: Instant | None = None
    for segment in opened.script.segments:
        stated = segment.stated_start
        if segment.skipped:
            continue
        if stated is not None and chain is not None and _is_far(stated - chain):
            at, above = (_clock(each, zone) for each in (stated, chain))
            place = Place(sheet.name, rows.get(segment.id), _label(sheet, column), segment.number)
            told = finding("start_far", Severity.WARNING, place, at=at, chain=above)
            instead = _half_day_off(stated, chain, opened)
            yield Doubt(told, sheet.name, place.row, column, True, instead)
            stated = None  # the rows behind it are held against the chain, not against the slip
        begins = chain if stated is None else stated
        chain = None if begins is None else Instant(begins + segment.duration)


def _is_far(off: int) -> bool:
    """Whether a start is far off; the same clock time of another day follows from a slip above."""
    return abs(off) > _FAR and min(off % DAY, -off % DAY) > HOUR


def _half_day_off(stated: Instant, chain: Instant, opened: Opened) -> tuple[str, ...]:
    """The time twelve hours away, where that is what follows the row above: 8.30 for 20:30."""
    off = stated + _HALF_DAY - chain
    if min(off % DAY, -off % DAY) > HOUR:
        return ()
    return (_clock(Instant(stated + _HALF_DAY), opened.script.zone_info),)


def _clock(instant: Instant, zone: ZoneInfo) -> str:
    """The wall time, with its seconds where it has some."""
    return clock_text(instant, zone, seconds=instant % MINUTE != 0)


def _label(sheet: SeenSheet, column: int | None) -> str:
    return "" if column is None else sheet.columns[column][0]


def _hinted(found: Sequence[Doubt], opened: Opened, sheet: SeenSheet) -> Iterator[Doubt]:
    """The doubts with what may have been meant, and with columns that may be times."""
    table = _table(opened, sheet.name)
    for each in found:
        code, data = each.finding.code, dict(each.finding.data)
        if code == "column_kept" and _holds_times(table, sheet, each.column):
            told = replace(each.finding, code="column_may_be_times", severity=Severity.WARNING)
            yield replace(each, finding=told, asks=True)
        elif code == "duration_ranges":
            yield replace(each, instead=(_length(data["other"]), _length(data["taken"])))
        else:
            yield each


def _length(text: str) -> str:
    """A length such as 10:00 as it is read in any column: 10min, or with its hours."""
    minutes, _, seconds = text.rpartition(":")
    if minutes.isdigit() and seconds == "00":
        return f"{minutes}min"
    return text if ":" in minutes else f"0:{text}"


def _table(opened: Opened, name: str) -> Table | None:
    tables = () if opened.material is None else opened.material.tables
    return next((table for table, _ in tables if table.name == name), None)


def _holds_times(table: Table | None, sheet: SeenSheet, column: int | None) -> bool:
    """Whether most cells of the column are times, though nothing reads it."""
    if table is None or column is None:
        return False
    body = table.rows[sheet.header_row : sheet.header_row + _LOOKED_AT]
    cells = [row[column] for row in body if column < len(row) and not is_blank(row[column])]
    times = sum(map(_is_time, cells))
    return times >= 2 and times * 2 > len(cells)


def _is_time(cell: Raw) -> bool:
    text = text_of(cell)
    if text.replace(".", "").isdigit():
        return False
    return range_of(cell, Unit.MINUTES) is not None or duration_of(cell) is not None


def row_segments(opened: Opened) -> dict[int, Segment]:
    """The segments by the rows that they were read from."""
    by_id = {segment.id: segment for segment in opened.script.segments}
    return {row: by_id[ref] for ref, row in opened.rows if ref in by_id}
