"""The library of scripts: opened, copied for another date, archived, begun anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, QObject

from stage_desktop.app.files import Files
from stage_desktop.app.front import Front
from stage_desktop.app.stage import Stage
from stage_desktop.app.working import Working
from stage_desktop.desk.clock import SystemClock, local_zone
from stage_desktop.desk.library import ScriptSummary, WorkingCopy
from stage_desktop.desk.script_rows import new_key
from stage_desktop.errors import StageError
from stage_desktop.instants import Instant, at_wall, to_datetime
from stage_desktop.script.another import another_show
from stage_desktop.script.plan import Script
from stage_desktop.ui.entries import next_at, start_text, wall_start
from stage_desktop.ui.language import chosen_language
from stage_desktop.ui.library.library_window import LibraryWindow
from stage_desktop.ui.library.script_model import shortly, when, zone_of
from stage_desktop.ui.operator.status_strip import Level, MessageAction
from stage_desktop.ui.texts import library as texts
from stage_desktop.ui.texts.errors import error_text

WEEK = timedelta(days=7)
USUAL_START = time(20, 0)


def next_week(start: Instant | None, zone: ZoneInfo, now: Instant) -> Instant:
    """The next time after now and after `start` with its weekday and its wall time."""
    if start is None:
        return next_at(USUAL_START, zone, now)
    moment = to_datetime(start, zone)
    day, today = moment.date() + WEEK, to_datetime(now, zone).date()
    if day < today:
        day += WEEK * -((day - today) // WEEK)
    found = at_wall(day, moment.time(), zone)
    return found if found > now else at_wall(day + WEEK, moment.time(), zone)


class Scripts(QObject):
    """What the window of the library asks for. While a show is on air it does not open."""

    def __init__(self, front: Front, stage: Stage, files: Files, working: Working) -> None:
        super().__init__(front)
        self._front, self._stage = front, stage
        self._files, self._working = files, working
        self._clock = SystemClock()
        self._here = local_zone()
        self.window: LibraryWindow | None = None
        self._select = ""
        files.library_requested.connect(self.toggle)
        stage.log_changed.connect(self._refresh)
        stage.run_changed.connect(lambda _model: self._close_on_air())
        front.window.theme_chosen.connect(lambda _name: self._set_theme())

    def toggle(self) -> None:
        """Show the list, or close it."""
        if self.window is not None and self.window.isVisible():
            self.window.close()
            return
        if self._stage.is_busy:
            self._front.say(texts.word("busy"), Level.WARNING)
            return
        self._working.keep()
        if self.window is None:
            self.window = LibraryWindow(self._front.theme, self._here, self._front.window)
            self.window.asked.connect(self._do)
            self.window.search_changed.connect(self._list)
        self._list()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """Close the window for good."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def offer_last(self) -> None:
        """Offer the script that was in work last, in the empty window."""
        try:
            script = self._working.library.last_worked()
        except StageError:
            return  # the journal says it, and goes on saying it
        if script is None or self._stage.script is not None:
            return
        name, moment = "go_on", ""
        if script.worked_at is not None:
            name, moment = "go_on_edits", shortly(script.worked_at, self._here)
        elif script.planned_start is not None:
            zone = zone_of(script, self._here)
            name, moment = "go_on_planned", when(script.planned_start, zone)
        text = texts.word(name, title=script.title, when=moment)
        self._front.window.empty.show_last(text, lambda: self._go_on(script))

    def _go_on(self, script: ScriptSummary) -> None:
        if script.path and Path(script.path).exists():
            self._working.go_on(script.key)
        else:
            self.open(script)

    def open(self, script: ScriptSummary) -> None:
        """Put the script on: from its file, else as the library has it."""
        path = Path(script.path)
        if script.path and path.exists():
            self._files.open(path)
            return
        try:
            self._open_kept(script)
        except StageError as trouble:
            self._front.say(error_text(trouble), Level.ERROR)
            return
        if script.path:
            save = MessageAction(texts.word("save_again"), self._files.ask_to_save)
            self._front.say(texts.word("file_gone", path=script.path), Level.WARNING, [save])

    def _open_kept(self, script: ScriptSummary) -> None:
        copy = self._working.library.working_copy(script.key)
        if copy is not None:
            self._working.take_up(script.key, copy)
        elif self._files.put_on(self._working.library.load_script(script.id)):
            self._working.begin(script.key)

    # The list

    def _list(self) -> None:
        window = self.window
        if window is None:
            return
        search, archived = window.search.text(), window.archived.isChecked()
        try:
            found = self._working.library.list_scripts(search, archived=archived)
        except StageError as trouble:
            window.say(error_text(trouble), Level.ERROR)
            return
        window.show_scripts(found, self._select)
        self._select = ""

    def _refresh(self) -> None:
        """Something was written: it may be what was asked for here."""
        if self.window is not None and self.window.isVisible():
            self._list()

    def _close_on_air(self) -> None:
        if self._stage.is_busy and self.window is not None:
            self.window.close()

    def _set_theme(self) -> None:
        if self.window is not None:
            self.window.set_theme(self._front.theme)

    def _do(self, name: str) -> None:
        if self.window is None:
            return
        if self._stage.is_busy:
            self.window.say(texts.word("busy"), Level.WARNING)
        elif name in ("template", "empty"):
            self._ask_for_new(name)
        elif (script := self.window.selected) is not None:
            do: dict[str, Callable[[ScriptSummary], None]] = {
                "open": self._open_and_close,
                "duplicate": self._ask_to_duplicate,
                "archive": self._archive,
                "drop": self._drop,
            }
            try:
                do[name](script)
            except StageError as trouble:
                self.window.say(error_text(trouble), Level.ERROR)

    def _open_and_close(self, script: ScriptSummary) -> None:
        if self.window is not None:
            self.window.close()
        self._front.window.activateWindow()
        self.open(script)

    # Copies and new ones

    def _ask_for_start(
        self, filled: Instant, zone: ZoneInfo, take: Callable[[Instant], None]
    ) -> None:
        def read(text: str) -> str | None:
            start = wall_start(text, zone, self._clock.now())
            if start is None:
                return texts.word("start_mistake")
            take(start)
            return None

        if self.window is not None:
            prompt, example = texts.word("start_prompt"), texts.word("start_example")
            self.window.ask(prompt, example, start_text(filled, zone), read)

    def _ask_to_duplicate(self, summary: ScriptSummary) -> None:
        library = self._working.library
        copy = library.working_copy(summary.key)
        script = library.load_script(summary.id) if copy is None else copy.script
        zone = script.zone_info
        start = next_week(script.planned_start, zone, self._clock.now())
        self._ask_for_start(start, zone, lambda start: self._duplicate(script, start))

    def _duplicate(self, script: Script, start: Instant) -> None:
        self._keep_new(another_show(script, start))
        if self.window is not None:
            moment = when(start, script.zone_info)
            said = texts.word("duplicated", title=script.title, when=moment)
            self.window.say(said, Level.DONE)

    def _keep_new(self, script: Script) -> None:
        key = new_key()
        self._select = key.uid
        self._stage.journal.remember(key, script, self._clock.now())

    def _ask_for_new(self, name: str) -> None:
        start = next_at(USUAL_START, self._here, self._clock.now())
        self._ask_for_start(start, self._here, lambda start: self._begin_new(name, start))

    def _begin_new(self, name: str, start: Instant) -> None:
        script = Script(texts.word("new_title"), self._here.key, planned_start=start)
        if name == "template":
            from stage_desktop.app.reading import read_file
            from stage_desktop.ui.templates import template_path

            blank = template_path(chosen_language([QLocale().name()]))
            read = read_file(blank, None, self._here.key, self._front.settings)
            example = another_show(read.script, start)
            script = replace(example, title=script.title, zone=script.zone)
        if self.window is not None:
            self.window.close()
        self._front.window.activateWindow()
        if self._files.put_on(script):
            self._working.begin(new_key())

    # The archive, and edits that are not wanted

    def _archive(self, script: ScriptSummary) -> None:
        journal = self._stage.journal
        if script.archived_at is None:
            self._tell("was_archived", script, lambda: journal.unarchive(script.key))
            journal.archive(script.key, self._clock.now())
        else:
            at = script.archived_at
            self._tell("was_unarchived", script, lambda: journal.archive(script.key, at))
            journal.unarchive(script.key)

    def _drop(self, script: ScriptSummary) -> None:
        copy = self._working.library.working_copy(script.key)
        if copy is None or self.window is None:
            return
        journal = self._stage.journal

        def undo(kept: WorkingCopy = copy) -> None:
            journal.keep_working_copy(script.key, kept.script, kept.worked_at)

        self._tell("was_dropped", script, undo)
        journal.drop_working_copy(script.key)

    def _tell(self, name: str, script: ScriptSummary, undo: Callable[[], object]) -> None:
        if self.window is None:
            return
        action = MessageAction(texts.word("undo"), lambda: _ignore(undo()), "F2")
        self.window.say(texts.word(name, title=script.title), Level.DONE, [action])


def _ignore(_result: object) -> None:
    """An action answers nothing."""
