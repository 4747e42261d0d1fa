"""What is shown as saved survives `kill -9` (rule 24)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from logged_shows import EIGHT, SCRIPT, opening
from stage_desktop.desk.claims import claim_path, is_claimed
from stage_desktop.desk.library import Library
from stage_desktop.desk.script_rows import ScriptKey

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("keeps_logging.py")
WORKING = Path(__file__).with_name("keeps_working.py")


def run_until_killed(program: Path, path: Path, reports: int, *arguments: int) -> list[bytes]:
    """Kill the program after so many reports; all the whole lines that it wrote."""
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))}
    command = [sys.executable, str(program), str(path), *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environ) as running:
        assert running.stdout is not None
        lines = [running.stdout.readline() for _ in range(reports)]
        running.kill()
        lines += running.stdout.readlines()
    return [line for line in lines if line.endswith(b"\n")]


def log_until_killed(path: Path, reports: int, *arguments: int) -> list[tuple[int, int]]:
    """All the (run, saved) that were reported until then."""
    lines = run_until_killed(PROGRAM, path, reports, *arguments)
    return [(run, saved) for run, saved in (map(int, line.split()) for line in lines)]


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


def test_a_working_copy_reported_as_saved_is_there_after_a_kill(tmp_path: Path) -> None:
    for number in range(4):
        path = tmp_path / f"{number}.db"
        saved = int(run_until_killed(WORKING, path, 1 + 13 * number)[-1])
        found = Library(path).working_copy(ScriptKey("/shows/a.xlsx"))
        assert found is not None
        assert found.base == SCRIPT
        assert int(found.script.title.removeprefix("edit ")) >= saved
        assert len(Library(path).list_scripts()) == 1
