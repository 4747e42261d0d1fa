"""The sheets of a show's preparation: host cards, spend bands, warm-up, checklist, reservations.

Nothing of theirs has cells of its own beyond its columns; what such cells hold is kept with the
show, under the name of the row and the heading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from stage_desktop.formats.axis import Axis
from stage_desktop.formats.dues import due_of, on_day
from stage_desktop.formats.headers import SheetKind, unit_of
from stage_desktop.formats.listed import items_of
from stage_desktop.formats.product_rows import count, unique
from stage_desktop.formats.readiness_cells import ready_of
from stage_desktop.formats.sheet import Row, Sheet
from stage_desktop.formats.spend_rows import read_spend
from stage_desktop.instants import ZERO, Instant, Millis
from stage_desktop.script.findings import Severity
from stage_desktop.script.preparation import HostCard, Reservation, SpendBand, Task

T = TypeVar("T")
Extra = tuple[str, str]

SAID = (r"[;；]", r"、")
# Single words, which commas part as well.
AVOIDED = (r"[;；]", r"、", r"[,，/]")


@dataclass(slots=True)
class Preparation:
    """What the sheets of the preparation hold, and what no part of it has a place for."""

    hosts: tuple[HostCard, ...] = ()
    spend_bands: tuple[SpendBand, ...] = ()
    warmup: tuple[Task, ...] = ()
    checklist: tuple[Task, ...] = ()
    reservations: tuple[Reservation, ...] = ()
    extra: list[Extra] = field(default_factory=list)


def read_preparation(
    sheets: dict[SheetKind, Sheet], axis: Axis, end: Instant | None, currency: str
) -> Preparation:
    """The preparation in those of the sheets that a show has; `end` is when the segments end."""
    found = Preparation()

    def read(kind: SheetKind, reader: Callable[[Sheet], Iterable[tuple[T, str, Row]]]) -> list[T]:
        if kind not in sheets:
            return []
        things: list[T] = []
        for thing, name, row in reader(sheets[kind]):
            things.append(thing)
            found.extra.extend((f"{name} {header}".strip(), text) for header, text in row.extra())
        return things

    found.hosts = tuple(read(SheetKind.HOSTS, _hosts))
    found.spend_bands = tuple(
        read(SheetKind.SPEND, lambda sheet: read_spend(sheet, axis, end, currency))
    )
    found.warmup = tuple(read(SheetKind.WARMUP, lambda sheet: _tasks(sheet, axis, "W")))
    found.checklist = tuple(read(SheetKind.CHECKLIST, lambda sheet: _tasks(sheet, axis, "C")))
    found.reservations = tuple(
        read(SheetKind.RESERVATIONS, lambda sheet: _reservations(sheet, axis))
    )
    return found


def _hosts(sheet: Sheet) -> Iterable[tuple[HostCard, str, Row]]:
    taken: set[str] = set()
    for row in sheet.rows:
        if not row.text("name"):
            row.note("row_not_read", Severity.WARNING, text=" ".join(row.texts))
            continue
        name = unique(row, "name", row.text("name"), taken)
        taken.add(name)
        card = HostCard(
            name,
            row.text("persona"),
            items_of(row.text("phrases"), SAID),
            items_of(row.text("avoided"), AVOIDED),
            row.text("note"),
        )
        yield card, name, row


def _tasks(sheet: Sheet, axis: Axis, letter: str) -> Iterable[tuple[Task, str, Row]]:
    """The tasks of a sheet; one without a code is called by the letter and its place."""
    taken: set[str] = set()
    for position, row in enumerate(sheet.rows, start=1):
        title = row.text("title")
        if not title and not row.text("code"):
            row.note("row_not_read", Severity.WARNING, text=" ".join(row.texts))
            continue
        code = unique(row, "code", row.text("code") or f"{letter}{position}", taken)
        taken.add(code)
        due = _due(row, axis)
        if due is None:
            row.note("task_without_due", Severity.WARNING, "due", task=title or code)
        done = row.read("done", ready_of, "mark")
        task = Task(
            code,
            title,
            ZERO if due is None else due,
            row.text("owner"),
            bool(done),
            row.text("channel"),
            row.text("kind"),
            row.text("note"),
        )
        yield task, code, row


def _due(row: Row, axis: Axis, name: str = "due") -> Millis | None:
    """When it is due, by one column, or by a date and a time in two."""
    day = row.raw("day")
    if day is not None:
        found = on_day(day, row.raw(name), axis)
        if found is not None:
            return found
        # A full date and time, or one that counts from the start, needs no date beside it.
        if row.raw(name) is None:
            return row.read("day", lambda raw: due_of(raw, axis), "due")
        row.kept.append(row.sheet.columns["day"])
    unit = unit_of(row.sheet.header(name))
    return row.read(name, lambda raw: due_of(raw, axis, unit), "due")


def _reservations(sheet: Sheet, axis: Axis) -> Iterable[tuple[Reservation, str, Row]]:
    for row in sheet.rows:
        number = count(row, "count")
        due = _due(row, axis, "at")
        if number is None or due is None:
            row.note("row_not_read", Severity.WARNING, text=" ".join(row.texts))
            row.kept.extend(_filled(row, ("at", "day", "count")))
            continue
        yield Reservation(Instant(axis.origin + due), number), "", row


def _filled(row: Row, names: Sequence[str]) -> list[int]:
    return [row.sheet.columns[name] for name in names if row.raw(name) is not None]
