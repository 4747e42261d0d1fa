"""The operator window: all panels around one session, keyboard first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QWidget

from stage_desktop.show.events import CueMissed, Event, RunKind, ShowStarted, StepReverted
from stage_desktop.show.state import Phase
from stage_desktop.show.timeline import Timeline
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.cue_panel import CuePanel
from stage_desktop.ui.operator.editor_place import EditorPlace
from stage_desktop.ui.operator.forecast_place import ForecastPlace
from stage_desktop.ui.operator.frame import EmptyState, RunFrame
from stage_desktop.ui.operator.key_overlay import KeyOverlay
from stage_desktop.ui.operator.lanes import LanesView
from stage_desktop.ui.operator.menus import Menus
from stage_desktop.ui.operator.now_panel import NowPanel
from stage_desktop.ui.operator.rundown_view import RundownView
from stage_desktop.ui.operator.show_page import ShowPage
from stage_desktop.ui.operator.status_strip import Level, MessageAction, StatusStrip
from stage_desktop.ui.operator.steps import Steps
from stage_desktop.ui.operator.top_bar import TopBar
from stage_desktop.ui.operator.transport import Transport
from stage_desktop.ui.texts import operator, words
from stage_desktop.ui.texts.happened import event_text, most_telling, undone_text
from stage_desktop.ui.theme import Theme

SMALLEST = (1024, 640)
ANSWER_KEYS = ("F2", "F3")
LOW = 700


class OperatorWindow(QMainWindow):
    """What the operator sees and does.

    `file_dropped` carries a path, `close_requested` comes when the window really closes,
    `speed_changed` a factor, `theme_chosen` and `language_chosen` a name.
    """

    open_requested = Signal()
    file_dropped = Signal(str)
    close_requested = Signal()
    speed_changed = Signal(float)
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    host_window_requested = Signal()
    editor_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: SessionModel | None = None
        self._said: dict[int, str] = {}
        self._may_close = False
        self._is_modified = False
        self.top_bar = TopBar(theme)
        self.rundown = RundownView(theme)
        self.now = NowPanel(theme)
        self.cues = CuePanel(theme)
        self.lanes = LanesView(theme)
        self.strip = StatusStrip(theme)
        self.ahead = ForecastPlace(self, theme, self.strip)
        self.transport = Transport(theme)
        self.frame = RunFrame(theme)
        self.empty = EmptyState(theme)
        self.stack = QStackedWidget()
        self._lay_out()
        self.steps = Steps(self, self.strip, self.cues, lambda: self.rundown.selected)
        self.menus = Menus(self, self.steps)
        self.editing = EditorPlace(self.stack, self.steps, self.rundown.table)
        self.overlay = KeyOverlay(self)
        self._connect()
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST)
        self.resize(1280, 720)
        self.menus.show_theme(theme.name)
        self.reword()
        self.set_session(None)

    # Hooks for who owns the window

    @property
    def file_menu(self) -> QMenu:
        """The File menu, to be filled by who opens files."""
        return self.menus.file

    @property
    def countdown(self) -> QWidget:
        """Where the countdown is: other windows keep clear of it while a show is on."""
        return self.editing.countdown or self.now

    @property
    def model(self) -> SessionModel | None:
        """The session that is shown."""
        return self._model

    def set_session(self, model: SessionModel | None) -> None:
        """Show that session, or the empty window; the model stays the caller's to close."""
        if self._model is not None:
            self._model.timeline_changed.disconnect(self._show)
            self._model.events_happened.disconnect(self._tell)
            self._model.rejected.disconnect(self.steps.on_rejected)
        self._model = model
        self._said.clear()
        self.rundown.select(None)
        self.steps.set_model(model)
        if model is None:
            self._show_nothing()
            return
        model.timeline_changed.connect(self._show)
        model.events_happened.connect(self._tell)
        model.rejected.connect(self.steps.on_rejected)
        if not self.editing.is_open:
            self.stack.setCurrentIndex(1)
        self.top_bar.show_speed(model.session.clock.speed)
        self._show(model.timeline)
        self.rundown.follow()
        if not self.editing.is_open:
            self.rundown.table.setFocus()

    def set_modified(self, modified: bool) -> None:
        """Mark in the title whether there is something that no file has."""
        self._is_modified = modified
        self._name_window()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme in everything that paints for itself."""
        panels = (self.top_bar, self.rundown, self.now, self.cues, self.lanes)
        rest = (self.ahead, self.transport, self.strip, self.frame, self.empty)
        for panel in (*panels, *rest):
            panel.set_theme(theme)
        self.menus.show_theme(theme.name)

    def show_language(self, code: str) -> None:
        """Tick that language in the menu."""
        self.menus.show_language(code)

    def show_message(
        self, text: str, actions: Sequence[MessageAction] = (), level: Level = Level.INFO
    ) -> None:
        """Say something in the status strip, with at most two things to do about it (F2, F3)."""
        keyed = [
            MessageAction(action.label, action.run, keys)
            for action, keys in zip(actions, ANSWER_KEYS, strict=False)
        ]
        self.strip.show_message(text, level, keyed)

    def offer(self, text: str, actions: Sequence[MessageAction]) -> None:
        """Ask something in the middle of the empty window; Enter takes the first choice."""
        self.empty.show_offer(text, [(action.label, action.run) for action in actions])

    def set_log_state(self, text: str, level: str) -> None:
        """Say how far the log is; `level` is saved, behind or trouble."""
        self.top_bar.set_log_state(text, level)

    # Layout

    def _lay_out(self) -> None:
        self.page = ShowPage(
            self.rundown, self.now, self.cues, self.lanes, self.ahead.strip, self.transport
        )
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.page)
        self.frame.column.addWidget(self.top_bar)
        self.frame.column.addWidget(self.stack, 1)
        self.frame.column.addWidget(self.strip)
        self.setCentralWidget(self.frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the lanes give room to the cues."""
        super().resizeEvent(event)
        low = self.height() < LOW
        self.top_bar.set_low(low)
        self.now.set_low(low)
        self.page.set_low(low)

    def _connect(self) -> None:
        self.transport.asked.connect(self.steps.do)
        self.steps.situation_changed.connect(self.transport.show_situation)
        self.steps.armed_changed.connect(lambda name: self.transport.show_armed(name or None))
        self.steps.entry_closed.connect(self.rundown.table.setFocus)
        self.rundown.selection_changed.connect(self.steps.refresh)
        self.rundown.jump_asked.connect(lambda: self.steps.do("jump"))
        self.cues.command_asked.connect(self.steps.send)
        self.ahead.asked.connect(self.steps.send)
        self.ahead.ahead_changed.connect(self.lanes.set_ahead)
        self.top_bar.speed_changed.connect(self.speed_changed)
        self.empty.open_requested.connect(self.open_requested)
        menus = self.menus
        menus.theme_chosen.connect(self.theme_chosen)
        menus.language_chosen.connect(self.language_chosen)
        menus.host_window_requested.connect(self.host_window_requested)
        menus.keys_requested.connect(self.overlay.toggle)
        menus.follow_requested.connect(self.rundown.follow)
        menus.editor_requested.connect(self.editor_requested)
        for at, keys in enumerate(ANSWER_KEYS):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda at=at: self.strip.act(at))

    # What is shown

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        for part in (
            self.top_bar,
            self.rundown,
            self.now,
            self.cues,
            self.ahead,
            self.transport,
            self.empty,
            self.steps,
            self.menus,
            self.overlay,
        ):
            part.reword()
        self._name_window()

    def _name_window(self) -> None:
        name = "Stage Desktop"
        if self._model is not None:
            state = self._model.timeline.state
            name = f"{state.script.title} — {words.run_kind(state.kind)} — {name}"
            name = f"• {name}" if self._is_modified else name
        self.setWindowTitle(name)

    def _show_nothing(self) -> None:
        self.strip.clear()
        self.top_bar.set_timeline(None)
        for panel in (self.rundown, self.now, self.cues, self.ahead):
            panel.set_timeline(None)
        self.frame.set_kind(None)
        self.editing.leave(has_show=False)
        self._name_window()

    def _show(self, timeline: Timeline) -> None:
        self.top_bar.set_timeline(timeline)
        self.rundown.set_timeline(timeline)
        self.now.set_timeline(timeline)
        self.cues.set_timeline(timeline)
        self.lanes.set_timeline(timeline)
        self.ahead.set_timeline(timeline)
        self.frame.set_kind(timeline.state.kind)
        self.steps.on_timeline(timeline)
        self._name_window()

    def _tell(self, events: tuple[Event, ...]) -> None:
        """Say the last thing that has happened, if the screens do not show it anyway."""
        if self._model is None:
            return
        state = self._model.session.state
        started = any(isinstance(event, ShowStarted) for event in events)
        if started and self.strip.level is not Level.ERROR:
            self.strip.clear()  # what was asked before the show must not hide what happens in it
        for event in most_telling(events):
            text = event_text(event, state)
            if text is None:
                continue
            if isinstance(event, StepReverted):
                what = self._said.pop(event.reverted, None)
                text = text if what is None else undone_text(what)
            elif event.step:
                self._said[event.step] = text
            missed = isinstance(event, CueMissed) and not event.step
            level = Level.WARNING if missed else Level.DONE if event.step else Level.INFO
            self.strip.show_message(text, level)
            return

    # Events

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                event.acceptProposedAction()
                self.file_dropped.emit(url.toLocalFile())
                return

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing during a show asks first, in the strip; the show can be continued after."""
        if self._is_under_way() and not self._may_close:
            event.ignore()
            is_show = self._model is not None and self._model.timeline.state.kind is RunKind.LIVE
            self.show_message(
                operator.word("close_ask" if is_show else "close_ask_rehearsal"),
                [
                    MessageAction(operator.word("close_no"), self.strip.clear),
                    MessageAction(operator.word("close_yes"), self._close_now),
                ],
                Level.WARNING,
            )
            return
        self.steps.close_down()
        self.ahead.close_down()
        self.strip.close_down()
        event.accept()
        self.close_requested.emit()

    def _close_now(self) -> None:
        self._may_close = True
        self.close()

    def _is_under_way(self) -> bool:
        if self._model is None:
            return False
        return self._model.timeline.phase not in (Phase.READY, Phase.ENDED)
