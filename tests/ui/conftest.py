"""What tests of the screens share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication


@pytest.fixture
def restored_look(qapp: QApplication) -> Iterator[None]:
    """Give the program its look back after a test that changed it."""
    style, palette, font = qapp.style().objectName(), qapp.palette(), qapp.font()
    sheet = qapp.styleSheet()
    yield
    qapp.setStyleSheet(sheet)
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def restored_language(qapp: QApplication) -> Iterator[None]:
    """Let the program speak English again after a test that changed the language."""
    locale = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)
