"""A changed sheet against the script in hand: what it changes, and the two as one.

Three scripts are held against each other: the sheet as it was read before (`base`), the script in
hand with the edits made since (`mine`), and the sheet as it reads now (`theirs`). What only the
sheet changed is taken over; what was edited by hand survives, also against the sheet.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TypeVar

from stage_desktop.script.commerce import Boost, Giveaway, Product
from stage_desktop.script.cues import Cue, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Script, Segment


class Change(StrEnum):
    """What a sheet does to one thing of the script.

    `kept` is an edit by hand that the sheet would undo, and that stands.
    """

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Difference:
    """One change: of which thing (a segment's number, a code, or a field of the show), from what
    to what. `field` is empty where the whole thing is meant.
    """

    change: Change
    part: str
    subject: str
    title: str = ""
    field: str = ""
    before: object = None
    after: object = None


@dataclass(frozen=True, slots=True)
class Merge:
    """The merged script, and everything that differs from the script in hand."""

    script: Script
    differences: tuple[Difference, ...]


Thing = TypeVar("Thing", Segment, Product, Giveaway, Boost, Cue)
Hung = TypeVar("Hung", Giveaway, Boost, Cue)

# Found anew on each reading, or told by what else has changed.
_NOT_COMPARED = frozenset({"stated_start", "id"})
_PARTS = ("products", "giveaways", "boosts", "cues")
_SHOW = (
    "title",
    "zone",
    "planned_start",
    "hard_end",
    "platform",
    "currency",
    "gmv_target",
    "ad_budget",
    "people",
    "extra",
)


def merged(base: Script, mine: Script, theirs: Script, *, fixed: int = 0) -> Merge:
    """Take over what the sheet has changed since it was read; the first `fixed` segments stay.

    Segments are the same by id where their titles agree or the sheet has kept its rows, else by
    title, kind and products: so rows may be inserted above them.
    """
    theirs = with_ids_of(base, theirs)
    found: list[Difference] = []
    past = mine.segments[:fixed]
    ahead = _merged_segments(base, mine, theirs, past, found)
    values: dict[str, object] = {"segments": (*past, *ahead)}
    for name in _SHOW:
        values[name] = _merged_field("show", "", "", name, base, mine, theirs, found)
    for part in _PARTS:
        values[part] = _merged_things(
            part, getattr(base, part), getattr(mine, part), getattr(theirs, part), found
        )
    return Merge(replace(mine, **values), tuple(found))  # type: ignore[arg-type]


def with_ids_of(base: Script, theirs: Script) -> Script:
    """The sheet as it reads now, its segments with the ids that they had before.

    A segment that stands where it stood before and has its old title keeps its id; of the others,
    one with the title, kind and products of an old one gets that one's; a new one a free id.
    """
    taken: set[str] = set()
    ids: dict[int, str] = {}
    by_id = {segment.id: segment for segment in base.segments}
    for at, segment in enumerate(theirs.segments):
        old = by_id.get(segment.id)
        if old is not None and old.title == segment.title:
            ids[at] = old.id
            taken.add(old.id)
    for at, segment in enumerate(theirs.segments):
        if at in ids:
            continue
        alike = (s.id for s in base.segments if s.id not in taken and _likeness(s, segment))
        found = next(alike, None) or _row_kept(base, theirs, at, taken)
        if found is not None:
            ids[at] = found
            taken.add(found)
    for at in range(len(theirs.segments)):
        if at not in ids:
            ids[at] = _free_id(theirs.segments[at].id, taken | set(by_id))
            taken.add(ids[at])
    return _renamed(theirs, ids)


def _likeness(one: Segment, other: Segment) -> bool:
    return (one.title, one.kind, one.products) == (other.title, other.kind, other.products)


def _row_kept(base: Script, theirs: Script, at: int, taken: set[str]) -> str | None:
    """The old segment of that row where no row was added or taken away: only its title changed."""
    if len(base.segments) != len(theirs.segments):
        return None
    old = base.segments[at].id
    return None if old in taken else old


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


def _merged_segments(
    base: Script,
    mine: Script,
    theirs: Script,
    past: Sequence[Segment],
    found: list[Difference],
) -> list[Segment]:
    """What is ahead: in the sheet's order unless the order was changed by hand."""
    gone = {segment.id for segment in past}
    was = {segment.id: segment for segment in base.segments}
    now = {segment.id: segment for segment in theirs.segments if segment.id not in gone}
    have = {segment.id: segment for segment in mine.segments if segment.id not in gone}
    kept = [_merged_segment(was.get(i), have[i], now.get(i), found) for i in have]
    result = {segment.id: segment for segment in kept if segment is not None}
    for id_, segment in now.items():
        if id_ not in have and id_ not in was:
            found.append(Difference(Change.ADDED, "segment", segment.number, segment.title))
            result[id_] = segment
    return [result[id_] for id_ in _order(base, have, now, result, found)]


def _merged_segment(
    base: Segment | None, mine: Segment, theirs: Segment | None, found: list[Difference]
) -> Segment | None:
    if theirs is None:
        if base is None:  # put in by hand
            return mine
        if _same(base, mine):
            found.append(Difference(Change.REMOVED, "segment", mine.number, mine.title))
            return None
        found.append(Difference(Change.KEPT, "segment", mine.number, mine.title))
        return mine
    return _merged_thing("segment", mine.number, mine.title, base or theirs, mine, theirs, found)


def _order(
    base: Script,
    mine: Mapping[str, Segment],
    theirs: Mapping[str, Segment],
    result: Mapping[str, Segment],
    found: list[Difference],
) -> list[str]:
    """The order of what is ahead; what stands only on one side goes behind what it stood behind."""
    by_hand = [id_ for id_ in (s.id for s in base.segments) if id_ in mine] != [
        id_ for id_ in mine if id_ in {s.id for s in base.segments}
    ]
    leading, other = (list(mine), list(theirs)) if by_hand else (list(theirs), list(mine))
    order = [id_ for id_ in leading if id_ in result]
    before: str | None = None
    for id_ in other:
        if id_ in result and id_ not in order:
            order.insert(0 if before is None else order.index(before) + 1, id_)
        before = id_ if id_ in order else before
    old = [id_ for id_ in mine if id_ in result]
    new = [id_ for id_ in order if id_ in mine]
    for id_ in _moved(old, new):
        found.append(Difference(Change.MOVED, "segment", mine[id_].number, mine[id_].title))
    return order


def _moved(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """What left the longest run of those that kept their order (patience sorting)."""
    place = {id_: at for at, id_ in enumerate(old)}
    ends: list[int] = []
    last: list[str] = []
    before: dict[str, str | None] = {}
    for id_ in new:
        at = bisect_left(ends, place[id_])
        before[id_] = last[at - 1] if at else None
        ends[at : at + 1] = [place[id_]]
        last[at : at + 1] = [id_]
    stayed: set[str] = set()
    walk = last[-1] if last else None
    while walk is not None:
        stayed.add(walk)
        walk = before[walk]
    return [id_ for id_ in new if id_ not in stayed]


def _key(thing: Thing) -> str:
    """A thing's code, or a cue's id."""
    return str(getattr(thing, "code", "") or getattr(thing, "id", ""))


def _merged_things(
    part: str,
    base: Iterable[Thing],
    mine: Iterable[Thing],
    theirs: Iterable[Thing],
    found: list[Difference],
) -> tuple[Thing, ...]:
    was, have, now = ({_key(each): each for each in side} for side in (base, mine, theirs))
    result: list[Thing] = []
    for key, thing in have.items():
        title = str(getattr(thing, "name", "") or getattr(thing, "tool", ""))
        other = now.get(key)
        if other is not None:
            before = was.get(key, other)
            result.append(_merged_thing(part, key, title, before, thing, other, found))
        elif key in was and was[key] == thing:
            found.append(Difference(Change.REMOVED, part, key, title))
        else:
            result.append(thing)
    for key, thing in now.items():
        if key not in have and key not in was:
            title = str(getattr(thing, "name", "") or getattr(thing, "tool", ""))
            found.append(Difference(Change.ADDED, part, key, title))
            result.append(thing)
    return tuple(result)


def _merged_thing(
    part: str,
    subject: str,
    title: str,
    base: Thing,
    mine: Thing,
    theirs: Thing,
    found: list[Difference],
) -> Thing:
    values = {
        field.name: _merged_field(part, subject, title, field.name, base, mine, theirs, found)
        for field in fields(mine)
        if field.name not in _NOT_COMPARED
    }
    return replace(mine, **values)  # type: ignore[arg-type]


def _merged_field(
    part: str,
    subject: str,
    title: str,
    name: str,
    base: object,
    mine: object,
    theirs: object,
    found: list[Difference],
) -> object:
    was, have, now = (getattr(side, name) for side in (base, mine, theirs))
    if now in (was, have):
        return have
    change = Change.CHANGED if have == was else Change.KEPT
    found.append(Difference(change, part, subject, title, name, have, now))
    return now if change is Change.CHANGED else have


def _same(one: Segment, other: Segment) -> bool:
    names = (field.name for field in fields(one) if field.name not in _NOT_COMPARED)
    return all(getattr(one, name) == getattr(other, name) for name in names)
