"""The place of the forecast in the operator window: its line, its keys, its choices."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from stage_desktop.show.commands import Command
from stage_desktop.show.timeline import Timeline
from stage_desktop.show.worth import ReplanSettings
from stage_desktop.ui.models.forecast_model import ForecastModel
from stage_desktop.ui.operator.forecast_strip import KEYS, ForecastStrip
from stage_desktop.ui.theme import Theme


class ForecastPlace(QObject):
    """Feeds the strip with the forecast of the run that is shown.

    `asked` carries the command of a way out that was taken, `looked_at` the Choice whose result is
    to be drawn on the lanes, or None.
    """

    asked = Signal(object)
    looked_at = Signal(object)

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.strip = ForecastStrip(theme)
        self.model = ForecastModel(ReplanSettings(), self)
        self.model.changed.connect(self.strip.show_forecast)
        self.strip.asked.connect(self._ask)
        self.strip.looked_at.connect(self.looked_at)
        for keys in KEYS:
            shortcut = QShortcut(QKeySequence(keys), window)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda keys=keys: self.strip.press(keys))

    def set_timeline(self, timeline: Timeline | None) -> None:
        """Follow that projection."""
        self.strip.set_timeline(timeline)
        self.model.set_timeline(timeline)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self.strip.set_theme(theme)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.strip.reword()

    def close_down(self) -> None:
        """Stop the timer."""
        self.model.close_down()

    def _ask(self, command: Command) -> None:
        self.model.taken(command)
        self.asked.emit(command)
