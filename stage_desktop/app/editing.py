"""The editor in the program: what is edited, when it goes on stage, and how it is saved."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence

from stage_desktop.app.files import Files
from stage_desktop.app.front import Front
from stage_desktop.app.runs import PreviewModel, RehearsalModel
from stage_desktop.app.stage import Stage
from stage_desktop.app.working import Working
from stage_desktop.errors import StageError
from stage_desktop.script.plan import Script, rescheduled
from stage_desktop.show.state import Phase
from stage_desktop.show.timeline import Timeline
from stage_desktop.ui.models.editing.edits import DraftEdits, Edits
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.status_strip import Level, MessageAction
from stage_desktop.ui.resources import resource
from stage_desktop.ui.texts import editor as texts
from stage_desktop.ui.texts import program
from stage_desktop.ui.texts.errors import error_text

if TYPE_CHECKING:
    from stage_desktop.desk.script_rows import ScriptKey
    from stage_desktop.script.platforms import Platform
    from stage_desktop.ui.editor.page import EditorPage
    from stage_desktop.ui.editor.side_panel import SidePanel
    from stage_desktop.ui.models.editing.live_edits import LiveEdits

# What the editor is made of, loaded while nobody waits for it: so long after a script is put on,
# and so long between two parts.
LOADED = (
    "stage_desktop.ui.models.editing.segment_table",
    "stage_desktop.ui.models.editing.checking",
    "stage_desktop.ui.editor.page",
    "stage_desktop.ui.editor.pane_list",
    "stage_desktop.ui.editor.side_panel",
)
WARM_MS = 700

NATIVE = ".show.json"
WORKBOOK = ".xlsx"


class Editing(QObject):
    """The working copy of what is open, and the page it is edited on.

    Before the show the copy goes on stage when the page is left. While a show is on, each step is
    a command to its session. `script_changed` carries the working copy after each edit.
    """

    script_changed = Signal(object)

    def __init__(self, front: Front, stage: Stage, files: Files, working: Working) -> None:
        super().__init__(front)
        self._front, self._window, self._stage = front, front.window, stage
        self._files, self._working = files, working
        self.page: EditorPage | None = None
        self._side: SidePanel | None = None
        self.edits: DraftEdits | None = None
        self._live: LiveEdits | None = None
        self._model: SessionModel | None = None
        self._ours: set[Path] = set()
        self._to_load = list(LOADED)
        self._warm = QTimer(self)
        self._warm.setSingleShot(True)
        self._warm.setInterval(WARM_MS)
        self._warm.timeout.connect(self._get_ready)
        self._action = self._save_action()
        self._window.editor_requested.connect(self.toggle)
        self._window.theme_chosen.connect(self._set_theme)
        stage.run_changed.connect(self._on_run)
        working.modified_changed.connect(self._window.set_modified)
        files.script_saved.connect(self._on_saved)
        self.script_changed.connect(working.edited)
        self.reword()

    @property
    def is_open(self) -> bool:
        """Whether the page is what is seen."""
        return self.page is not None and self._window.editing.is_open

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self._action.setText(texts.word("save"))

    def close(self) -> None:
        """Stop what the page has running."""
        self._stage.run_changed.disconnect(self._on_run)
        self._warm.stop()
        self._drop_live()
        if self.page is not None:
            self.page.finish_entry()
            self.page.close_down()

    def _get_ready(self) -> None:
        """Make the page before it is asked for, part by part; nothing while a show is on."""
        if self._stage.is_busy or self._stage.is_rehearsal or self.edits is None:
            return
        if self._to_load:
            import_module(self._to_load.pop(0))
            self._warm.start()
        else:
            self._page(self.edits)

    # In and out

    def toggle(self) -> None:
        """Open the editor, or go back to the show."""
        if self.is_open:
            self.leave()
        else:
            self.open()

    def open(self) -> None:
        """Edit what is open; a new script is begun in the list of scripts."""
        if self.edits is None:
            self._front.say(program.word("nothing_open"), Level.WARNING)
            return
        page = self._page(self.edits)
        page.set_edits(self._edits_now(self.edits))
        if self._model is not None:
            page.set_timeline(self._model.timeline)
        self._window.editing.show()

    def leave(self) -> None:
        """Back to the show; before it, what was edited goes on stage."""
        if self.page is not None:
            self.page.finish_entry()
        self._window.editing.leave(has_show=self._model is not None)
        self.put_on()

    def put_on(self) -> None:
        """Put the working copy on stage where that has another and may change."""
        model = self._model
        if self.edits is None or model is None or self._live is not None or self._stage.is_busy:
            return
        if model.session.state.script == self.edits.script or self._stage.is_talk_through:
            return
        if not isinstance(model, RehearsalModel):
            self._stage.show(self.edits.script)
        elif model.timeline.phase is Phase.READY:
            self._stage.rehearse(model.clock.set_pace)

    def _page(self, edits: DraftEdits) -> EditorPage:
        if self.page is None:
            from stage_desktop.ui.editor.page import EditorPage
            from stage_desktop.ui.editor.pane_list import editor_panes
            from stage_desktop.ui.editor.side_panel import SidePanel
            from stage_desktop.ui.models.editing.checking import Checker

            settings, platforms = self._front.settings, self._platforms()
            checker = Checker(settings.checks, platforms, settings.slot_cues)
            panes = editor_panes(platforms)
            self.page = EditorPage(self._front.theme, edits, checker, panes)
            self._side = SidePanel(self.page, self._front.theme, self.page)
            self.page.set_side(self._side)
            checker.setParent(self.page)
            self.page.leave_asked.connect(self.leave)
            self._window.editing.hold(self.page, self.page.strip)
        return self.page

    def _platforms(self) -> tuple[Platform, ...]:
        from stage_desktop.desk.settings import own_platforms
        from stage_desktop.formats.platforms import load_platforms

        try:
            return tuple(load_platforms(resource("platforms"), own_platforms(os.environ)))
        except StageError as trouble:
            self._front.say(error_text(trouble), Level.WARNING)
            return ()

    def _set_theme(self, _name: str) -> None:
        if self.page is not None:
            self.page.set_theme(self._front.theme)
        if self._side is not None:
            self._side.set_theme(self._front.theme)

    # What is edited

    def _on_run(self, model: SessionModel | None) -> None:
        """Another run, and maybe another script; the same at another start is no step to undo."""
        self._drop_live()
        if self._model is not None:
            self._model.timeline_changed.disconnect(self._on_timeline)
        self._model = model
        if model is not None:
            model.timeline_changed.connect(self._on_timeline)
        script = self._stage.script
        if script is None:
            self.edits = None
        elif self.edits is None or not _is_same(self.edits.script, script):
            self._take_up(DraftEdits(script))
        elif self.edits.script != script:
            self.edits.put_to(script)
        if self.is_open and self.page is not None and self.edits is not None:
            self.page.set_edits(self._edits_now(self.edits))
        if model is not None and self.page is None:
            self._warm.start()

    def _take_up(self, edits: DraftEdits) -> None:
        self.edits = edits
        edits.script_changed.connect(self._on_edit)

    def _edits_now(self, edits: DraftEdits) -> Edits:
        """The draft; or the session while it performs."""
        model = self._model
        if model is None or not self._is_edited_live(model.timeline):
            return edits
        if self._live is None:
            from stage_desktop.ui.models.editing.live_edits import LiveEdits

            self._live = LiveEdits(model, self._stage.cues, self)
            self._live.edited.connect(self._on_live_edit)
        return self._live

    def _is_edited_live(self, timeline: Timeline) -> bool:
        """Whether edits go to the run: not to a preview, nor to a part that is talked through."""
        if isinstance(self._model, PreviewModel) or self._stage.is_talk_through:
            return False
        return _is_on(timeline)

    def _drop_live(self) -> None:
        if self._live is None:
            return
        if self.page is not None and self.edits is not None:
            self.page.set_edits(self.edits)
        self._live.close()
        self._live.deleteLater()
        self._live = None

    def _on_timeline(self, timeline: Timeline) -> None:
        if self.page is None or self.edits is None:
            return
        if self.is_open:
            self.page.set_timeline(timeline)
        if self._is_edited_live(timeline) != (self._live is not None) and self.is_open:
            if self._live is not None:
                self._drop_live()
            self.page.set_edits(self._edits_now(self.edits))

    def _on_edit(self, script: Script) -> None:
        """The stage knows what it would put on next: a rehearsal, another start."""
        self._stage.script = script
        self.script_changed.emit(script)

    def _on_live_edit(self, script: Script) -> None:
        """What is edited in a show is in the working copy too, to be saved after it.

        Of a rehearsal only the edit itself: what was skipped or replanned there is for practice.
        """
        if self.edits is None or self._live is None:
            return
        if self._stage.is_rehearsal:
            from stage_desktop.script.merge import merged

            script = merged(self._live.before, self.edits.script, script).script
        self.edits.apply(script, "live")

    # Saving

    def save(self) -> None:
        """Save to the file it came from where that can hold it, else ask where to."""
        if self.page is not None:
            self.page.finish_entry()
        if self.edits is None:
            self._front.say(program.word("nothing_open"), Level.WARNING)
            return
        key = self._working.key
        path = Path(key.path) if key is not None and key.path else None
        if path is None or not _holds_all(path):
            self._save_as()
        elif path.name.casefold().endswith(WORKBOOK) and not self._is_ours(path):
            over = MessageAction(texts.word("save_over"), lambda: self._write(path))
            other = MessageAction(texts.word("save_as"), self._save_as)
            self._front.say(texts.word("ask_over", file=path.name), Level.WARNING, [over, other])
        else:
            self._write(path)

    def _is_ours(self, path: Path) -> bool:
        """Whether nothing of a workbook is lost when it is written anew."""
        if path in self._ours:
            return True
        from stage_desktop.formats.script_workbook import is_as_written

        return is_as_written(path)

    def _save_as(self) -> None:
        if self._stage.is_busy and self.edits is not None:
            self._write(_beside(self._working.key, self.edits.script.title))
            return
        self.put_on()
        self._files.ask_to_save()

    def _write(self, path: Path) -> None:
        from stage_desktop.formats.script_files import save_script

        if self.edits is None:
            return
        script = self.edits.script
        try:
            save_script(script, path)
        except StageError as trouble:
            self._front.say(error_text(trouble), Level.ERROR)
            return
        self._front.say(program.word("saved", path=path), Level.DONE)
        self._files.script_saved.emit(path, script)

    def _on_saved(self, path: Path, script: Script) -> None:
        self._ours.add(path)
        if self.edits is not None and self.edits.script == script:
            self.edits.mark_saved()

    def _save_action(self) -> QAction:
        action = QAction(self._window)
        action.setShortcut(QKeySequence("Ctrl+S"))
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        action.setAutoRepeat(False)
        action.triggered.connect(lambda _on=False: self.save())
        self._window.file_menu.insertAction(self._files.save_as, action)
        self._window.addAction(action)
        return action


def _is_on(timeline: Timeline) -> bool:
    return timeline.phase not in (Phase.READY, Phase.ENDED)


def _is_same(before: Script, after: Script) -> bool:
    """Whether it is the same script, maybe for another start."""
    if before is after or before == after:
        return True
    if after.planned_start is None or before.title != after.title:
        return False
    return rescheduled(before, after.planned_start) == after


def _beside(key: ScriptKey | None, title: str) -> Path:
    """A free name for a copy that holds all: beside the file it came from, else at home.

    On air nobody is asked anything that would cover the show.
    """
    origin = Path(key.path) if key is not None and key.path else None
    folder = Path.home() if origin is None else origin.parent
    plain = "".join("-" if letter in '/\\:*?"<>|' else letter for letter in title).strip(" .-")
    stem = plain or "script" if origin is None else origin.name.partition(".")[0]
    names = (f"{stem}{end}{NATIVE}" for end in ("", *(f" {n}" for n in range(2, 1_000))))
    return next(path for name in names if not (path := folder / name).exists())


def _holds_all(path: Path) -> bool:
    return path.name.casefold().endswith((NATIVE, WORKBOOK)) or path.is_dir()
