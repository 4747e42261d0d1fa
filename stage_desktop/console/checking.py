"""A script under check with the user's settings and the tables of the platforms."""

from __future__ import annotations

from dataclasses import dataclass

from stage_desktop.desk.reading import check_script
from stage_desktop.desk.settings import load_settings
from stage_desktop.errors import StageError
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
    found = (*of_reading, *check_script(script, settings, resource("platforms")))
    return Checked(found, readiness(script, found, settings), loaded.trouble)
