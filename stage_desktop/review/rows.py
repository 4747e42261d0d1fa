"""The table of a review: every pass, why it went so, and what it sold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from stage_desktop.instants import MINUTE, Instant, Millis
from stage_desktop.review.curves import Curves
from stage_desktop.review.metrics import Measure, PlatformSlot
from stage_desktop.review.report import Report, SegmentTiming
from stage_desktop.review.review_settings import ReviewSettings
from stage_desktop.script.checks.team import hosts_of
from stage_desktop.show.state import Figure


@dataclass(frozen=True, slots=True)
class SlotFigures:
    """What a pass sold and how many watched; None where that is not known.

    `gmv`, `units` and `orders` are what fell into the time of the pass, by the platform's curve or
    by orders; without both by the platform's own slot of its product (`by_slot`), or sales by two
    figures that the operator typed (`typed`). `online_start` and `online_end` are people online;
    `changes` what online was one, three and five minutes after the start minus what it was then.
    """

    gmv: Decimal | None = None
    units: Decimal | None = None
    orders: Decimal | None = None
    online_start: Decimal | None = None
    online_end: Decimal | None = None
    changes: tuple[Decimal | None, Decimal | None, Decimal | None] = (None, None, None)
    gmv_per_minute: Decimal | None = None
    by_slot: bool = False
    typed: bool = False

    @property
    def online_change(self) -> Decimal | None:
        """Online at the end minus online at the start (起止人数变化)."""
        return _difference(self.online_start, self.online_end)


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One pass of a segment, or (`timing.pass_number` None) a segment without one.

    `hosts` are those of the segment as it was last.
    """

    timing: SegmentTiming
    figures: SlotFigures
    hosts: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, int | None]:
        """Segment id and number of the pass: what a reason is given for."""
        return self.timing.segment.id, self.timing.pass_number

    @property
    def reason(self) -> str:
        """Why it went so, as somebody wrote it; '' = nobody did."""
        return self.timing.reason

    @property
    def start_slip(self) -> Millis | None:
        """Actual minus planned start; positive = late."""
        planned, actual = self.timing.planned_start, self.timing.actual_start
        return None if planned is None or actual is None else Millis(actual - planned)


def review_rows(report: Report, curves: Curves, settings: ReviewSettings) -> Iterator[ReviewRow]:
    """The rows in the order of the report: by the script, passes of a segment together."""
    for timing in report.segments:
        figures = _figures(report, timing, curves, settings)
        yield ReviewRow(timing, figures, hosts_of(timing.segment))


def _figures(
    report: Report, timing: SegmentTiming, curves: Curves, settings: ReviewSettings
) -> SlotFigures:
    start, end = timing.actual_start, timing.actual_end
    if start is None:
        return SlotFigures()
    gmv, units = (curves.amount(each, start, end) for each in (Measure.GMV, Measure.UNITS))
    by_slot = typed = False
    slot = _slot(timing, curves) if gmv is None or units is None else None
    if slot is not None:
        by_slot = (gmv is None and slot.gmv is not None) or (
            units is None and slot.units is not None
        )
        gmv = slot.gmv if gmv is None else gmv
        units = units if units is not None or slot.units is None else Decimal(slot.units)
    if gmv is None and end is not None:
        gmv = typed_between(report.state.figures, start, end, report.state.started_at)
        typed = gmv is not None
    before = curves.level(Measure.ONLINE, start)
    later = (curves.level(Measure.ONLINE, Instant(start + by)) for by in settings.attributed)
    one, three, five = (_difference(before, level) for level in later)
    return SlotFigures(
        gmv,
        units,
        curves.amount(Measure.ORDERS, start, end),
        before,
        curves.level(Measure.ONLINE, end),
        (one, three, five),
        per_minute(gmv, timing.actual_duration),
        by_slot,
        typed,
    )


def per_minute(amount: Decimal | None, duration: Millis | None) -> Decimal | None:
    """The amount by the minute; None where either is not known or the time is nothing."""
    if amount is None or not duration or duration < 0:
        return None
    return amount * MINUTE / duration


def _slot(timing: SegmentTiming, curves: Curves) -> PlatformSlot | None:
    """The only platform slot of a product of the segment that began while it was on air.

    What the platform counts for a product also has what was bought of it later.
    """
    start, end = timing.actual_start, timing.actual_end
    if start is None or end is None:
        return None
    names = {*timing.segment.products}
    found = [
        slot
        for slot in curves.slots
        if start <= slot.start < end
        and (slot.product in names or slot.title == timing.segment.title)
    ]
    return found[0] if len(found) == 1 else None


def typed_between(
    figures: tuple[Figure, ...], start: Instant, end: Instant, begun: Instant | None
) -> Decimal | None:
    """Sales between two typed figures that lie within half a minute of the start and the end.

    Nothing had been sold when the show began.
    """
    known = [(figure.at, figure.gmv) for figure in figures if figure.gmv is not None]
    before = Decimal(0) if start == begun else _nearest(known, start)
    after = _nearest(known, end)
    return None if before is None or after is None or after < before else after - before


def _nearest(known: list[tuple[Instant, Decimal]], instant: Instant) -> Decimal | None:
    near = [(abs(at - instant), value) for at, value in known if abs(at - instant) <= MINUTE // 2]
    return min(near, key=lambda each: each[0])[1] if near else None


def _difference(before: Decimal | None, after: Decimal | None) -> Decimal | None:
    return None if before is None or after is None else after - before
