"""What is said of a run after it: reasons and notes as facts of its log, offsets of its figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from stage_desktop.app.reviewing import Loaded, Reading, once_more
from stage_desktop.app.stage import Stage
from stage_desktop.desk.amending import amended
from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.library import Library
from stage_desktop.errors import StageError
from stage_desktop.instants import Millis
from stage_desktop.show.commands import Annotate, Note
from stage_desktop.ui.operator.status_strip import Level
from stage_desktop.ui.review.plot.picture import Key
from stage_desktop.ui.review.window import ReviewWindow
from stage_desktop.ui.texts import review as texts
from stage_desktop.ui.texts.errors import error_text

SETTLED_MS = 120


class Afterwards(QObject):
    """Writes what is said in the review window, and has the run reviewed `again`.

    `current` is the run that is seen, None while it is not read yet.
    """

    def __init__(
        self,
        stage: Stage,
        window: ReviewWindow,
        library: Library,
        current: Callable[[], Loaded | None],
        again: Callable[[Reading], object],
    ) -> None:
        super().__init__(window)
        self._stage, self._window, self._library = stage, window, library
        self._current, self._again = current, again
        self._offset: tuple[str, Millis] | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_MS)
        self._settled.timeout.connect(self._keep_offset)

    def close(self) -> None:
        """Keep what has not settled yet."""
        self._settled.stop()
        self._keep_offset()

    # Reasons and notes

    def ask_for_note(self) -> None:
        """Ask for a note on the run."""
        example = texts.word("note_example")
        self._window.ask(texts.word("note_prompt"), example, "", self._take_note)

    def give_reason(self, key: Key, reason: str) -> None:
        """Say why that pass went as it did."""
        self._amend(Annotate(*key, reason), "reason_kept")

    def _take_note(self, text: str) -> str | None:
        if text.strip():
            self._amend(Note(text.strip()), "note_kept")
        return None

    def _amend(self, command: Note | Annotate, said: str) -> None:
        """Write it into the log of the run: through its session where it is on stage."""
        loaded, model = self._current(), self._stage.model
        if loaded is None:
            return
        state, events = loaded.state, loaded.events
        if model is not None and self._stage.run_id == loaded.run.id:
            if not model.send(command):
                return
            state = model.session.state
        else:
            now, journal = SystemClock().now(), self._stage.journal
            try:
                told, state = amended(journal, loaded.run.id, state, len(events), command, now)
            except StageError as trouble:
                self._window.say(error_text(trouble), Level.WARNING)
                return
            events = (*events, *told)
        self._again(once_more(loaded, state, events))
        self._window.say(texts.word(said), Level.DONE)

    # The platform's clock

    def shift(self, digest: str, offset: int) -> None:
        """Line a file up with the log; kept once the slider rests."""
        self._offset = digest, Millis(offset)
        self._settled.start()

    def _keep_offset(self) -> None:
        asked, loaded = self._offset, self._current()
        self._offset = None
        if asked is None or loaded is None:
            return
        digest, offset = asked
        try:
            kept = self._library.metric_files(loaded.run.id)
            for each in kept:
                if each.digest == digest:
                    self._stage.journal.shift_metrics(each.id, offset)
        except StageError as trouble:
            self._window.say(error_text(trouble), Level.ERROR)
            return
        files = tuple(
            replace(file, offset=offset) if file.digest == digest else file
            for file in loaded.metrics.files
        )
        metrics = replace(loaded.metrics, files=files)
        self._again(once_more(loaded, metrics=metrics))
