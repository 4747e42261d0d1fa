"""A run goes out from the command line."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication

from stage_desktop.cli import cli
from stage_desktop.console.exporting import FORMATS
from stage_desktop.errors import FileTrouble
from stage_desktop.ui.language import install_language
from stage_desktop.ui.reportsheet.writing import SUFFIXES, ReviewKind
from stage_desktop.ui.resources import resource

APPAREL = str(resource("samples", "apparel_1h_segments.csv"))


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A log with one simulated run of the sample."""
    path = str(tmp_path_factory.mktemp("log") / "stage.db")
    done = CliRunner().invoke(cli, ["simulate", APPAREL, "--db", path], catch_exceptions=False)
    assert done.exit_code == 0
    return path


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    """What a command lets the program speak is for the command."""
    yield
    install_language(qapp, "en")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments), catch_exceptions=False)


def test_every_kind_of_file_has_its_format() -> None:
    assert set(FORMATS) - {"parquet"} == {kind.value for kind in ReviewKind}
    assert set(SUFFIXES.values()) == set(ReviewKind) - {ReviewKind.MARKERS}


@pytest.mark.parametrize("kind", sorted(set(FORMATS) - {"parquet", "pdf"}))
def test_every_format_goes_to_standard_output_as_to_a_file(
    log: str, tmp_path: Path, kind: str
) -> None:
    target = tmp_path / "run.out"
    to_file = run("export", "last", "--db", log, "--format", kind, "--out", str(target))
    assert to_file.exit_code == 0
    assert str(target) in to_file.stderr
    told = run("export", "last", "--db", log, "--format", kind).stdout_bytes
    assert told == target.read_bytes() != b""


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.csv", b"\xef\xbb\xbfnumber,title,"),
        ("a.json", b'{\n  "script"'),
        ("a.html", b"<!DOCTYPE html>"),
        ("a.HTM", b"<!DOCTYPE html>"),
        ("a.txt", "00:00 开场".encode()),
        ("a.vtt", b"WEBVTT\n"),
        ("a.edl", b"TITLE: "),
        ("a.xlsx", b"PK"),
    ],
)
def test_the_format_is_that_of_the_files_name(
    log: str, tmp_path: Path, name: str, begins: bytes
) -> None:
    assert run("export", "last", "--db", log, "--out", str(tmp_path / name)).exit_code == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_csv_has_a_file_for_each_table(log: str, tmp_path: Path) -> None:
    run("export", "last", "--db", log, "--out", str(tmp_path / "run.csv"))
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        *("run.csv", "run_boosts.csv", "run_cues.csv", "run_diagnosis.csv"),
        *("run_giveaways.csv", "run_hosts.csv", "run_notes.csv"),
    ]


def test_words_are_in_the_language_wanted(log: str, tmp_path: Path) -> None:
    target = tmp_path / "run.xlsx"
    run("export", "last", "--db", log, "--out", str(target), "--lang", "zh_CN")
    assert load_workbook(target).sheetnames[:3] == ["汇总", "诊断", "环节"]
    named = run("export", "last", "--db", log, "--lang", "en").stdout_bytes.decode("utf-8-sig")
    assert named.startswith("No.,Title,Kind,")


def test_chapters_are_moved_by_the_offset_of_the_recording(log: str) -> None:
    def lines(*more: str) -> list[str]:
        told = run("export", "last", "--db", log, "--format", "chapters", *more)
        return told.stdout_bytes.decode("utf-8").splitlines()

    assert lines()[:2] == ["00:00 开场暖场", "05:00 引流款 憋单→放单"]
    assert lines("--offset", "90")[:2] == ["00:00 开场暖场", "06:30 引流款 憋单→放单"]
    assert lines("--offset", "-300")[0] == "00:00 引流款 憋单→放单"


def test_markers_have_the_rate_and_the_timeline_of_the_editor(log: str) -> None:
    told = run(
        *("export", "last", "--db", log, "--format", "markers"),
        *("--rate", "29.97", "--timeline-start", "00:00:00"),
    )
    second = list(csv.DictReader(StringIO(told.stdout_bytes.decode("utf-8"))))[1]
    # 300 s of 29.97 frames are 8,991 frames, of 30 to a second of time code.
    assert (second["start_frame"], second["start"]) == ("8991", "00:04:59:21")


@pytest.mark.parametrize("wrong", ["1:2", "aa:00:00", "1:2:3:4", ":::"])
def test_a_time_code_that_is_none_is_refused(log: str, wrong: str) -> None:
    done = run("export", "last", "--db", log, "--format", "edl", "--timeline-start", wrong)
    assert done.exit_code == 2


def test_parquet_takes_every_run_that_is_over(log: str, tmp_path: Path) -> None:
    lake = tmp_path / "lake"
    done = run(
        "export", "all", "--db", log, "--format", "parquet", "--out", str(lake), "--room", "A"
    )
    assert done.exit_code == 0
    assert [path.parent.name for path in lake.glob("segments/room=A/*/*.parquet")] == [
        "date=2026-10-22"
    ]
    assert run("export", "last", "--db", log, "--format", "parquet").exit_code == 2


@pytest.mark.parametrize("name", ["a.doc", "a", "a.parquet"])
def test_a_type_of_file_that_there_is_not_is_told_with_those_that_there_are(
    log: str, tmp_path: Path, name: str
) -> None:
    with pytest.raises(FileTrouble) as caught:
        run("export", "last", "--db", log, "--out", str(tmp_path / name))
    assert caught.value.code == "export_type_unknown"
    with pytest.raises(FileTrouble) as caught:
        run("report", "last", "--db", log, "--out", str(tmp_path / name))
    assert caught.value.data["known"] == "html, pdf"


def test_json_has_the_review(log: str) -> None:
    document = json.loads(run("export", "last", "--db", log, "--format", "json").stdout_bytes)
    assert document["run"]["kind"] == "simulated"
    assert document["giveaways"][0]["code"] == "G1"
    assert {each["code"] for each in document["diagnosis"]} >= {"cues_missed"}


@pytest.mark.parametrize(("name", "begins"), [("r.html", b"<!DOC"), ("r.pdf", b"%PDF-1.")])
def test_a_machine_without_a_display_writes_reports(
    log: str, tmp_path: Path, name: str, begins: bytes
) -> None:
    hidden = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    bare = {name: value for name, value in os.environ.items() if name not in hidden}
    target = tmp_path / name
    done = subprocess.run(
        [sys.executable, "-m", "stage_desktop", "report", "last", "--db", log,
         "--out", str(target), "--lang", "zh_CN"],
        env=bare, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert target.read_bytes().startswith(begins)


def test_an_english_page_needs_no_qt(log: str, tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from stage_desktop.cli import cli\n"
        f"cli.main(['report', 'last', '--db', {log!r}, '--lang', 'en',"
        f" '--out', {str(tmp_path / 'r.html')!r}], standalone_mode=False)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert b'<html lang="en">' in (tmp_path / "r.html").read_bytes()
