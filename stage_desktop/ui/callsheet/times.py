"""The planned times of a call sheet, written as people read them on paper."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from stage_desktop.instants import (
    EPOCH,
    MINUTE,
    Instant,
    Millis,
    clock_text,
    duration_text,
    to_datetime,
)
from stage_desktop.script.cues import Cue, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Script, Segment
from stage_desktop.script.planned import planned_due, planned_times
from stage_desktop.ui.texts import callsheet as texts
from stage_desktop.ui.texts.source import UNKNOWN


class SheetTimes:
    """Planned starts and ends by segment, and when each cue is due.

    A show without a start, whose segments have none either, is told in times from its start.
    """

    def __init__(self, script: Script, cues: Sequence[Cue]) -> None:
        timed = script.planned_start is not None or any(s.hard_start for s in script.segments)
        self.is_relative = not timed
        self.script = script if timed else replace(script, planned_start=EPOCH)
        self.planned = planned_times(self.script)
        self.cues = tuple(cues)
        self._due = planned_due(self.script, cues)
        self._in_time = sorted(
            (cue for cue in self.cues if cue.id in self._due), key=lambda cue: self._due[cue.id]
        )
        self._moments = [self._due[cue.id] for cue in self._in_time]
        self._begins = [start for start, _, _ in self.planned.by_start]
        self._order = {ref: at for at, (_, _, ref) in enumerate(self.planned.by_start)}

    def start(self, segment: Segment) -> Instant | None:
        """The planned start; None where it is not known, and of one that is skipped."""
        return self.planned.starts.get(segment.id)

    def due(self, cue: Cue) -> Instant | None:
        """When the cue is due by the plan."""
        return self._due.get(cue.id)

    def clock(self, instant: Instant | None, *, seconds: bool | None = None) -> str:
        """HH:MM, with seconds where there are any (always, or never); from the start as H:MM:SS."""
        if instant is None:
            return UNKNOWN
        if self.is_relative:
            return duration_text(instant - EPOCH, sign=instant < EPOCH)
        fine = instant % MINUTE != 0 if seconds is None else seconds
        return clock_text(instant, self.script.zone_info, seconds=fine)

    def window(self, segment: Segment) -> str:
        """From when to when the segment is planned."""
        start = self.start(segment)
        if start is None:
            return UNKNOWN
        return f"{self.clock(start)}–{self.clock(Instant(start + segment.duration))}"

    def at(self, instant: Instant) -> Segment | None:
        """The segment that is planned to be on then."""
        by_start = self.planned.by_start
        for start, end, ref in reversed(by_start[: bisect_right(self._begins, instant)]):
            if instant < end:
                return self.script.segment(ref)
            if instant - start > self.planned.longest:
                break
        return None

    def on(self, segment: Segment) -> list[Cue]:
        """The cues that are due while the segment is planned to be on, in time.

        The first segment has those before the show as well, the last those after its end.
        """
        at = self._order.get(segment.id)
        if at is None:
            return []
        first = 0 if at == 0 else bisect_left(self._moments, self._begins[at])
        last = len(self._in_time)
        if at + 1 < len(self._begins):
            last = bisect_left(self._moments, self._begins[at + 1])
        return self._in_time[first:last]

    def distance(self, cue: Cue) -> str:
        """How far the cue is from the start or end of its segment: "3 T−1:00".

        One that hangs on another cue or on the clock is told from the segment that is on then.
        """
        due = self.due(cue)
        if due is None:
            return ""
        if isinstance(cue.anchor, SegmentStart | SegmentEnd):
            segment: Segment | None = self.script.segment(cue.anchor.segment)
        else:
            segment = self.at(due)
        start = None if segment is None else self.start(segment)
        if segment is None or start is None:
            return ""
        if isinstance(cue.anchor, SegmentEnd):
            by = Millis(due - start - segment.duration)
            return texts.from_end(segment.number, _signed(by))
        return texts.from_start(segment.number, _signed(Millis(due - start)))

    def day(self) -> str:
        """The date of the show with its weekday; "" without one."""
        start = self.planned.show_start
        if self.is_relative or start is None:
            return ""
        return texts.day_text(to_datetime(start, self.script.zone_info).date())

    def span(self) -> str:
        """From when to when the show is planned."""
        start, end = self.planned.show_start, self.planned.show_end
        if start is None or end is None:
            return ""
        return f"{self.clock(start)}–{self.clock(end)}"


def _signed(by: Millis) -> str:
    return duration_text(by, sign=True) if by else "±0"
