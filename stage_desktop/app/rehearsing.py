"""The Rehearsal menu: the pace of a rehearsal, and where in the show it goes next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from stage_desktop.app.front import Front
from stage_desktop.app.runs import RehearsalModel
from stage_desktop.app.stage import Stage
from stage_desktop.instants import Instant, clock_text
from stage_desktop.show.state import Phase
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.pace import next_speed
from stage_desktop.ui.operator.status_strip import Level
from stage_desktop.ui.rehearsal.goal import goal
from stage_desktop.ui.texts import program
from stage_desktop.ui.texts import rehearsal as texts

# Keys of a rehearsal: they mean nothing while a show is on air, or while the script is edited.
PACE_KEYS = {"pause": "P", "next_cue": "C", "go_to": "T", "slower": ",", "faster": "."}


class Rehearsing(QObject):
    """What a rehearsal has beyond a show: a clock that is paused, hurried and moved by hand.

    A talk-through is in real time: of all this it only has the pause.
    """

    def __init__(self, front: Front, stage: Stage, leave: QAction) -> None:
        super().__init__(front)
        self._front, self._stage, self._window = front, stage, front.window
        self._model: RehearsalModel | None = None
        self.menu = QMenu(self._window)
        self._window.menuBar().insertMenu(self._window.menus.view.menuAction(), self.menu)
        self._leave = leave
        self.menu.addAction(leave)
        self.menu.addSeparator()
        self._paced: dict[str, QAction] = {}
        for name, do in (
            ("pause", self.toggle_pause),
            ("next_cue", self.next_cue),
            ("go_to", self.ask_where),
            ("slower", lambda: self._step_speed(-1)),
            ("faster", lambda: self._step_speed(1)),
        ):
            self._paced[name] = self._action(PACE_KEYS[name], do)
        self.menu.addSeparator()
        pace = self._window.top_bar.pace
        pace.pause_asked.connect(self.toggle_pause)
        pace.cue_asked.connect(self.next_cue)
        stage.run_changed.connect(self._follow)
        self._window.steps.situation_changed.connect(self._allow)
        self._named: list[tuple[QAction, str]] = []
        self.reword()

    def add(self, name: str, keys: str, do: Callable[[], object]) -> QAction:
        """One more entry of the menu, for who rehearses in another way."""
        made = self._action(keys, do)
        self._named.append((made, name))
        made.setText(texts.word(name))
        return made

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.menu.setTitle(texts.word("menu"))
        for name, action in self._paced.items():
            action.setText(texts.word(name))
        for action, name in self._named:
            action.setText(texts.word(name))
        self._name_leaving()
        self._show_pace()

    def set_speed(self, speed: float) -> None:
        """Let the rehearsal go on at that speed."""
        if self._model is not None and not self._model.is_talk_through:
            self._model.set_speed(speed)

    def toggle_pause(self) -> None:
        """Let the clock of the rehearsal stand, or go on."""
        if self._model is not None:
            self._model.toggle_pause()

    def next_cue(self) -> None:
        """Go to the next cue; all that lies before it happens."""
        model = self._model
        if model is not None and not model.play_to_next_cue():
            held = model.timeline.is_held
            self._front.say(texts.word("is_held" if held else "no_cue_ahead"), Level.WARNING)

    def ask_where(self) -> None:
        """Ask, in the strip, for a time or a segment to go to."""
        if self._model is not None:
            prompt, example = texts.word("go_to_prompt"), texts.word("go_to_example")
            self._front.ask(prompt, example, "", self.go_to)

    def go_to(self, text: str) -> str | None:
        """Go to the time or the segment that was typed; what to say when it is neither."""
        model = self._model
        if model is None:
            return None
        found = goal(text, model.session.state, model.clock.now())
        if found is None:
            return texts.word("go_to_mistake")
        if isinstance(found, str):
            return self._to_segment(model, found)
        self._to_time(model, found)
        return None

    def _to_time(self, model: RehearsalModel, at: Instant) -> None:
        if not model.play_to(at):
            model = self._again(model)
            model.play_to(at)
            self._front.say(texts.word("began_again", clock=self._clock(model)))
            return
        self._front.say(texts.word("played_to", clock=self._clock(model)))

    def _to_segment(self, model: RehearsalModel, segment: str) -> str | None:
        state = model.session.state
        position = state.script.positions[segment]
        there = state.script.segments[position]
        if there.skipped:
            return texts.word("not_ahead", number=there.number)
        if model.play_to_segment(segment):
            return None
        if model.timeline.is_held and position > state.position:
            return texts.word("is_held")
        model = self._again(model)
        model.play_to_segment(segment)
        self._front.say(texts.word("began_again", clock=self._clock(model)))
        return None

    def _again(self, before: RehearsalModel) -> RehearsalModel:
        """A new rehearsal from the beginning at the same pace: what has been stays in the log."""
        speed, stood = before.clock.set_pace, before.clock.is_paused
        self._stage.rehearse(speed)
        model = self._stage.model
        assert isinstance(model, RehearsalModel)
        if stood:
            model.toggle_pause()
        return model

    def _clock(self, model: RehearsalModel) -> str:
        return clock_text(model.clock.now(), model.session.state.script.zone_info)

    def _step_speed(self, by: int) -> None:
        if self._model is not None:
            self.set_speed(next_speed(self._model.clock.set_pace, by))

    # What is shown

    def _follow(self, model: SessionModel | None) -> None:
        self._model = model if isinstance(model, RehearsalModel) else None
        if self._model is not None:
            self._model.pace_changed.connect(self._show_pace)
            self._window.top_bar.pace.set_fixed(self._model.is_talk_through)
        self._name_leaving()
        self._show_pace()
        self._allow()

    def _name_leaving(self) -> None:
        """The way in is the way out, also where a talk-through or a drill has begun."""
        name = "rehearse" if self._model is None else "leave_rehearsal"
        self._leave.setText(program.word(name))

    def _show_pace(self) -> None:
        model = self._model
        if model is None:
            return
        self._window.top_bar.pace.show_pace(model.clock.speed)
        stands = model.clock.is_paused
        self._paced["pause"].setText(texts.word("go_on" if stands else "pause"))

    def _allow(self) -> None:
        model = self._model
        is_on = model is not None and not self._window.editing.is_open
        for name, action in self._paced.items():
            in_time = model is not None and model.is_talk_through and name != "pause"
            has_ended = model is not None and model.timeline.phase is Phase.ENDED
            needs_more = has_ended and name != "go_to"
            action.setEnabled(is_on and not in_time and not needs_more)

    def _action(self, keys: str, do: Callable[[], object]) -> QAction:
        action = self.menu.addAction("")
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        action.setAutoRepeat(False)
        action.triggered.connect(lambda _on=False: do())
        self._window.addAction(action)
        return action
