"""A script as sheets: the rows that a CSV file or a workbook of a show holds.

What is written reads back to the same script. Times that the reader finds again are written plainly
(by the clock, from the start); only what it would not find carries its date or its anchor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, TypeVar

from stage_desktop.formats.cells import number_of, text_of
from stage_desktop.formats.headers import (
    COLUMNS,
    SHEET_NAMES,
    SHOW_KEYS,
    Names,
    SheetKind,
    field_of,
)
from stage_desktop.formats.show_rows import ROLE_PREFIXES
from stage_desktop.formats.vocabulary import is_role
from stage_desktop.instants import MINUTE, SECOND
from stage_desktop.script.commerce import Money

T = TypeVar("T")


class Length(NamedTuple):
    """A duration in a cell, as a spreadsheet can add it up."""

    millis: int

    @property
    def text(self) -> str:
        """H:MM:SS, with milliseconds where there are any."""
        whole, rest = divmod(abs(self.millis), 1_000)
        sign = "-" if self.millis < 0 else ""
        tail = f".{rest:03}" if rest else ""
        return f"{sign}{whole // 3_600}:{whole // 60 % 60:02}:{whole % 60:02}{tail}"


Cell = str | int | Decimal | Length


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """A sheet to be written: its kind, the name of its tab, its rows from the header on."""

    kind: SheetKind
    name: str
    rows: list[list[Cell]]


@dataclass(frozen=True, slots=True)
class Language:
    """Which names the headers take."""

    chinese: bool

    def pick(self, names: Names) -> str:
        """The name to be written."""
        return (names.chinese if self.chinese else names.english)[0]


def sheet_name(kind: SheetKind, language: Language) -> str:
    """The name of a tab."""
    return language.pick(SHEET_NAMES[kind])


def table(
    kind: SheetKind,
    language: Language,
    items: Sequence[T],
    cells: Mapping[str, Callable[[T], Cell]],
    extra: Callable[[T], Sequence[tuple[str, str]]],
    *,
    optional: Iterable[str] = (),
    hints: Mapping[str, str] | None = None,
) -> WrittenSheet:
    """The rows of the items under their headers, and their extra cells under their own.

    A column of `optional` is left out when it is blank in every row, unless an extra column of
    that name would be taken for it. `hints` are put in brackets behind a header.
    """
    keys = _extra_keys([extra(item) for item in items])
    claimed = {field_of(kind, key) for key, _ in keys}
    rows = [[cell(item) for cell in cells.values()] for item in items]
    leave_out = {
        at
        for at, name in enumerate(cells)
        if name in set(optional) and name not in claimed and not any(row[at] != "" for row in rows)
    }
    header: list[Cell] = []
    for name in cells:
        hint = (hints or {}).get(name, "")
        title = language.pick(COLUMNS[kind][name])
        header.append(f"{title} ({hint})" if hint else title)
    lines = [header, *rows]
    kept = [[cell for at, cell in enumerate(line) if at not in leave_out] for line in lines]
    kept[0].extend(key for key, _ in keys)
    for line, item in zip(kept[1:], items, strict=True):
        values = dict(_counted(extra(item)))
        line.extend(plain_cell(values.get(key, "")) for key in keys)
    return WrittenSheet(kind, sheet_name(kind, language), kept)


def _counted(pairs: Sequence[tuple[str, str]]) -> list[tuple[tuple[str, int], str]]:
    """The pairs with how often their key stood before: a sheet may have a header twice."""
    seen: dict[str, int] = {}
    counted: list[tuple[tuple[str, int], str]] = []
    for key, value in pairs:
        seen[key] = seen.get(key, 0) + 1
        counted.append(((key, seen[key]), value))
    return counted


def _extra_keys(all_pairs: Iterable[Sequence[tuple[str, str]]]) -> list[tuple[str, int]]:
    keys = (key for pairs in all_pairs for key, _ in _counted(pairs))
    return list(dict.fromkeys(keys))


def plain_cell(text: str) -> Cell:
    """The text, as a number where that reads back to the very same text."""
    if not text or not text[-1].isdigit() or len(text) > 15:
        return text
    number = number_of(text)
    if number is None or not text.replace(".", "", 1).lstrip("-").isdigit():
        return text
    return number if text_of(float(number)) == text else text


def money_cell(money: Money | None, currency: str) -> Cell:
    """The amount; with its currency where that is not the show's."""
    if money is None:
        return ""
    if money.currency == currency:
        return money.amount
    return f"{money.currency} {money.amount:f}".strip()


def count_cell(count: int | None) -> Cell:
    """The number, or a blank."""
    return "" if count is None else count


def length_cell(millis: int | None) -> Cell:
    """The duration, or a blank."""
    return "" if millis is None else Length(millis)


def seconds_cell(millis: int | None) -> Cell:
    """The duration as a number of seconds, exactly."""
    if millis is None:
        return ""
    return millis // SECOND if millis % SECOND == 0 else Decimal(millis).scaleb(-3)


def minutes_cell(millis: int | None) -> Cell:
    """The duration as a number of minutes, or as H:MM:SS where it has seconds."""
    if millis is None:
        return ""
    return millis // MINUTE if millis % MINUTE == 0 else Length(millis).text


def offset_text(millis: int) -> str:
    """An offset from the start of the show: [-]HH:MM:SS, with milliseconds where there are any."""
    text = Length(abs(millis)).text
    return ("-" if millis < 0 else "") + text.rjust(8 + (4 if millis % SECOND else 0), "0")


def mark_cell(marked: bool) -> Cell:
    """Y, or a blank."""
    return "Y" if marked else ""


def role_key(role: str, language: Language) -> str:
    """The key under which the show's sheet has somebody of that role."""
    if is_role(role) and field_of(SheetKind.SHOW, role) is None:
        return role
    return f"{ROLE_PREFIXES[1 if language.chinese else 0]}{role}"


def show_key(name: str, language: Language) -> str:
    """The key of a value of the show."""
    return language.pick(SHOW_KEYS[name])
