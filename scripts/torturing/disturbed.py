"""A real program that performs a show while its machine's clocks step, sleep and its screens block.

`python -m torturing.disturbed DATABASE SCENARIO`; the scenario is JSON as `clocks.Scenario`. Writes
a line of JSON for each fact that it hears: its kind, its instant and how long after the start that
was in truth, both in milliseconds since the start.
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import sys
import time
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from stage_desktop.app.program import Program, Wishes, show_window
from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.settings import load_settings
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.cues import Cue, CueKind, SegmentStart
from stage_desktop.script.plan import EndRule, Script, Segment
from stage_desktop.show.commands import Start
from stage_desktop.show.events import Event
from stage_desktop.ui.fonts import load_fonts
from stage_desktop.ui.language import install_language

NANOS = 1_000_000


class Machine:
    """The offsets that `machine_clock.c` adds to this process's clocks."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("r+b")
        self._map = mmap.mmap(self._file.fileno(), 16)
        self.slept = 0

    def move(self, wall_ms: int, counter_ms: int = 0) -> None:
        """Step the wall clock, and the counter that counts sleep."""
        wall, counter = struct.unpack("qq", self._map[:])
        moved = wall + wall_ms * NANOS, counter + counter_ms * NANOS
        self._map[:] = struct.pack("qq", *moved)
        self.slept += counter_ms * NANOS

    def truth_ns(self) -> int:
        """A counter that nobody steps, with what was slept."""
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC) + self.slept


class Disturbed(QObject):
    """Starts the show, and does to the machine what the scenario says."""

    def __init__(self, program: Program, machine: Machine, scenario: dict[str, Any]) -> None:
        super().__init__()
        self._program, self._machine, self._scenario = program, machine, scenario
        self._zero = 0
        self._began = Instant(0)

    def begin(self) -> None:
        model = self._program.stage.model
        assert model is not None
        model.events_happened.connect(self._heard)
        model.send(Start())
        self._began = model.session.state.passes[0].started_at
        planned = model.session.state.script.planned_start
        assert planned is not None
        tell(kind="planned", at=planned - self._began, heard=0)
        self._zero = self._machine.truth_ns() - (model.session.clock.now() - self._began) * NANOS
        for at, kind, amount in self._scenario["disturbances"]:
            self._later(at, partial(self._disturb, kind, amount))
        self._later(self._scenario["until"], self._end)

    def _later(self, millis: int, work: Any) -> None:
        QTimer.singleShot(millis, self, work)

    def _disturb(self, kind: str, amount: Any) -> None:
        tell(kind=f"machine: {kind}", at=amount, heard=self._since())
        match kind:
            case "wall":
                self._machine.move(amount)
            case "sleep":
                self._machine.move(amount, amount)
            case "block":
                time.sleep(amount / 1_000)
            case "zone":
                os.environ["TZ"] = amount
                time.tzset()
            case _:
                raise ValueError(kind)

    def _since(self) -> float:
        return (self._machine.truth_ns() - self._zero) / NANOS

    def _heard(self, events: tuple[Event, ...]) -> None:
        if self._zero:
            for event in events:
                tell(kind=type(event).__name__, at=event.at - self._began, heard=self._since())

    def _end(self) -> None:
        self._program.close()
        QApplication.exit()


def tell(**what: Any) -> None:
    """Write a line for who waits for it."""
    os.write(sys.stdout.fileno(), (json.dumps(what) + "\n").encode())


def script_of(scenario: dict[str, Any], start: Instant) -> Script:
    """Segments that end by themselves, with a cue `cue_at` milliseconds into each of them."""
    segments, cues = [], []
    for number, (length, hard) in enumerate(scenario["segments"]):
        made = Segment(
            f"s{number}",
            str(number + 1),
            f"Segment {number + 1}",
            Millis(length),
            end_rule=EndRule.BY_ITSELF,
            hard_start=None if hard is None else Instant(start + hard),
        )
        segments.append(made)
        anchor = SegmentStart(made.id)
        offset = Millis(min(scenario["cue_at"], length // 2))
        cues.append(Cue(f"c{number}", CueKind.NOTE, anchor, offset))
    return Script("Disturbed", scenario["zone"], tuple(segments), start, cues=tuple(cues))


def fail(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An error ends the process, said on standard error."""
    sys.__excepthook__(kind, error, trace)
    os._exit(1)


def main(database: Path, scenario: dict[str, Any]) -> int:
    """Perform until the scenario's end."""
    sys.excepthook = fail
    app = QApplication(["stage-desktop"])
    install_language(app, "en")
    load_fonts()
    machine = Machine(Path(os.environ["TORTURE_CLOCK"]))
    program = Program(app, Wishes(database=database), load_settings())
    disturbed = Disturbed(program, machine, scenario)
    show_window(program.window)
    program.stage.show(script_of(scenario, SystemClock().now()))
    QTimer.singleShot(700, disturbed.begin)  # once everything that is loaded lazily is
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), json.loads(sys.argv[2])))
