"""Cues that come due while the screens are busy and the disk does not answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from time import perf_counter_ns

from PySide6.QtCore import QEventLoop, QObject, QTimer

from benchmarks.figures import Figure, Scope, at_share, figure
from benchmarks.peers import ELSEWHERE
from benchmarks.starting import tell
from benchmarks.turning import Busy, zero_of
from benchmarks.waiting import Painted, run_for
from benchmarks.windows import BARE, child
from stage_desktop.app.program import Program
from stage_desktop.instants import HOUR, Instant, Millis
from stage_desktop.script.cues import Cue, CueKind, SegmentStart
from stage_desktop.script.plan import Script, Segment
from stage_desktop.show.commands import CompleteCue, CueKey, Start
from stage_desktop.show.events import CueRaised, Event

LIMITS_MS = {0.5: 10.0, 0.99: 20.0, 1.0: 50.0}
FIRST_MS, EACH_MS = 500, 120
BESIDE_S = 0.4


def cues(scope: Scope) -> Iterator[Figure]:
    """So many cues of one segment: due against painted; the log is locked by another program."""
    bare = child("late_bare", turns=min(scope.cues, 100), length_ms=EACH_MS, busy=True)[-1][1]
    told = child("cue_product", count=scope.cues)[-1][1]
    if told["unsaved"] or len(told["painted"]) != scope.cues:
        raise AssertionError(f"{told['unsaved']} unsaved, {len(told['painted'])} painted")
    for share, limit in LIMITS_MS.items():
        yield figure(
            "cue",
            f"a cue, due to painted, screens busy, disk stalled ({scope.cues} cues)",
            "ms late",
            told["painted"],
            share,
            limit,
            (BARE, at_share(bare["announced"], share)),
            elsewhere=ELSEWHERE["late"],
        )


class Raised(QObject):
    """When each cue was painted after it was due; each is done as soon as it is seen."""

    def __init__(self, program: Program, count: int) -> None:
        super().__init__()
        model = program.stage.model
        assert model is not None
        self.painted: list[float] = []
        self.done = QEventLoop()
        self._model, self._count = model, count
        self._zero = zero_of(model.session.clock)
        self._paints = Painted(program.window.cues)
        self._waiting: tuple[CueKey, Instant] | None = None
        model.events_happened.connect(self._heard)

    def _heard(self, events: tuple[Event, ...]) -> None:
        for event in events:
            if isinstance(event, CueRaised):
                self._waiting = event.key, event.at
                self._paints.count = 0
                QTimer.singleShot(0, self._look)

    def _look(self) -> None:
        if self._waiting is None:
            return
        if not self._paints.count:
            QTimer.singleShot(0, self._look)
            return
        key, due = self._waiting
        self._waiting = None
        self.painted.append((perf_counter_ns() - self._zero) / 1e6 - due)
        self._model.send(CompleteCue(key))
        if len(self.painted) == self._count:
            self.done.quit()


def cue_product(count: int) -> None:
    """A live show with so many cues, its database held by somebody else meanwhile."""
    from benchmarks.performed import program_with
    from stage_desktop.desk.clock import SystemClock

    with program_with(_show(count, SystemClock().now())) as program:
        model = program.stage.model
        assert model is not None
        run_for(1.0)
        raised = Raised(program, count)
        load = Busy(program.window)
        model.send(Start())
        run_for(BESIDE_S)
        with closing(sqlite3.connect(program.database, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            raised.done.exec()
        behind = program.stage.log_state.behind
        load.deleteLater()
        program.stage.journal.flush(30)
        unsaved = program.stage.log_state.behind
        tell("cued", painted=raised.painted, behind=behind, unsaved=unsaved)


def _show(count: int, start: Instant) -> Script:
    segment = Segment("s0", "1", "环节 1", Millis(HOUR))
    offsets = (Millis(FIRST_MS + at * EACH_MS) for at in range(count))
    found = tuple(
        Cue(f"c{at}", CueKind.NOTE, SegmentStart("s0"), offset) for at, offset in enumerate(offsets)
    )
    return Script("cues", "Asia/Shanghai", (segment,), start, cues=found)
