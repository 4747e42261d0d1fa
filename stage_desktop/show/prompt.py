"""What the host has to see now: one number, what to do about it, the product, what is next."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from stage_desktop.instants import Instant, Millis
from stage_desktop.script.commerce import Money, Product
from stage_desktop.script.plan import Script, Segment
from stage_desktop.script.preparation import HostCard
from stage_desktop.show.beats import BeatNow, beat_now
from stage_desktop.show.events import RunKind
from stage_desktop.show.state import Phase
from stage_desktop.show.timeline import Timeline


class Urge(StrEnum):
    """What the number asks of the host; each has a word of its own.

    `late` is a show that should have begun, `waiting` runs to a hard start.
    """

    READY = "ready"
    LATE = "late"
    CALM = "calm"
    WRAP_UP = "wrap_up"
    CLOSE_SALE = "close_sale"
    MOVE_ON = "move_on"
    OVER = "over"
    HELD = "held"
    WAITING = "waiting"
    FINISHED = "finished"
    ENDED = "ended"


# At most so much left: 收 a minute ahead, 逼单 half a minute, 转 at the end (`DOMAIN.md` 3.3).
THRESHOLDS: tuple[tuple[Millis, Urge], ...] = (
    (Millis(10_000), Urge.MOVE_ON),
    (Millis(30_000), Urge.CLOSE_SALE),
    (Millis(60_000), Urge.WRAP_UP),
)

# What stands between two names in one cell: 小美、阿强 / Amy & Bo.
_BETWEEN_NAMES = re.compile(r"[、,，;；/／&＆+＋|\n]")


@dataclass(frozen=True, slots=True)
class Prompt:
    """The host's view of a run.

    `countdown` is the number: what is left of the segment (below zero in overtime), or until the
    show or a hard start begins; None when there is nothing to count. `length` is what it counts
    down from. `starts_at` is the clock time that it runs to when nothing is on air. `segment` is
    the one on air or, before the show and while waiting, the one that begins next. `price` is as
    it is spoken: what the script says of the segment, else the live prices of its products.
    `cards` are those of who presents the segment.
    """

    urge: Urge
    kind: RunKind
    show: str
    countdown: Millis | None = None
    length: Millis | None = None
    starts_at: Instant | None = None
    segment: Segment | None = None
    products: tuple[Product, ...] = ()
    price: tuple[Money | str, ...] = ()
    next_segment: Segment | None = None
    next_in: Millis | None = None
    beat: BeatNow | None = None
    cards: tuple[HostCard, ...] = ()


def prompt(timeline: Timeline) -> Prompt:
    """What the host has to see as of the timeline's now."""
    state, script = timeline.state, timeline.state.script
    if timeline.phase is Phase.ENDED:
        return Prompt(Urge.ENDED, state.kind, script.title)
    coming = state.next_segment
    if timeline.phase is Phase.READY:
        return _ready(timeline, coming)
    if timeline.phase is Phase.FINISHED:
        return Prompt(Urge.FINISHED, state.kind, script.title)
    segment = timeline.current
    if segment is None:
        return _waiting(timeline, coming)
    products = _products(script, segment)
    return Prompt(
        _urge(timeline, segment),
        state.kind,
        script.title,
        countdown=timeline.remaining,
        length=timeline.length,
        segment=segment,
        products=products,
        price=_price(script, segment, products),
        next_segment=coming,
        next_in=_until_next(timeline),
        beat=beat_now(timeline),
        cards=presenting(script, segment),
    )


def seconds_left(countdown: int) -> int:
    """Whole seconds as a countdown shows them: rounded up, so that 0 is shown for a second."""
    return -(-countdown // 1_000)


def spoken_price(script: Script, segment: Segment) -> tuple[Money | str, ...]:
    """The price of a segment as it is spoken (`Prompt`); empty when there is none."""
    return _price(script, segment, _products(script, segment))


def presenting(script: Script, segment: Segment) -> tuple[HostCard, ...]:
    """The cards of who presents a segment; where it names nobody, the show's only one."""
    if not segment.host:
        return script.hosts if len(script.hosts) == 1 else ()
    names = {segment.host, *(name.strip() for name in _BETWEEN_NAMES.split(segment.host))}
    return tuple(card for card in script.hosts if card.name in names)


def _urge(timeline: Timeline, segment: Segment) -> Urge:
    """What the countdown asks for; a segment without a product has no sale to close."""
    remaining = timeline.remaining
    if timeline.is_held:
        return Urge.HELD
    if remaining is None:
        return Urge.CALM
    if seconds_left(remaining) < 0:
        return Urge.OVER
    urge = next((urge for most, urge in THRESHOLDS if remaining <= most), Urge.CALM)
    if urge is Urge.CLOSE_SALE and not segment.products:
        return Urge.WRAP_UP
    return urge


def _ready(timeline: Timeline, first: Segment | None) -> Prompt:
    state, script = timeline.state, timeline.state.script
    start = state.planned.show_start
    left = None if start is None else Millis(start - timeline.wall(timeline.now))
    late = left is not None and seconds_left(left) < 0
    products = () if first is None else _products(script, first)
    return Prompt(
        Urge.LATE if late else Urge.READY,
        state.kind,
        script.title,
        countdown=left,
        starts_at=start,
        segment=first,
        products=products,
        price=() if first is None else _price(script, first, products),
        next_segment=first,
        cards=() if first is None else presenting(script, first),
    )


def _waiting(timeline: Timeline, coming: Segment | None) -> Prompt:
    state, script = timeline.state, timeline.state.script
    products = () if coming is None else _products(script, coming)
    return Prompt(
        Urge.WAITING,
        state.kind,
        script.title,
        countdown=timeline.remaining,
        starts_at=None if coming is None else coming.hard_start,
        segment=coming,
        products=products,
        price=() if coming is None else _price(script, coming, products),
        cards=() if coming is None else presenting(script, coming),
    )


def _until_next(timeline: Timeline) -> Millis | None:
    start = timeline.next_start
    return None if start is None else Millis(max(0, start - timeline.now))


def _products(script: Script, segment: Segment) -> tuple[Product, ...]:
    found = (script.products_by_code.get(code) for code in segment.products)
    return tuple(product for product in found if product is not None)


def _price(
    script: Script, segment: Segment, products: tuple[Product, ...]
) -> tuple[Money | str, ...]:
    """A bare number in the script is an amount of the show's currency; other text stands."""
    live = tuple(product.live_price for product in products if product.live_price is not None)
    if not segment.price_text:
        return live
    currency = script.currency or next((money.currency for money in live), "")
    try:
        amount = Decimal(segment.price_text)
    except InvalidOperation:
        return (segment.price_text,)
    return (Money(amount, currency),) if amount.is_finite() else (segment.price_text,)
