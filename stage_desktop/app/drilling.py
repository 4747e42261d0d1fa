"""Fire drills: incidents that come while a rehearsal runs, and the score at its end."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stage_desktop.app.editing import Editing
from stage_desktop.app.front import Front
from stage_desktop.app.host import HostScreen
from stage_desktop.app.rehearsing import Rehearsing
from stage_desktop.app.runs import RehearsalModel
from stage_desktop.app.stage import Stage
from stage_desktop.instants import Millis
from stage_desktop.review.drill import drill_score
from stage_desktop.review.incidents import (
    Incident,
    PlannedIncident,
    drill_plan,
    is_answer,
    turning_steps,
)
from stage_desktop.script.plan import Script
from stage_desktop.show.codec import encode_event
from stage_desktop.show.commands import Mark, PlayIncident
from stage_desktop.show.events import Event, IncidentPlayed, RunOpened, ShowEnded, StepReverted
from stage_desktop.show.state import Phase
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.status_strip import Level
from stage_desktop.ui.rehearsal.drill_bar import DrillBar
from stage_desktop.ui.texts import drill as texts
from stage_desktop.ui.texts import program

if TYPE_CHECKING:
    from stage_desktop.ui.rehearsal.drill_window import DrillWindow

BELOW_THE_TOP_BAR = 1
REAL_TIME = 1.0


class Drilling(QObject):
    """Plays incidents into a rehearsal, at their instants by its clock, and watches the answers.

    While one stands unanswered within its limit the clock goes at ×1: its seconds are real ones.
    """

    def __init__(
        self, front: Front, stage: Stage, editing: Editing, host: HostScreen, pace: Rehearsing
    ) -> None:
        super().__init__(front)
        self._front, self._stage, self._editing = front, stage, editing
        self._host, self._pace = host, pace
        self.window: DrillWindow | None = None
        self.bar = DrillBar()
        front.window.frame.column.insertWidget(BELOW_THE_TOP_BAR, self.bar)
        self._begins = False
        self._forget()
        stage.run_changed.connect(self._follow)
        front.window.theme_chosen.connect(lambda _name: self._set_theme())
        front.window.close_requested.connect(self.close)

    def _forget(self) -> None:
        self._model: RehearsalModel | None = None
        self._plan: tuple[PlannedIncident, ...] = ()
        self._played = 0
        self._limit = Millis(0)
        self._log: list[Event] = []
        self._open: IncidentPlayed | None = None
        self._usual = REAL_TIME
        self._slowed = False
        self._told = ""

    def toggle(self) -> None:
        """Show the window, or close it; not while a show is on air."""
        if self.window is not None and self.window.isVisible() and self.window.isActiveWindow():
            self.window.close()
        elif self._stage.is_busy or self._stage.script is None:
            told = "busy" if self._stage.is_busy else "nothing_open"
            self._front.say(program.word(told), Level.WARNING)
        else:
            self.open(self._stage.script)

    def open(self, script: Script) -> None:
        """Show what a drill of that script may play, and the last score."""
        if self.window is None:
            from stage_desktop.ui.rehearsal.drill_window import SEEDS, DrillWindow

            self.window = DrillWindow(self._front.theme)
            self.window.seed.setValue(Random().randrange(SEEDS + 1))
            self.window.begin_asked.connect(self.begin)
        possible = {kind for kind in Incident if drill_plan(script, 0, {kind}, 1)}
        self.window.show_script(script, possible)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """Close the window for good."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def begin(self, chosen: frozenset[Incident]) -> None:
        """Begin a rehearsal in which the incidents come that the window asks for."""
        window, script = self.window, self._stage.script
        if window is None or script is None or self._stage.is_busy:
            return
        plan = drill_plan(script, window.seed.value(), chosen, window.count.value())
        if not plan:
            window.say(texts.word("nothing_chosen"), Level.WARNING)
            return
        self._editing.leave()
        self._begins = True
        self._stage.rehearse(REAL_TIME)
        self._begins = False
        self._plan, self._limit = plan, window.time_to_answer
        window.show_on(True)
        self._front.window.activateWindow()
        self._front.say(texts.word("begins", count=len(plan)))

    # While it runs

    def _follow(self, model: SessionModel | None) -> None:
        """Another run: the drill is over, unless it is the one that begins."""
        self._forget()
        self.bar.hide()
        if self.window is not None:
            self.window.show_on(False)
        if not self._begins or not isinstance(model, RehearsalModel):
            return
        self._model = model
        state = model.session.state
        opened = RunOpened(
            at=state.opened_at, kind=state.kind, script=state.script, cues=state.book.cues
        )
        self._log = [opened]
        model.events_happened.connect(self._heard)
        model.ticked.connect(self.look)

    def look(self) -> None:
        """Play what is due, and see how much time is left to answer what was played."""
        model = self._model
        if model is None:
            return
        self._look_at_host(model)
        self._play_due(model)
        if self._open is not None:
            left = self._open.limit - (model.session.clock.now() - self._open.at)
            self.bar.show_left(Millis(left))
            if left < 0:
                self._speed_up()

    def _play_due(self, model: RehearsalModel) -> None:
        """Play an incident whose segment is on air for so long; those left behind never come."""
        state = model.session.state
        running = state.on_air
        if self._open is not None or running is None or running.number != 1:
            return
        elapsed = model.session.clock.now() - running.started_at - running.held
        for coming in self._plan[self._played :]:
            if coming.segment == running.segment and elapsed >= coming.after:
                self._played = self._plan.index(coming) + 1
                self._play(model, coming)
                return

    def _play(self, model: RehearsalModel, coming: PlannedIncident) -> None:
        self._slow_down(model)
        code, subject = coming.incident, coming.subject
        if code is Incident.DISPLAY_LOST:
            self._host.close()
        model.send(PlayIncident(code.value, subject, coming.added, self._limit))
        story = texts.incident_story(code, _named(model.session.state.script, subject))
        keys = texts.incident_keys(code)
        self.bar.show_incident(self._plan.index(coming) + 1, len(self._plan), story, keys)
        self.look()

    def _heard(self, events: tuple[Event, ...]) -> None:
        self._log.extend(events)
        for event in events:
            match event:
                case IncidentPlayed():
                    self._open = event
                case StepReverted():
                    continue
                case ShowEnded():
                    self._end()
                    return
                case _:
                    self._answered(event, turning_steps(events))

    def _answered(self, event: Event, turning: frozenset[int]) -> None:
        played = self._open
        if played is None or not is_answer(played, event, turning):
            return
        self._open = None
        after = Millis(event.at - played.at)
        text = texts.answered_text(played.code, encode_event(event)[0], after)
        self.bar.show_answered(text, in_time=after <= played.limit)
        self._speed_up()

    def _end(self) -> None:
        """The score stands in the window; the log of the run has all that it is made of."""
        model = self._model
        if model is None:
            return
        self.bar.hide()
        self._open = None
        script, score = model.session.state.written, drill_score(self._log)
        self.open(script)
        if self.window is not None:
            self.window.show_score(script, score)
            self.window.show_on(False)
        self._front.say(texts.word("over", score=texts.score_text(score)), Level.DONE)

    def _look_at_host(self, model: RehearsalModel) -> None:
        """What is done for the host leaves a mark in the log: it has no event of its own."""
        if model.timeline.phase in (Phase.READY, Phase.ENDED):
            return
        window = self._host.window
        told = "" if window is None else window.message_text
        if told and told != self._told:
            model.send(Mark(texts.word("told_host", text=told)))
        self._told = told
        lost = self._open is not None and self._open.code == Incident.DISPLAY_LOST
        if lost and window is not None:
            model.send(Mark(texts.word("again")))

    # Its pace

    def _slow_down(self, model: RehearsalModel) -> None:
        if not self._slowed:
            self._usual, self._slowed = model.clock.set_pace, True
        self._pace.set_speed(REAL_TIME)

    def _speed_up(self) -> None:
        """Go on as fast as before, unless somebody chose another pace meanwhile."""
        model = self._model
        if model is not None and self._slowed and model.clock.set_pace == REAL_TIME:
            self._pace.set_speed(self._usual)
        self._slowed = False

    def _set_theme(self) -> None:
        if self.window is not None:
            self.window.set_theme(self._front.theme)


def _named(script: Script, subject: str) -> str:
    """What an incident is about, as people call it."""
    if subject in script.positions:
        segment = script.segment(subject)
        return f"{segment.number} {segment.title}"
    product = script.products_by_code.get(subject)
    return subject if product is None else f"{product.code} {product.name}".strip()
