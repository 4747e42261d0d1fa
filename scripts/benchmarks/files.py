"""Files: opening sheets, as functions and as the command line does it, and a simulated show."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure, Scope, figure, python_yardstick, timed
from benchmarks.peers import ELSEWHERE
from benchmarks.shows import ZONE, evening, write_csv, write_xlsx
from stage_desktop.formats.script_files import open_script, save_script

START = datetime.fromisoformat("2026-10-22T20:00+08:00")
OPEN_S = {("xlsx", 1_000): 0.5, ("xlsx", 10_000): 2.0, ("csv", 10_000): 1.0}
SIMULATE_S = 2.0


def opening(scope: Scope) -> Iterator[Figure]:
    """A workbook and a CSV file of each size: read as a function, and checked as a process."""
    with TemporaryDirectory() as folder:
        for count in (size for size in scope.sizes if size >= min(1_000, max(scope.sizes))):
            for kind, write in (("xlsx", write_xlsx), ("csv", write_csv)):
                path = Path(folder, f"{count}.{kind}")
                write(path, count)
                yield from _opening(scope, path, kind, count)


def _opening(scope: Scope, path: Path, kind: str, count: int) -> Iterator[Figure]:
    def read() -> int:
        opened = open_script(path, start=START, zone=ZONE, today=date(2026, 10, 22))
        return len(opened.script.segments)

    if read() != count:
        raise AssertionError(f"{path.name}: {read()} of {count} rows became segments")
    target, yardstick = OPEN_S.get((kind, count)), python_yardstick()
    words = f"{kind.upper()} of {count:,} rows"
    yield figure(
        f"open/{kind}/{count}",
        f"open a {words}",
        "s",
        [each / 1_000 for each in timed(read, min(5, scope.repeats))],
        target=target,
        yardstick=yardstick,
        elsewhere=ELSEWHERE["open"],
    )
    check = ("check", str(path), "--start", START.isoformat(), "--zone", ZONE, "--json")
    yield figure(
        f"check/{kind}/{count}",
        f"`check` of a {words}, whole process",
        "s",
        [process_s(*check) for _ in range(min(3, scope.starts))],
        yardstick=yardstick,
    )


def simulation(scope: Scope) -> Iterator[Figure]:
    """A show of four hours as a whole process, with its log."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "evening.show.json")
        save_script(evening(), path)
        database = Path(folder, "log.db")
        simulate = ("simulate", str(path), "--speed", "max", "--db", str(database), "--json", "-")
        yield figure(
            "simulate/4h",
            "`simulate` of 4 hours, 30 segments, whole process",
            "s",
            [process_s(*simulate) for _ in range(scope.starts)],
            target=SIMULATE_S,
            yardstick=python_yardstick(),
        )


def process_s(*arguments: str) -> float:
    """Seconds that a command of the program took as a process, from its start to its end."""
    began = time.perf_counter()
    command = [sys.executable, "-P", "-m", "stage_desktop", *arguments]
    done = subprocess.run(command, capture_output=True, check=False, env=dict(os.environ))
    took = time.perf_counter() - began
    if done.returncode not in (0, 1):  # 1 = findings
        raise RuntimeError(done.stderr.decode(errors="replace")[-500:])
    return took
