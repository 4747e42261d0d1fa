"""Where everything stands: bars, cues and marks as whole pixels. No Qt, no time arithmetic.

Two scenes are equal when they look the same: only then nothing has to be drawn again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from stage_desktop.show.bars import Bar, Lane, Lanes, Link, Mark, MarkKind, Part, Standing
from stage_desktop.show.lanes import cue_instant
from stage_desktop.show.state import CueStatus
from stage_desktop.show.timeline import CueRow
from stage_desktop.ui.lanes.bands import Band, Bands
from stage_desktop.ui.lanes.beside import (
    PlacedLink,
    PlacedShare,
    PlacedTasks,
    placed_links,
    placed_shares,
    placed_tasks,
)
from stage_desktop.ui.lanes.span import Span

CUE_SIZE = 12
CUE_APART = 11
NEAR = 4

# Of cues in one place the one is shown that needs somebody most.
_URGENCY = (
    CueStatus.DUE,
    CueStatus.STANDBY,
    CueStatus.MISSED,
    CueStatus.PLANNED,
    CueStatus.DONE,
    CueStatus.SKIPPED,
)


@dataclass(frozen=True, slots=True)
class PlacedBar:
    """A bar on its row; `right` is the first pixel after it."""

    x: int
    right: int
    band: Band
    lane: Lane
    part: Part
    standing: Standing
    number: str
    label: str
    kind: str
    is_fixed: bool
    draws: bool
    bar: Bar = field(compare=False)

    @property
    def width(self) -> int:
        return self.right - self.x


@dataclass(frozen=True, slots=True)
class PlacedCue:
    """The cues of one place, of which the most urgent is shown; x and y are its middle."""

    x: int
    y: int
    status: CueStatus
    count: int
    rows: tuple[CueRow, ...] = field(compare=False)


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark of the whole show."""

    x: int
    kind: MarkKind
    mark: Mark = field(compare=False)


Placed = PlacedBar | PlacedCue | PlacedMark | PlacedShare | PlacedTasks


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that is drawn, except now."""

    span: Span
    bands: Bands
    bars: tuple[PlacedBar, ...] = ()
    cues: tuple[PlacedCue, ...] = ()
    marks: tuple[PlacedMark, ...] = ()
    links: tuple[PlacedLink, ...] = ()
    shares: tuple[PlacedShare, ...] = ()
    tasks: tuple[PlacedTasks, ...] = ()

    def found(self, x: int, y: int) -> Placed | None:
        """What a pointer at that pixel means: the nearest cue, then a bar, then a mark."""
        near = (cue for cue in self.cues if max(abs(cue.x - x), abs(cue.y - y)) <= CUE_APART - NEAR)
        cue = min(near, key=lambda each: abs(each.x - x), default=None)
        if cue is not None:
            return cue
        for bar in reversed(self.bars):
            if bar.x <= x < max(bar.right, bar.x + NEAR) and bar.band.holds(y):
                return bar
        if self.bands.segments.holds(y):
            task = next((t for t in reversed(self.tasks) if t.x - CUE_APART <= x < t.room), None)
            if task is not None:
                return task
        for share in self.shares:
            if share.x <= x < share.right and share.band.holds(y):
                return share
        return next((mark for mark in self.marks if abs(mark.x - x) <= NEAR), None)


class Rows:
    """Which row of its lane a giveaway or boost has: it keeps it as long as nothing is in the way.

    `needed` is the most rows that a lane has needed so far.
    """

    def __init__(self) -> None:
        self.needed = {Lane.GIVEAWAYS: 1, Lane.BOOSTS: 1}
        self._kept: dict[tuple[Lane, str], int] = {}

    def place(self, lane: Lane, bars: Iterable[Bar]) -> list[tuple[Bar, int]]:
        """The bars of a lane, each with its row; those that overlap get different ones."""
        placed: list[tuple[Bar, int]] = []
        ends: list[int] = []
        for group in _groups(sorted(bars, key=lambda bar: bar.start)):
            row = self._free(lane, group, ends)
            ends.extend([0] * (row + 1 - len(ends)))
            ends[row] = group[-1].end
            self._kept[lane, group[0].ref] = row
            placed.extend((bar, row) for bar in group)
        self.needed[lane] = max(self.needed[lane], len(ends))
        return placed

    def _free(self, lane: Lane, group: list[Bar], ends: list[int]) -> int:
        start = group[0].start
        kept = self._kept.get((lane, group[0].ref))
        if kept is not None and (kept >= len(ends) or ends[kept] <= start):
            return kept
        return next((row for row, end in enumerate(ends) if end <= start), len(ends))


def _groups(bars: Iterable[Bar]) -> Iterator[list[Bar]]:
    """The parts of one giveaway or boost, one after the other."""
    open_groups: dict[str, list[Bar]] = {}
    done: list[list[Bar]] = []
    for bar in bars:
        group = open_groups.get(bar.ref)
        if group is not None and group[-1].end == bar.start:
            group.append(bar)
        else:
            open_groups[bar.ref] = [bar]
            done.append(open_groups[bar.ref])
    yield from done


def arranged(lanes: Lanes, span: Span, width: int, bands: Bands, rows: Rows) -> Scene:
    """The lanes as pixels of the span; what would hide behind another pixel is left out."""
    bars: list[PlacedBar] = []
    for lane in (Lane.PLANNED, Lane.SEGMENTS):
        band = bands.of(lane)
        mine = ((bar, band) for bar in lanes.bars if bar.lane is lane)
        bars.extend(_placed(mine, span, width))
    for lane in (Lane.GIVEAWAYS, Lane.BOOSTS):
        placed = rows.place(lane, (bar for bar in lanes.bars if bar.lane is lane))
        by_row = sorted(placed, key=lambda each: (each[1], each[0].start))
        mine = ((bar, bands.row(lane, row, rows.needed[lane])) for bar, row in by_row)
        bars.extend(_placed(mine, span, width))
    marks = tuple(PlacedMark(span.x(mark.at), mark.kind, mark) for mark in lanes.marks)
    first = min((bar.x for bar in bars if bar.lane is Lane.SEGMENTS), default=width)
    return Scene(
        span,
        bands,
        tuple(bars),
        _cues(lanes.cues, span, bands.cues),
        marks,
        tuple(_links(lanes.links, span, bars, bands)),
        tuple(placed_shares(lanes.shares, span, width, bands.spend)),
        placed_tasks(lanes.tasks, span, bands, first),
    )


def _links(
    links: tuple[Link, ...], span: Span, bars: Iterable[PlacedBar], bands: Bands
) -> Iterator[PlacedLink]:
    if not links:
        return
    tops: dict[tuple[Lane, str], int] = {}
    slots: dict[str, int] = {}
    for bar in bars:
        if bar.lane is Lane.SEGMENTS:
            slots[bar.bar.ref] = max(bar.width, slots.get(bar.bar.ref, 0))
        elif bar.lane is not Lane.PLANNED:
            tops.setdefault((bar.lane, bar.bar.ref), bar.band.top)
    yield from placed_links(links, span, tops, slots, bands.segments.bottom)


def _placed(bars: Iterable[tuple[Bar, Band]], span: Span, width: int) -> Iterator[PlacedBar]:
    drawn: tuple[Band, int] | None = None
    for bar, band in bars:
        left, right = span.x(bar.start), span.x(bar.end)
        right = max(right, left + 1)
        if drawn is not None and drawn[0] == band and right <= drawn[1]:
            continue
        drawn = band, right
        yield PlacedBar(
            max(left, -NEAR),
            min(right, width + NEAR),
            band,
            bar.lane,
            bar.part,
            bar.standing,
            bar.number,
            bar.label,
            bar.kind,
            bar.is_fixed and left >= 0,
            bar.draws and right <= width,
            bar,
        )


def _cues(rows: Iterable[CueRow], span: Span, band: Band) -> tuple[PlacedCue, ...]:
    """The cues in as many rows as the band holds; what finds no room joins the one before it."""
    levels = max(1, band.height // CUE_SIZE)
    middles = [band.top + (2 * level + 1) * band.height // (2 * levels) for level in range(levels)]
    groups: list[tuple[int, int, list[CueRow]]] = []
    last: dict[int, int] = {}
    for row in rows:
        x = span.x(cue_instant(row) or span.start)
        level = next((n for n in range(levels) if x - last.get(n, -CUE_SIZE) >= CUE_APART), None)
        if level is None:
            groups[-1][2].append(row)
            continue
        last[level] = x
        groups.append((x, middles[level], [row]))
    return tuple(_merged(x, y, tuple(together)) for x, y, together in groups)


def _merged(x: int, y: int, rows: tuple[CueRow, ...]) -> PlacedCue:
    status = min((row.status for row in rows), key=_URGENCY.index)
    return PlacedCue(x, y, status, len(rows), rows)
