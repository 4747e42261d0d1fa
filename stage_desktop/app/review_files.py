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
from stage_desktop.review.reviewed import Review
from stage_desktop.script.findings import Severity, worst
from stage_desktop.ui.operator.status_strip import Level, MessageAction
from stage_desktop.ui.review.run_list import run_date
from stage_desktop.ui.review.window import ReviewWindow
from stage_desktop.ui.texts import review as texts
from stage_desktop.ui.texts.errors import error_text
from stage_desktop.ui.texts.findings import finding_text

FIGURES = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"
REPORTS = {".html": "HTML", ".pdf": "PDF", ".xlsx": "XLSX", ".csv": "CSV", ".json": "JSON"}


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
        from stage_desktop.desk.metrics_rows import ImportedFile
        from stage_desktop.formats.metrics.reading import ShowFrame, read_metrics
        from stage_desktop.review.lineup import suggested_offset

        state = loaded.state
        frame = ShowFrame(
            state.script.zone, state.started_at, state.ended_at, state.script.currency
        )
        said: list[str] = []
        grave: Severity | None = None
        for path in paths:
            try:
                read = read_metrics(path, frame)
                offset = suggested_offset(read.file, loaded.shown.review.report)
                kept = ImportedFile(
                    read.file, read.findings, read.rows, None if offset is None else offset.offset
                )
                now = SystemClock().now()
                task = self._stage.journal.keep_metrics(loaded.run.id, kept, now)
            except StageError as trouble:
                said.append(error_text(trouble))
                grave = Severity.ERROR
                continue
            self._waiting.append((task, loaded.run.id))
            said.append(texts.word("imported", name=path.name, count=len(read.findings)))
            said.extend(finding_text(each) for each in read.findings[:1])
            if read.findings and grave is not Severity.ERROR:
                grave = worst(read.findings)
        level = Level.ERROR if grave is Severity.ERROR else Level.WARNING
        self._window.say(" ".join(said), level if grave is not None else Level.DONE)
        self.look_for_saved()

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
        dialog.setNameFilters([f"{name} (*{suffix})" for suffix, name in REPORTS.items()])
        name = f"{run_date(loaded.run)[:10]} {loaded.run.title}.html"
        dialog.selectFile("".join("-" if letter in '/\\:*?"<>|' else letter for letter in name))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_suffix(chosen)))
        dialog.fileSelected.connect(lambda path: self.write(loaded, Path(path)))
        dialog.open()

    def write(self, loaded: Loaded, path: Path) -> None:
        """Write it, by the type of the file: a report in HTML without one."""
        target = path if path.suffix else path.with_suffix(".html")
        try:
            _write(loaded.shown.review, loaded.run.id, target)
        except StageError as trouble:
            self._window.say(error_text(trouble), Level.ERROR)
            return
        open_it = MessageAction(texts.word("open_file"), lambda: _open(target), "F2")
        self._window.say(texts.word("exported", path=target), Level.DONE, [open_it])

    def _is_on_air(self) -> bool:
        if self._stage.is_busy:
            self._window.say(texts.word("after_show"), Level.WARNING)
        return self._stage.is_busy

    def _new_dialog(self, title: str) -> QFileDialog:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = QFileDialog(self._window, title)
        return self._dialog


def _write(review: Review, run: int, path: Path) -> None:
    from stage_desktop.formats.exports import export_csv_set, export_json, export_xlsx
    from stage_desktop.ui.callsheet.writing import Paper
    from stage_desktop.ui.reportsheet.html import write_report_html
    from stage_desktop.ui.reportsheet.outgoing import outgoing
    from stage_desktop.ui.reportsheet.paper import write_report_pdf
    from stage_desktop.ui.texts.labels import export_labels

    match path.suffix.lower():
        case ".pdf":
            usual = QLocale.system().measurementSystem()
            us = usual is QLocale.MeasurementSystem.ImperialUSSystem
            write_report_pdf(review, run, path, paper=Paper.LETTER if us else Paper.A4)
        case ".xlsx":
            export_xlsx(outgoing(review, run), path, export_labels())
        case ".csv":
            export_csv_set(outgoing(review, run), path, export_labels())
        case ".json":
            export_json(outgoing(review, run), path)
        case _:
            write_report_html(review, run, path)


def _suffix(chosen: str) -> str:
    """The suffix in a filter such as "PDF (*.pdf)"."""
    return chosen.rpartition("*.")[2].rstrip(")")


def _open(path: Path) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
