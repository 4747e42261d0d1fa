"""Scripts read and checked as this machine and its user's settings say.

The window and the command line open a script in the same way. Readers and checks are imported at
the first use: the window is painted before.
"""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from stage_desktop.desk.clock import SystemClock, local_zone
from stage_desktop.desk.settings import own_platforms
from stage_desktop.instants import to_datetime
from stage_desktop.script.check_settings import CheckSettings
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Script

if TYPE_CHECKING:
    from stage_desktop.formats.mapping import Choices
    from stage_desktop.formats.opened import Opened


def here_and_today() -> tuple[ZoneInfo, date]:
    """The zone of this machine, and the date there."""
    here = local_zone()
    return here, to_datetime(SystemClock().now(), here).date()


def read_script(path: Path, start: datetime | None, zone: str | None, choices: Choices) -> Opened:
    """The script of a file or folder; StageError when it cannot be read."""
    from stage_desktop.formats.script_files import open_script
    from stage_desktop.formats.zones import zone_name

    here, today = here_and_today()
    named = zone_name(zone, start, here)
    return open_script(path, start=start, zone=named, today=today, choices=choices)


def check_script(script: Script, settings: CheckSettings, tables: Path) -> tuple[Finding, ...]:
    """Check it now, by the platforms of our `tables` and the user's; StageError for a bad table."""
    from stage_desktop.formats.platforms import load_platforms
    from stage_desktop.script.checks import check

    platforms = load_platforms(tables, own_platforms(os.environ))
    return check(script, settings=settings, platforms=platforms, now=SystemClock().now())
