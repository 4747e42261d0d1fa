"""What is shown as saved survives `kill -9` (rule 24)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from logged_shows import EIGHT, opening
from stage_desktop.desk.claims import claim_path, is_claimed
from stage_desktop.desk.library import Library

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("keeps_logging.py")


def log_until_killed(path: Path, reports: int, *arguments: int) -> list[tuple[int, int]]:
    """Kill the program after so many reports; all the (run, saved) that it reported."""
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))}
    command = [sys.executable, str(PROGRAM), str(path), *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environ) as program:
        assert program.stdout is not None
        lines = [program.stdout.readline() for _ in range(reports)]
        program.kill()
        lines += program.stdout.readlines()
    found = [tuple(map(int, line.split())) for line in lines if line.endswith(b"\n")]
    return [(run, saved) for run, saved in found]


def test_every_event_reported_as_saved_is_there_after_a_kill_and_none_is_missing(
    tmp_path: Path,
) -> None:
    for number in range(6):
        path = tmp_path / f"{number}.db"
        reported = log_until_killed(path, reports=2 + 17 * number)
        saved = max(saved for _, saved in reported)
        events = Library(path).load_events(1)  # raises where a number is left out
        assert saved >= 3
        assert len(events) >= saved
        assert events[:3] == opening()


def test_a_killed_run_is_offered_goes_on_and_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    log_until_killed(path, 5)
    library = Library(path)
    for _ in range(3):
        (run,) = library.unfinished_live_runs()
        before = library.load_events(run.id)
        assert (run.id, run.events, run.last_recorded) == (1, len(before), EIGHT)
        assert not claim_path(path, 1).exists()
        reported = log_until_killed(path, 5, run.id, run.events)
        after = library.load_events(1)
        assert after[: len(before)] == before
        assert len(after) >= max(saved for _, saved in reported) >= len(before)
    assert not is_claimed(path, 1)
