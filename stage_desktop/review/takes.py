"""Takes: how long segments took when they were talked through, and what the script makes of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from stage_desktop.instants import SECOND, Instant, Millis
from stage_desktop.script.editing import replaced
from stage_desktop.script.plan import Script, Segment
from stage_desktop.show.events import EndCause
from stage_desktop.show.state import Pass, ShowState

# Began again or left before so much of its length was over, a take is a false start.
FALSE_START = 2

_WHOLE = frozenset({EndCause.BY_HAND, EndCause.BY_ITSELF, EndCause.SHOW_END})


class Pick(StrEnum):
    """Which of its takes says how long a segment is: none (as it is written), or one of them.

    `best`: the shortest that is not below the least that the segment can be done in.
    """

    WRITTEN = "written"
    LAST = "last"
    BEST = "best"
    MEDIAN = "median"


@dataclass(frozen=True, slots=True)
class Take:
    """One time that a segment was talked through.

    `pass_index` numbers the passes of its `run` (None: not saved yet) from 0. `planned` is what
    the script gave it then, `duration` what it took without the time held.
    """

    segment: str
    taken_at: Instant
    planned: Millis
    duration: Millis
    counts: bool = True
    run: int | None = None
    pass_index: int = 0

    @property
    def over(self) -> Millis:
        """What it took more than was planned; negative = less."""
        return Millis(self.duration - self.planned)


@dataclass(frozen=True, slots=True)
class Compared:
    """The takes of a segment that count, against its script and against each other.

    None where no take tells. `best` None: all were shorter than the segment can be.
    """

    segment: Segment
    takes: tuple[Take, ...] = ()
    last: Millis | None = None
    best: Millis | None = None
    median: Millis | None = None
    shortest: Millis | None = None
    longest: Millis | None = None

    @property
    def count(self) -> int:
        """How many of the takes count."""
        return sum(each.counts for each in self.takes)

    def length(self, pick: Pick) -> Millis | None:
        """How long it is by that pick, in whole seconds, rounded up; None: no such take."""
        match pick:
            case Pick.WRITTEN:
                return self.segment.duration
            case Pick.LAST:
                found = self.last
            case Pick.BEST:
                found = self.best
            case Pick.MEDIAN:
                found = self.median
        return None if found is None else Millis(-(-found // SECOND) * SECOND)


def takes_of_run(state: ShowState) -> tuple[Take, ...]:
    """The takes of a run, one for each pass that is over, in the order of their starts.

    One that was begun again or left for another segment counts if half of its length was over.
    """
    return tuple(
        Take(
            each.segment,
            each.started_at,
            each.duration,
            (took := Millis(each.ended_at - each.started_at - each.held)),
            counts=_counts(each, took),
            pass_index=index,
        )
        for index, each in enumerate(state.passes)
        if each.ended_at is not None
    )


def compared(segment: Segment, takes: Iterable[Take]) -> Compared:
    """The segment with its takes, the newest last."""
    own = tuple(sorted((t for t in takes if t.segment == segment.id), key=lambda t: t.taken_at))
    lengths = [each.duration for each in own if each.counts]
    if not lengths:
        return Compared(segment, own)
    ordered = sorted(lengths)
    half = len(ordered) // 2
    middle = ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) // 2
    possible = [each for each in ordered if each >= (segment.shortest or 0)]
    return Compared(
        segment,
        own,
        last=lengths[-1],
        best=possible[0] if possible else None,
        median=Millis(middle),
        shortest=ordered[0],
        longest=ordered[-1],
    )


def with_lengths(script: Script, lengths: Mapping[str, Millis]) -> Script:
    """The script with other durations, by segment id; itself where none is another."""
    changes = {
        row: replace(segment, duration=lengths[segment.id])
        for row, segment in enumerate(script.segments)
        if lengths.get(segment.id, segment.duration) != segment.duration
    }
    return replaced(script, "segments", changes) if changes else script


def _counts(each: Pass, took: Millis) -> bool:
    return took > 0 and (each.cause in _WHOLE or took * FALSE_START >= each.duration)
