"""The benchmarks: they run, and say what they measured. How fast anything is, is not tested."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import bench
from benchmarks import __main__ as benchmarks
from benchmarks import comparing
from benchmarks.figures import Figure, Scope, at_share, figure
from benchmarks.table import row

TINY = Scope(
    sizes=(10,),
    windows=(12,),
    repeats=2,
    starts=1,
    idle_s=0.2,
    settle_s=0.1,
    turns=2,
    presses=1,
    appends=3,
)


def run(folder: Path, *names: str) -> list[dict[str, object]]:
    target = folder / "figures.json"
    only = [word for name in names for word in ("--only", name)]
    assert benchmarks.main([*only, "--json", str(target)], TINY) == 0
    document = json.loads(target.read_text(encoding="utf-8"))
    assert document["schema"] == 1
    assert document["failed"] == []
    assert {"system", "python", "qt", "cores", "display", "load_before"} <= document[
        "machine"
    ].keys()
    figures: list[dict[str, object]] = document["figures"]
    return figures


@pytest.fixture(autouse=True)
def found_by_children(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", bench.with_benchmarks()["PYTHONPATH"])


def test_core_files_and_log_are_measured(tmp_path: Path) -> None:
    figures = run(tmp_path, "project", "tick", "go", "open", "simulate", "journal")
    assert [each["name"] for each in figures] == [
        "project/10",
        "tick/10",
        "session_tick/10",
        "go/10",
        "open/xlsx/10",
        "check/xlsx/10",
        "open/csv/10",
        "check/csv/10",
        "simulate/4h",
        "journal/p0.5",
        "journal/p0.99",
    ]
    assert {each["yardstick"] for each in figures} == {"python"}
    simulated = figures[8]
    assert (simulated["target"], simulated["unit"], simulated["samples"]) == (2.0, "s", 1)


def test_windows_are_measured_against_a_bare_one(tmp_path: Path) -> None:
    figures = run(tmp_path, "first_paint", "idle", "late", "painted")
    names = {str(each["name"]) for each in figures}
    assert {"first_paint/12", "script_shown/12", "idle/12", "idle_over/12", "memory/12"} <= names
    assert {"painted/12", "painted/12/go", "painted/12/duration"} <= names
    measured = [each for each in figures if not str(each["name"]).startswith("drift")]
    assert {each["yardstick"] for each in measured} == {"bare window"}
    drifts = [each for each in figures if str(each["name"]).startswith("drift")]
    assert [(each["value"], each["ok"]) for each in drifts] == [(0, True), (0, True)]


def test_a_benchmark_that_fails_is_named_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_scope: Scope) -> list[Figure]:
        raise RuntimeError("no such thing")

    monkeypatch.setitem(benchmarks.BENCHMARKS, "project", fails)
    target = tmp_path / "figures.json"
    asked = ["--only", "project", "--only", "journal", "--json", str(target)]
    assert benchmarks.main(asked, TINY) == 1
    document = json.loads(target.read_text(encoding="utf-8"))
    assert document["failed"] == ["project"]
    assert len(document["figures"]) == 2
    assert "project: FAILED" in capsys.readouterr().out


def test_percentiles_are_values_that_were_measured() -> None:
    samples = [float(number) for number in range(1, 101)]
    assert at_share(samples, 0.5) == 50.5
    assert at_share(samples, 0.99) == 99.0
    assert at_share(samples, 1.0) == 100.0
    assert at_share([7.0], 0.99) == 7.0


def test_a_target_that_is_missed_is_marked_and_one_may_be_a_ratio() -> None:
    fine = figure("a", "fine", "ms", [10.0], target=10.0, yardstick=("python", 20.0))
    assert (fine.is_over, fine.ratio) == (False, 0.5)
    assert row(fine).endswith("ok")
    slow = figure("b", "slow", "s", [3.0], target=2.0, yardstick=("python", 20.0))
    assert (slow.is_over, slow.ratio) == (True, 150.0)
    assert row(slow).endswith("OVER")
    bare = ("bare window", 100.0)
    near = figure("c", "near", "ms", [240.0], target=2.5, yardstick=bare, limits_ratio=True)
    assert not near.is_over
    none = figure("d", "none", "ms", [240.0])
    assert none.document()["ok"] is None


def test_it_measures_in_the_environment_of_the_checkout(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bench.environment, "prepare", lambda *_: Path(sys.executable))
    monkeypatch.setattr(bench.system_needs, "missing_for", lambda *_: [])
    assert bench.main(["--help"]) == 0
    assert "--only" in capfd.readouterr().out


def test_the_trend_of_shows_is_measured() -> None:
    found = list(comparing.comparing(replace(TINY, runs=5)))
    assert [each.name for each in found] == ["trend", "learned"]
    assert found[0].target == comparing.TREND_S
