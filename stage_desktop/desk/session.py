"""One run being performed: the only place where a command becomes facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from stage_desktop.desk.clock import Clock
from stage_desktop.desk.scheduler import Wakeups
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.cues import Cue
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import AdjustClock, Command, ResumeRun, Tick
from stage_desktop.show.due import next_due
from stage_desktop.show.engine import decide, evolve, opened, replayed
from stage_desktop.show.events import Event, RunKind, RunOpened
from stage_desktop.show.state import Phase, ShowState
from stage_desktop.show.timeline import Timeline, project

Listener = Callable[[ShowState, tuple[Event, ...]], None]

WALL_STEP = Millis(500)

# Who looks ten times a second and did not for so long was asleep, stopped or stuck.
AWAY = Millis(2_000)


class Session:
    """A run with its clock, its wake-ups and those who listen.

    All calls come from one thread. A listener gets the state after the facts and the facts, in
    order; the first fact of all is RunOpened (`Session.opening` for a run that goes on).
    """

    def __init__(
        self, state: ShowState, clock: Clock, wakeups: Wakeups, listeners: Iterable[Listener] = ()
    ) -> None:
        self._state = state
        self._clock = clock
        self._wakeups = wakeups
        self._listeners = list(listeners)
        self._arm()

    @classmethod
    def begin(
        cls,
        script: Script,
        cues: tuple[Cue, ...],
        kind: RunKind,
        clock: Clock,
        wakeups: Wakeups,
        listeners: Iterable[Listener] = (),
    ) -> Session:
        """A new run of the script."""
        event = RunOpened(at=clock.now(), kind=kind, script=script, cues=cues)
        session = cls(opened(event), clock, wakeups, listeners)
        session._tell((event,))
        return session

    @classmethod
    def resume(
        cls,
        events: Iterable[Event],
        last_seen: Instant,
        clock: Clock,
        wakeups: Wakeups,
        listeners: Iterable[Listener] = (),
    ) -> Session:
        """A run that goes on after the program was away: replay, then what became due since."""
        session = cls(replayed(events), clock, wakeups, listeners)
        session.dispatch(ResumeRun(last_seen))
        return session

    @property
    def state(self) -> ShowState:
        return self._state

    @property
    def clock(self) -> Clock:
        return self._clock

    def listen(self, listener: Listener) -> None:
        """Tell one more listener from now on."""
        self._listeners.append(listener)

    def timeline(self) -> Timeline:
        """The numbers as of now."""
        return project(self._state, self._clock.now())

    def dispatch(self, command: Command) -> tuple[Event, ...]:
        """What follows from the command now; raises CommandRejected after what was due anyway.

        What became due by itself is a fact also when the command is refused, so it is settled
        first, at the same instant; what the command makes due at once is settled after it.
        """
        now = self._clock.now()
        due = self._happen(decide(self._state, Tick(), now))
        if isinstance(command, Tick):
            return due
        asked = self._happen(decide(self._state, command, now))
        return due + asked + self._happen(decide(self._state, Tick(), now))

    def tick(self) -> tuple[Event, ...]:
        """Look at the clock: what is due, and has the machine's wall clock been set?

        Costs next to nothing when nothing is due.
        """
        self._wakeups.check()
        offset = self._clock.wall_offset()
        if abs(offset - self._state.wall_offset) > WALL_STEP:
            return self.dispatch(AdjustClock(offset))
        due = next_due(self._state)
        if due is None or due.at > self._clock.now():
            return ()
        return self.dispatch(Tick())

    def looked(self, last: Instant) -> tuple[Event, ...]:
        """Look at the clock again, after a last look then: a long absence on air is a fact.

        The machine slept, the program was stopped, or something kept it from looking.
        """
        events = self.tick()
        away = self._clock.now() - last
        on_air = self._state.phase not in (Phase.READY, Phase.ENDED)
        if not on_air or away <= AWAY * self._clock.speed:
            return events
        return events + self.dispatch(ResumeRun(last))

    def close(self) -> None:
        """Ask for no more wake-ups. The run itself stays as the log has it."""
        self._wakeups.close()

    def _happen(self, events: tuple[Event, ...]) -> tuple[Event, ...]:
        if not events:
            return events
        for event in events:
            self._state = evolve(self._state, event)
        self._tell(events)
        self._arm()
        return events

    def _tell(self, events: tuple[Event, ...]) -> None:
        for listener in self._listeners:
            listener(self._state, events)

    def _arm(self) -> None:
        due = next_due(self._state)
        self._wakeups.arm(None if due is None else due.at)
