"""The review window of the program: opened by key and when a show ends; what is asked for in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from stage_desktop.app.front import Front
from stage_desktop.app.stage import Stage
from stage_desktop.errors import StageError
from stage_desktop.show.events import Event, RunKind, ShowEnded
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.status_strip import Level
from stage_desktop.ui.texts import review as texts
from stage_desktop.ui.texts.errors import error_text

if TYPE_CHECKING:
    from stage_desktop.app.afterwards import Afterwards
    from stage_desktop.app.review_files import ReviewFiles
    from stage_desktop.app.reviewing import Loaded, Reader, Reading
    from stage_desktop.desk.library import Library, RunSummary
    from stage_desktop.review.trend import HostRow, RunRow
    from stage_desktop.script.commerce import Money
    from stage_desktop.ui.review.window import ReviewWindow

KEYS = "Ctrl+Shift+L"
KEPT = 8  # runs that have been read and are looked at again at once


class ReviewScreen(QObject):
    """Runs of the library in the review window. It costs nothing until it is opened.

    While a show is on air runs are read in small steps, and nothing is reviewed anew by itself.
    """

    def __init__(self, front: Front, stage: Stage, database: Path, before: QAction) -> None:
        super().__init__(front)
        self._front, self._stage, self._database = front, stage, database
        self.window: ReviewWindow | None = None
        self._library: Library | None = None
        self._reader: Reader | None = None
        self._files: ReviewFiles | None = None
        self._runs: tuple[RunSummary, ...] = ()
        self._read: dict[int, Loaded] = {}
        self._rows: tuple[tuple[RunRow, ...], tuple[HostRow, ...]] | None = None
        self._ended: SessionModel | None = None
        self._is_told = False  # that a run is being read
        self._after: Afterwards | None = None
        self._action = QAction(self)
        self._action.setShortcut(QKeySequence(KEYS))
        self._action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        self._action.setAutoRepeat(False)
        self._action.triggered.connect(lambda _on=False: self.toggle())
        front.window.file_menu.insertAction(before, self._action)
        front.window.addAction(self._action)
        front.window.theme_chosen.connect(lambda _name: self._retheme())
        front.window.close_requested.connect(self.close)
        stage.run_changed.connect(self._follow)
        stage.log_changed.connect(self._on_log)
        self.reword()

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self._action.setText(texts.word("menu"))

    def toggle(self) -> None:
        """Show the window, bring it to the front, or close it where it is there already."""
        if self.window is not None and self.window.isVisible() and self.window.isActiveWindow():
            self.window.close()
            return
        self.open()
        if self.window is not None:
            self.window.activateWindow()
            self.window.runs.list.setFocus()

    def open(self, run: int | None = None, *, quietly: bool = False) -> None:
        """Show the window with that run, else with the one that was seen, or the newest.

        `quietly`: the keyboard stays where it is.
        """
        window = self._made()
        self._rows = None
        self._list(run)
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, quietly)
        window.show()
        window.raise_()

    def close(self) -> None:
        """Close the window, and forget what was read."""
        if self._after is not None:
            self._after.close()
            self._after = None
        if self._reader is not None:
            self._reader.stop()
        if self._files is not None:
            self._files.close()
            self._files = None
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None
        self._read.clear()

    def _made(self) -> ReviewWindow:
        if self.window is not None:
            return self.window
        from stage_desktop.app.afterwards import Afterwards
        from stage_desktop.app.review_files import ReviewFiles
        from stage_desktop.app.reviewing import Reader
        from stage_desktop.desk.library import Library
        from stage_desktop.ui.review.window import ReviewWindow

        self._library = Library(self._database)
        self._reader = Reader(lambda: self._stage.is_busy, self)
        window = self.window = ReviewWindow(self._front.theme)
        self._files = ReviewFiles(self._front, self._stage, window, self._library, self._imported)
        window.run_chosen.connect(self._show)
        after = self._after = Afterwards(
            self._stage, window, self._library, lambda: self._current, self._again
        )
        window.reason_typed.connect(after.give_reason)
        window.offset_chosen.connect(after.shift)
        window.removal_asked.connect(self._ask_to_remove)
        window.search_changed.connect(self._filter)
        window.compared.connect(self._compare)
        window.asked.connect(self._do)
        return window

    # The list

    def _list(self, wanted: int | None = None) -> None:
        if self._library is None:
            return
        try:
            runs = self._library.list_runs()
            self._runs = tuple(sorted(runs, key=_begun, reverse=True))
        except StageError as trouble:
            self._say(error_text(trouble), Level.ERROR)
            return
        self._filter(wanted)

    def _filter(self, wanted: int | None = None) -> None:
        """List the runs that have every word of the search."""
        if self.window is None:
            return
        from stage_desktop.ui.review.run_list import found_runs

        asked = self.window.runs.search.text()
        self.window.show_runs(found_runs(self._runs, asked), self._sold(), wanted)

    def _sold(self) -> dict[int, Money]:
        from stage_desktop.script.commerce import Money

        rows, _hosts = self._tables()
        return {row.run: Money(row.gmv, row.currency) for row in rows if row.gmv is not None}

    def _tables(self) -> tuple[tuple[RunRow, ...], tuple[HostRow, ...]]:
        """What shows are compared by, read once until something changes."""
        if self._rows is None and self._library is not None:
            try:
                self._rows = self._library.run_rows(), self._library.host_rows()
            except StageError as trouble:
                self._say(error_text(trouble), Level.ERROR)
        return self._rows or ((), ())

    # One run

    def _show(self, run: RunSummary) -> None:
        """Review that run, or show it as it was read before."""
        if self.window is None or self._reader is None or self._library is None:
            return
        known = self._read.get(run.id)
        if known is not None and not self._is_on_stage(run.id):
            self._reader.stop()
            self.window.show_review(known.shown)
            return
        if self._stage.is_busy:
            self.window.say(texts.word("loading", run=run.id))
            self._is_told = True
        self._reader.read(self._reading(run), self._take, self._failed)

    def _reading(self, run: RunSummary) -> Reading:
        from stage_desktop.app.reviewing import doubts_of, looked_back, reading

        assert self._library is not None
        model, ways = self._stage.model, self._front.settings.review
        if model is not None and self._is_on_stage(run.id):
            metrics = self._library.metrics_of(run.id)
            doubts = doubts_of(self._library, run.id)
            return looked_back(run, (), model.session.state, metrics, ways, doubts)
        return reading(self._library, run, ways)

    def _is_on_stage(self, run: int) -> bool:
        return self._stage.model is not None and self._stage.run_id == run

    def _take(self, loaded: Loaded, *, keep: bool = False) -> None:
        if self.window is None:
            return
        self._read.pop(loaded.run.id, None)
        self._read[loaded.run.id] = loaded
        while len(self._read) > KEPT:
            self._read.pop(next(iter(self._read)))
        current = self.window.runs.list.current
        if current is not None and current.id == loaded.run.id:
            if self._is_told:
                self.window.strip.clear()
                self._is_told = False
            self.window.show_review(loaded.shown, keep=keep)

    def _failed(self, trouble: StageError) -> None:
        if self.window is not None:
            self.window.show_review(None)
        self._say(error_text(trouble), Level.ERROR)

    # What is asked for

    def _do(self, name: str) -> None:
        loaded = self._current
        if self.window is None or loaded is None or self._files is None or self._after is None:
            return
        if name == "note":
            self._after.ask_for_note()
        elif name == "copy":
            self._copy(self.window)
        elif name == "import":
            self._files.ask_to_import(loaded)
        else:
            self._files.ask_to_export(loaded)

    def _ask_to_remove(self, digest: str) -> None:
        if self._current is not None and self._files is not None:
            self._files.ask_to_remove(self._current, digest)

    @property
    def _current(self) -> Loaded | None:
        """The run that is seen, once it has been read."""
        current = None if self.window is None else self.window.runs.list.current
        return None if current is None else self._read.get(current.id)

    def _again(self, work: Reading) -> None:
        """Review a run anew, of which something was said; its pages stay where they are."""
        self._rows = None
        if self._reader is not None:
            self._reader.read(work, lambda loaded: self._take(loaded, keep=True), self._failed)

    def _imported(self, run: int) -> None:
        """Figures of that run were imported and are saved: read it again."""
        self._read.pop(run, None)
        self._rows = None
        self._list(run)
        current = None if self.window is None else self.window.runs.list.current
        if current is not None and current.id == run:
            self._show(current)

    # Side by side

    def _compare(self, ids: tuple[int, ...]) -> None:
        """Show those runs beside each other, and the series of the one that is seen."""
        from stage_desktop.app.comparing import comparing, series_trend
        from stage_desktop.review.steps import finished

        window, reader, library = self.window, self._reader, self._library
        if window is None or reader is None or library is None:
            return
        current = window.runs.list.current
        runs = [run for run in self._runs if run.id in ids]
        rows, hosts = self._tables()
        found = series_trend(rows, hosts, None if current is None else current.title)
        if self._stage.is_busy and any(run.id not in self._read for run in runs):
            window.say(texts.word("compare_later"), Level.WARNING)
            runs = [run for run in runs if run.id in self._read]
        try:
            for run in runs:
                if run.id not in self._read:
                    self._take(finished(self._reading(run)))
        except StageError as trouble:
            self._say(error_text(trouble), Level.ERROR)
            return
        loaded = [self._read[run.id] for run in runs if run.id in self._read]
        window.show_comparison(comparing(loaded, found))

    # What happens elsewhere

    def _follow(self, model: SessionModel | None) -> None:
        self._ended = None
        if model is not None:
            model.events_happened.connect(lambda events: self._heard(model, events))

    def _heard(self, model: SessionModel, events: tuple[Event, ...]) -> None:
        is_live = model.session.state.kind is RunKind.LIVE
        if is_live and any(isinstance(event, ShowEnded) for event in events):
            self._ended = model
            self._on_log()

    def _on_log(self) -> None:
        """Once the end of the show is saved, its review opens by itself."""
        if self._files is not None:
            self._files.look_for_saved()
        if self._ended is None or self._stage.log_state.behind or self._stage.run_id is None:
            return
        self._ended = None
        self._read.pop(self._stage.run_id, None)
        self.open(self._stage.run_id, quietly=True)

    # Words and looks

    def _copy(self, window: ReviewWindow) -> None:
        from stage_desktop.ui.review.window import page_text

        text = page_text(window)
        count = text.count("\n") + 1 if text else 0
        if text:
            QGuiApplication.clipboard().setText(text)
        self._say(texts.word("copied" if text else "nothing_to_copy", count=count), Level.DONE)

    def _say(self, text: str, level: Level = Level.INFO) -> None:
        if self.window is not None:
            self.window.say(text, level)

    def _retheme(self) -> None:
        if self.window is not None:
            self.window.set_theme(self._front.theme)


def _begun(run: RunSummary) -> int:
    return run.started_at or run.opened_at
