"""Call sheets as PDF, by Qt's own writer, with the bundled font in the file."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from stage_desktop.formats.saving import save
from stage_desktop.formats.written import language_of
from stage_desktop.script.cues import Cue
from stage_desktop.script.plan import Script
from stage_desktop.ui.callsheet.content import call_sheet
from stage_desktop.ui.callsheet.layout import Layout
from stage_desktop.ui.callsheet.parts import CallSheet, SheetRole
from stage_desktop.ui.callsheet.typeset import RESOLUTION
from stage_desktop.ui.fonts import load_fonts
from stage_desktop.ui.language import CHINESE, ENGLISH, speaking

_MARGIN_MM = 12.0


class Paper(StrEnum):
    """The paper that it is printed on."""

    A4 = "a4"
    LETTER = "letter"


_SIZES = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.LETTER: QPageSize.PageSizeId.Letter,
}


def page_size(paper: Paper) -> QPageSize:
    """The size of the paper as Qt has it."""
    return QPageSize(_SIZES[paper])


def write_call_sheet(
    script: Script,
    cues: Sequence[Cue],
    role: SheetRole,
    path: Path,
    language: str | None = None,
    paper: Paper = Paper.A4,
) -> None:
    """Write the call sheet of a role as PDF; `cues` are all of the show, derived ones as well.

    `language` is a code of `ui.language`, by default that of the script. Needs a QGuiApplication.
    FileTrouble `file_unwritable`, `language_unknown` or `language_missing`.
    """
    save(path, call_sheet_pdf(script, cues, role, language, paper))


def call_sheet_pdf(
    script: Script,
    cues: Sequence[Cue],
    role: SheetRole,
    language: str | None = None,
    paper: Paper = Paper.A4,
) -> bytes:
    """The call sheet as the bytes of a PDF file; as `write_call_sheet`."""
    code = language or (CHINESE if language_of(script).chinese else ENGLISH)
    with speaking(code) if code else nullcontext():
        return _pdf(call_sheet(script, cues, role), paper)


def _pdf(sheet: CallSheet, paper: Paper) -> bytes:
    load_fonts()
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle(f"{sheet.title} · {sheet.badge}")
    writer.setCreator("Stage Desktop")
    orientation = QPageLayout.Orientation
    writer.setPageLayout(
        QPageLayout(
            page_size(paper),
            orientation.Landscape if sheet.landscape else orientation.Portrait,
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    body = writer.pageLayout().paintRectPixels(RESOLUTION)
    layout = Layout(sheet, body.width(), body.height())
    painter = QPainter(writer)
    for number in range(1, len(layout.pages) + 1):
        if number > 1:
            writer.newPage()
        layout.draw(painter, number)
    painter.end()
    buffer.close()
    return bytes(target.data())
