"""An edited table as Qt sees it: any EditTable, its texts worked out when they are asked for.

An edit tells one range of cells that may say something else; what is not in sight is never
computed, so that the first of ten thousand durations can be edited between two frames.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from stage_desktop.errors import EntryRefused
from stage_desktop.script.editing import things_of
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Script
from stage_desktop.ui.models.editing.blocks import Cell, Refusal, taken
from stage_desktop.ui.models.editing.column import EditColumn, EditTable, Sheet
from stage_desktop.ui.models.editing.edits import Edits, Standing

Index = QModelIndex | QPersistentModelIndex
Wording = Callable[[str, str], str]

THING_ROLE = Qt.ItemDataRole.UserRole
COLUMN_ROLE = Qt.ItemDataRole.UserRole + 1
STANDING_ROLE = Qt.ItemDataRole.UserRole + 2
FINDINGS_ROLE = Qt.ItemDataRole.UserRole + 3
ROW_FINDINGS_ROLE = Qt.ItemDataRole.UserRole + 4

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_WRITTEN = _READ | Qt.ItemFlag.ItemIsEditable

# The columns of the rundown that say times of the run while a show is on.
TIMES = ("start", "end")

# What was found in a row: the column it is about, "" for the row as a whole, and the finding.
RowFindings = Mapping[int, Sequence[tuple[str, Finding]]]


class EditModel(QAbstractTableModel):
    """The things of one part of a script, a row each; `say("column", id)` words the heads.

    `cells_refused` carries the refusals of one entry or paste: a tuple of Refusal. A refused cell
    keeps what it says. `cell_entered` carries row and column of an entry that was taken, with the
    Sheet before it and the thing that it changed.
    """

    cells_refused = Signal(object)
    cell_entered = Signal(int, int, object, object)

    def __init__(
        self,
        table: EditTable[Any],
        edits: Edits,
        say: Wording,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.table = table
        self._say = say
        self._findings: RowFindings = {}
        self._edits = edits
        self._sheet = Sheet(edits.script, edits.live_times)
        self._things = things_of(edits.script, table.part)
        self._columns = self._columns_of(edits.script)
        edits.script_changed.connect(self._on_script)
        edits.times_changed.connect(self._on_times)

    # What is edited

    @property
    def edits(self) -> Edits:
        return self._edits

    @property
    def sheet(self) -> Sheet:
        """What the cells are read and written against now."""
        return self._sheet

    @property
    def columns(self) -> tuple[EditColumn[Any], ...]:
        return self._columns

    @property
    def things(self) -> tuple[Any, ...]:
        """The things of the part, a row each."""
        return self._things

    def column_at(self, name: str) -> int:
        """Where the column of that id stands; -1 when there is none."""
        return next((at for at, column in enumerate(self._columns) if column.id == name), -1)

    def set_edits(self, edits: Edits) -> None:
        """Edit that from now on."""
        if edits is not self._edits:
            self._edits.script_changed.disconnect(self._on_script)
            self._edits.times_changed.disconnect(self._on_times)
            self._edits = edits
            edits.script_changed.connect(self._on_script)
            edits.times_changed.connect(self._on_times)
        self._on_script(edits.script)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        self._touch(0, len(self._things) - 1)

    def refresh(self) -> None:
        """Rows may stand elsewhere in the show."""
        self._touch(0, len(self._things) - 1)

    def set_findings(self, findings: RowFindings) -> None:
        """Mark these findings beside their cells."""
        rows = [*self._findings, *findings]
        self._findings = findings
        if rows:
            last = min(max(rows), len(self._things) - 1)
            self._touch(min(rows), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, min(rows), max(last, 0))

    def findings(self, row: int) -> Sequence[tuple[str, Finding]]:
        """What was found in that row."""
        return self._findings.get(row, ())

    def standing(self, row: int) -> Standing:
        """Where that row stands in the show."""
        return self._edits.standing(self.table.part, row)

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._things)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._things):
            return None
        row, column = index.row(), self._columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return column.text(self._sheet, self._things[row])
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column.numeric else _LEFT
            case Qt.ItemDataRole.ToolTipRole:
                text = column.text(self._sheet, self._things[row])
                return text if len(text) > column.width or "\n" in text else None
            case _ if role == THING_ROLE:
                return self._things[row]
            case _ if role == COLUMN_ROLE:
                return column
            case _ if role == STANDING_ROLE:
                return self.standing(row)
            case _ if role == FINDINGS_ROLE:
                return [each for name, each in self.findings(row) if name == column.id]
            case _ if role == ROW_FINDINGS_ROLE:
                return [each for _, each in self.findings(row)]
        return None

    def text_at(self, row: int, column: int) -> str:
        """What that cell says."""
        return self._columns[column].text(self._sheet, self._things[row])

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return "" if role == Qt.ItemDataRole.DisplayRole else None
        if section >= len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.numeric else _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return column.title or self._say("column", column.id)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or index.row() >= len(self._things):
            return Qt.ItemFlag.NoItemFlags
        column = self._columns[index.column()]
        may_edit = column.take is not None and self._may_edit(index.row(), column)
        return _WRITTEN if may_edit else _READ

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, at = index.row(), index.column()
        before, thing = self._sheet, self._things[row]
        done = self.put({(row, at): str(value)}, "typed", column=self._columns[at].id)
        if done:
            self.cell_entered.emit(row, at, before, thing)
        return done

    def put(self, cells: Mapping[Cell, str], code: str, **data: str) -> bool:
        """Put texts into cells as one step; what refuses its text keeps what it says."""
        part = self.table.part
        refused: list[Refusal] = []
        ahead = {}
        for (row, column), text in cells.items():
            if row < len(self._things) and not self._may_edit(row, self._columns[column]):
                refused.append(Refusal(row, column, EntryRefused("entry_past")))
            else:
                ahead[row, column] = text
        script, more = taken(part, self._columns, self._sheet, ahead)
        refused += more
        done = script is not self._sheet.script and self._edits.apply(script, code, **data)
        if refused:
            self.cells_refused.emit(tuple(refused))
        return done

    def _may_edit(self, row: int, column: EditColumn[Any]) -> bool:
        return self._edits.may_edit(self.table.part, row, column.id)

    # What changes

    def _columns_of(self, script: Script) -> tuple[EditColumn[Any], ...]:
        more = () if self.table.more is None else self.table.more(script)
        return (*self.table.columns, *more)

    def _on_script(self, script: Script) -> None:
        before, after = self._things, things_of(script, self.table.part)
        columns = self._columns_of(script)
        sheet = Sheet(script, self._edits.live_times)
        if [each.id for each in columns] != [each.id for each in self._columns]:
            self.beginResetModel()
            self._sheet, self._things, self._columns = sheet, after, columns
            self.endResetModel()
            return
        self._columns = columns
        if len(before) == len(after):
            self._sheet, self._things = sheet, after
        elif (change := _difference(before, after)) and change[2] > change[1]:
            first, old, new = change
            self.beginInsertRows(QModelIndex(), first + old, first + new - 1)
            self._sheet, self._things = sheet, after
            self.endInsertRows()
        else:
            first, old, new = change
            self.beginRemoveRows(QModelIndex(), first + new, first + old - 1)
            self._sheet, self._things = sheet, after
            self.endRemoveRows()
        # Times of all that follow may be others, and choices name things of other parts.
        self._touch(0, len(after) - 1)

    def _on_times(self) -> None:
        """The times of the run are others: so much of the rundown as shows them."""
        at = [at for at, column in enumerate(self._columns) if column.id in TIMES]
        if self.table.part == "segments" and at and self._things:
            last = self.index(len(self._things) - 1, max(at))
            self.dataChanged.emit(self.index(0, min(at)), last)

    def _touch(self, first: int, last: int) -> None:
        if first <= last:
            end = self.index(last, len(self._columns) - 1)
            self.dataChanged.emit(self.index(first, 0), end)


def _difference(before: Sequence[object], after: Sequence[object]) -> tuple[int, int, int]:
    """From which row on how many old ones are replaced by how many new ones; by identity."""
    shorter = min(len(before), len(after))
    first = tail = 0
    while first < shorter and before[first] is after[first]:
        first += 1
    while tail < shorter - first and before[-1 - tail] is after[-1 - tail]:
        tail += 1
    return first, len(before) - first - tail, len(after) - first - tail
