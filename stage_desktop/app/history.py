"""What earlier live shows teach, read in the background and offered to the show and the script."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence

from stage_desktop.app.editing import Editing
from stage_desktop.app.front import Front
from stage_desktop.app.stage import Stage
from stage_desktop.errors import StageError
from stage_desktop.instants import Millis
from stage_desktop.review.learned import Lead, Learned, leads_from, learned_from
from stage_desktop.review.suggested import LeadSuggestion, missing_leads, suggestions, with_leads
from stage_desktop.review.takes import with_lengths
from stage_desktop.script.plan import Script
from stage_desktop.show.events import Event, ShowEnded
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.status_strip import Level, MessageAction
from stage_desktop.ui.texts import history as texts
from stage_desktop.ui.texts import program

KEYS = "Ctrl+Shift+U"
# The first paint, the log and the script come first.
AFTER_MS = 1_500
# What opening a script has said has been read by then.
LATER_MS = 9_000
# An offer that nobody takes makes room for what is said after it.
OFFERED_MS = 25_000


@dataclass(frozen=True, slots=True)
class Taught:
    """What the library teaches: lengths of passes, and the lead of each tool of paid traffic."""

    learned: Learned
    leads: Mapping[str, Lead]


def taught_by(database: Path) -> Taught:
    """What the live runs of the library teach; StageError when it cannot be read."""
    from stage_desktop.desk.library import Library

    library = Library(database)
    return Taught(learned_from(library.pass_lengths()), leads_from(library.boost_leads()))


class History(QObject):
    """Keeps what earlier shows teach, and offers it: to the forecast, and to the script at hand."""

    read = Signal(object)

    def __init__(
        self, front: Front, stage: Stage, editing: Editing, database: Path, before: QAction
    ) -> None:
        super().__init__(front)
        self._front, self._stage, self._editing = front, stage, editing
        self._database = database
        self.taught = Taught(Learned({}), {})
        self._thread: threading.Thread | None = None
        self._offered: set[str] = set()
        self._is_closed = False
        self._soon = self._timer(AFTER_MS, self.learn)
        self._later = self._timer(LATER_MS, self.offer_leads)
        self._withdrawn = self._timer(OFFERED_MS, self._withdraw)
        self._action = QAction(front.window)
        self._action.setShortcut(QKeySequence(KEYS))
        self._action.setAutoRepeat(False)
        self._action.triggered.connect(lambda _on=False: self.take_lengths())
        front.window.file_menu.insertAction(before, self._action)
        self.read.connect(self._taught)
        stage.run_changed.connect(self._follow)

        self.reword()

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self._action.setText(texts.word("lengths"))

    def begin(self) -> None:
        """Read what there is, once the screens stand."""
        self._soon.start()

    def learn(self) -> None:
        """Read the library in the background; `read` carries what it teaches."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._read, name="history", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Wait for what is being read; what it teaches comes too late then."""
        self._is_closed = True
        self._soon.stop()
        self._later.stop()
        self._withdrawn.stop()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _read(self) -> None:
        try:
            found: Taught | None = taught_by(self._database)
        except StageError:
            found = None  # trouble with the database is told by who writes to it
        self.read.emit(found)

    def _taught(self, found: Taught | None) -> None:
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        if found is not None and not self._is_closed:
            self.taught = found
            self._front.window.ahead.history.set_learned(found.learned)
            self._later.start()

    def _timer(self, wait_ms: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait_ms)
        timer.timeout.connect(do)
        return timer

    # Shows

    def _follow(self, model: SessionModel | None) -> None:
        if model is not None:
            model.events_happened.connect(self._heard)
            self._later.start()

    def _heard(self, events: tuple[Event, ...]) -> None:
        if any(isinstance(event, ShowEnded) for event in events):
            self._soon.start()

    # The script at hand

    def missing(self) -> tuple[LeadSuggestion, ...]:
        """The boosts of the script at hand that have no lead although their tool is known."""
        script = self._script
        return () if script is None else tuple(missing_leads(script, self.taught.leads))

    def lengths(self) -> dict[str, Millis]:
        """The median of earlier passes, by the id of each segment that has three or more."""
        script = self._script
        if script is None:
            return {}
        found = suggestions(script, self.taught.learned)
        return {each.segment: each.middle for each in found if each.middle != each.planned}

    @property
    def _script(self) -> Script | None:
        return None if self._editing.edits is None else self._editing.edits.script

    def offer_leads(self) -> None:
        """Offer the leads that are missing, once for each boost; nothing while a show is on."""
        found = [each for each in self.missing() if each.boost not in self._offered]
        status = self._front.window.strip
        if not found or self._stage.is_busy or status.choices or status.asking:
            return
        self._offered.update(each.boost for each in found)
        take = MessageAction(texts.word("take_over"), self.take_leads)
        self._front.say(texts.leads_text(found), Level.INFO, [take])
        self._withdrawn.start()

    def _withdraw(self) -> None:
        strip = self._front.window.strip
        if strip.choices and strip.choices[0].run == self.take_leads:
            strip.clear()

    def take_leads(self) -> None:
        """Write the learned leads into the boosts that have none: one step, which can be undone."""
        found = self.missing()
        self._apply(lambda script: with_leads(script, found), "leads", len(found))

    def take_lengths(self) -> None:
        """Write the median of earlier passes into the segments: one step, which can be undone."""
        lengths = self.lengths()
        if not lengths:
            self._front.say(texts.word("no_lengths"))
            return
        self._apply(lambda script: with_lengths(script, lengths), "history", len(lengths))

    def _apply(self, changed: Callable[[Script], Script], code: str, count: int) -> None:
        edits = self._editing.edits
        if edits is None or not count:
            return
        if self._stage.is_busy:
            self._front.say(program.word("busy"), Level.WARNING)
            return
        if edits.apply(changed(edits.script), code, count=count):
            self._editing.put_on()
            undo = MessageAction(texts.word("undo"), self._undo)
            self._front.say(texts.taken_text(code, count), Level.DONE, [undo])

    def _undo(self) -> None:
        edits = self._editing.edits
        step = None if edits is None else edits.last_step
        if edits is None or step is None or step.code not in ("leads", "history"):
            return
        edits.undo()
        self._editing.put_on()
