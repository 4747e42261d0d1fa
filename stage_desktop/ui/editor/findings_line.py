"""What was found in the row that the keyboard is in, one finding after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from stage_desktop.script.findings import Finding
from stage_desktop.ui.editor.gutter import MARKS
from stage_desktop.ui.icons import pixmap
from stage_desktop.ui.operator.labels import ElidedLabel, SteadyLabel
from stage_desktop.ui.texts import editor as texts
from stage_desktop.ui.texts.findings import finding_text
from stage_desktop.ui.theme import Theme


class FindingsLine(QWidget):
    """The gravest finding of a row with its shape, a way to the others, and the end as edited.

    `chosen` carries row and column of the finding that is shown.
    """

    chosen = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.mark = QLabel()
        self.mark.setFixedWidth(theme.sizes.icon + 2)
        self.text = ElidedLabel()
        self.end = SteadyLabel("label")
        self.more = QToolButton()
        self.more.setAutoRaise(True)
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cells: Sequence[tuple[int, int, Finding]] = ()
        self._at, self._note = 0, ""
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.addWidget(self.mark)
        row.addWidget(self.text, 1)
        row.addWidget(self.more)
        row.addWidget(self.end)
        self.more.clicked.connect(self._next)
        policy = self.more.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.more.setSizePolicy(policy)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self._theme = theme
        self._show()

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self._show()

    def show_row(self, cells: Sequence[tuple[int, int, Finding]], note: str = "") -> None:
        """Show the findings of a row, the gravest first; `note` where it has none."""
        same = [each for *_, each in cells] == [each for *_, each in self._cells]
        self._cells, self._note = cells, note
        self._at = self._at if same and cells else 0
        self._show()

    def show_end(self, text: str) -> None:
        """Say when the show ends as it is edited; nothing where another line says it."""
        self.end.show_text(text)
        self.end.setVisible(bool(text))

    def _next(self) -> None:
        self._at = (self._at + 1) % max(len(self._cells), 1)
        row, column, _ = self._cells[self._at]
        if column >= 0:
            self.chosen.emit(row, column)
        self._show()

    def _show(self) -> None:
        self.more.setVisible(len(self._cells) > 1)
        if not self._cells:
            self.mark.clear()
            self.text.show_text(self._note or texts.word("no_findings"))
            return
        *_, finding = self._cells[self._at]
        shape, token = MARKS[finding.severity]
        size, ratio = self._theme.sizes.icon, self.devicePixelRatioF()
        self.mark.setPixmap(pixmap(shape, size, self._theme.colour(token).name(), ratio))
        self.text.show_text(finding_text(finding))
        self.text.setToolTip(finding_text(finding))
        self.more.setText(f"{self._at + 1}/{len(self._cells)} ▸")
