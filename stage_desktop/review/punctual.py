"""How punctual a show was: lateness of its cues, errors of its hard starts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median_low

from stage_desktop.instants import Instant, Millis
from stage_desktop.review.report import CueOutcome, CueTiming, Report
from stage_desktop.script.plan import Segment


@dataclass(frozen=True, slots=True)
class Lateness:
    """How late cues were done: of `count` that were, the (lower) median, the 90th percentile by
    nearest rank and the worst with its cue; negative = early, None where none was done.

    `missed` and `skipped` were not. `role` is '' for all together.
    """

    role: str
    count: int
    missed: int
    skipped: int
    median: Millis | None = None
    p90: Millis | None = None
    worst: Millis | None = None
    worst_cue: str = ""


@dataclass(frozen=True, slots=True)
class HardStart:
    """A start that the clock had fixed: when it should have been, and was; None = it was not."""

    segment: Segment
    at: Instant
    actual: Instant | None

    @property
    def error(self) -> Millis | None:
        """Actual minus fixed start; positive = late."""
        return None if self.actual is None else Millis(self.actual - self.at)


def lateness(cues: Iterable[CueTiming], role: str = "") -> Lateness:
    """The lateness of these cues."""
    rows = tuple(cues)
    done = sorted((row.lateness, row.cue.id) for row in rows if row.lateness is not None)
    missed = sum(row.outcome is CueOutcome.MISSED for row in rows)
    skipped = sum(row.outcome is CueOutcome.SKIPPED for row in rows)
    if not done:
        return Lateness(role, 0, missed, skipped)
    values = [value for value, _ in done]
    p90 = values[-(-len(values) * 9 // 10) - 1]
    worst, cue = done[-1]
    return Lateness(role, len(done), missed, skipped, median_low(values), p90, worst, cue)


def lateness_by_role(report: Report) -> tuple[Lateness, ...]:
    """The lateness of each role's cues, in the order in which the roles first occur."""
    by_role: dict[str, list[CueTiming]] = {}
    for row in report.cues:
        by_role.setdefault(str(row.cue.role), []).append(row)
    return tuple(lateness(rows, role) for role, rows in by_role.items())


def hard_starts(report: Report) -> tuple[HardStart, ...]:
    """The hard starts in the order of the script, each with the first pass of its segment."""
    state = report.state
    first = {row.segment.id: row.actual_start for row in report.segments if row.pass_number == 1}
    return tuple(
        HardStart(segment, Instant(segment.hard_start - state.wall_offset), first.get(segment.id))
        for segment in state.script.segments
        if segment.hard_start is not None and not segment.skipped
    )
