"""Talking through: which segments, their takes, and what the script takes over. Keyboard first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from stage_desktop.instants import duration_text
from stage_desktop.review.takes import Compared, Pick
from stage_desktop.script.plan import Script
from stage_desktop.show.events import RunKind
from stage_desktop.ui.operator.labels import ElidedLabel
from stage_desktop.ui.operator.status_strip import Level, MessageAction, StatusStrip
from stage_desktop.ui.rehearsal.key_table import KeyTable
from stage_desktop.ui.rehearsal.takes_model import TITLE, TakeListModel, TakesModel
from stage_desktop.ui.texts import rehearsal as texts
from stage_desktop.ui.texts import words
from stage_desktop.ui.theme import Theme

SIZE = (1040, 680)
SMALLEST = (860, 480)
ROOM = 0.94
PICK_KEYS = {"W": Pick.WRITTEN, "L": Pick.LAST, "B": Pick.BEST, "M": Pick.MEDIAN}
BUTTONS = {"talk": "Return", "take_over": "Ctrl+Return"}
# While a talk-through is on, these go to it and not to the list.
_OF_THE_SHOW = frozenset({"Space", "Return", "Del", *PICK_KEYS})


class TakesWindow(QWidget):
    """The segments with their takes, and the takes of the one that is selected.

    `talk_asked` carries the ids of the segments to talk through, `lengths_asked` the lengths that
    segments are to get, by id, `take_switched` a Take that is to count or to count no more.
    """

    talk_asked = Signal(object)
    lengths_asked = Signal(object)
    take_switched = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._script: Script | None = None
        self._is_on = False
        self.badge = QLabel()
        self.name, self.told = ElidedLabel("title"), QLabel()
        self.told.setProperty("role", "label")
        self.model, self.list_model = TakesModel(self), TakeListModel(self)
        self.table, self.list = KeyTable(theme), KeyTable(theme)
        self.list_name, self.hint = ElidedLabel("label"), ElidedLabel("muted")
        self.buttons = {name: QPushButton() for name in BUTTONS}
        self.picks = {pick: QPushButton() for pick in PICK_KEYS.values()}
        self.strip = StatusStrip(theme)
        self._set_up()
        self._lay_out()
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(*SMALLEST)
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize() * ROOM))
        self.reword()

    # What is shown

    def show_takes(self, script: Script, rows: Sequence[Compared]) -> None:
        """Show the segments of the script with their takes."""
        selected = self.table.currentIndex().row()
        self._script = script
        self.model.set_rows(rows)
        if rows and not self.table.selectionModel().hasSelection():
            self.table.go_to_row(max(0, min(selected, len(rows) - 1)))
        self._on_row()

    def show_on(self, said: str) -> None:
        """Say what is talked through now; '' when nothing is."""
        self._is_on = bool(said)
        self.badge.setVisible(self._is_on)
        self.told.setText(said)
        self._show_sum()

    def select(self, segment: str) -> None:
        """Select that segment, by id."""
        ids = [each.segment.id for each in self.model.rows]
        if segment in ids:
            self.table.go_to_row(ids.index(segment))

    def say(
        self, text: str, level: Level = Level.INFO, actions: Sequence[MessageAction] = ()
    ) -> None:
        """Say something below the lists; F2 does the first thing about it."""
        self.strip.clear()
        self.strip.show_message(text, level, actions)

    def set_theme(self, theme: Theme) -> None:
        """Take the lengths and the colours of that theme."""
        self.strip.set_theme(theme)
        for table in (self.table, self.list):
            table.set_theme(theme)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.setWindowTitle(texts.word("takes_title"))
        self.badge.setText(f"{words.run_badge(RunKind.REHEARSAL)} ◇")
        self.model.reword()
        self.list_model.reword()
        for name, button in self.buttons.items():
            key = BUTTONS[name].replace("Return", "⏎")
            button.setText(f"{texts.word(name)}  {key}")
        for key, pick in PICK_KEYS.items():
            self.picks[pick].setText(f"{texts.pick(pick)}  {key}")
        self.hint.show_text(texts.word("takes_keys"))
        self.table.setAccessibleName(texts.word("takes_title"))
        self.list.setAccessibleName(texts.word("takes_of_one"))
        self._on_row()

    # Building

    def _set_up(self) -> None:
        self.badge.setProperty("badge", RunKind.REHEARSAL.value)
        self.badge.hide()
        self.table.setModel(self.model)
        self.table.fit_columns(TITLE)
        self.list.setModel(self.list_model)
        self.list.fit_columns(len(TakeListModel.columns) - 1)
        self.table.is_ours = self.list.is_ours = self._is_ours
        self.table.set_keys(
            {
                "Space": lambda: self.model.choose(self.table.rows),
                "A": lambda: self.model.choose(range(len(self.model.rows))),
                "Return": self._talk,
                "Ctrl+Return": self._take_over,
                "Right": self.list.setFocus,
                **{key: self._picker(pick) for key, pick in PICK_KEYS.items()},
            }
        )
        self.list.set_keys(
            {
                "Space": self._switch,
                "Del": self._switch,
                "Ctrl+Return": self._take_over,
                "Left": self.table.setFocus,
            }
        )
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.model.dataChanged.connect(self._show_sum)
        self.list.doubleClicked.connect(self._switch)
        self.buttons["talk"].clicked.connect(self._talk)
        self.buttons["take_over"].clicked.connect(self._take_over)
        for pick, button in self.picks.items():
            button.clicked.connect(self._picker(pick))
        for keys, do in (("Esc", self.close), ("Ctrl+W", self.close), ("F2", self._answer)):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.badge)
        head.addWidget(self.name, 1)
        head.addWidget(self.told)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.buttons["talk"].setProperty("kind", "primary")
        foot.addWidget(self.buttons["talk"])
        foot.addStretch(1)
        for button in (*self.picks.values(), self.buttons["take_over"]):
            foot.addWidget(button)
        for button in (*self.picks.values(), *self.buttons.values()):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 4)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table, 5)
        column.addWidget(self.list_name)
        column.addWidget(self.list, 2)
        column.addLayout(foot)
        column.addWidget(self.hint)
        column.addWidget(self.strip)
        self.setFocusProxy(self.table)

    # What is asked

    def _is_ours(self, keys: str) -> bool:
        return not (self._is_on and keys in _OF_THE_SHOW)

    def _picker(self, pick: Pick) -> Callable[[], None]:
        def choose() -> None:
            if not self.model.pick(self.table.rows, pick):
                self.say(texts.word("no_take"), Level.WARNING)

        return choose

    def _talk(self) -> None:
        """Talk through what is chosen; where nothing is, the rows that are selected."""
        rows = {self.model.rows[row].segment.id for row in self.table.rows}
        chosen = self.model.chosen or rows
        if chosen and not self._is_on:
            self.talk_asked.emit(frozenset(chosen))

    def _take_over(self) -> None:
        lengths = self.model.lengths
        if lengths:
            self.lengths_asked.emit(lengths)
        else:
            self.say(texts.word("nothing_picked"), Level.WARNING)

    def _switch(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.list_model.takes):
            self.take_switched.emit(self.list_model.takes[row])

    def _answer(self) -> None:
        self.strip.act(0)

    def _on_row(self) -> None:
        row = self.table.currentIndex().row()
        found = self.model.rows[row] if 0 <= row < len(self.model.rows) else None
        at = max(0, self.list.currentIndex().row())
        if self._script is not None:
            self.list_model.show(found, self._script.zone_info)
        count = self.list_model.rowCount()
        if count:
            self.list.go_to_row(min(at, count - 1))
        name = "" if found is None else f"{found.segment.number} {found.segment.title}"
        told = "takes_of" if count else "no_takes_of"
        self.list_name.show_text(texts.word(told, title=name) if name else "")
        self._show_sum()

    def _show_sum(self) -> None:
        chosen = [e.segment for e in self.model.rows if e.segment.id in self.model.chosen]
        length = duration_text(sum(each.duration for each in chosen))
        script = self._script
        title = "" if script is None else script.title
        if self.model.rows:
            said = texts.word("chosen", count=len(chosen), all=len(self.model.rows), length=length)
            title = f"{title} · {said}"
        self.name.show_text(title)
        self.buttons["talk"].setEnabled(bool(self.model.rows) and not self._is_on)
        self.buttons["take_over"].setEnabled(bool(self.model.lengths))

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.strip.clear()
        self.strip.close_down()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()
        super().changeEvent(event)
