"""What the checks of a script find, by the code of the finding."""

from __future__ import annotations

from typing import Any

from stage_desktop.script.checks import check
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Script


def of(code: str, script: Script, **options: Any) -> list[Finding]:
    """The findings of that code."""
    return [found for found in check(script, **options) if found.code == code]


def subjects(code: str, script: Script, **options: Any) -> list[str]:
    """Where that code was found."""
    return [found.place.subject for found in of(code, script, **options)]


def told(code: str, script: Script) -> dict[str, str]:
    """The data of the only finding of that code."""
    (found,) = of(code, script)
    return dict(found.data)
