"""What a long use leaves behind: a log of 100,000 events replayed, a library of 1,000 runs."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter_ns

from benchmarks.figures import Figure, Scope, figure, python_yardstick, timed
from benchmarks.peers import ELSEWHERE
from benchmarks.shows import EIGHT, plain_show, show
from stage_desktop.desk.clock import ManualClock
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.library import Library
from stage_desktop.desk.recorder import Recorder, run_row
from stage_desktop.desk.scheduler import ManualWakeups
from stage_desktop.desk.session import Session
from stage_desktop.errors import CommandRejected
from stage_desktop.instants import HOUR, MINUTE, SECOND, Instant, Millis
from stage_desktop.script.derive import all_cues
from stage_desktop.show.commands import (
    AddTime,
    Command,
    CompleteCue,
    CueKey,
    Go,
    Jump,
    Note,
    Start,
    Undo,
)
from stage_desktop.show.engine import opened, replayed
from stage_desktop.show.events import (
    CueDone,
    CueRaised,
    Event,
    NoteTaken,
    RunKind,
    RunOpened,
    TimeAdded,
)
from stage_desktop.show.timeline import cue_rows

REPLAY_S, LIBRARY_S = 2.0, 0.3
SEGMENTS = 500
PERFORMED = 1_500
PATIENCE_S = 300.0


def replaying(scope: Scope) -> Iterator[Figure]:
    """A session of days: read from the database and replayed."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "log.db")
        _log_long(path, scope.events)
        library = Library(path)
        found: list[float] = []
        read: list[float] = []
        for _ in range(max(1, scope.repeats // 3)):
            began = perf_counter_ns()
            events = library.load_events(1)
            read.append((perf_counter_ns() - began) / 1e9)
            replayed(events)
            found.append((perf_counter_ns() - began) / 1e9)
    what = f"{len(events):,} events, 500 segments:"
    yardstick = python_yardstick()
    yield figure("replay/read", f"{what} read from the log", "s", read, yardstick=yardstick)
    yield figure(
        "replay",
        f"{what} read and replayed",
        "s",
        found,
        target=REPLAY_S,
        yardstick=yardstick,
        elsewhere=ELSEWHERE["log"],
    )


def library(scope: Scope) -> Iterator[Figure]:
    """All runs listed, as the library opens with them; and those that were cut off."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "log.db")
        _log_runs(path, scope.runs)
        known = Library(path)
        listed = timed(known.list_runs, scope.repeats)
        unfinished = timed(known.unfinished_live_runs, scope.repeats)
    yardstick = python_yardstick()
    for name, what, found in (
        ("library/runs", "in the library, listed", listed),
        ("library/unfinished", "in the library: which were cut off", unfinished),
    ):
        yield figure(
            name,
            f"{scope.runs:,} runs {what}",
            "s",
            [each / 1_000 for each in found],
            target=LIBRARY_S,
            yardstick=yardstick,
        )


def long_show(events: int) -> tuple[Event, ...]:
    """So many facts of one run: a show as performed, then ever more steps and cues in it."""
    heard = _performed(min(events, PERFORMED))
    first = heard[0]
    assert isinstance(first, RunOpened)
    step = max(each.step for each in heard)
    at = heard[-1].at
    for number in range(events - len(heard)):
        at = Instant(at + 400)
        step += 1
        turn = number // 4  # what was raised is done
        key = CueKey(first.cues[turn % len(first.cues)].id, 2 + turn // len(first.cues))
        kinds: list[Event] = [
            NoteTaken(at=at, step=step, text="补货 80 件"),
            TimeAdded(at=at, step=step, amount=Millis(10 * SECOND)),
            CueRaised(at=at, key=key, raised=at),
            CueDone(at=at, step=step, key=key),
        ]
        heard.append(kinds[number % 4])
    return tuple(heard)


def _performed(events: int) -> list[Event]:
    chance = random.Random(7)
    clock = ManualClock(Instant(EIGHT - MINUTE))
    script = show(SEGMENTS, start=EIGHT)
    heard: list[Event] = []
    session = Session.begin(
        script,
        all_cues(script),
        RunKind.LIVE,
        clock,
        ManualWakeups(),
        [lambda _state, happened: heard.extend(happened)],
    )
    clock.set(EIGHT)
    session.dispatch(Start())
    while len(heard) < events:
        clock.advance(Millis(chance.randint(1, 8) * SECOND))
        try:
            session.dispatch(_step(session, chance))
        except CommandRejected:
            session.tick()
    return heard[:events]


def _step(session: Session, chance: random.Random) -> Command:
    state = session.state
    if state.next_segment is None:
        return Jump(state.script.segments[0].id)
    rows = cue_rows(state, session.clock.now(), 1)
    kinds: list[Command] = [Go(), AddTime(Millis(10 * SECOND)), Note("补货 80 件"), Undo()]
    kinds.append(CompleteCue(rows[0].key) if rows else Note("no cue"))
    return chance.choices(kinds, (2, 30, 44, 2, 22))[0]


def _log_long(path: Path, count: int) -> None:
    events = long_show(count)
    journal = Journal(path)
    log = journal.begin(run_row(opened(events[0])))  # type: ignore[arg-type]
    for at in range(0, len(events), 1_000):
        log.append(events[at : at + 1_000], EIGHT)
    _finish(journal)


def _log_runs(path: Path, count: int) -> None:
    """Runs of twenty segments that were performed to their end, one of ten of them cut off."""
    journal = Journal(path)
    for number in range(count):
        clock = ManualClock(Instant(EIGHT + number * HOUR))
        recorder = Recorder(journal, clock)
        script = plain_show(20, MINUTE, clock.now())
        session = Session.begin(script, (), RunKind.LIVE, clock, ManualWakeups(), [recorder.heard])
        session.dispatch(Start())
        clock.advance(Millis(25 * MINUTE))
        session.tick()
        if number % 10:
            recorder.abandon()
    _finish(journal)


def _finish(journal: Journal) -> None:
    if not journal.flush(PATIENCE_S) or journal.close():
        raise TimeoutError("the log was not saved")
