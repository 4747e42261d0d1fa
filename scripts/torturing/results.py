"""What was promised, how it was tried, and what came of it: one table."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

WIDTHS = (46, 50, 62)


@dataclass(frozen=True, slots=True)
class Result:
    """One promise; `is_kept` None: it could not be tried here."""

    promise: str
    how: str
    figure: str
    is_kept: bool | None


def heading() -> str:
    """The heads of the columns."""
    heads = _line("promise", "how it was tried", "figure", "kept")
    return f"{heads}\n{'-' * (sum(WIDTHS) + 12)}"


def row(result: Result) -> str:
    """One line of the table."""
    kept = {True: "ok", False: "BROKEN", None: "not here"}[result.is_kept]
    return _line(result.promise, result.how, result.figure, kept)


def _line(*cells: str) -> str:
    padded = (
        cell + " " * (width - _columns(cell)) for cell, width in zip(cells, WIDTHS, strict=False)
    )
    return "  ".join((*padded, cells[-1]))


def _columns(text: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)
