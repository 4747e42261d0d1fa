"""The next cues as a list: time order, state, countdown, and a number key for the first nine."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from stage_desktop.instants import SECOND, Instant, Millis
from stage_desktop.script.cuebook import CueBook
from stage_desktop.show.commands import CueKey
from stage_desktop.show.state import CueStatus
from stage_desktop.show.timeline import CueRow, Timeline, cue_rows

Index = QModelIndex | QPersistentModelIndex

CUE_ROLE = Qt.ItemDataRole.UserRole
KEYS = 9
SHOWN = 24
FRESH = Millis(30 * SECOND)


class ShownCue(NamedTuple):
    """A cue as the panel shows it.

    `key` is the number key that completes it, None from the tenth row on. `wait` is how long until
    it is due, rounded up to whole seconds; negative when it is overdue; None when not known.
    """

    row: CueRow
    key: int | None
    wait: Millis | None

    @property
    def status(self) -> CueStatus:
        return self.row.status


class CueModel(QAbstractListModel):
    """The open cues of a Timeline, those of one role or of all.

    A cue that was missed stays; but after half a minute it gives its place, and its number key, to
    what can still be done. `missed_before` counts those, and `set_all_missed` brings them back.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timeline: Timeline | None = None
        self._role: str | None = None
        self._still = False
        self._all_missed = False
        self._missed_before = 0
        self._rows: list[ShownCue] = []
        self._book: CueBook | None = None
        self._roles: list[str] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        shown = self._rows[index.row()]
        if role == CUE_ROLE:
            return shown
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.row.cue.text or shown.row.cue.subject or shown.row.cue.kind
        return None

    @property
    def role(self) -> str | None:
        return self._role

    @property
    def missed_before(self) -> int:
        """How many missed cues are not listed."""
        return self._missed_before

    def key_of(self, at: int) -> CueKey | None:
        """The cue of that row, counted from 0; None beyond the end."""
        return self._rows[at].row.key if 0 <= at < len(self._rows) else None

    def row_of(self, key: CueKey) -> int:
        """The row of that cue; -1 when it is not listed."""
        return next((at for at, each in enumerate(self._rows) if each.row.key == key), -1)

    def row(self, at: int) -> ShownCue:
        """The row at that place; IndexError beyond the end."""
        return self._rows[at]

    def set_role(self, role: str | None) -> None:
        """Show the cues of that role only; None for all."""
        self._role = role
        self._update()

    def set_all_missed(self, wanted: bool) -> None:
        """List also what was missed long ago."""
        self._all_missed = wanted
        self._update()

    def set_timeline(self, timeline: Timeline | None) -> None:
        """Show that projection; only rows that look different are announced."""
        self._timeline = timeline
        if timeline is None:
            self._still = False
        self._update()

    def set_still(self, still: bool) -> None:
        """Keep the rows and their numbers as they are, so that quick keys mean what was read."""
        self._still = still
        self._update()

    def roles(self) -> list[str]:
        """The roles that have a cue in this show, in the order of their first cue."""
        if self._timeline is None:
            return []
        book = self._timeline.state.book
        if book is not self._book:
            self._book = book
            self._roles = list(dict.fromkeys(cue.role for cue in book.cues))
        return self._roles

    def _update(self) -> None:
        if self._still:
            return
        rows = self._wanted()
        if [each.row.key for each in rows] != [each.row.key for each in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        before, self._rows = self._rows, rows
        changed = [at for at, each in enumerate(rows) if each != before[at]]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def _wanted(self) -> list[ShownCue]:
        timeline = self._timeline
        self._missed_before = 0
        if timeline is None:
            return []
        rows: list[CueRow] = []
        for each in self._of_role(timeline):
            if self._is_stale(each, timeline.now):
                self._missed_before += 1
                if not self._all_missed:
                    continue
            rows.append(each)
        return [
            ShownCue(row, at + 1 if at < KEYS else None, _wait(row.due, timeline.now))
            for at, row in enumerate(rows)
        ]

    def _of_role(self, timeline: Timeline) -> list[CueRow]:
        """The next cues of the role: looked for farther ahead until there are enough of them."""
        limit = SHOWN
        while True:
            rows = cue_rows(timeline.state, timeline.now, limit)
            wanted = [row for row in rows if self._role in (None, row.cue.role)]
            if len(wanted) >= SHOWN or len(rows) < limit or self._role is None:
                return wanted
            if limit > len(timeline.state.book.cues) * 2:
                return wanted
            limit *= 4

    @staticmethod
    def _is_stale(row: CueRow, now: Instant) -> bool:
        if row.status is not CueStatus.MISSED or row.due is None:
            return False
        return now - row.due - row.cue.tolerance > FRESH


def _wait(due: Instant | None, now: Instant) -> Millis | None:
    return None if due is None else Millis(-(-(due - now) // SECOND) * SECOND)
