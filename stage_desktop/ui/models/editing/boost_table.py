"""The boosts of a show as an edited table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stage_desktop.formats import entered_commerce as entered
from stage_desktop.formats.time_cells import Unit
from stage_desktop.instants import Millis
from stage_desktop.script.commerce import Boost
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.plan import Script
from stage_desktop.script.platforms import Platform, platform_of
from stage_desktop.ui.models.editing.column import Choice, EditColumn, EditTable, Sheet
from stage_desktop.ui.models.editing.field_columns import (
    code_column,
    extra_columns,
    free_code,
    length_column,
    money_column,
    text_column,
    tool_choices,
)
from stage_desktop.ui.models.editing.moment_columns import clock_column, slots, when_column
from stage_desktop.ui.models.editing.script_moments import moments


def _take_target(sheet: Sheet, boost: Boost, text: str) -> Boost:
    """The segment it serves; one that was ordered by its former segment goes with it."""
    target = moments(sheet).entries.entered_slot(text, boost.target)
    by_slot = boost.target is not None and boost.anchor == SegmentStart(boost.target)
    if target is None or not by_slot:
        return replace(boost, target=target)
    return replace(boost, target=target, anchor=SegmentStart(target))


def _take_lead(sheet: Sheet, boost: Boost, text: str) -> Boost:
    """The lead; what was ordered exactly so long ahead of its segment still is."""
    del sheet
    lead = entered.entered_length(text, Unit.MINUTES)
    ahead = boost.lead is not None and boost.offset == -boost.lead
    if lead is not None and ahead and isinstance(boost.anchor, SegmentStart):
        return replace(boost, lead=lead, offset=Millis(-lead))
    return replace(boost, lead=lead)


def _blank(script: Script) -> Boost:
    return Boost(free_code(script, "boosts", "B"), "")


def boost_table(platforms: Sequence[Platform] = ()) -> EditTable[Boost]:
    """The table; the tools offered are those of the show's platform, where its table is there."""

    def tools(sheet: Sheet) -> Sequence[Choice]:
        platform = platform_of(sheet.script.platform, platforms)
        used = (boost.tool for boost in sheet.script.boosts if boost.tool)
        return tool_choices(platform.boosts if platform else (), used)

    return EditTable(
        "boosts",
        (
            code_column("boosts", width=7),
            text_column("tool", 14, tools),
            EditColumn(
                "target",
                lambda sheet, boost: moments(sheet).entries.slot_text(boost.target),
                _take_target,
                slots,
                width=18,
            ),
            when_column(),
            clock_column("order_at", lambda boost: f"{boost.code}.order"),
            EditColumn(
                "lead",
                lambda _, boost: entered.length_text(boost.lead),
                _take_lead,
                width=9,
                numeric=True,
            ),
            clock_column("effect_at", lambda boost: f"{boost.code}.effect"),
            length_column("window", Unit.MINUTES, blank=True),
            money_column("budget"),
            text_column("bid", 9),
            text_column("goal", 12),
            text_column("audience", 16),
        ),
        _blank,
        extra_columns("boosts"),
    )
