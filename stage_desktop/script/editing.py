"""Operations on the parts of a script, with what follows from them.

A part is a field of tuples: segments, products, giveaways, boosts, cues, hosts and so on. All take
rows by their position and give a new script. What a thing is called by others (a product's code in
the segments, a cue's id in an anchor) follows when it is renamed. Nothing else is moved or removed
along: what then hangs on nothing is told by the checks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain, count
from string import ascii_lowercase
from typing import Any

from stage_desktop.instants import MINUTE, Millis
from stage_desktop.script.cues import AfterCue, Anchor, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Script, Segment

# The field by which a thing of the part is known to people.
NAME_OF: Mapping[str, str] = {
    "segments": "number",
    "products": "code",
    "giveaways": "code",
    "boosts": "code",
    "cues": "id",
    "hosts": "name",
    "spend_bands": "code",
    "warmup": "code",
    "checklist": "code",
}
NEW_LENGTH = Millis(5 * MINUTE)
_TIMED = ("duration", "hard_start", "skipped")


def things_of(script: Script, part: str) -> tuple[Any, ...]:
    """The things of that part, in their order."""
    found: tuple[Any, ...] = getattr(script, part)
    return found


def with_things(script: Script, part: str, things: Iterable[Any]) -> Script:
    """The script with other things in that part."""
    changes: Any = {part: tuple(things)}
    return replace(script, **changes)


def replaced(script: Script, part: str, changes: Mapping[int, Any]) -> Script:
    """The script with other things in those rows; what calls them by name follows."""
    things = list(things_of(script, part))
    before = {row: things[row] for row in changes}
    for row, thing in changes.items():
        things[row] = thing
    if part == "segments":
        _forget_stated(things, [row for row in changes if _retimed(before[row], things[row])])
    names = _renamed(things_of(script, part), part, before, changes)
    return _named_anew(with_things(script, part, things), part, names)


def inserted(script: Script, part: str, at: int, things: Sequence[Any]) -> Script:
    """The script with these things before that row."""
    own = list(things_of(script, part))
    own[at:at] = things
    if part == "segments":
        _forget_stated(own, [at])
    return with_things(script, part, own)


def removed(script: Script, part: str, rows: Collection[int]) -> Script:
    """The script without those rows; cues, boosts and giveaways that hang on them stay."""
    gone = set(rows)
    own = [thing for row, thing in enumerate(things_of(script, part)) if row not in gone]
    if part == "segments" and gone:
        _forget_stated(own, [min(gone)])
    return with_things(script, part, own)


def duplicated(script: Script, part: str, rows: Collection[int]) -> tuple[Script, range]:
    """The script with copies of those rows behind the last of them, and where the copies stand.

    A copy has a name of its own. That of a segment follows the one before, as no two can start at
    the same clock time, and takes along the written cues that come with every pass of it; what
    happens once (a giveaway, an order) stays with the first.
    """
    own = things_of(script, part)
    behind = max(rows) + 1
    copies: list[Any] = []
    taken = _names(script, part)
    ids = {segment.id for segment in script.segments}
    cues = list(script.cues)
    for row in sorted(rows):
        thing = own[row]
        field = NAME_OF.get(part)
        if field is not None:
            name = free_name(getattr(thing, field), taken)
            taken.add(name)
            thing = replace(thing, **{field: name})
        if part == "segments":
            fresh = free_id(ids)
            ids.add(fresh)
            cues += _cues_along(cues, own[row].id, fresh)
            thing = replace(thing, id=fresh, hard_start=None, stated_start=None)
        copies.append(thing)
    after = inserted(script, part, behind, copies)
    if part == "segments" and len(cues) > len(script.cues):
        after = replace(after, cues=tuple(cues))
    return after, range(behind, behind + len(copies))


def moved(script: Script, part: str, rows: Collection[int], before: int) -> tuple[Script, range]:
    """The script with those rows, in their order, before that row; and where they stand then."""
    own, chosen = things_of(script, part), sorted(set(rows))
    gone = set(chosen)
    rest = [thing for row, thing in enumerate(own) if row not in gone]
    at = before - sum(1 for row in chosen if row < before)
    rest[at:at] = [own[row] for row in chosen]
    to = range(at, at + len(chosen))
    if list(to) == chosen:
        return script, to
    if part == "segments":
        _forget_stated(rest, [min(at, chosen[0])])
    return with_things(script, part, rest), to


def grouped(script: Script, rows: Iterable[int], name: str) -> Script:
    """The script with those segments in a group of that name; '' takes them out of theirs."""
    own = list(script.segments)
    for row in rows:
        if own[row].group != name:
            own[row] = replace(own[row], group=name)
    return with_things(script, "segments", own)


def renumbered(script: Script) -> Script:
    """The script with its segments numbered 1, 2, 3 in their order."""
    own = (
        segment if segment.number == str(at) else replace(segment, number=str(at))
        for at, segment in enumerate(script.segments, 1)
    )
    return with_things(script, "segments", own)


def new_segment(script: Script, behind: int | None = None) -> Segment:
    """An empty segment with a free id, numbered after the one in row `behind` (else the last)."""
    numbers = {segment.number for segment in script.segments}
    ids = {segment.id for segment in script.segments}
    last = len(script.segments) - 1
    if behind is None or behind >= last:
        number = next(str(n) for n in count(last + 2) if str(n) not in numbers)
    else:
        number = free_name(script.segments[max(behind, 0)].number if behind >= 0 else "0", numbers)
    return Segment(free_id(ids), number, "", NEW_LENGTH)


def free_name(name: str, taken: Collection[str]) -> str:
    """A name like that one which nothing has: 3 gives 3a, A01 gives A01a, then A01-1."""
    stem = name.rstrip(ascii_lowercase) or name
    letters = (stem + letter for letter in ascii_lowercase)
    counted = (f"{stem}-{number}" for number in count(1))
    return next(each for each in chain(letters, counted) if each not in taken)


def free_id(taken: Collection[str]) -> str:
    """An id for a segment that nothing has."""
    return next(name for name in (f"n{at}" for at in count(len(taken) + 1)) if name not in taken)


# What follows


def _retimed(before: Segment, after: Segment) -> bool:
    return any(getattr(before, field) != getattr(after, field) for field in _TIMED)


def _forget_stated(segments: list[Any], rows: Collection[int]) -> None:
    """From a row on that was given other times, what a sheet once stated is no longer meant."""
    if not rows:
        return
    for row in range(min(rows), len(segments)):
        if segments[row].stated_start is not None:
            segments[row] = replace(segments[row], stated_start=None)


def _names(script: Script, part: str) -> set[str]:
    field = NAME_OF.get(part)
    return set() if field is None else {getattr(thing, field) for thing in things_of(script, part)}


def _renamed(
    own: tuple[Any, ...], part: str, before: Mapping[int, Any], after: Mapping[int, Any]
) -> dict[str, str]:
    """Old names to new ones; a name that several things had, or that is taken away, stays."""
    field = NAME_OF.get(part)
    if field is None or part not in ("products", "giveaways", "boosts", "cues", "hosts"):
        return {}
    pairs = ((getattr(before[row], field), getattr(after[row], field)) for row in after)
    names = {old: new for old, new in pairs if old and new and old != new}
    if not names:
        return {}
    all_names = [getattr(thing, field) for thing in own]
    return {old: new for old, new in names.items() if all_names.count(old) == 1}


def _named_anew(script: Script, part: str, names: Mapping[str, str]) -> Script:
    if not names:
        return script
    if part == "products":
        return _products_named(script, names)
    if part == "hosts":
        own = (replace(s, host=names[s.host]) if s.host in names else s for s in script.segments)
        return with_things(script, "segments", own)
    return _cues_named(script, names, whole=part == "cues")


def _products_named(script: Script, names: Mapping[str, str]) -> Script:
    own = []
    for segment in script.segments:
        codes = tuple(names.get(code, code) for code in segment.products)
        own.append(segment if codes == segment.products else replace(segment, products=codes))
    cues = (replace(c, subject=names.get(c.subject, c.subject)) for c in script.cues)
    return replace(script, segments=tuple(own), cues=tuple(cues))


def _cues_named(script: Script, names: Mapping[str, str], *, whole: bool) -> Script:
    """Ids of cues: as a whole, or what stands before the dot where a giveaway was renamed."""

    def name(cue_id: str) -> str:
        if whole:
            return names.get(cue_id, cue_id)
        head, dot, tail = cue_id.partition(".")
        return names[head] + dot + tail if dot and head in names else cue_id

    def anchor(old: Anchor) -> Anchor:
        return AfterCue(name(old.cue)) if isinstance(old, AfterCue) else old

    def hung(thing: Any) -> Any:
        if not isinstance(thing.anchor, AfterCue):
            return thing
        new = anchor(thing.anchor)
        return thing if new == thing.anchor else replace(thing, anchor=new)

    def cue(old: Cue) -> Cue:
        subject = old.subject if whole else names.get(old.subject, old.subject)
        new = replace(old, id=name(old.id), subject=subject, anchor=anchor(old.anchor))
        return old if new == old else new

    return replace(
        script,
        cues=tuple(map(cue, script.cues)),
        giveaways=tuple(map(hung, script.giveaways)),
        boosts=tuple(map(hung, script.boosts)),
    )


def _cues_along(cues: Sequence[Cue], segment: str, copy: str) -> list[Cue]:
    """Copies of the cues that come with every pass of the segment, hung on its copy."""
    taken = {cue.id for cue in cues}
    found = []
    for cue in cues:
        match cue.anchor:
            case SegmentStart(own) if own == segment and not cue.once:
                anchor: Anchor = SegmentStart(copy)
            case SegmentEnd(own) if own == segment and not cue.once:
                anchor = SegmentEnd(copy)
            case _:
                continue
        name = free_name(cue.id, taken)
        taken.add(name)
        found.append(replace(cue, id=name, anchor=anchor))
    return found
