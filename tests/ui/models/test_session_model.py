"""The session as Qt sees it: signals only when something looks different."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from performing import script, segment
from stage_desktop.errors import CommandRejected
from stage_desktop.show.commands import Go, Hold, Start
from stage_desktop.show.events import PassStarted, ShowStarted
from stage_desktop.show.timeline import Timeline
from ui.live import LiveRun


@pytest.fixture
def run(qapp: object) -> Iterator[LiveRun]:
    made = LiveRun(script(segment(1, 1, auto=True), segment(2, 5)))
    yield made
    made.model.close()


@pytest.fixture
def seen(run: LiveRun) -> list[Timeline]:
    found: list[Timeline] = []
    run.model.timeline_changed.connect(found.append)
    return found


def test_nothing_goes_out_within_the_same_second(run: LiveRun, seen: list[Timeline]) -> None:
    run.to(-599.9)
    run.to(-599.1)
    assert not seen
    run.to(-599.0)
    assert len(seen) == 1


def test_the_countdown_changes_at_its_own_phase(run: LiveRun, seen: list[Timeline]) -> None:
    """Started at 0.3: the countdown of 60 s shows 00:59 from 1.3 on, the clock changes at 2.0."""
    run.to(0.3, Start())
    seen.clear()
    run.to(1.29)  # the clock's second, 20:00:01
    run.to(1.3)  # remaining 59.0 s
    run.to(1.31)
    assert [timeline.remaining for timeline in seen] == [59_010, 59_000]


def test_a_command_shows_at_once_and_tells_its_events(run: LiveRun, seen: list[Timeline]) -> None:
    told: list[object] = []
    run.model.events_happened.connect(told.append)
    assert run.model.send(Start())
    assert [type(event) for event in told[-1]] == [ShowStarted, PassStarted]  # type: ignore[attr-defined]
    assert seen[-1].current is not None


def test_a_refusal_goes_out_with_its_reason(run: LiveRun) -> None:
    reasons: list[CommandRejected] = []
    run.model.rejected.connect(reasons.append)
    run.to(0, Start())
    run.to(0.2)
    assert not run.model.send(Go())
    assert [reason.code for reason in reasons] == ["too_soon"]


def test_what_was_due_is_shown_also_when_the_command_is_refused(
    run: LiveRun, seen: list[Timeline]
) -> None:
    run.to(0, Start())
    run.clock.set(run.clock.now() + 60_000)  # type: ignore[arg-type]
    assert not run.model.send(Go())  # the first segment has just ended by itself
    assert seen[-1].current is not None
    assert seen[-1].current.id == "s2"


def test_waking_twice_is_waking_once(run: LiveRun, seen: list[Timeline]) -> None:
    run.to(0, Start())
    told: list[object] = []
    run.model.events_happened.connect(told.append)
    run.clock.set(run.clock.now() + 60_000)  # type: ignore[arg-type]
    run.model.wake()
    run.model.wake()
    assert len(told) == 1


def test_the_timer_looks_at_the_clock_by_itself(run: LiveRun, qtbot: QtBot) -> None:
    run.to(0, Start())
    run.clock.set(run.clock.now() + 60_000)  # type: ignore[arg-type]
    with qtbot.waitSignal(run.model.timeline_changed, timeout=2_000):
        pass
    assert run.model.timeline.current is not None
    assert run.model.timeline.current.id == "s2"


def test_after_closing_nothing_wakes_up(run: LiveRun) -> None:
    run.to(0, Start(), Hold())
    run.model.close()
    assert run.wakeups.armed is None
    told: list[object] = []
    run.model.events_happened.connect(told.append)
    run.clock.set(run.clock.now() + 600_000)  # type: ignore[arg-type]
    run.model.wake()
    assert not told
