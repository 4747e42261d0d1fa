"""A sheet as it stands in the file, as a table: its cells, and how each of them was read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from stage_desktop.formats.cells import text_of
from stage_desktop.formats.doubt import Doubt
from stage_desktop.formats.mapping import IGNORED, SeenSheet
from stage_desktop.formats.tables import Table, column_letter
from stage_desktop.ui.preview.trial import Trial

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class Part(IntEnum):
    """What a row is: above the headings, a heading, one of the rows below."""

    PREAMBLE = 0
    HEADING = 1
    BODY = 2


@dataclass(frozen=True, slots=True)
class CellLook:
    """How a cell is shown: where it stands, what is doubtful, whether it was corrected or left."""

    part: Part
    doubt: Doubt | None
    corrected: bool
    unread: bool


class SheetModel(QAbstractTableModel):
    """The cells of one sheet of a trial; rows and columns count from 0 here.

    `corrected` carries row (from 1), column and text of a cell that was typed.
    """

    corrected = Signal(int, int, str)

    def __init__(self, trial: Trial, sheet: str) -> None:
        super().__init__()
        self.trial, self.sheet = trial, sheet
        self.table: Table = trial.table(sheet)
        self._width = max((len(row) for row in self.table.rows), default=0)
        self._take_reading()

    def reread(self) -> None:
        """Show how the cells are read now."""
        self._take_reading()
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def _take_reading(self) -> None:
        self.seen: SeenSheet | None = self.trial.seen(self.sheet)
        self.fields = [self.trial.field_at(self.sheet, at) for at in range(self._width)]
        self.cells: dict[tuple[int, int], Doubt] = {}
        self.columns: dict[int, Doubt] = {}
        self.lines: dict[int, Doubt] = {}
        for each in self.trial.doubts:
            if each.sheet != self.sheet:
                continue
            if each.row is not None and each.column is not None:
                self.cells.setdefault((each.row, each.column), each)
            elif each.column is not None:
                self.columns.setdefault(each.column, each)
            elif each.row is not None:
                self.lines.setdefault(each.row, each)

    def doubt_at(self, row: int, column: int) -> Doubt | None:
        """What is doubtful of the cell (row from 1): itself, its row or its heading's column."""
        own = self.cells.get((row, column))
        if own is not None:
            return own
        if row in self.lines and column == self._first_filled(row):
            return self.lines[row]
        return self.columns.get(column) if self._part(row) is Part.HEADING else None

    def _first_filled(self, row: int) -> int:
        cells = self.table.rows[row - 1] if row <= len(self.table.rows) else ()
        return next((at for at, cell in enumerate(cells) if text_of(cell)), 0)

    def _part(self, row: int) -> Part:
        if self.seen is None or row > self.seen.header_row:
            return Part.BODY
        first = self.seen.header_row - self.seen.depth + 1
        return Part.HEADING if row >= first else Part.PREAMBLE

    # As Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._width

    def text(self, row: int, column: int) -> str:
        """What the cell says (row from 1), as corrected."""
        said = self.trial.tried.corrections.get((self.sheet, row, column))
        return self.trial.own_text(self.sheet, row, column) if said is None else said

    def look(self, row: int, column: int) -> CellLook:
        """How the cell is shown (row from 1)."""
        part = self._part(row)
        name = self.fields[column] if column < len(self.fields) else ""
        return CellLook(
            part,
            self.doubt_at(row, column),
            (self.sheet, row, column) in self.trial.tried.corrections,
            self.seen is None or name == IGNORED,
        )

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        row, column = index.row() + 1, index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return " · ".join(self.text(row, column).splitlines())
        if role == Qt.ItemDataRole.EditRole:
            return self.text(row, column)
        if role == CELL_ROLE:
            return self.look(row, column)
        return None

    def setData(
        self, index: Index, value: object, role: int = int(Qt.ItemDataRole.EditRole)
    ) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        row, column, text = index.row() + 1, index.column(), str(value).strip()
        if text != self.text(row, column):
            self.corrected.emit(row, column, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_letter(section) if orientation is Qt.Orientation.Horizontal else section + 1
