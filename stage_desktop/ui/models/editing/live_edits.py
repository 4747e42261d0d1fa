"""Edits while the show is on: each step is a command to the session, logged and undoable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from stage_desktop.script.cues import Cue
from stage_desktop.script.draft import MOST_STEPS, Step
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import Revise, Undo
from stage_desktop.show.state import Phase
from stage_desktop.show.timeline import Timeline
from stage_desktop.ui.models.editing.edits import Edits, Standing
from stage_desktop.ui.models.editing.run_times import RunTimes, Span, SpanOf, looks_of
from stage_desktop.ui.models.session_model import SessionModel

# What of the segment on air its countdown and its name in the log hang on.
_FIXED_ON_AIR = frozenset(
    {"number", "start", "duration", "end", "hard_start", "end_rule", "skipped"}
)


class LiveEdits(Edits):
    """The script in force of a session. `cues` gives the cues of a script by the settings.

    A step that the engine refuses is told by the session's model. Undo is the engine's as long as
    the edit was the last step of the show; else what the script said before becomes a new step, so
    that a GO is never taken back from here. `edited` carries the script after each of its own
    steps, `before` is what it was before that; `script_changed` comes for those of the show too.
    """

    edited = Signal(object)

    def __init__(
        self,
        model: SessionModel,
        cues: Callable[[Script], tuple[Cue, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._cues = model, cues
        self._script = self.before = model.session.state.script
        self._position = model.session.state.position
        self._past: list[tuple[int, Step]] = []
        self._future: list[Step] = []
        self._times = RunTimes(model.timeline)
        self._looks = looks_of(model.timeline)
        model.timeline_changed.connect(self._look)

    @property
    def script(self) -> Script:
        return self._script

    @property
    def is_live(self) -> bool:
        return True

    @property
    def live_times(self) -> SpanOf:
        return self._span

    def _span(self, segment: str) -> Span | None:
        return self._times.span(segment)

    @property
    def last_step(self) -> Step | None:
        return self._past[-1][1] if self._past else None

    @property
    def next_step(self) -> Step | None:
        return self._future[-1] if self._future else None

    def apply(self, script: Script, code: str, group: str = "", **data: object) -> bool:
        before = self.before = self._script
        pairs = tuple((key, str(value)) for key, value in data.items())
        if not self._revise(script):
            return False
        self._remember(Step(code, replace(before), pairs, group))
        self._future.clear()
        self.history_changed.emit()
        self.edited.emit(self._script)
        return True

    def undo(self) -> bool:
        if not self._past:
            return False
        self.before = self._script
        number, step = self._past[-1]
        now, trail = self._script, self._model.session.state.trail
        is_last = bool(trail) and trail[-1].step == number
        if not (self._model.send(Undo()) if is_last else self._revise(step.other)):
            return False
        self._past.pop()
        self._future.append(replace(step, other=replace(now)))
        self.history_changed.emit()
        self.edited.emit(self._script)
        return True

    def redo(self) -> bool:
        if not self._future:
            return False
        before, step = self._script, self._future[-1]
        self.before = before
        if not self._revise(step.other):
            return False
        self._future.pop()
        self._remember(replace(step, other=replace(before)))
        self.history_changed.emit()
        self.edited.emit(self._script)
        return True

    def standing(self, part: str, row: int) -> Standing:
        state = self._model.session.state
        if part != "segments" or state.phase is Phase.READY or row > state.position:
            return Standing.AHEAD
        on_air = row == state.position and state.on_air is not None
        return Standing.ON_AIR if on_air else Standing.PAST

    def may_edit(self, part: str, row: int, column: str) -> bool:
        match self.standing(part, row):
            case Standing.AHEAD:
                return True
            case Standing.ON_AIR:
                return column not in _FIXED_ON_AIR
            case Standing.PAST:
                return False

    def open_from(self, part: str) -> int:
        state = self._model.session.state
        if part != "segments" or state.phase is Phase.READY:
            return 0
        return state.position + 1

    def close(self) -> None:
        """Listen to the session no more."""
        self._model.timeline_changed.disconnect(self._look)

    def _revise(self, script: Script) -> bool:
        return self._model.send(Revise(script, self._cues(script)))

    def _remember(self, step: Step) -> None:
        trail = self._model.session.state.trail
        self._past.append((trail[-1].step if trail else 0, step))
        del self._past[:-MOST_STEPS]

    def _look(self, timeline: Timeline) -> None:
        self._times, before, self._looks = RunTimes(timeline), self._looks, looks_of(timeline)
        self._look_at_script(timeline)
        if self._looks != before:
            self.times_changed.emit()

    def _look_at_script(self, timeline: Timeline) -> None:
        state = timeline.state
        if state.script is not self._script:
            self._script, self._position = state.script, state.position
            self.script_changed.emit(self._script)
        elif state.position != self._position:
            self._position = state.position
            self.history_changed.emit()
