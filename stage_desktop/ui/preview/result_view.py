"""The segments that the sheet makes, as they will be: number, start, length, title, product."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from stage_desktop.formats.opened import Opened
from stage_desktop.instants import clock_text, duration_text
from stage_desktop.script.plan import Segment
from stage_desktop.script.planned import PlannedTimes, planned_times
from stage_desktop.ui.texts import preview as texts
from stage_desktop.ui.texts.source import UNKNOWN

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_WIDEST, _SAMPLED = 110, 200
# What the style leaves free around a text, on both sides together.
_AROUND = 24
COLUMNS = ("number", "start", "length", "segment", "product")


class ResultModel(QAbstractTableModel):
    """The segments of what was opened, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self._opened: Opened | None = None
        self._times = PlannedTimes()

    def set_opened(self, opened: Opened | None) -> None:
        """Show those segments; None shows none."""
        self.beginResetModel()
        self._opened = opened
        self._times = PlannedTimes() if opened is None else planned_times(opened.script)
        self.endResetModel()

    @property
    def segments(self) -> tuple[Segment, ...]:
        return () if self._opened is None else self._opened.script.segments

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.segments)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        segment = self.segments[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(segment, COLUMNS[index.column()])
        return None

    def _text(self, segment: Segment, column: str) -> str:
        if column == "number":
            return segment.number
        if column == "start":
            return self.start_of(segment)
        if column == "length":
            return duration_text(segment.duration)
        return segment.title if column == "segment" else ", ".join(segment.products)

    def start_of(self, segment: Segment) -> str:
        """The planned start by the clock; — where it is not known."""
        start = self._times.starts.get(segment.id)
        if start is None or self._opened is None:
            return UNKNOWN
        return clock_text(start, self._opened.script.zone_info).removesuffix(":00")

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return texts.word(COLUMNS[section])
        return None


class ResultView(QTableView):
    """The table of the segments; `chosen` carries the id of the one that was clicked."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.result = ResultModel()
        self.setModel(self.result)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.horizontalHeader().setMinimumSectionSize(24)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(26)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.clicked.connect(self._choose)

    def set_opened(self, opened: Opened | None) -> None:
        """Show those segments; None shows none."""
        self.result.set_opened(opened)
        header = self.horizontalHeader()
        for at, name in enumerate(COLUMNS):
            wide = name == "segment"
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(at, mode.Stretch if wide else mode.Fixed)
            if not wide:
                header.resizeSection(at, min(_WIDEST, self._width_of(at)))

    def _width_of(self, column: int) -> int:
        """The room for the longest of its first texts, and for its heading."""
        metrics, rows = self.fontMetrics(), range(min(self.result.rowCount(), _SAMPLED))
        said = [str(self.result.index(row, column).data()) for row in rows]
        said.append(texts.word(COLUMNS[column]))
        return max(map(metrics.horizontalAdvance, said)) + _AROUND

    def show_segment(self, ref: str | None) -> None:
        """Mark the segment of that id."""
        rows = (at for at, each in enumerate(self.result.segments) if each.id == ref)
        row = next(rows, -1)
        self.clearSelection()
        if row >= 0:
            self.selectRow(row)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.result.segments[index.row()].id)
