"""The editor's page: tabs, findings, find, groups, what undo names, the show's strip."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from performing import script, segment
from stage_desktop.script.commerce import Money, Product
from stage_desktop.script.derive import all_cues
from stage_desktop.show.commands import Go, Start
from stage_desktop.ui.editor.page import EditorPage
from stage_desktop.ui.editor.pane import Pane
from stage_desktop.ui.models.editing.checking import Checker
from stage_desktop.ui.models.editing.edits import DraftEdits
from stage_desktop.ui.models.editing.live_edits import LiveEdits
from stage_desktop.ui.models.editing.product_table import PRODUCTS
from stage_desktop.ui.theme import apply, available_themes, load_theme
from ui.live import LiveRun
from ui.operator.desk import CONTROL, NONE

Key = Qt.Key
TITLE, START, DURATION = 1, 2, 3


class Desk:
    """A page with the rundown and the products."""

    def __init__(self) -> None:
        show = script(
            *(segment(n, 5, host="Maya", products=("A01",)) for n in range(1, 4)),
            products=(Product("A01", "x", live_price=Money(Decimal(9), "CNY")),),
        )
        self.edits = DraftEdits(show)
        products = Pane("products", PRODUCTS, lambda: "Products", lambda _, name: name)
        self.page = EditorPage(load_theme("dark"), self.edits, Checker(), (products,))
        self.page.resize(1000, 500)
        self.page.show()
        self.page.activateWindow()
        QTest.qWaitForWindowExposed(self.page)
        self.page.grid.setFocus()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget() or self.page, letter)

    def put(self, row: int, column: int, text: str) -> None:
        model = self.page.grid.edit_model
        model.setData(model.index(row, column), text)


@pytest.fixture
def desk(qapp: QApplication, restored_look: None) -> Iterator[Desk]:
    apply(qapp, load_theme("dark"))
    made = Desk()
    yield made
    made.page.close_down()
    made.page.close()
    made.page.deleteLater()


def test_what_is_found_in_a_row_is_said_below_the_grid(desk: Desk) -> None:
    desk.put(1, DURATION, "0")
    desk.page.grid.go_to(1, TITLE)
    assert desk.page.findings.text.text() == "Nothing to mend in this row."
    desk.page.checker.finish()
    assert "no duration" in desk.page.findings.text.text()
    desk.page.grid.go_to(0, TITLE)
    assert "no duration" not in desk.page.findings.text.text()


def test_several_findings_are_gone_through_and_lead_to_their_cells(desk: Desk) -> None:
    desk.put(1, DURATION, "0")
    desk.put(1, desk.page.grid.edit_model.column_at("number"), "1")
    desk.page.grid.go_to(1, TITLE)
    desk.page.checker.finish()
    assert desk.page.findings.more.isVisible()
    first = desk.page.findings.text.text()
    desk.page.findings.more.click()
    assert desk.page.findings.text.text() != first


def test_a_refused_entry_is_said_in_words_and_goes_with_the_next_step(desk: Desk) -> None:
    desk.put(0, DURATION, "long")
    assert desk.page.message.isVisible()
    assert "long" in desk.page.message.text()
    desk.put(0, DURATION, "6")
    assert not desk.page.message.isVisible()


def test_undo_is_named(desk: Desk) -> None:
    assert not desk.page.head.tools["undo"].isEnabled()
    desk.put(0, DURATION, "6")
    assert desk.page.head.history.text() == "entry in Length"
    desk.page.head.tools["undo"].click()
    assert desk.page.head.history.text() == ""


def test_the_script_is_told_after_each_step(desk: Desk) -> None:
    told: list[object] = []
    desk.page.script_changed.connect(told.append)
    desk.put(0, DURATION, "6")
    assert told == [desk.edits.script]


def test_find_goes_from_hit_to_hit_and_back_to_the_grid(desk: Desk) -> None:
    desk.put(2, TITLE, "Big sale")
    desk.put(0, TITLE, "small SALE")
    desk.page.grid.go_to(0, 0)
    desk.press(Key.Key_F, CONTROL)
    desk.type("sale")
    desk.press(Key.Key_Return)
    current = desk.page.grid.currentIndex()
    assert (current.row(), current.column()) == (0, TITLE)
    assert desk.page.finder.count.text() == "1/2"
    desk.press(Key.Key_Return)
    assert desk.page.grid.currentIndex().row() == 2
    desk.press(Key.Key_Escape)
    assert not desk.page.finder.isVisible()
    assert QApplication.focusWidget() is desk.page.grid


def test_a_group_is_named_in_the_line_below(desk: Desk) -> None:
    desk.page.grid.select_range(range(2))
    desk.press(Key.Key_G, CONTROL)
    assert desk.page.finder.line.text() == "Group 1"
    desk.type("Opening")
    desk.press(Key.Key_Return)
    assert [each.group for each in desk.edits.script.segments] == ["Opening", "Opening", ""]
    assert len(desk.edits.draft.past) == 1


def test_tabs_are_changed_by_keys_and_each_keeps_its_grid(desk: Desk) -> None:
    desk.press(Key.Key_PageDown, CONTROL)
    assert desk.page.pane.id == "products"
    assert desk.page.grid.edit_model.table is PRODUCTS
    desk.put(0, 0, "B7")
    assert desk.edits.script.segments[0].products == ("B7",)
    desk.page.show_pane("segments", 2, "duration")
    assert desk.page.grid.currentIndex().column() == DURATION


def test_esc_asks_for_the_show_and_first_ends_an_entry(desk: Desk) -> None:
    asked: list[bool] = []
    desk.page.leave_asked.connect(lambda: asked.append(True))
    desk.page.grid.go_to(0, TITLE)
    desk.type("x")
    desk.press(Key.Key_Escape)
    assert asked == []
    desk.press(Key.Key_Escape)
    assert asked == [True]


def test_what_is_being_typed_is_taken_when_the_page_is_left(desk: Desk) -> None:
    desk.page.grid.go_to(0, TITLE)
    desk.type("half a titl")
    desk.page.finish_entry()
    assert desk.edits.script.segments[0].title == "half a titl"


def test_while_the_show_is_on_the_strip_counts_and_rows_behind_are_past(desk: Desk) -> None:
    run = LiveRun(desk.edits.script)
    run.to(0, Start())
    run.to(300, Go())
    run.later(10)
    live = LiveEdits(run.model, all_cues)
    desk.page.set_edits(live)
    desk.page.set_timeline(run.model.timeline)
    assert desk.page.strip.isVisible()
    assert desk.page.strip.count.text() == "04:50"
    assert desk.page.strip.title.text().startswith("2")
    desk.page.grid.go_to(0, TITLE)
    assert desk.page.findings.text.text() == "This has been on air: read only."
    run.model.send(Go())
    desk.page.set_edits(desk.edits)
    desk.page.set_timeline(None)
    assert not desk.page.strip.isVisible()
    live.close()
    run.model.close()


def test_every_theme_is_taken(desk: Desk) -> None:
    seen = set()
    for name in available_themes():
        desk.page.set_theme(load_theme(name))
        image = desk.page.grid.grab().toImage()
        seen.add(image.pixelColor(500, 60).name())
    assert len(seen) == len(available_themes())


def test_the_end_as_edited_stands_below_the_grid(desk: Desk) -> None:
    assert desk.page.findings.end.text() == "As edited: ends 20:15, 15:00 in all"
    desk.put(1, DURATION, "66")
    assert desk.page.findings.end.text() == "As edited: ends 21:16, 1:16:00 in all"
    desk.put(1, DURATION, "5:30")
    assert desk.page.findings.end.text() == "As edited: ends 20:15:30, 15:30 in all"


def test_a_start_that_leaps_more_than_an_hour_is_told_until_the_next_step(desk: Desk) -> None:
    desk.put(1, START, "6")  # 18:00 is nearer to 20:05 than 6:00 of the next morning
    said = desk.page.message
    assert said.text() == "Segment 2 starts at 18:00: 2:05:00 earlier than before. Ctrl+Z undoes."
    desk.put(1, START, "20:10")
    assert said.text() == "Segment 2 starts at 20:10: 2:10:00 later than before. Ctrl+Z undoes."
    desk.put(1, START, "20:15")
    assert (said.text(), said.isVisible()) == ("", False)
