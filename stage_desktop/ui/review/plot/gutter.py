"""The names at the left of the timeline, the ends of each scale, and the values at the cursor."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from stage_desktop.instants import Instant, Millis, clock_text, duration_text
from stage_desktop.ui.fonts import tabular, ui_font
from stage_desktop.ui.review.plot.bands import Band, Bands
from stage_desktop.ui.review.plot.curves import drift_reach
from stage_desktop.ui.review.plot.picture import Picture
from stage_desktop.ui.texts.amounts import drift_text
from stage_desktop.ui.texts.review import word
from stage_desktop.ui.theme import Theme

WIDTH = 132
_PADDING = 8
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Gutter:
    """Draws what stands left of the time axis."""

    width = WIDTH

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._font = ui_font(theme.fonts.caption)
        self._bold = ui_font(theme.fonts.caption, bold=True)
        self._figures = tabular(self._font)
        self._line = QFontMetrics(self._font).height()

    def draw(self, painter: QPainter, picture: Picture, bands: Bands) -> None:
        """The names, and the scale of each curve at its right edge."""
        painter.fillRect(0, 0, WIDTH, bands.bottom + 1, self._theme.colour("surface"))
        for trace, band in zip(picture.traces, bands.strips, strict=False):
            self._name(painter, trace.label, band)
            self._scale(painter, band, value_text(trace.most), value_text(trace.least))
        for name, band in (
            ("giveaways", bands.giveaways),
            ("boosts", bands.boosts),
            ("planned", bands.planned),
            ("actual", bands.actual),
            ("cues", bands.cues),
        ):
            if band.height:
                self._text(painter, word(name), band, "text_secondary")
        if picture.drift and bands.drift.height:
            self._name(painter, word("drift"), bands.drift)
            reach = duration_text(drift_reach(picture.drift))
            self._scale(painter, bands.drift, f"+{reach}", f"−{reach}")

    def draw_values(
        self,
        painter: QPainter,
        picture: Picture,
        bands: Bands,
        cursor: Instant | None,
        shifts: Mapping[str, int],
    ) -> None:
        """What each curve says at the cursor, below its name."""
        if cursor is None:
            return
        painter.setFont(self._bold)
        painter.setPen(self._theme.colour("now_line"))
        box = QRect(_PADDING, 0, WIDTH - 2 * _PADDING, bands.axis.height)
        painter.drawText(box, _LEFT, clock_text(cursor, picture.zone))
        for trace, band in zip(picture.traces, bands.strips, strict=False):
            value = trace.at(cursor - shifts.get(trace.file, 0))
            self._value(painter, "—" if value is None else value_text(value), band)
        if picture.drift and bands.drift.height:
            self._value(painter, drift_text(drift_at(picture, cursor)), bands.drift)

    def _name(self, painter: QPainter, text: str, band: Band) -> None:
        line = Band(band.top, min(band.height, self._line))
        self._text(painter, text, line, "text", room=WIDTH - 58)

    def _text(
        self, painter: QPainter, text: str, band: Band, token: str, room: int = WIDTH
    ) -> None:
        painter.setFont(self._font)
        painter.setPen(self._theme.colour(token))
        wide = room - 2 * _PADDING
        text = QFontMetrics(self._font).elidedText(text, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(QRect(_PADDING, band.top, wide + 2, band.height), _LEFT, text)

    def _scale(self, painter: QPainter, band: Band, most: str, least: str) -> None:
        painter.setFont(self._figures)
        painter.setPen(self._theme.colour("text_secondary"))
        box = QRect(0, band.top - 1, WIDTH - 4, band.height + 2)
        painter.drawText(box, _RIGHT, most)
        foot = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(box, foot, least)

    def _value(self, painter: QPainter, text: str, band: Band) -> None:
        painter.setFont(self._bold)
        painter.setPen(self._theme.colour("text"))
        line = Band(band.top + self._line, min(self._line, band.height - self._line))
        painter.drawText(QRect(_PADDING, line.top, WIDTH - 40, line.height), _LEFT, text)


def value_text(value: float) -> str:
    """A value of a curve: short, as 12.5k."""
    size = abs(value)
    if size >= 1_000_000:
        return f"{value / 1_000_000:.4g}M"
    if size >= 10_000:
        return f"{value / 1_000:.4g}k"
    whole = value == int(value) or size >= 100
    return f"{value:,.0f}" if whole else f"{value:.1f}"


def drift_at(picture: Picture, instant: Instant) -> Millis | None:
    """The drift that held then; None before the first point."""
    known = [late for at, late in picture.drift if at <= instant]
    return known[-1] if known else None
