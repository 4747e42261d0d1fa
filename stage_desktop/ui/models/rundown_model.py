"""The rundown as a table: one row for each pass and each segment ahead, one column per number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from stage_desktop.instants import Instant, Millis, clock_text, duration_text
from stage_desktop.script.plan import EndRule
from stage_desktop.show.state import Pass, ShowState
from stage_desktop.show.timeline import Timeline
from stage_desktop.ui.models.now_facts import unready
from stage_desktop.ui.models.rundown_rows import (
    CURRENT,
    PAST,
    Change,
    RowState,
    RundownRow,
    difference,
    rows_ahead,
    rundown_rows,
    same_rows,
)

Index = QModelIndex | QPersistentModelIndex
Wording = Callable[[str, str], str]

ROW_ROLE = Qt.ItemDataRole.UserRole
STATE_ROLE = Qt.ItemDataRole.UserRole + 1
OVER_ROLE = Qt.ItemDataRole.UserRole + 2
CELL_ROLE = Qt.ItemDataRole.UserRole + 3

UNKNOWN = "—"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, how it is set, and whether it moves while the clock runs."""

    id: str
    text: Callable[[RundownRow, Timeline, Wording], str]
    align: Qt.AlignmentFlag = _RIGHT


class Cell(NamedTuple):
    """All that a cell is painted by, asked for at once: a question to a model costs."""

    row: RundownRow
    text: str
    over: Millis | None = None
    unready: tuple[str, ...] = ()


def as_coded(_group: str, code: str) -> str:
    """The wording of a model that nobody reads: the code itself."""
    return code


def _start(row: RundownRow, timeline: Timeline) -> Instant | None:
    """The actual start of a pass, or the expected one of what is ahead."""
    if row.each is not None:
        return row.each.started_at
    if row.state in PAST or row.state is RowState.SKIPPED:
        return None
    expected = timeline.expected(timeline.state.script.positions[row.segment.id])
    return None if expected is None else expected.expected_start


def _planned_start(row: RundownRow, timeline: Timeline) -> Instant | None:
    if row.each is not None and row.each.number > 1:
        return None
    if row.each is None and row.state not in PAST and _passes(row, timeline):
        return None
    return timeline.state.planned.starts.get(row.segment.id)


def _passes(row: RundownRow, timeline: Timeline) -> bool:
    return any(each.segment == row.segment.id for each in timeline.state.passes)


def _length(row: RundownRow, timeline: Timeline) -> Millis | None:
    """How long a pass took, time held included; so far, of the one on air."""
    if row.each is None:
        return None
    return Millis((row.each.ended_at or timeline.now) - row.each.started_at)


def over(row: RundownRow, timeline: Timeline) -> Millis | None:
    """Actual minus planned duration of a pass; on air only once that is more than nothing.

    A pass without a planned time (inserted, or a later one) is held against its own duration.
    """
    length = _length(row, timeline)
    if row.each is None or length is None:
        return None
    by = Millis(length - _planned_duration(row.each, timeline))
    return by if row.each.ended_at is not None or by > 0 else None


def _planned_duration(each: Pass, timeline: Timeline) -> Millis:
    planned = timeline.state.planned
    if each.number > 1 or each.segment not in planned.starts:
        return each.duration
    return Millis(planned.ends[each.segment] - planned.starts[each.segment])


# Marks in the rundown: a segment that goes on by itself, and a start at its time, not before.
BY_ITSELF = "»"
HARD = "="


def _clock(instant: Instant | None, timeline: Timeline) -> str:
    if instant is None:
        return UNKNOWN
    return clock_text(timeline.wall(instant), timeline.state.script.zone_info)


def _planned_text(row: RundownRow, timeline: Timeline, _say: Wording) -> str:
    instant = _planned_start(row, timeline)
    zone = timeline.state.script.zone_info
    if instant is None:
        return UNKNOWN
    clock = clock_text(instant, zone, seconds=instant % 60_000 != 0)
    return clock if row.segment.hard_start is None else f"{HARD} {clock}"


def _number_text(row: RundownRow, _timeline: Timeline, _say: Wording) -> str:
    by_itself = row.segment.end_rule is EndRule.BY_ITSELF
    return f"{row.segment.number} {BY_ITSELF}" if by_itself else row.segment.number


def _over_text(row: RundownRow, timeline: Timeline, _say: Wording) -> str:
    by = over(row, timeline)
    return "" if by is None else duration_text(by, sign=True)


def _actual_text(row: RundownRow, timeline: Timeline, _say: Wording) -> str:
    length = _length(row, timeline)
    return "" if length is None else duration_text(length)


def _key(row: RundownRow) -> tuple[str, int]:
    """Which row it is, whatever it says now."""
    return row.segment.id, 0 if row.each is None else row.each.number


COLUMNS = (
    Column("number", _number_text, _CENTRE),
    Column("kind", lambda row, _t, say: say("kind", row.segment.kind), _LEFT),
    Column("title", lambda row, _t, _s: row.segment.title, _LEFT),
    Column("host", lambda row, _t, _s: row.segment.host, _LEFT),
    Column("planned", _planned_text),
    Column("start", lambda row, timeline, _s: _clock(_start(row, timeline), timeline)),
    Column("duration", lambda row, _t, _s: duration_text(row.segment.duration)),
    Column("actual", _actual_text),
    Column("over", _over_text),
    Column("state", lambda row, _t, say: say("row_state", row.state.value), _LEFT),
)
_AT = {column.id: at for at, column in enumerate(COLUMNS)}


class RundownModel(QAbstractTableModel):
    """The rundown of a Timeline; `say(group, code)` gives the words for kinds, states and heads."""

    def __init__(self, say: Wording = as_coded, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._timeline: Timeline | None = None
        self._rows: list[RundownRow] = []
        self._untouched: list[RundownRow] = []
        self._current: int | None = None
        self._brief = False

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._timeline is None:
            return None
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        match role:
            case _ if role == CELL_ROLE:
                return self._cell(row, column, self._timeline)
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column, self._timeline)
            case Qt.ItemDataRole.TextAlignmentRole:
                return column.align
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row, column.id)
            case _ if role == ROW_ROLE:
                return row
            case _ if role == STATE_ROLE:
                return row.state
            case _ if role == OVER_ROLE:
                return over(row, self._timeline)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if self._brief and COLUMNS[section].id == "kind":
                return ""
            return self._say("column", COLUMNS[section].id)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return COLUMNS[section].align
        return None

    def _text(self, row: RundownRow, column: Column, timeline: Timeline) -> str:
        if self._brief and column.id == "kind":
            return ""
        return column.text(row, timeline, self._say)

    def _cell(self, row: RundownRow, column: Column, timeline: Timeline) -> Cell:
        text = self._text(row, column, timeline)
        if column.id == "over":
            return Cell(row, text, over(row, timeline))
        if column.id == "title":
            return Cell(row, text, unready=self._unready(row, timeline))
        return Cell(row, text)

    @staticmethod
    def _unready(row: RundownRow, timeline: Timeline) -> tuple[str, ...]:
        """What is missing for a slot that is on air or still comes."""
        if row.state in PAST or row.state is RowState.SKIPPED:
            return ()
        return unready(timeline.state.script, row.segment)

    # What the screens ask

    @property
    def current_row(self) -> int | None:
        """The row on air, else the one that comes next, else the last that was on air."""
        return self._current

    def row(self, at: int) -> RundownRow:
        """The row at that place; IndexError beyond the end."""
        return self._rows[at]

    def row_of(self, segment: str) -> int | None:
        """The last row of that segment: what is ahead of it rather than what is past."""
        found = None
        for at, row in enumerate(self._rows):
            if row.segment.id == segment:
                found = at
        return found

    def set_brief(self, brief: bool) -> None:
        """Leave the kinds to their shapes, where there is no room for words."""
        if brief != self._brief:
            self._brief = brief
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, _AT["kind"], _AT["kind"])

    def reword(self) -> None:
        """Ask for all words again, as the language has changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self._touch(0, len(self._rows) - 1, 0, len(COLUMNS) - 1)

    def set_timeline(self, timeline: Timeline | None) -> None:
        """Show that projection; only cells that look different are announced."""
        before, self._timeline = self._timeline, timeline
        if timeline is None:
            self._replace([])
            return
        if before is None or before.state.script is not timeline.state.script:
            self._untouched = rows_ahead(timeline.state.script, self._untouched)
        if before is None or not same_rows(before.state, timeline.state):
            self._replace(rundown_rows(timeline.state, self._untouched))
        if before is None:
            return
        if before.state is not timeline.state:
            self._restate(before.state, timeline.state)
        else:
            self._slide(before, timeline)
        self._run(timeline)

    def _tip(self, row: RundownRow, column: str) -> str | None:
        if column == "title" and self._timeline is not None:
            missing = self._unready(row, self._timeline)
            about = [self._say("unready", "\n".join(missing))] if missing else []
            return "\n".join((row.segment.title, *about))
        if column == "number":
            return self._say("end_rule", row.segment.end_rule)
        if column == "planned" and row.segment.hard_start is not None:
            return self._say("hard", "")
        return self._say("kind", row.segment.kind) if column == "kind" else None

    def _replace(self, rows: list[RundownRow]) -> None:
        if not self._rows or not rows:
            if self._rows or rows:
                self.beginResetModel()
                self._rows = rows
                self._current = self._find_current()
                self.endResetModel()
            return
        changed = difference(self._rows, rows)
        if changed is not None:
            self._take(changed, rows)
        self._rows = rows
        self._current = self._find_current()
        if changed is not None:
            self._touch(changed.first, changed.first + changed.new - 1, 0, len(COLUMNS) - 1)

    def _take(self, changed: Change, rows: list[RundownRow]) -> None:
        """Announce the rows that come and go; the search keeps to where anything differs."""
        first = changed.first
        moved = difference(
            [_key(row) for row in self._rows[first : first + changed.old]],
            [_key(row) for row in rows[first : first + changed.new]],
        )
        if moved is not None:
            self._splice(moved._replace(first=first + moved.first), rows)

    def _splice(self, moved: Change, rows: list[RundownRow]) -> None:
        """Put other rows in the place of some: the surplus is inserted or removed."""
        first, kept, nowhere = moved.first, min(moved.old, moved.new), QModelIndex()
        self._rows = [
            *self._rows[:first],
            *rows[first : first + kept],
            *self._rows[first + kept :],
        ]
        self._touch(first, first + kept - 1, 0, len(COLUMNS) - 1)
        at, surplus = first + kept, moved.new - moved.old
        if surplus > 0:
            self.beginInsertRows(nowhere, at, at + surplus - 1)
            self._rows[at:at] = rows[at : at + surplus]
            self.endInsertRows()
        elif surplus < 0:
            self.beginRemoveRows(nowhere, at, at - surplus - 1)
            del self._rows[at : at - surplus]
            self.endRemoveRows()

    def _find_current(self) -> int | None:
        if self._timeline is None:
            return None
        state = self._timeline.state
        segment = state.current or state.next_segment
        if segment is None and state.passes:
            segment = state.script.segment(state.passes[-1].segment)
        return None if segment is None else self.row_of(segment.id)

    def _restate(self, before: ShowState, after: ShowState) -> None:
        """After a fact every expected start may be another."""
        if before.script is not after.script or before.wall_offset != after.wall_offset:
            self._touch(0, len(self._rows) - 1, _AT["planned"], _AT["over"])
        else:
            self._touch_starts(0, len(self._rows) - 1)

    def _slide(self, before: Timeline, after: Timeline) -> None:
        """What slides along with now while the segment on air is over (rules 3 and 4).

        A gap absorbs lateness, so what slides is always the head of what is ahead.
        """
        if before.now // 1_000 == after.now // 1_000 or not after.chain.known:
            return
        chain = after.chain
        count = bisect_left(
            range(len(chain.floors)),
            x=True,
            key=lambda at: after.now + chain.slides[at] <= chain.floors[at],
        )
        if not count:
            return
        segments = after.state.script.segments
        first = self.row_of(segments[chain.first].id)
        last = self.row_of(segments[chain.first + count - 1].id)
        if first is not None and last is not None:
            self._touch_starts(first, last)

    def _run(self, timeline: Timeline) -> None:
        """The length and the overtime of the pass on air run with the clock."""
        at = self._current
        if at is not None and self._rows[at].state in CURRENT:
            self._touch(at, at, _AT["actual"], _AT["over"])

    def _touch_starts(self, first: int, last: int) -> None:
        self._touch(first, last, _AT["start"], _AT["start"])

    def _touch(self, first: int, last: int, left: int, right: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first, left), self.index(last, right))
