"""Rows of raw cells, as a spreadsheet counts them: what every reader of sheets begins with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

Raw = str | int | float | bool | date | time | datetime | timedelta | None

MAX_BYTES = 20 * 1024 * 1024
# More than any show has; what is read beyond it takes longer than anybody waits.
MAX_ROWS = 20_000
MAX_COLUMNS = 1_000


@dataclass(frozen=True, slots=True)
class Merge:
    """Cells that are one: the first and last row and column, counted from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet as it stands; the first of `rows` is row 1 of the spreadsheet.

    `hidden` are the numbers of hidden rows, `concealed` tells that the whole sheet is hidden,
    `unvalued` how many formulas have no result saved with them, `added` how many rows in front are
    ours and not the sheet's, `struck` the numbers of rows that are struck through.
    """

    name: str
    rows: Sequence[Sequence[Raw]]
    merged: tuple[Merge, ...] = ()
    hidden: frozenset[int] = frozenset()
    concealed: bool = False
    unvalued: int = 0
    added: int = 0
    struck: frozenset[int] = frozenset()

    def numbered(self) -> Iterator[tuple[int, Sequence[Raw]]]:
        """Each row with its number in the spreadsheet."""
        return enumerate(self.rows, start=1)


def is_blank(raw: Raw) -> bool:
    """Whether the cell holds nothing, or nothing but spaces."""
    return raw is None or (isinstance(raw, str) and not raw.strip())


def column_letter(index: int) -> str:
    """The spreadsheet's name of the column at that index: 0 is A, 26 is AA."""
    letters = ""
    rest = index + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters
