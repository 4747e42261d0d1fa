"""What is wrong, doubtful or worth knowing about a script, and where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """`error`: the show cannot be run as written. `warning`: look at it. `info`: so it was read."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a cell of a sheet (row from 1 as the spreadsheet counts), or a thing of the script."""

    sheet: str = ""
    row: int | None = None
    column: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: a stable code, its severity and place, and the data that fill its sentence."""

    code: str
    severity: Severity
    place: Place = field(default_factory=Place)
    data: tuple[tuple[str, str], ...] = ()


def finding(code: str, severity: Severity, place: Place | None = None, **data: object) -> Finding:
    """A finding with its data written as text."""
    pairs = tuple((key, str(value)) for key, value in data.items())
    return Finding(code, severity, place or Place(), pairs)


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The gravest severity among them; None when there are none."""
    order = (Severity.ERROR, Severity.WARNING, Severity.INFO)
    found = {item.severity for item in findings}
    return next((severity for severity in order if severity in found), None)
