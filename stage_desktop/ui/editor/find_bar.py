"""The line below a grid: find in all its columns, or name a group."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from stage_desktop.ui.editor.cell_editors import leaves
from stage_desktop.ui.icons import icon
from stage_desktop.ui.models.editing.edit_model import EditModel
from stage_desktop.ui.models.editing.search import Search
from stage_desktop.ui.texts import editor as texts
from stage_desktop.ui.theme import Theme

WAIT_MS = 120


class _Line(QLineEdit):
    """A line whose Enter, Shift+Enter and Esc mean something to the bar."""

    ended = Signal(bool)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if leaves(event):
            return False
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)


class FindBar(QWidget):
    """Enter goes to the next hit, Shift+Enter to the one before, Esc back to the grid.

    `hit` carries row and column, `named` the text of a line that asked for a name, `closed` that
    the keyboard is free.
    """

    hit = Signal(int, int)
    named = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = Search(self)
        self.prompt = QLabel()
        self.line = _Line()
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.back, self.on, self.away = QToolButton(), QToolButton(), QToolButton()
        self._model: EditModel | None = None
        self._cell = (0, -1)
        self._naming = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._start)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self.prompt)
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        for button in (self.back, self.on, self.away):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        self.line.textEdited.connect(lambda: None if self._naming else self._timer.start())
        self.line.ended.connect(self._on_enter)
        self.line.left.connect(self.leave)
        self.back.clicked.connect(lambda: self._go(back=True))
        self.on.clicked.connect(lambda: self._go(back=False))
        self.away.clicked.connect(self.leave)
        self.search.advanced.connect(self._count)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        ink = theme.colour("text_secondary")
        shapes = ((self.back, "up"), (self.on, "down"), (self.away, "close"))
        for button, name in shapes:
            button.setIcon(icon(name, ink))

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.prompt.setText(texts.word("group_prompt" if self._naming else "find_prompt"))
        self.back.setToolTip(texts.word("previous"))
        self.on.setToolTip(texts.word("next"))
        self.away.setToolTip(texts.word("close"))

    def find_in(self, model: EditModel, cell: tuple[int, int]) -> None:
        """Ask what to find; the search goes on from that cell."""
        self._model, self._cell = model, cell
        self._open(naming=False)
        self._start()

    def ask_name(self, name: str) -> None:
        """Ask for the name of a group."""
        self.line.setText(name)
        self._open(naming=True)

    def leave(self) -> None:
        """Close the line."""
        self.close_down()
        self.hide()
        self.closed.emit()

    def close_down(self) -> None:
        """Stop the timers."""
        self._timer.stop()
        self.search.stop()

    def _open(self, *, naming: bool) -> None:
        self._naming = naming
        for part in (self.count, self.back, self.on):
            part.setVisible(not naming)
        self.reword()
        self.show()
        self.line.setFocus()
        self.line.selectAll()

    def _start(self) -> None:
        if self._model is not None:
            self.search.start(self._model, self.line.text())

    def _on_enter(self, back: bool) -> None:
        if self._naming:
            name = self.line.text().strip()
            self.leave()
            if name:
                self.named.emit(name)
            return
        if self._timer.isActive():
            self._timer.stop()
            self._start()
        self._go(back=back)

    def _go(self, *, back: bool) -> None:
        self.search.finish()
        found = self.search.after(self._cell, back=back)
        if found is not None:
            self._cell = found
            self.hit.emit(*found)
        self._count()

    def _count(self) -> None:
        hits = self.search.hits
        if not self.line.text().strip():
            self.count.clear()
        elif not hits:
            self.count.setText(texts.word("find_none") if self.search.is_over else "…")
        else:
            at = hits.index(self._cell) + 1 if self._cell in hits else 0
            more = "" if self.search.is_over else "…"
            self.count.setText(f"{at}/{len(hits)}{more}" if at else f"{len(hits)}{more}")
