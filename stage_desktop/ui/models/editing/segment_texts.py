"""Cells of a segment that hold several things: products by code, beats with their lengths."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stage_desktop.formats.entered_commerce import length_text
from stage_desktop.formats.time_cells import TwoPart, Unit, duration_of
from stage_desktop.script.plan import Beat, Script

_PARTS = re.compile(r"[、，,;；\n/]+")
_LINES = re.compile(r"[\n;；→]+")
_BEAT = re.compile(r"(?P<title>.*?\S)(?:\s+|[:：]\s*)(?P<length>[\d.:：]+\S{0,3})")


def entered_products(text: str, script: Script) -> tuple[str, ...]:
    """Codes of products, parted by 、 or a comma; a name of the list stands for its code."""
    codes = {product.name.casefold(): product.code for product in script.products if product.name}
    known = {code.casefold(): code for code in script.products_by_code}
    found = []
    for part in _PARTS.split(text):
        word = part.strip()
        if word:
            folded = word.casefold()
            found.append(known.get(folded) or codes.get(folded) or word)
    return tuple(dict.fromkeys(found))


def beats_text(beats: Sequence[Beat]) -> str:
    """The beats, one on each line: what happens, and how long it takes where that is said."""
    return "\n".join(
        each.title if each.duration is None else f"{each.title} {length_text(each.duration)}"
        for each in beats
    )


def entered_beats(text: str) -> tuple[Beat, ...]:
    """Beats, one on each line or parted by → or a semicolon: 塑品 2:00, 报价 30秒, 逼单."""
    return tuple(_beat(line.strip()) for line in _LINES.split(text) if line.strip())


def _beat(line: str) -> Beat:
    match = _BEAT.fullmatch(line)
    length = None
    if match is not None:
        length = duration_of(match["length"], Unit.MINUTES, TwoPart.MINUTES_SECONDS)
    if match is None or length is None or length < 0:
        return Beat(line)
    return Beat(match["title"], length)
