"""The bundled font has what the screens need, and its digits do not dance."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from stage_desktop.ui.fonts import FAMILY, load_fonts, tabular, ui_font
from stage_desktop.ui.resources import resource

FILES = ("StageSans-SC-subset-Regular.ttf", "StageSans-SC-subset-Bold.ttf")


def gb2312() -> str:
    """All characters of GB 2312, by its rows and cells."""
    pairs = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return "".join(pair.decode("gb2312", errors="ignore") for pair in pairs)


@pytest.mark.parametrize("name", FILES)
def test_all_of_gb2312_and_the_signs_of_the_screens_are_there(
    name: str, qapp: QApplication
) -> None:
    font = QRawFont(str(resource("fonts", name)), 20)
    signs = "●○◆◇▣■□◀▶▲▼△▽★☆→←↑↓✓−–—…·•×¥€£$₩₫"
    assert len(gb2312()) > 7_000
    assert [c for c in gb2312() + signs if not font.supportsCharacter(ord(c))] == []


@pytest.mark.parametrize("name", FILES)
def test_a_weight_is_small_enough_to_ship(name: str) -> None:
    assert resource("fonts", name).stat().st_size < 3_000_000


def test_the_licence_comes_with_the_fonts() -> None:
    text = resource("fonts", "OFL.txt").read_text(encoding="utf-8")
    assert "SIL Open Font License, Version 1.1" in text


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("pixels", [12, 14, 40, 200])
def test_digits_have_one_width(bold: bool, pixels: int, qapp: QApplication) -> None:
    assert load_fonts()
    font = tabular(ui_font(pixels, bold=bold))
    metrics = QFontMetricsF(font)
    assert QFontInfo(font).family() == FAMILY
    assert QFontInfo(font).bold() is bold
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    widths = {metrics.horizontalAdvance(text) for text in ("11:11", "00:00", "47:74", "18:08")}
    assert len(widths) == 1


def test_loading_twice_loads_once(qapp: QApplication) -> None:
    assert load_fonts()
    assert load_fonts()
