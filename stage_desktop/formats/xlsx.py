"""What the parts of an XLSX file say before a library reads it: how large it is, what is hidden.

A workbook with one cell in the last corner of its sheet, or one whose parts unpack to gigabytes,
would have the library ask for more memory than there is, which ends the process.
"""

from __future__ import annotations

import html
import re
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.tables import MAX_COLUMNS, MAX_ROWS

# Beyond this a file is read by a process of its own; beyond the other it is not read at all.
MODEST = 8 * 1024 * 1024
MOST = 96 * 1024 * 1024
_CHUNK = 1 << 20
# A tag is looked at as far as those of real files reach: others are made to keep a pattern busy.
_TAG = rb"[^<>]{0,400}?"
_CELL = re.compile(
    rb"<(?:\w{1,8}:)?c\s(?:" + _TAG + rb"\s)?r\s{0,3}=\s{0,3}[\"']([A-Za-z]{1,3})(\d{1,7})[\"']"
    rb"[^<>]{0,400}(?<!/)>(?!</)"
)
_HIDDEN = re.compile(
    rb"<(?:\w{1,8}:)?row\s(?=" + _TAG + rb"\bhidden=[\"'](?:1|true)[\"'])" + _TAG
    + rb"\br=[\"'](\d{1,7})[\"']"
)  # fmt: skip
_UNVALUED = re.compile(
    rb"<(?:\w{1,8}:)?f(?:\s[^<>]{0,400})?(?:/>|>[^<]{0,8192}</(?:\w{1,8}:)?f>)\s{0,9}"
    rb"(?:<(?:\w{1,8}:)?v\s?/>|<(?:\w{1,8}:)?v></(?:\w{1,8}:)?v>|</(?:\w{1,8}:)?c>)"
    rb"|<(?:\w{1,8}:)?c\s" + _TAG + rb"\bt=[\"']e[\"']"
)
_FONT = re.compile(
    rb"<(?:\w{1,8}:)?font(?:\s[^<>]{0,200})?(?:/>|>(.{0,2000}?)</(?:\w{1,8}:)?font>)", re.DOTALL
)
_STRIKE = re.compile(rb"<(?:\w{1,8}:)?strike(?:\s+val=[\"'](?:1|true)[\"'])?\s*/>")
_FORMATS = re.compile(rb"<(?:\w{1,8}:)?cellXfs[\s>](.*?)</(?:\w{1,8}:)?cellXfs>", re.DOTALL)
_FORMAT = re.compile(rb"<(?:\w{1,8}:)?xf\s([^<>]{0,600})>")
_FONT_ID = re.compile(rb"fontId=[\"'](\d{1,5})[\"']")
_STYLED = re.compile(rb"<(?:\w{1,8}:)?c\s(" + _TAG + rb")(?<!/)>(?!</)")
_STYLE = re.compile(rb"(?:^|\s)s=[\"'](\d{1,6})[\"']")
_ROW_OF = re.compile(rb"(?:^|\s)r=[\"'][A-Za-z]{1,3}(\d{1,7})[\"']")
_SHEET = re.compile(rb"<(?:\w{1,8}:)?sheet\s[^<>]{0,2000}>")
_RELATED = re.compile(rb"<(?:\w{1,8}:)?Relationship\s[^<>]{0,2000}>")
_ATTRIBUTE = re.compile(rb"""([\w:]{1,40})\s{0,3}=\s{0,3}["']([^"']*)["']""")


@dataclass(slots=True)
class Hints:
    """What a sheet's part says that the library does not.

    The numbers of hidden rows and of rows struck through, how many formulas have no result.
    """

    hidden: frozenset[int] = frozenset()
    unvalued: int = 0
    struck: frozenset[int] = frozenset()


# What the library of ZIP files raises on one that is damaged or made to harm.
DAMAGE = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError)


def checked_size(data: bytes) -> int:
    """How much the workbook unpacks to.

    FileTrouble `file_type_unknown`, `file_encrypted`, `file_too_large` or `file_unreadable`.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if "xl/workbook.xml" not in archive.namelist():
                raise FileTrouble("file_type_unknown", detail="zip")
            if any(info.flag_bits & 1 for info in archive.infolist()):
                raise FileTrouble("file_encrypted")
            return unpacked_size(data, archive)
    except DAMAGE as damage:
        raise FileTrouble("file_unreadable", detail="zip") from damage


def hints_of(data: bytes) -> dict[str, Hints]:
    """The hints by the names of the sheets; FileTrouble for a sheet whose cells span too much."""
    hints: dict[str, Hints] = {}
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            struck = _struck_styles(archive)
            parts = {name: archive.read(name) for name in names if _is_small_part(archive, name)}
            for name in names:
                if name.startswith("xl/") and "sheet" in name.casefold() and name.endswith(".xml"):
                    sheet = archive.read(name)
                    _check_extent(sheet)
                    for title in _titles(name, parts):
                        hints[title] = _hints(sheet, struck)
    except DAMAGE as damage:
        raise FileTrouble("file_unreadable", detail="zip") from damage
    return hints


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


def _hints(sheet: bytes, struck: frozenset[bytes]) -> Hints:
    hidden = frozenset(int(row) for row in _HIDDEN.findall(sheet))
    return Hints(hidden, len(_UNVALUED.findall(sheet)), _struck_rows(sheet, struck))


def _struck_styles(archive: zipfile.ZipFile) -> frozenset[bytes]:
    """The numbers of the cell formats whose font is struck through."""
    if "xl/styles.xml" not in archive.namelist():
        return frozenset()
    if archive.getinfo("xl/styles.xml").file_size > _CHUNK:
        return frozenset()
    styles = archive.read("xl/styles.xml")
    if b"strike" not in styles:
        return frozenset()
    fonts = [_STRIKE.search(each) is not None for each in _FONT.findall(styles)]
    formats = _FORMATS.search(styles)
    found = set()
    for at, tag in enumerate(_FORMAT.findall(formats[1] if formats else b"")):
        font = _FONT_ID.search(tag)
        if font and int(font[1]) < len(fonts) and fonts[int(font[1])]:
            found.add(b"%d" % at)
    return frozenset(found)


def _struck_rows(sheet: bytes, struck: frozenset[bytes]) -> frozenset[int]:
    """The rows whose filled cells are struck through, but for one at the most (their number)."""
    if not struck:
        return frozenset()
    filled: dict[int, int] = {}
    crossed: dict[int, int] = {}
    for tag in _STYLED.findall(sheet):
        row = _ROW_OF.search(tag)
        if row is None:
            continue
        number, style = int(row[1]), _STYLE.search(tag)
        filled[number] = filled.get(number, 0) + 1
        if style and style[1] in struck:
            crossed[number] = crossed.get(number, 0) + 1
    return frozenset(
        number for number, count in crossed.items() if count >= max(1, filled[number] - 1)
    )


def _check_extent(sheet: bytes) -> None:
    """Refuse a sheet whose filled cells span more than fits."""
    seen: set[bytes] = set()
    for match in _CELL.finditer(sheet):
        letters, row = match.groups()
        if int(row) > MAX_ROWS:
            raise FileTrouble("file_too_large", rows=_last_row(sheet), limit=MAX_ROWS)
        if letters not in seen:
            seen.add(letters)
            if _index(letters) > MAX_COLUMNS:
                raise FileTrouble("file_too_large", columns=_index(letters), limit=MAX_COLUMNS)


def _last_row(sheet: bytes) -> int:
    """The number of the last row by the end of the part, for the sentence of the trouble."""
    found = _CELL.findall(sheet[-65_536:])
    return max((int(row) for _, row in found), default=MAX_ROWS + 1)


def _index(letters: bytes) -> int:
    """The column of those letters, counted from 1."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + letter - 64
    return index
