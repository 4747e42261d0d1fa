"""The panes beside the rundown: sums, ticks, shares, reservations, the show as a form."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from prepared_shows import HOUR, SHOW, edited, yuan
from stage_desktop.instants import Instant
from stage_desktop.script.commerce import Money
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import Reservation
from stage_desktop.script.sums import planned_spend, roles, spent_shares, stock_value, total
from stage_desktop.ui.editor.curve import ReservationCurve
from stage_desktop.ui.editor.page import EditorPage
from stage_desktop.ui.editor.pane_frame import PaneFrame
from stage_desktop.ui.editor.pane_parts import ShowFrame, SpendFrame, WarmupFrame
from stage_desktop.ui.editor.side_fields import FieldLine
from stage_desktop.ui.language import speaking
from stage_desktop.ui.models.editing.edits import DraftEdits
from stage_desktop.ui.models.editing.show_table import show_fields
from stage_desktop.ui.texts import editor_panes as texts
from stage_desktop.ui.theme import load_theme
from written_shows import wall

# Lists that open over a window: the offscreen platform cannot grab the keyboard for them.
pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
    pytest.mark.usefixtures("qapp"),
]


def frame_of(page: EditorPage, pane: str) -> PaneFrame:
    page.show_pane(pane, 0)
    found = page.stack.currentWidget()
    assert isinstance(found, PaneFrame)
    return found


@pytest.mark.parametrize(
    ("part", "said"),
    [
        # 100 × 300 + 20 × 100 = 32000, which is 80 % of 40000.
        (
            "products",
            "2 products · 主推款 1, 福利款 1 · price × stock ¥32,000 = 80% of the GMV target",
        ),
        ("giveaways", "1 of 1 prepared · budget ¥200"),
        ("boosts", "1 boosts · budget ¥800 of ¥3,000: ¥2,200 left"),
        ("checklist", "1 of 3 done · next: T-30m 链接"),
        ("warmup", "0 of 1 done"),
        ("hosts", ""),
    ],
)
def test_each_pane_says_what_its_rows_sum_to(part: str, said: str) -> None:
    assert texts.sums_text(part, SHOW) == said


def test_cues_that_follow_from_the_script_are_told_beside_the_written_ones() -> None:
    assert texts.sums_text("cues", SHOW) == (
        "2 written; those of giveaways, boosts and products follow from them"
    )


def test_amounts_of_two_currencies_have_no_sum() -> None:
    assert total([yuan(5), Money(Decimal(5), "USD")]) is None
    assert total([yuan(5), None, yuan("2.5")]) == yuan("7.5")
    assert stock_value(replace(SHOW, products=())) is None
    assert roles(SHOW) == (("主推款", 1), ("福利款", 1))


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (30, "shares sum to 90 %: 10 % missing · budget ¥3,000 · spent ¥900"),
        (40, "shares sum to 100 % ✓ · budget ¥3,000 · spent ¥900"),
        (45, "shares sum to 105 %: 5 % too much · budget ¥3,000 · spent ¥900"),
    ],
)
def test_shares_of_spend_are_told_against_the_whole(share: int, said: str) -> None:
    first, last = SHOW.spend_bands
    script = replace(SHOW, spend_bands=(first, replace(last, share=Decimal(share))))
    assert texts.share_text(script) == said


def test_what_was_spent_is_a_share_of_the_budget() -> None:
    assert planned_spend(SHOW, SHOW.spend_bands[0]) == yuan(1800)
    assert spent_shares(SHOW) == (("S1", Decimal(30)),)
    assert spent_shares(replace(SHOW, ad_budget=Money(Decimal(5), "USD"))) == ()


def test_the_last_count_of_reservations_is_told_with_its_time(qapp: QApplication) -> None:
    assert texts.reserved_text(SHOW) == "400 reservations, T-1d (+300)"
    with speaking("zh_CN"):
        assert texts.reserved_text(SHOW) == "T-1d，预约 400 人（+300）"
    empty = replace(SHOW, reservations=())
    assert texts.reserved_text(empty) == "No counts yet: add the first, with its time."


def test_the_curve_runs_from_the_first_count_to_the_planned_start(qapp: QApplication) -> None:
    curve = ReservationCurve(load_theme("dark"))
    curve.show_script(SHOW)
    first, last = SHOW.reservations
    assert curve.span == (first.at, wall("20:00"))
    area = QRectF(0, 0, 200, 100)
    assert (curve.place(first, area).x(), curve.place(first, area).y()) == (0, 75)
    # A day of two: the middle. The most that there was: the top.
    assert (curve.place(last, area).x(), curve.place(last, area).y()) == (100, 0)
    late = Reservation(Instant(wall("20:00") + HOUR), 500)
    curve.show_script(replace(SHOW, reservations=(*SHOW.reservations, late)))
    assert curve.span == (first.at, late.at)
    curve.deleteLater()


def test_space_ticks_the_selected_tasks_from_any_cell() -> None:
    with edited() as (page, edits):
        frame_of(page, "checklist")
        grid = page.grid
        grid.go_to(1, grid.edit_model.column_at("title"))
        QTest.keyClick(grid, Qt.Key.Key_Space)
        assert [task.done for task in edits.script.checklist] == [True, True, False]
        grid.select_range(range(2))
        QTest.keyClick(grid, Qt.Key.Key_Space)
        assert [task.done for task in edits.script.checklist] == [False, False, False]
        edits.undo()
        assert [task.done for task in edits.script.checklist] == [True, True, False]


def test_space_marks_a_giveaway_as_prepared_and_types_elsewhere() -> None:
    with edited() as (page, edits):
        frame_of(page, "giveaways")
        grid = page.grid
        grid.go_to(0, grid.edit_model.column_at("prepared"))
        QTest.keyClick(grid, Qt.Key.Key_Space)
        assert edits.script.giveaways[0].prepared is None


def test_the_line_below_makes_a_row_with_a_free_code() -> None:
    with edited() as (page, edits):
        frame = frame_of(page, "products")
        QTest.mouseClick(frame.add, Qt.MouseButton.LeftButton)
        assert [product.code for product in edits.script.products] == ["P1", "P2", "P3"]
        assert page.grid.currentIndex().row() == 2
        assert frame.sums.text().startswith("3 products")


def test_a_renamed_product_keeps_its_place_in_the_segments() -> None:
    with edited() as (page, edits):
        frame_of(page, "products")
        model = page.grid.edit_model
        assert model.put({(0, model.column_at("code")): "A7"}, "typed", column="code")
        assert edits.script.segments[1].products == ("A7",)


def test_spend_has_a_bar_of_its_shares() -> None:
    with edited() as (page, _):
        frame = frame_of(page, "spend")
        assert isinstance(frame, SpendFrame)
        assert frame.bar.planned == (("S1", Decimal(60)), ("S2", Decimal(30)))
        assert frame.bar.full == 100
        model = page.grid.edit_model
        model.put({(1, model.column_at("share")): "70"}, "typed", column="share")
        assert frame.bar.full == 130


def test_reservations_are_counted_beside_the_warm_up() -> None:
    with edited() as (page, edits):
        frame = frame_of(page, "warmup")
        assert isinstance(frame, WarmupFrame)
        frame.counts.add_row()
        model = frame.counts.grid.edit_model
        model.put({(2, model.column_at("count")): "1250"}, "typed", column="count")
        assert edits.script.reservations[-1] == Reservation(wall("20:00"), 1250)
        assert frame.reserved.text() == "1,250 reservations, T-0 (+850)"


def test_a_count_that_is_none_is_said_and_kept_out() -> None:
    with edited() as (page, edits):
        frame = frame_of(page, "warmup")
        assert isinstance(frame, WarmupFrame)
        model = frame.counts.grid.edit_model
        model.put({(0, model.column_at("count")): "many"}, "typed", column="count")
        assert edits.script.reservations == SHOW.reservations
        assert "“many”" in page.message.toolTip() or "many" in page.message.text()


def entry(frame: ShowFrame, name: str) -> FieldLine:
    found = next(form.fields[name] for form in frame.forms if name in form.fields)
    assert isinstance(found, FieldLine)
    return found


def test_the_show_is_a_form_whose_entries_are_undone_like_all_others() -> None:
    with edited() as (page, edits):
        frame = frame_of(page, "show")
        assert isinstance(frame, ShowFrame)
        field = entry(frame, "gmv_target")
        assert field.text() == "40000"
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "5w")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert edits.script.gmv_target == yuan(50000)
        assert field.text() == "50000"
        edits.undo()
        assert edits.script.gmv_target == yuan(40000)
        assert field.text() == "40000"


def test_a_fact_that_is_refused_is_said_and_escape_takes_it_back() -> None:
    with edited() as (page, edits):
        frame = frame_of(page, "show")
        assert isinstance(frame, ShowFrame)
        field = entry(frame, "zone")
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "Atlantis")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert edits.script == SHOW
        assert field.text() == "Atlantis"
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert field.text() == "Asia/Shanghai"


def test_every_field_of_the_show_has_its_words(qapp: QApplication) -> None:
    for column in show_fields():
        with speaking("zh_CN"):
            assert texts.field(column.id) != column.id
            assert not texts.field(column.id).isascii() or column.id == "sku"


def test_all_columns_of_all_panes_have_words(qapp: QApplication) -> None:
    with edited() as (page, _):
        for pane in page.panes[1:]:
            for column in pane.table.columns:
                assert texts.say("column", column.id) != column.id, column.id
            assert pane.title()


def test_a_show_without_anything_prepared_shows_empty_panes() -> None:
    with edited(Script("leer", "UTC")) as (page, _):
        for pane in page.panes:
            page.show_pane(pane.id)
            QApplication.processEvents()
            assert page.grab().width() == 1280


def test_the_panes_follow_to_another_script() -> None:
    with edited() as (page, _):
        frame = frame_of(page, "products")
        other = DraftEdits(replace(SHOW, products=SHOW.products[:1]))
        page.set_edits(other)
        assert frame.sums.text().startswith("1 products")
        assert page.grid.edit_model.rowCount() == 1
        other.deleteLater()
