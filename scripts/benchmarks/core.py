"""The core alone: one full projection, a look at the clock when nothing is due, all checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from benchmarks.figures import Figure, Scope, figure, python_yardstick, timed
from benchmarks.shows import EIGHT, run_of, show
from stage_desktop.desk.clock import ManualClock, SystemClock
from stage_desktop.desk.scheduler import ApSchedulerWakeups, ManualWakeups
from stage_desktop.desk.session import Session
from stage_desktop.formats.platforms import load_platforms
from stage_desktop.instants import MINUTE, SECOND, Instant
from stage_desktop.script.checks import check
from stage_desktop.show.commands import Go, Start, Tick
from stage_desktop.show.engine import decide, fold, opened
from stage_desktop.show.state import ShowState
from stage_desktop.show.timeline import project
from stage_desktop.ui.resources import resource

CHECK_MS = {1_000: 50.0}
PROJECT_MS = {1_000: 2.0, 10_000: 20.0}
TICK_US = 50.0


def running(count: int) -> ShowState:
    """A show of so many segments a second after its start."""
    state = opened(run_of(show(count)))
    for command, at in ((Start(), EIGHT), (Tick(), Instant(EIGHT + SECOND))):
        state = fold(state, decide(state, command, at))
    return state


def projection(scope: Scope) -> Iterator[Figure]:
    """Everything that a screen could ask of a state that was never asked before."""
    for count in scope.sizes:
        state, now = running(count), Instant(EIGHT + SECOND)

        def project_all(state: ShowState = state, now: Instant = now) -> int:
            state.memo.clear()
            return len(list(project(state, now).upcoming()))

        assert project_all() == count - 1
        yield figure(
            f"project/{count}",
            f"one full projection, {count:,} segments",
            "ms",
            timed(project_all, scope.repeats),
            target=PROJECT_MS.get(count),
            yardstick=python_yardstick(),
        )


def tick(scope: Scope) -> Iterator[Figure]:
    """A look at the clock when nothing is due: the engine's and the session's."""
    for count in scope.sizes:
        state, now = running(count), Instant(EIGHT + 2 * SECOND)
        yardstick = python_yardstick()
        assert decide(state, Tick(), now) == ()
        yield figure(
            f"tick/{count}",
            f"idle Tick, {count:,} segments",
            "µs",
            [each * 1_000 for each in timed(partial(decide, state, Tick(), now), 101, 10)],
            target=TICK_US,
            yardstick=yardstick,
        )
        yield figure(
            f"session_tick/{count}",
            f"idle Session.tick with APScheduler armed, {count:,} segments",
            "µs",
            [each * 1_000 for each in _session_ticks(count)],
            target=TICK_US,
            yardstick=yardstick,
        )


def _session_ticks(count: int) -> list[float]:
    clock = SystemClock()
    opening = run_of(show(count, start=Instant(clock.now() + 60 * MINUTE)))
    state = opened(opening)
    session = Session(state, clock, ApSchedulerWakeups(clock, lambda: None))
    try:
        session.dispatch(Start())
        session.tick()
        return timed(session.tick, 101, 10)
    finally:
        session.close()


def command(scope: Scope) -> Iterator[Figure]:
    """A press of GO in the core alone: what follows from it, and what is due next."""
    for count in scope.sizes:
        clock = ManualClock(EIGHT)
        session = Session(opened(run_of(show(count))), clock, ManualWakeups())
        session.dispatch(Start())

        def go(session: Session = session, clock: ManualClock = clock) -> None:
            clock.set(Instant(clock.now() + SECOND))
            session.dispatch(Go())

        yield figure(
            f"go/{count}",
            f"GO in the core, {count:,} segments",
            "ms",
            timed(go, min(scope.repeats, count - 2)),
            yardstick=python_yardstick(),
        )


def checking(scope: Scope) -> Iterator[Figure]:
    """All checks of a script by the tables of the platforms, cues derived, as after an edit."""
    platforms = load_platforms(resource("platforms"))
    for count in scope.sizes:
        script = replace(show(count), platform="抖音")
        assert check(script, platforms=platforms)
        yield figure(
            f"check/{count}",
            f"all checks of a script, {count:,} segments",
            "ms",
            timed(partial(check, script, platforms=platforms), scope.repeats),
            target=CHECK_MS.get(count),
            yardstick=python_yardstick(),
        )
