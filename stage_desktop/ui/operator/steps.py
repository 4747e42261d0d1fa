"""From a key, a button or a menu entry to a command: the one way for everything in the table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from stage_desktop.errors import CommandRejected
from stage_desktop.show.commands import Command, CompleteCue, SkipCue
from stage_desktop.show.timeline import Timeline
from stage_desktop.ui.actions import ACTIONS, BY_ID, Action, Situation, number_of
from stage_desktop.ui.models.cue_model import KEYS
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.cue_panel import CuePanel
from stage_desktop.ui.operator.status_strip import Level, StatusStrip
from stage_desktop.ui.texts import actions as words
from stage_desktop.ui.texts import operator
from stage_desktop.ui.texts.rejections import rejection_text

ARMED_MS = 3_000

# How long the cues keep their numbers after one was pressed.
STILL_MS = 700


class Steps(QObject):
    """The actions of a window as QActions, and what each of them does to the session.

    `situation_changed` carries a Situation or None whenever names or permissions may be others;
    `armed_changed` the id of the action that waits to be pressed again, or an empty text;
    `entry_closed` that the keyboard is free again.
    """

    situation_changed = Signal(object)
    armed_changed = Signal(str)
    entry_closed = Signal()

    def __init__(
        self,
        window: QWidget,
        strip: StatusStrip,
        cues: CuePanel,
        selected: Callable[[], str | None],
    ) -> None:
        super().__init__(window)
        self._window, self._strip, self._cues, self._selected = window, strip, cues, selected
        self._model: SessionModel | None = None
        self._armed: str | None = None
        self._asking: str | None = None
        self._take: Callable[[str], str | None] | None = None
        self._asked_about: str | None = None
        self._suspended = False
        self.armed_timer = QTimer(self)
        self.armed_timer.setSingleShot(True)
        self.armed_timer.setInterval(ARMED_MS)
        self.armed_timer.timeout.connect(self.disarm)
        self.still_timer = QTimer(self)
        self.still_timer.setSingleShot(True)
        self.still_timer.setInterval(STILL_MS)
        self.still_timer.timeout.connect(lambda: cues.model.set_still(False))
        self.qactions = {action.id: self._made(action) for action in ACTIONS}
        self._cue_actions: list[QAction] = []
        for number in range(1, KEYS + 1):
            self._cue_keys(number)
        strip.entry_done.connect(self._on_entry)

    def _made(self, action: Action) -> QAction:
        made = QAction(self._window)
        made.setShortcuts([QKeySequence(keys) for keys in action.keys])
        made.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        made.setAutoRepeat(False)
        made.triggered.connect(lambda: self.do(action.id))
        self._window.addAction(made)
        return made

    def _cue_keys(self, number: int) -> None:
        for keys, make in ((f"{number}", CompleteCue), (f"Shift+{number}", SkipCue)):
            made = QAction(self._window)
            made.setShortcut(QKeySequence(keys))
            made.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
            made.setAutoRepeat(False)
            made.triggered.connect(lambda _on=False, build=make: self._cue(number, build))
            self._window.addAction(made)
            self._cue_actions.append(made)

    @property
    def armed(self) -> str | None:
        """The action that waits to be pressed again."""
        return self._armed

    @property
    def situation(self) -> Situation | None:
        """What an action would be about now; None without a session."""
        if self._model is None:
            return None
        return Situation(self._model.timeline, self._selected())

    def set_model(self, model: SessionModel | None) -> None:
        """Act on that session from now on."""
        self.disarm()
        self._close_entry()
        self._model = model
        self.refresh()

    def suspend(self, suspended: bool) -> None:
        """Let no key act on the show, while keys are for something else on the same window."""
        self._suspended = suspended
        self.disarm()
        for made in self._cue_actions:
            made.setEnabled(not suspended)
        self.refresh()

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        for name, made in self.qactions.items():
            made.setText(words.action_sentence(name))
        self.refresh()

    def on_timeline(self, timeline: Timeline) -> None:
        """Allow and name what the new situation allows."""
        del timeline
        self.refresh()

    def refresh(self) -> None:
        """Look again at what is allowed."""
        situation = self.situation
        for name, made in self.qactions.items():
            known = situation is not None and not self._suspended
            allowed = known and situation is not None and BY_ID[name].allowed(situation)
            if made.isEnabled() != allowed:
                made.setEnabled(allowed)
        self.situation_changed.emit(situation)

    def do(self, name: str) -> None:
        """Do what the table says: a command at once, a question first, or a second press."""
        action, situation = BY_ID[name], self.situation
        if situation is None or not action.allowed(situation):
            return
        if action.entry is not None:
            self._ask(action, situation)
            return
        if action.twice and self._armed != name:
            self._arm(name)
            return
        self.disarm()
        command = None if action.make is None else action.make(situation)
        if command is None:
            self._strip.show_message(operator.word("select_first"), Level.WARNING)
            return
        self.send(command)

    def send(self, command: Command) -> bool:
        """Place a command; a refusal is said in the status strip."""
        return self._model is not None and self._model.send(command)

    def on_rejected(self, reason: CommandRejected) -> None:
        """Say why a command was refused, and what to do."""
        self._strip.show_message(rejection_text(reason.code, reason.data), Level.WARNING)

    def disarm(self) -> None:
        """No action waits for a second press any more."""
        self.armed_timer.stop()
        if self._armed is not None:
            self._armed = None
            self.armed_changed.emit("")

    def close_down(self) -> None:
        """Stop the timers."""
        self.armed_timer.stop()
        self.still_timer.stop()

    def _arm(self, name: str) -> None:
        self._armed = name
        self.armed_timer.start()
        self._strip.show_message(operator.word("end_armed"), Level.WARNING)
        self.armed_changed.emit(name)

    def _cue(self, number: int, make: Callable[..., Command]) -> None:
        if self._model is None:
            return
        key = self._cues.key_at(number - 1)
        if key is None:
            self._strip.show_message(operator.word("no_cue_there"), Level.WARNING)
            return
        self._cues.model.set_still(True)
        self.still_timer.start()
        self.send(make(key))

    # Inline entries

    def ask_line(
        self, prompt: str, example: str, filled: str, take: Callable[[str], str | None]
    ) -> None:
        """Ask for a line about something else than the session.

        `take` gets what was typed, and answers what to say when it cannot be taken, else None.
        """
        self._asking, self._take = None, take
        self._strip.ask(prompt, example, filled)

    def _on_line(self, take: Callable[[str], str | None], text: str) -> None:
        mistake = take(text)
        if mistake is None:
            self._close_entry()
        else:
            self._strip.show_mistake(mistake)

    def _ask(self, action: Action, situation: Situation) -> None:
        if action.entry is None:
            return
        self._asking, self._take = action.id, None
        target = situation.target
        self._asked_about = None if target is None else target.id
        self._strip.ask(
            words.prompt(action.id, number_of(action, situation)),
            words.example(action.id),
            action.entry.filled(situation),
        )

    def _on_entry(self, text: str | None) -> None:
        if text is not None and self._take is not None:
            self._on_line(self._take, text)
            return
        action = None if self._asking is None else BY_ID[self._asking]
        if text is None or action is None or action.entry is None or self._model is None:
            self._close_entry()
            return
        # What was asked about, also when another segment has come on air while it was typed.
        situation = Situation(self._model.timeline, self._asked_about)
        command = action.entry.read(situation, text)
        if command is None:
            self._strip.show_mistake(words.mistake(action.id))
            return
        self._close_entry()
        self.send(command)

    def _close_entry(self) -> None:
        self._asking = self._take = None
        if self._strip.asking:
            self._strip.stop_asking()
            self.entry_closed.emit()
