"""The program starts with whatever log there is, says what is wrong with it, and performs."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from logged_shows import EIGHT, opening, run_row
from stage_desktop.app.program import Program, Wishes
from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.library import Library
from stage_desktop.desk.settings import load_settings
from stage_desktop.show.commands import Start
from stage_desktop.ui.language import install_language
from torturing.shows import write_show

GOLDEN = Path(__file__).parents[1] / "golden"


def dumped(name: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with closing(sqlite3.connect(path)) as conn:
            conn.executescript((GOLDEN / name).read_text(encoding="utf-8"))

    return make


def newer(path: Path) -> None:
    dumped("store_v2.sql")(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("PRAGMA user_version = 99")


def damaged(path: Path) -> None:
    journal = Journal(path)
    journal.begin(run_row()).append(opening(), EIGHT)
    assert journal.close() == 0
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])


def foreign(path: Path) -> None:
    path.write_bytes(b"a shopping list\n" * 400)


def missing(path: Path) -> None:
    """Nothing is there, nor its folder."""


LOGS = {
    "version 1": (dumped("store_v1.sql"), 1),
    "version 2": (dumped("store_v2.sql"), 1),
    "empty": (Path.touch, 0),
    "missing": (missing, 0),
    "damaged": (damaged, 1),
}


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[Path], Program]]:
    install_language(qapp, "en")
    script = write_show(tmp_path / "show.show.json", SystemClock().now(), 12)
    opened: list[Program] = []

    def begin(path: Path) -> Program:
        program = Program(qapp, Wishes(script, database=path), load_settings())
        opened.append(program)
        program.window.show()
        program.wake_up()
        return program

    yield begin
    for program in opened:
        program.close()
        program.window.close()
        program.window.deleteLater()


@pytest.mark.parametrize("name", LOGS)
def test_a_show_is_performed_and_logged_with_whatever_log_there_was(
    name: str, start: Callable[[Path], Program], tmp_path: Path
) -> None:
    make, runs = LOGS[name]
    path = tmp_path / "stage.db"
    make(path)
    program = start(path)
    offer = program.window.empty.offer
    if offer.isVisible():
        offer.buttons[1].click()
    model = program.stage.model
    assert model is not None
    assert model.send(Start())
    assert program.stage.journal.flush(10)
    assert program.stage.log_state.trouble is None
    assert program.stage.log_state.behind == 0
    found = Library(path).list_runs()
    assert len(found) == runs + 1
    assert len(Library(path).load_events(found[0].id)) >= 3


@pytest.mark.parametrize("make", [newer, foreign])
def test_a_log_that_cannot_be_used_is_left_alone_and_the_show_is_performed(
    make: Callable[[Path], None],
    start: Callable[[Path], Program],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    path = tmp_path / "stage.db"
    make(path)
    before = path.read_bytes()
    program = start(path)
    model = program.stage.model
    assert model is not None
    assert model.send(Start())
    qtbot.waitUntil(lambda: program.stage.log_state.trouble is not None)
    assert program.window.strip.message.text()
    assert model.session.state.on_air is not None
    assert program.stage.log_state.behind > 0
    assert path.read_bytes() == before
    assert program.stage.close() > 0
    aside = program.stage.journal.aside
    assert aside is not None
    assert aside.exists()
