"""What the user says the columns of a sheet mean, kept under a name for the next sheet like it.

A mapping goes before the aliases. A profile is a mapping saved with the headings of the sheet it
was made for; it is applied by itself to a sheet that has the same headings.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.cells import text_of
from stage_desktop.formats.headers import COLUMNS, SheetKind, folded
from stage_desktop.formats.kept_files import KeptFiles
from stage_desktop.formats.tables import Table, is_blank

IGNORED = "ignore"
KEPT = "keep"
FIELDS = frozenset(name for columns in COLUMNS.values() for name in columns)
_SUFFIX = ".columns.json"
_VERSION = 1
_ROWS_LOOKED_AT = 40


@dataclass(frozen=True, slots=True)
class Mapping:
    """Headings with the field that each means; `ignore` leaves a column out, `keep` keeps it only.

    `places` says the same by the index of the column, for one whose heading is blank or another's
    too; it goes before the headings.
    """

    columns: tuple[tuple[str, str], ...] = ()
    places: tuple[tuple[int, str], ...] = ()

    def field(self, header: str) -> str | None:
        """The field that the user gave the column; None where it was not mapped."""
        wanted = folded(header)
        return next((name for text, name in self.columns if folded(text) == wanted), None)

    def keeps(self, header: str) -> bool:
        """Whether the column is to be kept as it stands."""
        return bool(header) and self.field(header) == KEPT

    def field_at(self, index: int) -> str | None:
        """The field that the user gave the column at that index; None where none was."""
        return next((name for at, name in self.places if at == index), None)


@dataclass(frozen=True, slots=True)
class Profile:
    """A mapping under a name, with all headings of the sheet that it was made for, folded.

    `kind` is what that sheet holds.
    """

    name: str
    mapping: Mapping
    headers: frozenset[str]
    kind: SheetKind = SheetKind.SEGMENTS


class Match(NamedTuple):
    """A profile that fits a table: the headings end at that row (from 1) and take `depth` rows."""

    profile: Profile
    row: int
    depth: int


@dataclass(frozen=True, slots=True)
class SeenSheet:
    """A sheet as it was read: its columns in order, each with its field; "" for none.

    `header_row` counts as the spreadsheet does, 0 where the sheet has no header; it is the last of
    `depth` rows. `headings` are the texts that stand there.
    """

    name: str
    kind: SheetKind
    header_row: int
    columns: tuple[tuple[str, str], ...]
    depth: int = 1
    headings: tuple[str, ...] = ()

    @property
    def headers(self) -> frozenset[str]:
        """Its headings as profiles compare them."""
        return headers_in(self.headings)


@dataclass(frozen=True, slots=True)
class Layout:
    """What the user says of one sheet; None and blank: as it comes.

    `kind` is what it holds, `left_out` that it is not to be read. `header_row` is the last of
    `depth` rows of headings (from 1), 0 for a sheet that has none. `profile` tells where it is
    from.
    """

    sheet: str
    kind: SheetKind | None = None
    left_out: bool = False
    header_row: int | None = None
    depth: int = 1
    mapping: Mapping | None = None
    profile: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the one who opens a file says of its sheets.

    `sheet` is the one that holds the segments; `profile` is one to use whatever the headings are;
    `profiles` is the folder in which those lie that are applied by themselves. `layouts` go before
    all of them, each for its sheet.
    """

    mapping: Mapping | None = None
    sheet: str = ""
    profile: str = ""
    profiles: Path | None = None
    layouts: tuple[Layout, ...] = ()

    def layout(self, sheet: str) -> Layout | None:
        """What is said of the sheet of that name."""
        return next((each for each in self.layouts if each.sheet == sheet), None)


AS_IT_COMES = Choices()


def mapping_of(texts: Iterable[str]) -> Mapping:
    """The mapping that "header=field" texts say, as on the command line.

    FileTrouble `mapping_malformed` for one without =, `mapping_field` for an unknown field.
    """
    columns: list[tuple[str, str]] = []
    for text in texts:
        header, sign, name = text.rpartition("=")
        header, name = header.strip(), name.strip().casefold().replace("-", "_")
        if not sign or not header:
            raise FileTrouble("mapping_malformed", text=text)
        columns.append((header, _checked(name)))
    return Mapping(tuple(columns))


def _checked(name: str) -> str:
    if name not in (IGNORED, KEPT) and name not in FIELDS:
        known = ", ".join(sorted({*FIELDS, IGNORED, KEPT}))
        raise FileTrouble("mapping_field", name=name, known=known)
    return name


def headers_in(labels: Iterable[str]) -> frozenset[str]:
    """The headings as they are compared."""
    return frozenset(folded(label) for label in labels if label.strip())


def save_profile(folder: Path, profile: Profile) -> None:
    """Keep the profile in the folder, in place of one of that name."""
    document = {
        "version": _VERSION,
        "name": profile.name,
        "columns": [list(pair) for pair in profile.mapping.columns],
        "headers": sorted(profile.headers),
        "kind": profile.kind.value,
    }
    if profile.mapping.places:
        document["places"] = [list(pair) for pair in profile.mapping.places]
    _KEPT.put(folder, profile.name, document)


def forget_profile(folder: Path, name: str) -> None:
    """Keep the profile of that name no more; FileTrouble `file_unwritable`."""
    _KEPT.forget(folder, name)


def load_profile(folder: Path, name: str) -> Profile:
    """The profile of that name; FileTrouble `profile_unknown`, `profile_damaged`."""
    return _KEPT.one(folder, name)


def load_profiles(folder: Path) -> tuple[Profile, ...]:
    """All profiles of the folder, by name; one that cannot be read is passed over."""
    return _KEPT.all(folder)


def matching(profiles: Sequence[Profile], table: Table) -> Match | None:
    """The profile whose headings are those of a row, or of two rows, of the table; or None."""
    if not profiles:
        return None
    before: frozenset[str] = frozenset()
    for number, row in enumerate(table.rows[:_ROWS_LOOKED_AT], start=1):
        headers = headers_in(text_of(cell) for cell in row if not is_blank(cell))
        for depth, wanted in ((1, headers), (2, headers | before if before else frozenset())):
            found = next((each for each in profiles if wanted and each.headers == wanted), None)
            if found is not None:
                return Match(found, number, depth)
        before = headers
    return None


def _profile(data: bytes) -> Profile:
    document = json.loads(data)
    columns = tuple((str(header), _checked(str(name))) for header, name in document["columns"])
    places = tuple((int(at), _checked(str(name))) for at, name in document.get("places", ()))
    return Profile(
        str(document["name"]),
        Mapping(columns, places),
        frozenset(map(str, document["headers"])),
        SheetKind(document.get("kind", SheetKind.SEGMENTS)),
    )


_KEPT = KeptFiles(_SUFFIX, _profile, lambda profile: profile.name)
