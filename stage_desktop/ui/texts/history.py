"""What earlier shows say, in words; always marked as such."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo

from stage_desktop.instants import Instant, Millis, clock_text, duration_text
from stage_desktop.review.history import Outlook
from stage_desktop.review.suggested import LeadSuggestion
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate

_WORDS: Mapping[str, str] = {
    "take_over": QT_TRANSLATE_NOOP("History", "Take over"),
    "undo": QT_TRANSLATE_NOOP("History", "Undo"),
    "lengths": QT_TRANSLATE_NOOP("History", "Lengths from earlier &shows"),
    "no_lengths": QT_TRANSLATE_NOOP(
        "History", "No segment was on air three times before, or all have their usual length."
    ),
}
_TAKEN: Mapping[str, str] = {
    "leads": QT_TRANSLATE_NOOP("History", "{count} boosts have the lead of earlier shows."),
    "history": QT_TRANSLATE_NOOP("History", "{count} segments have the length of earlier shows."),
}


def word(name: str) -> str:
    """A word or a sentence by its name."""
    return translate("History", _WORDS[name])


def taken_text(code: str, count: int) -> str:
    """What the script took over."""
    return filled(translate("History", _TAKEN[code]), {"count": count})


def outlook_text(outlook: Outlook, zone: ZoneInfo, wall_offset: Millis) -> str:
    """The end of the show by history, in short."""
    sentence = translate("History", "by history {early}–{late} · {passes} passes")
    if outlook.chance is not None:
        sentence = translate(
            "History", "by history {early}–{late} · {chance} % in time · {passes} passes"
        )
    return filled(sentence, _data(outlook, zone, wall_offset))


def outlook_tip(outlook: Outlook, zone: ZoneInfo, wall_offset: Millis) -> str:
    """The same as a sentence."""
    sentence = translate(
        "History",
        "By history: {known} of {ahead} segments were on air at least {passes} times before. The "
        "show ends at {middle}, in four of five cases between {early} and {late}.",
    )
    if outlook.chance is not None:
        by_then = translate("History", "The chance to end by the hard end is {chance} %.")
        sentence = f"{sentence} {by_then}"
    return filled(sentence, _data(outlook, zone, wall_offset))


def leads_text(found: Iterable[LeadSuggestion]) -> str:
    """Which boosts have no lead, and what their tools took before."""
    sentence = translate("History", "{boost} has no lead; {tool} took {lead} ({count} times)")
    parts = [
        filled(
            sentence,
            {
                "boost": each.boost,
                "tool": each.tool,
                "lead": duration_text(each.lead),
                "count": each.count,
            },
        )
        for each in found
    ]
    return " · ".join(parts)


def _data(outlook: Outlook, zone: ZoneInfo, wall_offset: Millis) -> dict[str, object]:
    def clock(instant: Instant) -> str:
        return clock_text(Instant(instant + wall_offset), zone, seconds=False)

    return {
        "early": clock(outlook.early),
        "middle": clock(outlook.middle),
        "late": clock(outlook.late),
        "known": outlook.known,
        "ahead": outlook.ahead,
        "passes": outlook.passes,
        "chance": outlook.chance,
    }
