"""Rules of timing: what ran over, was rushed, was late or was never reached."""

from __future__ import annotations

from collections.abc import Iterator

from stage_desktop.instants import Instant, between
from stage_desktop.review.diagnosis.rule import Evidence, about, of_row, rule
from stage_desktop.review.diagnosis_settings import DiagnosisSettings
from stage_desktop.review.metrics import Measure
from stage_desktop.review.report import CueOutcome, Outcome
from stage_desktop.review.reviewed import Review
from stage_desktop.review.rows import ReviewRow, per_minute
from stage_desktop.script.checks.reading import length
from stage_desktop.script.checks.rule import Section
from stage_desktop.script.cues import Role
from stage_desktop.script.findings import Severity

_WHOLE = 100


@rule("late_start", Section.SCRIPT, Severity.WARNING, Role.DIRECTOR)
def late_start(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """The show began later than planned."""
    planned, actual = review.report.state.planned.show_start, review.report.state.started_at
    if planned is not None and actual is not None and actual - planned > settings.late_start.limit:
        yield about("", actual, late=length(actual - planned))


@rule("show_overrun", Section.SCRIPT, Severity.WARNING, Role.DIRECTOR)
def show_overrun(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """The show ended later than planned by more than it had begun late."""
    drift, state = review.report.final_drift, review.report.state
    if drift is None or state.planned.show_start is None or state.started_at is None:
        return
    slow = drift - (state.started_at - state.planned.show_start)
    if slow > settings.show_overrun.limit:
        yield about("", state.ended_at, over=length(slow), drift=length(drift))


@rule("hero_overrun", Section.SCRIPT, Severity.WARNING, Role.HOST)
def hero_overrun(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """A hero item ran over while its sales by the minute fell in its last third: shorten it."""
    limit = settings.hero_overrun
    for row in _done(review):
        start, end = row.timing.actual_start, row.timing.actual_end
        percent = _over_percent(row)
        if row.timing.segment.kind not in limit.kinds or percent is None or start is None:
            continue
        if end is None or percent <= limit.percent:
            continue
        turn = Instant(end - (end - start) // 3)
        before, after = (
            review.curves.amount(Measure.GMV, *span) for span in ((start, turn), (turn, end))
        )
        early = None if before is None else per_minute(before, between(start, turn))
        late = None if after is None else per_minute(after, between(turn, end))
        if early is not None and late is not None and late < early:
            yield of_row(row, turn, percent=percent, before=round(early), after=round(late))


@rule("segment_overrun", Section.SCRIPT, Severity.INFO, Role.HOST)
def segment_overrun(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """A segment took much longer than planned; a hero item that lost its pace is told as that."""
    limit = settings.segment_overrun
    told: set[tuple[str, int | None]] = set()
    if settings.hero_overrun.enabled:
        told = {(each.segment, each.pass_number) for each in hero_overrun.judge(review, settings)}
    for row in _done(review):
        percent, over = _over_percent(row), row.timing.over
        if percent is None or over is None or over <= limit.limit or row.key in told:
            continue
        if percent > limit.percent:
            yield of_row(row, percent=percent, over=length(over))


@rule("quick_rushed", Section.SCRIPT, Severity.INFO, Role.HOST)
def quick_rushed(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """A quick pass got less than so much of its planned time."""
    limit = settings.quick_rushed
    for row in _done(review):
        planned, actual = row.timing.planned_duration, row.timing.actual_duration
        if row.timing.segment.kind not in limit.kinds or not planned or actual is None:
            continue
        if actual * _WHOLE < limit.percent * planned:
            percent = actual * _WHOLE // planned
            yield of_row(row, percent=percent, actual=length(actual), planned=length(planned))


@rule("not_reached", Section.SCRIPT, Severity.WARNING, Role.DIRECTOR)
def not_reached(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """A planned segment was not reached before the end."""
    for row in review.rows:
        if row.timing.outcome is Outcome.NOT_REACHED:
            yield of_row(row, review.report.state.ended_at)


@rule("hard_start_error", Section.SCRIPT, Severity.WARNING, Role.DIRECTOR)
def hard_start_error(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """A start that the clock had fixed was missed by more than so much, either way."""
    rows = {row.timing.segment.id: row for row in review.rows if row.timing.pass_number == 1}
    for each in review.hard:
        error = each.error
        if error is None or abs(error) <= settings.hard_start_error.limit:
            continue
        late, early = ("", length(-error)) if error < 0 else (length(error), "")
        yield of_row(rows[each.segment.id], late=late, early=early)


@rule("cues_missed", Section.SCRIPT, Severity.WARNING, Role.DIRECTOR)
def cues_missed(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """Too many of the cues of a role passed without being done."""
    for each in review.by_role:
        due = each.count + each.missed
        if due and each.missed * _WHOLE > settings.cues_missed.percent * due:
            first = next(
                row.due
                for row in review.report.cues
                if row.outcome is CueOutcome.MISSED and str(row.cue.role) == each.role
            )
            yield about("", first, role=each.role, missed=each.missed, due=due)


def _done(review: Review) -> Iterator[ReviewRow]:
    """The passes that came to their end, in the order of the show."""
    rows = (row for row in review.rows if row.timing.outcome is Outcome.DONE)
    yield from sorted(rows, key=lambda row: row.timing.index or 0)


def _over_percent(row: ReviewRow) -> int | None:
    over, planned = row.timing.over, row.timing.planned_duration
    return None if over is None or not planned else round(over * _WHOLE / planned)
