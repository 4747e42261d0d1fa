"""Call sheets and templates from the File menu."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_desktop.app.program import Program, Wishes
from stage_desktop.desk.settings import load_settings
from stage_desktop.show.commands import Start
from stage_desktop.ui.callsheet.parts import SheetRole
from stage_desktop.ui.language import install_language
from stage_desktop.ui.resources import resource

APPAREL = resource("samples", "apparel_1h_segments.csv")


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication) -> Iterator[Program]:
    install_language(qapp, "en")
    made = Program(qapp, Wishes(), load_settings())
    made.window.show()
    made.wake_up()
    yield made
    made.close()
    made.window.close()
    made.window.deleteLater()


def told(program: Program) -> str:
    return program.window.strip.text()


def test_the_menu_has_a_call_sheet_for_each_role(program: Program) -> None:
    titles = [action.text() for action in program.files.papers.menu.actions()]
    assert titles == [
        *("Host…", "Assistant…", "Operator…", "Ad buyer…", "Floor director…"),
        "",
        "Every role, a file each…",
    ]


def test_a_call_sheet_is_written_of_the_script_that_is_open(
    program: Program, tmp_path: Path
) -> None:
    program.files.open(APPAREL)
    program.files.papers.write_call_sheet(tmp_path / "host", SheetRole.HOST)
    assert (tmp_path / "host.pdf").read_bytes().startswith(b"%PDF")
    program.files.papers.write_call_sheet(tmp_path / "all.pdf", None)
    names = {path.name for path in tmp_path.glob("all *.pdf")}
    assert names == {
        *("all Host.pdf", "all Assistant.pdf", "all Operator.pdf", "all Ad buyer.pdf"),
        "all Floor director.pdf",
    }


def test_without_a_script_and_on_air_nothing_is_asked(program: Program) -> None:
    program.files.papers.ask_for_call_sheet(SheetRole.HOST)
    assert program.files._dialog is None
    program.files.open(APPAREL)
    program.stage.start_now(Start())
    assert program.stage.is_busy
    program.files.papers.ask_for_call_sheet(SheetRole.HOST)
    assert program.files._dialog is None


def test_a_template_in_the_language_of_the_screens(program: Program, tmp_path: Path) -> None:
    program.files.papers.save_template(tmp_path / "new")
    expected = resource("templates", "stage_desktop_en.xlsx").read_bytes()
    assert (tmp_path / "new.xlsx").read_bytes() == expected
