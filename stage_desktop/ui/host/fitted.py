"""A text as large as its box allows, in a few lines at most, elided where that is not enough.

The size is worked out with every digit as wide as the widest, so a running time does not change it.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from stage_desktop.ui.fonts import tabular, ui_font
from stage_desktop.ui.theme import Theme

SMALLEST = 14
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Fit:
    """The size in pixels and the lines of a text."""

    pixels: int
    lines: tuple[str, ...]


def fit(text: str, width: float, height: float, most: int, bold: bool = False) -> Fit:
    """The largest size at which the text stands in the box in at most `most` lines.

    At the smallest size what finds no room is elided. Line breaks of the text are kept.
    """
    low, high = SMALLEST, max(SMALLEST, int(height))
    while low < high:
        middle = (low + high + 1) // 2
        if _fits(text, width, height, most, middle, bold):
            low = middle
        else:
            high = middle - 1
    lines = _lines(text, width, low, bold)
    room = max(1, min(most, int(height / _line_height(low, bold))))
    if len(lines) > room:
        rest = " ".join(lines[room - 1 :])
        metrics = _metrics(low, bold)
        lines = [
            *lines[: room - 1],
            metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width - 1),
        ]
        if not lines[-1].endswith(_ELLIPSIS):
            lines[-1] += _ELLIPSIS
    return Fit(low, tuple(lines))


def _fits(text: str, width: float, height: float, most: int, pixels: int, bold: bool) -> bool:
    lines = _lines(text, width, pixels, bold)
    return len(lines) <= most and len(lines) * _line_height(pixels, bold) <= height


def _metrics(pixels: int, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(tabular(ui_font(pixels, bold=bold)))


def _line_height(pixels: int, bold: bool) -> float:
    """Closer than the font asks for: its room for accents is not needed between few lines."""
    return pixels * 1.22


def _lines(text: str, width: float, pixels: int, bold: bool) -> list[str]:
    found = []
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, tabular(ui_font(pixels, bold=bold)))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start = line.textStart()
            found.append(paragraph[start : start + line.textLength()].rstrip())
        layout.endLayout()
    return found


class FittedText(QWidget):
    """Shows a text as large as its box allows; `lines` is how many it may have at most."""

    def __init__(
        self,
        theme: Theme,
        *,
        lines: int = 1,
        bold: bool = False,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        token: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.fits = 0
        self._theme = theme
        self._most = lines
        self._bold = bold
        self._alignment = alignment
        self._token = token
        self._fill = ""
        self._edge = ""
        self._text = ""
        self._fit: Fit | None = None
        self._fitted_to: tuple[str, QSize] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def text(self) -> str:
        return self._text

    @property
    def token(self) -> str:
        return self._token

    @property
    def fill(self) -> str:
        return self._fill

    def set_text(self, text: str) -> None:
        """Show that text; repaints only when it is another one."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def set_look(self, token: str, fill: str = "", edge: str = "") -> None:
        """The colour of the text and, if any, those of the ground and of a line around it."""
        if (token, fill, edge) != (self._token, self._fill, self._edge):
            self._token, self._fill, self._edge = token, fill, edge
            self._fitted_to = None
            self.update()

    def set_alignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Where the lines stand in the box."""
        if alignment != self._alignment:
            self._alignment = alignment
            self.update()

    def fitted(self) -> Fit:
        """The size and the lines for the box as it is now."""
        template = "".join("0" if sign.isdecimal() else sign for sign in self._text)
        if self._fit is None or self._fitted_to != (template, self.size()):
            self._fitted_to = template, self.size()
            room = self._room()
            self._fit = fit(self._text, room.width(), room.height(), self._most, self._bold)
            self.fits += 1
        elif len(self._fit.lines) == 1 and not self._fit.lines[0].endswith(_ELLIPSIS):
            return Fit(self._fit.pixels, (self._text,))
        return self._fit

    def _room(self) -> QRectF:
        box = QRectF(self.rect())
        if not self._fill and not self._edge:
            return box
        inset = min(self.width(), self.height()) * 0.12
        return box.adjusted(inset, inset * 0.6, -inset, -inset * 0.6)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._text:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        found, room = self.fitted(), self._room()
        font = tabular(ui_font(found.pixels, bold=self._bold))
        painter.setFont(font)
        painter.setPen(self._theme.colour(self._token))
        step = _line_height(found.pixels, self._bold)
        top = room.top() + (room.height() - step * len(found.lines)) / 2
        for number, line in enumerate(found.lines):
            box = QRectF(room.left(), top + number * step, room.width(), step)
            flags = self._alignment | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
            painter.drawText(box, int(flags), line)

    def _draw_ground(self, painter: QPainter) -> None:
        if not self._fill and not self._edge:
            return
        line = max(2.0, min(self.width(), self.height()) * 0.025) if self._edge else 0.0
        box = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        round_by = min(box.width(), box.height()) * 0.08
        painter.setPen(Qt.PenStyle.NoPen)
        if self._edge:
            painter.setPen(QPen(self._theme.colour(self._edge), line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._fill:
            painter.setBrush(self._theme.colour(self._fill))
        painter.drawRoundedRect(box, round_by, round_by)
