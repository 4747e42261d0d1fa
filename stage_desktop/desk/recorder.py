"""From the facts of a session to the log: events, and the rows that others read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from stage_desktop import __version__
from stage_desktop.desk.clock import Clock
from stage_desktop.desk.journal import Journal, RunLog, TimingRows
from stage_desktop.instants import Instant, Millis, iso_utc
from stage_desktop.review.report import (
    CueTiming,
    SegmentTiming,
    cue_timing,
    pass_timing,
    report,
)
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
    RunOpened,
    ShowEnded,
    StepReverted,
    TimeAdded,
)
from stage_desktop.show.state import ShowState

Row = Mapping[str, object]

_OF_PASSES = (PassStarted, PassEnded, PassMovedBack, HoldBegan, HoldEnded, TimeAdded)
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
        """The run's id in the log; None while there is nothing to log."""
        return None if self._log is None else self._log.run

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
        self._log.append(events, recorded, timing_rows(state, events), run_changes(state))


def run_row(state: ShowState) -> Row:
    """The row of `runs` that a run begins with."""
    return {
        "kind": state.kind.value,
        "title": state.script.title,
        "platform": state.script.platform,
        "zone": state.script.zone,
        **_instant("opened_at", state.opened_at),
        **_instant("planned_start", state.planned.show_start),
        **_instant("planned_end", state.planned.show_end),
        "app_version": __version__,
    }


def run_changes(state: ShowState) -> Row:
    """What the facts so far say about the run as a whole."""
    drift: Millis | None = None
    if state.ended_at is not None and state.planned.show_end is not None:
        drift = Millis(state.ended_at - state.planned.show_end)
    return {
        **_instant("started_at", state.started_at),
        **_instant("ended_at", state.ended_at),
        "drift_ms": drift,
        "status": "open" if state.ended_at is None else "ended",
    }


def timing_rows(state: ShowState, events: Iterable[Event]) -> TimingRows:
    """The rows that these facts have changed; all of them at the end of a show or after an undo."""
    events = tuple(events)
    if any(isinstance(event, ShowEnded | StepReverted) for event in events):
        return all_rows(state)
    passes: tuple[Row, ...] = ()
    if turns := sum(isinstance(event, _OF_PASSES) for event in events):
        first = max(0, len(state.passes) - 1 - turns)
        recent = enumerate(state.passes[first:], first)
        rows = (pass_timing(state, index, each) for index, each in recent)
        passes = tuple(segment_row(index, row) for index, row in enumerate(rows, first))
    keys: dict[CueKey, None] = {e.key: None for e in events if isinstance(e, _OF_CUES)}
    cues = tuple(cue_row(cue_timing(state, key)) for key in keys)
    return TimingRows(passes, cues, replace=False)


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
        **_instant("planned_start", row.planned_start),
        **_instant("planned_end", row.planned_end),
        "planned_duration_ms": row.planned_duration,
        **_instant("actual_start", row.actual_start),
        **_instant("actual_end", row.actual_end),
        "actual_duration_ms": row.actual_duration,
        "held_ms": row.held if on_air else None,
        "added_ms": row.added if on_air else None,
        "drift_start_ms": row.drift_start,
        "drift_end_ms": row.drift_end,
        "outcome": row.outcome.value,
    }


def cue_row(row: CueTiming) -> Row:
    """A row of `cue_timings`."""
    return {
        "cue": row.cue.id,
        "occurrence": row.occurrence,
        "kind": str(row.cue.kind),
        "role": str(row.cue.role),
        "segment": None if row.segment is None else row.segment.id,
        **_instant("due", row.due),
        **_instant("raised", row.raised),
        **_instant("done", row.done),
        "lateness_ms": row.lateness,
        "outcome": row.outcome.value,
    }


def _instant(name: str, instant: Instant | None) -> dict[str, object]:
    return {f"{name}_ms": instant, f"{name}_utc": None if instant is None else iso_utc(instant)}
