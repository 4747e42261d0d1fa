"""Which kind of run a script gets: live, a rehearsal at a speed, or only a look at it."""

from __future__ import annotations

from datetime import timedelta

from stage_desktop.desk.clock import Clock, ManualClock, ScaledClock
from stage_desktop.desk.scheduler import ManualWakeups
from stage_desktop.desk.session import Session
from stage_desktop.desk.simulation import opening_instant
from stage_desktop.instants import HOUR, MINUTE, Instant, at_wall, to_datetime
from stage_desktop.script.cues import Cue
from stage_desktop.script.plan import Script
from stage_desktop.script.planned import planned_times
from stage_desktop.show.commands import Command, Start, Tick
from stage_desktop.show.events import RunKind
from stage_desktop.ui.models.session_model import SessionModel

# How long after its planned end a script still counts as tonight's.
STILL_TONIGHT = HOUR


def is_past(script: Script, now: Instant) -> bool:
    """Whether the show as planned was over long ago, so that it cannot be what is to be run now."""
    end = planned_times(script).show_end
    return end is not None and now > end + STILL_TONIGHT


def same_time_next(script: Script, now: Instant) -> Instant:
    """The script's wall time of start, today or, if that is more than an hour ago, tomorrow."""
    planned = script.planned_start
    if planned is None:
        return now
    zone = script.zone_info
    wall = to_datetime(planned, zone).time()
    today = to_datetime(now, zone).date()
    start = at_wall(today, wall, zone)
    return start if start > now - HOUR else at_wall(today + timedelta(days=1), wall, zone)


def next_minute(now: Instant) -> Instant:
    """The whole minute that is current; a show that starts now was planned for it."""
    return Instant(now // MINUTE * MINUTE)


class PreviewModel(SessionModel):
    """A script to look at: nothing is performed or logged, and START is handed to the program."""

    def __init__(self, script: Script, cues: tuple[Cue, ...], at: Instant) -> None:
        super().__init__(
            Session.begin(script, cues, RunKind.LIVE, ManualClock(at), ManualWakeups())
        )
        self.start_wanted: list[Start] = []

    def send(self, command: Command) -> bool:
        """Perform nothing; tell that START was pressed."""
        if isinstance(command, Start):
            self.start_wanted.append(command)
            self.events_happened.emit(())
        return False


class RehearsalModel(SessionModel):
    """A run on the scaled clock. START before the planned start goes to the planned start."""

    def __init__(self, session: Session, clock: ScaledClock) -> None:
        super().__init__(session)
        self._clock = clock

    def send(self, command: Command) -> bool:
        if isinstance(command, Start):
            planned = self.session.state.planned.show_start
            if planned is not None and self._clock.now() < planned:
                self._clock.jump_to(planned)
                self.session.dispatch(Tick())
        return super().send(command)

    def set_speed(self, speed: float) -> None:
        """Go on at that speed; what is armed is armed anew."""
        self._clock.set_speed(speed)
        self.session.tick()


def rehearsal_clock(
    base: Clock, script: Script, cues: tuple[Cue, ...], speed: float
) -> ScaledClock:
    """The clock of a rehearsal: it begins before the first cue of the planned show."""
    origin = base.now() if script.planned_start is None else opening_instant(script, cues, ())
    return ScaledClock(base, origin, speed)
