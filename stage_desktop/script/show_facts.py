"""Changing what a whole show goes by: its start, its zone, its currency.

Each is one fact to whoever types it, and means something for all times or amounts of the script.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

from stage_desktop.instants import Instant, at_wall, between, shift, to_datetime
from stage_desktop.script.commerce import Money
from stage_desktop.script.cues import Anchor, ClockTime
from stage_desktop.script.plan import Script, rescheduled


def starting_at(script: Script, start: Instant | None) -> Script:
    """The script with that planned start.

    On another day all clock times go with it, at the same time of day. At another time of the same
    day fixed times stay what they are (a sale at nine is still at nine); the starts that the sheet
    gave for its rows go along, as they follow the start of the show.
    """
    before = script.planned_start
    if before is None or start is None:
        return replace(script, planned_start=start)
    zone = script.zone_info
    day = to_datetime(start, zone).date()
    wall = to_datetime(before, zone)
    if day != wall.date():
        script = rescheduled(script, at_wall(day, wall.time(), zone))
    by = between(script.planned_start or start, start)
    segments = tuple(
        segment
        if segment.stated_start is None or not by
        else replace(segment, stated_start=shift(segment.stated_start, by))
        for segment in script.segments
    )
    return replace(script, planned_start=start, segments=segments)


def in_zone(script: Script, zone: str) -> Script:
    """The script in another zone, where every clock shows what it showed before."""
    before, after = script.zone_info, ZoneInfo(zone)

    def moved(instant: Instant) -> Instant:
        wall = to_datetime(instant, before)
        return at_wall(wall.date(), wall.time(), after)

    return replace(_with_instants(script, moved), zone=zone)


def _with_instants(script: Script, moved: Callable[[Instant], Instant]) -> Script:
    def known(instant: Instant | None) -> Instant | None:
        return None if instant is None else moved(instant)

    def anchored(anchor: Anchor) -> Anchor:
        return ClockTime(moved(anchor.instant)) if isinstance(anchor, ClockTime) else anchor

    return replace(
        script,
        planned_start=known(script.planned_start),
        hard_end=known(script.hard_end),
        segments=tuple(
            replace(s, hard_start=known(s.hard_start), stated_start=known(s.stated_start))
            for s in script.segments
        ),
        giveaways=tuple(
            replace(g, anchor=None if g.anchor is None else anchored(g.anchor))
            for g in script.giveaways
        ),
        boosts=tuple(
            replace(b, anchor=None if b.anchor is None else anchored(b.anchor))
            for b in script.boosts
        ),
        cues=tuple(replace(c, anchor=anchored(c.anchor)) for c in script.cues),
        reservations=tuple(replace(r, at=moved(r.at)) for r in script.reservations),
    )


def in_currency(script: Script, currency: str) -> Script:
    """The script in that currency: what was in the show's own is the same amount of it."""
    before = script.currency

    def stamped(money: Money | None) -> Money | None:
        if money is None or money.currency != before:
            return money
        return Money(money.amount, currency)

    return replace(
        script,
        currency=currency,
        gmv_target=stamped(script.gmv_target),
        ad_budget=stamped(script.ad_budget),
        segments=tuple(replace(s, gmv_target=stamped(s.gmv_target)) for s in script.segments),
        products=tuple(
            replace(p, list_price=stamped(p.list_price), live_price=stamped(p.live_price))
            for p in script.products
        ),
        giveaways=tuple(replace(g, budget=stamped(g.budget)) for g in script.giveaways),
        boosts=tuple(replace(b, budget=stamped(b.budget)) for b in script.boosts),
        spend_bands=tuple(replace(b, spent=stamped(b.spent)) for b in script.spend_bands),
    )
