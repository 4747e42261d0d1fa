"""The sheets of a script as the bytes of files: CSV, and an XLSX workbook."""

from __future__ import annotations

import csv
from datetime import timedelta
from decimal import Decimal
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.cells import neutralised
from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.script_sheets import script_sheets
from stage_desktop.formats.written import Cell, Length, WrittenSheet
from stage_desktop.instants import EPOCH, to_datetime
from stage_desktop.script.plan import Script

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

_LONGEST_TEXT = 32_767
_WIDEST, _NARROWEST = 40, 6
_BOM = b"\xef\xbb\xbf"


def csv_files_of(script: Script) -> dict[SheetKind, bytes]:
    """Each sheet as a CSV file: UTF-8 with the mark by which spreadsheets know it.

    Without cues their file has its header alone.
    """
    return {sheet.kind: _csv(sheet) for sheet in script_sheets(script, every=True)}


def _csv(sheet: WrittenSheet) -> bytes:
    target = StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    for row in sheet.rows:
        writer.writerow([_text(cell) for cell in row])
    return _BOM + target.getvalue().encode("utf-8", "replace")


def _text(cell: Cell) -> str:
    if isinstance(cell, Length):
        return cell.text
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return str(cell) if isinstance(cell, int) else neutralised(cell)


def workbook_of(script: Script) -> bytes:
    """The sheets as one XLSX workbook.

    FileTrouble `cell_too_long` (sheet, row, column) for a text that no workbook can hold.
    """
    from xlsxwriter import Workbook  # not needed before the first save

    target = BytesIO()
    book = Workbook(target, {"in_memory": True})
    # The show's own moment, so that the same script is the same file.
    created = to_datetime(script.planned_start or EPOCH, script.zone_info).replace(tzinfo=None)
    book.set_properties({"title": script.title, "created": created})
    styles = _Styles(book)
    for sheet in script_sheets(script):
        _add(book, sheet, styles)
    book.close()
    return target.getvalue()


class _Styles:
    """The formats of the cells of one workbook."""

    def __init__(self, book: Workbook) -> None:
        self.header: Format = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self.text: Format = book.add_format({"text_wrap": True, "valign": "top"})
        self.plain: Format = book.add_format({"valign": "top"})
        self.length: Format = book.add_format({"num_format": "[h]:mm:ss", "valign": "top"})
        self.fine: Format = book.add_format({"num_format": "[h]:mm:ss.000", "valign": "top"})


def _add(book: Workbook, sheet: WrittenSheet, styles: _Styles) -> None:
    page = book.add_worksheet(sheet.name)
    page.freeze_panes(1, 0)
    widths: dict[int, int] = {}
    for at, row in enumerate(sheet.rows):
        for column, cell in enumerate(row):
            if cell == "" and at:
                continue
            if isinstance(cell, Length):
                style = styles.fine if cell.millis % 1_000 else styles.length
                page.write_datetime(at, column, timedelta(milliseconds=cell.millis), style)
            elif isinstance(cell, int | Decimal) and _is_exact(cell):
                page.write_number(at, column, float(cell), styles.plain)
            else:
                text = _text(cell)
                if len(text.encode("utf-16-le", "replace")) // 2 > _LONGEST_TEXT:
                    column_name = str(sheet.rows[0][column])
                    raise FileTrouble(
                        "cell_too_long", sheet=sheet.name, row=at + 1, column=column_name
                    )
                page.write_string(at, column, text, styles.text if at else styles.header)
            widths[column] = max(widths.get(column, 0), _width(_text(cell)))
    for column, width in widths.items():
        page.set_column(column, column, min(max(width + 2, _NARROWEST), _WIDEST))


def _is_exact(number: int | Decimal) -> bool:
    """Whether a spreadsheet, which reckons in binary, gives the number back as it is."""
    return -(10**15) < number < 10**15 and Decimal(repr(float(number))) == number


def _width(text: str) -> int:
    """About how many digits wide the longest line is."""
    return max(sum(1 if sign.isascii() else 2 for sign in line) for line in text.split("\n"))
