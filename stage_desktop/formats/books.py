"""Workbooks to tables: XLSX in this process where it is harmless, all else in one of its own.

XLS, ODS and XLSB are read by the same library; what it does with a hostile one cannot be known
beforehand, so that these, and large workbooks, never touch this process (`isolated`).
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from io import BytesIO

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.cells import restored
from stage_desktop.formats.isolated import load_xlsx, read_isolated
from stage_desktop.formats.tables import Raw, Table
from stage_desktop.formats.xlsx import DAMAGE, MODEST, checked_size, unpacked_size

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
_BOX = "EncryptedPackage".encode("utf-16-le")


def read_workbook(data: bytes) -> list[Table]:
    """The sheets of a workbook, in its order, with what their cells hold.

    FileTrouble `file_encrypted`, `file_type_unknown`, `file_too_large`, `file_too_demanding` or
    `file_unreadable`.
    """
    if data.startswith(OLE):
        if _BOX in data:
            raise FileTrouble("file_encrypted")
        return _plain(read_isolated(data, "xls"))
    kind = _kind_of_zip(data)
    if kind != "xlsx":
        return _plain(read_isolated(data, kind))
    if checked_size(data) > MODEST:
        return _plain(read_isolated(data, "xlsx"))
    return _plain(load_xlsx(data))


def _kind_of_zip(data: bytes) -> str:
    """Which workbook a ZIP file is; an ODS or XLSB one is looked through for its size."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "xl/workbook.bin" in names:
                unpacked_size(data, archive)
                return "xlsb"
            spreadsheet = b"opendocument.spreadsheet"
            if "mimetype" in names and spreadsheet in archive.read("mimetype")[:80]:
                unpacked_size(data, archive)
                if b"encryption-data" in archive.read("META-INF/manifest.xml"):
                    raise FileTrouble("file_encrypted")
                return "ods"
    except (*DAMAGE, KeyError) as damage:
        raise FileTrouble("file_unreadable", detail="zip") from damage
    except RuntimeError as trouble:  # a part with a password
        raise FileTrouble("file_encrypted") from trouble
    return "xlsx"


def _plain(tables: Iterable[Table]) -> list[Table]:
    """The tables with the texts as they were before a writer neutralised them."""
    return [replace(table, rows=_restored(table.rows)) for table in tables]


def _restored(rows: Sequence[Sequence[Raw]]) -> list[list[Raw]]:
    return [
        [restored(cell) if isinstance(cell, str) and cell[:1] == "'" else cell for cell in row]
        for row in rows
    ]
