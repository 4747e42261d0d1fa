"""A table recognised: which row is the header, what each column means, and its rows as fields.

Rows → recognised cells → values. Nothing is dropped in silence: a column that nobody knows and a
cell that cannot be read are kept under their header, each with a finding.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from stage_desktop.formats.cells import text_of
from stage_desktop.formats.header_rows import Header, find_header, header_at, meaning
from stage_desktop.formats.headers import SheetKind, folded, is_carried, other_fields
from stage_desktop.formats.mapping import IGNORED, KEPT, Layout
from stage_desktop.formats.mapping import Mapping as ColumnMapping
from stage_desktop.formats.tables import Raw, Table, column_letter, is_blank
from stage_desktop.script.findings import Finding, Place, Severity

T = TypeVar("T")

# Of which fields several columns are read together.
JOINED: Mapping[SheetKind, frozenset[str]] = {
    SheetKind.SEGMENTS: frozenset({"products", "host_points", "operator_notes"})
}
_MOST_COVERED = 200_000
_TITLES = frozenset({"title", "kind", "products"})
# What a merged cell says once for all of its rows: a time, a number, a total; all else it says of
# each of them.
_ONCE = frozenset(
    {"clock", "start", "end", "duration", "number", "id", "gmv_target", "quantity", "budget"}
    | {"launch_clock", "launch_offset", "open", "countdown", "active", "order_clock", "hard_start"}
)


class Findings:
    """What a reader has found so far, in the order of reading.

    `seen` are the sheets that it recognised, `rows` the rows of the segments by their id.
    """

    def __init__(self) -> None:
        self.found: list[Finding] = []
        self.seen: list[Sheet] = []
        self.rows: dict[str, int] = {}

    def add(
        self, code: str, severity: Severity, place: Place | None = None, /, **data: object
    ) -> None:
        """Note a finding."""
        pairs = tuple((key, str(value)) for key, value in data.items())
        self.found.append(Finding(code, severity, place or Place(), pairs))


@dataclass(slots=True)
class Row:
    """A row of a sheet, read by the names of its fields; blank cells are None, texts stripped.

    `kept` are columns whose cells are kept as they stand, `said` what rows above say for this one.
    """

    sheet: Sheet
    number: int
    cells: Sequence[Raw]
    kept: list[int] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)

    def raw(self, name: str) -> Raw:
        """The raw cell; None when there is no such column or the cell is blank."""
        index = self.sheet.columns.get(name)
        return self.cells[index] if index is not None and index < len(self.cells) else None

    def text(self, name: str) -> str:
        """The cell as text; "" for a blank one."""
        raw = self.raw(name)
        return raw if type(raw) is str else text_of(raw)

    def all_text(self, name: str) -> str:
        """What all columns of the field say, a line each."""
        more = self.sheet.more.get(name)
        if not more:
            return self.text(name)
        lines = [self.text(name), *(text_of(self.cells[at]) for at in more if at < len(self.cells))]
        return "\n".join(dict.fromkeys(line for line in lines if line))

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
        if not spare and not self.kept and not self.said:
            return ()
        cells, labels = self.cells, self.sheet.labels
        indexes = [at for at in (*spare, *self.kept) if at < len(cells) and cells[at] is not None]
        own = ((labels[at], text_of(cells[at])) for at in sorted(set(indexes)))
        return (*own, *self.said)

    @property
    def texts(self) -> list[str]:
        """The texts of the cells that are not blank."""
        return [text_of(cell) for cell in self.cells if cell is not None]


@dataclass(slots=True)
class Sheet:
    """A recognised table.

    `columns` gives the index of each field; `labels` what each column is called, by its header or
    its letter; `spare` are the columns of no field; `more` those that say more of a field that has
    its column already (a code and a name of the product); `preamble` the rows above the header.
    `covered` are the cells, by row number and field, that a merged cell above them stands for;
    `banners` the numbers of the rows that are one cell over most columns. `ignored` are the columns
    that the user leaves out; `headings` what stands in the `depth` rows of the header.
    """

    kind: SheetKind
    name: str
    findings: Findings
    columns: dict[str, int]
    labels: list[str]
    header_row: int
    spare: list[int] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    preamble: list[tuple[int, list[Raw]]] = field(default_factory=list)
    more: dict[str, list[int]] = field(default_factory=dict)
    covered: set[tuple[int, str]] = field(default_factory=set)
    hidden: frozenset[int] = frozenset()
    struck: frozenset[int] = frozenset()
    banners: set[int] = field(default_factory=set)
    ignored: set[int] = field(default_factory=set)
    depth: int = 1
    headings: tuple[str, ...] = ()

    def header(self, name: str) -> str:
        """What the sheet calls the field."""
        index = self.columns.get(name)
        return "" if index is None else self.labels[index]

    def field_at(self, index: int) -> str:
        """The field of the column at that index, or `ignore`; "" for one of none."""
        if index in self.ignored:
            return IGNORED
        own = (name for name, at in self.columns.items() if at == index)
        more = (name for name, places in self.more.items() if index in places)
        return next(own, next(more, ""))

    def column(self, name: str) -> Iterator[Raw]:
        """The raw cells of a field that are not blank, downwards."""
        return (raw for row in self.rows if (raw := row.raw(name)) is not None)


def recognised(
    table: Table,
    kind: SheetKind,
    findings: Findings,
    named: bool,
    layout: Layout | None = None,
) -> Sheet | None:
    """The table as a sheet of that kind, or None when no row of it can be its header.

    `named` tells that the table's name says its kind already, so that less of a header will do;
    `layout` is what the user says of it.
    """
    mapping = None if layout is None else layout.mapping
    header = None if layout is None else header_at(table, kind, layout)
    if header is None:
        header = find_header(table, kind, named, mapping)
    if header is None:
        return None
    rows = table.rows
    first = header.at + header.depth
    width = max((len(row) for row in rows[header.at :]), default=0)
    sheet = Sheet(
        kind,
        table.name,
        findings,
        {},
        [],
        first - table.added,
        hidden=table.hidden,
        struck=table.struck,
    )
    sheet.depth = 0 if table.added else header.depth
    if sheet.depth:
        above = (cell for row in rows[header.at : first] for cell in row if not is_blank(cell))
        sheet.headings = tuple(map(text_of, above))
    _name_columns(sheet, header, width, rows[first:], mapping)
    if kind is SheetKind.SEGMENTS and not _TITLES & set(sheet.columns):
        _guess_title(sheet, rows[first:])
    _tell_table(sheet, table)
    for number, row in enumerate(rows[: header.at], start=1):
        filled = [cell for cell in row if not is_blank(cell)]
        if filled:
            sheet.preamble.append((number, filled))
    body = spread(sheet, table, rows[first:], first)
    for number, cells in enumerate(body, start=first + 1 - table.added):
        plain = [(cell.strip() or None) if isinstance(cell, str) else cell for cell in cells]
        if plain.count(None) < len(plain):
            sheet.rows.append(Row(sheet, number, plain))
    _leave_struck(sheet)
    findings.seen.append(sheet)
    return sheet


def _leave_struck(sheet: Sheet) -> None:
    """Leave rows out that are struck through, where a row cannot be kept as one to be skipped."""
    if not sheet.struck or sheet.kind is SheetKind.SEGMENTS:
        return
    for row in sheet.rows:
        if row.number in sheet.struck:
            row.note("row_struck_left", Severity.WARNING, text=" ".join(row.texts))
    sheet.rows = [row for row in sheet.rows if row.number not in sheet.struck]


def _guess_title(sheet: Sheet, body: Sequence[Sequence[Raw]]) -> None:
    """Take the first column of words that nobody knows for the titles, and tell it."""
    for index in sheet.spare:
        cells = [row[index] for row in body if index < len(row) and not is_blank(row[index])]
        words = [cell for cell in cells if isinstance(cell, str) and not cell.strip().isdigit()]
        if len(words) * 2 > len(body) and sheet.labels[index]:
            place = Place(sheet.name, sheet.header_row, sheet.labels[index])
            kept = ("column_kept", place)
            found = sheet.findings.found
            found[:] = [each for each in found if (each.code, each.place) != kept]
            sheet.findings.add("title_guessed", Severity.WARNING, place, header=place.column)
            sheet.spare.remove(index)
            sheet.columns["title"] = index
            return


def _tell_table(sheet: Sheet, table: Table) -> None:
    if table.concealed:
        sheet.findings.add("sheet_hidden_read", Severity.INFO, Place(table.name), sheet=table.name)
    if table.unvalued:
        place, count = Place(table.name), table.unvalued
        sheet.findings.add("formulas_unvalued", Severity.WARNING, place, count=count)


def _name_columns(
    sheet: Sheet,
    header: Header,
    width: int,
    body: Sequence[Sequence[Raw]],
    mapping: ColumnMapping | None,
) -> None:
    # A heading of several meanings gives way to one that has but the first of them.
    plain = (label for label in header.labels if label and not other_fields(sheet.kind, label))
    sure = {meaning(sheet.kind, label, mapping) for label in plain}
    for index in range(width):
        text = header.labels[index] if index < len(header.labels) else ""
        said = None if mapping is None else mapping.field_at(index)
        kept = said == KEPT or (said is None and mapping is not None and mapping.keeps(text))
        name = said if said is not None else meaning(sheet.kind, text, mapping) if text else None
        label = text or column_letter(index)
        sheet.labels.append(label)
        if name == IGNORED:
            sheet.ignored.add(index)
            continue
        if kept:
            name = None
        if name is not None and said is None:
            name = _unless_taken(sheet, name, text, sure)
        if name is not None and name not in sheet.columns:
            sheet.columns[name] = index
            continue
        if not any(index < len(row) and not is_blank(row[index]) for row in body):
            continue
        joined = name is not None and name in JOINED.get(sheet.kind, ())
        if joined and name is not None and folded(label) != folded(sheet.header(name)):
            sheet.more.setdefault(name, []).append(index)
            continue
        sheet.spare.append(index)
        if kept:
            continue
        place = Place(sheet.name, sheet.header_row or None, label)
        if name is not None:
            sheet.findings.add("column_repeated", Severity.WARNING, place, header=label)
        elif not text:
            sheet.findings.add("column_unnamed", Severity.INFO, place, header=label)
        elif not (sheet.kind is SheetKind.SEGMENTS and is_carried(text)):
            sheet.findings.add("column_kept", Severity.INFO, place, header=label)


def _unless_taken(sheet: Sheet, name: str, text: str, sure: Container[str | None]) -> str:
    """What else the heading means where another column says that already."""
    others = other_fields(sheet.kind, text)
    if not others or (name not in sheet.columns and name not in sure):
        return name
    free = (each for each in others if each not in sheet.columns and each not in sure)
    return next(free, name)


def spread(
    sheet: Sheet, table: Table, body: Sequence[Sequence[Raw]], first: int
) -> list[Sequence[Raw]]:
    """The rows with what merged cells say of each row they span; a finding for each column."""
    rows = list(body)
    fields = {index: name for name, index in sheet.columns.items()}
    told: dict[int, int] = {}
    left = _MOST_COVERED
    for merge in table.merged:
        if (merge.right - merge.left + 1) * 2 > max(4, len(sheet.labels)):
            sheet.banners.add(merge.top + 1)
        top, bottom = merge.top - first, min(merge.bottom - first, len(rows) - 1)
        if top < 0 or bottom <= top or merge.left >= len(rows[top]):
            continue
        value = rows[top][merge.left]
        if is_blank(value):
            continue
        name = fields.get(merge.left, "")
        told.setdefault(merge.left, merge.top + 1)
        left -= bottom - top
        if left < 0:
            break  # merged over each other without end: no sheet that people made
        for at in range(top + 1, bottom + 1):
            sheet.covered.add((first + at + 1, name))
            if name not in _ONCE:
                cells = [*rows[at], *[None] * (merge.left + 1 - len(rows[at]))]
                cells[merge.left] = value
                rows[at] = cells
    for index, number in sorted(told.items()):
        if fields.get(index) not in _ONCE:
            place = Place(sheet.name, number, sheet.labels[index])
            sheet.findings.add("merged_filled", Severity.INFO, place, header=sheet.labels[index])
    return rows


def is_header_again(row: Row) -> bool:
    """Whether the row repeats the header, as sheets of several pages do."""
    filled = [(at, cell) for at, cell in enumerate(row.cells) if cell is not None]
    labels = row.sheet.labels
    return len(filled) >= 2 and all(
        folded(text_of(cell)) == folded(labels[at]) for at, cell in filled
    )
