"""Rules of paid traffic: what was on screen when people came, and what it cost (`DOMAIN.md` 5)."""

from __future__ import annotations

from collections.abc import Iterator

from stage_desktop.instants import MINUTE, Instant
from stage_desktop.review.diagnosis.rule import Evidence, about, rule
from stage_desktop.review.diagnosis_settings import DiagnosisSettings
from stage_desktop.review.effects import BoostReview, GiveawayReview
from stage_desktop.review.reviewed import Review
from stage_desktop.script.checks.reading import length, plain, same_currency
from stage_desktop.script.checks.rule import Section
from stage_desktop.script.cues import Role
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import Segment

_WHOLE = 100


@rule("boost_on_low_appeal", Section.ADS, Severity.WARNING, Role.AD_BUYER)
def boost_on_low_appeal(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """People came by a boost while something that does not hold them was on air."""
    for each in review.boosts:
        segment = _on_air(review, each)
        if segment is not None and segment.kind in settings.boost_on_low_appeal.kinds:
            yield _of(each, segment, kind=segment.kind)


@rule("boost_missed_slot", Section.ADS, Severity.WARNING, Role.AD_BUYER)
def boost_missed_slot(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """A boost took effect while another segment was on air than the one it was to feed."""
    for each in review.boosts:
        target = _segment(review, each.boost.target or "")
        segment = _on_air(review, each)
        if target is None or segment is None or segment.id == target.id:
            continue
        yield _of(each, segment, target=target.number)


@rule("boost_without_giveaway", Section.ADS, Severity.INFO, Role.OPS)
def boost_without_giveaway(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """No giveaway was running when people came by a boost, or in the minutes after."""
    limit = settings.boost_without_giveaway.limit
    if not review.giveaways:
        return
    for each in review.boosts:
        if each.effect_at is None:
            continue
        until = Instant(each.effect_at + min(limit, each.boost.window or limit))
        if not any(_may_run(giveaway, each.effect_at, until) for giveaway in review.giveaways):
            yield _of(each, _on_air(review, each), within=length(until - each.effect_at))


@rule("boost_lead_differs", Section.ADS, Severity.INFO, Role.AD_BUYER)
def boost_lead_differs(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """A boost took effect much earlier or later after its order than planned."""
    limit = settings.boost_lead_differs
    for each in review.boosts:
        planned, measured = each.planned_lead, each.lead
        if not planned or measured is None:
            continue
        off = abs(measured - planned)
        if off > limit.limit and off * _WHOLE > limit.percent * planned:
            numbers = {"planned": length(planned), "measured": length(measured)}
            yield _of(each, None, **numbers, tool=each.boost.tool)


@rule("boost_near_end", Section.ADS, Severity.WARNING, Role.AD_BUYER)
def boost_near_end(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """A boost took effect so shortly before the end that those who came saw little."""
    ended = review.report.state.ended_at
    for each in review.boosts:
        if ended is None or each.effect_at is None:
            continue
        if ended - each.effect_at < settings.boost_near_end.limit:
            yield _of(each, None, left=length(max(0, ended - each.effect_at)))


@rule("spend_band_off", Section.ADS, Severity.INFO, Role.AD_BUYER)
def spend_band_off(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """In a part of the show another share of the budget was spent than planned."""
    script, begin = review.report.state.script, review.report.state.planned.show_start
    budget, bands = script.ad_budget, script.spend_bands
    if budget is None or budget.amount <= 0:
        return
    for band in bands:
        if band.spent is None or not same_currency(budget, band.spent):
            continue
        spent = band.spent.amount * _WHOLE / budget.amount
        if abs(spent - band.share) > settings.spend_band_off.percent:
            at = None if begin is None else Instant(begin + band.start)
            shares = {"planned": plain(band.share), "spent": plain(round(spent, 0))}
            yield about(band.code, at, **shares)


def _may_run(giveaway: GiveawayReview, start: Instant, end: Instant) -> bool:
    """Whether a giveaway ran then, or may have: one that nobody marked is not known."""
    span = giveaway.span
    if span is None:
        due = None if giveaway.opened is None else giveaway.opened.due
        if due is None:
            return False
        runs = giveaway.giveaway.countdown + giveaway.giveaway.active
        span = due, Instant(due + runs)
    return span[0] < end and start < max(span[1], Instant(span[0] + MINUTE))


def _of(each: BoostReview, segment: Segment | None, **data: object) -> Evidence:
    number, name = ("", "") if segment is None else (segment.number, segment.title)
    found = {"number": number, "title": name, **data} if segment is not None else data
    return about(each.boost.code, each.effect_at, "" if segment is None else segment.id, **found)


def _on_air(review: Review, each: BoostReview) -> Segment | None:
    return _segment(review, each.on_air)


def _segment(review: Review, ref: str) -> Segment | None:
    script = review.report.state.script
    return script.segment(ref) if ref in script.positions else None
