"""When the segments of a sheet start and how long they are, whichever columns say so.

A duration is, in this order: end − start where both have their column, the duration column, the
length of the clock range, what is left until the next stated start or the hard end. Where the
sheet contradicts itself, a finding tells what was taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stage_desktop.formats.axis import OFFSETS, Axis, TimeStyle
from stage_desktop.formats.cells import mark_of
from stage_desktop.formats.column_times import bare_unit, length_beside, range_reader
from stage_desktop.formats.computed import uncomputed
from stage_desktop.formats.headers import hint_of, unit_of
from stage_desktop.formats.shared_slots import Stated, shared
from stage_desktop.formats.sheet import Row, Sheet
from stage_desktop.formats.tables import Raw
from stage_desktop.formats.time_cells import (
    LONGEST,
    Reading,
    TwoPart,
    Unit,
    duration_of,
    time_of,
    two_part_style,
)
from stage_desktop.formats.time_ranges import duration_span, range_of
from stage_desktop.instants import (
    DAY,
    HOUR,
    MINUTE,
    ZERO,
    Instant,
    Millis,
    clock_text,
    duration_text,
)
from stage_desktop.script.findings import Place, Severity

# No segment of a show is longer; a later start is of another day or a slip.
_LONGEST_GAP = 6 * HOUR


@dataclass(frozen=True, slots=True)
class RowTimes:
    """The stated start of a segment, None where the row has none, and its duration."""

    start: Instant | None
    duration: Millis
    hard: Instant | None
    least: Millis | None = None


def first_reading(rows: Sequence[Row], name: str) -> Reading | None:
    """The first time of a column, leaving out those before the show."""
    if not rows or name not in rows[0].sheet.columns:
        return None
    read = range_reader(rows[0].sheet, rows, name)
    for row in rows:
        raw = row.raw(name)
        found = None if raw is None else read(uncomputed(raw) or raw)
        if found is not None and not found[0].signed:
            return found[0]
    return None


class SegmentTimes:
    """Reads the times of the rows of one sheet."""

    def __init__(
        self, sheet: Sheet, rows: Sequence[Row], axis: Axis, until: Instant | None = None
    ) -> None:
        self.sheet = sheet
        self.rows = rows
        self.axis = axis
        self.until = until
        self.ranges = range_reader(sheet, rows, "clock")
        self.styles = {name: self._style(name) for name in ("clock", "start", "end")}
        self.units = {name: self._unit(name) for name in ("duration", "shortest", "longest")}

    def read(self) -> list[RowTimes]:
        """The times of each row, in order."""
        stated: list[Stated] = []
        near = self.axis.origin
        for row in self.rows:
            each = self._stated(row, near)
            stated.append(each)
            if each.start is not None:
                near = each.start
        stated = shared(self.rows, stated)
        times: list[RowTimes] = []
        expected = self.axis.origin
        for index, (row, each) in enumerate(zip(self.rows, stated, strict=True)):
            at = each.start if each.start is not None else expected
            duration = self._duration(row, each, at, stated[index + 1 :])
            hard = self._hard(row, each.start, at)
            expected = Instant((at if hard is None else hard) + duration)
            start = each.start if self.axis.start is not None else None
            times.append(RowTimes(start, duration, hard, each.least))
        return times

    def length(self, row: Row, name: str) -> Millis | None:
        """A duration of the row by its column: duration, shortest, longest."""
        unit, two_part = self.units[name]
        value = row.read(name, lambda raw: duration_of(raw, unit, two_part), "duration")
        if value is not None and value < 0:
            row.unreadable(name, "duration")
            return None
        return value

    def _style(self, name: str) -> TimeStyle:
        if name not in self.sheet.columns:
            return OFFSETS
        if name == "end":
            # An end alone would be taken by where it lies, which is not where the show starts.
            for other in ("start", "clock"):
                if first_reading(self.rows, other) is not None:
                    return self._style(other)
        read = self.ranges if name == "clock" else range_of
        cells = (raw for row in self.rows if (raw := row.raw(name)) is not None)
        found = (read(uncomputed(raw) or raw) for raw in cells)
        readings = (each[0] for each in found if each is not None)
        return self.axis.style_of(self.sheet.header(name), readings)

    def _unit(self, name: str) -> tuple[Unit, TwoPart]:
        header = self.sheet.header(name)
        unit = unit_of(header)
        if hint_of(header) in ("hmmss", "hhmmss", "时分秒"):
            return Unit.MINUTES, TwoPart.HOURS_MINUTES
        cells = (raw for row in self.rows if (raw := row.raw(name)) is not None)
        style = two_part_style(cells, unit is Unit.MINUTES)
        if style is not None:
            self.sheet.findings.add(
                "durations_read_as",
                Severity.INFO,
                _at_header(self.sheet, name),
                read_as=style.value,
            )
        counted = None if unit else bare_unit(self.sheet, self.rows, name)
        if counted is not None:
            place = _at_header(self.sheet, name)
            self.sheet.findings.add("lengths_in_seconds", Severity.INFO, place)
        return unit or counted or Unit.MINUTES, style or TwoPart.HOURS_MINUTES

    def _stated(self, row: Row, near: Instant) -> Stated:
        axis, styles = self.axis, self.styles
        start = None if uncomputed(row.raw("start")) else row.read("start", time_of, "time")
        begun = None if start is None else axis.resolve(start, styles["start"], near)
        follows = uncomputed(row.raw("clock"))
        beside = length_beside(row.raw("clock")) if follows is None else self._follows(follows)
        span = None
        if beside is None and follows is None:
            span = row.read("clock", self.ranges, "time range")
        opened, ranged, coarse = None, None, True
        if span is not None:
            opened = axis.resolve(span[0], styles["clock"], near if begun is None else begun)
            if span[1] is not None:
                closed = axis.resolve(span[1], styles["clock"], opened)
                ranged = self._length(row, "clock", span[1], opened, closed)
            coarse = not span[0].fine
            self._compare_starts(row, begun, opened, coarse)
        taken = begun if begun is not None else opened
        end = row.read("end", time_of, "time")
        paired = None
        if end is not None and taken is not None:
            closed = axis.resolve(end, styles["end"], taken)
            paired = self._length(row, "end", end, taken, closed)
        least, written = self._written(row)
        written = beside if written is None else written
        return Stated(taken, paired, written, ranged, coarse, least)

    def _follows(self, text: str) -> Millis | None:
        """How long a range is that follows from the rows above; it states no start."""
        span = self.ranges(text)
        if span is None or span[1] is None:
            return None
        length = span[1].millis - span[0].millis
        return Millis(length % DAY if self.styles["clock"].as_clock else max(0, length))

    def _written(self, row: Row) -> tuple[Millis | None, Millis | None]:
        """The least and the most of the duration column; of "5-8分钟" the most counts, and is told.

        The least is None where the cell gives one length.
        """
        raw = row.raw("duration")
        span = None if raw is None else duration_span(raw, self.units["duration"][0])
        if span is None:
            return None, self.length(row, "duration")
        row.note(
            "duration_ranges",
            Severity.WARNING,
            "duration",
            taken=duration_text(span[1]),
            other=duration_text(span[0]),
        )
        return span

    def _length(
        self, row: Row, name: str, end: Reading, opened: Instant, closed: Instant
    ) -> Millis | None:
        """From start to end; an end by the clock that is earlier is after midnight."""
        by_clock = self.styles[name].as_clock and end.moment is None and not end.signed
        length = (closed - opened) % DAY if by_clock else closed - opened
        if length < 0:
            row.note("end_before_start", Severity.WARNING, name)
            return None
        if length > LONGEST:
            row.unreadable(name, "time")
            return None
        return Millis(length)

    def _compare_starts(
        self, row: Row, begun: Instant | None, opened: Instant, coarse: bool
    ) -> None:
        if begun is None or abs(begun - opened) < (MINUTE if coarse else 1_000):
            return
        row.note(
            "start_disagrees",
            Severity.WARNING,
            "clock",
            taken=self._clock(begun),
            other=self._clock(opened),
        )

    def _duration(
        self, row: Row, stated: Stated, at: Instant, following: Sequence[Stated]
    ) -> Millis:
        candidates = _lengths(stated)
        if candidates:
            taken = candidates[0][1]
            self._compare(row, taken, candidates[1:], stated.coarse)
            return taken
        gap = self._gap(at, following)
        if gap > 0 and self.axis.start is not None:
            return gap
        row.note("no_duration", Severity.ERROR, "duration")
        return ZERO

    def _gap(self, at: Instant, following: Sequence[Stated]) -> Millis:
        """What the rows up to the next stated start leave of the time until then; 0 for nothing.

        Behind the last stated start the show's hard end is the next. A start that is a slip, far
        from here, gives no length.
        """
        taken = 0
        for each in following:
            if each.start is not None:
                gap = each.start - at - taken
                return Millis(gap) if gap <= _LONGEST_GAP else ZERO
            lengths = _lengths(each)
            taken += lengths[0][1] if lengths else 0
        gap = 0 if self.until is None else self.until - at - taken
        return Millis(gap) if gap <= _LONGEST_GAP else ZERO

    def _compare(
        self, row: Row, taken: Millis, others: Sequence[tuple[str, Millis]], coarse: bool
    ) -> None:
        for name, length in others:
            # Times without seconds are cut down to the minute; that is no contradiction.
            rounded = MINUTE if name == "clock" and coarse else 1_000
            if abs(length - taken) >= rounded:
                row.note(
                    "duration_disagrees",
                    Severity.WARNING,
                    name,
                    taken=duration_text(taken),
                    other=duration_text(length),
                )

    def _hard(self, row: Row, stated: Instant | None, near: Instant) -> Instant | None:
        """The hard start: the clock time in the cell, or by a mark the stated start."""
        found = row.read("hard_start", _mark_or_time, "mark or time")
        if found is None or found is False:
            return None
        if isinstance(found, Reading):
            return self._hard_clock(row, found, stated, near)
        if stated is None or self.axis.start is None:
            row.note("hard_time_unknown", Severity.WARNING, "hard_start")
            return None
        return stated

    def _hard_clock(
        self, row: Row, reading: Reading, stated: Instant | None, near: Instant
    ) -> Instant | None:
        axis = self.axis
        if reading.moment is not None:
            return axis.at_moment(reading.moment)
        if axis.start is None:
            return axis.first_clock(reading.millis)
        if reading.signed:
            return Instant(axis.origin + reading.millis)
        hard = axis.clock_near(reading.millis, near)
        if stated is not None and abs(hard - stated) >= MINUTE:
            row.note(
                "hard_time_differs",
                Severity.WARNING,
                "hard_start",
                taken=self._clock(hard),
                other=self._clock(stated),
            )
        return hard

    def _clock(self, instant: Instant) -> str:
        if self.axis.start is None:
            return duration_text(instant - self.axis.origin)
        return clock_text(instant, self.axis.zone)


def _lengths(stated: Stated) -> list[tuple[str, Millis]]:
    """The lengths of a row by its columns, the one that is taken first."""
    named = (("end", stated.paired), ("duration", stated.written), ("clock", stated.ranged))
    return [(name, length) for name, length in named if length is not None]


def _mark_or_time(raw: Raw) -> Reading | bool | None:
    mark = mark_of(raw)
    return time_of(raw) if mark is None else mark


def _at_header(sheet: Sheet, name: str) -> Place:
    return Place(sheet.name, sheet.header_row, sheet.header(name))
