"""Drawings of a report as shapes: drawn alike in SVG and on paper.

Lengths are in units of the drawing, whose origin is its upper left corner; `Ink` names what a
shape stands for, and whoever draws it knows its colour.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Ink(StrEnum):
    """What a shape stands for."""

    TEXT = "text"
    QUIET = "quiet"
    GRID = "grid"
    AXIS = "axis"
    PLANNED = "planned"
    ACTUAL = "actual"
    OVER = "over"
    DRIFT = "drift"
    ONLINE = "online"
    GMV = "gmv"
    GIVEAWAY = "giveaway"
    BOOST = "boost"
    CUE = "cue"
    MISSED = "missed"


class Sign(StrEnum):
    """A mark, told from the others by its shape."""

    DIAMOND = "diamond"
    HOLLOW = "hollow"
    UP = "up"
    DISC = "disc"
    CROSS = "cross"


class Align(StrEnum):
    """Where a label stands from its point."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; a hatched one is told from a plain one also in grey."""

    left: float
    top: float
    width: float
    height: float
    ink: Ink
    title: str = ""
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    ink: Ink
    title: str = ""


@dataclass(frozen=True, slots=True)
class Ticks:
    """Short upright lines at many places."""

    places: tuple[float, ...]
    top: float
    height: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Trace:
    """A line through points; `base` given, what lies between it and that height is filled."""

    points: tuple[tuple[float, float], ...]
    ink: Ink
    base: float | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign at a point."""

    sign: Sign
    x: float
    y: float
    ink: Ink
    title: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text, `y` is its baseline; `bold` for names of lanes."""

    x: float
    y: float
    text: str
    ink: Ink = Ink.TEXT
    size: float = 12.0
    align: Align = Align.START
    bold: bool = False


Shape = Box | Rule | Ticks | Trace | Mark | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in their order, with a title and a sentence for those who cannot see them."""

    title: str
    described: str
    width: float
    height: float
    shapes: tuple[Shape, ...]

    def texts(self) -> Iterator[str]:
        """Every text that is drawn or told."""
        yield from (self.title, self.described)
        for shape in self.shapes:
            match shape:
                case Label():
                    yield shape.text
                case Box() | Rule() | Mark():
                    yield shape.title
                case _:
                    pass
