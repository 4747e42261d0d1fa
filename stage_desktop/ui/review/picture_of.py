"""From a review to what its timeline shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from stage_desktop.instants import MINUTE, Instant, clock_text, duration_text
from stage_desktop.review.effects import Around, BoostReview, GiveawayReview, Step
from stage_desktop.review.lanes import Lane, LaneMark, MarkGroup
from stage_desktop.review.metrics import LEVELS, Measure, Metrics, Series
from stage_desktop.review.report import CueOutcome
from stage_desktop.review.reviewed import Review
from stage_desktop.show.state import CueStatus
from stage_desktop.ui.review.plot.picture import Block, Dot, Feed, Picture, Trace
from stage_desktop.ui.texts import words
from stage_desktop.ui.texts.figures import figure_name
from stage_desktop.ui.texts.review import word

# What is seen of the platform's curves unless somebody chooses otherwise.
USUAL = (Measure.GMV, Measure.ONLINE)
_LEAST = Instant(MINUTE)

_STATUS = {
    CueOutcome.DONE: CueStatus.DONE,
    CueOutcome.MISSED: CueStatus.MISSED,
    CueOutcome.SKIPPED: CueStatus.SKIPPED,
    CueOutcome.DUE: CueStatus.DUE,
    CueOutcome.PLANNED: CueStatus.PLANNED,
    CueOutcome.NOT_REACHED: CueStatus.PLANNED,
}


def picture_of(review: Review, measures: Sequence[Measure] = USUAL) -> Picture:
    """The lanes and the drift of the run, with the curves of those measures that it has."""
    state = review.report.state
    first, last = review.span or (state.opened_at, Instant(state.opened_at + MINUTE))
    feeds = (*_giveaways(review), *_boosts(review))
    return Picture(
        zone=state.script.zone_info,
        first=first,
        last=Instant(max(last, first + _LEAST)),
        planned=tuple(_planned(review)),
        actual=tuple(_actual(review)),
        feeds=tuple(sorted(feeds, key=lambda feed: feed.start)),
        dots=tuple(_dot(review, mark) for mark in review.marks if _is_cue(mark)),
        drift=review.drift,
        traces=tuple(_traces(review, measures)),
        hard_end=state.script.hard_end,
    )


def known_measures(review: Review) -> tuple[Measure, ...]:
    """The measures that there is a curve of, those usually seen first."""
    ordered = (*USUAL, *(each for each in Measure if each not in USUAL))
    return tuple(each for each in ordered if review.curve(each) is not None)


# Lanes


def _planned(review: Review) -> Iterator[Block]:
    performed = {row.timing.segment.id for row in review.rows if row.timing.pass_number}
    for bar in review.bars:
        if bar.lane is Lane.PLANNED and bar.end is not None:
            missing = bar.segment not in performed
            about = (bar.number, bar.title, bar.kind)
            yield Block((bar.segment, None), bar.start, bar.end, *about, missing=missing)


def _actual(review: Review) -> Iterator[Block]:
    due = {
        row.key: Instant(row.timing.actual_start + row.timing.planned_duration)
        for row in review.rows
        if row.timing.actual_start is not None and row.timing.planned_duration is not None
    }
    now = review.report.state.moved_at
    for bar in review.bars:
        if bar.lane is Lane.ACTUAL:
            key = (bar.segment, bar.pass_number)
            title = bar.title
            if (bar.pass_number or 1) > 1:
                title = f"{title} {word('pass_short', number=bar.pass_number)}"
            about = (bar.number, title, bar.kind)
            yield Block(key, bar.start, bar.end or now, *about, due=due.get(key))


def _is_cue(mark: LaneMark) -> bool:
    return mark.lane is Lane.ACTUAL and mark.group is MarkGroup.CUE


def _dot(review: Review, mark: LaneMark) -> Dot:
    cue = review.report.state.book.by_id.get(mark.cue)
    title = words.cue_kind(mark.kind) if cue is None else words.cue_title(cue)
    status = _STATUS[mark.outcome or CueOutcome.PLANNED]
    text = f"{title} · {words.role(mark.role)} · {words.cue_state(status)}"
    return Dot(mark.at, status, text)


def _giveaways(review: Review) -> Iterator[Feed]:
    for each in review.giveaways:
        about = each.giveaway
        label = f"{about.code} {about.tool}".strip()
        due = None if each.opened is None else each.opened.due
        if (span := each.span) is None:
            if due is not None:
                end = Instant(due + about.countdown + about.active)
                told = word("never_opened")
                yield Feed("giveaways", about.code, due, end, label, told, failed=True)
            continue
        turn = None if each.drawn is None else each.drawn.done
        yield Feed(
            "giveaways",
            about.code,
            *span,
            label,
            _giveaway_told(review, each),
            turn if about.draws else None,
            due,
        )


def _boosts(review: Review) -> Iterator[Feed]:
    for each in review.boosts:
        about = each.boost
        label = f"{about.code} {about.tool}".strip()
        ordered = None if each.ordered is None else each.ordered.done
        due = None if each.ordered is None else each.ordered.due
        start = ordered or each.effect_at
        if start is None:
            if due is not None:
                end = Instant(due + (about.lead or 0) + (about.window or 0))
                yield Feed(
                    "boosts", about.code, due, end, label, word("never_ordered"), failed=True
                )
            continue
        ended = None if each.ended is None else each.ended.done
        end = ended or Instant((each.effect_at or start) + (about.window or 0))
        told = _boost_told(review, each)
        yield Feed(
            "boosts", about.code, start, Instant(max(end, start)), label, told, each.effect_at, due
        )


# What a marker says


def _giveaway_told(review: Review, each: GiveawayReview) -> str:
    lines = [
        _step_line(review, name, step)
        for name, step in (
            ("opened", each.opened),
            ("drawn", each.drawn if each.giveaway.draws else None),
            ("announced", each.announced),
        )
        if step is not None
    ]
    launch, draw, later = each.online
    if launch is not None:
        lines.append(word("online_giveaway", launch=launch, draw=draw, later=later))
    return "\n".join([*lines, *_around_lines(each.around)])


def _boost_told(review: Review, each: BoostReview) -> str:
    lines = [_step_line(review, "ordered", each.ordered)] if each.ordered is not None else []
    if each.lead is not None:
        planned = each.planned_lead
        data = {
            "lead": duration_text(each.lead),
            "planned": None if planned is None else duration_text(planned),
        }
        lines.append(word("lead_measured", **data))
    elif each.effect_at is not None and not each.is_marked:
        lines.append(word("lead_guessed"))
    return "\n".join([*lines, *_around_lines(each.around)])


def _step_line(review: Review, name: str, step: Step) -> str:
    zone = review.report.state.script.zone_info
    if step.done is None:
        return f"{word(name)} {words.cue_outcome(step.outcome)}"
    late = "" if step.lateness is None else f" ({duration_text(step.lateness, sign=True)})"
    return f"{word(name)} {clock_text(step.done, zone)}{late}"


def _around_lines(around: Around) -> Iterator[str]:
    for name, before, after in (
        ("around_online", around.online_before, around.online_after),
        ("around_entries", around.entries_before, around.entries_after),
        ("around_gmv", around.gmv_before, around.gmv_after),
    ):
        if before is not None or after is not None:
            yield word(name, before=_short(before), after=_short(after))


def _short(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:,.0f}"


# Curves


def _traces(review: Review, measures: Sequence[Measure]) -> Iterator[Trace]:
    for measure in measures:
        curve = review.curve(measure)
        if curve is not None and curve.series.points:
            yield trace_of(curve.series, file_of(review.metrics, measure))


def trace_of(series: Series, file: str) -> Trace:
    """The curve as it is drawn: amounts by the minute, whatever the step of the file is."""
    points = sorted(series.points, key=lambda point: point.at)
    is_level = series.measure in LEVELS
    factor = 1.0 if is_level else MINUTE / max(1, series.step)
    name = figure_name(series.measure.value)
    return Trace(
        series.measure.value,
        name if is_level else word("per_minute", name=name),
        tuple(point.at for point in points),
        tuple(float(point.value) * factor for point in points),
        max(1, series.step),
        is_level,
        series.unit,
        file,
    )


def file_of(metrics: Metrics, measure: Measure) -> str:
    """The digest of the file whose curve of that measure is shown, else of the one with orders."""
    found = [
        (series.step, file.digest)
        for file in reversed(metrics.files)
        for series in file.series
        if series.measure is measure
    ]
    if found:
        return min(found, key=lambda pair: pair[0])[1]
    return next((file.digest for file in reversed(metrics.files) if file.orders), "")
