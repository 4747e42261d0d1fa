"""A fire drill scored from the log of its rehearsal: what was answered, how soon, and what for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median_low

from stage_desktop.instants import Instant, Millis
from stage_desktop.review.incidents import is_answer, turning_steps
from stage_desktop.show.chain import chain, drift_at
from stage_desktop.show.codec import encode_event
from stage_desktop.show.engine import evolve, opened
from stage_desktop.show.events import Event, IncidentPlayed, RunOpened, StepReverted
from stage_desktop.show.fixed import FixedKind, fixed_moments
from stage_desktop.show.state import Phase, ShowState


class Verdict(StrEnum):
    """What became of an incident."""

    IN_TIME = "in_time"
    LATE = "late"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True)
class Tightest:
    """The slack to the fixed moment that the incident left least of; negative = missed by that.

    `kind` None: there is no fixed moment ahead, and it is the planned end of the show (slack = −
    drift). `answered` None: no answer came before the moment was past, or none at all.
    """

    kind: FixedKind | None
    ref: str
    before: Millis | None
    hit: Millis | None
    answered: Millis | None


@dataclass(frozen=True, slots=True)
class Scored:
    """One incident: when it was played in which segment, by what it was answered and how soon.

    `answer` is the kind of the event in the log; an answer that was undone is none.
    """

    number: int
    code: str
    subject: str
    at: Instant
    segment: str
    limit: Millis
    answer: str = ""
    after: Millis | None = None
    tightest: Tightest | None = None

    @property
    def verdict(self) -> Verdict:
        if self.after is None:
            return Verdict.UNANSWERED
        return Verdict.IN_TIME if self.after <= self.limit else Verdict.LATE


@dataclass(frozen=True, slots=True)
class Held:
    """A fixed moment of the script, and how it went: `missed_by` 0 = met, None = not reached."""

    kind: FixedKind
    ref: str
    at: Instant
    missed_by: Millis | None


@dataclass(frozen=True, slots=True)
class DrillScore:
    """All incidents of a run in the order in which they were played, and how the show ended."""

    incidents: tuple[Scored, ...]
    moments: tuple[Held, ...]
    drift: Millis | None

    def count(self, verdict: Verdict) -> int:
        """How many incidents went like that."""
        return sum(each.verdict is verdict for each in self.incidents)

    @property
    def usual(self) -> Millis | None:
        """How soon an answer came, in the middle; None without any."""
        found = [each.after for each in self.incidents if each.after is not None]
        return Millis(median_low(found)) if found else None

    @property
    def per_cent(self) -> int | None:
        """In time counts whole, late half; None without incidents."""
        if not self.incidents:
            return None
        points = 2 * self.count(Verdict.IN_TIME) + self.count(Verdict.LATE)
        return round(100 * points / (2 * len(self.incidents)))


def drill_score(events: Sequence[Event]) -> DrillScore:
    """The score of a run that begins with RunOpened; without incidents where nothing was played."""
    states = _States(events)
    reverted = {event.reverted for event in events if isinstance(event, StepReverted)}
    turning = turning_steps(events)
    scored: list[Scored] = []
    for place, event in enumerate(events):
        if isinstance(event, IncidentPlayed):
            answer = _answer(events, place, event, reverted, turning)
            scored.append(_scored(len(scored) + 1, states, place, event, answer))
    last = states.after(len(events) - 1)
    drift = None
    if last.ended_at is not None and last.planned.show_end is not None:
        drift = Millis(last.ended_at - last.planned.show_end)
    return DrillScore(tuple(scored), tuple(_held(last)), drift)


def _answer(
    events: Sequence[Event],
    place: int,
    played: IncidentPlayed,
    reverted: set[int],
    turning: frozenset[int],
) -> int | None:
    """Where the first event stands that answers; one step answers one incident of a kind."""
    for later in range(place + 1, len(events)):
        event = events[later]
        if isinstance(event, IncidentPlayed) and event.code == played.code:
            return None
        if event.step not in reverted and is_answer(played, event, turning):
            return later
    return None


def _scored(
    number: int, states: _States, place: int, played: IncidentPlayed, answer: int | None
) -> Scored:
    before, hit = states.after(place - 1), states.after(states.end_of(place))
    current = before.current
    events = states.events
    kind, after, answered = "", None, None
    if answer is not None:
        kind = encode_event(events[answer])[0]
        after = Millis(events[answer].at - played.at)
        answered = states.after(states.end_of(answer))
    at = played.at
    tightest = _tightest(before, hit, answered, at, None if after is None else Instant(at + after))
    return Scored(
        number,
        played.code,
        played.subject,
        at,
        "" if current is None else current.id,
        played.limit,
        kind,
        after,
        tightest,
    )


def _tightest(
    before: ShowState,
    hit: ShowState,
    answered: ShowState | None,
    at: Instant,
    answered_at: Instant | None,
) -> Tightest | None:
    slacks = _slacks(hit, at)
    if not slacks:
        return None
    key = min(slacks, key=lambda each: slacks[each])
    then = None
    if answered is not None and answered_at is not None:
        then = _slacks(answered, answered_at).get(key)
    return Tightest(key[0], key[1], _slacks(before, at).get(key), slacks[key], then)


def _slacks(state: ShowState, now: Instant) -> dict[tuple[FixedKind | None, str], Millis]:
    """The slack to each fixed moment ahead; to the planned end where there is none."""
    found: dict[tuple[FixedKind | None, str], Millis] = {
        (each.kind, each.ref): each.slack
        for each in fixed_moments(state, now)
        if each.slack is not None
    }
    if not found and state.phase is not Phase.ENDED and chain(state).known:
        drift = drift_at(state, now)
        if drift is not None:
            found[None, ""] = Millis(-drift)
    return found


def _held(state: ShowState) -> Iterator[Held]:
    """The hard starts as the script was written, and the hard end."""
    begun = {each.segment: each.started_at for each in reversed(state.passes)}
    for segment in state.written.segments:
        if segment.hard_start is not None and not segment.skipped:
            at = Instant(segment.hard_start - state.wall_offset)
            start = begun.get(segment.id)
            late = None if start is None else Millis(max(0, start - at))
            yield Held(FixedKind.HARD_START, segment.id, at, late)
    end = state.written.hard_end
    if end is not None:
        at = Instant(end - state.wall_offset)
        late = None if state.ended_at is None else Millis(max(0, state.ended_at - at))
        yield Held(FixedKind.HARD_END, "", at, late)


class _States:
    """The states of a run, asked for in any order: each fact is folded in once."""

    def __init__(self, events: Sequence[Event]) -> None:
        first = events[0]
        assert isinstance(first, RunOpened), "a run begins with its script"
        self.events = events
        self._states = [opened(first)]

    def after(self, place: int) -> ShowState:
        """The state after that event."""
        while len(self._states) <= place:
            event = self.events[len(self._states)]
            self._states.append(evolve(self._states[-1], event))
        return self._states[place]

    def end_of(self, place: int) -> int:
        """Where the last event stands that came at the same instant with the same step."""
        first = self.events[place]
        while place + 1 < len(self.events):
            coming = self.events[place + 1]
            if (coming.at, coming.step) != (first.at, first.step):
                break
            place += 1
        return place
