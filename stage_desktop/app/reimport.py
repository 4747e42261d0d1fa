"""Reading the open file again: what it changes is looked at, then taken over or left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence

from stage_desktop.app.files import Files
from stage_desktop.app.front import Front
from stage_desktop.app.placing import keep_clear
from stage_desktop.app.stage import Stage
from stage_desktop.app.working import Working
from stage_desktop.desk.script_rows import ScriptKey
from stage_desktop.errors import StageError
from stage_desktop.script.merge import Key, Merge, Past, merged
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import Revise
from stage_desktop.show.state import Phase, pass_counts
from stage_desktop.ui.operator.status_strip import Level, MessageAction
from stage_desktop.ui.reimport.window import MergeWindow
from stage_desktop.ui.texts import merging as texts
from stage_desktop.ui.texts.errors import error_text

KEYS = "Ctrl+Shift+R"

# A program that saves a file writes it in several goes.
SETTLED_MS = 500
# How long a notice waits while a question stands in the strip.
PATIENCE_MS = 3_000


class Reimport(QObject):
    """Holds the open file against the script in hand, before the show and while it is on.

    `settle` puts edits that are still being made on stage. `window` is the list of differences.
    """

    def __init__(
        self,
        front: Front,
        stage: Stage,
        files: Files,
        working: Working,
        settle: Callable[[], None],
    ) -> None:
        super().__init__(front)
        self._front, self._stage = front, stage
        self._files, self._working, self._settle = files, working, settle
        self.window: MergeWindow | None = None
        self._bases: dict[str, Script] = {}
        self._theirs: Script | None = None
        self._path = Path()
        self._shown: Merge | None = None
        self._seen: tuple[object, ...] = ()
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_MS)
        self._settled.timeout.connect(self._notice)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(lambda _path: self._settled.start())
        self._watcher.directoryChanged.connect(lambda _path: self._settled.start())
        files.script_opened.connect(self._opened)
        files.script_saved.connect(self._saved)
        files.again = self.take_again
        working.show_changes = self._show_meanwhile
        front.window.theme_chosen.connect(lambda _name: self._retheme())
        self._action = self._menu_item()
        self.reword()

    def _menu_item(self) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(KEYS))
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        action.setAutoRepeat(False)
        action.triggered.connect(lambda _on=False: self.read_again())
        self._front.window.file_menu.insertAction(self._files.how_read, action)
        self._front.window.addAction(action)
        return action

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self._action.setText(texts.word("read_again"))

    def close(self) -> None:
        """Close the window and look at the file no more."""
        self._settled.stop()
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(watched)
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    # Asking

    def read_again(self) -> None:
        """Read the open file again, and show what it changes."""
        key = self._working.key
        if key is None or not key.path or self._in_hand() is None:
            self._front.say(texts.word("no_file"), Level.WARNING)
            return
        found = self._read(Path(key.path))
        if found is None:
            return
        if found.differences:
            self._show(found)
        else:
            said = "same_past" if found.past else "same"
            self._tell(said)

    def take_again(self, path: Path) -> bool:
        """Whether opening this file is to read again the one that is on stage.

        Before a show it is opened as any other where nothing would be different.
        """
        key, resolved = self._working.key, path.resolve()
        if key is None or key.path != str(resolved) or self._in_hand() is None:
            return False
        if self._is_on:
            self.read_again()
            return True
        if self._has_ended:
            return False
        found = self._read(resolved)
        if found is None or not found.differences:
            return found is None
        self._show(found)
        return True

    def _read(self, path: Path) -> Merge | None:
        """What the file changes now; None when that was said to be impossible."""
        self._settle()
        mine = self._in_hand()
        try:
            theirs = self._files.read_again(path)
            base = self._base(path)
        except StageError as trouble:
            self._front.say(error_text(trouble), Level.ERROR)
            return None
        self._look_at(path)
        if mine is None:
            return None
        self._theirs = theirs
        self._bases[str(path)] = base or mine
        return merged(base or mine, mine, theirs, past=self._past())

    def _show_meanwhile(self, path: Path, base: Script) -> None:
        """Show what others changed in the file since the edits in hand were begun."""
        self._bases[str(path)] = base
        self.read_again()

    def _show(self, found: Merge) -> None:
        mine = self._in_hand()
        if mine is None:
            return
        self._shown = found
        if self.window is None:
            self.window = MergeWindow(self._front.theme, self._front.window)
            self.window.applied.connect(self._apply)
            self.window.left.connect(self._leave)
        self.window.show_merge(self._path.name, found, mine, live=self._is_on)
        if self._is_on:
            keep_clear(self.window, self._front.window.countdown)

    # Answers

    def _apply(self, turned: frozenset[Key]) -> None:
        mine, theirs = self._in_hand(), self._theirs
        if mine is None or theirs is None or self._shown is None:
            return
        base = self._bases[str(self._path)]
        now = merged(base, mine, theirs, past=self._past())
        if now.differences != self._shown.differences:
            # A segment went on air, or something was edited, while the window stood open.
            if not now.differences:
                self._tell("same_past")
                return
            self._front.say(texts.word("moved_on"), Level.WARNING)
            self._show(now)
            return
        script = merged(base, mine, theirs, past=self._past(), turned=turned).script
        self._front.window.strip.clear()
        if not self._put(mine, script):
            return
        self._keep(theirs, script)
        if not self._front.window.strip.choices:  # a show whose date is past asks for another
            self._tell("taken")

    def _put(self, mine: Script, script: Script) -> bool:
        """Put the merged script on; while a show is on as one step of it. False when refused."""
        if script == mine:
            return True
        model = self._stage.model
        if model is None or not self._is_on:
            self._stage.show(script)
            return True
        if not model.send(Revise(script, self._stage.cues(script))):
            return False
        self._stage.script = script
        return True

    def _keep(self, theirs: Script, script: Script) -> None:
        """From now on the file is known as it reads; what differs from it waits to be saved."""
        self._bases[str(self._path)] = theirs
        self._working.saved(self._path, theirs)
        if script != theirs:
            self._working.edited(script)

    def _leave(self) -> None:
        self._tell("left")

    def _tell(self, said: str) -> None:
        """What came of it, in place of what the strip said before."""
        self._front.window.strip.clear()
        self._front.say(texts.word(said, file=self._path.name), Level.DONE)

    # What is held against what

    @property
    def _is_on(self) -> bool:
        """Whether a run goes on that takes changes as steps: a show on air, or a rehearsal."""
        return self._stage.is_busy or (self._stage.is_rehearsal and not self._has_ended)

    @property
    def _has_ended(self) -> bool:
        model = self._stage.model
        return model is not None and model.session.state.phase is Phase.ENDED

    def _in_hand(self) -> Script | None:
        model = self._stage.model
        return self._stage.script if model is None else model.session.state.script

    def _base(self, path: Path) -> Script | None:
        """The script as the file read last time: in this session, or as the library has it."""
        known = self._bases.get(str(path))
        return self._working.library.base_of(str(path)) if known is None else known

    def _past(self) -> Past:
        model = self._stage.model
        if model is None or not self._is_on:
            return Past()
        state = model.session.state
        return Past(state.position + 1, frozenset(pass_counts(state)))

    # The file on the disk

    def _opened(self, key: ScriptKey) -> None:
        base = self._files.base
        if key.path and base is not None:
            self._bases[key.path] = base
            self._look_at(Path(key.path))

    def _saved(self, path: Path, script: Script) -> None:
        resolved = path.resolve()
        self._bases[str(resolved)] = script
        self._look_at(resolved)

    def _look_at(self, path: Path) -> None:
        """Watch that file, or the files of that folder, and no other."""
        self._path = path
        self._seen = _looks(path)
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._watcher.addPaths([str(each) for each in _watched(path)])

    def _notice(self) -> None:
        """Say that the file has changed, where it has; never more than that."""
        key = self._working.key
        if key is None or key.path != str(self._path):
            return
        looks = _looks(self._path)
        if looks in (self._seen, ()):
            return
        if len(self._front.window.strip.choices) > 1:  # a question waits for its answer
            QTimer.singleShot(PATIENCE_MS, self, self._notice)
            return
        self._look_at(self._path)
        read = MessageAction(texts.word("read_now"), self.read_again)
        self._front.say(texts.word("changed_on_disk", file=self._path.name), Level.WARNING, [read])

    def _retheme(self) -> None:
        if self.window is not None:
            self.window.set_theme(self._front.theme)


def _watched(path: Path) -> list[Path]:
    """A file with the folder that it is in, as programs put a new one in its place."""
    if path.is_dir():
        return [path, *(each for each in path.iterdir() if each.is_file())]
    return [each for each in (path, path.parent) if each.exists()]


def _looks(path: Path) -> tuple[object, ...]:
    """What tells that a file was written anew; empty while it is not there."""
    files = [each for each in _watched(path) if each.is_file()]
    try:
        stats = [(each.name, each.stat()) for each in sorted(files)]
    except OSError:
        return ()
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)
