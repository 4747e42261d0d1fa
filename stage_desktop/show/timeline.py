"""What the numbers are now: the projection that every screen and export reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from stage_desktop.instants import EPOCH, Instant, Millis
from stage_desktop.script.cues import Cue
from stage_desktop.script.plan import Segment
from stage_desktop.show.chain import Chain, chain, drift_at
from stage_desktop.show.commands import CueKey
from stage_desktop.show.cues import pending
from stage_desktop.show.state import CueStatus, Pass, Phase, ShowState


class Expected(NamedTuple):
    """A segment ahead with its planned and expected times; planned is None when it has none."""

    segment: Segment
    planned_start: Instant | None
    expected_start: Instant
    expected_end: Instant


class CueRow(NamedTuple):
    """A cue as of now; `due` is when it was or is expected to be due, None when not known."""

    key: CueKey
    cue: Cue
    status: CueStatus
    due: Instant | None
    done: Instant | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The numbers of a run as of `now`. Cheap: the chain is computed once for each state.

    `remaining` is the countdown: of the pass on air (below zero in overtime) or, while waiting, to
    the hard start. What is not known is None.
    """

    state: ShowState
    now: Instant
    chain: Chain
    elapsed: Millis | None
    remaining: Millis | None
    drift: Millis | None
    relative_drift: Millis | None
    expected_end: Instant | None

    @property
    def phase(self) -> Phase:
        return self.state.phase

    @property
    def running(self) -> Pass | None:
        return self.state.on_air

    @property
    def current(self) -> Segment | None:
        return self.state.current

    @property
    def is_held(self) -> bool:
        running = self.state.on_air
        return running is not None and running.held_since is not None

    @property
    def on_air_for(self) -> Millis | None:
        """How long the show has been on air."""
        if self.state.started_at is None:
            return None
        return Millis((self.state.ended_at or self.now) - self.state.started_at)

    @property
    def length(self) -> Millis | None:
        """The duration of the pass on air with what was added."""
        running = self.state.on_air
        return None if running is None else Millis(running.duration + running.added)

    @property
    def next_start(self) -> Instant | None:
        """When the next segment is expected to begin; None without one or when not known."""
        position = self.state.next_position
        if position is None or not self.chain.known or self.phase is Phase.ENDED:
            return None
        return self.chain.start(position).at(self.now)

    def wall(self, instant: Instant) -> Instant:
        """The instant as a corrected wall clock shows it."""
        return Instant(instant + self.state.wall_offset)

    def expected(self, position: int) -> Expected | None:
        """The expected times of a segment ahead; None when past, on air, skipped or not known."""
        segment = self.state.script.segments[position]
        if position < self.chain.first or segment.skipped or not self.chain.known:
            return None
        start = self.chain.start(position).at(self.now)
        planned = self.state.planned.starts.get(segment.id)
        return Expected(segment, planned, start, Instant(start + segment.duration))

    def upcoming(self) -> Iterator[Expected]:
        """The segments ahead in order, with their expected times (rule 4)."""
        chain, now = self.chain, self.now
        if not chain.known:
            return
        planned = self.state.planned.starts
        ahead = self.state.script.segments[chain.first :]
        # Spelled out for the sake of speed: a screenful of long shows hangs on it.
        for segment, floor, slide in zip(ahead, chain.floors, chain.slides, strict=True):
            if not segment.skipped:
                start = max(floor, now + slide)
                end = Instant(start + segment.duration)
                yield Expected(segment, planned.get(segment.id), Instant(start), end)


def project(state: ShowState, now: Instant) -> Timeline:
    """The numbers of a run as of now (rules 2 to 7, 11 and 12).

    *Elapsed* = now − start of the pass − time held; *remaining* = duration + added − elapsed.
    """
    expected = chain(state)
    running = state.on_air
    elapsed: Millis | None = None
    remaining: Millis | None = None
    if running is not None:
        elapsed = Millis(now - running.started_at - running.held_until(now))
        remaining = Millis(running.duration + running.added - elapsed)
    elif state.phase is Phase.WAITING and (position := state.next_position) is not None:
        remaining = Millis(max(0, expected.start(position).floor - now))
    end = expected.show_end.at(now) if expected.known else None
    drift = drift_at(state, now) if expected.known else None
    return Timeline(state, now, expected, elapsed, remaining, drift, _relative(state, end), end)


def _relative(state: ShowState, end: Instant | None) -> Millis | None:
    """*Relative drift* = drift − (actual start − planned start); also known without a plan.

    With only following segments it is how much longer the show takes than its script says.
    """
    planned = state.planned
    if state.started_at is None or end is None:
        return None
    if planned.show_end is not None and planned.show_start is not None:
        return Millis(end - planned.show_end - (state.started_at - planned.show_start))
    if any(segment.hard_start is not None for segment in state.script.segments):
        return None
    return Millis(end - state.started_at - planned.length)


def cue_rows(state: ShowState, now: Instant, limit: int | None = None) -> list[CueRow]:
    """The cues that matter now, by the instant they are due: open ones first come first.

    With a limit only what is not done or skipped, at most so many of what is ahead; without one
    every occurrence there has been or will be.
    """
    rows = [
        CueRow(key, state.book.by_id[key.cue], life.status, life.due, life.done)
        for key, life in state.cue_lives.items()
        if life.status is not CueStatus.PLANNED
        and (limit is None or life.status in (CueStatus.DUE, CueStatus.MISSED))
    ]
    rows.extend(_ahead(state, now, limit))
    rows.sort(key=lambda row: EPOCH if row.due is None else row.due)
    return rows


def _ahead(state: ShowState, now: Instant, limit: int | None) -> list[CueRow]:
    """The pending cues; with a limit, the walk ends where no nearer one can follow."""
    rows: list[CueRow] = []
    nearest: list[Instant] = []
    for each in pending(state):
        if limit is not None and each.position is not None and len(nearest) >= limit:
            nearest.sort()
            del nearest[limit:]
            start = _start_of(state, each.position, now)
            if start - state.book.longest_lead > nearest[-1]:
                break
        due = each.moment.at(now)
        status = CueStatus.STANDBY if due - now <= each.cue.standby else CueStatus.PLANNED
        rows.append(CueRow(each.key, each.cue, status, due))
        nearest.append(due)
    rows.sort(key=lambda row: EPOCH if row.due is None else row.due)
    return rows if limit is None else rows[:limit]


def _start_of(state: ShowState, position: int, now: Instant) -> Instant:
    if position <= state.position:
        return EPOCH
    return chain(state).start(position).at(now)
