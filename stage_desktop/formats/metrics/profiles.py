"""What a user says the columns of an export mean, kept under a name for the next one like it.

An assignment goes before the names that are known. A profile applies by itself to a file that has
all of its headings in one row.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.cells import text_of
from stage_desktop.formats.headers import folded
from stage_desktop.formats.kept_files import KeptFiles
from stage_desktop.formats.mapping import headers_in
from stage_desktop.formats.metrics.columns import FIELDS, IGNORED, MetricsKind
from stage_desktop.formats.tables import Table, is_blank

# What an amount is counted in, where the heading does not say it: 分 and 厘 are parts of a yuan.
UNITS = {"fen": Decimal("0.01"), "li": Decimal("0.001"), "wan": Decimal(10_000)}
_SUFFIX = ".metrics.json"
_VERSION = 1
_ROWS_LOOKED_AT = 40


@dataclass(frozen=True, slots=True)
class Assigned:
    """Headings with the field that each means (`ignore` for none), maybe with a unit: gmv:fen.

    `kind` is what the sheet holds, None as it comes; `name` that of the profile.
    """

    columns: tuple[tuple[str, str], ...] = ()
    kind: MetricsKind | None = None
    name: str = ""

    def field(self, heading: str) -> str | None:
        """The field that the heading was given; None where it was given none."""
        said = self._said(heading)
        return None if said is None else said.partition(":")[0]

    def factor(self, heading: str) -> Decimal | None:
        """By what amounts under that heading are multiplied; None where nothing is said."""
        unit = (self._said(heading) or "").partition(":")[2]
        return UNITS.get(unit)

    def _said(self, heading: str) -> str | None:
        wanted = folded(heading)
        return next((name for text, name in self.columns if folded(text) == wanted), None)


NOTHING_ASSIGNED = Assigned()


@dataclass(frozen=True, slots=True)
class MetricsProfile:
    """An assignment under a name, with all headings of the sheet that it was made for, folded."""

    assigned: Assigned
    headers: frozenset[str]


def assigned_of(texts: Iterable[str], kind: str = "", name: str = "") -> Assigned:
    """What "heading=field" texts assign, as on the command line.

    FileTrouble `mapping_malformed` for one without =, `mapping_field` for an unknown field.
    """
    columns: list[tuple[str, str]] = []
    for text in texts:
        heading, sign, field = text.rpartition("=")
        if not sign or not heading.strip():
            raise FileTrouble("mapping_malformed", text=text)
        columns.append((heading.strip(), _checked(field)))
    return Assigned(tuple(columns), MetricsKind(kind) if kind else None, name)


def _checked(field: str) -> str:
    plain = field.strip().casefold().replace("-", "_")
    name, _, unit = plain.partition(":")
    if (name not in FIELDS and name != IGNORED) or (unit and unit not in UNITS):
        known = ", ".join(sorted({*FIELDS, IGNORED}))
        raise FileTrouble("mapping_field", name=plain, known=known)
    return plain


def save_metrics_profile(folder: Path, profile: MetricsProfile) -> None:
    """Keep the profile in the folder, in place of one of that name."""
    assigned = profile.assigned
    document = {
        "version": _VERSION,
        "name": assigned.name,
        "kind": assigned.kind,
        "columns": [list(pair) for pair in assigned.columns],
        "headers": sorted(profile.headers),
    }
    _KEPT.put(folder, assigned.name, document)


def load_metrics_profile(folder: Path, name: str) -> MetricsProfile:
    """The profile of that name; FileTrouble `profile_unknown`, `profile_damaged`."""
    return _KEPT.one(folder, name)


def load_metrics_profiles(folder: Path) -> tuple[MetricsProfile, ...]:
    """All profiles of the folder, by name; one that cannot be read is passed over."""
    return _KEPT.all(folder)


def fitting(profiles: Iterable[MetricsProfile], table: Table) -> Assigned | None:
    """What the profile assigns whose headings are those of a row of the table; None without."""
    known = list(profiles)
    for row in table.rows[:_ROWS_LOOKED_AT] if known else ():
        headers = headers_in(text_of(cell) for cell in row if not is_blank(cell))
        for each in known:
            if headers and each.headers == headers:
                return each.assigned
    return None


def _profile(data: bytes) -> MetricsProfile:
    document = json.loads(data)
    try:
        columns = tuple((str(text), _checked(str(name))) for text, name in document["columns"])
    except FileTrouble as trouble:  # kept by another version: the file is of no use here
        raise ValueError(trouble.code) from trouble
    kind = document.get("kind")
    return MetricsProfile(
        Assigned(columns, None if kind is None else MetricsKind(kind), str(document["name"])),
        frozenset(map(str, document["headers"])),
    )


_KEPT = KeptFiles(_SUFFIX, _profile, lambda profile: profile.assigned.name)
