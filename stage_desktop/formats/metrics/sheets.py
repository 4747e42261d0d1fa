"""A sheet of figures recognised: what it holds, where its header is, what each column means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from stage_desktop.formats.cells import text_of
from stage_desktop.formats.headers import folded
from stage_desktop.formats.metrics.amounts import is_told
from stage_desktop.formats.metrics.columns import (
    IGNORED,
    SIGNATURES,
    Meaning,
    MetricsKind,
    columns_of,
    meaning_of,
)
from stage_desktop.formats.metrics.profiles import Assigned
from stage_desktop.formats.sheet import Findings
from stage_desktop.formats.tables import Raw, Table, is_blank
from stage_desktop.review.metrics import Measure
from stage_desktop.script.findings import Place, Severity

_ROWS_LOOKED_AT = 40
_COLUMNS_LOOKED_AT = 200
_LONGEST_HEADING = 60
_TOTAL_WORDS = "合计 总计 汇总 总和 均值 平均 total totals sum summary grandtotal average"
_TOTALS = frozenset(_TOTAL_WORDS.split())
_MEASURES = frozenset(map(str, Measure))
_OVERVIEW_FIELDS = 3
# Names of what the rows are about: another column with one is no loss.
_NAMES = frozenset({"account", "campaign", "room", "show"})


@dataclass(slots=True)
class _Doubt:
    severity: Severity
    row: int | None
    data: dict[str, object]
    count: int = 1


class Doubts:
    """What was doubtful in a sheet: of each kind and column the first place, and how often."""

    def __init__(self, sheet: str) -> None:
        self._sheet = sheet
        self._found: dict[tuple[str, str], _Doubt] = {}

    def note(
        self,
        code: str,
        severity: Severity,
        row: int | None = None,
        column: str = "",
        /,
        **data: object,
    ) -> None:
        """Note it once more; row and data are those of the first time."""
        known = self._found.get((code, column))
        if known is None:
            self._found[code, column] = _Doubt(severity, row, data)
        else:
            known.count += 1

    def tell(self, findings: Findings) -> None:
        """Hand all over as findings."""
        for (code, column), doubt in self._found.items():
            place = Place(self._sheet, doubt.row, column)
            findings.add(code, doubt.severity, place, **doubt.data, count=doubt.count)


class Head(NamedTuple):
    """The header of a sheet: its row from 0, what stands in it, and which column each field has."""

    kind: MetricsKind
    at: int
    labels: tuple[str, ...]
    columns: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class MetricsSheet:
    """A sheet that is read. `upright` tells one whose labels stood in a column (场次概览)."""

    table: Table
    head: Head
    assigned: Assigned
    upright: bool = False
    doubts: Doubts = field(default_factory=lambda: Doubts(""))
    _rows: list[tuple[int, Sequence[Raw]]] = field(default_factory=list)

    @property
    def kind(self) -> MetricsKind:
        return self.head.kind

    def has(self, *fields: str) -> bool:
        """Whether it has a column of any of the fields."""
        return any(each in self.head.columns for each in fields)

    def label(self, name: str) -> str:
        """The heading of the field's column, "" without one."""
        index = self.head.columns.get(name)
        return "" if index is None else self.head.labels[index]

    def measures(self) -> tuple[Measure, ...]:
        """What its columns measure, in their order."""
        found = sorted((at, each) for each, at in self.head.columns.items() if each in _MEASURES)
        return tuple(Measure(each) for _, each in found)

    def rows(self) -> Sequence[tuple[int, Sequence[Raw]]]:
        """Its rows with their numbers; not blank ones, repeated headers and totals."""
        if not self._rows:
            self._rows.extend(self._below_header())
        return self._rows

    def _below_header(self) -> Iterator[tuple[int, Sequence[Raw]]]:
        for number, row in self.table.numbered():
            first = next((cell for cell in row if not is_blank(cell)), None)
            if number <= self.head.at + 1 or first is None:
                continue
            if isinstance(first, str) and self._is_no_row(first, row):
                continue
            yield (0 if self.upright else number), row

    def _is_no_row(self, first: str, row: Sequence[Raw]) -> bool:
        """Whether it is the header again, or what all rows come to."""
        if (
            first.strip() in self.head.labels
            and tuple(_texts(row[:_COLUMNS_LOOKED_AT])) == self.head.labels
        ):
            return True
        return not first[:1].isdigit() and folded(first) in _TOTALS

    def raw(self, row: Sequence[Raw], name: str) -> Raw:
        """The cell of the field; None where there is no such column or it says nothing."""
        index = self.head.columns.get(name)
        if index is None or index >= len(row) or not is_told(row[index]):
            return None
        return row[index]

    def text(self, row: Sequence[Raw], name: str) -> str:
        """The cell of the field as text; "" where it says nothing."""
        return text_of(self.raw(row, name))

    def column(self, name: str) -> list[Raw]:
        """All cells of the field that say something."""
        cells = (self.raw(row, name) for _, row in self.rows())
        return [cell for cell in cells if cell is not None]

    def doubt(
        self, code: str, severity: Severity, number: int | None, name: str = "", /, **data: object
    ) -> None:
        """Note what is doubtful in a row (None or 0: in none) and in the column of a field."""
        self.doubts.note(code, severity, number or None, self.label(name), **data)


def recognised(table: Table, assigned: Assigned, findings: Findings) -> MetricsSheet | None:
    """The sheet of figures that a table is; None when none of its rows is a header of one."""
    head = find_head(table, assigned)
    upright = head is None
    if head is None:
        turned = _turned(table)
        head = None if turned is None else find_head(turned, assigned)
        if turned is None or head is None:
            return None
        table = turned
    sheet = MetricsSheet(table, head, assigned, upright, Doubts(table.name))
    _tell_columns(sheet, findings)
    return sheet


def find_head(table: Table, assigned: Assigned) -> Head | None:
    """The row of the first forty that names most columns of some kind of sheet."""
    best: Head | None = None
    for at, row in enumerate(table.rows[:_ROWS_LOOKED_AT]):
        labels = tuple(_texts(row))
        if sum(map(bool, labels)) < 2:
            continue
        for kind in SIGNATURES if assigned.kind is None else (assigned.kind,):
            columns = _columns(kind, labels, assigned)
            if _fits(kind, columns):
                if best is None or len(columns) > len(best.columns):
                    best = Head(kind, at, labels, columns)
                break
    return best


def _texts(row: Sequence[Raw]) -> list[str]:
    return ["" if is_blank(cell) else text_of(cell) for cell in row[:_COLUMNS_LOOKED_AT]]


def _columns(kind: MetricsKind, labels: Sequence[str], assigned: Assigned) -> dict[str, int]:
    """Which column each field has: the one assigned, else the one with the best name."""
    best: dict[str, tuple[int, int]] = {}
    for at, label in enumerate(labels):
        meaning = _meaning(kind, label, assigned)
        if meaning is not None and (
            meaning.field not in best or meaning.rank < best[meaning.field][0]
        ):
            best[meaning.field] = (meaning.rank, at)
    return {name: at for name, (_, at) in best.items()}


def _meaning(kind: MetricsKind, label: str, assigned: Assigned) -> Meaning | None:
    if not label or len(label) > _LONGEST_HEADING:
        return None
    said = assigned.field(label)
    if said is None:
        return meaning_of(kind, label)
    return Meaning(said, -1) if said in columns_of(kind) else None


def _fits(kind: MetricsKind, columns: Mapping[str, int]) -> bool:
    signature = SIGNATURES[kind]
    measures = sum(name in _MEASURES for name in columns)
    return (
        measures >= signature.measures
        and not signature.without & columns.keys()
        and all(group & columns.keys() for group in signature.groups)
    )


def _turned(table: Table) -> Table | None:
    """The table with the labels of a column as its header: 开播时间 | 2026-10-22 20:00."""
    labels: list[Raw] = []
    values: list[Raw] = []
    for row in table.rows[:200]:
        told = [cell for cell in row if not is_blank(cell)]
        for label, value in zip(told[::2], told[1::2], strict=False):
            text = text_of(label)
            if meaning_of(MetricsKind.SHOWS, text) is not None and not _is_label(value):
                labels.append(text)
                values.append(value)
    if len(labels) < _OVERVIEW_FIELDS:
        return None
    return replace(table, rows=[labels, values], merged=(), hidden=frozenset())


def _is_label(raw: Raw) -> bool:
    return isinstance(raw, str) and meaning_of(MetricsKind.SHOWS, raw) is not None


def _tell_columns(sheet: MetricsSheet, findings: Findings) -> None:
    """Say which columns are not read: of another's meaning, or unknown."""
    head = sheet.head
    place = Place(sheet.table.name, None if sheet.upright else head.at + 1)
    taken = {at: name for name, at in head.columns.items()}
    unread: list[str] = []
    for at, label in enumerate(head.labels):
        if not label or at in taken or sheet.assigned.field(label) == IGNORED:
            continue
        meaning = _meaning(head.kind, label, sheet.assigned)
        if meaning is None:
            unread.append(label)
            continue
        if meaning.field in _NAMES:
            continue
        other = head.labels[head.columns[meaning.field]]
        where = replace(place, column=label)
        findings.add("metrics_column_repeated", Severity.INFO, where, other=other)
    if unread:
        shown = ", ".join(unread[:12]) + (" …" if len(unread) > 12 else "")
        findings.add(
            "metrics_columns_unread", Severity.INFO, place, headings=shown, count=len(unread)
        )
