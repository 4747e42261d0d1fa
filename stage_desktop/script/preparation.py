"""What a show is prepared with besides its segments: host cards, spend, warm-up, checklist.

Due times are offsets from the planned start, negative before it, so that a show which is planned
for another day takes its preparation with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from stage_desktop.instants import ZERO, Instant, Millis
from stage_desktop.script.commerce import Money


@dataclass(frozen=True, slots=True)
class HostCard:
    """A host: persona, what to say and what not to (`DOMAIN.md` 1.2, 24)."""

    name: str
    persona: str = ""
    phrases: tuple[str, ...] = ()
    avoided: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class SpendBand:
    """The share of the ad budget for a part of the show, in per cent (`DOMAIN.md` 1.2, 31).

    `start` and `end` are counted from the planned start of the show; `spent` is what was spent.
    """

    code: str
    start: Millis
    end: Millis
    share: Decimal
    spent: Money | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to prepare: a piece of the warm-up, or a point of the checklist before the show.

    `due` is counted from the planned start, negative before it. `channel` and `kind` (a persona
    video, a poster, a group notice) are of the warm-up.
    """

    code: str
    title: str
    due: Millis = ZERO
    owner: str = ""
    done: bool = False
    channel: str = ""
    kind: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reservation:
    """How many people had reserved the show at that instant."""

    at: Instant
    count: int
