"""A column of an edited table: what its cell says, and what a typed text makes of the thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from stage_desktop.script.plan import Script
from stage_desktop.script.planned import PlannedTimes, planned_times
from stage_desktop.ui.models.editing.run_times import SpanOf

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Sheet:
    """What cells are read and written against: the script as it stands, with its planned times.

    `live` gives the times of the run while a show is on: they are what is seen then.
    """

    script: Script
    live: SpanOf | None = None

    @cached_property
    def planned(self) -> PlannedTimes:
        return planned_times(self.script)


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that a picker offers: the text that goes into the cell, and what it is."""

    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class EditColumn(Generic[Thing]):
    """One column. `id` is worded in `ui/texts/editor`.

    `text` is what the cell says, and what is copied: `take` reads it back to an equal thing. `take`
    gives the thing with what was typed, or raises EntryRefused with a code and data; None where
    the column only shows something. `choices` are what its picker offers; `several` where a cell
    may name more than one of them. `width` is in characters. `long` cells hold texts of several
    lines. `beside` are columns that say the same: where a block is pasted that holds one of them,
    this one is left. A column with a `title` is headed by it and not by the word of its id.
    """

    id: str
    text: Callable[[Sheet, Thing], str]
    take: Callable[[Sheet, Thing, str], Thing] | None = None
    choices: Callable[[Sheet], Sequence[Choice]] | None = None
    several: bool = False
    width: int = 12
    numeric: bool = False
    long: bool = False
    beside: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class EditTable(Generic[Thing]):
    """One table: which part of the Script it edits (a field of tuples), its columns, a new row.

    `blank` makes a new thing with an id or code that is still free. `more` are the columns that
    only this script has (what its sheets called extra), behind the others.
    """

    part: str
    columns: tuple[EditColumn[Thing], ...]
    blank: Callable[[Script], Thing]
    more: Callable[[Script], tuple[EditColumn[Thing], ...]] | None = None
