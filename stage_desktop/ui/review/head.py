"""The head of the review: which run it is, how it ended, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from stage_desktop.show.events import RunKind
from stage_desktop.ui.operator.labels import ElidedLabel, set_property
from stage_desktop.ui.review.run_list import run_date
from stage_desktop.ui.review.shown import Shown
from stage_desktop.ui.texts import words
from stage_desktop.ui.texts.amounts import drift_text
from stage_desktop.ui.texts.figures import figure_name, figure_text
from stage_desktop.ui.texts.review import word

ROOMY = 900
_BADGES = {RunKind.REHEARSAL: "rehearsal", RunKind.SIMULATED: "simulated"}
# What is said of every run in one line, where it is known.
_TOLD = ("gmv", "peak_online")


class ReviewHead(QWidget):
    """Title, kind, date and the figures that everybody asks for first."""

    def __init__(self, asked: Mapping[str, str], parent: QWidget | None = None):
        super().__init__(parent)
        self.badge, self.title, self.line = QLabel(), ElidedLabel("heading"), ElidedLabel("muted")
        self.buttons = {name: QPushButton() for name in asked}
        self._asked = asked
        self._shown: Shown | None = None
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.badge)
        first.addWidget(self.title, 1)
        words_of = QVBoxLayout()
        words_of.setSpacing(0)
        words_of.addLayout(first)
        words_of.addWidget(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(words_of, 1)
        for button in self.buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)

    def show_review(self, shown: Shown | None) -> None:
        """Show what run it is."""
        self._shown = shown
        self.badge.setVisible(shown is not None and shown.run.kind is not RunKind.LIVE)
        for button in self.buttons.values():
            button.setEnabled(shown is not None)
        if shown is None:
            self.title.show_text("")
            self.line.show_text("")
            return
        self.badge.setText(words.run_badge(shown.run.kind))
        set_property(self.badge, "badge", _BADGES.get(shown.run.kind, "preview"))
        self.title.show_text(shown.run.title)
        self.line.show_text(" · ".join(self._parts(shown)))

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        for name, button in self.buttons.items():
            button.setToolTip(self._asked[name])
        self._word_buttons()
        self.show_review(self._shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._word_buttons()

    def _word_buttons(self) -> None:
        """The keys stand on the buttons where there is room."""
        for name, button in self.buttons.items():
            key = f"  {self._asked[name]}" if self.width() >= ROOMY else ""
            button.setText(f"{word(f'do_{name}')}{key}")

    @staticmethod
    def _parts(shown: Shown) -> list[str]:
        state = shown.review.report.state
        parts = [f"#{shown.run.id}", run_date(shown.run)]
        if state.ended_at is None:
            parts.append(word("not_ended"))
        else:
            parts.append(drift_text(shown.review.report.final_drift))
        parts.append(word("findings_count", count=len(shown.found)))
        by_code = shown.review.by_code
        for code in _TOLD:
            if (figure := by_code.get(code)) is not None and figure.value:
                parts.append(f"{figure_name(code)} {figure_text(figure)}")
        return parts
