"""From the facts of a session to the log: events, and the rows that others read."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from stage_desktop import __version__
from stage_desktop.desk.clock import Clock
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.rows import Row, TimingRows
from stage_desktop.desk.runlog import LogState, RunLog, Timings
from stage_desktop.instants import Millis
from stage_desktop.review.report import (
    CueTiming,
    SegmentTiming,
    cue_timing,
    pass_timing,
    report,
)
from stage_desktop.show.codec import json_text
from stage_desktop.show.commands import CueKey
from stage_desktop.show.events import (
    CueDone,
    CueMissed,
    CuePostponed,
    CueRaised,
    CueSkipped,
    Event,
    HoldBegan,
    HoldEnded,
    PassEnded,
    PassMovedBack,
    PassStarted,
    ReasonGiven,
    Replanned,
    RunOpened,
    ScriptRevised,
    SegmentEdited,
    ShowEnded,
    StepReverted,
    TimeAdded,
)
from stage_desktop.show.state import CueStatus, Phase, ShowState

_OF_PASSES = (
    PassStarted,
    PassEnded,
    PassMovedBack,
    HoldBegan,
    HoldEnded,
    TimeAdded,
    Replanned,
)
_OF_ALL = (ShowEnded, StepReverted, ScriptRevised)
_OF_CUES = (CueRaised, CueDone, CueSkipped, CueMissed, CuePostponed)


class Recorder:
    """Writes one run into the journal as it happens.

    A run that was only opened leaves no trace: it is begun in the log with its first fact after
    RunOpened, which is then written before it.
    """

    def __init__(self, journal: Journal, clock: Clock, log: RunLog | None = None) -> None:
        self._journal = journal
        self._clock = clock
        self._log = log
        self._waiting: tuple[Event, ...] = ()

    @property
    def run(self) -> int | None:
        """The run's id in the log; None while nothing of it is saved."""
        return None if self._log is None else self._log.id

    @property
    def uid(self) -> str:
        """What tells the run from all others; '' while nothing of it is in the log."""
        return "" if self._log is None else self._log.uid

    @property
    def state(self) -> LogState:
        """How far the log is."""
        return LogState() if self._log is None else self._log.state

    def heard(self, state: ShowState, events: tuple[Event, ...]) -> None:
        """Take over facts, as a listener of the session. Never waits for the disk."""
        events = self._waiting + events
        if self._log is None and all(isinstance(event, RunOpened) for event in events):
            self._waiting = events
            return
        self._waiting = ()
        if self._log is None:
            self._log = self._journal.begin(run_row(state))
        recorded = self._clock.now()
        rows: Timings
        if any(isinstance(event, _OF_ALL) for event in events):
            rows = partial(timing_rows, state, events)  # many: made by the writer
        else:
            rows = timing_rows(state, events)
        self._log.append(events, recorded, rows, run_changes(state))

    def abandon(self) -> None:
        """The run will not go on, and is not to be offered again."""
        self._waiting = ()
        if self._log is not None:
            self._log.append((), self._clock.now(), changes={"status": "abandoned"})


def run_row(state: ShowState) -> Row:
    """The row of `runs` that a run begins with."""
    return {
        "kind": state.kind.value,
        "title": state.script.title,
        "platform": state.script.platform,
        "zone": state.script.zone,
        "opened_at_ms": state.opened_at,
        "planned_start_ms": state.planned.show_start,
        "planned_end_ms": state.planned.show_end,
        "app_version": __version__,
        "currency": state.script.currency,
    }


def run_changes(state: ShowState) -> Row:
    """What the facts so far say about the run as a whole."""
    drift: Millis | None = None
    if state.ended_at is not None and state.planned.show_end is not None:
        drift = Millis(state.ended_at - state.planned.show_end)
    typed = next((each.gmv for each in reversed(state.figures) if each.gmv is not None), None)
    return {
        "started_at_ms": state.started_at,
        "ended_at_ms": state.ended_at,
        "drift_ms": drift,
        "status": "open" if state.ended_at is None else "ended",
        "typed_gmv": None if typed is None else str(typed),
    }


def timing_rows(state: ShowState, events: Iterable[Event]) -> TimingRows:
    """The rows that these facts have changed; all of them at the end of a show.

    An undo or a revision may have changed any row of what has happened.
    """
    events = tuple(events)
    reverts = any(isinstance(event, StepReverted | ScriptRevised) for event in events)
    ends = any(isinstance(event, ShowEnded) or _is_of_none(event) for event in events)
    if state.phase is Phase.ENDED and (ends or reverts):
        return all_rows(state)
    if ends or reverts:
        indexes: Iterable[int] = range(len(state.passes))
        lives = (*state.cue_lives, *state.gone)
        return TimingRows(_pass_rows(state, indexes), _life_rows(state, lives), True)
    return TimingRows(
        _pass_rows(state, _changed_passes(state, events)),
        _life_rows(state, _changed_lives(state, events)),
    )


def _is_of_none(event: Event) -> bool:
    """Whether it tells why a segment was never on air: it has a row only after the show."""
    return isinstance(event, ReasonGiven) and event.pass_number is None


def _changed_passes(state: ShowState, events: tuple[Event, ...]) -> list[int]:
    """The passes that began or changed, and those of segments of which something else is told."""
    count = len(state.passes)
    edited = {event.segment.id for event in events if isinstance(event, SegmentEdited)}
    edited |= {event.segment for event in events if isinstance(event, ReasonGiven)}
    turns = sum(isinstance(event, _OF_PASSES) for event in events)
    recent = max(0, count - 1 - turns) if turns else count
    named = [at for at in range(recent) if edited and state.passes[at].segment in edited]
    return [*named, *range(recent, count)]


def _changed_lives(state: ShowState, events: tuple[Event, ...]) -> Iterable[CueKey]:
    """The cues that something happened to, and those postponed: what becomes of them may vary."""
    keys = dict.fromkeys(event.key for event in events if isinstance(event, _OF_CUES))
    lives = state.cue_lives.items()
    return keys | dict.fromkeys(key for key, life in lives if life.status is CueStatus.PLANNED)


def _pass_rows(state: ShowState, indexes: Iterable[int]) -> tuple[Row, ...]:
    passes = state.passes
    return tuple(segment_row(at, pass_timing(state, at, passes[at])) for at in indexes)


def _life_rows(state: ShowState, keys: Iterable[CueKey]) -> tuple[Row, ...]:
    return tuple(cue_row(cue_timing(state, key)) for key in keys)


def all_rows(state: ShowState) -> TimingRows:
    """Every row of the run: passes in the order of their starts, then what was never on air."""
    found = report(state)
    behind = len(state.passes)
    rows = sorted(found.segments, key=lambda row: behind if row.index is None else row.index)
    segments = tuple(segment_row(index, row) for index, row in enumerate(rows))
    return TimingRows(segments, tuple(cue_row(row) for row in found.cues), replace=True)


def segment_row(index: int, row: SegmentTiming) -> Row:
    """A row of `segment_timings`."""
    on_air = row.pass_number is not None
    return {
        "pass_index": index,
        "segment": row.segment.id,
        "number": row.segment.number,
        "title": row.segment.title,
        "kind": row.segment.kind,
        "pass": row.pass_number,
        "planned_start_ms": row.planned_start,
        "planned_end_ms": row.planned_end,
        "planned_duration_ms": row.planned_duration,
        "actual_start_ms": row.actual_start,
        "actual_end_ms": row.actual_end,
        "actual_duration_ms": row.actual_duration,
        "held_ms": row.held if on_air else None,
        "added_ms": row.added if on_air else None,
        "drift_start_ms": row.drift_start,
        "drift_end_ms": row.drift_end,
        "outcome": row.outcome.value,
        "host": row.segment.host,
        "products": json_text(row.segment.products),
        "reason": row.reason or None,
    }


def cue_row(row: CueTiming) -> Row:
    """A row of `cue_timings`."""
    return {
        "cue": row.cue.id,
        "occurrence": row.occurrence,
        "kind": str(row.cue.kind),
        "role": str(row.cue.role),
        "segment": None if row.segment is None else row.segment.id,
        "due_ms": row.due,
        "raised_ms": row.raised,
        "done_ms": row.done,
        "lateness_ms": row.lateness,
        "outcome": row.outcome.value,
    }
