"""The drawing of a report: two lanes, marks, drift, online and sales over one time axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from stage_desktop.formats.report_shapes import (
    Align,
    Box,
    Drawing,
    Ink,
    Label,
    Mark,
    Rule,
    Shape,
    Sign,
    Ticks,
    Trace,
)
from stage_desktop.instants import MINUTE, Instant, clock_text
from stage_desktop.review.lanes import Lane, LaneBar, MarkGroup
from stage_desktop.review.metrics import LEVELS, Measure
from stage_desktop.review.report import CueOutcome
from stage_desktop.review.reviewed import Review
from stage_desktop.script.cues import CueKind
from stage_desktop.ui.reportsheet.scales import TimeScale, ValueScale, value_scale
from stage_desktop.ui.texts import reportsheet as texts
from stage_desktop.ui.texts.figures import number_text
from stage_desktop.ui.texts.reportsheet import word

WIDTH = 1_000.0
_LEFT, _RIGHT = 96.0, 988.0
_ROW, _LANE, _PANEL, _GAP = 18.0, 26.0, 84.0, 18.0
_SMALL, _TEXT = 11.0, 12.0
# Bars narrower than this cannot be seen; a digit is that wide.
_LEAST_BAR, _DIGIT = 0.8, 7.0

_SIGNS = {
    CueKind.GIVEAWAY_OPEN.value: (Sign.DIAMOND, Ink.GIVEAWAY),
    CueKind.GIVEAWAY_DRAW.value: (Sign.HOLLOW, Ink.GIVEAWAY),
    CueKind.BOOST_ORDER.value: (Sign.UP, Ink.BOOST),
    CueKind.BOOST_EFFECT.value: (Sign.DISC, Ink.BOOST),
}


def timeline_drawing(review: Review) -> Drawing | None:
    """The drawing of a run; None for one with neither a plan nor a pass."""
    span = review.span
    return None if span is None else _Timeline(review, *span).drawing()


class _Timeline:
    """Panels below each other; the next begins at `_top`, a number of a lane behind `_numbered`."""

    def __init__(self, review: Review, start: Instant, end: Instant) -> None:
        self._review = review
        self._zone = review.report.state.script.zone_info
        edge = max(MINUTE, (end - start) // 100)
        self._time = TimeScale(Instant(start - edge), Instant(end + edge), _LEFT, _RIGHT)
        self._shapes: list[Shape] = []
        self._top = 4.0
        self._numbered = 0.0

    def drawing(self) -> Drawing:
        self._marks()
        self._lanes()
        self._drift()
        self._curve(Measure.ONLINE, Ink.ONLINE, word("online"))
        self._curve(Measure.GMV, Ink.GMV, word("gmv_per_minute"))
        below = [*self._grid(), *self._shapes]
        passes = sum(bar.lane is Lane.ACTUAL for bar in self._review.bars)
        told = texts.drawing_text(len(self._review.bars) - passes, passes)
        return Drawing(word("timeline"), told, WIDTH, self._top + 22, tuple(below))

    def _grid(self) -> list[Shape]:
        found: list[Shape] = []
        bottom = self._top
        for tick in self._time.ticks(self._zone):
            x = self._time.x(tick)
            found.append(Rule(x, 0, x, bottom, Ink.GRID))
            clock = clock_text(tick, self._zone, seconds=False)
            found.append(Label(x, bottom + 15, clock, Ink.QUIET, _SMALL, Align.MIDDLE))
        return found

    def _name(self, text: str, middle: float, unit: str = "") -> None:
        self._shapes.append(Label(0, middle + 4, text, Ink.TEXT, _TEXT, bold=True))
        if unit:
            self._shapes.append(Label(0, middle + 19, unit, Ink.QUIET, _SMALL))

    # Marks

    def _marks(self) -> None:
        marks = [mark for mark in self._review.marks if mark.lane is Lane.ACTUAL]
        signs = [mark for mark in marks if mark.kind in _SIGNS]
        for group, name in ((MarkGroup.GIVEAWAY, "giveaways"), (MarkGroup.BOOST, "boosts")):
            of_group = [
                mark
                for mark in signs
                if mark.group is group and mark.outcome in (CueOutcome.DONE, CueOutcome.MISSED)
            ]
            if not of_group:
                continue
            middle = self._row(word(name))
            for mark in of_group:
                sign, ink = _SIGNS[mark.kind]
                if mark.outcome is CueOutcome.MISSED:
                    sign, ink = Sign.CROSS, Ink.MISSED
                clock = clock_text(mark.at, self._zone)
                title = " ".join(each for each in (mark.subject, mark.text, clock) if each)
                self._shapes.append(Mark(sign, self._time.x(mark.at), middle, ink, title))
        done = sorted({self._time.x(m.at) for m in marks if m.outcome is CueOutcome.DONE})
        missed = [mark for mark in marks if mark.outcome is CueOutcome.MISSED]
        if not done and not missed:
            return
        middle = self._row(word("cues"))
        self._shapes.append(Ticks(_apart(done), middle - 5, 10, Ink.CUE))
        for mark in missed:
            title = " ".join(filter(None, (mark.text or mark.cue, clock_text(mark.at, self._zone))))
            at = self._time.x(mark.at)
            self._shapes.append(Mark(Sign.CROSS, at, middle, Ink.MISSED, title))

    def _row(self, name: str) -> float:
        middle = self._top + _ROW / 2
        self._name(name, middle)
        self._top += _ROW
        return middle

    # Lanes

    def _lanes(self) -> None:
        self._top += 6
        for lane, name in ((Lane.PLANNED, "planned"), (Lane.ACTUAL, "actual")):
            self._name(word(name), self._top + _LANE / 2)
            self._numbered = 0.0
            for bar in self._review.bars:
                if bar.lane is lane:
                    self._bar(bar)
            self._top += _LANE + 6

    def _bar(self, bar: LaneBar) -> None:
        state = self._review.report.state
        end = bar.end if bar.end is not None else max(bar.start, state.moved_at)
        left, right = self._time.x(bar.start), self._time.x(end)
        width = max(_LEAST_BAR, right - left - 0.6)
        ink = Ink.PLANNED if bar.lane is Lane.PLANNED else Ink.ACTUAL
        clocks = (clock_text(each, self._zone) for each in (bar.start, end))
        title = texts.bar_text(bar.number, bar.title, *clocks)
        self._shapes.append(Box(left, self._top, width, _LANE, ink, title))
        starts, ends = state.planned.starts, state.planned.ends
        if bar.lane is Lane.ACTUAL and bar.pass_number == 1 and bar.segment in starts:
            planned = ends[bar.segment] - starts[bar.segment]
            over = self._time.x(bar.start + planned)
            if right - over > _LEAST_BAR:
                hatch = Box(over, self._top, right - over - 0.6, _LANE, Ink.OVER, title, True)
                self._shapes.append(hatch)
                width = over - left
        self._number(bar.number, left + width / 2)

    def _number(self, number: str, middle: float) -> None:
        """The number on a bar, where there is room between it and the one before."""
        half = _DIGIT * len(number) / 2
        if middle - half < self._numbered:
            return
        baseline = self._top + _LANE / 2 + 4
        self._shapes.append(Label(middle, baseline, number, Ink.TEXT, _SMALL, Align.MIDDLE))
        self._numbered = middle + half + _DIGIT

    # Curves

    def _drift(self) -> None:
        points = self._review.drift
        if not points:
            return
        minutes = [drift / MINUTE for _, drift in points]
        ends = min(minutes), max(minutes)
        scale = self._panel(word("drift"), *ends, word("drift_unit"), signed=True)
        places = tuple(
            (self._time.x(at), scale.y(value))
            for (at, _), value in zip(points, minutes, strict=True)
        )
        self._shapes.append(Trace(places, Ink.DRIFT))

    def _curve(self, measure: Measure, ink: Ink, name: str) -> None:
        """A level as a line, amounts as steps by the minute; a gap in the file is one here."""
        curve = self._review.curve(measure)
        found = () if curve is None else curve.within(self._time.start, self._time.end)
        if curve is None or not found:
            return
        series = curve.series
        is_level = measure in LEVELS
        by = 1.0 if is_level else MINUTE / series.step
        values = [(point.at, float(point.value) * by) for point in found]
        unit = "" if is_level else self._review.currency
        heights = [value for _, value in values]
        scale = self._panel(name, min(heights), max(heights), unit)
        for stretch in _stretches(values, 2 * series.step):
            places = [(self._time.x(at), scale.y(value)) for at, value in stretch]
            if not is_level:
                width = self._time.x(stretch[0][0] + series.step) - places[0][0]
                places = [(x + by, y) for x, y in places for by in (0, width)]
            self._shapes.append(Trace(tuple(places), ink, None if is_level else scale.y(0)))

    def _panel(
        self, name: str, low: float, high: float, unit: str = "", *, signed: bool = False
    ) -> ValueScale:
        """A panel with its name and three values at its left; the scale of its values."""
        self._top += _GAP / 2
        scale = value_scale(low, high, self._top + 6, self._top + _PANEL)
        self._name(name, self._top + _PANEL / 2, unit)
        for value in sorted({scale.low, 0.0, scale.high}):
            y = scale.y(value)
            ink = Ink.AXIS if value == 0 else Ink.GRID
            self._shapes.append(Rule(_LEFT, y, _RIGHT, y, ink))
            text = _value(value, signed)
            self._shapes.append(Label(_LEFT - 5, y + 3.5, text, Ink.QUIET, 10, Align.END))
        self._top += _PANEL + _GAP / 2
        return scale


def _stretches(
    points: Sequence[tuple[Instant, float]], gap: int
) -> Iterator[Sequence[tuple[Instant, float]]]:
    """The points in pieces, parted where two are further from each other than `gap`."""
    begin = 0
    for index, (one, other) in enumerate(pairwise(points), start=1):
        if other[0] - one[0] > gap:
            yield points[begin:index]
            begin = index
    yield points[begin:]


def _apart(places: Sequence[float]) -> tuple[float, ...]:
    """Those of the places, in their order, that can be told from the one before."""
    kept: list[float] = []
    for place in places:
        if not kept or place - kept[-1] >= _LEAST_BAR:
            kept.append(place)
    return tuple(kept)


def _value(value: float, signed: bool) -> str:
    """A value at its panel; differences are in minutes with their sign."""
    text = number_text(Decimal(str(abs(value))))
    if value == 0:
        return "0"
    if signed:
        return f"{'+' if value > 0 else '−'}{text} min"
    return f"−{text}" if value < 0 else text
