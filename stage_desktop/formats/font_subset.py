"""A TrueType font cut down to the characters of one document, as a WOFF file.

So that a report shows Chinese on a machine without a Chinese font and is still small: a thousand
characters are some 150 KB, the whole font is 2 MB. Outlines, advances and the character map are
kept; kerning and other layout rules are not. (WOFF 1.0, W3C 2012; OpenType 1.9: `glyf`, `cmap` 12.)
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping

# The tables of a font that have to be there, in the order in which a font lists them.
_COPIED = ("OS/2", "name")
_LONG_OFFSETS = 1
_NO_NAMES = 0x00030000

# Flags of a component of a composite glyph.
_WORDS, _SCALE, _MORE, _TWO_SCALES, _TWO_BY_TWO = 0x1, 0x8, 0x20, 0x40, 0x80
_MAGIC = 0xB1B0AFBA


def woff_subset(font: bytes, characters: Iterable[str]) -> bytes:
    """The font with the glyphs of those characters that it has; ValueError for what is no font.

    The first glyph, which stands for what is missing, is always kept.
    """
    try:
        return _Subset(font, sorted({ord(each) for each in characters})).woff()
    except (struct.error, KeyError, IndexError) as trouble:
        raise ValueError("not a TrueType font with outlines") from trouble


class _Subset:
    """One font on its way to a smaller one; glyphs get new numbers."""

    def __init__(self, font: bytes, wanted: list[int]) -> None:
        self._tables = dict(_tables(font))
        self._glyphs = _glyph_data(self._tables)
        there = _character_map(self._tables["cmap"])
        self._characters = [(each, there[each]) for each in wanted if each in there]
        kept = {0}
        waiting = [glyph for _, glyph in self._characters]
        while waiting:
            glyph = waiting.pop()
            if glyph not in kept:
                kept.add(glyph)
                waiting.extend(part for _, part in _components(self._glyphs[glyph]))
        self._kept = sorted(kept)
        self._number = {glyph: index for index, glyph in enumerate(self._kept)}

    def woff(self) -> bytes:
        tables = {name: self._tables[name] for name in _COPIED if name in self._tables}
        tables |= self._outlines()
        tables["cmap"] = self._new_map()
        tables["hmtx"] = self._advances()
        tables["head"] = _put(self._tables["head"], 50, ">h", _LONG_OFFSETS)
        tables["hhea"] = _put(self._tables["hhea"], 34, ">H", len(self._kept))
        tables["maxp"] = _put(self._tables["maxp"], 4, ">H", len(self._kept))
        tables["post"] = struct.pack(">I", _NO_NAMES) + self._tables["post"][4:32]
        return _packed(tables)

    def _outlines(self) -> Mapping[str, bytes]:
        data, offsets = bytearray(), [0]
        for glyph in self._kept:
            outline = bytearray(self._glyphs[glyph])
            for at, part in _components(bytes(outline)):
                struct.pack_into(">H", outline, at, self._number[part])
            data += outline + bytes(-len(outline) % 4)
            offsets.append(len(data))
        return {"glyf": bytes(data), "loca": struct.pack(f">{len(offsets)}I", *offsets)}

    def _new_map(self) -> bytes:
        groups = b"".join(
            struct.pack(">3I", character, character, self._number[glyph])
            for character, glyph in self._characters
        )
        head = struct.pack(">2H2HI", 0, 1, 3, 10, 12)
        length = 16 + len(groups)
        return head + struct.pack(">2H3I", 12, 0, length, 0, len(self._characters)) + groups

    def _advances(self) -> bytes:
        metrics = self._tables["hmtx"]
        (full,) = struct.unpack_from(">H", self._tables["hhea"], 34)
        found = bytearray()
        for glyph in self._kept:
            if glyph < full:
                found += metrics[4 * glyph : 4 * glyph + 4]
            else:
                bearing = 4 * full + 2 * (glyph - full)
                found += metrics[4 * full - 4 : 4 * full - 2] + metrics[bearing : bearing + 2]
        return bytes(found)


def _tables(font: bytes) -> Iterator[tuple[str, bytes]]:
    (count,) = struct.unpack_from(">H", font, 4)
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4s3I", font, 12 + 16 * index)
        yield tag.decode("latin-1"), font[offset : offset + length]


def _glyph_data(tables: Mapping[str, bytes]) -> list[bytes]:
    (is_long,) = struct.unpack_from(">h", tables["head"], 50)
    (count,) = struct.unpack_from(">H", tables["maxp"], 4)
    if is_long:
        offsets = struct.unpack_from(f">{count + 1}I", tables["loca"])
    else:
        halves = struct.unpack_from(f">{count + 1}H", tables["loca"])
        offsets = tuple(2 * each for each in halves)
    glyf = tables["glyf"]
    return [glyf[offsets[at] : offsets[at + 1]] for at in range(count)]


def _character_map(cmap: bytes) -> dict[int, int]:
    """Which glyph each character has, from a map of format 12 or 4."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    found: dict[int, bytes] = {}
    for index in range(count):
        _, _, offset = struct.unpack_from(">2HI", cmap, 4 + 8 * index)
        (form,) = struct.unpack_from(">H", cmap, offset)
        found[form] = cmap[offset:]
    return _from_groups(found[12]) if 12 in found else _from_ranges(found[4])


def _from_groups(table: bytes) -> dict[int, int]:
    (count,) = struct.unpack_from(">I", table, 12)
    found: dict[int, int] = {}
    for index in range(count):
        first, last, glyph = struct.unpack_from(">3I", table, 16 + 12 * index)
        found.update((each, glyph + each - first) for each in range(first, last + 1))
    return found


def _from_ranges(table: bytes) -> dict[int, int]:
    (twice,) = struct.unpack_from(">H", table, 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + twice)
    deltas = struct.unpack_from(f">{count}H", table, 16 + 2 * twice)
    ranges = 16 + 3 * twice
    found: dict[int, int] = {}
    for index, (first, last, delta) in enumerate(zip(starts, ends, deltas, strict=True)):
        at = ranges + 2 * index
        (offset,) = struct.unpack_from(">H", table, at)
        for each in range(first, last + 1):
            glyph = each
            if offset:
                (glyph,) = struct.unpack_from(">H", table, at + offset + 2 * (each - first))
                if not glyph:
                    continue
            found[each] = (glyph + delta) & 0xFFFF
    return found


def _components(glyph: bytes) -> Iterator[tuple[int, int]]:
    """Where a composite glyph names its parts, and which they are; nothing for a simple one."""
    if len(glyph) < 10 or struct.unpack_from(">h", glyph)[0] >= 0:
        return
    at, flags = 10, _MORE
    while flags & _MORE:
        flags, part = struct.unpack_from(">2H", glyph, at)
        yield at + 2, part
        at += 8 if flags & _WORDS else 6
        if flags & _SCALE:
            at += 2
        elif flags & _TWO_SCALES:
            at += 4
        elif flags & _TWO_BY_TWO:
            at += 8


def _put(table: bytes, at: int, form: str, value: int) -> bytes:
    changed = bytearray(table)
    struct.pack_into(form, changed, at, value)
    return bytes(changed)


def _checksum(table: bytes) -> int:
    padded = table + bytes(-len(table) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF


def _packed(tables: Mapping[str, bytes]) -> bytes:
    """The tables as a WOFF file; the sum over the whole font goes into its head."""
    names = sorted(tables)
    made = dict(tables)
    made["head"] = _put(made["head"], 8, ">I", 0)
    power = len(names).bit_length() - 1
    search = 16 << power
    start = struct.pack(">I4H", 0x00010000, len(names), search, power, 16 * len(names) - search)
    directory, at = bytearray(start), 12 + 16 * len(names)
    for name in names:
        table = made[name]
        directory += struct.pack(">4s3I", name.encode(), _checksum(table), at, len(table))
        at += len(table) + -len(table) % 4
    whole = _checksum(bytes(directory)) + sum(_checksum(made[name]) for name in names)
    made["head"] = _put(made["head"], 8, ">I", (_MAGIC - whole) & 0xFFFFFFFF)
    entries, body = bytearray(), bytearray()
    begin = 44 + 20 * len(names)
    for name in names:
        table = made[name]
        small = zlib.compress(table, 9)
        data = small if len(small) < len(table) else table
        # The sum of the head is that before the sum over all was put in.
        summed = _checksum(_put(table, 8, ">I", 0) if name == "head" else table)
        entry = (name.encode(), begin + len(body), len(data), len(table), summed)
        entries += struct.pack(">4s4I", *entry)
        body += data + bytes(-len(data) % 4)
    head = struct.pack(
        ">4s2I2HI2H5I",
        b"wOFF",
        0x00010000,
        begin + len(body),
        len(names),
        0,
        at,
        *(1, 0, 0, 0, 0, 0, 0),
    )
    return head + bytes(entries) + bytes(body)
