"""A review as a PDF, by Qt's own writer, with the bundled font in the file."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPainter, QPdfWriter

from stage_desktop.formats.report_document import ReportDocument
from stage_desktop.formats.report_html import report_colours
from stage_desktop.review.reviewed import Review
from stage_desktop.ui.callsheet.typeset import RESOLUTION
from stage_desktop.ui.callsheet.writing import Paper, page_size
from stage_desktop.ui.fonts import load_fonts
from stage_desktop.ui.language import speaking
from stage_desktop.ui.reportsheet.content import report_document
from stage_desktop.ui.reportsheet.html import usual_language
from stage_desktop.ui.reportsheet.layout import Layout
from stage_desktop.ui.resources import resource

_MARGIN_MM = 12.0


def report_pdf(
    review: Review,
    run: int | str | None,
    language: str | None = None,
    paper: Paper = Paper.A4,
) -> bytes:
    """The report as the bytes of a PDF file; `language` is a code of `ui.language`, by default that
    of the script. Needs a QGuiApplication.

    FileTrouble `language_unknown` or `language_missing`.
    """
    code = language or usual_language(review)
    with speaking(code):
        return _pdf(report_document(review, run, code.replace("_", "-")), paper)


def _pdf(document: ReportDocument, paper: Paper) -> bytes:
    load_fonts()
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle(document.running)
    writer.setCreator("Stage Desktop")
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    landscape, unit = QPageLayout.Orientation.Landscape, QPageLayout.Unit.Millimeter
    writer.setPageLayout(QPageLayout(page_size(paper), landscape, margins, unit))
    body = writer.pageLayout().paintRectPixels(RESOLUTION)
    colours = report_colours(resource("report"))["light"]
    layout = Layout(document, colours, body.width(), body.height())
    painter = QPainter(writer)
    for number in range(1, len(layout.pages) + 1):
        if number > 1:
            writer.newPage()
        layout.draw(painter, number)
    painter.end()
    buffer.close()
    return bytes(target.data())
