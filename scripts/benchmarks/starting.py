"""Child processes that start a window and say when it is painted."""

from __future__ import annotations

import json
import sys
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView


class FirstPaints(QObject):
    """Says when the window is painted first, and when its table is with all that was opened."""

    def __init__(self, app: QApplication, rows: int) -> None:
        super().__init__(app)
        self._app, self._rows = app, rows
        self._window: QMainWindow | None = None
        self._tables: dict[QObject, QTableView] = {}
        # Called as soon as the loop runs: windows are shown by then, and not painted yet.
        QTimer.singleShot(0, self._look)

    def _look(self) -> None:
        windows = (each for each in self._app.topLevelWidgets() if each.isVisible())
        self._window = next(each for each in windows if isinstance(each, QMainWindow))
        self._window.installEventFilter(self)
        for table in self._window.findChildren(QTableView):
            self._tables[table.viewport()] = table
            table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            if watched is self._window:
                self._window.removeEventFilter(self)
                tell("painted")
            elif (table := self._tables.get(watched)) and table.model().rowCount() >= self._rows:
                watched.removeEventFilter(self)
                # When the loop comes back, everything is painted and handed to the screen.
                QTimer.singleShot(0, self._finish)
        return False

    def _finish(self) -> None:
        loaded = sorted({name.partition(".")[0] for name in sys.modules})
        tell("shown", modules=loaded)
        self._app.exit()


def start_bare(rows: int) -> None:
    """The bare window."""
    from benchmarks.bare import BareWindow

    app = QApplication([])
    watch = FirstPaints(app, rows)
    window = BareWindow(rows)
    window.show()
    app.exec()
    del watch, window


def start_product(rows: int, arguments: list[str]) -> None:
    """The program, as its command line starts it."""
    app = QApplication(["stage-desktop"])
    watch = FirstPaints(app, rows)
    sys.argv = ["stage-desktop", *arguments]
    from stage_desktop.cli import main

    main()
    del watch


def tell(what: str, **more: Any) -> None:
    """Write a line for who waits for it."""
    print(json.dumps({"what": what, **more}), flush=True)
