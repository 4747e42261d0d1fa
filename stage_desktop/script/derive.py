"""Cues that follow from what the script says: giveaways, boosts and product slots.

No wording here: a cue's text holds only what the script itself says (a prize, a budget, a price);
the screens word a cue by its kind and subject.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from stage_desktop.instants import HALF_MINUTE, MINUTE, ZERO, Millis
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product
from stage_desktop.script.cues import AfterCue, Anchor, Cue, CueKind, Role, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Script, Segment

GIVEAWAY_STANDBY_LEAD = Millis(60_000)
ANNOUNCE_DELAY = Millis(10_000)


@dataclass(frozen=True, slots=True)
class SlotCue:
    """One default action of a product slot: `offset` from the start or, `at_end`, the end of it."""

    kind: str
    at_end: bool
    offset: Millis
    role: str
    standby: Millis
    tolerance: Millis


@dataclass(frozen=True, slots=True)
class _Conduct:
    """Who does a derived cue, how long before it is announced and how long after still counts."""

    role: str
    standby: Millis
    tolerance: Millis


# The default action offsets of one product slot (`DOMAIN.md` 3.3).
DEFAULT_SLOT_CUES: tuple[SlotCue, ...] = (
    SlotCue(CueKind.PREPARE, False, Millis(-120_000), Role.ASSISTANT, HALF_MINUTE, Millis(90_000)),
    SlotCue(CueKind.CHECK_LINK, False, Millis(-60_000), Role.OPERATOR, HALF_MINUTE, MINUTE),
    SlotCue(
        CueKind.PRICE_CHANGE, False, Millis(-30_000), Role.OPERATOR, Millis(20_000), HALF_MINUTE
    ),
    SlotCue(CueKind.EXPLAIN_POP, False, ZERO, Role.OPERATOR, Millis(15_000), MINUTE),
    SlotCue(CueKind.TRANSITION, True, Millis(-30_000), Role.HOST, Millis(15_000), HALF_MINUTE),
    SlotCue(CueKind.EXPLAIN_CLEAR, True, ZERO, Role.OPERATOR, Millis(10_000), MINUTE),
    SlotCue(CueKind.PRICE_BACK, True, MINUTE, Role.OPERATOR, HALF_MINUTE, MINUTE),
)

_CONDUCT: Mapping[CueKind, _Conduct] = {
    CueKind.GIVEAWAY_STANDBY: _Conduct(Role.OPERATOR, HALF_MINUTE, MINUTE),
    CueKind.GIVEAWAY_OPEN: _Conduct(Role.OPERATOR, HALF_MINUTE, MINUTE),
    CueKind.GIVEAWAY_START: _Conduct(Role.OPERATOR, Millis(15_000), MINUTE),
    CueKind.GIVEAWAY_DRAW: _Conduct(Role.OPERATOR, MINUTE, Millis(120_000)),
    CueKind.GIVEAWAY_END: _Conduct(Role.OPERATOR, HALF_MINUTE, MINUTE),
    CueKind.GIVEAWAY_ANNOUNCE: _Conduct(Role.HOST, Millis(10_000), Millis(120_000)),
    CueKind.BOOST_ORDER: _Conduct(Role.AD_BUYER, Millis(120_000), Millis(120_000)),
    CueKind.BOOST_EFFECT: _Conduct(Role.AD_BUYER, MINUTE, Millis(120_000)),
    CueKind.BOOST_END: _Conduct(Role.AD_BUYER, MINUTE, Millis(300_000)),
}


def derived_cues(script: Script, slots: tuple[SlotCue, ...] = DEFAULT_SLOT_CUES) -> tuple[Cue, ...]:
    """The cues of all giveaways, boosts and product slots, in that order; ids are unique.

    What the script does not say (no anchor, no lead, no running time) gives no cue. `slots` is the
    table of default offsets of a product slot, a setting.
    """
    found: dict[str, Cue] = {}
    for cues in deriving(script, slots):
        _keep(found, cues)
    return tuple(found.values())


def deriving(
    script: Script, slots: tuple[SlotCue, ...] = DEFAULT_SLOT_CUES
) -> Iterator[Iterable[Cue]]:
    """The cues of `derived_cues`, thing by thing, for who has other work in between."""
    for giveaway in script.giveaways:
        yield _giveaway_cues(giveaway)
    for boost in script.boosts:
        yield _boost_cues(script, boost)
    behind = _products_behind(script)
    for segment in script.segments:
        if segment.products:
            yield _slot_cues(script, segment, behind[segment.id], slots)


def all_cues(script: Script, slots: tuple[SlotCue, ...] = DEFAULT_SLOT_CUES) -> tuple[Cue, ...]:
    """The written cues and the derived ones; a written cue replaces the derived one of its id."""
    found: dict[str, Cue] = {}
    _keep(found, script.cues)
    _keep(found, derived_cues(script, slots))
    return tuple(found.values())


def has_same_cues(one: Script, other: Script) -> bool:
    """Whether the same cues follow from both, at any setting; quick where they share segments."""
    parts = ("cues", "giveaways", "boosts", "products")
    if any(getattr(one, part) != getattr(other, part) for part in parts):
        return False
    if len(one.segments) != len(other.segments):
        return False
    pairs = zip(one.segments, other.segments, strict=True)
    return all(first is second or _source(first) == _source(second) for first, second in pairs)


def _source(segment: Segment) -> tuple[object, ...]:
    """What of a segment its slot cues come from."""
    return segment.id, segment.products, segment.assistant_notes, segment.skipped


def _keep(found: dict[str, Cue], cues: Iterable[Cue]) -> None:
    for cue in cues:
        found.setdefault(cue.id, cue)


def _giveaway_cues(giveaway: Giveaway) -> Iterator[Cue]:
    """Stand-by, launch, start of the sale, draw or end, announcement (`DOMAIN.md` 4.2).

    From its launch on a giveaway runs by the platform's clock, so what comes after hangs on the
    launch and not on a segment (rule 15).
    """
    code, anchor, launch = giveaway.code, giveaway.anchor, giveaway.offset
    if anchor is None:
        return
    prize = _prize(giveaway)
    ahead = Millis(launch - GIVEAWAY_STANDBY_LEAD)
    note = _joined(giveaway.tool, giveaway.note)
    offer = _joined(giveaway.tool, prize, giveaway.entry_rule)
    yield _cue(code, "standby", CueKind.GIVEAWAY_STANDBY, anchor, ahead, note)
    yield _cue(code, "open", CueKind.GIVEAWAY_OPEN, anchor, launch, offer)
    opening = AfterCue(f"{code}.open")
    countdown, runs = giveaway.countdown, Millis(giveaway.countdown + giveaway.active)
    if countdown > 0 and giveaway.active > 0:
        yield _cue(code, "start", CueKind.GIVEAWAY_START, opening, countdown, prize)
    if runs <= 0:
        return
    if not giveaway.draws:
        yield _cue(code, "end", CueKind.GIVEAWAY_END, opening, runs, prize)
        return
    draw = AfterCue(f"{code}.draw")
    yield _cue(code, "draw", CueKind.GIVEAWAY_DRAW, opening, runs, prize)
    yield _cue(code, "announce", CueKind.GIVEAWAY_ANNOUNCE, draw, ANNOUNCE_DELAY, prize)


def _boost_cues(script: Script, boost: Boost) -> Iterator[Cue]:
    """Order, effect and end; without an anchor ordered a lead ahead of its slot (rule 16)."""
    code, anchor, offset = boost.code, boost.anchor, boost.offset
    slot = boost.target if boost.target in script.positions else None
    if anchor is None and slot is not None and boost.lead is not None:
        anchor, offset = SegmentStart(slot), Millis(-boost.lead)
    if anchor is None:
        return
    terms = _joined(boost.tool, boost.goal, _money(boost.budget), boost.bid, boost.audience)
    yield _cue(code, "order", CueKind.BOOST_ORDER, anchor, offset, terms)
    if boost.lead is None:
        return
    order, effect = AfterCue(f"{code}.order"), AfterCue(f"{code}.effect")
    yield _cue(code, "effect", CueKind.BOOST_EFFECT, order, boost.lead, boost.tool)
    if boost.window is not None:
        yield _cue(code, "end", CueKind.BOOST_END, effect, boost.window, boost.tool)


def _products_behind(script: Script) -> Mapping[str, tuple[str, ...]]:
    """The products of the next segment that is not skipped, by the id of the one before."""
    found: dict[str, tuple[str, ...]] = {}
    behind: tuple[str, ...] = ()
    for segment in reversed(script.segments):
        found[segment.id] = behind
        if not segment.skipped:
            behind = segment.products
    return found


def _slot_cues(
    script: Script, segment: Segment, behind: tuple[str, ...], slots: tuple[SlotCue, ...]
) -> Iterator[Cue]:
    """The cues of a product slot; a price goes back unless the product is sold on (`behind`)."""
    cheaper = [each for code in segment.products if (each := _changing(script, code)) is not None]
    over = [product for product in cheaper if product.code not in behind]
    texts: dict[str, str] = {
        CueKind.PREPARE: segment.assistant_notes,
        CueKind.PRICE_CHANGE: _joined(*map(_price_change, cheaper)),
        CueKind.PRICE_BACK: _joined(*map(_price_back, over)),
    }
    start, end = SegmentStart(segment.id), SegmentEnd(segment.id)
    products = ", ".join(segment.products)
    for slot in slots:
        is_back = slot.kind == CueKind.PRICE_BACK
        if (slot.kind == CueKind.PRICE_CHANGE and not cheaper) or (is_back and not over):
            continue
        subject = ", ".join(product.code for product in over) if is_back else products
        yield Cue(
            id=f"{segment.id}.{slot.kind}",
            kind=slot.kind,
            anchor=end if slot.at_end else start,
            offset=slot.offset,
            role=slot.role,
            standby=slot.standby,
            tolerance=slot.tolerance,
            text=texts.get(slot.kind, ""),
            subject=subject,
        )


def _changing(script: Script, code: str) -> Product | None:
    """The product of that code if its live price is another than its list price."""
    product = script.products_by_code.get(code)
    if product is None or product.list_price is None or product.live_price is None:
        return None
    return None if product.list_price == product.live_price else product


def _price_change(product: Product) -> str:
    """`A02 259 → 159 CNY`"""
    return _from_to(product.code, product.list_price, product.live_price)


def _price_back(product: Product) -> str:
    """`A02 159 → 259 CNY`"""
    return _from_to(product.code, product.live_price, product.list_price)


def _from_to(code: str, before: Money | None, after: Money | None) -> str:
    return f"{code} {'' if before is None else before.amount} → {_money(after)}"


def _cue(code: str, name: str, kind: CueKind, anchor: Anchor, offset: Millis, text: str) -> Cue:
    """A cue of a giveaway or boost: one prize, one order, so never again once done."""
    conduct = _CONDUCT[kind]
    return Cue(
        id=f"{code}.{name}",
        kind=kind,
        anchor=anchor,
        offset=offset,
        role=conduct.role,
        standby=conduct.standby,
        tolerance=conduct.tolerance,
        text=text,
        subject=code,
        once=True,
    )


def _prize(giveaway: Giveaway) -> str:
    if giveaway.prize and giveaway.quantity is not None:
        return f"{giveaway.prize} ×{giveaway.quantity}"
    return giveaway.prize


def _money(money: Money | None) -> str:
    return "" if money is None else f"{money.amount} {money.currency}".rstrip()


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
