"""Curves in stripes: steps for what falls into a minute, lines for levels, the drift of a show."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF, QTransform

from stage_desktop.instants import MINUTE, Instant, Millis
from stage_desktop.ui.lanes.span import Span
from stage_desktop.ui.review.plot.bands import Band
from stage_desktop.ui.review.plot.picture import Trace
from stage_desktop.ui.theme import Theme

KEPT = 64  # outlines: those of what is seen, at a few scales
ORIGIN = 1_700_000_000_000  # near any show: small numbers keep their fractions
LEAST_DRIFT = 2 * MINUTE  # of the scale: a few seconds are no mountain
FILLED = 0.22

Drift = tuple[tuple[Instant, Millis], ...]


class CurveDrawing:
    """Draws curves into their bands.

    The outlines of a curve are made once, in time and value; a frame only maps them to pixels.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._line = theme.colour("accent")
        self._under = theme.colour("accent")
        self._under.setAlphaF(FILLED)
        self._rule = theme.colour("border_strong")
        self._made: dict[Trace, tuple[QPolygonF, ...]] = {}
        self._drift: tuple[Drift, QPolygonF, QPolygonF] | None = None

    def draw(
        self,
        painter: QPainter,
        trace: Trace,
        band: Band,
        span: Span,
        width: int,
        by: int,
    ) -> None:
        """The curve in its band, `by` milliseconds later than it says."""
        painter.save()
        painter.setClipRect(0, band.top, width, band.height)
        unit = (height_of(trace, band, 1.0) - height_of(trace, band, 0.0)) if trace.most else 0.0
        foot = height_of(trace, band, 0.0)
        map_to = _to_pixels(span, by, unit, foot, ORIGIN)
        # Steps stand upright: smoothed edges would cost much and show nothing.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, trace.is_level)
        painter.setPen(QPen(self._line, 1))
        for outline in self._outlines(trace.thinned(span.scale)):
            shape = map_to.map(outline)
            if not trace.is_level:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._under)
                painter.drawPolygon(shape)
                painter.setPen(QPen(self._line, 1))
            painter.drawPolyline(shape)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(self._rule, 1))
        line = min(round(foot), band.bottom - 1)
        painter.drawLine(0, line, width, line)
        painter.restore()

    def _outlines(self, trace: Trace) -> tuple[QPolygonF, ...]:
        if trace not in self._made:
            if len(self._made) > KEPT:
                self._made.clear()
            self._made[trace] = tuple(_outline(run, trace.is_level) for run in trace.runs())
        return self._made[trace]

    # Drift

    def draw_drift(
        self, painter: QPainter, drift: Drift, band: Band, span: Span, width: int
    ) -> None:
        """The drift, late above the middle and hatched, early below it."""
        if not drift or not band.height:
            return
        if self._drift is None or self._drift[0] is not drift:
            line = _steps(drift)
            ends = QPointF(line[0].x(), 0.0), QPointF(line[-1].x(), 0.0)
            self._drift = drift, QPolygonF(line), QPolygonF([ends[0], *line, ends[1]])
        painter.save()
        painter.setClipRect(0, band.top, width, band.height)
        middle = band.top + band.height // 2
        unit = -(band.height / 2 - 3) / drift_reach(drift)
        map_to = _to_pixels(span, 0, unit, middle, ORIGIN)
        painter.save()
        above = QRect(0, band.top, width, middle - band.top)
        painter.setClipRect(above, Qt.ClipOperation.IntersectClip)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self._theme.colour("over"), Qt.BrushStyle.BDiagPattern))
        painter.drawPolygon(map_to.map(self._drift[2]))
        painter.restore()
        painter.setPen(QPen(self._rule, 1, Qt.PenStyle.DashLine))
        painter.drawLine(0, middle, width, middle)
        painter.setPen(QPen(self._theme.colour("text"), 1.5))
        painter.drawPolyline(map_to.map(self._drift[1]))
        painter.restore()


def _to_pixels(span: Span, by: int, unit: float, foot: float, origin: int) -> QTransform:
    """From milliseconds after the origin and values to pixels."""
    left = (origin + by - span.start) / span.scale
    return QTransform(1.0 / span.scale, 0.0, 0.0, unit, left, foot)


def _outline(run: tuple[tuple[int, int, float], ...], is_level: bool) -> QPolygonF:
    """A level from point to point; amounts as steps that begin and end on the ground."""
    if is_level:
        return QPolygonF([QPointF(at - ORIGIN, value) for at, _until, value in run])
    points = [QPointF(run[0][0] - ORIGIN, 0.0)]
    for at, until, value in run:
        points.extend((QPointF(at - ORIGIN, value), QPointF(until - ORIGIN, value)))
    points.append(QPointF(run[-1][1] - ORIGIN, 0.0))
    return QPolygonF(points)


def _steps(drift: Drift) -> list[QPointF]:
    points = [QPointF(drift[0][0] - ORIGIN, drift[0][1])]
    for (_, before), (at, late) in pairwise(drift):
        points.extend((QPointF(at - ORIGIN, before), QPointF(at - ORIGIN, late)))
    return points


def drift_reach(drift: Drift) -> int:
    """The drift at the edge of its scale."""
    return max(LEAST_DRIFT, *(abs(late) for _, late in drift))


def height_of(trace: Trace, band: Band, value: float) -> float:
    """The pixel of a value: the scale goes from the foot of the band to just below its top."""
    inside = band.height - 3
    return band.bottom - 1 - (value - trace.least) / (trace.most - trace.least) * inside
