"""What became of the log after a disk or a database failed, in words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from stage_desktop.desk.aside import BroughtBack
from stage_desktop.desk.salvage import Salvaged
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate

FAULTS: Mapping[str, str] = {
    "aside": QT_TRANSLATE_NOOP("Faults", "Until then they are kept in {path}."),
    "aside_at_end": QT_TRANSLATE_NOOP(
        "Faults",
        "They are kept in {path}. The next start puts them into the log, once it can be written.",
    ),
    "brought_back": QT_TRANSLATE_NOOP(
        "Faults", "{count} entries that could not be saved last time are in the log now."
    ),
    "not_brought_back": QT_TRANSLATE_NOOP(
        "Faults",
        "Entries that could not be saved last time do not fit into the log. They are kept in "
        "{path}.",
    ),
    "still_aside": QT_TRANSLATE_NOOP(
        "Faults",
        "Entries that could not be saved last time are in {path}, and the log still cannot be "
        "written.",
    ),
    "salvaged": QT_TRANSLATE_NOOP(
        "Faults",
        "The log was damaged. {runs} runs with {events} entries could be read and are in a new "
        "one; the old file is kept as {path}.",
    ),
}


def _said(name: str, **data: object) -> str:
    return filled(translate("Faults", FAULTS[name]), data)


def aside_text(path: Path, *, at_end: bool = False) -> str:
    """Where the entries are that the log does not take."""
    return _said("aside_at_end" if at_end else "aside", path=path)


def brought_back_text(found: BroughtBack) -> str:
    """What became of a side file at the next start."""
    if not found.failed:
        return _said("brought_back", count=found.events)
    name = "not_brought_back" if found.path.suffix == ".refused" else "still_aside"
    return _said(name, path=found.path)


def salvaged_text(found: Salvaged) -> str:
    """What could be read of a damaged log."""
    return _said("salvaged", runs=found.runs, events=found.events, path=found.kept)
