"""A table without a header: its columns taken by what they hold.

Rows that were copied out of the middle of a sheet have none. It is a guess, and told as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stage_desktop.formats.cells import text_of
from stage_desktop.formats.columns import SEGMENT_COLUMNS
from stage_desktop.formats.tables import Raw, Table, is_blank
from stage_desktop.formats.time_cells import Unit, duration_of
from stage_desktop.formats.time_ranges import range_of

_LOOKED_AT = 200


def with_header(table: Table) -> Table | None:
    """The table under a header of ours; None where no column tells when, or none tells what."""
    rows = [row for row in table.rows[:_LOOKED_AT] if any(not is_blank(cell) for cell in row)]
    if len(rows) < 2:
        return None
    width = max(map(len, rows))
    columns = [[row[at] if at < len(row) else None for row in rows] for at in range(width)]
    names: dict[int, str] = {}
    for at, column in enumerate(columns):
        cells = [cell for cell in column if not is_blank(cell)]
        for name, holds in (("number", _counts), ("clock", _times), ("duration", _lengths)):
            if name not in names.values() and len(cells) * 2 > len(rows) and holds(cells):
                names[at] = name
                break
    words = [at for at, column in enumerate(columns) if at not in names and _words(column)]
    if not words or not {"clock", "duration"} & set(names.values()):
        return None
    names[words[0]] = "title"
    header = [SEGMENT_COLUMNS[names[at]].chinese[0] if at in names else "" for at in range(width)]
    return replace(table, rows=[header, *table.rows], merged=(), added=1)


def _counts(cells: Sequence[Raw]) -> bool:
    """Whether they are 1, 2, 3."""
    texts = [text_of(cell) for cell in cells]
    if not all(text.isdecimal() for text in texts) or len(texts) < 2:
        return False
    numbers = [int(text) for text in texts]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= 1


def _times(cells: Sequence[Raw]) -> bool:
    found = sum(range_of(cell, Unit.MINUTES) is not None for cell in cells)
    return found * 4 >= len(cells) * 3


def _lengths(cells: Sequence[Raw]) -> bool:
    found = sum(duration_of(cell) is not None for cell in cells)
    return found * 4 >= len(cells) * 3


def _words(column: Sequence[Raw]) -> bool:
    texts = [cell for cell in column if isinstance(cell, str) and cell.strip()]
    return len(texts) * 2 > len(column)
