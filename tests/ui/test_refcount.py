"""A smoke test of the binding itself: calls into Qt must not use up references.

PySide6 6.12.0 loses a reference to `None` or `True` for each void call or emit on Python 3.11 and
ends the process after some minutes of a ticking clock (docs/adr/0004). Where these objects are
immortal (Python 3.12 and later) there is nothing to lose, and the test holds by itself.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

# Small blocks: a binding that loses references is found before they run out.
BLOCKS = 10
CALLS = 2_000
# What else the interpreter may give back meanwhile.
NOISE = 500


class Ticker(QObject):
    """The signals that a repaint sends."""

    ticked = Signal()
    moved = Signal(int)
    shown = Signal(object)
    lit = Signal(bool)


def emit_nothing(ticker: Ticker, _: QLabel) -> None:
    ticker.ticked.emit()


def emit_values(ticker: Ticker, _: QLabel) -> None:
    ticker.moved.emit(7)
    ticker.shown.emit(None)
    ticker.lit.emit(True)


def call_void(_: Ticker, label: QLabel) -> None:
    label.setText("06:28")
    label.update()
    label.setEnabled(True)


def call_for_a_bool(ticker: Ticker, label: QLabel) -> None:
    ticker.blockSignals(False)
    label.isEnabled()


def call_for_none(ticker: Ticker, label: QLabel) -> None:
    label.parent()
    ticker.parent()


def call_static_void(_ticker: Ticker, _label: QLabel) -> None:
    QTimer.singleShot(0, int)


@pytest.mark.parametrize(
    "call",
    [emit_nothing, emit_values, call_void, call_for_a_bool, call_for_none, call_static_void],
)
def test_calls_into_qt_lose_no_reference(
    qtbot: QtBot, call: Callable[[Ticker, QLabel], None]
) -> None:
    ticker, label = Ticker(), QLabel()
    qtbot.addWidget(label)
    heard: list[object] = []
    ticker.ticked.connect(heard.clear)
    ticker.shown.connect(heard.append)
    before = [sys.getrefcount(each) for each in (None, True, False)]
    for _ in range(BLOCKS):
        for _ in range(CALLS):
            call(ticker, label)
        QApplication.processEvents()
        after = [sys.getrefcount(each) for each in (None, True, False)]
        assert all(now > then - NOISE for now, then in zip(after, before, strict=True))
