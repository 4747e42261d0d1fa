"""Sheets that are looked through before they are opened, and the one that is open, afterwards."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt

from stage_desktop.app.front import Front
from stage_desktop.app.reading import Read, checked
from stage_desktop.app.stage import Stage
from stage_desktop.desk.reading import check_script
from stage_desktop.desk.settings import kept_columns
from stage_desktop.errors import StageError
from stage_desktop.script.findings import Finding
from stage_desktop.script.merge import merged
from stage_desktop.script.plan import Script
from stage_desktop.ui.language import CHINESE, chosen_language
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.status_strip import Level
from stage_desktop.ui.resources import resource
from stage_desktop.ui.texts import preview as texts
from stage_desktop.ui.texts import program
from stage_desktop.ui.texts.errors import error_text

if TYPE_CHECKING:
    from stage_desktop.formats.opened import Material
    from stage_desktop.ui.preview.trial import Trial, Tried
    from stage_desktop.ui.preview.window import PreviewWindow


@dataclass(frozen=True)
class Looked:
    """A script that was read from tables, what was tried on them, and what it was then."""

    material: Material
    name: str
    script: Script
    tried: Tried | None = None


class Importing(QObject):
    """Opens the preview where a reading is doubtful, and on demand for what is open.

    `adopt` puts on what was taken. While a show is on air there is no preview.
    """

    def __init__(self, front: Front, stage: Stage, adopt: Callable[[Read], None]) -> None:
        super().__init__(front)
        self._front, self._stage, self._adopt = front, stage, adopt
        self.window: PreviewWindow | None = None
        self._open: Looked | None = None
        self._name = ""
        self._then: Callable[[str], None] | None = None
        # Doubts that somebody has seen and taken: the same sheet does not ask twice.
        self._accepted: set[tuple[object, ...]] = set()
        stage.run_changed.connect(self._follow)
        front.window.theme_chosen.connect(lambda _name: self._retheme())
        # The language is another only when everybody has heard of the choice.
        queued = Qt.ConnectionType.QueuedConnection
        front.window.language_chosen.connect(self._reword, queued)

    def opened(self, found: Read, name: str) -> None:
        """A script was opened as it was read."""
        material = None if found.opened is None else found.opened.material
        self._open = None if material is None else Looked(material, name, found.script)

    def look_if_unsure(
        self, found: Read, name: str, then: Callable[[str], None], *, every: bool = True
    ) -> bool:
        """Open the preview where the reading is doubtful; whether it was opened.

        Without `every` only where it is not known which of several shows is meant.
        """
        if found.opened is None or found.opened.material is None:
            return False
        from stage_desktop.formats.doubt import doubts_of

        doubts = tuple(each for each in doubts_of(found.opened) if each.asks)
        if not every and all(each.finding.code != "sheet_other_show" for each in doubts):
            return False
        if not doubts or (name, doubts) in self._accepted:
            return False
        self._look(found.opened.material, name, then)
        return True

    def as_taken(self, found: Read) -> Script:
        """The script in what was read, with columns, headings and sheets as they were taken."""
        known = self._open
        material = None if found.opened is None else found.opened.material
        if known is None or known.tried is None or material is None:
            return found.script
        if known.material.sources != material.sources or not known.tried.layouts:
            return found.script
        layouts = tuple(known.tried.layouts.values())
        return material.read(replace(material.choices, layouts=layouts)).script

    def look_at_unread(self, trouble: StageError, name: str, then: Callable[[str], None]) -> bool:
        """Open the preview on tables in which no segments were found; whether there are any."""
        if trouble.code != "no_segments":
            return False
        from stage_desktop.formats.opened import Unrecognised

        if not isinstance(trouble, Unrecognised):
            return False
        material = trouble.material
        if not any(len(table.rows) for table, _ in material.tables):
            return False
        self._look(material, name, then)
        return True

    def show_open(self) -> None:
        """Show how the script that is open was read; a second time closes it."""
        if self.window is not None and self.window.isVisible():
            self.window.close()
        elif self._stage.is_busy:
            self._front.say(program.word("busy"), Level.WARNING)
        elif self._stage.script is None:
            self._front.say(program.word("nothing_open"), Level.WARNING)
        elif self._open is None:
            self._front.say(texts.word("no_tables"), Level.WARNING)
        else:
            self._look(self._open.material, self._open.name, None, self._open.tried)

    def close(self) -> None:
        """Close the preview."""
        if self.window is not None:
            self.window.done()
            self.window.deleteLater()
            self.window = None

    def _look(
        self,
        material: Material,
        name: str,
        then: Callable[[str], None] | None,
        tried: Tried | None = None,
    ) -> None:
        from stage_desktop.ui.preview.trial import Trial
        from stage_desktop.ui.preview.window import PreviewWindow

        if self.window is None:
            self.window = PreviewWindow(self._front.theme, self._front.window)
            self.window.taken.connect(self._take)
            self.window.left.connect(self._leave)
            self.window.forgotten.connect(self._forget)
            self.window.fit()
        elif self.window.trial is not None:
            self.window.done()
        self._name, self._then = name, then
        if then is not None:
            said = texts.word("asked", sheet=name or texts.word("pasted"))
            self._front.say(said, Level.WARNING)
        self._open_trial(Trial(material, self._check, tried))

    def _open_trial(self, trial: Trial) -> None:
        if self.window is not None:
            chinese = chosen_language([QLocale().name()]) == CHINESE
            shown = self._name or texts.word("pasted")
            self.window.open_trial(trial, shown, chinese=chinese)

    def _check(self, script: Script) -> tuple[Finding, ...]:
        return check_script(script, self._front.settings.checks, resource("platforms"))

    def _take(self) -> None:
        """Open what the sheet makes now, and keep its columns where that was wished."""
        window = self.window
        trial = None if window is None else window.trial
        if window is None or trial is None or trial.opened is None:
            return
        if self._stage.is_busy:
            self._front.say(program.word("busy"), Level.WARNING)
            return
        kept, trouble = self._keep_columns(trial, window.profile_name)
        window.done()
        self._front.window.activateWindow()
        found = self._found(trial)
        asking = tuple(each for each in trial.doubts if each.asks)
        self._accepted.add((self._name, asking))
        self._open = Looked(trial.material, self._name, trial.opened.script, trial.tried)
        self._adopt(found)
        said = _said(len(trial.tried.corrections), kept)
        if self._then is not None:
            self._then(said)
        elif said and not self._front.window.strip.choices:
            self._front.say(said, Level.DONE)
        if trouble is not None:
            self._front.say(error_text(trouble), Level.ERROR)

    def _found(self, trial: Trial) -> Read:
        """What is to be put on; edits by hand since it was opened survive."""
        assert trial.opened is not None
        script = trial.opened.script
        settings = self._front.settings
        known, mine = self._open, self._stage.script
        again = self._then is None and known is not None and mine is not None
        if again and known is not None and mine is not None and mine != known.script:
            script = merged(known.script, mine, script).script
        found = checked(script, trial.opened.findings, settings, trial.opened)
        if not trial.tried.corrections:
            return found
        try:
            return replace(found, base=trial.material.read(trial.choices).script)
        except StageError:  # without the corrections there is no script in it
            return found

    def _keep_columns(self, trial: Trial, name: str) -> tuple[str, StageError | None]:
        """Save the columns under that name; the name, or what is wrong."""
        profile = trial.profile(name) if name else None
        if profile is None:
            return "", None
        from stage_desktop.formats.mapping import save_profile

        try:
            save_profile(kept_columns(os.environ), profile)
        except StageError as trouble:
            return "", trouble
        return name, None

    def _forget(self, name: str) -> None:
        """Keep these columns no more, and read the sheet as it comes."""
        from stage_desktop.formats.mapping import forget_profile

        try:
            forget_profile(kept_columns(os.environ), name)
        except StageError as trouble:
            self._front.say(error_text(trouble), Level.ERROR)
            return
        if self.window is not None:
            self.window.read_again()
        self._front.say(texts.word("forgotten", profile=name), Level.DONE)

    def _leave(self) -> None:
        if self._then is not None:
            self._front.say(texts.word("left"))
        self._then = None

    def _follow(self, model: SessionModel | None) -> None:
        if model is not None:
            model.events_happened.connect(lambda _events: self._close_on_air())

    def _close_on_air(self) -> None:
        if self._stage.is_busy and self.window is not None and self.window.isVisible():
            self.window.done()

    def _reword(self, _code: str) -> None:
        if self.window is not None and self.window.trial is not None:
            self._open_trial(self.window.trial)

    def _retheme(self) -> None:
        if self.window is not None:
            self.window.set_theme(self._front.theme)


def _said(corrected: int, kept: str) -> str:
    """What is said of corrected cells, and of columns that were kept under a name."""
    said = []
    if corrected:
        name = "corrected_one" if corrected == 1 else "corrected"
        said.append(texts.word(name, count=corrected))
    if kept:
        said.append(texts.word("profile_kept", profile=kept))
    return " ".join(said)
