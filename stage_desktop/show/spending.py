"""The ad budget along the time axis: how much of it is for which stretch of the show."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from stage_desktop.instants import Instant
from stage_desktop.script.commerce import Money
from stage_desktop.show.bars import Share
from stage_desktop.show.timeline import Timeline

_PER_CENT = Decimal(100)


def shares(timeline: Timeline) -> Iterator[Share]:
    """The spend bands from the planned start on, or from the start where none is planned."""
    state = timeline.state
    begin = state.planned.show_start
    if begin is None:
        begin = state.started_at
    if begin is None:
        return
    for band in state.script.spend_bands:
        spent = _of(band.spent, state.script.ad_budget)
        start, end = Instant(begin + band.start), Instant(begin + band.end)
        yield Share(band.code, start, end, band.share, spent)


def _of(spent: Money | None, budget: Money | None) -> Decimal | None:
    """So much of the budget in per cent; None where that cannot be said."""
    if spent is None or budget is None or spent.currency != budget.currency or not budget.amount:
        return None
    return spent.amount * _PER_CENT / budget.amount
