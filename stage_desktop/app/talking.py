"""Talking through chosen segments: the takes of each, and what the script takes over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stage_desktop.app.editing import Editing
from stage_desktop.app.front import Front
from stage_desktop.app.stage import Stage
from stage_desktop.app.working import Working
from stage_desktop.desk.script_rows import ScriptKey
from stage_desktop.errors import StageError
from stage_desktop.instants import Millis
from stage_desktop.review.takes import Take, compared, takes_of_run, with_lengths
from stage_desktop.script.talked import talked_through
from stage_desktop.show.events import Event, ShowEnded
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.status_strip import Level, MessageAction
from stage_desktop.ui.texts import program
from stage_desktop.ui.texts import rehearsal as texts
from stage_desktop.ui.texts.errors import error_text

if TYPE_CHECKING:
    from stage_desktop.ui.rehearsal.takes_window import TakesWindow


class Talking(QObject):
    """Times the takes of the script that is open, and keeps them with its log."""

    def __init__(
        self, front: Front, stage: Stage, working: Working, editing: Editing, database: Path
    ) -> None:
        super().__init__(front)
        self._front, self._stage = front, stage
        self._working, self._editing, self._database = working, editing, database
        self.window: TakesWindow | None = None
        self._model: SessionModel | None = None
        self._run = ""
        self._key: ScriptKey | None = None
        self._earlier: tuple[Take, ...] = ()
        self._takes: tuple[Take, ...] = ()
        self._switched: dict[int, bool] = {}
        stage.run_changed.connect(self._follow)
        editing.script_changed.connect(lambda _script: self._show())
        front.window.theme_chosen.connect(lambda _name: self._set_theme())
        front.window.close_requested.connect(self.close)

    def toggle(self) -> None:
        """Show the window, or close it; not while a show is on air."""
        if self.window is not None and self.window.isVisible() and self.window.isActiveWindow():
            self.window.close()
        elif self._stage.is_busy or self._stage.script is None:
            told = "busy" if self._stage.is_busy else "nothing_open"
            self._front.say(program.word(told), Level.WARNING)
        else:
            self.open()

    def open(self) -> None:
        """Show the takes of the script that is open."""
        if self.window is None:
            from stage_desktop.ui.rehearsal.takes_window import TakesWindow

            self.window = TakesWindow(self._front.theme)
            self.window.talk_asked.connect(self.talk)
            self.window.lengths_asked.connect(self.take_over)
            self.window.take_switched.connect(self.switch)
        if not self._is_on:
            self._load()
        self._show()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """Close the window for good."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    # A talk-through

    @property
    def _is_on(self) -> bool:
        return self._stage.is_talk_through

    def talk(self, chosen: frozenset[str]) -> None:
        """Begin a talk-through of those segments, by id, in the operator's window."""
        script = self._stage.script
        if script is None or self._stage.is_busy:
            return
        if not any(each.id in chosen for each in script.segments):
            return
        self._editing.leave()
        self._stage.talk_through(talked_through(self._stage.script or script, chosen))
        self._front.window.activateWindow()
        self._front.say(texts.word("talk_begins"))

    def _follow(self, model: SessionModel | None) -> None:
        was_on = self._model is not None
        self._model = model if self._is_on else None
        self._takes, self._switched = (), {}
        if self._model is not None:
            self._key = self._working.key
        if model is not None:
            model.events_happened.connect(self._heard)
        if was_on or self._model is not None:
            self._load()
        self._show()

    def _load(self) -> None:
        from stage_desktop.desk.takes import takes_of

        self._earlier = ()
        key = self._working.key
        if key is None:
            return
        try:
            self._stage.journal.flush(1.0)
            self._earlier = takes_of(self._database, key)
        except StageError as trouble:
            self._front.say(error_text(trouble), Level.WARNING)

    def _heard(self, events: tuple[Event, ...]) -> None:
        if self._stage.is_busy and self.window is not None:
            self.window.close()
        if self._model is None:
            return
        self._take_again()
        if any(isinstance(event, ShowEnded) for event in events):
            self.open()
        else:
            self._show()

    def _take_again(self) -> None:
        """Look at the passes of this run once more; what has changed is kept."""
        if self._model is None:
            return
        found = tuple(
            replace(each, counts=self._switched.get(each.pass_index, each.counts))
            for each in takes_of_run(self._model.session.state)
        )
        if found != self._takes:
            self._takes = found
            self._keep()

    def _keep(self) -> None:
        from stage_desktop.desk.takes import keep_takes

        run, key, takes = self._stage.run_uid, self._key, self._takes
        if run and key is not None:
            self._stage.journal.queue_task(lambda db: keep_takes(db, run, key, takes))

    # What becomes of the takes

    def switch(self, take: Take) -> None:
        """Let a take count, or count no more."""
        from stage_desktop.desk.takes import count_take

        run, counts = take.run, not take.counts
        if run is None:
            self._switched[take.pass_index] = counts
            self._take_again()
        else:
            self._stage.journal.queue_task(
                lambda db: count_take(db, run, take.pass_index, counts=counts)
            )
            self._earlier = tuple(
                replace(each, counts=counts) if each == take else each for each in self._earlier
            )
        self._show()

    def take_over(self, lengths: Mapping[str, Millis]) -> None:
        """Let the script have those lengths, by segment id: one step, which can be undone."""
        edits, window = self._editing.edits, self.window
        if edits is None or window is None:
            return
        if self._stage.is_busy:
            window.say(program.word("busy"), Level.WARNING)
            return
        if not edits.apply(with_lengths(edits.script, lengths), "takes", count=len(lengths)):
            return
        self._put_on()
        window.model.picks.clear()
        self._show()
        undo = MessageAction(texts.word("undo"), self._undo, "F2")
        window.say(texts.word("taken_over", count=len(lengths)), Level.DONE, [undo])

    def _undo(self) -> None:
        edits = self._editing.edits
        if edits is None or edits.last_step is None or edits.last_step.code != "takes":
            return
        edits.undo()
        self._put_on()
        self._show()

    def _put_on(self) -> None:
        """A script that waits to be performed is the new one; a rehearsal goes on as it is."""
        if not self._stage.is_rehearsal:
            self._editing.put_on()

    # What is shown

    def _show(self) -> None:
        window, script = self.window, self._stage.script
        if window is None or script is None:
            return
        takes = (*self._earlier, *self._takes)
        window.show_takes(script, [compared(each, takes) for each in script.segments])
        window.show_on(self._now())

    def _now(self) -> str:
        model = self._model
        if model is None or model.session.state.ended_at is not None:
            return ""
        current = model.session.state.current
        if current is None:
            return texts.word("talk_waits")
        number = 1 + sum(each.segment == current.id for each in (*self._earlier, *self._takes))
        return texts.word("talk_now", number=current.number, title=current.title, take=number)

    def _set_theme(self) -> None:
        if self.window is not None:
            self.window.set_theme(self._front.theme)
