"""Checks of the time before the show: warm-up, checklist, reservations."""

from __future__ import annotations

from typing import Any

import pytest

from checked import of, subjects
from stage_desktop.instants import Instant
from stage_desktop.script.check_settings import CheckSettings, Limit
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import Reservation, Task
from written_shows import minutes, segment, show, wall


def task(code: str, hours: float, **fields: Any) -> Task:
    """Due so many hours before the start."""
    return Task(code, f"task {code}", minutes(-60 * hours), **({"owner": "阿良"} | fields))


def planned(**fields: Any) -> Script:
    return show(segment("1", 60), **fields)


def test_a_show_has_a_warm_up_and_a_checklist() -> None:
    assert of("no_warmup", planned()) and of("no_checklist", planned())
    script = planned(warmup=(task("W1", 5),), checklist=(task("C1", 0.1),))
    assert not of("no_warmup", script) and not of("no_checklist", script)


@pytest.mark.parametrize(("hours", "found"), [(25, True), (24, False), (1, False), (-1, True)])
def test_the_warm_up_comes_in_the_last_day_too(hours: float, found: bool) -> None:
    script = planned(warmup=(task("W1", 72), task("W2", hours)))
    assert bool(of("warmup_not_last_day", script)) is found
    assert not of("warmup_not_last_day", planned())


@pytest.mark.parametrize(("hours", "found"), [(0.6, True), (0.5, False), (0, False)])
def test_the_checklist_has_something_in_the_last_half_hour(hours: float, found: bool) -> None:
    script = planned(checklist=(task("C1", 2), task("C2", hours)))
    assert bool(of("checklist_not_last_minutes", script)) is found
    sooner = CheckSettings(checklist_not_last_minutes=Limit(minutes(40)))
    assert not of("checklist_not_last_minutes", script, settings=sooner)


def test_a_warm_up_says_where_it_is_shown() -> None:
    silent = planned(warmup=(task("W1", 5), task("W2", 3)))
    assert subjects("warmup_without_channel", silent) == [""]
    some = planned(warmup=(task("W1", 5, channel="抖音"), task("W2", 3)))
    assert subjects("warmup_without_channel", some) == ["W2"]
    assert not of("warmup_without_channel", planned())


def test_somebody_is_named_for_what_is_still_to_be_done() -> None:
    """Nobody in the checklist is told once for the list; in the warm-up W3 alone is open."""
    script = planned(
        warmup=(
            task("W1", 5),
            task("W2", 4, owner="", done=True),
            task("W3", 3, owner=" "),
        ),
        checklist=(task("C1", 2, owner=""), task("C2", 1, owner="")),
    )
    found = of("task_without_owner", script)
    assert [(each.place.subject, dict(each.data)) for each in found] == [
        ("W3", {"task": "task W3"}),
        ("", {"tasks": "task C1, task C2"}),
    ]


def test_what_is_to_be_ready_is_due_before_the_show() -> None:
    script = planned(
        warmup=(task("W1", 1), task("W2", 0), task("W3", -1)),
        checklist=(task("C1", 0), task("C2", -0.1)),
    )
    assert subjects("task_after_start", script) == ["W2", "W3", "C2"]


def test_what_is_late_is_told_while_the_show_is_ahead() -> None:
    """At 19:00: W1 was due at 15:00, C1 at 18:59, C2 is due right now."""
    script = planned(
        warmup=(task("W1", 5), task("W2", 5, done=True)),
        checklist=(Task("C1", "sound", minutes(-61)), task("C2", 1)),
    )
    found = of("task_overdue", script, now=wall("19:00"))
    assert [(each.place.subject, dict(each.data)["length"]) for each in found] == [
        ("W1", "4:00:00"),
        ("C1", "1:00"),
    ]
    patient = CheckSettings(task_overdue=Limit(minutes(2)))
    assert subjects("task_overdue", script, now=wall("19:00"), settings=patient) == ["W1"]


@pytest.mark.parametrize("now", [None, wall("20:00"), wall("23:00")])
def test_nothing_is_late_without_a_clock_and_once_the_show_has_begun(now: Instant | None) -> None:
    assert not of("task_overdue", planned(warmup=(task("W1", 5),)), now=now)


def test_reservations_are_counted_once_the_warm_up_has_begun() -> None:
    begun = (task("W1", 5, done=True),)
    assert not of("no_reservations", planned(warmup=(task("W1", 5),)))
    assert of("no_reservations", planned(warmup=begun))
    counted = planned(warmup=begun, reservations=(Reservation(wall("12:00"), 40),))
    assert not of("no_reservations", counted)
