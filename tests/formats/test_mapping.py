"""Columns that the user assigns: before the aliases, kept as profiles, applied by themselves."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.mapping import (
    Choices,
    Mapping,
    Profile,
    load_profile,
    load_profiles,
    mapping_of,
    save_profile,
)
from stage_desktop.formats.script_files import Opened, open_script

SHEET = "单元,多久,负责,环节,暗号\nA,5,小雨,x,k1\nB,10,阿May,y,k2\n"
MAPPING = Mapping((("单元", "title"), ("多久", "duration"), ("负责", "host"), ("环节", "ignore")))
MIN = 60_000


def opened(path: Path, choices: Choices) -> Opened:
    return open_script(path, start=None, zone="UTC", today=date(2026, 10, 22), choices=choices)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    path.write_text(SHEET, "utf-8")
    return path


def told(found: Opened) -> list[str]:
    return [each.code for each in found.findings if each.code != "zone_assumed"]


def test_a_mapping_goes_before_the_aliases(sheet: Path) -> None:
    found = opened(sheet, Choices(MAPPING))
    assert [(s.title, s.duration, s.host) for s in found.script.segments] == [
        ("A", 5 * MIN, "小雨"),
        ("B", 10 * MIN, "阿May"),
    ]
    # What is to be ignored is not kept; what nobody mapped is.
    assert found.script.segments[0].extra == (("暗号", "k1"),)
    assert told(found) == ["column_kept"]
    (seen,) = found.sheets
    assert (seen.name, seen.kind, seen.header_row) == ("a.csv", SheetKind.SEGMENTS, 1)
    assert seen.columns == (
        ("单元", "title"),
        ("多久", "duration"),
        ("负责", "host"),
        ("环节", "ignore"),
        ("暗号", ""),
    )


def test_a_profile_is_applied_by_itself_where_the_headings_are_the_same(
    sheet: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "columns"
    first = opened(sheet, Choices(MAPPING, profiles=folder))
    save_profile(folder, Profile("周会/脚本", MAPPING, first.sheets[0].headers))
    again = opened(sheet, Choices(profiles=folder))
    assert again.script == first.script
    assert "profile_applied" in told(again)
    other = tmp_path / "b.csv"
    other.write_text(SHEET.replace("暗号", "口令"), "utf-8")
    with pytest.raises(FileTrouble):
        opened(other, Choices(profiles=folder))
    named = opened(other, Choices(profile="周会/脚本", profiles=folder))
    assert [s.title for s in named.script.segments] == ["A", "B"]


def test_profiles_are_kept_whole_and_damaged_ones_passed_over(tmp_path: Path) -> None:
    profile = Profile("a", MAPPING, frozenset({"x", "环节"}))
    save_profile(tmp_path, profile)
    (tmp_path / "b.columns.json").write_text("{", "utf-8")
    assert load_profiles(tmp_path) == (profile,)
    assert load_profile(tmp_path, "a") == profile
    for name, code in (("b", "profile_damaged"), ("c", "profile_unknown")):
        with pytest.raises(FileTrouble) as caught:
            load_profile(tmp_path, name)
        assert caught.value.code == code
    assert load_profiles(tmp_path / "none") == ()


def test_what_the_command_line_says() -> None:
    assert mapping_of(["单元=title", "a=b=Duration"]).columns == (
        ("单元", "title"),
        ("a=b", "duration"),
    )
    for text, code in (("单元", "mapping_malformed"), ("=title", "mapping_malformed"),
                       ("x=nonsense", "mapping_field")):  # fmt: skip
        with pytest.raises(FileTrouble) as caught:
            mapping_of([text])
        assert caught.value.code == code


def test_convert_keeps_a_profile_and_uses_it_the_next_time(sheet: Path, tmp_path: Path) -> None:
    def convert(*options: str) -> tuple[int, str, str]:
        target = tmp_path / "out.csv"
        target.unlink(missing_ok=True)
        done = subprocess.run(
            [sys.executable, "-P", "-m", "stage_desktop", "convert", str(sheet), str(target),
             "--lang", "en", *options],
            capture_output=True, text=True, encoding="utf-8", check=False,
            env={**os.environ, "STAGE_DESKTOP_SETTINGS": str(tmp_path / "settings.json")},
        )  # fmt: skip
        text = target.read_text("utf-8-sig") if target.exists() else ""
        return done.returncode, text, done.stderr

    maps = ("--map", "单元=title", "--map", "多久=duration", "--map", "环节=ignore")
    code, text, _ = convert(*maps, "--profile", "mine")
    assert code == 0
    assert "A" in text
    assert (tmp_path / "columns" / "mine.columns.json").exists()
    code, again, said = convert()
    assert (code, again) == (0, text)
    assert "mine" in said
    code, _, said = convert("--sheet", "别的")
    assert code == 2
    assert "别的" in said
    assert convert("--map", "x=nonsense")[0] == 2
