"""Two programs on one database, and a show that is begun while another one is unfinished."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_desktop.app.program import Program, Wishes
from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.library import Library
from stage_desktop.desk.settings import load_settings
from stage_desktop.instants import Millis
from stage_desktop.show.commands import AddTime, End, Go, Start
from stage_desktop.ui.language import install_language
from torturing.evidence import holes, logs_of
from torturing.killing import Performed, performed
from torturing.shows import write_show


def until_saved(program: Performed, entries: int) -> None:
    for _ in range(3_000):
        if program.lines and program.lines[-1].saved >= entries:
            return
        time.sleep(0.01)
    raise AssertionError("nothing is saved")


def test_two_programs_on_one_database_keep_a_whole_log_each(tmp_path: Path) -> None:
    database = tmp_path / "stage.db"
    script = write_show(tmp_path / "show.show.json", SystemClock().now(), 60)
    with performed(database, script, 1) as first:
        until_saved(first, 5)
        with performed(database, script, 2) as second:
            until_saved(second, 20)
            assert {line.run for line in second.lines[-3:]} == {2}  # never what the first performs
            assert Library(database).unfinished_live_runs() == ()
        # The second was killed: it is offered now, the first still is not.
        assert [run.id for run in Library(database).unfinished_live_runs()] == [2]
        saved = {1: first.lines[-1].saved, 2: second.lines[-1].saved}
    logs = logs_of(database)
    assert {run: holes(log) for run, log in logs.items()} == {1: [], 2: []}
    assert all(len(logs[run]) >= entries for run, entries in saved.items())
    assert [run.id for run in Library(database).unfinished_live_runs()] == [2, 1]


@pytest.fixture
def programs(qtbot: QtBot, qapp: QApplication) -> Iterator[list[Program]]:
    install_language(qapp, "en")
    found: list[Program] = []
    yield found
    for program in found:
        cut_off(program)


def opened(qapp: QApplication, database: Path, script: Path | None = None) -> Program:
    program = Program(qapp, Wishes(script, database=database), load_settings())
    program.window.show()
    program.wake_up()
    return program


def cut_off(program: Program) -> None:
    program.close()
    program.window.close()
    program.window.deleteLater()


def performing(program: Program) -> None:
    model = program.stage.model
    assert model is not None
    assert model.send(Start())
    assert model.send(AddTime(Millis(5_000)))
    assert program.stage.journal.flush(10)


def test_a_show_begun_while_another_is_unfinished_leaves_both_to_go_on_with(
    qapp: QApplication, tmp_path: Path, programs: list[Program]
) -> None:
    database = tmp_path / "stage.db"
    script = write_show(tmp_path / "show.show.json", SystemClock().now(), 12)
    first = opened(qapp, database, script)
    performing(first)
    cut_off(first)

    second = opened(qapp, database)
    programs.append(second)
    assert second.window.empty.offer.isVisible()
    second.files.open(script)
    performing(second)
    assert second.stage.run_id == 2
    assert [run.id for run in Library(database).unfinished_live_runs()] == [1]
    model = second.stage.model
    assert model is not None
    time.sleep(0.45)  # a second GO within 400 ms is refused
    assert model.send(Go())
    assert model.send(End())
    assert second.stage.journal.flush(10)
    programs.remove(second)
    cut_off(second)

    third = opened(qapp, database)
    programs.append(third)
    offer = third.window.empty.offer
    assert offer.isVisible()
    offer.buttons[0].click()
    assert third.stage.run_id == 1
    resumed = third.stage.model
    assert resumed is not None
    assert resumed.session.state.passes[0].added == 5_000


def test_two_windows_of_one_database_perform_a_show_each(
    qapp: QApplication, tmp_path: Path, programs: list[Program]
) -> None:
    database = tmp_path / "stage.db"
    script = write_show(tmp_path / "show.show.json", SystemClock().now(), 12)
    for _ in range(2):
        program = opened(qapp, database, script)
        programs.append(program)
        assert not program.window.empty.offer.isVisible()
        performing(program)
    for number, program in enumerate(programs, 1):
        model = program.stage.model
        assert model is not None
        assert model.send(AddTime(Millis(1_000 * number)))
        assert program.stage.journal.flush(10)
        assert program.stage.run_id == number
        assert program.stage.log_state.behind == 0
    added = [
        [entry.values["amount"] for entry in log if entry.kind == "time_added"]
        for log in logs_of(database).values()
    ]
    assert added == [[5_000, 1_000], [5_000, 2_000]]
