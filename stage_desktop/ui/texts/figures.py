"""The figures of a review: their names, their formulas in words, and their values as text."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from stage_desktop.instants import duration_text
from stage_desktop.review.figure import FigureGroup, FigureUnit, FigureValue
from stage_desktop.review.totals import Source
from stage_desktop.script.commerce import Money
from stage_desktop.ui.texts import amounts
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, UNKNOWN, filled, translate

NAMES: Mapping[str, str] = {
    "planned_length": QT_TRANSLATE_NOOP("Figures", "Planned length"),
    "actual_length": QT_TRANSLATE_NOOP("Figures", "Actual length"),
    "start_slip": QT_TRANSLATE_NOOP("Figures", "Start slip"),
    "drift": QT_TRANSLATE_NOOP("Figures", "Drift at the end"),
    "relative_drift": QT_TRANSLATE_NOOP("Figures", "Relative drift"),
    "overrun": QT_TRANSLATE_NOOP("Figures", "Overrun"),
    "held": QT_TRANSLATE_NOOP("Figures", "Held"),
    "skipped": QT_TRANSLATE_NOOP("Figures", "Segments skipped"),
    "not_reached": QT_TRANSLATE_NOOP("Figures", "Segments not reached"),
    "unplanned": QT_TRANSLATE_NOOP("Figures", "Unplanned passes"),
    "cues_done": QT_TRANSLATE_NOOP("Figures", "Cues done"),
    "cues_missed": QT_TRANSLATE_NOOP("Figures", "Cues missed"),
    "cue_lateness": QT_TRANSLATE_NOOP("Figures", "Cue lateness, median"),
    "cue_lateness_p90": QT_TRANSLATE_NOOP("Figures", "Cue lateness, 90th percentile"),
    "hard_error": QT_TRANSLATE_NOOP("Figures", "Worst error of a hard start"),
    "giveaways_in_time": QT_TRANSLATE_NOOP("Figures", "Giveaways in time"),
    "boost_lead": QT_TRANSLATE_NOOP("Figures", "Boost lead, measured"),
    "exposures": QT_TRANSLATE_NOOP("Figures", "Exposures"),
    "impressions": QT_TRANSLATE_NOOP("Figures", "Impressions"),
    "entries": QT_TRANSLATE_NOOP("Figures", "Entries"),
    "leaves": QT_TRANSLATE_NOOP("Figures", "Leaves"),
    "views": QT_TRANSLATE_NOOP("Figures", "Views"),
    "viewers": QT_TRANSLATE_NOOP("Figures", "Viewers"),
    "paid_views": QT_TRANSLATE_NOOP("Figures", "Paid views"),
    "online": QT_TRANSLATE_NOOP("Figures", "Online"),
    "peak_online": QT_TRANSLATE_NOOP("Figures", "Peak online"),
    "average_online": QT_TRANSLATE_NOOP("Figures", "Average online"),
    "average_stay_s": QT_TRANSLATE_NOOP("Figures", "Average stay"),
    "comments": QT_TRANSLATE_NOOP("Figures", "Comments"),
    "likes": QT_TRANSLATE_NOOP("Figures", "Likes"),
    "shares": QT_TRANSLATE_NOOP("Figures", "Shares"),
    "new_followers": QT_TRANSLATE_NOOP("Figures", "New followers"),
    "new_fans": QT_TRANSLATE_NOOP("Figures", "New fan club members"),
    "product_exposures": QT_TRANSLATE_NOOP("Figures", "Product exposures"),
    "product_clicks": QT_TRANSLATE_NOOP("Figures", "Product clicks"),
    "gmv": QT_TRANSLATE_NOOP("Figures", "GMV"),
    "orders": QT_TRANSLATE_NOOP("Figures", "Orders"),
    "buyers": QT_TRANSLATE_NOOP("Figures", "Buyers"),
    "units": QT_TRANSLATE_NOOP("Figures", "Units"),
    "refunds": QT_TRANSLATE_NOOP("Figures", "Refunds"),
    "spend": QT_TRANSLATE_NOOP("Figures", "Ad spend"),
    "ad_gmv": QT_TRANSLATE_NOOP("Figures", "GMV from ads"),
    "ad_orders": QT_TRANSLATE_NOOP("Figures", "Orders from ads"),
    "ad_roi": QT_TRANSLATE_NOOP("Figures", "ROI of ads"),
    "entry_rate": QT_TRANSLATE_NOOP("Figures", "Entry rate"),
    "paid_share": QT_TRANSLATE_NOOP("Figures", "Paid share"),
    "follow_rate": QT_TRANSLATE_NOOP("Figures", "Follow rate"),
    "fan_rate": QT_TRANSLATE_NOOP("Figures", "Fan club rate"),
    "click_rate": QT_TRANSLATE_NOOP("Figures", "Click rate"),
    "click_to_order": QT_TRANSLATE_NOOP("Figures", "Click to order"),
    "conversion": QT_TRANSLATE_NOOP("Figures", "Conversion"),
    "gpm_views": QT_TRANSLATE_NOOP("Figures", "GPM by views"),
    "gpm_viewers": QT_TRANSLATE_NOOP("Figures", "GPM by viewers"),
    "uv_value": QT_TRANSLATE_NOOP("Figures", "UV value"),
    "order_value": QT_TRANSLATE_NOOP("Figures", "Average order value"),
    "buyer_value": QT_TRANSLATE_NOOP("Figures", "Value of a buyer"),
    "unit_value": QT_TRANSLATE_NOOP("Figures", "Average unit price"),
    "refund_rate": QT_TRANSLATE_NOOP("Figures", "Refund rate"),
    "roi": QT_TRANSLATE_NOOP("Figures", "ROI of the show"),
    "entries_per_minute": QT_TRANSLATE_NOOP("Figures", "Entries per minute"),
    "gmv_per_minute": QT_TRANSLATE_NOOP("Figures", "GMV per minute"),
    "orders_per_minute": QT_TRANSLATE_NOOP("Figures", "Orders per minute"),
    "gmv_per_explained_minute": QT_TRANSLATE_NOOP("Figures", "GMV per minute explained"),
    "units_per_explained_minute": QT_TRANSLATE_NOOP("Figures", "Units per minute explained"),
    "opening_gmv": QT_TRANSLATE_NOOP("Figures", "GMV of the opening"),
}

FORMULAS: Mapping[str, str] = {
    "start_slip": QT_TRANSLATE_NOOP("Figures", "actual − planned start"),
    "drift": QT_TRANSLATE_NOOP("Figures", "actual − planned end"),
    "relative_drift": QT_TRANSLATE_NOOP("Figures", "drift − start slip"),
    "overrun": QT_TRANSLATE_NOOP("Figures", "actual ÷ planned time − 1"),
    "unplanned": QT_TRANSLATE_NOOP("Figures", "inserted, or once more"),
    "cue_lateness": QT_TRANSLATE_NOOP("Figures", "done − due"),
    "cue_lateness_p90": QT_TRANSLATE_NOOP("Figures", "done − due"),
    "hard_error": QT_TRANSLATE_NOOP("Figures", "actual − fixed start"),
    "boost_lead": QT_TRANSLATE_NOOP("Figures", "effect − order, on average"),
    "entry_rate": QT_TRANSLATE_NOOP("Figures", "entries ÷ exposures"),
    "paid_share": QT_TRANSLATE_NOOP("Figures", "paid views ÷ views"),
    "follow_rate": QT_TRANSLATE_NOOP("Figures", "new followers ÷ viewers"),
    "fan_rate": QT_TRANSLATE_NOOP("Figures", "new fan club members ÷ viewers"),
    "click_rate": QT_TRANSLATE_NOOP("Figures", "product clicks ÷ product exposures"),
    "click_to_order": QT_TRANSLATE_NOOP("Figures", "orders ÷ product clicks"),
    "conversion": QT_TRANSLATE_NOOP("Figures", "buyers ÷ views"),
    "gpm_views": QT_TRANSLATE_NOOP("Figures", "GMV × 1,000 ÷ views"),
    "gpm_viewers": QT_TRANSLATE_NOOP("Figures", "GMV × 1,000 ÷ viewers"),
    "uv_value": QT_TRANSLATE_NOOP("Figures", "GMV ÷ viewers"),
    "order_value": QT_TRANSLATE_NOOP("Figures", "GMV ÷ orders"),
    "buyer_value": QT_TRANSLATE_NOOP("Figures", "GMV ÷ buyers"),
    "unit_value": QT_TRANSLATE_NOOP("Figures", "GMV ÷ units"),
    "refund_rate": QT_TRANSLATE_NOOP("Figures", "refunds ÷ GMV"),
    "ad_roi": QT_TRANSLATE_NOOP("Figures", "GMV from ads ÷ ad spend"),
    "roi": QT_TRANSLATE_NOOP("Figures", "GMV ÷ ad spend"),
    "entries_per_minute": QT_TRANSLATE_NOOP("Figures", "entries ÷ minutes on air"),
    "gmv_per_minute": QT_TRANSLATE_NOOP("Figures", "GMV ÷ minutes on air"),
    "orders_per_minute": QT_TRANSLATE_NOOP("Figures", "orders ÷ minutes on air"),
    "gmv_per_explained_minute": QT_TRANSLATE_NOOP(
        "Figures", "GMV ÷ minutes of segments with products"
    ),
    "units_per_explained_minute": QT_TRANSLATE_NOOP(
        "Figures", "units ÷ minutes of segments with products"
    ),
    "opening_gmv": QT_TRANSLATE_NOOP("Figures", "GMV of the first minutes"),
}

_SOURCES: Mapping[Source, str] = {
    Source.STATED: QT_TRANSLATE_NOOP("Figures", "stated by the platform"),
    Source.CURVE: QT_TRANSLATE_NOOP("Figures", "summed from the curve"),
    Source.ORDERS: QT_TRANSLATE_NOOP("Figures", "summed from orders"),
    Source.TYPED: QT_TRANSLATE_NOOP("Figures", "typed during the show"),
    Source.LOG: QT_TRANSLATE_NOOP("Figures", "from the log"),
}

_GROUPS: Mapping[FigureGroup, str] = {
    FigureGroup.TIMING: QT_TRANSLATE_NOOP("Figures", "Timing"),
    FigureGroup.TRAFFIC: QT_TRANSLATE_NOOP("Figures", "Traffic"),
    FigureGroup.STAY: QT_TRANSLATE_NOOP("Figures", "Stay and engagement"),
    FigureGroup.SALES: QT_TRANSLATE_NOOP("Figures", "Sales"),
}

# Differences, whose sign says late or early.
_SIGNED = frozenset(
    {"start_slip", "drift", "relative_drift", "cue_lateness", "cue_lateness_p90", "hard_error"}
)


def figure_name(code: str) -> str:
    """What the figure is called; the code where it has no name."""
    return translate("Figures", NAMES[code]) if code in NAMES else code


def figure_group(group: FigureGroup) -> str:
    """The heading of a group of figures."""
    return translate("Figures", _GROUPS[group])


def figure_note(figure: FigureValue) -> str:
    """The formula of the figure, or where its value comes from; '' for what the log tells."""
    if figure.code in FORMULAS:
        return translate("Figures", FORMULAS[figure.code])
    if figure.value is None or figure.source in (Source.LOG, Source.FORMULA):
        return ""
    return translate("Figures", _SOURCES[figure.source])


def figure_text(figure: FigureValue) -> str:
    """The value as people read it; an em dash where it is not known."""
    value = figure.value
    if value is None:
        return UNKNOWN
    match figure.unit:
        case FigureUnit.DURATION:
            return duration_text(int(value), sign=figure.code in _SIGNED)
        case FigureUnit.SECONDS:
            return duration_text(int(value * 1_000))
        case FigureUnit.SHARE:
            return share_text(value)
        case FigureUnit.MONEY:
            return amounts.money_text(Money(rounded(value), figure.currency))
        case FigureUnit.PER_MINUTE if figure.currency:
            return amounts.money_text(Money(rounded(value), figure.currency))
        case _:
            return number_text(value)


def share_text(share: Decimal) -> str:
    """A part of one in per cent with one decimal, as "3.2 %"."""
    return filled(translate("Figures", "{number} %"), {"number": number_text(share * 100, 1)})


def number_text(value: Decimal, places: int = 2) -> str:
    """A number with its thousands apart; decimals only where it has any."""
    found = rounded(value, places)
    if found == found.to_integral_value():
        return f"{found:,.0f}"
    return f"{found:,.{places}f}"


def rounded(value: Decimal, places: int = 2) -> Decimal:
    """The value to so many decimals, halves away from zero."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
