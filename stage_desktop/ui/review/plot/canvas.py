"""The timeline of a review: panned and zoomed by mouse and keyboard, with a cursor that reads."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
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

from stage_desktop.instants import Instant, Millis
from stage_desktop.ui.lanes.span import Span, fitted
from stage_desktop.ui.review.plot.bands import Bands, lowest, shared
from stage_desktop.ui.review.plot.drawing import Drawing, Frame
from stage_desktop.ui.review.plot.gutter import Gutter
from stage_desktop.ui.review.plot.looking import beside, on_air, revealing
from stage_desktop.ui.review.plot.marks import draw_marks, feed_rows
from stage_desktop.ui.review.plot.picture import Block, Key, Picture
from stage_desktop.ui.review.plot.tips import tip_at
from stage_desktop.ui.texts.review import word
from stage_desktop.ui.theme import Theme

ZOOM_STEP = 1.25
PAN_STEP = 60
NOTCH = 120  # a notch of a wheel, in eighths of a degree
CLICK = 4  # pixels by which a click may slip without being a drag


class PlotCanvas(QWidget):
    """One time axis of the run, in the wall time of the show's zone.

    Everything but the cursor and the selection is kept as a picture, drawn again when the operator
    looks elsewhere; `drawn` counts that. `block_chosen` carries the Key of a pass that was clicked
    or stepped to, `block_entered` that of one that Enter or a double click asks for.
    """

    block_chosen = Signal(object)
    block_entered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawn = 0
        self._theme = theme
        self._drawing = Drawing(theme)
        self._gutter = Gutter(theme)
        self._picture: Picture | None = None
        self._span: Span | None = None
        self._layer: QPixmap | None = None
        self._shifts: dict[str, int] = {}
        self._chosen: Key | None = None
        self._cursor: Instant | None = None
        self._grabbed: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.reword()

    # What is shown

    def show_picture(self, picture: Picture | None, *, keep: bool = False) -> None:
        """Show that; with `keep` the same stretch of time as before."""
        self._picture = picture
        self._shifts = {}
        if not keep or self._span is None:
            self._span, self._cursor, self._chosen = None, None, None
        self.setMinimumHeight(self.minimumSizeHint().height())
        self._draw_again()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._drawing, self._gutter = Drawing(theme), Gutter(theme)
        self._draw_again()

    def shift_file(self, digest: str, by: Millis) -> None:
        """Move the curves of that file for a look; nothing is kept."""
        self._shifts[digest] = by
        self._draw_again()

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.setAccessibleName(word("timeline"))
        self._draw_again()

    @property
    def picture(self) -> Picture | None:
        return self._picture

    @property
    def span(self) -> Span | None:
        """Which part of time is seen; None where nothing is shown."""
        if self._span is None and self._picture is not None and self.plot().width() > 0:
            self._span = fitted(self._picture.first, self._picture.last, self.plot().width())
        return self._span

    @property
    def chosen(self) -> Key | None:
        """The pass that is marked."""
        return self._chosen

    def plot(self) -> QRect:
        """Where the time axis is: everything right of the names."""
        left = self._gutter.width
        return QRect(left, 0, max(0, self.width() - left), self.height())

    def bands(self) -> Bands:
        """Where curves and lanes stand."""
        return shared(self.height(), len(self._traces()), feed_rows(self._picture))

    def _traces(self) -> tuple[object, ...]:
        return () if self._picture is None else self._picture.traces

    # Where one looks

    def choose(self, key: Key, *, look: bool = True) -> None:
        """Mark that pass and, with `look`, show it with what is around it."""
        self._chosen = key
        block = None if self._picture is None else self._picture.block(key)
        if block is not None:
            self._cursor = block.start
            if look and self.span is not None:
                self._look(revealing(self.span, block, self.plot().width()))
        self.update()

    def zoom(self, factor: float, x: int | None = None) -> None:
        """Show a time `factor` times as long, around that pixel of the axis or the cursor."""
        width, span = self.plot().width(), self.span
        if span is None:
            return
        if x is None:
            x = width // 2 if self._cursor is None else span.x(self._cursor)
            x = x if 0 <= x <= width else width // 2
        self._look(span.zoomed(factor, x, width))

    def pan(self, pixels: int) -> None:
        """Show what lies so many pixels later."""
        if self.span is not None:
            self._look(self.span.panned(pixels))

    def show_whole(self) -> None:
        """Show the whole run."""
        self._span = None
        self._draw_again()

    def _look(self, span: Span) -> None:
        if span != self._span:
            self._span = span
            self._draw_again()

    def _draw_again(self) -> None:
        self._layer = None
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        picture, span = self._picture, self.span
        if picture is None or span is None:
            painter.fillRect(self.rect(), self._theme.colour("surface"))
            return
        if self._layer is None:
            self._layer = self._drawn(picture, span)
        painter.drawPixmap(0, 0, self._layer)
        bands, plot = self.bands(), self.plot()
        self._gutter.draw_values(painter, picture, bands, self._cursor, self._shifts)
        painter.setClipRect(plot)
        painter.translate(plot.topLeft())
        draw_marks(painter, picture, (span, bands), self._theme, (self._chosen, self._cursor))
        if self.hasFocus():
            painter.resetTransform()
            painter.setClipping(False)
            painter.setPen(self._theme.colour("focus"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _drawn(self, picture: Picture, span: Span) -> QPixmap:
        ratio, plot = self.devicePixelRatioF(), self.plot()
        layer = QPixmap(self.size() * ratio)
        layer.setDevicePixelRatio(ratio)
        layer.fill(self._theme.colour("surface"))
        painter = QPainter(layer)
        self.draw_on(painter, picture, span, plot.width(), self.bands(), ratio)
        painter.end()
        self.drawn += 1
        return layer

    def draw_on(
        self,
        painter: QPainter,
        picture: Picture,
        span: Span,
        width: int,
        bands: Bands,
        ratio: float,
    ) -> None:
        """Names, axis, curves and lanes on any painter, the names at its left edge."""
        self._gutter.draw(painter, picture, bands)
        painter.save()
        painter.translate(self._gutter.width, 0)
        painter.setClipRect(0, 0, width, bands.bottom + 1)
        shifts = tuple(self._shifts.items())
        self._drawing.draw(painter, picture, Frame(span, width, bands, ratio, shifts))
        painter.restore()

    # What is done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(1 / ZOOM_STEP)
            case Qt.Key.Key_Minus:
                self.zoom(ZOOM_STEP)
            case Qt.Key.Key_0 | Qt.Key.Key_Home:
                self.show_whole()
            case Qt.Key.Key_Left:
                self.pan(-PAN_STEP)
            case Qt.Key.Key_Right:
                self.pan(PAN_STEP)
            case Qt.Key.Key_PageUp:
                self.pan(-self.plot().width() * 9 // 10)
            case Qt.Key.Key_PageDown:
                self.pan(self.plot().width() * 9 // 10)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._chosen is not None:
                self.block_entered.emit(self._chosen)
            case _:
                super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        """To the pass before or after the one that is marked."""
        key = None if self._picture is None else beside(self._picture, self._chosen, by)
        if key is not None:
            self.choose(key)
            self.block_chosen.emit(key)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            x = round(event.position().x()) - self._gutter.width
            self.zoom(ZOOM_STEP ** (-turned.y() / NOTCH), x)
        elif turned.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-(turned.x() or turned.y()) * PAN_STEP // NOTCH)
        else:
            event.ignore()  # what holds it scrolls

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            x = round(event.position().x())
            self._grabbed = x, x

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = round(event.position().x())
        if self._grabbed is not None:
            begun, last = self._grabbed
            if x != last:
                self._grabbed = begun, x
                self.pan(last - x)
            return
        if self.span is not None and x >= self._gutter.width:
            self._cursor = self.span.at(x - self._gutter.width)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grabbed, self._grabbed = self._grabbed, None
        if grabbed is None or abs(event.position().x() - grabbed[0]) > CLICK:
            return
        block = self._block_at(event.position().toPoint())
        if block is not None:
            self.choose(block.key, look=False)
            self.block_chosen.emit(block.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        block = self._block_at(event.position().toPoint())
        if block is not None:
            self.block_entered.emit(block.key)

    def _block_at(self, at: QPoint) -> Block | None:
        """The pass on air at that point; on the lane of the plan the planned one."""
        if self._picture is None or self.span is None or at.x() < self._gutter.width:
            return None
        band = self.bands().planned
        on_plan = band.top <= at.y() < band.bottom
        instant = self.span.at(at.x() - self._gutter.width)
        return on_air(self._picture, instant, on_plan=on_plan)

    def resizeEvent(self, event: QResizeEvent) -> None:
        before = event.oldSize().width() - self._gutter.width
        if self._span is not None and self._picture is not None and before > 0:
            whole = fitted(self._picture.first, self._picture.last, before)
            self._span = None if self._span == whole else self._span
        self._draw_again()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip(event.pos()), self)
            return True
        return super().event(event)

    def tip(self, at: QPoint) -> str:
        """What stands at that point, in words; empty where there is nothing."""
        if self._picture is None or self.span is None or at.x() < self._gutter.width:
            return ""
        place = QPoint(at.x() - self._gutter.width, at.y())
        return tip_at(self._picture, self.span, self.bands(), place)

    # Size

    def sizeHint(self) -> QSize:
        return QSize(900, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(
            self._gutter.width + 240, lowest(len(self._traces()), feed_rows(self._picture))
        )
