"""The tables of a report: segments, giveaways, boosts, hosts."""

from __future__ import annotations

from stage_desktop.formats.report_document import Cell, Table, Tone
from stage_desktop.instants import MINUTE
from stage_desktop.review.effects import Around, BoostReview, GiveawayReview, Step
from stage_desktop.review.hosts import HostFigures
from stage_desktop.review.report import Outcome
from stage_desktop.review.reviewed import Review
from stage_desktop.review.rows import ReviewRow, SlotFigures
from stage_desktop.ui.reportsheet import cells
from stage_desktop.ui.reportsheet.cells import Field, table
from stage_desktop.ui.texts import reportsheet as texts
from stage_desktop.ui.texts import words

# Over its plan by so many per cent a pass stands out, or is bad (`DOMAIN.md` 6.4).
OVERRUN = (10, 20)
LATE = 3 * MINUTE

_BLANK = Cell()
_LEFT_OUT = frozenset({Outcome.SKIPPED, Outcome.PASSED_OVER, Outcome.NOT_REACHED, Outcome.REMOVED})


def segments_table(review: Review) -> Table:
    """Planned against actual: a row for each pass, and for each segment that had none."""
    zone, currency = review.report.state.script.zone_info, review.currency
    fields: tuple[Field[ReviewRow], ...] = (
        Field("number", 0.7, lambda row: cells.number_cell(row.timing.segment.number)),
        Field("segment", 3.6, lambda row: cells.words(row.timing.segment.title), numeric=False),
        Field("host", 1.2, lambda row: cells.words(", ".join(row.hosts)), False, rare=True),
        Field("pass", 0.7, _pass, rare=True),
        Field("planned", 1.3, lambda row: cells.clock(row.timing.planned_start, zone)),
        Field("actual", 1.3, lambda row: cells.clock(row.timing.actual_start, zone)),
        Field("slip", 1.1, lambda row: cells.difference(row.start_slip, LATE)),
        Field("planned_length", 1.1, lambda row: cells.length(row.timing.planned_duration)),
        Field("actual_length", 1.1, lambda row: cells.length(row.timing.actual_duration)),
        Field("over", 1.2, _over),
        Field("held", 0.9, lambda row: cells.some_length(row.timing.held), rare=True),
        Field("added", 1.0, lambda row: cells.some_difference(row.timing.added), rare=True),
        Field("outcome", 1.3, _outcome, numeric=False),
        Field("reason", 2.2, lambda row: cells.words(row.reason), False, rare=True),
        Field("gmv", 1.4, lambda row: _gmv(row, currency), rare=True),
        Field(
            "gmv_per_minute",
            1.3,
            lambda row: cells.money(row.figures.gmv_per_minute, currency),
            rare=True,
        ),
        Field("units", 0.9, lambda row: cells.counted(row.figures.units), rare=True),
        Field("online_change", 1.0, lambda row: cells.change(row.figures.online_change), rare=True),
    )
    return table(fields, review.rows)


def _pass(row: ReviewRow) -> Cell:
    """The number of the pass; blank for a first one, which nearly all are."""
    number = row.timing.pass_number
    return Cell(str(number), float(number)) if number is not None and number > 1 else _BLANK


def _over(row: ReviewRow) -> Cell:
    return cells.over(row.timing.over, row.timing.planned_duration, OVERRUN)


def _outcome(row: ReviewRow) -> Cell:
    outcome = row.timing.outcome
    tone = Tone.WARN if outcome in _LEFT_OUT else Tone.PLAIN
    return Cell(words.outcome(outcome), None, tone)


def _gmv(row: ReviewRow, currency: str) -> Cell:
    return cells.money(row.figures.gmv, currency, gmv_mark(row.figures))


def gmv_mark(figures: SlotFigures) -> str:
    """The mark behind sales that are not from a curve or orders."""
    return "**" if figures.typed else "*" if figures.by_slot else ""


def giveaways_table(review: Review) -> Table:
    """A row for each giveaway: was it in time, and did it hold people."""
    fields: tuple[Field[GiveawayReview], ...] = (
        Field("what", 2.4, _giveaway, numeric=False),
        Field("opened", 1.4, lambda row: _step(review, row.opened)),
        Field("drawn", 1.4, lambda row: _step(review, row.drawn)),
        Field("announced", 1.4, lambda row: _step(review, row.announced), rare=True),
        Field("in_time", 0.9, lambda row: cells.answer(row.in_time), numeric=False),
        Field("online_then", 2.0, _online, rare=True),
        Field("entries_around", 1.7, lambda row: _entries(row.around), rare=True),
        Field("gmv_around", 1.9, lambda row: _sales(row.around, review.currency), rare=True),
    )
    return table(fields, review.giveaways)


def _giveaway(row: GiveawayReview) -> Cell:
    giveaway = row.giveaway
    return cells.words(" ".join(filter(None, (giveaway.code, giveaway.tool, giveaway.prize))))


def _online(row: GiveawayReview) -> Cell:
    return Cell(texts.arrow_text(*(texts.counted_text(each) for each in row.online)))


def boosts_table(review: Review) -> Table:
    """A row for each boost: when it took effect, and what came of it."""
    fields: tuple[Field[BoostReview], ...] = (
        Field("what", 2.2, lambda row: cells.words(f"{row.boost.code} {row.boost.tool}"), False),
        Field("ordered", 1.4, lambda row: _step(review, row.ordered)),
        Field("effect", 1.4, lambda row: _effect(review, row)),
        Field("lead_planned", 1.1, lambda row: cells.length(row.planned_lead)),
        Field("lead", 1.1, lambda row: cells.length(row.lead)),
        Field("on_air_then", 2.4, lambda row: _title(review, row.on_air), numeric=False),
        Field("entries_around", 1.7, lambda row: _entries(row.around), rare=True),
        Field("gmv_around", 1.9, lambda row: _sales(row.around, review.currency), rare=True),
    )
    return table(fields, review.boosts)


def _effect(review: Review, row: BoostReview) -> Cell:
    """When it took effect; "≈" where that was reckoned from the order."""
    found = cells.clock(row.effect_at, review.report.state.script.zone_info)
    return found if row.effect_at is None or row.is_marked else Cell(f"≈ {found.text}", found.order)


def _title(review: Review, segment: str) -> Cell:
    script = review.report.state.script
    if segment not in script.positions:
        return _BLANK
    found = script.segment(segment)
    return cells.words(f"{found.number} {found.title}")


def _step(review: Review, step: Step | None) -> Cell:
    """When a step was done and by how much late; the word for what became of it when it was not."""
    if step is None:
        return _BLANK
    if step.done is None:
        tone = Tone.BAD if step.outcome == "missed" else Tone.QUIET
        return Cell(words.cue_outcome(step.outcome), None, tone)
    found = cells.clock(step.done, review.report.state.script.zone_info)
    late = step.lateness
    by = "" if late is None or abs(late) < 1_000 else f" ({texts.signed_text(late)})"
    tone = Tone.BAD if late is not None and late > review.settings.on_time else Tone.PLAIN
    return Cell(found.text + by, found.order, tone)


def _entries(around: Around) -> Cell:
    both = (around.entries_before, around.entries_after)
    return Cell(texts.arrow_text(*(texts.counted_text(each) for each in both)))


def _sales(around: Around, currency: str) -> Cell:
    both = (around.gmv_before, around.gmv_after)
    return Cell(texts.arrow_text(*(texts.money_text(each, currency, 0) for each in both)))


def hosts_table(review: Review) -> Table:
    """A row for each host: time on air and what was sold in it."""
    currency = review.currency
    fields: tuple[Field[HostFigures], ...] = (
        Field("host", 2.0, lambda row: cells.words(row.host), numeric=False),
        Field("passes", 1.0, lambda row: cells.counted(row.passes)),
        Field("on_air", 1.2, lambda row: cells.length(row.on_air)),
        Field("planned", 1.2, lambda row: cells.length(row.planned)),
        Field("over", 1.2, lambda row: cells.difference(row.over)),
        Field("longest", 1.3, lambda row: cells.length(row.longest)),
        Field("gmv", 1.4, lambda row: cells.money(row.gmv, currency), rare=True),
        Field("gmv_per_hour", 1.4, lambda row: cells.money(row.gmv_per_hour, currency), rare=True),
        Field("units", 1.0, lambda row: cells.counted(row.units), rare=True),
    )
    return table(fields, review.hosts)
