"""The two lanes of a run: what was planned over what was, with the cues as marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from stage_desktop.instants import Instant
from stage_desktop.review.report import CueOutcome, Outcome, Report
from stage_desktop.script.cues import CueKind
from stage_desktop.script.planned import planned_due


class Lane(StrEnum):
    """Which of the two lanes."""

    PLANNED = "planned"
    ACTUAL = "actual"


class MarkGroup(StrEnum):
    """What a mark is about, for its shape and colour."""

    GIVEAWAY = "giveaway"
    BOOST = "boost"
    CUE = "cue"


@dataclass(frozen=True, slots=True)
class LaneBar:
    """One segment on a lane; an actual one that is still on air has no end."""

    lane: Lane
    segment: str
    number: str
    title: str
    kind: str
    start: Instant
    end: Instant | None
    pass_number: int | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class LaneMark:
    """One cue on a lane: when it was planned, or when it was done, else due.

    `subject` is the code of the giveaway, boost or product that it is about.
    """

    lane: Lane
    group: MarkGroup
    at: Instant
    cue: str
    kind: str
    subject: str
    text: str
    role: str
    occurrence: int = 1
    outcome: CueOutcome | None = None


def lane_bars(report: Report) -> tuple[LaneBar, ...]:
    """The bars of both lanes by their start; what was planned is the script as written."""
    state, found = report.state, list[LaneBar]()
    for segment in state.written.segments:
        start, end = state.planned.starts.get(segment.id), state.planned.ends.get(segment.id)
        if start is not None:
            about = (segment.id, segment.number, segment.title, segment.kind)
            found.append(LaneBar(Lane.PLANNED, *about, start, end))
    for row in report.segments:
        if row.actual_start is not None:
            about = (row.segment.id, row.segment.number, row.segment.title, row.segment.kind)
            span = (row.actual_start, row.actual_end)
            found.append(LaneBar(Lane.ACTUAL, *about, *span, row.pass_number, row.outcome))
    return tuple(sorted(found, key=lambda bar: (bar.start, bar.lane)))


def lane_marks(report: Report) -> tuple[LaneMark, ...]:
    """The marks of both lanes by their instant."""
    return tuple(sorted(_marks(report), key=lambda mark: (mark.at, mark.lane, mark.cue)))


def _marks(report: Report) -> Iterator[LaneMark]:
    planned = planned_due(report.state.written, report.state.book.cues)
    for cue in report.state.book.cues:
        if cue.id in planned:
            about = (cue.id, cue.kind, cue.subject, cue.text, cue.role)
            yield LaneMark(Lane.PLANNED, _group(cue.kind), planned[cue.id], *about)
    for row in report.cues:
        at = row.due if row.done is None else row.done
        if at is not None:
            about = (row.cue.id, row.cue.kind, row.cue.subject, row.cue.text, row.cue.role)
            yield LaneMark(
                Lane.ACTUAL, _group(row.cue.kind), at, *about, row.occurrence, row.outcome
            )


def _group(kind: str) -> MarkGroup:
    if kind in _OF_GIVEAWAYS:
        return MarkGroup.GIVEAWAY
    return MarkGroup.BOOST if kind in _OF_BOOSTS else MarkGroup.CUE


_OF_GIVEAWAYS = frozenset(kind.value for kind in CueKind if kind.value.startswith("giveaway_"))
_OF_BOOSTS = frozenset(kind.value for kind in CueKind if kind.value.startswith("boost_"))
