"""XLSX workbooks to tables.

What the library reads is looked at first: a workbook with one cell in the last corner of its sheet
would have it ask for half a terabyte, which ends the process.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Sequence
from io import BytesIO

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.cells import restored
from stage_desktop.formats.tables import MAX_ROWS, Raw, Table

_MAX_UNPACKED = 400 * 1024 * 1024
_MAX_CELLS = 6_000_000
_CELL = re.compile(
    rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r\s*=\s*["']([A-Za-z]{1,3})(\d{1,7})["'][^>]*?(?<!/)>(?!</)"""
)
_BOX = "EncryptedPackage".encode("utf-16-le")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"


def read_workbook(data: bytes) -> list[Table]:
    """The sheets of a workbook, in its order, with what their cells hold.

    FileTrouble `file_encrypted`, `file_type_unknown`, `file_too_large` or `file_unreadable`.
    """
    if data.startswith(OLE):
        if _BOX in data:
            raise FileTrouble("file_encrypted")
        raise FileTrouble("file_type_unknown", detail="xls")
    _check(data)
    return _read(data)


def _check(data: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            if "xl/workbook.xml" not in names:
                raise FileTrouble("file_type_unknown", detail="zip")
            unpacked = sum(info.file_size for info in archive.infolist())
            if unpacked > _MAX_UNPACKED:
                raise FileTrouble("file_too_large", size=unpacked, limit=_MAX_UNPACKED)
            if any(info.flag_bits & 1 for info in archive.infolist()):
                raise FileTrouble("file_encrypted")
            for name in names:
                if name.startswith("xl/") and "sheet" in name.casefold() and name.endswith(".xml"):
                    _check_extent(archive.read(name))
    except (
        zipfile.BadZipFile,
        zlib.error,
        OSError,
        EOFError,
        ValueError,
        NotImplementedError,
    ) as e:
        raise FileTrouble("file_unreadable", detail="zip") from e


def _check_extent(sheet: bytes) -> None:
    """Refuse a sheet whose filled cells span more than fits."""
    found = set(_CELL.findall(sheet))
    if not found:
        return
    rows = max(int(row) for _, row in found)
    columns = max(_index(letters) for letters in {letters for letters, _ in found})
    if rows > MAX_ROWS:
        raise FileTrouble("file_too_large", rows=rows, limit=MAX_ROWS)
    if rows * columns > _MAX_CELLS:
        raise FileTrouble("file_too_large", cells=rows * columns, limit=_MAX_CELLS)


def _index(letters: bytes) -> int:
    """The column of those letters, counted from 1."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + letter - 64
    return index


def _read(data: bytes) -> list[Table]:
    from python_calamine import CalamineError, SheetTypeEnum, load_workbook  # not needed for CSV

    try:
        with load_workbook(BytesIO(data)) as book:
            return [
                Table(sheet.name, _rows(book.get_sheet_by_name(sheet.name).to_python(
                    skip_empty_area=False)))
                for sheet in book.sheets_metadata
                if sheet.typ is SheetTypeEnum.WorkSheet
            ]  # fmt: skip
    except (CalamineError, OSError, ValueError, OverflowError) as trouble:
        raise FileTrouble("file_unreadable", detail="xlsx") from trouble
    except BaseException as panic:
        # A panic of the library's native part is no Exception, so that it is not caught by chance.
        if type(panic).__name__ != "PanicException":
            raise
        raise FileTrouble("file_unreadable", detail="xlsx") from panic


def _rows(rows: Sequence[Sequence[Raw]]) -> list[list[Raw]]:
    return [
        [restored(cell) if isinstance(cell, str) and cell[:1] == "'" else cell for cell in row]
        for row in rows
    ]
