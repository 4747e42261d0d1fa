"""The transport row: the steps that an operator takes, each with its key below its name."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from stage_desktop.ui.actions import BY_ID, TRANSPORT, Action, Situation, number_of
from stage_desktop.ui.fonts import ui_font
from stage_desktop.ui.texts import actions
from stage_desktop.ui.theme import Theme

PADDING = 12
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_INKS = {"go": "on_go", "danger": "on_danger"}


def key_text(keys: str) -> str:
    """A key sequence as this system writes it, arrows as arrows."""
    if not keys.endswith(tuple(_ARROWS)):
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    for name, arrow in _ARROWS.items():
        keys = keys.replace(name, arrow)
    return keys.replace("Shift+", "⇧")


class KeyButton(QPushButton):
    """A button with a name and, smaller and below, the key that does the same.

    It never takes the focus: Space is GO wherever the mouse was last. With `single` a double click
    is one press, for a button that asks twice.
    """

    def __init__(
        self,
        theme: Theme,
        kind: str,
        keys: str,
        *,
        single: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._single = single
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._kind = kind
        self._keys = key_text(keys)
        self._widest = ""
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of that theme."""
        self._theme = theme
        size = theme.fonts.heading if self._kind == "go" else theme.fonts.body
        self._name_font = ui_font(size, bold=True)
        self._key_font = ui_font(theme.fonts.caption)
        self.updateGeometry()

    def make_room_for(self, texts: tuple[str, ...]) -> None:
        """Be wide enough for any of these names, so that no neighbour moves when it changes."""
        metrics = QFontMetrics(self._name_font)
        self._widest = max(texts, key=metrics.horizontalAdvance)
        self.updateGeometry()

    def text_width(self) -> int:
        """The pixels that its widest text needs."""
        names = QFontMetrics(self._name_font)
        keys = QFontMetrics(self._key_font)
        return max(
            names.horizontalAdvance(self._widest),
            names.horizontalAdvance(self.text()),
            keys.horizontalAdvance(self._keys),
        )

    def sizeHint(self) -> QSize:
        padding = 3 * PADDING if self._kind == "go" else PADDING
        return QSize(self.text_width() + 2 * padding, self._theme.sizes.go_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.text_width() + PADDING, self._theme.sizes.go_height)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._single:
            event.accept()
        else:
            super().mouseDoubleClickEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        names, keys = QFontMetrics(self._name_font), QFontMetrics(self._key_font)
        height = names.height() + keys.height() - 2
        top = (self.height() - height) // 2
        self._write(painter, QRect(0, top, self.width(), names.height()), self.text(), quiet=False)
        lower = QRect(0, top + names.height() - 2, self.width(), keys.height())
        self._write(painter, lower, self._keys, quiet=True)

    def _write(self, painter: QPainter, rect: QRect, text: str, *, quiet: bool) -> None:
        painter.setFont(self._key_font if quiet else self._name_font)
        painter.setPen(self._ink(quiet))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), text)

    def _ink(self, quiet: bool) -> QColor:
        if not self.isEnabled():
            return self._theme.colour("text_disabled")
        usual = "text_secondary" if quiet else "text"
        return self._theme.colour(_INKS.get(str(self.property("kind")), usual))


class Transport(QWidget):
    """The buttons of the table of actions. `asked` carries the id of the action pressed."""

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, KeyButton] = {}
        self._situation: Situation | None = None
        self._armed: str | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 6)
        row.setSpacing(6)
        for name in TRANSPORT:
            if name is None:
                row.addSpacing(12)
                continue
            button = self._made(theme, BY_ID[name])
            row.addWidget(button, 5 if name == "go" else 2)
            self.buttons[name] = button

    def _made(self, theme: Theme, action: Action) -> KeyButton:
        kind = "go" if action.id == "go" else "transport"
        button = KeyButton(theme, kind, action.keys[0], single=action.twice, parent=self)
        button.pressed.connect(lambda: self.asked.emit(action.id))
        return button

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of that theme."""
        for button in self.buttons.values():
            button.set_theme(theme)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        for name, button in self.buttons.items():
            faces = [face for face in actions.TITLES if face.split(":")[0] == name]
            button.make_room_for(tuple(actions.action_title(face, "00") for face in faces))
            button.setToolTip(actions.action_sentence(name))
        self.show_situation(self._situation)

    def show_armed(self, armed: str | None) -> None:
        """Show that the action asks to be pressed again."""
        self._armed = armed
        self.show_situation(self._situation)

    def show_situation(self, situation: Situation | None) -> None:
        """Name and enable each button as the situation wants it."""
        self._situation = situation
        for name, button in self.buttons.items():
            action = BY_ID[name]
            armed = self._armed == name
            face = f"{name}:armed" if armed else action.title(situation)
            text = actions.action_title(face, number_of(action, situation))
            if text != button.text():
                button.setText(text)
                button.setAccessibleName(text)
            button.setEnabled(situation is not None and action.allowed(situation))
            kind = "danger" if armed else "go" if name == "go" else "transport"
            if button.property("kind") != kind:
                button.setProperty("kind", kind)
                button.style().unpolish(button)
                button.style().polish(button)
