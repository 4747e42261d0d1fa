"""The window of the library: search, list, and what can be done with a script. Keyboard first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from stage_desktop.desk.library import ScriptSummary
from stage_desktop.ui.library.script_model import COLUMNS, ScriptModel
from stage_desktop.ui.library.search_line import SearchLine
from stage_desktop.ui.operator.status_strip import Level, MessageAction, StatusStrip
from stage_desktop.ui.texts import library as texts
from stage_desktop.ui.theme import Theme

Take = Callable[[str], str | None]

BUTTONS = {
    "open": "Return",
    "duplicate": "Ctrl+D",
    "archive": "Del",
    "drop": "Ctrl+Backspace",
    "template": "Ctrl+N",
    "empty": "Ctrl+Shift+N",
}
ARCHIVE_KEY = "Ctrl+Shift+A"
_OF_A_SCRIPT = ("open", "duplicate", "archive", "drop")
_PAGE = 10
# Shares of the width beyond what the other columns need.
_STRETCH = {"title": 3, "file": 2}
_LEAST = {"title": 260, "file": 150}
# What a narrow window does without, first the least missed.
_SPARED = ("platform", "segments", "file")


class LibraryWindow(QWidget):
    """The list of scripts.

    `asked` carries a name of `BUTTONS`; `search_changed` comes as one types or opens the archive.
    """

    asked = Signal(str)
    search_changed = Signal()

    def __init__(self, theme: Theme, here: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.model = ScriptModel(here, self)
        self.search = SearchLine()
        self.archived = QCheckBox()
        self.archived.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.table = QTableView()
        self.hint = QLabel()
        self.hint.setProperty("role", "title")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.buttons = {name: self._button(name) for name in BUTTONS}
        self.strip = StatusStrip(theme)
        self._take: Take | None = None
        self._set_up_table()
        self._lay_out()
        self._connect()
        self.setMinimumSize(940, 420)
        self.resize(1080, 620)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.set_theme(theme)
        self.reword()

    @property
    def selected(self) -> ScriptSummary | None:
        """The script that the keys are about."""
        return self.model.script(self.table.currentIndex().row())

    def show_scripts(self, scripts: Sequence[ScriptSummary], select: str = "") -> None:
        """List these; the script of the uid `select`, or else the same row, is selected."""
        before = self.selected
        row = max(0, self.table.currentIndex().row())
        self.model.set_scripts(scripts)
        found = self.model.row_of(select or (before.key.uid if before else ""))
        self._select(min(row, len(scripts) - 1) if found is None else found)
        name = "one" if len(scripts) == 1 else "count"
        self.count.setText(texts.word(name, count=len(scripts)))
        self.hint.setVisible(not scripts)
        self.table.setVisible(bool(scripts))
        self.hint.setText(texts.word("nothing_found" if self.search.text() else "none"))
        self._fit_columns()

    def say(
        self, text: str, level: Level = Level.INFO, actions: Sequence[MessageAction] = ()
    ) -> None:
        """Say something below the list; F2 does the first thing about it."""
        self.strip.clear()
        self.strip.show_message(text, level, actions)

    def ask(self, prompt: str, example: str, filled: str, take: Take) -> None:
        """Ask for a line below the list; `take` answers what to say when it cannot be taken."""
        self._take = take
        self.strip.ask(prompt, example, filled)

    def set_theme(self, theme: Theme) -> None:
        """Take the lengths and the colours of that theme."""
        self.strip.set_theme(theme)
        self.table.verticalHeader().setDefaultSectionSize(theme.sizes.row_height)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.setWindowTitle(texts.word("window"))
        self.search.setPlaceholderText(texts.word("search"))
        self.search.setAccessibleName(texts.word("search"))
        self.archived.setText(f"{texts.word('archived')}  {ARCHIVE_KEY}")
        self.model.reword()
        self._on_row()

    # Building

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda _on=False: self._do(name))
        return button

    def _lay_out(self) -> None:
        self.buttons["open"].setProperty("kind", "primary")
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.search, 1)
        top.addWidget(self.archived)
        top.addWidget(self.count)
        bottom.setSpacing(8)
        for name in _OF_A_SCRIPT:
            bottom.addWidget(self.buttons[name])
        bottom.addStretch(1)
        for name in ("template", "empty"):
            bottom.addWidget(self.buttons[name])
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 4)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.hint, 1)
        column.addLayout(bottom)
        column.addWidget(self.strip)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.search_changed)
        self.search.entered.connect(lambda _text: self._do("open"))
        self.search.cancelled.connect(self._step_back)
        self.archived.toggled.connect(self.search_changed)
        self.table.doubleClicked.connect(lambda _index: self._do("open"))
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.strip.entry_done.connect(self._on_line)
        keys: dict[str, Callable[[], object]] = {
            "Up": lambda: self._move(-1),
            "Down": lambda: self._move(1),
            "PgUp": lambda: self._move(-_PAGE),
            "PgDown": lambda: self._move(_PAGE),
            ARCHIVE_KEY: self.archived.toggle,
            "Ctrl+L": self.close,
            "Ctrl+W": self.close,
            "F2": lambda: self.strip.act(0),
            "Ctrl+Z": lambda: self.strip.act(0),
        }
        for name, key in BUTTONS.items():
            if name != "open":
                keys[key] = partial(self._do, name)
        self.search.set_keys(keys)

    # What is done

    def _do(self, name: str) -> None:
        if name not in _OF_A_SCRIPT or self.selected is not None:
            self.asked.emit(name)

    def _move(self, by: int) -> None:
        count = self.model.rowCount()
        if count:
            self._select(max(0, min(count - 1, self.table.currentIndex().row() + by)))

    def _select(self, row: int) -> None:
        if row >= 0:
            self.table.selectRow(row)
        self._on_row()

    def _step_back(self) -> None:
        """Esc first clears the search, then closes."""
        if self.search.text():
            self.search.clear()
        else:
            self.close()

    def _on_row(self) -> None:
        script = self.selected
        is_archived = script is not None and script.archived_at is not None
        for name, button in self.buttons.items():
            shown = "unarchive" if name == "archive" and is_archived else name
            key = "⏎" if name == "open" else BUTTONS[name]
            button.setText(f"{texts.word(shown)}  {key}")
            button.setEnabled(name not in _OF_A_SCRIPT or script is not None)
        unsaved = script is not None and script.worked_at is not None
        self.buttons["drop"].setVisible(unsaved)

    def _on_line(self, text: str | None) -> None:
        mistake = None if text is None or self._take is None else self._take(text)
        if mistake is not None:
            self.strip.show_mistake(mistake)
            return
        self._take = None
        self.strip.stop_asking()
        self.search.setFocus()

    # Looks

    def _fit_columns(self) -> None:
        """Every column as wide as its first rows need; title and file share what is left."""
        needed = {name: _LEAST.get(name, 0) or self._needed(at) for at, name in enumerate(COLUMNS)}
        whole = self.table.viewport().width()
        for name in _SPARED:
            if sum(needed.values()) > whole:
                del needed[name]
        room = max(0, whole - sum(needed.values()))
        shares = sum(share for name, share in _STRETCH.items() if name in needed)
        for at, name in enumerate(COLUMNS):
            self.table.setColumnHidden(at, name not in needed)
            if name in needed:
                more = room * _STRETCH.get(name, 0) // shares
                self.table.setColumnWidth(at, needed[name] + more)

    def _needed(self, column: int) -> int:
        metrics = self.table.fontMetrics()
        head = self.table.horizontalHeader().sectionSizeHint(column)
        rows = range(min(60, self.model.rowCount()))
        cells = (str(self.model.index(row, column).data()) for row in rows)
        return 24 + max([head, *(metrics.horizontalAdvance(text) for text in cells)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.search.setFocus()
        self._fit_columns()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.strip.stop_asking()
        self.strip.clear()
        self.strip.close_down()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()
        super().changeEvent(event)
