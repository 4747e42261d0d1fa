"""What the page that compares shows: runs that were read, and the trend of a series."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from stage_desktop.review.compare import compared
from stage_desktop.review.trend import HostRow, RunRow, Trend, series_of, trend
from stage_desktop.ui.review.compare_page import Compared

if TYPE_CHECKING:
    from stage_desktop.app.reviewing import Loaded

TWO = 2


def series_trend(runs: Iterable[RunRow], hosts: Iterable[HostRow], title: str | None) -> Trend:
    """The trend of the shows whose titles differ from that one by numbers and dates at the most."""
    if title is None:
        return trend((), ())
    series = series_of(title)
    mine = tuple(run for run in runs if series_of(run.title) == series)
    ids = {run.run for run in mine}
    return trend(mine, (row for row in hosts if row.run in ids))


def comparing(loaded: Sequence[Loaded], found: Trend) -> Compared:
    """Runs side by side, the earliest first; only the trend where there are less than two."""
    ordered = sorted(loaded, key=lambda each: each.run.started_at or each.run.opened_at)
    if len(ordered) < TWO:
        return Compared(trend=found)
    comparison = compared([each.shown.review for each in ordered])
    return Compared(tuple(each.run for each in ordered), comparison, found)
