"""The beat of the pass on air: what the host is at inside the segment, and for how long still."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from stage_desktop.instants import SECOND, ZERO, Millis
from stage_desktop.script.plan import Beat
from stage_desktop.show.timeline import Timeline


class Stretch(NamedTuple):
    """When a beat begins and ends, counted from the start of the pass without time held."""

    start: Millis
    end: Millis


@dataclass(frozen=True, slots=True)
class BeatNow:
    """The beat on air, the `number`th of so many, counted from 1.

    `remaining` is what is left of it; below zero only in the last one, once the pass is over.
    """

    number: int
    count: int
    beat: Beat
    remaining: Millis
    following: Beat | None


def stretches(beats: Sequence[Beat], duration: int, length: int) -> list[Stretch]:
    """When each beat begins and ends in a pass of that duration; `length` has what was added.

    Beats follow one another from the start. Those without a duration share what the others leave
    of the duration, in whole seconds. The last one ends with the pass, so that added time is its
    own; what does not fit before that end is cut off.
    """
    untimed = [at for at, beat in enumerate(beats) if beat.duration is None]
    timed = sum(max(0, beat.duration) for beat in beats if beat.duration is not None)
    rest = max(0, duration - timed)
    share = rest // len(untimed) // SECOND * SECOND if untimed else 0
    found: list[Stretch] = []
    start, whole = 0, max(0, length)
    for at, beat in enumerate(beats):
        own = share if beat.duration is None else max(0, beat.duration)
        if untimed and at == untimed[-1]:
            own = rest - share * (len(untimed) - 1)
        end = whole if at == len(beats) - 1 else min(start + own, whole)
        found.append(Stretch(Millis(start), Millis(end)))
        start = end
    return found


def beat_at(beats: Sequence[Beat], duration: int, length: int, elapsed: int) -> BeatNow | None:
    """The beat after so much of a pass; None where there are no beats.

    A beat that has no time is passed over; past the end of the pass the last one goes on.
    """
    if not beats:
        return None
    times = stretches(beats, duration, length)
    last = len(beats) - 1
    at = next((n for n, each in enumerate(times) if max(0, elapsed) < each.end), last)
    ahead = (beats[n] for n in range(at + 1, len(beats)) if times[n].end > times[n].start)
    left = Millis(times[at].end - max(0, elapsed))
    return BeatNow(at + 1, len(beats), beats[at], left, next(ahead, None))


def beat_now(timeline: Timeline) -> BeatNow | None:
    """The beat of the pass on air; None where nothing is on air or its segment has no beats."""
    running, segment = timeline.running, timeline.current
    if running is None or segment is None:
        return None
    return beat_at(
        segment.beats, running.duration, timeline.length or ZERO, timeline.elapsed or ZERO
    )
