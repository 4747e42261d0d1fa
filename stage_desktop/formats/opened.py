"""What has been opened: a script, what was found on reading it, and how its sheets were read.

The tables are kept with it, so that the same can be read again in another way: with columns
assigned, another header row or sheet, and cells corrected. The file is not touched for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.assemble import Wanted, script_of
from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.mapping import Choices, SeenSheet
from stage_desktop.formats.sheet import Findings
from stage_desktop.formats.stacked import unstacked
from stage_desktop.formats.tables import Raw, Table
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Script

NamedTable = tuple[Table, "SheetKind | None"]

# Larger ones are read and let go: nobody looks through them cell by cell, and they take memory.
MOST_CELLS_KEPT = 500_000


@dataclass(frozen=True, slots=True)
class Correction:
    """Another text for a cell: its row as the spreadsheet counts, its column's index."""

    sheet: str
    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Material:
    """The tables that a script was read from, and all else that it takes to read them again.

    `told` is what was found before: of the file, its encoding.
    """

    tables: tuple[NamedTable, ...]
    name: str
    sources: tuple[Path, ...]
    wanted: Wanted
    choices: Choices
    told: tuple[Finding, ...] = ()

    def read(
        self, choices: Choices | None = None, corrections: Iterable[Correction] = ()
    ) -> Opened:
        """The script that the tables make as the choices say; `Unrecognised` if they make none."""
        said = self.choices if choices is None else choices
        made = tuple(corrections)
        tables = [(_corrected(table, made), kind) for table, kind in self.tables]
        findings = Findings()
        findings.found.extend(self.told)
        try:
            script = script_of(tables, self.wanted, self.name, findings, said)
        except FileTrouble as trouble:
            if trouble.code != "no_segments":
                raise
            seen = seen_sheets(findings)
            raise Unrecognised(self, seen, tuple(findings.found)) from trouble
        return Opened(
            script,
            tuple(findings.found),
            self.sources,
            seen_sheets(findings),
            self if self._is_small else None,
            tuple(findings.rows.items()),
        )

    @property
    def _is_small(self) -> bool:
        cells = (len(row) for table, _ in self.tables for row in table.rows)
        return sum(cells) <= MOST_CELLS_KEPT


@dataclass(frozen=True, slots=True)
class Opened:
    """A script with what was found on reading it, and the files it was read from.

    `material` is kept where the script was read from tables of a usual size; `rows` gives the rows
    of the segments by their id.
    """

    script: Script
    findings: tuple[Finding, ...]
    sources: tuple[Path, ...]
    sheets: tuple[SeenSheet, ...] = ()
    material: Material | None = None
    rows: tuple[tuple[str, int], ...] = ()


class Unrecognised(FileTrouble):
    """`no_segments`: tables in which nothing was found that could be the segments of a show."""

    def __init__(
        self, material: Material, sheets: tuple[SeenSheet, ...], findings: tuple[Finding, ...]
    ) -> None:
        super().__init__("no_segments")
        self.material = material
        self.sheets = sheets
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read into, and what the one who opens the files says."""

    wanted: Wanted
    choices: Choices
    findings: Findings

    def without_sheet(self) -> Reading:
        """The same with the choice of a sheet made already."""
        return replace(self, choices=replace(self.choices, sheet=""))

    def opened(self, tables: Sequence[NamedTable], name: str, sources: Sequence[Path]) -> Opened:
        """The script that the tables make, with what was found."""
        told = tuple(self.findings.found)
        named = tuple(_apart(unstacked(tables)))
        return Material(named, name, tuple(sources), self.wanted, self.choices, told).read()


def seen_sheets(findings: Findings) -> tuple[SeenSheet, ...]:
    """The sheets that were read, with what each of their columns was taken for."""
    return tuple(
        SeenSheet(
            sheet.name,
            sheet.kind,
            sheet.header_row,
            tuple((label, sheet.field_at(at)) for at, label in enumerate(sheet.labels)),
            sheet.depth,
            sheet.headings,
        )
        for sheet in findings.seen
    )


def _apart(tables: Sequence[NamedTable]) -> Iterable[NamedTable]:
    """The tables under names that differ, as those of one page have not."""
    taken: set[str] = set()
    for table, kind in tables:
        name, number = table.name, 2
        while name in taken:
            name, number = f"{table.name} {number}", number + 1
        taken.add(name)
        yield (table if name == table.name else replace(table, name=name)), kind


def _corrected(table: Table, corrections: Sequence[Correction]) -> Table:
    """The table with the cells as they were corrected."""
    mine = [each for each in corrections if each.sheet == table.name]
    if not mine:
        return table
    rows: list[Sequence[Raw]] = list(table.rows)
    for each in mine:
        rows.extend([] for _ in range(each.row - len(rows)))
        cells = list(rows[each.row - 1])
        cells.extend([None] * (each.column + 1 - len(cells)))
        cells[each.column] = each.text or None
        rows[each.row - 1] = cells
    return replace(table, rows=rows)
