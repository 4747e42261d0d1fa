"""After a disk or a database failed: what can be brought back is, and the operator is told."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from stage_desktop.app.front import Front
from stage_desktop.app.stage import Stage
from stage_desktop.errors import StageError
from stage_desktop.ui.operator.status_strip import Level
from stage_desktop.ui.texts import faults as texts
from stage_desktop.ui.texts.errors import error_text


class Mending(QObject):
    """Looks at the database before anything reads it, and hears what the writer had to mend."""

    def __init__(self, front: Front, stage: Stage, database: Path) -> None:
        super().__init__(front)
        self._front, self._stage, self._database = front, stage, database
        self._told: object = None
        stage.log_changed.connect(self._look)

    def mend(self) -> None:
        """Bring back what was kept aside, and what can be read of a damaged database."""
        from stage_desktop.desk.aside import bring_back, side_files
        from stage_desktop.desk.library import Library

        try:
            self._finish()
            if self._database.exists():
                Library(self._database).unfinished_live_runs()
        except StageError as trouble:
            if trouble.code == "store_damaged":
                self._salvage(trouble)
        if side_files(self._database):
            for found in bring_back(self._database):
                level = Level.ERROR if found.failed else Level.DONE
                self._front.say(texts.brought_back_text(found), level)

    def _finish(self) -> None:
        """A new database that was whole when the program was killed gets its place now."""
        from stage_desktop.desk.salvage import finish_salvage

        found = finish_salvage(self._database)
        if found is not None:
            self._front.say(texts.salvaged_text(found), Level.ERROR)

    def _salvage(self, damage: StageError) -> None:
        from stage_desktop.desk.salvage import salvage

        try:
            found = salvage(self._database)
        except StageError:
            self._front.say(error_text(damage), Level.ERROR)
        else:
            self._front.say(texts.salvaged_text(found), Level.ERROR)

    def _look(self) -> None:
        found = self._stage.journal.salvaged
        if found is not None and found is not self._told:
            self._told = found
            self._front.say(texts.salvaged_text(found), Level.ERROR)
