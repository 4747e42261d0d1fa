"""When the cues are due, from what has happened and what is expected (rules 13 to 17)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from stage_desktop.instants import Instant, Millis
from stage_desktop.script.cues import ClockTime, Cue, SegmentEnd, SegmentStart
from stage_desktop.show.chain import FIXED, Moment, chain
from stage_desktop.show.commands import CueKey
from stage_desktop.show.state import CueLife, CueStatus, Phase, ShowState, pass_counts


class Pending(NamedTuple):
    """A cue that is not due yet, with its expected instant.

    `lead` is its offset from the start of a pass that has not begun; from 0 up it waits for that
    start, however late the show runs. `position` is where its segment stands, None by the clock.
    `follows` a cue that has not been raised yet: its own clock begins with that one (rule 15).
    """

    key: CueKey
    cue: Cue
    moment: Moment
    lead: int
    position: int | None = None
    follows: bool = False

    def due(self) -> Instant | None:
        """The instant at which it is due if nothing else happens; None if that never makes it due.

        With the segment on air over, what is ahead slides along with now: only a cue whose lead is
        longer than what still has to be played is reached by the clock alone.
        """
        if self.follows:
            return None
        if self.moment.slide == FIXED:
            return self.moment.floor
        return self.moment.floor if self.lead < 0 and self.moment.slide <= 0 else None


def occurrence(state: ShowState, cue: Cue) -> int:
    """Which occurrence of the cue is the present or the coming one: the pass it belongs to."""
    segment = state.book.segment_of(cue)
    if segment is None:
        return 1
    count = pass_counts(state).get(segment, 0)
    running = state.on_air
    if running is not None and running.segment == segment:
        return count
    position = state.script.positions.get(segment, -1)
    return count + 1 if position > state.position else max(count, 1)


def is_done_before(state: ShowState, cue: Cue, number: int) -> bool:
    """Whether a cue that is done once for the whole show was done for an earlier pass."""
    if not cue.once:
        return False
    lives = state.cue_lives
    return any(
        life is not None and life.status is CueStatus.DONE
        for life in (lives.get(CueKey(cue.id, earlier)) for earlier in range(1, number))
    )


def pending(state: ShowState, reach: int | None = None) -> Iterator[Pending]:
    """The cues that are not due yet: of the segment on air, of what is ahead, by the clock.

    `reach` ends the walk at the first segment whose start is farther away than that many
    milliseconds once the segment on air is over; None walks to the end of the show.
    """
    if state.phase is Phase.ENDED:
        return
    yield from _by_the_clock(state)
    yield from _after_raised(state)
    yield from _of_pass_on_air(state)
    yield from _after_ended(state)
    yield from _of_segments_ahead(state, reach)


def _by_the_clock(state: ShowState) -> Iterator[Pending]:
    for cue in state.book.at_clock:
        if isinstance(cue.anchor, ClockTime):
            instant = Instant(cue.anchor.instant + cue.offset - state.wall_offset)
            yield from _unraised(state, cue, 1, Moment(instant, FIXED), -1, None)


def _after_raised(state: ShowState) -> Iterator[Pending]:
    """*A running clock is its own* (rule 15): what hangs on a cue that was due or done."""
    after = state.book.after
    for key, life in state.cue_lives.items():
        followers = after.get(key.cue)
        if followers is None or life.status in (CueStatus.SKIPPED, CueStatus.PLANNED):
            continue
        base = life.done if life.done is not None else life.due
        if base is None:
            continue
        for cue in followers:
            moment = Moment(Instant(base + cue.offset), FIXED)
            yield from _unraised(state, cue, key.occurrence, moment, -1, None)


def _of_pass_on_air(state: ShowState) -> Iterator[Pending]:
    running = state.on_air
    if running is None:
        return
    for cue in state.book.at_start.get(running.segment, ()):
        moment = Moment(Instant(running.started_at + cue.offset), FIXED)
        yield from _unraised(state, cue, running.number, moment, -1, state.position)
    end = chain(state).segment_end
    for cue in state.book.at_end.get(running.segment, ()):
        moment = _moved(end, cue.offset)
        yield from _unraised(state, cue, running.number, moment, cue.offset, state.position)


def _after_ended(state: ShowState) -> Iterator[Pending]:
    late = state.book.after_end
    if not late:
        return
    for each in state.passes:
        if each.ended_at is None:
            continue
        for cue in late.get(each.segment, ()):
            moment = Moment(Instant(each.ended_at + cue.offset), FIXED)
            yield from _unraised(state, cue, each.number, moment, -1, None)


def _of_segments_ahead(state: ShowState, reach: int | None) -> Iterator[Pending]:
    expected = chain(state)
    if not expected.known or state.phase is Phase.FINISHED:
        return
    book, counts = state.book, pass_counts(state)
    segments = state.script.segments
    for position in range(expected.first, len(segments)):
        segment = segments[position]
        if segment.skipped:
            continue
        start = expected.start(position)
        if reach is not None and start.slide > reach:
            return
        number = counts.get(segment.id, 0) + 1
        for cue in book.at_start.get(segment.id, ()):
            moment = _moved(start, cue.offset)
            yield from _unraised(state, cue, number, moment, cue.offset, position)
        for cue in book.at_end.get(segment.id, ()):
            lead = segment.duration + cue.offset
            yield from _unraised(state, cue, number, _moved(start, lead), lead, position)


def _unraised(
    state: ShowState,
    cue: Cue,
    number: int,
    moment: Moment,
    lead: int,
    position: int | None,
    follows: bool = False,
) -> Iterator[Pending]:
    """The cue unless it was raised, and then what hangs on it."""
    key = CueKey(cue.id, number)
    life = state.cue_lives.get(key)
    if life is not None:
        if life.status is not CueStatus.PLANNED:
            return
        moment, lead = _postponed(life, moment, lead)
        follows = follows and life.until is None
    elif is_done_before(state, cue, number):
        return
    yield Pending(key, cue, moment, lead, position, follows)
    for follower in state.book.after.get(cue.id, ()):
        after = _moved(moment, follower.offset)
        distance = lead if moment.slide == FIXED else lead + follower.offset
        behind = follows or follower.offset >= 0
        yield from _unraised(state, follower, number, after, distance, position, behind)


def _postponed(life: CueLife, moment: Moment, lead: int) -> tuple[Moment, int]:
    if life.until is not None:
        return Moment(life.until, FIXED), -1
    return _moved(moment, life.postponed), lead + life.postponed


def _moved(moment: Moment, by: int) -> Moment:
    slide = FIXED if moment.slide == FIXED else Millis(moment.slide + by)
    return Moment(Instant(moment.floor + by), slide)


def left_behind(state: ShowState) -> tuple[tuple[CueKey, ...], tuple[CueKey, ...]]:
    """*Leaving a segment* (rule 17): the cues to raise at its end, and those to be skipped."""
    running = state.on_air
    if running is None:
        return (), ()
    ending: list[CueKey] = []
    skipped: list[CueKey] = []
    for each in _of_pass_on_air(state):
        anchor = each.cue.anchor
        if isinstance(anchor, SegmentEnd) and each.cue.offset <= 0:
            ending.append(each.key)
        elif isinstance(anchor, SegmentStart):
            skipped.append(each.key)
    return tuple(ending), tuple(skipped)


def expected_due(state: ShowState, key: CueKey, now: Instant) -> Instant | None:
    """When the cue was, is or will be due as of now; None when that is not known."""
    life = state.cue_lives.get(key)
    if life is not None and life.due is not None:
        return life.due
    found = next((each for each in pending(state) if each.key == key), None)
    return None if found is None else found.moment.at(now)
