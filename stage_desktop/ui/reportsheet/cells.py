"""Cells of a report: a value as people read it, and as its column is sorted by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

from stage_desktop.formats.report_document import Cell, Column, Table, Tone
from stage_desktop.instants import MINUTE, Instant, Millis, clock_text
from stage_desktop.ui.texts import reportsheet as texts
from stage_desktop.ui.texts.source import UNKNOWN

Row = TypeVar("Row")

_NOTHING = Cell(UNKNOWN, None, Tone.QUIET)


@dataclass(frozen=True, slots=True)
class Field(Generic[Row]):
    """A column and the cell that a row has in it; a `rare` one that is all blank is left out."""

    name: str
    share: float
    cell: Callable[[Row], Cell]
    numeric: bool = True
    rare: bool = False


def table(fields: Iterable[Field[Row]], rows: Sequence[Row]) -> Table:
    """The rows as a table of those fields."""
    kept: list[tuple[Column, list[Cell]]] = []
    for field in fields:
        cells = [field.cell(row) for row in rows]
        if field.rare and all(cell.text in ("", UNKNOWN) for cell in cells):
            continue
        kept.append((Column(texts.word(field.name), field.share, field.numeric), cells))
    columns = tuple(column for column, _ in kept)
    return Table(columns, tuple(zip(*(cells for _, cells in kept), strict=True)))


def words(text: str, tone: Tone = Tone.PLAIN) -> Cell:
    """A text on one line; what is longer than a paragraph is cut."""
    line = " ".join(text.split())
    return Cell(line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…", None, tone)


_LONGEST = 300


def number_cell(number: str) -> Cell:
    """The number of a segment, sorted as one where it is one."""
    order = float(number) if number.isdecimal() and len(number) < 10 else None
    return Cell(number, order)


def clock(instant: Instant | None, zone: ZoneInfo) -> Cell:
    """A wall time to the second."""
    return _NOTHING if instant is None else Cell(clock_text(instant, zone), float(instant))


def length(value: Millis | None) -> Cell:
    """A length of time."""
    return _NOTHING if value is None else Cell(texts.length_text(value), float(value))


def some_length(value: Millis | None) -> Cell:
    """A length of time; blank where it is none."""
    return length(value) if value else Cell()


def difference(value: Millis | None, late: int | None = None) -> Cell:
    """A difference of times with its sign; from `late` on it is bad, a third of it doubtful."""
    if value is None:
        return _NOTHING
    tone = Tone.PLAIN
    if late is not None and value >= late:
        tone = Tone.BAD
    elif late is not None and value >= late / 3:
        tone = Tone.WARN
    return Cell(texts.signed_text(value), float(value), tone)


def some_difference(value: Millis | None) -> Cell:
    """A difference of times with its sign; blank where it is none."""
    return difference(value) if value else Cell()


def over(value: Millis | None, planned: Millis | None, shares: tuple[int, int]) -> Cell:
    """What a pass was over by: doubtful and bad from those per cent of its plan on."""
    if value is None or not planned:
        return difference(value)
    part = 100 * value / planned
    doubtful, bad = shares
    long = value >= MINUTE
    tone = Tone.BAD if long and part >= bad else Tone.WARN if long and part >= doubtful else None
    return Cell(texts.signed_text(value), float(value), tone or Tone.PLAIN)


def counted(value: Decimal | int | None) -> Cell:
    """A count."""
    return _NOTHING if value is None else Cell(texts.counted_text(value), float(value))


def change(value: Decimal | None) -> Cell:
    """A change of a count."""
    return _NOTHING if value is None else Cell(texts.change_text(value), float(value))


def money(value: Decimal | None, currency: str, after: str = "") -> Cell:
    """An amount, with a mark after it that tells where it comes from."""
    if value is None:
        return _NOTHING
    places = 0 if abs(value) >= 1_000 else 2
    return Cell(texts.money_text(value, currency, places) + after, float(value))


def answer(value: bool | None) -> Cell:
    """Yes or no."""
    if value is None:
        return _NOTHING
    name, tone = ("yes", Tone.GOOD) if value else ("no", Tone.BAD)
    return Cell(texts.word(name), float(value), tone)
