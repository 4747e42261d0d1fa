"""What went wrong and what to do, in sentences: files, the log, themes, languages."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.errors import StageError
from stage_desktop.ui.texts.rejections import REJECTIONS, rejection_text
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, worded

ERRORS: Mapping[str, str] = {
    "actions_backwards": QT_TRANSLATE_NOOP(
        "Error", "{path}, row {row}: {text} is before the row above. Sort the actions by time."
    ),
    "actions_command": QT_TRANSLATE_NOOP(
        "Error", "{path}, row {row}: “{text}” is no command. See the list of commands."
    ),
    "actions_header": QT_TRANSLATE_NOOP(
        "Error", "{path} does not begin with the header at,command,argument."
    ),
    "actions_time": QT_TRANSLATE_NOOP(
        "Error",
        "{path}, row {row}: “{text}” is no time. Write +00:05:30 from the start, or a clock time "
        "such as 20:05:30.",
    ),
    "event_malformed": QT_TRANSLATE_NOOP(
        "Error", "An event of the log ({kind}) cannot be read. The log was left untouched."
    ),
    "event_newer": QT_TRANSLATE_NOOP(
        "Error",
        "The log has an event ({kind}) of a newer version of this program. Update the program to "
        "open it.",
    ),
    "event_unknown": QT_TRANSLATE_NOOP(
        "Error",
        "The log has an event that this version does not know ({kind}). Update the program to "
        "open it.",
    ),
    "file_missing": QT_TRANSLATE_NOOP(
        "Error", "{path} is not there. Check the name, or choose the file again."
    ),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "Error", "{path} cannot be read: {detail}. Close it elsewhere, or save it again."
    ),
    "file_unwritable": QT_TRANSLATE_NOOP(
        "Error", "{path} cannot be written: {detail}. Close it elsewhere, or choose another folder."
    ),
    "language_missing": QT_TRANSLATE_NOOP(
        "Error", "The texts of the language {name} are missing. Install the program again."
    ),
    "language_unknown": QT_TRANSLATE_NOOP(
        "Error", "There is no language {name}. There are: {names}."
    ),
    "malformed": QT_TRANSLATE_NOOP(
        "Error", "The file is not as it should be at {path}: {expected} expected, {found} found."
    ),
    "start_unreadable": QT_TRANSLATE_NOOP(
        "Error", "“{text}” is no start time. Write it as 2026-10-22T20:00+08:00."
    ),
    "theme_broken": QT_TRANSLATE_NOOP(
        "Error", "The theme {name} cannot be used: {detail}. Choose another."
    ),
    "theme_unknown": QT_TRANSLATE_NOOP("Error", "There is no theme {name}. There are: {names}."),
}


def error_text(error: StageError) -> str:
    """The sentence of an error; an unknown code is shown as it is, with its data."""
    if error.code in REJECTIONS:
        return rejection_text(error.code, error.data)
    return worded("Error", ERRORS, error.code, error.data) or str(error)
