"""The table page: a row a pass, sorted by any column, reasons typed where they stand."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from stage_desktop.review.reviewed import Review
from stage_desktop.ui.review.pass_model import COLUMNS, REASON, PassModel
from stage_desktop.ui.review.plot.picture import Key
from stage_desktop.ui.theme import Theme

# The widest that a column of texts gets, in pixels.
_WIDEST = {"segment": 240, "reason": 280, "host": 140}
_LEAST = {"segment": 120, "reason": 120}
_LOOKED_AT = 80  # rows by which widths are found
_ROOM = 16


class PassTable(QTableView):
    """The passes. R gives the reason of a row, S sorts by the column, Enter shows it in time.

    `pass_chosen` carries the Key of the row that is selected, `pass_entered` that of one to show
    on the timeline.
    """

    pass_chosen = Signal(object)
    pass_entered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.passes = PassModel(theme.colour("over"), self)
        self._reason = 0
        self.setModel(self.passes)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.sectionClicked.connect(self._sort)
        self.selectionModel().currentRowChanged.connect(self._on_row)
        self.doubleClicked.connect(self._on_double_click)
        self.set_theme(theme)

    def show_review(self, review: Review | None) -> None:
        """Show its passes; the row that was selected stays, where it is there again."""
        key, at = self.chosen, max(0, self.currentIndex().column())
        self.passes.show_review(review)
        self._fit()
        self._select(key, at)

    @property
    def chosen(self) -> Key | None:
        """The pass that is selected."""
        return self.passes.key_of(self.currentIndex().row())

    def choose(self, key: Key) -> None:
        """Select the row of that pass."""
        self._select(key, max(0, self.currentIndex().column()))

    def edit_reason(self) -> None:
        """Type the reason of the row."""
        row = self.currentIndex().row()
        if row >= 0:
            index = self.passes.index(row, REASON)
            self.setCurrentIndex(index)
            self.edit(index)

    def set_theme(self, theme: Theme) -> None:
        """Take the lengths and colours of that theme."""
        self.verticalHeader().setDefaultSectionSize(theme.sizes.row_height - 6)
        self.passes.set_over(theme.colour("over"))
        self.viewport().update()

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.passes.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self._fit()
        self.viewport().update()

    def _select(self, key: Key | None, at: int) -> None:
        row = 0 if key is None else self.passes.row_of(key)
        if row is not None and self.passes.rowCount():
            self.setCurrentIndex(self.passes.index(row, at))

    def _sort(self, at: int) -> None:
        key = self.chosen
        self.passes.sort_by(at)
        self._select(key, at)

    def _on_row(self, now: QModelIndex) -> None:
        if (key := self.passes.key_of(now.row())) is not None:
            self.pass_chosen.emit(key)

    def _on_double_click(self, index: QModelIndex) -> None:
        if index.column() != REASON and (key := self.passes.key_of(index.row())) is not None:
            self.pass_entered.emit(key)

    def _fit(self) -> None:
        """Columns as wide as their texts; those that say nothing of this run are not there."""
        metrics = QFontMetrics(self.font())
        rows = range(min(_LOOKED_AT, self.passes.rowCount()))
        told = self.passes.told()
        for at, name in enumerate(COLUMNS):
            self.setColumnHidden(at, name not in told)
            if name not in told:
                continue
            head = self.horizontalHeader().sectionSizeHint(at)
            texts = (str(self.passes.index(row, at).data()) for row in rows)
            wide = max([head, *(metrics.horizontalAdvance(text) + _ROOM for text in texts)])
            wide = min(max(wide, _LEAST.get(name, 0)), _WIDEST.get(name, wide))
            self.setColumnWidth(at, wide)
        self._reason = self.columnWidth(REASON)
        self._stretch()

    def _stretch(self) -> None:
        """What the other columns leave free is for the reason."""
        others = self.horizontalHeader().length() - self.columnWidth(REASON)
        self.setColumnWidth(REASON, max(self._reason, self.viewport().width() - others))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter that ends a reason comes here as well, and is for nothing else.
        is_typing = self.state() is QAbstractItemView.State.EditingState
        if is_typing or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_R | Qt.Key.Key_F2:
                self.edit_reason()
            case Qt.Key.Key_S if self.currentIndex().isValid():
                self._sort(self.currentIndex().column())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.chosen is not None:
                self.pass_entered.emit(self.chosen)
            case _:
                super().keyPressEvent(event)
