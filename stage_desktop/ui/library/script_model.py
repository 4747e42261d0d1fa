"""The scripts of the library as a table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from stage_desktop.desk.library import ScriptSummary
from stage_desktop.instants import Instant, to_datetime
from stage_desktop.ui.texts import library as texts

COLUMNS = ("title", "planned", "platform", "segments", "opened", "state", "file")
Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_RIGHT = frozenset({"segments"})


def when(instant: Instant | None, zone: ZoneInfo) -> str:
    """An instant with its weekday, as the language writes it; empty when there is none."""
    if instant is None:
        return ""
    moment = to_datetime(instant, zone)
    day = QLocale().dayName(moment.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{day} {moment:%Y-%m-%d %H:%M}"


def shortly(instant: Instant, zone: ZoneInfo) -> str:
    """An instant not long ago."""
    return f"{to_datetime(instant, zone):%m-%d %H:%M}"


def zone_of(script: ScriptSummary, here: ZoneInfo) -> ZoneInfo:
    """The zone of the show; ours where this machine does not know it."""
    try:
        return ZoneInfo(script.zone)
    except (KeyError, ValueError, OSError):
        return here


class ScriptModel(QAbstractTableModel):
    """One row a script, in the order in which the library gives them; `here` is our own zone."""

    def __init__(self, here: ZoneInfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._here = here
        self._scripts: tuple[ScriptSummary, ...] = ()

    def set_scripts(self, scripts: Sequence[ScriptSummary]) -> None:
        """Show these."""
        self.beginResetModel()
        self._scripts = tuple(scripts)
        self.endResetModel()

    def script(self, row: int) -> ScriptSummary | None:
        """The script of that row."""
        return self._scripts[row] if 0 <= row < len(self._scripts) else None

    def row_of(self, uid: str) -> int | None:
        """Where the script of that uid stands."""
        uids = (each.key.uid for each in self._scripts)
        return next((row for row, found in enumerate(uids) if found == uid), None)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.set_scripts(self._scripts)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._scripts)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.DisplayRole:
            return texts.column(COLUMNS[section])
        return self._alignment(section) if role == _Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        name, script = COLUMNS[index.column()], self._scripts[index.row()]
        if role == _Role.DisplayRole:
            return self._text(name, script)
        if role == _Role.ToolTipRole:
            return script.path if name == "file" and script.path else self._text(name, script)
        return self._alignment(index.column()) if role == _Role.TextAlignmentRole else None

    @staticmethod
    def _alignment(column: int) -> int:
        side = Qt.AlignmentFlag.AlignLeft
        if COLUMNS[column] in _RIGHT:
            side = Qt.AlignmentFlag.AlignRight
        return int(side | Qt.AlignmentFlag.AlignVCenter)

    def _text(self, name: str, script: ScriptSummary) -> str:
        match name:
            case "title":
                return script.title
            case "planned":
                return when(script.planned_start, zone_of(script, self._here))
            case "platform":
                return script.platform
            case "segments":
                return str(script.segments)
            case "opened":
                return f"{to_datetime(script.opened_at, self._here):%Y-%m-%d %H:%M}"
            case "state":
                return self._state(script)
            case _:
                return PurePath(script.path).name if script.path else texts.word("no_file")

    def _state(self, script: ScriptSummary) -> str:
        said = []
        if script.archived_at is not None:
            said.append(texts.word("in_archive"))
        if script.worked_at is not None:
            said.append(texts.word("working", when=shortly(script.worked_at, self._here)))
        return " · ".join(said)
