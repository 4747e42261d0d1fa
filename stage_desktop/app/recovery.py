"""Shows that were cut off: which one to offer, and where it stood."""

from __future__ import annotations

from dataclasses import dataclass

from stage_desktop.desk.library import Library, RunSummary
from stage_desktop.instants import HOUR, Instant, clock_text
from stage_desktop.show.engine import replayed
from stage_desktop.show.events import Event
from stage_desktop.show.timeline import project
from stage_desktop.ui.texts import words

# A show that never began is offered until so long after its planned end.
NEVER_BEGUN = HOUR


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A run that was cut off, with its facts and where it stood when it was last seen."""

    run: RunSummary
    events: tuple[Event, ...]
    last_seen: Instant
    begun: str
    seen: str
    where: str


def is_worth_offering(run: RunSummary, now: Instant) -> bool:
    """Whether it began, or may still begin."""
    if run.started_at is not None:
        return True
    return run.planned_end is not None and now < run.planned_end + NEVER_BEGUN


def unfinished(library: Library, run: RunSummary) -> Unfinished:
    """The run with its log; StageError when that cannot be read."""
    events = library.load_events(run.id)
    state = replayed(events)
    last_seen = run.last_recorded or run.opened_at
    current = project(state, last_seen).current
    where = words.phase(state.phase) if current is None else f"{current.number} {current.title}"
    zone = state.script.zone_info
    begun = clock_text(run.started_at or run.opened_at, zone, seconds=False)
    return Unfinished(run, events, last_seen, begun, clock_text(last_seen, zone), where)
