"""Where the segments of a script lie in time as its sheet states it, and what hangs where.

A sheet gives the time of a giveaway by the clock. It belongs to the segment that the sheet has
on at that time, and hangs on its start, so that it moves with the show.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from stage_desktop.formats.axis import CLOCKS, Axis
from stage_desktop.formats.cells import normal
from stage_desktop.formats.dues import days_from, from_end
from stage_desktop.formats.time_cells import time_of
from stage_desktop.instants import Instant, Millis, at_wall, clock_text_ms, iso, to_datetime
from stage_desktop.script.cues import AfterCue, Anchor, ClockTime, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Segment

_AFTER = re.compile(r"(?:after|之后|跟随)\s*[:：]?\s*(\S+)|(\S+)\s*(?:之后|以后|后)", re.IGNORECASE)
_EDGE = re.compile(r"(.+?)\s*[·.:：]?\s*(start|begin|end|开始|结束|开头|结尾)", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:#|no\.?\s*|第|环节|段落|segment\s*|seg\s*)?\s*([0-9]+[a-z]?)\s*(?:号|段|环节)?"
    r"(?:[\s.、:：)\-]+(.*)|\b|$)",
    re.IGNORECASE | re.DOTALL,
)
_ENDS = ("end", "结束", "结尾")


class Reference(NamedTuple):
    """A segment that a text names; `sure` unless number and title say different things."""

    segment: Segment
    sure: bool


class Windows:
    """The stated start and end of each segment; what is not stated follows the one before."""

    def __init__(self, segments: Sequence[Segment], origin: Instant) -> None:
        self.segments = segments
        self.starts: dict[str, Instant] = {}
        self.ends: dict[str, Instant] = {}
        on_air: list[tuple[Instant, int, str]] = []
        chain = origin
        for index, segment in enumerate(segments):
            start = segment.stated_start
            if start is None:
                start = chain if segment.hard_start is None else segment.hard_start
            self.starts[segment.id] = start
            self.ends[segment.id] = Instant(start + segment.duration)
            if not segment.skipped:
                chain = self.ends[segment.id]
                on_air.append((start, index, segment.id))
        if not on_air:
            # All are skipped, as hidden rows are: what they would have been on at still tells most.
            every = enumerate(segments)
            on_air = [(self.starts[each.id], index, each.id) for index, each in every]
        on_air.sort()
        self._order = [segment for _, _, segment in on_air]
        self._begins = [start for start, _, _ in on_air]

    @cached_property
    def _by_word(self) -> Mapping[str, Segment]:
        words: dict[str, Segment] = {}
        for segment in self.segments:
            for word in (segment.number, f"{segment.number} {segment.title}", segment.title):
                words.setdefault(_plain(word), segment)
        for segment in self.segments:
            words.setdefault(_plain(segment.id), segment)
        return words

    @cached_property
    def end(self) -> Instant | None:
        """The last stated end, or None without segments."""
        return max(self.ends.values(), default=None)

    @cached_property
    def last(self) -> str | None:
        """The id of the segment on air that ends last, or None without any."""
        return max(self._order, key=lambda each: self.ends[each], default=None)

    def place(self, instant: Instant) -> tuple[Anchor, Millis]:
        """What an instant hangs on: the start of the segment on then, else of the nearest.

        Before the first segment the offset is negative; in a gap and after the end it counts from
        the segment before. Without segments, the clock.
        """
        if not self._order:
            return ClockTime(instant), Millis(0)
        at = max(0, bisect_right(self._begins, instant) - 1)
        return SegmentStart(self._order[at]), Millis(instant - self._begins[at])

    def instant(self, anchor: Anchor, offset: int) -> Instant | None:
        """When that would be as stated; None behind another cue."""
        match anchor:
            case SegmentStart(segment):
                base = self.starts.get(segment)
            case SegmentEnd(segment):
                base = self.ends.get(segment)
            case ClockTime(instant):
                base = instant
            case AfterCue():
                base = None
        return None if base is None else Instant(base + offset)

    def find(self, text: str) -> Reference | None:
        """The segment that a text names: "3", "3 主推款 第一轮", its title or its id."""
        found = self._by_word.get(_plain(text))
        if found is not None:
            return Reference(found, True)
        match = _NUMBERED.fullmatch(normal(text))
        if match is None:
            return self._by_part(_plain(text))
        numbered = self._by_word.get(_plain(match[1]))
        rest = _plain(match[2] or "")
        if numbered is None or numbered.number.casefold() != match[1].casefold():
            return self._by_part(rest) if rest else None
        title = _plain(numbered.title)
        if not rest or rest in title or title in rest:
            return Reference(numbered, True)
        other = self._by_word.get(rest)
        return Reference(numbered if other is None else other, False)

    def _by_part(self, word: str) -> Reference | None:
        if len(word) < 2:
            return None
        holding = [each for each in self.segments if word in _plain(each.title)]
        return Reference(holding[0], True) if len(holding) == 1 else None

    def read_anchor(self, text: str, axis: Axis) -> tuple[Anchor, Millis] | None:
        """What a text of the cues sheet hangs a cue on.

        "3 start", "3 结束", "after G2.open", "20:36:00", "-00:10:00" from the planned start, or
        "下播前10分钟".
        """
        text = normal(text)
        ahead = from_end(text)
        if ahead is not None and self.last is not None:
            return SegmentEnd(self.last), ahead
        by_day = days_from(text, axis)
        if by_day is not None:
            return ClockTime(by_day), Millis(0)
        reading = time_of(text)
        if reading is not None:
            instant = axis.resolve(reading, CLOCKS, self._middle(axis))
            if reading.signed:
                return self.place(instant)
            return ClockTime(instant), Millis(0)
        after = _AFTER.fullmatch(text)
        edge = _EDGE.fullmatch(text)
        if edge:
            found = self.find(edge[1])
            if found is not None:
                ends = edge[2].casefold() in _ENDS
                kind = SegmentEnd if ends else SegmentStart
                return kind(found.segment.id), Millis(0)
        if after:
            return AfterCue(after[1] or after[2]), Millis(0)
        return None

    def _middle(self, axis: Axis) -> Instant:
        if axis.start is None:
            return axis.first_clock(0)
        end = self.end
        return axis.start if end is None else Instant((axis.start + max(axis.start, end)) // 2)

    def anchor_text(self, anchor: Anchor, axis: Axis) -> str:
        """The text that `read_anchor` reads as that anchor."""
        match anchor:
            case SegmentStart(segment):
                return f"{self._reference(segment)} start"
            case SegmentEnd(segment):
                return f"{self._reference(segment)} end"
            case ClockTime(instant):
                return self.clock_text(instant, axis, self._middle(axis))
            case AfterCue(cue):
                return f"after {cue}"

    def clock_text(self, instant: Instant, axis: Axis, near: Instant) -> str:
        """The instant as HH:MM:SS if reading finds it again near there, else with its date."""
        local = to_datetime(instant, axis.zone)
        plain = at_wall(local.date(), local.time(), axis.zone) == instant
        if axis.start is not None and plain and abs(instant - near) < 6 * 3_600_000:
            return clock_text_ms(instant, axis.zone).removesuffix(".000")
        return iso(instant, axis.zone).replace(".000", "")

    def _reference(self, segment_id: str) -> str:
        segment = next((each for each in self.segments if each.id == segment_id), None)
        if segment is None:
            return segment_id
        found = self._by_word.get(_plain(segment.number))
        return segment.number if found is not None and found.id == segment_id else segment_id


def _plain(text: str) -> str:
    return " ".join(normal(text).casefold().split())
