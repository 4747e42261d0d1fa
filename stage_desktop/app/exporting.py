"""The timing log of the run on stage, to a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from stage_desktop.app.front import Front
from stage_desktop.app.papers import Saving, Writing
from stage_desktop.app.stage import Stage
from stage_desktop.instants import to_datetime
from stage_desktop.show.events import RunKind
from stage_desktop.ui.operator.status_strip import Level
from stage_desktop.ui.texts import program as texts
from stage_desktop.ui.texts import words

EXPORTS = {".xlsx": "XLSX", ".html": "HTML", ".pdf": "PDF", ".csv": "CSV", ".json": "JSON"}


class Exports(QObject):
    """Asks where to, and writes by the type of the file; not while the show is on air."""

    def __init__(self, front: Front, stage: Stage, saving: Saving, writing: Writing) -> None:
        super().__init__(front)
        self._front, self._stage = front, stage
        self._saving, self._writing = saving, writing

    def ask(self) -> None:
        """Ask where to write the timing log of the run."""
        model = self._stage.model
        if model is None or not model.session.state.passes:
            self._front.say(texts.word("nothing_logged"), Level.WARNING)
            return
        if self._stage.is_busy:
            self._front.say(texts.word("after_show"), Level.WARNING)
            return
        state = model.session.state
        day = to_datetime(state.opened_at, state.script.zone_info).strftime("%Y-%m-%d")
        filters = [f"{name} (*{suffix})" for suffix, name in EXPORTS.items()]
        kind = "" if state.kind is RunKind.LIVE else f" {words.run_kind(state.kind)}"
        name = f"{day} {state.script.title}{kind}.xlsx"
        dialog = self._saving(texts.word("export_title"), name, filters)
        dialog.fileSelected.connect(lambda path: self.write(Path(path)))
        dialog.open()

    def write(self, path: Path) -> None:
        """Write the timing log of the run to a file, by its type."""
        from stage_desktop.review.report import report
        from stage_desktop.review.reviewed import reviewed
        from stage_desktop.ui.reportsheet.writing import SUFFIXES, ReviewKind, write_review

        model = self._stage.model
        if model is None:
            return
        review, run = reviewed(report(model.session.state)), self._stage.run_id
        target = path if path.suffix else path.with_suffix(".xlsx")
        kind = SUFFIXES.get(target.suffix.lower(), ReviewKind.XLSX)
        self._writing(target, lambda: write_review(review, run, target, kind), "exported")
