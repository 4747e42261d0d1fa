"""Giveaways and boosts against the segments that announce them or are fed by them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from stage_desktop.instants import Instant
from stage_desktop.script.checks.reading import Reading
from stage_desktop.script.findings import Finding, Place, Severity, finding
from stage_desktop.script.plan import Segment


def unanchored_giveaways(reading: Reading) -> Iterator[Finding]:
    """A giveaway that is launched at no time: it has no cues."""
    for giveaway in reading.script.giveaways:
        if giveaway.anchor is None and f"{giveaway.code}.open" not in reading.cues_by_id:
            yield finding("giveaway_unanchored", Severity.WARNING, Place(subject=giveaway.code))


def untimed_draws(reading: Reading) -> Iterator[Finding]:
    """A giveaway whose draw has no cue, because nothing says how long it runs."""
    for giveaway in reading.script.giveaways:
        drawn = f"{giveaway.code}.draw" in reading.cues_by_id
        if giveaway.draws and giveaway.anchor is not None and not drawn:
            yield finding("draw_untimed", Severity.WARNING, Place(subject=giveaway.code))


def draws_outside(reading: Reading) -> Iterator[Finding]:
    """A draw that no segment can announce at its planned instant (`DOMAIN.md` 4.2)."""
    announcing = [s for s in reading.performed if s.kind in reading.rules.announcing]
    for giveaway in reading.script.giveaways:
        at = reading.due.get(f"{giveaway.code}.draw")
        if not giveaway.draws or at is None:
            continue
        if any(_announces(reading, segment, at) for segment in announcing):
            continue
        on_air = _on_air(reading, at)
        yield finding(
            "draw_outside",
            Severity.WARNING,
            Place(subject=giveaway.code),
            at=reading.clock(at),
            segment="" if on_air is None else on_air.number,
            title="" if on_air is None else on_air.title,
        )


def unanchored_boosts(reading: Reading) -> Iterator[Finding]:
    """A boost that is ordered at no time: it has no cues."""
    for boost in reading.script.boosts:
        if boost.anchor is None and f"{boost.code}.order" not in reading.cues_by_id:
            yield finding("boost_unanchored", Severity.WARNING, Place(subject=boost.code))


def unknown_targets(reading: Reading) -> Iterator[Finding]:
    """A boost for a segment that does not exist, or that is skipped."""
    for boost in reading.script.boosts:
        if boost.target is None:
            continue
        place = Place(subject=boost.code)
        if boost.target not in reading.script.positions:
            yield finding("target_unknown", Severity.WARNING, place, target=boost.target)
        elif reading.script.segment(boost.target).skipped:
            number = reading.script.segment(boost.target).number
            yield finding("target_skipped", Severity.WARNING, place, target=number)


def missed_effects(reading: Reading) -> Iterator[Finding]:
    """A boost whose people enter before its slot (but for a margin) or after it (rule 16)."""
    for boost in reading.script.boosts:
        at = reading.due.get(f"{boost.code}.effect")
        start = reading.planned.starts.get(boost.target or "")
        if boost.target is None or at is None or start is None:
            continue
        end = reading.planned.ends[boost.target]
        if start - reading.rules.effect_margin <= at < end:
            continue
        yield finding(
            "effect_misses",
            Severity.WARNING,
            Place(subject=boost.code),
            at=reading.clock(at),
            target=reading.script.segment(boost.target).number,
            start=reading.clock(start),
            end=reading.clock(end),
        )


def _announces(reading: Reading, segment: Segment, at: Instant) -> bool:
    start = reading.planned.starts.get(segment.id)
    if start is None:
        return False
    margin = reading.rules.draw_margin
    return start - margin <= at <= reading.planned.ends[segment.id] + margin


def _on_air(reading: Reading, at: Instant) -> Segment | None:
    """The segment that is planned to be on air at that instant."""
    starts, ends = reading.planned.starts, reading.planned.ends
    timed = [segment for segment in reading.performed if segment.id in starts]
    for segment, following in pairwise(timed):
        if starts[segment.id] <= at < min(ends[segment.id], starts[following.id]):
            return segment
    last = timed[-1] if timed else None
    return last if last is not None and starts[last.id] <= at < ends[last.id] else None
