"""When something is done, as people type it: anchors, dates, and so long before the show.

Each `entered_...` reads what a cell says loosely, or raises EntryRefused; the function beside it
writes the cell that is read back to the same value, in the language of the screens.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cached_property

from stage_desktop.errors import EntryRefused
from stage_desktop.formats.axis import Axis
from stage_desktop.formats.cells import normal
from stage_desktop.formats.dates import dated
from stage_desktop.formats.dues import due_of
from stage_desktop.formats.entered import entered_instant, instant_text
from stage_desktop.formats.entered_commerce import entered_length, length_text
from stage_desktop.formats.time_cells import TwoPart, Unit, duration_of, moment_of, time_of
from stage_desktop.formats.windows import Windows
from stage_desktop.formats.written import Language
from stage_desktop.instants import (
    DAY,
    EPOCH,
    ZERO,
    Instant,
    Millis,
    at_wall,
    iso,
    to_datetime,
)
from stage_desktop.script.cues import AfterCue, Anchor, ClockTime, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Script, Segment

_OFFSET = re.compile(r"(.*?\S)\s*(?:\s|(?<=[^\d\s]))([+-])\s*(\S.*)", re.DOTALL)
# From the start of the show, in minutes and seconds as all distances in these cells.
_SINCE = re.compile(r"([+-])\s*(\d+:\d\d(?::\d\d)?)")
_PLAIN_NUMBER = re.compile(r"[0-9]+[a-z]?")
_AFTER = re.compile(r"(?:after|跟随|在)\s*[:：]?\s*(.+)|(.+?)\s*(?:之后|以后|后)", re.IGNORECASE)
_EDGE = re.compile(
    r"(?:(start|begin|end)\s+(?:of\s+)?(.+)|(.+?)\s*[·.:：]?\s*"
    r"(start|begins?|end|开始|结束|开头|结尾|开场))",
    re.IGNORECASE,
)
_ENDS = frozenset({"end", "ends", "结束", "结尾"})


class EntryMoments:
    """Reads and writes moments against one script."""

    def __init__(self, script: Script) -> None:
        self.script = script
        start = script.planned_start
        day = to_datetime(start or EPOCH, script.zone_info).date()
        self.axis = Axis(script.zone_info, start, day)
        # The start that a sheet gave moves nothing, so it says nothing of where a segment is.
        self.windows = Windows(
            [
                each if each.stated_start is None else replace(each, stated_start=None)
                for each in script.segments
            ],
            self.axis.origin,
        )

    def anchor_text(self, anchor: Anchor | None, offset: Millis, language: Language) -> str:
        """3 start +5:00, 3 开始 +5:00, 21:00:00, after G1.open +0:30; "" without an anchor."""
        match anchor:
            case None:
                return ""
            case SegmentStart(segment):
                base = f"{self.segment_text(segment)} {'开始' if language.chinese else 'start'}"
            case SegmentEnd(segment):
                base = f"{self.segment_text(segment)} {'结束' if language.chinese else 'end'}"
            case ClockTime():
                base = self.windows.anchor_text(anchor, self.axis)
            case AfterCue(cue):
                base = f"{cue} 之后" if language.chinese else f"after {cue}"
        return f"{base} {offset_text(offset)}" if offset else base

    def entered_anchor(
        self, text: str, cues: Container[str], kept: Anchor | None
    ) -> tuple[Anchor | None, Millis]:
        """What the text hangs something on; `cues` are the ids of those there are.

        What it hung on before (`kept`) may be named again even where that is gone. Refused as
        `entry_anchor` or `entry_cue_unknown`.
        """
        plain = normal(text)
        if not plain:
            return None, ZERO
        found = self._base(plain, cues, kept)
        if found is not None:
            return found
        parts = _OFFSET.fullmatch(plain)
        anchor = parts[1] if parts else plain
        base = self._base(anchor, cues, kept) if parts else None
        if parts is None or base is None:
            after = _AFTER.fullmatch(anchor)
            if after:
                raise EntryRefused("entry_cue_unknown", text=after[1] or after[2])
            raise EntryRefused("entry_anchor", text=text)
        by = entered_length(parts[3], Unit.SECONDS) or ZERO
        return base[0], Millis(base[1] + (-by if parts[2] == "-" else by))

    def _base(
        self, text: str, cues: Container[str], kept: Anchor | None
    ) -> tuple[Anchor, Millis] | None:
        since = _SINCE.fullmatch(text)
        if since:
            by = entered_length(since[2], Unit.SECONDS) or ZERO
            return self.windows.place(Instant(self.axis.origin + (-by if since[1] == "-" else by)))
        reading = time_of(text)
        if reading is not None:
            return self.windows.read_anchor(text, self.axis)
        edge = _EDGE.fullmatch(text)
        if edge:
            segment = self._segment(edge[2] or edge[3], kept)
            if segment is not None:
                word = (edge[1] or edge[4]).casefold()
                return (SegmentEnd if word in _ENDS else SegmentStart)(segment), ZERO
        after = _AFTER.fullmatch(text)
        cue = self._cue((after[1] or after[2]).strip() if after else text, cues, kept)
        if cue is not None:
            return cue, ZERO
        segment = self._segment(text, kept)
        return None if segment is None else (SegmentStart(segment), ZERO)

    @staticmethod
    def _cue(text: str, cues: Container[str], kept: Anchor | None) -> AfterCue | None:
        # People say "G1-open" as well; the ids of what follows from the script have a dot.
        for name in (text, text.replace("-", "."), text.replace(" ", ".")):
            if name in cues or kept == AfterCue(name):
                return AfterCue(name)
        return None

    def _segment(self, text: str, kept: Anchor | None) -> str | None:
        if isinstance(kept, SegmentStart | SegmentEnd) and kept.segment == text:
            return text
        found = self.windows.find(text)
        return found.segment.id if found is not None and found.sure else None

    def segment_text(self, segment_id: str) -> str:
        """How a segment is referred to: by its number where that finds it, else by its id."""
        at = self.script.positions.get(segment_id)
        if at is None:
            return segment_id
        number = self.script.segments[at].number
        if self._first_words.get(number) == segment_id and _PLAIN_NUMBER.fullmatch(number):
            return number
        return number if number and self._segment(number, None) == segment_id else segment_id

    @cached_property
    def _first_words(self) -> Mapping[str, str]:
        """Numbers and titles as they are written, each with the first segment that has it.

        Cells are written far more often than read: this spares them the search by any words.
        """
        words: dict[str, str] = {}
        for segment in self.script.segments:
            words.setdefault(segment.number, segment.id)
            words.setdefault(segment.title, segment.id)
        return words

    def slot_text(self, segment_id: str | None) -> str:
        """A segment with its title ("3 Hero"), so that one need not know the numbers."""
        at = self.script.positions.get(segment_id) if segment_id else None
        if at is None:
            return segment_id or ""
        segment = self.script.segments[at]
        label = slot_label(segment)
        if self.segment_text(segment.id) == segment.number and label not in self._first_words:
            return label
        return label if self._segment(label, None) == segment_id else segment.id

    def entered_slot(self, text: str, kept: str | None) -> str | None:
        """The id of the segment that the text names; refused as `entry_segment_unknown`."""
        plain = normal(text)
        if not plain or plain == kept:
            return plain or None
        found = self.windows.find(plain)
        if found is None or not found.sure:
            raise EntryRefused("entry_segment_unknown", text=text)
        return found.segment.id


def slot_label(segment: Segment) -> str:
    """The number and title of a segment."""
    return f"{segment.number} {segment.title}".strip()


def offset_text(offset: int) -> str:
    """A distance with its sign: +5:00, -0:30."""
    return f"{'-' if offset < 0 else '+'}{length_text(abs(offset))}"


def entered_due(text: str, script: Script) -> Millis:
    """When something is due, from the planned start: T-2h, 开播前30分钟, 10-20 20:00, 19:30.

    Refused as `entry_due`.
    """
    start = script.planned_start
    day = to_datetime(start or EPOCH, script.zone_info).date()
    due = due_of(text, Axis(script.zone_info, start, day))
    if due is None:
        raise EntryRefused("entry_due", text=text)
    return due


def moment_text(instant: Instant | None, script: Script) -> str:
    """Date and time in the show's zone; with the offset where its clock shows that time twice."""
    if instant is None:
        return ""
    zone = script.zone_info
    local = to_datetime(instant, zone)
    if at_wall(local.date(), local.time(), zone) != instant:
        return iso(instant, zone)
    text = local.replace(tzinfo=None).isoformat(sep=" ", timespec="milliseconds")
    return text.removesuffix(".000").removesuffix(":00")


def entered_moment(text: str, script: Script, near: Instant | None) -> Instant | None:
    """A date and time; one of them alone takes the other from `near`. None for a blank.

    Refused as `entry_time`, or as `entry_needs_date` for a time where nothing tells the day.
    """
    plain = normal(text)
    if not plain:
        return None
    zone = script.zone_info
    day = to_datetime(near or script.planned_start or EPOCH, zone).date()
    moment = moment_of(dated(plain, day))
    axis = Axis(zone, script.planned_start, day)
    if isinstance(moment, datetime):
        return axis.at_moment(moment)
    if moment is not None and near is not None:
        return at_wall(moment, to_datetime(near, zone).time(), zone)
    reading = time_of(plain)
    if reading is None or reading.signed or reading.millis >= 2 * DAY:
        raise EntryRefused("entry_time", text=text)
    if near is None and script.planned_start is None:
        raise EntryRefused("entry_needs_date", text=text)
    return Instant(axis.first_clock(reading.millis) + (DAY if reading.millis >= DAY else ZERO))


def band_edge_text(offset: Millis, script: Script) -> str:
    """So long after the planned start, as the clock then shows; +0:30:00 without a start."""
    start = script.planned_start
    if start is None:
        return f"{'-' if offset < 0 else '+'}{length_text(abs(offset))}"
    at = Instant(start + offset)
    text = instant_text(at, script, start)
    try:
        return text if entered_instant(text, script, start) == at else iso(at, script.zone_info)
    except EntryRefused:
        return iso(at, script.zone_info)


def entered_band_edge(text: str, script: Script) -> Millis:
    """The clock time nearest to the show, or a time from its start (+30, 0:30 without a start)."""
    plain = normal(text)
    start = script.planned_start
    if start is None or plain[:1] in ("+", "-"):
        length = duration_of(plain, Unit.MINUTES, TwoPart.MINUTES_SECONDS)
        if length is None:
            raise EntryRefused("entry_length", text=text)
        return length
    return Millis(entered_instant(plain, script, start) - start)
