"""The first columns of a grid, in sight while the others are scrolled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView


class FrozenColumns(QTableView):
    """A picture of the first columns over the grid, there only while they are scrolled away.

    It shares model and selection; a click picks a cell there, and the grid scrolls back to it.
    """

    def __init__(self, grid: QTableView, count: int) -> None:
        super().__init__(grid)
        self._grid, self._count = grid, count
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setProperty("frozen", True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(16)
        own, grids = self.verticalScrollBar(), grid.verticalScrollBar()
        grids.valueChanged.connect(own.setValue)
        own.valueChanged.connect(grids.setValue)
        grid.horizontalScrollBar().valueChanged.connect(self.place)
        self.hide()

    @property
    def room(self) -> int:
        """How much of the grid it covers when it is there."""
        return sum(self._grid.columnWidth(at) for at in range(min(self._count, self._columns)))

    @property
    def count(self) -> int:
        """How many columns stay."""
        return self._count

    @property
    def _columns(self) -> int:
        model = self._grid.model()
        return 0 if model is None else model.columnCount()

    def take_over(self) -> None:
        """Show what the grid shows, in rows and columns of the same lengths."""
        self.verticalHeader().setDefaultSectionSize(
            self._grid.verticalHeader().defaultSectionSize()
        )
        self.horizontalHeader().setFixedHeight(self._grid.horizontalHeader().height())
        for at in range(self._columns):
            self.setColumnHidden(at, at >= self._count)
            if at < self._count:
                self.setColumnWidth(at, self._grid.columnWidth(at))
        self.place()

    def place(self) -> None:
        """Over the grid's left edge, or away while nothing is scrolled."""
        grid = self._grid
        is_needed = grid.horizontalScrollBar().value() > 0
        if is_needed:
            frame = grid.frameWidth()
            left = frame + grid.verticalHeader().width()
            high = grid.viewport().height() + grid.horizontalHeader().height()
            self.setGeometry(left, frame, self.room, high)
            self.verticalScrollBar().setValue(grid.verticalScrollBar().value())
            self.raise_()
        self.setVisible(is_needed)
