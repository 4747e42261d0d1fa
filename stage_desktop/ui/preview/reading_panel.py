"""Below the sheet: the current cell, what was read in it, and what may have been meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from stage_desktop.script.findings import Finding, Severity
from stage_desktop.ui.icons import pixmap
from stage_desktop.ui.texts import preview as texts
from stage_desktop.ui.texts import words
from stage_desktop.ui.texts.findings import finding_text
from stage_desktop.ui.theme import Theme

_MOST_LINES = 3
_LOOKS = {
    Severity.ERROR: ("error", "over"),
    Severity.WARNING: ("warning", "warning"),
    Severity.INFO: ("info", "text_secondary"),
}


class ReadingPanel(QFrame):
    """The address and text of the cell, a line for each finding, a button for each other text.

    `instead_chosen` carries the text of the button.
    """

    instead_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self._theme = theme
        self.address = QLabel()
        self.address.setProperty("role", "caption")
        self.text = QLabel()
        self.text.setProperty("role", "title")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.meant = QLabel()
        self.meant.setProperty("role", "muted")
        self.meant.setTextFormat(Qt.TextFormat.PlainText)
        self.lines = [_Line(self) for _ in range(_MOST_LINES)]
        self.buttons = [QPushButton(self) for _ in range(2)]
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on=False, button=button: self._choose(button))
        self._instead: tuple[str, ...] = ()
        top = QHBoxLayout()
        top.setSpacing(theme.spacing.small)
        top.addWidget(self.address)
        top.addWidget(self.text, 1)
        for button in self.buttons:
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 8)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.meant)
        for line in self.lines:
            column.addWidget(line)
        column.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self._theme = theme

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 118)

    def sizeHint(self) -> QSize:
        return QSize(600, 124)

    def show_cell(
        self,
        address: str,
        text: str,
        meant: str,
        found: Sequence[Finding],
        instead: Sequence[str],
    ) -> None:
        """Say everything about the cell."""
        self.address.setText(address)
        shown = " · ".join(text.splitlines())
        self.text.setText(shown if len(shown) <= 80 else shown[:79] + "…")
        self.text.setToolTip(text)
        self.meant.setText(meant)
        self.meant.setVisible(bool(meant))
        for at, line in enumerate(self.lines):
            line.set_finding(self._theme, found[at] if at < len(found) else None)
        self._instead = tuple(instead[: len(self.buttons)])
        for at, button in enumerate(self.buttons):
            button.setVisible(at < len(self._instead))
            if at < len(self._instead):
                button.setText(texts.word("write", text=self._instead[at], key=at + 1))

    def choose(self, at: int) -> None:
        """Take the other text of that number, from 0; nothing where there is none."""
        if at < len(self._instead):
            self.instead_chosen.emit(self._instead[at])

    def _choose(self, button: QPushButton) -> None:
        self.choose(self.buttons.index(button))


class _Line(QWidget):
    """One finding: its shape and its sentence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shape = QLabel()
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)

    def set_finding(self, theme: Theme, found: Finding | None) -> None:
        """Say that finding; None hides the line."""
        self.setVisible(found is not None)
        if found is None:
            return
        shape, token = _LOOKS[found.severity]
        ratio = self.devicePixelRatioF()
        self._shape.setPixmap(pixmap(shape, 16, theme.colour(token).name(), ratio))
        self._shape.setAccessibleName(words.severity(found.severity))
        self._sentence.setText(finding_text(found))
