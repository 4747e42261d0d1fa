"""A changed sheet against the script in hand: what it changes, and the two as one.

Three scripts are held against each other: the sheet as it was read before (`base`), the script in
hand with the edits made since (`mine`), and the sheet as it reads now (`theirs`). What only the
sheet changed is taken over; what was edited by hand survives, also against the sheet. Each
difference can be turned the other way.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import NamedTuple, TypeVar

from stage_desktop.instants import at_wall, to_datetime
from stage_desktop.script.commerce import Boost, Giveaway, Product
from stage_desktop.script.cues import Cue
from stage_desktop.script.plan import Script, Segment, rescheduled
from stage_desktop.script.preparation import HostCard, SpendBand, Task
from stage_desktop.script.same_rows import with_ids_of


class Change(StrEnum):
    """What a sheet does to one thing of the script.

    `kept` is an edit by hand that the sheet would undo, and that stands.
    """

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"
    KEPT = "kept"


class Key(NamedTuple):
    """What tells a difference from the others of a merge; `id` is a segment's id or a code."""

    change: Change
    part: str
    id: str
    field: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One change: of which thing (a segment's number, a code, or a field of the show), from what
    to what. `field` is empty where the whole thing is meant. One that `stays` has been on air and
    cannot be turned.
    """

    change: Change
    part: str
    subject: str
    title: str = ""
    field: str = ""
    before: object = None
    after: object = None
    id: str = ""
    stays: bool = False

    @property
    def key(self) -> Key:
        return Key(self.change, self.part, self.id, self.field)


@dataclass(frozen=True, slots=True)
class Past:
    """What a show on air has behind it: its first segments, and the ids of all that were on air."""

    segments: int = 0
    on_air: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Merge:
    """The merged script, and everything that differs from the script in hand.

    `past` are the numbers of segments that the sheet has otherwise now, and that stay all the same
    because they have been on air.
    """

    script: Script
    differences: tuple[Difference, ...]
    past: tuple[str, ...] = ()


Coded = TypeVar("Coded", Product, Giveaway, Boost, Cue, HostCard, SpendBand, Task)
Thing = TypeVar("Thing", Segment, Product, Giveaway, Boost, Cue, HostCard, SpendBand, Task)

# Found anew on each reading, or told by what else has changed.
_NOT_COMPARED = frozenset({"stated_start", "id"})
_PARTS = (
    "products",
    "giveaways",
    "boosts",
    "cues",
    "hosts",
    "spend_bands",
    "warmup",
    "checklist",
)
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
    "audience",
    "reservations",
    "extra",
)
_FIXED_ONCE_BEGUN = frozenset({"zone", "planned_start"})
_NOTHING_PAST = Past()


def merged(
    base: Script,
    mine: Script,
    theirs: Script,
    *,
    past: Past = _NOTHING_PAST,
    turned: frozenset[Key] = frozenset(),
) -> Merge:
    """Take over what the sheet has changed since it was read; what is past stays.

    Of the `turned` differences the other side holds: mine, or the sheet's where it was `kept`.
    Moves are turned together. Segments are the same by id where their titles agree or the sheet
    has kept its rows, else by title, kind and products: so rows may be inserted above them.
    """
    base, theirs = _on_the_day_of(mine, base, theirs, begun=past.segments > 0)
    theirs = with_ids_of(base, theirs, frozenset(mine.positions))
    merging = _Merging(turned, past.on_air)
    before = mine.segments[: past.segments]
    values: dict[str, object] = {
        "segments": (*before, *merging.segments(base, mine, theirs, before))
    }
    for name in _SHOW:
        if past.segments and name in _FIXED_ONCE_BEGUN:
            continue
        values[name] = merging.field(("show", "", "", ""), name, base, mine, theirs)
    for part in _PARTS:
        values[part] = merging.part(part, base, mine, theirs)
    script = replace(mine, **values)  # type: ignore[arg-type]
    return Merge(script, tuple(merging.found), _changed_in_vain(base, theirs, before))


def _on_the_day_of(
    mine: Script, base: Script, theirs: Script, *, begun: bool
) -> tuple[Script, Script]:
    """Both readings on the day of the script in hand, where that was moved there by hand.

    Of a show that has begun the day stands, also where a sheet without a date is read on the next.
    """
    start = mine.planned_start
    if start is None or base.planned_start is None or theirs.planned_start is None:
        return base, theirs
    if theirs.planned_start == base.planned_start:
        if start == base.planned_start:
            return base, theirs
        return rescheduled(base, start), rescheduled(theirs, start)
    if not begun:
        return base, theirs
    zone = mine.zone_info
    day = to_datetime(start, zone).date()
    clock = to_datetime(theirs.planned_start, theirs.zone_info).time()
    return rescheduled(base, start), rescheduled(theirs, at_wall(day, clock, zone))


def _changed_in_vain(base: Script, theirs: Script, past: Sequence[Segment]) -> tuple[str, ...]:
    was = {segment.id: segment for segment in base.segments}
    now = {segment.id: segment for segment in theirs.segments}
    found = []
    for segment in past:
        old, new = was.get(segment.id), now.get(segment.id)
        if old is not None and (new is None or not _same(old, new)):
            found.append(segment.number)
    return tuple(found)


class _Merging:
    """One merge in the making: the differences found, those turned, and what was on air."""

    def __init__(self, turned: frozenset[Key], on_air: frozenset[str]) -> None:
        self._turned = turned
        self._on_air = on_air
        self.found: list[Difference] = []

    def _takes(self, difference: Difference) -> bool:
        """Whether the sheet's side of a difference holds, which is kept in mind."""
        self.found.append(difference)
        if difference.stays:
            return False
        return (difference.change is not Change.KEPT) != (difference.key in self._turned)

    # Segments

    def segments(
        self, base: Script, mine: Script, theirs: Script, past: Sequence[Segment]
    ) -> list[Segment]:
        """What is ahead: in the sheet's order unless the order was changed by hand."""
        gone = {segment.id for segment in past}
        was = {segment.id: segment for segment in base.segments}
        now = {segment.id: segment for segment in theirs.segments if segment.id not in gone}
        have = {segment.id: segment for segment in mine.segments if segment.id not in gone}
        kept = [self._segment(was.get(id_), have[id_], now.get(id_)) for id_ in have]
        result = {segment.id: segment for segment in kept if segment is not None}
        for id_, segment in now.items():
            if id_ in have or id_ in was:
                continue
            added = Difference(
                Change.ADDED, "segment", segment.number, segment.title, after=segment, id=id_
            )
            if self._takes(added):
                result[id_] = segment
        return [result[id_] for id_ in self._order(base, have, now, result)]

    def _segment(
        self, base: Segment | None, mine: Segment, theirs: Segment | None
    ) -> Segment | None:
        if theirs is not None:
            return self._thing("segment", mine.number, mine.title, base or theirs, mine, theirs)
        if base is None:  # put in by hand
            return mine
        stays = mine.id in self._on_air
        change = Change.REMOVED if _same(base, mine) and not stays else Change.KEPT
        told = Difference(
            change, "segment", mine.number, mine.title, before=mine, id=mine.id, stays=stays
        )
        return None if self._takes(told) else mine

    def _order(
        self,
        base: Script,
        mine: Mapping[str, Segment],
        theirs: Mapping[str, Segment],
        result: Mapping[str, Segment],
    ) -> list[str]:
        """The order of what is ahead, with the moves that the sheet makes told."""
        there = {segment.id for segment in base.segments}
        was = [segment.id for segment in base.segments if segment.id in mine]
        by_hand = was != [id_ for id_ in mine if id_ in there]
        ours = _interleaved(list(mine), list(theirs), result)
        if by_hand:
            return ours
        order = _interleaved(list(theirs), list(mine), result)
        # By what stands on both sides alone: what else is taken or left makes no moves.
        both = [id_ for id_ in mine if id_ in theirs]
        moves = _moved(both, [id_ for id_ in theirs if id_ in mine])
        told = [
            Difference(Change.MOVED, "segment", mine[id_].number, mine[id_].title, id=id_)
            for id_ in moves
        ]
        taken = [self._takes(each) for each in told]
        return order if all(taken) else ours

    # Whatever has a code

    def part(self, part: str, base: Script, mine: Script, theirs: Script) -> object:
        """Products, giveaways and so on by their codes; as one where a code is there twice."""
        sides = [tuple(getattr(side, part)) for side in (base, mine, theirs)]
        was, have, now = ({_code(each): each for each in side} for side in sides)
        if [len(was), len(have), len(now)] != [len(side) for side in sides]:
            return self.field(("show", "", "", ""), part, base, mine, theirs)
        return self._coded(part, was, have, now)

    def _coded(
        self,
        part: str,
        was: Mapping[str, Coded],
        have: Mapping[str, Coded],
        now: Mapping[str, Coded],
    ) -> tuple[Coded, ...]:
        result: list[Coded] = []
        for code, thing in have.items():
            title, other = _title(thing), now.get(code)
            if other is not None:
                before = was.get(code, other)
                result.append(self._thing(part, code, title, before, thing, other))
                continue
            if code in was:
                change = Change.REMOVED if was[code] == thing else Change.KEPT
                told = Difference(change, part, code, title, before=thing, id=code)
                if self._takes(told):
                    continue
            result.append(thing)
        for code, thing in now.items():
            if code in have or code in was:
                continue
            added = Difference(Change.ADDED, part, code, _title(thing), after=thing, id=code)
            if self._takes(added):
                result.append(thing)
        return tuple(result)

    def _thing(
        self, part: str, subject: str, title: str, base: Thing, mine: Thing, theirs: Thing
    ) -> Thing:
        if theirs in (mine, base):
            return mine
        of = (part, subject, title, mine.id if isinstance(mine, Segment) else subject)
        names = (field.name for field in fields(mine) if field.name not in _NOT_COMPARED)
        values = {name: self.field(of, name, base, mine, theirs) for name in names}
        return replace(mine, **values)  # type: ignore[arg-type]

    def field(
        self, of: tuple[str, str, str, str], name: str, base: object, mine: object, theirs: object
    ) -> object:
        """One field of one thing; `of` is its part, how people call it, its title and its id."""
        was, have, now = (getattr(side, name) for side in (base, mine, theirs))
        if now in (was, have):
            return have
        part, subject, title, id_ = of
        change = Change.CHANGED if have == was else Change.KEPT
        told = Difference(change, part, subject, title, name, have, now, id_)
        return now if self._takes(told) else have


def _interleaved(
    leading: Sequence[str], other: Sequence[str], result: Mapping[str, Segment]
) -> list[str]:
    """One order; what stands only on the other side goes behind what it stood behind there."""
    placed = {id_ for id_ in leading if id_ in result}
    behind: dict[str | None, str] = {}
    before: str | None = None
    for id_ in other:
        if id_ not in result:
            continue
        if id_ not in placed:
            behind[before] = id_
        before = id_
    order: list[str] = []
    starts: list[str | None] = [None, *(id_ for id_ in leading if id_ in result)]
    for start in starts:
        at = start
        while True:
            if at is not None:
                order.append(at)
            if (following := behind.get(at)) is None:
                break
            at = following
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


def _code(thing: Coded) -> str:
    """A thing's code, a cue's id, or the name of a host."""
    names = ("code", "id", "name")
    return next((str(found) for name in names if (found := getattr(thing, name, ""))), "")


def _title(thing: Coded) -> str:
    names = ("name", "title", "tool", "text")
    return next((str(found) for name in names if (found := getattr(thing, name, ""))), "")


def _same(one: Segment, other: Segment) -> bool:
    names = (field.name for field in fields(one) if field.name not in _NOT_COMPARED)
    return all(getattr(one, name) == getattr(other, name) for name in names)
