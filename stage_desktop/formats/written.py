"""A script as sheets: the rows that a CSV file or a workbook of a show holds.

What is written reads back to the same script. Times that the reader finds again are written plainly
(by the clock, from the start); only what it would not find carries its date or its anchor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from stage_desktop.formats.columns import SHOW_KEYS, Names
from stage_desktop.formats.headers import COLUMNS, SHEET_NAMES, SheetKind, field_of
from stage_desktop.formats.show_rows import ROLE_PREFIXES
from stage_desktop.formats.vocabulary import is_role
from stage_desktop.formats.written_cells import Cell, plain_cell
from stage_desktop.script.plan import Script

T = TypeVar("T")

# A blank column of these fields is left out, as few shows need it.
RARE: Mapping[SheetKind, frozenset[str]] = {
    SheetKind.SEGMENTS: frozenset(
        {"id", "end_rule", "shortest", "longest", "skipped", "colour", "group", "beats"}
    ),
    SheetKind.PRODUCTS: frozenset({"link", "style", "supply"}),
    SheetKind.GIVEAWAYS: frozenset(
        {"draws", "anchor", "offset", "selling_points", "rules", "budget", "prepared"}
    ),
    SheetKind.BOOSTS: frozenset({"anchor", "offset"}),
    SheetKind.CUES: frozenset({"subject", "once"}),
    SheetKind.HOSTS: frozenset(),
    SheetKind.SPEND: frozenset({"note"}),
    SheetKind.WARMUP: frozenset({"note"}),
    SheetKind.CHECKLIST: frozenset({"channel", "kind", "note"}),
    SheetKind.RESERVATIONS: frozenset(),
}


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """A sheet to be written: its kind, the name of its tab, its rows from the header on.

    `fields` names the field of each column, "" for a column that only carries its cells along.
    """

    kind: SheetKind
    name: str
    rows: list[list[Cell]]
    fields: list[str]


@dataclass(frozen=True, slots=True)
class Language:
    """Which names the headers take, and which words the cells."""

    chinese: bool

    def names(self, of: Names) -> tuple[str, ...]:
        """All names in this language."""
        return of.chinese if self.chinese else of.english

    def pick(self, of: Names) -> str:
        """The name to be written."""
        return self.names(of)[0]

    def word(self, vocabulary: Mapping[str, Names], value: str) -> str:
        """The word that reads back as the value; a value without one is its own word."""
        found = vocabulary.get(value)
        return value if found is None else self.pick(found)


CHINESE, ENGLISH = Language(True), Language(False)


def language_of(script: Script) -> Language:
    """Chinese where the title or the segments are."""
    texts = script.title + "".join(each.title for each in script.segments[:20])
    return Language(any("\u4e00" <= sign <= "\u9fff" for sign in texts))


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
    fields = [name for at, name in enumerate(cells) if at not in leave_out]
    kept[0].extend(key for key, _ in keys)
    for line, item in zip(kept[1:], items, strict=True):
        values = dict(_counted(extra(item)))
        line.extend(plain_cell(values.get(key, "")) for key in keys)
    return WrittenSheet(kind, sheet_name(kind, language), kept, [*fields, *("" for _ in keys)])


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


def role_key(role: str, language: Language) -> str:
    """The key under which the show's sheet has somebody of that role."""
    if is_role(role) and field_of(SheetKind.SHOW, role) is None:
        return role
    return f"{ROLE_PREFIXES[1 if language.chinese else 0]}{role}"


def show_key(name: str, language: Language) -> str:
    """The key of a value of the show."""
    return language.pick(SHOW_KEYS[name])
