"""The trials: each promises something, does its worst, and says what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from torturing.clocks import SCENARIOS, TOGETHER, can_disturb, disturb
from torturing.killing import killed_again_and_again
from torturing.marathon import run_marathon
from torturing.mending import WAYS, killed_while_mending
from torturing.power import lost_at_each
from torturing.results import Result
from torturing.tracing import can_trace, traced

COUNTDOWN_MS = 50
GROWTH = 0.05
CHAIN = 50  # kills of one show, before another is begun


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is done."""

    kills: int = 200
    mending_kills: int = 30
    notes: int = 700
    every: int = 10
    hours: float = 12.0
    speed: float = 360.0
    segments: int = 500


QUICK = Extent(10, 4, 60, 4, 2.0, 600.0, 100)


def kills(extent: Extent) -> Iterator[Result]:
    """`kill -9` of a performing program, and real restarts."""
    found = []
    for seed, first in enumerate(range(0, extent.kills, CHAIN)):
        with TemporaryDirectory() as folder:
            times = min(CHAIN, extent.kills - first)
            found.append(killed_again_and_again(Path(folder), times, seed))
    times = sum(each.kills for each in found)
    lost, holes = sum(each.lost for each in found), sum(each.holes for each in found)
    starting = sum(each.while_starting for each in found)
    yield Result(
        "every step shown as saved is there, no hole",
        f"kill -9 at random instants, {starting} while it starts",
        f"{times} kills, {sum(each.saved for each in found):,} entries shown as saved, "
        f"{lost} lost, {holes} holes, {sum(each.changed for each in found)} changed, "
        f"{sum(each.not_offered for each in found)} not offered, "
        f"{sum(each.errors for each in found)} errors",
        all(each.kept_all for each in found),
    )
    wrong = [error for each in found for error in each.countdowns]
    took = [seconds for each in found for seconds in each.restarts_s]
    yield Result(
        "the next start goes on, the countdown right",
        "real restarts; plain arithmetic on the log",
        f"{len(wrong)} restarts, {max(wrong):.0f} ms wrong at most, live after "
        f"{median(took):.1f} s (median)",
        max(wrong) <= COUNTDOWN_MS,
    )


def mending(extent: Extent) -> Iterator[Result]:
    """`kill -9` while the database is brought up to date or mended."""
    for what, make in WAYS.items():
        with TemporaryDirectory() as folder:
            found = killed_while_mending(make, Path(folder), extent.mending_kills)
        yield Result(
            f"killed while {what}",
            "kill -9 meanwhile; the next start, compared",
            f"{found.kills} kills, {found.in_time} before it was done, "
            f"{found.wrong} ended otherwise",
            found.wrong == 0,
        )


def power(extent: Extent) -> Iterator[Result]:
    """Power that goes before and after each synchronisation."""
    promise = "loss of power leaves a prefix, all saved in it"
    if not can_trace():
        yield Result(promise, "needs strace", "", None)
        return
    with TemporaryDirectory() as folder:
        disk, states = Path(folder, "disk"), Path(folder, "states")
        disk.mkdir()
        states.mkdir()
        database = disk / "stage.db"
        calls = traced("torturing.logger", str(database), str(extent.notes), folder=disk)
        found = lost_at_each(calls, database, states, every=extent.every)
    syncs = sum(call.kind == "synchronised" for call in calls)
    yield Result(
        promise,
        "a traced run; lost, torn, reordered sectors",
        f"{syncs} synchronisations, {found.states} states opened, {found.lost} lost, "
        f"{found.refused} refused, {found.wrong} wrong",
        found.kept_all,
    )


def clocks(extent: Extent) -> Iterator[Result]:
    """Clocks that step, machines that sleep, screens that block."""
    for scenario in (*SCENARIOS, TOGETHER):
        if not can_disturb():
            yield Result(scenario.name, "needs Linux and a C compiler", "", None)
            continue
        with TemporaryDirectory() as folder:
            found = disturb(scenario, Path(folder))
        yield Result(
            scenario.name,
            "the process's own clocks, moved",
            f"{found.facts} facts, {len(found.faults)} faults, "
            f"{found.latest_ms:.0f} ms late at most",
            not found.faults,
        )


def marathon(extent: Extent) -> Iterator[Result]:
    """A long show at speed."""
    with TemporaryDirectory() as folder:
        found = run_marathon(Path(folder), extent.segments, extent.hours, extent.speed)
    how = f"{found.hours:.1f} h of {extent.segments} segments, {extent.speed:g} times as fast"
    yield Result(
        "memory stays flat after the first hour",
        how,
        f"{100 * found.growth:+.1f} % of {found.megabytes:.0f} MB held, {found.peak:.0f} at most",
        found.growth <= GROWTH,
    )
    (handles, last), threads = found.handles, found.threads
    yield Result(
        "no handle and no thread is left open",
        how,
        f"{handles} handles, then {last}; {threads[0]} threads, then {threads[1]}",
        last <= handles + 2 and threads[1] <= threads[0] + 1,
    )
    yield Result(
        "the journal is in order and complete",
        f"{found.steps:,} steps of an operator",
        f"{found.events:,} entries, {found.out_of_order} out of order, {found.unsaved} unsaved, "
        f"{found.errors} errors",
        not (found.out_of_order or found.unsaved or found.errors),
    )


def soak(hours: float) -> Iterator[Result]:
    """The same in real time."""
    yield from marathon(Extent(hours=hours, speed=1.0))
