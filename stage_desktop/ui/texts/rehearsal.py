"""Rehearsals in words: their pace, talking through with its takes, fire drills."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.review.takes import Pick
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
    "takes_title": QT_TRANSLATE_NOOP("Rehearsal", "Talk through and takes"),
    "takes_of_one": QT_TRANSLATE_NOOP("Rehearsal", "Takes of the segment"),
    "talk": QT_TRANSLATE_NOOP("Rehearsal", "Talk through"),
    "take_over": QT_TRANSLATE_NOOP("Rehearsal", "Take lengths over"),
    "takes_keys": QT_TRANSLATE_NOOP(
        "Rehearsal",
        "Space chooses · A all · → the takes · Del leaves a take out · in a talk-through:"
        " Space next, Shift+R once more",
    ),
    "takes_of": QT_TRANSLATE_NOOP("Rehearsal", "Takes of {title}"),
    "no_takes_of": QT_TRANSLATE_NOOP("Rehearsal", "{title} has not been talked through yet"),
    "chosen": QT_TRANSLATE_NOOP("Rehearsal", "{count} of {all} chosen, {length}"),
    "no_take": QT_TRANSLATE_NOOP("Rehearsal", "No take says that. Talk it through first (Enter)."),
    "nothing_picked": QT_TRANSLATE_NOOP(
        "Rehearsal", "No segment gets another length. Select some and press M, B or L."
    ),
    "taken_over": QT_TRANSLATE_NOOP(
        "Rehearsal", "{count} segments have the length of their takes."
    ),
    "undo": QT_TRANSLATE_NOOP("Rehearsal", "Undo"),
    "counts": QT_TRANSLATE_NOOP("Rehearsal", "counts"),
    "counts_not": QT_TRANSLATE_NOOP("Rehearsal", "left out"),
    "talk_begins": QT_TRANSLATE_NOOP(
        "Rehearsal", "Talk-through: Space begins and goes on, Shift+R takes it once more."
    ),
    "talk_waits": QT_TRANSLATE_NOOP("Rehearsal", "Press Space to begin"),
    "talk_now": QT_TRANSLATE_NOOP("Rehearsal", "{number} {title} · take {take}"),
    "drill_badge": QT_TRANSLATE_NOOP("Rehearsal", "DRILL {number}/{count}"),
    "drill_in_time": QT_TRANSLATE_NOOP("Rehearsal", "✓ IN TIME"),
    "drill_too_late": QT_TRANSLATE_NOOP("Rehearsal", "△ TOO LATE"),
    "played_to": QT_TRANSLATE_NOOP("Rehearsal", "The rehearsal stands at {clock}."),
}

HEADS: Mapping[str, str] = {
    "chosen": QT_TRANSLATE_NOOP("Takes", "Talk"),
    "number": QT_TRANSLATE_NOOP("Takes", "#"),
    "title": QT_TRANSLATE_NOOP("Takes", "Title"),
    "host": QT_TRANSLATE_NOOP("Takes", "Host"),
    "written": QT_TRANSLATE_NOOP("Takes", "Script"),
    "count": QT_TRANSLATE_NOOP("Takes", "Takes"),
    "last": QT_TRANSLATE_NOOP("Takes", "Last"),
    "best": QT_TRANSLATE_NOOP("Takes", "Best"),
    "median": QT_TRANSLATE_NOOP("Takes", "Median"),
    "spread": QT_TRANSLATE_NOOP("Takes", "Spread"),
    "becomes": QT_TRANSLATE_NOOP("Takes", "Becomes"),
    "nth": QT_TRANSLATE_NOOP("Takes", "Take"),
    "when": QT_TRANSLATE_NOOP("Takes", "When"),
    "took": QT_TRANSLATE_NOOP("Takes", "Took"),
    "over": QT_TRANSLATE_NOOP("Takes", "To the script"),
    "against": QT_TRANSLATE_NOOP("Takes", "To the median"),
    "counts": QT_TRANSLATE_NOOP("Takes", "Counts"),
}
TIPS: Mapping[str, str] = {
    "count": QT_TRANSLATE_NOOP("Takes", "Takes that count, and (+) those that are left out"),
    "best": QT_TRANSLATE_NOOP(
        "Takes", "The shortest take that is not below the least the segment can be done in"
    ),
    "median": QT_TRANSLATE_NOOP("Takes", "Half of the takes were shorter, half longer"),
    "spread": QT_TRANSLATE_NOOP("Takes", "The shortest and the longest take"),
    "becomes": QT_TRANSLATE_NOOP("Takes", "What the script will say, in whole seconds"),
}
PICKS: Mapping[Pick, str] = {
    Pick.WRITTEN: QT_TRANSLATE_NOOP("Takes", "as written"),
    Pick.LAST: QT_TRANSLATE_NOOP("Takes", "last"),
    Pick.BEST: QT_TRANSLATE_NOOP("Takes", "best"),
    Pick.MEDIAN: QT_TRANSLATE_NOOP("Takes", "median"),
}


def word(name: str, **data: object) -> str:
    """The text of that name in the language installed, with its data."""
    return filled(translate("Rehearsal", WORDS[name]), data)


def head(column: str) -> str:
    """The head of a column of takes."""
    return translate("Takes", HEADS[column])


def head_tip(column: str) -> str:
    """What a column of takes means; empty where its head says it."""
    return translate("Takes", TIPS[column]) if column in TIPS else ""


def pick(which: Pick) -> str:
    """Which take says how long a segment is."""
    return translate("Takes", PICKS[which])


def plain(name: str) -> str:
    """The text of a menu entry where it is no menu entry."""
    return word(name).replace("&", "").removesuffix("…")
