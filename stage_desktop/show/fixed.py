"""The fixed moments ahead, and the *slack* to each of them (rule 18 of the timing rules).

A fixed moment is one that the show cannot move: a hard start, the draw of a giveaway that is open,
the effect of a boost that is ordered, the hard end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from stage_desktop.instants import EPOCH, Instant, Millis
from stage_desktop.script.cues import AfterCue, ClockTime, Cue, SegmentEnd, SegmentStart
from stage_desktop.show.chain import FIXED, Moment, chain
from stage_desktop.show.commands import CueKey
from stage_desktop.show.cues import expected_due, occurrence
from stage_desktop.show.state import CueStatus, Phase, ShowState, per_state

# A draw this near to another fixed moment is too near: nobody can do both (`DOMAIN.md` 4.2).
NEAR = Millis(20_000)


class FixedKind(StrEnum):
    """What makes a moment fixed."""

    HARD_START = "hard_start"
    DRAW = "draw"
    EFFECT = "effect"
    HARD_END = "hard_end"


class Miss(StrEnum):
    """How a fixed moment is missed.

    `late`: the show gets there too late. `early`: it is over there before the moment comes.
    """

    LATE = "late"
    EARLY = "early"


@dataclass(frozen=True, slots=True)
class FixedMoment:
    """One fixed moment as of now.

    `ref` is the id of the segment, or the code of the giveaway or boost; '' for the hard end.
    `segment` is what the show has to have reached by then: the one with the hard start, that
    announces the draw or that the boost feeds. `arrival` is when it gets there, `until` when it
    leaves; None where nothing tells.
    """

    kind: FixedKind
    ref: str
    at: Instant
    segment: str = ""
    arrival: Instant | None = None
    until: Instant | None = None

    @property
    def slack(self) -> Millis | None:
        """Its time − expected arrival there; negative = missed by so much (rule 18)."""
        return None if self.arrival is None else Millis(self.at - self.arrival)

    @property
    def beyond(self) -> Millis | None:
        """By how much it comes after the segment that it belongs to is over; None = not at all."""
        if self.until is None or self.at <= self.until:
            return None
        return Millis(self.at - self.until)

    @property
    def miss(self) -> Miss | None:
        """How it will be missed, if it will."""
        if self.arrival is not None and self.at < self.arrival:
            return Miss.LATE
        return None if self.beyond is None else Miss.EARLY

    @property
    def missed_by(self) -> Millis:
        """By how much it will be missed, 0 when it will be met."""
        match self.miss:
            case Miss.LATE:
                return Millis(-(self.slack or 0))
            case Miss.EARLY:
                return self.beyond or Millis(0)
            case None:
                return Millis(0)

    def in_time(self, now: Instant) -> Millis:
        """The countdown to it."""
        return Millis(self.at - now)


@dataclass(frozen=True, slots=True)
class Pin:
    """A fixed moment of a state, with what the show is held against as functions of now."""

    kind: FixedKind
    ref: str
    at: Instant
    position: int
    arrival: Moment | None = None
    until: Moment | None = None


@per_state
def pins(state: ShowState) -> tuple[Pin, ...]:
    """The fixed moments ahead of a show that is not over, by their time; O(segments ahead)."""
    if state.phase is Phase.ENDED or not chain(state).known:
        return ()
    found = (*_hard_starts(state), *_draws(state), *_effects(state), *_hard_end(state))
    return tuple(sorted(found, key=lambda pin: pin.at))


def fixed_moments(state: ShowState, now: Instant) -> tuple[FixedMoment, ...]:
    """The fixed moments ahead by their time, each with its slack as of now."""
    segments = state.script.segments
    return tuple(
        FixedMoment(
            pin.kind,
            pin.ref,
            pin.at,
            segments[pin.position].id if 0 <= pin.position < len(segments) else "",
            None if pin.arrival is None else pin.arrival.at(now),
            None if pin.until is None else pin.until.at(now),
        )
        for pin in pins(state)
    )


def next_fixed(state: ShowState, now: Instant) -> FixedMoment | None:
    """The fixed moment that comes next by the clock; None without one."""
    return next(iter(fixed_moments(state, now)), None)


def clashes(
    moments: Iterable[FixedMoment], near: Millis = NEAR
) -> tuple[tuple[FixedMoment, FixedMoment], ...]:
    """Neighbours of which one is a draw and which are nearer to each other than that."""
    found = sorted(moments, key=lambda each: each.at)
    return tuple(
        (one, other)
        for one, other in pairwise(found)
        if other.at - one.at < near and FixedKind.DRAW in (one.kind, other.kind)
    )


def drift_curve(state: ShowState, now: Instant) -> tuple[tuple[Instant, Millis], ...]:
    """The drift at the start and the end of every pass so far, and now while the show is on."""
    points: list[tuple[Instant, Millis]] = []
    for each in state.passes:
        if each.drift_start is not None:
            points.append((each.started_at, each.drift_start))
        if each.ended_at is not None and each.drift_end is not None:
            points.append((each.ended_at, each.drift_end))
    planned = state.planned.show_end
    if planned is not None and state.phase is not Phase.ENDED and chain(state).known:
        points.append((now, Millis(chain(state).show_end.at(now) - planned)))
    return tuple(points)


def _hard_starts(state: ShowState) -> Iterator[Pin]:
    expected = chain(state)
    segments = state.script.segments
    arrival = expected.segment_end
    for position in range(expected.first, len(segments)):
        segment = segments[position]
        if segment.skipped:
            continue
        if segment.hard_start is not None:
            at = Instant(segment.hard_start - state.wall_offset)
            yield Pin(FixedKind.HARD_START, segment.id, at, position, arrival)
        arrival = _moved(expected.start(position), segment.duration)


def _draws(state: ShowState) -> Iterator[Pin]:
    for giveaway in state.script.giveaways:
        if not giveaway.draws:
            continue
        at = _running(state, f"{giveaway.code}.open", f"{giveaway.code}.draw")
        if at is not None:
            cue = state.book.by_id[f"{giveaway.code}.draw"]
            yield _pinned(state, FixedKind.DRAW, giveaway.code, at, announcing(state, cue))


def _effects(state: ShowState) -> Iterator[Pin]:
    for boost in state.script.boosts:
        at = _running(state, f"{boost.code}.order", f"{boost.code}.effect")
        if at is not None:
            yield _pinned(state, FixedKind.EFFECT, boost.code, at, boost.target)


def _hard_end(state: ShowState) -> Iterator[Pin]:
    end = state.script.hard_end
    if end is not None:
        at = Instant(end - state.wall_offset)
        position = len(state.script.segments)
        yield Pin(FixedKind.HARD_END, "", at, position, chain(state).show_end)


def is_running(state: ShowState, cue_id: str) -> bool:
    """Whether the cue was done: a giveaway that was opened, a boost that was ordered (rule 15)."""
    return _done_in(state, cue_id) is not None


def _done_in(state: ShowState, cue_id: str) -> int | None:
    """The last occurrence that was done: its clock runs on through later passes."""
    cue = state.book.by_id.get(cue_id)
    if cue is None:
        return None
    for number in range(occurrence(state, cue), 0, -1):
        life = state.cue_lives.get(CueKey(cue_id, number))
        if life is not None and life.status is CueStatus.DONE:
            return number
    return None


def _running(state: ShowState, begun: str, cue_id: str) -> Instant | None:
    """When the cue is due whose clock began with the other; None when it was, or does not run."""
    number = _done_in(state, begun)
    if number is None:
        return None
    key = CueKey(cue_id, number)
    life = state.cue_lives.get(key)
    if life is not None and life.status is not CueStatus.PLANNED:
        return None
    return expected_due(state, key, EPOCH)


def announcing(state: ShowState, cue: Cue) -> str | None:
    """The segment in which the cue was planned to fall: it announces the draw.

    What falls where two segments meet belongs to the one that begins.
    """
    at = _planned_instant(state, cue)
    if at is None:
        return None
    around = (ref for start, end, ref in state.planned.by_start if start <= at <= end)
    return next(iter(reversed(tuple(around))), None)


def _planned_instant(state: ShowState, cue: Cue) -> Instant | None:
    by, seen, planned = 0, {cue.id}, state.planned
    while isinstance(cue.anchor, AfterCue):
        by += cue.offset
        base = state.book.by_id.get(cue.anchor.cue)
        if base is None or base.id in seen:
            return None
        cue = base
        seen.add(base.id)
    match cue.anchor:
        case SegmentStart(segment):
            at = planned.starts.get(segment)
        case SegmentEnd(segment):
            at = planned.ends.get(segment)
        case ClockTime(instant):
            at = instant
    return None if at is None else Instant(at + cue.offset + by)


def _pinned(state: ShowState, kind: FixedKind, ref: str, at: Instant, segment: str | None) -> Pin:
    """The moment held against the pass of its segment that was, is or will be on air."""
    position = state.script.positions.get(segment or "", -1)
    running = state.on_air
    if position < 0 or segment is None:
        return Pin(kind, ref, at, -1)
    if running is not None and running.segment == segment:
        begun = Moment(running.started_at, FIXED)
        return Pin(kind, ref, at, position, begun, chain(state).segment_end)
    if position > state.position:
        ahead = state.script.segments[position]
        if ahead.skipped:
            return Pin(kind, ref, at, -1)
        start = chain(state).start(position)
        return Pin(kind, ref, at, position, start, _moved(start, ahead.duration))
    last = next((each for each in reversed(state.passes) if each.segment == segment), None)
    if last is None or last.ended_at is None:
        return Pin(kind, ref, at, -1)
    begun, over = Moment(last.started_at, FIXED), Moment(last.ended_at, FIXED)
    return Pin(kind, ref, at, position, begun, over)


def _moved(moment: Moment, by: int) -> Moment:
    slide = FIXED if moment.slide == FIXED else Millis(moment.slide + by)
    return Moment(Instant(moment.floor + by), slide)
