"""Which kind of run a script gets: live, a rehearsal at a speed, or only a look at it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Signal

from stage_desktop.desk.clock import Clock, ManualClock, ScaledClock
from stage_desktop.desk.playing import play_to, play_to_next_cue, play_to_segment
from stage_desktop.desk.scheduler import ManualWakeups
from stage_desktop.desk.session import Session
from stage_desktop.desk.simulation import opening_instant
from stage_desktop.errors import CommandRejected
from stage_desktop.instants import HOUR, Instant, to_datetime
from stage_desktop.script.cues import Cue
from stage_desktop.script.plan import Script
from stage_desktop.script.planned import planned_times
from stage_desktop.show.commands import Command, End, Go, Start, Tick
from stage_desktop.show.events import Event, RunKind
from stage_desktop.show.state import ShowState
from stage_desktop.ui.entries import next_at
from stage_desktop.ui.models.session_model import SessionModel

# How long after its planned end a script still counts as tonight's.
STILL_TONIGHT = HOUR


def is_past(script: Script, now: Instant) -> bool:
    """Whether the show as planned was over long ago, so that it cannot be what is to be run now."""
    end = planned_times(script).show_end
    return end is not None and now > end + STILL_TONIGHT


def same_time_next(script: Script, now: Instant) -> Instant:
    """The script's wall time of start, today or, if that is more than an hour ago, tomorrow."""
    if script.planned_start is None:
        return now
    zone = script.zone_info
    return next_at(to_datetime(script.planned_start, zone).time(), zone, now)


class PreviewModel(SessionModel):
    """A script to look at: nothing is performed or logged.

    `start_pressed` carries the Start command, for who can put the script on for now.
    """

    start_pressed = Signal(object)

    def __init__(self, script: Script, cues: tuple[Cue, ...], at: Instant) -> None:
        super().__init__(
            Session.begin(script, cues, RunKind.PREVIEW, ManualClock(at), ManualWakeups())
        )

    def send(self, command: Command) -> bool:
        """Perform nothing; START is handed on, all else refused."""
        if isinstance(command, Start):
            self.start_pressed.emit(command)
        else:
            self.rejected.emit(CommandRejected("preview"))
        return False


class RehearsalModel(SessionModel):
    """A run on the scaled clock. START before the planned start goes to the planned start.

    `pace_changed` tells that the clock goes at another speed, stands, or goes on. In a talk-through
    only chosen segments are performed, in real time.
    """

    pace_changed = Signal()

    def __init__(
        self, session: Session, clock: ScaledClock, *, is_talk_through: bool = False
    ) -> None:
        super().__init__(session)
        self._clock = clock
        self.is_talk_through = is_talk_through
        self._gathered: list[Event] | None = None

    @property
    def clock(self) -> ScaledClock:
        """The clock of the rehearsal."""
        return self._clock

    def send(self, command: Command) -> bool:
        if isinstance(command, Start):
            planned = self.session.state.planned.show_start
            if planned is not None and self._clock.now() < planned:
                self._clock.jump_to(planned)
                self.session.dispatch(Tick())
                self._see_where_it_is()
        if isinstance(command, Go) and self._is_last_talked():
            return super().send(End())
        return super().send(command)

    def _is_last_talked(self) -> bool:
        """Whether the last of the chosen segments is on air: GO ends the talk-through."""
        state = self.session.state
        return self.is_talk_through and state.on_air is not None and state.next_position is None

    def set_speed(self, speed: float) -> None:
        """Go on at that speed; what is armed is armed anew."""
        self._clock.set_speed(speed)
        self._look_again()

    def toggle_pause(self) -> None:
        """Let the clock stand, or go on. This is no hold: the show does not know of it."""
        if self._clock.is_paused:
            self._clock.unpause()
        else:
            self._clock.pause()
        self._look_again()

    def play_to(self, instant: Instant) -> bool:
        """Go to that time, everything on the way happens; False when it is past."""
        if instant < self._clock.now():
            return False
        with self._told_at_once():
            play_to(self.session, self._clock, instant)
        return True

    def play_to_segment(self, segment: str) -> bool:
        """Go to the start of that segment; False when it is not ahead."""
        with self._told_at_once():
            return play_to_segment(self.session, self._clock, segment)

    def play_to_next_cue(self) -> bool:
        """Go to the next cue; False when none comes."""
        with self._told_at_once():
            return play_to_next_cue(self.session, self._clock)

    def _look_again(self) -> None:
        self.session.tick()
        self._see_where_it_is()
        self.pace_changed.emit()

    @contextmanager
    def _told_at_once(self) -> Iterator[None]:
        """Let the screens hear at the end of the way what has happened on it, and not before."""
        self._gathered = []
        try:
            yield
        finally:
            gathered, self._gathered = tuple(self._gathered), None
            if gathered:
                self.events_happened.emit(gathered)
            self._see_where_it_is()

    def _tell(self, state: ShowState, events: tuple[Event, ...]) -> None:
        if self._gathered is None:
            super()._tell(state, events)
        else:
            self._gathered.extend(events)

    def _see_where_it_is(self) -> None:
        """A clock that was moved or set to another pace is no absence of the program."""
        self._looked = self._clock.now()
        self.refresh()


def rehearsal_clock(
    base: Clock, script: Script, cues: tuple[Cue, ...], speed: float
) -> ScaledClock:
    """The clock of a rehearsal: it begins before the first cue of the planned show."""
    origin = base.now() if script.planned_start is None else opening_instant(script, cues, ())
    return ScaledClock(base, origin, speed)
