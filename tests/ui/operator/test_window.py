"""The operator window: what it shows, in every language and theme, at every size."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from performing import script, segment
from stage_desktop.instants import Millis
from stage_desktop.script.commerce import Money, Product
from stage_desktop.script.cues import Cue, CueKind, Role, SegmentStart
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import AddTime, End, Go, Hold, Jump, Skip, Start
from stage_desktop.show.events import RunKind
from stage_desktop.ui.language import LANGUAGES, install_language
from stage_desktop.ui.operator.pace import SPEEDS
from stage_desktop.ui.operator.status_strip import Level, MessageAction
from stage_desktop.ui.operator.window import SMALLEST, OperatorWindow
from stage_desktop.ui.theme import apply, available_themes, load_theme
from ui.operator.desk import Desk, MakeDesk

Key = Qt.Key
SHIRT = Product("A02", "羊毛混纺针织开衫", live_price=Money(Decimal(159), "CNY"), stock=300)


def show(count: int = 6) -> Script:
    first = segment(1, 5, products=("A02",), kind="hero", host="小满")
    return script(
        first, *(segment(n, 5, kind="profit") for n in range(2, count)), products=(SHIRT,)
    )


def waiting_show() -> Script:
    return script(segment(1, 5), segment(2, 5, hard=30, auto=True))


def cues() -> tuple[Cue, ...]:
    return (
        Cue("order", CueKind.BOOST_ORDER, SegmentStart("s1"), role=Role.AD_BUYER, subject="B2"),
        Cue("pop", CueKind.EXPLAIN_POP, SegmentStart("s1"), Millis(20_000), subject="A02"),
        Cue("note", CueKind.NOTE, SegmentStart("s2"), text="A long remark " * 12),
    )


def go_through_all_phases(desk: Desk) -> None:
    """Every state that the panels have a face for."""
    run, app = desk.run, QApplication.instance()
    steps = [(-1, None), (5, None), (10, Start()), (30, None), (60, Hold()), (70, None)]
    steps += [(80, AddTime(Millis(60_000))), (100, Jump("s1")), (110, Skip("s2")), (400, None)]
    for seconds, command in steps:
        run.to(seconds, *(() if command is None else (command,)))
        assert app is not None
        app.processEvents()
        desk.window.grab()
    run.to(500, End())
    desk.window.grab()


def test_the_now_panel_says_what_is_sold_and_what_is_next(desk: MakeDesk) -> None:
    here = desk(show())
    here.run.to(0, Start())
    here.to(32)
    now = here.window.now
    assert now.digits.text == "04:28"
    assert now.title.text() == "1  Segment 1"
    assert now.product.text() == "A02 羊毛混纺针织开衫  ¥159 · stock 300"
    assert now.mode.text() == "ON AIR"
    assert now.detail.text() == "of 5:00"
    assert (now.next_title.text(), now.next_in.text()) == ("2  Segment 2", "in 04:28")


def test_overtime_has_a_word_beside_its_colour(desk: MakeDesk) -> None:
    here = desk(show())
    here.run.to(0, Start())
    here.to(340)
    now = here.window.now
    assert (now.digits.text, now.digits.token, now.mode.text()) == ("−00:40", "over", "OVER")
    assert here.window.top_bar.drift.text() == "0:40 late"


def test_before_the_show_it_counts_to_the_start_and_says_which_key(desk: MakeDesk) -> None:
    here = desk(show()).to(-90)
    now = here.window.now
    assert (now.digits.text, now.mode.text()) == ("01:30", "READY")
    assert now.detail.text() == "planned start 20:00:00"
    assert now.next_title.text() == "Press Space to START"
    assert here.window.transport.buttons["go"].text() == "START"


def test_waiting_and_the_last_segment_over(desk: MakeDesk) -> None:
    here = desk(waiting_show())
    here.run.to(0, Start())
    here.run.to(60, Go())
    here.to(100)
    assert here.window.now.title.text() == "WAITING for 20:30:00"
    assert here.window.now.digits.text == "28:20"
    here.to(2_110)
    assert here.window.now.title.text() == "Last segment over — end the show"


def test_the_top_bar(desk: MakeDesk) -> None:
    here = desk(show())
    here.run.to(10, Start())
    here.to(883)
    bar = here.window.top_bar
    assert bar.badge.text() == "LIVE ●"
    assert bar.clock.text() == "20:14:43"
    assert bar.on_air.text() == "on air 0:14:33"
    assert bar.ends.text() == "ends 20:34:43"
    here.window.set_log_state("log behind: 3", "behind")
    assert (bar.log.text(), bar.log_icon.isVisible()) == ("log behind: 3", True)


def test_a_rehearsal_cannot_be_taken_for_a_show(desk: MakeDesk, qtbot: QtBot) -> None:
    here = desk(show(), kind=RunKind.REHEARSAL)
    window = here.window
    assert window.frame.framed
    assert "REHEARSAL" in window.top_bar.badge.text()
    assert "rehearsal" in window.windowTitle()
    with qtbot.waitSignal(window.speed_changed) as caught:
        window.top_bar.pace.speed.activated.emit(SPEEDS.index(30))
    assert caught.args == [30.0]
    live = desk(show())
    assert not live.window.frame.framed
    assert not live.window.top_bar.pace.isVisible()


def test_the_rundown_follows_until_somebody_scrolls_away(desk: MakeDesk) -> None:
    here = desk(show(80))
    here.run.to(0, Start())
    view = here.window.rundown
    here.run.to(10, Jump("s40"))
    assert view.following
    view.table.verticalScrollBar().setValue(0)
    assert (view.following, view.back.isVisible()) == (False, True)
    here.run.to(20, Go())
    assert view.table.verticalScrollBar().value() == 0
    here.press(Key.Key_Home)
    assert (view.following, view.back.isVisible()) == (True, False)
    row = view.model.current_row
    assert row is not None
    assert view.table.rowViewportPosition(row) == 3 * view.table.rowHeight(0)


def test_without_a_show_the_window_invites(desk: MakeDesk, qtbot: QtBot) -> None:
    window = desk(show()).window
    window.set_session(None)
    assert window.stack.currentWidget() is window.empty
    assert "Ctrl+O" in window.empty.hint.text()
    assert not window.top_bar.isVisible()
    with qtbot.waitSignal(window.open_requested):
        window.empty.open.click()
    window.steps.do("go")


def test_a_dropped_file_is_told(desk: MakeDesk, qtbot: QtBot) -> None:
    window = desk(show()).window
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/x.csv"), QUrl.fromLocalFile("/shows/show.csv")])
    drop = QDropEvent(
        QPointF(QPoint(5, 5)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(window.file_dropped) as caught:
        window.dropEvent(drop)
    assert caught.args == ["/shows/show.csv"]


def test_closing_during_a_show_asks_in_the_strip(desk: MakeDesk, qtbot: QtBot) -> None:
    here = desk(show())
    here.run.to(0, Start())
    assert not here.window.close()
    assert [choice.keys for choice in here.window.strip.choices] == ["F2", "F3"]
    here.press(Key.Key_F2)
    assert here.window.isVisible()
    here.window.close()
    with qtbot.waitSignal(here.window.close_requested):
        here.press(Key.Key_F3)
    assert not here.window.isVisible()


def test_closing_before_the_show_asks_nothing(desk: MakeDesk) -> None:
    assert desk(show()).window.close()


def test_a_question_is_not_pushed_away_by_what_happens(desk: MakeDesk) -> None:
    here = desk(show())
    answers: list[str] = []
    choice = MessageAction("Continue", lambda: answers.append("yes"))
    here.window.show_message("Disk full", [choice], Level.ERROR)
    here.run.to(0, Start())
    assert here.message == "Disk full"
    here.press(Key.Key_F2)
    assert answers == ["yes"]
    here.press(Key.Key_F2)
    assert answers == ["yes"]


def test_a_message_goes_by_itself_but_an_error_stays(desk: MakeDesk) -> None:
    strip = desk(show()).window.strip
    strip.show_message("Marked.", Level.DONE)
    assert strip.lasts
    strip.show_message("Broken.", Level.ERROR)
    assert not strip.lasts


@pytest.mark.parametrize("theme", available_themes())
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_panel_in_every_language_and_theme(
    language: str, theme: str, desk: MakeDesk, qapp: QApplication, restored_language: None
) -> None:
    install_language(qapp, language)
    here = desk(show(), *cues(), theme=theme)
    here.window.resize(*SMALLEST)
    go_through_all_phases(here)
    here.window.overlay.toggle()
    here.window.grab()
    assert here.window.overlay.geometry().height() <= here.window.height()
    here.window.set_session(None)
    here.window.grab()


def test_language_and_theme_change_while_the_window_is_open(
    desk: MakeDesk, qapp: QApplication, restored_language: None
) -> None:
    here = desk(show(), *cues())
    here.run.to(0, Start())
    install_language(qapp, "zh_CN")
    qapp.processEvents()
    look = load_theme("light")
    apply(qapp, look)
    here.window.set_theme(look)
    here.window.grab()
    assert here.window.now.caption.text() == "当前"
    assert here.window.transport.buttons["hold"].text() == "暂停"
    assert here.window.rundown.model.headerData(2, Qt.Orientation.Horizontal) == "环节"


def key_texts(window: OperatorWindow) -> list[QLabel]:
    """The labels whose words must never be cut."""
    bar, now = window.top_bar, window.now
    labels = [bar.badge, bar.on_air, bar.clock, bar.ends, bar.drift, bar.log]
    return [*labels, now.caption, now.mode, now.detail, now.next_caption, now.next_in]


@pytest.mark.parametrize("theme", available_themes())
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [RunKind.LIVE, RunKind.REHEARSAL])
def test_nothing_is_cut_in_the_smallest_window(
    kind: RunKind,
    language: str,
    theme: str,
    desk: MakeDesk,
    qapp: QApplication,
    restored_language: None,
) -> None:
    install_language(qapp, language)
    here = desk(show(), *cues(), theme=theme, kind=kind)
    window = here.window
    window.resize(*SMALLEST)
    here.run.to(0, Start())
    here.to(340)
    qapp.processEvents()
    assert now_digits_are_big(window)
    here.to(4_000)
    qapp.processEvents()
    assert (window.width(), window.height()) == SMALLEST
    for label in key_texts(window):
        if label.isVisible():
            needed = QFontMetrics(label.font()).horizontalAdvance(label.text())
            assert needed <= label.contentsRect().width(), label.text()
    for button in window.transport.buttons.values():
        assert button.text_width() + 8 <= button.width(), button.text()
        assert button.geometry().right() <= window.transport.width()
    table = window.rundown.table
    shown = [c for c in range(table.model().columnCount()) if not table.isColumnHidden(c)]
    assert sum(table.columnWidth(column) for column in shown) <= table.viewport().width()
    rows = window.cues.list.viewport().height() // window.cues.delegate.row_height
    assert rows >= 2


def now_digits_are_big(window: OperatorWindow) -> bool:
    """Capitals of 40 pixels are a centimetre on a usual screen: read from two metres."""
    return window.now.digits.pixels * 0.73 >= 40


def test_labels_do_not_jump_while_the_clock_runs(desk: MakeDesk) -> None:
    here = desk(show())
    here.run.to(0, Start())
    window = here.window
    here.to(10)
    window.grab()
    before = [label.geometry() for label in (window.top_bar.clock, window.now.next_in)]
    for second in range(11, 60):
        here.to(second)
    window.grab()
    assert [label.geometry() for label in (window.top_bar.clock, window.now.next_in)] == before
