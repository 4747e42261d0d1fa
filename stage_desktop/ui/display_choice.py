"""Which display the host window fills: what there is to choose from, and what was chosen last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication, QScreen

from stage_desktop.ui.texts.host import display_text


@dataclass(frozen=True)
class Display:
    """A display of the machine; width and height in the pixels that it really has."""

    name: str
    width: int
    height: int
    is_primary: bool
    screen: QScreen

    @property
    def label(self) -> str:
        """The display in a menu, as "HDMI-1 · 1920 × 1080 · main display"."""
        return display_text(self.name, self.width, self.height, self.is_primary)


def displays() -> tuple[Display, ...]:
    """The displays that there are now, the primary one first, the others from left to right."""
    primary = QGuiApplication.primaryScreen()
    screens = sorted(
        QGuiApplication.screens(),
        key=lambda each: (each is not primary, each.geometry().x(), each.geometry().y()),
    )
    return tuple(_display(screen, screen is primary) for screen in screens)


def chosen(found: Sequence[Display], remembered: str, operators: str = "") -> Display | None:
    """The display for the host window: the remembered one if it is there, else another than the
    operator's (by its name; the primary one when not given), else the only one; None without any.
    """
    by_name = {display.name: display for display in found}
    if remembered in by_name:
        return by_name[remembered]
    away = operators or next((display.name for display in found if display.is_primary), "")
    others = [display for display in found if display.name != away]
    return next(iter(others or found), None)


def _display(screen: QScreen, is_primary: bool) -> Display:
    size, ratio = screen.size(), screen.devicePixelRatio()
    return Display(
        screen.name(),
        round(size.width() * ratio),
        round(size.height() * ratio),
        is_primary,
        screen,
    )
