"""What the operator can do, in words: buttons, menu, shortcut help and inline entries."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate

# What stands on a button or in the menu. `id:state` is the same action in another situation.
TITLES: Mapping[str, str] = {
    "go": QT_TRANSLATE_NOOP("Action", "GO"),
    "go:start": QT_TRANSLATE_NOOP("Action", "START"),
    "hold": QT_TRANSLATE_NOOP("Action", "Hold"),
    "hold:resume": QT_TRANSLATE_NOOP("Action", "Resume"),
    "less_minute": QT_TRANSLATE_NOOP("Action", "−1m"),
    "less": QT_TRANSLATE_NOOP("Action", "−15s"),
    "more": QT_TRANSLATE_NOOP("Action", "+15s"),
    "more_minute": QT_TRANSLATE_NOOP("Action", "+1m"),
    "skip": QT_TRANSLATE_NOOP("Action", "Skip {number}"),
    "skip:back": QT_TRANSLATE_NOOP("Action", "Unskip {number}"),
    "skip:none": QT_TRANSLATE_NOOP("Action", "Skip"),
    "undo": QT_TRANSLATE_NOOP("Action", "Undo"),
    "mark": QT_TRANSLATE_NOOP("Action", "Mark"),
    "end": QT_TRANSLATE_NOOP("Action", "End show"),
    "end:armed": QT_TRANSLATE_NOOP("Action", "End: sure?"),
}

# The whole sentence, for menu, tooltips and the key overlay.
SENTENCES: Mapping[str, str] = {
    "go": QT_TRANSLATE_NOOP("Action", "Start the show, then go to the next segment"),
    "hold": QT_TRANSLATE_NOOP("Action", "Hold the countdown, or let it go on"),
    "less_minute": QT_TRANSLATE_NOOP("Action", "One minute less"),
    "less": QT_TRANSLATE_NOOP("Action", "15 seconds less"),
    "more": QT_TRANSLATE_NOOP("Action", "15 seconds more"),
    "more_minute": QT_TRANSLATE_NOOP("Action", "One minute more"),
    "skip": QT_TRANSLATE_NOOP("Action", "Skip the selected or next segment, or take it back"),
    "undo": QT_TRANSLATE_NOOP("Action", "Undo the last step"),
    "mark": QT_TRANSLATE_NOOP("Action", "Mark this moment in the log"),
    "note": QT_TRANSLATE_NOOP("Action", "Write a note into the log"),
    "figures": QT_TRANSLATE_NOOP("Action", "Note sales and people online"),
    "jump": QT_TRANSLATE_NOOP("Action", "Jump to the selected segment"),
    "restart": QT_TRANSLATE_NOOP("Action", "Restart the segment on air"),
    "insert": QT_TRANSLATE_NOOP("Action", "Insert a segment now"),
    "started_ago": QT_TRANSLATE_NOOP("Action", "It started earlier than GO was pressed"),
    "duration": QT_TRANSLATE_NOOP("Action", "Change the duration of the selected segment"),
    "move_up": QT_TRANSLATE_NOOP("Action", "Move the selected segment up"),
    "move_down": QT_TRANSLATE_NOOP("Action", "Move the selected segment down"),
    "end": QT_TRANSLATE_NOOP("Action", "End the show (press twice)"),
    "complete_cue": QT_TRANSLATE_NOOP("Action", "Cue 1 to 9 is done"),
    "skip_cue": QT_TRANSLATE_NOOP("Action", "Skip cue 1 to 9"),
    "cue_list": QT_TRANSLATE_NOOP("Action", "Selected cue: done, skip, fire now, one minute later"),
    "answer": QT_TRANSLATE_NOOP("Action", "Answer a message at the bottom"),
    "replan": QT_TRANSLATE_NOOP("Action", "Take a way out: squeeze, drop, both, let it slide"),
    "cue_done": QT_TRANSLATE_NOOP("Action", "Done"),
    "cue_skip": QT_TRANSLATE_NOOP("Action", "Skip this cue"),
    "cue_fire": QT_TRANSLATE_NOOP("Action", "Fire now"),
    "cue_postpone": QT_TRANSLATE_NOOP("Action", "Postpone by one minute"),
    "editor": QT_TRANSLATE_NOOP("Action", "Edit the script · there, the panel beside"),
    "review": QT_TRANSLATE_NOOP("Action", "Look back on runs"),
    "keys": QT_TRANSLATE_NOOP("Action", "Show the keys"),
    "follow": QT_TRANSLATE_NOOP("Action", "Back to the current segment"),
}

GROUPS: Mapping[str, str] = {
    "show": QT_TRANSLATE_NOOP("ActionGroup", "Show"),
    "time": QT_TRANSLATE_NOOP("ActionGroup", "Time of the segment on air"),
    "script": QT_TRANSLATE_NOOP("ActionGroup", "What comes next"),
    "log": QT_TRANSLATE_NOOP("ActionGroup", "Log"),
    "cues": QT_TRANSLATE_NOOP("ActionGroup", "Cues"),
    "view": QT_TRANSLATE_NOOP("ActionGroup", "View"),
}

# An inline entry: what is asked, and an example of an answer.
PROMPTS: Mapping[str, str] = {
    "note": QT_TRANSLATE_NOOP("Entry", "Note:"),
    "figures": QT_TRANSLATE_NOOP("Entry", "Sales so far, people online:"),
    "insert": QT_TRANSLATE_NOOP("Entry", "Insert now:"),
    "started_ago": QT_TRANSLATE_NOOP("Entry", "It started this long ago:"),
    "duration": QT_TRANSLATE_NOOP("Entry", "Duration of segment {number}:"),
}
EXAMPLES: Mapping[str, str] = {
    "note": QT_TRANSLATE_NOOP("Entry", "what to remember; Enter writes, Esc cancels"),
    "figures": QT_TRANSLATE_NOOP("Entry", "as on the dashboard: 128500 2310, or @2310 alone"),
    "insert": QT_TRANSLATE_NOOP("Entry", "title and minutes, as in: Answer questions 2:30"),
    "started_ago": QT_TRANSLATE_NOOP("Entry", "mm:ss, as in 1:30"),
    "duration": QT_TRANSLATE_NOOP("Entry", "mm:ss, as in 8:00, or minutes"),
}
MISTAKES: Mapping[str, str] = {
    "note": QT_TRANSLATE_NOOP("Entry", "The note is empty. Write a word first."),
    "figures": QT_TRANSLATE_NOOP("Entry", "Type an amount, then people online: 128500 2310."),
    "insert": QT_TRANSLATE_NOOP("Entry", "Write a title and how many minutes it takes."),
    "started_ago": QT_TRANSLATE_NOOP("Entry", "Write minutes and seconds, as in 1:30."),
    "duration": QT_TRANSLATE_NOOP("Entry", "Write minutes and seconds, as in 8:00."),
}


def action_title(face: str, number: str = "") -> str:
    """The short words for an action; its sentence where it has none."""
    if face in TITLES:
        return filled(translate("Action", TITLES[face]), {"number": number})
    return action_sentence(face)


def action_sentence(action: str) -> str:
    """What an action does, in a sentence."""
    return translate("Action", SENTENCES[action])


def group_title(group: str) -> str:
    """The heading of a group of actions."""
    return translate("ActionGroup", GROUPS[group])


def prompt(action: str, number: str = "") -> str:
    """What an inline entry asks for."""
    return filled(translate("Entry", PROMPTS[action]), {"number": number})


def example(action: str) -> str:
    """An example of an answer to an inline entry."""
    return translate("Entry", EXAMPLES[action])


def mistake(action: str) -> str:
    """What to write instead, when an inline entry cannot be understood."""
    return translate("Entry", MISTAKES[action])
