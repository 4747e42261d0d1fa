"""Start and end of segments while a show is on: as they were, and as they are expected."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from stage_desktop.instants import Instant, shift
from stage_desktop.show.state import Pass, Phase
from stage_desktop.show.timeline import Timeline


class Span(NamedTuple):
    """From when to when, as a wall clock shows it; and whether that is still to come."""

    start: Instant
    end: Instant
    ahead: bool = False


SpanOf = Callable[[str], Span | None]


@dataclass(frozen=True)
class RunTimes:
    """The spans of a projection by the id of the segment, the numbers that the rundown shows.

    A segment that is ahead has its expected span, also when it was on air before; the one on air
    its start and its expected end; one that is past the span of its last pass.
    """

    timeline: Timeline
    passes: Mapping[str, Pass] = field(init=False)

    def __post_init__(self) -> None:
        last = {each.segment: each for each in self.timeline.state.passes}
        object.__setattr__(self, "passes", last)

    def span(self, segment: str) -> Span | None:
        """None for what was never on air and is not ahead, is skipped, or is in no script."""
        timeline = self.timeline
        position = timeline.state.script.positions.get(segment)
        if position is None:
            return None
        if timeline.phase is not Phase.ENDED and (ahead := timeline.expected(position)):
            start, end = ahead.expected_start, ahead.expected_end
            return Span(timeline.wall(start), timeline.wall(end), ahead=True)
        each = self.passes.get(segment)
        if each is None:
            return None
        end = each.ended_at or shift(timeline.now, max(timeline.remaining or 0, 0))
        return Span(timeline.wall(each.started_at), timeline.wall(end))


def looks_of(timeline: Timeline) -> tuple[object, ...]:
    """What the spans hang on, to the second: equal ones show the same times."""
    chain, now = timeline.chain, timeline.now
    # A gap ends a slide, so that the first start may move while the end of the show does not.
    moments = (chain.segment_end.at(now), timeline.next_start or 0, timeline.expected_end or 0)
    return (timeline.state, *(moment // 1_000 for moment in moments))
