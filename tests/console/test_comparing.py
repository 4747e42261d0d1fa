"""Runs beside each other from the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from stage_desktop.cli import cli
from stage_desktop.ui.resources import resource

APPAREL = str(resource("samples", "apparel_1h_segments.csv"))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments), catch_exceptions=False)


@pytest.fixture(scope="module")
def logged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample performed twice: as planned, and with 90 seconds more for its first segment."""
    folder = tmp_path_factory.mktemp("runs")
    actions = folder / "actions.csv"
    turns = [5 * 60 + 90 + at * 60 for at in (0, 6, 16, 19, 28, 34, 43, 47, 51)]
    rows = ["at,command,argument", "+0,start,", *(f"+{at},go," for at in turns)]
    actions.write_text("\n".join([*rows, "+3690,end,"]), encoding="utf-8")
    path = folder / "stage.db"
    assert run("simulate", APPAREL, "--db", str(path)).exit_code == 0
    done = run("simulate", APPAREL, "--db", str(path), "--actions", str(actions))
    assert done.exit_code == 0, done.output
    return path


def test_segments_figures_and_hosts_of_both_runs_are_shown(logged: Path) -> None:
    shown = run("compare", "1", "last", "--db", str(logged), "--lang", "en").output
    first = next(line for line in shown.splitlines() if "开场暖场" in line)
    assert first.split() == ["1", "开场暖场", "5:00", "(0:00)", "6:30", "(+1:30)"]
    assert "Run 1" in shown
    assert "Run 2" in shown
    assert "Drift at the end" in shown
    assert "小满" in shown


def test_json_has_a_cell_for_each_run(logged: Path) -> None:
    document = json.loads(run("compare", "1", "2", "--db", str(logged), "--json").stdout)
    assert [each["id"] for each in document["runs"]] == [1, 2]
    assert len(document["segments"]) == 10
    actual = [cell["actual_ms"] for cell in document["segments"][0]["runs"]]
    assert actual == [300_000, 390_000]
    assert document["segments"][0]["runs"][1]["over_ms"] == 90_000
    assert [each["run"] for each in document["trend"]] == [1, 2]
    assert document["trend"][0]["hosts"][0]["host"] == "小满"


def test_a_run_named_twice_is_compared_once(logged: Path) -> None:
    document = json.loads(run("compare", "2", "last", "--db", str(logged), "--json").stdout)
    assert [each["id"] for each in document["runs"]] == [2]


def test_chinese_is_spoken(logged: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "stage_desktop", "compare", "1", "2", "--db", str(logged),
         "--lang", "zh_CN"],
        capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert "场次 1" in done.stdout
    assert "环节" in done.stdout
