"""How grave something is, by the shape of an icon and a token of the theme."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.script.findings import Severity
from stage_desktop.script.readiness import Verdict

LOOKS: Mapping[Severity, tuple[str, str]] = {
    Severity.ERROR: ("error", "over"),
    Severity.WARNING: ("warning", "warning"),
    Severity.INFO: ("info", "text_secondary"),
}
DONE_LOOK = ("state-done", "on_time")

# Icon and tone of a verdict.
VERDICT_LOOKS: Mapping[Verdict, tuple[str, str]] = {
    Verdict.READY: DONE_LOOK,
    Verdict.LOOK: ("warning", "warning"),
    Verdict.BLOCKED: ("error", "over"),
}
