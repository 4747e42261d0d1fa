"""How the lanes look: fills, hatches, outlines and shapes, so that no state is colour alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from stage_desktop.instants import Millis
from stage_desktop.show.bars import Lane, MarkKind, Part, Standing
from stage_desktop.ui.fonts import tabular, ui_font
from stage_desktop.ui.icons import pixmap, state_icon
from stage_desktop.ui.lanes.paint_beside import draw_head, draw_link, draw_share, draw_tasks
from stage_desktop.ui.lanes.scene import CUE_SIZE, PlacedBar, PlacedCue, PlacedMark, Scene
from stage_desktop.ui.lanes.span import ticks
from stage_desktop.ui.texts import lanes as words
from stage_desktop.ui.theme import Theme

ROW_FOR_TEXT = 12
DRAW_SIZE = 12
PADDING = 5
NOW_REACH = 6

_NO_PEN = Qt.PenStyle.NoPen
_CENTRE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True)
class Axis:
    """What the axis needs beside the scene: `offset` as in `ticks`."""

    zone: ZoneInfo
    offset: Millis


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`share` of one colour and the rest of another."""
    return QColor.fromRgbF(
        one.redF() * share + other.redF() * (1 - share),
        one.greenF() * share + other.greenF() * (1 - share),
        one.blueF() * share + other.blueF() * (1 - share),
    )


class LanePainter:
    """Draws a scene with a theme. The painter given stands at the left edge of the time axis."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.font = ui_font(theme.fonts.caption)
        self.bold = ui_font(theme.fonts.caption, bold=True)
        self.figures = tabular(self.font)
        self.ground = theme.colour("surface_sunken")
        self.text = theme.colour("text")
        self._spend = mixed(theme.lane("boosts"), self.ground, 0.15)
        self._fills: dict[tuple[str, bool], tuple[QColor, QColor, QColor]] = {}

    def draw(self, painter: QPainter, scene: Scene, width: int, axis: Axis, ratio: float) -> None:
        """Everything of the scene, from back to front."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._grounds(painter, scene, width)
        taken: list[QRect] = []
        for mark in reversed(scene.marks):  # the hard end first: its words matter more
            taken.extend(self._mark(painter, scene, mark, width, taken))
        self._ticks(painter, scene, width, axis, taken)
        for link in scene.links:
            draw_link(painter, link, self.theme)
        labelled = _labelled(scene.bars)
        for bar in scene.bars:
            self._bar(painter, bar, bar in labelled)
        for link in scene.links:
            draw_head(painter, link, self.theme, self.ground)
        for share in scene.shares:
            draw_share(painter, share, self.theme, (self.figures, self._spend))
        for tasks in scene.tasks:
            draw_tasks(painter, tasks, self.theme, self.font, ratio)
        for cue in scene.cues:
            self._cue(painter, cue, ratio)

    # The ground

    def _grounds(self, painter: QPainter, scene: Scene, width: int) -> None:
        bands = scene.bands
        bars = (bands.planned, bands.segments, bands.giveaways, bands.boosts)
        for band in (*bars, bands.spend, bands.cues):
            painter.fillRect(0, band.top, width, band.height, self.ground)

    def _ticks(
        self, painter: QPainter, scene: Scene, width: int, axis: Axis, taken: list[QRect]
    ) -> None:
        metrics = QFontMetrics(self.figures)
        apart = metrics.horizontalAdvance("00:00:00") + 4 * PADDING
        faint, clear = self.theme.colour("border"), self.theme.colour("text_secondary")
        painter.setFont(self.figures)
        for tick in ticks(scene.span, width, apart, axis.zone, axis.offset):
            x, foot = scene.span.x(tick.at), scene.bands.axis.bottom
            painter.fillRect(x, foot - (6 if tick.label else 3), 1, 6, clear)
            if not tick.label:
                continue
            painter.fillRect(x, foot, 1, scene.bands.cues.bottom - foot, faint)
            box = QRect(x + 4, 0, metrics.horizontalAdvance(tick.label), foot - 2)
            if box.right() < width and not any(box.intersects(other) for other in taken):
                painter.setPen(clear)
                painter.drawText(box, _CENTRE, tick.label)

    def _mark(
        self, painter: QPainter, scene: Scene, mark: PlacedMark, width: int, taken: list[QRect]
    ) -> list[QRect]:
        """The line of a mark and, where there is room on the axis, its words; returns their box."""
        hard = mark.kind is MarkKind.HARD_END
        colour = self.theme.colour("over" if hard else "planned")
        style = Qt.PenStyle.SolidLine if hard else Qt.PenStyle.DashLine
        painter.setPen(QPen(colour, 2, style, Qt.PenCapStyle.FlatCap))
        painter.drawLine(mark.x, 0, mark.x, scene.bands.cues.bottom)
        if hard:
            painter.drawLine(mark.x + 3, 0, mark.x + 3, scene.bands.cues.bottom)
        word = words.mark_word(mark.kind)
        long = QFontMetrics(self.bold).horizontalAdvance(word) + PADDING
        others = [QRect(other.x, 0, 1, 16) for other in scene.marks if other is not mark]
        for left in (mark.x + 8, mark.x - 1 - long):
            box = QRect(left, 0, long, 16)
            in_the_way = any(box.intersects(other) for other in (*others, *taken))
            if left >= 0 and box.right() <= width and not in_the_way:
                painter.setFont(self.bold)
                painter.drawText(box, _CENTRE, word)
                return [box.adjusted(-PADDING, 0, PADDING, 0)]
        return []

    # Bars

    def _bar(self, painter: QPainter, bar: PlacedBar, has_label: bool) -> None:
        gap = 1 if bar.width >= 3 else 0
        box = QRect(bar.x, bar.band.top, bar.width - gap, bar.band.height)
        ink: QColor | None = None
        if bar.lane is Lane.PLANNED:
            self._planned(painter, bar, box)
        elif bar.lane is Lane.SEGMENTS:
            ink = self._segment(painter, bar, box)
        else:
            ink = self._feed(painter, bar, box)
        has_room = box.width() >= ROW_FOR_TEXT and box.height() >= ROW_FOR_TEXT
        if has_label and ink is not None and has_room:
            self._label(painter, bar, box, ink)
        if bar.is_fixed and bar.lane is Lane.SEGMENTS:
            _pin(painter, box, self.text)

    def _planned(self, painter: QPainter, bar: PlacedBar, box: QRect) -> None:
        colour = self.theme.lane("planned")
        if bar.standing is Standing.LEFT_OUT:
            self._hatched(painter, box, self.theme.colour("skipped"))
        else:
            painter.fillRect(box, colour)

    def _segment(self, painter: QPainter, bar: PlacedBar, box: QRect) -> QColor | None:
        if bar.part is Part.GAP:
            self._outlined(painter, box, self.theme.colour("text_secondary"), Qt.PenStyle.DotLine)
            return self.theme.colour("text_secondary")
        if bar.part is Part.OVER:
            over = self.theme.colour("over")
            painter.fillRect(box, mixed(over, self.ground, 0.25))
            self._hatched(painter, box, over, Qt.BrushStyle.BDiagPattern)
            return None
        if bar.standing in (Standing.RUNNING, Standing.HELD):
            return self._on_air(painter, bar, box)
        kind, fill, ink = self._fill(bar.kind, bar.standing is Standing.PAST)
        painter.fillRect(box, fill)
        painter.fillRect(box.x(), box.y(), box.width(), 3, kind)
        return ink

    def _on_air(self, painter: QPainter, bar: PlacedBar, box: QRect) -> QColor:
        kind = self.theme.kind(bar.kind)
        painter.fillRect(box, kind)
        ink = self.theme.ink(kind)
        if bar.standing is Standing.HELD:
            faint = QColor(ink)
            faint.setAlphaF(0.35)
            painter.fillRect(box, QBrush(faint, Qt.BrushStyle.FDiagPattern))
        painter.setPen(QPen(self.text, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(1, 1, -1, -1))
        return ink

    def _fill(self, kind: str, is_past: bool) -> tuple[QColor, QColor, QColor]:
        """The colour of a kind, that of its bar, and that of the words in it."""
        if (kind, is_past) not in self._fills:
            colour = self.theme.kind(kind)
            fill = mixed(colour, self.ground, 0.3 if is_past else 0.65)
            self._fills[kind, is_past] = colour, fill, self.theme.ink(fill)
        return self._fills[kind, is_past]

    def _feed(self, painter: QPainter, bar: PlacedBar, box: QRect) -> QColor | None:
        """Solid once launched or ordered, dashed before; the lead and the countdown are paler."""
        colour = self.theme.lane(str(bar.lane))
        pale = bar.part in (Part.LEAD, Part.COUNTDOWN)
        match bar.standing:
            case Standing.RUNNING:
                fill = mixed(colour, self.ground, 0.25 if pale else 0.6)
                painter.fillRect(box, fill)
                self._outlined(painter, box, colour)
            case Standing.PAST:
                fill = mixed(colour, self.ground, 0.2 if pale else 0.35)
                painter.fillRect(box, fill)
            case Standing.MISSED | Standing.LEFT_OUT:
                token = "missed" if bar.standing is Standing.MISSED else "skipped"
                fill = self.ground
                self._hatched(painter, box, self.theme.colour(token))
            case _:
                fill = self.ground if pale else mixed(colour, self.ground, 0.22)
                painter.fillRect(box, fill)
                self._outlined(painter, box, colour, Qt.PenStyle.DashLine)
        return self.theme.ink(fill)

    def _outlined(
        self,
        painter: QPainter,
        box: QRect,
        colour: QColor,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
    ) -> None:
        painter.setPen(QPen(colour, 1, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0, 0, -1, -1))

    def _hatched(
        self,
        painter: QPainter,
        box: QRect,
        colour: QColor,
        pattern: Qt.BrushStyle = Qt.BrushStyle.FDiagPattern,
    ) -> None:
        painter.fillRect(box, QBrush(colour, pattern))
        self._outlined(painter, box, colour)

    def _label(self, painter: QPainter, bar: PlacedBar, box: QRect, ink: QColor) -> None:
        """The label in what is seen of the bar; only the number where there is no more room."""
        left = max(box.x(), 0) + PADDING + (5 if bar.is_fixed else 0)
        right = box.right() - (DRAW_SIZE + 2 if bar.draws else PADDING // 2)
        room = QRect(left, box.y(), right - left, box.height())
        running = bar.standing in (Standing.RUNNING, Standing.HELD)
        font = QFont(self.bold if running else self.font)
        font.setPixelSize(min(font.pixelSize(), box.height() - 2))
        metrics = QFontMetrics(font)
        label, number = _wording(bar)
        text = metrics.elidedText(label, Qt.TextElideMode.ElideRight, room.width())
        if len(text) < min(len(label), len(number) + 3) and bar.standing is not Standing.HELD:
            text = number if metrics.horizontalAdvance(number) <= room.width() else ""
        painter.setFont(font)
        if text and bar.lane is not Lane.SEGMENTS and bar.standing in _ON_HATCH:
            back = QRect(left - 2, box.y() + 1, metrics.horizontalAdvance(text) + 4, box.height())
            painter.fillRect(back.intersected(box.adjusted(1, 1, -1, -1)), self.ground)
        painter.setPen(ink)
        painter.drawText(room, _CENTRE, text)
        if bar.draws and box.width() > DRAW_SIZE:
            _star(painter, QPointF(box.right() - DRAW_SIZE / 2, box.center().y() + 0.5), ink)

    # Cues

    def _cue(self, painter: QPainter, cue: PlacedCue, ratio: float) -> None:
        colour = self.theme.colour(str(cue.status)).name()
        shape = pixmap(state_icon(cue.status), CUE_SIZE, colour, ratio)
        painter.drawPixmap(cue.x - CUE_SIZE // 2, cue.y - CUE_SIZE // 2, shape)
        if cue.count > 1:  # a foot under the shape: more than one stands here
            painter.fillRect(cue.x - 3, cue.y + CUE_SIZE // 2, 6, 1, self.text)


_ON_HATCH = (Standing.MISSED, Standing.LEFT_OUT)


def _wording(bar: PlacedBar) -> tuple[str, str]:
    """The label of a bar, and the short form of it."""
    if bar.part is Part.GAP:
        return words.part_word(bar.part), ""
    number = bar.number or bar.bar.ref
    label = words.bar_label(number, bar.label)
    if bar.standing in (Standing.HELD, Standing.MISSED):
        label = f"{words.standing_word(bar.standing)} · {label}"
    return label, number


def _labelled(bars: Iterable[PlacedBar]) -> frozenset[PlacedBar]:
    """The bars that carry a label: of the parts of one giveaway or boost the widest."""
    widest: dict[tuple[Lane, str], PlacedBar] = {}
    labelled = []
    for bar in bars:
        if bar.lane is Lane.SEGMENTS:
            labelled.append(bar)
        elif bar.lane is not Lane.PLANNED:
            known = widest.get((bar.lane, bar.bar.ref))
            if known is None or bar.width > known.width:
                widest[bar.lane, bar.bar.ref] = bar
    return frozenset((*labelled, *widest.values()))


def _pin(painter: QPainter, box: QRect, colour: QColor) -> None:
    """The mark of a fixed start: a flag at the left edge."""
    painter.fillRect(box.x(), box.y(), 2, box.height(), colour)
    painter.setPen(_NO_PEN)
    painter.setBrush(colour)
    x, y = float(box.x()), float(box.y())
    painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + 7, y), QPointF(x, y + 8)]))


def _star(painter: QPainter, middle: QPointF, colour: QColor) -> None:
    """The mark of a draw: a filled diamond."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(_NO_PEN)
    painter.setBrush(colour)
    reach = DRAW_SIZE / 2 - 1.5
    painter.drawPolygon(
        QPolygonF(
            [
                middle + QPointF(0, -reach),
                middle + QPointF(reach, 0),
                middle + QPointF(0, reach),
                middle + QPointF(-reach, 0),
            ]
        )
    )
    painter.restore()


def draw_now(painter: QPainter, x: int, scene: Scene, theme: Theme) -> None:
    """The now line with its head on the axis."""
    colour, foot = theme.colour("now_line"), scene.bands.cues.bottom
    painter.fillRect(x - 1, scene.bands.axis.bottom - 6, 2, foot, colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(_NO_PEN)
    painter.setBrush(colour)
    top = QRectF(x - NOW_REACH, scene.bands.axis.bottom - 10, 2 * NOW_REACH, 9)
    painter.drawPolygon(QPolygonF([top.topLeft(), top.topRight(), QPointF(float(x), top.bottom())]))
