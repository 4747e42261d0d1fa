"""A live session for the screens: the real session on a clock that tests move."""

from __future__ import annotations

from performing import at
from stage_desktop.desk.clock import ManualClock
from stage_desktop.desk.scheduler import ManualWakeups
from stage_desktop.desk.session import Session
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.cues import Cue
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import Command
from stage_desktop.show.events import RunKind
from stage_desktop.ui.models.session_model import SessionModel


class LiveRun:
    """A session model; times are seconds after eight in the evening."""

    def __init__(
        self, show: Script, *cues: Cue, kind: RunKind = RunKind.LIVE, opened_at: float = -600
    ) -> None:
        self.clock = ManualClock(at(opened_at))
        self.wakeups = ManualWakeups()
        self.session = Session.begin(show, cues, kind, self.clock, self.wakeups)
        self.model = SessionModel(self.session)

    def to(self, seconds: float, *commands: Command) -> None:
        """Set the clock, let what is due happen, and place the commands."""
        self.clock.set(Instant(at(seconds)))
        self.session.tick()
        self.model.refresh()
        for command in commands:
            self.model.send(command)

    def later(self, seconds: float) -> None:
        """Let the clock go on."""
        self.clock.advance(Millis(int(seconds * 1_000)))
        self.session.tick()
        self.model.refresh()
