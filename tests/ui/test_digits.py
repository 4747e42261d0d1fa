"""The countdown keeps its digits in place, and repaints no more than what changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_desktop.ui.digits import DigitsLabel
from stage_desktop.ui.fonts import load_fonts
from stage_desktop.ui.theme import load_theme

DARK = load_theme("dark")


class Watched(DigitsLabel):
    """Remembers what was repainted."""

    painted: list[QRect]

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.rect())
        super().paintEvent(event)


def label(qtbot: QtBot, text: str = "06:28", width: int = 400, height: int = 120) -> Watched:
    load_fonts()
    made = Watched(DARK)
    made.painted = []
    qtbot.addWidget(made)
    made.set_text(text)
    made.resize(width, height)
    made.show()
    qtbot.waitUntil(lambda: bool(made.painted))
    return made


def columns(made: DigitsLabel) -> list[int]:
    """The columns that have ink."""
    image = made.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
    ground = image.pixelColor(0, 0)
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]


def test_one_digit_changed_repaints_one_cell(qtbot: QtBot) -> None:
    made = label(qtbot)
    made.painted.clear()
    made.set_text("06:27")
    qtbot.waitUntil(lambda: bool(made.painted))
    (cell,) = made.painted
    assert cell.left() > made.width() / 2
    assert cell.width() < made.width() / 4


def test_the_same_text_repaints_nothing(qtbot: QtBot) -> None:
    made = label(qtbot)
    made.painted.clear()
    made.set_text("06:28")
    made.set_colour("text")
    QApplication.processEvents()
    assert made.painted == []


@pytest.mark.parametrize("text", ["11:11", "00:00", "47:53"])
def test_size_does_not_depend_on_the_digits(text: str, qtbot: QtBot) -> None:
    made = label(qtbot)
    before = made.pixels
    made.set_text(text)
    assert made.pixels == before


def test_going_below_zero_moves_no_digit_and_keeps_the_size(qtbot: QtBot) -> None:
    made = label(qtbot, "00:00")
    before, size = columns(made), made.pixels
    made.set_text("−00:00")
    after = columns(made)
    assert made.pixels == size
    assert [x for x in after if x >= before[0]] == before
    assert after[0] < before[0]


def test_digits_fill_the_rectangle_and_stay_inside(qtbot: QtBot) -> None:
    made = label(qtbot, "−10:00", width=500, height=200)
    ink = columns(made)
    assert ink[0] >= 0
    assert ink[-1] < 500
    assert ink[-1] - ink[0] > 350
    small = made.pixels
    made.resize(1_000, 400)
    assert made.pixels == pytest.approx(2 * small, abs=2)


def test_an_hour_more_makes_it_fit_again(qtbot: QtBot) -> None:
    made = label(qtbot, "59:59", width=300)
    before = made.pixels
    made.set_text("−1:00:00")
    assert made.pixels < before
    assert columns(made)[-1] < 300


def test_it_is_painted_in_the_colour_of_the_token(qtbot: QtBot) -> None:
    made = label(qtbot)
    made.set_colour("over")
    image = made.grab().toImage()
    inks = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    assert DARK.colours.over in inks
    assert DARK.colours.text not in inks


def test_an_unknown_token_is_an_error(qtbot: QtBot) -> None:
    with pytest.raises(AttributeError):
        label(qtbot).set_colour("pinkish")


def test_another_theme_repaints_in_its_colours(qtbot: QtBot) -> None:
    made = label(qtbot)
    light = load_theme("light")
    made.set_theme(light)
    image = made.grab().toImage()
    inks = {
        QColor(image.pixelColor(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }
    assert light.colours.text in inks


@pytest.mark.parametrize(
    ("alignment", "left", "right"),
    [(Qt.AlignmentFlag.AlignLeft, 0, 250), (Qt.AlignmentFlag.AlignRight, 550, 800)],
)
def test_alignment(alignment: Qt.AlignmentFlag, left: int, right: int, qtbot: QtBot) -> None:
    load_fonts()
    made = DigitsLabel(DARK, alignment=alignment)
    qtbot.addWidget(made)
    made.resize(800, 80)
    made.set_text("12:34")
    ink = columns(made)
    assert left <= ink[0] < ink[-1] <= right


def test_screen_readers_get_a_name_and_a_value(qtbot: QtBot) -> None:
    made = label(qtbot)
    made.set_name("Segment countdown")
    assert made.accessibleName() == "Segment countdown"
    assert made.accessibleDescription() == "06:28"
