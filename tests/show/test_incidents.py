"""Incidents of a fire drill in the log: what they cost, and where they are refused."""

from __future__ import annotations

import pytest

from performing import EIGHT, MINUTE, at, script, segment
from stage_desktop.errors import CommandRejected
from stage_desktop.instants import Millis
from stage_desktop.show.commands import Command, End, Go, PlayIncident, Start, Undo
from stage_desktop.show.engine import decide, fold, opened
from stage_desktop.show.events import IncidentPlayed, RunKind, RunOpened, TimeAdded
from stage_desktop.show.state import ShowState

SHOW = script(segment(1, 5), segment(2, 5))
OVER = PlayIncident("host_over", "s1", added=Millis(4 * MINUTE), limit=Millis(60_000))


def begun(kind: RunKind) -> ShowState:
    state = opened(RunOpened(at=EIGHT, kind=kind, script=SHOW))
    return fold(state, decide(state, Start(), EIGHT))


def after(state: ShowState, seconds: float, command: Command) -> ShowState:
    return fold(state, decide(state, command, at(seconds)))


def test_an_incident_that_costs_time_adds_it_to_the_pass_on_air() -> None:
    state = begun(RunKind.REHEARSAL)
    events = decide(state, OVER, at(240))
    assert events == (
        IncidentPlayed(at=at(240), code="host_over", subject="s1", limit=Millis(60_000)),
        TimeAdded(at=at(240), amount=Millis(240_000)),
    )
    assert fold(state, events).passes[-1].added == 240_000


def test_undo_takes_back_the_step_before_an_incident_and_leaves_the_incident() -> None:
    state = after(begun(RunKind.REHEARSAL), 100, Go())
    state = after(after(state, 130, OVER), 140, Undo())
    running = state.on_air
    assert running is not None
    assert (running.segment, running.added) == ("s1", 240_000)


@pytest.mark.parametrize("kind", [RunKind.LIVE, RunKind.SIMULATED])
def test_nothing_but_a_rehearsal_has_incidents(kind: RunKind) -> None:
    with pytest.raises(CommandRejected, match="only_in_rehearsals"):
        decide(begun(kind), OVER, at(60))


def test_a_rehearsal_that_has_ended_has_none_either() -> None:
    state = after(begun(RunKind.REHEARSAL), 60, End())
    with pytest.raises(CommandRejected, match="show_ended"):
        decide(state, OVER, at(70))
