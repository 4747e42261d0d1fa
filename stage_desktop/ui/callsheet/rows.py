"""The cells that the call sheets share: a segment's time, its product, its cues."""

from __future__ import annotations

import re
from collections.abc import Iterable

from stage_desktop.formats.beats import beats_text
from stage_desktop.instants import Instant
from stage_desktop.script.commerce import Money, Product
from stage_desktop.script.cues import Cue, CueKind
from stage_desktop.script.plan import EndRule, Script, Segment
from stage_desktop.show.prompt import spoken_price
from stage_desktop.ui.callsheet.parts import Cell, Line
from stage_desktop.ui.callsheet.times import SheetTimes
from stage_desktop.ui.texts import amounts, words
from stage_desktop.ui.texts import callsheet as texts

_POINTS = re.compile(r"\s*[;；\n]\s*")
_PROPS = re.compile(r"道具|props?\b", re.IGNORECASE)


def points(text: str, size: float) -> Cell:
    """A text of several points, one to a line."""
    found = [each for each in _POINTS.split(text.strip()) if each]
    return tuple(Line(each, size, bullet=len(found) > 1) for each in found)


def plain(text: str, size: float = 10.0, *, bold: bool = False, quiet: bool = False) -> Cell:
    """A text as it stands; nothing for an empty one."""
    return tuple(Line(each, size, bold, quiet) for each in text.splitlines() if each.strip())


def time_cell(times: SheetTimes, segment: Segment, size: float = 15.0) -> Cell:
    """When the segment starts, how long it is, and whether its start is fixed."""
    if segment.skipped:
        return (Line(texts.word("skipped"), 10, quiet=True),)
    lines = [
        Line(times.clock(times.start(segment)), size, bold=True),
        Line(texts.length_text(segment.duration), 10),
    ]
    if segment.hard_start is not None:
        lines.append(Line(texts.word("fixed"), 9.5, bold=True))
    if segment.end_rule is EndRule.BY_ITSELF:
        lines.append(Line(texts.word("by_itself"), 8.5, quiet=True))
    return tuple(lines)


def title_lines(segment: Segment, size: float = 12.0) -> Cell:
    """The segment by number and title, with its kind where the title does not say it."""
    kind = words.segment_kind(segment.kind)
    lines = [Line(f"{segment.number} {segment.title}", size, bold=True, quiet=segment.skipped)]
    if kind and kind.casefold() not in segment.title.casefold():
        lines.append(Line(kind, 9, quiet=True))
    return tuple(lines)


def products_of(script: Script, segment: Segment) -> tuple[Product, ...]:
    """The products of a segment that the script knows more of than their code."""
    found = (script.products_by_code.get(code, Product(code, "")) for code in segment.products)
    return tuple(found)


def product_name(product: Product) -> str:
    """A product by code and name."""
    return (
        product.code if product.name == product.code else f"{product.code} {product.name}".strip()
    )


def price(script: Script, segment: Segment) -> str:
    """The price as it is spoken; "" where there is none."""
    return money(spoken_price(script, segment))


def money(amounts_: Iterable[Money | str]) -> str:
    """Amounts as they are spoken, side by side."""
    return " / ".join(
        each if isinstance(each, str) else amounts.money_text(each) for each in amounts_
    )


def product_lines(script: Script, segment: Segment, price_size: float = 15.0) -> Cell:
    """The products with the price as it is spoken, what they cost otherwise, stock and offer."""
    products = products_of(script, segment)
    lines = [Line(product_name(product), 11) for product in products]
    spoken = price(script, segment)
    if spoken:
        lines.append(Line(texts.price_text(spoken), price_size, bold=True))
    usual = money(p.list_price for p in products if p.list_price is not None)
    stock = segment.stock_text or " / ".join(
        f"{p.stock:,}" for p in products if p.stock is not None
    )
    limit = next((p.limit for p in products if p.limit), None)
    rest = (
        texts.list_price_text(usual) if usual and spoken else "",
        texts.labelled("stock", stock) if stock else "",
    )
    # Two short lines, as a narrow column would break one of them inside a word.
    offers = ("" if limit is None else texts.limit_text(limit), *(p.offer for p in products))
    for told in (rest, offers):
        line = " · ".join(each for each in told if each)
        lines += [Line(line, 9.5)] if line else []
    return tuple(lines)


def cue_title(cue: Cue) -> str:
    """What to do in a few words; a change of prices names its products in its text."""
    if cue.kind in _PRICES and cue.text:
        return words.cue_kind(cue.kind)
    return words.cue_title(cue)


def cue_details(cue: Cue) -> str:
    """What the script says of a cue beyond its title."""
    return "" if cue.text == cue_title(cue) else " ".join(cue.text.split())


def own_cues(times: SheetTimes, segment: Segment, role: str) -> Cell:
    """The cues that the role has while the segment is on, with what the script says of them."""
    found = []
    for cue in times.on(segment):
        if cue.role == role:
            said = ": ".join(each for each in (cue_title(cue), cue_details(cue)) if each)
            found.append(Line(f"{times.clock(times.due(cue), seconds=True)}  {said}", 10.5))
    return tuple(found)


def all_cues(times: SheetTimes, segment: Segment) -> Cell:
    """The cues of everybody while the segment is on, in a word each, with who does them.

    What giveaways, boosts and preparations are is said in tables and columns of their own.
    """
    found = []
    for cue in times.on(segment):
        told = cue.text if cue.kind in _PRICES or cue.kind not in _KNOWN else ""
        said = " ".join(each for each in (cue_title(cue), told) if each)
        clock = times.clock(times.due(cue), seconds=True)
        found.append(Line(f"{clock}  {words.role(cue.role)}  {said}", 9, bullet=True))
    return tuple(found)


_KNOWN = frozenset(CueKind)
_PRICES = frozenset({CueKind.PRICE_CHANGE, CueKind.PRICE_BACK})


def props(segment: Segment) -> str:
    """What the sheet says of props in a column of its own."""
    return "; ".join(text for key, text in segment.extra if text and _PROPS.search(key))


def beats(segment: Segment, size: float) -> Cell:
    """The beats of a segment with their lengths, in a line."""
    return (Line(beats_text(segment.beats), size, quiet=True),) if segment.beats else ()


def clock_pair(times: SheetTimes, start: Instant | None, end: Instant | None) -> str:
    """Two clock times with a dash between, the second only where there is one."""
    if end is None:
        return times.clock(start)
    return f"{times.clock(start)}–{times.clock(end)}"
