"""From a file or the clipboard to a script with everything that is to be said about it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from stage_desktop.desk.reading import check_script, here_and_today, read_script
from stage_desktop.desk.settings import Settings, kept_columns
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Script
from stage_desktop.ui.resources import resource

if TYPE_CHECKING:
    from stage_desktop.formats.opened import Opened


@dataclass(frozen=True, slots=True)
class Read:
    """A script with the findings of reading and checking it.

    `opened` tells how it was read from tables; None for one that was not. `base` is the script as
    its file has it, where cells were corrected since it was read.
    """

    script: Script
    findings: tuple[Finding, ...]
    opened: Opened | None = None
    base: Script | None = None


def read_file(path: Path, start: datetime | None, zone: str | None, settings: Settings) -> Read:
    """The script of a file or folder; StageError when it cannot be read."""
    from stage_desktop.formats.mapping import Choices

    opened = read_script(path, start, zone, Choices(profiles=kept_columns(os.environ)))
    return checked(opened.script, opened.findings, settings, opened)


def read_pasted(text: str, html: str | None, settings: Settings) -> Read:
    """The script of a table on the clipboard; StageError when there is none."""
    from stage_desktop.formats.mapping import Choices
    from stage_desktop.formats.pasted import open_pasted

    here, today = here_and_today()
    choices = Choices(profiles=kept_columns(os.environ))
    opened = open_pasted(text, html, start=None, zone=here.key, today=today, choices=choices)
    return checked(opened.script, opened.findings, settings, opened)


def checked(
    script: Script,
    findings: tuple[Finding, ...],
    settings: Settings,
    opened: Opened | None = None,
) -> Read:
    """The script with the findings of reading it and those of checking it."""
    found = check_script(script, settings.checks, resource("platforms"))
    return Read(script, (*findings, *found), opened)
