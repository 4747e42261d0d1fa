"""*Boost lead*: an ordered boost whose slot has slipped, and what can be done (rule 16).

Once ordered a boost runs by its own clock. Who is on screen when people enter decides whether they
buy: a hook, a welfare or a hero item, for a few minutes (`DOMAIN.md` 5.2).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from stage_desktop.errors import CommandRejected
from stage_desktop.instants import MINUTE, Instant, Millis
from stage_desktop.script.plan import Segment, SegmentKind
from stage_desktop.show.chain import chain
from stage_desktop.show.commands import AddTime, Command, CueKey, FireCue, Move
from stage_desktop.show.cues import occurrence
from stage_desktop.show.engine import decide, fold
from stage_desktop.show.fixed import FixedKind, FixedMoment, Miss, fixed_moments
from stage_desktop.show.state import Phase, ShowState

# What may be on screen when people enter, and how long it should stay.
RECEIVING = frozenset(
    kind.value
    for kind in (
        SegmentKind.HERO,
        SegmentKind.WELFARE,
        SegmentKind.TRAFFIC,
        SegmentKind.FLASH,
        SegmentKind.FINALE,
    )
)
STAY = Millis(5 * MINUTE)
# A slot that slips by less is still there when people enter.
NOTICED = Millis(30_000)


class BoostChoiceKind(StrEnum):
    """What can be done about a boost that comes to the wrong segment."""

    BRING_FORWARD = "bring_forward"
    SWAP_IN = "swap_in"
    EXTEND = "extend"
    GIVEAWAY = "giveaway"
    ACCEPT = "accept"


@dataclass(frozen=True, slots=True)
class BoostChoice:
    """One thing to do, by which command, and the fixed moments before and after it.

    `subject` is the segment's number or the giveaway's code that it is about. `receives` tells
    whether something that sells will be on air when people enter.
    """

    kind: BoostChoiceKind
    subject: str
    command: Command | None
    before: tuple[FixedMoment, ...]
    after: tuple[FixedMoment, ...]
    receives: bool


@dataclass(frozen=True, slots=True)
class SlippedBoost:
    """An ordered boost whose effect misses its slot, by how much, and the choices."""

    moment: FixedMoment
    on_air: str
    choices: tuple[BoostChoice, ...]


def slipped_boosts(
    state: ShowState, now: Instant, noticed: Millis = NOTICED
) -> tuple[SlippedBoost, ...]:
    """The ordered boosts ahead whose effect misses its slot by more than that, by their effect."""
    if state.phase in (Phase.READY, Phase.ENDED):
        return ()
    return tuple(
        SlippedBoost(moment, _on_air_at(state, moment.at, now), tuple(_choices(state, now, moment)))
        for moment in fixed_moments(state, now)
        if moment.kind is FixedKind.EFFECT and moment.missed_by > noticed
    )


def _choices(state: ShowState, now: Instant, moment: FixedMoment) -> Iterator[BoostChoice]:
    yield from _forward(state, now, moment)
    yield from _extended(state, now, moment)
    yield from _with_giveaway(state, now, moment)
    yield _choice(state, now, moment, BoostChoiceKind.ACCEPT, "", None)


def _forward(state: ShowState, now: Instant, moment: FixedMoment) -> Iterator[BoostChoice]:
    """The slot itself, or else another that sells, put where the boost comes."""
    segments, first = state.script.segments, chain(state).first
    place = next(
        (
            at
            for at in range(first, len(segments))
            if not segments[at].skipped
            and chain(state).start(at).at(now) + segments[at].duration > moment.at
        ),
        None,
    )
    if place is None:
        return
    before = segments[place]
    slot = state.script.positions.get(moment.segment, -1)
    if moment.miss is Miss.LATE and slot > place and _movable(segments[slot]):
        command = Move(moment.segment, before.id)
        yield from _tried(
            state, now, moment, BoostChoiceKind.BRING_FORWARD, segments[slot].number, command
        )
    if before.kind in RECEIVING:
        return
    swap = next(
        (
            each
            for each in segments[place + 1 :]
            if each.kind in RECEIVING and each.id != moment.segment and _movable(each)
        ),
        None,
    )
    if swap is not None:
        command = Move(swap.id, before.id)
        yield from _tried(state, now, moment, BoostChoiceKind.SWAP_IN, swap.number, command)


def _movable(segment: Segment) -> bool:
    return segment.hard_start is None and not segment.skipped


def _extended(state: ShowState, now: Instant, moment: FixedMoment) -> Iterator[BoostChoice]:
    """What is on air stays until people have entered, where it is something that sells."""
    current = state.current
    if current is None or (current.kind not in RECEIVING and current.id != moment.segment):
        return
    by = moment.at + STAY - chain(state).segment_end.at(now)
    if by > 0:
        command = AddTime(Millis(by))
        yield from _tried(state, now, moment, BoostChoiceKind.EXTEND, current.number, command)


def _with_giveaway(state: ShowState, now: Instant, moment: FixedMoment) -> Iterator[BoostChoice]:
    """A giveaway that is still to come holds those who enter."""
    for giveaway in state.script.giveaways:
        cue = state.book.by_id.get(f"{giveaway.code}.open")
        if cue is None:
            continue
        number = occurrence(state, cue)
        if any(CueKey(cue.id, each) in state.cue_lives for each in range(1, number + 1)):
            continue
        runs = giveaway.countdown + giveaway.active
        if now + runs >= moment.at:
            command = FireCue(CueKey(cue.id, number))
            kind = BoostChoiceKind.GIVEAWAY
            yield from _tried(state, now, moment, kind, giveaway.code, command)
            return


def _tried(
    state: ShowState,
    now: Instant,
    moment: FixedMoment,
    kind: BoostChoiceKind,
    subject: str,
    command: Command,
) -> Iterator[BoostChoice]:
    """The choice, unless the show would refuse it."""
    try:
        yield _choice(state, now, moment, kind, subject, command)
    except CommandRejected:
        return


def _choice(
    state: ShowState,
    now: Instant,
    moment: FixedMoment,
    kind: BoostChoiceKind,
    subject: str,
    command: Command | None,
) -> BoostChoice:
    after = state if command is None else fold(state, decide(state, command, now))
    there = _segment_at(after, moment.at, now)
    return BoostChoice(
        kind,
        subject,
        command,
        fixed_moments(state, now),
        fixed_moments(after, now),
        there is not None and (there.kind in RECEIVING or there.id == moment.segment),
    )


def _on_air_at(state: ShowState, instant: Instant, now: Instant) -> str:
    segment = _segment_at(state, instant, now)
    return "" if segment is None else segment.id


def _segment_at(state: ShowState, instant: Instant, now: Instant) -> Segment | None:
    """What is expected to be on air then."""
    expected = chain(state)
    if state.current is not None and instant < expected.segment_end.at(now):
        return state.current
    for position in range(expected.first, len(state.script.segments)):
        segment = state.script.segments[position]
        if segment.skipped:
            continue
        start = expected.start(position).at(now)
        if start <= instant < start + segment.duration:
            return segment
    return None
