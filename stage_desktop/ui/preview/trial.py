"""What is tried on a sheet before it is taken: columns assigned, headings chosen, cells corrected.

Each step reads the kept tables again. The file is never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from stage_desktop.errors import StageError
from stage_desktop.formats.cells import text_of
from stage_desktop.formats.doubt import Doubt, doubts_of, places_of, row_segments
from stage_desktop.formats.headers import COLUMNS, SheetKind, folded
from stage_desktop.formats.mapping import (
    IGNORED,
    KEPT,
    Choices,
    Layout,
    Profile,
    SeenSheet,
)
from stage_desktop.formats.mapping import Mapping as ColumnMapping
from stage_desktop.formats.opened import Correction, Material, Opened, Unrecognised
from stage_desktop.formats.sheet import JOINED
from stage_desktop.formats.tables import Table, is_blank
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Script, Segment

Cell = tuple[str, int, int]
_LOOKED_AT = 20


@dataclass(frozen=True)
class Tried:
    """All that the user has said: layouts by sheet, corrections by sheet, row and column."""

    layouts: Mapping[str, Layout] = field(default_factory=dict)
    corrections: Mapping[Cell, str] = field(default_factory=dict)


class Trial:
    """The tables with what is tried on them, and the script that they make so.

    `opened` is None, and `trouble` says why, while they make no script. `checks` are the findings
    of the script as such.
    """

    def __init__(
        self,
        material: Material,
        check: Callable[[Script], tuple[Finding, ...]],
        tried: Tried | None = None,
    ) -> None:
        self.material = material
        self._check = check
        self.tried = tried or Tried()
        self._before: list[Tried] = []
        self._after: list[Tried] = []
        self.opened: Opened | None = None
        self.trouble: StageError | None = None
        self.sheets: tuple[SeenSheet, ...] = ()
        self.checks: tuple[Finding, ...] = ()
        self.doubts: tuple[Doubt, ...] = ()
        self.notes: tuple[Doubt, ...] = ()
        self.segments: Mapping[int, Segment] = {}
        self.read()

    # What it makes

    def read(self) -> None:
        """Read the tables again, as they are tried."""
        try:
            opened = self.material.read(self.choices, self.corrections)
        except Unrecognised as trouble:
            self._tell(trouble, trouble.sheets, trouble.findings)
        except StageError as trouble:
            self._tell(trouble, (), ())
        else:
            self.opened, self.trouble, self.sheets = opened, None, opened.sheets
            self.checks = self._check(opened.script)
            self.doubts = doubts_of(opened)
            self.notes = places_of(opened.findings, opened.sheets)
            self.segments = row_segments(opened)

    def _tell(
        self, trouble: StageError, sheets: tuple[SeenSheet, ...], findings: tuple[Finding, ...]
    ) -> None:
        self.opened, self.trouble, self.sheets = None, trouble, sheets
        self.checks, self.doubts, self.segments = (), (), {}
        self.notes = places_of(findings, sheets)

    @property
    def choices(self) -> Choices:
        """The choices with which the file was opened, and those made here."""
        given = self.material.choices
        named = {each.sheet: each for each in given.layouts} | dict(self.tried.layouts)
        chosen = any(each.kind is SheetKind.SEGMENTS for each in named.values())
        sheet = "" if chosen else given.sheet
        return replace(given, layouts=tuple(named.values()), sheet=sheet)

    @property
    def corrections(self) -> tuple[Correction, ...]:
        return tuple(Correction(*cell, text) for cell, text in self.tried.corrections.items())

    @property
    def tables(self) -> tuple[Table, ...]:
        """The sheets as they stand in the file."""
        return tuple(table for table, _ in self.material.tables)

    def table(self, sheet: str) -> Table:
        """The sheet of that name; StopIteration when there is none."""
        return next(table for table in self.tables if table.name == sheet)

    def seen(self, sheet: str) -> SeenSheet | None:
        """How the sheet of that name was read; None where it was not.

        The only sheet that there is holds the segments, whatever else its headings sound like.
        """
        seen = next((each for each in self.sheets if each.name == sheet), None)
        is_only = self.opened is None and len(self.tables) == 1
        return None if is_only and seen and seen.kind is not SheetKind.SEGMENTS else seen

    def field_at(self, sheet: str, column: int) -> str:
        """What the column is read as: a field, `keep`, `ignore`; "" where nothing reads it."""
        seen = self.seen(sheet)
        if seen is None or column >= len(seen.columns):
            return ""
        name = seen.columns[column][1]
        layout = self.tried.layouts.get(sheet)
        said = None if layout is None or layout.mapping is None else layout.mapping
        return name or (said and said.field_at(column)) or ""

    # What is tried

    def assign(self, sheet: str, column: int, name: str) -> None:
        """Read the column as that field, or `keep` or `ignore` it; the field leaves another one."""
        layout = self._layout(sheet)
        places = dict(layout.mapping.places) if layout.mapping else {}
        kind = layout.kind or SheetKind.SEGMENTS
        if name not in (KEPT, IGNORED) and name not in JOINED.get(kind, ()):
            places |= {at: KEPT for at, other in places.items() if other == name}
        places[column] = name
        self._try(replace(layout, mapping=ColumnMapping((), tuple(sorted(places.items())))))

    def set_header(self, sheet: str, row: int) -> None:
        """Take that row (from 1) as the one with the headings; 0 for a sheet that has none."""
        layout = self._layout(sheet)
        if row:
            self._try(replace(layout, header_row=row, depth=1, mapping=None))
        else:
            self._try(replace(layout, header_row=0, depth=0))

    def set_kind(self, sheet: str, kind: SheetKind | None) -> None:
        """Take the sheet as one of that kind; None leaves it out."""
        if kind is None:
            self._try(Layout(sheet, left_out=True))
            return
        seen = self.seen(sheet)
        row, depth = (seen.header_row, seen.depth) if seen else (_header_of(self.table(sheet)), 1)
        others = {
            name: replace(layout, kind=None, left_out=True)
            for name, layout in self.tried.layouts.items()
            if layout.kind is kind and name != sheet
        }
        self._try(Layout(sheet, kind, header_row=row, depth=depth), others)

    def correct(self, sheet: str, row: int, column: int, text: str) -> None:
        """Read another text in the cell (row from 1, column from 0); its own text takes it back."""
        corrections = dict(self.tried.corrections)
        cell = (sheet, row, column)
        if text == self.own_text(sheet, row, column):
            if corrections.pop(cell, None) is None:
                return
        else:
            corrections[cell] = text
        self._move(replace(self.tried, corrections=corrections))

    def own_text(self, sheet: str, row: int, column: int) -> str:
        """What stands in the cell of the file."""
        rows = self.table(sheet).rows
        if row > len(rows) or column >= len(rows[row - 1]):
            return ""
        return text_of(rows[row - 1][column])

    def undo(self) -> bool:
        """Take the last step back; False where there is none."""
        if not self._before:
            return False
        self._after.append(self.tried)
        self.tried = self._before.pop()
        self.read()
        return True

    def redo(self) -> bool:
        """Take the step again that was taken back; False where there is none."""
        if not self._after:
            return False
        self._before.append(self.tried)
        self.tried = self._after.pop()
        self.read()
        return True

    @property
    def applied(self) -> str:
        """The name of the kept columns by which the sheet is read; "" for none."""
        found = self.opened.findings if self.opened else ()
        names = (dict(each.data)["profile"] for each in found if each.code == "profile_applied")
        return next(names, "")

    def profile(self, name: str) -> Profile | None:
        """What the columns of the segments are read as, under that name; None without headings."""
        seen = next((each for each in self.sheets if each.kind is SheetKind.SEGMENTS), None)
        if seen is None or not seen.headings:
            return None
        labels = [folded(label) for label, _ in seen.columns]
        columns: list[tuple[str, str]] = []
        places: list[tuple[int, str]] = []
        written = {folded(text) for text in seen.headings}
        for at, (label, _) in enumerate(seen.columns):
            meant = self.field_at(seen.name, at) or KEPT
            if labels.count(labels[at]) == 1 and (labels[at] in written or seen.depth > 1):
                columns.append((label, meant))
            elif meant != KEPT:
                places.append((at, meant))
        mapping = ColumnMapping(tuple(columns), tuple(places))
        return Profile(name, mapping, seen.headers, seen.kind)

    def _layout(self, sheet: str) -> Layout:
        """What was said of the sheet, or how it was read, said column by column."""
        said = self.tried.layouts.get(sheet)
        seen = self.seen(sheet)
        if seen is None:
            row = _header_of(self.table(sheet))
            return said or Layout(sheet, SheetKind.SEGMENTS, header_row=row)
        profiled = any(
            each.code == "profile_applied" and each.place.sheet == sheet
            for each in (self.opened.findings if self.opened else ())
        )
        rest = KEPT if profiled else ""
        places = {at: name or rest for at, (_, name) in enumerate(seen.columns) if name or rest}
        if said is not None and said.mapping is not None:
            places |= dict(said.mapping.places)
        mapping = ColumnMapping((), tuple(places.items()))
        return Layout(
            sheet, seen.kind, header_row=seen.header_row, depth=seen.depth, mapping=mapping
        )

    def _try(self, layout: Layout, others: Mapping[str, Layout] | None = None) -> None:
        layouts = {**self.tried.layouts, **(others or {}), layout.sheet: layout}
        self._move(replace(self.tried, layouts=layouts))

    def _move(self, tried: Tried) -> None:
        self._before.append(self.tried)
        self._after.clear()
        self.tried = tried


def fields_of(kind: SheetKind) -> Sequence[str]:
    """The fields that a column of such a sheet may be."""
    return tuple(COLUMNS.get(kind, {}))


def _header_of(table: Table) -> int:
    """The row (from 1) that looks most like headings: the first with the most words in it."""
    rows = table.rows[:_LOOKED_AT]
    words = [sum(isinstance(cell, str) and not is_blank(cell) for cell in row) for row in rows] or [
        0
    ]
    return words.index(max(words)) + 1
