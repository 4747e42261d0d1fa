"""Columns of plain fields: texts, amounts, counts, lengths, marks and codes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from stage_desktop.errors import EntryRefused
from stage_desktop.formats import entered_commerce as entered
from stage_desktop.formats.cell_words import ROLES
from stage_desktop.formats.listed import items_of, items_text
from stage_desktop.formats.time_cells import Unit
from stage_desktop.formats.written import Language
from stage_desktop.instants import ZERO
from stage_desktop.script.cues import Role
from stage_desktop.script.plan import Script
from stage_desktop.script.platforms import BoostTool, GiveawayTool
from stage_desktop.ui.models.editing.column import Choice, EditColumn, Sheet
from stage_desktop.ui.texts.editor_panes import cell_language

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Part = TypeVar("Part", bound=DataclassInstance)
else:
    Part = TypeVar("Part")

Choices = Callable[[Sheet], Sequence[Choice]]
Write = Callable[[Sheet, Any], str]
Read = Callable[[Sheet, str], Any]
_PARTED = ("[;；]",)


def column(
    field: str,
    write: Write,
    read: Read,
    *,
    width: int = 12,
    numeric: bool = False,
    choices: Choices | None = None,
    long: bool = False,
) -> EditColumn[Any]:
    """A column of one field, by what writes and reads its value."""

    def text(sheet: Sheet, thing: Any) -> str:
        return write(sheet, getattr(thing, field))

    def take(sheet: Sheet, thing: Part, typed: str) -> Part:
        return replace(thing, **{field: read(sheet, typed)})

    return EditColumn(field, text, take, choices, width=width, numeric=numeric, long=long)


def text_column(
    field: str, width: int = 16, choices: Choices | None = None, *, long: bool = False
) -> EditColumn[Any]:
    """A text, kept as it is typed but for blanks around it; `long` where it may have lines."""
    return column(
        field,
        lambda _, value: value,
        lambda _, typed: typed.strip(),
        width=width,
        choices=choices,
        long=long,
    )


def lines_column(field: str, width: int = 24) -> EditColumn[Any]:
    """Several texts, one on each line."""
    return column(
        field,
        lambda _, value: items_text(value, _PARTED),
        lambda _, typed: items_of(typed.strip(), _PARTED),
        width=width,
        long=True,
    )


def money_column(field: str, width: int = 9) -> EditColumn[Any]:
    """An amount, in the show's currency where it names none."""
    return column(
        field,
        lambda sheet, value: entered.money_text(value, sheet.script.currency),
        lambda sheet, typed: entered.entered_money(typed, sheet.script.currency),
        width=width,
        numeric=True,
    )


def count_column(field: str, width: int = 7) -> EditColumn[Any]:
    """A whole number or a blank."""
    return column(
        field,
        lambda _, value: entered.count_text(value),
        lambda _, typed: entered.entered_count(typed),
        width=width,
        numeric=True,
    )


def length_column(
    field: str, unit: Unit, *, blank: bool = False, width: int = 9
) -> EditColumn[Any]:
    """A duration, of which a bare number counts `unit`; a blank is none, or zero."""

    def read(_: Sheet, typed: str) -> Any:
        length = entered.entered_length(typed, unit)
        return length if length is not None or blank else ZERO

    def write(_: Sheet, value: Any) -> str:
        return entered.length_text(value) if blank or value else ""

    return column(field, write, read, width=width, numeric=True)


def mark_column(field: str, *, optional: bool = False, width: int = 7) -> EditColumn[Any]:
    """A tick or a blank; with `optional` a cross too, for a no that somebody has said."""

    def write(_: Sheet, value: Any) -> str:
        return entered.mark_text(value if optional else value or None)

    def read(_: Sheet, typed: str) -> Any:
        marked = entered.entered_mark(typed)
        return marked if optional else bool(marked)

    offered = (entered.READY, entered.MISSING) if optional else (entered.READY,)
    return column(
        field, write, read, width=width, choices=lambda _: tuple(Choice(each) for each in offered)
    )


def extra_columns(part: str) -> Callable[[Script], tuple[EditColumn[Any], ...]]:
    """What the sheet of that part had in columns of its own, each under its own heading."""

    def columns(script: Script) -> tuple[EditColumn[Any], ...]:
        things = getattr(script, part)
        headings = dict.fromkeys(key for thing in things for key in _headings(thing.extra))
        return tuple(_extra_column(key, nth) for key, nth in headings)

    return columns


def _headings(extra: Sequence[tuple[str, str]]) -> list[tuple[str, int]]:
    """The headings with how often each stood before: a sheet may have one twice."""
    keys = [key for key, _ in extra]
    return [(key, keys[:at].count(key)) for at, key in enumerate(keys)]


def _extra_column(key: str, nth: int) -> EditColumn[Any]:
    def text(sheet: Sheet, thing: Any) -> str:
        del sheet
        held: tuple[tuple[str, str], ...] = thing.extra
        values = dict(zip(_headings(held), held, strict=True))
        return values.get((key, nth), ("", ""))[1]

    def take(sheet: Sheet, thing: Part, typed: str) -> Part:
        own: tuple[tuple[str, str], ...] = getattr(thing, "extra", ())
        held = _headings(own)
        if (key, nth) in held:
            at = held.index((key, nth))
            changed = (*own[:at], (key, typed.strip()), *own[at + 1 :])
            return replace(thing, extra=changed)
        del sheet
        return replace(thing, extra=(*own, (key, typed.strip()))) if typed.strip() else thing

    return EditColumn(f"extra:{key}:{nth}", text, take, width=14, title=key)


def code_column(part: str, field: str = "code", width: int = 9) -> EditColumn[Any]:
    """What others refer to it by: never blank, and no two the same (`entry_code_taken`)."""

    def take(sheet: Sheet, thing: Part, typed: str) -> Part:
        code = typed.strip()
        former = getattr(thing, field)
        if not code:
            raise EntryRefused("entry_code_missing")
        taken = {getattr(each, field) for each in getattr(sheet.script, part)} - {former}
        if code in taken:
            raise EntryRefused("entry_code_taken", text=code)
        return thing if code == former else replace(thing, **{field: code})

    return EditColumn(field, lambda _, thing: str(getattr(thing, field)), take, width=width)


def shown_column(
    name: str, write: Callable[[Sheet, Any], str], *, width: int = 9, numeric: bool = False
) -> EditColumn[Any]:
    """A column that only shows what follows from others."""
    return EditColumn(name, write, width=width, numeric=numeric)


def free_code(script: Script, part: str, prefix: str, field: str = "code") -> str:
    """The first of P1, P2 … that is still free, counted on from how many there are."""
    things = getattr(script, part)
    taken = {getattr(each, field) for each in things}
    number = len(things) + 1
    while f"{prefix}{number}" in taken:
        number += 1
    return f"{prefix}{number}"


def words(of: Callable[[Language], Iterable[str]]) -> Choices:
    """Words to choose from, in the language of the cells."""
    return lambda _: tuple(Choice(word) for word in of(cell_language()))


def people(sheet: Sheet) -> Sequence[Choice]:
    """Everybody of the team by name, and the roles: a task may be anybody's."""
    found = {person.name: person.role for person in sheet.script.people if person.name}
    for card in sheet.script.hosts:
        found.setdefault(card.name, cell_language().pick(ROLES[Role.HOST]))
    for each in ROLES.values():
        found.setdefault(cell_language().pick(each), "")
    return tuple(Choice(name, role) for name, role in found.items())


def tool_choices(
    tools: Iterable[GiveawayTool | BoostTool], usual: Iterable[str]
) -> tuple[Choice, ...]:
    """The platform's tools, each by its first name in the language of the cells; else the usual."""
    chinese = cell_language().chinese
    named = [
        next((name for name in tool.names if name.isascii() != chinese), tool.names[0])
        for tool in tools
    ]
    return tuple(Choice(name) for name in dict.fromkeys(named or usual))
