"""A review as an HTML file, in a language."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext

from stage_desktop.formats.report_html import PageParts, report_html
from stage_desktop.formats.written import language_of
from stage_desktop.review.reviewed import Review
from stage_desktop.ui.reportsheet.content import report_document
from stage_desktop.ui.resources import resource

ENGLISH, CHINESE = "en", "zh_CN"


def report_page(
    review: Review,
    run: int | str | None,
    language: str | None = None,
) -> bytes:
    """The report as the bytes of an HTML file; `language` is a code of `ui.language`, by default
    that of the script. Qt is needed for Chinese only.

    FileTrouble `language_unknown` or `language_missing`.
    """
    code = language or usual_language(review)
    with said_in(code):
        document = report_document(review, run, code.replace("_", "-"))
    fonts = (f"StageSans-SC-subset-{weight}.ttf" for weight in ("Regular", "Bold"))
    regular, bold = (resource("fonts", name) for name in fonts)
    return report_html(document, PageParts(resource("report"), regular, bold))


def usual_language(review: Review) -> str:
    """The language of the script."""
    return CHINESE if language_of(review.report.state.script).chinese else ENGLISH


def said_in(code: str) -> AbstractContextManager[None]:
    """Take the words of that language for a while.

    English is how they are written, and needs nothing where no other language is installed.
    """
    if code == ENGLISH and "PySide6.QtCore" not in sys.modules:
        return nullcontext()
    from stage_desktop.ui.language import speaking

    return speaking(code)
