"""The light that says how far the log is: saved, so many entries behind, or in trouble."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from stage_desktop.app.front import Front
from stage_desktop.app.stage import Stage
from stage_desktop.desk.clock import SystemClock
from stage_desktop.instants import SECOND
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.status_strip import Level
from stage_desktop.ui.texts import amounts
from stage_desktop.ui.texts import program as texts
from stage_desktop.ui.texts.errors import error_text
from stage_desktop.ui.texts.faults import aside_text

# An entry takes some milliseconds to the disk; from here on it is behind.
GRACE = SECOND


class LogLight(QObject):
    """Looks at the log with each tick and whenever the writer has something to say."""

    def __init__(self, front: Front, stage: Stage) -> None:
        super().__init__(front)
        self._front, self._stage = front, stage
        self._clock = SystemClock()
        self._model: SessionModel | None = None
        self._shown: tuple[int, str | None, Path | None] | None = None
        self._is_out = False
        stage.log_changed.connect(self.look)

    def follow(self, model: SessionModel | None) -> None:
        """Look with the ticks of that run from now on."""
        if self._model is not None:
            self._model.ticked.disconnect(self.look)
        self._model = model
        self._shown = None
        if model is not None:
            model.ticked.connect(self.look)
            self.look()

    def put_out(self) -> None:
        """Look no more: what the writer's thread has said may be heard only now."""
        self._is_out = True

    def reword(self) -> None:
        """Say it again, as the language has changed."""
        self._shown = None
        self.look()

    def look(self) -> None:
        """Show how far the log is, if that has changed."""
        if self._is_out:
            return
        state = self._stage.log_state
        code = None if state.trouble is None else state.trouble.code
        since = state.unsaved_since
        is_late = code is not None or (since is not None and self._clock.now() - since > GRACE)
        aside = None if code is None else self._stage.journal.aside
        shown = (state.behind if is_late else 0, code, aside)
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        behind = shown[0]
        level = "trouble" if code is not None else "behind" if behind else "saved"
        self._front.window.set_log_state(amounts.log_text(behind), level)
        if state.trouble is not None:
            sentence = error_text(state.trouble)
            said = texts.trouble_text(sentence, behind)
            if aside is not None:
                said = f"{said} {aside_text(aside)}"
            self._front.say(said, Level.ERROR)
        elif before is not None and before[1] is not None:
            self._front.window.strip.clear()
            self._front.say(texts.word("saved_again"), Level.DONE)
