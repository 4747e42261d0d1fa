"""The rows of a SQLite file, page by page, whatever else of it is damaged.

SQLite itself gives up at the first page that it cannot follow. Rows stand in the leaves of tables,
which can be told by themselves (sqlite.org/fileformat2, 1.6 and 2.1); the write-ahead log has pages
as well (4.1). What cannot be decoded is passed over.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

Value = int | float | str | bytes | None
StoredRow = tuple[int, tuple[Value, ...]]

_USUAL_PAGE = 4096
_TABLE_LEAF = 0x0D
_WAL_HEADER, _FRAME_HEADER = 32, 24
_LARGEST = 64 * 1024 * 1024
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


def stored_rows(path: Path) -> Iterator[StoredRow]:
    """Every row of every table that can be read: its rowid and its values.

    A row that was changed may come more than once. OSError when the file cannot be read at all.
    """
    data = path.read_bytes()
    size = _page_size(data)
    latest = {at + 1: data[at * size : (at + 1) * size] for at in range(-(-len(data) // size))}
    written = list(_wal_pages(path.with_name(f"{path.name}-wal"), size))
    older = list(latest.items())
    latest.update(written)
    for number, page in (*older, *written):
        yield from _rows_of(number, page, latest, size)


def _page_size(data: bytes) -> int:
    if len(data) < 18:
        return _USUAL_PAGE
    size = int.from_bytes(data[16:18], "big")
    size = 65_536 if size == 1 else size
    return size if 512 <= size <= 65_536 and size & (size - 1) == 0 else _USUAL_PAGE


def _wal_pages(path: Path, size: int) -> Iterator[tuple[int, bytes]]:
    """The pages of the write-ahead log that belong to it, in the order in which they came."""
    if not path.exists():
        return
    data = path.read_bytes()
    salts = data[16:24]
    step = _FRAME_HEADER + size
    for at in range(_WAL_HEADER, len(data) - step + 1, step):
        if data[at + 8 : at + 16] == salts:
            number = int.from_bytes(data[at : at + 4], "big")
            yield number, data[at + _FRAME_HEADER : at + step]


def _rows_of(
    number: int, page: bytes, pages: Mapping[int, bytes], size: int
) -> Iterator[StoredRow]:
    start = 100 if number == 1 else 0
    if len(page) < start + 8 or page[start] != _TABLE_LEAF:
        return
    count = min(int.from_bytes(page[start + 3 : start + 5], "big"), size // 4)
    for index in range(count):
        at = start + 8 + 2 * index
        cell = int.from_bytes(page[at : at + 2], "big")
        try:
            yield _row(page, cell, pages, size)
        except (IndexError, ValueError, struct.error, KeyError, OverflowError):
            continue


def _row(page: bytes, at: int, pages: Mapping[int, bytes], size: int) -> StoredRow:
    length, at = _varint(page, at)
    rowid, at = _varint(page, at)
    if length > _LARGEST:
        raise ValueError(length)
    local = _local(length, size)
    payload = page[at : at + local]
    if length > local:
        follows = int.from_bytes(page[at + local : at + local + 4], "big")
        payload += _overflow(follows, length - local, pages)
    if len(payload) != length:
        raise ValueError(length)
    return rowid, tuple(_values(payload))


def _local(length: int, size: int) -> int:
    """How much of a payload stands in the leaf itself."""
    most = size - 35
    if length <= most:
        return length
    least = (size - 12) * 32 // 255 - 23
    fitting = least + (length - least) % (size - 4)
    return fitting if fitting <= most else least


def _overflow(number: int, length: int, pages: Mapping[int, bytes]) -> bytes:
    parts: list[bytes] = []
    seen: set[int] = set()
    while length > 0:
        if number in seen:
            raise ValueError(number)
        seen.add(number)
        page = pages[number]
        part = page[4 : 4 + min(length, len(page) - 4)]
        parts.append(part)
        length -= len(part)
        number = int.from_bytes(page[:4], "big")
    return b"".join(parts)


def _values(payload: bytes) -> Iterator[Value]:
    end, at = _varint(payload, 0)
    body = end
    while at < end:
        kind, at = _varint(payload, at)
        width = _width(kind)
        raw = payload[body : body + width]
        if len(raw) != width:
            raise ValueError(kind)
        body += width
        yield _value(kind, raw)


def _width(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return _INTEGERS.get(kind, 8 if kind == 7 else 0)


def _value(kind: int, raw: bytes) -> Value:
    if kind == 0:
        return None
    if kind in _INTEGERS:
        return int.from_bytes(raw, "big", signed=True)
    if kind == 7:
        return float(struct.unpack(">d", raw)[0])
    if kind in (8, 9):
        return kind - 8
    if kind < 12:
        raise ValueError(kind)
    return raw.decode() if kind % 2 else raw


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for index in range(9):
        byte = data[at + index]
        if index == 8:
            return _signed((value << 8) | byte), at + 9
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:
            return value, at + index + 1
    raise ValueError(at)


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value
