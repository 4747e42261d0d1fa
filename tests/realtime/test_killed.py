"""`kill -9` while a show runs: what was shown as saved is there, and the countdown is right."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.library import Library
from stage_desktop.desk.scheduler import ManualWakeups
from stage_desktop.desk.session import Session
from stage_desktop.show.engine import replayed

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "samples" / "apparel_1h_segments.csv"
DRIVER = Path(__file__).with_name("performed_until_killed.py")


@pytest.mark.parametrize("seed", range(3))
def test_a_killed_program_loses_nothing_that_it_showed_as_saved(seed: int, tmp_path: Path) -> None:
    database = tmp_path / "stage.db"
    lines = perform_until_killed(database, after=random.Random(seed).randint(12, 45))
    library = Library(database)
    (run,) = library.unfinished_live_runs()
    events = library.load_events(run.id)
    saved = max(line[0] for line in lines)
    assert len(events) >= saved > 5

    assert replayed(events).passes
    last_seen = run.last_recorded
    assert last_seen is not None
    clock = SystemClock()
    session = Session.resume(events, last_seen, clock, ManualWakeups())
    running = session.state.on_air
    assert running is not None
    timeline = session.timeline()
    assert timeline.remaining is not None
    shown = [line for line in lines if line[1] == len(events)]
    for _, _, then, remaining in shown[-1:]:
        would_be = remaining - (timeline.now - then)
        assert abs(timeline.remaining - would_be) < 50


def perform_until_killed(database: Path, after: int) -> list[tuple[int, ...]]:
    """The lines that the program printed before it was killed, `after` steps into the show."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, str(DRIVER), str(SAMPLE), str(database)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as program:
        assert program.stdout is not None
        lines = [program.stdout.readline() for _ in range(after)]
        program.kill()
    return [tuple(int(part) for part in line.split()) for line in lines if line.strip()]
