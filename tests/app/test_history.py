"""What earlier shows teach reaches the forecast and the script at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from performing import EIGHT, MINUTE, Performance, script, segment
from stage_desktop.app.history import History, taught_by
from stage_desktop.app.program import Program, Wishes
from stage_desktop.desk.clock import ManualClock
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.recorder import Recorder
from stage_desktop.desk.settings import LoadedSettings, Settings
from stage_desktop.formats.script_files import save_script
from stage_desktop.instants import Millis
from stage_desktop.script.commerce import Boost
from stage_desktop.script.derive import derived_cues
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import CompleteCue, CueKey, End, Go, Start
from stage_desktop.ui.language import install_language


def plan(lead: int | None) -> Script:
    return script(
        segment(1, 5, kind="hero", host="Lin", products=("A01",)),
        segment(2, 5, kind="warmup"),
        boosts=(
            Boost("B1", "粉条", lead=None if lead is None else Millis(lead * MINUTE), target="s2"),
        ),
    )


def logged(path: Path) -> None:
    """Three shows: the first segment took 6, 7 and 9 minutes, the boost always four."""
    journal = Journal(path)
    for minutes in (6, 7, 9):
        show = plan(2)
        run = Performance(show, *derived_cues(show, ()))
        recorder = Recorder(journal, ManualClock(EIGHT))
        recorder.heard(run.state, tuple(run.events))
        for seconds, command in (
            (0, Start()),
            (60, CompleteCue(CueKey("B1.order"))),
            (300, CompleteCue(CueKey("B1.effect"))),
            (minutes * 60, Go()),
            (minutes * 60 + 300, End()),
        ):
            happened = run.do(seconds, command)  # type: ignore[arg-type]
            recorder.heard(run.state, happened)
    assert journal.close() == 0


@pytest.fixture
def database(tmp_path: Path) -> Path:
    found = tmp_path / "log.db"
    logged(found)
    return found


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path, database: Path) -> Iterator[Program]:
    """The program with a script whose boost has no lead."""
    install_language(qapp, "en")
    target = tmp_path / "next.show.json"
    save_script(plan(None), target)
    made = Program(qapp, Wishes(target, database=database), LoadedSettings(Settings()))
    made.window.show()
    made.wake_up()
    qtbot.waitUntil(lambda: made.editing.edits is not None)
    yield made
    made.close()
    made.window.set_session(None)
    made.window.close()
    made.window.deleteLater()


def learn(qtbot: QtBot, history: History) -> None:
    with qtbot.waitSignal(history.read):
        history.learn()
    qtbot.waitUntil(lambda: bool(history.taught.learned.lengths))


def test_the_library_teaches_lengths_and_leads(database: Path) -> None:
    taught = taught_by(database)
    assert taught.leads["粉条"].median == 4 * MINUTE
    found = taught.learned.of(plan(None).segments[0])
    assert found is not None
    assert found[1].values == (6 * MINUTE, 7 * MINUTE, 9 * MINUTE)


def test_a_lead_that_is_missing_is_offered_once_and_taken_over(
    qtbot: QtBot, program: Program
) -> None:
    history, strip = program.history, program.window.strip
    learn(qtbot, history)
    strip.clear()
    history.offer_leads()
    assert strip.message.text() == "B1 has no lead; 粉条 took 4:00 (3 times)"
    assert strip.act(0)
    edits = program.editing.edits
    assert edits is not None
    assert edits.script.boosts[0].lead == 4 * MINUTE
    assert strip.message.text() == "1 boosts have the lead of earlier shows."
    assert strip.act(0)  # undo
    assert edits.script.boosts[0].lead is None
    strip.clear()
    history.offer_leads()
    assert strip.choices == ()


def test_an_offer_waits_while_something_else_is_asked(qtbot: QtBot, program: Program) -> None:
    history, strip = program.history, program.window.strip
    learn(qtbot, history)
    strip.clear()
    strip.ask("Start?", "20:00")
    history.offer_leads()
    assert strip.choices == ()


def test_lengths_of_earlier_shows_are_taken_over_in_one_step(
    qtbot: QtBot, program: Program
) -> None:
    history, edits = program.history, program.editing.edits
    assert edits is not None
    history.take_lengths()
    assert [each.duration for each in edits.script.segments] == [5 * MINUTE, 5 * MINUTE]
    learn(qtbot, history)
    history.take_lengths()
    assert [each.duration for each in edits.script.segments] == [7 * MINUTE, 5 * MINUTE]
    assert edits.last_step is not None
    assert edits.last_step.code == "history"
    edits.undo()
    assert edits.script.segments[0].duration == 5 * MINUTE


def test_the_forecast_has_the_end_by_history(qtbot: QtBot, program: Program) -> None:
    learn(qtbot, program.history)
    ahead = program.window.ahead
    qtbot.waitUntil(lambda: ahead.history.outlook is not None)
    outlook = ahead.history.outlook
    assert outlook is not None
    assert (outlook.known, outlook.ahead, outlook.passes) == (2, 2, 3)
    assert outlook.late - outlook.early == 3 * MINUTE
    assert "by history" in ahead.strip.by_history.text()


def test_a_library_that_cannot_be_read_teaches_nothing(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"no database")
    program.history._database = broken
    with qtbot.waitSignal(program.history.read) as told:
        program.history.learn()
    assert told.args == [None]
