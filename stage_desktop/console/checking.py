"""A script under check with the user's settings and the tables of the platforms."""

from __future__ import annotations

import os
from dataclasses import dataclass

from stage_desktop.desk.settings import load_settings, own_platforms
from stage_desktop.errors import StageError
from stage_desktop.formats.platforms import load_platforms
from stage_desktop.script.checks import check
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Script
from stage_desktop.script.readiness import Readiness, readiness
from stage_desktop.ui.resources import resource


@dataclass(frozen=True, slots=True)
class Checked:
    """All findings, the readiness, and what was wrong with the settings if anything was."""

    findings: tuple[Finding, ...]
    readiness: Readiness
    trouble: StageError | None = None


def checked(script: Script, of_reading: tuple[Finding, ...]) -> Checked:
    """Check a script, with what was found in reading its file in front."""
    loaded = load_settings()
    settings = loaded.settings.checks
    platforms = load_platforms(resource("platforms"), own_platforms(os.environ))
    found = (*of_reading, *check(script, settings=settings, platforms=platforms))
    return Checked(found, readiness(script, found, settings), loaded.trouble)
