"""The script editor in words: columns, commands, what was done, what it says."""

from __future__ import annotations

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from stage_desktop.instants import MINUTE, Millis, clock_text, duration_text
from stage_desktop.script.plan import Segment
from stage_desktop.script.planned import PlannedTimes
from stage_desktop.ui.texts import editor_panes
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate

COLUMNS: Mapping[str, str] = {
    "number": QT_TRANSLATE_NOOP("Editor", "No."),
    "title": QT_TRANSLATE_NOOP("Editor", "Segment"),
    "start": QT_TRANSLATE_NOOP("Editor", "Start"),
    "duration": QT_TRANSLATE_NOOP("Editor", "Length"),
    "end": QT_TRANSLATE_NOOP("Editor", "End"),
    "kind": QT_TRANSLATE_NOOP("Editor", "Kind"),
    "host": QT_TRANSLATE_NOOP("Editor", "Host"),
    "products": QT_TRANSLATE_NOOP("Editor", "Products"),
    "price_text": QT_TRANSLATE_NOOP("Editor", "Price"),
    "stock_text": QT_TRANSLATE_NOOP("Editor", "Stock"),
    "gmv_target": QT_TRANSLATE_NOOP("Editor", "GMV target"),
    "host_points": QT_TRANSLATE_NOOP("Editor", "Host says"),
    "assistant_notes": QT_TRANSLATE_NOOP("Editor", "Assistant does"),
    "operator_notes": QT_TRANSLATE_NOOP("Editor", "Operator does"),
    "notes": QT_TRANSLATE_NOOP("Editor", "Notes"),
    "hard_start": QT_TRANSLATE_NOOP("Editor", "Fixed start"),
    "end_rule": QT_TRANSLATE_NOOP("Editor", "Ends"),
    "shortest": QT_TRANSLATE_NOOP("Editor", "Shortest"),
    "longest": QT_TRANSLATE_NOOP("Editor", "Longest"),
    "skipped": QT_TRANSLATE_NOOP("Editor", "Skipped"),
    "group": QT_TRANSLATE_NOOP("Editor", "Group"),
    "beats": QT_TRANSLATE_NOOP("Editor", "Beats"),
}

COMMANDS: Mapping[str, str] = {
    "undo": QT_TRANSLATE_NOOP("Editor", "Undo"),
    "redo": QT_TRANSLATE_NOOP("Editor", "Redo"),
    "cut": QT_TRANSLATE_NOOP("Editor", "Cut"),
    "copy": QT_TRANSLATE_NOOP("Editor", "Copy"),
    "paste": QT_TRANSLATE_NOOP("Editor", "Paste"),
    "fill_down": QT_TRANSLATE_NOOP("Editor", "Fill down"),
    "clear": QT_TRANSLATE_NOOP("Editor", "Clear cells"),
    "insert_below": QT_TRANSLATE_NOOP("Editor", "Insert row below"),
    "insert_above": QT_TRANSLATE_NOOP("Editor", "Insert row above"),
    "duplicate": QT_TRANSLATE_NOOP("Editor", "Duplicate rows"),
    "remove": QT_TRANSLATE_NOOP("Editor", "Delete rows"),
    "move_up": QT_TRANSLATE_NOOP("Editor", "Move up"),
    "move_down": QT_TRANSLATE_NOOP("Editor", "Move down"),
    "group": QT_TRANSLATE_NOOP("Editor", "Group…"),
    "ungroup": QT_TRANSLATE_NOOP("Editor", "Ungroup"),
    "renumber": QT_TRANSLATE_NOOP("Editor", "Number from 1"),
    "select_rows": QT_TRANSLATE_NOOP("Editor", "Select whole rows"),
    "select_all": QT_TRANSLATE_NOOP("Editor", "Select all"),
    "choose": QT_TRANSLATE_NOOP("Editor", "Choose from list"),
    "find": QT_TRANSLATE_NOOP("Editor", "Find…"),
}

# What a step was, for undo and redo to name; {count} and {column} as the step has them.
STEPS: Mapping[str, str] = {
    "typed": QT_TRANSLATE_NOOP("EditStep", "entry in {column}"),
    "inserted": QT_TRANSLATE_NOOP("EditStep", "insert ({count})"),
    "duplicated": QT_TRANSLATE_NOOP("EditStep", "duplicate ({count})"),
    "removed": QT_TRANSLATE_NOOP("EditStep", "delete ({count})"),
    "moved": QT_TRANSLATE_NOOP("EditStep", "move ({count})"),
    "grouped": QT_TRANSLATE_NOOP("EditStep", "group ({count})"),
    "ungrouped": QT_TRANSLATE_NOOP("EditStep", "ungroup ({count})"),
    "renumbered": QT_TRANSLATE_NOOP("EditStep", "number from 1"),
    "cleared": QT_TRANSLATE_NOOP("EditStep", "clear cells"),
    "filled": QT_TRANSLATE_NOOP("EditStep", "fill"),
    "pasted": QT_TRANSLATE_NOOP("EditStep", "paste ({count})"),
    "live": QT_TRANSLATE_NOOP("EditStep", "edits during the show"),
    "takes": QT_TRANSLATE_NOOP("EditStep", "durations from takes"),
    "history": QT_TRANSLATE_NOOP("EditStep", "durations from earlier shows"),
    "leads": QT_TRANSLATE_NOOP("EditStep", "leads from earlier shows"),
    "merged": QT_TRANSLATE_NOOP("EditStep", "merge of a sheet"),
}

WORDS: Mapping[str, str] = {
    "rundown": QT_TRANSLATE_NOOP("Editor", "Rundown"),
    "open": QT_TRANSLATE_NOOP("Editor", "Edit script"),
    "save": QT_TRANSLATE_NOOP("Editor", "S&ave"),
    "save_as": QT_TRANSLATE_NOOP("Editor", "save elsewhere"),
    "save_over": QT_TRANSLATE_NOOP("Editor", "save over it"),
    "ask_over": QT_TRANSLATE_NOOP(
        "Editor",
        "{file} would get the layout of this program: its own columns and colours would be lost.",
    ),
    "back": QT_TRANSLATE_NOOP("Editor", "Back to the show"),
    "find_prompt": QT_TRANSLATE_NOOP("Editor", "Find in all columns"),
    "find_none": QT_TRANSLATE_NOOP("Editor", "not found"),
    "group_prompt": QT_TRANSLATE_NOOP("Editor", "Name of the group"),
    "group_name": QT_TRANSLATE_NOOP("Editor", "Group {count}"),
    "close": QT_TRANSLATE_NOOP("Editor", "Close"),
    "next": QT_TRANSLATE_NOOP("Editor", "Next"),
    "previous": QT_TRANSLATE_NOOP("Editor", "Previous"),
    "no_findings": QT_TRANSLATE_NOOP("Editor", "Nothing to mend in this row."),
    "empty": QT_TRANSLATE_NOOP("Editor", "No rows yet: Ctrl+Enter makes one."),
    "past": QT_TRANSLATE_NOOP("Editor", "This has been on air: read only."),
    "on_air": QT_TRANSLATE_NOOP("Editor", "On air: its number and its times stay as they are."),
    "more_refused": QT_TRANSLATE_NOOP("Editor", "{reason} ({count} cells kept what they said)"),
    "later": QT_TRANSLATE_NOOP(
        "Editor", "Segment {number} starts at {start}: {length} later than before. Ctrl+Z undoes."
    ),
    "earlier": QT_TRANSLATE_NOOP(
        "Editor", "Segment {number} starts at {start}: {length} earlier than before. Ctrl+Z undoes."
    ),
    "edited_end": QT_TRANSLATE_NOOP("Editor", "As edited: ends {clock}, {length} in all"),
    "edited_length": QT_TRANSLATE_NOOP("Editor", "As edited: {length} in all"),
    "next_cue": QT_TRANSLATE_NOOP("Editor", "Next cue"),
    "new_title": QT_TRANSLATE_NOOP("Editor", "New show"),
}


def column(name: str) -> str:
    """The head of a column of the rundown; one of another table as that calls it."""
    return translate("Editor", COLUMNS[name]) if name in COLUMNS else editor_panes.say("", name)


def command(name: str) -> str:
    """The title of a command of the grid."""
    return translate("Editor", COMMANDS[name])


def word(name: str, **data: object) -> str:
    """A word of the editor, filled."""
    return filled(translate("Editor", WORDS[name]), data)


def leap_text(segment: Segment, leap: Millis, start: str) -> str:
    """A start that was typed and lies far from where it was."""
    name = "later" if leap > 0 else "earlier"
    return word(name, number=segment.number, start=start, length=duration_text(abs(leap)))


def end_text(planned: PlannedTimes, zone: ZoneInfo) -> str:
    """When the show ends by the script as it is edited, and how long its segments are."""
    length = duration_text(planned.length)
    if planned.show_end is None:
        return word("edited_length", length=length)
    clock = clock_text(planned.show_end, zone, seconds=planned.show_end % MINUTE != 0)
    return word("edited_end", clock=clock, length=length)


def step(code: str, data: Mapping[str, str]) -> str:
    """What a step was, as in "Undo: entry in Length"."""
    if code not in STEPS:
        return code
    named = dict(data)
    if "column" in named:
        named["column"] = column(named["column"])
    return filled(translate("EditStep", STEPS[code]), named)


def rundown_say(_group: str, name: str) -> str:
    """The wording of the rundown's model."""
    return column(name)
