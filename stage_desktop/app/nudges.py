"""Keys that were perhaps forgotten, said in the strip: starting, going on, ending."""

from __future__ import annotations

from PySide6.QtCore import QObject

from stage_desktop.app.front import Front
from stage_desktop.app.runs import PreviewModel, RehearsalModel
from stage_desktop.app.stage import Stage
from stage_desktop.instants import Instant
from stage_desktop.show.events import Event
from stage_desktop.show.nudges import Forgotten, NudgeSettings, nudge
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.status_strip import Level
from stage_desktop.ui.texts.forecast import nudge_text


class Nudges(QObject):
    """Reminds the operator of a live show, once for each reminder, and of nothing else twice.

    A message that waits for an answer is left to stand: the reminder comes again later.
    """

    def __init__(self, front: Front, stage: Stage, settings: NudgeSettings) -> None:
        super().__init__(front)
        self._front, self._settings = front, settings
        self._model: SessionModel | None = None
        self._last_step: Instant | None = None
        self._told: tuple[Forgotten, Instant, int] | None = None
        stage.run_changed.connect(self._follow)

    def close(self) -> None:
        """Stop listening."""
        self._follow(None)

    def look(self) -> None:
        """Say what was perhaps forgotten, if anything was. Idempotent."""
        model, strip = self._model, self._front.window.strip
        if model is None or strip.choices or strip.asking:
            return
        now = model.session.clock.now()
        found = nudge(model.session.state, now, self._last_step, self._settings)
        if found is None:
            return
        telling = (found.what, found.since, found.number)
        if telling != self._told:
            self._told = telling
            self._front.say(nudge_text(found, found.late(now)), Level.WARNING)

    def _follow(self, model: SessionModel | None) -> None:
        if self._model is not None:
            self._model.ticked.disconnect(self.look)
            self._model.events_happened.disconnect(self._heard)
        is_live = not isinstance(model, PreviewModel | RehearsalModel)
        self._model = model if is_live else None
        self._last_step = self._told = None
        if self._model is not None:
            self._model.ticked.connect(self.look)
            self._model.events_happened.connect(self._heard)

    def _heard(self, events: tuple[Event, ...]) -> None:
        for event in events:
            if event.step:
                self._last_step = event.at
