"""Expected times of what is ahead, as a function of now that is computed once for each state.

Rules 3 and 4 add durations and take the later of two instants, so every expected start is
`max(floor, now + slide)`: the floor is what the facts and the hard starts say, the slide is what
still has to be played once the segment on air is over. A tick only puts `now` in.
"""

from __future__ import annotations

from dataclasses import dataclass

from stage_desktop.instants import EPOCH, ZERO, Instant, Millis
from stage_desktop.script.plan import EndRule
from stage_desktop.show.state import Phase, ShowState, per_state

FIXED = Millis(-(1 << 60))


@dataclass(frozen=True, slots=True)
class Moment:
    """An expected instant: `max(floor, now + slide)`; `slide` is FIXED where now plays no part."""

    floor: Instant
    slide: Millis

    def at(self, now: Instant) -> Instant:
        """The expected instant as of now."""
        return Instant(max(self.floor, now + self.slide))


@dataclass(frozen=True, slots=True)
class Chain:
    """The expected starts of the segments ahead, by position, and of the two ends.

    `first` is the position of the first row; a segment that is skipped has the floor of the one
    behind it and is to be passed over by who reads. `known` is False before a show without a
    planned start: then expected times are as if it began now.
    """

    first: int
    floors: list[int]
    slides: list[int]
    segment_end: Moment
    show_end: Moment
    known: bool

    def start(self, position: int) -> Moment:
        """The expected start of the segment at that position, which must be ahead."""
        index = position - self.first
        return Moment(Instant(self.floors[index]), Millis(self.slides[index]))


@per_state
def chain(state: ShowState) -> Chain:
    """The expected chain (rules 3, 4, 11 and 12). O(segments ahead)."""
    base = _base(state)
    if state.phase is Phase.ENDED:
        return Chain(len(state.script.segments), [], [], base, base, True)
    floor, slide = int(base.floor), int(base.slide)
    first = state.position + 1
    floors: list[int] = []
    slides: list[int] = []
    offset = state.wall_offset
    for segment in state.script.segments[first:]:
        if segment.skipped:
            floors.append(floor)
            slides.append(slide)
            continue
        hard = segment.hard_start
        if hard is not None and hard - offset > floor:
            floor = hard - offset
        floors.append(floor)
        slides.append(slide)
        floor += segment.duration
        slide += segment.duration
    known = state.phase is not Phase.READY or base.floor > EPOCH
    return Chain(first, floors, slides, base, Moment(Instant(floor), Millis(slide)), known)


def _base(state: ShowState) -> Moment:
    """When what comes next can begin: the expected end of what is on air, or what stands for it."""
    running = state.on_air
    if running is not None:
        floor = running.end_without_hold
        if running.held_since is None:
            return Moment(floor, ZERO)
        return Moment(floor, Millis(max(0, floor - running.held_since)))
    if state.phase is Phase.ENDED:
        return Moment(state.ended_at or EPOCH, FIXED)
    if state.passes:
        return Moment(state.passes[-1].ended_at or EPOCH, ZERO)
    return Moment(state.script.planned_start or EPOCH, ZERO)


def turn(state: ShowState) -> Instant | None:
    """When the segment on air ends by itself, or the one waited for begins (rule 5).

    None where only the operator moves the show on.
    """
    running, segment = state.on_air, state.current
    if running is not None and segment is not None:
        if segment.end_rule is EndRule.BY_HAND or running.held_since is not None:
            return None
        return running.end_without_hold
    coming = state.next_segment
    if state.phase is not Phase.WAITING or coming is None:
        return None
    if coming.hard_start is None:
        return state.moved_at
    return Instant(coming.hard_start - state.wall_offset)


def drift_at(state: ShowState, now: Instant) -> Millis | None:
    """*Drift*: expected minus planned end of the show; positive = late; None without a plan."""
    planned = state.planned.show_end
    if planned is None:
        return None
    return Millis(chain(state).show_end.at(now) - planned)
