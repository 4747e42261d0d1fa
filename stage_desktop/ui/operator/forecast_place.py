"""The place of the forecast in the operator window: its line, its keys, its choices."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from stage_desktop.instants import Instant
from stage_desktop.show.commands import Command, ReplanKind
from stage_desktop.show.replan import Choice, expected_after
from stage_desktop.show.timeline import Timeline
from stage_desktop.show.worth import ReplanSettings
from stage_desktop.ui.lanes.ahead import Ahead, slacks_of
from stage_desktop.ui.models.forecast_model import ForecastModel
from stage_desktop.ui.models.outlook_model import OutlookModel
from stage_desktop.ui.operator.forecast_strip import ForecastStrip
from stage_desktop.ui.operator.status_strip import Level, StatusStrip
from stage_desktop.ui.operator.ways_out import KEYS
from stage_desktop.ui.texts.forecast import choices_changed
from stage_desktop.ui.theme import Theme


class ForecastPlace(QObject):
    """Feeds the strip with the forecast of the run that is shown.

    `asked` carries the command of a way out that was taken, `ahead_changed` what is to be drawn
    over the lanes: slacks, and the segments after the choice that is looked at.
    """

    asked = Signal(object)
    ahead_changed = Signal(object)

    def __init__(self, window: QWidget, theme: Theme, status: StatusStrip) -> None:
        super().__init__(window)
        self._timeline: Timeline | None = None
        self.strip = ForecastStrip(theme)
        self.model = ForecastModel(ReplanSettings(), self)
        self.model.changed.connect(self.strip.show_forecast)
        self.history = OutlookModel(self)
        self.history.changed.connect(self.strip.show_outlook)
        self.strip.asked.connect(self._ask)
        self.strip.needed.connect(self.model.look)
        self.strip.refused.connect(lambda: status.show_message(choices_changed(), Level.WARNING))
        self.strip.looked_at.connect(self._look_at)
        for keys in KEYS:
            shortcut = QShortcut(QKeySequence(keys), window)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda keys=keys: self.strip.press(keys))

    def set_timeline(self, timeline: Timeline | None) -> None:
        """Follow that projection."""
        self._timeline = timeline
        self.strip.set_timeline(timeline)
        self.model.set_timeline(timeline)
        self.history.set_timeline(timeline)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self.strip.set_theme(theme)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.strip.reword()

    def close_down(self) -> None:
        """Stop the timers."""
        self.model.close_down()
        self.strip.close_down()
        self.history.close_down()

    def _look_at(self, choice: Choice | None) -> None:
        forecast, timeline = self.model.forecast, self._timeline
        if forecast is None or timeline is None:
            self.ahead_changed.emit(Ahead())
            return
        after: tuple[tuple[Instant, Instant], ...] = ()
        if choice is not None and choice.kind is not ReplanKind.SLIDE:
            rows = expected_after(timeline.state, timeline.now, choice.plan)
            after = tuple((row.expected_start, row.expected_end) for row in rows)
        self.ahead_changed.emit(Ahead(slacks_of(forecast.moments), after))

    def _ask(self, command: Command) -> None:
        self.model.taken(command)
        self.asked.emit(command)
