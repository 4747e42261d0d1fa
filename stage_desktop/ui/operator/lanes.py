"""The lane timeline: segments, giveaways, boosts and cues on one time axis, with a now line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from stage_desktop.instants import MINUTE, SECOND
from stage_desktop.show.bars import Lane
from stage_desktop.show.lanes import lanes
from stage_desktop.show.timeline import Timeline
from stage_desktop.ui.lanes.ahead import Ahead, draw_ahead
from stage_desktop.ui.lanes.bands import LOWEST, USUAL, Bands, shared
from stage_desktop.ui.lanes.legend import back_box, draw_back, draw_legend, legend_width
from stage_desktop.ui.lanes.paint import NOW_REACH, Axis, LanePainter, draw_now
from stage_desktop.ui.lanes.scene import Rows, Scene, arranged
from stage_desktop.ui.lanes.span import Span
from stage_desktop.ui.lanes.tips import tip_of
from stage_desktop.ui.lanes.viewpoint import Seen, Viewpoint
from stage_desktop.ui.texts import lanes as words
from stage_desktop.ui.theme import Theme

ZOOM_STEP = 1.25
PAN_STEP = 60
NOTCH = 120  # a notch of a wheel, in eighths of a degree
AFTER_MS = 12  # Qt gathers what is to be painted for 5 ms
DENSE = MINUTE  # a pixel; seconds are not seen there


class LanesView(QWidget):
    """One time axis of the run, in the wall time of the show's zone.

    Follows now until the operator drags it or asks for the whole show; a double click returns.
    After a fact it is arranged once what hurries has been painted: the countdown and the cues
    answer a key, the lanes follow it.
    Everything but the now line is kept as a picture, which is drawn again only when something in
    it looks different; `drawn_layers` and `drawn_bars` count that.
    """

    following_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawn_layers = 0
        self.drawn_bars = 0
        self._theme = theme
        self._painter = LanePainter(theme)
        self._view = Viewpoint()
        self._rows = Rows()
        self._timeline: Timeline | None = None
        self._scene: Scene | None = None
        self._layer: QPixmap | None = None
        self._key: tuple[object, ...] = ()
        self._now_x = 0
        self._grabbed: int | None = None
        self._gutter = 0
        self._ahead = Ahead()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._arrange)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._word()

    # What is shown

    def set_timeline(self, timeline: Timeline) -> None:
        """Show the numbers of the run; draws nothing when nothing moved by a pixel."""
        before, self._timeline = self._timeline, timeline
        if before is not None and before.state.opened_at != timeline.state.opened_at:
            self._rows = Rows()
            self._view.follow()
        if before is None or before.state is timeline.state:
            self._arrange()
        elif not self._soon.isActive():
            self._soon.start(AFTER_MS)

    def set_ahead(self, ahead: Ahead) -> None:
        """Draw the slack to the fixed moments, and what a choice would do, over the lanes."""
        if ahead != self._ahead:
            self._ahead = ahead
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme, self._painter = theme, LanePainter(theme)
        self._word()
        self._draw_again()

    @property
    def scene(self) -> Scene | None:
        """What is shown, in pixels of the time axis; None before the first timeline."""
        if self._soon.isActive():
            self._arrange()
        return self._scene

    @property
    def seen(self) -> Seen:
        """Which part is seen."""
        return self._view.seen

    def plot(self) -> QRect:
        """Where the time axis is: everything right of the words."""
        return QRect(self._gutter, 0, self.width() - self._gutter, self.height())

    # Where the operator looks

    def follow(self) -> None:
        """Show the time around now, and stay with it."""
        self._looked(self._view.follow)

    def show_whole(self) -> None:
        """Show the whole show."""
        self._looked(self._view.show_whole)

    def zoom_in(self) -> None:
        """Show a shorter time."""
        self.zoom(1 / ZOOM_STEP)

    def zoom_out(self) -> None:
        """Show a longer time."""
        self.zoom(ZOOM_STEP)

    def zoom(self, factor: float, x: int | None = None) -> None:
        """Show a time `factor` times as long, around that pixel of the axis or its middle."""
        width = self.plot().width()
        self._looked(lambda: self._view.zoom(factor, width // 2 if x is None else x, width))

    def pan(self, pixels: int) -> None:
        """Show what lies so many pixels later, and stay there."""
        self._looked(lambda: self._view.pan(pixels))

    def _looked(self, change: Callable[[], None]) -> None:
        was_following = self.seen is Seen.FOLLOWING
        change()
        self._arrange()
        if was_following != (self.seen is Seen.FOLLOWING):
            self.following_changed.emit(not was_following)
            self.update(back_box(self._gutter))

    # Arranging

    def _arrange(self) -> None:
        self._soon.stop()
        timeline, plot = self._timeline, self.plot()
        if timeline is None or plot.width() <= 0:
            return
        span = self._view.look(timeline, plot.width())
        pace = min(span.scale, SECOND) if span.scale < DENSE else DENSE
        key = (timeline.state, span, plot.width(), plot.height(), timeline.now // pace)
        # States are compared by identity: an equal one costs more to find than to arrange.
        if not self._key or self._key[0] is not key[0] or self._key[1:] != key[1:]:
            self._key = key
            self._set_scene(self._arranged(timeline, span))
        # Days before the show now is farther away than pixels count.
        beside = 4 * NOW_REACH
        self._move_now(max(-beside, min(span.x(timeline.now), plot.width() + beside)))

    def _arranged(self, timeline: Timeline, span: Span) -> Scene:
        plot = self.plot()
        shown = lanes(timeline, span.start, span.at(plot.width()))
        bands = self._bands(timeline)
        scene = arranged(shown, span, plot.width(), bands, self._rows)
        if (roomier := self._bands(timeline)) != bands:  # a lane needed one more row
            scene = arranged(shown, span, plot.width(), roomier, self._rows)
        return scene

    def _bands(self, timeline: Timeline) -> Bands:
        script, needed = timeline.state.script, self._rows.needed
        giveaways = needed[Lane.GIVEAWAYS] if script.giveaways else 0
        boosts = needed[Lane.BOOSTS] if script.boosts else 0
        return shared(self.height(), giveaways, boosts, spend=bool(script.spend_bands))

    def _set_scene(self, scene: Scene) -> None:
        if scene != self._scene:
            self._scene = scene
            self._draw_again()

    def _draw_again(self) -> None:
        self._layer = None
        self.update()

    def _move_now(self, x: int) -> None:
        if x == self._now_x:
            return
        for each in (self._now_x, x):
            left = self._gutter + each - NOW_REACH - 1
            self.update(QRect(left, 0, 2 * NOW_REACH + 2, self.height()))
        self._now_x = x

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._scene is None:
            painter.fillRect(self.rect(), self._theme.colour("surface"))
            return
        if self._layer is None:
            self._layer = self._drawn(self._scene)
        painter.drawPixmap(0, 0, self._layer)
        plot = self.plot()
        if self.seen is not Seen.FOLLOWING:
            draw_back(painter, self._gutter, self._theme)
        painter.setClipRect(plot)
        painter.translate(plot.topLeft())
        scene = self._scene
        draw_ahead(painter, self._ahead, scene.span, scene.bands, plot.width(), self._theme)
        if 0 <= self._now_x < plot.width():
            draw_now(painter, self._now_x, self._scene, self._theme)

    def _drawn(self, scene: Scene) -> QPixmap:
        ratio, timeline = self.devicePixelRatioF(), self._timeline
        layer = QPixmap(self.size() * ratio)
        layer.setDevicePixelRatio(ratio)
        layer.fill(self._theme.colour("surface"))
        painter = QPainter(layer)
        draw_legend(painter, scene.bands, self._gutter, self._theme)
        plot = self.plot()
        painter.setClipRect(plot)
        painter.translate(plot.topLeft())
        if timeline is not None:
            axis = Axis(timeline.state.script.zone_info, timeline.state.wall_offset)
            self._painter.draw(painter, scene, plot.width(), axis, ratio)
            if not timeline.chain.known and not scene.bars:
                painter.setPen(self._theme.colour("text_secondary"))
                box = QRect(0, scene.bands.segments.top, plot.width(), scene.bands.segments.height)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words.unknown_words())
        painter.end()
        self.drawn_layers += 1
        self.drawn_bars = len(scene.bars)
        return layer

    # What the operator does

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            x = round(event.position().x()) - self._gutter
            self.zoom(ZOOM_STEP ** (-turned.y() / NOTCH), x)
        elif turned.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-(turned.x() or turned.y()) * PAN_STEP // NOTCH)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_0:
                self.show_whole()
            case Qt.Key.Key_Left:
                self.pan(-PAN_STEP)
            case Qt.Key.Key_Right:
                self.pan(PAN_STEP)
            case Qt.Key.Key_Home:
                self.follow()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self.seen is not Seen.FOLLOWING and back_box(self._gutter).contains(
            event.position().toPoint()
        ):
            self.follow()
            return
        self._grabbed = round(event.position().x())
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = round(event.position().x())
        if self._grabbed is not None and x != self._grabbed:
            moved, self._grabbed = self._grabbed - x, x
            self.pan(moved)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._layer = None
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
            self._arrange()
            self._draw_again()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip(event.pos()), self)
            return True
        return super().event(event)

    def tip(self, at: QPoint) -> str:
        """What stands at that point, in words; empty where there is nothing."""
        timeline = self._timeline
        if self._scene is None or timeline is None or at.x() < self._gutter:
            return ""
        found = self._scene.found(at.x() - self._gutter, at.y())
        zone, offset = timeline.state.script.zone_info, timeline.state.wall_offset
        return "" if found is None else tip_of(found, zone, offset)

    # Size and words

    def sizeHint(self) -> QSize:
        return QSize(960, USUAL)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, LOWEST)

    def _word(self) -> None:
        self._gutter = legend_width(self._theme)
        self._key = ()
        self.setAccessibleName(words.lanes_name())
