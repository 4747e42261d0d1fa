"""What can be done when a fixed moment will be missed, or will come too late (rule 19).

Every choice is worked out, put into the show as if it had been taken, and told with what it does to
all fixed moments. Nothing is done here: the operator takes one, as one step, or none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from stage_desktop.instants import Instant, Millis
from stage_desktop.script.plan import SegmentKind
from stage_desktop.show.chain import chain
from stage_desktop.show.commands import Replan, ReplanKind
from stage_desktop.show.dropping import cheapest
from stage_desktop.show.engine import inserted_segment
from stage_desktop.show.events import Replanned
from stage_desktop.show.evolve import evolve
from stage_desktop.show.fixed import FixedKind, FixedMoment, Miss, Pin, fixed_moments, pins
from stage_desktop.show.gains import gaining, squeezed
from stage_desktop.show.sharing import shared_under
from stage_desktop.show.state import Phase, ShowState, per_state
from stage_desktop.show.timeline import Expected, project
from stage_desktop.show.worth import ReplanSettings, least, most, worths

DEFAULT = ReplanSettings()
_NOTHING: Mapping[str, Millis] = MappingProxyType({})
_NEVER_AGAIN = frozenset({SegmentKind.WARMUP.value, SegmentKind.CLOSING.value})


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to go on, and what it does.

    `before` and `after` are the fixed moments ahead in the same order; `end_before` and `end_after`
    the expected end of the show. `lost` is the worth of what is left out. `meets` tells whether the
    moment that it is about will be met.
    """

    plan: Replan
    before: tuple[FixedMoment, ...]
    after: tuple[FixedMoment, ...]
    end_before: Instant
    end_after: Instant
    lost: int
    meets: bool

    @property
    def kind(self) -> ReplanKind:
        return self.plan.kind


@dataclass(frozen=True, slots=True)
class Offer:
    """The fixed moment that calls for a replan, by how much it is missed, and the choices.

    `by` is negative where the show would be there too early.
    """

    moment: FixedMoment
    by: Millis
    choices: tuple[Choice, ...]


def moment_key(moment: FixedMoment | Pin) -> str:
    """What a replan calls the fixed moment that it is about."""
    return f"{moment.kind}:{moment.ref}" if moment.ref else str(moment.kind)


def offered(
    state: ShowState,
    now: Instant,
    settings: ReplanSettings = DEFAULT,
    let_be: Mapping[str, Millis] = _NOTHING,
) -> Offer | None:
    """The replan choices as of now, for the first fixed moment that needs them; None: none does.

    Needed when it will be missed by more than the threshold; or, when none is missed, when the show
    will be there earlier by more than that than its script had it. `let_be` has, by the key of a
    moment, up to how much it may be missed (below zero: early) without being offered again.
    """
    moments = list(zip(pins(state), fixed_moments(state, now), strict=True))
    for pin, moment in moments:
        bound = max(settings.threshold, let_be.get(moment_key(moment), 0))
        if moment.miss is Miss.LATE and moment.missed_by > bound:
            return Offer(moment, moment.missed_by, tuple(_late(state, now, pin, moment, settings)))
    for pin, moment in moments:
        spare = _spare(state, moment)
        bound = max(settings.threshold, -let_be.get(moment_key(moment), 0))
        if spare is not None and spare > bound:
            choices = tuple(_early(state, now, pin, moment, spare, settings))
            return Offer(moment, Millis(-spare), choices)
    return None


def expected_after(state: ShowState, now: Instant, plan: Replan) -> tuple[Expected, ...]:
    """The segments ahead with their times as they would be after that replan."""
    return tuple(project(_taken(state, plan, now), now).upcoming())


# Late


def _late(
    state: ShowState, now: Instant, pin: Pin, moment: FixedMoment, settings: ReplanSettings
) -> Iterator[Choice]:
    needed = moment.missed_by
    items = gaining(state, now, pin, needed, settings)
    taken = squeezed(state, now, pin, needed, settings, frozenset())
    gained = sum(taken.values())
    if gained:
        yield _choice(state, now, moment, settings, _plan(state, ReplanKind.SQUEEZE, moment, taken))
    alone = cheapest(items, needed, shorten=False)
    if alone:
        yield _choice(
            state, now, moment, settings, _plan(state, ReplanKind.DROP, moment, {}, alone)
        )
    if gained < needed:
        dropped = cheapest(items, needed, shorten=True)
        if dropped and dropped != alone:
            yield from _both(state, now, pin, moment, settings, dropped)
    yield _choice(state, now, moment, settings, _plan(state, ReplanKind.SLIDE, moment, {}))


def _both(
    state: ShowState,
    now: Instant,
    pin: Pin,
    moment: FixedMoment,
    settings: ReplanSettings,
    dropped: tuple[str, ...],
) -> Iterator[Choice]:
    """Those left out, and what is missing still taken from the others."""
    without = _taken(state, _plan(state, ReplanKind.DROP, moment, {}, dropped), now)
    there = next((p for p in pins(without) if (p.kind, p.ref) == (pin.kind, pin.ref)), None)
    if there is None or there.arrival is None:
        return
    missing = max(0, there.arrival.at(now) - there.at)
    taken = squeezed(without, now, there, missing, settings, frozenset(dropped))
    plan = _plan(state, ReplanKind.DROP_AND_SQUEEZE, moment, taken, dropped)
    choice = _choice(state, now, moment, settings, plan)
    if choice.meets:
        yield choice


# Early


def _spare(state: ShowState, moment: FixedMoment) -> Millis | None:
    """By how much longer than in its script the show would wait there; None: it would not."""
    slack, planned = moment.slack, state.planned
    if slack is None or slack <= 0:
        return None
    match moment.kind:
        case FixedKind.HARD_START:
            gap = _planned_gaps(state).get(moment.ref)
        case FixedKind.HARD_END:
            hard, end = state.script.hard_end, planned.show_end
            gap = None if hard is None or end is None else Millis(hard - end)
        case FixedKind.DRAW | FixedKind.EFFECT:
            return None
    return None if gap is None else Millis(slack - max(0, gap))


@per_state
def _planned_gaps(state: ShowState) -> dict[str, Millis]:
    """How long the script as planned has nothing on air before each of its segments."""
    found: dict[str, Millis] = {}
    before = None
    for start, end, ref in state.planned.by_start:
        if before is not None:
            found[ref] = Millis(start - before)
        before = end
    return found


def _early(
    state: ShowState,
    now: Instant,
    pin: Pin,
    moment: FixedMoment,
    spare: Millis,
    settings: ReplanSettings,
) -> Iterator[Choice]:
    stretched = _stretched(state, now, pin, spare)
    if stretched:
        longer = {ref: -by for ref, by in stretched.items()}
        yield _choice(
            state, now, moment, settings, _plan(state, ReplanKind.STRETCH, moment, longer)
        )
    again = _encore(state, pin, spare, settings)
    if again is not None:
        choice = _choice(state, now, moment, settings, again)
        if not _misses_more(choice):
            yield choice
    yield _choice(state, now, moment, settings, _plan(state, ReplanKind.SLIDE, moment, {}))


def _misses_more(choice: Choice) -> bool:
    """Whether a fixed moment is missed that was not: a closing may have one of its own."""
    missed = {moment_key(each) for each in choice.before if each.missed_by}
    return any(each.missed_by and moment_key(each) not in missed for each in choice.after)


def _stretched(state: ShowState, now: Instant, pin: Pin, spare: int) -> dict[str, int]:
    """What to give to each segment behind the last hard start before the moment, up to longest."""
    before = [p.position for p in pins(state) if p.kind is FixedKind.HARD_START]
    begin = max((at for at in before if at < pin.position), default=-1)
    first = chain(state).first
    refs: list[str] = []
    rooms: list[int] = []
    places: list[int] = []
    running, segment = state.on_air, state.current
    if begin < 0 and running is not None and segment is not None:
        refs.append("")
        rooms.append(max(0, most(segment) - running.duration - running.added))
        places.append(first - 1)
    for position in range(max(first, begin), pin.position):
        each = state.script.segments[position]
        if not each.skipped:
            refs.append(each.id)
            rooms.append(most(each) - each.duration)
            places.append(position)
    caps = [
        (sum(place < other.position for place in places), max(0, other.at - other.arrival.at(now)))
        for other in pins(state)
        if other.arrival is not None and other.position >= begin
    ]
    shares = shared_under(rooms, spare, caps)
    return {ref: share for ref, share in zip(refs, shares, strict=True) if share}


def _encore(state: ShowState, pin: Pin, spare: Millis, settings: ReplanSettings) -> Replan | None:
    """The most valuable product slot so far that fits, once more before the moment."""
    value = worths(state.script, settings)
    been = {each.segment for each in state.passes if each.ended_at is not None}
    fitting = [
        segment
        for segment in state.script.segments
        if segment.id in been
        and segment.products
        and segment.kind not in _NEVER_AGAIN
        and 0 < least(segment, settings) <= spare
    ]
    if not fitting or state.phase is Phase.READY:
        return None
    best = max(fitting, key=lambda segment: value[segment.id])
    named = inserted_segment(state, best.title, Millis(min(best.duration, spare)), "encore")
    again = replace(
        best,
        id=named.id,
        number=named.number,
        kind=SegmentKind.ENCORE,
        duration=named.duration,
        hard_start=None,
        stated_start=None,
        gmv_target=None,
        skipped=False,
    )
    return Replan(
        ReplanKind.ENCORE,
        moment_key(pin),
        inserted=again,
        before=_place(state, pin.position),
    )


def _place(state: ShowState, position: int) -> str | None:
    """Before which segment ahead it goes; at the end of the show before the closing."""
    segments = state.script.segments
    if position < len(segments):
        return segments[position].id
    at = len(segments)
    while at - 1 >= chain(state).first and segments[at - 1].kind == SegmentKind.CLOSING:
        at -= 1
    return segments[at].id if at < len(segments) else None


# Putting it into the show


def _plan(
    state: ShowState,
    kind: ReplanKind,
    moment: FixedMoment,
    taken: dict[str, int],
    dropped: tuple[str, ...] = (),
) -> Replan:
    """The replan that takes so much from each segment."""
    script = state.script
    durations = tuple(
        (ref, Millis(script.segment(ref).duration - by)) for ref, by in taken.items() if ref
    )
    added = Millis(-taken.get("", 0))
    running = state.on_air
    on_air = running.segment if added and running is not None else ""
    return Replan(kind, moment_key(moment), durations, added, dropped, on_air=on_air)


def _taken(state: ShowState, plan: Replan, now: Instant) -> ShowState:
    """The show as if the replan had been taken."""
    return evolve(state, Replanned(at=now, step=state.steps + 1, plan=plan))


def _choice(
    state: ShowState, now: Instant, moment: FixedMoment, settings: ReplanSettings, plan: Replan
) -> Choice:
    before = fixed_moments(state, now)
    after_state = _taken(state, plan, now)
    after = fixed_moments(after_state, now)
    there = next((m for m in after if (m.kind, m.ref) == (moment.kind, moment.ref)), moment)
    plan = replace(plan, slack_before=moment.slack, slack_after=there.slack)
    value = worths(state.script, settings)
    return Choice(
        plan,
        before,
        after,
        chain(state).show_end.at(now),
        chain(after_state).show_end.at(now),
        sum(value[ref] for ref in plan.skipped),
        there.miss is not Miss.LATE,
    )
