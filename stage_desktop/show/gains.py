"""What can gain time before a fixed moment, and how much of it counts (rule 19)."""

from __future__ import annotations

from bisect import bisect_right

from stage_desktop.instants import Instant
from stage_desktop.show.chain import chain
from stage_desktop.show.dropping import Item
from stage_desktop.show.fixed import FixedKind, Pin, pins
from stage_desktop.show.sharing import shared_under
from stage_desktop.show.state import ShowState
from stage_desktop.show.worth import ReplanSettings, kept, least, worths


def gaining(
    state: ShowState, now: Instant, pin: Pin, needed: int, settings: ReplanSettings
) -> list[Item]:
    """What can gain time before the moment, in order, with the bounds between."""
    value, stays = worths(state.script, settings), kept(state, settings)
    bounds = _bounds(state, now, pin, needed)
    running = state.on_air
    items = [] if running is None else [Item("", _room_on_air(state, now, settings), None, 0)]
    for at, segment in enumerate(state.script.segments[chain(state).first : pin.position]):
        position = chain(state).first + at
        for bound, absorbed in bounds.get(position - 1, ()):
            items.append(Item("", 0, None, 0, bound, absorbed))
        if segment.skipped:
            continue
        room = segment.duration - least(segment, settings)
        whole = None if segment.id in stays else int(segment.duration)
        items.append(Item(segment.id, room, whole, value[segment.id]))
    last = max((at for at in bounds), default=-1)
    for position in range(max(chain(state).first, pin.position) - 1, last + 1):
        for bound, absorbed in bounds.get(position, ()):
            items.append(Item("", 0, None, 0, bound, absorbed))
    return items


def _bounds(
    state: ShowState, now: Instant, pin: Pin, needed: int
) -> dict[int, list[tuple[int, bool]]]:
    """How much may be gained up to and including each position, and whether more is swallowed.

    A hard start swallows what is gained before it beyond its own lateness (rule 4). The segment of
    an open draw or an ordered effect must not be over before that comes.
    """
    found: dict[int, list[tuple[int, bool]]] = {}
    if pin.kind is FixedKind.HARD_START:
        found[pin.position - 1] = [(needed, True)]
    for other in pins(state):
        if other.arrival is None or other.kind is FixedKind.HARD_END:
            continue
        if other.kind is FixedKind.HARD_START:
            if other.position < pin.position:
                late = max(0, other.arrival.at(now) - other.at)
                found.setdefault(other.position - 1, []).append((late, True))
        elif other.until is not None and other.position >= state.position:
            free = other.until.at(now) - other.at
            if free >= 0 and not _swallowed(state, now, pin, other, needed):
                found.setdefault(other.position, []).append((free, False))
    return found


def _swallowed(state: ShowState, now: Instant, pin: Pin, other: Pin, needed: int) -> bool:
    """Whether a hard start between the two keeps the gain from the other."""
    between = (
        each
        for each in pins(state)
        if each.kind is FixedKind.HARD_START and pin.position < each.position <= other.position
    )
    return any(each.arrival is not None and each.arrival.at(now) - each.at <= 0 for each in between)


def squeezed(
    state: ShowState,
    now: Instant,
    pin: Pin,
    needed: int,
    settings: ReplanSettings,
    dropped: frozenset[str],
) -> dict[str, int]:
    """What to take from each segment before the moment, by id; '' is the pass on air.

    The deficit in proportion to duration − shortest, never below shortest, to the millisecond.
    """
    first = chain(state).first
    refs, rooms, places = [""], [_room_on_air(state, now, settings)], [first - 1]
    for at, segment in enumerate(state.script.segments[first : pin.position]):
        if not segment.skipped and segment.id not in dropped:
            refs.append(segment.id)
            rooms.append(segment.duration - least(segment, settings))
            places.append(first + at)
    caps = [
        (bisect_right(places, position), bound)
        for position, bounds in _bounds(state, now, pin, needed).items()
        for bound, _ in bounds
    ]
    shares = shared_under(rooms, needed, caps)
    return {ref: share for ref, share in zip(refs, shares, strict=True) if share}


def _room_on_air(state: ShowState, now: Instant, settings: ReplanSettings) -> int:
    """By how much the pass on air can be shortened: neither below shortest nor into the past."""
    running, segment = state.on_air, state.current
    if running is None or segment is None:
        return 0
    length = running.duration + running.added
    played = max(0, now - running.started_at - running.held_until(now))
    return max(0, length - max(played, min(length, least(segment, settings))))
