"""The script: ordered segments with their products, giveaways, boosts and cues."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from zoneinfo import ZoneInfo

from stage_desktop.instants import Instant, Millis, at_wall, to_datetime
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product
from stage_desktop.script.cues import AfterCue, Anchor, ClockTime, Cue
from stage_desktop.script.preparation import HostCard, Reservation, SpendBand, Task


class SegmentKind(StrEnum):
    """The kinds of `DOMAIN.md` 2.2; a segment may have any other kind as plain text."""

    WARMUP = "warmup"
    TRAFFIC = "traffic"
    WELFARE = "welfare"
    FLASH = "flash"
    HERO = "hero"
    PROFIT = "profit"
    QUICK = "quick"
    ENCORE = "encore"
    LOTTERY = "lottery"
    INTERACT = "interact"
    TRANSITION = "transition"
    HANDOVER = "handover"
    BREAK = "break"
    FINALE = "finale"
    CLOSING = "closing"
    INSERT = "insert"


class EndRule(StrEnum):
    """How a segment ends: when the operator presses GO, or when its countdown reaches zero."""

    BY_HAND = "by_hand"
    BY_ITSELF = "by_itself"


@dataclass(frozen=True, slots=True)
class Beat:
    """One step inside a segment (塑品, 报价, 逼单) with its own small countdown.

    Beats follow one another from the start of the pass; without a duration the last one has the
    rest.
    """

    title: str
    duration: Millis | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """One timed row of the script.

    `number` is what people call it ("3", "3a"); `id` never changes. Without `hard_start` it
    follows the segment before. `stated_start` is the start that the sheet gave, kept to be checked
    against the planned chain; it moves nothing. `group` is the name of the group that it belongs
    to; neighbours of the same name are one group.
    """

    id: str
    number: str
    title: str
    duration: Millis
    kind: str = ""
    shortest: Millis | None = None
    longest: Millis | None = None
    hard_start: Instant | None = None
    stated_start: Instant | None = None
    end_rule: EndRule = EndRule.BY_HAND
    skipped: bool = False
    host: str = ""
    products: tuple[str, ...] = ()
    price_text: str = ""
    stock_text: str = ""
    gmv_target: Money | None = None
    host_points: str = ""
    assistant_notes: str = ""
    operator_notes: str = ""
    notes: str = ""
    colour: str = ""
    group: str = ""
    beats: tuple[Beat, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the team, with the role as the sheet names it."""

    role: str
    name: str


@dataclass(frozen=True)
class Script:
    """The run-of-show as written. `zone` is an IANA name; times without it mean nothing."""

    title: str
    zone: str
    segments: tuple[Segment, ...] = ()
    planned_start: Instant | None = None
    hard_end: Instant | None = None
    platform: str = ""
    currency: str = ""
    gmv_target: Money | None = None
    ad_budget: Money | None = None
    people: tuple[Person, ...] = ()
    products: tuple[Product, ...] = ()
    giveaways: tuple[Giveaway, ...] = ()
    boosts: tuple[Boost, ...] = ()
    cues: tuple[Cue, ...] = ()
    audience: str = ""
    hosts: tuple[HostCard, ...] = ()
    spend_bands: tuple[SpendBand, ...] = ()
    warmup: tuple[Task, ...] = ()
    checklist: tuple[Task, ...] = ()
    reservations: tuple[Reservation, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()

    @cached_property
    def zone_info(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """Where each segment stands, by id."""
        return {segment.id: index for index, segment in enumerate(self.segments)}

    @cached_property
    def products_by_code(self) -> Mapping[str, Product]:
        return {product.code: product for product in self.products}

    def segment(self, segment_id: str) -> Segment:
        """The segment of that id; KeyError when there is none."""
        return self.segments[self.positions[segment_id]]

    def numbered(self, number: str) -> Segment | None:
        """The segment that people call by that number, or None."""
        return next((segment for segment in self.segments if segment.number == number), None)


def rescheduled(script: Script, start: Instant) -> Script:
    """The same script on another date: every clock time moves as its wall time does.

    A hard start at 21:00 is still at 21:00 of the zone when the show starts at its usual time on
    another day, also across a daylight-saving change; when the start itself moves, all clock times
    move by as much. A script without a planned start gets this one.
    """
    before = script.planned_start
    if before is None:
        return replace(script, planned_start=start)
    zone = script.zone_info
    by = to_datetime(start, zone).replace(tzinfo=None) - to_datetime(before, zone).replace(
        tzinfo=None
    )

    def moved(instant: Instant | None) -> Instant | None:
        if instant is None:
            return None
        wall = to_datetime(instant, zone).replace(tzinfo=None) + by
        return at_wall(wall.date(), wall.time(), zone)

    def anchored(anchor: Anchor | None) -> Anchor | None:
        if isinstance(anchor, ClockTime):
            return ClockTime(moved(anchor.instant) or anchor.instant)
        return anchor

    return replace(
        script,
        planned_start=start,
        hard_end=moved(script.hard_end),
        segments=tuple(
            replace(s, hard_start=moved(s.hard_start), stated_start=moved(s.stated_start))
            for s in script.segments
        ),
        giveaways=tuple(replace(g, anchor=anchored(g.anchor)) for g in script.giveaways),
        boosts=tuple(replace(b, anchor=anchored(b.anchor)) for b in script.boosts),
        cues=tuple(replace(c, anchor=anchored(c.anchor) or AfterCue(c.id)) for c in script.cues),
    )
