"""Pages laid out by us as a PDF, by Qt's own writer, with the bundled font in the file."""

from __future__ import annotations

from collections.abc import Callable, Sized
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from stage_desktop.ui.callsheet.typeset import RESOLUTION
from stage_desktop.ui.fonts import load_fonts

_MARGIN_MM = 12.0


class Paper(StrEnum):
    """The paper that it is printed on."""

    A4 = "a4"
    LETTER = "letter"


_SIZES = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.LETTER: QPageSize.PageSizeId.Letter,
}


class Pages(Protocol):
    """What has been laid out: its pages, and how one of them, counted from 1, is drawn."""

    @property
    def pages(self) -> Sized: ...

    def draw(self, painter: QPainter, number: int) -> None: ...


def page_size(paper: Paper) -> QPageSize:
    """The size of the paper as Qt has it."""
    return QPageSize(_SIZES[paper])


def pdf_of(
    title: str, paper: Paper, lay_out: Callable[[int, int], Pages], *, landscape: bool
) -> bytes:
    """The bytes of a PDF file; `lay_out` gets width and height of the room on a page, in pixels.

    Needs a QGuiApplication.
    """
    load_fonts()
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle(title)
    writer.setCreator("Stage Desktop")
    turn, unit = QPageLayout.Orientation, QPageLayout.Unit.Millimeter
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    orientation = turn.Landscape if landscape else turn.Portrait
    writer.setPageLayout(QPageLayout(page_size(paper), orientation, margins, unit))
    body = writer.pageLayout().paintRectPixels(RESOLUTION)
    layout = lay_out(body.width(), body.height())
    painter = QPainter(writer)
    for number in range(1, len(layout.pages) + 1):
        if number > 1:
            writer.newPage()
        layout.draw(painter, number)
    painter.end()
    buffer.close()
    return bytes(target.data())
