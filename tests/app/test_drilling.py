"""A fire drill as the operator lives it: incidents come, keys answer them, the log is scored."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_desktop.app.program import Program, Wishes
from stage_desktop.app.runs import RehearsalModel
from stage_desktop.desk.library import Library
from stage_desktop.desk.settings import load_settings
from stage_desktop.instants import Instant
from stage_desktop.review.drill import Verdict, drill_score
from stage_desktop.review.incidents import Incident
from stage_desktop.show.commands import End, Go, Start
from stage_desktop.show.events import IncidentPlayed, RunKind
from stage_desktop.ui.language import install_language
from stage_desktop.ui.rehearsal.drill_window import DrillWindow

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
APPAREL = SAMPLES / "apparel_1h_segments.csv"
KEY = Qt.Key


class Fire:
    """A program with a drill, and hands that let time pass and press keys."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self._qtbot = program, qtbot

    @property
    def window(self) -> DrillWindow:
        window = self.program.drilling.window
        assert window is not None
        return window

    @property
    def model(self) -> RehearsalModel:
        model = self.program.stage.model
        assert isinstance(model, RehearsalModel)
        return model

    def begin(self, *kinds: Incident, count: int = 1) -> None:
        """Begin a drill of those kinds, on air with the first segment."""
        script = self.program.stage.script
        assert script is not None
        self.program.drilling.open(script)
        self.window.model.chosen = set(kinds)
        self.window.count.setValue(count)
        self.window.seed.setValue(7)
        self._qtbot.keyClick(self.window.table, KEY.Key_Return)
        self.model.toggle_pause()
        self.model.send(Start())

    def later(self, seconds: float) -> None:
        clock = self.model.clock
        clock.jump_to(Instant(clock.now() + round(seconds * 1_000)))
        self.model.wake()
        self.program.drilling.look()

    def until_it_comes(self) -> IncidentPlayed:
        """Perform on time until the next incident is played."""
        before = len(self.played)
        for _ in range(400):
            self.later(15)
            if len(self.played) > before:
                return self.played[-1]
            running = self.model.session.state.on_air
            if running is not None and running.end_without_hold <= self.model.clock.now():
                self.model.send(Go())
        raise AssertionError("no incident came")

    @property
    def played(self) -> list[IncidentPlayed]:
        return [e for e in self.program.drilling._log if isinstance(e, IncidentPlayed)]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        self._qtbot.keyClick(self.program.window.rundown.table, key, modifier)

    def end(self) -> None:
        self.model.send(End())


NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def fire(qtbot: QtBot, qapp: QApplication) -> Iterator[Fire]:
    install_language(qapp, "en")
    program = Program(qapp, Wishes(APPAREL), load_settings())
    program.window.show()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.wake_up()
    yield Fire(program, qtbot)
    program.close()
    program.window.set_session(None)
    program.window.close()
    program.window.deleteLater()


def test_a_host_who_goes_over_costs_time_until_something_is_skipped(fire: Fire) -> None:
    fire.begin(Incident.HOST_OVER)
    played = fire.until_it_comes()
    bar = fire.program.drilling.bar
    assert bar.isVisible()
    assert "4 minutes" in bar.text.text()
    assert bar.badge.text() == "DRILL 1/1"
    assert bar.left.text() == "01:00"
    running = fire.model.session.state.on_air
    assert running is not None
    assert running.added == 240_000
    assert fire.model.timeline.drift == 240_000
    fire.later(12)
    assert bar.left.text() == "00:48"
    fire.press(KEY.Key_S, NONE)
    assert "skip after 0:12" in bar.text.text()
    fire.end()
    assert not bar.isVisible()
    assert fire.window.isVisible()
    assert [fire.window.score_model.text(0, name) for name in ("answer", "after", "verdict")] == [
        "skip",
        "0:12",
        "✓ in time",
    ]
    assert played.code == "host_over"
    assert "1 of 1 answered in time, 100 %" in fire.window.result.text()


def test_the_score_is_that_of_the_log(fire: Fire) -> None:
    fire.begin(Incident.STREAM_STUTTERS, Incident.HOST_OVER, count=2)
    fire.until_it_comes()
    fire.later(70)
    fire.press(KEY.Key_M, NONE)
    fire.press(KEY.Key_H, NONE)
    fire.press(KEY.Key_H, NONE)
    fire.end()
    assert fire.program.stage.journal.flush(10)
    library = Library(fire.program.database)
    (run,) = library.list_runs()
    assert run.kind is RunKind.REHEARSAL
    score = drill_score(library.load_events(run.id))
    assert len(score.incidents) == fire.window.score_model.rowCount() == len(fire.played)
    if score.incidents[0].code == Incident.STREAM_STUTTERS:
        assert score.incidents[0].verdict is Verdict.LATE


def test_the_clock_slows_to_real_time_while_an_incident_stands(fire: Fire) -> None:
    fire.begin(Incident.STREAM_STUTTERS)
    fire.program.rehearsing.set_speed(30)
    fire.until_it_comes()
    assert fire.model.clock.set_pace == 1.0
    fire.press(KEY.Key_H, NONE)
    assert fire.model.clock.set_pace == 30.0


def test_after_its_limit_the_clock_hurries_again_and_the_answer_is_late(fire: Fire) -> None:
    fire.begin(Incident.STREAM_STUTTERS)
    fire.program.rehearsing.set_speed(10)
    fire.until_it_comes()
    fire.later(61)
    assert fire.model.clock.set_pace == 10.0
    assert fire.program.drilling.bar.left.text() == "−00:01"
    fire.press(KEY.Key_M, NONE)
    assert fire.program.drilling.bar.badge.text() == "△ TOO LATE"


def test_a_display_that_is_lost_is_answered_by_opening_the_host_window(fire: Fire) -> None:
    fire.begin(Incident.DISPLAY_LOST)
    fire.program.host.toggle()
    fire.until_it_comes()
    assert fire.program.host.window is None
    fire.later(5)
    fire.program.window.activateWindow()
    fire.press(KEY.Key_H, CONTROL)
    assert fire.program.host.window is not None
    fire.later(1)
    fire.end()
    assert fire.window.score_model.text(0, "answer") == "mark"
    assert fire.window.score_model.text(0, "after") == "0:06"
    fire.program.host.close()


def test_a_drill_ends_when_another_run_comes(fire: Fire) -> None:
    fire.begin(Incident.STREAM_STUTTERS)
    fire.until_it_comes()
    fire.program.files.toggle_rehearsal()
    assert not fire.program.drilling.bar.isVisible()
    assert fire.window.begin.isEnabled()
    fire.program.files.toggle_rehearsal()
    fire.model.send(Start())
    fire.program.drilling.look()
    assert not fire.program.drilling.bar.isVisible()


def test_equal_numbers_play_equal_drills(fire: Fire) -> None:
    seen = []
    for _ in range(2):
        fire.begin(*Incident, count=3)
        came = [fire.until_it_comes()]
        fire.press(KEY.Key_M, NONE)
        seen.append([(each.code, each.subject) for each in came])
        fire.end()
    assert seen[0] == seen[1]


def test_without_a_choice_nothing_begins(fire: Fire) -> None:
    script = fire.program.stage.script
    assert script is not None
    fire.program.drilling.open(script)
    for _ in range(2):
        fire.window.model.choose(range(len(Incident)))
    fire.window.model.choose(range(len(Incident)))
    assert not fire.window.model.chosen
    fire._qtbot.keyClick(fire.window.table, KEY.Key_Return)
    assert "Choose more" in fire.window.strip.message.text()
    assert not fire.program.stage.is_rehearsal
