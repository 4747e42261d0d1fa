"""The timeline as a widget: looked at by keys and mouse, moved by an offset, drawn on paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from performing import at
from shown_runs import reviewed_run
from stage_desktop.instants import Millis
from stage_desktop.ui.review.picture_of import picture_of
from stage_desktop.ui.review.plot.canvas import PlotCanvas
from stage_desktop.ui.theme import load_theme


@pytest.fixture
def canvas(qtbot: QtBot) -> Iterator[PlotCanvas]:
    made = PlotCanvas(load_theme())
    qtbot.addWidget(made)
    made.resize(1_000, 560)
    made.show_picture(picture_of(reviewed_run()))
    made.show()
    made.grab()
    yield made


def length(canvas: PlotCanvas) -> int:
    assert canvas.span is not None
    return canvas.span.scale * canvas.plot().width()


def press(canvas: PlotCanvas, key: Qt.Key) -> None:
    QTest.keyClick(canvas, key)
    canvas.grab()


def test_the_whole_run_is_seen_at_first(canvas: PlotCanvas) -> None:
    assert canvas.span is not None
    assert 0 <= canvas.span.x(at(0)) < canvas.span.x(at(720)) <= canvas.plot().width()


def test_keys_zoom_pan_and_show_all_again(canvas: PlotCanvas) -> None:
    whole, span = length(canvas), canvas.span
    press(canvas, Qt.Key.Key_Plus)
    assert length(canvas) == pytest.approx(whole / 1.25, rel=0.01)
    before = canvas.span
    press(canvas, Qt.Key.Key_Right)
    assert before is not None and canvas.span == before.panned(60)
    press(canvas, Qt.Key.Key_Minus)
    assert length(canvas) == pytest.approx(whole, rel=0.01)
    press(canvas, Qt.Key.Key_Home)
    assert canvas.span == span


def test_the_wheel_zooms_around_the_pointer(canvas: PlotCanvas) -> None:
    x = 600
    assert canvas.span is not None
    instant = canvas.span.at(x - canvas.plot().x())
    turn = QWheelEvent(
        *(QPointF(x, 100), QPointF(x, 100), QPoint(), QPoint(0, 240)),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, turn)
    assert abs(canvas.span.x(instant) - (x - canvas.plot().x())) <= 1
    assert length(canvas) < 700_000


def test_dragging_moves_time_with_the_pointer(canvas: PlotCanvas) -> None:
    before = canvas.span
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(500, 100))
    QTest.mouseMove(canvas, QPoint(450, 100))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(450, 100))
    assert before is not None and canvas.span == before.panned(50)


def test_a_click_chooses_the_pass_and_arrows_go_on(canvas: PlotCanvas, qtbot: QtBot) -> None:
    assert canvas.span is not None
    x = canvas.plot().x() + canvas.span.x(at(300))
    with qtbot.waitSignal(canvas.block_chosen) as chosen:
        QTest.mouseClick(
            canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, canvas.bands().actual.top)
        )
    assert chosen.args == [("s2", 1)]
    press(canvas, Qt.Key.Key_Down)
    assert canvas.chosen == ("s3", 1)
    press(canvas, Qt.Key.Key_Up)
    with qtbot.waitSignal(canvas.block_entered) as entered:
        QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert entered.args == [("s2", 1)]


def test_tips_say_what_stands_there(canvas: PlotCanvas) -> None:
    assert canvas.span is not None
    bands, left = canvas.bands(), canvas.plot().x()

    def tip(seconds: float, y: int) -> str:
        assert canvas.span is not None
        return canvas.tip(QPoint(left + canvas.span.x(at(seconds)), y))

    assert "over / under +1:00" in tip(500, bands.actual.top + 2)
    assert tip(500, bands.planned.top + 2).startswith("3 Segment 3")
    assert tip(100, bands.giveaways.top + 2).startswith("G1 lucky bag\nopened 20:01:00")
    assert tip(305, bands.strips[0].top + 5).startswith("B1 taurus")
    assert canvas.tip(QPoint(3, 3)) == ""


def test_the_picture_is_drawn_once_for_a_look(canvas: PlotCanvas) -> None:
    drawn = canvas.drawn
    QTest.mouseMove(canvas, QPoint(480, 90))
    canvas.grab()
    assert canvas.drawn == drawn
    canvas.pan(1)
    canvas.grab()
    assert canvas.drawn == drawn + 1


def height_at(canvas: PlotCanvas, seconds: float) -> int:
    """How high the first curve is drawn then, in pixels."""
    assert canvas.span is not None
    image = canvas.grab().toImage()
    x, band = canvas.plot().x() + canvas.span.x(at(seconds)), canvas.bands().strips[0]
    ground = image.pixel(x, band.top + 1)
    rows = range(band.top + 1, band.bottom)
    return band.bottom - next(y for y in rows if image.pixel(x, y) != ground)


def test_an_offset_moves_the_curve(canvas: PlotCanvas) -> None:
    """200 a minute at 2:30 and 300 at 5:30; two minutes later they stand at 4:30 and 7:30."""
    two, three = height_at(canvas, 150), height_at(canvas, 330)
    assert three == pytest.approx(two * 1.5, abs=2)
    picture = canvas.picture
    assert picture is not None
    canvas.shift_file(picture.traces[0].file, Millis(120 * 1_000))
    assert height_at(canvas, 270) == two
    assert height_at(canvas, 450) == three
    assert height_at(canvas, 150) == pytest.approx(two / 2, abs=2)


def test_it_is_drawn_on_any_painter(canvas: PlotCanvas) -> None:
    assert canvas.picture is not None and canvas.span is not None
    paper = QImage(1_000, 560, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    canvas.draw_on(painter, canvas.picture, canvas.span, canvas.plot().width(), canvas.bands(), 1.0)
    painter.end()
    assert paper.pixelColor(300, canvas.bands().actual.top + 8).name() != "#ffffff"


@pytest.mark.parametrize("name", ["dark", "light", "contrast"])
def test_it_takes_any_theme(canvas: PlotCanvas, name: str) -> None:
    theme = load_theme(name)
    canvas.set_theme(theme)
    image = canvas.grab().toImage()
    band = canvas.bands().axis
    assert image.pixelColor(4, band.bottom + 40) == theme.colour("surface")


def test_without_a_run_it_is_empty(canvas: PlotCanvas) -> None:
    canvas.show_picture(None)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Home):
        press(canvas, key)
    assert canvas.span is None
    assert canvas.tip(QPoint(500, 100)) == ""
