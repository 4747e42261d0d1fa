"""The timeline page: the picture of the run, and the bar that chooses and shifts its curves."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from stage_desktop.instants import Millis
from stage_desktop.review.metrics import Measure
from stage_desktop.review.reviewed import Review
from stage_desktop.ui.review.offset_bar import OffsetBar
from stage_desktop.ui.review.picture_of import USUAL, known_measures, picture_of
from stage_desktop.ui.review.plot.canvas import PlotCanvas
from stage_desktop.ui.theme import Theme


class TimelinePage(QWidget):
    """The run on one axis; `offset_chosen` carries the digest of a file and the offset to keep."""

    offset_chosen = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = PlotCanvas(theme)
        self.bar = OffsetBar()
        self._area = QScrollArea()
        self._review: Review | None = None
        self._measures: tuple[Measure, ...] = USUAL
        self._area.setWidget(self.canvas)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._area, 1)
        column.addWidget(self.bar)
        self.setFocusProxy(self.canvas)
        self.bar.moved.connect(lambda digest, by: self.canvas.shift_file(digest, Millis(by)))
        self.bar.settled.connect(self.offset_chosen)
        self.bar.measures_chosen.connect(self.choose_measures)

    def show_review(
        self, review: Review | None, suggested: Mapping[str, Millis], *, keep: bool = False
    ) -> None:
        """Show that run; with `keep` the part of time that was seen before."""
        self._review = review
        if review is None:
            self.canvas.show_picture(None)
            return
        known = known_measures(review)
        shown = tuple(each for each in self._measures if each in known)
        self.canvas.show_picture(picture_of(review, shown), keep=keep)
        self.bar.show_files(review.metrics, known, shown, suggested)

    def choose_measures(self, measures: tuple[Measure, ...]) -> None:
        """See those curves, in this run and in the next."""
        self._measures = measures
        if self._review is not None:
            self.canvas.show_picture(picture_of(self._review, measures), keep=True)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self.canvas.set_theme(theme)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.canvas.reword()
        self.bar.reword()
        if self._review is not None:
            shown = tuple(each for each in self._measures if self._review.curve(each) is not None)
            self.canvas.show_picture(picture_of(self._review, shown), keep=True)
