"""What a measurement comes to: a figure with its target and its ratio to a yardstick."""

from __future__ import annotations

import gc
import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

# Milliseconds in a figure's unit; other units are no times.
MILLIS_IN = {"µs": 0.001, "ms": 1.0, "s": 1_000.0}


@dataclass(frozen=True, slots=True)
class Scope:
    """How much is measured: sizes of shows in segments, and how often or how long each thing."""

    sizes: tuple[int, ...] = (10, 1_000, 10_000)
    windows: tuple[int, ...] = (50, 1_000, 10_000)
    repeats: int = 15
    starts: int = 7
    idle_s: float = 20.0
    settle_s: float = 3.0
    turns: int = 100
    presses: int = 40
    appends: int = 300
    events: int = 100_000
    runs: int = 1_000
    restarts: int = 5
    cues: int = 500


QUICK = Scope(
    repeats=5,
    starts=3,
    idle_s=5.0,
    settle_s=2.0,
    turns=25,
    presses=10,
    appends=50,
    restarts=3,
    cues=60,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that was measured.

    `value` is that statistic of so many samples, `low` and `high` their extremes, all in `unit`.
    `ratio` is the value in terms of the yardstick. A target holds for the value, or where
    `limits_ratio` for the ratio; None means that there is none. `elsewhere` is what others reach.
    """

    name: str
    what: str
    unit: str
    statistic: str
    value: float
    low: float
    high: float
    samples: int
    target: float | None = None
    limits_ratio: bool = False
    yardstick: str = ""
    ratio: float | None = None
    elsewhere: str = ""

    @property
    def is_over(self) -> bool:
        """Whether the target is missed."""
        measured = self.ratio if self.limits_ratio else self.value
        return self.target is not None and measured is not None and measured > self.target

    def document(self) -> dict[str, Any]:
        """The figure as JSON has it."""
        verdict = None if self.target is None else not self.is_over
        return {**asdict(self), "ok": verdict, "load": load()}


def figure(
    name: str,
    what: str,
    unit: str,
    samples: Sequence[float],
    share: float = 0.5,
    target: float | None = None,
    yardstick: tuple[str, float] | None = None,
    *,
    limits_ratio: bool = False,
    elsewhere: str = "",
) -> Figure:
    """The figure of some samples: their median, or with another `share` that percentile.

    `yardstick` is its name and what it took, in milliseconds where the unit is a time.
    """
    value = at_share(samples, share)
    ratio = None
    if yardstick is not None and yardstick[1]:
        ratio = value * MILLIS_IN.get(unit, 1.0) / yardstick[1]
    statistic = {0.5: "median", 1.0: "max"}.get(share, f"p{round(share * 100)}")
    return Figure(
        name,
        what,
        unit,
        statistic,
        value,
        min(samples),
        max(samples),
        len(samples),
        target,
        limits_ratio,
        "" if yardstick is None else yardstick[0],
        ratio,
        elsewhere,
    )


def at_share(samples: Sequence[float], share: float) -> float:
    """The value below or at which that share of the samples lies; the median for a half."""
    if share == 0.5:
        return statistics.median(samples)
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, max(0, -int(-len(ordered) * share // 1) - 1))]


def timed(work: Callable[[], object], times: int, within: int = 1) -> list[float]:
    """Milliseconds that the work took, so many times; `within` of them in a row are one sample."""
    found = []
    gc.collect()
    for _ in range(times):
        began = time.perf_counter_ns()
        for _ in range(within):
            work()
        found.append((time.perf_counter_ns() - began) / 1e6 / within)
    return found


def python_yardstick() -> tuple[str, float]:
    """What a fixed piece of plain Python takes here and now: the median of five, milliseconds."""
    return "python", statistics.median(timed(_fixed_work, 5))


def _fixed_work() -> int:
    """Dictionaries, tuples, text and integers, as the program itself is made of."""
    found: dict[str, tuple[int, str]] = {}
    for number in range(20_000):
        found[f"s{number}"] = (number * 7919 % 10_007, str(number))
    ordered = sorted(found.values())
    return sum(number for number, text in ordered if text != "7")


def load() -> float | None:
    """The machine's load over the last minute; None where the system does not tell."""
    return round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None
