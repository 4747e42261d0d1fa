"""The rundown on screen: follows the segment on air unless somebody has scrolled away."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from stage_desktop.script.planned import PlannedTimes
from stage_desktop.show.state import Phase
from stage_desktop.show.timeline import Timeline
from stage_desktop.ui.fonts import tabular, ui_font
from stage_desktop.ui.models.rundown_model import COLUMNS, RundownModel
from stage_desktop.ui.operator.rundown_delegate import MARGIN, RundownDelegate
from stage_desktop.ui.texts import operator
from stage_desktop.ui.theme import Theme

# The widest text that a column is made for, and from which width of the table on it is shown.
_WIDEST = {
    "number": "▶ 00a",
    "planned": "00:00",
    "start": "00:00:00",
    "duration": "00:00",
    "actual": "00:00",
    "over": "+00:00",
    "state": "passed over",
    "host": "主持人甲",
}
# What may be longer than that: planned times to the second, segments of more than an hour.
_TIMES = frozenset({"planned", "duration", "actual", "over"})
_OF_PASSES = frozenset({"actual", "over"})
_SHOWN_FROM = {"host": 860, "state": 760, "planned": 0, "kind": 0}
_KIND_WORD_FROM = 680
_AT = {column.id: at for at, column in enumerate(COLUMNS)}
_ABOVE = 3
SAMPLED = 200
NEAR = 2


class RundownTable(QTableView):
    """The table itself; Enter asks to jump, Esc selects nothing."""

    jump_asked = Signal()
    resized = Signal()
    first_asked = Signal(int)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.jump_asked.emit()
            return
        if event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
            self.setCurrentIndex(self.model().index(-1, -1))
            return
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and not self.selectionModel().hasSelection():
            self.first_asked.emit(step)
            return
        super().keyPressEvent(event)


class RundownView(QFrame):
    """The rundown with its way back to the current row.

    `selection_changed` tells that another segment, or none, is selected; `jump_asked` that Enter
    was pressed on it.
    """

    selection_changed = Signal()
    jump_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.model = RundownModel(operator.rundown_word, self)
        self.delegate = RundownDelegate(theme, self)
        self.table = RundownTable()
        self.back = QPushButton(self)
        self._theme = theme
        self._following = True
        self._scrolling = False
        self._selected: str | None = None
        self._restoring = False
        self._widths: dict[str, int] = {}
        self._last_current: int | None = None
        self._fitted_for: PlannedTimes | None = None
        self._is_before = False
        self._set_up()
        self.set_theme(theme)

    def _set_up(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(self.delegate)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(16)
        table.selectionModel().selectionChanged.connect(self._on_selection)
        table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        table.jump_asked.connect(self.jump_asked)
        table.resized.connect(self._fit_columns)
        table.first_asked.connect(self._select_beside_current)
        table.setStyleSheet("QTableView:focus { border: none; }")  # the panel has one
        self.back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.back.setProperty("kind", "primary")
        self.back.clicked.connect(self.follow)
        self.back.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(table)

    @property
    def selected(self) -> str | None:
        """The id of the selected segment."""
        return self._selected

    @property
    def following(self) -> bool:
        """Whether the table keeps the current row in sight."""
        return self._following

    def set_theme(self, theme: Theme) -> None:
        """Take the colours, fonts and lengths of that theme."""
        self._theme = theme
        self.delegate.set_theme(theme)
        self.table.verticalHeader().setDefaultSectionSize(theme.sizes.row_height)
        self._fit_columns()

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.back.setText(f"◀ {operator.word('back')}")
        self.back.adjustSize()
        self.model.reword()
        self._fit_columns()

    def set_timeline(self, timeline: Timeline | None) -> None:
        """Show that projection; the selection stays on its segment."""
        self._restoring = True
        self.model.set_timeline(timeline)
        self._restoring = False
        if self._selected is not None and self._row_selected() != self._selected:
            self.select(self._selected)
        current = self.model.current_row
        planned = None if timeline is None else timeline.state.planned
        is_before = timeline is not None and timeline.phase is Phase.READY
        if planned is not self._fitted_for or is_before != self._is_before:
            self._fitted_for, self._is_before = planned, is_before
            self._fit_columns()
        elif current is not None and current != self._last_current:
            # What has just happened may be wider than all before; nothing else has changed.
            near = range(max(0, current - NEAR), min(self.model.rowCount(), current + NEAR))
            self._widen_columns(near)
        if current != self._last_current:
            self._last_current = current
            if self._following:
                self._show_current()
            self._place_back()

    def select(self, segment: str | None) -> None:
        """Select the segment where it is ahead, else its last pass; None selects nothing."""
        row = None if segment is None else self.model.row_of(segment)
        if row is None:
            self.table.clearSelection()
            return
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(
            self.model.index(row, 0), flags.ClearAndSelect | flags.Rows
        )

    def _select_beside_current(self, step: int) -> None:
        """The arrow keys begin beside the current row, not at the top."""
        row = (self.model.current_row or 0) + step
        if 0 <= row < self.model.rowCount():
            self.select(self.model.row(row).segment.id)

    def follow(self) -> None:
        """Go back to the current row, and follow it again."""
        self._following = True
        self._show_current()
        self._place_back()

    def _row_selected(self) -> str | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.row(rows[0].row()).segment.id if rows else None

    def _on_selection(self) -> None:
        if self._restoring:
            return
        selected = self._row_selected()
        if selected != self._selected:
            self._selected = selected
            self.selection_changed.emit()

    def _show_current(self) -> None:
        row = self.model.current_row
        if row is None:
            return
        self._scrolling = True
        at = self.table.rowViewportPosition(row) + self.table.verticalScrollBar().value()
        room = self.table.viewport().height()
        height = self.table.rowHeight(row)
        above = min(_ABOVE, round(room / 3 / height)) * height  # whole rows, a third at the most
        self.table.verticalScrollBar().setValue(max(0, at - above))
        self._scrolling = False

    def _on_scrolled(self) -> None:
        if not self._scrolling:
            self._following = self._current_is_visible()
        self._place_back()

    def _current_is_visible(self) -> bool:
        row = self.model.current_row
        if row is None:
            return True
        top = self.table.rowViewportPosition(row)
        room = self.table.viewport().height() - self.table.rowHeight(row)
        return 0 <= top <= room

    def _place_back(self) -> None:
        wanted = not self._following and not self._current_is_visible()
        self.back.setVisible(wanted)
        if wanted:
            self.back.move(
                (self.width() - self.back.width()) // 2, self.height() - self.back.height() - 12
            )
            self.back.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._following:
            self._show_current()
        self._place_back()

    def _fit_columns(self) -> None:
        """Give each column what its widest text takes; the title has the rest."""
        self._widths.clear()
        self._widen_columns(range(min(self.model.rowCount(), SAMPLED)))

    def _widen_columns(self, rows: range) -> None:
        """Give each column at least what its widest text in these rows takes."""
        metrics = QFontMetrics(tabular(ui_font(self._theme.fonts.body, bold=True)))
        heads = QFontMetrics(ui_font(self._theme.fonts.caption, bold=True))
        room = self.table.viewport().width() or self.width()
        self.model.set_brief(room < _KIND_WORD_FROM)
        used = 0
        for column in COLUMNS:
            at = _AT[column.id]
            # Before the show nothing is in the columns of what was: the titles have their room.
            is_empty = self._is_before and column.id in _OF_PASSES
            hidden = is_empty or room < _SHOWN_FROM.get(column.id, 0)
            self.table.setColumnHidden(at, hidden)
            if hidden or column.id == "title":
                continue
            needed = self._width_of(column.id, room, metrics, heads, rows)
            width = max(needed, self._widths.get(column.id, 0))
            self._widths[column.id] = width
            self.table.setColumnWidth(at, width)
            used += width
        self.table.setColumnWidth(_AT["title"], max(60, room - used))

    def _width_of(
        self, column: str, room: int, metrics: QFontMetrics, heads: QFontMetrics, rows: range
    ) -> int:
        icon = self._theme.sizes.icon + 2 * MARGIN
        if column == "kind":
            words = max(
                (metrics.horizontalAdvance(word) for word in {*map(self._kind_word, rows)}),
                default=0,
            )
            return icon + min(words + 2 * MARGIN, 150) if room >= _KIND_WORD_FROM else icon
        head = operator.rundown_word("column", column)
        texts = [_WIDEST[column]]
        if column in _TIMES:
            at = _AT[column]
            texts += (str(self.model.index(row, at).data() or "") for row in rows)
        widest = max(metrics.horizontalAdvance(text) for text in {*texts})
        return max(widest, heads.horizontalAdvance(head)) + 2 * MARGIN + 2

    def _kind_word(self, row: int) -> str:
        return operator.rundown_word("kind", self.model.row(row).segment.kind)
