"""run.py: which sample, which way, and what is handed over."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

import run
import system_needs
from system_needs import Need

APPAREL = run.ROOT / "resources" / "samples" / "apparel_1h_segments.csv"
SKINCARE = run.ROOT / "resources" / "samples" / "skincare_90min_segments.csv"

# Stands for the application: notes how it was called, and exports a log of one line.
APPLICATION = """
import json, sys
arguments = sys.argv[1:]
with open({calls!r}, "a", encoding="utf-8") as calls:
    calls.write(json.dumps(arguments) + "\\n")
if "export" in arguments:
    print("segment,actual")
sys.exit({code})
"""


class Handed(Exception):
    """In place of becoming another program."""


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that the process would have become."""
    commands: list[list[str]] = []

    def execv(_: str, command: list[str]) -> None:
        commands.append(command)
        raise Handed

    monkeypatch.setattr(os, "execv", execv)
    monkeypatch.setattr(os, "name", "posix")
    return commands


@pytest.fixture
def prepared(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An environment that is ready, in a checkout whose build folder is the test's own."""
    python = Path(sys.executable)
    monkeypatch.setattr(run.environment, "prepare", lambda root: python)
    monkeypatch.setattr(run, "DATABASE", tmp_path / "build" / "show.db")
    return python


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "STAGE_DESKTOP_RUN_SPEED"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(system_needs, "ON_LINUX", True)


@pytest.mark.parametrize(
    ("language", "sample"),
    [
        ("en_US.UTF-8", SKINCARE),
        ("English_United States", SKINCARE),
        ("zh_CN.UTF-8", APPAREL),
        ("Chinese (Simplified)_China", APPAREL),
        ("C.UTF-8", APPAREL),
        ("", APPAREL),
    ],
)
def test_english_opens_the_american_sample_and_others_the_chinese(
    language: str, sample: Path
) -> None:
    assert run.sample_for(language) == sample


def test_the_samples_are_there() -> None:
    assert APPAREL.is_file()
    assert SKINCARE.is_file()


def test_the_locale_is_read_as_the_c_library_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv("LC_MESSAGES", "zh_CN.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    assert run.locale_name() == "zh_CN.UTF-8"
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert run.locale_name() == "C.UTF-8"


@pytest.mark.usefixtures("screen")
def test_without_arguments_the_sample_opens(
    prepared: Path, handed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    with pytest.raises(Handed):
        run.main([])
    assert handed == [[str(prepared), "-P", "-m", "stage_desktop", str(SKINCARE)]]


@pytest.mark.usefixtures("screen")
def test_arguments_go_on_as_they_are(prepared: Path, handed: list[list[str]]) -> None:
    given = ["--lang", "zh", "my show 直播.csv", "--db", ""]
    with pytest.raises(Handed):
        run.main(given)
    assert handed == [[str(prepared), "-P", "-m", "stage_desktop", *given]]


@pytest.mark.usefixtures("no_screen")
def test_a_command_without_a_window_needs_neither_display_nor_libraries(
    prepared: Path, handed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_needs, "missing_for", lambda *_: pytest.fail("asked for libraries"))
    with pytest.raises(Handed):
        run.main(["check", str(APPAREL), "--json"])
    assert handed[0][4:] == ["check", str(APPAREL), "--json"]


@pytest.mark.usefixtures("screen", "handed")
def test_a_window_without_its_libraries_is_refused_with_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    absent = Need("libstage-absent.so.7", "libstage-absent7", "stage-absent", "stage-absent")
    monkeypatch.setattr(run.environment, "prepare", lambda _: pytest.fail("prepared in vain"))
    monkeypatch.setattr(system_needs, "missing_for", lambda *_: [absent])
    monkeypatch.setattr(system_needs, "family", lambda: "fedora")
    monkeypatch.setattr(system_needs, "is_root", lambda: False)
    assert run.main([]) == 1
    assert capsys.readouterr().err == (
        "The window needs libstage-absent.so.7. Install with: sudo dnf install stage-absent\n"
    )


@pytest.mark.usefixtures("screen")
def test_an_environment_that_cannot_be_made_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: Path) -> Path:
        raise run.environment.SetupTrouble("The disk is full.")

    monkeypatch.setattr(run.environment, "prepare", fail)
    assert run.main(["check", "x"]) == 1
    assert capsys.readouterr().err == "The disk is full.\n"


def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int = 0) -> Path:
    """Put a program of the test's own in the application's place; the file of its calls."""
    calls = tmp_path / "calls.jsonl"
    file = tmp_path / "application.py"
    file.write_text(APPLICATION.format(calls=str(calls), code=code), encoding="utf-8")
    monkeypatch.setattr(run, "program", lambda python: [str(python), str(file)])
    monkeypatch.setattr(system_needs, "missing_for", lambda *_: [])
    return calls


@pytest.mark.usefixtures("no_screen", "prepared", "handed")
def test_without_a_display_the_sample_is_performed_and_its_log_ends_the_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    calls = stand_in(tmp_path, monkeypatch)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    monkeypatch.setenv("STAGE_DESKTOP_RUN_SPEED", "120")
    assert run.main([]) == 0
    database = tmp_path / "build" / "show.db"
    assert [json.loads(line) for line in calls.read_text(encoding="utf-8").splitlines()] == [
        ["simulate", str(APPAREL), "--speed", "120", "--db", str(database)],
        ["export", "last", "--format", "csv", "--db", str(database)],
    ]
    said = capfd.readouterr().out
    assert said.startswith("There is no display")
    assert said.endswith(f"kept in {database}, as exported:\n\nsegment,actual\n")


@pytest.mark.usefixtures("no_screen", "prepared", "handed")
def test_without_a_display_a_script_that_was_named_is_performed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = stand_in(tmp_path, monkeypatch)
    script = tmp_path / "show.csv"
    script.touch()
    assert run.main(["--lang", "en", str(script)]) == 0
    assert calls.read_text(encoding="utf-8").startswith(f'["simulate", "{script}"')


@pytest.mark.usefixtures("no_screen", "prepared", "handed")
def test_a_show_that_fails_ends_with_its_exit_code_and_no_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = stand_in(tmp_path, monkeypatch, code=3)
    assert run.main([]) == 3
    assert len(calls.read_text(encoding="utf-8").splitlines()) == 1


@pytest.mark.usefixtures("no_screen")
def test_the_speed_is_sixty_where_somebody_watches_and_full_where_nobody_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert run.speed_in_terminal() == "60"
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False, raising=False)
    assert run.speed_in_terminal() == "max"
    monkeypatch.setenv("STAGE_DESKTOP_RUN_SPEED", "5")
    assert run.speed_in_terminal() == "5"


def test_a_child_that_ends_gives_its_exit_code() -> None:
    assert run.call([sys.executable, "-c", "raise SystemExit(7)"]) == 7


def test_options_alone_open_the_sample(
    prepared: Path, handed: list[list[str]], screen: None
) -> None:
    with pytest.raises(Handed):
        run.main(["--lang", "zh_CN", "--theme=light"])
    assert handed[0][4:] == ["--lang", "zh_CN", "--theme=light", str(APPAREL)]
    assert run.script_of(["--lang", "en"]) == SKINCARE
    assert run.script_of(["app", "--zone", "Asia/Shanghai", str(SKINCARE)]) == SKINCARE
    assert run.script_of(["report", "last"]) is None
