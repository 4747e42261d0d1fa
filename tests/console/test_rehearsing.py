"""Drills and takes from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from logged_shows import LONG_S
from performing import EIGHT, at, script, segment
from stage_desktop.cli import cli
from stage_desktop.desk.clock import ManualClock
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.recorder import Recorder
from stage_desktop.desk.scheduler import ManualWakeups
from stage_desktop.desk.script_rows import ScriptKey
from stage_desktop.desk.session import Session
from stage_desktop.desk.takes import keep_takes
from stage_desktop.errors import StoreTrouble
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.takes import Take
from stage_desktop.show.commands import Command, End, Go, PlayIncident, Skip, Start
from stage_desktop.show.events import RunKind

SHOW = script(segment(1, 5), segment(2, 10), segment(3, 5), hard_end=Instant(EIGHT + 1_200_000))
OVER = PlayIncident("host_over", "s1", Millis(240_000), Millis(60_000))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments), catch_exceptions=False)


def performed(journal: Journal, *steps: tuple[float, Command]) -> Recorder:
    clock = ManualClock(EIGHT)
    recorder = Recorder(journal, clock)
    session = Session.begin(SHOW, (), RunKind.REHEARSAL, clock, ManualWakeups(), [recorder.heard])
    for seconds, command in steps:
        clock.set(at(seconds))
        session.dispatch(command)
    session.close()
    return recorder


@pytest.fixture
def logged(tmp_path: Path) -> Path:
    """Run 1 is a drill whose incident was answered after 20 seconds, run 2 is none."""
    path = tmp_path / "stage.db"
    journal = Journal(path)
    performed(journal, (0, Start()), (100, OVER), (120, Skip("s3")), (540, Go()), (1_140, End()))
    plain = performed(journal, (0, Start()), (280, Go()), (900, End()))
    key = ScriptKey(str((tmp_path / "a.csv").resolve()))
    journal.remember(key, SHOW, EIGHT)
    found = [
        Take("s1", EIGHT, Millis(300_000), Millis(280_000)),
        Take("s1", at(400), Millis(300_000), Millis(330_000), pass_index=1),
    ]
    journal.queue_task(lambda db: keep_takes(db, plain.uid, key, found))
    assert journal.flush(LONG_S)
    journal.close()
    return path


def test_a_drill_is_scored(logged: Path) -> None:
    shown = run("drill", "1", "--db", str(logged), "--lang", "en").output
    assert "1 of 1 answered in time, 100 %, usually 0:20" in shown
    assert "hard end: met" in shown
    document = json.loads(run("drill", "1", "--db", str(logged), "--json").stdout)
    (incident,) = document["incidents"]
    assert (incident["answer"], incident["after_ms"]) == ("segment_skipped", 20_000)
    assert incident["slack"] == {
        "moment": "hard_end",
        "ref": None,
        "before_ms": 0,
        "hit_ms": -240_000,
        "answered_ms": 60_000,
    }


def test_a_run_that_was_no_drill_says_so(logged: Path) -> None:
    with pytest.raises(StoreTrouble, match="no_drill"):
        run("drill", "last", "--db", str(logged))


def test_takes_are_listed(logged: Path) -> None:
    sheet = str(logged.parent / "a.csv")
    shown = run("takes", sheet, "--db", str(logged), "--lang", "en").output
    assert "4:40–5:30" in shown
    first, *_ = json.loads(run("takes", sheet, "--db", str(logged), "--json").stdout)
    assert (first["count"], first["median_ms"], first["best_ms"]) == (2, 305_000, 280_000)
    assert [each["run"] for each in first["takes"]] == [2, 2]


def test_a_script_that_was_never_opened_has_none(logged: Path) -> None:
    with pytest.raises(StoreTrouble, match="script_unknown"):
        run("takes", str(logged.parent / "b.csv"), "--db", str(logged))
