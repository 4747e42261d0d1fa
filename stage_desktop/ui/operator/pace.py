"""The pace of a rehearsal in the top bar: its speed, pause, and the step to the next cue."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from stage_desktop.ui.icons import icon
from stage_desktop.ui.operator.labels import set_property
from stage_desktop.ui.texts import rehearsal as texts
from stage_desktop.ui.theme import Theme

SPEEDS = (1, 2, 5, 10, 30, 60)
_ICON = 14


def next_speed(speed: float, by: int) -> float:
    """The speed so many places further in the list; the first or last one at its ends."""
    at = max((place for place, each in enumerate(SPEEDS) if each <= speed), default=0)
    return float(SPEEDS[max(0, min(len(SPEEDS) - 1, at + by))])


class Pace(QWidget):
    """How fast the clock of a rehearsal goes. A clock that stands says so in words."""

    speed_changed = Signal(float)
    pause_asked = Signal()
    cue_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stands = False
        self.speed = QComboBox()
        self.speed.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for factor in SPEEDS:
            self.speed.addItem(f"×{factor}", factor)
        self.speed.activated.connect(lambda at: self.speed_changed.emit(float(SPEEDS[at])))
        self.pause, self.cue = QPushButton(), QPushButton()
        self.pause.clicked.connect(self.pause_asked)
        self.cue.clicked.connect(self.cue_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.speed)
        for button in (self.pause, self.cue):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setIconSize(QSize(_ICON, _ICON))
            row.addWidget(button)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self._theme = theme
        self._show_pause()
        self.cue.setIcon(icon("skip", theme.colour("text")))

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.speed.setToolTip(texts.word("speed_tip"))
        self.speed.setAccessibleName(texts.word("speed_tip"))
        self.cue.setToolTip(f"{texts.plain('next_cue')}  C")
        self.cue.setAccessibleName(texts.plain("next_cue"))
        self._show_pause()

    def set_fixed(self, fixed: bool) -> None:
        """A clock of real time has no other speed, and goes nowhere by itself."""
        self.speed.setEnabled(not fixed)
        self.cue.setVisible(not fixed)

    def show_pace(self, speed: float) -> None:
        """Show the speed that the clock has; 0 while it stands."""
        self._stands = speed == 0
        if speed:
            known = int(speed) in SPEEDS
            self.speed.setCurrentIndex(SPEEDS.index(int(speed)) if known else 0)
        self._show_pause()

    def _show_pause(self) -> None:
        name = "go" if self._stands else "hold"
        token = "on_accent" if self._stands else "text"
        self.pause.setIcon(icon(name, self._theme.colour(token)))
        self.pause.setText(texts.word("stands") if self._stands else "")
        set_property(self.pause, "kind", "primary" if self._stands else None)
        tip = texts.plain("go_on" if self._stands else "pause")
        self.pause.setToolTip(f"{tip}  P")
        self.pause.setAccessibleName(tip)
