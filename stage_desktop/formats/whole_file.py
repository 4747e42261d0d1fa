"""A file as its bytes, unless it is none that we read."""

from __future__ import annotations

import re
from pathlib import Path

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.tables import MAX_BYTES

TEXT_SUFFIXES = (".csv", ".tsv", ".tab", ".txt", ".md", ".markdown")
BOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods", ".xlsb")
# No text has these; one that is named a workbook has two bytes a letter only behind a mark.
_NO_TEXT = re.compile(rb"(?s)\A(?!\xff\xfe|\xfe\xff).*?[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_OTHERS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")


def whole_file(path: Path) -> bytes:
    """The content of the file.

    FileTrouble `file_missing`, `file_empty`, `file_too_large` or `file_type_unknown`.
    """
    try:
        size = path.stat().st_size
    except (FileNotFoundError, NotADirectoryError) as trouble:
        raise FileTrouble("file_missing", path=str(path)) from trouble
    except ValueError as trouble:
        raise FileTrouble("file_missing", path=str(path)) from trouble
    if size > MAX_BYTES:
        raise FileTrouble("file_too_large", path=str(path), size=size, limit=MAX_BYTES)
    if not path.is_file():
        raise FileTrouble("file_type_unknown", path=str(path), detail="no regular file")
    data = path.read_bytes()
    if not data:
        raise FileTrouble("file_empty", path=str(path))
    return data


def refuse_others(path: Path, data: bytes) -> None:
    """Tell apart a file of another type from a damaged one of ours; a text may be named a workbook.

    FileTrouble `file_type_unknown` or `file_unreadable`.
    """
    if data.startswith(_OTHERS):
        raise FileTrouble("file_type_unknown", detail="content")
    if path.name.casefold().endswith(BOOK_SUFFIXES):
        if _NO_TEXT.search(data) or not data.strip():
            raise FileTrouble("file_unreadable", detail="xlsx")
        return
    if not path.name.casefold().endswith(TEXT_SUFFIXES):
        raise FileTrouble("file_type_unknown", detail=path.suffix)
