"""The review window: its pages, its keys, and what it asks for."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from performing import Performance, script
from reviewing import review
from shown_runs import reviewed_run, shown, summary
from stage_desktop.app.comparing import comparing, series_trend
from stage_desktop.app.reviewing import looked_back
from stage_desktop.review.diagnosis import diagnosed
from stage_desktop.review.metrics import Metrics
from stage_desktop.review.steps import finished
from stage_desktop.review.trend import RunRow
from stage_desktop.script.commerce import Money
from stage_desktop.show.events import RunKind
from stage_desktop.ui.language import install_language
from stage_desktop.ui.review.pass_model import COLUMNS
from stage_desktop.ui.review.run_list import found_runs
from stage_desktop.ui.review.shown import Shown
from stage_desktop.ui.review.window import PAGES, ReviewWindow, page_text
from stage_desktop.ui.theme import available_themes, load_theme


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, restored_language: None) -> Iterator[ReviewWindow]:
    install_language(qapp, "en")
    made = ReviewWindow(load_theme())
    runs = [summary(7), summary(6, RunKind.REHEARSAL), summary(5, title="Skincare Friday")]
    made.show_runs(runs, {7: Money(Decimal(1_680), "CNY")})
    made.show_review(shown())
    made.resize(1_100, 640)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def cells(window: ReviewWindow, name: str) -> list[str]:
    model = window.table.passes
    at = COLUMNS.index(name)
    return [model.index(row, at).data() for row in range(model.rowCount())]


def test_the_table_tells_plan_log_and_sales(window: ReviewWindow) -> None:
    assert cells(window, "segment") == ["Segment 1", "Segment 2", "Segment 3"]
    assert cells(window, "planned")[1] == "20:04:00     4:00"
    assert cells(window, "actual")[1] == "20:04:00     5:00"
    assert cells(window, "slip") == ["0:00", "0:00", "+1:00"]
    assert cells(window, "over") == ["0:00", "+1:00", "−1:00"]
    assert cells(window, "gmv") == ["600", "960", "180"]
    assert cells(window, "online") == ["+40", "−50", "−10"]
    assert cells(window, "after_3") == ["+50", "+20", "−10"]


def test_columns_that_nobody_knows_anything_of_are_not_there(window: ReviewWindow) -> None:
    hidden = {name for at, name in enumerate(COLUMNS) if window.table.isColumnHidden(at)}
    assert hidden == {"pass", "held", "added", "units"}
    bare = reviewed_run(Metrics())
    window.table.show_review(bare)
    hidden = {name for at, name in enumerate(COLUMNS) if window.table.isColumnHidden(at)}
    assert {"gmv", "units", "gmv_minute", "online", "after_1", "after_5"} <= hidden


def test_a_reason_is_typed_where_it_stands(window: ReviewWindow, qtbot: QtBot) -> None:
    window.show_page("table")
    window.table.choose(("s2", 1))
    QTest.keyClick(window.table, Qt.Key.Key_R)
    editor = window.table.viewport().findChild(QLineEdit)
    assert editor is not None
    with qtbot.waitSignal(window.reason_typed) as typed:
        QTest.keyClicks(editor, "price asked twice")
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert typed.args == [("s2", 1), "price asked twice"]


def test_a_column_sorts_and_then_the_other_way_and_then_by_the_script(
    window: ReviewWindow,
) -> None:
    table = window.table
    table.setCurrentIndex(table.passes.index(0, COLUMNS.index("gmv")))
    orders = []
    for _ in range(3):
        QTest.keyClick(table, Qt.Key.Key_S)
        orders.append(cells(window, "number"))
    assert orders == [["3", "1", "2"], ["2", "1", "3"], ["1", "2", "3"]]
    assert table.chosen == ("s1", 1)


def test_keys_turn_pages_and_are_none_of_the_shows(window: ReviewWindow) -> None:
    for at, name in enumerate(PAGES, 1):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + at), Qt.KeyboardModifier.ControlModifier)
        assert window.page == name
    for key in (Qt.Key.Key_Space, Qt.Key.Key_U, Qt.Key.Key_1, Qt.Key.Key_Home):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(window.figures, event)
        assert event.isAccepted(), key
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(window.figures, event)
    assert not event.isAccepted()


def test_a_finding_leads_to_its_segment(window: ReviewWindow) -> None:
    window.show_page("diagnosis")
    page = window.findings
    found = next(each for each in page.found if each.segment == "s2")
    at = page._of_row.index(found)
    page.setCurrentIndex(page.rows.index(at))
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert window.page == "timeline"
    assert window.timeline.canvas.chosen == ("s2", 1)
    assert window.table.chosen == ("s2", 1)


def test_figures_stand_with_their_formulas(window: ReviewWindow) -> None:
    window.show_page("figures")
    model = window.figures.sections
    rows = [
        tuple(model.index(row, column).data() for column in range(3))
        for row in range(model.rowCount())
    ]
    assert ("GMV per minute", "145", "GMV ÷ minutes on air") in rows
    assert ("Drift at the end", "0:00", "actual − planned end") in rows
    heads = [row[0] for row in rows if model.is_head(rows.index(row))]
    assert heads[:4] == ["Timing", "Traffic", "Stay and engagement", "Sales"]
    assert {"Hosts", "Giveaways", "Boosts", "Lateness of cues"} <= set(heads)
    assert "Fixed starts" not in heads


def test_rehearsals_are_marked_in_the_head_and_the_list(window: ReviewWindow) -> None:
    assert not window.head.badge.isVisible()
    window.show_review(shown(6, RunKind.REHEARSAL))
    assert window.head.badge.isVisible()
    assert window.head.badge.text() == "REHEARSAL"
    text = window.runs.list.runs.index(1).data()
    assert "rehearsal" in text


def test_runs_are_found_by_title_date_and_kind() -> None:
    runs = [summary(7), summary(6, RunKind.REHEARSAL), summary(5, title="Skincare Friday")]
    assert [run.id for run in found_runs(runs, "")] == [7, 6, 5]
    assert [run.id for run in found_runs(runs, "rehearsal show")] == [6]
    assert [run.id for run in found_runs(runs, "FRIDAY 2026-10")] == [5]
    assert [run.id for run in found_runs(runs, "#7")] == [7]


def test_space_takes_runs_into_the_comparison(window: ReviewWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window.runs.list, Qt.Key.Key_Space)
    QTest.keyClick(window.runs.list, Qt.Key.Key_Down)
    QTest.keyClick(window.runs.list, Qt.Key.Key_Space)
    with qtbot.waitSignal(window.compared) as asked:
        window.show_page("compare")
    assert asked.args == [(6, 7)]


def test_two_runs_stand_side_by_side_over_their_trend(window: ReviewWindow) -> None:
    known = reviewed_run()
    loaded = [
        finished(looked_back(summary(number), (), known.report.state, known.metrics))
        for number in (7, 5)
    ]
    rows = [
        RunRow(
            *(number, RunKind.LIVE, f"Show {number}", "Asia/Shanghai", None, None),
            *(summary(number).started_at, summary(number).ended_at),
            drift=None,
            gmv=Decimal(1_000 * number),
            currency="CNY",
        )
        for number in (5, 7)
    ]
    window.show_page("compare")
    window.show_comparison(comparing(loaded, series_trend(rows, (), "Show 9")))
    model = window.compare.table.sections
    first = [model.index(1, column).data() for column in range(3)]
    assert first == ["1 Segment 1", "4:00 (0:00) · 600", "4:00 (0:00) · 600"]
    shows = [model.key(row) for row in range(model.rowCount()) if model.key(row) is not None]
    assert shows == [7, 5]
    assert window.compare.plot.isVisible()
    left, wide = window.compare.plot.bar(1)
    assert window.compare.plot.tip(left + wide // 2).endswith("¥7,000")


def test_the_offset_is_looked_at_live_and_kept_when_the_slider_rests(
    window: ReviewWindow, qtbot: QtBot
) -> None:
    window.show_page("timeline")
    bar, digest = window.timeline.bar, "0" * 64
    bar.slider.setSliderDown(True)
    with qtbot.assertNotEmitted(window.offset_chosen):
        bar.slider.setValue(12)
    assert window.timeline.canvas._shifts == {digest: 12_000}
    with qtbot.waitSignal(window.offset_chosen) as kept:
        bar.slider.setSliderDown(False)
    assert kept.args == [digest, 12_000]
    with qtbot.waitSignal(window.offset_chosen) as kept:
        QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert kept.args == [digest, 13_000]


def test_more_curves_are_seen_when_they_are_chosen(window: ReviewWindow) -> None:
    window.show_page("timeline")
    actions = window.timeline.bar.menu.actions()
    assert [action.isChecked() for action in actions] == [True, True]
    actions[1].setChecked(False)
    picture = window.timeline.canvas.picture
    assert picture is not None and [trace.id for trace in picture.traces] == ["gmv"]


def test_what_is_copied_is_what_is_seen(window: ReviewWindow) -> None:
    window.show_page("table")
    lines = page_text(window).splitlines()
    assert lines[0].startswith("No.\tSegment\tPass")
    assert len(lines) == 4
    window.show_page("diagnosis")
    assert page_text(window).count("\n") == len(window.findings.next_show().splitlines()) - 1


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_page_in_every_theme(
    window: ReviewWindow, qapp: QApplication, language: str, restored_look: None
) -> None:
    install_language(qapp, language)
    qapp.processEvents()
    for theme in available_themes():
        window.set_theme(load_theme(theme))
        for page in PAGES:
            window.show_page(page)
            assert not window.grab().isNull()
    expected = {"en": "Timeline", "zh_CN": "时间轴"}
    assert window.tabs.tabText(1) == expected[language]


def test_an_empty_log_says_so(window: ReviewWindow) -> None:
    window.show_runs([], {})
    assert window.runs.hint.isVisible()
    assert window.shown is None
    assert window.windowTitle() == "Review"
    for page in PAGES:
        window.show_page(page)


def test_a_run_of_which_nothing_was_on_air_is_shown_all_the_same(window: ReviewWindow) -> None:
    bare = Performance(script(planned=None))
    found = review(bare.state)
    window.show_review(Shown(summary(7), found, diagnosed(found)))
    for page in PAGES:
        window.show_page(page)
        assert not window.grab().isNull()
    assert window.table.passes.rowCount() == 0
    assert page_text(window) == ""
