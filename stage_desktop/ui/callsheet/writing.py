"""Call sheets as PDF, by Qt's own writer, with the bundled font in the file."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from stage_desktop.formats.saving import save
from stage_desktop.formats.written import language_of
from stage_desktop.script.cues import Cue
from stage_desktop.script.plan import Script
from stage_desktop.ui.callsheet.content import call_sheet
from stage_desktop.ui.callsheet.layout import Layout
from stage_desktop.ui.callsheet.parts import SheetRole
from stage_desktop.ui.language import CHINESE, ENGLISH, speaking
from stage_desktop.ui.paper import Paper, pdf_of


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
        sheet = call_sheet(script, cues, role)
        title = f"{sheet.title} · {sheet.badge}"
        return pdf_of(title, paper, partial(Layout, sheet), landscape=sheet.landscape)
