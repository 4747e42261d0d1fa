"""Rehearsals in words: their pace, talking through with its takes, fire drills."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate

WORDS: Mapping[str, str] = {
    "menu": QT_TRANSLATE_NOOP("Rehearsal", "&Rehearsal"),
    "pause": QT_TRANSLATE_NOOP("Rehearsal", "&Pause the clock"),
    "go_on": QT_TRANSLATE_NOOP("Rehearsal", "Let the clock &go on"),
    "next_cue": QT_TRANSLATE_NOOP("Rehearsal", "On to the next &cue"),
    "go_to": QT_TRANSLATE_NOOP("Rehearsal", "Go to a &time or segment…"),
    "slower": QT_TRANSLATE_NOOP("Rehearsal", "&Slower"),
    "faster": QT_TRANSLATE_NOOP("Rehearsal", "&Faster"),
    "takes": QT_TRANSLATE_NOOP("Rehearsal", "Ta&lk through, takes…"),
    "drill": QT_TRANSLATE_NOOP("Rehearsal", "Fire &drill…"),
    "speed_tip": QT_TRANSLATE_NOOP("Rehearsal", "Speed of the rehearsal  , ."),
    "stands": QT_TRANSLATE_NOOP("Rehearsal", "stands"),
    "go_to_prompt": QT_TRANSLATE_NOOP("Rehearsal", "Go to"),
    "go_to_example": QT_TRANSLATE_NOOP("Rehearsal", "a time (20:15), a segment (7), or +5 minutes"),
    "go_to_mistake": QT_TRANSLATE_NOOP(
        "Rehearsal", "Write a time such as 20:15, a segment's number, or +5."
    ),
    "not_ahead": QT_TRANSLATE_NOOP("Rehearsal", "Segment {number} is left out: there is no start."),
    "is_held": QT_TRANSLATE_NOOP("Rehearsal", "The countdown is held. Let it go on first (H)."),
    "no_cue_ahead": QT_TRANSLATE_NOOP("Rehearsal", "No cue is ahead any more."),
    "began_again": QT_TRANSLATE_NOOP(
        "Rehearsal", "That was past: the rehearsal began again and was played to {clock}."
    ),
    "played_to": QT_TRANSLATE_NOOP("Rehearsal", "The rehearsal stands at {clock}."),
}


def word(name: str, **data: object) -> str:
    """The text of that name in the language installed, with its data."""
    return filled(translate("Rehearsal", WORDS[name]), data)


def plain(name: str) -> str:
    """The text of a menu entry where it is no menu entry."""
    return word(name).replace("&", "").removesuffix("…")
