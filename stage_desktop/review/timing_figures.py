"""The figures of a show that the log alone tells (`DOMAIN.md` 6.1, timing)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from stage_desktop.instants import Millis
from stage_desktop.review.figure import Basis, FigureGroup, FigureUnit, FigureValue
from stage_desktop.review.report import Outcome
from stage_desktop.review.totals import Source


def timing_figures(basis: Basis) -> Iterator[FigureValue]:
    """What follows from the log: lengths, slips, what was left out, what was done in time."""
    for code, (unit, worked_out) in _OF_LOG.items():
        value = worked_out(basis)
        amount = None if value is None else Decimal(value)
        yield FigureValue(code, FigureGroup.TIMING, unit, amount, Source.LOG)


def _planned_length(basis: Basis) -> Millis | None:
    start, end = basis.state.planned.show_start, basis.state.planned.show_end
    return None if start is None or end is None else Millis(end - start)


def _start_slip(basis: Basis) -> Millis | None:
    planned, actual = basis.state.planned.show_start, basis.state.started_at
    return None if planned is None or actual is None else Millis(actual - planned)


def _relative_drift(basis: Basis) -> Millis | None:
    drift, slip = basis.report.final_drift, _start_slip(basis)
    return None if drift is None or slip is None else Millis(drift - slip)


def _overrun(basis: Basis) -> Decimal | None:
    """Actual over planned time of what was planned and done, minus one."""
    done = [row.timing for row in basis.rows if row.timing.over is not None]
    planned = _sum(each.planned_duration or 0 for each in done)
    return None if planned <= 0 else Decimal(_sum(each.over or 0 for each in done)) / planned


def _count(basis: Basis, *outcomes: Outcome) -> int:
    return sum(row.timing.outcome in outcomes for row in basis.rows)


def _unplanned(basis: Basis) -> int:
    """Passes that the script did not plan: inserted segments and further passes."""
    on_air = (row.timing for row in basis.rows if row.timing.actual_start is not None)
    written = {segment.id for segment in basis.state.written.segments if not segment.skipped}
    return sum(each.segment.id not in written or each.pass_number != 1 for each in on_air)


def _worst_error(basis: Basis) -> Millis | None:
    errors = [each.error for each in basis.hard if each.error is not None]
    return max(errors, key=abs) if errors else None


def _in_time(basis: Basis) -> Decimal | None:
    known = [each.in_time for each in basis.giveaways if each.in_time is not None]
    return Decimal(sum(known)) / len(known) if known else None


def _lead(basis: Basis) -> Decimal | None:
    leads = [each.lead for each in basis.boosts if each.lead is not None]
    return Decimal(sum(leads)) / len(leads) if leads else None


def _sum(values: Iterable[int]) -> Millis:
    return Millis(sum(values))


_OF_LOG: Mapping[str, tuple[FigureUnit, Callable[[Basis], float | Millis | Decimal | None]]] = {
    "planned_length": (FigureUnit.DURATION, _planned_length),
    "actual_length": (FigureUnit.DURATION, lambda basis: basis.length),
    "start_slip": (FigureUnit.DURATION, _start_slip),
    "drift": (FigureUnit.DURATION, lambda basis: basis.report.final_drift),
    "relative_drift": (FigureUnit.DURATION, _relative_drift),
    "overrun": (FigureUnit.SHARE, _overrun),
    "held": (FigureUnit.DURATION, lambda basis: _sum(row.timing.held for row in basis.rows)),
    "skipped": (
        FigureUnit.COUNT,
        lambda basis: _count(basis, Outcome.SKIPPED, Outcome.PASSED_OVER),
    ),
    "not_reached": (FigureUnit.COUNT, lambda basis: _count(basis, Outcome.NOT_REACHED)),
    "unplanned": (FigureUnit.COUNT, _unplanned),
    "cues_done": (FigureUnit.COUNT, lambda basis: basis.cues.count),
    "cues_missed": (FigureUnit.COUNT, lambda basis: basis.cues.missed),
    "cue_lateness": (FigureUnit.DURATION, lambda basis: basis.cues.median),
    "cue_lateness_p90": (FigureUnit.DURATION, lambda basis: basis.cues.p90),
    "hard_error": (FigureUnit.DURATION, _worst_error),
    "giveaways_in_time": (FigureUnit.SHARE, _in_time),
    "boost_lead": (FigureUnit.DURATION, _lead),
}
