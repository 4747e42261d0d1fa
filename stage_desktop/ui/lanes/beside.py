"""What stands beside the bars, as pixels: links, spend bands, the preparation. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from stage_desktop.show.bars import Lane, Link, Share, TaskMark, TaskStanding
from stage_desktop.ui.lanes.bands import Band, Bands
from stage_desktop.ui.lanes.span import Span

LINK_APART = 7
NARROWEST = 6  # pixels of a slot that a link can still point at
TASK_APART = 12

_GRAVITY = (TaskStanding.OVERDUE, TaskStanding.OPEN, TaskStanding.DONE)


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """From the top of what feeds, at `x`, to the foot of its slot at `slot_x`."""

    x: int
    top: int
    slot_x: int
    foot: int
    lane: Lane
    misses: bool


@dataclass(frozen=True, slots=True)
class PlacedShare:
    """A spend band; `right` is the first pixel after it."""

    x: int
    right: int
    band: Band
    code: str
    share: Decimal
    spent: Decimal | None
    of: Share = field(compare=False)

    @property
    def width(self) -> int:
        return self.right - self.x


@dataclass(frozen=True, slots=True)
class PlacedTasks:
    """What has to be prepared in one place; x and y are its middle, `room` ends its words.

    `is_earlier` are those that lie before what is seen, all in one at the left edge.
    """

    x: int
    y: int
    room: int
    standing: TaskStanding
    marks: tuple[TaskMark, ...]
    is_earlier: bool = False

    @property
    def left_open(self) -> int:
        """How many are not done."""
        return sum(mark.standing is not TaskStanding.DONE for mark in self.marks)


def placed_links(
    links: Iterable[Link],
    span: Span,
    tops: Mapping[tuple[Lane, str], int],
    slots: Mapping[str, int],
    foot: int,
) -> Iterator[PlacedLink]:
    """The links of bars that are there: `tops` are their upper edges, `slots` widths by id.

    Links to slots too narrow to be pointed at, and those right beside another, are left out: an
    overview of a long show would be nothing but lines.
    """
    last: dict[Lane, int] = {}
    for link in links:
        x = span.x(link.start)
        top = tops.get((link.lane, link.ref))
        if top is None or slots.get(link.slot, 0) < NARROWEST:
            continue
        if not link.misses and x - last.get(link.lane, x - LINK_APART) < LINK_APART:
            continue
        last[link.lane] = x
        yield PlacedLink(x, top, span.x(link.end), foot, link.lane, link.misses)


def placed_shares(shares: Iterable[Share], span: Span, width: int, band: Band) -> list[PlacedShare]:
    """The spend bands, cut off outside what is seen."""
    if not band.height:
        return []
    return [
        PlacedShare(
            max(span.x(each.start), -1),
            min(max(span.x(each.end), span.x(each.start) + 1), width + 1),
            band,
            each.code,
            each.share,
            each.spent,
            each,
        )
        for each in shares
    ]


def placed_tasks(
    marks: Iterable[TaskMark], span: Span, bands: Bands, edge: int
) -> tuple[PlacedTasks, ...]:
    """The preparation left of the first segment, which begins at the pixel `edge`.

    What lies before the axis is one chip at its left end: a week is not drawn beside an hour.
    """
    band = bands.segments
    middle = band.top + band.height // 2
    earlier: list[TaskMark] = []
    groups: list[tuple[int, list[TaskMark]]] = []
    for mark in marks:
        x = span.x(mark.at)
        if x < TASK_APART // 2:
            earlier.append(mark)
        elif groups and x - groups[-1][0] < TASK_APART:
            groups[-1][1].append(mark)
        else:
            groups.append((x, [mark]))
    ends = [x - TASK_APART for x, _marks in groups[1:]] + [edge]
    placed = [
        PlacedTasks(x, middle, max(x, room), _gravest(found), tuple(found))
        for (x, found), room in zip(groups, ends, strict=False)
    ]
    if earlier:
        room = placed[0].x - TASK_APART if placed else edge
        chip = PlacedTasks(0, middle, room, _gravest(earlier), tuple(earlier), is_earlier=True)
        placed.insert(0, chip)
    return tuple(placed)


def _gravest(marks: Iterable[TaskMark]) -> TaskStanding:
    return min((mark.standing for mark in marks), key=_GRAVITY.index)
