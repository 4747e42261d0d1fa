"""What is left of a segment as a bar, for a glance."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stage_desktop.ui.theme import Theme


class ProgressBar(QWidget):
    """Shortens from the right as the time runs out; repaints when it is a pixel shorter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._token = "text"
        self._share: float | None = None
        self._drawn = -1
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    @property
    def share(self) -> float | None:
        """What is left, from 0 to 1; None when there is nothing to show."""
        return self._share

    def set_left(self, left: int | None, length: int | None, token: str) -> None:
        """So much is left of a length (milliseconds), in the colour of a token."""
        share = None if left is None or not length else min(1.0, max(0.0, left / length))
        pixels = -1 if share is None else round(share * self.width())
        if (pixels, token) != (self._drawn, self._token):
            self._drawn, self._token = pixels, token
            self.update()
        self._share = share

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._share is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface_hover"))
        width = round(self._share * self.width())
        painter.fillRect(0, 0, width, self.height(), self._theme.colour(self._token))
