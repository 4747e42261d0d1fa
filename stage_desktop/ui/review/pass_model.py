"""The passes of a run as a table: planned, actual, why, and what was sold meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor

from stage_desktop.instants import ZERO, Instant, clock_text, duration_text
from stage_desktop.review.reviewed import Review
from stage_desktop.review.rows import ReviewRow
from stage_desktop.script.commerce import Money
from stage_desktop.ui.review.plot.picture import Key
from stage_desktop.ui.texts import words
from stage_desktop.ui.texts.amounts import money_text
from stage_desktop.ui.texts.figures import number_text, rounded
from stage_desktop.ui.texts.review import column, word
from stage_desktop.ui.texts.source import UNKNOWN

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
COLUMNS = (
    *("number", "segment", "pass", "planned", "actual", "slip", "over", "held", "added", "reason"),
    *("gmv", "units", "gmv_minute", "online", "after_1", "after_3", "after_5"),
    *("host", "outcome"),
)
REASON = COLUMNS.index("reason")
_TEXTS = frozenset({"segment", "reason", "host", "outcome"})
# A pass is over when it took this much longer than planned, in per cent.
_OVER = 10
_WHOLE = 100


class PassModel(QAbstractTableModel):
    """One row a pass, by the script or by any column.

    `reason_typed` carries the Key of a pass and the reason that somebody gave for it.
    """

    reason_typed = Signal(object, str)

    def __init__(self, over: QColor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._over = over
        self._review: Review | None = None
        self._rows: list[ReviewRow] = []
        self._sorted: tuple[int, bool] | None = None

    def show_review(self, review: Review | None) -> None:
        """Show its passes, in the order that was asked for last."""
        self.beginResetModel()
        self._review = review
        self._arrange()
        self.endResetModel()

    def set_over(self, colour: QColor) -> None:
        """The colour of what took too long; its sign says it as well."""
        self._over = colour

    def row_of(self, key: Key) -> int | None:
        """Where the pass stands; that of the segment where it had no such pass."""
        keys = [row.key for row in self._rows]
        if key in keys:
            return keys.index(key)
        return next((at for at, (segment, _) in enumerate(keys) if segment == key[0]), None)

    def key_of(self, row: int) -> Key | None:
        """The pass of that row."""
        return self._rows[row].key if 0 <= row < len(self._rows) else None

    def told(self) -> frozenset[str]:
        """The columns that say something of this run: what nobody knows takes no room."""
        said = {*_ALWAYS}
        for row in self._rows:
            if (row.timing.pass_number or 1) > 1:
                said.add("pass")
            said.update(name for name in _RARE if _RARE[name](row))
        return frozenset(said)

    def sort_by(self, name: int) -> None:
        """By that column; again the other way round, and then by the script."""
        if self._sorted is None or self._sorted[0] != name:
            self._sorted = name, False
        else:
            self._sorted = None if self._sorted[1] else (name, True)
        self.beginResetModel()
        self._arrange()
        self.endResetModel()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def _arrange(self) -> None:
        self._rows = list(self._review.rows) if self._review is not None else []
        if self._sorted is None:
            return
        at, reverse = self._sorted
        value = _SORTED[COLUMNS[at]]
        known = [row for row in self._rows if value(row) is not None]
        known.sort(key=value, reverse=reverse)  # type: ignore[arg-type]
        self._rows = known + [row for row in self._rows if value(row) is None]

    # What Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.DisplayRole:
            arrow = ""
            if self._sorted is not None and self._sorted[0] == section:
                arrow = " ▼" if self._sorted[1] else " ▲"
            return column(COLUMNS[section]) + arrow
        return self._alignment(section) if role == _Role.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() == REASON else usual

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        name, row = COLUMNS[index.column()], self._rows[index.row()]
        if role == _Role.DisplayRole:
            return self._text(name, row)
        if role == _Role.EditRole:
            return row.reason if name == "reason" else self._text(name, row)
        if role == _Role.ToolTipRole:
            return self._tip(name, row)
        if role == _Role.ForegroundRole and name == "over" and is_over(row):
            return QBrush(self._over)
        return self._alignment(index.column()) if role == _Role.TextAlignmentRole else None

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        row = self._rows[index.row()]
        text = str(value).strip()
        if role != _Role.EditRole or index.column() != REASON or text == row.reason:
            return False
        self.reason_typed.emit(row.key, text)
        return True

    @staticmethod
    def _alignment(at: int) -> int:
        left = COLUMNS[at] in _TEXTS
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
        return int(side | Qt.AlignmentFlag.AlignVCenter)

    def _tip(self, name: str, row: ReviewRow) -> str | None:
        figures = row.figures
        if name == "reason":
            return row.reason or word("reason_hint")
        if name == "gmv" and figures.typed:
            return word("typed")
        if name in ("gmv", "units") and figures.by_slot:
            return word("by_slot")
        return self._text(name, row) if name in _TEXTS else None

    def _text(self, name: str, row: ReviewRow) -> str:
        timing, figures = row.timing, row.figures
        match name:
            case "number":
                return timing.segment.number
            case "segment":
                return timing.segment.title
            case "pass":
                return UNKNOWN if timing.pass_number is None else str(timing.pass_number)
            case "planned":
                return self._stretch(timing.planned_start, timing.planned_duration)
            case "actual":
                return self._stretch(timing.actual_start, timing.actual_duration)
            case "slip":
                return _signed(row.start_slip)
            case "over":
                return _signed(timing.over)
            case "held":
                return duration_text(timing.held) if timing.held else ""
            case "added":
                return _signed(timing.added) if timing.added else ""
            case "reason":
                return row.reason
            case "host":
                return "、".join(row.hosts)
            case "outcome":
                return words.outcome(timing.outcome)
            case _:
                return self._figure(name, row, figures.changes)

    def _figure(self, name: str, row: ReviewRow, changes: tuple[Decimal | None, ...]) -> str:
        figures = row.figures
        match name:
            case "gmv":
                return self._money(figures.gmv)
            case "gmv_minute":
                return self._money(figures.gmv_per_minute)
            case "units":
                return UNKNOWN if figures.units is None else number_text(figures.units, 0)
            case "online":
                return change_text(figures.online_change)
            case _:
                return change_text(changes[("after_1", "after_3", "after_5").index(name)])

    def _money(self, value: Decimal | None) -> str:
        if value is None or self._review is None:
            return UNKNOWN
        return money_text(Money(rounded(value, 0), self._review.currency))

    def _stretch(self, start: Instant | None, length: int | None) -> str:
        """When it began and how long it took: "20:05:10  4:00"."""
        if start is None or self._review is None:
            return UNKNOWN
        clock = clock_text(start, self._review.report.state.script.zone_info)
        return f"{clock}  {UNKNOWN if length is None else duration_text(length):>7}"


def is_over(row: ReviewRow) -> bool:
    """Whether the pass took notably longer than planned."""
    over, planned = row.timing.over, row.timing.planned_duration
    return over is not None and planned is not None and over * _WHOLE > planned * _OVER


def change_text(value: Decimal | None) -> str:
    """How many more (or less) people, with its sign."""
    if value is None:
        return UNKNOWN
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return f"{sign}{abs(value):,.0f}"


def _signed(value: int | None) -> str:
    return UNKNOWN if value is None else duration_text(value, sign=True)


def _of_change(at: int) -> Callable[[ReviewRow], object]:
    return lambda row: row.figures.changes[at]


# Columns that are there only where some row has something to say in them.
_RARE: dict[str, Callable[[ReviewRow], object]] = {
    "held": lambda row: row.timing.held,
    "added": lambda row: row.timing.added,
    "gmv": lambda row: row.figures.gmv is not None,
    "gmv_minute": lambda row: row.figures.gmv_per_minute is not None,
    "units": lambda row: row.figures.units is not None,
    "online": lambda row: row.figures.online_change is not None,
    "after_1": lambda row: row.figures.changes[0] is not None,
    "after_3": lambda row: row.figures.changes[1] is not None,
    "after_5": lambda row: row.figures.changes[2] is not None,
    "host": lambda row: row.hosts,
    "slip": lambda row: row.start_slip is not None,
    "over": lambda row: row.timing.over is not None,
}
_ALWAYS = frozenset({"number", "segment", "planned", "actual", "reason", "outcome"})

_SORTED: dict[str, Callable[[ReviewRow], object]] = {
    "number": lambda row: row.timing.index,
    "segment": lambda row: row.timing.segment.title,
    "pass": lambda row: row.timing.pass_number,
    "planned": lambda row: row.timing.planned_start,
    "actual": lambda row: row.timing.actual_start,
    "slip": lambda row: row.start_slip,
    "over": lambda row: row.timing.over,
    "held": lambda row: row.timing.held or ZERO,
    "added": lambda row: row.timing.added or ZERO,
    "reason": lambda row: row.reason or None,
    "gmv": lambda row: row.figures.gmv,
    "units": lambda row: row.figures.units,
    "gmv_minute": lambda row: row.figures.gmv_per_minute,
    "online": lambda row: row.figures.online_change,
    "after_1": _of_change(0),
    "after_3": _of_change(1),
    "after_5": _of_change(2),
    "host": lambda row: "、".join(row.hosts) or None,
    "outcome": lambda row: row.timing.outcome.value,
}
