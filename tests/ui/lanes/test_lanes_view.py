"""The lane timeline as a widget: what it draws, how often, and what it says."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from performing import Performance, script, segment
from stage_desktop.instants import Millis
from stage_desktop.script.commerce import Money
from stage_desktop.script.derive import all_cues
from stage_desktop.script.preparation import SpendBand, Task
from stage_desktop.show.bars import Lane
from stage_desktop.show.commands import Go, Skip, Start
from stage_desktop.ui.lanes.viewpoint import Seen
from stage_desktop.ui.language import CHINESE, install_language
from stage_desktop.ui.operator.lanes import LanesView
from stage_desktop.ui.theme import available_themes, load_theme
from written_shows import apparel


def shown(qtbot: QtBot, width: int = 1_024, height: int = 148) -> LanesView:
    view = LanesView(load_theme("dark"))
    qtbot.addWidget(view)
    view.resize(width, height)
    view.show()
    return view


def on_air(count: int = 5, minutes: float = 5) -> Performance:
    run = Performance(script(*(segment(number, minutes) for number in range(1, count + 1))))
    run.do(0, Start())
    return run


def drawn(view: LanesView) -> int:
    """How many layers have been drawn once everything asked for is painted."""
    assert view.scene is not None
    view.grab()
    return view.drawn_layers


def test_it_is_drawn_again_only_when_it_moved_by_a_pixel(qtbot: QtBot) -> None:
    view, run = shown(qtbot), on_air()
    view.set_timeline(run.look(60))
    assert view.scene is not None
    assert drawn(view) == 1
    pixel = view.scene.span.scale / 1_000
    for step in range(1, 21):
        view.set_timeline(run.look(60 + step / 1_000))
    assert drawn(view) == 1
    view.set_timeline(run.look(60 + 2 * pixel))
    assert drawn(view) == 2


def test_moved_away_only_now_moves(qtbot: QtBot) -> None:
    view, run = shown(qtbot), on_air()
    view.set_timeline(run.look(60))
    view.pan(30)
    before = drawn(view)
    for second in range(61, 120):
        view.set_timeline(run.look(second))
    assert drawn(view) == before


def test_a_step_is_seen_at_once(qtbot: QtBot) -> None:
    view, run = shown(qtbot), on_air()
    view.set_timeline(run.look(60))
    before = drawn(view)
    run.do(60, Go())
    view.set_timeline(run.look(60))
    assert drawn(view) == before + 1
    run.do(61, Skip("s4"))
    view.set_timeline(run.look(61))
    assert view.scene is not None
    skipped = [bar for bar in view.scene.bars if bar.standing == "left_out"]
    assert [bar.number for bar in skipped] == ["4"]


def test_of_a_thousand_segments_only_those_that_are_seen_are_drawn(qtbot: QtBot) -> None:
    view, run = shown(qtbot), on_air(1_000)
    view.set_timeline(run.look(60))
    drawn(view)
    assert (
        view.drawn_bars == 2 * 11
    )  # 51 minutes from the start on: eleven planned, eleven expected
    view.show_whole()
    drawn(view)
    assert view.drawn_bars <= 2 * view.plot().width()


def test_the_whole_show_and_back(qtbot: QtBot) -> None:
    view, run = shown(qtbot), on_air(30)
    view.set_timeline(run.look(60))
    changes: list[bool] = []
    view.following_changed.connect(changes.append)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.seen is Seen.WHOLE and view.scene is not None
    numbers = [bar.number for bar in view.scene.bars if bar.lane is Lane.SEGMENTS]
    assert numbers == [str(number) for number in range(1, 31)]
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(500, 60))
    assert view.seen is Seen.FOLLOWING
    assert changes == [False, True]


def test_keys_zoom_around_now_while_it_follows(qtbot: QtBot) -> None:
    view, run = shown(qtbot), on_air()
    timeline = run.look(60)
    view.set_timeline(timeline)
    assert view.scene is not None
    before, x = view.scene.span.scale, view.scene.span.x(timeline.now)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.scene.span.scale < before
    assert view.scene.span.x(timeline.now) == x
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.scene.span.scale == pytest.approx(before, abs=2)
    assert view.seen is Seen.FOLLOWING


def test_the_wheel_zooms_with_ctrl_only(qtbot: QtBot) -> None:
    view, run = shown(qtbot), on_air()
    view.set_timeline(run.look(60))
    assert view.scene is not None
    before = view.scene.span.scale
    for modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
        turn = QWheelEvent(
            QPointF(500, 60),
            view.mapToGlobal(QPointF(500, 60)),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view, turn)
        closer = modifiers is Qt.KeyboardModifier.ControlModifier
        assert (view.scene.span.scale < before) is closer


def test_dragging_moves_the_axis_with_the_hand(qtbot: QtBot) -> None:
    view, run = shown(qtbot), on_air()
    view.set_timeline(run.look(60))
    assert view.scene is not None
    start, scale = view.scene.span.start, view.scene.span.scale
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(500, 60))
    there = QPointF(440, 60)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        there,
        view.mapToGlobal(there),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view, move)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(440, 60))
    assert view.seen is Seen.MOVED
    assert view.scene.span.start - start == 60 * scale
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(10, 5))  # Back to now
    assert view.seen is Seen.FOLLOWING


def tip_at(view: LanesView, lane: Lane, number: str) -> str:
    assert view.scene is not None
    bar = next(
        bar for bar in view.scene.bars if bar.lane is lane and number in (bar.number, bar.bar.ref)
    )
    middle = (max(0, bar.x) + bar.right) // 2
    return view.tip(QPoint(view.plot().x() + middle, bar.band.top + 1))


def performed() -> Performance:
    show = apparel()
    run = Performance(show, *all_cues(show))
    run.do(0, Start())
    return run


def test_a_bar_says_what_it_is_in_english(qtbot: QtBot) -> None:
    view, run = shown(qtbot), performed()
    view.set_timeline(run.look(60))
    assert tip_at(view, Lane.SEGMENTS, "3").splitlines() == [
        "3 segment 3 · Hero item",
        "expected 20:11:00 – 20:21:00 (10:00)",
    ]
    assert tip_at(view, Lane.SEGMENTS, "1").splitlines()[-1] == "starts at a fixed time"
    assert tip_at(view, Lane.GIVEAWAYS, "G2").splitlines() == [
        "G2 抽奖 · countdown",
        "expected 20:16:00 – 20:22:00 (6:00)",
        "ends with the draw",
    ]


def test_a_bar_says_what_it_is_in_chinese(
    qtbot: QtBot, qapp: QApplication, restored_language: None
) -> None:
    install_language(qapp, CHINESE)
    view, run = shown(qtbot), performed()
    view.set_timeline(run.look(60))
    assert tip_at(view, Lane.SEGMENTS, "3").splitlines()[1] == "预计 20:11:00 – 20:21:00 (10:00)"
    assert "磁力金牛" in tip_at(view, Lane.BOOSTS, "B2")


def test_a_cue_says_what_who_and_how_it_stands(qtbot: QtBot) -> None:
    view, run = shown(qtbot), performed()
    view.set_timeline(run.look(60))
    assert view.scene is not None
    cue = next(
        each for each in view.scene.cues if any(r.key.cue == "s3.explain_pop" for r in each.rows)
    )
    tip = view.tip(QPoint(view.plot().x() + cue.x, cue.y))
    assert "20:11:00  Pop product card A02 · Operator · planned" in tip.splitlines()


def test_without_a_start_time_it_says_so_and_shows_nothing(qtbot: QtBot) -> None:
    view = shown(qtbot)
    run = Performance(script(segment(1, 5), planned=None))
    view.set_timeline(run.look(0))
    assert view.scene is not None and view.scene.bars == ()
    assert drawn(view) == 1


@pytest.mark.parametrize("name", available_themes())
def test_every_theme_draws_it(qtbot: QtBot, name: str) -> None:
    view, run = shown(qtbot), performed()
    view.set_theme(load_theme(name))
    view.set_timeline(run.look(20 * 60))
    ground = load_theme(name).colour("surface_sunken").rgb()
    image = view.grab().toImage()
    colours = {image.pixelColor(x, 70).rgb() for x in range(view.plot().x(), image.width(), 3)}
    assert len(colours - {ground}) > 3


def test_another_run_is_followed_from_its_start(qtbot: QtBot) -> None:
    view, run = shown(qtbot), on_air()
    view.set_timeline(run.look(60))
    view.show_whole()
    other = Performance(script(segment(1, 5)), opened_at=-60)
    view.set_timeline(other.look(-30))
    assert view.seen is Seen.FOLLOWING


def test_spend_bands_and_tasks_say_what_they_are(qtbot: QtBot) -> None:
    install_language(QApplication.instance(), "en")
    bands = (
        SpendBand("P1", Millis(0), Millis(1_200_000), Decimal("33.3"), Money(Decimal(250), "CNY")),
    )
    tasks = (Task("C1", "links", Millis(-600_000), "Cy"), Task("W1", "poster", Millis(-90_000_000)))
    show = script(
        segment(1, 30),
        spend_bands=bands,
        ad_budget=Money(Decimal(1_000), "CNY"),
        warmup=tasks[1:],
        checklist=tasks[:1],
    )
    view = shown(qtbot)
    view.set_timeline(Performance(show).look(-900))
    view.grab()
    assert view.scene is not None
    earlier, links = view.scene.tasks
    left = view.plot().left()
    tip = view.tip(QPoint(left + links.x, links.y))
    assert tip == "10-22 19:50  T-10m · links · Cy · to do"
    tip = view.tip(QPoint(left + earlier.x + 5, earlier.y))
    assert tip == "10-21 19:00  T-1d1h · poster · overdue"
    (share,) = view.scene.shares
    tip = view.tip(QPoint(left + share.x + 5, share.band.top + 2))
    assert tip == "P1 33.3% · spent 25%\n20:00:00 – 20:20:00"
