"""Paid traffic: ordered a lead ahead of the segment it feeds."""

from __future__ import annotations

from dataclasses import dataclass

from stage_desktop.formats.axis import Axis
from stage_desktop.formats.giveaway_rows import Hung, MomentReader, coded_rows
from stage_desktop.formats.product_rows import money
from stage_desktop.formats.sheet import Row, Sheet
from stage_desktop.formats.time_cells import Unit
from stage_desktop.formats.windows import Windows
from stage_desktop.instants import SECOND, Instant, Millis
from stage_desktop.script.commerce import Boost
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.findings import Severity


@dataclass(frozen=True, slots=True)
class _Times:
    order: Instant | None
    lead: Millis | None
    window: Millis | None


def read_boosts(sheet: Sheet, axis: Axis, windows: Windows, currency: str) -> tuple[Boost, ...]:
    """The boosts of their sheet, each hanging on the start of the segment it serves."""
    moments = MomentReader(sheet, axis, windows)
    return tuple(
        _boost(row, code, moments, windows, currency) for row, code in coded_rows(sheet, ("tool",))
    )


def _boost(row: Row, code: str, moments: MomentReader, windows: Windows, currency: str) -> Boost:
    target = _target(row, windows)
    times = _times(row, moments, None if target is None else windows.starts[target])
    hung = _hung(row, moments, windows, target, times.order)
    if hung is None:
        row.note("no_time", Severity.WARNING, "order_clock", code=code)
        hung = Hung(None)
    return Boost(
        code,
        row.text("tool"),
        hung.anchor,
        hung.offset,
        lead=times.lead,
        window=times.window,
        target=target,
        goal=row.text("goal"),
        budget=money(row, "budget", currency),
        bid=row.text("bid"),
        audience=row.text("audience"),
        extra=row.extra(),
    )


def _target(row: Row, windows: Windows) -> str | None:
    text = row.text("target")
    if not text:
        return None
    found = windows.find(text)
    if found is None:
        row.note("target_unresolved", Severity.WARNING, "target", text=text)
        row.kept.append(row.sheet.columns["target"])
        return None
    if not found.sure:
        taken = f"{found.segment.number} {found.segment.title}"
        row.note("target_doubtful", Severity.WARNING, "target", text=text, taken=taken)
    return found.segment.id


def _times(row: Row, moments: MomentReader, slot: Instant | None) -> _Times:
    """When it is ordered, how long after that people come, and how long it runs from then."""
    order = moments.clock(row, "order_clock", "order_offset")
    lead = moments.length(row, "lead", Unit.MINUTES)
    window = moments.length(row, "window", Unit.MINUTES)
    near = order if order is not None else slot if slot is not None else moments.axis.origin
    style = moments.beside([(row, near)], "effect_clock")
    effect = moments.near(row, "effect_clock", style, near)
    if order is None:
        served = effect if effect is not None else slot
        order = None if served is None or lead is None else Instant(served - lead)
    elif effect is not None and lead is None:
        lead = Millis(effect - order)
    elif effect is not None and lead is not None and abs(order + lead - effect) >= SECOND:
        row.note(
            "effect_disagrees",
            Severity.WARNING,
            "effect_clock",
            taken=moments.text(Instant(order + lead)),
            other=moments.text(effect),
        )
    return _Times(order, lead, window)


def _hung(
    row: Row, moments: MomentReader, windows: Windows, target: str | None, order: Instant | None
) -> Hung | None:
    """On its own anchor, else on the segment it serves, else on the one on at that time."""
    if target is None or order is None or row.text("anchor"):
        return moments.hung(row, order)
    return Hung(SegmentStart(target), Millis(order - windows.starts[target]), order)
