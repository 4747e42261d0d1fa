"""What is missing is named exactly, with one command, or installed where that is ours to do."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

import system_needs
from system_needs import CJK_FONT, WINDOW, Need, missing_for, platform_of, provide

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a matter of Linux")

ABSENT = Need("libstage-absent.so.7", "libstage-absent7", "stage-absent", "stage-absent-arch")
SIBLING = Need("libstage-other.so.7", "libstage-absent7", "stage-other", "stage-absent-arch")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the whole PATH, for programs of the test's own."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def as_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)


@pytest.fixture
def as_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)


def write_program(folder: Path, name: str, body: str = "exit 0") -> Path:
    """A program that notes its arguments beside itself and then does what the body says."""
    log = folder / f"{name}.log"
    file = folder / name
    file.write_text(f'#!/bin/sh\necho "$@" >> "{log}"\n{body}\n', encoding="utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return log


@pytest.fixture
def package_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "lists"
    folder.mkdir()
    monkeypatch.setattr(system_needs, "PACKAGE_LISTS", folder)
    return folder


@pytest.mark.parametrize(
    ("environ", "platform"),
    [
        ({}, None),
        ({"DISPLAY": ""}, None),
        ({"DISPLAY": ":0"}, "xcb"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ({"QT_QPA_PLATFORM": "offscreen:configfile=/s.json"}, "offscreen"),
        ({"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":0"}, "wayland"),
    ],
)
def test_the_display_decides_the_platform(environ: dict[str, str], platform: str | None) -> None:
    assert platform_of(environ) == platform


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with its bundled font."""
    fonts = tmp_path / "checkout" / "resources" / "fonts"
    fonts.mkdir(parents=True)
    (fonts / "StageSans-Regular.ttf").touch()
    return tmp_path / "checkout"


def test_only_what_does_not_load_is_missing(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    present = Need("libc.so.6", "libc6", "glibc", "glibc")
    monkeypatch.setattr(system_needs, "WINDOW", (present, ABSENT))
    monkeypatch.setattr(system_needs, "PLATFORMS", {"xcb": (SIBLING, present)})
    assert missing_for("offscreen", checkout) == [ABSENT]
    assert missing_for("xcb", checkout) == [ABSENT, SIBLING]


def test_without_the_bundled_font_and_one_of_the_system_a_font_is_missing(
    checkout: Path, programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_needs, "WINDOW", ())
    assert missing_for("offscreen", checkout) == []
    next((checkout / "resources" / "fonts").iterdir()).unlink()
    assert missing_for("offscreen", checkout) == [CJK_FONT]
    write_program(programs, "fc-list", "echo /usr/share/fonts/NotoSansCJK.ttc")
    assert missing_for("offscreen", checkout) == []


def test_the_debian_packages_are_the_ones_that_were_measured() -> None:
    assert [need.debian for need in WINDOW] == [
        "libgl1",
        "libegl1",
        "libxkbcommon0",
        "libdbus-1-3",
        "libfontconfig1",
        "libglib2.0-0",
        "libbrotli1",
    ]


@pytest.mark.parametrize(
    ("installer", "command"),
    [
        ("apt-get", "sudo apt-get install --no-install-recommends libstage-absent7"),
        ("dnf", "sudo dnf install stage-absent stage-other"),
        ("pacman", "sudo pacman -S --needed stage-absent-arch"),
    ],
)
@pytest.mark.usefixtures("as_person")
def test_a_person_gets_one_sentence_with_the_command(
    programs: Path, installer: str, command: str
) -> None:
    log = write_program(programs, installer)
    assert provide([ABSENT, SIBLING]) == (
        "The window needs libstage-absent.so.7, libstage-other.so.7. Install with: " + command
    )
    assert not log.exists()


@pytest.mark.usefixtures("programs", "as_person")
def test_on_an_unknown_system_the_libraries_themselves_are_named() -> None:
    assert provide([ABSENT]) == (
        "The window needs libstage-absent.so.7: install the packages that bring them, "
        "then run again."
    )


@pytest.mark.usefixtures("as_root")
def test_root_on_debian_installs_and_needs_no_sentence(programs: Path, package_lists: Path) -> None:
    (package_lists / "deb.example_dists_stable_main_binary-amd64_Packages.lz4").touch()
    log = write_program(programs, "apt-get")
    assert provide([ABSENT]) is None
    assert log.read_text() == "-q install --yes --no-install-recommends libstage-absent7\n"


@pytest.mark.usefixtures("as_root", "package_lists")
def test_root_fetches_the_lists_first_where_there_are_none(programs: Path) -> None:
    log = write_program(programs, "apt-get")
    assert provide([ABSENT]) is None
    assert [line.split()[1] for line in log.read_text().splitlines()] == ["update", "install"]


@pytest.mark.usefixtures("as_root")
def test_root_with_old_lists_fetches_them_and_tries_once_more(
    programs: Path, package_lists: Path
) -> None:
    (package_lists / "old_Packages").touch()
    done = programs / "updated"
    body = f'case "$2" in update) : > "{done}";; install) [ -e "{done}" ];; esac'
    log = write_program(programs, "apt-get", body)
    assert provide([ABSENT]) is None
    steps = [line.split()[1] for line in log.read_text().splitlines()]
    assert steps == ["install", "update", "install"]


@pytest.mark.usefixtures("as_root", "package_lists")
def test_when_the_install_fails_its_reason_and_the_command_are_said(
    programs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_program(programs, "apt-get", "echo 'Reading lists'; echo 'E: no route'; exit 100")
    said = provide([ABSENT])
    assert said is not None
    assert said.endswith("apt-get install --no-install-recommends libstage-absent7")
    assert "sudo" not in said
    assert "E: no route" in capsys.readouterr().err


def test_nothing_missing_is_nothing_to_say(programs: Path) -> None:
    log = write_program(programs, "apt-get")
    assert provide([]) is None
    assert not log.exists()
