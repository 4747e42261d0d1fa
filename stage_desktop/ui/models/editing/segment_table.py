"""The rundown as an edited table: start, duration and end are kept true by rule.

1. A typed *duration* moves the end, and with it all that follows.
2. A typed *end* sets the duration: end − start. It never moves the start.
3. A typed *start* makes the segment start at that clock time, whatever comes before it (a hard
   start, marked); the start that it has anyway changes nothing.
4. A cleared start lets the segment follow the one before again.
5. Several rows at once are taken from the top, each against the times that follow from those above.
6. Where a block is pasted that holds durations, starts and ends follow from them, and one that says
   otherwise is told; starts that are fixed come from the column of fixed starts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from stage_desktop.errors import EntryRefused
from stage_desktop.formats.cell_words import END_RULES, KINDS
from stage_desktop.formats.cells import end_rule_of, mark_of
from stage_desktop.formats.entered import entered_end, entered_instant, instant_text
from stage_desktop.formats.entered_commerce import entered_length, length_text
from stage_desktop.formats.time_cells import Unit
from stage_desktop.formats.vocabulary import kind_of
from stage_desktop.instants import SECOND, Instant, Millis
from stage_desktop.script.editing import new_segment
from stage_desktop.script.plan import EndRule, Script, Segment
from stage_desktop.ui.models.editing.column import Choice, EditColumn, EditTable, Sheet
from stage_desktop.ui.models.editing.field_columns import (
    column,
    length_column,
    mark_column,
    money_column,
    people,
    text_column,
)
from stage_desktop.ui.models.editing.segment_texts import (
    beats_text,
    entered_beats,
    entered_products,
)
from stage_desktop.ui.texts.editor_panes import cell_language

BESIDE_DURATION = ("duration",)
LONGEST_PRICE = 60
_CLOCK = re.compile(r"\d{1,2}[:：]\d{2}")


def _start(sheet: Sheet, segment: Segment) -> Instant | None:
    """The start as it is planned; that of a skipped segment only where it is fixed.

    While a show is on the start that the segment had or is expected to have.
    """
    if sheet.live is not None and not segment.skipped:
        span = sheet.live(segment.id)
        return None if span is None else span.start
    return segment.hard_start or sheet.planned.starts.get(segment.id)


def _clock(sheet: Sheet, at: Instant, near: Instant) -> str:
    """A clock time to the second: a show that was begun at once has milliseconds everywhere."""
    return instant_text(Instant(at - at % SECOND), sheet.script, near)


def _start_text(sheet: Sheet, segment: Segment) -> str:
    start = _start(sheet, segment)
    return "" if start is None else _clock(sheet, start, start)


def _take_start(sheet: Sheet, segment: Segment, text: str) -> Segment:
    if not text.strip():
        return replace(segment, hard_start=None, stated_start=None)
    if text == _start_text(sheet, segment):
        return segment
    near = _start(sheet, segment) or sheet.script.planned_start
    start = entered_instant(text, sheet.script, near)
    if sheet.live is None and start == sheet.planned.starts.get(segment.id):
        return segment
    return replace(segment, hard_start=start, stated_start=None)


def start_leap(before: Sheet, old: Segment, after: Sheet, new: Segment) -> Millis | None:
    """How much later an entry has put the start that is seen; None where one is not known."""
    was, now = _start(before, old), new.hard_start or _start(after, new)
    return None if was is None or now is None else Millis(now - was)


def _fixed_text(sheet: Sheet, segment: Segment) -> str:
    fixed = segment.hard_start
    return "" if fixed is None else _clock(sheet, fixed, fixed)


def _take_fixed(sheet: Sheet, segment: Segment, text: str) -> Segment:
    """The clock time at which it starts; a mark fixes the start that it has."""
    if text == _fixed_text(sheet, segment):
        return segment
    marked = mark_of(text) if text.strip() and not text.strip()[0].isdigit() else None
    if marked is False:
        return replace(segment, hard_start=None)
    if marked:
        start = _start(sheet, segment)
        if start is None:
            raise EntryRefused("entry_no_start", text=text)
        return replace(segment, hard_start=start, stated_start=None)
    if not text.strip():
        return replace(segment, hard_start=None)
    near = _start(sheet, segment) or sheet.script.planned_start
    return replace(segment, hard_start=entered_instant(text, sheet.script, near), stated_start=None)


def _end_text(sheet: Sheet, segment: Segment) -> str:
    start = _start(sheet, segment)
    if start is None or segment.skipped:
        return ""
    span = None if sheet.live is None else sheet.live(segment.id)
    is_over = span is not None and not span.ahead
    end = span.end if span is not None and is_over else Instant(start + segment.duration)
    return _clock(sheet, end, start)


def _take_end(sheet: Sheet, segment: Segment, text: str) -> Segment:
    if text and text == _end_text(sheet, segment):
        return segment
    start = _start(sheet, segment)
    end = entered_end(text, sheet.script, start)
    return replace(segment, duration=Millis(end - (start or end)))


def _take_duration(_: Sheet, segment: Segment, text: str) -> Segment:
    length = entered_length(text, Unit.MINUTES)
    if length is None:
        raise EntryRefused("entry_length", text=text)
    return replace(segment, duration=length)


def _take_number(_: Sheet, segment: Segment, text: str) -> Segment:
    if not text.strip():
        raise EntryRefused("entry_code_missing")
    return replace(segment, number=text.strip())


def _kinds(_: Sheet) -> Sequence[Choice]:
    return tuple(Choice(cell_language().pick(names)) for names in KINDS.values())


def _rules(_: Sheet) -> Sequence[Choice]:
    return tuple(Choice(cell_language().pick(names)) for names in END_RULES.values())


def _take_rule(_: Sheet, text: str) -> EndRule:
    rule = end_rule_of(text) if text.strip() else EndRule.BY_HAND
    if rule is None:
        raise EntryRefused("entry_end_rule", text=text)
    return rule


def _goods(sheet: Sheet) -> Sequence[Choice]:
    currency = sheet.script.currency
    return tuple(
        Choice(
            product.code,
            " ".join(
                part
                for part in (
                    product.name,
                    "" if product.live_price is None else f"{product.live_price.amount:f}",
                    "" if product.live_price is None else currency,
                )
                if part
            ),
        )
        for product in sheet.script.products
    )


def _groups(sheet: Sheet) -> Sequence[Choice]:
    names = dict.fromkeys(segment.group for segment in sheet.script.segments if segment.group)
    return tuple(Choice(name) for name in names)


def _long(name: str, width: int = 22) -> EditColumn[Any]:
    return replace(text_column(name, width), long=True)


def _extra(name: str) -> EditColumn[Segment]:
    """A column that only the sheets of this show had."""

    def text(_: Sheet, segment: Segment) -> str:
        return next((value for key, value in segment.extra if key == name), "")

    def take(_: Sheet, segment: Segment, typed: str) -> Segment:
        pairs = dict(segment.extra)
        pairs[name] = typed.strip()
        if not typed.strip():
            del pairs[name]
        return replace(segment, extra=tuple(pairs.items()))

    return EditColumn(f"extra:{name}", text, take, title=name, width=14)


def extra_columns(script: Script) -> tuple[EditColumn[Segment], ...]:
    """The columns of what the sheets of this script called otherwise, in their order."""
    extras = [segment.extra for segment in script.segments if segment.extra]
    names = dict.fromkeys(key for extra in extras for key, _ in extra)
    return tuple(_extra(name) for name in names)


def _take_price(_sheet: Sheet, segment: Segment, typed: str) -> Segment:
    """A price as it is said; a line of a chat that was pasted there is none."""
    text = typed.strip()
    if text != segment.price_text and (len(text) > LONGEST_PRICE or _CLOCK.search(text)):
        raise EntryRefused("entry_price", text=text[:LONGEST_PRICE])
    return replace(segment, price_text=text)


SEGMENTS: EditTable[Segment] = EditTable(
    "segments",
    (
        EditColumn("number", lambda _, segment: segment.number, _take_number, width=5),
        text_column("title", 22),
        EditColumn(
            "start", _start_text, _take_start, width=8, numeric=True, beside=BESIDE_DURATION
        ),
        EditColumn(
            "duration",
            lambda _, segment: length_text(segment.duration),
            _take_duration,
            width=8,
            numeric=True,
        ),
        EditColumn("end", _end_text, _take_end, width=8, numeric=True, beside=BESIDE_DURATION),
        column(
            "kind",
            lambda _, kind: cell_language().word(KINDS, kind),
            lambda _, typed: kind_of(typed.strip()),
            width=11,
            choices=_kinds,
        ),
        text_column("host", 9, people),
        replace(
            column(
                "products",
                lambda _, codes: "、".join(codes),
                lambda sheet, typed: entered_products(typed, sheet.script),
                width=14,
                choices=_goods,
            ),
            several=True,
        ),
        EditColumn("price_text", lambda _, segment: segment.price_text, _take_price, width=11),
        text_column("stock_text", 9),
        money_column("gmv_target"),
        _long("host_points", 26),
        _long("assistant_notes"),
        _long("operator_notes"),
        _long("notes"),
        EditColumn("hard_start", _fixed_text, _take_fixed, width=8, numeric=True),
        column(
            "end_rule",
            lambda _, rule: cell_language().word(END_RULES, rule),
            _take_rule,
            width=8,
            choices=_rules,
        ),
        length_column("shortest", Unit.MINUTES, blank=True),
        length_column("longest", Unit.MINUTES, blank=True),
        mark_column("skipped"),
        text_column("group", 11, _groups),
        replace(
            column(
                "beats",
                lambda _, beats: beats_text(beats),
                lambda _, typed: entered_beats(typed),
                width=22,
            ),
            long=True,
        ),
    ),
    new_segment,
    extra_columns,
)
