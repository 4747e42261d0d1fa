"""The program: one window, one stage, and what connects them."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from stage_desktop.app.drilling import Drilling
from stage_desktop.app.editing import Editing
from stage_desktop.app.files import Files
from stage_desktop.app.first_paint import FirstPaint
from stage_desktop.app.front import Front
from stage_desktop.app.history import History
from stage_desktop.app.host import HostScreen
from stage_desktop.app.library import Scripts
from stage_desktop.app.loglight import LogLight
from stage_desktop.app.mending import Mending
from stage_desktop.app.nudges import Nudges
from stage_desktop.app.recovery import Unfinished, is_worth_offering, unfinished
from stage_desktop.app.rehearsing import Rehearsing
from stage_desktop.app.reimport import Reimport
from stage_desktop.app.reminders import Reminders
from stage_desktop.app.review import ReviewScreen
from stage_desktop.app.runs import PreviewModel, same_time_next
from stage_desktop.app.stage import Stage
from stage_desktop.app.talking import Talking
from stage_desktop.app.working import Working
from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.settings import LoadedSettings, load_settings
from stage_desktop.desk.store import database_path
from stage_desktop.errors import StageError
from stage_desktop.instants import duration_text, to_datetime
from stage_desktop.show.events import Event, ShowEnded
from stage_desktop.show.nudges import NudgeSettings
from stage_desktop.ui.fonts import load_fonts
from stage_desktop.ui.language import install_language
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.status_strip import Level, MessageAction
from stage_desktop.ui.operator.window import OperatorWindow
from stage_desktop.ui.texts import amounts
from stage_desktop.ui.texts import program as texts
from stage_desktop.ui.texts.errors import error_text
from stage_desktop.ui.texts.faults import aside_text
from stage_desktop.ui.theme import load_theme

# The size that the window takes by itself where the display has room around it.
ROOMY = (1440, 860)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks for; None and empty mean: as the settings say."""

    script: Path | None = None
    language: str | None = None
    theme: str | None = None
    rehearse: float | None = None
    start: datetime | None = None
    zone: str | None = None
    database: Path | None = None


class Program(QObject):
    """Builds the window at once; log, recovery and script come after the first paint."""

    def __init__(self, app: QApplication, wishes: Wishes, loaded: LoadedSettings) -> None:
        super().__init__()
        self._wishes = wishes
        self._loaded = loaded
        self.database = database_path(wishes.database, os.environ)
        theme = load_theme(wishes.theme or loaded.settings.theme or "dark")
        self.front = Front(app, loaded.settings, theme)
        self.window = self.front.window
        self.stage = Stage(self.database, loaded.settings.slot_cues)
        self.host = HostScreen(self.front)
        self.files = Files(self.front, self.stage)
        self.working = Working(self.front, self.stage, self.files, self.database)
        self.scripts = Scripts(self.front, self.stage, self.files, self.working)
        self.editing = Editing(self.front, self.stage, self.files, self.working)
        self.reimport = Reimport(
            self.front, self.stage, self.files, self.working, self.editing.put_on
        )
        self.rehearsing = Rehearsing(self.front, self.stage, self.files.rehearse)
        self.talking = Talking(self.front, self.stage, self.working, self.editing, self.database)
        self.drilling = Drilling(self.front, self.stage, self.editing, self.host, self.rehearsing)
        self.rehearsing.add("takes", "Ctrl+Shift+T", self.talking.toggle)
        self.rehearsing.add("drill", "Ctrl+Shift+F", self.drilling.toggle)
        self.history = History(
            self.front, self.stage, self.editing, self.database, self.files.rehearse
        )
        self.review = ReviewScreen(
            self.front, self.stage, self.database, self.files.papers.menu.menuAction()
        )
        self.light = LogLight(self.front, self.stage)
        self.mending = Mending(self.front, self.stage, self.database)
        self.nudges = Nudges(self.front, self.stage, NudgeSettings())
        # Before the window: a reminder gives way before what happens is said.
        self.reminders = Reminders(self.front, self.stage)
        self._connect()

    def wake_up(self) -> None:
        """After the first paint: the log, a show that was cut off, then the script."""
        if self._loaded.trouble is not None:
            self.front.say(error_text(self._loaded.trouble), Level.WARNING)
        self.mending.mend()
        if not self._offer_unfinished():
            self._open_wished()
        self.history.begin()

    def close(self) -> int:
        """Close everything; how many events could not be saved."""
        self.light.put_out()
        self.nudges.close()
        self.history.close()
        self.reminders.close()
        self.host.close()
        self.reimport.close()
        self.review.close()
        self.files.close()
        self.talking.close()
        self.drilling.close()
        self.scripts.close()
        self.editing.close()
        self.working.close()
        self.window.set_session(None)
        return self.stage.close()

    def _connect(self) -> None:
        window, stage = self.window, self.stage
        window.close_requested.connect(self.host.close)
        window.open_requested.connect(self.files.ask_for_file)
        window.file_dropped.connect(lambda path: self.files.open(Path(path)))
        window.theme_chosen.connect(self.front.set_theme)
        window.language_chosen.connect(self._set_language)
        window.speed_changed.connect(self.rehearsing.set_speed)
        window.host_window_requested.connect(self.host.toggle)
        self.files.message_requested.connect(self.host.ask_message)
        self.reminders.script_changed.connect(self.working.edited)
        self.editing.script_changed.connect(lambda _script: self.files.readiness.recheck())
        stage.run_changed.connect(self._show_run)

    # Runs

    def _show_run(self, model: SessionModel | None) -> None:
        self.window.set_session(model)
        self.host.follow(model)
        self.light.follow(model)
        if model is None:
            return
        if isinstance(model, PreviewModel):
            model.start_pressed.connect(self.stage.start_now)
            self._say_it_is_past(model)
        model.events_happened.connect(self._heard)

    def _heard(self, events: tuple[Event, ...]) -> None:
        for event in events:
            if isinstance(event, ShowEnded) and self.stage.model is not None:
                drift = amounts.drift_text(self.stage.model.session.timeline().drift)
                told = "rehearsed" if self.stage.is_rehearsal else "ended"
                export = MessageAction(texts.word("export_now"), self.files.exports.ask)
                self.front.say(texts.word(told, drift=drift), Level.DONE, [export])

    def _say_it_is_past(self, model: PreviewModel) -> None:
        script = model.session.state.script
        now = SystemClock().now()
        zone = script.zone_info
        start = same_time_next(script, now)
        planned = to_datetime(script.planned_start or now, zone).strftime("%Y-%m-%d %H:%M")
        when = to_datetime(start, zone).strftime("%Y-%m-%d %H:%M")
        plan = MessageAction(texts.word("today", when=when), lambda: self.stage.show_at(start))
        rehearse = MessageAction(texts.word("rehearse_short"), self.files.toggle_rehearsal)
        self.front.say(texts.past_text(planned), Level.WARNING, [plan, rehearse])

    # What comes first

    def _offer_unfinished(self) -> bool:
        """Offer the newest show that was cut off; whether there is one."""
        from stage_desktop.desk.library import Library

        library = Library(self.database)
        try:
            runs = library.unfinished_live_runs()
            now = SystemClock().now()
            for run in runs:
                if is_worth_offering(run, now):
                    self._offer(unfinished(library, run))
                    return True
                self.stage.journal.abandon(run.id)
        except StageError as trouble:
            self.front.say(error_text(trouble), Level.ERROR)
        return False

    def _offer(self, found: Unfinished) -> None:
        text = texts.unfinished_text(found.run.title, found.begun, found.seen, found.where)
        self.window.offer(
            text,
            [
                MessageAction(texts.word("continue"), lambda: self._continue(found)),
                MessageAction(texts.word("give_up"), lambda: self._give_up(found)),
            ],
        )

    def _continue(self, found: Unfinished) -> None:
        try:
            away = self.stage.go_on(found.run.id, found.events, found.last_seen)
        except StageError as trouble:
            self.front.say(error_text(trouble), Level.ERROR)
            self._open_wished()
        else:
            self.front.say(texts.resumed_text(duration_text(away)))

    def _give_up(self, found: Unfinished) -> None:
        self.stage.journal.abandon(found.run.id)
        self._open_wished()

    def _open_wished(self) -> None:
        if self._wishes.script is None:
            self.scripts.offer_last()
            return
        script, start, zone = self._wishes.script, self._wishes.start, self._wishes.zone
        self.files.open(script, start, zone, ask=False)
        if self._wishes.rehearse is not None:
            self.stage.rehearse(self._wishes.rehearse)

    # Looks

    def _set_language(self, code: str) -> None:
        self.front.set_language(code)
        self.files.reword()
        self.editing.reword()
        self.rehearsing.reword()
        self.history.reword()
        self.reimport.reword()
        self.review.reword()
        self.host.reword()
        self.light.reword()

    def survive(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """An error that nobody expected: written to standard error and said; the show goes on."""
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, Exception):
            what = error_text(error) if isinstance(error, StageError) else repr(error)
            self.front.say(texts.word("crash", what=what), Level.ERROR)


def show_window(window: OperatorWindow) -> None:
    """Show the window; on a small display it takes all of it, so that nothing is cut off."""
    free = window.screen().availableGeometry()
    if free.width() < ROOMY[0] or free.height() < ROOMY[1]:
        window.showMaximized()
    else:
        window.resize(*ROOMY)
        window.show()


def run(wishes: Wishes) -> int:
    """Open the window and stay until it is closed; the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("stage-desktop")
    app.setApplicationDisplayName("Stage Desktop")
    loaded = load_settings()
    language = install_language(app, wishes.language or loaded.settings.language or None)
    load_fonts()
    program = Program(app, wishes, loaded)
    sys.excepthook = program.survive
    program.window.show_language(language)
    FirstPaint(program.window, program.wake_up)
    show_window(program.window)
    code = app.exec()
    unsaved = program.close()
    sys.excepthook = sys.__excepthook__
    if unsaved:
        aside = program.stage.journal.aside
        where = "" if aside is None else aside_text(aside, at_end=True)
        said = f"{texts.word('unsaved', count=unsaved)} {where}"
        print(said, file=sys.stderr)  # noqa: T201 - nobody else is left
        return 1
    return code
