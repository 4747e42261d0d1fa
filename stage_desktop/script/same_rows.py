"""Which segment of a sheet that is read again is which of those that it had before."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from stage_desktop.script.commerce import Boost, Giveaway
from stage_desktop.script.cues import Cue, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Script, Segment

Hung = TypeVar("Hung", Giveaway, Boost, Cue)


def with_ids_of(base: Script, theirs: Script, reserved: frozenset[str] = frozenset()) -> Script:
    """The sheet as it reads now, its segments with the ids that they had before.

    A segment that stands where it stood before and has its old title keeps its id; of the others,
    one with the title, kind and products of an old one gets that one's; then those that stand
    between the same neighbours as as many old ones did, in their order; a new one a free id, which
    is none of the `reserved` either.
    """
    ids = _by_title(base, theirs)
    ids.update(_between_neighbours(base, theirs, ids))
    taken = set(ids.values()) | set(base.positions) | reserved
    for at in range(len(theirs.segments)):
        if at not in ids:
            ids[at] = _free_id(theirs.segments[at].id, taken)
            taken.add(ids[at])
    return _renamed(theirs, ids)


def _by_title(base: Script, theirs: Script) -> dict[int, str]:
    """The old ids of the segments that kept id and title, or title, kind and products."""
    taken: set[str] = set()
    ids: dict[int, str] = {}
    by_id = {segment.id: segment for segment in base.segments}
    for at, segment in enumerate(theirs.segments):
        old = by_id.get(segment.id)
        if old is not None and old.title == segment.title and old.id not in taken:
            ids[at] = old.id
            taken.add(old.id)
    alike: dict[object, deque[str]] = defaultdict(deque)
    for segment in base.segments:
        if segment.id not in taken:
            alike[_looks(segment)].append(segment.id)
    for at, segment in enumerate(theirs.segments):
        if at not in ids and (same := alike[_looks(segment)]):
            ids[at] = same.popleft()
    return ids


def _between_neighbours(base: Script, theirs: Script, ids: Mapping[int, str]) -> dict[int, str]:
    """The old ids of segments whose titles are new: those of the same rows between known ones."""
    places = base.positions
    ends = [*sorted(ids), len(theirs.segments)]
    found: dict[int, str] = {}
    known = set(ids.values())
    before, was = -1, -1
    for at in ends:
        now = places[ids[at]] if at in ids else len(base.segments)
        new = range(before + 1, at)
        old = [each.id for each in base.segments[was + 1 : now] if each.id not in known]
        if len(new) == len(old):
            found.update(zip(new, old, strict=True))
            known.update(old)
        before, was = at, now
    return found


def _looks(segment: Segment) -> object:
    return segment.title, segment.kind, segment.products


def _free_id(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    return next(name for n in range(2, len(taken) + 3) if (name := f"{wanted}~{n}") not in taken)


def _renamed(script: Script, ids: Mapping[int, str]) -> Script:
    """The script with other ids, also where cues, giveaways and boosts refer to them."""
    new = {segment.id: ids[at] for at, segment in enumerate(script.segments)}
    segments = tuple(replace(s, id=ids[at]) for at, s in enumerate(script.segments))

    def anchored(thing: Hung) -> Hung:
        anchor = thing.anchor
        if not isinstance(anchor, SegmentStart | SegmentEnd) or anchor.segment not in new:
            return thing
        return replace(thing, anchor=replace(anchor, segment=new[anchor.segment]))

    return replace(
        script,
        segments=segments,
        giveaways=tuple(anchored(each) for each in script.giveaways),
        boosts=tuple(
            replace(anchored(each), target=new.get(each.target or "", each.target))
            for each in script.boosts
        ),
        cues=tuple(anchored(each) for each in script.cues),
    )
