"""What a call sheet is made of: tables of rows of lines. Values, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SheetRole(StrEnum):
    """Whose call sheet it is; `ALL` is the floor director's, with everything."""

    HOST = "host"
    ASSISTANT = "assistant"
    OPERATOR = "operator"
    AD_BUYER = "ad_buyer"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a cell, `size` in points; a bullet hangs before one of a list."""

    text: str
    size: float = 10.0
    bold: bool = False
    quiet: bool = False
    bullet: bool = False


Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row; a last cell spans the columns that have none of their own.

    `box` has a box to tick in its first column; a `band` is shaded, and is one cell.
    """

    cells: tuple[Cell, ...]
    band: bool = False
    box: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, and its share of the width of the page."""

    title: str
    share: float


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A table with its heading ("" for the first)."""

    heading: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class CallSheet:
    """A call sheet ready to be laid out.

    `badge` says whose it is, `running` stands at the top of every page, `facts` under the title.
    """

    title: str
    badge: str
    running: str
    facts: tuple[str, ...]
    tables: tuple[SheetTable, ...]
    landscape: bool
    note: str = ""
