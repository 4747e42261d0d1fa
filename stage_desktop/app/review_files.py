"""Files of a review: figures of platforms that come in, reports and tables that go out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QFileDialog

from stage_desktop.app.front import Front
from stage_desktop.app.reviewing import Loaded
from stage_desktop.app.stage import Stage
from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.library import Library
from stage_desktop.desk.script_writer import Task
from stage_desktop.errors import StageError
from stage_desktop.instants import SECOND, Millis
from stage_desktop.script.findings import Severity
from stage_desktop.ui.operator.status_strip import Level, MessageAction
from stage_desktop.ui.review.run_list import run_date
from stage_desktop.ui.review.window import ReviewWindow
from stage_desktop.ui.texts import review as texts
from stage_desktop.ui.texts.errors import error_text
from stage_desktop.ui.texts.findings import finding_text

FIGURES = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"
PARQUET = ".parquet"
REPORTS = {
    ".html": "HTML",
    ".pdf": "PDF",
    ".xlsx": "XLSX",
    ".csv": "CSV",
    ".json": "JSON",
    ".txt": "chapters",
    ".vtt": "WebVTT",
    ".edl": "EDL",
    PARQUET: "Parquet",
}
# These tell moments of a recording, which may have begun before the show.
RECORDED = (".txt", ".vtt", ".edl")


class ReviewFiles(QObject):
    """Asks for files in the review window; `saved` gets the id of a run whose figures are saved.

    While a show is on air nothing is read or written that would take more than a moment.
    """

    def __init__(
        self,
        front: Front,
        stage: Stage,
        window: ReviewWindow,
        library: Library,
        saved: Callable[[int], object],
    ) -> None:
        super().__init__(front)
        self._front, self._stage, self._window = front, stage, window
        self._library = library
        self._saved = saved
        self._dialog: QFileDialog | None = None
        self._waiting: list[tuple[Task, int]] = []

    def close(self) -> None:
        """Close what is asked."""
        self._waiting.clear()
        if self._dialog is not None:
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None

    # In

    def ask_to_import(self, loaded: Loaded) -> None:
        """Ask for an export of the platform."""
        if self._is_on_air():
            return
        dialog = self._new_dialog(texts.word("import_title"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        known = f"{texts.word('figure_files')} ({FIGURES})"
        dialog.setNameFilters([known, f"{texts.word('all_files')} (*)"])
        dialog.filesSelected.connect(lambda paths: self.take_in(loaded, map(Path, paths)))
        dialog.open()

    def take_in(self, loaded: Loaded, paths: Iterable[Path]) -> None:
        """Read the figures in these files, keep them with the run, and say what was doubtful."""
        from stage_desktop.desk.metrics_reading import figures_for

        files = self._library.metric_files(loaded.run.id)
        said: list[str] = []
        grave: Severity | None = None
        for path in paths:
            try:
                found = figures_for(loaded.shown.review.report, files, path)
                now = SystemClock().now()
                task = self._stage.journal.keep_metrics(loaded.run.id, found.lined_up(), now)
            except StageError as trouble:
                said.append(error_text(trouble))
                grave = Severity.ERROR
                continue
            self._waiting.append((task, loaded.run.id))
            said.append(texts.word("imported", name=path.name, count=len(found.read.findings)))
            if found.gravest is not None:
                said.append(finding_text(found.gravest))
                grave = grave if grave is Severity.ERROR else found.gravest.severity
        level = Level.ERROR if grave is Severity.ERROR else Level.WARNING
        self._window.say(" ".join(said), level if grave is not None else Level.DONE)
        self.look_for_saved()

    def ask_to_remove(self, loaded: Loaded, digest: str) -> None:
        """Ask whether the figures of a file are to be taken away from the run."""
        try:
            files = self._library.metric_files(loaded.run.id)
        except StageError as trouble:
            self._window.say(error_text(trouble), Level.ERROR)
            return
        file = next((each for each in files if each.digest == digest), None)
        if file is None:
            return

        def remove() -> None:
            task = self._stage.journal.remove_metrics(file.id)
            self._waiting.append((task, loaded.run.id))
            self._window.say(texts.word("removed", name=file.name), Level.DONE)

        yes = MessageAction(texts.word("remove"), remove, "F2")
        self._window.say(texts.word("ask_remove", name=file.name), Level.WARNING, [yes])

    def look_for_saved(self) -> None:
        """Something was written: it may be figures that somebody waits for."""
        done = {run for task, run in self._waiting if task.is_saved}
        self._waiting = [each for each in self._waiting if not each[0].is_saved]
        for run in done - {run for _, run in self._waiting}:
            self._saved(run)

    # Out

    def ask_to_export(self, loaded: Loaded) -> None:
        """Ask where to write a report of the run, or its tables."""
        if self._is_on_air():
            return
        dialog = self._new_dialog(texts.word("export_title"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{_kind(name)} (*{suffix})" for suffix, name in REPORTS.items()])
        name = f"{run_date(loaded.run)[:10]} {loaded.run.title}.html"
        dialog.selectFile("".join("-" if letter in '/\\:*?"<>|' else letter for letter in name))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_suffix(chosen)))
        dialog.fileSelected.connect(lambda path: self.write(loaded, Path(path)))
        dialog.open()

    def write(self, loaded: Loaded, path: Path) -> None:
        """Write it, by the type of the file: a report in HTML without one."""
        target = path if path.suffix else path.with_suffix(".html")
        if target.suffix.lower() in RECORDED:
            prompt, example = texts.word("recording_prompt"), texts.word("recording_example")

            def take(text: str) -> str | None:
                seconds = seconds_in(text)
                if seconds is None:
                    return texts.word("recording_mistake")
                self._write(loaded, target, seconds)
                return None

            self._window.ask(prompt, example, "0", take)
        else:
            self._write(loaded, target, 0.0)

    def _write(self, loaded: Loaded, target: Path, running: float) -> None:
        try:
            written = self._written(loaded, target, running)
        except StageError as trouble:
            self._window.say(error_text(trouble), Level.ERROR)
            return
        open_it = MessageAction(texts.word("open_file"), lambda: _open(written), "F2")
        self._window.say(texts.word("exported", path=written), Level.DONE, [open_it])

    def _written(self, loaded: Loaded, path: Path, running: float) -> Path:
        """Write the file, and what to look at then."""
        from stage_desktop.ui.reportsheet.writing import SUFFIXES, ReviewKind, Wish, write_review

        review, run = loaded.shown.review, loaded.run.id
        if path.suffix.lower() == PARQUET:
            from stage_desktop.formats.parquet_files import room_of, write_parquet
            from stage_desktop.ui.reportsheet.outgoing import outgoing

            folder, uid = path.with_suffix(""), self._library.uid_of(run)
            events = loaded.events or self._library.load_events(run)
            room = room_of(review.report.state.script)
            write_parquet(outgoing(review, run), events, folder, uid, room)
            return folder
        usual = QLocale.system().measurementSystem()
        letter = usual is QLocale.MeasurementSystem.ImperialUSSystem
        wish = Wish(offset=Millis(round(running * SECOND)), paper="letter" if letter else "a4")
        kind = SUFFIXES.get(path.suffix.lower(), ReviewKind.HTML)
        return write_review(review, run, path, kind, wish)[0]

    def _is_on_air(self) -> bool:
        if self._stage.is_busy:
            self._window.say(texts.word("after_show"), Level.WARNING)
        return self._stage.is_busy

    def _new_dialog(self, title: str) -> QFileDialog:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = QFileDialog(self._window, title)
        return self._dialog


def seconds_in(text: str) -> float | None:
    """A typed number of seconds, or minutes and seconds as 1:30; None for anything else."""
    sign = -1.0 if text.strip().startswith(("-", "−")) else 1.0
    parts = text.strip().lstrip("+-−").replace("：", ":").split(":")
    try:
        values = [float(part) for part in parts]
    except ValueError:
        return None
    if len(values) > 3 or not all(0 <= value < 1e6 for value in values):
        return None
    total = 0.0
    for value in values:
        total = total * 60 + value
    return sign * total


def _kind(name: str) -> str:
    return texts.word(name) if name.islower() else name


def _suffix(chosen: str) -> str:
    """The suffix in a filter such as "PDF (*.pdf)"."""
    return chosen.rpartition("*.")[2].rstrip(")")


def _open(path: Path) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
