"""The words of call sheets: short ones, in the language of the paper."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from stage_desktop.instants import MINUTE, Millis, duration_text
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate

WORDS: Mapping[str, str] = {
    "badge.host": QT_TRANSLATE_NOOP("CallSheet", "Host"),
    "badge.assistant": QT_TRANSLATE_NOOP("CallSheet", "Assistant"),
    "badge.operator": QT_TRANSLATE_NOOP("CallSheet", "Operator"),
    "badge.ad_buyer": QT_TRANSLATE_NOOP("CallSheet", "Ad buyer"),
    "badge.all": QT_TRANSLATE_NOOP("CallSheet", "Floor director"),
    "time": QT_TRANSLATE_NOOP("CallSheet", "Time"),
    "from_start": QT_TRANSLATE_NOOP("CallSheet", "T±"),
    "what": QT_TRANSLATE_NOOP("CallSheet", "Segment and product"),
    "segment": QT_TRANSLATE_NOOP("CallSheet", "Segment"),
    "points": QT_TRANSLATE_NOOP("CallSheet", "Say and do"),
    "prepare": QT_TRANSLATE_NOOP("CallSheet", "Prepare and do"),
    "action": QT_TRANSLATE_NOOP("CallSheet", "Action"),
    "details": QT_TRANSLATE_NOOP("CallSheet", "Details"),
    "host": QT_TRANSLATE_NOOP("CallSheet", "Host"),
    "assistant": QT_TRANSLATE_NOOP("CallSheet", "Assistant"),
    "operator": QT_TRANSLATE_NOOP("CallSheet", "Operator"),
    "cues": QT_TRANSLATE_NOOP("CallSheet", "Cues"),
    "products": QT_TRANSLATE_NOOP("CallSheet", "Products"),
    "product": QT_TRANSLATE_NOOP("CallSheet", "Product"),
    "link": QT_TRANSLATE_NOOP("CallSheet", "Link"),
    "list_price": QT_TRANSLATE_NOOP("CallSheet", "List price"),
    "live_price": QT_TRANSLATE_NOOP("CallSheet", "Live price"),
    "stock": QT_TRANSLATE_NOOP("CallSheet", "Stock"),
    "limit": QT_TRANSLATE_NOOP("CallSheet", "Limit"),
    "offer": QT_TRANSLATE_NOOP("CallSheet", "Offer"),
    "target": QT_TRANSLATE_NOOP("CallSheet", "GMV target"),
    "giveaways": QT_TRANSLATE_NOOP("CallSheet", "Giveaways"),
    "giveaway": QT_TRANSLATE_NOOP("CallSheet", "Giveaway"),
    "launch": QT_TRANSLATE_NOOP("CallSheet", "Launch"),
    "opens": QT_TRANSLATE_NOOP("CallSheet", "Opens"),
    "ends": QT_TRANSLATE_NOOP("CallSheet", "Ends or draws"),
    "prize": QT_TRANSLATE_NOOP("CallSheet", "Prize"),
    "entry": QT_TRANSLATE_NOOP("CallSheet", "Who may enter"),
    "boosts": QT_TRANSLATE_NOOP("CallSheet", "Boosts"),
    "order_by": QT_TRANSLATE_NOOP("CallSheet", "Order by"),
    "boost": QT_TRANSLATE_NOOP("CallSheet", "Boost"),
    "money": QT_TRANSLATE_NOOP("CallSheet", "Budget and bid"),
    "audience": QT_TRANSLATE_NOOP("CallSheet", "Audience"),
    "effect": QT_TRANSLATE_NOOP("CallSheet", "Effect"),
    "feeds": QT_TRANSLATE_NOOP("CallSheet", "Feeds"),
    "running_order": QT_TRANSLATE_NOOP("CallSheet", "Running order"),
    "before_show": QT_TRANSLATE_NOOP("CallSheet", "Before the show"),
    "fixed": QT_TRANSLATE_NOOP("CallSheet", "FIXED"),
    "skipped": QT_TRANSLATE_NOOP("CallSheet", "skipped"),
    "by_itself": QT_TRANSLATE_NOOP("CallSheet", "ends by itself"),
    "no_boosts": QT_TRANSLATE_NOOP("CallSheet", "This show has no boosts."),
    "relative": QT_TRANSLATE_NOOP("CallSheet", "Times are from the start of the show."),
}

_DAYS = (
    QT_TRANSLATE_NOOP("CallSheet", "Mon {date}"),
    QT_TRANSLATE_NOOP("CallSheet", "Tue {date}"),
    QT_TRANSLATE_NOOP("CallSheet", "Wed {date}"),
    QT_TRANSLATE_NOOP("CallSheet", "Thu {date}"),
    QT_TRANSLATE_NOOP("CallSheet", "Fri {date}"),
    QT_TRANSLATE_NOOP("CallSheet", "Sat {date}"),
    QT_TRANSLATE_NOOP("CallSheet", "Sun {date}"),
)


def word(name: str) -> str:
    """A word or sentence of call sheets by its name."""
    return translate("CallSheet", WORDS[name])


def day_text(day: date) -> str:
    """A date with its weekday, as "Thu 2026-10-22"."""
    return filled(translate("CallSheet", _DAYS[day.weekday()]), {"date": day.isoformat()})


def length_text(length: Millis) -> str:
    """How long something takes, as "10 min", or as M:SS where it has seconds."""
    if length % MINUTE:
        return duration_text(length)
    return filled(translate("CallSheet", "{minutes} min"), {"minutes": length // MINUTE})


def from_start(number: str, by: str) -> str:
    """How far a cue is from the start of its segment, as "3 T−1:00"."""
    return f"{number} T{by}"


def from_end(number: str, by: str) -> str:
    """How far a cue is from the end of its segment, as "3 end −0:30"."""
    return filled(translate("CallSheet", "{number} end {by}"), {"number": number, "by": by})


def labelled(name: str, value: str) -> str:
    """A value after its name, as "Stock 300"."""
    return filled(translate("CallSheet", "{name} {value}"), {"name": word(name), "value": value})


def price_text(price: str) -> str:
    """The price as it is spoken, as "到手价 ¥159"."""
    return filled(translate("CallSheet", "Price {price}"), {"price": price})


def list_price_text(price: str) -> str:
    """What it costs otherwise, as "日常价 ¥259"."""
    return filled(translate("CallSheet", "usually {price}"), {"price": price})


def limit_text(limit: int) -> str:
    """How many one buyer may have, as "limit 1"."""
    return filled(translate("CallSheet", "limit {count}"), {"count": limit})


def budget_text(planned: str, budget: str) -> str:
    """What all boosts cost against what there is."""
    return filled(
        translate("CallSheet", "Planned {planned} of {budget}"),
        {"planned": planned, "budget": budget},
    )


def page_text(page: int, pages: int) -> str:
    """Which page of how many, as "1 / 3"."""
    return f"{page} / {pages}"


def sign_off_text(clock: str) -> str:
    """When the show is planned to end."""
    return filled(translate("CallSheet", "Sign-off {clock}"), {"clock": clock})


def hard_end_text(clock: str) -> str:
    """When the show has to be over."""
    return filled(translate("CallSheet", "Over by {clock} at the latest"), {"clock": clock})
