"""What has been opened: a script, what was found on reading it, and how its sheets were read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from stage_desktop.formats.assemble import Wanted, script_of
from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.mapping import Choices, SeenSheet
from stage_desktop.formats.sheet import Findings
from stage_desktop.formats.tables import Table
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Script


@dataclass(frozen=True, slots=True)
class Opened:
    """A script with what was found on reading it, and the files it was read from."""

    script: Script
    findings: tuple[Finding, ...]
    sources: tuple[Path, ...]
    sheets: tuple[SeenSheet, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read into, and what the one who opens the files says."""

    wanted: Wanted
    choices: Choices
    findings: Findings

    def without_sheet(self) -> Reading:
        """The same with the choice of a sheet made already."""
        return replace(self, choices=replace(self.choices, sheet=""))

    def opened(
        self, tables: Sequence[tuple[Table, SheetKind | None]], name: str, sources: Sequence[Path]
    ) -> Opened:
        """The script that the tables make, with what was found."""
        findings = self.findings
        script = script_of(tables, self.wanted, name, findings, self.choices)
        return Opened(script, tuple(findings.found), tuple(sources), seen_sheets(findings))


def seen_sheets(findings: Findings) -> tuple[SeenSheet, ...]:
    """The sheets that were read, with what each of their columns was taken for."""
    return tuple(
        SeenSheet(
            sheet.name,
            sheet.kind,
            sheet.header_row,
            tuple((label, sheet.field_at(at)) for at, label in enumerate(sheet.labels)),
        )
        for sheet in findings.seen
    )
