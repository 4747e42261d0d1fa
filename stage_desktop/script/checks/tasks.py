"""The days and minutes before the show: warm-up, checklist, reservations."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from stage_desktop.script.checks.reading import Reading, length
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.findings import Severity
from stage_desktop.script.preparation import Task


@rule("no_warmup", Section.EARLY, Severity.INFO, About.SHOW, "1.2 #37", asks=True)
def no_warmup(reading: Reading) -> Iterator[Told]:
    """A show that nothing is told of before it begins."""
    if not reading.script.warmup:
        yield told()


@rule("warmup_not_last_day", Section.EARLY, Severity.INFO, About.WARMUP, "1.2 #38", asks=True)
def warmup_not_last_day(reading: Reading) -> Iterator[Told]:
    """A warm-up that is over long before the show: nothing comes in the last day."""
    limit, items = reading.settings.warmup_not_last_day.limit, reading.script.warmup
    if items and not any(-limit <= item.due <= 0 for item in items):
        yield told(length=length(limit))


@rule("warmup_without_channel", Section.EARLY, Severity.INFO, About.WARMUP, "1.2 #39", asks=True)
def warmup_without_channel(reading: Reading) -> Iterator[Told]:
    """A piece of the warm-up that does not say where it is shown; once where none does."""
    yield from _unsaid(reading.script.warmup, lambda item: bool(item.channel.strip()))


@rule("no_checklist", Section.EARLY, Severity.INFO, About.SHOW, "1.2 #10", asks=True)
def no_checklist(reading: Reading) -> Iterator[Told]:
    """A show without a checklist for the time before it."""
    if not reading.script.checklist:
        yield told()


@rule(
    "checklist_not_last_minutes",
    Section.EARLY,
    Severity.INFO,
    About.CHECKLIST,
    "1.2 #10",
    asks=True,
)
def checklist_not_last_minutes(reading: Reading) -> Iterator[Told]:
    """A checklist with nothing in the last minutes before the show."""
    limit, items = reading.settings.checklist_not_last_minutes.limit, reading.script.checklist
    if items and not any(-limit <= item.due <= 0 for item in items):
        yield told(length=length(limit))


@rule("task_without_owner", Section.EARLY, Severity.INFO, About.TASKS, "1.2 #10, #37", asks=True)
def task_without_owner(reading: Reading) -> Iterator[Told]:
    """A thing to prepare that nobody is named for; once for each list that names nobody."""
    for items in (reading.script.warmup, reading.script.checklist):
        open_items = tuple(item for item in items if not item.done)
        if any(item.owner.strip() for item in items):
            yield from (_told(item) for item in open_items if not item.owner.strip())
        elif open_items:
            yield told(tasks=", ".join(item.title or item.code for item in open_items))


@rule("task_after_start", Section.EARLY, Severity.WARNING, About.TASKS, "1.2 #10, #38")
def task_after_start(reading: Reading) -> Iterator[Told]:
    """A thing to prepare that is due only when the show has begun; a warm-up also with its start.

    Zero is what an item has whose due time nobody wrote.
    """
    for item in reading.script.warmup:
        if item.due >= 0:
            yield _told(item, due=length(item.due))
    for item in reading.script.checklist:
        if item.due > 0:
            yield _told(item, due=length(item.due))


@rule("task_overdue", Section.EARLY, Severity.WARNING, About.TASKS, "1.2 #10, #38")
def task_overdue(reading: Reading) -> Iterator[Told]:
    """A thing to prepare whose time is past and that is not done, while the show is still ahead."""
    now, start = reading.now, reading.script.planned_start
    if now is None or start is None or now >= start:
        return
    for item in (*reading.script.warmup, *reading.script.checklist):
        late = now - (start + item.due)
        if not item.done and late > reading.settings.task_overdue.limit:
            yield _told(item, length=length(late))


@rule("no_reservations", Section.EARLY, Severity.INFO, About.WARMUP, "1.2 #40", asks=True)
def no_reservations(reading: Reading) -> Iterator[Told]:
    """A warm-up that has begun without a count of those who reserved the show."""
    begun = any(item.done for item in reading.script.warmup)
    if begun and not reading.script.reservations:
        yield told()


def _unsaid(items: tuple[Task, ...], is_said: Callable[[Task], bool]) -> Iterator[Told]:
    silent = [item for item in items if not is_said(item)]
    if silent and len(silent) == len(items):
        yield told()
    else:
        yield from (_told(item) for item in silent)


def _told(item: Task, **data: object) -> Told:
    return told(item.code, task=item.title or item.code, **data)
