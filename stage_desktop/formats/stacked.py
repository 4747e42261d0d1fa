"""Several tables under each other on one sheet: the products below the segments.

Each becomes a table of its own, with its rows where they are in the spreadsheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stage_desktop.formats.cells import text_of
from stage_desktop.formats.header_rows import find_header
from stage_desktop.formats.headers import COLUMNS, SheetKind, field_of, sheet_kind_of
from stage_desktop.formats.tables import Raw, Table, is_blank

_LEAST_KNOWN = 3
_LONGEST_HEADING = 24
_ENDING = re.compile(r"(?:信息|清单|明细|列表|表|汇总|\s+(?:list|table))$", re.IGNORECASE)
Named = tuple[Table, "SheetKind | None"]


def unstacked(tables: Sequence[Named]) -> list[Named]:
    """The tables with those parted that stand under each other; the first keeps its kind."""
    return [part for table, kind in tables for part in _parts(table, kind)]


def _parts(table: Table, kind: SheetKind | None) -> Iterator[Named]:
    starts = list(_starts(table))
    if not starts:
        yield table, kind
        return
    ends = [*(above for above, _, _, _ in starts[1:]), len(table.rows)]
    yield _cut(table, table.name, 0, starts[0][0]), kind
    for (_, at, title, named), end in zip(starts, ends, strict=True):
        yield _cut(table, f"{table.name} · {title}", at, end), named


def _cut(table: Table, name: str, begin: int, end: int) -> Table:
    """The rows from one to another as a table, with those above blank."""
    rows: list[Sequence[Raw]] = [*[[] for _ in range(begin)], *table.rows[begin:end]]
    merged = tuple(each for each in table.merged if begin <= each.top < end)
    return replace(table, name=name, rows=rows, merged=merged)


def _starts(table: Table) -> Iterator[tuple[int, int, str, SheetKind]]:
    """Where the table above ends and a further one begins, what it is called, and its kind."""
    first: SheetKind | None = None
    rows = table.rows
    for at, row in enumerate(rows):
        if not _may_head(row, rows[at - 1] if at else None):
            continue
        kind = _kind_of(table, at)
        if kind is None:
            continue
        if first is None:
            first = kind
        elif kind is not first:
            first = kind
            title = _title(rows[at - 1])
            named = sheet_kind_of(_ENDING.sub("", title)) if title else None
            # Another line is one of the table above.
            yield (at, at, kind.value, kind) if named is None else (at - 1, at, title, named)


def _may_head(row: Sequence[Raw], above: Sequence[Raw] | None) -> bool:
    """Whether the row is headings alone, below a blank row, a single cell, or nothing."""
    if above is not None and sum(not is_blank(cell) for cell in above) > 1:
        return False
    filled = [cell for cell in row if not is_blank(cell)]
    return len(filled) >= _LEAST_KNOWN and all(
        isinstance(cell, str) and len(cell) <= _LONGEST_HEADING for cell in filled
    )


def _kind_of(table: Table, at: int) -> SheetKind | None:
    """The kind whose header the row is; None for a row of words that is none."""
    labels = [text_of(cell) for cell in table.rows[at] if not is_blank(cell)]
    known = {kind: sum(field_of(kind, label) is not None for label in labels) for kind in COLUMNS}
    likely = [kind for kind in COLUMNS if known[kind] >= max(_LEAST_KNOWN, len(labels) / 2)]
    alone = replace(table, rows=[table.rows[at]], merged=())
    signed = [kind for kind in likely if find_header(alone, kind, False) is not None]
    return max(signed, key=lambda kind: known[kind], default=None)


def _title(row: Sequence[Raw]) -> str:
    filled = [cell for cell in row if not is_blank(cell)]
    return text_of(filled[0]).strip("【】[]（）() :：") if len(filled) == 1 else ""
