"""From a file or the clipboard to a script with everything that is to be said about it.

Readers and checks are imported here at the first use: the window is painted before.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from stage_desktop.desk.clock import SystemClock, local_zone
from stage_desktop.desk.settings import Settings, own_platforms, settings_path
from stage_desktop.instants import to_datetime
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Script
from stage_desktop.ui.resources import resource


@dataclass(frozen=True, slots=True)
class Read:
    """A script with the findings of reading and checking it."""

    script: Script
    findings: tuple[Finding, ...]


def read_file(path: Path, start: datetime | None, zone: str | None, settings: Settings) -> Read:
    """The script of a file or folder; StageError when it cannot be read."""
    from stage_desktop.formats.mapping import Choices
    from stage_desktop.formats.script_files import open_script
    from stage_desktop.formats.zones import zone_name

    here = local_zone()
    today = to_datetime(SystemClock().now(), here).date()
    remembered = Choices(profiles=settings_path(os.environ).parent / "columns")
    opened = open_script(
        path,
        start=start,
        zone=zone_name(zone, start, here),
        today=today,
        choices=remembered,
    )
    return _checked(opened.script, opened.findings, settings)


def read_pasted(text: str, html: str | None, settings: Settings) -> Read:
    """The script of a table on the clipboard; StageError when there is none."""
    from stage_desktop.formats.pasted import open_pasted

    here = local_zone()
    today = to_datetime(SystemClock().now(), here).date()
    opened = open_pasted(text, html, start=None, zone=here.key, today=today)
    return _checked(opened.script, opened.findings, settings)


def _checked(script: Script, findings: tuple[Finding, ...], settings: Settings) -> Read:
    from stage_desktop.formats.platforms import load_platforms
    from stage_desktop.script.checks import check

    platforms = load_platforms(resource("platforms"), own_platforms(os.environ))
    found = check(script, settings=settings.checks, platforms=platforms)
    return Read(script, (*findings, *found))
