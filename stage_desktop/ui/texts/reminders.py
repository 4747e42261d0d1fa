"""Reminders of what to prepare, in words."""

from __future__ import annotations

from collections.abc import Sequence

from stage_desktop.instants import DAY, HOUR, MINUTE, SECOND, Instant
from stage_desktop.script.preparation import Task
from stage_desktop.script.reminders import Reminder
from stage_desktop.ui.texts.source import filled, translate

LISTED = 3


def due_mark(due: int) -> str:
    """When something is due against the start, as "T-30m", "T-1h30m", "T-7d" or "T+5m"."""
    if due == 0:
        return translate("Reminder", "T-0")
    text = _span(abs(due))
    before, after = translate("Reminder", "T-{span}"), translate("Reminder", "T+{span}")
    return filled(before if due < 0 else after, {"span": text})


def task_text(task: Task) -> str:
    """A task as "T-30m · check the links · operator"."""
    parts = (due_mark(task.due), task.title or task.code, task.owner)
    return " · ".join(part for part in parts if part)


def reminder_text(due: Sequence[Reminder], now: Instant) -> str:
    """What is due; several things are told as one."""
    if len(due) == 1:
        late = now - due[0].at
        text = task_text(due[0].task)
        if late < MINUTE:
            return text
        sentence = translate("Reminder", "{task} · due {span} ago")
        return filled(sentence, {"task": text, "span": _span(late // MINUTE * MINUTE)})
    listed = "; ".join(task_text(each.task) for each in due[-LISTED:])
    return filled(
        translate("Reminder", "{count} things are due: {tasks}"),
        {"count": len(due), "tasks": listed},
    )


def done_word(count: int) -> str:
    """The answer that all of it is done."""
    return translate("Reminder", "Done") if count == 1 else translate("Reminder", "All done")


def later_word() -> str:
    """The answer that puts it off."""
    return translate("Reminder", "Later")


def prepare_word() -> str:
    """The caption of what has to be prepared next."""
    return translate("Reminder", "PREPARE")


def _span(millis: int) -> str:
    """A length in days, hours, minutes and seconds, those that there are."""
    units = (
        (DAY, translate("Reminder", "{count}d")),
        (HOUR, translate("Reminder", "{count}h")),
        (MINUTE, translate("Reminder", "{count}m")),
        (SECOND, translate("Reminder", "{count}s")),
    )
    parts, rest = [], millis
    for unit, sentence in units:
        count, rest = divmod(rest, unit)
        if count:
            parts.append(filled(sentence, {"count": count}))
    return "".join(parts[:2])
