"""Rows that are one segment, and rows that share what stands once for all of them.

A segment with three products often takes three rows, of which only the first has a title and a
time: merged cells in a workbook, blank ones in its CSV. And several segments may stand beside one
merged time, which is then theirs together.
"""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.formats.cells import text_of
from stage_desktop.formats.sheet import Row
from stage_desktop.formats.tables import Raw
from stage_desktop.script.findings import Severity

TIMES = ("clock", "start", "end", "duration")
_ITS_OWN = (*TIMES, "number", "id", "kind", "hard_start", "end_rule", "skipped")
# What further rows of a segment hold. A lone cell elsewhere is the title of a section.
_FURTHER = ("products", "price", "stock", "host_points", "assistant_notes", "operator_notes",
            "notes")  # fmt: skip


def continues(row: Row, before: Row) -> bool:
    """Whether the row says more of the segment in the row before, rather than being its own.

    It is when the title above is merged over it, or blank here, and it has neither number nor time
    of its own.
    """
    covered = row.sheet.covered
    merged = (row.number, "title") in covered
    if not merged and row.raw("title") is not None:
        return False
    own = (name for name in _ITS_OWN if row.raw(name) is not None)
    if any((row.number, name) not in covered for name in own):
        return False
    if merged:
        return before.text("title") == row.text("title")
    # Without a merge only cells that say more of a product or its words; a lone cell in the first
    # column is a heading.
    timed = any(before.raw(name) is not None for name in TIMES)
    fields = {index: name for name, index in row.sheet.columns.items()}
    filled = [at for at, cell in enumerate(row.cells) if cell is not None]
    return timed and all(fields.get(at) in _FURTHER and at > 0 for at in filled)


def joined(before: Row, row: Row) -> Row:
    """Both rows as one: what differs stands in lines below each other."""
    row.note("row_continued", Severity.INFO, row=before.number)
    width = max(len(before.cells), len(row.cells))
    cells: list[Raw] = []
    for at in range(width):
        above = before.cells[at] if at < len(before.cells) else None
        below = row.cells[at] if at < len(row.cells) else None
        if above is None or below is None:
            cells.append(below if above is None else above)
        elif below == above or text_of(below) in text_of(above).splitlines():
            cells.append(above)
        else:
            cells.append(f"{text_of(above)}\n{text_of(below)}")
    return Row(row.sheet, before.number, cells, before.kept)


def is_set_aside(row: Row) -> bool:
    """Whether the row is hidden or struck through in its spreadsheet, with a finding.

    It is then kept as skipped.
    """
    if row.number in row.sheet.struck:
        row.note("row_struck", Severity.WARNING)
        return True
    hidden = row.number in row.sheet.hidden
    if hidden:
        row.note("row_hidden", Severity.WARNING)
    return hidden


def part_of(numbers: Mapping[str, None]) -> str:
    """The number of a further row under a merged number: 3.2 and 3.3 after 3."""
    last = list(numbers)[-1] if numbers else ""
    head, _, part = last.rpartition(".")
    if head and part.isdecimal():
        return f"{head}.{int(part) + 1}"
    return f"{last}.2" if last else ""
