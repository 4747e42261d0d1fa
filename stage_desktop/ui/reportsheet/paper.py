"""A review as a PDF, by Qt's own writer, with the bundled font in the file."""

from __future__ import annotations

from functools import partial

from stage_desktop.formats.report_html import report_colours
from stage_desktop.review.reviewed import Review
from stage_desktop.ui.language import speaking
from stage_desktop.ui.paper import Paper, pdf_of
from stage_desktop.ui.reportsheet.content import report_document
from stage_desktop.ui.reportsheet.html import usual_language
from stage_desktop.ui.reportsheet.layout import Layout
from stage_desktop.ui.resources import resource


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
        document = report_document(review, run, code.replace("_", "-"))
        colours = report_colours(resource("report"))["light"]
        lay_out = partial(Layout, document, colours)
        return pdf_of(document.running, paper, lay_out, landscape=True)
