"""Call sheets, other files and templates from the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PySide6.QtWidgets import QApplication

from stage_desktop.cli import ROLES, cli
from stage_desktop.ui.callsheet.parts import SheetRole
from stage_desktop.ui.resources import resource

APPAREL = str(resource("samples", "apparel_1h_segments.csv"))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments), catch_exceptions=False)


def test_every_role_has_its_call_sheet(tmp_path: Path, qapp: QApplication) -> None:
    assert [SheetRole(role) for role in ROLES] == list(SheetRole)
    for role in ROLES:
        target = tmp_path / f"{role}.pdf"
        assert run("convert", APPAREL, str(target), "--role", role).exit_code == 0
        assert target.read_bytes().startswith(b"%PDF-1.")


def test_paper_may_be_chosen(tmp_path: Path, qapp: QApplication) -> None:
    target = tmp_path / "a.PDF"
    assert run("convert", APPAREL, str(target), "--paper", "letter").exit_code == 0
    assert b"/MediaBox [0 0 792" in target.read_bytes()


@pytest.mark.parametrize("lang", ["en", "zh_CN"])
def test_a_machine_without_a_display_can_print(tmp_path: Path, lang: str) -> None:
    target = tmp_path / "host.pdf"
    hidden = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    bare = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "stage_desktop", "convert", APPAREL, str(target),
         "--role", "host", "--lang", lang],
        env=bare, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, target.read_bytes()[:4]) == (0, b"%PDF"), done.stderr


def test_what_is_written_is_in_the_language_wanted(tmp_path: Path) -> None:
    assert run("convert", APPAREL, str(tmp_path / "a.md")).exit_code == 0
    assert "## 环节" in (tmp_path / "a.md").read_text("utf-8")
    assert run("convert", APPAREL, str(tmp_path / "b.md"), "--lang", "en").exit_code == 0
    assert "## segments" in (tmp_path / "b.md").read_text("utf-8")


@pytest.mark.parametrize("lang", ["en", "zh_CN"])
def test_a_template_is_copied_in_the_language_wanted(
    tmp_path: Path, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "new.xlsx"
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8" if lang == "zh_CN" else "C")
    done = subprocess.run(
        [sys.executable, "-m", "stage_desktop", "template", str(target)],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    expected = resource("templates", f"stage_desktop_{lang}.xlsx").read_bytes()
    assert target.read_bytes() == expected
