"""Findings beside the cells: some time after the last change, a check at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from performing import script, segment
from stage_desktop.instants import Millis
from stage_desktop.script.check_settings import CheckSettings
from stage_desktop.script.checks import check
from stage_desktop.ui.models.editing.checking import Checker


@pytest.fixture
def checker(qapp: QApplication) -> Checker:
    return Checker(CheckSettings())


def test_it_finds_what_the_check_finds(checker: Checker) -> None:
    show = script(segment(1, 0), segment(2, 5, products=("B7",)))
    checker.look_at(show)
    assert checker.findings == ()
    checker.finish()
    assert checker.findings == check(show)
    checker.close()


def test_a_finding_belongs_to_a_row_and_where_it_can_to_a_cell(checker: Checker) -> None:
    show = script(segment(1, 0), segment(2, 5, longest=Millis(60_000)))
    checker.look_at(show)
    checker.finish()
    rows = checker.rows(show, "segments")
    assert [(name, each.code) for name, each in rows[0] if each.code == "no_duration"] == [
        ("duration", "no_duration")
    ]
    assert ("longest", "longest_below") in [(name, each.code) for name, each in rows[1]]
    assert checker.rows(show, "reservations") == {}


def test_only_the_last_of_several_changes_is_checked(checker: Checker) -> None:
    told: list[int] = []
    checker.found.connect(lambda: told.append(len(checker.findings)))
    show = script(segment(1, 5))
    checker.look_at(show)
    checker.look_at(replace(show, segments=(segment(1, 0),)))
    checker.finish()
    assert len(told) == 1
    assert "no_duration" in {each.code for each in checker.findings}


def test_no_check_runs_before_the_keyboard_rests(checker: Checker) -> None:
    checker.look_at(script(segment(1, 0)))
    timer = checker.findChild(QTimer)
    assert timer is not None and timer.isActive() and timer.interval() >= 150
    checker.close()
    assert not timer.isActive()
