"""What the now panel says, worked out from a projection: no widget counts time itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stage_desktop.instants import MINUTE, Instant, Millis
from stage_desktop.script.commerce import Product
from stage_desktop.script.plan import Script, Segment
from stage_desktop.show.beats import BeatNow, beat_now
from stage_desktop.show.state import Phase
from stage_desktop.show.timeline import Timeline

FULL = 1_000


class Mode(StrEnum):
    """What the big number counts."""

    UNPLANNED = "unplanned"
    READY = "ready"
    OVERDUE = "overdue"
    RUNNING = "running"
    LAST_MINUTE = "last_minute"
    OVER = "over"
    HELD = "held"
    WAITING = "waiting"
    FINISHED = "finished"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class NowFacts:
    """The now panel's numbers.

    `count` is the big number, None where there is none; `length` what it counts down from,
    `progress` 0 to 1000 of it; `next_in` how long until the next segment, never below zero.
    `until` is the wall time that is waited for.
    """

    mode: Mode
    segment: Segment | None
    count: Millis | None
    length: Millis | None = None
    progress: int | None = None
    held: Millis | None = None
    until: Instant | None = None
    coming: Segment | None = None
    next_in: Millis | None = None
    beat: BeatNow | None = None

    @property
    def about(self) -> Segment | None:
        """The segment that the panel is about: on air, or what comes."""
        return self.segment or self.coming


def now_facts(timeline: Timeline) -> NowFacts:
    """What the now panel says in each phase."""
    state, now = timeline.state, timeline.now
    coming = state.next_segment
    starts = timeline.next_start
    next_in = None if starts is None else Millis(max(0, starts - now))
    match timeline.phase:
        case Phase.READY:
            return _before(timeline, coming)
        case Phase.ON_AIR:
            return _on_air(timeline, coming, next_in)
        case Phase.WAITING:
            until = None if starts is None else timeline.wall(starts)
            return NowFacts(Mode.WAITING, None, timeline.remaining, None, None, None, until, coming)
        case Phase.FINISHED:
            ended = state.passes[-1].ended_at if state.passes else None
            over = None if ended is None else Millis(ended - now)
            return NowFacts(Mode.FINISHED, None, over)
        case Phase.ENDED:
            return NowFacts(Mode.ENDED, None, timeline.on_air_for)


def _before(timeline: Timeline, coming: Segment | None) -> NowFacts:
    start = timeline.state.planned.show_start
    if start is None:
        return NowFacts(Mode.UNPLANNED, coming, None, coming=coming)
    left = Millis(start - timeline.now)
    mode = Mode.READY if left > 0 else Mode.OVERDUE
    return NowFacts(mode, coming, left, until=timeline.wall(start), coming=coming)


def _on_air(timeline: Timeline, coming: Segment | None, next_in: Millis | None) -> NowFacts:
    remaining, length = timeline.remaining, timeline.length
    running = timeline.running
    held = None
    if timeline.is_held and running is not None and running.held_since is not None:
        held = Millis(timeline.now - running.held_since)
    progress = None
    if timeline.elapsed is not None and length is not None:
        progress = FULL if length <= 0 else min(FULL, max(0, timeline.elapsed * FULL // length))
    return NowFacts(
        mode=_mode(timeline, remaining),
        segment=timeline.current,
        count=remaining,
        length=length,
        progress=progress,
        held=held,
        coming=coming,
        next_in=next_in,
        beat=beat_now(timeline),
    )


def _mode(timeline: Timeline, remaining: Millis | None) -> Mode:
    if timeline.is_held:
        return Mode.HELD
    if remaining is None or remaining > MINUTE:
        return Mode.RUNNING
    return Mode.LAST_MINUTE if remaining >= 0 else Mode.OVER


def unready(script: Script, segment: Segment) -> tuple[str, ...]:
    """What is not ready of a segment's products, as written; empty when all is or nobody said."""
    products = (script.products_by_code.get(code) for code in segment.products)
    return tuple(
        item.name
        for product in products
        if product is not None
        for item in product.supply
        if not item.ready
    )


def products_of(script: Script, segment: Segment) -> tuple[Product | str, ...]:
    """The products of a segment; a code that the assortment does not have stands as it is."""
    return tuple(script.products_by_code.get(code, code) for code in segment.products)
