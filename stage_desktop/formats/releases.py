"""Release plans (放单): how much of the stock each round releases, 80+120, 放单 2 轮：120+80."""

from __future__ import annotations

import re
from dataclasses import replace

from stage_desktop.formats.cells import normal, text_of
from stage_desktop.formats.sheet import Findings, Sheet
from stage_desktop.formats.tables import Raw
from stage_desktop.instants import ZERO
from stage_desktop.script.findings import Place, Severity
from stage_desktop.script.plan import Script, Segment
from stage_desktop.script.spoken import release_plan

_COUNT = r"\d{1,7}\s*[件个份单套]?"
_ROUNDS = re.compile(rf"{_COUNT}(?:\s*[+/、,，]\s*{_COUNT})*")
_SUMMED = re.compile(rf"{_COUNT}(?:\s*\+\s*{_COUNT})+")
_LONGEST = 200


def release_of(raw: Raw) -> tuple[int, ...] | None:
    """The rounds in a cell of release plans; a single number is one round."""
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return (int(raw),) if raw >= 0 and raw == int(raw) else None
    text = normal(text_of(raw))
    if len(text) <= _LONGEST and _ROUNDS.fullmatch(text):
        return tuple(int(number) for number in re.findall(r"\d+", text))
    return said_release(text) or None


def summed_release(raw: Raw) -> tuple[int, ...]:
    """The rounds in a cell of stock, 80+120 or 放单 2 轮：120+80; empty for a plain number."""
    if not isinstance(raw, str) or len(raw) > _LONGEST:
        return ()
    text = normal(raw)
    if _SUMMED.fullmatch(text):
        return tuple(int(number) for number in re.findall(r"\d+", text))
    return said_release(text)


def said_release(text: str) -> tuple[int, ...]:
    """The rounds that a free text says; empty where it says none."""
    return release_plan(Segment("", "", "", ZERO, notes=text))


def release_text(rounds: tuple[int, ...]) -> str:
    """The rounds as a cell has them: 80+120."""
    return "+".join(map(str, rounds))


def with_releases(script: Script, goods: Sheet | None, findings: Findings) -> Script:
    """The script with the release plans that segments say of their only product.

    A team that has a column for them says them all there.
    """
    if goods is not None and "release" in goods.columns:
        return script
    said: dict[str, tuple[int, ...]] = {}
    for segment in script.segments:
        rounds = release_plan(segment)
        if not rounds or len(segment.products) != 1:
            continue
        (code,) = segment.products
        known = script.products_by_code.get(code)
        if known is None or known.release or code in said:
            continue
        said[code] = rounds
        findings.add(
            "release_from_text",
            Severity.INFO,
            Place(subject=segment.number),
            product=code,
            text=release_text(rounds),
        )
    if not said:
        return script
    return replace(
        script,
        products=tuple(
            replace(each, release=said[each.code]) if each.code in said else each
            for each in script.products
        ),
    )
