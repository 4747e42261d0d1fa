"""What went wrong and what to do, in sentences: files, the log, themes, languages."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.errors import CommandRejected, StageError
from stage_desktop.ui.texts.entries import ENTRIES
from stage_desktop.ui.texts.metric_findings import METRIC_ERRORS
from stage_desktop.ui.texts.rejections import REJECTIONS, rejection_text
from stage_desktop.ui.texts.sheets import expected_text
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate, worded

ERRORS: Mapping[str, str] = {
    **ENTRIES,
    **METRIC_ERRORS,
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
    "cell_too_long": QT_TRANSLATE_NOOP(
        "Error",
        "The text in {sheet}, row {row}, column {column}, is too long for XLSX. Shorten it, or "
        "save as CSV.",
    ),
    "drawing_impossible": QT_TRANSLATE_NOOP(
        "Error",
        "What is printed needs libraries of the system that are not there ({detail}). Start the "
        "window once with python scripts/run.py: it says which, and how to get them.",
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
    "parquet_missing": QT_TRANSLATE_NOOP(
        "Error",
        "Parquet needs a library that is not installed. Install the extra: "
        "pip install stage-desktop[{extra}]",
    ),
    "rate_unknown": QT_TRANSLATE_NOOP(
        "Error", "There are no {rate} frames a second. Choose one of: {known}."
    ),
    "export_type_unknown": QT_TRANSLATE_NOOP(
        "Error", "That type of file cannot be written. Choose one of: {known}."
    ),
    "file_empty": QT_TRANSLATE_NOOP(
        "Error", "The file is empty. Save the run sheet again, or choose another file."
    ),
    "file_encrypted": QT_TRANSLATE_NOOP(
        "Error", "The file has a password. Save it without one, then open it again."
    ),
    "file_malformed": QT_TRANSLATE_NOOP(
        "Error",
        "The file is not as it should be at {where}: {expected} expected, {found} found. Correct "
        "it there, or open an earlier copy.",
    ),
    "file_is_source": QT_TRANSLATE_NOOP(
        "Error", "{path} is the file that is read. Give another name to write to."
    ),
    "file_missing": QT_TRANSLATE_NOOP(
        "Error", "{path} is not there. Check the name, or choose the file again."
    ),
    "file_too_large": QT_TRANSLATE_NOOP(
        "Error", "The file is too large for a run sheet. Save only the sheets of the show."
    ),
    "file_too_large:rows": QT_TRANSLATE_NOOP(
        "Error",
        "The file has {rows} rows; {limit} is the most. Delete empty rows, or save only the show.",
    ),
    "file_too_large:columns": QT_TRANSLATE_NOOP(
        "Error",
        "The file has {columns} columns; {limit} is the most. Delete empty columns, or save only "
        "the show.",
    ),
    "file_too_demanding": QT_TRANSLATE_NOOP(
        "Error",
        "The file needs more memory or time than any run sheet, or is damaged. Save only the "
        "sheets of the show, as XLSX or CSV.",
    ),
    "file_type_unknown": QT_TRANSLATE_NOOP(
        "Error",
        "The file is of a kind that cannot be read ({detail}). Save it as XLSX or CSV, then open "
        "that.",
    ),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "Error",
        "The file cannot be read: {detail}. Save it again where it was made, or open a copy of it.",
    ),
    "file_unwritable": QT_TRANSLATE_NOOP(
        "Error", "{path} cannot be written: {detail}. Close it elsewhere, or choose another folder."
    ),
    "journal_closed": QT_TRANSLATE_NOOP(
        "Error", "The log is closed, so this was not written. Open the show again."
    ),
    "language_missing": QT_TRANSLATE_NOOP(
        "Error", "The texts of the language {name} are missing. Install the program again."
    ),
    "language_unknown": QT_TRANSLATE_NOOP(
        "Error", "There is no language {name}. There are: {names}."
    ),
    "log_torn": QT_TRANSLATE_NOOP(
        "Error",
        "The log of run {run} in {path} lacks event {missing}, so the run cannot be continued. "
        "What is before it can be exported.",
    ),
    "mapping_field": QT_TRANSLATE_NOOP("Error", "There is no field “{name}”. There are: {known}."),
    "mapping_malformed": QT_TRANSLATE_NOOP(
        "Error", "“{text}” assigns no column. Write it as heading=field, such as 对应列=title."
    ),
    "malformed": QT_TRANSLATE_NOOP(
        "Error", "The file is not as it should be at {path}: {expected} expected, {found} found."
    ),
    "newer_version": QT_TRANSLATE_NOOP(
        "Error",
        "The file was written by a newer version of this program (format {version}, known "
        "{known}). Update the program to open it.",
    ),
    "no_show_in_folder": QT_TRANSLATE_NOOP(
        "Error", "There is no run sheet in this folder. Choose another folder, or a file."
    ),
    "no_segments": QT_TRANSLATE_NOOP(
        "Error",
        "No segments were found. The sheet needs a heading such as 环节 or Segment, and a time or "
        "duration.",
    ),
    "platform_unreadable": QT_TRANSLATE_NOOP(
        "Error", "The table of a platform {path} cannot be used: {detail}. Correct or remove it."
    ),
    "paste_empty": QT_TRANSLATE_NOOP(
        "Error", "There is no text on the clipboard. Copy the run sheet again."
    ),
    "profile_damaged": QT_TRANSLATE_NOOP(
        "Error", "The profile {path} cannot be read. Assign the columns again, or delete it."
    ),
    "profile_unknown": QT_TRANSLATE_NOOP(
        "Error", "There is no profile “{name}”. There are: {known}."
    ),
    "run_elsewhere": QT_TRANSLATE_NOOP(
        "Error", "Run {run} is being performed by another window of this program. Close it there."
    ),
    "run_unknown": QT_TRANSLATE_NOOP(
        "Error", "There is no run {run} in {path}. List the runs to see which there are."
    ),
    "script_newer": QT_TRANSLATE_NOOP(
        "Error",
        "This script was written by a newer version of the program. Update the program to open it.",
    ),
    "no_drill": QT_TRANSLATE_NOOP(
        "Error", "Run {run} was no fire drill. Choose another (stage-desktop runs)."
    ),
    "script_unknown": QT_TRANSLATE_NOOP(
        "Error", "That script is no longer in the library. Open its file."
    ),
    "settings_damaged": QT_TRANSLATE_NOOP(
        "Error",
        "The settings in {path} could not be read. The usual ones are in force; the old file is "
        "kept as {kept}.",
    ),
    "settings_partly_read": QT_TRANSLATE_NOOP(
        "Error",
        "Some settings in {path} could not be read, and are as usual: {names}. Set them again.",
    ),
    "settings_unreadable": QT_TRANSLATE_NOOP(
        "Error", "The settings {path} cannot be opened ({reason}). The usual ones are in force."
    ),
    "several_shows": QT_TRANSLATE_NOOP(
        "Error", "The folder holds several shows: {shows}. Open one of their files."
    ),
    "sheet_unknown": QT_TRANSLATE_NOOP("Error", "There is no sheet “{name}”. There are: {known}."),
    "start_out_of_range": QT_TRANSLATE_NOOP(
        "Error", "{start} is no day for a show. Check the year."
    ),
    "start_unreadable": QT_TRANSLATE_NOOP(
        "Error", "“{text}” is no start time. Write it as 2026-10-22T20:00+08:00."
    ),
    "store_damaged": QT_TRANSLATE_NOOP(
        "Error",
        "{path} is damaged or no database ({reason}). Choose another one, or restore a copy.",
    ),
    "store_foreign": QT_TRANSLATE_NOOP(
        "Error", "{path} belongs to another program. It was left untouched; choose another file."
    ),
    "store_full": QT_TRANSLATE_NOOP(
        "Error",
        "The disk of {path} is full. Free some space: the log then catches up, and nothing is "
        "lost.",
    ),
    "store_locked": QT_TRANSLATE_NOOP(
        "Error",
        "{path} is in use by another program. Close it there: what is waiting is then written.",
    ),
    "store_missing": QT_TRANSLATE_NOOP(
        "Error", "There is no log at {path} yet. Check the path, or run a show first."
    ),
    "store_newer": QT_TRANSLATE_NOOP(
        "Error",
        "{path} was written by a newer version of this program (format {version}, known {known}). "
        "It was left untouched; update the program to open it.",
    ),
    "store_readonly": QT_TRANSLATE_NOOP(
        "Error", "{path} may not be written. Allow writing, or choose another place for the log."
    ),
    "store_refused": QT_TRANSLATE_NOOP(
        "Error",
        "The log refused an entry ({reason}). Export the run when it is over, to keep all of it.",
    ),
    "store_unavailable": QT_TRANSLATE_NOOP(
        "Error",
        "The log {path} cannot be used ({reason}). Check the disk, or choose another place for it.",
    ),
    "theme_broken": QT_TRANSLATE_NOOP(
        "Error", "The theme {name} cannot be used: {detail}. Choose another."
    ),
    "theme_unknown": QT_TRANSLATE_NOOP("Error", "There is no theme {name}. There are: {names}."),
    "timings_unwritable": QT_TRANSLATE_NOOP(
        "Error",
        "The tables of timings could not be written ({reason}). The log itself is complete.",
    ),
    "zone_unknown": QT_TRANSLATE_NOOP(
        "Error", "There is no time zone {zone}. Write one such as Asia/Shanghai."
    ),
}

# Why a file cannot be read; what the system says stands as it is.
DETAILS: Mapping[str, str] = {
    "binary": QT_TRANSLATE_NOOP("Detail", "it is no text"),
    "content": QT_TRANSLATE_NOOP("Detail", "neither a workbook nor a table of text"),
    "no regular file": QT_TRANSLATE_NOOP("Detail", "a device, not a file"),
    "csv": QT_TRANSLATE_NOOP("Detail", "its rows and columns cannot be told apart"),
    "entities": QT_TRANSLATE_NOOP("Detail", "it declares a document type, as no workbook does"),
    "json": QT_TRANSLATE_NOOP("Detail", "it is cut off or damaged"),
    "ods": QT_TRANSLATE_NOOP("Detail", "the workbook is damaged"),
    "xls": QT_TRANSLATE_NOOP("Detail", "the workbook is damaged"),
    "xlsb": QT_TRANSLATE_NOOP("Detail", "the workbook is damaged"),
    "xlsx": QT_TRANSLATE_NOOP("Detail", "the workbook is damaged"),
    "zip": QT_TRANSLATE_NOOP("Detail", "it is a ZIP file, or a damaged workbook"),
}


def error_text(error: StageError) -> str:
    """The sentence of an error, its file in front; an unknown code is shown with its data."""
    if isinstance(error, CommandRejected) or error.code not in ERRORS:
        return rejection_text(error.code, error.data) if error.code in REJECTIONS else str(error)
    data = dict(error.data)
    detail = str(data.get("detail", ""))
    if detail in DETAILS:
        data["detail"] = translate("Detail", DETAILS[detail])
    if "expected" in data:
        data["expected"] = expected_text(str(data["expected"]))
    sentence = worded("Error", ERRORS, error.code, data) or str(error)
    path = data.get("path")
    if not path or "{path}" in ERRORS[error.code]:
        return sentence
    return filled(
        translate("Finding", "{place}: {sentence}"), {"place": path, "sentence": sentence}
    )
