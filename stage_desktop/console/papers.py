"""Call sheets from the command line, on machines with or without a window system."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from stage_desktop.errors import FileTrouble
from stage_desktop.script.plan import Script


def ready_to_draw() -> None:
    """Make Qt ready to draw, without a window system where there may be none.

    Comes before any other use of Qt: a program has one application, and only some can draw.
    FileTrouble `drawing_impossible` where Qt's own libraries cannot be loaded.
    """
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from stage_desktop.ui.language import drawing
    except ImportError as trouble:
        raise FileTrouble("drawing_impossible", detail=str(trouble)) from trouble
    drawing()


def write_paper(script: Script, target: Path, role: str, language: str | None, paper: str) -> None:
    """Write the call sheet of a role as PDF; `language` by default that of the script."""
    from stage_desktop.desk.settings import load_settings
    from stage_desktop.script.derive import all_cues
    from stage_desktop.ui.callsheet.parts import SheetRole
    from stage_desktop.ui.callsheet.writing import write_call_sheet
    from stage_desktop.ui.paper import Paper

    cues = all_cues(script, load_settings().settings.slot_cues)
    write_call_sheet(script, cues, SheetRole(role), target, language, Paper(paper))
