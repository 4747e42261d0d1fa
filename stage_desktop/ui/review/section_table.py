"""Several small tables one below the other in one view: figures, hosts, giveaways, comparisons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from stage_desktop.ui.fonts import ui_font
from stage_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOM = 28
_WIDEST = 420
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Section:
    """A table with the heads of its columns, the first of which names the rows; cells are texts.

    `numbers` are the columns that stand at the right of their width. `keys` say what each row is
    about, where somebody may want to go there.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()
    keys: tuple[object, ...] = ()


class SectionModel(QAbstractTableModel):
    """The sections one below the other, their heads as rows that cannot be selected."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[tuple[Section, int]] = []
        self._columns = 0
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of that theme."""
        self._bold = ui_font(theme.fonts.body, bold=True)
        self._muted = QBrush(theme.colour("text_secondary"))
        self._raised = QBrush(theme.colour("surface_raised"))

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these; empty ones are left out."""
        self.beginResetModel()
        self._lines = []
        for section in sections:
            if section.rows:
                self._lines.extend((section, at) for at in range(-1, len(section.rows)))
        self._columns = max((len(section.heads) for section, _ in self._lines), default=0)
        self.endResetModel()

    def key(self, row: int) -> object | None:
        """What that row is about."""
        if not 0 <= row < len(self._lines):
            return None
        section, at = self._lines[row]
        return section.keys[at] if 0 <= at < len(section.keys) else None

    def is_head(self, row: int) -> bool:
        """Whether the row has the heads of a section."""
        return self._lines[row][1] < 0

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._columns

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.is_head(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        section, at = self._lines[index.row()]
        cells = section.heads if at < 0 else section.rows[at]
        inside = index.column() < len(cells)
        match role:
            case _Role.DisplayRole | _Role.ToolTipRole:
                return cells[index.column()] if inside else None
            case _Role.TextAlignmentRole:
                return _RIGHT if index.column() in section.numbers else _LEFT
            case _Role.FontRole if at < 0:
                return self._bold
            case _Role.BackgroundRole if at < 0:
                return self._raised
            case _Role.ForegroundRole if at < 0 and index.column():
                return self._muted
            case _:
                return None


class SectionTable(QTableView):
    """Shows sections; widths follow their texts. `entered_row` comes with Enter."""

    entered_row = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sections = SectionModel(theme, self)
        self.setModel(self.sections)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.set_theme(theme)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these, as far down as before."""
        scrolled, row = self.verticalScrollBar().value(), self.currentIndex().row()
        self.sections.show_sections(sections)
        self._fit()
        if 0 <= row < self.sections.rowCount():
            self.setCurrentIndex(self.sections.index(row, 0))
        self.verticalScrollBar().setValue(scrolled)

    @property
    def chosen(self) -> object | None:
        """What the selected row is about."""
        return self.sections.key(self.currentIndex().row())

    def set_theme(self, theme: Theme) -> None:
        """Take the lengths, colours and fonts of that theme."""
        self.sections.set_theme(theme)
        self.verticalHeader().setDefaultSectionSize(theme.sizes.row_height - 6)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        plain, bold = QFontMetrics(self.font()), QFontMetrics(self._bold())
        for column in range(self.sections.columnCount()):
            wide = 60
            for row in range(self.sections.rowCount()):
                text = self.sections.index(row, column).data()
                metrics = bold if self.sections.is_head(row) else plain
                wide = max(wide, metrics.horizontalAdvance(str(text or "")) + _ROOM)
            self.setColumnWidth(column, min(wide, _WIDEST))

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font
