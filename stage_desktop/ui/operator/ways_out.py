"""The ways out that the forecast offers: what they are called, their keys, what each is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stage_desktop.script.plan import Script
from stage_desktop.show.boost_lead import BoostChoiceKind, SlippedBoost
from stage_desktop.show.commands import Command, ReplanKind
from stage_desktop.show.replan import Choice, Offer
from stage_desktop.ui.texts import forecast as texts

# The same key for what is alike: less, fewer, both, as it is, hold.
_KEYS: Mapping[str, str] = {
    ReplanKind.SQUEEZE: "F6",
    ReplanKind.STRETCH: "F6",
    ReplanKind.DROP: "F7",
    ReplanKind.ENCORE: "F7",
    ReplanKind.DROP_AND_SQUEEZE: "F8",
    ReplanKind.SLIDE: "F9",
    BoostChoiceKind.BRING_FORWARD: "F6",
    BoostChoiceKind.SWAP_IN: "F7",
    BoostChoiceKind.EXTEND: "F8",
    BoostChoiceKind.ACCEPT: "F9",
    BoostChoiceKind.GIVEAWAY: "F12",
}
KEYS = ("F6", "F7", "F8", "F9", "F12")


@dataclass(frozen=True, slots=True)
class Way:
    """One way out: its key, what it is called, what comes of it; the command, None = as it is.

    `what` tells it from another that has the same key: what it is about and whom it concerns. Only
    figures may change between reading a way and taking it.
    """

    keys: str
    what: tuple[str, ...]
    label: str
    detail: str
    command: Command | None


def replan_ways(offer: Offer, script: Script) -> tuple[Way, ...]:
    return tuple(
        Way(
            _KEYS[choice.kind],
            _what(choice),
            texts.choice_label(choice),
            texts.choice_detail(choice, _concerned(choice, script)),
            choice.plan,
        )
        for choice in offer.choices
    )


def _what(choice: Choice) -> tuple[str, ...]:
    """Of a squeeze the figures go with time; whom a drop or an encore concerns is another way."""
    plan = choice.plan
    again = "" if plan.inserted is None else plan.inserted.title
    return choice.kind, plan.moment, again, *plan.skipped


def _concerned(choice: Choice, script: Script) -> tuple[str, ...]:
    """The numbers of the segments that are left out or put in; a squeeze concerns many."""
    if choice.plan.inserted is not None:
        return (choice.plan.inserted.title or choice.plan.inserted.number,)
    return numbers(choice.plan.skipped, script)


def numbers(refs: Sequence[str], script: Script) -> tuple[str, ...]:
    """The numbers of those that the script still has: it may be newer than the forecast."""
    return tuple(script.segment(ref).number for ref in refs if ref in script.positions)


def boost_ways(slipped: SlippedBoost) -> tuple[Way, ...]:
    return tuple(
        Way(
            _KEYS[each.kind],
            (each.kind, slipped.moment.ref, each.subject),
            texts.boost_label(each),
            texts.boost_detail(each),
            each.command,
        )
        for each in slipped.choices
    )
