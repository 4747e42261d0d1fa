"""Reminders in the strip of the operator's window, on a clock that the test moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from performing import EIGHT, script, segment
from stage_desktop.app.front import Front
from stage_desktop.app.reminders import Reminders
from stage_desktop.app.stage import Stage
from stage_desktop.desk.clock import Clock
from stage_desktop.desk.scheduler import ManualWakeups
from stage_desktop.desk.settings import Settings
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import Task
from stage_desktop.show.commands import Mark, Start, Undo
from stage_desktop.show.events import RunKind
from stage_desktop.ui.language import install_language
from stage_desktop.ui.operator.status_strip import Level
from stage_desktop.ui.theme import load_theme
from ui.live import LiveRun

MINUTE = 60_000
LIGHTS = Task("C1", "lights", Millis(-30 * MINUTE), "Cy")
LINKS = Task("C2", "links", Millis(-10 * MINUTE), "operator")
ORDERS = Task("C3", "orders", Millis(20 * MINUTE))


def show() -> Script:
    return script(segment(1, 30), segment(2, 30), checklist=(LIGHTS, LINKS, ORDERS))


class Studio:
    """A window with a run; times are minutes after eight."""

    def __init__(self, folder: Path, app: QApplication, opened_at: float, kind: RunKind) -> None:
        self.armed = ManualWakeups()
        self.front = Front(app, Settings(), load_theme())
        self.stage = Stage(folder / "log.db", ())
        self.reminders = Reminders(self.front, self.stage, self._arm)
        self.stage.run_changed.connect(self.front.window.set_session)
        self.run = LiveRun(show(), kind=kind, opened_at=opened_at * 60)
        self.stage.script = self.run.session.state.script
        self.stage.run_changed.emit(self.run.model)
        self.reminders.look()

    def _arm(self, _clock: Clock, _look: Callable[[], None]) -> ManualWakeups:
        return self.armed

    def to(self, minutes: float) -> str:
        """What the strip says at that time."""
        self.run.to(minutes * 60)
        self.reminders.look()
        return self.said

    @property
    def said(self) -> str:
        return self.front.window.strip.message.text()

    def answer(self, at: int) -> None:
        self.front.window.strip.act(at)
        self.reminders.look()

    def close(self) -> None:
        self.stage.run_changed.emit(None)
        self.run.model.close()
        self.reminders.close()
        self.stage.close()
        self.front.window.close()
        self.front.window.deleteLater()


Open = Callable[..., Studio]


@pytest.fixture
def opened(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Open]:
    install_language(qapp, "en")
    made: list[Studio] = []

    def open_at(minutes: float, kind: RunKind = RunKind.LIVE) -> Studio:
        made.append(Studio(tmp_path, qapp, minutes, kind))
        return made[-1]

    yield open_at
    for studio in made:
        studio.close()


def at(minutes: float) -> Instant:
    return Instant(EIGHT + int(minutes * MINUTE))


def test_a_task_is_told_when_it_is_due_and_the_wakeup_is_armed_for_it(opened: Open) -> None:
    studio = opened(-40)
    assert (studio.said, studio.armed.armed) == ("", at(-30))
    assert studio.to(-30) == "T-30m · lights · Cy"
    assert studio.armed.armed == at(-10)
    assert [choice.label for choice in studio.front.window.strip.choices] == ["Done", "Later"]


def test_done_is_a_step_of_the_script_that_can_be_undone(opened: Open) -> None:
    studio = opened(-40)
    heard: list[Script] = []
    studio.reminders.script_changed.connect(heard.append)
    studio.to(-30)
    studio.answer(0)
    state = studio.run.session.state
    assert [task.done for task in state.script.checklist] == [True, False, False]
    assert studio.stage.script is not None
    assert [task.done for task in studio.stage.script.checklist] == [True, False, False]
    assert heard == [state.script]
    studio.front.window.strip.clear()
    assert studio.to(-29) == ""
    studio.run.to(-28 * 60, Undo())
    studio.front.window.strip.clear()
    assert studio.to(-28) == "T-30m · lights · Cy · due 2m ago"


def test_several_at_once_are_one_message(opened: Open) -> None:
    studio = opened(-5)
    assert studio.said == "2 things are due: T-30m · lights · Cy; T-10m · links · operator"
    studio.answer(0)
    tasks = studio.run.session.state.script.checklist
    assert [task.done for task in tasks] == [True, True, False]


def test_what_is_put_off_comes_again(opened: Open) -> None:
    studio = opened(-40)
    studio.to(-30)
    studio.answer(1)
    assert studio.said == ""
    assert studio.armed.armed == at(-20)
    assert studio.to(-20.001) == ""
    assert studio.to(-20) == "T-30m · lights · Cy · due 10m ago"
    studio.answer(1)  # twenty minutes before the start it comes back sooner
    assert studio.to(-18.001) == ""
    assert studio.to(-18) == "T-30m · lights · Cy · due 12m ago"


def test_a_reminder_waits_until_the_strip_has_nothing_else_to_say(opened: Open) -> None:
    studio = opened(-40)
    studio.front.say("the file was saved", Level.DONE)
    assert studio.to(-30) == "the file was saved"
    studio.front.window.strip.clear()
    assert studio.to(-29.9) == "T-30m · lights · Cy"


def test_what_happens_is_said_at_once_and_the_reminder_after_it(opened: Open) -> None:
    studio = opened(-40)
    studio.to(-30)
    studio.run.model.send(Mark())
    assert "T-30m" not in studio.said and studio.said
    studio.front.window.strip.clear()
    assert studio.to(-29.9) == "T-30m · lights · Cy"


def test_during_the_show_only_what_is_due_after_the_start_is_told(opened: Open) -> None:
    studio = opened(-11)
    assert studio.said == "T-30m · lights · Cy · due 19m ago"
    studio.run.to(0, Start())
    studio.front.window.strip.clear()
    assert studio.to(1) == ""
    assert studio.to(20) == "T+20m · orders"
    studio.answer(0)
    assert studio.run.session.state.script.checklist[2].done


def test_a_show_that_is_taken_off_reminds_nobody(opened: Open) -> None:
    studio = opened(-40)
    studio.to(-30)
    studio.stage.run_changed.emit(None)
    assert studio.armed.armed is None
    studio.reminders.look()
    assert studio.said == ""
