"""Giveaways and boosts: when they are started, by the sheet's clock, offsets or anchor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stage_desktop.formats.axis import CLOCKS, OFFSETS, Axis, TimeStyle
from stage_desktop.formats.cells import mark_of
from stage_desktop.formats.dues import days_from, from_end
from stage_desktop.formats.headers import unit_of
from stage_desktop.formats.product_rows import count, money, unique
from stage_desktop.formats.readiness_cells import ready_of
from stage_desktop.formats.sheet import Row, Sheet
from stage_desktop.formats.time_cells import Reading, TwoPart, Unit, duration_of, time_of
from stage_desktop.formats.vocabulary import tool_draws
from stage_desktop.formats.windows import Windows
from stage_desktop.instants import SECOND, ZERO, Instant, Millis, clock_text, duration_text
from stage_desktop.script.commerce import Giveaway
from stage_desktop.script.cues import Anchor, SegmentEnd
from stage_desktop.script.findings import Severity

# The columns that say when a giveaway is launched or a boost ordered.
_LAUNCHES = ("launch_clock", "launch_offset", "order_clock", "order_offset")


@dataclass(frozen=True, slots=True)
class Hung:
    """What something hangs on, and when that is as stated (None where it cannot be told)."""

    anchor: Anchor | None
    offset: Millis = ZERO
    instant: Instant | None = None


class MomentReader:
    """Reads the moments of the rows of a sheet on the axis of its show."""

    def __init__(self, sheet: Sheet, axis: Axis, windows: Windows) -> None:
        self.sheet = sheet
        self.axis = axis
        self.windows = windows

    def clock(self, row: Row, clock: str, offset: str) -> Instant | None:
        """The moment that two columns tell, one by the clock, one from the start of the show."""
        named = [
            (name, self._at(row, name, style))
            for name, style in ((offset, OFFSETS), (clock, CLOCKS))
        ]
        found = [(name, at) for name, at in named if at is not None]
        if len(found) == 2 and abs(found[0][1] - found[1][1]) >= SECOND:
            row.note(
                "times_disagree",
                Severity.WARNING,
                clock,
                taken=self.text(found[0][1]),
                other=self.text(found[1][1]),
            )
        return found[0][1] if found else None

    def _at(self, row: Row, name: str, style: TimeStyle) -> Instant | None:
        ahead, end = from_end(row.raw(name)), self.windows.end
        if ahead is not None and end is not None:
            return Instant(end + ahead)
        by_day = days_from(row.raw(name), self.axis)
        if by_day is not None:
            return by_day
        reading = row.read(name, time_of, "time")
        if reading is None:
            return None
        by_clock = style.as_clock and not reading.signed and reading.moment is None
        if by_clock and self.axis.start is None:
            row.note("clock_without_start", Severity.WARNING, name)
            row.unreadable(name, "offset")
            return None
        return self.axis.resolve(reading, style, self._middle())

    def _middle(self) -> Instant:
        end = self.windows.end
        origin = self.axis.origin
        return origin if end is None or end < origin else Instant((origin + end) // 2)

    def beside(self, rows: Iterable[tuple[Row, Instant | None]], name: str) -> TimeStyle:
        """What a column means whose times lie near the moments of their rows."""
        pairs: list[tuple[Reading, Instant]] = []
        for row, near in rows:
            raw = row.raw(name)
            reading = None if raw is None else time_of(raw)
            if reading is not None and near is not None:
                pairs.append((reading, near))
        return self.axis.style_beside(self.sheet.header(name), pairs)

    def near(self, row: Row, name: str, style: TimeStyle, near: Instant) -> Instant | None:
        """The moment in a column of that style, near another one."""
        reading = row.read(name, time_of, "time")
        return None if reading is None else self.axis.resolve(reading, style, near)

    def hung(self, row: Row, at: Instant | None) -> Hung | None:
        """What the row's own anchor column says, else the segment that is on at `at`."""
        text = row.text("anchor")
        if text:
            found = self.windows.read_anchor(text, self.axis)
            if found is not None:
                offset = Millis(found[1] + (self.length(row, "offset", Unit.SECONDS) or ZERO))
                return Hung(found[0], offset, self.windows.instant(found[0], offset))
            row.unreadable("anchor", "anchor")
        if at is None:
            return None
        last = self.windows.last
        if last is not None and any(from_end(row.raw(name)) is not None for name in _LAUNCHES):
            return Hung(SegmentEnd(last), Millis(at - self.windows.ends[last]), at)
        anchor, offset = self.windows.place(at)
        return Hung(anchor, offset, at)

    def length(self, row: Row, name: str, unit: Unit) -> Millis | None:
        """A duration, of which a bare number counts the header's unit or else that one."""
        counted = unit_of(self.sheet.header(name)) or unit
        return row.read(
            name, lambda raw: duration_of(raw, counted, TwoPart.MINUTES_SECONDS), "duration"
        )

    def text(self, instant: Instant) -> str:
        """The moment as a person reads it in a finding."""
        if self.axis.start is None:
            return duration_text(instant - self.axis.origin)
        return clock_text(instant, self.axis.zone)


def read_giveaways(
    sheet: Sheet, axis: Axis, windows: Windows, currency: str
) -> tuple[Giveaway, ...]:
    """The giveaways of their sheet: launched, open after a countdown, ended after some time."""
    moments = MomentReader(sheet, axis, windows)
    rows = coded_rows(sheet, ("tool", "prize"))
    launches = [moments.clock(row, "launch_clock", "launch_offset") for row, _ in rows]
    pairs = [(row, launch) for (row, _), launch in zip(rows, launches, strict=True)]
    styles = {name: moments.beside(pairs, name) for name in ("open", "end")}
    return tuple(
        _giveaway(row, code, launch, moments, styles, currency)
        for (row, code), launch in zip(rows, launches, strict=True)
    )


def _giveaway(
    row: Row,
    code: str,
    launch: Instant | None,
    moments: MomentReader,
    styles: dict[str, TimeStyle],
    currency: str,
) -> Giveaway:
    run = _Run(row, launch, moments, styles)
    hung = moments.hung(row, run.launch)
    if hung is None:
        row.note("no_time", Severity.WARNING, "launch_clock", code=code)
        hung = Hung(None)
    tool = row.text("tool")
    draws = row.read("draws", mark_of, "mark")
    return Giveaway(
        code,
        tool,
        hung.anchor,
        hung.offset,
        countdown=run.countdown,
        active=run.active,
        draws=tool_draws(tool) if draws is None else draws,
        prize=row.text("prize"),
        quantity=count(row, "quantity"),
        entry_rule=row.text("entry_rule"),
        selling_points=row.text("selling_points"),
        rules=row.text("rules"),
        budget=money(row, "budget", currency),
        prepared=row.read("prepared", ready_of, "mark"),
        note=row.text("note"),
        extra=row.extra(),
    )


class _Run:
    """The giveaway's own clock: launch, countdown and active time, from whichever columns say so.

    Where it opens at its launch and yet has a countdown before an active time, the countdown is a
    preview, and the launch so much earlier. Where it ends as the countdown does, it is drawn then.
    """

    def __init__(
        self,
        row: Row,
        launch: Instant | None,
        moments: MomentReader,
        styles: dict[str, TimeStyle],
    ) -> None:
        countdown = _not_negative(row, "countdown", moments)
        active = _not_negative(row, "active", moments)
        near = launch if launch is not None else moments.axis.origin
        opened = moments.near(row, "open", styles["open"], near)
        ended = moments.near(row, "end", styles["end"], near if opened is None else opened)
        if launch is None and opened is not None:
            launch = Instant(opened - (countdown or 0))
        elif launch is not None and opened == launch and countdown:
            if active and (ended is None or abs(ended - opened - active) < SECOND):
                launch = Instant(launch - countdown)
                code, told = row.text("code"), moments.text(launch)
                row.note(
                    "preview_starts_earlier", Severity.INFO, "countdown", code=code, launch=told
                )
            elif ended == launch + countdown:
                opened = ended
        if launch is not None and opened is None and ended is not None:
            # Launched and drawn, with nothing said of between: it runs from its launch.
            opened = Instant(max(launch, min(launch + (countdown or 0), ended)))
        self.launch = launch
        self.countdown = _taken(row, "countdown", launch, opened, countdown)
        self.active = _taken(row, "active", opened, ended, active)


def _not_negative(row: Row, name: str, moments: MomentReader) -> Millis | None:
    length = moments.length(row, name, Unit.SECONDS)
    if length is not None and length < 0:
        row.unreadable(name, "duration")
        return None
    return length


def _taken(
    row: Row, name: str, start: Instant | None, end: Instant | None, stated: Millis | None
) -> Millis:
    """The time between two moments where both are known, else the stated one, else none."""
    if start is None or end is None:
        return stated or ZERO
    length = Millis(end - start)
    if length < 0:
        row.note("end_before_start", Severity.WARNING, "open" if name == "countdown" else "end")
        return stated or ZERO
    if stated is not None and abs(length - stated) >= SECOND:
        row.note(
            "duration_disagrees",
            Severity.WARNING,
            name,
            taken=duration_text(length),
            other=duration_text(stated),
        )
    return length


def coded_rows(sheet: Sheet, others: Sequence[str]) -> list[tuple[Row, str]]:
    """The rows that name something, each with a code of its own."""
    rows: list[tuple[Row, str]] = []
    taken: set[str] = set()
    for row in sheet.rows:
        code = row.text("code")
        if not code and not any(row.text(name) for name in others):
            row.note("row_not_read", Severity.WARNING, text=" ".join(row.texts))
            continue
        if not code:
            code = f"{sheet.kind.value[0].upper()}{len(rows) + 1}"
            row.note("no_code", Severity.WARNING, "code", taken=code)
        code = unique(row, "code", code, taken)
        taken.add(code)
        rows.append((row, code))
    return rows
