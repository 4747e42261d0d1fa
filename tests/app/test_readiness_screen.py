"""The readiness of the script that is open: kept up to date, and with the user's settings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_desktop.app.program import Program, Wishes
from stage_desktop.app.readiness import ReadinessScreen
from stage_desktop.desk.settings import load_settings
from stage_desktop.instants import shift
from stage_desktop.script.findings import Place
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
    (found,) = program.window.findChildren(ReadinessWindow)
    return found


def codes(screen: ReadinessScreen) -> set[str]:
    return {each.code for each in screen.findings}


def test_without_a_script_nothing_is_shown(program: Program) -> None:
    program.files.show_findings()
    assert not program.window.findChildren(ReadinessWindow)
    assert "No script is open" in program.window.strip.message.text()


def test_the_window_is_opened_and_closed_with_the_same_key(program: Program) -> None:
    program.files.open(APPAREL)
    program.files.show_findings()
    assert shown(program).isVisible()
    assert shown(program).verdict.text() == "Ready to go live."
    program.files.show_findings()
    assert not shown(program).isVisible()


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
