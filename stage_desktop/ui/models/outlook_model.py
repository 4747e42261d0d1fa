"""The end of the show by history, worked out beside the countdown in small pieces.

How the show may go on is drawn once for each segment that comes on air; what that means now is
then quick, and asked once a second.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from stage_desktop.instants import SECOND, Instant
from stage_desktop.review.history import Outlook, Prospect, drawing, outlook_of
from stage_desktop.review.learned import Learned
from stage_desktop.show.chain import chain
from stage_desktop.show.state import Phase, ShowState
from stage_desktop.show.timeline import Timeline

# Draws in one go: a few milliseconds in a show of hundreds of segments.
AT_ONCE = 10
PAUSE_MS = 15


class OutlookModel(QObject):
    """Keeps the outlook of the run that is shown; `changed` carries it, or None."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._learned: Learned | None = None
        self._timeline: Timeline | None = None
        self._of: tuple[object, ...] = ()
        self._drawing: Iterator[Prospect | None] | None = None
        self._prospect: Prospect | None = None
        self._outlook: Outlook | None = None
        self._asked_at = Instant(0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.step)

    @property
    def outlook(self) -> Outlook | None:
        """The last outlook."""
        return self._outlook

    @property
    def is_drawing(self) -> bool:
        """Whether it is still being worked out."""
        return self._timer.isActive()

    def set_learned(self, learned: Learned) -> None:
        """Judge by these earlier passes."""
        self._learned = learned
        self._of = ()
        self.set_timeline(self._timeline)

    def set_timeline(self, timeline: Timeline | None) -> None:
        """Follow that projection; the outlook comes a moment later."""
        self._timeline = timeline
        if timeline is None or self._learned is None:
            self._forget()
            return
        what = _what_it_is_of(timeline.state)
        if what != self._of:
            self._of, self._prospect = what, None
            self._drawing = drawing(timeline.state, self._learned, AT_ONCE)
            self._timer.start()
        elif not 0 <= timeline.now - self._asked_at < SECOND:
            self._ask()

    def step(self) -> None:
        """Draw on."""
        if self._drawing is None:
            return
        try:
            self._prospect = next(self._drawing)
        except StopIteration:
            self._drawing = None
            self._ask()
            return
        if self._prospect is None:
            self._timer.start()
        else:
            self._drawing = None
            self._ask()

    def close_down(self) -> None:
        """Stop the timer."""
        self._timer.stop()

    def _ask(self) -> None:
        timeline = self._timeline
        if timeline is None or self._drawing is not None:
            return
        self._asked_at = timeline.now
        found = None
        if self._prospect is not None:
            found = outlook_of(self._prospect, timeline.state, timeline.now)
        self._show(found)

    def _forget(self) -> None:
        self._timer.stop()
        self._of, self._drawing, self._prospect = (), None, None
        self._show(None)

    def _show(self, outlook: Outlook | None) -> None:
        if outlook != self._outlook:
            self._outlook = outlook
            self.changed.emit(outlook)


def _what_it_is_of(state: ShowState) -> tuple[object, ...]:
    """What the draws depend on: while it is the same object by object, they hold."""
    over = state.phase in (Phase.ENDED, Phase.FINISHED)
    known = chain(state).known
    place = (state.position, len(state.passes))
    return (id(state.script), *place, state.on_air is None, state.wall_offset, over, known)
