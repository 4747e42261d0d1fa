"""The preview on screen: from doubt to doubt, from sheet to sheet, and what it says of a cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_desktop.formats.assemble import Wanted
from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.mapping import Choices
from stage_desktop.formats.opened import Material
from stage_desktop.formats.tables import Raw, Table
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Script
from stage_desktop.ui.preview.sheet_model import CELL_ROLE, CellLook, Part
from stage_desktop.ui.preview.trial import Trial
from stage_desktop.ui.preview.window import MOST_ROWS_AT_ONCE, PreviewWindow
from stage_desktop.ui.theme import available_themes, load_theme

MIN = 60_000
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
HEAD: list[Raw] = ["Time", "Segment", "Duration"]
DAY_ONE: list[list[Raw]] = [
    ["Thursday", None, None],
    HEAD,
    ["20:00", "Welcome", "10 min"],
    ["20:10", "Cream", "a while"],
    ["20:30", "Goodbye", "5-10 min"],
]
DAY_TWO: list[list[Raw]] = [HEAD, ["19:00", "Hello", "30 min"]]


def unchecked(_script: Script) -> tuple[Finding, ...]:
    return ()


def trial_on(*sheets: list[list[Raw]]) -> Trial:
    tables = tuple((Table(f"Day {at}", rows), None) for at, rows in enumerate(sheets, start=1))
    wanted = Wanted(None, "UTC", date(2026, 10, 22))
    return Trial(Material(tables, "", (), wanted, Choices()), unchecked)


@pytest.fixture
def look(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[[Trial], PreviewWindow]]:
    made: list[PreviewWindow] = []

    def opened(trial: Trial) -> PreviewWindow:
        window = PreviewWindow(load_theme())
        made.append(window)
        window.open_trial(trial, "week.xlsx", chinese=False)
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield opened
    for window in made:
        window.done()
        window.deleteLater()


Look = Callable[[Trial], PreviewWindow]


def test_doubts_are_walked_through_both_ways_and_around_across_the_sheets(
    look: Look, qtbot: QtBot
) -> None:
    window = look(trial_on(DAY_ONE, DAY_TWO))
    here = [(window.sheet, *window.view.place())]
    for _ in range(3):
        qtbot.keyClick(window.view, Qt.Key.Key_F8)
        here.append((window.sheet, *window.view.place()))
    assert here == [("Day 1", 4, 2), ("Day 1", 5, 2), ("Day 2", 1, 0), ("Day 1", 4, 2)]
    qtbot.keyClick(window.view, Qt.Key.Key_F8, SHIFT)
    assert (window.sheet, *window.view.place()) == ("Day 2", 1, 0)


def test_a_cell_says_where_it_is_what_it_is_and_what_was_read(look: Look) -> None:
    window = look(trial_on(DAY_ONE))
    assert window.reading.address.text() == "C4 · Duration"
    assert window.reading.meant.text() == "Segment 2 · Cream · starts 20:10 · takes 20:00"
    looks: list[CellLook] = [
        window.view.model().index(row, 2).data(CELL_ROLE) for row in (0, 1, 2, 3)
    ]
    assert [each.part for each in looks] == [Part.PREAMBLE, Part.HEADING, Part.BODY, Part.BODY]
    assert [each.doubt is not None for each in looks] == [False, False, False, True]
    window.view.go_to(2, 0)
    assert window.reading.meant.text() == "Heading."


def test_another_sheet_is_chosen_for_the_segments(look: Look, qtbot: QtBot) -> None:
    window = look(trial_on(DAY_ONE, DAY_TWO))
    qtbot.keyClick(window.view, Qt.Key.Key_PageDown, CTRL)
    assert window.sheet == "Day 2"
    window.tools.kind_chosen.emit(SheetKind.SEGMENTS)
    assert window.trial is not None and window.trial.opened is not None
    assert [s.title for s in window.trial.opened.script.segments] == ["Hello"]
    qtbot.keyClick(window.view, Qt.Key.Key_Z, CTRL)
    assert len(window.trial.opened.script.segments) == 3


def test_the_heading_is_the_current_row_or_there_is_none(look: Look, qtbot: QtBot) -> None:
    window = look(trial_on([["x", "y", "z"], *DAY_ONE[1:]]))
    window.view.go_to(3, 0)
    qtbot.keyClick(window.view, Qt.Key.Key_H, CTRL)
    assert window.trial is not None
    seen = window.trial.seen("Day 1")
    assert seen is not None and seen.header_row == 3


def test_a_large_sheet_is_read_when_the_typing_rests(look: Look, qtbot: QtBot) -> None:
    rows: list[list[Raw]] = [["", f"Part {at}", "2 min"] for at in range(MOST_ROWS_AT_ONCE)]
    window = look(trial_on([HEAD, ["20:00", "Welcome", "10 min"], *rows]))
    window.view.go_to(2, 1)
    qtbot.keyClick(window.view, Qt.Key.Key_Delete)
    assert window.trial is not None and window.trial.opened is not None
    assert window.trial.opened.script.segments[0].title == "Welcome"
    qtbot.keyClick(window.view, Qt.Key.Key_F8)  # asks for what is read now
    assert window.trial.opened.script.segments[0].title == "1"


def test_leaving_is_told_and_taking_is_not_leaving(look: Look, qtbot: QtBot) -> None:
    window = look(trial_on(DAY_ONE))
    with qtbot.waitSignal(window.taken):
        qtbot.keyClick(window.view, Qt.Key.Key_Return)
    with qtbot.waitSignal(window.left):
        qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize("theme", available_themes())
def test_it_fits_the_smallest_screen_in_every_theme(look: Look, theme: str) -> None:
    window = look(trial_on(DAY_ONE, DAY_TWO))
    window.set_theme(load_theme(theme))
    hint = window.minimumSizeHint()
    assert hint.width() <= 1024 and hint.height() <= 600
