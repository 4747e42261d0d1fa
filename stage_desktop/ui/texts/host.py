"""The words of the host window: short ones, read from two metres."""

from __future__ import annotations

import re
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from stage_desktop.instants import clock_text, countdown_text
from stage_desktop.script.plan import Segment
from stage_desktop.show.events import RunKind
from stage_desktop.show.prompt import Prompt, Urge, seconds_left
from stage_desktop.ui.texts.amounts import in_text, money_text, stock_text
from stage_desktop.ui.texts.slots import card_lines, then_text
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, UNKNOWN, filled, translate
from stage_desktop.ui.texts.words import run_kind, segment_kind

URGES: Mapping[str, str] = {
    Urge.READY: QT_TRANSLATE_NOOP("Host", "Ready"),
    Urge.LATE: QT_TRANSLATE_NOOP("Host", "Start is late"),
    Urge.WRAP_UP: QT_TRANSLATE_NOOP("Host", "Wrap up"),
    Urge.CLOSE_SALE: QT_TRANSLATE_NOOP("Host", "Close the sale"),
    Urge.MOVE_ON: QT_TRANSLATE_NOOP("Host", "Move on"),
    Urge.OVER: QT_TRANSLATE_NOOP("Host", "OVER"),
    Urge.HELD: QT_TRANSLATE_NOOP("Host", "HOLD"),
    Urge.WAITING: QT_TRANSLATE_NOOP("Host", "Wait"),
    Urge.FINISHED: QT_TRANSLATE_NOOP("Host", "Script is done"),
    Urge.ENDED: QT_TRANSLATE_NOOP("Host", "Show has ended"),
}

_LINES = re.compile(r"\s*[;；\n]\s*")
_POINTS = 3


def window_title(show: str = "", kind: RunKind = RunKind.LIVE) -> str:
    """The title of the host window; one that is for practice says so."""
    title = translate("Host", "Host")
    title = f"{title} · {show}" if show else title
    is_practice = kind in (RunKind.REHEARSAL, RunKind.SIMULATED)
    return f"{title} — {run_kind(kind)}" if is_practice else title


def display_text(name: str, width: int, height: int, is_primary: bool) -> str:
    """A display in a menu: its name, its size in pixels, and whether it is the main one."""
    parts = [name or translate("Host", "display"), f"{width} × {height}"]
    if is_primary:
        parts.append(translate("Host", "main display"))
    return " · ".join(parts)


def urge_text(prompt: Prompt) -> str:
    """The word beside the number; while nothing presses, what kind of segment it is."""
    if prompt.urge is Urge.CALM:
        return "" if prompt.segment is None else segment_kind(prompt.segment.kind)
    return translate("Host", URGES[prompt.urge])


def number_text(prompt: Prompt) -> str:
    """The number: what is left as MM:SS, in overtime or after a missed start +M:SS."""
    if prompt.countdown is None:
        return UNKNOWN
    left = seconds_left(prompt.countdown)
    if left >= 0:
        return countdown_text(prompt.countdown)
    minutes, seconds = divmod(-left, 60)
    if minutes < 60:
        return f"+{minutes}:{seconds:02}"
    return f"+{minutes // 60}:{minutes % 60:02}:{seconds:02}"


def title_text(prompt: Prompt, zone: ZoneInfo) -> str:
    """What is on air; before the show and while waiting, what begins at which clock time."""
    if prompt.urge in (Urge.READY, Urge.LATE):
        if prompt.starts_at is None:
            return prompt.show
        sentence = translate("Host", "{show} · planned start {clock}")
        clock = clock_text(prompt.starts_at, zone)
        return filled(sentence, {"show": prompt.show, "clock": clock})
    if prompt.segment is None:
        return prompt.show
    title = _named(prompt.segment)
    if prompt.urge is Urge.WAITING and prompt.starts_at is not None:
        sentence = translate("Host", "{segment} · starts at {clock}")
        clock = clock_text(prompt.starts_at, zone)
        return filled(sentence, {"segment": title, "clock": clock})
    return title


def product_text(prompt: Prompt) -> str:
    """The products by code and name; codes that stand for no product stay as written."""
    known = {product.code: product.name for product in prompt.products}
    codes = () if prompt.segment is None else prompt.segment.products
    return "  ".join(f"{code} {known.get(code, '')}".strip() for code in codes)


def price_text(prompt: Prompt) -> str:
    """The price as it is spoken, as "到手价 ¥159"; empty when there is none."""
    prices = [part if isinstance(part, str) else money_text(part) for part in prompt.price]
    if not prices:
        return ""
    return filled(translate("Host", "Price {price}"), {"price": " / ".join(prices)})


def offer_text(prompt: Prompt) -> str:
    """What else is said of the product: stock and offer."""
    if prompt.segment is None:
        return ""
    stated = prompt.segment.stock_text
    stock = next((p.stock for p in prompt.products if p.stock is not None), None)
    if stated:
        parts = [stock_text(int(stated)) if stated.isdecimal() else stated]
    else:
        parts = [stock_text(stock)] if stock is not None else []
    return " · ".join((*parts, *(p.offer for p in prompt.products if p.offer)))


def points_text(prompt: Prompt) -> str:
    """What the host has to bring: a line each, those beyond the third joined to it."""
    if prompt.segment is None:
        return ""
    lines = [line for line in _LINES.split(prompt.segment.host_points.strip()) if line]
    if len(lines) > _POINTS:
        lines[_POINTS - 1 :] = ["; ".join(lines[_POINTS - 1 :])]
    return "\n".join(lines)


def beat_text(prompt: Prompt) -> str:
    """The beat on air with its own countdown, as "塑品  01:20"; in overtime without it."""
    now = prompt.beat
    if now is None:
        return ""
    left = countdown_text(now.remaining) if now.remaining >= 0 else ""
    return f"{now.beat.title}  {left}".strip()


def beat_then_text(prompt: Prompt) -> str:
    """What the next beat is; empty in the last one."""
    return "" if prompt.beat is None else then_text(prompt.beat.following)


def card_text(prompt: Prompt) -> str:
    """The card of who presents: name and persona, what to say and what not to."""
    return "\n".join(card_lines(prompt.cards))


def next_text(prompt: Prompt) -> str:
    """What comes next by name."""
    if prompt.next_segment is None:
        last = prompt.segment is not None and prompt.urge is not Urge.WAITING
        return translate("Host", "This is the last segment") if last else ""
    if prompt.urge in (Urge.READY, Urge.LATE):
        sentence = translate("Host", "First: {segment}")
    else:
        sentence = translate("Host", "Next: {segment}")
    return filled(sentence, {"segment": _named(prompt.next_segment)})


def next_in_text(prompt: Prompt) -> str:
    """In how long the next begins; empty when that is any moment or not known."""
    if prompt.next_in is None or prompt.next_in <= 0:
        return ""
    return in_text(countdown_text(prompt.next_in))


def _named(segment: Segment) -> str:
    return f"{segment.number} {segment.title}".strip()
