"""Windows: how soon they are there, what they cost, how late they are, how fast they answer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Timer
from typing import Any
from zoneinfo import ZoneInfo

from benchmarks.figures import Figure, Scope, at_share, figure
from benchmarks.peers import ELSEWHERE
from benchmarks.shows import ZONE, write_csv

BARE = "bare window"
START_RATIO = 2.5
IDLE_PERCENT = 3.0
MEMORY_MB = 130.0
LATE_MS = 20.0
PAINTED_MS = 33.0
TURN_MS = 200
PATIENCE_S = 180.0

# What must not be loaded when the first window is painted with its script.
HEAVY = ("sqlite_utils", "apscheduler", "python_calamine", "xlsxwriter", "rich", "numpy")

Lines = list[tuple[float, dict[str, Any]]]


def first_paint(scope: Scope) -> Iterator[Figure]:
    """From the start of the process to the first paint, and to the script's; bare ones between."""
    for count in (size for size in scope.windows if size >= min(1_000, max(scope.windows))):
        first: dict[str, list[float]] = {"bare": [], "product": []}
        shown: dict[str, list[float]] = {"bare": [], "product": []}
        with TemporaryDirectory() as folder:
            path = Path(folder, "show.csv")
            write_csv(path, count)
            arguments = _arguments(path, Path(folder, "log.db"))
            # One more than is measured: the first has caches to fill and a log to make.
            for at in range(scope.starts + 1):
                for kind, lines in (
                    ("bare", child("start_bare", rows=count)),
                    ("product", child("start_product", rows=count, arguments=arguments)),
                ):
                    if at:
                        first[kind].append(when(lines, "painted"))
                        shown[kind].append(when(lines, "shown"))
        limit = START_RATIO if count == 1_000 else None
        for name, what, found in (
            ("first_paint", "first paint of the window", first),
            ("script_shown", "window painted with its script", shown),
        ):
            yield figure(
                f"{name}/{count}",
                f"{what}, {count:,} segments, whole process",
                "ms",
                found["product"],
                target=limit,
                yardstick=(BARE, median(found["bare"])),
                limits_ratio=limit is not None,
                elsewhere=ELSEWHERE["first_paint"],
            )


def _arguments(script: Path, database: Path) -> list[str]:
    """The program's arguments: the script planned for an hour from now, so that it can go live."""
    soon = datetime.fromtimestamp(time.time() // 60 * 60, ZoneInfo(ZONE)) + timedelta(hours=1)
    options = ("--lang", "en", "--start", soon.isoformat(), "--db", str(database))
    return [str(script), *options]


def idle(scope: Scope) -> Iterator[Figure]:
    """A live show in which nobody does anything: processor and memory, on time and over time."""
    seconds = {"settle_s": scope.settle_s, "idle_s": scope.idle_s}
    bare = _only(child("idle_bare", rows=1_000, **seconds))
    for count in scope.windows:
        lived = _only(child("idle_product", rows=count, late=False, **seconds))
        late = _only(child("idle_product", rows=count, late=True, **seconds))
        memory = "pss_mb" if lived["pss_mb"] else "rss_mb"
        for name, what, value in (
            ("idle", "live and idle", lived),
            ("idle_over", "live, idle, the segment over its time", late),
        ):
            yield figure(
                f"{name}/{count}",
                f"{what}, {count:,} segments",
                "% of a core",
                [value["cpu_percent"]],
                target=IDLE_PERCENT,
                yardstick=(BARE, bare["cpu_percent"]),
                elsewhere=ELSEWHERE["idle_cpu"],
            )
        yield figure(
            f"memory/{count}",
            f"memory ({memory[:3].upper()}), {count:,} segments",
            "MB",
            [lived[memory]],
            target=MEMORY_MB,
            yardstick=(BARE, bare[memory]),
            elsewhere=ELSEWHERE["memory"],
        )


def lateness(scope: Scope) -> Iterator[Figure]:
    """Segments that end by themselves: due against announced and painted, idle and busy."""
    for busy in (False, True):
        state = "busy" if busy else "idle"
        given = {"turns": scope.turns, "length_ms": TURN_MS, "busy": busy}
        bare = _only(child("late_bare", **given))
        turned = _only(child("late_product", **given))
        if turned["passes"] != scope.turns + 1:
            raise AssertionError(f"{turned['passes']} passes, not {scope.turns + 1}")
        for share in (0.5, 0.99, 1.0):
            floor = at_share(bare["announced"], share)
            for stage in ("announced", "painted"):
                is_target = stage == "announced" and share == 0.99
                yield figure(
                    f"late/{state}/{stage}",
                    f"a segment that ends by itself, {stage}, screens {state}",
                    "ms late",
                    turned[stage],
                    share,
                    LATE_MS if is_target else None,
                    (BARE, floor),
                    elsewhere=ELSEWHERE["late"],
                )
        yield figure(
            f"drift/{state}",
            f"drift over {scope.turns} segments that end by themselves, screens {state}",
            "ms",
            [turned["drift_ms"]],
            1.0,
            0.0,
            elsewhere=ELSEWHERE["drift"],
        )


def answers(scope: Scope) -> Iterator[Figure]:
    """A press of a key: until what it changes has been painted."""
    for count in scope.windows:
        bare = _only(child("press_bare", rows=count, presses=10 * scope.presses))["label"]
        pressed = _only(child("press_product", rows=count, presses=scope.presses))
        del pressed["what"]
        together = [each for name, found in pressed.items() if name != "duration" for each in found]
        for share in (0.5, 0.99):
            yield figure(
                f"painted/{count}",
                f"command to painted, {count:,} segments",
                "ms",
                together,
                share,
                PAINTED_MS if share == 0.99 else None,
                (BARE, at_share(bare, share)),
                elsewhere=ELSEWHERE["painted"],
            )
        for name, found in pressed.items():
            yield figure(
                f"painted/{count}/{name}",
                f"{name} to painted, {count:,} segments",
                "ms",
                found,
                0.99,
                PAINTED_MS,
                (BARE, at_share(bare, 0.99)),
                elsewhere=ELSEWHERE["edited"] if name == "duration" else "",
            )


def child(name: str, **given: Any) -> Lines:
    """What a child process told, each line with the seconds from its start; RuntimeError if none.

    Its lines are timed here, so that interpreter and imports count and no two clocks are compared.
    """
    command = [sys.executable, "-m", "benchmarks.child", name, json.dumps(given)]
    lines: Lines = []
    with TemporaryDirectory() as folder:
        own = {"STAGE_DESKTOP_SETTINGS": str(Path(folder, "settings.json"))}
        own["STAGE_DESKTOP_DB"] = str(Path(folder, "log.db"))
        began = time.perf_counter()
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, env=os.environ | own, text=True
        ) as process:
            assert process.stdout is not None
            watchdog = Timer(PATIENCE_S, process.kill)
            watchdog.start()
            for line in process.stdout:
                lines.append((time.perf_counter() - began, json.loads(line)))
            watchdog.cancel()
    if process.returncode or not lines:
        raise RuntimeError(f"{name} ended with {process.returncode}")
    return lines


def when(lines: Lines, what: str) -> float:
    """Milliseconds from the start of the process to that line."""
    return next(1_000 * seconds for seconds, line in lines if line["what"] == what)


def _only(lines: Lines) -> dict[str, Any]:
    return lines[-1][1]
