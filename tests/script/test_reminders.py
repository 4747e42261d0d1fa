"""What of the preparation is due, worked out by hand against a show at eight."""

from __future__ import annotations

from performing import EIGHT
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import Task
from stage_desktop.script.reminders import (
    marked_done,
    next_look,
    overdue,
    reminders,
    upcoming,
)

MINUTE, DAY = 60_000, 86_400_000
POSTER = Task("W1", "poster", Millis(-7 * DAY), "Bo")
LIGHTS = Task("C1", "lights", Millis(-120 * MINUTE), done=True)
LINKS = Task("C2", "links", Millis(-10 * MINUTE), "operator")
HOST = Task("C3", "host in place", Millis(-MINUTE))
SHOW = Script("Show", "UTC", (), EIGHT, warmup=(POSTER,), checklist=(HOST, LIGHTS, LINKS))


def at(minutes: float) -> Instant:
    return Instant(EIGHT + int(minutes * MINUTE))


def titles(found: tuple[tuple[Instant, Task], ...]) -> list[str]:
    return [task.title for _at, task in found]


def test_all_tasks_stand_in_the_order_of_their_instants() -> None:
    assert titles(reminders(SHOW)) == ["poster", "lights", "links", "host in place"]
    assert [each.at for each in reminders(SHOW)[1:]] == [at(-120), at(-10), at(-1)]


def test_what_is_due_and_not_done_is_overdue_from_its_instant_on() -> None:
    assert titles(overdue(SHOW, at(-10.001))) == ["poster"]
    assert titles(overdue(SHOW, at(-10))) == ["poster", "links"]
    assert titles(overdue(SHOW, at(5))) == ["poster", "links", "host in place"]


def test_the_next_one_is_the_first_that_is_still_to_come() -> None:
    coming = upcoming(SHOW, at(-130))
    assert coming is not None and (coming.task, coming.at) == (LINKS, at(-10))
    assert upcoming(SHOW, at(-1)) is None


def test_the_next_look_is_when_something_becomes_due_that_was_not() -> None:
    assert next_look(SHOW, at(-60), {}) == at(-10)
    assert next_look(SHOW, at(-10), {}) == at(-1)
    assert next_look(SHOW, at(-10), {LINKS: at(-5)}) == at(-5)
    assert next_look(SHOW, at(0), {}) is None


def test_a_show_without_a_planned_start_reminds_nobody() -> None:
    loose = Script("Show", "UTC", warmup=(POSTER,))
    assert reminders(loose) == () and next_look(loose, EIGHT, {}) is None


def test_marking_done_changes_those_tasks_and_nothing_else() -> None:
    done = marked_done(SHOW, {POSTER, LINKS})
    assert [task.done for task in done.warmup] == [True]
    assert [task.done for task in done.checklist] == [False, True, True]
    assert titles(overdue(done, at(5))) == ["host in place"]
    assert marked_done(SHOW, {Task("X", "other")}) is SHOW
