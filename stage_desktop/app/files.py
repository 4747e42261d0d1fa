"""The File menu: opening, recent files, findings, rehearsal, saving and exports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu

from stage_desktop.app.exporting import Exports
from stage_desktop.app.front import Front
from stage_desktop.app.importing import Importing
from stage_desktop.app.papers import Papers
from stage_desktop.app.readiness import ReadinessScreen
from stage_desktop.app.reading import Read, checked, read_file, read_pasted
from stage_desktop.app.stage import Stage
from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.script_rows import ScriptKey, new_key
from stage_desktop.errors import StageError
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import Script
from stage_desktop.ui.entries import start_text, wall_start
from stage_desktop.ui.operator.status_strip import Level, MessageAction
from stage_desktop.ui.texts import program as texts
from stage_desktop.ui.texts.errors import error_text

SCRIPT_SUFFIXES = "*.csv *.tsv *.tab *.txt *.md *.xlsx *.xlsm *.xlsb *.xls *.ods *.json"
# A script that is read from these is the one that was written.
WHOLE = (".json", ".xlsx")
DEFAULT_SPEED = 1.0


class Files(QObject):
    """What the File menu does. While a show is on air, nothing that would cover or replace it.

    `script_opened` carries the ScriptKey of what has just been put on; `script_saved` the path of
    a file that now has all of a script, and the script. `base` is what was opened last, as its
    file has it; `again` may take over a file that is open already.
    """

    message_requested = Signal()
    library_requested = Signal()
    script_opened = Signal(object)
    script_saved = Signal(object, object)

    def __init__(self, front: Front, stage: Stage) -> None:
        super().__init__(front)
        self._front, self._window, self._stage = front, front.window, stage
        self.readiness = ReadinessScreen(front, stage)
        self.base: Script | None = None
        self._read_as: tuple[str, datetime | None, str | None] = ("", None, None)
        self.again: Callable[[Path], bool] = lambda _path: False
        self._dialog: QFileDialog | None = None
        self._words: list[tuple[QAction, str]] = []
        menu = self._window.file_menu
        self._add(menu, "open", "Ctrl+O", self.ask_for_file)
        self._add(menu, "library", "Ctrl+L", self.library_requested.emit)
        self._add(menu, "folder", "Ctrl+Shift+O", self.ask_for_folder)
        self._add(menu, "paste", "Ctrl+V", self.paste)
        self._recent = QMenu(menu)
        menu.addMenu(self._recent)
        self._recent.aboutToShow.connect(self._fill_recent)
        self.importing = Importing(front, stage, self._adopt)
        self.how_read = self._add(menu, "how_read", "Ctrl+I", self.importing.show_open)
        self.papers = Papers(front, stage, self._saving, self._write)
        self._add(menu, "template", "Ctrl+N", self.papers.ask_for_template)
        menu.addSeparator()
        self._add(menu, "findings", "Ctrl+K", self.show_findings)
        self._add(menu, "plan_start", "Ctrl+T", self.ask_for_start)
        self.rehearse = self._add(menu, "rehearse", "Ctrl+R", self.toggle_rehearsal)
        menu.addSeparator()
        self.save_as = self._add(menu, "save_script", "Ctrl+Shift+S", self.ask_to_save)
        self.exports = Exports(front, stage, self._saving, self._write)
        self._add(menu, "export", "Ctrl+Shift+E", self.exports.ask)
        menu.addMenu(self.papers.menu)
        menu.addSeparator()
        self._add(menu, "message_host", "Ctrl+M", self.message_requested.emit)
        self._add(menu, "quit", "Ctrl+Q", self._window.close)
        self.reword()

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        for action, name in self._words:
            action.setText(texts.word(name))
        self._recent.setTitle(texts.word("recent"))
        self.papers.reword()
        if self._stage.is_rehearsal:
            self.rehearse.setText(texts.word("leave_rehearsal"))

    def close(self) -> None:
        """Close what was opened beside the window."""
        self.importing.close()
        self.readiness.close()
        if self._dialog is not None:
            self._dialog.close()
            self._dialog.deleteLater()
        self._dialog = None

    # Opening

    def open(
        self,
        path: Path,
        start: datetime | None = None,
        zone: str | None = None,
        *,
        ask: bool = True,
    ) -> None:
        """Open a script; what was open stays when it cannot be read.

        A sheet that can be read in more than one way is looked through first, if `ask`.
        """
        if start is None and zone is None and self.again(path):
            return
        settings = self._front.settings
        resolved = str(path.resolve())

        def opened(said: str) -> None:
            self._read_as = (resolved, start, zone)
            self._front.keep(recent_files=self._front.settings.with_recent(resolved).recent_files)
            self.script_opened.emit(ScriptKey(resolved))
            self._say_opened(said)

        self._take(lambda: read_file(path, start, zone, settings), path.name, opened, ask=ask)

    def read_again(self, path: Path) -> Script:
        """The script of the file as it is now, read as it was opened: its zone, start, columns.

        StageError when it cannot be read.
        """
        of, start, zone = self._read_as
        if of != str(path.resolve()):
            start = zone = None
        return self.importing.as_taken(read_file(path, start, zone, self._front.settings))

    def paste(self) -> None:
        """Open the run sheet that was copied in a spreadsheet, a page or a chat."""
        data = QGuiApplication.clipboard().mimeData()
        html = data.html() if data.hasHtml() else None

        def opened(said: str) -> None:
            self.script_opened.emit(new_key())
            self._say_opened(said)

        self._take(lambda: read_pasted(data.text(), html, self._front.settings), "", opened)

    def put_on(self, script: Script) -> bool:
        """Put a script on that is kept elsewhere than in a file; False when it may not be now."""
        return self._take(
            lambda: checked(script, (), self._front.settings), script.title, self._say_opened
        )

    def _take(
        self, read: Callable[[], Read], name: str, then: Callable[[str], None], *, ask: bool = True
    ) -> bool:
        """Put the script on that is read, `then` tell it; a doubtful one is looked through first.

        False when there is none, when it may not be now, or when it is being looked through.
        """
        if self._stage.is_busy:
            self._front.say(texts.word("busy"), Level.WARNING)
            return False
        try:
            found = read()
        except StageError as trouble:
            if not ask or not self.importing.look_at_unread(trouble, name, then):
                self._front.say(error_text(trouble), Level.ERROR)
            return False
        if self.importing.look_if_unsure(found, name, then, every=ask):
            return False
        self.importing.opened(found, name)
        self._adopt(found)
        then("")
        return True

    def _adopt(self, found: Read) -> None:
        self.base = found.base or found.script
        self.readiness.take(found.script, found.findings)
        self._front.say("", Level.INFO)
        self._stage.show(found.script)

    def _say_opened(self, said: str) -> None:
        """Say what is open, and what else is to be said of it."""
        script = self._stage.script
        if script is None or self._window.strip.choices:
            return
        graves = [each.severity for each in self.readiness.findings]
        errors, warnings = graves.count(Severity.ERROR), graves.count(Severity.WARNING)
        text = texts.opened_text(script.title, len(script.segments), errors, warnings)
        text = " ".join(filter(None, (said, text)))
        actions = [MessageAction(texts.word("show_findings"), self.show_findings)]
        level = Level.WARNING if errors else Level.INFO
        self._front.say(text, level, actions if errors or warnings else ())

    def ask_for_file(self) -> None:
        """Ask which file to open."""
        self._ask_to_open(QFileDialog.FileMode.ExistingFile)

    def ask_for_folder(self) -> None:
        """Ask for a folder that holds the sheets of one show."""
        self._ask_to_open(QFileDialog.FileMode.Directory)

    def _ask_to_open(self, mode: QFileDialog.FileMode) -> None:
        if self._stage.is_busy:
            self._front.say(texts.word("busy"), Level.WARNING)
            return
        dialog = self._new_dialog(texts.word("open_title"))
        dialog.setFileMode(mode)
        if mode is QFileDialog.FileMode.ExistingFile:
            scripts = f"{texts.word('scripts')} ({SCRIPT_SUFFIXES})"
            dialog.setNameFilters([scripts, f"{texts.word('all_files')} (*)"])
        dialog.fileSelected.connect(lambda path: self.open(Path(path)))
        dialog.open()

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self._front.settings.recent_files:
            action = self._recent.addAction(path)
            action.triggered.connect(lambda _on=False, path=path: self.open(Path(path)))
        if self._recent.isEmpty():
            self._recent.addAction(texts.word("no_recent")).setEnabled(False)

    # Before the show

    def show_findings(self) -> None:
        """Show how ready the script is and what is wrong with it, in a window of its own."""
        if self._stage.script is None:
            self._front.say(texts.word("nothing_open"), Level.WARNING)
        else:
            self.readiness.toggle()

    def ask_for_start(self) -> None:
        """Ask for another planned start, in the strip."""
        script = self._stage.script
        if script is None or self._stage.is_busy:
            self._front.say(texts.word("nothing_open" if script is None else "busy"))
            return
        filled = start_text(script.planned_start, script.zone_info)
        prompt, example = texts.word("start_prompt"), texts.word("start_example")
        self._front.ask(prompt, example, filled, self._take_start)

    def _take_start(self, text: str) -> str | None:
        """Put the script on at the start that was typed; what to say when it is none."""
        if self._stage.is_busy:  # the show was begun while the line stood open
            return texts.word("busy")
        script = self._stage.script
        now = SystemClock().now()
        if script is None or (start := wall_start(text, script.zone_info, now)) is None:
            return texts.word("start_mistake")
        self._stage.show_at(start)
        return None

    def toggle_rehearsal(self) -> None:
        """Begin a rehearsal, or go back to the show."""
        script = self._stage.script
        if script is None or self._stage.is_busy:
            self._front.say(texts.word("nothing_open" if script is None else "busy"))
        elif self._stage.is_rehearsal:
            self._stage.show(script)
        else:
            self._front.say("", Level.INFO)
            self._stage.rehearse(DEFAULT_SPEED)
        self.reword()

    # Out

    def ask_to_save(self) -> None:
        """Ask where to save the script in force."""
        script = self._stage.kept_script
        if script is None or self._stage.is_busy:
            self._front.say(texts.word("nothing_open" if script is None else "save_on_air"))
            return
        filters = [
            "Stage Desktop (*.show.json)",
            *("XLSX (*.xlsx)", "CSV (*.csv)", "Markdown (*.md)"),
        ]
        dialog = self._saving(texts.word("save_title"), f"{script.title}.show.json", filters)
        dialog.fileSelected.connect(lambda path: self._save_script(Path(path)))
        dialog.open()

    def _save_script(self, path: Path) -> None:
        from stage_desktop.formats.script_files import save_script

        script = self._stage.kept_script
        if script is not None:
            is_written = self._write(path, lambda: save_script(script, path), "saved")
            if is_written and path.suffix.lower() in WHOLE:
                self.script_saved.emit(path, script)

    def _write(self, path: Path, write: Callable[[], object], said: str) -> bool:
        try:
            write()
        except StageError as trouble:
            self._front.say(error_text(trouble), Level.ERROR)
            return False
        self._window.strip.clear()
        self._front.say(texts.word(said, path=path), Level.DONE)
        return True

    def _saving(self, title: str, name: str, filters: list[str]) -> QFileDialog:
        dialog = self._new_dialog(title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(filters)
        if name.startswith((".", " ")):  # a hidden file, of a script without a title
            name = texts.word("untitled") + name
        dialog.selectFile("".join("-" if letter in '/\\:*?"<>|' else letter for letter in name))
        return dialog

    def _new_dialog(self, title: str) -> QFileDialog:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = QFileDialog(self._window, title)
        # Qt's own translation knows these two by an older spelling, and leaves them in English.
        self._dialog.setLabelText(QFileDialog.DialogLabel.LookIn, texts.word("look_in"))
        self._dialog.setLabelText(QFileDialog.DialogLabel.FileType, texts.word("file_type"))
        return self._dialog

    def _add(self, menu: QMenu, name: str, keys: str, do: Callable[[], object]) -> QAction:
        action = menu.addAction("")
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        action.setAutoRepeat(False)
        action.triggered.connect(lambda _on=False: do())
        self._window.addAction(action)
        self._words.append((action, name))
        return action
