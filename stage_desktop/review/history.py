"""*By history*: when the show may end, judged by earlier passes (rule 20 of the timing rules).

Marked as such wherever it is shown; it never replaces the expected end (rule 4).
"""

from __future__ import annotations

from collections.abc import Iterator
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
_NEVER = -(10**15)


@dataclass(frozen=True, slots=True)
class Outlook:
    """When the show ends by history: the 10th, 50th and 90th percentile.

    `known` of `ahead` segments have at least three earlier passes, the fewest of them `passes`; the
    others count as planned. `chance` is the share of ends that are not behind the hard end, in per
    cent; None without one.
    """

    early: Instant
    middle: Instant
    late: Instant
    known: int
    ahead: int
    chance: int | None
    passes: int = 0


@dataclass(frozen=True, slots=True)
class Draw:
    """One way the show may go on: how long what is on air takes (None: as planned), and when the
    show ends that goes on with what is ahead at an instant t: max(floor, t + slide).
    """

    on_air: Millis | None
    floor: int
    slide: int

    def end(self, behind: Instant) -> int:
        return max(self.floor, behind + self.slide)


@dataclass(frozen=True, slots=True)
class Prospect:
    """All draws for what is ahead of a state; they hold until it goes on to another segment."""

    draws: tuple[Draw, ...]
    known: int
    ahead: int
    passes: int


def outlook(state: ShowState, now: Instant, learned: Learned) -> Outlook | None:
    """The end of the show by history; None where nothing that is ahead was ever done three times.

    The draws are the same each time: equal shows give equal figures.
    """
    found = next(drawing(state, learned, DRAWS), None)
    return None if found is None else outlook_of(found, state, now)


def drawing(state: ShowState, learned: Learned, at_once: int) -> Iterator[Prospect | None]:
    """Draw what is ahead from what it took before, so many draws at a time.

    The last value is the prospect, None before; None at the end where nothing ahead is known. What
    is drawn is put together as the chain does (rules 3 and 4), as a function of when it begins.
    """
    if state.phase in (Phase.ENDED, Phase.FINISHED) or not chain(state).known:
        return
    segments = state.script.segments
    ahead = [each for each in segments[chain(state).first :] if not each.skipped]
    current = state.current
    found = [learned.of(each) for each in (*ahead, *(() if current is None else (current,)))]
    counts = [each[1].count for each in found if each is not None]
    if not counts:
        return
    samples = [_samples(each, learned) for each in ahead]
    on_air = () if current is None else _samples(current, learned)
    chances = Random(_SEED)
    draws: list[Draw] = []
    while len(draws) < DRAWS:
        draws.extend(_drawn(state, ahead, samples, on_air, chances) for _ in range(at_once))
        if len(draws) < DRAWS:
            yield None
    yield Prospect(tuple(draws[:DRAWS]), len(counts), len(found), min(counts))


def outlook_of(prospect: Prospect, state: ShowState, now: Instant) -> Outlook:
    """The end of the show as of now; quick."""
    running = state.on_air
    expected = max(now, chain(state).segment_end.at(now))
    behind: dict[Millis | None, Instant] = {None: Instant(expected)}
    if running is not None:
        spent = running.started_at + running.added + running.held_until(now)
        for length in {draw.on_air for draw in prospect.draws} - {None}:
            behind[length] = Instant(max(now, spent + (length or 0)))
    ends = sorted(draw.end(behind.get(draw.on_air, behind[None])) for draw in prospect.draws)
    hard = state.script.hard_end
    chance = None
    if hard is not None:
        at = hard - state.wall_offset
        chance = 100 * sum(end <= at for end in ends) // len(ends)
    tenth = len(ends) // 10
    return Outlook(
        Instant(ends[tenth]),
        Instant(ends[len(ends) // 2]),
        Instant(ends[len(ends) - 1 - tenth]),
        prospect.known,
        prospect.ahead,
        chance,
        prospect.passes,
    )


def _samples(segment: Segment, learned: Learned) -> tuple[Millis, ...]:
    found = learned.of(segment)
    return (segment.duration,) if found is None else found[1].as_durations(segment.duration)


def _drawn(
    state: ShowState,
    ahead: list[Segment],
    samples: list[tuple[Millis, ...]],
    on_air: tuple[Millis, ...],
    chances: Random,
) -> Draw:
    """One way on: each segment as long as it once was."""
    length = chances.choice(on_air) if len(on_air) > 1 else None
    floor, slide, drawn = _NEVER, 0, chances.random
    for segment, lengths in zip(ahead, samples, strict=True):
        if segment.hard_start is not None:
            floor = max(floor, segment.hard_start - state.wall_offset)
        took = lengths[0] if len(lengths) == 1 else lengths[int(drawn() * len(lengths))]
        floor += took
        slide += took
    return Draw(length, floor, slide)
