"""How the timeline of a review looks: lanes below, curves above, all on one axis of time.

Draws on whatever paints (screen, SVG, PDF). No state is told by colour alone: what ran over is
hatched, what was never done is outlined, curves stand in stripes of their own with their names.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen, QPolygonF

from stage_desktop.instants import ZERO, Instant
from stage_desktop.show.state import CueStatus
from stage_desktop.ui.fonts import tabular, ui_font
from stage_desktop.ui.icons import pixmap, state_icon
from stage_desktop.ui.lanes.paint import mixed
from stage_desktop.ui.lanes.span import Span, ticks
from stage_desktop.ui.review.plot.bands import FEED, Band, Bands, rows_of
from stage_desktop.ui.review.plot.curves import CurveDrawing
from stage_desktop.ui.review.plot.picture import Block, Dot, Feed, Picture
from stage_desktop.ui.theme import Theme

PADDING = 5
WORDS = 14  # a bar that is narrower has none
NUMBER = 34  # and one that is narrower than this only its number
CUE = 14
TURN = 5
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_NO_PEN = Qt.PenStyle.NoPen


@dataclass(frozen=True, slots=True)
class Frame:
    """What is seen: the part of time on so many pixels, the bands, pixels of the screen per pixel.

    `shifts` are milliseconds by which the curves of a file (by its digest) are moved for a look.
    """

    span: Span
    width: int
    bands: Bands
    ratio: float = 1.0
    shifts: tuple[tuple[str, int], ...] = ()


class Drawing:
    """Draws pictures with a theme. The painter given stands at the left edge of the time axis."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.font = ui_font(theme.fonts.caption)
        self.figures = tabular(self.font)
        self._letters = QFontMetrics(self.font)
        self._ground = theme.colour("surface_sunken")
        self._curves = CurveDrawing(theme)
        self._fills: dict[tuple[str, bool], tuple[QColor, QColor, QColor]] = {}
        self._feed_fills: dict[str, tuple[QColor, QColor]] = {}
        for lane in ("giveaways", "boosts"):
            fill = mixed(theme.lane(lane), self._ground, 0.5)
            self._feed_fills[lane] = fill, theme.ink(fill)

    def draw(self, painter: QPainter, picture: Picture, frame: Frame) -> None:
        """Everything from back to front."""
        bands = frame.bands
        for band in (*bands.strips, *bands.lanes, bands.drift):
            painter.fillRect(0, band.top, frame.width, band.height, self._ground)
        self._ticks(painter, picture, frame)
        for feed in picture.feeds:
            self._flag(painter, feed, frame)
        shifts = dict(frame.shifts)
        for trace, band in zip(picture.traces, bands.strips, strict=False):
            by = shifts.get(trace.file, 0)
            self._curves.draw(painter, trace, band, frame.span, frame.width, by)
        for lane, band in (("giveaways", bands.giveaways), ("boosts", bands.boosts)):
            self._feeds(painter, picture.lane(lane), band, frame)
        self._blocks(painter, picture.planned, bands.planned, frame, planned=True)
        self._blocks(painter, picture.actual, bands.actual, frame, planned=False)
        self._dots(painter, picture.dots, bands.cues, frame)
        self._curves.draw_drift(painter, picture.drift, bands.drift, frame.span, frame.width)
        self._hard_end(painter, picture, frame)

    # The ground

    def _ticks(self, painter: QPainter, picture: Picture, frame: Frame) -> None:
        metrics = QFontMetrics(self.figures)
        apart = metrics.horizontalAdvance("00:00:00") + 4 * PADDING
        faint, clear = self.theme.colour("border"), self.theme.colour("text_secondary")
        painter.setFont(self.figures)
        foot = frame.bands.axis.bottom
        for tick in ticks(frame.span, frame.width, apart, picture.zone, ZERO):
            x = frame.span.x(tick.at)
            painter.fillRect(x, foot - (6 if tick.label else 3), 1, 6 if tick.label else 3, clear)
            if tick.label:
                painter.fillRect(x, foot, 1, frame.bands.bottom - foot, faint)
                painter.setPen(clear)
                wide = metrics.horizontalAdvance(tick.label)
                if x + 4 + wide < frame.width:
                    painter.drawText(QRect(x + 4, 0, wide, foot - 2), _LEFT, tick.label)

    def _hard_end(self, painter: QPainter, picture: Picture, frame: Frame) -> None:
        if picture.hard_end is None:
            return
        x = frame.span.x(picture.hard_end)
        if 0 <= x < frame.width:
            painter.setPen(QPen(self.theme.colour("over"), 2))
            painter.drawLine(x, frame.bands.axis.bottom - 6, x, frame.bands.bottom)

    def _flag(self, painter: QPainter, feed: Feed, frame: Frame) -> None:
        """The instant at which it takes effect, drawn up through the curves."""
        if feed.failed or not frame.bands.strips:
            return
        at = feed.turn if feed.lane == "boosts" and feed.turn is not None else feed.start
        x = frame.span.x(at)
        if 0 <= x < frame.width:
            style = Qt.PenStyle.DashLine if feed.lane == "boosts" else Qt.PenStyle.DotLine
            painter.setPen(QPen(self.theme.lane(feed.lane), 1, style))
            painter.drawLine(x, frame.bands.strips[0].top, x, frame.bands.strips[-1].bottom)

    # Bars

    def _blocks(
        self,
        painter: QPainter,
        blocks: tuple[Block, ...],
        band: Band,
        frame: Frame,
        *,
        planned: bool,
    ) -> None:
        drawn, start, scale, width = 0, frame.span.start, frame.span.scale, frame.width
        for block in blocks:
            left, right = (block.start - start) // scale, (block.end - start) // scale
            if right <= left:
                right = left + 1
            if right <= drawn or left >= width:
                continue
            drawn = right
            gap = 1 if right - left >= 3 else 0
            box = QRect(left, band.top, right - left - gap, band.height)
            ink = self._block(painter, block, box, frame, planned=planned)
            shown = QRect(max(left, 0), box.y(), right - gap - max(left, 0), box.height())
            if shown.width() >= WORDS:
                self._words(painter, shown, block, ink)

    def _block(
        self, painter: QPainter, block: Block, box: QRect, frame: Frame, *, planned: bool
    ) -> QColor:
        kind, fill, ink = self._fill(block.kind, planned)
        if block.missing:
            painter.fillRect(box, QBrush(self.theme.colour("skipped"), _SPARSE))
            self._outline(painter, box, self.theme.colour("skipped"))
            return self.theme.colour("text")
        painter.fillRect(box, fill)
        painter.fillRect(box.x(), box.y(), box.width(), 3, kind)
        if block.due is not None and block.due < block.end:
            over = QRect(box)
            over.setLeft(max(box.x(), frame.span.x(block.due)))
            token = self.theme.colour("over")
            painter.fillRect(over, mixed(token, self._ground, 0.28))
            painter.fillRect(over, QBrush(token, Qt.BrushStyle.BDiagPattern))
        return ink

    def _fill(self, kind: str, planned: bool) -> tuple[QColor, QColor, QColor]:
        if (kind, planned) not in self._fills:
            colour = self.theme.kind(kind)
            fill = mixed(colour, self._ground, 0.28 if planned else 0.62)
            self._fills[kind, planned] = colour, fill, self.theme.ink(fill)
        return self._fills[kind, planned]

    def _words(self, painter: QPainter, box: QRect, block: Block, ink: QColor) -> None:
        room = box.width() - PADDING - 2
        text = block.number
        if box.width() >= NUMBER:
            text = f"{block.number} {block.title}".strip()
            text = self._letters.elidedText(text, Qt.TextElideMode.ElideRight, room)
        elif self._letters.horizontalAdvance(text) > room:
            return
        painter.setFont(self.font)
        painter.setPen(ink)
        painter.drawText(box.adjusted(PADDING, 2, 0, 0), _LEFT, text)

    def _outline(
        self,
        painter: QPainter,
        box: QRect,
        colour: QColor,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
    ) -> None:
        painter.setPen(QPen(colour, 1, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0, 0, -1, -1))

    # Giveaways and boosts

    def _feeds(self, painter: QPainter, feeds: tuple[Feed, ...], band: Band, frame: Frame) -> None:
        if not band.height:
            return
        rows, count = rows_of([(feed.start, feed.end) for feed in feeds], band.height // FEED)
        free = [frame.width] * max(1, count)
        placed = list(zip(feeds, rows, strict=True))
        for feed, row in reversed(placed):
            left, right = frame.span.x(feed.start), frame.span.x(feed.end)
            right = max(right, left + 3)
            if right > 0 and left < frame.width:
                box = QRect(left, band.top + row * FEED, right - left, FEED - 2)
                self._feed(painter, feed, box)
                turn = None if feed.turn is None else frame.span.x(feed.turn)
                self._feed_words(painter, feed, box, turn, free[row])
                if turn is not None:
                    self._turn(painter, turn, box, feed.lane == "giveaways")
            free[row] = left

    def _feed(self, painter: QPainter, feed: Feed, box: QRect) -> None:
        if feed.failed:
            painter.fillRect(box, QBrush(self.theme.colour("missed"), _SPARSE))
            self._outline(painter, box, self.theme.colour("missed"), Qt.PenStyle.DashLine)
        else:
            painter.fillRect(box, self._feed_fills[feed.lane][0])
            self._outline(painter, box, self.theme.lane(feed.lane))

    def _feed_words(
        self, painter: QPainter, feed: Feed, box: QRect, turn: int | None, free: int
    ) -> None:
        """The label in the bar and beside its mark, else behind a bar that is too short for it.

        `free` is where the next bar of the row begins.
        """
        left = max(box.x(), 0) + PADDING
        wide = self._letters.horizontalAdvance
        if turn is not None and left - PADDING <= turn + TURN and turn < left + wide(feed.label):
            left = turn + TURN + 2
        behind = max(box.right(), (turn or 0) + TURN, 0) + PADDING
        painter.setFont(self.font)
        ink = self.theme.colour("text") if feed.failed else self._feed_fills[feed.lane][1]
        for text, at, until in (
            (feed.label, left, box.right()),
            (feed.code, left, box.right()),
            (feed.code, behind, free),
        ):
            if at + wide(text) <= until:
                painter.setPen(self.theme.colour("text_secondary") if at == behind else ink)
                painter.drawText(QRect(at, box.y(), wide(text) + 2, box.height()), _LEFT, text)
                return

    def _turn(self, painter: QPainter, x: int, box: QRect, is_draw: bool) -> None:
        """A diamond for a draw, a triangle for a boost that takes effect."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(self._ground, 1))
        painter.setBrush(self.theme.colour("text"))
        middle = QPointF(x + 0.5, box.center().y() + 0.5)
        points = [QPointF(0, -TURN), QPointF(TURN, 0), QPointF(0, TURN), QPointF(-TURN, 0)]
        if not is_draw:
            points = [QPointF(-TURN, -TURN), QPointF(TURN, 0), QPointF(-TURN, TURN)]
        painter.drawPolygon(QPolygonF([middle + point for point in points]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    # Cues

    def _dots(self, painter: QPainter, dots: tuple[Dot, ...], band: Band, frame: Frame) -> None:
        """Cues as shapes; of those that would cover one another the gravest is seen."""
        shown: list[tuple[int, Dot]] = []
        x = frame.span.x
        first = bisect_left(dots, frame.span.at(-CUE), key=_when)
        last = bisect_left(dots, frame.span.at(frame.width + CUE), key=_when)
        free = -2 * CUE
        for dot in dots[first:last]:
            at = x(dot.at)
            if at >= free:
                shown.append((at, dot))
                free = at + CUE // 2
            elif GRAVITY[dot.status] < GRAVITY[shown[-1][1].status]:
                shown[-1] = shown[-1][0], dot
        size = min(CUE, band.height)
        top = band.top + (band.height - size) // 2
        shapes = {
            status: pixmap(
                state_icon(status), size, self.theme.colour(str(status)).name(), frame.ratio
            )
            for status in {dot.status for _, dot in shown}
        }
        for at, dot in shown:
            painter.drawPixmap(at - size // 2, top, shapes[dot.status])


def _when(dot: Dot) -> Instant:
    return dot.at


# Of cues that would cover one another, the first of these is seen.
_ORDER = ("missed", "due", "skipped", "done", "standby", "planned")
GRAVITY = {CueStatus(name): at for at, name in enumerate(_ORDER)}
_SPARSE = Qt.BrushStyle.FDiagPattern
