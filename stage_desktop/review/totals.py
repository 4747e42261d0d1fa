"""The figures of a whole show by their standard names: what a platform stated, else what its
curves and orders add up to.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from stage_desktop.instants import Instant
from stage_desktop.review.curves import Curves
from stage_desktop.review.metrics import LEVELS, Measure
from stage_desktop.show.state import ShowState


class Source(StrEnum):
    """Where a figure comes from."""

    STATED = "stated"
    CURVE = "curve"
    ORDERS = "orders"
    TYPED = "typed"
    LOG = "log"
    FORMULA = "formula"


@dataclass(frozen=True, slots=True)
class Known:
    """The value of a measure for the whole show, where it comes from, its currency for money."""

    value: Decimal
    source: Source
    unit: str = ""


def whole_show(state: ShowState, curves: Curves) -> dict[Measure, Known]:
    """Every measure that is known for the whole show.

    Of several files the last one imported is right. Typed sales are the last figure that the
    operator typed, which may be from before the end.
    """
    found: dict[Measure, Known] = {}
    for measure in Measure:
        known = _stated(curves, measure) or _added_up(state, curves, measure)
        if known is not None:
            found[measure] = known
    typed = next((each for each in reversed(state.figures) if each.gmv is not None), None)
    if Measure.GMV not in found and typed is not None and typed.gmv is not None:
        found[Measure.GMV] = Known(typed.gmv, Source.TYPED, state.script.currency)
    return found


def _stated(curves: Curves, measure: Measure) -> Known | None:
    total = curves.metrics.total(measure)
    return None if total is None else Known(total.value, Source.STATED, total.unit)


def _added_up(state: ShowState, curves: Curves, measure: Measure) -> Known | None:
    start, end = state.started_at, state.ended_at
    if start is None or end is None:
        return None
    if measure in (Measure.PEAK_ONLINE, Measure.AVERAGE_ONLINE):
        return _of_online(curves, measure, start, end)
    curve = curves.of(measure)
    if curve is None or measure in LEVELS:
        return None
    value = curve.amount(start, end)
    source = Source.ORDERS if curves.is_counted(measure) else Source.CURVE
    return None if value is None else Known(value, source, curve.series.unit)


def _of_online(curves: Curves, measure: Measure, start: Instant, end: Instant) -> Known | None:
    curve = curves.of(Measure.ONLINE)
    values = [] if curve is None else [point.value for point in curve.within(start, end)]
    if not values:
        return None
    if measure is Measure.PEAK_ONLINE:
        return Known(max(values), Source.CURVE)
    return Known(sum(values, Decimal(0)) / len(values), Source.CURVE)
