"""The key overlay: every action of the table with its keys, over the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from stage_desktop.ui.actions import ACTIONS, OTHER_KEYS
from stage_desktop.ui.operator.transport import key_text
from stage_desktop.ui.texts import actions, operator

# The groups of each of the two columns.
_COLUMNS = (("show", "time"), ("script", "log", "cues", "view"))


def _rows(group: str) -> list[tuple[str, str]]:
    """Keys and sentence of each action of a group."""
    rows = [
        ("  ".join(key_text(keys) for keys in action.keys), actions.action_sentence(action.id))
        for action in ACTIONS
        if action.group == group
    ]
    for name, own, keys in OTHER_KEYS:
        if own == group:
            joint = " … " if name in ("complete_cue", "skip_cue") else "  "
            text = joint.join(key_text(each) for each in keys)
            rows.append((text, actions.action_sentence(name)))
    return rows


class KeyOverlay(QFrame):
    """All keys at once; F1, Esc or a click closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self._window = parent
        self._body = QWidget()
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 12, 24, 12)
        outer.setSpacing(8)
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.hint = QLabel()
        self.hint.setProperty("role", "muted")
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.hint)
        outer.addLayout(head)
        outer.addWidget(self._body, 1)
        self.hide()
        parent.installEventFilter(self)

    def toggle(self) -> None:
        """Show it over the window, or hide it."""
        if self.isVisible():
            self.hide()
            return
        self._fill()
        self._place()
        self.show()
        self.raise_()

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        self.title.setText(operator.word("keys"))
        self.hint.setText(operator.word("keys_close"))
        fresh = QWidget()
        columns = QHBoxLayout(fresh)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(32)
        for groups in _COLUMNS:
            columns.addLayout(self._column(groups), 1)
        self._outer.replaceWidget(self._body, fresh)
        self._body.deleteLater()
        self._body = fresh

    @staticmethod
    def _column(groups: tuple[str, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        line = 0
        for group in groups:
            caption = QLabel(actions.group_title(group))
            caption.setProperty("role", "caption")
            grid.addWidget(caption, line, 0, 1, 2)
            line += 1
            for keys, sentence in _rows(group):
                cap = QLabel(keys)
                cap.setProperty("badge", "key")
                cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
                grid.addWidget(cap, line, 0)
                grid.addWidget(QLabel(sentence), line, 1)
                line += 1
        grid.setRowStretch(line, 1)
        return grid

    def _place(self) -> None:
        self.setMinimumSize(0, 0)
        room = self._window.rect().adjusted(16, 16, -16, -16)
        size = self.sizeHint().boundedTo(room.size()).expandedTo(self.minimumSizeHint())
        self.resize(size)
        self.move(room.center() - self.rect().center())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isVisible() and watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._place()
            elif (
                event.type() == QEvent.Type.KeyPress
                and isinstance(event, QKeyEvent)
                and event.key() == Qt.Key.Key_Escape
            ):
                self.hide()
                return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.hide()
