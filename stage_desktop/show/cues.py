"""When the cues are due, from what has happened and what is expected (rules 13 to 17)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from stage_desktop.instants import Instant, Millis
from stage_desktop.script.cues import AfterCue, ClockTime, Cue, SegmentEnd, SegmentStart
from stage_desktop.show.chain import FIXED, Moment, chain
from stage_desktop.show.commands import CueKey
from stage_desktop.show.state import CueLife, CueStatus, Pass, Phase, ShowState, pass_counts


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


def was_raised_before(state: ShowState, cue: Cue, number: int) -> bool:
    """Whether a cue that comes once for the whole show came for an earlier pass, done or missed.

    One that was skipped has not come; one that was missed stays on the panel to be done.
    """
    if not cue.once:
        return False
    came = (CueStatus.DUE, CueStatus.DONE, CueStatus.MISSED)
    earlier = (state.cue_lives.get(CueKey(cue.id, each)) for each in range(1, number))
    return any(life is not None and life.status in came for life in earlier)


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
        yield from _at_clock(state, cue)


def _after_raised(state: ShowState) -> Iterator[Pending]:
    """*A running clock is its own* (rule 15): what hangs on a cue that was due or done."""
    after = state.book.after
    for key, life in state.cue_lives.items():
        if life.until is not None and life.status is CueStatus.PLANNED:
            yield from _postponed_from_past(state, key, life.until)
        followers = after.get(key.cue)
        base = None if followers is None else _begun(life)
        if followers is None or base is None:
            continue
        for cue in followers:
            moment = Moment(Instant(base + cue.offset), FIXED)
            yield from _unraised(state, cue, key.occurrence, moment, -1, None)


def _begun(life: CueLife | None) -> Instant | None:
    """When the clock of a cue began that others hang on; None when it has not."""
    if life is None or life.status in (CueStatus.SKIPPED, CueStatus.PLANNED):
        return None
    return life.done if life.done is not None else life.due


def _postponed_from_past(state: ShowState, key: CueKey, until: Instant) -> Iterator[Pending]:
    """A cue that was raised and then postponed is due also when its pass is over."""
    cue = state.book.by_id[key.cue]
    segment = state.book.segment_of(cue)
    has_been = segment is None or key.occurrence <= pass_counts(state).get(segment, 0)
    if has_been and _found(_anchored(state, key), key) is None:
        yield from _unraised(state, cue, key.occurrence, Moment(until, FIXED), -1, None)


def _of_pass_on_air(state: ShowState) -> Iterator[Pending]:
    running = state.on_air
    if running is None:
        return
    for cue in state.book.at_start.get(running.segment, ()):
        yield from _at_pass(state, cue, running)
    for cue in state.book.at_end.get(running.segment, ()):
        yield from _at_pass(state, cue, running)


def _after_ended(state: ShowState) -> Iterator[Pending]:
    late = state.book.after_end
    if not late:
        return
    for each in state.passes:
        for cue in late.get(each.segment, ()):
            yield from _behind(state, cue, each)


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


# What hangs on what


def _at_clock(state: ShowState, cue: Cue) -> Iterator[Pending]:
    if isinstance(cue.anchor, ClockTime):
        instant = Instant(cue.anchor.instant + cue.offset - state.wall_offset)
        yield from _unraised(state, cue, 1, Moment(instant, FIXED), -1, None)


def _at_pass(state: ShowState, cue: Cue, running: Pass) -> Iterator[Pending]:
    """A cue of the pass on air."""
    if isinstance(cue.anchor, SegmentStart):
        moment, lead = Moment(Instant(running.started_at + cue.offset), FIXED), -1
    else:
        moment, lead = _moved(chain(state).segment_end, cue.offset), int(cue.offset)
    yield from _unraised(state, cue, running.number, moment, lead, state.position)


def _behind(state: ShowState, cue: Cue, ended: Pass) -> Iterator[Pending]:
    """A cue that is due some time after the end of a pass."""
    if ended.ended_at is not None:
        moment = Moment(Instant(ended.ended_at + cue.offset), FIXED)
        yield from _unraised(state, cue, ended.number, moment, -1, None)


def find_pending(state: ShowState, key: CueKey) -> Pending | None:
    """That occurrence of the cue while it is not due yet; None when it is, or never will be."""
    if state.phase is Phase.ENDED or key.cue not in state.book.by_id:
        return None
    life = state.cue_lives.get(key)
    if life is not None and life.status is not CueStatus.PLANNED:
        return None
    found = _found(_anchored(state, key), key)
    if found is None and life is not None and life.until is not None:
        found = _found(_postponed_from_past(state, key, life.until), key)
    return found


def _found(candidates: Iterator[Pending], key: CueKey) -> Pending | None:
    return next((each for each in candidates if each.key == key), None)


def _anchored(state: ShowState, key: CueKey) -> Iterator[Pending]:
    """The cue with all that hangs on the same thing; nothing when that will not come any more."""
    cue, seen = state.book.by_id[key.cue], {key.cue}
    while isinstance(cue.anchor, AfterCue):
        begun = _begun(state.cue_lives.get(CueKey(cue.anchor.cue, key.occurrence)))
        if begun is not None:
            moment = Moment(Instant(begun + cue.offset), FIXED)
            yield from _unraised(state, cue, key.occurrence, moment, -1, None)
            return
        base = state.book.by_id.get(cue.anchor.cue)
        if base is None or base.id in seen:
            return
        cue = base
        seen.add(base.id)
    if isinstance(cue.anchor, ClockTime):
        yield from _at_clock(state, cue)
    else:
        yield from _of_occurrence(state, cue, cue.anchor.segment, key.occurrence)


def _of_occurrence(state: ShowState, cue: Cue, segment: str, number: int) -> Iterator[Pending]:
    """A cue of that pass of its segment: of the one on air, the coming one or one that was."""
    running = state.on_air
    begun = pass_counts(state).get(segment, 0)
    if running is not None and (running.segment, running.number) == (segment, number):
        yield from _at_pass(state, cue, running)
    elif number <= begun:
        if isinstance(cue.anchor, SegmentEnd) and cue.offset > 0:
            ended = next(p for p in state.passes if (p.segment, p.number) == (segment, number))
            yield from _behind(state, cue, ended)
    elif number == begun + 1 and chain(state).known and state.phase is not Phase.FINISHED:
        position = state.script.positions.get(segment, -1)
        if position > state.position and not state.script.segments[position].skipped:
            length = state.script.segments[position].duration
            lead = cue.offset if isinstance(cue.anchor, SegmentStart) else length + cue.offset
            start = chain(state).start(position)
            yield from _unraised(state, cue, number, _moved(start, lead), lead, position)


def _unraised(
    state: ShowState, cue: Cue, number: int, moment: Moment, lead: int, position: int | None
) -> Iterator[Pending]:
    """The cue unless it was raised, and then what hangs on it."""
    found = _itself(state, Pending(CueKey(cue.id, number), cue, moment, lead, position))
    if found is not None:
        yield found
        if cue.id in state.book.after:
            yield from _following(state, found)


def _following(state: ShowState, first: Pending) -> Iterator[Pending]:
    """What hangs on a cue that is ahead, on that again, and so on; each once, also in a circle."""
    after, seen = state.book.after, {first.key.cue}
    waiting = [(first, follower) for follower in reversed(after[first.key.cue])]
    while waiting:
        base, cue = waiting.pop()
        if cue.id in seen:
            continue
        seen.add(cue.id)
        moment = _moved(base.moment, cue.offset)
        lead = base.lead if moment.slide == FIXED else base.lead + cue.offset
        behind = base.follows or cue.offset >= 0
        key = CueKey(cue.id, base.key.occurrence)
        found = _itself(state, Pending(key, cue, moment, lead, base.position, behind))
        if found is not None:
            yield found
            waiting.extend((found, follower) for follower in reversed(after.get(cue.id, ())))


def _itself(state: ShowState, each: Pending) -> Pending | None:
    """The cue with what it was postponed by; None when it was raised, or done for good."""
    life = state.cue_lives.get(each.key)
    if life is None:
        return None if was_raised_before(state, each.cue, each.key.occurrence) else each
    if life.status is not CueStatus.PLANNED:
        return None
    moment, lead = _postponed(life, each.moment, each.lead)
    follows = each.follows and life.until is None
    return each._replace(moment=moment, lead=lead, follows=follows)


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
    found = find_pending(state, key)
    return None if found is None else found.moment.at(now)
