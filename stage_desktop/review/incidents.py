"""What can go wrong in a fire drill, where in a show it can be played, and what answers it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from stage_desktop.instants import MINUTE, SECOND, ZERO, Millis
from stage_desktop.script.cues import Anchor, SegmentEnd, SegmentStart
from stage_desktop.script.plan import EndRule, Script, Segment
from stage_desktop.show.events import (
    CueDone,
    CuePostponed,
    CueRaised,
    CueSkipped,
    Event,
    HoldBegan,
    IncidentPlayed,
    Marked,
    NoteTaken,
    PassEnded,
    PassMovedBack,
    PassStarted,
    Replanned,
    ScriptRevised,
    SegmentEdited,
    SegmentInserted,
    SegmentMoved,
    SegmentSkipped,
    TimeAdded,
)


class Incident(StrEnum):
    """What goes wrong. Each can be answered with the keys of a show."""

    HOST_OVER = "host_over"
    GO_LATE = "go_late"
    BOOST_REJECTED = "boost_rejected"
    STOCK_GONE = "stock_gone"
    PRICE_WRONG = "price_wrong"
    NEXT_NOT_READY = "next_not_ready"
    GIVEAWAY_BROKEN = "giveaway_broken"
    STREAM_STUTTERS = "stream_stutters"
    DISPLAY_LOST = "display_lost"
    PHONE_DEAD = "phone_dead"


OVER = Millis(4 * MINUTE)
LATE = Millis(40 * SECOND)
LIMIT = Millis(60 * SECOND)
# Shorter segments are over before anything could be answered in them.
LEAST = Millis(90 * SECOND)

_Answers = tuple[type[Event], ...]
_PLAN: _Answers = (Replanned, SegmentSkipped, SegmentMoved, SegmentInserted, SegmentEdited)
_WRITTEN: _Answers = (NoteTaken, Marked)
_OF_CUES: _Answers = (CueSkipped, CuePostponed, CueRaised, CueDone)

# Editing the script, which may be anything, answers what a plan answers.
ANSWERS: Mapping[Incident, _Answers] = {
    Incident.HOST_OVER: (*_PLAN, ScriptRevised, PassStarted, TimeAdded),
    Incident.GO_LATE: (PassStarted, PassMovedBack),
    Incident.BOOST_REJECTED: (*_PLAN, ScriptRevised, *_OF_CUES, NoteTaken, HoldBegan, TimeAdded),
    Incident.STOCK_GONE: (*_PLAN, ScriptRevised, PassStarted, NoteTaken),
    Incident.PRICE_WRONG: (*_OF_CUES, *_WRITTEN, HoldBegan, ScriptRevised),
    Incident.NEXT_NOT_READY: (*_PLAN, ScriptRevised, PassStarted, TimeAdded),
    Incident.GIVEAWAY_BROKEN: (*_OF_CUES, *_PLAN, ScriptRevised, NoteTaken),
    Incident.STREAM_STUTTERS: (HoldBegan, *_WRITTEN),
    Incident.DISPLAY_LOST: _WRITTEN,
    Incident.PHONE_DEAD: _WRITTEN,
}
_OF_THE_SUBJECT = frozenset({Incident.BOOST_REJECTED, Incident.GIVEAWAY_BROKEN})


@dataclass(frozen=True, slots=True)
class PlannedIncident:
    """An incident that is played so long `after` the start of the first pass of a segment.

    `subject` is what it is about: a segment's id, the code of a product, giveaway or boost.
    """

    incident: Incident
    segment: str
    after: Millis
    subject: str = ""

    @property
    def added(self) -> Millis:
        """The time that it costs the segment on air."""
        return OVER if self.incident is Incident.HOST_OVER else ZERO


def drill_plan(
    script: Script, seed: int, chosen: Collection[Incident], count: int
) -> tuple[PlannedIncident, ...]:
    """At most so many incidents in the order of the show, at most one a segment.

    Equal seeds give equal drills of a script. Of each kind that the script has a place for, one
    comes before any comes twice.
    """
    chances = Random(seed)
    places = {kind: list(_places(script, kind)) for kind in Incident if kind in chosen}
    kinds = [kind for kind, found in places.items() if found]
    chances.shuffle(kinds)
    for found in places.values():
        chances.shuffle(found)
    planned: dict[str, PlannedIncident] = {}
    while len(planned) < count and any(places[kind] for kind in kinds):
        for kind in kinds:
            free = [each for each in places[kind] if each.segment not in planned]
            if free and len(planned) < count:
                planned[free[0].segment] = free[0]
            places[kind] = free[1:]
    return tuple(sorted(planned.values(), key=lambda each: script.positions[each.segment]))


def turning_steps(events: Iterable[Event]) -> frozenset[int]:
    """The steps that went from a segment: what became of its cues was not what they were for."""
    return frozenset(each.step for each in events if each.step and isinstance(each, PassEnded))


def is_answer(played: IncidentPlayed, event: Event, turning: Collection[int] = ()) -> bool:
    """Whether that step of the operator's answers the incident; of no other kind than known.

    `turning`: the steps that went from one segment to another.
    """
    if not event.step or played.code not in set(Incident):
        return False
    kind = Incident(played.code)
    if not isinstance(event, ANSWERS[kind]):
        return False
    if isinstance(event, CueSkipped | CuePostponed | CueRaised | CueDone):
        if event.step in turning:
            return False
        return kind not in _OF_THE_SUBJECT or event.key.cue.startswith(f"{played.subject}.")
    if kind is Incident.HOST_OVER and isinstance(event, TimeAdded):
        return event.amount < 0
    return True


# Where an incident can be played


def _places(script: Script, kind: Incident) -> Iterator[PlannedIncident]:
    for segment, coming in _on_air(script):
        for part, subject in _PLACES[kind](script, segment, coming):
            after = Millis(segment.duration * part // 100)
            yield PlannedIncident(kind, segment.id, after, subject)


def _on_air(script: Script) -> Iterator[tuple[Segment, Segment | None]]:
    """The segments that will be on air long enough, each with the one that comes next."""
    shown = [each for each in script.segments if not each.skipped]
    for at, segment in enumerate(shown):
        if segment.duration >= LEAST:
            yield segment, shown[at + 1] if at + 1 < len(shown) else None


# How far the segment is in per cent when it is played, and what it is about.
_Places = Callable[[Script, Segment, Segment | None], Iterator[tuple[int, str]]]


def _over(_script: Script, segment: Segment, coming: Segment | None) -> Iterator[tuple[int, str]]:
    if coming is not None and segment.end_rule is EndRule.BY_HAND:
        yield 80, segment.id


def _late(_script: Script, segment: Segment, coming: Segment | None) -> Iterator[tuple[int, str]]:
    if coming is not None and segment.end_rule is EndRule.BY_HAND:
        yield 70, coming.id


def _boost(script: Script, _segment: Segment, coming: Segment | None) -> Iterator[tuple[int, str]]:
    for boost in script.boosts:
        fed = boost.target or _anchored(boost.anchor)
        if coming is not None and fed == coming.id:
            yield 50, boost.code


def _product(part: int) -> _Places:
    def places(
        _script: Script, segment: Segment, _coming: Segment | None
    ) -> Iterator[tuple[int, str]]:
        if segment.products:
            yield part, segment.products[0]

    return places


def _next(_script: Script, _segment: Segment, coming: Segment | None) -> Iterator[tuple[int, str]]:
    if coming is not None and coming.hard_start is None:
        yield 60, coming.id


def _giveaway(
    script: Script, segment: Segment, _coming: Segment | None
) -> Iterator[tuple[int, str]]:
    for giveaway in script.giveaways:
        if _anchored(giveaway.anchor) == segment.id:
            yield 10, giveaway.code


def _anywhere(part: int) -> _Places:
    def places(
        _script: Script, segment: Segment, _coming: Segment | None
    ) -> Iterator[tuple[int, str]]:
        yield part, segment.id

    return places


def _anchored(anchor: Anchor | None) -> str | None:
    return anchor.segment if isinstance(anchor, SegmentStart | SegmentEnd) else None


_PLACES: Mapping[Incident, _Places] = {
    Incident.HOST_OVER: _over,
    Incident.GO_LATE: _late,
    Incident.BOOST_REJECTED: _boost,
    Incident.STOCK_GONE: _product(40),
    Incident.PRICE_WRONG: _product(15),
    Incident.NEXT_NOT_READY: _next,
    Incident.GIVEAWAY_BROKEN: _giveaway,
    Incident.STREAM_STUTTERS: _anywhere(50),
    Incident.DISPLAY_LOST: _anywhere(30),
    Incident.PHONE_DEAD: _anywhere(45),
}
