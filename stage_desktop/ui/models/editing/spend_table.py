"""The shares of the ad budget for the parts of the show, as an edited table."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from stage_desktop.formats import entered_commerce as entered
from stage_desktop.formats.entered_moments import band_edge_text, entered_band_edge
from stage_desktop.instants import HALF_MINUTE, ZERO, Millis
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import SpendBand
from stage_desktop.script.sums import WHOLE, planned_spend, spend
from stage_desktop.ui.models.editing.column import EditColumn, EditTable, Sheet
from stage_desktop.ui.models.editing.field_columns import (
    code_column,
    column,
    free_code,
    money_column,
    shown_column,
    text_column,
)

_USUAL = Millis(60 * HALF_MINUTE)


def _edge_column(field: str) -> EditColumn[Any]:
    """An edge of a band, by the clock where the show has a start, else from its start."""
    return column(
        field,
        lambda sheet, value: band_edge_text(value, sheet.script),
        lambda sheet, typed: entered_band_edge(typed, sheet.script),
        width=9,
        numeric=True,
    )


def _planned(sheet: Sheet, band: SpendBand) -> str:
    return entered.money_text(planned_spend(sheet.script, band), sheet.script.currency)


def _spent_share(sheet: Sheet, band: SpendBand) -> str:
    """What was spent, of what was planned."""
    planned = planned_spend(sheet.script, band)
    if band.spent is None or planned is None or not planned.amount:
        return ""
    if band.spent.currency != planned.currency:
        return ""
    return f"{round(band.spent.amount * WHOLE / planned.amount)}%"


def _blank(script: Script) -> SpendBand:
    """Half an hour behind the last band, with what is left of the whole."""
    start = max((band.end for band in script.spend_bands), default=ZERO)
    left = max(WHOLE - spend(script).share, Decimal(0))
    code = free_code(script, "spend_bands", "S")
    return SpendBand(code, start, Millis(start + _USUAL), left)


SPEND_BANDS: EditTable[SpendBand] = EditTable(
    "spend_bands",
    (
        code_column("spend_bands", width=7),
        _edge_column("start"),
        _edge_column("end"),
        column(
            "share",
            lambda _, value: entered.share_text(value),
            lambda _, typed: entered.entered_share(typed),
            width=8,
            numeric=True,
        ),
        shown_column("planned", _planned, numeric=True),
        money_column("spent"),
        shown_column("spent_share", _spent_share, numeric=True),
        text_column("note", 28, long=True),
    ),
    _blank,
)
