"""What stands in the list of the readiness window, line by line. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from stage_desktop.script.check_settings import CheckSettings
from stage_desktop.script.checks import CHECKS, Section
from stage_desktop.script.findings import Finding, Severity, worst
from stage_desktop.script.located import Located
from stage_desktop.script.plan import Script
from stage_desktop.script.readiness import Readiness
from stage_desktop.ui.texts.findings import check_text, finding_text, place_text, what_and_fix
from stage_desktop.ui.texts.readiness import brief_section_text, section_text, word

FILE = "file"  # beside the five sections: what was found in reading the file
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)


class RowKind(StrEnum):
    """A heading, a finding, a check that is switched off, or a line that says there is nothing."""

    HEAD = "head"
    FINDING = "finding"
    OFF = "off"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Row:
    """One line: what was found, what to do about it, and where, in words."""

    kind: RowKind
    text: str
    fix: str = ""
    where: str = ""
    severity: Severity | None = None
    finding: Finding | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class Tile:
    """One part at a glance; `percent` is None where nothing was asked."""

    part: str
    name: str
    percent: int | None
    missing: int
    faults: int
    worst: Severity | None

    @property
    def text(self) -> str:
        """How much there is to do."""
        parts = []
        if self.missing:
            parts.append(word("some_missing", count=self.missing))
        if self.faults:
            parts.append(word("some_faults", count=self.faults))
        return " · ".join(parts) or word("done")


@dataclass(frozen=True)
class Shown:
    """A script with its readiness, as the window shows it."""

    script: Script
    ready: Readiness
    settings: CheckSettings

    def found(self, part: str | None) -> tuple[Finding, ...]:
        """Everything that was found in a part, or at all."""
        sections = (each for each in self.ready.sections if part in (None, each.section))
        checked = (each for one in sections for each in (*one.missing, *one.faults))
        return (*checked, *(self.ready.reading if part in (None, FILE) else ()))

    def tiles(self) -> tuple[Tile, ...]:
        """The five parts in their order."""
        return tuple(
            Tile(
                part.section,
                brief_section_text(part.section),
                part.percent,
                len(part.missing),
                len(part.faults),
                part.worst,
            )
            for part in self.ready.sections
        )

    def file_tile(self) -> tuple[Tile, ...]:
        """What was found in reading the file, as a part of its own; none where nothing was."""
        found = self.ready.reading
        if not found:
            return ()
        return (Tile(FILE, word("file"), None, 0, len(found), worst(found)),)

    def counts(self, part: str | None = None) -> Counter[Severity]:
        """How many findings of each severity there are in a part, or at all."""
        return Counter(each.severity for each in self.found(part))

    def rows(self, part: str | None, severity: Severity | None) -> tuple[Row, ...]:
        """The lines of a part (None: of everything), of one severity or of all."""
        located = Located(self.script)
        found = self._all_rows(located) if part is None else self._part_rows(part, located)
        kept = _without_bare_heads(
            row
            for row in found
            if severity is None or row.kind is RowKind.HEAD or row.severity is severity
        )
        nothing = "nothing" if severity is None else "filtered"
        return kept or (Row(RowKind.NOTHING, word(nothing)),)

    def _all_rows(self, located: Located) -> Iterator[Row]:
        """Everything by how grave it is, each with the part that it belongs to."""
        for grade in SEVERITIES:
            yield Row(RowKind.HEAD, word(grade.value))
            for part in self.ready.sections:
                name = section_text(part.section)
                for each in (*part.missing, *part.faults):
                    if each.severity is grade:
                        yield _row(each, located, name)
            for each in self.ready.reading:
                if each.severity is grade:
                    yield _row(each, located, word("file"))
        yield from self._off_rows(*Section)

    def _part_rows(self, part: str, located: Located) -> Iterator[Row]:
        """What is missing, what else there is to look at, what is switched off."""
        if part == FILE:
            yield from _block(word("read"), self.ready.reading, located)
            return
        section = next(each for each in self.ready.sections if each.section == part)
        yield from _block(word("missing"), section.missing, located)
        yield from _block(word("faults"), section.faults, located)
        yield from self._off_rows(section.section)

    def _off_rows(self, *sections: Section) -> Iterator[Row]:
        yield Row(RowKind.HEAD, word("off"))
        for section in sections:
            for code in self.switched_off(section):
                what, fix = what_and_fix(check_text(code))
                yield Row(RowKind.OFF, what, fix, section_text(section), code=code)

    def switched_off(self, section: Section) -> tuple[str, ...]:
        """The codes of the checks of a part that are switched off."""
        return tuple(
            each.code
            for each in CHECKS
            if each.section is section and not getattr(self.settings, each.code).enabled
        )


def _block(head: str, findings: Iterable[Finding], located: Located) -> Iterator[Row]:
    """A heading, and the findings under it, the gravest first."""
    yield Row(RowKind.HEAD, head)
    for each in sorted(findings, key=lambda one: SEVERITIES.index(one.severity)):
        yield _row(each, located)


def _row(finding: Finding, located: Located, part: str = "") -> Row:
    what, fix = what_and_fix(finding_text(finding))
    where = " · ".join(name for name in (part, _where(finding, located)) if name)
    return Row(RowKind.FINDING, what, fix, where, finding.severity, finding, finding.code)


def _without_bare_heads(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The headings that have something under them, with how much that is."""
    kept: list[Row] = []
    for row in rows:
        if row.kind is RowKind.HEAD and kept and kept[-1].kind is RowKind.HEAD:
            kept.pop()
        kept.append(row)
    if kept and kept[-1].kind is RowKind.HEAD:
        kept.pop()
    heads = [at for at, row in enumerate(kept) if row.kind is RowKind.HEAD]
    for at, after in pairwise([*heads, len(kept)]):
        kept[at] = replace(kept[at], text=f"{kept[at].text} · {after - at - 1}")
    return tuple(kept)


def _where(finding: Finding, located: Located) -> str:
    """The segment to look at, the thing by its name, and the cell of the sheet."""
    subject = finding.place.subject
    segment = located.segment(subject)
    parts = []
    if segment is not None:
        row = located.script.segment(segment)
        parts.append(f"{word('segment', number=row.number or row.id)} {row.title}".rstrip())
    title = located.title(subject)
    if segment is None or located.script.segment(segment).title != title:
        parts.append(f"{subject} {title}".strip())
    parts.append(place_text(finding.place))
    return " · ".join(part for part in parts if part)
