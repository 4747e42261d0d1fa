"""The panel beside the grid: the selected row, what belongs to it, products put into a segment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from prepared_shows import SHOW, edited
from stage_desktop.script.plan import Beat
from stage_desktop.ui.editor.page import EditorPage
from stage_desktop.ui.editor.side_fields import FieldLine, FieldLines
from stage_desktop.ui.editor.side_panel import FactLine, FindingLabel, SidePanel
from stage_desktop.ui.models.editing.column import Sheet
from stage_desktop.ui.models.editing.edits import DraftEdits
from stage_desktop.ui.models.editing.script_moments import moments
from stage_desktop.ui.texts import editor_side as texts
from stage_desktop.ui.theme import load_theme
from written_shows import minutes

# Lists that open over a window: the offscreen platform cannot grab the keyboard for them.
pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
    pytest.mark.usefixtures("qapp"),
]


@contextmanager
def beside() -> Iterator[tuple[EditorPage, DraftEdits, SidePanel]]:
    with edited() as (page, edits):
        panel = SidePanel(page, load_theme("dark"))
        page.set_side(panel)
        yield page, edits, panel


def told(part: str, row: int) -> dict[str, list[str]]:
    due = moments(Sheet(SHOW)).due
    found = texts.sections(part, SHOW, row, due)
    return {section.heading: [fact.text for fact in section.facts] for section in found}


def test_a_segment_shows_its_products_and_what_hangs_on_it() -> None:
    # Segment 2 is planned from 20:10 to 20:30.
    assert told("segments", 1) == {
        "products": ["P1 大衣 · ¥100 · stock 300 · 样品✓ 库存×"],
        "hanging": ["20:00:00  B1 粉条", "20:29:00  Operator: 举价格牌"],
    }
    assert told("segments", 0)["hanging"] == ["20:02:00  G1 福袋 围巾 ✓"]


def test_a_product_shows_where_it_is_used() -> None:
    assert told("products", 0) == {"used": ["2 主推款"]}
    assert told("products", 1) == {"used": ["G1 福袋: is its prize"]}


def test_a_giveaway_shows_its_segment_and_its_moments() -> None:
    found = told("giveaways", 0)
    assert found["used"] == ["1 开场"]
    assert found["moments"] == [
        "20:01:00  Prepare giveaway",
        "20:02:00  Drop giveaway",
        "20:07:00  Draw giveaway",
        "20:07:10  Announce winners",
        "20:07:20  Host: 念名单",
    ]


def test_a_boost_a_cue_and_a_host_show_their_segments() -> None:
    assert told("boosts", 0)["used"] == ["2 主推款"]
    assert told("cues", 0) == {"used": ["2 主推款"]}
    assert told("hosts", 0) == {"used": ["1 开场", "2 主推款", "3 开奖"]}


def test_the_panel_follows_the_row() -> None:
    with beside() as (page, _, panel):
        page.show_pane("segments", 1)
        panel.finish()
        assert panel.title.text() == "2 主推款"
        assert panel.span.text() == "20:10:00–20:30:00 · 20:00"
        page.show_pane("products", 1)
        panel.finish()
        assert panel.title.text() == "P2 围巾"
        assert not panel.pick.isVisibleTo(panel)


def test_beats_and_talk_points_are_written_in_the_panel() -> None:
    with beside() as (page, edits, panel):
        page.show_pane("segments", 1)
        beats = panel.forms["segments"].fields["beats"]
        assert isinstance(beats, FieldLines)
        beats.setFocus()
        beats.setPlainText("塑品 6:00\n逼单")
        QTest.keyClick(beats, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert edits.script.segments[1].beats == (Beat("塑品", minutes(6)), Beat("逼单"))
        edits.undo()
        assert edits.script.segments[1].beats == ()
        assert beats.toPlainText() == ""


def test_leaving_a_field_enters_it_and_escape_takes_it_back() -> None:
    with beside() as (page, edits, panel):
        page.show_pane("products", 0)
        name, stock = (panel.forms["products"].fields[each] for each in ("name", "stock"))
        assert isinstance(name, FieldLine)
        name.setFocus()
        name.selectAll()
        QTest.keyClicks(name, "Coat")
        stock.setFocus()
        assert edits.script.products[0].name == "Coat"
        name.setFocus()
        QTest.keyClicks(name, "xyz")
        QTest.keyClick(name, Qt.Key.Key_Escape)
        assert name.text() == "Coat"


def test_a_refused_field_is_said_and_goes_back_when_it_is_left() -> None:
    with beside() as (page, edits, panel):
        page.show_pane("products", 0)
        stock = panel.forms["products"].fields["stock"]
        assert isinstance(stock, FieldLine)
        stock.setFocus()
        stock.selectAll()
        QTest.keyClicks(stock, "plenty")
        QTest.keyClick(stock, Qt.Key.Key_Return)
        assert edits.script == SHOW
        assert stock.text() == "plenty"
        page.grid.setFocus()
        assert stock.text() == "300"


def test_a_fact_leads_to_the_thing() -> None:
    with beside() as (page, _, panel):
        page.show_pane("segments", 1)
        panel.finish()
        line = next(line for line in panel.lines if isinstance(line, FactLine))
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        assert page.pane.id == "products"
        assert page.grid.currentIndex().row() == 0


def test_what_is_used_everywhere_is_told_in_part() -> None:
    segments = tuple(replace(SHOW.segments[1], id=f"n{at}", number=str(at)) for at in range(1, 41))
    with edited(replace(SHOW, segments=segments)) as (page, _):
        panel = SidePanel(page, load_theme("dark"))
        page.set_side(panel)
        page.show_pane("products", 0)
        panel.finish()
        lines = [line.text() for line in panel.lines if isinstance(line, FactLine)]
        assert len(lines) == 31
        assert lines[-1] == "and 10 more"


def test_findings_stand_in_the_panel_with_what_to_do() -> None:
    with beside() as (page, _, panel):
        page.show_pane("products", 0)
        page.checker.finish()
        panel.finish()
        labels = [
            label.text()
            for line in panel.lines
            if isinstance(line, FindingLabel)
            for label in line.findChildren(QLabel)
        ]
        assert any("库存" in text for text in labels)


@pytest.mark.parametrize("by_mouse", [False, True])
def test_products_are_put_into_a_segment_and_taken_out(by_mouse: bool) -> None:
    with beside() as (page, edits, panel):
        page.show_pane("segments", 1)
        if by_mouse:
            QTest.mouseClick(panel.pick, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(page.grid, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        picker = panel.picker
        assert picker.isVisible()
        picker.wanted.setText("围")
        QTest.keyClick(picker.wanted, Qt.Key.Key_Return)
        assert edits.script.segments[1].products == ("P1", "P2")
        picker.wanted.clear()
        QTest.keyClick(picker.wanted, Qt.Key.Key_Up)
        QTest.keyClick(picker.wanted, Qt.Key.Key_Up)
        QTest.keyClick(picker.wanted, Qt.Key.Key_Return)
        assert edits.script.segments[1].products == ("P2",)
        picker.close()
        edits.undo()
        edits.undo()
        assert edits.script == SHOW


def test_the_picker_stays_on_the_screen(qapp: QApplication) -> None:
    with beside() as (_, edits, panel):
        panel.picker.ask(edits.script, ("P1",), QPoint(100_000, 100_000))
        screen = panel.picker.screen().availableGeometry()
        assert panel.picker.geometry().right() <= screen.right() + 1
        assert panel.picker.codes == ("P1",)
        panel.picker.close()


def test_ctrl_b_goes_into_the_panel_and_back_and_so_does_esc() -> None:
    with beside() as (page, _, panel):
        page.show()
        page.activateWindow()
        QTest.qWaitForWindowExposed(page)
        page.grid.setFocus()
        page.grid.go_to(1, 1)
        for back in (Qt.Key.Key_B, Qt.Key.Key_Escape):
            QTest.keyClick(page.grid, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
            assert QApplication.focusWidget() is panel.forms["segments"].fields["title"]
            strong = back is Qt.Key.Key_B
            held = Qt.KeyboardModifier.ControlModifier if strong else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(QApplication.focusWidget(), back, held)
            assert QApplication.focusWidget() is page.grid


def test_the_picker_says_its_keys() -> None:
    with beside() as (page, _, panel):
        panel.picker.ask(page.script, (), QPoint(0, 0))
        assert panel.picker.keys.text() == "↑ ↓ choose · Enter in or out · Esc close"
        panel.picker.close()
