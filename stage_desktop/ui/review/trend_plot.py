"""Show after show: how late each ended and what it sold, as two stripes of bars."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from stage_desktop.instants import MINUTE, duration_text, to_datetime
from stage_desktop.review.trend import ShowTrend, Trend
from stage_desktop.script.commerce import Money
from stage_desktop.ui.fonts import tabular, ui_font
from stage_desktop.ui.review.plot.gutter import value_text
from stage_desktop.ui.texts.amounts import drift_text, money_text
from stage_desktop.ui.texts.review import word
from stage_desktop.ui.theme import Theme

HEIGHT = 150
GUTTER = 132
WIDEST = 36
GAP = 8
LEAST_DRIFT = 5 * MINUTE
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TOP = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_FOOT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom


class TrendPlot(QWidget):
    """The shows of a trend from left to right; late is hatched above the line, early below it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shows: tuple[ShowTrend, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(600, HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of that theme."""
        self._theme = theme
        self.update()

    def show_trend(self, trend: Trend | None) -> None:
        """Draw these shows; nothing below two."""
        self._shows = () if trend is None else trend.shows
        self.setVisible(len(self._shows) > 1)
        self.update()

    def bar(self, at: int) -> tuple[int, int]:
        """Where the bar of a show begins, and how wide it is."""
        room = max(1, self.width() - GUTTER - 4)
        pitch = room / max(1, len(self._shows))
        wide = max(1, min(WIDEST, int(pitch * 0.7)))
        return GUTTER + int(at * pitch + (pitch - wide) / 2), wide

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = tabular(ui_font(self._theme.fonts.caption))
        painter.setFont(font)
        line = QFontMetrics(font).height()
        half = (self.height() - line - 2 * GAP) // 2
        drift = QRect(0, 0, self.width(), half)
        sold = QRect(0, half + GAP, self.width(), half)
        for band in (drift, sold):
            ground = band.adjusted(GUTTER, 0, 0, 0)
            painter.fillRect(ground, self._theme.colour("surface_sunken"))
        self._paint_drift(painter, drift)
        self._paint_sold(painter, sold)
        self._paint_dates(painter, sold.bottom() + 2, line)

    def _paint_drift(self, painter: QPainter, band: QRect) -> None:
        reach = max([LEAST_DRIFT, *(abs(each.run.drift or 0) for each in self._shows)])
        self._name(painter, word("drift"), band)
        painter.setPen(self._theme.colour("text_secondary"))
        ends = band.adjusted(0, 0, GUTTER - band.width() - 4, 0)
        painter.drawText(ends, _TOP, f"+{duration_text(reach)}")
        painter.drawText(ends, _FOOT, f"−{duration_text(reach)}")
        middle = band.center().y()
        over = self._theme.colour("over")
        for at, each in enumerate(self._shows):
            if each.run.drift is None:
                continue
            left, wide = self.bar(at)
            high = round(abs(each.run.drift) / reach * (band.height() / 2 - 1))
            top = middle - high if each.run.drift > 0 else middle
            box = QRect(left, top, wide, max(1, high))
            if each.run.drift > 0:
                painter.fillRect(box, QBrush(over, Qt.BrushStyle.BDiagPattern))
                painter.setPen(over)
                painter.drawRect(box.adjusted(0, 0, -1, -1))
            else:
                painter.fillRect(box, self._theme.colour("on_time"))
        painter.setPen(QPen(self._theme.colour("border_strong"), 1))
        painter.drawLine(GUTTER, middle, band.right(), middle)

    def _paint_sold(self, painter: QPainter, band: QRect) -> None:
        most = max((float(each.run.gmv) for each in self._shows if each.run.gmv), default=0.0)
        self._name(painter, word("gmv"), band)
        if not most:
            return
        painter.setPen(self._theme.colour("text_secondary"))
        painter.drawText(band.adjusted(0, 0, GUTTER - band.width() - 4, 0), _TOP, value_text(most))
        for at, each in enumerate(self._shows):
            if each.run.gmv is not None:
                left, wide = self.bar(at)
                high = max(1, round(float(each.run.gmv) / most * (band.height() - 2)))
                box = QRect(left, band.bottom() - high + 1, wide, high)
                painter.fillRect(box, self._theme.colour("accent_fill"))

    def _name(self, painter: QPainter, text: str, band: QRect) -> None:
        painter.setPen(self._theme.colour("text"))
        painter.drawText(band.adjusted(8, 0, 0, 0), _LEFT, text)

    def _paint_dates(self, painter: QPainter, top: int, line: int) -> None:
        painter.setPen(self._theme.colour("text_secondary"))
        free = GUTTER
        for at, each in enumerate(self._shows):
            text = show_date(each)[5:]
            wide = painter.fontMetrics().horizontalAdvance(text)
            left = self.bar(at)[0]
            if left >= free and left + wide <= self.width():
                painter.drawText(QRect(left, top, wide, line), _LEFT, text)
                free = left + wide + 2 * GAP

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip(event.pos().x()), self)
            return True
        return super().event(event)

    def tip(self, x: int) -> str:
        """The show whose bar is there, in words."""
        for at, each in enumerate(self._shows):
            left, wide = self.bar(at)
            if left - 1 <= x <= left + wide:
                sold = each.run.gmv
                money = "" if sold is None else money_text(Money(sold, each.run.currency))
                parts = (each.run.title, show_date(each), drift_text(each.run.drift), money)
                return "\n".join(part for part in parts if part)
        return ""


def show_date(show: ShowTrend) -> str:
    """The day of the show, in its own time."""
    started = show.run.started_at
    return "" if started is None else f"{to_datetime(started, ZoneInfo(show.run.zone)):%Y-%m-%d}"
