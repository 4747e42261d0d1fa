"""The readiness of the script that is open, in a window of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from stage_desktop.app.front import Front
from stage_desktop.app.stage import Stage
from stage_desktop.desk.reading import check_script
from stage_desktop.errors import StageError
from stage_desktop.script.findings import Finding, Place
from stage_desktop.script.plan import Script
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.status_strip import Level
from stage_desktop.ui.resources import resource
from stage_desktop.ui.texts.errors import error_text
from stage_desktop.ui.theme import load_theme

if TYPE_CHECKING:
    from stage_desktop.ui.readiness.window import ReadinessWindow

RECHECK_MS = 200


class ReadinessScreen(QObject):
    """Keeps what was found in reading and checking the script, and shows it in its `window`.

    `place_chosen` carries the Place of a finding that somebody wants to see; the rundown selects
    its segment by itself.
    """

    place_chosen = Signal(object)

    def __init__(self, front: Front, stage: Stage) -> None:
        super().__init__(front)
        self._front, self._stage = front, stage
        self._script: Script | None = None
        self.window: ReadinessWindow | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(RECHECK_MS)
        self._later.timeout.connect(self._refresh_shown)
        self.findings: tuple[Finding, ...] = ()
        stage.run_changed.connect(self._follow)
        front.window.theme_chosen.connect(self._retheme)
        front.window.close_requested.connect(self.close)

    def take(self, script: Script, findings: tuple[Finding, ...]) -> None:
        """A script was opened in which that was found, in reading its file and by its checks."""
        self._script, self.findings = script, findings

    def recheck(self) -> None:
        """Check the script in force again, as after an edit: soon where somebody looks.

        Edits that follow one another are checked once, so that typing never waits.
        """
        self._script = None
        if self.window is not None and self.window.isVisible():
            self._later.start()

    def toggle(self) -> None:
        """Show the window, bring it to the front, or close it where it is there already.

        The owner sees to it that a script is open.
        """
        if self.window is not None and self.window.isVisible() and self.window.isActiveWindow():
            self.window.close()
            return
        if self.window is None:
            from stage_desktop.ui.readiness.window import ReadinessWindow

            self.window = ReadinessWindow(self._front.theme)
            self.window.place_chosen.connect(self._go)
            self.window.check_switched.connect(self._switch)
        self._refresh()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.window.setFocus()

    def close(self) -> None:
        """Close the window."""
        self._later.stop()
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        self.window = None

    def _in_force(self) -> Script | None:
        """The script as it is edited; while a show is on air the one that it performs."""
        model = self._stage.model
        if model is not None and self._stage.is_busy:
            return model.session.state.script
        return self._stage.script

    def _refresh(self) -> None:
        from stage_desktop.script.checks import CHECKS
        from stage_desktop.script.readiness import readiness

        script, settings = self._in_force(), self._front.settings.checks
        if script is None or self.window is None:
            return
        if script is not self._script:
            codes = {each.code for each in CHECKS}
            read = tuple(each for each in self.findings if each.code not in codes)
            try:
                found = check_script(script, settings, resource("platforms"))
            except StageError as trouble:
                self._front.say(error_text(trouble), Level.ERROR)
                return
            self.take(script, (*read, *found))
        ready = readiness(script, self.findings, settings)
        self.window.show_readiness(script, ready, settings)

    def _refresh_shown(self) -> None:
        if self.window is not None and self.window.isVisible():
            self._refresh()

    def _follow(self, model: SessionModel | None) -> None:
        if model is not None:
            model.events_happened.connect(self._look)
        self._refresh_shown()

    def _look(self) -> None:
        if self._in_force() is not self._script:
            self.recheck()

    def _switch(self, code: str, on: bool) -> None:
        checks = self._front.settings.checks
        changed = replace(getattr(checks, code), enabled=on)
        self._front.keep(checks=replace(checks, **{code: changed}))
        self._script = None
        self._refresh_shown()

    def _go(self, place: Place) -> None:
        from stage_desktop.script.located import Located

        script, window = self._in_force(), self._front.window
        segment = None if script is None else Located(script).segment(place.subject)
        if segment is not None:
            window.rundown.select(segment)
            window.raise_()
            window.activateWindow()
            window.rundown.table.setFocus()
        self.place_chosen.emit(place)

    def _retheme(self, name: str) -> None:
        if self.window is not None:
            self.window.set_theme(load_theme(name))
