"""The words of the review window: its list of runs, its pages, its timeline."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate

WORDS: Mapping[str, str] = {
    # The timeline
    "timeline": QT_TRANSLATE_NOOP("Review", "Timeline"),
    "giveaways": QT_TRANSLATE_NOOP("Review", "Giveaways"),
    "boosts": QT_TRANSLATE_NOOP("Review", "Boosts"),
    "planned": QT_TRANSLATE_NOOP("Review", "Planned"),
    "actual": QT_TRANSLATE_NOOP("Review", "Actual"),
    "cues": QT_TRANSLATE_NOOP("Review", "Cues"),
    "drift": QT_TRANSLATE_NOOP("Review", "Drift"),
    "per_minute": QT_TRANSLATE_NOOP("Review", "{name}/min"),
    "pass_short": QT_TRANSLATE_NOOP("Review", "(pass {number})"),
    "not_performed": QT_TRANSLATE_NOOP("Review", "was not on air"),
    "over_by": QT_TRANSLATE_NOOP("Review", "over / under {over}"),
    "never_opened": QT_TRANSLATE_NOOP("Review", "was never opened"),
    "never_ordered": QT_TRANSLATE_NOOP("Review", "was never ordered"),
    "opened": QT_TRANSLATE_NOOP("Review", "opened"),
    "drawn": QT_TRANSLATE_NOOP("Review", "drawn"),
    "announced": QT_TRANSLATE_NOOP("Review", "announced"),
    "ordered": QT_TRANSLATE_NOOP("Review", "ordered"),
    "lead_measured": QT_TRANSLATE_NOOP("Review", "lead {lead}, planned {planned}"),
    "lead_guessed": QT_TRANSLATE_NOOP("Review", "effect not marked: order and planned lead"),
    "online_giveaway": QT_TRANSLATE_NOOP(
        "Review", "online at launch {launch} → draw {draw} → 5 min later {later}"
    ),
    "around_online": QT_TRANSLATE_NOOP("Review", "online 5 min before {before} → after {after}"),
    "around_entries": QT_TRANSLATE_NOOP("Review", "entries/min before {before} → after {after}"),
    "around_gmv": QT_TRANSLATE_NOOP("Review", "GMV/min before {before} → after {after}"),
}


def word(name: str, /, **data: object) -> str:
    """The text of that name in the language installed, with its data."""
    return filled(translate("Review", WORDS[name]), data)
