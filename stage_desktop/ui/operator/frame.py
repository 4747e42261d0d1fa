"""What surrounds the panels: the frame of a run that is not live, and the empty window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from stage_desktop.show.events import RunKind
from stage_desktop.ui.icons import pixmap
from stage_desktop.ui.operator.labels import set_property
from stage_desktop.ui.texts import operator
from stage_desktop.ui.theme import Theme

WIDTH = 6
_TOKENS = {
    RunKind.REHEARSAL: ("fill_rehearsal", "hatch_rehearsal"),
    RunKind.SIMULATED: ("fill_simulated", "simulated"),
}
_STRIPE = 24


class RunFrame(QWidget):
    """A striped frame around everything while the run is a rehearsal or a simulation."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: RunKind | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    @property
    def framed(self) -> bool:
        """Whether there is a frame."""
        return self._kind in _TOKENS

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self._theme = theme
        self.update()

    def set_kind(self, kind: RunKind | None) -> None:
        """Frame the window as the kind of run wants it."""
        if kind is self._kind:
            return
        self._kind = kind
        width = WIDTH if self.framed else 0
        self.column.setContentsMargins(width, width, width, width)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._kind not in _TOKENS:
            return
        fill, stripe = (self._theme.colour(token) for token in _TOKENS[self._kind])
        painter = QPainter(self)
        whole = self.rect()
        sides = (
            QRect(0, 0, whole.width(), WIDTH),
            QRect(0, whole.height() - WIDTH, whole.width(), WIDTH),
            QRect(0, 0, WIDTH, whole.height()),
            QRect(whole.width() - WIDTH, 0, WIDTH, whole.height()),
        )
        for side in sides:
            painter.fillRect(side, fill)
        brush = QBrush(stripe)
        for side in sides:
            wide = side.width() > side.height()
            for at in range(0, max(side.width(), side.height()), 2 * _STRIPE):
                dash = QRect(at, side.top(), _STRIPE, WIDTH)
                painter.fillRect(dash if wide else QRect(side.left(), at, WIDTH, _STRIPE), brush)


OFFER_WIDTH = 640


class Offer(QWidget):
    """A question with its choices as large buttons, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel()
        self.text.setProperty("role", "title")
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setWordWrap(True)
        self.buttons: list[QPushButton] = []
        self.column = QVBoxLayout(self)
        self.column.setSpacing(12)
        self.column.addWidget(self.text)
        self.text.setFixedWidth(OFFER_WIDTH)
        self.hide()

    def ask(
        self,
        text: str,
        choices: Sequence[tuple[str, Callable[[], None]]],
        answered: Callable[[], None],
    ) -> None:
        """Show the question; a choice first takes it away."""
        for button in self.buttons:
            button.deleteLater()
        self.text.setText(text)
        self.text.ensurePolished()
        self.text.setMinimumHeight(self.text.heightForWidth(OFFER_WIDTH))
        self.buttons = [self._button(label, do, answered) for label, do in choices]
        self.show()
        if self.buttons:
            set_property(self.buttons[0], "kind", "primary")
            self.buttons[0].setFocus()

    def _button(
        self, label: str, do: Callable[[], None], answered: Callable[[], None]
    ) -> QPushButton:
        button = QPushButton(label)
        button.setAutoDefault(True)
        button.setDefault(not self.buttons)
        button.clicked.connect(answered)
        button.clicked.connect(lambda _on=False: do())
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        return button


class EmptyState(QWidget):
    """What stands in the window while no show is open."""

    open_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon = QLabel()
        self.icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = self._label("heading")
        self.hint = self._label("title")
        self.formats = self._label("muted")
        self.open = QPushButton()
        self.open.setProperty("kind", "primary")
        self.open.clicked.connect(self.open_requested)
        self.last = QPushButton()
        self.last.setAutoDefault(True)
        self.last.hide()
        self._go_on: Callable[[], None] | None = None
        self.last.clicked.connect(self._open_last)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        for widget in (self.icon, self.title, self.hint, self.formats):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.last, 0, Qt.AlignmentFlag.AlignCenter)
        self.offer = Offer()
        column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        self.set_theme(theme)

    def show_offer(self, text: str, choices: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """Ask something instead of the invitation; the first choice has the keyboard."""
        for widget in (self.title, self.hint, self.formats, self.open):
            widget.hide()
        self.offer.ask(text, choices, self.take_offer_away)

    def show_last(self, text: str, go_on: Callable[[], None]) -> None:
        """Offer what was open last, below the invitation; Enter takes it."""
        self._go_on = go_on
        self.last.setText(f"{text}  ⏎")
        self.last.show()
        self.last.setFocus()

    def _open_last(self) -> None:
        if self._go_on is not None:
            self._go_on()

    def take_offer_away(self) -> None:
        """Invite to open a script again."""
        self.offer.hide()
        for widget in (self.title, self.hint, self.formats, self.open):
            widget.show()

    @staticmethod
    def _label(role: str) -> QLabel:
        label = QLabel()
        label.setProperty("role", role)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        return label

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        colour = theme.colour("text_secondary").name()
        self.icon.setPixmap(pixmap("open", 64, colour, self.devicePixelRatioF()))

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.title.setText(operator.word("no_script"))
        self.hint.setText(operator.word("drop_here"))
        self.formats.setText(operator.word("formats"))
        self.open.setText(operator.word("open"))
