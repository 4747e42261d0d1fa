"""The font of all screens: bundled, so that Chinese and even digits are there on any machine."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from stage_desktop.ui.resources import resource

FAMILY = "Stage Sans SC"
FALLBACKS = (
    "PingFang SC",
    "Microsoft YaHei UI",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Segoe UI Symbol",
    "sans-serif",
)
_FILES = ("StageSans-SC-subset-Regular.ttf", "StageSans-SC-subset-Bold.ttf")


def load_fonts() -> bool:
    """Make the bundled family known to Qt; False when its files cannot be loaded.

    Needs a QGuiApplication. Without the files the system's fonts stand in.
    """
    if FAMILY in QFontDatabase.families():
        return True
    numbers = [QFontDatabase.addApplicationFont(str(resource("fonts", name))) for name in _FILES]
    return all(number >= 0 for number in numbers)


def ui_font(pixels: int, *, bold: bool = False) -> QFont:
    """The font of the screens in logical pixels, system families behind the bundled one."""
    font = QFont()
    font.setFamilies([FAMILY, *FALLBACKS])
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font


def tabular(font: QFont) -> QFont:
    """The same font with digits of one width and without kerning, for numbers in columns.

    The bundled digits are of one width anyway; a fallback family may need the feature.
    """
    even = QFont(font)
    even.setFeature(QFont.Tag("tnum"), 1)
    even.setKerning(False)
    return even
