"""Reminders in the strip: what of the warm-up and the checklist is due, done or later."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from stage_desktop.app.front import Front
from stage_desktop.app.runs import PreviewModel, RehearsalModel
from stage_desktop.app.stage import Stage
from stage_desktop.desk.clock import Clock
from stage_desktop.desk.scheduler import ApSchedulerWakeups, Wakeups
from stage_desktop.instants import MINUTE, Instant, Millis
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import Task
from stage_desktop.script.reminders import Reminder, marked_done, next_look, overdue
from stage_desktop.show.commands import Revise
from stage_desktop.show.events import Event
from stage_desktop.show.state import Phase
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.status_strip import Level, MessageAction
from stage_desktop.ui.texts import reminders as words

# For how long what is put off stays away: shorter when there is little time left.
LATER, SOON = Millis(10 * MINUTE), Millis(2 * MINUTE)
LAST = Millis(20 * MINUTE)

Arming = Callable[[Clock, Callable[[], None]], Wakeups]


def armed_lazily(clock: Clock, look: Callable[[], None]) -> Wakeups:
    """The scheduler's wake-up; nothing of it is loaded before the first look."""
    return ApSchedulerWakeups(clock, look, lazily=True)


class Reminders(QObject):
    """Tells what is due while a live script with a planned start is open.

    Everything due at once is one message, and it waits until the strip has nothing else to say.
    It gives way to whatever happens; during the show only what is due after the start is told.
    `script_changed` carries the script in which something has been marked as done.
    """

    script_changed = Signal(object)
    _look = Signal()

    def __init__(self, front: Front, stage: Stage, arming: Arming = armed_lazily) -> None:
        super().__init__(front)
        self._front, self._stage, self._arming = front, stage, arming
        self._strip = front.window.strip
        self._model: SessionModel | None = None
        self._wakeups: Wakeups | None = None
        self._script: Script | None = None
        self._next: Instant | None = None
        self._later: dict[Task, Instant] = {}
        self._told: tuple[Reminder, ...] = ()
        self._text = ""
        self._look.connect(self.look, Qt.ConnectionType.QueuedConnection)
        stage.run_changed.connect(self._follow)

    def close(self) -> None:
        """Stop listening; no thread is left."""
        self._follow(None)

    def look(self) -> None:
        """Ask what is due: for the scheduler's queued hop and for every tick. Idempotent."""
        if self._model is None:
            return
        state, now = self._model.session.state, self._now()
        if state.script is not self._script or self._next is None or now >= self._next:
            self._script = state.script
            self._arm(now)
        if self._wakeups is not None:
            self._wakeups.check()
        due = self._due(now)
        if self._stands:
            if due != self._told:
                self._strip.clear()
                self._tell(due, now)
        elif due and self._is_free:
            self._tell(due, now)

    # What is looked at

    def _follow(self, model: SessionModel | None) -> None:
        if self._model is not None:
            self._model.ticked.disconnect(self.look)
            self._model.events_happened.disconnect(self._give_way)
        if self._wakeups is not None:
            self._wakeups.close()
        self._model = self._wakeups = self._script = self._next = None
        self._told, self._text = (), ""
        self._later = {}
        if model is None or isinstance(model, PreviewModel | RehearsalModel):
            return
        self._model = model
        model.ticked.connect(self.look)
        model.events_happened.connect(self._give_way)

    def _now(self) -> Instant:
        """The corrected wall clock, which due times hang on as the start does."""
        assert self._model is not None
        session = self._model.session
        return Instant(session.clock.now() + session.state.wall_offset)

    def _arm(self, now: Instant) -> None:
        assert self._model is not None and self._script is not None
        self._next = next_look(self._script, now, self._later)
        if self._next is None:
            # Never again but for another script.
            self._next = Instant(1 << 62)
            if self._wakeups is not None:
                self._wakeups.arm(None)
            return
        if self._wakeups is None:
            self._wakeups = self._arming(self._model.session.clock, self._look.emit)
        self._wakeups.arm(Instant(self._next - self._model.session.state.wall_offset))

    def _due(self, now: Instant) -> tuple[Reminder, ...]:
        """What is due and not put off; once the show has begun, what is due after its start."""
        assert self._model is not None and self._script is not None
        start = self._script.planned_start
        phase = self._model.session.state.phase
        if start is None or phase is Phase.ENDED:
            return ()
        begun = phase is not Phase.READY
        return tuple(
            each
            for each in overdue(self._script, now)
            if self._later.get(each.task, now) <= now and (not begun or each.at > start)
        )

    # What is told

    @property
    def _stands(self) -> bool:
        return bool(self._text) and self._strip.message.text() == self._text

    @property
    def _is_free(self) -> bool:
        return not self._strip.asking and not self._strip.message.text()

    def _tell(self, due: tuple[Reminder, ...], now: Instant) -> None:
        self._told = due
        self._text = words.reminder_text(due, now) if due else ""
        if due:
            done = MessageAction(words.done_word(len(due)), self._mark_done)
            later = MessageAction(words.later_word(), self._put_off)
            self._front.say(self._text, Level.INFO, [done, later])

    def _give_way(self, _events: tuple[Event, ...]) -> None:
        """What happens is said at once: a reminder that stands there has its turn again later."""
        if self._stands:
            self._strip.clear()

    def _mark_done(self) -> None:
        """Done, in the script in force, as a step that can be undone."""
        if self._model is None:
            return
        tasks = {each.task for each in self._told}
        state = self._model.session.state
        script = marked_done(state.script, tasks)
        if script is not state.script and self._model.send(Revise(script, state.book.cues)):
            if self._stage.script is not None:
                self._stage.script = marked_done(self._stage.script, tasks)
            self.script_changed.emit(self._model.session.state.script)

    def _put_off(self) -> None:
        if self._model is None or self._script is None:
            return
        now, start = self._now(), self._script.planned_start
        is_soon = start is not None and start - now <= LAST
        until = Instant(now + (SOON if is_soon else LATER))
        self._later |= {each.task: until for each in self._told}
        self._arm(now)
