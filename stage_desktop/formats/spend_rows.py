"""Which share of the ad budget each part of a show gets: 20:00-20:30 40%, 第1小时 30."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from stage_desktop.formats.axis import OFFSETS, Axis, TimeStyle
from stage_desktop.formats.cells import normal, number_of, text_of
from stage_desktop.formats.column_times import range_reader
from stage_desktop.formats.dues import due_of
from stage_desktop.formats.headers import hint_of
from stage_desktop.formats.product_rows import money, unique
from stage_desktop.formats.segment_times import first_reading
from stage_desktop.formats.sheet import Row, Sheet
from stage_desktop.formats.tables import Raw
from stage_desktop.formats.time_cells import Reading, time_of
from stage_desktop.formats.time_words import in_digits
from stage_desktop.instants import DAY, HOUR, MINUTE, Instant, Millis
from stage_desktop.script.findings import Severity
from stage_desktop.script.preparation import SpendBand

_HUNDRED = Decimal(100)
# How far the shares of a column that are parts of one may miss one.
_NEARLY = Decimal("0.02")
# The word with which we mark that numbers are per cent, whatever they add up to.
PERCENT = ("百分比", "percent")
_NTH_HOUR = re.compile(r"第\s*(\d{1,2})\s*(?:个)?小时|hour\s*(\d{1,2})", re.IGNORECASE)
_AMOUNT = r"\s*(\d{1,3}(?:\.\d)?)\s*(分钟?|小时|min|mins|minutes|hours?|h)"
_FIRST = re.compile(rf"(?:前|开场|first){_AMOUNT}", re.IGNORECASE)
_LAST = re.compile(rf"(?:最后|后|last){_AMOUNT}", re.IGNORECASE)

_Span = tuple[Millis, Millis | None]


def read_spend(
    sheet: Sheet, axis: Axis, end: Instant | None, currency: str
) -> Iterator[tuple[SpendBand, str, Row]]:
    """The bands of a sheet with their codes and rows; `end` is when the segments end.

    A band without an end goes on until the next one, the last until the end of the show.
    """
    reader = _Bands(sheet, axis, end)
    spans = [reader.span(row) for row in sheet.rows]
    share_of = _Shares(sheet)
    taken: set[str] = set()
    for at, row in enumerate(sheet.rows):
        span = _closed(spans[at:], reader.show_end)
        if span is None:
            row.note("band_without_time", Severity.WARNING, "clock", text=" ".join(row.texts))
            _keep(row)
            continue
        share = row.read("share", share_of, "share") or Decimal(0)
        code = unique(row, "code", row.text("code") or f"S{at + 1}", taken)
        taken.add(code)
        spent = money(row, "spent", currency)
        yield SpendBand(code, *span, share, spent, row.text("note")), code, row


def _closed(spans: Sequence[_Span | None], show_end: Millis | None) -> tuple[Millis, Millis] | None:
    """The first of the spans with its end, else that of the next one's start or of the show."""
    span = spans[0]
    if span is None:
        return None
    start, until = span
    if until is None:
        until = next((each[0] for each in spans[1:] if each is not None), show_end)
    return None if until is None or until < start else (start, until)


def _keep(row: Row) -> None:
    names = ("code", "clock", "start", "end", "share", "spent", "note")
    row.kept.extend(row.sheet.columns[name] for name in names if row.raw(name) is not None)


class _Shares:
    """Reads the shares of a column: numbers are per cent, unless they are parts of one."""

    def __init__(self, sheet: Sheet) -> None:
        cells = [raw for raw in sheet.column("share") if "%" not in normal(text_of(raw))]
        bare = [number for raw in cells if (number := number_of(raw)) is not None]
        stated = hint_of(sheet.header("share")) in PERCENT if "share" in sheet.columns else False
        parts = bool(bare) and max(bare) <= 1 and abs(sum(bare, Decimal(-1))) <= _NEARLY
        self._times = _HUNDRED if parts and not stated else Decimal(1)

    def __call__(self, raw: Raw) -> Decimal | None:
        text = normal(text_of(raw))
        if text.endswith("%"):
            number = number_of(text[:-1])
            return None if number is None else number
        number = number_of(raw)
        if number is None or number < 0:
            return None
        share = number * self._times
        whole = share.to_integral_value()
        return whole if share == whole else share


class _Bands:
    """Reads the spans of the rows from the planned start, whichever columns say them."""

    def __init__(self, sheet: Sheet, axis: Axis, end: Instant | None) -> None:
        self.axis = axis
        self.show_end = None if end is None else Millis(end - axis.origin)
        self._ranges = range_reader(sheet, sheet.rows, "clock")
        self._styles = {name: self._style(sheet, name) for name in ("clock", "start", "end")}

    def _style(self, sheet: Sheet, name: str) -> TimeStyle:
        for each in (name, "start", "clock"):
            first = first_reading(sheet.rows, each)
            if first is None:
                continue
            readings = [first]
            if self.axis.start is None:
                return OFFSETS
            return self.axis.style_of(sheet.header(each), readings)
        return OFFSETS

    def span(self, row: Row) -> _Span | None:
        """From when to when the band is, its end None where the row does not say it."""
        cell = row.raw("clock")
        if cell is not None:
            found = self._in_words(cell) or self._ranged(cell, row)
            if found is not None:
                return found
        start = self._time(row, "start")
        if start is None:
            return None
        end = self._time(row, "end", near=start)
        if end is not None and end < start and self._styles["end"].as_clock:
            end = Millis(end + DAY)
        return start, end

    def _in_words(self, cell: Raw) -> _Span | None:
        """第2小时, 前30分钟, 最后一小时."""
        text = in_digits(text_of(cell))
        nth = _NTH_HOUR.fullmatch(text)
        if nth:
            number = int(nth[1] or nth[2])
            return Millis((number - 1) * HOUR), Millis(number * HOUR)
        first, last = _FIRST.fullmatch(text), _LAST.fullmatch(text)
        if first:
            return Millis(0), _length(first)
        if last and self.show_end is not None:
            return Millis(self.show_end - _length(last)), self.show_end
        return None

    def _ranged(self, cell: Raw, row: Row) -> _Span | None:
        found = self._ranges(cell)
        if found is None:
            start = due_of(cell, self.axis)
            return None if start is None else (start, None)
        style = self._styles["clock"]
        start = self._from_start(found[0], style, self.axis.origin)
        if found[1] is None:
            return start, None
        by_clock = style.as_clock and found[1].moment is None and not found[1].signed
        end = self._from_start(found[1], style, Instant(self.axis.origin + start))
        if by_clock:
            end = Millis(start + (end - start) % DAY)
        return start, end

    def _time(self, row: Row, name: str, near: Millis | None = None) -> Millis | None:
        reading = row.read(name, time_of, "time")
        if reading is None:
            return None
        base = Instant(self.axis.origin + (near or 0))
        return self._from_start(reading, self._styles[name], base)

    def _from_start(self, reading: Reading, style: TimeStyle, near: Instant) -> Millis:
        return Millis(self.axis.resolve(reading, style, near) - self.axis.origin)


def _length(match: re.Match[str]) -> Millis:
    unit = HOUR if match[2].casefold().startswith(("小时", "h")) else MINUTE
    return Millis(round(float(match[1]) * unit))
