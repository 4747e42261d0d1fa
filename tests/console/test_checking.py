"""`check` on the command line: findings, the readiness of the five parts, the user's settings."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from stage_desktop.cli import cli
from stage_desktop.ui.resources import resource

APPAREL = str(resource("samples", "apparel_1h_show.csv"))
SKINCARE = str(resource("samples", "skincare_90min_show.csv"))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["check", *arguments], catch_exceptions=False)


def keep_settings(folder: Path, settings: object) -> None:
    """Write the settings file of the test, which stands in `own`."""
    (folder / "own").mkdir(exist_ok=True)
    (folder / "own" / "settings.toml").write_text(json.dumps(settings), encoding="utf-8")


def codes(result: Result) -> list[str]:
    return [each["code"] for each in json.loads(result.stdout)]


def test_the_readiness_is_the_last_table() -> None:
    result = run(APPAREL)
    assert result.exit_code == 0
    lines = [line.rstrip() for line in result.stdout.splitlines()]
    assert lines[-1] == "Ready to go live."
    (table,) = (line for line in lines if line.startswith("Preparation"))
    heads = [line.split("  ")[0] for line in lines[lines.index(table) + 1 : -1]]
    assert [head for head in heads if head] == [
        "Goods",
        "Script",
        "Ads",
        "Giveaways",
        "Warm-up and preview",
    ]


def test_what_is_missing_is_told_under_its_part() -> None:
    lines = run(SKINCARE).stdout.splitlines()
    assert lines[-1].startswith("Can go live")
    (gifts,) = (line for line in lines if line.startswith("Giveaways"))
    assert "83 %" in gifts
    assert "GA3 asks for a comment" in gifts


def test_json_is_the_list_of_findings_and_an_object_when_readiness_is_asked_for() -> None:
    found = json.loads(run(SKINCARE, "--json").stdout)
    both = json.loads(run(SKINCARE, "--json", "--readiness").stdout)
    assert both["findings"] == found
    ready = both["readiness"]
    assert (ready["verdict"], ready["can_go"]) == ("look", True)
    assert [each["section"] for each in ready["sections"]] == [
        "goods",
        "script",
        "ads",
        "gifts",
        "early",
    ]
    gifts = ready["sections"][3]
    assert [each["code"] for each in gifts["missing"]] == [
        "keyword_missing",
        "prepared_unknown",
        "giveaway_without_rules",
        "giveaway_without_budget",
    ]
    assert [each["subject"] for each in gifts["faults"]] == ["GA1", "GA3"]
    assert gifts["asked"] - gifts["passed"] == 5


def test_the_users_settings_and_tables_are_in_force(tmp_path: Path) -> None:
    assert "boost_off_grid" in codes(run(APPAREL, "--json"))
    keep_settings(tmp_path, {"checks": {"boost_off_grid": {"enabled": False}}})
    assert "boost_off_grid" not in codes(run(APPAREL, "--json"))
    assert "giveaway_window_choice" in codes(run(APPAREL, "--json"))
    own = tmp_path / "own" / "platforms"
    own.mkdir()
    (own / "kuaishou.toml").write_text('name = "快手"\naliases = ["快手"]', encoding="utf-8")
    assert "giveaway_window_choice" not in codes(run(APPAREL, "--json"))


def test_settings_that_cannot_be_read_are_told_and_the_usual_ones_are_in_force(
    tmp_path: Path,
) -> None:
    keep_settings(tmp_path, {"checks": {"giveaway_gap": {"limit": "long"}}})
    result = run(APPAREL, "--json")
    assert "boost_off_grid" in codes(result)
    assert "could not be read" in result.stderr


@pytest.mark.parametrize(
    ("language", "verdict"), [("en", "Ready to go live."), ("zh_CN", "可开播。")]
)
def test_the_verdict_in_both_languages(language: str, verdict: str) -> None:
    asked = [sys.executable, "-m", "stage_desktop", "check", APPAREL, "--lang", language]
    told = subprocess.run(asked, capture_output=True, text=True, encoding="utf-8", check=True)
    assert told.stdout.rstrip().endswith(verdict)
