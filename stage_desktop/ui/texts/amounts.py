"""Times, amounts and how far the log is, in words."""

from __future__ import annotations

from stage_desktop.instants import DAY, HOUR, MINUTE, Millis, countdown_text, duration_text
from stage_desktop.script.commerce import Money
from stage_desktop.ui.texts.source import UNKNOWN, filled, translate

_SIGNS = {"CNY": "¥", "JPY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "KRW": "₩"}


def drift_text(drift: Millis | None) -> str:
    """How late or early, in words ("2:10 late"); under a second is on time, None an em dash."""
    if drift is None:
        return UNKNOWN
    amount = duration_text(abs(drift))
    if abs(drift) < 1_000:
        return translate("Amounts", "on time")
    sentence = (
        translate("Amounts", "{amount} late")
        if drift > 0
        else translate("Amounts", "{amount} early")
    )
    return filled(sentence, {"amount": amount})


def ends_text(clock: str) -> str:
    """When the show is expected to end, as "ends 21:02:10"."""
    return filled(translate("Amounts", "ends {clock}"), {"clock": clock})


def in_text(wait: str) -> str:
    """How long until something, as "in 06:28"."""
    return filled(translate("Amounts", "in {wait}"), {"wait": wait})


def coarse_text(wait: int) -> str:
    """An hour or more in words: 3d 4h, 1h 05m; digits with colons are taken for a clock time."""
    days, hours, minutes = wait // DAY, wait % DAY // HOUR, wait % HOUR // MINUTE
    if days:
        said = translate("Amounts", "{days}d {hours}h")
        return filled(said, {"days": days, "hours": hours})
    said = translate("Amounts", "{hours}h {minutes}m")
    return filled(said, {"hours": hours, "minutes": f"{minutes:02}"})


def long_countdown_text(remaining: int) -> str:
    """A countdown; from a day on in days and hours."""
    return coarse_text(remaining) if remaining >= DAY else countdown_text(remaining)


def of_text(length: str) -> str:
    """Out of how much, as "of 10:00"."""
    return filled(translate("Amounts", "of {length}"), {"length": length})


def on_air_text(duration: str) -> str:
    """How long the show has been on air, as "on air 0:14:32"."""
    return filled(translate("Amounts", "on air {duration}"), {"duration": duration})


def held_text(held: str) -> str:
    """How long the countdown has been held, as "held 1:05"."""
    return filled(translate("Amounts", "held {held}"), {"held": held})


def log_text(behind: int) -> str:
    """Whether every event is on the disk, or how many are not yet (rule 24)."""
    if behind <= 0:
        return translate("Amounts", "log saved ✓")
    return filled(translate("Amounts", "log behind: {count}"), {"count": behind})


def money_text(money: Money | None) -> str:
    """An amount with its currency, as "¥159" or "$19.90"; None is an em dash."""
    if money is None:
        return UNKNOWN
    amount = money.amount
    whole = amount == amount.to_integral_value()
    text = f"{amount:,.0f}" if whole else f"{amount:,.2f}"
    sign = _SIGNS.get(money.currency)
    return f"{sign}{text}" if sign else f"{text} {money.currency}".strip()


def stock_text(stock: int | None) -> str:
    """How many are for sale, as "stock 300"; None is an em dash."""
    if stock is None:
        return UNKNOWN
    return filled(translate("Amounts", "stock {count}"), {"count": f"{stock:,}"})
