"""A report ready to be set: worded texts, tables of cells, drawings. The HTML and the PDF are both
made of it, so that they say the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from stage_desktop.formats.report_shapes import Drawing, Label


class Tone(StrEnum):
    """What a text means; a word or a sign beside it says the same without colour."""

    PLAIN = "plain"
    QUIET = "quiet"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


# Texts of these tones are set bold in tables.
STRONG = frozenset({Tone.GOOD, Tone.WARN, Tone.BAD})


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `order` is what its column is sorted by where the text would sort wrongly."""

    text: str = ""
    order: float | None = None
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its share of the width, and whether it holds numbers or times."""

    title: str
    share: float = 1.0
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has a cell for each column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure with its name; `note` is how it is reckoned, or against what it stands."""

    name: str
    value: str
    note: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report under a heading; `id` is stable, `note` stands below the heading."""

    id: str
    heading: str
    note: str = ""
    facts: tuple[Fact, ...] = ()
    drawings: tuple[Drawing, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportDocument:
    """The report of one run.

    `language` is a tag of BCP 47. `badge` says which kind of run it was, and where it was none
    before viewers (`is_practice`) stands on every page. `running` is the line at the top of a page,
    `facts` stand under the title, `made_by` at the very end.
    """

    language: str
    title: str
    badge: str
    is_practice: bool
    running: str
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    made_by: str = ""

    def texts(self) -> Iterator[str]:
        """Every text of the report, to know the characters that a font has to have."""
        yield from (self.title, self.badge, self.running, self.made_by, *self.facts)
        for section in self.sections:
            yield from (section.heading, section.note)
            for fact in section.facts:
                yield from (fact.name, fact.value, fact.note)
            for drawing in section.drawings:
                yield from drawing.texts()
            for table in section.tables:
                yield from (column.title for column in table.columns)
                yield from (cell.text for row in table.rows for cell in row)

    def headings(self) -> Iterator[str]:
        """The texts that are set bold."""
        yield from (self.title, self.badge)
        for section in self.sections:
            yield section.heading
            yield from (fact.value for fact in section.facts)
            for drawing in section.drawings:
                yield from (s.text for s in drawing.shapes if isinstance(s, Label) and s.bold)
            for table in section.tables:
                yield from (column.title for column in table.columns)
                strong = (cell for row in table.rows for cell in row if cell.tone in STRONG)
                yield from (cell.text for cell in strong)
