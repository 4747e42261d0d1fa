"""What the parts of an XLSX file say before a library reads it: how large it is, what is hidden.

A workbook with one cell in the last corner of its sheet, or one whose parts unpack to gigabytes,
would have the library ask for more memory than there is, which ends the process.
"""

from __future__ import annotations

import html
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.tables import MAX_COLUMNS, MAX_ROWS

# Beyond this a file is read by a process of its own; beyond the other it is not read at all.
MODEST = 24 * 1024 * 1024
MOST = 160 * 1024 * 1024
_CHUNK = 1 << 20
_CELL = re.compile(
    rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r\s*=\s*["']([A-Za-z]{1,3})(\d{1,7})["'][^>]*?(?<!/)>(?!</)"""
)
_HIDDEN = re.compile(
    rb"""<(?:\w+:)?row\s(?=[^>]*\shidden=["'](?:1|true)["'])[^>]*?\br=["'](\d{1,7})["']"""
)
_UNVALUED = re.compile(
    rb"""<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>|</(?:\w+:)?c>)"""
    rb"""|<(?:\w+:)?c\s[^>]*\bt=["']e["']"""
)
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
_RELATED = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*["']([^"']*)["']""")


@dataclass(slots=True)
class Hints:
    """What a sheet's part says that the library does not: hidden rows, formulas without result."""

    hidden: frozenset[int] = frozenset()
    unvalued: int = 0


@dataclass(slots=True)
class Package:
    """An XLSX file looked through: `unpacked` bytes in all, and the hints by the sheet's name."""

    unpacked: int = 0
    hints: dict[str, Hints] = field(default_factory=dict)


def looked_through(data: bytes) -> Package:
    """The package, unless it cannot be a run sheet.

    FileTrouble `file_type_unknown`, `file_encrypted`, `file_too_large` or `file_unreadable`.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            if "xl/workbook.xml" not in names:
                raise FileTrouble("file_type_unknown", detail="zip")
            if any(info.flag_bits & 1 for info in archive.infolist()):
                raise FileTrouble("file_encrypted")
            package = Package(unpacked_size(data, archive))
            parts = {name: archive.read(name) for name in names if _is_small_part(archive, name)}
            for name in names:
                if name.startswith("xl/") and "sheet" in name.casefold() and name.endswith(".xml"):
                    sheet = archive.read(name)
                    _check_extent(sheet)
                    for title in _titles(name, parts):
                        package.hints[title] = _hints(sheet)
            return package
    except (
        zipfile.BadZipFile,
        zlib.error,
        OSError,
        EOFError,
        ValueError,
        NotImplementedError,
    ) as e:
        raise FileTrouble("file_unreadable", detail="zip") from e


def unpacked_size(data: bytes, archive: zipfile.ZipFile) -> int:
    """How much the parts unpack to in truth, whatever the file says of them.

    FileTrouble `file_too_large` as soon as it is too much; a document type, which may name
    entities without end or files elsewhere, is `file_unreadable`.
    """
    total = 0
    for info in archive.infolist():
        packed = memoryview(data)[_content_start(data, info) :][: info.compress_size]
        size = 0
        if info.compress_type == zipfile.ZIP_STORED:
            size = len(packed)
            _refuse_entities(info.filename, bytes(packed[:4_096]))
        else:
            inflater = zlib.decompressobj(-15)
            piece = inflater.decompress(packed, _CHUNK)
            _refuse_entities(info.filename, piece[:4_096])
            while piece:
                size += len(piece)
                _refuse_large(total + size)
                piece = inflater.decompress(inflater.unconsumed_tail, _CHUNK)
        total += size
        _refuse_large(total)
    return total


def _content_start(data: bytes, info: zipfile.ZipInfo) -> int:
    """Where the content of a part begins, behind its own header and name."""
    at = info.header_offset
    if data[at : at + 4] != b"PK\x03\x04":
        raise zipfile.BadZipFile("no header of a part")
    name = int.from_bytes(data[at + 26 : at + 28], "little")
    extra = int.from_bytes(data[at + 28 : at + 30], "little")
    return at + 30 + name + extra


def _refuse_large(size: int) -> None:
    if size > MOST:
        raise FileTrouble("file_too_large", size=size, limit=MOST)


def _refuse_entities(name: str, head: bytes) -> None:
    if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in head.replace(b"\0", b""):
        raise FileTrouble("file_unreadable", detail="entities")


def _is_small_part(archive: zipfile.ZipFile, name: str) -> bool:
    wanted = name in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels")
    return wanted and archive.getinfo(name).file_size < _CHUNK


def _titles(part: str, parts: dict[str, bytes]) -> list[str]:
    """The names of the sheets that are kept in that part."""
    book, relations = (
        parts.get(name, b"") for name in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels")
    )
    targets = {}
    for tag in _RELATED.findall(relations):
        found = dict(_ATTRIBUTE.findall(tag))
        targets[found.get(b"Id", b"")] = found.get(b"Target", b"").decode("utf-8", "replace")
    titles = []
    for tag in _SHEET.findall(book):
        found = {name.rpartition(b":")[2]: value for name, value in _ATTRIBUTE.findall(tag)}
        target = targets.get(found.get(b"id", b""), "").lstrip("/").removeprefix("xl/")
        if target and f"xl/{target}" == part:
            titles.append(html.unescape(found.get(b"name", b"").decode("utf-8", "replace")))
    return titles


def _hints(sheet: bytes) -> Hints:
    hidden = frozenset(int(row) for row in _HIDDEN.findall(sheet))
    return Hints(hidden, len(_UNVALUED.findall(sheet)))


def _check_extent(sheet: bytes) -> None:
    """Refuse a sheet whose filled cells span more than fits."""
    found = set(_CELL.findall(sheet))
    if not found:
        return
    rows = max(int(row) for _, row in found)
    columns = max(_index(letters) for letters in {letters for letters, _ in found})
    if rows > MAX_ROWS:
        raise FileTrouble("file_too_large", rows=rows, limit=MAX_ROWS)
    if columns > MAX_COLUMNS:
        raise FileTrouble("file_too_large", columns=columns, limit=MAX_COLUMNS)


def _index(letters: bytes) -> int:
    """The column of those letters, counted from 1."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + letter - 64
    return index
