"""The slack to the fixed moments on the time axis, and where segments would be after a replan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QPen

from stage_desktop.instants import Instant
from stage_desktop.show.fixed import FixedMoment, Miss
from stage_desktop.ui.lanes.bands import Bands
from stage_desktop.ui.lanes.span import Span
from stage_desktop.ui.theme import Theme

AFTER = 5
CAP = 3


@dataclass(frozen=True, slots=True)
class Slack:
    """The stretch between a fixed moment and when the show is there."""

    at: Instant
    there: Instant
    missed: bool


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is drawn over the lanes: slacks, and the segments as one choice would have them."""

    slacks: tuple[Slack, ...] = ()
    after: tuple[tuple[Instant, Instant], ...] = ()


def slacks_of(moments: Iterable[FixedMoment]) -> tuple[Slack, ...]:
    """The stretch of each moment that the show is expected at; none where nothing tells."""
    found: list[Slack] = []
    for each in moments:
        there = each.until if each.miss is Miss.EARLY else each.arrival
        if there is not None and each.miss is not None:
            found.append(Slack(each.at, there, missed=True))
        elif there is not None and each.until is None:
            found.append(Slack(each.at, there, missed=False))
    return tuple(found)


def draw_ahead(
    painter: QPainter, ahead: Ahead, span: Span, bands: Bands, width: int, theme: Theme
) -> None:
    """Brackets on the planned strip; a row of thin bars at the foot of the segments."""
    middle = bands.planned.top + bands.planned.height / 2
    for each in ahead.slacks:
        left, right = sorted((span.x(each.at), span.x(each.there)))
        if right < 0 or left > width:
            continue
        colour = theme.colour("over" if each.missed else "on_time")
        painter.setPen(QPen(colour, 3 if each.missed else 1.5))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        for x in (left, right):
            painter.drawLine(QPointF(x, middle - CAP), QPointF(x, middle + CAP))
    top = bands.segments.bottom - AFTER
    for start, end in ahead.after:
        left, right = span.x(start), span.x(end)
        if right < 0 or left > width:
            continue
        left, right = max(left, -CAP), min(right, width + CAP)
        box = QRect(left, top, max(1, right - left - 1), AFTER)
        painter.fillRect(box, theme.colour("surface"))
        painter.fillRect(box.adjusted(0, 1, -1, -1), theme.colour("accent"))
