"""The words of the panel beside the editor's grid: where a thing is used, what hangs on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from stage_desktop.formats.entered_commerce import MISSING, READY, supply_text
from stage_desktop.instants import Instant, clock_text, duration_text
from stage_desktop.script.commerce import Boost, Giveaway, Product
from stage_desktop.script.cues import AfterCue, Anchor, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Script, Segment
from stage_desktop.script.planned import PlannedTimes
from stage_desktop.ui.texts import words
from stage_desktop.ui.texts.amounts import money_text, stock_text
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, UNKNOWN, filled, translate

HEADINGS: Mapping[str, str] = {
    "products": QT_TRANSLATE_NOOP("EditorSide", "Products"),
    "hanging": QT_TRANSLATE_NOOP("EditorSide", "Hanging on it"),
    "used": QT_TRANSLATE_NOOP("EditorSide", "Where it is used"),
    "moments": QT_TRANSLATE_NOOP("EditorSide", "Its moments"),
    "findings": QT_TRANSLATE_NOOP("EditorSide", "To mend"),
    "pick": QT_TRANSLATE_NOOP("EditorSide", "Products of this segment"),
    "find_product": QT_TRANSLATE_NOOP("EditorSide", "Find a product"),
    "pick_keys": QT_TRANSLATE_NOOP("EditorSide", "↑ ↓ choose · Enter in or out · Esc close"),
    "in_and_out": QT_TRANSLATE_NOOP("EditorSide", "Ctrl+B goes into this panel and back."),
    "choose_products": QT_TRANSLATE_NOOP("EditorSide", "Choose products…  Ctrl+P"),
    "nothing": QT_TRANSLATE_NOOP("EditorSide", "Select a row to see what belongs to it."),
    "unknown": QT_TRANSLATE_NOOP("EditorSide", "not among the products"),
    "prize": QT_TRANSLATE_NOOP("EditorSide", "is its prize"),
}


_NAMES = ("code", "id", "name", "tool", "title")


class Fact(NamedTuple):
    """A line of the panel, and the thing that it leads to: the pane and its row there."""

    text: str
    pane: str = ""
    row: int = -1


class Section(NamedTuple):
    """Facts under a heading."""

    heading: str
    facts: tuple[Fact, ...]


def heading(name: str) -> str:
    """A heading, or another word of the panel."""
    return translate("EditorSide", HEADINGS[name])


def title_of(thing: object) -> str:
    """What a thing is called."""
    if isinstance(thing, Segment):
        return f"{thing.number} {thing.title}".strip()
    found = [str(getattr(thing, name)) for name in _NAMES if getattr(thing, name, "")]
    return " ".join(dict.fromkeys(found))


def more_text(count: int) -> str:
    """That there are so many more than are shown."""
    return filled(translate("EditorSide", "and {count} more"), {"count": count})


def span_text(script: Script, planned: PlannedTimes, segment: Segment) -> str:
    """From when to when it is planned, and how long: 20:25:00–20:45:00 · 20:00."""
    length = duration_text(segment.duration)
    start, end = planned.starts.get(segment.id), planned.ends.get(segment.id)
    if start is None or end is None:
        return length
    zone = script.zone_info
    return f"{clock_text(start, zone)}–{clock_text(end, zone)} · {length}"


def sections(
    part: str,
    script: Script,
    row: int,
    due: Mapping[str, Instant],
) -> tuple[Section, ...]:
    """What belongs to the thing in that row of the part; `due` are planned instants of cues."""
    thing = getattr(script, part)[row]
    match part:
        case "segments":
            return (
                Section("products", tuple(_of_slot(script, code) for code in thing.products)),
                Section("hanging", tuple(_hanging(script, thing, due))),
            )
        case "products":
            return (Section("used", (*_slots(script, thing), *_prizes(script, thing))),)
        case "giveaways":
            return (
                Section("used", tuple(_own_slot(script, thing))),
                Section("moments", tuple(_after(script, thing, due))),
            )
        case "boosts":
            return (
                Section("used", tuple(_target(script, thing))),
                Section("moments", tuple(_after(script, thing, due))),
            )
        case "cues":
            return (Section("used", (*_own_slot(script, thing), *_waiting(script, thing, due))),)
        case "hosts":
            return (Section("used", tuple(_hosted(script, thing.name))),)
        case _:
            return ()


def _of_slot(script: Script, code: str) -> Fact:
    product = script.products_by_code.get(code)
    if product is None:
        return Fact(f"{code} — {heading('unknown')}")
    row = next(at for at, each in enumerate(script.products) if each is product)
    stock = "" if product.stock is None else stock_text(product.stock)
    price = "" if product.live_price is None else money_text(product.live_price)
    told = (f"{product.code} {product.name}", price, stock, supply_text(product.supply))
    return Fact(" · ".join(each for each in told if each), "products", row)


def _clock(script: Script, instant: Instant | None) -> str:
    return UNKNOWN if instant is None else clock_text(instant, script.zone_info)


def _hangs_on(anchor: Anchor | None, segment: str) -> bool:
    return isinstance(anchor, SegmentStart | SegmentEnd) and anchor.segment == segment


def _hanging(script: Script, segment: Segment, due: Mapping[str, Instant]) -> list[Fact]:
    """Giveaways, boosts and written cues of a segment, each with its time."""
    found = []
    for row, giveaway in enumerate(script.giveaways):
        if _hangs_on(giveaway.anchor, segment.id):
            at = _clock(script, due.get(f"{giveaway.code}.open"))
            told = f"{at}  {_giveaway(giveaway)}"
            found.append(Fact(told, "giveaways", row))
    for row, boost in enumerate(script.boosts):
        if boost.target == segment.id or _hangs_on(boost.anchor, segment.id):
            at = _clock(script, due.get(f"{boost.code}.order"))
            found.append(Fact(f"{at}  {boost.code} {boost.tool}".rstrip(), "boosts", row))
    for row, cue in enumerate(script.cues):
        if _hangs_on(cue.anchor, segment.id):
            at = _clock(script, due.get(cue.id))
            found.append(Fact(f"{at}  {_cue(cue)}", "cues", row))
    return sorted(found)


def _giveaway(giveaway: Giveaway) -> str:
    mark = "" if giveaway.prepared is None else READY if giveaway.prepared else MISSING
    return " ".join(each for each in (giveaway.code, giveaway.tool, giveaway.prize, mark) if each)


def _cue(cue: Cue) -> str:
    return f"{words.role(cue.role)}: {words.cue_title(cue)}"


def _segment(script: Script, row: int) -> Fact:
    segment = script.segments[row]
    return Fact(f"{segment.number} {segment.title}".strip(), "segments", row)


def _slots(script: Script, product: Product) -> list[Fact]:
    return [
        _segment(script, row)
        for row, segment in enumerate(script.segments)
        if product.code in segment.products
    ]


def _prizes(script: Script, product: Product) -> list[Fact]:
    return [
        Fact(f"{giveaway.code} {giveaway.tool}: {heading('prize')}", "giveaways", row)
        for row, giveaway in enumerate(script.giveaways)
        if product.name and product.name in giveaway.prize
    ]


def _own_slot(script: Script, thing: Giveaway | Cue) -> list[Fact]:
    anchor = thing.anchor
    if not isinstance(anchor, SegmentStart | SegmentEnd):
        return []
    at = script.positions.get(anchor.segment)
    return [] if at is None else [_segment(script, at)]


def _target(script: Script, boost: Boost) -> list[Fact]:
    at = script.positions.get(boost.target or "")
    return [] if at is None else [_segment(script, at)]


def _after(script: Script, thing: Giveaway | Boost, due: Mapping[str, Instant]) -> list[Fact]:
    """The moments of its own clock, then the cues that wait for one of them."""
    own = sorted(
        (at, cue.removeprefix(f"{thing.code}."))
        for cue, at in due.items()
        if cue.startswith(f"{thing.code}.")
    )
    kind = "giveaway" if isinstance(thing, Giveaway) else "boost"
    told = [Fact(f"{_clock(script, at)}  {words.cue_kind(f'{kind}_{name}')}") for at, name in own]
    return [*told, *_waiting(script, thing, due)]


def _waiting(
    script: Script, thing: Giveaway | Boost | Cue, due: Mapping[str, Instant]
) -> list[Fact]:
    name = thing.id if isinstance(thing, Cue) else thing.code
    return [
        Fact(f"{_clock(script, due.get(cue.id))}  {_cue(cue)}", "cues", row)
        for row, cue in enumerate(script.cues)
        if isinstance(cue.anchor, AfterCue)
        and (cue.anchor.cue == name or cue.anchor.cue.startswith(f"{name}."))
    ]


def _hosted(script: Script, name: str) -> list[Fact]:
    return [
        _segment(script, row) for row, segment in enumerate(script.segments) if segment.host == name
    ]
