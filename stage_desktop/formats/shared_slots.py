"""A time that stands once beside several segments: a merged cell, or blank ones below it.

What rows have no time of their own share what is left of it in equal parts, and are told. A wrong
guess of minutes is better corrected by the operator than a row without any.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stage_desktop.formats.row_spans import TIMES
from stage_desktop.formats.sheet import Row
from stage_desktop.instants import MINUTE, Instant, Millis, duration_text
from stage_desktop.script.findings import Severity


@dataclass(frozen=True, slots=True)
class Stated:
    """What a row says of its time; `coarse` where its clock range is written without seconds,
    `least` the less of a duration given as a range."""

    start: Instant | None = None
    paired: Millis | None = None
    written: Millis | None = None
    ranged: Millis | None = None
    coarse: bool = True
    least: Millis | None = None

    @property
    def length(self) -> Millis | None:
        """How long the row says it takes by its start and end."""
        return self.paired if self.paired is not None else self.ranged


def shared(rows: Sequence[Row], stated: Sequence[Stated]) -> list[Stated]:
    """The times of the rows, with those that share one given their parts of it."""
    result = list(stated)
    at = 0
    while at < len(rows):
        end = at + 1
        while end < len(rows) and _stands_below(rows[end], stated[end], rows[at], stated[at]):
            end += 1
        if end - at > 1:
            following = stated[end].start if end < len(rows) else None
            _share(rows, result, range(at, end), following)
        at = end
    return result


def _stands_below(row: Row, each: Stated, first: Row, slot: Stated) -> bool:
    """Whether the row has its time from the cell of a row above it."""
    if each.start is not None or each.length is not None:
        return False
    if any((row.number, name) in row.sheet.covered for name in TIMES):
        return True
    # Blank below a clock time: the cells were merged where the sheet came from.
    blank = all(row.raw(name) is None for name in TIMES)
    return blank and slot.start is not None and first.raw("clock") is not None


def _share(
    rows: Sequence[Row], result: list[Stated], part: range, following: Instant | None
) -> None:
    first, slot = part[0], result[part[0]]
    # A merged duration is that of all rows; a clock range is where it is no row's own.
    alone = (rows[part[1]].number, "duration") in rows[first].sheet.covered
    written = [None if alone and at == first else result[at].written for at in part]
    whole = slot.length
    if whole is not None and _leaves_gap(rows[part[1]], slot, whole, following):
        # Blank rows before the next clock time: the gap is theirs.
        written[0], whole = whole, None
    if whole is None and alone:
        whole = slot.written
    if whole is None and slot.start is not None and following is not None:
        whole = Millis(following - slot.start)
    if whole is None or whole <= 0:
        return
    lacking = [at for at, length in zip(part, written, strict=True) if length is None]
    left = whole - sum(length or 0 for length in written)
    row = rows[first]
    if not lacking:
        if abs(left) >= MINUTE:
            taken, other = duration_text(whole - left), duration_text(whole)
            row.note("slot_differs", Severity.WARNING, _name(row), taken=taken, other=other)
        result[first] = replace(slot, paired=None, ranged=None)
        return
    if left <= 0:
        return
    each, more = divmod(left, len(lacking))
    for at in part:
        if at == first and written[0] is not None:
            continue
        if at in lacking:
            length = Millis(each + (more if at == lacking[-1] else 0))
            result[at] = replace(result[at], paired=None, ranged=None, written=length)
    if not alone and slot.length is None and len(lacking) == 1:
        return
    row.note("slot_shared", Severity.WARNING, _name(row), whole=duration_text(whole),
             count=len(lacking), each=duration_text(each))  # fmt: skip


def _leaves_gap(row: Row, slot: Stated, whole: Millis, following: Instant | None) -> bool:
    if following is None or slot.start is None or (row.number, "clock") in row.sheet.covered:
        return False
    return following - slot.start - whole >= MINUTE


def _name(row: Row) -> str:
    return next((name for name in TIMES if row.raw(name) is not None), "")
