"""What makes one script, with its cues, into another: the difference alone, and how it applies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from stage_desktop.script.cues import Cue
from stage_desktop.script.plan import Script, Segment

Member = TypeVar("Member", Segment, Cue)


@dataclass(frozen=True, slots=True)
class Revision:
    """Changed and new segments, the order of all where that or the membership is another.

    `rest` is the script without its segments where anything else of it is another. `cues` are the
    changed and new ones, `cues_gone` the ids of those that are no more; their order means nothing.
    """

    segments: tuple[Segment, ...] = ()
    order: tuple[str, ...] | None = None
    rest: Script | None = None
    cues: tuple[Cue, ...] = ()
    cues_gone: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return self == Revision()


class Written(NamedTuple):
    """A script and its cues. Ids are unique among the segments, and among the cues."""

    script: Script
    cues: tuple[Cue, ...]


def difference(before: Written, after: Written) -> Revision:
    """What `applied` needs to make `after` of `before`. O(changes), where the rest is the same."""
    old, new = _apart(before.script.segments, after.script.segments)
    were = {segment.id: segment for segment in old}
    is_ordered = [segment.id for segment in old] == [segment.id for segment in new]
    old_rest = replace(before.script, segments=())
    new_rest = replace(after.script, segments=())
    gone, coming = _apart(before.cues, after.cues)
    had = {cue.id: cue for cue in gone}
    stay = {cue.id for cue in coming}
    return Revision(
        segments=tuple(segment for segment in new if were.get(segment.id) != segment),
        order=None if is_ordered else tuple(segment.id for segment in after.script.segments),
        rest=None if old_rest == new_rest else new_rest,
        cues=tuple(cue for cue in coming if had.get(cue.id) != cue),
        cues_gone=tuple(cue.id for cue in gone if cue.id not in stay),
    )


def _apart(old: Sequence[Member], new: Sequence[Member]) -> tuple[list[Member], list[Member]]:
    """What is left of both between what they begin and what they end with alike."""
    if old is new:
        return [], []
    shorter = min(len(old), len(new))
    first = 0
    while first < shorter and (old[first] is new[first] or old[first] == new[first]):
        first += 1
    last = 0
    while last < shorter - first:
        one, other = old[-1 - last], new[-1 - last]
        if one is not other and one != other:
            break
        last += 1
    return list(old[first : len(old) - last]), list(new[first : len(new) - last])


def applied(before: Written, revision: Revision) -> Written:
    """The script and the cues as the revision has them.

    Total: what it says of segments and cues that are not there means nothing. Where nothing of the
    script or of the cues changes, that is the very same object.
    """
    script = before.script
    if revision.segments or revision.order is not None or revision.rest is not None:
        base = script if revision.rest is None else revision.rest
        script = replace(base, segments=_segments(script, revision))
    return Written(script, _cues(before.cues, revision))


def _segments(script: Script, revision: Revision) -> tuple[Segment, ...]:
    changed = {segment.id: segment for segment in revision.segments}
    if revision.order is not None:
        found = {segment.id: segment for segment in script.segments} | changed
        return tuple(found[id_] for id_ in dict.fromkeys(revision.order) if id_ in found)
    places = {script.positions[id_]: id_ for id_ in changed if id_ in script.positions}
    segments = list(script.segments)
    for place, id_ in places.items():
        segments[place] = changed[id_]
    return tuple(segments)


def _cues(cues: tuple[Cue, ...], revision: Revision) -> tuple[Cue, ...]:
    if not revision.cues and not revision.cues_gone:
        return cues
    changed = {cue.id: cue for cue in revision.cues}
    gone = frozenset(revision.cues_gone)
    kept = [changed.pop(cue.id, cue) for cue in cues if cue.id not in gone]
    return (*kept, *changed.values())
