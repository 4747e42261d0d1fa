"""Which row of a table is its header, and what its columns are called.

A header may take two rows: groups above ("商品", "人员"), columns below ("名称", "主播"). A column
is called by whichever of both, or both together, says what it means.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from stage_desktop.formats.cells import text_of
from stage_desktop.formats.dues import is_ahead
from stage_desktop.formats.headers import COLUMNS, SheetKind, field_of, folded
from stage_desktop.formats.mapping import IGNORED, KEPT, Layout
from stage_desktop.formats.mapping import Mapping as ColumnMapping
from stage_desktop.formats.tables import Raw, Table, is_blank
from stage_desktop.formats.time_ranges import range_of

_WITHIN = 40
_TIMES = frozenset({"clock", "start", "end", "duration"})
_DUES = frozenset({"due", "day"})
# What a header must have to be one of that kind: one field of each group.
_SIGNATURES: Mapping[SheetKind, tuple[frozenset[str], ...]] = {
    SheetKind.SEGMENTS: (frozenset({"title", "kind", "products", "number"}), _TIMES),
    SheetKind.PRODUCTS: (
        frozenset({"code", "name", "sku"}),
        frozenset({"live_price", "list_price", "stock", "sku", "limit", "role"}),
    ),
    SheetKind.GIVEAWAYS: (
        frozenset({"code", "tool", "prize"}),
        frozenset({"launch_clock", "launch_offset", "countdown", "anchor", "open"}),
    ),
    SheetKind.BOOSTS: (
        frozenset({"code", "tool", "budget"}),
        frozenset({"order_clock", "order_offset", "lead", "effect_clock", "target", "anchor"}),
    ),
    SheetKind.CUES: (frozenset({"anchor"}), frozenset({"text", "kind", "offset", "role"})),
    SheetKind.HOSTS: (frozenset({"name"}), frozenset({"persona", "phrases", "avoided"})),
    SheetKind.SPEND: (frozenset({"clock", "start"}), frozenset({"share"})),
    SheetKind.WARMUP: (frozenset({"title"}), _DUES, frozenset({"channel"})),
    SheetKind.CHECKLIST: (frozenset({"title"}), _DUES, frozenset({"done", "owner"})),
    SheetKind.RESERVATIONS: (frozenset({"at", "day"}), frozenset({"count"})),
}
# Sheets that have the headings of segments, and are told from them by what their times are.
_DUE_BEFORE = frozenset({SheetKind.WARMUP, SheetKind.CHECKLIST})
_GROUP_ENDING = re.compile(
    r"(?:信息|资料|安排|情况|明细|设置|部分|相关|区|info|information|details?)$", re.IGNORECASE
)
_PLAIN_BELOW = frozenset(folded(word) for word in ("姓名", "名字", "name", "内容", "说明", "明细"))


class Header(NamedTuple):
    """A header found: its first row (from 0), how many rows it takes, and its columns' names."""

    at: int
    depth: int
    labels: list[str]
    known: int


def meaning(kind: SheetKind, label: str, mapping: ColumnMapping | None) -> str | None:
    """The field that a column of that name has: as the user mapped it, else by the aliases."""
    if mapping is not None:
        mapped = mapping.field(label)
        if mapped == KEPT:
            return None
        if mapped is not None and (mapped == IGNORED or mapped in COLUMNS.get(kind, {})):
            return mapped
    return field_of(kind, label)


def find_header(
    table: Table, kind: SheetKind, named: bool, mapping: ColumnMapping | None = None
) -> Header | None:
    """The header of the table as one of that kind, or None when no row of it can be.

    `named` tells that the table's name says its kind already, so that less of a header will do.
    """
    best: Header | None = None
    rows = table.rows[:_WITHIN]
    for at, row in enumerate(rows):
        single = [text_of(cell) if isinstance(cell, str) else "" for cell in row]
        candidates = [Header(at, 1, single, _known(kind, single, mapping))]
        if at + 1 < len(table.rows):
            double = _double(table, at, kind, mapping)
            if double is not None:
                candidates.append(Header(at, 2, double, _known(kind, double, mapping)))
        for found in filter(None, (_accepted(kind, each, named, mapping) for each in candidates)):
            better = best is None or found.known > best.known
            # Its groups stand above: the same columns, and what they belong to.
            grouped = best is not None and found.known == best.known and found.depth > best.depth
            if better or (grouped and best is not None and found.at < best.at):
                best = found
    return best


def header_at(table: Table, kind: SheetKind, layout: Layout) -> Header | None:
    """The header where the user says that it is; None where nothing is said of it."""
    last = layout.header_row
    if last is None or last > len(table.rows) or layout.kind not in (None, kind):
        return None
    if last == 0:
        return Header(0, 0, [], 0)
    at = max(0, last - layout.depth)
    labels = _texts(table.rows[last - 1])
    if last - at == 2:
        labels = _double(table, at, kind, layout.mapping) or labels
    return Header(at, last - at, labels, _known(kind, labels, layout.mapping))


def _suffices(
    kind: SheetKind, labels: Sequence[str], named: bool, mapping: ColumnMapping | None
) -> bool:
    fields = _fields(kind, labels, mapping)
    if all(group & fields for group in _SIGNATURES[kind]) and len(fields) >= 2:
        return True
    return named and (len(fields) >= 2 or bool(fields & {"title", "code"}))


def _accepted(
    kind: SheetKind, header: Header, named: bool, mapping: ColumnMapping | None
) -> Header | None:
    """The header if it is one of that kind; one without titles counts less than another kind's."""
    if _suffices(kind, header.labels, named, mapping):
        return header
    if _is_untitled(kind, header.labels, mapping):
        return header._replace(known=header.known - 1)
    return None


def _is_untitled(kind: SheetKind, labels: Sequence[str], mapping: ColumnMapping | None) -> bool:
    """Whether they head segments whose column of titles has a heading that nobody knows."""
    fields = _fields(kind, labels, mapping)
    return kind is SheetKind.SEGMENTS and bool(fields & _TIMES) and len(fields) >= 3


def is_signed(table: Table, kind: SheetKind, mapping: ColumnMapping | None = None) -> int:
    """How many columns of a full header of that kind the table has; 0 when it has none."""
    if kind not in _SIGNATURES:
        return 0
    found = find_header(table, kind, False, mapping)
    return 0 if found is None else found.known


def kind_by_header(table: Table, mapping: ColumnMapping | None = None) -> SheetKind | None:
    """The kind of sheet that the table is by what stands in its header, or None."""
    counts = [(is_signed(table, kind, mapping), kind) for kind in _SIGNATURES]
    best = max(counts, key=lambda each: each[0])
    if not best[0] or best[1] not in _DUE_BEFORE:
        return best[1] if best[0] else None
    if _is_due_before(table, best[1], mapping):
        return best[1]
    # By the clock it may be what happens in the show; nothing else has such headings.
    return SheetKind.SEGMENTS if is_signed(table, SheetKind.SEGMENTS, mapping) else None


def columns_known(table: Table, kind: SheetKind, mapping: ColumnMapping | None = None) -> int:
    """How many columns of that kind the table has, if it may be one that is named so; else 0."""
    found = find_header(table, kind, True, mapping)
    return 0 if found is None else found.known


def _is_due_before(table: Table, kind: SheetKind, mapping: ColumnMapping | None) -> bool:
    """Whether most times of the table are those of preparation: T-2h, a date, 开播前30分钟."""
    found = find_header(table, kind, False, mapping)
    if found is None:
        return False
    means = [meaning(kind, label, mapping) if label else None for label in found.labels]
    columns = [at for at, name in enumerate(means) if name in _DUES]
    rows = table.rows[found.at + found.depth :]
    cells = [row[at] for row in rows for at in columns if at < len(row) and not is_blank(row[at])]
    return bool(cells) and sum(map(is_ahead, cells)) * 2 > len(cells)


def _fields(
    kind: SheetKind, labels: Sequence[str], mapping: ColumnMapping | None
) -> frozenset[str]:
    found = (meaning(kind, label, mapping) for label in labels if label and len(label) <= 60)
    return frozenset(each for each in found if each is not None and each != IGNORED)


def _known(kind: SheetKind, labels: Sequence[str], mapping: ColumnMapping | None) -> int:
    return len(_fields(kind, labels, mapping))


def _double(
    table: Table, at: int, kind: SheetKind, mapping: ColumnMapping | None
) -> list[str] | None:
    """The names of the columns where that row and the next are one header, else None."""
    upper, lower = (_texts(row) for row in table.rows[at : at + 2])
    width = max(len(upper), len(lower))
    upper += [""] * (width - len(upper))
    lower += [""] * (width - len(lower))
    below = [index for index in range(width) if lower[index]]
    if not below or sum(map(bool, upper)) < 2 or not all(map(_is_word, filter(None, lower))):
        return None
    if not all(_is_group(text, kind, mapping) for text in upper if text):
        return None
    groups = _spread(table, at, upper, lower)
    if not all(_stands_below(index, upper, lower, kind, mapping) for index in below):
        return None
    return [
        _name(kind, groups[index], lower[index], mapping) if lower[index] else upper[index]
        for index in range(width)
    ]


def _texts(row: Sequence[Raw]) -> list[str]:
    return ["" if is_blank(cell) else text_of(cell) for cell in row]


def _is_word(text: str) -> bool:
    return len(text) <= 24 and range_of(text) is None and not text[:1].isdigit()


def _is_group(text: str, kind: SheetKind, mapping: ColumnMapping | None) -> bool:
    """Whether the text may head columns; a fact of the show ("主播：小雨", a date) does not."""
    if not _is_word(text) or set(text) & set(":："):
        return False
    return meaning(kind, text, mapping) is not None or field_of(SheetKind.SHOW, text) is None


def _stands_below(
    index: int,
    upper: Sequence[str],
    lower: Sequence[str],
    kind: SheetKind,
    mapping: ColumnMapping | None,
) -> bool:
    """Whether the cell may be a column of a group, rather than a value under its heading."""
    if not upper[index]:
        return True
    if meaning(kind, upper[index], mapping) is None:
        return meaning(kind, lower[index], mapping) is not None
    return index + 1 < len(upper) and not upper[index + 1] and bool(lower[index + 1])


def _spread(table: Table, at: int, upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """What stands above each column: a group spans those it is merged over, or the blank ones."""
    groups = list(upper)
    merged = {
        index: upper[merge.left]
        for merge in table.merged
        if merge.top <= at <= merge.bottom and merge.left < len(upper)
        for index in range(merge.left, min(merge.right + 1, len(upper)))
    }
    last = ""
    for index, text in enumerate(upper):
        last = text or last
        if not text and lower[index]:
            groups[index] = merged.get(index, "" if table.merged else last)
    return groups


def _name(kind: SheetKind, group: str, below: str, mapping: ColumnMapping | None) -> str:
    """What a column below a group is called."""
    if not group:
        return below
    core = _GROUP_ENDING.sub("", group) or group
    names = [f"{core}{below}", f"{core} {below}", below]
    if folded(below) in _PLAIN_BELOW:
        names.append(core)
    known = (name for name in names if meaning(kind, name, mapping) is not None)
    return next(known, f"{group} {below}")
