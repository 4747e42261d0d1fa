"""A table recognised: which row is the header, what each column means, and its rows as fields.

Rows → recognised cells → values. Nothing is dropped in silence: a column that nobody knows and a
cell that cannot be read are kept under their header, each with a finding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from stage_desktop.formats.cells import text_of
from stage_desktop.formats.headers import SheetKind, field_of, folded, is_carried
from stage_desktop.formats.tables import Raw, Table, column_letter, is_blank
from stage_desktop.script.findings import Finding, Place, Severity

T = TypeVar("T")

_HEADER_WITHIN = 40
_TIMES = frozenset({"clock", "start", "end", "duration"})
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
}


class Findings:
    """What a reader has found so far, in the order of reading."""

    def __init__(self) -> None:
        self.found: list[Finding] = []

    def add(
        self, code: str, severity: Severity, place: Place | None = None, /, **data: object
    ) -> None:
        """Note a finding."""
        pairs = tuple((key, str(value)) for key, value in data.items())
        self.found.append(Finding(code, severity, place or Place(), pairs))


@dataclass(slots=True)
class Row:
    """A row of a sheet, read by the names of its fields; blank cells are None, texts stripped."""

    sheet: Sheet
    number: int
    cells: Sequence[Raw]
    kept: list[int] = field(default_factory=list)

    def raw(self, name: str) -> Raw:
        """The raw cell; None when there is no such column or the cell is blank."""
        index = self.sheet.columns.get(name)
        return self.cells[index] if index is not None and index < len(self.cells) else None

    def text(self, name: str) -> str:
        """The cell as text; "" for a blank one."""
        raw = self.raw(name)
        return raw if type(raw) is str else text_of(raw)

    def read(self, name: str, parse: Callable[[Raw], T | None], expected: str) -> T | None:
        """The cell's value; None for a blank cell, and for one that is not readable as that."""
        raw = self.raw(name)
        if raw is None:
            return None
        value = parse(raw)
        if value is None:
            self.unreadable(name, expected)
        return value

    def unreadable(self, name: str, expected: str) -> None:
        """Note that the cell cannot be read as expected; its text is kept under its header."""
        self.note(
            "cell_unreadable", Severity.WARNING, name, text=self.text(name), expected=expected
        )
        self.kept.append(self.sheet.columns[name])

    def note(self, code: str, severity: Severity, name: str = "", /, **data: object) -> None:
        """Note a finding at this row and, by the name of its field, column."""
        column = self.sheet.header(name) if name else ""
        self.sheet.findings.add(code, severity, Place(self.sheet.name, self.number, column), **data)

    def extra(self) -> tuple[tuple[str, str], ...]:
        """Cells that belong to no field, or could not be read, with their headers."""
        spare = self.sheet.spare
        if not spare and not self.kept:
            return ()
        cells, labels = self.cells, self.sheet.labels
        indexes = [at for at in (*spare, *self.kept) if at < len(cells) and cells[at] is not None]
        return tuple((labels[at], text_of(cells[at])) for at in sorted(set(indexes)))

    @property
    def texts(self) -> list[str]:
        """The texts of the cells that are not blank."""
        return [text_of(cell) for cell in self.cells if cell is not None]


@dataclass(slots=True)
class Sheet:
    """A recognised table.

    `columns` gives the index of each field; `labels` what each column is called, by its header or
    its letter; `spare` are the columns of no field; `preamble` the rows above the header.
    """

    kind: SheetKind
    name: str
    findings: Findings
    columns: dict[str, int]
    labels: list[str]
    header_row: int
    spare: list[int] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    preamble: list[tuple[int, str]] = field(default_factory=list)

    def header(self, name: str) -> str:
        """What the sheet calls the field."""
        index = self.columns.get(name)
        return "" if index is None else self.labels[index]

    def column(self, name: str) -> Iterator[Raw]:
        """The raw cells of a field that are not blank, downwards."""
        return (raw for row in self.rows if (raw := row.raw(name)) is not None)


def kind_by_header(table: Table) -> SheetKind | None:
    """The kind of sheet that the table is by what stands in its header, or None."""
    best: tuple[int, SheetKind] | None = None
    for kind in _SIGNATURES:
        found = _find_header(table, kind, named=False)
        if found is not None and (best is None or found[1] > best[0]):
            best = (found[1], kind)
    return None if best is None else best[1]


def has_header(table: Table, kind: SheetKind) -> bool:
    """Whether a row of the table is a full header of a sheet of that kind."""
    return kind in _SIGNATURES and _find_header(table, kind, named=False) is not None


def recognised(table: Table, kind: SheetKind, findings: Findings, named: bool) -> Sheet | None:
    """The table as a sheet of that kind, or None when no row of it can be its header.

    `named` tells that the table's name says its kind already, so that less of a header will do.
    """
    found = _find_header(table, kind, named)
    if found is None:
        return None
    at = found[0]
    rows = table.rows
    width = max((len(row) for row in rows[at:]), default=0)
    sheet = Sheet(kind, table.name, findings, {}, [], at + 1)
    _name_columns(sheet, rows[at], width, rows[at + 1 :])
    for number, row in enumerate(rows[:at], start=1):
        texts = [text_of(cell) for cell in row if not is_blank(cell)]
        if texts:
            sheet.preamble.append((number, " ".join(texts)))
    for number, cells in enumerate(rows[at + 1 :], start=at + 2):
        plain = [(cell.strip() or None) if isinstance(cell, str) else cell for cell in cells]
        if plain.count(None) < len(plain):
            sheet.rows.append(Row(sheet, number, plain))
    return sheet


def _find_header(table: Table, kind: SheetKind, named: bool) -> tuple[int, int] | None:
    """Where the header stands (from 0) and how many fields it names."""
    best: tuple[int, int] | None = None
    for at, row in enumerate(table.rows[:_HEADER_WITHIN]):
        fields = {
            found
            for cell in row
            if isinstance(cell, str) and cell.strip() and len(cell) <= 60
            if (found := field_of(kind, cell)) is not None
        }
        signed = all(group & fields for group in _SIGNATURES[kind])
        enough = signed and len(fields) >= 2
        if named and not enough:
            enough = len(fields) >= 2 or bool(fields & {"title", "code"})
        if enough and (best is None or len(fields) > best[1]):
            best = (at, len(fields))
    return best


def _name_columns(
    sheet: Sheet, header: Sequence[Raw], width: int, body: Sequence[Sequence[Raw]]
) -> None:
    for index in range(width):
        text = text_of(header[index]) if index < len(header) else ""
        name = field_of(sheet.kind, text) if text else None
        label = text or column_letter(index)
        sheet.labels.append(label)
        if name is not None and name not in sheet.columns:
            sheet.columns[name] = index
            continue
        filled = any(index < len(row) and not is_blank(row[index]) for row in body)
        if not filled:
            continue
        sheet.spare.append(index)
        place = Place(sheet.name, sheet.header_row, label)
        if name is not None:
            sheet.findings.add("column_repeated", Severity.WARNING, place, header=label)
        elif not text:
            sheet.findings.add("column_unnamed", Severity.INFO, place, header=label)
        elif not (sheet.kind is SheetKind.SEGMENTS and is_carried(text)):
            sheet.findings.add("column_kept", Severity.INFO, place, header=label)


def is_header_again(row: Row) -> bool:
    """Whether the row repeats the header, as sheets of several pages do."""
    filled = [(at, cell) for at, cell in enumerate(row.cells) if cell is not None]
    labels = row.sheet.labels
    return len(filled) >= 2 and all(
        folded(text_of(cell)) == folded(labels[at]) for at, cell in filled
    )
