"""The window of the library by its keys."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_desktop.desk.library import ScriptSummary
from stage_desktop.desk.script_rows import ScriptKey
from stage_desktop.instants import Instant
from stage_desktop.ui.language import install_language
from stage_desktop.ui.library.library_window import LibraryWindow
from stage_desktop.ui.operator.status_strip import MessageAction
from stage_desktop.ui.theme import load_theme

EIGHT = Instant(1_792_670_400_000)  # Thursday 2026-10-22, 20:00 in Shanghai
SHANGHAI = ZoneInfo("Asia/Shanghai")
KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def summary(number: int, **changes: object) -> ScriptSummary:
    values: dict[str, object] = {
        "id": number,
        "key": ScriptKey(f"/shows/{number}.xlsx", f"uid{number}"),
        "title": f"show {number}",
        "zone": "Asia/Shanghai",
        "platform": "快手",
        "planned_start": EIGHT,
        "segments": 10,
        "opened_at": EIGHT,
        "archived_at": None,
        "worked_at": None,
    }
    return ScriptSummary(**{**values, **changes})  # type: ignore[arg-type]


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, restored_language: None) -> Iterator[LibraryWindow]:
    install_language(qapp, "en")
    made = LibraryWindow(load_theme("dark"), SHANGHAI)
    made.resize(1400, 600)
    made.show()
    made.show_scripts([summary(1), summary(2), summary(3)])
    yield made
    made.close()
    made.deleteLater()


def texts(window: LibraryWindow, row: int) -> list[str]:
    model = window.model
    return [str(model.index(row, at).data()) for at in range(model.columnCount())]


def selected(window: LibraryWindow) -> str:
    script = window.selected
    return "" if script is None else script.title


def test_a_row_says_what_a_script_is(window: LibraryWindow) -> None:
    assert texts(window, 0) == [
        "show 1",
        "Thu 2026-10-22 20:00",
        "快手",
        "10",
        "2026-10-22 20:00",
        "",
        "1.xlsx",
    ]


def test_the_state_says_what_is_unsaved_and_archived_and_what_has_no_file(
    window: LibraryWindow,
) -> None:
    at = Instant(EIGHT + 60_000)
    unsaved = summary(4, worked_at=at, archived_at=at, key=ScriptKey("", "u"), planned_start=None)
    window.show_scripts([unsaved])
    found = texts(window, 0)
    assert found[5] == "archived · unsaved edits, 10-22 20:01"
    assert (found[1], found[6]) == ("", "(no file yet)")


def test_the_planned_date_is_in_the_zone_of_the_show(window: LibraryWindow) -> None:
    window.show_scripts([summary(1, zone="America/New_York"), summary(2, zone="Nowhere/None")])
    assert texts(window, 0)[1] == "Thu 2026-10-22 08:00"
    assert texts(window, 1)[1] == "Thu 2026-10-22 20:00"


def test_the_arrows_move_in_the_list_while_one_types(window: LibraryWindow, qtbot: QtBot) -> None:
    assert selected(window) == "show 1"
    for key, title in [
        (KEY.Key_Down, "show 2"),
        (KEY.Key_PageDown, "show 3"),
        (KEY.Key_Down, "show 3"),
        (KEY.Key_Up, "show 2"),
        (KEY.Key_PageUp, "show 1"),
    ]:
        qtbot.keyClick(window.search, key)
        assert selected(window) == title


def test_typing_searches_and_esc_first_clears_then_closes(
    window: LibraryWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignals([window.search_changed] * 2):
        qtbot.keyClicks(window.search, "ab")
    qtbot.keyClick(window.search, KEY.Key_Escape)
    assert window.search.text() == ""
    assert window.isVisible()
    qtbot.keyClick(window.search, KEY.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("key", "held", "name"),
    [
        (KEY.Key_Return, Qt.KeyboardModifier.NoModifier, "open"),
        (KEY.Key_D, CTRL, "duplicate"),
        (KEY.Key_Delete, Qt.KeyboardModifier.NoModifier, "archive"),
        (KEY.Key_Backspace, CTRL, "drop"),
        (KEY.Key_N, CTRL, "template"),
        (KEY.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier, "empty"),
    ],
)
def test_a_key_asks_for_what_its_button_says(
    window: LibraryWindow, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, name: str
) -> None:
    with qtbot.waitSignal(window.asked, check_params_cb=lambda asked: asked == name):
        qtbot.keyClick(window.search, key, held)


def test_del_edits_the_search_where_there_is_something_to_delete(
    window: LibraryWindow, qtbot: QtBot
) -> None:
    window.search.setText("ab")
    window.search.setCursorPosition(0)
    with qtbot.assertNotEmitted(window.asked):
        qtbot.keyClick(window.search, KEY.Key_Delete)
    assert window.search.text() == "b"


def test_without_a_script_only_new_ones_can_be_asked_for(
    window: LibraryWindow, qtbot: QtBot
) -> None:
    window.show_scripts([])
    assert window.hint.isVisible()
    with qtbot.assertNotEmitted(window.asked):
        qtbot.keyClick(window.search, KEY.Key_Return)
    assert not window.buttons["open"].isEnabled()
    assert window.buttons["empty"].isEnabled()


def test_the_selection_stays_on_its_script_and_else_on_its_row(window: LibraryWindow) -> None:
    window.show_scripts([summary(1), summary(2), summary(3)], select="uid3")
    assert selected(window) == "show 3"
    window.show_scripts([summary(3), summary(1)])
    assert selected(window) == "show 3"
    window.show_scripts([summary(5), summary(6)])
    assert selected(window) == "show 5"


def test_edits_can_be_dropped_only_where_there_are_some(window: LibraryWindow) -> None:
    assert not window.buttons["drop"].isVisible()
    window.show_scripts([summary(1, worked_at=EIGHT)])
    assert window.buttons["drop"].isVisible()
    window.show_scripts([summary(1, archived_at=EIGHT)])
    assert window.buttons["archive"].text() == "Take out of the archive  Del"


def test_f2_does_what_the_message_offers(window: LibraryWindow, qtbot: QtBot) -> None:
    done: list[str] = []
    window.say("“a” is in the archive.", actions=[MessageAction("Undo", lambda: done.append("u"))])
    qtbot.keyClick(window.search, KEY.Key_F2)
    assert done == ["u"]


def test_a_line_is_asked_for_until_it_can_be_taken(window: LibraryWindow, qtbot: QtBot) -> None:
    taken: list[str] = []

    def take(text: str) -> str | None:
        taken.append(text)
        return None if text == "20:00" else "no time"

    window.ask("Planned start", "20:00", "later", take)
    qtbot.keyClick(window.strip.entry, KEY.Key_Return)
    assert window.strip.asking
    window.strip.entry.setText("20:00")
    qtbot.keyClick(window.strip.entry, KEY.Key_Return)
    assert not window.strip.asking
    assert taken == ["later", "20:00"]


def test_a_narrow_window_spares_columns_rather_than_cutting_titles(window: LibraryWindow) -> None:
    window.resize(940, 500)
    assert window.table.columnWidth(0) >= 260
    assert not window.table.isColumnHidden(0)
    assert not window.table.isColumnHidden(5)
    shown = [at for at in range(7) if not window.table.isColumnHidden(at)]
    whole = sum(window.table.columnWidth(at) for at in shown)
    assert whole <= window.table.viewport().width()


def test_it_speaks_the_language_that_is_installed(
    window: LibraryWindow, qapp: QApplication
) -> None:
    install_language(qapp, "zh_CN")
    window.reword()
    assert window.windowTitle() == "脚本库"
    assert window.buttons["open"].text() == "打开  ⏎"
    assert texts(window, 0)[1] == "周四 2026-10-22 20:00"
