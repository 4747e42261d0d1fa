"""The readiness of the script that is open: kept up to date, and with the user's settings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_desktop.app.program import Program, Wishes
from stage_desktop.app.readiness import ReadinessScreen
from stage_desktop.desk.settings import load_settings
from stage_desktop.instants import shift
from stage_desktop.script.findings import Place
from stage_desktop.show.commands import Start
from stage_desktop.show.state import Phase
from stage_desktop.ui.language import install_language
from stage_desktop.ui.readiness.window import ReadinessWindow
from stage_desktop.ui.resources import resource

APPAREL = Path(resource("samples", "apparel_1h_segments.csv"))


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


def shown(program: Program) -> ReadinessWindow:
    found = program.files.readiness.window
    assert found is not None
    return found


def codes(screen: ReadinessScreen) -> set[str]:
    return {each.code for each in screen.findings}


def test_without_a_script_nothing_is_shown(program: Program) -> None:
    program.files.show_findings()
    assert program.files.readiness.window is None
    assert "No script is open" in program.window.strip.message.text()


def test_the_window_is_opened_and_closed_with_the_same_key(qtbot: QtBot, program: Program) -> None:
    program.files.open(APPAREL)
    program.files.show_findings()
    assert shown(program).isVisible()
    assert shown(program).verdict.text() == "Ready to go live."
    qtbot.waitUntil(shown(program).isActiveWindow)
    program.files.show_findings()
    assert not shown(program).isVisible()


def test_the_key_brings_a_window_to_the_front_that_stands_behind(
    qtbot: QtBot, program: Program
) -> None:
    program.files.open(APPAREL)
    program.files.show_findings()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.files.show_findings()
    qtbot.waitUntil(shown(program).isActiveWindow)
    assert shown(program).isVisible()


def test_its_digits_are_no_keys_of_the_cues(qtbot: QtBot, program: Program) -> None:
    """On air, 1 does the first cue; in this window it chooses a part."""
    program.files.open(APPAREL)
    assert program.stage.model is not None
    program.stage.model.send(Start())
    model = program.stage.model
    assert model is not None and model.session.state.phase is Phase.ON_AIR
    program.files.show_findings()
    qtbot.waitUntil(shown(program).isActiveWindow)
    done = model.session.state.steps
    qtbot.keyClick(shown(program).list, Qt.Key.Key_1)
    assert shown(program).part == "goods"
    assert model.session.state.steps == done


def test_another_script_is_shown_as_soon_as_it_is_on(program: Program) -> None:
    """Planned for another start the show has the same findings, at other times."""
    program.files.open(APPAREL)
    program.files.show_findings()
    script = program.stage.script
    assert script is not None and script.planned_start is not None
    assert "no_show_audience" in codes(program.files.readiness)
    read = [each for each in program.files.readiness.findings if each.place.sheet]
    program.stage.show(replace(script, audience="老粉", title="another"))
    assert "no_show_audience" not in codes(program.files.readiness)
    assert [each for each in program.files.readiness.findings if each.place.sheet] == read
    assert shown(program).name.text() == "another"
    program.stage.show_at(shift(script.planned_start, 60_000))
    (late,) = (each for each in program.files.readiness.findings if each.code == "boost_off_grid")
    assert "19:51:00" in dict(late.data)["orders"]


def test_edits_that_follow_one_another_are_checked_once_and_soon(
    qtbot: QtBot, program: Program
) -> None:
    program.files.open(APPAREL)
    program.files.show_findings()
    screen = program.files.readiness
    before = screen.findings
    screen.recheck()
    screen.recheck()
    assert screen.findings is before
    qtbot.waitUntil(lambda: screen.findings is not before)
    assert screen.findings == before


def test_what_is_edited_before_the_show_is_checked_though_it_is_not_on_yet(
    qtbot: QtBot, program: Program
) -> None:
    program.files.open(APPAREL)
    program.files.show_findings()
    script = program.stage.script
    assert script is not None and program.editing.edits is not None
    program.editing.edits.apply(replace(script, audience="老粉"), "test")
    screen = program.files.readiness
    qtbot.waitUntil(lambda: "no_show_audience" not in codes(screen))


def test_a_check_is_switched_off_for_this_machine_and_on_again(program: Program) -> None:
    program.files.open(APPAREL)
    program.files.show_findings()
    assert "boost_off_grid" in codes(program.files.readiness)
    shown(program).check_switched.emit("boost_off_grid", False)
    assert "boost_off_grid" not in codes(program.files.readiness)
    assert not load_settings().settings.checks.boost_off_grid.enabled
    shown(program).check_switched.emit("boost_off_grid", True)
    assert "boost_off_grid" in codes(program.files.readiness)
    assert load_settings().settings.checks.boost_off_grid.enabled


def test_a_finding_selects_its_segment_in_the_rundown(program: Program) -> None:
    program.files.open(APPAREL)
    program.files.show_findings()
    heard: list[Place] = []
    program.files.readiness.place_chosen.connect(heard.append)
    script = program.stage.script
    assert script is not None
    shown(program).place_chosen.emit(Place(subject="7"))
    assert program.window.rundown.selected == script.segments[6].id
    shown(program).place_chosen.emit(Place(subject="nowhere"))
    assert program.window.rundown.selected == script.segments[6].id
    assert heard == [Place(subject="7"), Place(subject="nowhere")]


def test_it_takes_the_colours_of_another_theme(program: Program) -> None:
    program.files.open(APPAREL)
    program.files.show_findings()
    program.window.theme_chosen.emit("light")
    assert shown(program).isVisible()
    assert program.front.theme.name == "light"
    program.window.theme_chosen.emit("dark")
