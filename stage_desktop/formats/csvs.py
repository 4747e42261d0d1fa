"""CSV files to tables: whatever the encoding and the delimiter.

The ladder of encodings: byte-order mark, the pattern of NULs of UTF-16, strict UTF-8, GB18030 or
Big5 where that makes sense of the header, Shift-JIS by its kana, a guess among a few.
"""

from __future__ import annotations

import csv
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from collections.abc import Callable
from io import StringIO

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.cells import restored
from stage_desktop.formats.headers import COLUMNS, SheetKind, field_of
from stage_desktop.formats.sheet import Findings
from stage_desktop.formats.tables import MAX_COLUMNS, MAX_ROWS, Table, is_blank
from stage_desktop.script.findings import Place, Severity

_DELIMITERS = (",", ";", "\t", "|", "，")
_GUESSED = ["gb18030", "big5", "shift_jis", "cp1252"]
_CONTROLS = dict.fromkeys(c for c in range(32) if c not in (9, 10, 12, 13, 26))
_SAMPLE_LINES = 30
_SAMPLE_CHARACTERS = 20_000


Known = Callable[[str], bool]


def _is_known(word: str) -> bool:
    return any(field_of(kind, word) is not None for kind in (*COLUMNS, SheetKind.SHOW))


def read_csv(data: bytes, name: str, findings: Findings, known: Known = _is_known) -> Table:
    """The table in a CSV file; `name` is what findings call it.

    `known` tells the headings that such files have, by default those of run sheets.

    FileTrouble `file_empty`, `file_unreadable` (detail "binary", "csv") or `file_too_large`.
    """
    return table_of_text(decoded(data, name, findings, known), name, findings, known)


def table_of_text(text: str, name: str, findings: Findings, known: Known = _is_known) -> Table:
    """The table in a text whose cells are parted by whatever parts them."""
    if not text.strip():
        raise FileTrouble("file_empty")
    lines = text.split("\n", 1)
    hint = lines[0].strip().strip('"').casefold()
    if hint.startswith("sep=") and len(hint) == 5:
        delimiter, text = hint[4], "\n" + (lines[1] if len(lines) > 1 else "")
    else:
        delimiter = sniffed(text, known)
    rows = _rows(text, delimiter, name, findings)
    if all(is_blank(cell) for row in rows for cell in row):
        raise FileTrouble("file_empty")
    return Table(name, rows)


def decoded(data: bytes, name: str, findings: Findings, known: Known = _is_known) -> str:
    """The text of the file, by the ladder of encodings; a finding tells a guess or damage."""
    for mark, encoding in (
        (BOM_UTF8, "utf-8"),
        (BOM_UTF16_LE, "utf-16-le"),
        (BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return _whole(data[len(mark) :], encoding, name, findings)
    if b"\0" in data:
        return _whole(data, _utf16_order(data), name, findings)
    try:
        text = getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return _checked(_guessed(data, name, findings, known))
    if len(text.encode()) < len(data):
        findings.add("file_truncated", Severity.WARNING, Place(name))
    return _checked(text)


def _whole(data: bytes, encoding: str, name: str, findings: Findings) -> str:
    text = data.decode(encoding, "replace")
    if "\ufffd" in text:
        findings.add("text_damaged", Severity.WARNING, Place(name), encoding=encoding)
    return _checked(text)


def _utf16_order(data: bytes) -> str:
    """Little or big endian, by where the NULs of the plain letters stand."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if odd > 4 * even and odd * 20 > len(data):
        return "utf-16-le"
    if even > 4 * odd and even * 20 > len(data):
        return "utf-16-be"
    raise FileTrouble("file_unreadable", detail="binary")


def _guessed(data: bytes, name: str, findings: Findings, known: Known) -> str:
    encoding, text = max(
        ((each, _strictly(data, each)) for each in ("gb18030", "big5hkscs")),
        key=lambda pair: _known_words(pair[1], known),
    )
    if _known_words(text, known) < 2:
        encoding, text = _japanese(data) or _best(data)
    encoding = encoding.removesuffix("hkscs")
    findings.add("encoding_guessed", Severity.INFO, Place(name), encoding=encoding)
    if "\ufffd" in text:
        findings.add("text_damaged", Severity.WARNING, Place(name), encoding=encoding)
    return text


def _best(data: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes  # a last resort: 30 ms of import

    best = from_bytes(data[:200_000], cp_isolation=_GUESSED).best()
    encoding = best.encoding if best is not None else "gb18030"
    return encoding, data.decode(encoding, "replace")


def _strictly(data: bytes, encoding: str) -> str:
    """The text in that encoding; "" when the bytes are none. A cut last character is no matter."""
    try:
        return getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return ""


def _japanese(data: bytes) -> tuple[str, str] | None:
    """The text as Shift-JIS where that has kana in plenty; in no other encoding do they come so."""
    text = _strictly(data, "cp932")
    wide = sum(character >= "\u3000" for character in text)
    kana = sum("\u3041" <= character <= "\u30fc" for character in text)
    return ("shift_jis", text) if kana >= 4 and kana * 4 > wide else None


def _known_words(text: str, known: Known) -> int:
    """How many Chinese words of the first lines stand in headers.

    English ones prove nothing: they are the same bytes in every encoding.
    """
    words = [word.strip(' "\r') for line in text[:4_000].split("\n")[:12] for word in _cut(line)]
    return sum(known(word) for word in words if not word.isascii() and len(word) <= 40)


def _cut(line: str) -> list[str]:
    for delimiter in _DELIMITERS:
        line = line.replace(delimiter, ",")
    return line.split(",")


def _checked(text: str) -> str:
    """The text, unless it is no text at all."""
    head = text[:_SAMPLE_CHARACTERS]
    controls = len(head) - len(head.translate(_CONTROLS))
    if controls * 50 > len(head) or "\0" in text:
        raise FileTrouble("file_unreadable", detail="binary")
    return text


def sniffed(text: str, known: Known = _is_known) -> str:
    """The delimiter: the one that makes most of the first lines columns of a known header."""
    head = "\n".join(text[:_SAMPLE_CHARACTERS].splitlines()[:_SAMPLE_LINES])
    return max(_DELIMITERS, key=lambda delimiter: _score(head, delimiter, known))


def _score(head: str, delimiter: str, known: Known) -> tuple[int, int]:
    try:
        rows = list(csv.reader(StringIO(head), delimiter=delimiter))
    except csv.Error:
        return (0, 0)
    most = max((sum(map(known, row[:60])) for row in rows), default=0)
    return most, sum(len(row) > 1 for row in rows)


def _rows(text: str, delimiter: str, name: str, findings: Findings) -> list[list[str]]:
    """All rows; strictly by the quotes first, then as they come."""
    try:
        return _parsed(text, delimiter, strict=True)
    except csv.Error as trouble:
        findings.add("quotes_unbalanced", Severity.WARNING, Place(name), detail=trouble)
    try:
        return _parsed(text, delimiter, strict=False)
    except csv.Error as trouble:
        raise FileTrouble("file_unreadable", detail="csv") from trouble


def _parsed(text: str, delimiter: str, *, strict: bool) -> list[list[str]]:
    rows: list[list[str]] = []
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    for row in reader:
        rows.append([restored(cell) if cell[:1] == "'" else cell for cell in row[:MAX_COLUMNS]])
        if len(rows) > MAX_ROWS:
            raise FileTrouble("file_too_large", rows=_lines(text), limit=MAX_ROWS)
        if len(row) > MAX_COLUMNS and not is_blank("".join(row[MAX_COLUMNS:])):
            raise FileTrouble("file_too_large", columns=len(row), limit=MAX_COLUMNS)
    return rows


def _lines(text: str) -> int:
    return text.count("\n") + (not text.endswith("\n"))
