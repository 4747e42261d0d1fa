"""*By history*: when the show may end, judged by earlier passes (rule 20 of the timing rules).

Marked as such wherever it is shown; it never replaces the expected end (rule 4).
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from stage_desktop.instants import Instant, Millis
from stage_desktop.review.learned import Learned
from stage_desktop.script.plan import Segment
from stage_desktop.show.chain import chain
from stage_desktop.show.state import Phase, ShowState

# Ends drawn for a forecast: the 10th percentile of so many is off by about two per cent at most.
DRAWS = 400
_SEED = 20_21


@dataclass(frozen=True, slots=True)
class Outlook:
    """When the show ends by history: the 10th, 50th and 90th percentile.

    `known` of `ahead` segments have at least three earlier passes; the others count as planned.
    `chance` is the share of ends that are not behind the hard end, in per cent; None without one.
    """

    early: Instant
    middle: Instant
    late: Instant
    known: int
    ahead: int
    chance: int | None


def outlook(state: ShowState, now: Instant, learned: Learned) -> Outlook | None:
    """The end of the show by history; None where nothing that is ahead was ever done three times.

    What is ahead is drawn again and again from what it took before and put together as the chain
    does (rules 3 and 4). The draws are the same each time: equal shows give equal figures.
    """
    if state.phase in (Phase.ENDED, Phase.FINISHED) or not chain(state).known:
        return None
    ahead = [s for s in state.script.segments[chain(state).first :] if not s.skipped]
    samples = [_samples(each, learned) for each in ahead]
    current = state.current
    on_air = () if current is None else _samples(current, learned)
    known = sum(len(each) > 1 for each in (*samples, on_air))
    if not known:
        return None
    chances = Random(_SEED)
    ends = sorted(_drawn(state, now, ahead, samples, on_air, chances) for _ in range(DRAWS))
    hard = state.script.hard_end
    chance = None
    if hard is not None:
        at = hard - state.wall_offset
        chance = 100 * sum(end <= at for end in ends) // DRAWS
    tenth = DRAWS // 10
    return Outlook(
        Instant(ends[tenth]),
        Instant(ends[DRAWS // 2]),
        Instant(ends[DRAWS - 1 - tenth]),
        known,
        len(ahead) + (current is not None),
        chance,
    )


def _samples(segment: Segment, learned: Learned) -> tuple[Millis, ...]:
    found = learned.of(segment)
    return (segment.duration,) if found is None else found[1].as_durations(segment.duration)


def _drawn(
    state: ShowState,
    now: Instant,
    ahead: list[Segment],
    samples: list[tuple[Millis, ...]],
    on_air: tuple[Millis, ...],
    chances: Random,
) -> int:
    """One end of the show: each segment as long as it once was."""
    running = state.on_air
    at: int = max(now, chain(state).segment_end.at(now))
    if running is not None and on_air:
        length = chances.choice(on_air) if len(on_air) > 1 else running.duration
        at = max(now, running.started_at + length + running.added + running.held_until(now))
    for segment, lengths in zip(ahead, samples, strict=True):
        if segment.hard_start is not None:
            at = max(at, segment.hard_start - state.wall_offset)
        at += lengths[0] if len(lengths) == 1 else chances.choice(lengths)
    return at
