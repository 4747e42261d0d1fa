"""`kill -9` at any instant, again and again, and a real restart after each."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import IO

from stage_desktop.desk.clock import SystemClock
from torturing.evidence import Log, countdown, holes, logs_of
from torturing.shows import write_show

SCRIPTS = Path(__file__).resolve().parents[1]
PATIENCE_S = 60.0
AT_STARTING = 0.3  # of all kills
PERFORMED_S = 1.2


@dataclass(frozen=True, slots=True)
class Line:
    """What the program showed; instants in milliseconds."""

    saved: int
    appended: int
    wall: float
    since_boot: float
    remaining: int | None
    run: int
    read_s: float


@dataclass(slots=True)
class Kills:
    """What came of it. `countdowns` are errors after a restart, `restarts_s` until it was shown."""

    kills: int = 0
    while_starting: int = 0
    saved: int = 0
    events: int = 0
    lost: int = 0
    holes: int = 0
    changed: int = 0
    not_offered: int = 0
    errors: int = 0
    countdowns: list[float] = field(default_factory=list)
    restarts_s: list[float] = field(default_factory=list)

    @property
    def kept_all(self) -> bool:
        """Nothing saved was lost or changed, no hole, each show gone on with, no error."""
        faults = (self.lost, self.holes, self.changed, self.not_offered, self.errors)
        return not any(faults)


class Performed:
    """The program in a process of its own, and the lines that it writes."""

    def __init__(self, database: Path, script: Path, seed: int) -> None:
        command = [sys.executable, "-m", "torturing.performer"]
        command += [str(database), str(script), str(seed)]
        self.began_s = time.perf_counter()
        self.lines: list[Line] = []
        self._errors = (database.parent / "errors.txt").open("ab")
        self._process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env=environment(database.parent),
        )
        assert self._process.stdout is not None
        self._reader = Thread(target=self._read, args=(self._process.stdout,))
        self._reader.start()

    def wait_for_a_line(self) -> bool:
        """Until it shows a show on air; False when it never does."""
        until = time.perf_counter() + PATIENCE_S
        while not self.lines and time.perf_counter() < until and self._process.poll() is None:
            time.sleep(0.002)
        return bool(self.lines)

    def kill(self) -> None:
        """`kill -9`, and all that it had written."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._errors.close()

    def _read(self, stream: IO[bytes]) -> None:
        for line in stream:
            if not line.endswith(b"\n"):
                continue
            saved, appended, wall, since, left, run = line.decode().split()
            remaining = None if left == "-" else int(left)
            at = int(wall) / 1e6, int(since) / 1e6
            now = time.perf_counter()
            self.lines.append(Line(int(saved), int(appended), *at, remaining, int(run), now))


def environment(folder: Path) -> dict[str, str]:
    """Without a display, with settings of its own, and with our modules."""
    own = {
        "QT_QPA_PLATFORM": "offscreen",
        "STAGE_DESKTOP_SETTINGS": str(folder / "settings.toml"),
        "HOME": str(folder),
        "PYTHONPATH": os.pathsep.join((str(SCRIPTS), str(SCRIPTS.parent))),
    }
    return os.environ | own


@contextmanager
def performed(database: Path, script: Path, seed: int) -> Iterator[Performed]:
    """The program, killed at the end whatever happens."""
    program = Performed(database, script, seed)
    try:
        yield program
    finally:
        program.kill()


def killed_again_and_again(
    folder: Path, times: int, seed: int = 0, performed_s: float = PERFORMED_S
) -> Kills:
    """Kill the program so often at random instants; each start goes on with what the last left.

    Three in ten kills are while it starts, the others within `performed_s` of what it showed first.
    """
    chance = random.Random(seed)
    database = folder / "stage.db"
    script = write_show(folder / "show.show.json", SystemClock().now())
    found = Kills()
    before: Log = ()
    starting_s = 1.0
    for _ in range(times):
        with performed(database, script, chance.randrange(1 << 30)) as program:
            if before and chance.random() < AT_STARTING:
                time.sleep(chance.uniform(0, starting_s))
                found.while_starting += not program.lines
            elif program.wait_for_a_line():
                starting_s = program.lines[0].read_s - program.began_s
                time.sleep(chance.uniform(0, performed_s))
        before = _judge(found, database, before, program)
    found.errors = (folder / "errors.txt").read_text(errors="replace").count("Traceback")
    return found


def _judge(found: Kills, database: Path, before: Log, program: Performed) -> Log:
    """Compare what is in the log with what was there before and what was shown; the log."""
    lines = program.lines
    logs = logs_of(database)
    after = logs.get(1, ())
    found.kills += 1
    saved = max((line.saved for line in lines), default=0)
    found.saved += saved
    found.lost += max(0, saved - len(after), len(before) - len(after))
    found.changed += after[: len(before)] != before
    found.holes += sum(len(holes(log)) for log in logs.values())
    found.not_offered += len(logs) > 1 or any(line.run > 1 for line in lines)
    found.events = len(after)
    if before and lines:
        first = lines[0]
        right = countdown(before, round(first.wall))
        if right is not None and first.remaining is not None:
            found.countdowns.append(abs(first.remaining - right))
        else:
            found.not_offered += right is not first.remaining
        found.restarts_s.append(first.read_s - program.began_s)
    return after
