"""The readiness of a show in a window of its own, which can stay open beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from stage_desktop.script.check_settings import CheckSettings
from stage_desktop.script.findings import Place, Severity
from stage_desktop.script.plan import Script
from stage_desktop.script.readiness import Readiness
from stage_desktop.ui.icons import icon, pixmap
from stage_desktop.ui.operator.labels import ElidedLabel, set_property
from stage_desktop.ui.readiness.finding_list import FindingList
from stage_desktop.ui.readiness.looks import LOOKS, VERDICT_LOOKS
from stage_desktop.ui.readiness.rows import SEVERITIES, RowKind, Shown, Tile
from stage_desktop.ui.readiness.tile import PartTile
from stage_desktop.ui.texts.readiness import verdict_text, word
from stage_desktop.ui.theme import Theme

SIZE = (1000, 680)
SMALLEST = (760, 500)
ROOM = 0.94  # of the display, which has a title bar to show too
VERDICT_ICON = 32
GRADES = (None, *SEVERITIES)


class ReadinessWindow(QWidget):
    """The verdict, the five parts, and the findings of the one that is chosen.

    `place_chosen` carries the Place of a finding that somebody wants to see; `check_switched` the
    code of a check and whether it is to be on.
    """

    place_chosen = Signal(object)
    check_switched = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._shown: Shown | None = None
        self._part: str | None = None
        self._grade: Severity | None = None
        self.verdict, self.name, self.counts = QLabel(), ElidedLabel("muted"), QLabel()
        self._sign = QLabel()
        self.tiles = [PartTile(str(number), theme) for number in range(1, 7)]
        self.part_name = ElidedLabel("title")
        self.grades = {grade: QPushButton() for grade in GRADES}
        self.list = FindingList(theme)
        self.hint = ElidedLabel("muted")
        self.go, self.switch = QPushButton(), QPushButton()
        self._lay_out()
        self._connect()
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(*SMALLEST)
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize() * ROOM))

    def show_readiness(self, script: Script, ready: Readiness, settings: CheckSettings) -> None:
        """Show how ready the script is, whose checks are under those settings; what was chosen
        stays."""
        self._shown = Shown(script, ready, settings)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self._theme = theme
        self.list.set_theme(theme)
        for tile in self.tiles:
            tile.set_theme(theme)
        self._refresh()

    def choose_part(self, part: str | None) -> None:
        """Show the findings of that part; None: of everything."""
        self._part = part
        self._refresh(keep=False)

    def choose_severity(self, grade: Severity | None) -> None:
        """Show only what is of that severity; None: all."""
        self._grade = grade
        self._refresh(keep=False)

    @property
    def part(self) -> str | None:
        """The part whose findings are shown; None: everything."""
        return self._part

    @property
    def severity(self) -> Severity | None:
        """The only severity that is shown; None: all."""
        return self._grade

    # Layout

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addLayout(self._head())
        row = QHBoxLayout()
        row.setSpacing(8)
        for tile in self.tiles:
            row.addWidget(tile, 1)
        column.addLayout(row)
        column.addLayout(self._filters())
        panel = QFrame()
        panel.setProperty("panel", True)
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.list)
        column.addWidget(panel, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.hint, 1)
        for button in (self.switch, self.go):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            foot.addWidget(button)
        self.go.setProperty("kind", "primary")
        column.addLayout(foot)
        self.setFocusProxy(self.list)

    def _head(self) -> QHBoxLayout:
        self.verdict.setProperty("role", "value")
        head = QHBoxLayout()
        head.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.verdict)
        words.addWidget(self.name)
        head.addWidget(self._sign)
        head.addLayout(words, 1)
        self.counts.setProperty("role", "label")
        head.addWidget(self.counts, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.part_name, 1)
        group = QButtonGroup(self)
        for grade, button in self.grades.items():
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on=False, grade=grade: self.choose_severity(grade))
            group.addButton(button)
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        for tile in self.tiles:
            tile.clicked.connect(lambda _on=False, tile=tile: self._press(tile.part))
        self.list.part_asked.connect(self._number)
        self.list.part_stepped.connect(self._step)
        self.list.severity_stepped.connect(self._next_severity)
        self.list.row_chosen.connect(self._go)
        self.list.row_switched.connect(self._switch)
        self.list.moved.connect(self._show_answers)
        self.list.closed.connect(self.close)
        self.go.clicked.connect(self._go)
        self.switch.clicked.connect(self._switch)
        for keys in ("Esc", "Ctrl+W"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.close)

    # What is shown

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()
        super().changeEvent(event)

    def _refresh(self, *, keep: bool = True) -> None:
        shown = self._shown
        if shown is None:
            return
        self._show_verdict(shown)
        tiles = self._parts(shown)
        if self._part not in {None, *(tile.part for tile in tiles)}:
            self._part = None
        for at, button in enumerate(self.tiles):
            button.setVisible(at < len(tiles))
            if at < len(tiles):
                button.show_tile(tiles[at])
                button.setChecked(tiles[at].part == self._part)
        name = next((tile.name for tile in tiles if tile.part == self._part), word("everything"))
        self.part_name.show_text(name)
        self._show_grades(shown)
        kept = self.list.current if keep else None
        self.list.show_rows(shown.rows(self._part, self._grade), kept)
        self.hint.show_text(word("keys"))
        self._show_answers()

    def _show_verdict(self, shown: Shown) -> None:
        name, token = VERDICT_LOOKS[shown.ready.verdict]
        colour = self._theme.colour(token).name()
        self._sign.setPixmap(pixmap(name, VERDICT_ICON, colour, self.devicePixelRatioF()))
        self.verdict.setText(verdict_text(shown.ready.verdict))
        set_property(self.verdict, "tone", token)
        self.setWindowTitle(word("title", title=shown.script.title))
        self.name.show_text(shown.script.title)
        counts = shown.counts()
        errors, warnings, infos = (counts[grade] for grade in SEVERITIES)
        self.counts.setText(word("counts", errors=errors, warnings=warnings, infos=infos))

    def _show_grades(self, shown: Shown) -> None:
        counts = shown.counts(self._part)
        for grade, button in self.grades.items():
            count = counts.total() if grade is None else counts[grade]
            button.setText(f"{word('all' if grade is None else grade.value)} {count}")
            if grade is not None:
                name, token = LOOKS[grade]
                button.setIcon(icon(name, self._theme.colour(token)))
            button.setChecked(grade is self._grade)

    def _parts(self, shown: Shown) -> tuple[Tile, ...]:
        """The five parts, and the file where something was found in reading it."""
        return (*shown.tiles(), *shown.file_tile())

    def _show_answers(self) -> None:
        row = self.list.current
        off = row is not None and row.kind is RowKind.OFF
        named = row is not None and bool(row.code) and self._can_switch(row.code)
        self.go.setText(f"{word('go')}  ⏎")
        self.go.setEnabled(self._place is not None)
        self.switch.setText(f"{word('switch_on' if off else 'switch_off')}  Del")
        self.switch.setEnabled(named)

    # What is asked

    def _number(self, number: int) -> None:
        parts = () if self._shown is None else self._parts(self._shown)
        if number == 0:
            self.choose_part(None)
        elif number <= len(parts):
            self.choose_part(parts[number - 1].part)

    def _press(self, part: str | None) -> None:
        """A part that is shown already gives way to everything."""
        self.choose_part(None if part == self._part else part)
        self.list.setFocus()

    def _step(self, by: int) -> None:
        if self._shown is None:
            return
        around = [None, *(tile.part for tile in self._parts(self._shown))]
        self.choose_part(around[(around.index(self._part) + by) % len(around)])

    def _next_severity(self) -> None:
        self.choose_severity(GRADES[(GRADES.index(self._grade) + 1) % len(GRADES)])

    def _go(self) -> None:
        if self._place is not None:
            self.place_chosen.emit(self._place)

    @property
    def _place(self) -> Place | None:
        """Where the finding is that is selected; None where it is about the show as a whole."""
        row = self.list.current
        if row is None or row.finding is None or row.finding.place == Place():
            return None
        return row.finding.place

    def _switch(self) -> None:
        row = self.list.current
        if row is not None and row.code and self._can_switch(row.code):
            self.check_switched.emit(row.code, row.kind is RowKind.OFF)

    def _can_switch(self, code: str) -> bool:
        """What was found in reading the file comes from no check."""
        return self._shown is not None and hasattr(self._shown.settings, code)
