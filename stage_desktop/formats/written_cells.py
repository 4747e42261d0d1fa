"""The cells of written sheets: numbers, durations and times that a spreadsheet can reckon with.

A cell has a text as well, which a text file holds and which reads back to the same value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from stage_desktop.formats.cells import number_of, text_of
from stage_desktop.instants import HOUR, MINUTE, SECOND
from stage_desktop.script.commerce import Money


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


class Offset(NamedTuple):
    """A time from the start of the show in a cell; before it, below zero."""

    millis: int

    @property
    def text(self) -> str:
        """[-]HH:MM:SS, with milliseconds where there are any."""
        text = Length(abs(self.millis)).text
        return ("-" if self.millis < 0 else "") + text.rjust(
            8 + (4 if self.millis % SECOND else 0), "0"
        )


class Clock(NamedTuple):
    """A time of day in a cell, in milliseconds since midnight; whole seconds."""

    millis: int

    @property
    def text(self) -> str:
        """HH:MM:SS."""
        return Offset(self.millis).text


class Moment(NamedTuple):
    """A date with its wall time in a cell; whole seconds, and not midnight.

    A spreadsheet's midnight is read as a date without a time.
    """

    wall: datetime

    @property
    def text(self) -> str:
        """YYYY-MM-DD HH:MM, with seconds where there are any."""
        return self.wall.isoformat(sep=" ").removesuffix(":00")


Cell = str | int | Decimal | Length | Offset | Clock | Moment


def cell_text(cell: Cell) -> str:
    """The cell as a text file has it."""
    match cell:
        case Length() | Offset() | Clock() | Moment():
            return cell.text
        case Decimal():
            return f"{cell:f}"
        case _:
            return str(cell)


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


def lengths_column(lengths: Iterable[int | None]) -> tuple[bool, Callable[[int | None], Cell]]:
    """Whether a column of durations counts minutes, and the cell that it makes of one.

    Whole minutes are numbers, as people write them; one with seconds makes the column H:MM:SS.
    """
    in_minutes = all(each is None or each % MINUTE == 0 for each in lengths)
    return in_minutes, minutes_cell if in_minutes else length_cell


_CLOCK = re.compile(r"(\d\d):(\d\d):(\d\d)")


def clock_cell(text: str) -> Cell:
    """A clock time as a spreadsheet has it; one with its date or with milliseconds as text."""
    match = _CLOCK.fullmatch(text)
    if match is None:
        return text
    hours, minutes, seconds = map(int, match.groups())
    return Clock(hours * HOUR + minutes * MINUTE + seconds * SECOND)


def mark_cell(marked: bool) -> Cell:
    """Y, or a blank."""
    return "Y" if marked else ""
