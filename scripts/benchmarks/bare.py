"""The yardstick of everything with a window: a table, a label that changes ten times a second."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import QLabel, QMainWindow, QTableView, QVBoxLayout, QWidget

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 10


class Rows(QAbstractTableModel):
    """So many rows of numbers."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return index.row() if role == Qt.ItemDataRole.DisplayRole else None


class BareWindow(QMainWindow):
    """An empty window with a table of so many rows and a label; nothing of ours is in it."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.label = QLabel("0")
        self.table = QTableView()
        self.rows = Rows(count)
        self.table.setModel(self.rows)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.addWidget(self.label)
        column.addWidget(self.table)
        self.setCentralWidget(middle)
        self.resize(1280, 720)
        self._tenths = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start(100)

    def _on_tick(self) -> None:
        self._tenths += 1
        self.label.setText(str(self._tenths / 10))
