"""Where edits go: a draft before the show, the engine while it is on air; both tell alike."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from stage_desktop.script.draft import Draft, Step, draft_of
from stage_desktop.script.plan import Script
from stage_desktop.ui.models.editing.run_times import SpanOf


class Standing(StrEnum):
    """Where a row stands in the show: only what is ahead can be edited."""

    AHEAD = "ahead"
    ON_AIR = "on_air"
    PAST = "past"


class Edits(QObject):
    """A script that is edited, one undoable step after the other.

    `script_changed` carries the Script after each step, `refused` the StageError of a step that
    could not be taken, `history_changed` tells that undo and redo mean something else,
    `times_changed` that the times of the run are others.
    """

    script_changed = Signal(object)
    refused = Signal(object)
    history_changed = Signal()
    times_changed = Signal()

    @property
    def script(self) -> Script:
        """The script as it stands."""
        raise NotImplementedError

    @property
    def is_live(self) -> bool:
        """Whether each step is an event of a show."""
        return False

    @property
    def live_times(self) -> SpanOf | None:
        """The times of the run that is on, as they are whenever they are asked for."""
        return None

    @property
    def last_step(self) -> Step | None:
        """What undo would take back."""
        raise NotImplementedError

    @property
    def next_step(self) -> Step | None:
        """What redo would do again."""
        raise NotImplementedError

    def apply(self, script: Script, code: str, group: str = "", **data: object) -> bool:
        """Take a step to that script; False when it was refused or changes nothing."""
        raise NotImplementedError

    def undo(self) -> bool:
        """Take the last step back."""
        raise NotImplementedError

    def redo(self) -> bool:
        """Do the step again that was taken back last."""
        raise NotImplementedError

    def standing(self, part: str, row: int) -> Standing:
        """Where that row stands."""
        del part, row
        return Standing.AHEAD

    def may_edit(self, part: str, row: int, column: str) -> bool:
        """Whether that cell may say something else."""
        del column
        return self.standing(part, row) is Standing.AHEAD

    def open_from(self, part: str) -> int:
        """The first row of the part before which things may be put."""
        del part
        return 0


class DraftEdits(Edits):
    """Edits of a draft: nothing but memory."""

    def __init__(self, draft: Draft | Script, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft_of(draft) if isinstance(draft, Script) else draft

    @property
    def draft(self) -> Draft:
        """The working copy with its history."""
        return self._draft

    @property
    def script(self) -> Script:
        return self._draft.script

    @property
    def last_step(self) -> Step | None:
        return self._draft.past[-1] if self._draft.past else None

    @property
    def next_step(self) -> Step | None:
        return self._draft.future[-1] if self._draft.future else None

    def apply(self, script: Script, code: str, group: str = "", **data: object) -> bool:
        return self._go(self._draft.changed(script, code, group, **data))

    def undo(self) -> bool:
        return self._go(self._draft.undone())

    def redo(self) -> bool:
        return self._go(self._draft.redone())

    def put_to(self, script: Script) -> None:
        """The show is at another start by now: nothing that an undo here would take back."""
        self._draft = self._draft.put_to(script)
        self.history_changed.emit()

    def mark_saved(self) -> None:
        """The file says what the draft says."""
        self._draft = self._draft.marked_saved()
        self.history_changed.emit()

    def _go(self, draft: Draft) -> bool:
        if draft is self._draft:
            return False
        self._draft = draft
        self.script_changed.emit(draft.script)
        self.history_changed.emit()
        return True
