"""What goes wrong now, above the show: a bar that stands until the incident is answered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from stage_desktop.instants import Millis, countdown_text
from stage_desktop.ui.operator.labels import ElidedLabel, SteadyLabel, set_property
from stage_desktop.ui.texts import rehearsal as texts

HEIGHT = 36


class DrillBar(QFrame):
    """The incident in words, the keys that answer it, and the time that is left for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", True)
        self.setFixedHeight(HEIGHT)
        self.badge, self.text = QLabel(), ElidedLabel("title")
        self.badge.setProperty("badge", "due")
        self.keys, self.left = ElidedLabel("muted"), SteadyLabel("value")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        row.addWidget(self.keys)
        row.addWidget(self.left)
        self.hide()

    def show_incident(self, number: int, count: int, text: str, keys: str) -> None:
        """Say what goes wrong, as the so manieth of so many."""
        self._badge("due", texts.word("drill_badge", number=number, count=count))
        self.text.show_text(text)
        self.keys.show_text(keys)
        self.left.show()
        self.show()

    def show_left(self, left: Millis) -> None:
        """Show the time to answer; below zero it counts on."""
        self.left.show_text(countdown_text(left))
        set_property(self.left, "tone", "over" if left < 0 else "")

    def show_answered(self, text: str, *, in_time: bool) -> None:
        """Say how the incident was answered."""
        self._badge(
            "on_time" if in_time else "warning",
            texts.word("drill_in_time" if in_time else "drill_too_late"),
        )
        self.text.show_text(text)
        self.keys.show_text("")
        self.left.hide()

    def _badge(self, look: str, text: str) -> None:
        self.badge.setText(text)
        set_property(self.badge, "badge", look)
