"""The host window: what it says at each moment, in both languages, and that nothing jumps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from performing import Performance, script, segment
from stage_desktop.instants import Millis
from stage_desktop.script.commerce import Money, Product
from stage_desktop.script.plan import Beat
from stage_desktop.script.preparation import HostCard
from stage_desktop.show.commands import AddTime, End, Go, Hold, Start
from stage_desktop.show.events import RunKind
from stage_desktop.ui import theme as themes
from stage_desktop.ui.host.host_window import HOST_THEME, HostWindow
from stage_desktop.ui.language import CHINESE, install_language

COAT = Product("A04", "中长款风衣", live_price=Money(Decimal("379"), "CNY"), stock=120)
SHOW = script(
    segment(1, 10, kind="hero", products=("A04",), host_points="面料;价格锚 599→379;逼单"),
    segment(2, 3, kind="lottery"),
    products=(COAT,),
)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[HostWindow]:
    host = HostWindow()
    qtbot.addWidget(host)
    host.resize(1_280, 720)
    host.show()
    yield host
    host.close()


def on_air() -> Performance:
    run = Performance(SHOW)
    run.do(0, Start())
    return run


def test_one_number_the_product_and_what_is_next(window: HostWindow) -> None:
    window.set_timeline(on_air().look(212))
    assert window.number.text == "06:28"
    assert window.title.text == "1 Segment 1"
    assert window.urge.text == "Hero item"
    assert window.product.text == "A04 中长款风衣"
    assert window.price.text == "Price ¥379"
    assert window.offer.text == "stock 120"
    assert window.points.text.splitlines() == ["面料", "价格锚 599→379", "逼单"]
    assert (window.next.text, window.next_in.text) == ("Next: 2 Segment 2", "in 06:28")


@pytest.mark.parametrize(
    ("seconds", "number", "word", "chinese"),
    [
        (540, "01:00", "Wrap up", "收"),
        (570, "00:30", "Close the sale", "逼单"),
        (590, "00:10", "Move on", "转"),
        (600, "00:00", "Move on", "转"),
        (601, "+0:01", "OVER", "超时"),
        (672, "+1:12", "OVER", "超时"),
    ],
)
def test_the_word_beside_the_number_in_both_languages(
    window: HostWindow,
    qapp: QApplication,
    restored_language: None,
    seconds: float,
    number: str,
    word: str,
    chinese: str,
) -> None:
    window.set_timeline(on_air().look(seconds))
    assert (window.number.text, window.urge.text) == (number, word)
    install_language(qapp, CHINESE)
    QApplication.sendPostedEvents()
    assert (window.number.text, window.urge.text) == (number, chinese)
    assert window.price.text == "到手价 ¥379"


def test_each_urge_has_a_look_of_its_own_without_colours(window: HostWindow) -> None:
    run, looks = on_air(), set()
    for seconds in (0, 545, 575):
        window.set_timeline(run.look(seconds))
        looks.add((bool(window.urge.fill), window.urge.text))
    assert looks == {(False, "Hero item"), (False, "Wrap up"), (True, "Close the sale")}


def beaten() -> Performance:
    """Five minutes of two beats by a host with a card, then a segment of nobody's."""
    card = HostCard("小满", "闺蜜", ("姐妹们", "上身"), ("最便宜",))
    beats = (Beat("塑品", Millis(120_000)), Beat("报价"))
    run = Performance(
        script(segment(1, 5, host="小满", beats=beats), segment(2, 5, host="阿强"), hosts=(card,))
    )
    run.do(0, Start())
    return run


def test_the_beat_has_its_own_countdown_below_the_word(window: HostWindow) -> None:
    run = beaten()
    window.set_timeline(run.look(50))
    assert (window.beat.text, window.beat_then.text) == ("塑品  01:10", "then 报价")
    assert window.beat.y() >= window.urge.geometry().bottom()
    window.set_timeline(run.look(250))
    assert (window.beat.text, window.beat_then.text) == ("报价  00:50", "")
    window.set_timeline(run.look(310))
    assert window.beat.text == "报价"
    run.do(320, Go())
    window.set_timeline(run.look(321))
    assert (window.beat.text, window.beat_then.text) == ("", "")


def test_the_card_of_who_presents_stands_beside_the_points(window: HostWindow) -> None:
    run = beaten()
    window.set_timeline(run.look(50))
    assert window.card.text.splitlines() == ["小满 · 闺蜜", "Say: 姐妹们 / 上身", "Avoid: 最便宜"]
    assert window.card.x() > window.points.geometry().right()
    run.do(300, Go())
    window.set_timeline(run.look(301))
    assert window.card.text == ""
    window.set_message("慢一点")
    assert not window.card.isVisible()


def test_held_says_so_and_the_number_stands(window: HostWindow) -> None:
    run = on_air()
    run.do(100, Hold())
    window.set_timeline(run.look(100))
    before = window.number.text
    window.set_timeline(run.look(130))
    assert (window.number.text, window.urge.text) == (before, "HOLD")


def test_ready_counts_to_the_planned_start(window: HostWindow) -> None:
    window.set_timeline(Performance(SHOW).look(-272))
    assert window.number.text == "04:32"
    assert window.title.text == "Show · planned start 20:00:00"
    assert (window.urge.text, window.next.text) == ("Ready", "First: 1 Segment 1")


def test_what_is_not_known_is_a_dash(window: HostWindow) -> None:
    window.set_timeline(Performance(replace(SHOW, planned_start=None)).look(0))
    assert window.number.text == "—"


def test_the_last_segment_and_the_end_say_so(window: HostWindow) -> None:
    run = on_air()
    run.do(600, Go())
    window.set_timeline(run.look(610))
    assert window.next.text == "This is the last segment"
    run.do(620, End())
    window.set_timeline(run.look(621))
    assert (window.urge.text, window.number.text) == ("Show has ended", "—")


def test_a_rehearsal_says_so(window: HostWindow) -> None:
    run = on_air()
    window.set_timeline(run.look(10))
    assert window.badge.text == "LIVE"
    run.state = replace(run.state, kind=RunKind.REHEARSAL)
    window.set_timeline(run.look(11))
    assert window.badge.text == "REHEARSAL"


def test_a_message_stands_over_the_points_until_it_is_cleared(
    window: HostWindow, qtbot: QtBot
) -> None:
    heard: list[str] = []
    window.message_changed.connect(heard.append)
    window.set_message("再讲一遍价格")
    window.set_message("再讲一遍价格")
    assert window.message.isVisible() and not window.points.isVisible()
    assert window.message.geometry() == window.points.geometry()
    window.clear_message()
    assert window.points.isVisible() and not window.message.isVisible()
    assert heard == ["再讲一遍价格", ""]


def ink_columns(image: QImage) -> tuple[int, int]:
    """The first and the last column in which anything is painted."""
    ground = image.pixel(0, 0)
    inked = [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != ground for y in range(0, image.height(), 3))
    ]
    return inked[0], inked[-1]


def test_the_number_never_moves_nor_changes_its_size(window: HostWindow) -> None:
    run, places, sizes = on_air(), set(), set()
    for seconds in (60, 100, 270, 590, 600):  # 09:00, 08:20 ... 00:00: the outer digits stay
        window.set_timeline(run.look(seconds))
        places.add(ink_columns(window.number.grab().toImage()))
        sizes.add(window.number.pixels)
    assert len(sizes) == 1
    assert len(places) == 1
    window.set_timeline(run.look(650))
    assert {window.number.pixels} == sizes


def test_hours_get_their_room_for_the_whole_segment(window: HostWindow) -> None:
    run = on_air()
    run.do(1, AddTime(Millis(3_600_000)))
    window.set_timeline(run.look(2))
    size = window.number.pixels
    assert window.number.text == "1:09:58"
    window.set_timeline(run.look(3_000))
    assert (window.number.text, window.number.pixels) == ("20:00", size)


def test_within_a_second_nothing_is_measured_or_painted_again(window: HostWindow) -> None:
    run = on_air()
    window.set_timeline(run.look(10.2))
    window.grab()
    texts = (window.title, window.product, window.price, window.points, window.next_in)
    before = [text.fits for text in texts]
    for step in range(20):
        window.set_timeline(run.look(11.2 + step))
        window.grab()
    assert [text.fits for text in texts] == before


@pytest.mark.parametrize(("width", "height"), [(1_024, 640), (3_840, 2_160), (1_080, 1_920)])
def test_every_size_of_display_is_filled_without_cutting(
    window: HostWindow, width: int, height: int
) -> None:
    window.resize(width, height)
    window.set_timeline(on_air().look(212))
    window.grab()
    for part in (window.title, window.urge, window.product, window.price, window.points):
        assert window.rect().contains(part.geometry())
        assert not part.fitted().lines[-1].endswith("…")
    assert window.number.pixels > min(width, height) / 6


@pytest.mark.parametrize("name", themes.available_themes())
def test_the_operators_theme_does_not_reach_the_host(
    window: HostWindow, qapp: QApplication, restored_look: None, name: str
) -> None:
    themes.apply(qapp, themes.load_theme(name))
    window.set_timeline(on_air().look(212))
    image = window.grab().toImage()
    assert image.pixelColor(2, 2) == themes.load_theme(HOST_THEME).colour("window")


def test_escape_leaves_the_full_screen(window: HostWindow) -> None:
    window.show_on(QGuiApplication.primaryScreen())
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen() and window.isVisible()
    assert window.display == ""
