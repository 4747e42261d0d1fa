"""By how much the times of a platform's file differ from the log's: a suggestion, never a rule.

The platform's product slots (讲解) begin when the operator pops the card, which is when a pass
begins, or some seconds to either side. The shift at which most slots meet a pass is suggested, or
else the one that brings the starts of the stream and of the show together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median_low

from stage_desktop.instants import MINUTE, SECOND, ZERO, Instant, Millis
from stage_desktop.review.metrics import MetricsFile, PlatformSlot
from stage_desktop.review.report import Report
from stage_desktop.script.cues import CueKind

# A slot farther from the pass of its product, or of any, is of another one.
FAR = Millis(15 * MINUTE)
NEAR = Millis(3 * MINUTE)
# Slots that agree lie so near to one another; card and pass are popped and begun by hand.
AGREED = Millis(20 * SECOND)
# Without the names of products, chance alone brings two together.
ENOUGH_UNNAMED = 3
_START_NEAR = Millis(5 * MINUTE)
_SHORTEST_NAME = 2


class FoundBy(StrEnum):
    """What a suggestion rests on."""

    SLOTS = "slots"
    START = "start"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An offset for a file: what to add to its times.

    `count` is how many slots agree on it, `spread` how far they are from it in the middle.
    """

    offset: Millis
    found_by: FoundBy
    count: int = 1
    spread: Millis = ZERO


@dataclass(frozen=True, slots=True)
class _Begun:
    """A product shown: by the start of a pass, or by its card that was popped."""

    at: Instant
    names: frozenset[str]


def suggested_offset(file: MetricsFile, report: Report) -> Suggestion | None:
    """The offset at which the file fits the log best; None when nothing fits.

    By the times as the file has them: an offset that it has already makes no difference.
    """
    begun = tuple(_begun(report))
    named = [pair for pair in _pairs(file.slots, begun, FAR) if pair[2]]
    if named:
        found = _agreed(named, 1 if len(file.slots) == 1 else 2)
    else:
        least = max(ENOUGH_UNNAMED, (len(file.slots) + 1) // 2)
        found = _agreed(list(_pairs(file.slots, begun, NEAR)), least)
    return found or _by_start(file, report)


def _begun(report: Report) -> Iterator[_Begun]:
    products = report.state.script.products_by_code
    names: dict[str, frozenset[str]] = {}
    for row in report.segments:
        known = [products[code] for code in row.segment.products if code in products]
        texts = [row.segment.title, *row.segment.products]
        texts.extend(text for each in known for text in (each.name, each.sku))
        names[row.segment.id] = frozenset(filter(None, map(_plain, texts)))
        if row.actual_start is not None:
            yield _Begun(row.actual_start, names[row.segment.id])
    for cue in report.cues:
        if cue.cue.kind == CueKind.EXPLAIN_POP and cue.done is not None and cue.segment is not None:
            yield _Begun(cue.done, names.get(cue.segment.id, frozenset()))


_Pair = tuple[int, int, bool]


def _pairs(
    slots: Sequence[PlatformSlot], begun: Sequence[_Begun], limit: Millis
) -> Iterator[_Pair]:
    """Shift, slot, and whether they are of the same product, of all that lie near enough."""
    for index, slot in enumerate(slots):
        texts = frozenset(filter(None, map(_plain, (slot.product, slot.title))))
        for each in begun:
            shift = each.at - slot.start
            if abs(shift) <= limit:
                yield shift, index, _is_same(texts, each.names)


def _is_same(texts: frozenset[str], names: frozenset[str]) -> bool:
    """Whether one of the texts is one of the names, or has it in it."""
    if texts & names:
        return True
    return any(
        (name in text or text in name)
        for text in texts
        for name in names
        if min(len(text), len(name)) >= _SHORTEST_NAME and not (text + name).isdigit()
    )


def _plain(text: str) -> str:
    return "".join(text.casefold().split())


def _agreed(pairs: Sequence[_Pair], least: int) -> Suggestion | None:
    """The shift on which most slots agree, and of as many the smallest; None below `least`."""
    ordered = sorted(pairs)
    best: tuple[int, int, int, int] | None = None
    inside: Counter[int] = Counter()
    first = 0
    for last, (shift, slot, _) in enumerate(ordered):
        inside[slot] += 1
        while shift - ordered[first][0] > 2 * AGREED:
            inside -= Counter({ordered[first][1]: 1})
            first += 1
        middle = ordered[(first + last) // 2][0]
        rank = (len(inside), -abs(middle))
        if best is None or rank > best[:2]:
            best = (*rank, first, last)
    if best is None or best[0] < least:
        return None
    return _middle([ordered[at] for at in range(best[2], best[3] + 1)])


def _middle(pairs: Sequence[_Pair]) -> Suggestion:
    """The median of the shifts, each slot by the one that is nearest to it."""
    middle = median_low([shift for shift, _, _ in pairs])
    nearest: dict[int, int] = {}
    for shift, slot, _ in pairs:
        if slot not in nearest or abs(shift - middle) < abs(nearest[slot] - middle):
            nearest[slot] = shift
    offset = median_low(nearest.values())
    spread = median_low([abs(shift - offset) for shift in nearest.values()])
    return Suggestion(Millis(offset), FoundBy.SLOTS, len(nearest), Millis(spread))


def _by_start(file: MetricsFile, report: Report) -> Suggestion | None:
    started = report.state.started_at
    if file.started_at is None or started is None:
        return None
    shift = Millis(started - file.started_at)
    return Suggestion(shift, FoundBy.START) if abs(shift) <= _START_NEAR else None
