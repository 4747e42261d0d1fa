"""Windows that are opened on air keep clear of the countdown."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from stage_desktop.app.placing import free_room, keep_clear, placed

SCREEN = QRect(0, 0, 1920, 1080)


def test_the_largest_part_beside_it_is_taken() -> None:
    assert free_room(SCREEN, QRect(0, 0, 1920, 280)) == QRect(0, 280, 1920, 800)
    assert free_room(SCREEN, QRect(0, 900, 1920, 180)) == QRect(0, 0, 1920, 900)
    assert free_room(SCREEN, QRect(1400, 0, 520, 1080)) == QRect(0, 0, 1400, 1080)
    assert free_room(SCREEN, QRect(-2000, 0, 400, 300)) == SCREEN


def test_a_window_that_does_not_fit_is_smaller() -> None:
    room = QRect(0, 280, 1000, 400)
    assert placed(QRect(0, 0, 940, 560), room, 36) == QRect(30, 316, 940, 364)


def test_a_window_is_put_below_what_is_kept(qtbot: QtBot) -> None:
    show, other = QWidget(), QWidget()
    for each in (show, other):
        qtbot.addWidget(each)
    show.setGeometry(0, 0, 600, 300)
    kept = QWidget(show)
    kept.setGeometry(0, 0, 600, 200)
    other.resize(300, 200)
    for each in (show, other):
        each.show()
        qtbot.waitExposed(each)
    keep_clear(other, kept)
    seen = QRect(kept.mapToGlobal(kept.rect().topLeft()), kept.size())
    assert not other.geometry().intersects(seen)
