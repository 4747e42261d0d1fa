"""The grid by keyboard, as a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from performing import script, segment
from stage_desktop.script.commerce import Product
from stage_desktop.script.plan import Script
from stage_desktop.ui.editor.cell_editors import LineCell
from stage_desktop.ui.editor.grid_keys import KEYS, MENU
from stage_desktop.ui.editor.grid_view import GridView
from stage_desktop.ui.models.editing.edit_model import EditModel
from stage_desktop.ui.models.editing.edits import DraftEdits
from stage_desktop.ui.models.editing.segment_table import SEGMENTS
from stage_desktop.ui.texts import editor as texts
from stage_desktop.ui.theme import apply, load_theme
from ui.operator.desk import ALT, CONTROL, NONE, SHIFT

Key = Qt.Key
NUMBER, TITLE, START, DURATION, END = range(5)


def show() -> Script:
    goods = (Product("A01", "Wool scarf"), Product("B02", "Hat"))
    return script(*(segment(n, 5) for n in range(1, 6)), products=goods)


class Hands:
    """A grid in a window, and hands on the keyboard."""

    def __init__(self) -> None:
        self.edits = DraftEdits(show())
        self.model = EditModel(SEGMENTS, self.edits, texts.rundown_say)
        self.grid = GridView(self.model, load_theme("dark"))
        self.grid.resize(700, 400)
        self.grid.show()
        self.grid.activateWindow()
        QTest.qWaitForWindowExposed(self.grid)
        self.grid.setFocus()
        self.grid.go_to(0, TITLE)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.grid, key, modifier)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget() or self.grid, letter)

    @property
    def at(self) -> tuple[int, int]:
        return self.grid.currentIndex().row(), self.grid.currentIndex().column()

    def column(self, at: int) -> list[str]:
        return [self.model.text_at(row, at) for row in range(self.model.rowCount())]

    def column_at(self, name: str) -> int:
        return self.model.column_at(name)


@pytest.fixture
def hands(qapp: QApplication, restored_look: None) -> Iterator[Hands]:
    apply(qapp, load_theme("dark"))
    made = Hands()
    yield made
    made.grid.close()
    made.grid.deleteLater()


def test_typing_replaces_and_enter_goes_down(hands: Hands) -> None:
    hands.type("Open")
    hands.press(Key.Key_Return)
    assert (hands.column(TITLE)[0], hands.at) == ("Open", (1, TITLE))
    hands.type("Sale")
    hands.press(Key.Key_Return, SHIFT)
    assert (hands.column(TITLE)[1], hands.at) == ("Sale", (0, TITLE))


def test_f2_goes_on_behind_what_there_is_and_esc_leaves_it(hands: Hands) -> None:
    hands.press(Key.Key_F2)
    hands.type("!")
    hands.press(Key.Key_Return)
    assert hands.column(TITLE)[0] == "Segment 1!"
    hands.type("x")
    hands.press(Key.Key_Escape)
    assert hands.column(TITLE)[1] == "Segment 2"
    assert hands.edits.last_step is not None and len(hands.edits.draft.past) == 1


def test_tab_goes_right_over_what_is_shown_only_and_enter_back_below_its_start(
    hands: Hands,
) -> None:
    hands.type("Open")
    hands.press(Key.Key_Tab)
    assert hands.at == (0, START)
    hands.press(Key.Key_Tab)
    hands.type("7")
    hands.press(Key.Key_Return)
    assert (hands.at, hands.column(DURATION)[0]) == ((1, TITLE), "7:00")
    hands.press(Key.Key_Tab, SHIFT)
    assert hands.at == (1, NUMBER)


def test_space_and_digits_are_typed(hands: Hands) -> None:
    hands.press(Key.Key_Space)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    hands.press(Key.Key_Escape)
    hands.grid.go_to(0, DURATION)
    hands.type("12")
    hands.press(Key.Key_Return)
    assert hands.column(START)[1] == "20:12"


def test_a_refused_entry_keeps_the_cell_and_the_keyboard_stays(hands: Hands) -> None:
    hands.grid.go_to(2, DURATION)
    hands.type("long")
    hands.press(Key.Key_Return)
    assert (hands.at, hands.column(DURATION)[2]) == ((2, DURATION), "5:00")
    hands.type("4")
    hands.press(Key.Key_Return)
    assert (hands.at, hands.column(DURATION)[2]) == ((3, DURATION), "4:00")


def test_ctrl_enter_in_a_cell_fills_all_that_is_selected(hands: Hands) -> None:
    for _ in range(2):
        hands.press(Key.Key_Down, SHIFT)
    hands.type("Same")
    hands.press(Key.Key_Return, CONTROL)
    assert hands.column(TITLE) == ["Same", "Same", "Same", "Segment 4", "Segment 5"]
    hands.press(Key.Key_Z, CONTROL)
    assert hands.column(TITLE)[0] == "Segment 1"
    hands.press(Key.Key_Y, CONTROL)
    assert hands.column(TITLE)[0] == "Same"


def test_copy_and_paste_go_by_the_clipboard(hands: Hands) -> None:
    hands.press(Key.Key_Down, SHIFT)
    hands.press(Key.Key_C, CONTROL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Segment 1\r\nSegment 2\r\n"
    assert "<td>Segment 1</td>" in data.html()
    hands.grid.go_to(3, TITLE)
    hands.press(Key.Key_V, CONTROL)
    assert hands.column(TITLE)[3:] == ["Segment 1", "Segment 2"]


def test_what_a_spreadsheet_copied_is_pasted(hands: Hands) -> None:
    data = QMimeData()
    data.setText('Open\t20:00\t2\t\r\n"two\nlines"\t\t3:30\t\r\n')
    QGuiApplication.clipboard().setMimeData(data)
    hands.press(Key.Key_V, CONTROL)
    assert hands.column(TITLE)[:2] == ["Open", "two\nlines"]
    assert hands.column(START)[:3] == ["20:00", "20:02", "20:05:30"]
    assert hands.grid.rows == [0, 1]


def test_cut_and_del_empty_cells(hands: Hands) -> None:
    hands.press(Key.Key_X, CONTROL)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Delete)
    assert hands.column(TITLE)[:3] == ["", "", "Segment 3"]
    assert QGuiApplication.clipboard().mimeData().text() == "Segment 1\r\n"


def test_fill_down(hands: Hands) -> None:
    for _ in range(2):
        hands.press(Key.Key_Down, SHIFT)
    hands.press(Key.Key_D, CONTROL)
    assert hands.column(TITLE)[:4] == ["Segment 1", "Segment 1", "Segment 1", "Segment 4"]


def test_rows_are_made_copied_moved_and_removed(hands: Hands) -> None:
    hands.press(Key.Key_Return, CONTROL)
    assert (hands.column(NUMBER)[:3], hands.at) == (["1", "1a", "2"], (1, TITLE))
    hands.press(Key.Key_Down, ALT)
    assert (hands.column(NUMBER)[:3], hands.grid.rows) == (["1", "2", "1a"], [2])
    hands.press(Key.Key_Up, ALT)
    hands.press(Key.Key_D, CONTROL | SHIFT)
    assert hands.column(NUMBER)[:4] == ["1", "1a", "1b", "2"]
    hands.press(Key.Key_Up, SHIFT)
    hands.press(Key.Key_Minus, CONTROL)
    assert hands.column(NUMBER) == ["1", "2", "3", "4", "5"]
    hands.press(Key.Key_Return, CONTROL | SHIFT)
    assert hands.column(NUMBER)[:3] == ["1", "1a", "2"]


def test_a_cell_of_a_row_that_was_moved_stays_the_only_one_selected(hands: Hands) -> None:
    hands.grid.go_to(2, TITLE)
    hands.press(Key.Key_Up, ALT)
    assert (hands.grid.rows, hands.grid.columns) == ([1], [TITLE])
    hands.press(Key.Key_Delete)
    assert (hands.column(TITLE)[1], hands.column(DURATION)[1]) == ("", "5:00")


def test_tab_goes_to_the_next_cell_also_when_nothing_is_typed(hands: Hands) -> None:
    hands.press(Key.Key_Tab)
    assert hands.at == (0, START)
    hands.press(Key.Key_Backtab, SHIFT)
    assert hands.at == (0, TITLE)
    assert QApplication.focusWidget() is hands.grid


def test_what_is_pasted_lands_where_home_went(hands: Hands) -> None:
    hands.grid.go_to(2, DURATION)
    hands.press(Key.Key_Down, SHIFT)
    hands.press(Key.Key_Home, CONTROL)
    assert (hands.grid.rows, hands.grid.columns) == ([0], [NUMBER])


def test_a_pasted_time_that_the_length_beside_it_denies_is_told(hands: Hands) -> None:
    told: list[str] = []
    hands.model.cells_refused.connect(lambda all_: told.extend(e.reason.code for e in all_))
    data = QMimeData()
    data.setText("Open\t20:30\t5\nNext\t20:05\t6\n")
    QGuiApplication.clipboard().setMimeData(data)
    hands.press(Key.Key_V, CONTROL)
    assert told == ["entry_beside"]
    assert hands.column(DURATION)[:2] == ["5:00", "6:00"]
    assert hands.column(START)[:2] == ["20:00", "20:05"]


def test_shift_goes_on_from_what_a_command_selected(hands: Hands) -> None:
    hands.grid.select_range(range(1, 3))
    hands.press(Key.Key_Down, SHIFT)
    assert (hands.grid.rows, len(hands.grid.columns)) == ([1, 2, 3], hands.model.columnCount())
    hands.grid.go_to(0, TITLE)
    hands.press(Key.Key_Right, SHIFT)
    hands.press(Key.Key_Down, SHIFT)
    assert (hands.grid.rows, hands.grid.columns) == ([0, 1], [TITLE, START])


def test_whole_rows_are_selected(hands: Hands) -> None:
    hands.press(Key.Key_Space, CONTROL)
    assert hands.grid.columns == list(range(hands.model.columnCount()))
    hands.press(Key.Key_A, CONTROL)
    assert hands.grid.rows == [0, 1, 2, 3, 4]


def test_home_and_end_and_their_corners(hands: Hands) -> None:
    last = hands.model.columnCount() - 1
    hands.press(Key.Key_End)
    assert hands.at == (0, last)
    hands.press(Key.Key_Home)
    assert hands.at == (0, 0)
    hands.press(Key.Key_End, CONTROL)
    assert hands.at == (4, last)
    hands.press(Key.Key_Home, CONTROL)
    assert hands.at == (0, 0)


def test_the_first_columns_stay_in_sight(hands: Hands) -> None:
    assert not hands.grid.frozen.isVisible()
    hands.grid.go_to(0, hands.model.columnCount() - 1)
    assert hands.grid.frozen.isVisible()
    hands.grid.go_to(0, DURATION)
    assert hands.grid.columnViewportPosition(DURATION) >= hands.grid.frozen.room or (
        not hands.grid.frozen.isVisible()
    )
    hands.grid.go_to(0, NUMBER)
    assert not hands.grid.frozen.isVisible()


def test_products_are_picked_by_any_part_of_code_or_name(hands: Hands) -> None:
    at = hands.column_at("products")
    hands.grid.go_to(0, at)
    hands.press(Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, LineCell) and editor.picker is not None
    picker = editor.picker
    picker.setCompletionPrefix("sca")
    first = picker.completionModel().index(0, 0)
    assert (first.data(), picker.pathFromIndex(first)) == ("A01   Wool scarf", "A01")
    editor.setText("A01、b0")
    assert picker.splitPath(editor.text()) == ["b0"]
    picker.setCompletionPrefix("b0")
    assert picker.pathFromIndex(picker.completionModel().index(0, 0)) == "A01、B02"
    editor.setText("A01、B02")
    hands.press(Key.Key_Return)
    assert hands.edits.script.segments[0].products == ("A01", "B02")


def test_long_texts_have_lines(hands: Hands) -> None:
    at = hands.column_at("notes")
    hands.grid.go_to(0, at)
    hands.type("one")
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    hands.press(Key.Key_Return, ALT)
    hands.type("two")
    hands.press(Key.Key_Return)
    assert (hands.column(at)[0], hands.at) == ("one\ntwo", (1, at))
    hands.grid.go_to(0, at)
    hands.type("x")
    hands.press(Key.Key_Tab)
    assert hands.column(at)[0] == "x"


def test_rows_are_dragged_by_the_gutter(hands: Hands) -> None:
    hands.grid.selectRow(3)
    gutter, high = hands.grid.gutter, hands.grid.rowHeight(0)
    body = gutter.viewport()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(body, left, pos=QPoint(8, 3 * high + 10))
    QTest.mouseMove(body, QPoint(8, high + 4))
    QTest.mouseMove(body, QPoint(8, 4))
    QTest.mouseRelease(body, left, pos=QPoint(8, 4))
    assert hands.column(NUMBER) == ["4", "1", "2", "3", "5"]
    assert hands.grid.rows == [0]


def test_every_command_has_a_word_and_is_in_reach() -> None:
    assert set(texts.COMMANDS) == set(KEYS)
    assert {name for name in MENU if name is not None} <= set(KEYS)


def test_the_menu_offers_groups_for_the_rundown_only(hands: Hands) -> None:
    menu = hands.grid.commands.menu()
    named = [action.text().split("\t")[0] for action in menu.actions()]
    assert "Group…" in named and "Undo" in named
    menu.deleteLater()


def test_the_grid_is_painted_with_groups_marks_and_skipped_rows(hands: Hands) -> None:
    segments = list(hands.edits.script.segments)
    segments[1] = replace(segments[1], group="Opening", skipped=True)
    segments[2] = replace(segments[2], group="Opening", hard_start=segments[2].hard_start)
    hands.edits.apply(replace(hands.edits.script, segments=tuple(segments)), "x")
    before = hands.grid.grab().toImage()
    hands.edits.undo()
    assert hands.grid.grab().toImage() != before
