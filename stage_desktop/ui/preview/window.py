"""The import preview: the sheet with its columns and doubts, and beside it the script it makes.

Not modal, and for the time before the show. Taking it and leaving it are the caller's to act on.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from stage_desktop.formats.headers import COLUMNS, SheetKind
from stage_desktop.formats.tables import column_letter
from stage_desktop.ui.own_keys import claimed, key_name
from stage_desktop.ui.preview.frame import Foot, Head, Side, Tools
from stage_desktop.ui.preview.reading_panel import ReadingPanel
from stage_desktop.ui.preview.sheet_model import SheetModel
from stage_desktop.ui.preview.sheet_view import SheetView, is_typing
from stage_desktop.ui.preview.told import (
    first_sheet,
    meaning_at,
    next_place,
    segment_at,
    told_at,
)
from stage_desktop.ui.preview.trial import Trial
from stage_desktop.ui.texts import preview as texts
from stage_desktop.ui.theme import Theme

# Up to so many rows are read again while one looks; more of them when the typing rests.
MOST_ROWS_AT_ONCE = 300
PAUSE_MS = 400
SIZE, ROOM = (1280, 720), 60
KINDS: tuple[SheetKind | None, ...] = (*COLUMNS, SheetKind.SHOW, None)


class PreviewWindow(QWidget):
    """One trial at a time; `taken` when it is to be opened, `left` when it was closed instead.

    `forgotten` carries the name of columns that are to be kept no more.
    """

    taken = Signal()
    left = Signal()
    forgotten = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._theme = theme
        self._trial: Trial | None = None
        self._model: SheetModel | None = None
        self._name = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.read_again)
        self.head = Head(theme)
        self.tools = Tools()
        self.tabs = self.tools.tabs
        self.view = SheetView(theme)
        self.reading = ReadingPanel(theme)
        self.side = Side()
        self.foot = Foot()
        self._lay_out()
        self._connect()
        self.resize(*SIZE)

    def fit(self) -> None:
        """Take the usual size, or all of a display that has no room around it."""
        free = self.screen().availableGeometry()
        if free.width() < SIZE[0] + ROOM or free.height() < SIZE[1] + ROOM:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _lay_out(self) -> None:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.view, 1)
        column.addWidget(self.reading)
        self.halves = QSplitter()
        self.halves.addWidget(sheet)
        self.halves.addWidget(self.side)
        self.halves.setStretchFactor(0, 1)
        self.halves.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 10, 12, 10)
        whole.setSpacing(8)
        whole.addWidget(self.head)
        whole.addWidget(self.tools)
        whole.addWidget(self.halves, 1)
        whole.addWidget(self.foot)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_sheet)
        self.view.moved.connect(self._show_cell)
        self.view.take_asked.connect(self.take)
        self.view.assigned.connect(
            lambda at, name: self._after(lambda trial: trial.assign(self.sheet, at, name))
        )
        self.reading.instead_chosen.connect(self._write)
        self.side.result.chosen.connect(self._go_to_segment)
        self.head.next_asked.connect(self.next_doubt)
        self.tools.kind_chosen.connect(self._set_kind)
        self.tools.column_asked.connect(lambda: self.view.ask_field(self.view.place()[1]))
        self.tools.heading_asked.connect(self.set_heading)
        self.foot.taken.connect(self.take)
        self.foot.left.connect(self.close)
        self.foot.forgotten.connect(self.forgotten)
        self._keys: dict[str, Callable[[], object]] = {
            "F8": self.next_doubt,
            "Shift+F8": lambda: self.next_doubt(-1),
            "Ctrl+H": self.set_heading,
            "Ctrl+Shift+H": lambda: self.set_heading(has_one=False),
            "Ctrl+Return": self.take,
            "Ctrl+Enter": self.take,
            "Ctrl+Z": self.undo,
            "Ctrl+Shift+Z": self.redo,
            "Ctrl+Y": self.redo,
            "Ctrl+I": self.close,
            "Ctrl+1": lambda: self.reading.choose(0),
            "Ctrl+2": lambda: self.reading.choose(1),
            "Ctrl+PgDown": lambda: self.tabs.setCurrentIndex(self.tabs.currentIndex() + 1),
            "Ctrl+PgUp": lambda: self.tabs.setCurrentIndex(max(0, self.tabs.currentIndex() - 1)),
            "Esc": self.close,
            "Ctrl+W": self.close,
        }

    # What is looked at

    @property
    def trial(self) -> Trial | None:
        """What is looked at; None once it was taken or left."""
        return self._trial

    @property
    def profile_name(self) -> str:
        """The name under which the columns are to be kept; "" for none."""
        return self.foot.profile_name

    def open_trial(self, trial: Trial, name: str, *, chinese: bool) -> None:
        """Look at the tables of the trial; `chinese` chooses among the names that fields have."""
        self._pause.stop()
        self._trial, self._name = trial, name
        self.view.heads.chinese = chinese
        self.setWindowTitle(texts.word("title", sheet=name))
        self.head.reword()
        self.tools.reword(KINDS)
        self.view.setAccessibleName(texts.word("table"))
        self.side.reword()
        self.foot.reword(name, kept=False)
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for table in trial.tables:
            self.tabs.addTab(table.name.replace("&", "&&"))
        self.tabs.setCurrentIndex(first_sheet(trial))
        self.tabs.blockSignals(False)
        self.tabs.setVisible(self.tabs.count() > 1)
        self._show_sheet()
        self._show_result()
        self.halves.setSizes([self.width() * 5 // 8, self.width() * 3 // 8])
        self.show()
        self.raise_()
        self.activateWindow()
        self.view.setFocus()
        if any(each.asks for each in trial.doubts):
            self.view.go_to(1, 0)
            self.next_doubt()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self._theme = theme
        self.view.set_theme(theme)
        self.reading.set_theme(theme)
        self.head.set_theme(theme)
        self._show_cell()

    @property
    def sheet(self) -> str:
        """The name of the sheet that is shown."""
        if self._trial is None or self.tabs.currentIndex() < 0:
            return ""
        return self._trial.tables[self.tabs.currentIndex()].name

    # What is done to it

    def next_doubt(self, step: int = 1) -> None:
        """Go to the next doubtful cell, in whatever sheet; around at the end."""
        trial = self._settled()
        if trial is None:
            return
        place = next_place(trial, (self.tabs.currentIndex(), *self.view.place()), step)
        if place is not None:
            self.tabs.setCurrentIndex(place[0])
            self.view.go_to(*place[1:])

    def set_heading(self, *, has_one: bool = True) -> None:
        """Take the current row as the one with the headings, or the sheet as one without any."""
        trial = self._settled()
        if trial is not None:
            trial.set_header(self.sheet, self.view.place()[0] if has_one else 0)
            self.read_again()

    def undo(self) -> None:
        self._after(lambda trial: trial.undo())

    def redo(self) -> None:
        self._after(lambda trial: trial.redo())

    def take(self) -> None:
        """Take the script that the sheet makes now; nothing where it makes none."""
        self.view.finish_typing()
        trial = self._settled()
        if trial is not None and trial.opened is not None:
            self.taken.emit()

    def done(self) -> None:
        """Close it without a word: it was taken, or the show has begun."""
        self._trial = None
        self.close()

    def event(self, event: QEvent) -> bool:
        # The program's keys hold in all its windows: those of the show are not for this one.
        own = claimed(event, lambda keys: key_name(keys) in self._keys or is_typing(keys))
        return own or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        do = self._keys.get(key_name(event))
        if do is None:
            super().keyPressEvent(event)
        else:
            do()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._pause.stop()
        if self._trial is not None:
            self._trial = None
            self.left.emit()
        super().closeEvent(event)

    def _set_kind(self, kind: SheetKind | None) -> None:
        self._after(lambda trial: trial.set_kind(self.sheet, kind))

    def _write(self, text: str) -> None:
        row, column = self.view.place()
        self._correct(row, column, text)

    def _correct(self, row: int, column: int, text: str) -> None:
        if self._trial is None or self._model is None:
            return
        self._trial.correct(self.sheet, row, column, text)
        if self._model.rowCount() <= MOST_ROWS_AT_ONCE:
            self.read_again()
        else:
            self._pause.start()

    def _after(self, step: Callable[[Trial], object]) -> None:
        trial = self._settled()
        if trial is not None:
            step(trial)
            self.read_again()

    def _settled(self) -> Trial | None:
        """The trial as read with all that was typed."""
        if self._pause.isActive():
            self.read_again()
        return self._trial

    # What it shows

    def read_again(self) -> None:
        """Read the sheet anew: something was done to it, or to the columns that are kept."""
        self._pause.stop()
        if self._trial is None or self._model is None:
            return
        self._trial.read()
        self._model.reread()
        self._show_head()
        self._show_result()
        self._show_cell()

    def _show_sheet(self) -> None:
        trial = self._trial
        if trial is None or not self.sheet:
            return
        self._model = SheetModel(trial, self.sheet)
        self._model.corrected.connect(self._correct)
        self.view.set_sheet(self._model)
        self._show_head()
        seen = trial.seen(self.sheet)
        self.view.go_to(1 if seen is None else max(1, seen.header_row), 0)

    def _show_head(self) -> None:
        trial = self._trial
        if trial is None:
            return
        asking = sum(each.asks for each in trial.doubts)
        seen = trial.seen(self.sheet)
        self.head.show_state(self._name, asking, len(trial.doubts) - asking, trial.trouble)
        self.tools.show_kind(None if seen is None else seen.kind)

    def _show_result(self) -> None:
        trial = self._trial
        if trial is not None:
            self.side.show_trial(trial)
            self.foot.set_takeable(trial.opened is not None)
            self.foot.show_applied(trial.applied)
            self.foot.set_keepable(trial.profile("") is not None)

    def _show_cell(self) -> None:
        trial, model = self._trial, self._model
        if trial is None or model is None:
            return
        row, column = self.view.place()
        part = model.look(row, column).part
        told = told_at(trial, self.sheet, row, column, part)
        address = f"{column_letter(column)}{row} · {self.view.heads.words(column)}"
        segment = segment_at(trial, self.sheet, row)
        said = meaning_at(trial, (self.sheet, row, column), part, self.side.segment_text)
        self.reading.show_cell(address, model.text(row, column), said, told.findings, told.instead)
        self.side.result.show_segment(None if segment is None else segment.id)

    def _go_to_segment(self, ref: str) -> None:
        trial = self._trial
        sheets = () if trial is None else trial.sheets
        name = next((each.name for each in sheets if each.kind is SheetKind.SEGMENTS), "")
        row = next((at for at, each in trial.segments.items() if each.id == ref), 0) if trial else 0
        if trial is None or not row or not name:
            return
        self.tabs.setCurrentIndex([table.name for table in trial.tables].index(name))
        self.view.go_to(row, self.view.place()[1])
        self.view.setFocus()
