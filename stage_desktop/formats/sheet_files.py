"""The sheets of a script as the bytes of CSV files."""

from __future__ import annotations

import csv
from io import StringIO

from stage_desktop.formats.cells import neutralised
from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.script_sheets import script_sheets
from stage_desktop.formats.written import Language, WrittenSheet
from stage_desktop.formats.written_cells import Cell, cell_text
from stage_desktop.script.plan import Script

_BOM = b"\xef\xbb\xbf"


def kinds_held(script: Script) -> frozenset[SheetKind]:
    """The sheets that a folder of CSV files has of the script: the others would be empty."""
    return frozenset(sheet.kind for sheet in script_sheets(script))


def csv_files_of(script: Script, language: Language | None = None) -> dict[SheetKind, bytes]:
    """Each sheet as a CSV file: UTF-8 with the mark by which spreadsheets know it.

    A sheet without rows has its header alone. `language` is that of headers and words, by
    default the script's own.
    """
    sheets = script_sheets(script, every=True, language=language)
    return {sheet.kind: _csv(sheet) for sheet in sheets}


def _csv(sheet: WrittenSheet) -> bytes:
    target = StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    for row in sheet.rows:
        writer.writerow([_text(cell) for cell in row])
    return _BOM + target.getvalue().encode("utf-8", "replace")


def _text(cell: Cell) -> str:
    # Numbers and times are ours, and no spreadsheet runs them.
    return neutralised(cell) if isinstance(cell, str) else cell_text(cell)
