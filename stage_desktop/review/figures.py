"""The figures of a show that teams compare (`DOMAIN.md` 6.1), each with its formula named.

A figure is a measure as it is, or follows from others by its formula; GPM is there twice, because
its denominator differs: by views (场观) and by viewers (观看人数).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from stage_desktop.instants import MINUTE, Instant
from stage_desktop.review.figure import Basis, FigureGroup, FigureUnit, FigureValue
from stage_desktop.review.metrics import Measure
from stage_desktop.review.timing_figures import timing_figures
from stage_desktop.review.totals import Source

# What is a figure as it was measured: where it belongs, and what it counts.
MEASURED: Mapping[Measure, tuple[FigureGroup, FigureUnit]] = {
    Measure.EXPOSURES: (FigureGroup.TRAFFIC, FigureUnit.COUNT),
    Measure.IMPRESSIONS: (FigureGroup.TRAFFIC, FigureUnit.COUNT),
    Measure.ENTRIES: (FigureGroup.TRAFFIC, FigureUnit.COUNT),
    Measure.LEAVES: (FigureGroup.TRAFFIC, FigureUnit.COUNT),
    Measure.VIEWS: (FigureGroup.TRAFFIC, FigureUnit.COUNT),
    Measure.VIEWERS: (FigureGroup.TRAFFIC, FigureUnit.COUNT),
    Measure.PAID_VIEWS: (FigureGroup.TRAFFIC, FigureUnit.COUNT),
    Measure.PEAK_ONLINE: (FigureGroup.TRAFFIC, FigureUnit.COUNT),
    Measure.AVERAGE_ONLINE: (FigureGroup.TRAFFIC, FigureUnit.COUNT),
    Measure.AVERAGE_STAY: (FigureGroup.STAY, FigureUnit.SECONDS),
    Measure.COMMENTS: (FigureGroup.STAY, FigureUnit.COUNT),
    Measure.LIKES: (FigureGroup.STAY, FigureUnit.COUNT),
    Measure.SHARES: (FigureGroup.STAY, FigureUnit.COUNT),
    Measure.NEW_FOLLOWERS: (FigureGroup.STAY, FigureUnit.COUNT),
    Measure.NEW_FANS: (FigureGroup.STAY, FigureUnit.COUNT),
    Measure.PRODUCT_EXPOSURES: (FigureGroup.SALES, FigureUnit.COUNT),
    Measure.PRODUCT_CLICKS: (FigureGroup.SALES, FigureUnit.COUNT),
    Measure.GMV: (FigureGroup.SALES, FigureUnit.MONEY),
    Measure.ORDERS: (FigureGroup.SALES, FigureUnit.COUNT),
    Measure.BUYERS: (FigureGroup.SALES, FigureUnit.COUNT),
    Measure.UNITS: (FigureGroup.SALES, FigureUnit.COUNT),
    Measure.REFUNDS: (FigureGroup.SALES, FigureUnit.MONEY),
    Measure.SPEND: (FigureGroup.SALES, FigureUnit.MONEY),
    Measure.AD_GMV: (FigureGroup.SALES, FigureUnit.MONEY),
    Measure.AD_ORDERS: (FigureGroup.SALES, FigureUnit.COUNT),
}

# code: group, unit, numerator, denominator, by how much it is multiplied.
RATIOS: Mapping[str, tuple[FigureGroup, FigureUnit, Measure, Measure, int]] = {
    "entry_rate": (
        FigureGroup.TRAFFIC,
        FigureUnit.SHARE,
        Measure.ENTRIES,
        Measure.EXPOSURES,
        1,
    ),
    "paid_share": (FigureGroup.TRAFFIC, FigureUnit.SHARE, Measure.PAID_VIEWS, Measure.VIEWS, 1),
    "follow_rate": (
        FigureGroup.STAY,
        FigureUnit.SHARE,
        Measure.NEW_FOLLOWERS,
        Measure.VIEWERS,
        1,
    ),
    "fan_rate": (FigureGroup.STAY, FigureUnit.SHARE, Measure.NEW_FANS, Measure.VIEWERS, 1),
    "click_rate": (
        FigureGroup.SALES,
        FigureUnit.SHARE,
        Measure.PRODUCT_CLICKS,
        Measure.PRODUCT_EXPOSURES,
        1,
    ),
    "click_to_order": (
        FigureGroup.SALES,
        FigureUnit.SHARE,
        Measure.ORDERS,
        Measure.PRODUCT_CLICKS,
        1,
    ),
    "conversion": (FigureGroup.SALES, FigureUnit.SHARE, Measure.BUYERS, Measure.VIEWS, 1),
    "gpm_views": (FigureGroup.SALES, FigureUnit.MONEY, Measure.GMV, Measure.VIEWS, 1_000),
    "gpm_viewers": (FigureGroup.SALES, FigureUnit.MONEY, Measure.GMV, Measure.VIEWERS, 1_000),
    "uv_value": (FigureGroup.SALES, FigureUnit.MONEY, Measure.GMV, Measure.VIEWERS, 1),
    "order_value": (FigureGroup.SALES, FigureUnit.MONEY, Measure.GMV, Measure.ORDERS, 1),
    "buyer_value": (FigureGroup.SALES, FigureUnit.MONEY, Measure.GMV, Measure.BUYERS, 1),
    "unit_value": (FigureGroup.SALES, FigureUnit.MONEY, Measure.GMV, Measure.UNITS, 1),
    "refund_rate": (FigureGroup.SALES, FigureUnit.SHARE, Measure.REFUNDS, Measure.GMV, 1),
    "ad_roi": (FigureGroup.SALES, FigureUnit.RATIO, Measure.AD_GMV, Measure.SPEND, 1),
    "roi": (FigureGroup.SALES, FigureUnit.RATIO, Measure.GMV, Measure.SPEND, 1),
}

# By the minute that the show was on air.
PER_MINUTE: Mapping[str, tuple[FigureGroup, Measure]] = {
    "entries_per_minute": (FigureGroup.TRAFFIC, Measure.ENTRIES),
    "gmv_per_minute": (FigureGroup.SALES, Measure.GMV),
    "orders_per_minute": (FigureGroup.SALES, Measure.ORDERS),
}


def figure_values(basis: Basis) -> tuple[FigureValue, ...]:
    """All figures by their group; those that are not known are there with None."""
    found = (
        *timing_figures(basis),
        *_measured(basis),
        *_ratios(basis),
        *_by_minute(basis),
        *_by_slot(basis),
    )
    order = list(FigureGroup)
    return tuple(sorted(found, key=lambda figure: order.index(figure.group)))


def _measured(basis: Basis) -> Iterator[FigureValue]:
    for measure, (group, unit) in MEASURED.items():
        known = basis.totals.get(measure)
        if known is None:
            yield FigureValue(measure.value, group, unit, None, Source.STATED)
        else:
            currency = known.unit if unit is FigureUnit.MONEY else ""
            yield FigureValue(measure.value, group, unit, known.value, known.source, currency)


def _ratios(basis: Basis) -> Iterator[FigureValue]:
    for code, (group, unit, above, below, factor) in RATIOS.items():
        over, under = basis.totals.get(above), basis.totals.get(below)
        value, currency = None, ""
        if over is not None and under is not None and under.value > 0:
            # Money of two currencies is no ratio.
            if not (unit in _OF_TWO_SUMS and over.unit and under.unit and over.unit != under.unit):
                value = over.value * factor / under.value
            currency = over.unit if unit is FigureUnit.MONEY else ""
        yield FigureValue(code, group, unit, value, Source.FORMULA, currency)


_OF_TWO_SUMS = (FigureUnit.RATIO, FigureUnit.SHARE)


def _by_minute(basis: Basis) -> Iterator[FigureValue]:
    length = basis.length
    for code, (group, measure) in PER_MINUTE.items():
        known = basis.totals.get(measure)
        value, currency = None, ""
        if known is not None and length is not None and length > 0:
            value = known.value * MINUTE / length
            currency = known.unit
        yield FigureValue(code, group, FigureUnit.PER_MINUTE, value, Source.FORMULA, currency)


def _by_slot(basis: Basis) -> Iterator[FigureValue]:
    """Output by the minute of explanation, and that of the first minutes of the show."""
    sold = [row for row in basis.rows if row.timing.segment.products and row.timing.actual_duration]
    minutes = sum(row.timing.actual_duration or 0 for row in sold)
    for code, amounts in (
        ("gmv_per_explained_minute", [row.figures.gmv for row in sold]),
        ("units_per_explained_minute", [row.figures.units for row in sold]),
    ):
        known = [amount for amount in amounts if amount is not None]
        whole = len(known) == len(amounts) and minutes > 0
        value = sum(known, Decimal(0)) * MINUTE / minutes if whole else None
        yield FigureValue(code, FigureGroup.SALES, FigureUnit.PER_MINUTE, value, Source.FORMULA)
    start = basis.state.started_at
    until = None if start is None else Instant(start + basis.settings.opening)
    opening = basis.curves.amount(Measure.GMV, start, until)
    yield FigureValue("opening_gmv", FigureGroup.SALES, FigureUnit.MONEY, opening, Source.CURVE)
