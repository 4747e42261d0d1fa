"""The run as Qt sees it: commands go in, and a signal comes out when a shown value changed."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from stage_desktop.desk.session import Session
from stage_desktop.errors import CommandRejected
from stage_desktop.instants import Instant
from stage_desktop.show.commands import Command
from stage_desktop.show.events import Event
from stage_desktop.show.state import ShowState
from stage_desktop.show.timeline import Timeline

TICK_MS = 100


class Shown(NamedTuple):
    """What a projection looks like at display resolution: whole seconds."""

    state: int
    clock: int
    countdown: int | None
    on_air: int | None
    end: int | None
    next_start: int | None


def shown(timeline: Timeline) -> Shown:
    """The values of a projection as they are displayed; equal ones need no repaint.

    The countdown is rounded up, as it is written; all others are rounded down.
    """
    return Shown(
        id(timeline.state),
        timeline.wall(timeline.now) // 1_000,
        None if timeline.remaining is None else -(-timeline.remaining // 1_000),
        _seconds(timeline.on_air_for),
        _seconds(timeline.expected_end),
        _seconds(timeline.next_start),
    )


def _seconds(millis: int | None) -> int | None:
    return None if millis is None else millis // 1_000


class SessionModel(QObject):
    """A session with a repaint timer of its own; all of it lives in the thread of the screens.

    `timeline_changed` carries a Timeline, `events_happened` the events of one dispatch, `rejected`
    the CommandRejected of a command that `send` could not place, `ticked` is every look at the
    clock, before the projection.
    """

    timeline_changed = Signal(object)
    events_happened = Signal(object)
    rejected = Signal(object)
    ticked = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._timeline = session.timeline()
        self._shown = shown(self._timeline)
        self._looked = session.clock.now()
        session.listen(self._tell)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start(self._to_next_tenth())

    @property
    def session(self) -> Session:
        return self._session

    @property
    def timeline(self) -> Timeline:
        """The last projection that was sent out."""
        return self._timeline

    def send(self, command: Command) -> bool:
        """Place a command; a refusal goes out as `rejected`. True when it was carried out."""
        try:
            self._session.dispatch(command)
        except CommandRejected as reason:
            self.refresh()
            self.rejected.emit(reason)
            return False
        self.refresh()
        return True

    @Slot()
    def wake(self) -> None:
        """Ask what is due: for the scheduler's queued hop. Idempotent."""
        if self._timer.isActive():
            self._session.tick()
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Project again, and tell when anything looks different."""
        timeline = self._session.timeline()
        looks = shown(timeline)
        if looks != self._shown:
            self._timeline, self._shown = timeline, looks
            self.timeline_changed.emit(timeline)

    def close(self) -> None:
        """Stop the timer and the session's wake-ups; the run itself stays as the log has it."""
        self._timer.stop()
        self._session.close()

    def _on_tick(self) -> None:
        self._timer.start(self._to_next_tenth())
        self.ticked.emit()
        last, self._looked = self._looked, self._session.clock.now()
        self._session.looked(last)
        self.refresh()

    def _to_next_tenth(self) -> int:
        """Milliseconds to the next tenth of a second, so that digits change when they are due.

        A timer that came a little early would come again at once: then it is the tenth after.
        That also keeps the pace under a clock of another speed, which has no tenths to meet.
        """
        now: Instant = self._session.clock.now()
        rest = TICK_MS - now % TICK_MS
        return rest if rest >= TICK_MS // 2 else rest + TICK_MS

    def _tell(self, _state: ShowState, events: tuple[Event, ...]) -> None:
        self.events_happened.emit(events)
