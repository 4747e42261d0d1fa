"""The giveaways of a show as an edited table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stage_desktop.formats import entered_commerce as entered
from stage_desktop.formats.cell_words import LISTS
from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.time_cells import Unit
from stage_desktop.formats.vocabulary import tool_draws
from stage_desktop.script.commerce import Giveaway
from stage_desktop.script.plan import Script
from stage_desktop.script.platforms import Platform, platform_of
from stage_desktop.ui.models.editing.column import Choice, EditColumn, EditTable, Sheet
from stage_desktop.ui.models.editing.field_columns import (
    code_column,
    count_column,
    extra_columns,
    free_code,
    length_column,
    mark_column,
    money_column,
    shown_column,
    text_column,
    tool_choices,
)
from stage_desktop.ui.models.editing.moment_columns import clock_column, when_column
from stage_desktop.ui.models.editing.script_moments import moments
from stage_desktop.ui.texts.editor_panes import cell_language


def _take_tool(sheet: Sheet, giveaway: Giveaway, text: str) -> Giveaway:
    """The tool; whether it draws goes with it, unless somebody has said otherwise."""
    del sheet
    tool = text.strip()
    usual = giveaway.draws == tool_draws(giveaway.tool)
    return replace(giveaway, tool=tool, draws=tool_draws(tool) if usual else giveaway.draws)


def _take_draws(sheet: Sheet, giveaway: Giveaway, text: str) -> Giveaway:
    del sheet
    return replace(giveaway, draws=bool(entered.entered_mark(text)))


def _ends(sheet: Sheet, giveaway: Giveaway) -> str:
    """When it is drawn or ends by the plan."""
    known = moments(sheet)
    ends = (known.due.get(f"{giveaway.code}.{name}") for name in ("draw", "end"))
    return known.clock(next((end for end in ends if end is not None), None))


def _prizes(sheet: Sheet) -> Sequence[Choice]:
    """The products, by name: what is given away is often one of them."""
    return tuple(
        Choice(product.name, product.code) for product in sheet.script.products if product.name
    )


def _blank(script: Script) -> Giveaway:
    return Giveaway(free_code(script, "giveaways", "G"), "")


def giveaway_table(platforms: Sequence[Platform] = ()) -> EditTable[Giveaway]:
    """The table; the tools offered are those of the show's platform, where its table is there."""

    def tools(sheet: Sheet) -> Sequence[Choice]:
        platform = platform_of(sheet.script.platform, platforms)
        usual = cell_language().names(LISTS[SheetKind.GIVEAWAYS, "tool"])
        return tool_choices(platform.giveaways if platform else (), usual)

    return EditTable(
        "giveaways",
        (
            code_column("giveaways", width=7),
            EditColumn("tool", lambda _, giveaway: giveaway.tool, _take_tool, tools, width=14),
            when_column(),
            clock_column("opens_at", lambda giveaway: f"{giveaway.code}.open"),
            length_column("countdown", Unit.SECONDS),
            length_column("active", Unit.SECONDS),
            shown_column("ends_at", _ends, numeric=True),
            EditColumn(
                "draws",
                lambda _, giveaway: entered.mark_text(giveaway.draws or None),
                _take_draws,
                lambda _: (Choice(entered.READY),),
                width=6,
            ),
            text_column("prize", 18, _prizes),
            count_column("quantity"),
            money_column("budget"),
            mark_column("prepared", optional=True, width=8),
            text_column("entry_rule", 18, long=True),
            text_column("selling_points", 22, long=True),
            text_column("rules", 22, long=True),
            text_column("note", 18, long=True),
        ),
        _blank,
        extra_columns("giveaways"),
    )
