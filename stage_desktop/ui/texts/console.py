"""What the command line says."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import Script
from stage_desktop.ui.texts.source import UNKNOWN, filled, translate


def summary_text(script: Script, counts: Mapping[Severity, int]) -> str:
    """What was read, and how many findings of each severity there are."""
    read = translate(
        "Console",
        "{title}: {segments} segments, {products} products, {giveaways} giveaways, {boosts} boosts",
    )
    found = translate("Console", "{errors} errors, {warnings} warnings, {infos} remarks")
    first = filled(
        read,
        {
            "title": script.title,
            "segments": len(script.segments),
            "products": len(script.products),
            "giveaways": len(script.giveaways),
            "boosts": len(script.boosts),
        },
    )
    second = filled(
        found,
        {
            "errors": counts.get(Severity.ERROR, 0),
            "warnings": counts.get(Severity.WARNING, 0),
            "infos": counts.get(Severity.INFO, 0),
        },
    )
    return f"{first} · {second}"


def columns_text() -> tuple[str, ...]:
    """The headings of planned against actual."""
    return (
        translate("Console", "No."),
        translate("Console", "Segment"),
        translate("Console", "Planned"),
        translate("Console", "Started"),
        translate("Console", "Ended"),
        translate("Console", "Over"),
        translate("Console", "Outcome"),
    )


def runs_columns_text() -> tuple[str, ...]:
    """The headings of the list of runs."""
    return (
        translate("Console", "Run"),
        translate("Console", "Kind"),
        translate("Console", "Opened"),
        translate("Console", "Drift"),
        translate("Console", "Title"),
    )


def cues_text(counts: Mapping[str, int]) -> str:
    """How many cues came to what."""
    parts = ", ".join(f"{word} {number}" for word, number in counts.items())
    return filled(translate("Console", "Cues: {parts}"), {"parts": parts or UNKNOWN})


def unattended_text() -> str:
    """Why the cues of a simulation without actions are missed."""
    return translate(
        "Console", "Nobody does the cues of a simulation; with --actions somebody does."
    )


def run_text(run: int | None, drift: str) -> str:
    """The run's id in the log, and how the show ended."""
    sentence = translate("Console", "Run {run} is in the log. The show ended: {drift}.")
    return filled(sentence, {"run": run, "drift": drift})


def open_run_text(run: int | None) -> str:
    """The run's id in the log; nobody ended the show."""
    return filled(
        translate("Console", "Run {run} is in the log. Nobody ended the show."), {"run": run}
    )
