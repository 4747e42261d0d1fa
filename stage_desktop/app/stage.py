"""What is on stage: the script that is open, and its run with its clock, wake-ups and log."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from stage_desktop.app.runs import PreviewModel, RehearsalModel, is_past, rehearsal_clock
from stage_desktop.desk.clock import Clock, ScaledClock, SystemClock
from stage_desktop.desk.memory import give_back
from stage_desktop.desk.runlog import LogState
from stage_desktop.desk.scheduler import ApSchedulerWakeups, Wakeups
from stage_desktop.desk.session import Session
from stage_desktop.desk.simulation import opening_instant
from stage_desktop.instants import Instant, Millis, between
from stage_desktop.script.cues import Cue
from stage_desktop.script.derive import SlotCue, all_cues, has_same_cues
from stage_desktop.script.plan import Script, rescheduled
from stage_desktop.show.commands import Start
from stage_desktop.show.engine import replayed
from stage_desktop.show.events import Event, RunKind
from stage_desktop.show.state import Phase
from stage_desktop.ui.models.session_model import SessionModel

if TYPE_CHECKING:
    from stage_desktop.desk.journal import Journal
    from stage_desktop.desk.recorder import Recorder


class Stage(QObject):
    """One script at a time, and one run of it.

    `run_changed` carries the SessionModel that is to be shown, or None. `log_changed` is emitted
    in this object's thread whenever the log has something new to say.
    """

    run_changed = Signal(object)
    log_changed = Signal()
    _look = Signal()

    def __init__(self, database: Path, slot_cues: tuple[SlotCue, ...]) -> None:
        super().__init__()
        self._database = database
        self._slots = slot_cues
        self._known_cues: tuple[Script, tuple[Cue, ...]] | None = None
        self._journal: Journal | None = None
        self._recorder: Recorder | None = None
        self.script: Script | None = None
        self.model: SessionModel | None = None
        self._is_written = False
        self.log_changed.connect(self._give_back)

    @property
    def journal(self) -> Journal:
        """The log's writer."""
        if self._journal is None:
            from stage_desktop.desk.journal import Journal

            # Emitted in the writer's thread, heard in this one.
            self._journal = Journal(self._database, self.log_changed.emit)
        return self._journal

    @property
    def log_state(self) -> LogState:
        """How far the log of this run is."""
        state = LogState() if self._recorder is None else self._recorder.state
        if state.trouble is None and self._journal is not None:
            return LogState(state.appended, state.saved, self._journal.trouble, state.unsaved_since)
        return state

    @property
    def run_id(self) -> int | None:
        """The number of this run in the log, once it is saved."""
        return None if self._recorder is None else self._recorder.run

    @property
    def kept_script(self) -> Script | None:
        """The script to be saved and printed: in force in a show; a rehearsal changes none."""
        if self.model is None or self.is_rehearsal:
            return None if self.model is None else self.script
        return self.model.session.state.script

    @property
    def run_uid(self) -> str:
        """What tells this run from all others; '' while nothing of it is in the log."""
        return "" if self._recorder is None else self._recorder.uid

    @property
    def is_busy(self) -> bool:
        """Whether a live show is between its start and its end, and nothing else may be shown."""
        if self.model is None or isinstance(self.model, PreviewModel | RehearsalModel):
            return False
        return self.model.session.state.phase not in (Phase.READY, Phase.ENDED)

    @property
    def is_rehearsal(self) -> bool:
        return isinstance(self.model, RehearsalModel)

    def cues(self, script: Script) -> tuple[Cue, ...]:
        """The cues of the script: written ones and those derived by the settings."""
        known = self._known_cues
        if known is None or not has_same_cues(known[0], script):
            known = self._known_cues = (script, all_cues(script, self._slots))
        return known[1]

    def show(self, script: Script) -> None:
        """Put the script on: ready to go live, or as a preview when its date is past."""
        self.script = script
        clock = SystemClock()
        if is_past(script, clock.now()) and script.planned_start is not None:
            cues = self.cues(script)
            at = opening_instant(script, cues, ())
            self._give_up_unbegun()
            self._put(PreviewModel(script, cues, at), None)
            return
        self._perform(script, RunKind.LIVE, clock)

    def show_at(self, start: Instant) -> None:
        """Put the script on with another planned start."""
        if self.script is not None:
            self.show(rescheduled(self.script, start))

    def start_now(self, wish: Start) -> None:
        """Go live with a script whose date is past, as if it had been planned for now."""
        if self.script is None:
            return
        self.show_at(Instant(SystemClock().now() - wish.ago))
        if self.model is not None:
            self.model.send(wish)

    @property
    def is_talk_through(self) -> bool:
        """Whether only chosen segments are performed, in real time."""
        return isinstance(self.model, RehearsalModel) and self.model.is_talk_through

    def rehearse(self, speed: float) -> None:
        """Put the script on as a rehearsal at that speed."""
        if self.script is None:
            return
        clock = rehearsal_clock(SystemClock(), self.script, self.cues(self.script), speed)
        self._perform(self.script, RunKind.REHEARSAL, clock)

    def talk_through(self, script: Script) -> None:
        """Perform that part of the script in real time; the script that is open stays."""
        system = SystemClock()
        clock = ScaledClock(system, script.planned_start or system.now())
        self._perform(script, RunKind.REHEARSAL, clock, is_talk_through=True)

    def go_on(self, run: int, events: tuple[Event, ...], last_seen: Instant) -> Millis:
        """Go on with a run of the log, and how long the program was away.

        StoreTrouble when another program performs it.
        """
        from stage_desktop.desk.recorder import Recorder

        state = replayed(events)
        clock = SystemClock(behind=state.wall_offset)
        log = self.journal.resume(run, len(events))
        recorder = Recorder(self.journal, clock, log)
        self.script = state.script
        session = Session.resume(events, last_seen, clock, self._wakeups(clock), [recorder.heard])
        self._put(SessionModel(session), recorder)
        return between(last_seen, clock.now())

    def clear(self) -> None:
        """Take the run off; the log keeps what there is of it."""
        self._put(None, None)

    def close(self) -> int:
        """Take everything off and close the log; how many events could not be saved."""
        self.clear()
        gc.unfreeze()
        return 0 if self._journal is None else self._journal.close()

    def _perform(
        self, script: Script, kind: RunKind, clock: Clock, *, is_talk_through: bool = False
    ) -> None:
        from stage_desktop.desk.recorder import Recorder

        self._give_up_unbegun()
        self.clear()
        recorder = Recorder(self.journal, SystemClock())
        session = Session.begin(
            script, self.cues(script), kind, clock, self._wakeups(clock), [recorder.heard]
        )
        if isinstance(clock, ScaledClock):
            model = RehearsalModel(session, clock, is_talk_through=is_talk_through)
            self._put(model, recorder)
        else:
            self._put(SessionModel(session), recorder)

    def _give_up_unbegun(self) -> None:
        """A live run that was taken off before its start is not one that was cut off."""
        if self.model is None or self._recorder is None:
            return
        state = self.model.session.state
        if state.kind is RunKind.LIVE and state.phase is Phase.READY:
            self._recorder.abandon()

    def _wakeups(self, clock: Clock) -> Wakeups:
        return ApSchedulerWakeups(clock, self._look.emit, lazily=True)

    def _open_log(self) -> None:
        """Trouble with the log is known before the show, and what it loads is not waited for."""
        if not isinstance(self.model, PreviewModel):
            self.journal.open()

    def _set_aside(self) -> None:
        """The script and the screens stay: in mid-show nobody looks through them for garbage.

        One such pass takes 35 ms with a thousand segments, 80 ms with ten thousand.
        """
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def _give_back(self) -> None:
        """Once the script is in the log, what was needed to write it there is free."""
        if self._is_written or self._recorder is None or self.log_state.behind:
            return
        self._is_written = True
        give_back()

    def _put(self, model: SessionModel | None, recorder: Recorder | None) -> None:
        before, self.model, self._recorder = self.model, model, recorder
        self._is_written = False
        if before is not None:
            self._look.disconnect(before.wake)
        if model is not None:
            self._look.connect(model.wake, Qt.ConnectionType.QueuedConnection)
            model.ticked.connect(self._open_log, Qt.ConnectionType.SingleShotConnection)
            model.ticked.connect(self._set_aside, Qt.ConnectionType.SingleShotConnection)
        self.run_changed.emit(model)
        if before is not None:
            before.close()
            before.deleteLater()
