"""A fire drill: what may go wrong, and afterwards how it was answered. Keyboard first."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from stage_desktop.instants import SECOND, Millis
from stage_desktop.review.drill import DrillScore
from stage_desktop.review.incidents import Incident
from stage_desktop.script.plan import Script
from stage_desktop.ui.operator.labels import ElidedLabel
from stage_desktop.ui.operator.status_strip import Level, StatusStrip
from stage_desktop.ui.rehearsal.drill_model import KINDS, IncidentModel, ScoreModel
from stage_desktop.ui.rehearsal.key_table import KeyTable
from stage_desktop.ui.texts import drill as texts
from stage_desktop.ui.theme import Theme

SIZE = (1000, 700)
SMALLEST = (860, 500)
ROOM = 0.94
USUAL_COUNT, MOST = 5, 20
USUAL_LIMIT_S = 60
SEEDS = 9_999
# Beside the list of what may go wrong, which has 5.
ROOM_OF_A_SCORE = 10


class DrillWindow(QWidget):
    """What a drill plays, and the score of the last one.

    `begin_asked` carries the kinds of incident that were chosen; number, seed and limit stand in
    the window.
    """

    begin_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._script: Script | None = None
        self._score: DrillScore | None = None
        self._is_on = False
        self.model, self.score_model = IncidentModel(self), ScoreModel(self)
        self.table, self.scores = KeyTable(theme), KeyTable(theme)
        self.count = self._number(1, MOST, USUAL_COUNT)
        self.seed = self._number(0, SEEDS, 0)
        self.limit = self._number(5, 600, USUAL_LIMIT_S)
        self.labels = {name: QLabel() for name in ("count", "seed", "limit")}
        self.title, self.result = ElidedLabel("title"), ElidedLabel("title")
        self.moments, self.hint = ElidedLabel("label"), ElidedLabel("muted")
        self.begin = QPushButton()
        self.strip = StatusStrip(theme)
        self._set_up()
        self._lay_out()
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(*SMALLEST)
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize() * ROOM))
        self.reword()

    # What is shown

    def show_script(self, script: Script, possible: Collection[Incident]) -> None:
        """Choose for that script, which has a place for these kinds."""
        self._script = script
        self.title.show_text(script.title)
        self.model.set_possible(possible)

    def show_score(self, script: Script, score: DrillScore) -> None:
        """Show how a drill of that script went."""
        self._script, self._score = script, score
        self.score_model.show(script, score)
        self._column.setStretch(self._column.indexOf(self._panel), ROOM_OF_A_SCORE)
        self._say_score()

    def show_on(self, on: bool) -> None:
        """Whether a drill is going on: another cannot begin."""
        self._is_on = on
        self.begin.setEnabled(not on)

    def say(self, text: str, level: Level = Level.INFO) -> None:
        """Say something below the lists."""
        self.strip.clear()
        self.strip.show_message(text, level)

    @property
    def time_to_answer(self) -> Millis:
        """The limit that was chosen."""
        return Millis(self.limit.value() * SECOND)

    def set_theme(self, theme: Theme) -> None:
        """Take the lengths and the colours of that theme."""
        self.strip.set_theme(theme)
        for table in (self.table, self.scores):
            table.set_theme(theme)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.setWindowTitle(texts.word("title"))
        for model in (self.model, self.score_model):
            model.reword()
        fields = (("count", self.count), ("seed", self.seed), ("limit", self.limit))
        for name, field in fields:
            self.labels[name].setText(texts.word(name))
            field.setAccessibleName(texts.word(name))
        self.seed.setToolTip(texts.word("seed_tip"))
        self.begin.setText(f"{texts.word('begin')}  ⏎")
        self.hint.show_text(texts.word("hint"))
        self.table.setAccessibleName(texts.word("title"))
        self.scores.setAccessibleName(texts.head("verdict"))
        self._say_score()

    # Building

    @staticmethod
    def _number(least: int, most: int, value: int) -> QSpinBox:
        field = QSpinBox()
        field.setRange(least, most)
        field.setValue(value)
        return field

    def _set_up(self) -> None:
        self.table.setModel(self.model)
        self.table.fit_columns(IncidentModel.columns.index("keys"))
        self.scores.setModel(self.score_model)
        self.scores.fit_columns(ScoreModel.columns.index("slack"))
        self.table.is_ours = lambda keys: not (self._is_on and keys in ("Space", "Return"))
        self.table.set_keys(
            {
                "Space": lambda: self.model.choose(self.table.rows),
                "A": lambda: self.model.choose(range(len(KINDS))),
                "Return": self._begin,
            }
        )
        self.begin.clicked.connect(self._begin)
        self.begin.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.begin.setProperty("kind", "primary")
        for keys in ("Esc", "Ctrl+W"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.close)
        for keys in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self._begin)

    def _lay_out(self) -> None:
        wishes = QHBoxLayout()
        wishes.setSpacing(8)
        for name, field in (("count", self.count), ("limit", self.limit), ("seed", self.seed)):
            wishes.addWidget(self.labels[name])
            wishes.addWidget(field)
            wishes.addSpacing(12)
        wishes.addStretch(1)
        wishes.addWidget(self.begin)
        self._panel = panel = QFrame()
        panel.setProperty("panel", True)
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.setSpacing(4)
        inside.addWidget(self.result)
        inside.addWidget(self.moments)
        inside.addWidget(self.scores, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 4)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.table, 5)
        column.addLayout(wishes)
        column.addWidget(self.hint)
        column.addWidget(panel, 4)
        column.addWidget(self.strip)
        self.setFocusProxy(self.table)

    # What is asked

    def _begin(self) -> None:
        if not self._is_on:
            self.begin_asked.emit(frozenset(self.model.chosen))

    def _say_score(self) -> None:
        score, script = self._score, self._script
        if score is None or script is None:
            self.result.show_text(texts.word("no_score"))
            self.moments.show_text("")
            return
        self.result.show_text(texts.score_text(score))
        numbers = {each.id: each.number for each in script.segments}
        self.moments.show_text(
            " · ".join(texts.held_text(each, numbers.get(each.ref, "")) for each in score.moments)
        )

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.table.selectionModel().hasSelection():
            self.table.go_to_row(0)
        self.table.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.strip.clear()
        self.strip.close_down()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()
        super().changeEvent(event)
