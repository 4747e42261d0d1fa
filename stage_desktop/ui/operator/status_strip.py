"""The status strip: what happened, what went wrong and what to do, and inline entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QStackedWidget, QWidget

from stage_desktop.ui.icons import pixmap
from stage_desktop.ui.operator.labels import ElidedLabel, set_property
from stage_desktop.ui.theme import Theme

HEIGHT = 38
LASTS_MS = 8_000


class Level(StrEnum):
    """How grave a message is; what has to be acted on stays until it is answered or replaced."""

    INFO = "info"
    DONE = "done"
    WARNING = "warning"
    ERROR = "error"


_LOOKS = {
    Level.INFO: ("info", "text_secondary", ""),
    Level.DONE: ("state-done", "done", ""),
    Level.WARNING: ("warning", "warning", "warning"),
    Level.ERROR: ("error", "over", "over"),
}


@dataclass(frozen=True, slots=True)
class MessageAction:
    """One thing to do about a message; `keys` does the same as its button."""

    label: str
    run: Callable[[], None]
    keys: str = ""


class InlineEntry(QLineEdit):
    """A line that keeps every key to itself: what is typed is never a command.

    `entered` carries the line that Enter finished; `cancelled` is Esc, or going elsewhere with the
    pointer. Tab is a gap between two values: it never hands the keyboard to the show.
    """

    entered = Signal(str)
    cancelled = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        ):
            self.insert(" ")
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.entered.emit(self.text())
            return
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)


class StatusStrip(QWidget):
    """One line below everything. `entry_done` carries what was typed, None when cancelled."""

    entry_done = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._theme = theme
        self._level = Level.INFO
        self._actions: tuple[MessageAction, ...] = ()
        self.icon = QLabel()
        self.message = ElidedLabel()
        self.buttons = (QPushButton(), QPushButton())
        self.prompt = QLabel()
        self.entry = InlineEntry()
        self.mistake = QLabel()
        self.mistake.setProperty("role", "error")
        self.stack = QStackedWidget()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LASTS_MS)
        self._timer.timeout.connect(self.clear)
        self._set_up()

    def _set_up(self) -> None:
        message, said = self._line()
        said.addWidget(self.icon)
        said.addWidget(self.message, 1)
        for number, button in enumerate(self.buttons):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on=False, at=number: self.act(at))
            button.hide()
            said.addWidget(button)
        line, asked = self._line()
        asked.addWidget(self.prompt)
        asked.addWidget(self.entry, 1)
        asked.addWidget(self.mistake)
        self.stack.addWidget(message)
        self.stack.addWidget(line)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)
        # A direct connection is refused: the one carries str, the other any object.
        self.entry.entered.connect(lambda text: self.entry_done.emit(text))  # noqa: PLW0108
        self.entry.cancelled.connect(lambda: self.entry_done.emit(None))
        self.entry.textEdited.connect(self._forgive)

    @staticmethod
    def _line() -> tuple[QWidget, QHBoxLayout]:
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(12, 0, 12, 4)
        row.setSpacing(8)
        return widget, row

    @property
    def asking(self) -> bool:
        """Whether an inline entry is open."""
        return self.stack.currentIndex() == 1

    @property
    def level(self) -> Level:
        return self._level

    @property
    def choices(self) -> tuple[MessageAction, ...]:
        """What can be done about the message that stands there."""
        return self._actions

    @property
    def lasts(self) -> bool:
        """Whether the message goes away by itself."""
        return self._timer.isActive()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self._theme = theme
        self._show_icon()

    def show_message(
        self,
        text: str,
        level: Level = Level.INFO,
        actions: Sequence[MessageAction] = (),
    ) -> None:
        """Show a message with at most two things to do about it.

        One with things to do, and an error, stays; others go after eight seconds. A message that
        waits for an answer gives way only to one that is as grave.
        """
        if self._actions and not actions and level in (Level.INFO, Level.DONE):
            return
        self._level, self._actions = level, tuple(actions[:2])
        self.message.show_text(text)
        set_property(self.message, "tone", _LOOKS[level][2])
        self._show_icon()
        for at, button in enumerate(self.buttons):
            wanted = at < len(self._actions)
            button.setVisible(wanted)
            if wanted:
                action = self._actions[at]
                button.setText(f"{action.label}  {action.keys}" if action.keys else action.label)
                set_property(button, "kind", "primary" if at == 0 else None)
        if self._actions or level is Level.ERROR:
            self._timer.stop()
        else:
            self._timer.start()

    def clear(self) -> None:
        """Say nothing."""
        self._timer.stop()
        self._actions = ()
        self._level = Level.INFO
        self.message.show_text("")
        self.icon.clear()
        for button in self.buttons:
            button.hide()

    def act(self, at: int) -> bool:
        """Do the first or second thing about the message; False when there is none."""
        if at >= len(self._actions):
            return False
        action = self._actions[at]
        self.clear()
        action.run()
        return True

    def ask(self, prompt: str, example: str, filled: str = "") -> None:
        """Open the inline entry; the answer comes with `entry_done`."""
        self.prompt.setText(prompt)
        self.entry.setPlaceholderText(example)
        self.entry.setAccessibleName(prompt)
        self.entry.setText(filled)
        self.entry.selectAll()
        self.mistake.clear()
        self.stack.setCurrentIndex(1)
        self.entry.setFocus()

    def show_mistake(self, text: str) -> None:
        """Say beside the entry why it was not taken; it stays open."""
        self.mistake.setText(text)

    def _forgive(self) -> None:
        self.mistake.clear()

    def stop_asking(self) -> None:
        """Close the inline entry."""
        self.stack.setCurrentIndex(0)

    def _show_icon(self) -> None:
        if not self.message.text():
            self.icon.clear()
            return
        name, token, _tone = _LOOKS[self._level]
        colour = self._theme.colour(token).name()
        size = self._theme.sizes.icon
        self.icon.setPixmap(pixmap(name, size, colour, self.devicePixelRatioF()))

    def close_down(self) -> None:
        """Stop the timer."""
        self._timer.stop()
