"""The words for what a slot is made of: its beats, its rounds of release, what is not ready."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from stage_desktop.script.commerce import Product
from stage_desktop.script.plan import Beat
from stage_desktop.script.preparation import HostCard
from stage_desktop.show.beats import BeatNow
from stage_desktop.ui.texts.source import filled, translate

UNREADY_SIGN = "!"
NAMED = 14  # signs of what is not ready that a badge has room for


def beat_number(beat: BeatNow) -> str:
    """Which beat of how many, as "BEAT 2/4"."""
    sentence = translate("Slot", "BEAT {number}/{count}")
    return filled(sentence, {"number": beat.number, "count": beat.count})


def then_text(beat: Beat | None) -> str:
    """What the next beat is, as "then offer"; empty after the last one."""
    return "" if beat is None else filled(translate("Slot", "then {beat}"), {"beat": beat.title})


def release_text(product: Product | str) -> str:
    """The rounds in which the stock is released, as "release 80 + 120"; or empty."""
    if isinstance(product, str) or not product.release:
        return ""
    rounds = " + ".join(f"{count:,}" for count in product.release)
    return filled(translate("Slot", "release {rounds}"), {"rounds": rounds})


def unready_word() -> str:
    """The badge of a slot whose product is not ready."""
    return translate("Slot", "! not ready")


def unready_text(items: Sequence[str]) -> str:
    """What is not ready, as "! not ready: samples +2"; empty when all is."""
    if not items:
        return ""
    first = items[0] if len(items[0]) <= NAMED else items[0][: NAMED - 1] + "…"
    more = f" +{len(items) - 1}" if len(items) > 1 else ""
    return filled(translate("Slot", "! not ready: {items}"), {"items": first + more})


def unready_tip(items: Iterable[str]) -> str:
    """All that is not ready, a line each."""
    return "\n".join((translate("Slot", "Not ready:"), *items))


def card_lines(cards: Iterable[HostCard]) -> list[str]:
    """Who somebody is on air, what to say and what not to; a line each."""
    lines = []
    for card in cards:
        lines.append(" · ".join(part for part in (card.name, card.persona) if part))
        if card.phrases:
            say = filled(translate("Slot", "Say: {phrases}"), {"phrases": " / ".join(card.phrases)})
            lines.append(say)
        if card.avoided:
            avoid = translate("Slot", "Avoid: {phrases}")
            lines.append(filled(avoid, {"phrases": " / ".join(card.avoided)}))
    return lines
