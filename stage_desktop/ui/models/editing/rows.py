"""Steps with whole rows of an edited table: insert, duplicate, move, remove, group, paste, fill.

Each is one step, whatever is selected, and answers which rows are to be selected then.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from stage_desktop.errors import EntryRefused
from stage_desktop.script import editing
from stage_desktop.script.plan import Script
from stage_desktop.ui.models.editing.blocks import (
    Block,
    Refusal,
    as_html,
    as_tsv,
    spread,
    taken,
)
from stage_desktop.ui.models.editing.column import Sheet
from stage_desktop.ui.models.editing.edit_model import EditModel
from stage_desktop.ui.models.editing.edits import Standing

Rows = Sequence[int]


class RowSteps:
    """What can be done with the selected rows and cells of a model."""

    def __init__(self, model: EditModel) -> None:
        self.model = model

    @property
    def _part(self) -> str:
        return self.model.table.part

    @property
    def _script(self) -> Script:
        return self.model.edits.script

    # Rows

    def insert(self, at: int, count: int = 1) -> range | None:
        """Put new rows before that one, no earlier than where the show is."""
        at = max(min(at, len(self.model.things)), self.model.edits.open_from(self._part))
        script = self._script
        for each in range(count):
            fresh = self._blank(script, at + each)
            script = editing.inserted(script, self._part, at + each, [fresh])
        return self._done(script, "inserted", range(at, at + count), count)

    def _blank(self, script: Script, at: int) -> Any:
        if self._part == "segments":
            return editing.new_segment(script, at - 1)
        return self.model.table.blank(script)

    def duplicate(self, rows: Rows) -> range | None:
        """Put copies of the rows behind them."""
        if not rows:
            return None
        script, copies = editing.duplicated(self._script, self._part, rows)
        if max(rows) + 1 < self.model.edits.open_from(self._part):
            at = self.model.edits.open_from(self._part)
            script, copies = editing.moved(script, self._part, copies, at + len(copies))
        return self._done(script, "duplicated", copies, len(rows))

    def remove(self, rows: Rows) -> range | None:
        """Take the rows out; the row to select then."""
        chosen = self._ahead(rows)
        if not chosen:
            return None
        script = editing.removed(self._script, self._part, chosen)
        left = len(editing.things_of(script, self._part))
        to = min(*chosen, left - 1)
        return self._done(script, "removed", range(to, to + 1), len(chosen))

    def move(self, rows: Rows, before: int) -> range | None:
        """Put the rows, in their order, before that row."""
        chosen = self._ahead(rows)
        before = max(before, self.model.edits.open_from(self._part))
        if not chosen:
            return None
        script, to = editing.moved(self._script, self._part, chosen, before)
        return self._done(script, "moved", to, len(chosen))

    def move_by(self, rows: Rows, by: int) -> range | None:
        """Move the rows one up or down past their neighbour."""
        if not rows:
            return None
        if by < 0:
            return None if min(rows) == 0 else self.move(rows, min(rows) - 1)
        last = max(rows)
        return None if last + 1 >= len(self.model.things) else self.move(rows, last + 2)

    def group(self, rows: Rows, name: str) -> range | None:
        """Make the rows a group of that name; '' takes them out of theirs."""
        chosen = self._ahead(rows)
        if not chosen or self._part != "segments":
            return None
        script = editing.grouped(self._script, chosen, name)
        span = range(min(chosen), max(chosen) + 1)
        return self._done(script, "grouped" if name else "ungrouped", span, len(chosen))

    def renumber(self) -> range | None:
        """Number the segments 1, 2, 3."""
        script = editing.renumbered(self._script)
        return self._done(script, "renumbered", range(0), len(self.model.things))

    # Cells

    def copied(self, rows: Rows, columns: Sequence[int]) -> tuple[str, str]:
        """The cells as text and as HTML, for the clipboard."""
        block = [[self.model.text_at(row, column) for column in columns] for row in rows]
        return as_tsv(block), as_html(block)

    def clear(self, cells: Iterable[tuple[int, int]]) -> bool:
        """Empty the cells."""
        return self.model.put(dict.fromkeys(cells, ""), "cleared")

    def fill_down(self, rows: Rows, columns: Sequence[int]) -> bool:
        """Put what the first of the rows says into the others; of one row, what is above it."""
        if not rows:
            return False
        source = rows[0] if len(rows) > 1 else rows[0] - 1
        if source < 0:
            return False
        below = rows[1:] if len(rows) > 1 else rows
        texts = {column: self.model.text_at(source, column) for column in columns}
        cells = {(row, column): texts[column] for row in below for column in columns}
        return self.model.put(cells, "filled")

    def fill(self, cells: Iterable[tuple[int, int]], text: str) -> bool:
        """Put one text into all the cells."""
        return self.model.put(dict.fromkeys(cells, text), "filled")

    def paste(self, block: Block, rows: Rows, columns: Sequence[int]) -> range | None:
        """Put a block where the selection begins; rows that are missing below are made."""
        if not block or not rows or not columns:
            return None
        cells = spread(block, rows, columns)
        last = max(row for row, _ in cells)
        script, part = self._script, self._part
        refused: list[Refusal] = []
        have = len(self.model.things)
        if self.model.edits.is_live and last >= have:
            # On air a paste makes no segments: what was meant for one cell would shift the show.
            refused += [
                Refusal(*cell, EntryRefused("entry_no_rows")) for cell in cells if cell[0] >= have
            ]
            cells = {cell: text for cell, text in cells.items() if cell[0] < have}
            last = have - 1
        while len(editing.things_of(script, part)) <= last:
            end = len(editing.things_of(script, part))
            script = editing.inserted(script, part, end, [self._blank(script, end)])
        refused += [
            Refusal(row, column, EntryRefused("entry_past"))
            for row, column in cells
            if row < have and not self._may_edit(row, column)
        ]
        stuck = {(each.row, each.column) for each in refused}
        open_cells = {cell: text for cell, text in cells.items() if cell not in stuck}
        sheet = Sheet(script, self.model.edits.live_times)
        script, more = taken(part, self.model.columns, sheet, open_cells)
        done = self._done(script, "pasted", range(rows[0], last + 1), last + 1 - rows[0])
        if refused or more:
            self.model.cells_refused.emit((*refused, *more))
        return done

    # Within

    def _may_edit(self, row: int, column: int) -> bool:
        columns = self.model.columns
        name = columns[column].id if column < len(columns) else ""
        return self.model.edits.may_edit(self._part, row, name)

    def _standing(self, row: int) -> Standing:
        return self.model.edits.standing(self._part, row)

    def _ahead(self, rows: Rows) -> list[int]:
        chosen = [row for row in rows if self._standing(row) is Standing.AHEAD]
        if len(chosen) < len(rows):
            past = (Refusal(row, 0, EntryRefused("entry_past")) for row in rows)
            self.model.cells_refused.emit(tuple(past))
            return []
        return chosen

    def _done(self, script: Script, code: str, rows: range, count: int) -> range | None:
        if script is self._script:
            return None
        return rows if self.model.edits.apply(script, code, count=count) else None
