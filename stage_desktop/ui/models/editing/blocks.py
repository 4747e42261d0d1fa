"""Blocks of cells: as text for the clipboard, from the clipboard, and taken into a script."""

from __future__ import annotations

import csv
import html
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

from stage_desktop.errors import EntryRefused
from stage_desktop.formats.cells import text_of
from stage_desktop.formats.html_tables import html_tables
from stage_desktop.instants import Instant
from stage_desktop.script.editing import replaced, things_of
from stage_desktop.script.plan import Script
from stage_desktop.script.planned import PlannedTimes
from stage_desktop.ui.models.editing.column import EditColumn, Sheet
from stage_desktop.ui.models.editing.run_times import Span, SpanOf

Block = list[list[str]]
Cell = tuple[int, int]
# A block with this column holds rows as they were copied here: their times follow anew.
WHOLE_ROWS = "number"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A cell that did not take what was put into it, and why."""

    row: int
    column: int
    reason: EntryRefused


def as_tsv(block: Block) -> str:
    """The block as spreadsheets copy it: tabs, and quotes around cells that need them."""
    out = StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\r\n").writerows(block)
    return out.getvalue()


def as_html(block: Block) -> str:
    """The block as a table of HTML, its cells marked as text."""
    rows = "".join(
        "<tr>" + "".join(f"<td>{_in_html(cell)}</td>" for cell in row) + "</tr>" for row in block
    )
    return f'<meta charset="utf-8"><table>{rows}</table>'


def _in_html(text: str) -> str:
    return html.escape(text).replace("\n", '<br style="mso-data-placement:same-cell">')


def block_of(text: str, markup: str | None = None) -> Block:
    """The cells in what was pasted; the text of spreadsheets, else a table of HTML.

    The text comes first where it has tabs: it is what the copied cells show, line for line.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if "\t" not in plain and markup:
        tables = html_tables(markup, "pasted")
        if tables:
            return _even([[text_of(cell) for cell in row] for row in tables[0].rows])
    plain = plain.removesuffix("\n")
    if not plain:
        return []
    if "\t" not in plain and not plain.startswith('"'):
        return [[line] for line in plain.split("\n")]
    return _even([list(row) for row in csv.reader(StringIO(plain), dialect="excel-tab")])


def _even(rows: Block) -> Block:
    wide = max((len(row) for row in rows), default=0)
    return [row + [""] * (wide - len(row)) for row in rows]


def spread(block: Block, rows: Sequence[int], columns: Sequence[int]) -> dict[Cell, str]:
    """The block over a selection: one cell fills all of it, a block repeats where it fits whole."""
    high, wide = len(block), len(block[0])
    down = len(rows) if len(rows) > high and len(rows) % high == 0 else high
    across = len(columns) if len(columns) > wide and len(columns) % wide == 0 else wide
    return {
        (rows[0] + r, columns[0] + c): block[r % high][c % wide]
        for r in range(down)
        for c in range(across)
    }


def taken(
    part: str, columns: Sequence[EditColumn[Any]], sheet: Sheet, cells: Mapping[Cell, str]
) -> tuple[Script, list[Refusal]]:
    """The script with these texts in these cells, and the cells that refused theirs.

    Rows are taken from the top, each against the times that follow from those above, so that a
    column of ends means what it says. Cells that only show something are passed over.
    """
    refusals: list[Refusal] = []
    things = list(things_of(sheet.script, part))
    chain = _chain_of(part, sheet, things)
    several = {column for _, column in cells}
    ids = {columns[column].id for column in several if column < len(columns)}
    changes: dict[int, Any] = {}
    for row, texts in _by_row(cells):
        if row >= len(things):
            continue
        own = sheet if chain is None else chain.sheet_at(row)
        thing, aside = things[row], list[tuple[int, str]]()
        for at, text in texts:
            column = columns[at] if at < len(columns) else None
            if column is None or column.take is None:
                continue
            if not ids.isdisjoint(column.beside):
                aside.append((at, text))
                continue
            if text == column.text(own, thing):
                continue
            try:
                thing = column.take(own, thing, text)
            except EntryRefused as reason:
                refusals.append(Refusal(row, at, reason))
        if WHOLE_ROWS not in ids:
            refusals.extend(_otherwise(columns, own, row, thing, aside))
        if thing != things[row]:
            changes[row] = things[row] = thing
    return (replaced(sheet.script, part, changes) if changes else sheet.script), refusals


def _otherwise(
    columns: Sequence[EditColumn[Any]],
    sheet: Sheet,
    row: int,
    thing: Any,
    aside: Iterable[tuple[int, str]],
) -> Iterable[Refusal]:
    """The texts that say something else than what follows from those that were taken."""
    for at, text in aside:
        take = columns[at].take
        if take is None or not text.strip() or text == columns[at].text(sheet, thing):
            continue
        try:
            agrees = take(sheet, thing, text) == thing
        except EntryRefused:
            agrees = False
        if not agrees:
            yield Refusal(row, at, EntryRefused("entry_beside", text=text))


def _by_row(cells: Mapping[Cell, str]) -> Iterable[tuple[int, list[tuple[int, str]]]]:
    rows: dict[int, list[tuple[int, str]]] = {}
    for (row, column), text in cells.items():
        rows.setdefault(row, []).append((column, text))
    return ((row, sorted(rows[row])) for row in sorted(rows))


class _Chain:
    """The planned starts while rows change from the top: each is worked out once."""

    def __init__(self, sheet: Sheet, things: list[Any]) -> None:
        self._things = things
        planned = sheet.planned
        self._starts = dict(planned.starts)
        self._at = 0
        self._chain: Instant | None = sheet.script.planned_start
        self._sheet = Sheet(sheet.script)
        times = PlannedTimes(
            self._starts, planned.ends, planned.show_start, planned.show_end, planned.length
        )
        self._sheet.__dict__["planned"] = times

    def sheet_at(self, row: int) -> Sheet:
        """What the cells of that row are read against; rows only from the top down."""
        while self._at < row:
            segment = self._things[self._at]
            self._at += 1
            if segment.skipped:
                continue
            start = self._start_of(segment)
            if start is not None:
                self._chain = Instant(start + segment.duration)
        start = self._start_of(self._things[row])
        if start is not None and not self._things[row].skipped:
            self._starts[self._things[row].id] = start
        return self._sheet

    def _start_of(self, segment: Any) -> Instant | None:
        found: Instant | None = self._chain if segment.hard_start is None else segment.hard_start
        return found


class _LiveChain:
    """The times of the run while rows change from the top: what is ahead follows from those above.

    A hard start is waited for; what is before it is never cut short (rule 3 of the timing rules).
    """

    def __init__(self, sheet: Sheet, live: SpanOf, things: list[Any]) -> None:
        self._live, self._things = live, things
        self._at = 0
        self._chain: Instant | None = None
        self._spans: dict[str, Span] = {}
        self._sheet = Sheet(sheet.script, self._span)

    def sheet_at(self, row: int) -> Sheet:
        """What the cells of that row are read against; rows only from the top down."""
        while self._at < row:
            span = self._span_of(self._things[self._at])
            self._at += 1
            if span is not None:
                self._chain = span.end
        span = self._span_of(self._things[row])
        if span is not None:
            self._spans[self._things[row].id] = span
        return self._sheet

    def _span(self, segment: str) -> Span | None:
        return self._spans.get(segment) or self._live(segment)

    def _span_of(self, segment: Any) -> Span | None:
        span = None if segment.skipped else self._live(segment.id)
        if span is None or not span.ahead:
            return span
        begun = span.start if self._chain is None else self._chain
        start = Instant(max(begun, segment.hard_start or begun))
        return Span(start, Instant(start + segment.duration), ahead=True)


def _chain_of(part: str, sheet: Sheet, things: list[Any]) -> _Chain | _LiveChain | None:
    if part != "segments":
        return None
    return _Chain(sheet, things) if sheet.live is None else _LiveChain(sheet, sheet.live, things)
