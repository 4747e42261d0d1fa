"""Clocks that step, machines that sleep, screens that block: nothing lost, doubled or early."""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from torturing.evidence import Log, holes, logs_of
from torturing.killing import environment

NANOS = 1_000_000
SECOND, HOUR, DAY = 1_000, 3_600_000, 86_400_000
CUE_AT = 120
TOLERANCE = 60_000
AWAY = 2_000
EARLY_MS = 2.0  # instants are whole milliseconds


@dataclass(frozen=True, slots=True)
class Scenario:
    """Segments (length and hard start, in milliseconds after the planned start) that end by
    themselves, and what is done to the machine: milliseconds after the start, what, how much.

    `wall` is the wall time that the machine has at first, as ISO text; None: the present.
    """

    name: str
    segments: tuple[tuple[int, int | None], ...]
    disturbances: tuple[tuple[int, str, Any], ...]
    until: int
    wall: str | None = None
    zone: str = "Asia/Shanghai"
    cue_at: int = CUE_AT


def quick(count: int, length: int = 500) -> tuple[tuple[int, int | None], ...]:
    """So many short segments."""
    return ((length, None),) * count


LONG: tuple[tuple[int, int | None], ...] = ((240_000, None),) * 4
STEPS = (SECOND, -SECOND, HOUR, -HOUR, DAY, -DAY)

WALL = Scenario(
    "the wall clock is set by ± 1 s, ± 1 h, ± 1 day",
    quick(9),
    tuple((400 + 550 * at, "wall", step) for at, step in enumerate(STEPS)),
    5_000,
)
ASLEEP = Scenario("ten minutes of sleep, over two ends", LONG, ((900, "sleep", 600_000),), 2_000)
OVER_HARD_START = Scenario(
    "ten minutes of sleep, over a hard start",
    ((240_000, None), (60_000, 480_000), (600_000, None)),
    ((900, "sleep", 600_000),),
    2_000,
)
BLOCKED = Scenario(
    "the screens' thread is blocked for 3 s", quick(11), ((1_100, "block", 3_000),), 6_000
)
AUTUMN = Scenario(
    "the night that has an hour twice, another zone meanwhile",
    quick(9),
    ((1_600, "zone", "America/New_York"), (2_600, "zone", "Asia/Tokyo")),
    5_000,
    "2026-10-25T00:59:57+00:00",
    "Europe/Berlin",
)
SPRING = Scenario(
    "the night that has an hour less, the wall clock set by it too",
    quick(9),
    ((2_600, "wall", HOUR), (3_300, "wall", -HOUR)),
    5_000,
    "2027-03-28T00:59:57+00:00",
    "Europe/Berlin",
)
TOGETHER = Scenario(
    "steps, a blocked thread, sleep, in the night that has an hour twice",
    (*quick(11), (240_000, None), (60_000, 500_000), (600_000, None)),
    (
        *((300 + 350 * at, "wall", step) for at, step in enumerate(STEPS)),
        (2_500, "zone", "America/New_York"),
        (2_600, "block", 3_000),
        (6_300, "sleep", 600_000),
    ),
    7_300,
    "2026-10-25T00:59:56+00:00",
    "Europe/Berlin",
)
SCENARIOS = (WALL, ASLEEP, OVER_HARD_START, BLOCKED, AUTUMN, SPRING)


@dataclass(slots=True)
class Disturbance:
    """What came of it: what was wrong, and the worst lateness in milliseconds once awake."""

    faults: list[str] = field(default_factory=list)
    facts: int = 0
    latest_ms: float = 0.0


def can_disturb() -> bool:
    """Whether a process here can be given clocks of its own."""
    return sys.platform == "linux" and shutil.which("cc") is not None


def disturb(scenario: Scenario, folder: Path) -> Disturbance:
    """Perform the scenario in a real program, and hold its log against plain arithmetic."""
    database, clock = folder / "stage.db", folder / "clock"
    offset = 0
    if scenario.wall is not None:
        offset = int(
            (datetime.fromisoformat(scenario.wall) - datetime.now(UTC)).total_seconds() * 1e9
        )
    clock.write_bytes(struct.pack("qq", offset, 0))
    own = environment(folder) | {
        "TORTURE_CLOCK": str(clock),
        "LD_PRELOAD": str(_library(folder)),
        "TZ": scenario.zone,
    }
    command = [sys.executable, "-m", "torturing.disturbed", str(database)]
    done = subprocess.run(
        [*command, json.dumps(asdict(scenario))],
        env=os.environ | own,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    heard = [json.loads(line) for line in done.stdout.splitlines()]
    found = Disturbance()
    if done.returncode or "Traceback" in done.stderr:
        found.faults.append(done.stderr[-2_000:])
        return found
    _judge(found, scenario, heard, logs_of(database)[1])
    return found


def _library(folder: Path) -> Path:
    made = folder / "machine_clock.so"
    source = Path(__file__).with_name("machine_clock.c")
    command = ["cc", "-shared", "-fPIC", "-O1", "-o", str(made), str(source), "-ldl"]
    subprocess.run(command, check=True)
    return made


def _judge(found: Disturbance, scenario: Scenario, heard: list[dict[str, Any]], log: Log) -> None:
    planned = next(each["at"] for each in heard if each["kind"] == "planned")
    end = max(each["heard"] for each in heard)
    zero = next(entry.at for entry in log if entry.kind == "pass_started")
    found.facts = len(log)
    if holes(log):
        found.faults.append(f"numbers are left out: {holes(log)}")
    starts = _starts(scenario, planned)
    expected = Counter(
        (kind, at)
        for start in starts
        for kind, at in (
            ("pass_started", start),
            ("cue_raised", start + CUE_AT),
            ("cue_missed", start + CUE_AT + TOLERANCE),
        )
        if at < end - 500
    )
    got = Counter((e.kind, e.at - zero) for e in log if e.kind in {kind for kind, _ in expected})
    got = Counter({key: count for key, count in got.items() if key[1] < end - 500})
    if got != expected:
        found.faults.append(f"missing {expected - got}, too much {got - expected}")
    _judge_steps(found, scenario, log)
    _judge_lateness(found, scenario, heard)


def _starts(scenario: Scenario, planned: int) -> list[int]:
    """When each pass begins, in milliseconds after the first: the sum of what was before."""
    starts, at = [], 0
    for number, (length, hard) in enumerate(scenario.segments):
        if number and hard is not None:
            at = max(at, planned + hard)
        starts.append(at)
        at += length
    return starts


def _judge_steps(found: Disturbance, scenario: Scenario, log: Log) -> None:
    """Each step of the wall clock is in the log, and each absence."""
    steps = [entry.values["by"] for entry in log if entry.kind == "clock_adjusted"]
    wanted = [amount for _, kind, amount in scenario.disturbances if kind == "wall"]
    if len(steps) != len(wanted) or any(
        abs(one - other) > 5 for one, other in zip(steps, wanted, strict=True)
    ):
        found.faults.append(f"the wall clock was set by {wanted}, the log says {steps}")
    gaps = [entry.values["gap"] for entry in log if entry.kind == "run_resumed"]
    away = [
        amount
        for _, kind, amount in scenario.disturbances
        if kind in ("sleep", "block") and amount > AWAY
    ]
    if len(gaps) != len(away) or any(
        not 0 <= gap - amount < 1_500 for gap, amount in zip(gaps, away, strict=True)
    ):
        found.faults.append(f"it was away for {away}, the log says {gaps}")


def _judge_lateness(
    found: Disturbance, scenario: Scenario, heard: Iterable[dict[str, Any]]
) -> None:
    """Nothing is heard before its instant, in truth; how late, once the machine was awake."""
    awake = 0.0
    for each in heard:
        kind = each["kind"].removeprefix("machine: ")
        if kind in ("sleep", "block"):
            awake = each["heard"] + each["at"]
        elif kind in ("PassStarted", "CueRaised", "CueMissed"):
            late = each["heard"] - each["at"]
            if late < -EARLY_MS:
                found.faults.append(f"{each['kind']} {-late:.1f} ms early")
            found.latest_ms = max(found.latest_ms, each["heard"] - max(each["at"], awake))
