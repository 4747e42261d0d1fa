"""The sheets of a script, each value where the reader looks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import time
from zoneinfo import ZoneInfo

from stage_desktop.formats.axis import Axis
from stage_desktop.formats.beats import beats_text
from stage_desktop.formats.cell_words import CUE_KINDS, END_RULES, KINDS, NO, NOBODY, ROLES, YES
from stage_desktop.formats.computed import computed
from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.preparation_sheets import preparation_sheets
from stage_desktop.formats.readiness_cells import supply_text
from stage_desktop.formats.releases import release_text
from stage_desktop.formats.segment_rows import segment_id_of
from stage_desktop.formats.show_rows import show_host
from stage_desktop.formats.vocabulary import tool_draws
from stage_desktop.formats.windows import Windows
from stage_desktop.formats.written import (
    RARE,
    Language,
    WrittenSheet,
    language_of,
    role_key,
    sheet_name,
    show_key,
    table,
)
from stage_desktop.formats.written_cells import (
    Cell,
    Moment,
    Offset,
    clock_cell,
    count_cell,
    lengths_column,
    mark_cell,
    minutes_cell,
    money_cell,
    plain_cell,
    seconds_cell,
)
from stage_desktop.instants import (
    EPOCH,
    HOUR,
    SECOND,
    Instant,
    at_wall,
    clock_text,
    iso,
    to_datetime,
)
from stage_desktop.script.commerce import Boost, Giveaway, Product
from stage_desktop.script.cues import Anchor, Cue, SegmentStart
from stage_desktop.script.plan import EndRule, Script, Segment
from stage_desktop.script.planned import planned_times

_NO_RANGE_FROM = 12 * HOUR
_LAST_YEAR_WITHOUT_DATES = 1904


def script_sheets(
    script: Script,
    *,
    every: bool = False,
    language: Language | None = None,
    rare: Mapping[SheetKind, frozenset[str]] = RARE,
) -> list[WrittenSheet]:
    """The sheets of the show; cues and preparation only where it has some, or with `every`.

    `language` is that of headers and words, by default the script's own; a blank column of a field
    of `rare` is left out.
    """
    written = _Writer(script, language or language_of(script), rare)
    sheets = [
        written.show(),
        written.segments(),
        written.products(),
        written.giveaways(),
        written.boosts(),
    ]
    if script.cues or every:
        sheets.append(written.cues())
    return sheets + preparation_sheets(
        script, written.language, rare, written.moment_cell, every=every
    )


class _Writer:
    """Writes one script in one language."""

    def __init__(
        self, script: Script, language: Language, rare: Mapping[SheetKind, frozenset[str]]
    ) -> None:
        self.script = script
        self.language = language
        self.rare = rare
        start = script.planned_start
        day = to_datetime(start or EPOCH, script.zone_info).date()
        self.axis = Axis(script.zone_info, start, day)
        self.windows = Windows(script.segments, self.axis.origin)
        self.planned = planned_times(script).starts if start is not None else {}
        self.is_hosted = bool(show_host(script.people))

    def show(self) -> WrittenSheet:
        script, language = self.script, self.language
        rows: list[list[Cell]] = [["字段", "值"] if language.chinese else ["field", "value"]]
        values: dict[str, Cell] = {
            "title": script.title,
            "platform": script.platform,
            "start": self.moment_cell(script.planned_start),
            "zone": script.zone,
            "hard_end": self.moment_cell(script.hard_end),
            "currency": script.currency,
            "gmv_target": money_cell(script.gmv_target, script.currency),
            "ad_budget": money_cell(script.ad_budget, script.currency),
        }
        if script.audience:
            values["audience"] = script.audience
        rows.extend([show_key(name, language), value] for name, value in values.items())
        rows.extend([role_key(each.role, language), each.name] for each in script.people)
        rows.extend([key, plain_cell(text)] for key, text in script.extra)
        return WrittenSheet(SheetKind.SHOW, sheet_name(SheetKind.SHOW, language), rows, ["", ""])

    def moment_cell(self, instant: Instant | None) -> Cell:
        """Date and time of the zone; with the offset where the clock shows that time twice."""
        if instant is None:
            return ""
        local = to_datetime(instant, self.axis.zone)
        if at_wall(local.date(), local.time(), self.axis.zone) != instant:
            return iso(instant, self.axis.zone)
        wall = local.replace(tzinfo=None)
        if instant % SECOND == 0 and wall.time() != time() and wall.year > _LAST_YEAR_WITHOUT_DATES:
            return Moment(wall)
        text = wall.isoformat(sep=" ", timespec="milliseconds")
        return text.removesuffix(".000").removesuffix(":00")

    def segments(self) -> WrittenSheet:
        language = self.language
        hard = self._hard_cells()
        currency = self.script.currency
        hints, lengths = self._lengths()
        cells: dict[str, Callable[[Segment], Cell]] = {
            "number": lambda s: plain_cell(s.number),
            "id": lambda s: "" if s.id == segment_id_of(s.number) else s.id,
            "clock": self._range,
            "start": self._start,
            "duration": lambda s: lengths["duration"](s.duration),
            "group": lambda s: s.group,
            "kind": lambda s: language.word(KINDS, s.kind),
            "title": lambda s: s.title,
            "host": self._host,
            "products": lambda s: "\n".join(self._product(code) for code in s.products),
            "price": lambda s: plain_cell(s.price_text),
            "stock": lambda s: plain_cell(s.stock_text),
            "gmv_target": lambda s: money_cell(s.gmv_target, currency),
            "beats": lambda s: beats_text(s.beats) if s.beats else "",
            "host_points": lambda s: s.host_points,
            "assistant_notes": lambda s: s.assistant_notes,
            "operator_notes": lambda s: s.operator_notes,
            "notes": lambda s: s.notes,
            "hard_start": lambda s: hard[s.id],
            "end_rule": lambda s: _end_rule(s, language),
            "shortest": lambda s: lengths["shortest"](s.shortest),
            "longest": lambda s: lengths["longest"](s.longest),
            "skipped": lambda s: mark_cell(s.skipped),
            "colour": lambda s: s.colour,
        }
        return table(
            SheetKind.SEGMENTS,
            language,
            self.script.segments,
            cells,
            lambda s: s.extra,
            optional=self.rare[SheetKind.SEGMENTS],
            hints={**hints, "start": "相对" if language.chinese else "offset"},
        )

    def _lengths(self) -> tuple[dict[str, str], dict[str, Callable[[int | None], Cell]]]:
        """What the headers of the columns of durations say, and how their cells are made."""
        segments = self.script.segments
        columns = {
            "duration": lengths_column(s.duration for s in segments),
            "shortest": lengths_column(s.shortest for s in segments),
            "longest": lengths_column(s.longest for s in segments),
        }
        minutes, hms = ("分", "时:分:秒") if self.language.chinese else ("min", "h:mm:ss")
        hints = {name: minutes if whole else hms for name, (whole, _) in columns.items()}
        return hints, {name: cell for name, (_, cell) in columns.items()}

    def _host(self, segment: Segment) -> Cell:
        """Who presents; that nobody is named, where a blank cell would be the show's host."""
        return segment.host or (NOBODY if self.is_hosted else "")

    def _start(self, segment: Segment) -> Cell:
        stated, start = segment.stated_start, self.axis.start
        if stated is not None:
            return iso(stated, self.axis.zone) if start is None else Offset(stated - start)
        planned = self.planned.get(segment.id)
        if planned is None or start is None:
            return ""
        return computed(Offset(planned - start).text)

    def _range(self, segment: Segment) -> Cell:
        stated = segment.stated_start
        at = self.planned.get(segment.id) if stated is None else stated
        if at is None or self.axis.start is None or segment.duration >= _NO_RANGE_FROM:
            return ""
        text = _range_text(at, Instant(at + segment.duration), self.axis.zone)
        return computed(text) if stated is None else text

    def _hard_cells(self) -> dict[str, Cell]:
        """Each hard start as a mark at the stated start, else as the clock time."""
        cells: dict[str, Cell] = {}
        expected = self.axis.origin
        for segment in self.script.segments:
            hard, stated = segment.hard_start, segment.stated_start
            at = expected if stated is None else stated
            if hard is None:
                cells[segment.id] = ""
            elif hard == stated and self.axis.start is not None:
                cells[segment.id] = YES
            else:
                cells[segment.id] = clock_cell(self.windows.clock_text(hard, self.axis, at))
            expected = Instant((at if hard is None else hard) + segment.duration)
        return cells

    def _product(self, code: str) -> str:
        product = self.script.products_by_code.get(code)
        if product is None or product.name in ("", code) or "\n" in product.name:
            return code
        return f"{code} {product.name}"

    def products(self) -> WrittenSheet:
        currency = self.script.currency
        cells: dict[str, Callable[[Product], Cell]] = {
            "code": lambda p: plain_cell(p.code),
            "sku": lambda p: p.sku,
            "name": lambda p: p.name,
            "role": lambda p: p.role,
            "audience": lambda p: p.audience,
            "list_price": lambda p: money_cell(p.list_price, currency),
            "live_price": lambda p: money_cell(p.live_price, currency),
            "stock": lambda p: count_cell(p.stock),
            "limit": lambda p: count_cell(p.limit),
            "offer": lambda p: p.offer,
            "link": lambda p: plain_cell(p.link),
            "style": lambda p: plain_cell(p.style),
            "release": lambda p: release_text(p.release),
            "supply": lambda p: supply_text(p.supply) if p.supply else "",
        }
        return table(
            SheetKind.PRODUCTS,
            self.language,
            self.script.products,
            cells,
            lambda p: p.extra,
            optional=self.rare[SheetKind.PRODUCTS],
        )

    def giveaways(self) -> WrittenSheet:
        currency = self.script.currency
        cells: dict[str, Callable[[Giveaway], Cell]] = {
            "code": lambda g: plain_cell(g.code),
            "tool": lambda g: g.tool,
            "launch_clock": lambda g: self._clock(self._launch(g)),
            "launch_offset": lambda g: self._offset(self._launch(g)),
            "countdown": lambda g: seconds_cell(g.countdown),
            "active": lambda g: seconds_cell(g.active),
            "draws": lambda g: "" if g.draws == tool_draws(g.tool) else YES if g.draws else NO,
            "prize": lambda g: g.prize,
            "quantity": lambda g: count_cell(g.quantity),
            "entry_rule": lambda g: g.entry_rule,
            "selling_points": lambda g: g.selling_points,
            "rules": lambda g: g.rules,
            "budget": lambda g: money_cell(g.budget, currency),
            "prepared": lambda g: "" if g.prepared is None else YES if g.prepared else NO,
            "note": lambda g: g.note,
            "anchor": lambda g: self._anchor(g.anchor, self._launch(g)),
            "offset": lambda g: self._anchored_by(g.anchor, g.offset, self._launch(g)),
        }
        return table(
            SheetKind.GIVEAWAYS,
            self.language,
            self.script.giveaways,
            cells,
            lambda g: g.extra,
            optional=self.rare[SheetKind.GIVEAWAYS],
            hints={"countdown": "秒", "active": "秒"} if self.language.chinese else {},
        )

    def _launch(self, giveaway: Giveaway) -> Instant | None:
        """The launch as stated, if the reader finds its anchor by that alone."""
        if giveaway.anchor is None:
            return None
        at = self.windows.instant(giveaway.anchor, giveaway.offset)
        found = None if at is None else self.windows.place(at)
        return at if found == (giveaway.anchor, giveaway.offset) else None

    def boosts(self) -> WrittenSheet:
        currency = self.script.currency
        cells: dict[str, Callable[[Boost], Cell]] = {
            "code": lambda b: plain_cell(b.code),
            "tool": lambda b: b.tool,
            "goal": lambda b: b.goal,
            "budget": lambda b: money_cell(b.budget, currency),
            "bid": lambda b: plain_cell(b.bid),
            "order_clock": lambda b: self._clock(self._order(b)),
            "order_offset": lambda b: self._offset(self._order(b)),
            "lead": lambda b: minutes_cell(b.lead),
            "window": lambda b: minutes_cell(b.window),
            "audience": lambda b: b.audience,
            "target": self._target,
            "anchor": lambda b: self._anchor(b.anchor, self._order(b)),
            "offset": lambda b: self._anchored_by(b.anchor, b.offset, self._order(b)),
        }
        minutes = "分" if self.language.chinese else ""
        return table(
            SheetKind.BOOSTS,
            self.language,
            self.script.boosts,
            cells,
            lambda b: b.extra,
            optional=self.rare[SheetKind.BOOSTS],
            hints={"lead": minutes, "window": minutes},
        )

    def _order(self, boost: Boost) -> Instant | None:
        """The order time as stated, if the reader finds its anchor by that and the target."""
        if boost.anchor is None:
            return None
        at = self.windows.instant(boost.anchor, boost.offset)
        if at is None:
            return None
        if boost.target in self.windows.starts:
            return at if boost.anchor == SegmentStart(boost.target or "") else None
        return at if self.windows.place(at) == (boost.anchor, boost.offset) else None

    def _target(self, boost: Boost) -> Cell:
        segment = next((s for s in self.script.segments if s.id == boost.target), None)
        if segment is None:
            return boost.target or ""
        label = f"{segment.number} {segment.title}"
        found = self.windows.find(label)
        return label if found is not None and found.segment.id == segment.id else segment.id

    def cues(self) -> WrittenSheet:
        cells: dict[str, Callable[[Cue], Cell]] = {
            "id": lambda c: plain_cell(c.id),
            "kind": lambda c: self.language.word(CUE_KINDS, c.kind),
            "anchor": lambda c: self.windows.anchor_text(c.anchor, self.axis),
            "offset": lambda c: seconds_cell(c.offset),
            "role": lambda c: self.language.word(ROLES, c.role),
            "standby": lambda c: seconds_cell(c.standby),
            "tolerance": lambda c: seconds_cell(c.tolerance),
            "text": lambda c: c.text,
            "subject": lambda c: c.subject,
            "once": lambda c: mark_cell(c.once),
        }
        seconds = "秒" if self.language.chinese else "s"
        return table(
            SheetKind.CUES,
            self.language,
            self.script.cues,
            cells,
            lambda c: (),
            optional=self.rare[SheetKind.CUES],
            hints=dict.fromkeys(("offset", "standby", "tolerance"), seconds),
        )

    def _clock(self, instant: Instant | None) -> Cell:
        if instant is None or self.axis.start is None:
            return ""
        end = self.windows.end
        near = self.axis.origin if end is None else Instant((self.axis.origin + end) // 2)
        return clock_cell(self.windows.clock_text(instant, self.axis, near))

    def _offset(self, instant: Instant | None) -> Cell:
        return "" if instant is None else Offset(instant - self.axis.origin)

    def _anchor(self, anchor: Anchor | None, stated: Instant | None) -> str:
        """The anchor itself, where no stated time stands for it."""
        if anchor is None or stated is not None:
            return ""
        return self.windows.anchor_text(anchor, self.axis)

    def _anchored_by(self, anchor: Anchor | None, offset: int, stated: Instant | None) -> Cell:
        return "" if anchor is None or stated is not None else seconds_cell(offset)


def _range_text(start: Instant, end: Instant, zone: ZoneInfo) -> str:
    """A range by the clock, with seconds only where it has some."""
    fine = bool(start % 60_000 or end % 60_000)
    return "-".join(clock_text(each, zone, seconds=fine) for each in (start, end))


def _end_rule(segment: Segment, language: Language) -> Cell:
    by_hand = segment.end_rule is EndRule.BY_HAND
    return "" if by_hand else language.word(END_RULES, segment.end_rule)
