"""What is written into the log of a run after it: notes, marks, and why a pass went as it did."""

from __future__ import annotations

from functools import partial

from stage_desktop.desk.journal import Journal
from stage_desktop.desk.recorder import timing_rows
from stage_desktop.instants import Instant
from stage_desktop.show.commands import Annotate, Mark, Note
from stage_desktop.show.engine import fold, replayed
from stage_desktop.show.events import Event
from stage_desktop.show.remarks import remarking
from stage_desktop.show.state import ShowState


def amend(
    journal: Journal,
    run: int,
    log: tuple[Event, ...],
    command: Annotate | Note | Mark,
    now: Instant,
) -> tuple[Event, ...]:
    """Append a remark to the run whose log is `log` so far; the log with it. Never waits.

    CommandRejected as `decide`; StoreTrouble "run_elsewhere" while the run is being performed: it
    has to be told to its session then. Time does not go on in a run that is over, nor its status.
    """
    told, _state = amended(journal, run, replayed(log), len(log), command, now)
    return (*log, *told)


def amended(
    journal: Journal,
    run: int,
    state: ShowState,
    count: int,
    command: Annotate | Note | Mark,
    now: Instant,
) -> tuple[tuple[Event, ...], ShowState]:
    """The same for who has the state after the `count` events of the log: what is new, and what
    follows from it.
    """
    told = remarking(state, command, now, state.steps + 1)
    after = fold(state, told)
    journal.amend(run, count).append(told, now, partial(timing_rows, after, told))
    return told, after
