"""What goes out of a review: the page, the paper and the workbook of a long run."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from PySide6.QtGui import QGuiApplication

from benchmarks.figures import Figure, Scope, figure, python_yardstick, timed
from benchmarks.reviewing import performed, platform_figures
from stage_desktop.formats.exports import export_json, export_xlsx
from stage_desktop.review.report import report
from stage_desktop.review.reviewed import reviewed
from stage_desktop.ui.reportsheet.html import report_page
from stage_desktop.ui.reportsheet.outgoing import outgoing
from stage_desktop.ui.reportsheet.paper import report_pdf
from stage_desktop.ui.texts.labels import export_labels

HTML_S, PDF_S, XLSX_S = 1.0, 3.0, 1.0


def reporting(scope: Scope) -> Iterator[Figure]:
    """The files of a run of twelve hours."""
    application = QGuiApplication.instance() or QGuiApplication(["stage-desktop"])
    state, _ = performed()
    review = reviewed(report(state), platform_figures(state))
    labels = export_labels()
    works = {
        "html": ("the page", HTML_S, lambda: report_page(review, 1, "zh_CN")),
        "pdf": ("the PDF", PDF_S, lambda: report_pdf(review, 1, "zh_CN")),
        "xlsx": ("the workbook", XLSX_S, lambda: export_xlsx(outgoing(review), BytesIO(), labels)),
        "json": ("the JSON", None, lambda: export_json(outgoing(review), BytesIO())),
    }
    yardstick = python_yardstick()
    for name, (words, target, work) in works.items():
        samples = [each / 1_000 for each in timed(work, min(5, scope.repeats))]
        yield figure(
            f"report/{name}",
            f"{words} of a run of 12 hours, 500 segments, 15 curves",
            "s",
            samples,
            target=target,
            yardstick=yardstick,
        )
    del application
