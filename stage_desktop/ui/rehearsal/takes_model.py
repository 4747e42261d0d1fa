"""Segments with their takes, and the takes of one segment, as tables."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from stage_desktop.instants import Millis, duration_text, to_datetime
from stage_desktop.review.takes import Compared, Pick, Take
from stage_desktop.ui.texts import UNKNOWN
from stage_desktop.ui.texts import rehearsal as texts

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
CHOSEN = "chosen"
_NOT = Qt.CheckState.Unchecked
COLUMNS = (
    CHOSEN,
    "number",
    "title",
    "host",
    "written",
    "count",
    "last",
    "best",
    "median",
    "spread",
    "becomes",
)
TITLE = COLUMNS.index("title")
TAKE_COLUMNS = ("nth", "when", "took", "over", "against", "counts")
_RIGHT = frozenset(
    {
        *("number", "written", "count", "last", "best", "median", "spread"),
        *("nth", "took", "over", "against", "after"),
    }
)


def length_text(length: Millis | None) -> str:
    """A length, or a dash where it is not known."""
    return UNKNOWN if length is None else duration_text(length)


class TextTable(QAbstractTableModel):
    """A table of texts with worded columns."""

    columns: tuple[str, ...] = ()
    words: Callable[[str], str] = staticmethod(texts.head)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.DisplayRole:
            return self.words(self.columns[section])
        if role == _Role.ToolTipRole:
            return texts.head_tip(self.columns[section])
        return self._side(section) if role == _Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if role == _Role.DisplayRole:
            return self.text(index.row(), self.columns[index.column()])
        if role == _Role.CheckStateRole and self.columns[index.column()] == CHOSEN:
            state = Qt.CheckState.Checked if self.is_chosen(index.row()) else _NOT
            return int(state.value)
        return self._side(index.column()) if role == _Role.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.columns[index.column()] == CHOSEN:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: Index, _value: object, role: int = _Role.EditRole) -> bool:
        if role == _Role.CheckStateRole:
            self.choose([index.row()])
        return role == _Role.CheckStateRole

    def text(self, row: int, column: str) -> str:
        """What stands there."""
        raise NotImplementedError

    def is_chosen(self, row: int) -> bool:
        """Whether that row is chosen, in a table where rows can be."""
        del row
        return False

    def choose(self, rows: Collection[int]) -> None:
        """Choose those rows; where all of them are, choose none of them."""

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.layoutChanged.emit()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def changed(self) -> None:
        """Tell that any cell may say something else."""
        if self.rowCount():
            last = self.index(self.rowCount() - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _side(self, column: int) -> int:
        name = self.columns[column]
        side = Qt.AlignmentFlag.AlignRight if name in _RIGHT else Qt.AlignmentFlag.AlignLeft
        if name == CHOSEN:
            side = Qt.AlignmentFlag.AlignHCenter
        return int(side | Qt.AlignmentFlag.AlignVCenter)


class TakesModel(TextTable):
    """One row a segment: whether it is chosen, its takes, and what it becomes."""

    columns = COLUMNS

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Compared, ...] = ()
        self.chosen: set[str] = set()
        self.picks: dict[str, Pick] = {}

    def set_rows(self, rows: Sequence[Compared]) -> None:
        """Show these; what was chosen and picked stays where there is such a segment."""
        same = [each.segment.id for each in rows] == [each.segment.id for each in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = tuple(rows)
        known = {each.segment.id for each in rows}
        self.chosen &= known
        self.picks = {name: pick for name, pick in self.picks.items() if name in known}
        if same:
            self.changed()
        else:
            self.endResetModel()

    def is_chosen(self, row: int) -> bool:
        """Whether the segment is to be talked through."""
        return self.rows[row].segment.id in self.chosen

    def choose(self, rows: Collection[int]) -> None:
        """Choose those rows; where all of them are, choose none of them."""
        ids = {self.rows[row].segment.id for row in rows}
        self.chosen = self.chosen - ids if ids <= self.chosen else self.chosen | ids
        self.changed()

    def pick(self, rows: Iterable[int], pick: Pick) -> int:
        """Let those rows become what that take says; how many have such a take."""
        found = 0
        for row in rows:
            compared = self.rows[row]
            if compared.length(pick) is not None:
                self.picks[compared.segment.id] = pick
                found += 1
        self.changed()
        return found

    @property
    def lengths(self) -> Mapping[str, Millis]:
        """What becomes of the segments that get another length, by id."""
        found: dict[str, Millis] = {}
        for each in self.rows:
            length = each.length(self.picks.get(each.segment.id, Pick.WRITTEN))
            if length is not None and length != each.segment.duration:
                found[each.segment.id] = length
        return found

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def text(self, row: int, column: str) -> str:
        """What stands there."""
        each = self.rows[row]
        match column:
            case "chosen":
                return ""
            case "number":
                return each.segment.number
            case "title":
                return each.segment.title
            case "host":
                return each.segment.host
            case "written":
                return duration_text(each.segment.duration)
            case "count":
                return self._count(each)
            case "last" | "best" | "median":
                return length_text(each.length(Pick(column)))
            case "spread":
                if each.shortest is None or each.count < 2:
                    return UNKNOWN
                return f"{duration_text(each.shortest)}–{length_text(each.longest)}"
            case _:
                return self._becomes(each)

    @staticmethod
    def _count(each: Compared) -> str:
        left_out = len(each.takes) - each.count
        return f"{each.count} (+{left_out})" if left_out else str(each.count)

    def _becomes(self, each: Compared) -> str:
        pick = self.picks.get(each.segment.id, Pick.WRITTEN)
        length = each.length(pick)
        if pick is Pick.WRITTEN or length is None:
            return ""
        over = duration_text(length - each.segment.duration, sign=True)
        return f"{duration_text(length)} {texts.pick(pick)} ({over})"


class TakeListModel(TextTable):
    """The takes of one segment, the newest first, against the script and against each other."""

    columns = TAKE_COLUMNS

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = ZoneInfo("UTC")
        self._compared: Compared | None = None

    def show(self, compared: Compared | None, zone: ZoneInfo) -> None:
        """Show the takes of that segment; clock times are of the zone."""
        self.beginResetModel()
        self._compared, self._zone = compared, zone
        self.endResetModel()

    @property
    def takes(self) -> tuple[Take, ...]:
        """What is shown, the newest first."""
        return () if self._compared is None else self._compared.takes[::-1]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.takes)

    def text(self, row: int, column: str) -> str:
        """What stands there."""
        take, median = self.takes[row], self._compared.median if self._compared else None
        match column:
            case "nth":
                return str(len(self.takes) - row)
            case "when":
                return f"{to_datetime(take.taken_at, self._zone):%m-%d %H:%M:%S}"
            case "took":
                return duration_text(take.duration)
            case "over":
                return duration_text(take.over, sign=True)
            case "against":
                if median is None:
                    return UNKNOWN
                return duration_text(take.duration - median, sign=True)
            case _:
                return texts.word("counts" if take.counts else "counts_not")
