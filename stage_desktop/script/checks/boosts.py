"""Boosts against the segments that they feed: paid traffic comes late and must meet something."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from stage_desktop.instants import Instant
from stage_desktop.script.checks.reading import Reading, Slot, length
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.checks.terms import (
    Audience,
    boost_audience,
    is_for_new,
    is_for_returning,
)
from stage_desktop.script.commerce import Boost
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import Segment, SegmentKind


@rule("no_boosts", Section.ADS, Severity.INFO, About.SHOW, "1.2 #26", asks=True)
def no_boosts(reading: Reading) -> Iterator[Told]:
    """A show without a boost."""
    if not reading.script.boosts:
        yield told()


@rule("boost_unanchored", Section.ADS, Severity.WARNING, About.BOOSTS, "5.2")
def boost_unanchored(reading: Reading) -> Iterator[Told]:
    """A boost that is ordered at no time: it has no cues."""
    for boost in reading.script.boosts:
        if boost.anchor is None and f"{boost.code}.order" not in reading.cues_by_id:
            yield told(boost.code)


@rule("boost_without_lead", Section.ADS, Severity.INFO, About.BOOSTS, "5.2", asks=True)
def boost_without_lead(reading: Reading) -> Iterator[Told]:
    """A boost with an order time of which nobody says when people enter."""
    for boost in reading.script.boosts:
        effect = f"{boost.code}.effect" in reading.cues_by_id
        if boost.anchor is not None and boost.lead is None and not effect:
            yield told(boost.code)


@rule("target_unknown", Section.ADS, Severity.WARNING, About.BOOSTS, "1.2 #43")
def target_unknown(reading: Reading) -> Iterator[Told]:
    """A boost for a segment that does not exist."""
    for boost in reading.script.boosts:
        if boost.target is not None and boost.target not in reading.script.positions:
            yield told(boost.code, target=boost.target)


@rule("target_skipped", Section.ADS, Severity.WARNING, About.BOOSTS, "1.2 #43")
def target_skipped(reading: Reading) -> Iterator[Told]:
    """A boost for a segment that is skipped."""
    for boost in reading.script.boosts:
        target = _target(reading, boost)
        if target is not None and target.skipped:
            yield told(boost.code, target=target.number)


@rule("effect_misses", Section.ADS, Severity.WARNING, About.BOOSTS, "timing rule 16")
def effect_misses(reading: Reading) -> Iterator[Told]:
    """A boost whose people enter before its slot (but for a margin) or after it."""
    for at, boost in reading.effects:
        start = reading.planned.starts.get(boost.target or "")
        if boost.target is None or start is None:
            continue
        end = reading.planned.ends[boost.target]
        if start - reading.settings.effect_misses.limit <= at < end:
            continue
        yield told(
            boost.code,
            at=reading.clock(at),
            target=reading.script.segment(boost.target).number,
            start=reading.clock(start),
            end=reading.clock(end),
        )


@rule("effect_low_appeal", Section.ADS, Severity.WARNING, About.BOOSTS, "5.2 (3)")
def effect_low_appeal(reading: Reading) -> Iterator[Told]:
    """A boost whose people meet an item of low appeal as they enter, or just after.

    Fans brought to an item for returning fans are meant to meet it (`DOMAIN.md` 1.2 #32).
    """
    setting = reading.settings.effect_low_appeal
    for at, boost in reading.effects:
        for slot in _from(reading, at):
            if slot.start > at and slot.start >= at + setting.limit:
                break
            if _repels(reading, boost, slot.segment, setting.kinds):
                yield told(
                    boost.code,
                    at=reading.clock(at),
                    segment=slot.segment.number,
                    kind=slot.segment.kind,
                )
                break


@rule("effect_slot_short", Section.ADS, Severity.WARNING, About.BOOSTS, "5.2 (6)")
def effect_slot_short(reading: Reading) -> Iterator[Told]:
    """A boost whose people have too little time before an item of low appeal.

    Counted is what is left of the slot that they enter in, and what follows as long as it draws.
    """
    setting = reading.settings.effect_slot_short
    soon = reading.settings.effect_low_appeal.limit
    for at, boost in reading.effects:
        end: Instant = at
        for slot in _from(reading, at):
            if _repels(reading, boost, slot.segment, setting.kinds):
                if soon <= end - at < setting.limit:
                    shown, limit = length(end - at), length(setting.limit)
                    yield told(boost.code, at=reading.clock(at), length=shown, limit=limit)
                break
            end = slot.end
            if end - at >= setting.limit:
                break


@rule("effect_late", Section.ADS, Severity.WARNING, About.BOOSTS, "5.2 (5)")
def effect_late(reading: Reading) -> Iterator[Told]:
    """A boost whose people enter when the show is nearly over, or is over."""
    end = reading.planned.show_end
    limit = reading.settings.effect_late.limit
    for at, boost in reading.effects:
        if end is not None and end - at < limit:
            yield told(
                boost.code, at=reading.clock(at), end=reading.clock(end), limit=length(limit)
            )


@rule("effect_without_giveaway", Section.ADS, Severity.INFO, About.BOOSTS, "5.2 (4)")
def effect_without_giveaway(reading: Reading) -> Iterator[Told]:
    """A boost whose people find no giveaway that runs, or begins soon, and would hold them."""
    running = reading.running
    if not running:
        return
    limit = reading.settings.effect_without_giveaway.limit
    starts = [each.start for each in running]
    latest = list(accumulate((each.end for each in running), max))
    for at, boost in reading.effects:
        begun = bisect_left(starts, at + limit + 1)
        if begun == 0 or latest[begun - 1] < at:
            yield told(boost.code, at=reading.clock(at))


@rule("boost_audience_differs", Section.ADS, Severity.INFO, About.BOOSTS, "1.2 #29, #32")
def boost_audience_differs(reading: Reading) -> Iterator[Told]:
    """A boost that brings fans to an item for new people only, or strangers to one for fans."""
    known = reading.script.products_by_code
    for boost in reading.script.boosts:
        target, brings = _target(reading, boost), boost_audience(boost.audience)
        if target is None or brings is None:
            continue
        audiences = [known[code].audience for code in target.products if code in known]
        if not audiences:
            continue
        new = all(is_for_new(each) and not is_for_returning(each) for each in audiences)
        fans = all(is_for_returning(each) and not is_for_new(each) for each in audiences)
        if (brings is Audience.FANS and new) or (brings is Audience.NEW and fans):
            yield told(boost.code, target=target.number, audience=boost.audience)


@rule("hero_without_boost", Section.ADS, Severity.WARNING, About.BOOSTS, "1.2 #21, #43")
def hero_without_boost(reading: Reading) -> Iterator[Told]:
    """A hero slot that no boost is for and that none runs through, where others have one."""
    if not reading.effects:
        return
    targets = {boost.target for boost in reading.script.boosts}
    spans = sorted((at, at + (boost.window or 1)) for at, boost in reading.effects)
    starts = [start for start, _ in spans]
    latest = list(accumulate((end for _, end in spans), max))
    for slot in reading.slots:
        if slot.segment.kind != SegmentKind.HERO or slot.segment.id in targets:
            continue
        begun = bisect_left(starts, slot.end)
        if begun == 0 or latest[begun - 1] <= slot.start:
            yield told(slot.segment)


def _target(reading: Reading, boost: Boost) -> Segment | None:
    if boost.target is None or boost.target not in reading.script.positions:
        return None
    return reading.script.segment(boost.target)


def _from(reading: Reading, at: Instant) -> Iterator[Slot]:
    """The slot that is on air then, and those after it."""
    index = reading.position_at(at)
    for position in range(len(reading.slots) if index is None else index, len(reading.slots)):
        yield reading.slots[position]


def _repels(reading: Reading, boost: Boost, segment: Segment, low: frozenset[str]) -> bool:
    """Whether those whom the boost brings would leave at that segment."""
    if segment.kind not in low:
        return False
    known = reading.script.products_by_code
    fans = boost_audience(boost.audience) is Audience.FANS
    meant = any(
        code in known and is_for_returning(known[code].audience) for code in segment.products
    )
    return not (boost.target == segment.id and fans and meant)
