"""Columns of when something is done: anchors, segments, and so long before the show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from stage_desktop.formats.dues import due_text
from stage_desktop.formats.entered_moments import entered_due, moment_text, slot_label
from stage_desktop.instants import shift
from stage_desktop.ui.models.editing.column import Choice, EditColumn, Sheet
from stage_desktop.ui.models.editing.field_columns import Part, column, shown_column
from stage_desktop.ui.models.editing.script_moments import moments
from stage_desktop.ui.texts.editor_panes import cell_language


def when_column(width: int = 18) -> EditColumn[Any]:
    """What something hangs on and how far from it (`anchor` and `offset`): 3 start +5:00."""

    def text(sheet: Sheet, thing: Any) -> str:
        entries = moments(sheet).entries
        return entries.anchor_text(thing.anchor, thing.offset, cell_language())

    def take(sheet: Sheet, thing: Part, typed: str) -> Part:
        known = moments(sheet)
        kept = getattr(thing, "anchor", None)
        anchor, offset = known.entries.entered_anchor(typed, known.cue_ids, kept)
        return replace(thing, anchor=anchor, offset=offset)

    return EditColumn("when", text, take, moments_to_hang_on, width=width)


def moments_to_hang_on(sheet: Sheet) -> Sequence[Choice]:
    """The start and end of every segment, and every giveaway's and boost's own moments."""
    known, language = moments(sheet), cell_language()
    edges = ("开始", "结束") if language.chinese else ("start", "end")
    offered = [
        Choice(f"{known.entries.segment_text(segment.id)} {edge}", segment.title)
        for segment in sheet.script.segments
        for edge in edges
    ]
    codes = {giveaway.code: giveaway.tool for giveaway in sheet.script.giveaways}
    codes |= {boost.code: boost.tool for boost in sheet.script.boosts}
    for cue in known.cues:
        tool = codes.get(cue.id.rpartition(".")[0])
        if tool is not None:
            name = f"{cue.id} 之后" if language.chinese else f"after {cue.id}"
            offered.append(Choice(name, tool))
    return tuple(offered)


def clock_column(name: str, cue: Callable[[Any], str]) -> EditColumn[Any]:
    """When the cue of that id is due by the plan; only shown."""

    def text(sheet: Sheet, thing: Any) -> str:
        known = moments(sheet)
        return known.clock(known.due.get(cue(thing)))

    return shown_column(name, text, width=9, numeric=True)


def slots(sheet: Sheet) -> Sequence[Choice]:
    """The segments by number and title."""
    entries = moments(sheet).entries
    return tuple(
        Choice(entries.slot_text(segment.id), slot_label(segment))
        for segment in sheet.script.segments
    )


def due_column(width: int = 9) -> EditColumn[Any]:
    """How long before the planned start something is due: T-2h."""
    return column(
        "due",
        lambda _, value: due_text(value),
        lambda sheet, typed: entered_due(typed, sheet.script),
        width=width,
    )


def due_at_column() -> EditColumn[Any]:
    """The date and time at which it is due; only shown."""

    def text(sheet: Sheet, thing: Any) -> str:
        start = sheet.script.planned_start
        return "" if start is None else moment_text(shift(start, thing.due), sheet.script)[5:16]

    return shown_column("due_at", text, width=12)
