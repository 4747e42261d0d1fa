"""Child processes in which one thing follows the other by itself, and how late that is noticed."""

from __future__ import annotations

from math import ceil
from time import perf_counter_ns
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.starting import tell
from benchmarks.waiting import Painted, run_for

# Of ours only what the product's half loads itself: the bare window does without.
if TYPE_CHECKING:
    from stage_desktop.desk.clock import Clock
    from stage_desktop.instants import Instant
    from stage_desktop.ui.models.session_model import SessionModel

BUSY_EACH_MS, BUSY_MS = 20, 5


class Busy(QObject):
    """Keeps the thread of the screens busy a quarter of the time, and the window repainting."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._work)
        self._timer.start(BUSY_EACH_MS)

    def _work(self) -> None:
        until = perf_counter_ns() + BUSY_MS * 1_000_000
        self._window.update()
        while perf_counter_ns() < until:
            pass


class Noticed(QObject):
    """When each pass was seen first and when the panel was painted after, milliseconds late."""

    def __init__(self, model: SessionModel, panel: QWidget) -> None:
        super().__init__()
        self.announced: list[float] = []
        self.painted: list[float] = []
        self.done = QEventLoop()
        self._model, self._passes = model, 0
        self._zero = zero_of(model.session.clock)
        self._paints = Painted(panel)
        self._waiting: Instant | None = None
        model.timeline_changed.connect(self._look)

    def _look(self) -> None:
        state = self._model.session.state
        if len(state.passes) > self._passes:
            self._passes = len(state.passes)
            self._waiting = state.passes[-1].started_at
            self.announced.append(self._late(self._waiting))
            self._paints.count = 0
            QTimer.singleShot(0, self._has_painted)
        if state.phase == "finished":
            self.done.quit()

    def _has_painted(self) -> None:
        if self._waiting is None:
            return
        if not self._paints.count:
            QTimer.singleShot(1, self._has_painted)
            return
        self.painted.append(self._late(self._waiting))
        self._waiting = None

    def _late(self, due: Instant) -> float:
        return (perf_counter_ns() - self._zero) / 1e6 - due


def zero_of(clock: Clock) -> int:
    """What `perf_counter_ns` was at the epoch of the clock, which itself shows milliseconds."""
    before = clock.now()
    while (now := clock.now()) == before:
        pass
    return perf_counter_ns() - now * 1_000_000


def late_product(turns: int, length_ms: int, busy: bool) -> None:
    """A live show of segments that end by themselves."""
    from benchmarks.performed import program_with
    from benchmarks.shows import plain_show
    from stage_desktop.desk.clock import SystemClock
    from stage_desktop.show.commands import Start

    start = SystemClock().now()
    with program_with(plain_show(turns + 1, length_ms, start)) as program:
        model = program.stage.model
        assert model is not None
        run_for(1.0)
        noticed = Noticed(model, program.window.now)
        # The window listens again, behind: "announced" is when the signal arrives.
        program.window.set_session(model)
        load = Busy(program.window) if busy else None
        model.send(Start())
        noticed.done.exec()
        run_for(0.1)
        passes = model.session.state.passes
        began = passes[0].started_at
        drifts = [each.started_at - began - at * length_ms for at, each in enumerate(passes)]
        # The first pass was begun by hand.
        tell(
            "turned",
            announced=noticed.announced[1:],
            painted=noticed.painted[1:],
            drift_ms=max(abs(drift) for drift in drifts),
            passes=len(passes),
        )
        if load is not None:
            load.deleteLater()


def late_bare(turns: int, length_ms: int, busy: bool) -> None:
    """The bare window with a precise timer that is armed for each instant."""
    from benchmarks.bare import BareWindow

    app = QApplication([])
    window = BareWindow(turns)
    window.show()
    run_for(1.0)
    load = Busy(window) if busy else None
    loop = QEventLoop()
    found: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setSingleShot(True)
    began = perf_counter_ns()

    def left() -> float:
        return (began - perf_counter_ns()) / 1e6 + (len(found) + 1) * length_ms

    def turn() -> None:
        if left() <= 0:
            window.label.setText(str(len(found)))
            found.append(-left())
        if len(found) < turns:
            timer.start(max(0, ceil(left())))
        else:
            loop.quit()

    timer.timeout.connect(turn)
    timer.start(length_ms)
    loop.exec()
    tell("turned", announced=found)
    del app, load
