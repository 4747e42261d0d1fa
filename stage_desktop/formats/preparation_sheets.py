"""The sheets of a show's preparation, each value where the reader looks for it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TypeVar

from stage_desktop.formats.dues import due_text
from stage_desktop.formats.headers import PREPARATION, SheetKind
from stage_desktop.formats.listed import items_text
from stage_desktop.formats.preparation_rows import AVOIDED, SAID
from stage_desktop.formats.spend_rows import PERCENT
from stage_desktop.formats.written import Language, WrittenSheet, table
from stage_desktop.formats.written_cells import (
    Cell,
    Offset,
    count_cell,
    mark_cell,
    money_cell,
    plain_cell,
)
from stage_desktop.instants import Instant
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import HostCard, Reservation, SpendBand, Task

T = TypeVar("T")
Rare = Mapping[SheetKind, Collection[str]]


def preparation_sheets(
    script: Script,
    language: Language,
    rare: Rare,
    moment: Callable[[Instant | None], Cell],
    *,
    every: bool,
) -> list[WrittenSheet]:
    """The sheets of the preparation that hold something, or with `every` all of them.

    `moment` makes the cell of an instant; a blank column of a field of `rare` is left out.
    """
    writers: Mapping[SheetKind, Callable[[], WrittenSheet]] = {
        SheetKind.HOSTS: lambda: _hosts(script, language, rare),
        SheetKind.SPEND: lambda: _spend(script, language, rare),
        SheetKind.WARMUP: lambda: _tasks(SheetKind.WARMUP, script.warmup, language, rare),
        SheetKind.CHECKLIST: lambda: _tasks(SheetKind.CHECKLIST, script.checklist, language, rare),
        SheetKind.RESERVATIONS: lambda: _reservations(script, language, rare, moment),
    }
    held = {
        SheetKind.HOSTS: script.hosts,
        SheetKind.SPEND: script.spend_bands,
        SheetKind.WARMUP: script.warmup,
        SheetKind.CHECKLIST: script.checklist,
        SheetKind.RESERVATIONS: script.reservations,
    }
    return [writers[kind]() for kind in PREPARATION if every or held[kind]]


def _hosts(script: Script, language: Language, rare: Rare) -> WrittenSheet:
    cells: dict[str, Callable[[HostCard], Cell]] = {
        "name": lambda h: plain_cell(h.name),
        "persona": lambda h: h.persona,
        "phrases": lambda h: items_text(h.phrases, SAID),
        "avoided": lambda h: items_text(h.avoided, AVOIDED),
        "note": lambda h: h.note,
    }
    kind = SheetKind.HOSTS
    return table(kind, language, script.hosts, cells, lambda h: (), optional=rare[kind])


def _spend(script: Script, language: Language, rare: Rare) -> WrittenSheet:
    cells: dict[str, Callable[[SpendBand], Cell]] = {
        "code": lambda b: plain_cell(b.code),
        "start": lambda b: Offset(b.start),
        "end": lambda b: Offset(b.end),
        "share": lambda b: b.share,
        "spent": lambda b: money_cell(b.spent, script.currency),
        "note": lambda b: b.note,
    }
    kind = SheetKind.SPEND
    from_start = "相对" if language.chinese else "offset"
    percent = PERCENT[0 if language.chinese else 1]
    hints = {"start": from_start, "end": from_start, "share": percent}
    return table(
        kind, language, script.spend_bands, cells, lambda b: (), optional=rare[kind], hints=hints
    )


def _tasks(
    kind: SheetKind, tasks: tuple[Task, ...], language: Language, rare: Rare
) -> WrittenSheet:
    cells: dict[str, Callable[[Task], Cell]] = {
        "code": lambda t: plain_cell(t.code),
        "due": lambda t: due_text(t.due),
        "title": lambda t: t.title,
        "channel": lambda t: t.channel,
        "kind": lambda t: t.kind,
        "owner": lambda t: t.owner,
        "done": lambda t: mark_cell(t.done),
        "note": lambda t: t.note,
    }
    return table(kind, language, tasks, cells, lambda t: (), optional=rare[kind])


def _reservations(
    script: Script, language: Language, rare: Rare, moment: Callable[[Instant | None], Cell]
) -> WrittenSheet:
    cells: dict[str, Callable[[Reservation], Cell]] = {
        "at": lambda r: moment(r.at),
        "count": lambda r: count_cell(r.count),
    }
    kind = SheetKind.RESERVATIONS
    return table(kind, language, script.reservations, cells, lambda r: (), optional=rare[kind])
