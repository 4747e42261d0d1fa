"""Which part of the time axis the operator looks at: around now, moved away, the whole. No Qt."""

from __future__ import annotations

from enum import Enum, auto

from stage_desktop.instants import Instant, Millis
from stage_desktop.show.lanes import extent
from stage_desktop.show.state import Phase
from stage_desktop.show.timeline import Timeline
from stage_desktop.ui.lanes.span import FOLLOWED, Span, fitted, following, scale_of


class Seen(Enum):
    """Which part is seen: around now, what the operator moved to, or the whole show."""

    FOLLOWING = auto()
    MOVED = auto()
    WHOLE = auto()


class Viewpoint:
    """Follows now until it is moved; `span` is what was seen last."""

    def __init__(self) -> None:
        self.seen = Seen.FOLLOWING
        self.span: Span | None = None
        self._length = FOLLOWED

    def follow(self) -> None:
        """Around now, as far as at first."""
        self.seen, self._length = Seen.FOLLOWING, FOLLOWED

    def show_whole(self) -> None:
        """The whole show, however long it gets."""
        self.seen = Seen.WHOLE

    def pan(self, pixels: int) -> None:
        """So many pixels later."""
        if self.span is not None:
            self.seen, self.span = Seen.MOVED, self.span.panned(pixels)

    def zoom(self, factor: float, x: int, width: int) -> None:
        """A time `factor` times as long: around now while following, else around that pixel."""
        if self.span is None:
            return
        if self.seen is Seen.FOLLOWING:
            self._length = Millis(scale_of(Millis(round(self._length * factor)), width) * width)
        else:
            self.seen, self.span = Seen.MOVED, self.span.zoomed(factor, x, width)

    def look(self, timeline: Timeline, width: int) -> Span:
        """What is seen of the run on so many pixels."""
        if self.seen is Seen.WHOLE:
            self.span = fitted(*extent(timeline), width)
        elif self.seen is Seen.FOLLOWING or self.span is None:
            self.span = following(timeline.now, self._length, width)
            start = timeline.state.planned.show_start
            if timeline.phase is Phase.READY and start is not None:
                # Hours before the show there is nothing around now: its beginning is looked at.
                begins = Instant(start - timeline.state.wall_offset)
                if begins >= self.span.at(width):
                    self.span = following(begins, self._length, width)
        return self.span
