"""Edits that no file has yet: kept as one types, offered again, and given up only when asked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QTimer, Signal

from stage_desktop.app.files import Files
from stage_desktop.app.front import Front
from stage_desktop.app.stage import Stage
from stage_desktop.desk.clock import SystemClock, local_zone
from stage_desktop.desk.library import Library, WorkingCopy
from stage_desktop.desk.script_rows import ScriptKey
from stage_desktop.errors import StageError, StoreTrouble
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.plan import Script
from stage_desktop.ui.library.script_model import shortly
from stage_desktop.ui.operator.status_strip import Level, MessageAction
from stage_desktop.ui.texts import library as texts
from stage_desktop.ui.texts.errors import error_text

# Kept so long after the last edit, and while one goes on editing, so long after the first.
QUIET_MS = 1_000
AT_LATEST_MS = 2_000

# What was opened is on the screen by then.
PAINTED_MS = 30

# How long opening a file waits for what is still being written, and for a locked database.
PATIENCE_S = 0.2
PATIENCE = Millis(200)


class Working(QObject):
    """The script in hand: which one of the library it is, and its working copy.

    `modified_changed` tells whether it has edits that are in no file.
    """

    modified_changed = Signal(bool)

    def __init__(self, front: Front, stage: Stage, files: Files, database: Path) -> None:
        super().__init__(front)
        self._front, self._stage, self._files = front, stage, files
        self.library = Library(database, PATIENCE)
        self._clock = SystemClock()
        self.key: ScriptKey | None = None
        self.is_modified = False
        self._edited: Script | None = None
        self.show_changes: Callable[[Path, Script], None] = lambda _path, _base: None
        self._wanted: ScriptKey | None = None
        self._title = ""
        self._follows: Instant | None = None
        self._quiet = self._timer(QUIET_MS, self.keep)
        self._latest = self._timer(AT_LATEST_MS, self.keep)
        self._soon = self._timer(PAINTED_MS, self._look)
        files.script_opened.connect(self.begin)
        files.script_saved.connect(self.saved)

    def _timer(self, after_ms: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(do)
        return timer

    # Edits

    def edited(self, script: Script) -> None:
        """The script in hand is this one now; on air the log keeps what is changed."""
        if self.key is None or self._stage.is_busy:
            return
        self._edited, self._title = script, script.title
        self._mark(True)
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()

    def keep(self) -> None:
        """Hand edits that wait to the writer, now."""
        self._quiet.stop()
        self._latest.stop()
        if self._edited is None or self.key is None:
            return
        now = self._clock.now()
        self._stage.journal.keep_working_copy(self.key, self._edited, now, self._follows)
        self._edited, self._follows = None, now

    def saved(self, path: Path, script: Script) -> None:
        """The script in hand was written to that file, whole."""
        self._edited = None
        self.keep()
        resolved, now = str(path.resolve()), self._clock.now()
        self._stage.journal.saved_to(self.key or ScriptKey(resolved), resolved, script, now)
        self.key, self._follows = ScriptKey(resolved), None
        self._mark(False)

    def close(self) -> None:
        """Keep what waits."""
        self.keep()
        if self._soon.isActive():
            self._soon.stop()
            if self.key is not None and self._stage.script is not None:
                with suppress(StoreTrouble):  # a log that was closed before takes no more
                    self._stage.journal.remember(self.key, self._stage.script, self._clock.now())

    # Another script in hand

    def begin(self, key: ScriptKey) -> None:
        """The script on stage was opened just now, as its file has it."""
        self.keep()
        self._tell_of_the_last(key)
        self.key, self._follows = key, None
        self._mark(False)
        self._soon.start()

    def go_on(self, key: ScriptKey) -> None:
        """Put the file of that script on, with the edits that it does not have."""
        self._wanted = ScriptKey(key.path)
        self._files.open(Path(key.path))

    def take_up(self, key: ScriptKey, copy: WorkingCopy) -> bool:
        """Put a working copy on stage; False when nothing may be put there now."""
        if not self._files.put_on(copy.script):
            return False
        self.keep()
        self._tell_of_the_last(key)
        self.key, self._follows, self._title = key, copy.worked_at, copy.script.title
        self._mark(True)
        return True

    def _tell_of_the_last(self, key: ScriptKey) -> None:
        """Edits that are in no file are not lost when another script takes the place of theirs."""
        last, opened = self.key, self._stage.script
        if not self.is_modified or last is None or last == key or opened is None:
            return
        back = MessageAction(
            texts.word("back_to", title=self._title), lambda: self._go_back(last, opened)
        )
        leave = MessageAction(texts.word("stay"), lambda: self._leave(opened, said=False))
        text = texts.word("set_aside", title=self._title)
        self._front.say(text, Level.WARNING, [back, leave])

    def _go_back(self, key: ScriptKey, opened: Script) -> None:
        """The script that was in hand before, with its edits."""
        try:
            self._stage.journal.flush(PATIENCE_S)
            copy = self.library.working_copy(key)
        except StageError as trouble:
            self._front.say(error_text(trouble), Level.WARNING)
            return
        if copy is None:
            self._leave(opened)
        else:
            self.take_up(key, copy)

    def _look(self) -> None:
        """Remember what was opened; offer edits of it that no file has."""
        script, key = self._stage.script, self.key
        if script is None or key is None:
            return
        journal = self._stage.journal
        try:
            journal.open()
            journal.flush(PATIENCE_S)
            copy = self.library.working_copy(key)
        except StageError as trouble:
            self._front.say(error_text(trouble), Level.WARNING)
            return
        journal.remember(key, script, self._clock.now())
        if copy is None:
            return
        if copy.script == script:  # the file has them by now
            journal.drop_working_copy(key)
            journal.remember(key, script, self._clock.now())
        elif not self._stage.is_busy:
            self._take_or_offer(key, script, copy)

    def _take_or_offer(self, key: ScriptKey, opened: Script, copy: WorkingCopy) -> None:
        wanted, self._wanted = self._wanted == key, None
        if opened != copy.base and self._is_own(key, opened, copy.base):
            copy = replace(copy, base=opened)
        if wanted and opened == copy.base:
            self._take(key, opened, copy)
        else:
            self._offer(key, opened, copy)

    def _is_own(self, key: ScriptKey, opened: Script, base: Script) -> bool:
        """Whether the file is the one that the program wrote of what the edits were made to."""
        from stage_desktop.formats.script_files import save_script

        path = Path(key.path)
        if not key.path or path.is_dir():
            return False
        try:
            with TemporaryDirectory() as folder:
                save_script(base, Path(folder) / path.name)
                return self._files.read_again(Path(folder) / path.name) == opened
        except (StageError, OSError):
            return False

    def _offer(self, key: ScriptKey, opened: Script, copy: WorkingCopy) -> None:
        is_same = opened == copy.base
        said = texts.word(
            "edits_kept" if is_same else "edits_and_file",
            when=shortly(copy.worked_at, local_zone()),
        )
        take = MessageAction(
            texts.word("take" if is_same else "merge"), lambda: self._take(key, opened, copy)
        )
        leave = MessageAction(texts.word("leave"), lambda: self._leave(opened))
        self._front.say(said, Level.WARNING, [take, leave])

    def _take(self, key: ScriptKey, opened: Script, copy: WorkingCopy) -> None:
        if not self.take_up(key, copy):
            return
        if opened != copy.base:
            self.show_changes(Path(key.path), copy.base)
            return
        if not self._front.window.strip.choices:
            self._front.say(texts.word("taken"), Level.DONE)

    def _leave(self, opened: Script, *, said: bool = True) -> None:
        """What the message stood before is said again with the script."""
        if not self._stage.is_busy and not self.is_modified and self._stage.script == opened:
            self._stage.show(opened)
        if said and not self._front.window.strip.choices:
            self._front.say(texts.word("left"))

    def _mark(self, modified: bool) -> None:
        if modified != self.is_modified:
            self.is_modified = modified
            self.modified_changed.emit(modified)
