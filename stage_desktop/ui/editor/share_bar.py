"""The shares of spend as two bars, planned and actual, on one scale of 100 %."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from stage_desktop.script.plan import Script
from stage_desktop.script.sums import WHOLE, spent_shares
from stage_desktop.ui.fonts import tabular, ui_font
from stage_desktop.ui.texts import editor_panes as texts
from stage_desktop.ui.theme import Theme

_BAR = 22
_LEAST_WIDTH = 240
Part = tuple[str, Decimal]


class ShareBar(QWidget):
    """Each band as long as its share, its code and per cent in it; a mark stands at 100 %."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.planned: tuple[Part, ...] = ()
        self.spent: tuple[Part, ...] = ()
        self.setMinimumWidth(_LEAST_WIDTH)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours, fonts and lengths of that theme."""
        self._theme = theme
        self.setFixedHeight(2 * _BAR + 3 * theme.spacing.small)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(2 * _LEAST_WIDTH, self.height())

    def show_script(self, script: Script) -> None:
        """Show the bands of that script."""
        self.planned = tuple((band.code, band.share) for band in script.spend_bands)
        self.spent = spent_shares(script)
        self.setVisible(bool(self.planned))
        self.update()

    @property
    def full(self) -> Decimal:
        """What the bars are long: 100 %, or more where the shares sum to more."""
        sums = (sum((share for _, share in bar), Decimal(0)) for bar in (self.planned, self.spent))
        return max(WHOLE, *sums)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = tabular(ui_font(self._theme.fonts.caption))
        painter.setFont(font)
        letters = QFontMetricsF(font)
        space = self._theme.spacing
        names = texts.bar_names()
        left = space.medium + max(letters.horizontalAdvance(name) for name in names) + space.small
        wide = self.width() - left - space.medium
        for at, (name, bar) in enumerate(zip(names, (self.planned, self.spent), strict=True)):
            top = space.small + at * (_BAR + space.small)
            painter.setPen(self._theme.colour("text_secondary"))
            label = QRectF(space.medium, top, left, _BAR)
            painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, name)
            self._paint_bar(painter, QRectF(left, top, wide, _BAR), bar, letters)
        end = left + wide * float(WHOLE / self.full)
        painter.setPen(QPen(self._theme.colour("text"), 2))
        painter.drawLine(int(end), space.tiny, int(end), self.height() - space.tiny)
        painter.end()

    def _paint_bar(
        self, painter: QPainter, area: QRectF, bar: tuple[Part, ...], letters: QFontMetricsF
    ) -> None:
        painter.fillRect(area, self._theme.colour("surface_sunken"))
        left = area.left()
        for at, (code, share) in enumerate(bar):
            wide = area.width() * float(share / self.full)
            part = QRectF(left, area.top(), max(wide - 1, 0), area.height())
            ground = self._ground(at)
            painter.fillRect(part, ground)
            text = f"{code} {round(share)}%"
            if letters.horizontalAdvance(text) + 6 > part.width():
                text = f"{round(share)}%"
            if letters.horizontalAdvance(text) + 6 <= part.width():
                painter.setPen(self._theme.ink(ground))
                painter.drawText(part, Qt.AlignmentFlag.AlignCenter, text)
            left += wide

    def _ground(self, at: int) -> QColor:
        """Neighbours differ in lightness, so that they part without colour too."""
        ground = self._theme.lane("boosts")
        return ground if at % 2 == 0 else ground.darker(135)
