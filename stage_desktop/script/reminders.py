"""What of the preparation is due: the warm-up and the checklist before the show, as instants.

Due times hang on the planned start; a show without one reminds nobody.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import NamedTuple

from stage_desktop.instants import Instant
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import Task


class Reminder(NamedTuple):
    """A task and the instant at which it is due."""

    at: Instant
    task: Task


def reminders(script: Script) -> tuple[Reminder, ...]:
    """All that has to be prepared, done or not, by the instant it is due."""
    start = script.planned_start
    if start is None:
        return ()
    tasks = (*script.warmup, *script.checklist)
    return tuple(sorted((Reminder(Instant(start + t.due), t) for t in tasks), key=_at))


def overdue(script: Script, now: Instant) -> tuple[Reminder, ...]:
    """What should have been done by now and is not."""
    return tuple(each for each in reminders(script) if not each.task.done and each.at <= now)


def upcoming(script: Script, now: Instant) -> Reminder | None:
    """What is due next; None when nothing is left."""
    open_ones = (each for each in reminders(script) if not each.task.done and each.at > now)
    return next(open_ones, None)


def next_look(script: Script, now: Instant, later: Mapping[Task, Instant]) -> Instant | None:
    """When something will be due that is not now; `later` are those put off, and until when."""
    instants = (max(each.at, later.get(each.task, each.at)) for each in _open(script))
    return min((at for at in instants if at > now), default=None)


def marked_done(script: Script, tasks: Collection[Task]) -> Script:
    """The script with those tasks done; the same one where it has none of them."""
    if not any(task in tasks for task in (*script.warmup, *script.checklist)):
        return script
    return replace(
        script,
        warmup=tuple(replace(t, done=True) if t in tasks else t for t in script.warmup),
        checklist=tuple(replace(t, done=True) if t in tasks else t for t in script.checklist),
    )


def _open(script: Script) -> tuple[Reminder, ...]:
    return tuple(each for each in reminders(script) if not each.task.done)


def _at(reminder: Reminder) -> Instant:
    return reminder.at
