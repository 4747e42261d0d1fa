"""The library of scripts, and edits that no file has yet, in words."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate

COLUMNS: Mapping[str, str] = {
    "title": QT_TRANSLATE_NOOP("Library", "Title"),
    "planned": QT_TRANSLATE_NOOP("Library", "Planned"),
    "platform": QT_TRANSLATE_NOOP("Library", "Platform"),
    "segments": QT_TRANSLATE_NOOP("Library", "Segments"),
    "opened": QT_TRANSLATE_NOOP("Library", "Last opened"),
    "state": QT_TRANSLATE_NOOP("Library", "State"),
    "file": QT_TRANSLATE_NOOP("Library", "File"),
}

WORDS: Mapping[str, str] = {
    "window": QT_TRANSLATE_NOOP("Library", "Scripts"),
    "search": QT_TRANSLATE_NOOP("Library", "Search by title, product or host"),
    "archived": QT_TRANSLATE_NOOP("Library", "With the archive"),
    "open": QT_TRANSLATE_NOOP("Library", "Open"),
    "duplicate": QT_TRANSLATE_NOOP("Library", "Duplicate…"),
    "archive": QT_TRANSLATE_NOOP("Library", "Archive"),
    "unarchive": QT_TRANSLATE_NOOP("Library", "Take out of the archive"),
    "drop": QT_TRANSLATE_NOOP("Library", "Drop unsaved edits"),
    "template": QT_TRANSLATE_NOOP("Library", "New from template…"),
    "empty": QT_TRANSLATE_NOOP("Library", "New, empty…"),
    "undo": QT_TRANSLATE_NOOP("Library", "Undo"),
    "none": QT_TRANSLATE_NOOP("Library", "No script has been opened yet. Open one with Ctrl+O."),
    "nothing_found": QT_TRANSLATE_NOOP("Library", "No script has these words. Esc clears them."),
    "count": QT_TRANSLATE_NOOP("Library", "{count} scripts"),
    "one": QT_TRANSLATE_NOOP("Library", "1 script"),
    "working": QT_TRANSLATE_NOOP("Library", "unsaved edits, {when}"),
    "in_archive": QT_TRANSLATE_NOOP("Library", "archived"),
    "no_file": QT_TRANSLATE_NOOP("Library", "(no file yet)"),
    "start_prompt": QT_TRANSLATE_NOOP("Library", "Planned start of the new show"),
    "start_example": QT_TRANSLATE_NOOP("Library", "20:00 · 2026-10-29 20:00"),
    "start_mistake": QT_TRANSLATE_NOOP("Library", "Write a time such as 2026-10-29 20:00"),
    "duplicated": QT_TRANSLATE_NOOP("Library", "“{title}” is copied for {when}. Enter opens it."),
    "was_archived": QT_TRANSLATE_NOOP("Library", "“{title}” is in the archive."),
    "was_unarchived": QT_TRANSLATE_NOOP("Library", "“{title}” is out of the archive."),
    "was_dropped": QT_TRANSLATE_NOOP("Library", "The unsaved edits of “{title}” are dropped."),
    "nothing_to_drop": QT_TRANSLATE_NOOP("Library", "“{title}” has no unsaved edits."),
    "new_title": QT_TRANSLATE_NOOP("Library", "New show"),
    "busy": QT_TRANSLATE_NOOP(
        "Library", "The show is on air. The scripts are here again when it has ended."
    ),
    "file_gone": QT_TRANSLATE_NOOP(
        "Library", "{path} is not there any more. This is the script as it was kept here."
    ),
    "save_again": QT_TRANSLATE_NOOP("Library", "Save it…"),
    "edits_kept": QT_TRANSLATE_NOOP("Library", "This script has unsaved edits of {when}."),
    "edits_and_file": QT_TRANSLATE_NOOP(
        "Library",
        "This script has unsaved edits of {when}, and the file has changed since they were begun.",
    ),
    "set_aside": QT_TRANSLATE_NOOP(
        "Library", "“{title}” had edits that no file has. They are kept in the library (Ctrl+L)."
    ),
    "back_to": QT_TRANSLATE_NOOP("Library", "Back to “{title}”"),
    "stay": QT_TRANSLATE_NOOP("Library", "Stay here"),
    "take": QT_TRANSLATE_NOOP("Library", "Take them"),
    "merge": QT_TRANSLATE_NOOP("Library", "Take both"),
    "leave": QT_TRANSLATE_NOOP("Library", "Leave them"),
    "taken": QT_TRANSLATE_NOOP(
        "Library", "The edits are taken. Save the script (Ctrl+Shift+S) to put them into a file."
    ),
    "left": QT_TRANSLATE_NOOP(
        "Library", "The script is as its file has it. The edits stay in the library (Ctrl+L)."
    ),
    "go_on": QT_TRANSLATE_NOOP("Library", "Go on with “{title}”"),
    "go_on_planned": QT_TRANSLATE_NOOP("Library", "Go on with “{title}”, {when}"),
    "go_on_edits": QT_TRANSLATE_NOOP("Library", "Go on with “{title}”, unsaved edits of {when}"),
}


def word(name: str, **data: object) -> str:
    """The text of that name in the language installed, with its data."""
    return filled(translate("Library", WORDS[name]), data)


def column(name: str) -> str:
    """The head of a column of the list."""
    return translate("Library", COLUMNS[name])
