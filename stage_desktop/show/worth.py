"""What a segment is worth to the show: what is dropped first, and what never is (rule 19).

Where the script has a GMV target for a segment that is its worth. The others are weighed by their
kind, a unit of weight being worth what it is for those with a target. The weights are a setting: no
source has figures for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stage_desktop.instants import HALF_MINUTE, Millis
from stage_desktop.script.commerce import Boost
from stage_desktop.script.cues import SegmentEnd, SegmentStart
from stage_desktop.script.plan import Script, Segment, SegmentKind
from stage_desktop.show.fixed import FixedKind, announcing, is_running, pins
from stage_desktop.show.state import ShowState

_WEIGHTS = {
    SegmentKind.HERO: 100,
    SegmentKind.FLASH: 60,
    SegmentKind.PROFIT: 40,
    SegmentKind.WELFARE: 30,
    SegmentKind.TRAFFIC: 30,
    SegmentKind.ENCORE: 30,
    SegmentKind.LOTTERY: 20,
    SegmentKind.WARMUP: 20,
    SegmentKind.QUICK: 10,
    SegmentKind.INSERT: 10,
    SegmentKind.INTERACT: 5,
    SegmentKind.BREAK: 5,
    SegmentKind.TRANSITION: 3,
}

_KEPT = frozenset({SegmentKind.FINALE.value, SegmentKind.CLOSING.value, SegmentKind.HANDOVER.value})


@dataclass(frozen=True)
class ReplanSettings:
    """How much may be missed before choices are offered, and what may be done to meet it.

    `floor_share` is the least share of its duration that a segment without a `shortest` can be done
    in, in per cent; None: such a segment is never squeezed. `kept` are the kinds never dropped.
    """

    threshold: Millis = HALF_MINUTE
    floor_share: int | None = None
    weights: tuple[tuple[str, int], ...] = tuple(_WEIGHTS.items())
    other_weight: int = 20
    kept: frozenset[str] = _KEPT


def worths(script: Script, settings: ReplanSettings) -> Mapping[str, int]:
    """What each segment is worth, by id: in hundredths of money, or in weights without a target."""
    weights = dict(settings.weights)
    weight = {s.id: weights.get(s.kind, settings.other_weight) for s in script.segments}
    targets = {
        s.id: max(0, int(s.gmv_target.amount * 100))
        for s in script.segments
        if s.gmv_target is not None
    }
    unit = sum(targets.values()) // max(1, sum(weight[each] for each in targets)) or 1
    return {each: targets.get(each, weight[each] * unit) for each in weight}


def least(segment: Segment, settings: ReplanSettings) -> Millis:
    """The least that it can be done in."""
    if segment.shortest is not None:
        return Millis(min(segment.duration, max(0, segment.shortest)))
    if settings.floor_share is None:
        return segment.duration
    return Millis(segment.duration * max(0, min(100, settings.floor_share)) // 100)


def most(segment: Segment) -> Millis:
    """The longest that it may take."""
    longest = segment.duration if segment.longest is None else segment.longest
    return Millis(max(segment.duration, longest))


def kept(state: ShowState, settings: ReplanSettings) -> frozenset[str]:
    """The segments that are never dropped, by id.

    Those with a hard start, of a kind that the show needs, that a fixed moment ahead belongs to,
    and those that a giveaway is launched or announced in or a boost feeds: both are promised.
    """
    found = {
        segment.id
        for segment in state.script.segments
        if segment.hard_start is not None or segment.kind in settings.kept
    }
    segments = state.script.segments
    for pin in pins(state):
        if pin.kind is not FixedKind.HARD_END and 0 <= pin.position < len(segments):
            found.add(segments[pin.position].id)
    found |= {_fed_by(boost) or "" for boost in state.script.boosts}
    for giveaway in state.script.giveaways:
        cue = state.book.by_id.get(f"{giveaway.code}.open")
        if cue is not None and not is_running(state, cue.id):
            found.add(state.book.segment_of(cue) or "")
            draw = state.book.by_id.get(f"{giveaway.code}.draw")
            found.add((announcing(state, draw) if draw is not None else None) or "")
    return frozenset(found)


def _fed_by(boost: Boost) -> str | None:
    """The slot of a boost; without one that is named, the segment that it is ordered by."""
    if boost.target is None and isinstance(boost.anchor, SegmentStart | SegmentEnd):
        return boost.anchor.segment
    return boost.target
