"""The host window: one number, the product and its spoken price, what is next, a message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from stage_desktop.instants import HOUR
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import HostCard
from stage_desktop.show.events import RunKind
from stage_desktop.show.prompt import Prompt, Urge, prompt
from stage_desktop.show.timeline import Timeline
from stage_desktop.ui.digits import DigitsLabel
from stage_desktop.ui.host.arrangement import Arrangement, Box, Parts, arrange
from stage_desktop.ui.host.fitted import FittedText
from stage_desktop.ui.host.progress import ProgressBar
from stage_desktop.ui.texts import host as words
from stage_desktop.ui.texts.words import off_air_badge, run_badge
from stage_desktop.ui.theme import Theme, load_theme

# The prompter is read from metres away under stage light, whatever the operator's screen is like.
HOST_THEME = "contrast"

SHORT, LONG = "00:00", "0:00:00"

# How each urge looks: the number, then the text, the ground and the edge of its word. From outline
# to filled as it presses more, so that it can be told apart without colours.
_LOOKS: Mapping[Urge, tuple[str, str, str, str]] = {
    Urge.READY: ("accent", "accent", "", "accent"),
    Urge.LATE: ("over", "on_over", "fill_over", ""),
    Urge.CALM: ("text", "text_disabled", "", ""),
    Urge.WRAP_UP: ("warning", "warning", "", "warning"),
    Urge.CLOSE_SALE: ("warning", "on_warning", "fill_warning", ""),
    Urge.MOVE_ON: ("over", "on_due", "fill_due", "text"),
    Urge.OVER: ("over", "on_over", "fill_over", "text"),
    Urge.HELD: ("text_secondary", "text", "surface_raised", "text"),
    Urge.WAITING: ("accent", "accent", "", "accent"),
    Urge.FINISHED: ("text_secondary", "text", "surface_raised", ""),
    Urge.ENDED: ("text_secondary", "text", "surface_raised", ""),
}

_BADGES: Mapping[RunKind, tuple[str, str]] = {
    RunKind.LIVE: ("on_live", "fill_live"),
    RunKind.REHEARSAL: ("on_rehearsal", "fill_rehearsal"),
    RunKind.SIMULATED: ("on_simulated", "fill_simulated"),
    RunKind.PREVIEW: ("text", "surface_raised"),
}

# A live show that is not on air must not look as if it were.
_OFF_AIR = frozenset({Urge.READY, Urge.LATE, Urge.ENDED})

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class HostWindow(QWidget):
    """A prompter on a display of its own, or a window like others.

    `display_lost` tells that its display went away (with the display's name): it then stands on the
    primary one as a window, and goes back by itself when the display returns. `message_changed`
    carries the message that the host sees, empty when there is none; `shown_changed` whether it is
    on a display at all.
    """

    display_lost = Signal(str)
    display_returned = Signal(str)
    message_changed = Signal(str)
    shown_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = load_theme(HOST_THEME)
        self._message_text = ""
        self._prompt: Prompt | None = None
        self._zone: ZoneInfo | None = None
        self._display = ""
        self._is_lost = False
        self._script: Script | None = None
        self._parts = Parts()
        self._build(self._theme)
        # The program ends with the operator's window, whatever the host still sees.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setMinimumSize(480, 320)
        self.resize(960, 600)
        self._word()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._leave_display)
            app.screenAdded.connect(self._return_to_display)

    def _build(self, theme: Theme) -> None:
        def text(
            alignment: Qt.AlignmentFlag = _LEFT, lines: int = 1, bold: bool = False
        ) -> FittedText:
            return FittedText(theme, alignment=alignment, lines=lines, bold=bold, parent=self)

        self.title = text(lines=2, bold=True)
        self.badge = text(_MIDDLE, bold=True)
        # Right-aligned, room for a sign is kept on one side only: a fifth larger than centred.
        right = _RIGHT | Qt.AlignmentFlag.AlignVCenter
        self.number = DigitsLabel(theme, template=SHORT, alignment=right, smallest=32, parent=self)
        self.urge = text(_MIDDLE, lines=2, bold=True)
        self.beat = text(_MIDDLE, bold=True)
        self.beat_then = text(_MIDDLE)
        self.progress = ProgressBar(theme, self)
        self.product = text(lines=2, bold=True)
        self.offer = text()
        self.price = text(_RIGHT, bold=True)
        self.points = text(lines=3)
        self.card = text(lines=4)
        self.message = text(_MIDDLE, lines=3, bold=True)
        self.next = text(lines=2)
        self.next_in = text(_RIGHT)
        self.offer.set_look("text_secondary")
        self.beat_then.set_look("text_secondary")
        self.card.set_look("text_secondary")
        self.price.set_look("warning")
        self.message.set_look("on_warning", "fill_warning", "text")
        self.message.hide()

    # What is shown

    def set_timeline(self, timeline: Timeline) -> None:
        """Show the run as of now; repaints only what reads differently."""
        self._zone = timeline.state.script.zone_info
        self._prompt = prompt(timeline)
        self._make_room(timeline.state.script)
        self._show(self._prompt, self._zone)

    def _make_room(self, script: Script) -> None:
        """Room for what the show has at all; what is on air moves nothing."""
        if script is self._script:
            return
        self._script = script
        beats = any(segment.beats for segment in script.segments)
        parts = Parts(beats, cards=any(_has_words(card) for card in script.hosts))
        if parts != self._parts:
            self._parts = parts
            self._place()

    def set_message(self, text: str) -> None:
        """Show a message of the operator over the points, until it is cleared."""
        text = text.strip()
        if text == self._message_text:
            return
        self._message_text = text
        self.message.set_text(text)
        self.message.setVisible(bool(text))
        self.points.setVisible(not text)
        self.card.setVisible(not text)
        self.message_changed.emit(text)

    def clear_message(self) -> None:
        """Take the message away."""
        self.set_message("")

    @property
    def message_text(self) -> str:
        """The message that the host sees; empty when there is none."""
        return self._message_text

    def _show(self, now: Prompt, zone: ZoneInfo) -> None:
        number, text, fill, edge = _LOOKS[now.urge]
        self.number.set_template(LONG if _is_long(now) else SHORT)
        self.number.set_text(words.number_text(now))
        self.number.set_colour(number)
        self.urge.set_text(words.urge_text(now))
        self.urge.set_look(text, fill, edge)
        self.progress.set_left(now.countdown, now.length, number)
        self.title.set_text(words.title_text(now, zone))
        if now.kind is RunKind.LIVE and now.urge in _OFF_AIR:
            self.badge.set_text(off_air_badge())
            self.badge.set_look("text", "surface_raised")
        else:
            self.badge.set_text(run_badge(now.kind))
            self.badge.set_look(*_BADGES[now.kind])
        self.product.set_text(words.product_text(now))
        self.offer.set_text(words.offer_text(now))
        self.price.set_text(words.price_text(now))
        self.points.set_text(words.points_text(now))
        self.card.set_text(words.card_text(now))
        self.beat.set_text(words.beat_text(now))
        self.beat_then.set_text(words.beat_then_text(now))
        self.next.set_text(words.next_text(now))
        self.next_in.set_text(words.next_in_text(now))
        self.setWindowTitle(words.window_title(now.show, now.kind))

    def _word(self) -> None:
        self.setWindowTitle(words.window_title())
        if self._prompt is not None and self._zone is not None:
            self._show(self._prompt, self._zone)

    # Where it is

    def show_on(self, screen: QScreen) -> None:
        """Fill that display; what is on others is not touched and keeps the keyboard."""
        self._display, self._is_lost = screen.name(), False
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def show_as_window(self) -> None:
        """Stand as a window like others, where the operator can move it."""
        screen = self.screen() or QGuiApplication.primaryScreen()
        self.showNormal()
        self._centre_on(screen)

    @property
    def display(self) -> str:
        """The name of the display that it fills, or filled before that went away; or empty."""
        return self._display

    def _leave_display(self, screen: QScreen) -> None:
        if not self.isVisible() or not self._display or screen.name() != self._display:
            return
        self._is_lost = True
        primary = QGuiApplication.primaryScreen()
        self.setScreen(primary)
        self.showNormal()
        self._centre_on(primary)
        self.display_lost.emit(self._display)

    def _return_to_display(self, screen: QScreen) -> None:
        if self._is_lost and self.isVisible() and screen.name() == self._display:
            self.show_on(screen)
            self.display_returned.emit(screen.name())

    def _centre_on(self, screen: QScreen) -> None:
        """Half as wide as the display, in its middle."""
        free = screen.availableGeometry()
        box = QRect(0, 0, max(480, free.width() // 2), max(320, free.height() // 2))
        box.moveCenter(free.center())
        self.setGeometry(box)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self._display = ""
            self.show_as_window()
        elif event.key() == Qt.Key.Key_F11:
            self._toggle_full_screen()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._toggle_full_screen()

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self._display = ""
            self.show_as_window()
        else:
            self.show_on(self.screen())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
        elif event.type() is QEvent.Type.WindowStateChange:
            shape = (
                Qt.CursorShape.BlankCursor if self.isFullScreen() else Qt.CursorShape.ArrowCursor
            )
            self.setCursor(shape)
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self.shown_changed.emit(True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.shown_changed.emit(False)
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        boxes = arrange(self.width(), self.height(), self._parts)
        for each in fields(Arrangement):
            widget, box = getattr(self, each.name), getattr(boxes, each.name)
            widget.setGeometry(_rect(box))
        self.price.set_alignment(_LEFT if boxes.price.x == boxes.product.x else _RIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.colour("window"))


def _rect(box: Box) -> QRect:
    return QRect(box.x, box.y, box.width, box.height)


def _has_words(card: HostCard) -> bool:
    return bool(card.persona or card.phrases or card.avoided)


def _is_long(now: Prompt) -> bool:
    """Whether the number needs room for hours; by the length, so that it never changes midway."""
    return max(abs(now.countdown or 0), now.length or 0) >= HOUR
