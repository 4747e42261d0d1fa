"""A run that was looked back on as JSON: the run of `run_json`, and what the review adds to it."""

from __future__ import annotations

from decimal import Decimal
from zoneinfo import ZoneInfo

from stage_desktop.formats.outgoing import Outgoing, SaidDiagnosis
from stage_desktop.formats.run_json import Plain, run_document, segment_row, when
from stage_desktop.review.effects import Around, BoostReview, GiveawayReview, Step
from stage_desktop.review.figure import FigureValue
from stage_desktop.review.hosts import HostFigures
from stage_desktop.review.punctual import HardStart, Lateness
from stage_desktop.review.rows import ReviewRow


def review_document(out: Outgoing) -> Plain:
    """The run with reasons, figures, lateness, hosts, giveaways, boosts and the diagnosis.

    Numbers that are not known are null; money is in `currency`, null where nobody says which.
    """
    review = out.review
    zone = review.report.state.script.zone_info
    document = run_document(review.report, out.run)
    document["segments"] = [_segment(row, zone) for row in review.rows]
    document["currency"] = review.currency or None
    document["figures"] = [_figure(each) for each in review.figures]
    document["lateness"] = [_lateness(each) for each in (review.cues, *review.by_role)]
    document["hard_starts"] = [_hard_start(each, zone) for each in review.hard]
    document["hosts"] = [_host(each) for each in review.hosts]
    document["giveaways"] = [_giveaway(each, zone) for each in review.giveaways]
    document["boosts"] = [_boost(each, zone) for each in review.boosts]
    document["drift"] = [
        {"at": when(at, zone), "drift_ms": int(drift)} for at, drift in review.drift
    ]
    document["diagnosis"] = [_diagnosis(each, zone) for each in out.found]
    return document


def number(value: Decimal | None) -> int | float | None:
    """A number as JSON has it: whole ones without a fraction, others to six decimals."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else round(float(value), 6)


def _segment(row: ReviewRow, zone: ZoneInfo) -> Plain:
    figures = row.figures
    one, three, five = figures.changes
    return {
        **segment_row(row.timing, zone),
        "hosts": list(row.hosts),
        "reason": row.reason,
        "gmv": number(figures.gmv),
        "gmv_per_minute": number(figures.gmv_per_minute),
        "orders": number(figures.orders),
        "units": number(figures.units),
        "online_start": number(figures.online_start),
        "online_end": number(figures.online_end),
        "online_change": {"1": number(one), "3": number(three), "5": number(five)},
    }


def _figure(figure: FigureValue) -> Plain:
    return {
        "code": figure.code,
        "group": figure.group.value,
        "unit": figure.unit.value,
        "value": number(figure.value),
        "source": figure.source.value,
        "currency": figure.currency or None,
    }


def _lateness(found: Lateness) -> Plain:
    return {
        "role": found.role or None,
        "done": found.count,
        "missed": found.missed,
        "skipped": found.skipped,
        "median_ms": found.median,
        "p90_ms": found.p90,
        "worst_ms": found.worst,
        "worst_cue": found.worst_cue or None,
    }


def _hard_start(found: HardStart, zone: ZoneInfo) -> Plain:
    return {
        "segment": found.segment.id,
        "at": when(found.at, zone),
        "actual": when(found.actual, zone),
        "error_ms": found.error,
    }


def _host(found: HostFigures) -> Plain:
    return {
        "host": found.host,
        "passes": found.passes,
        "on_air_ms": found.on_air,
        "planned_ms": found.planned,
        "over_ms": found.over,
        "longest_ms": found.longest,
        "gmv": number(found.gmv),
        "gmv_per_hour": number(found.gmv_per_hour),
        "units": number(found.units),
    }


def _step(step: Step | None, zone: ZoneInfo) -> Plain | None:
    if step is None:
        return None
    return {
        "cue": step.cue,
        "due": when(step.due, zone),
        "done": when(step.done, zone),
        "outcome": step.outcome.value,
    }


def _around(found: Around) -> Plain:
    names = ("online_before", "online_at", "online_after", "entries_before", "entries_after")
    return {name: number(getattr(found, name)) for name in (*names, "gmv_before", "gmv_after")}


def _giveaway(found: GiveawayReview, zone: ZoneInfo) -> Plain:
    launch, draw, after = found.online
    return {
        "code": found.giveaway.code,
        "tool": found.giveaway.tool,
        "opened": _step(found.opened, zone),
        "drawn": _step(found.drawn, zone),
        "announced": _step(found.announced, zone),
        "in_time": found.in_time,
        "online": {"launch": number(launch), "draw": number(draw), "after": number(after)},
        "around": _around(found.around),
    }


def _boost(found: BoostReview, zone: ZoneInfo) -> Plain:
    return {
        "code": found.boost.code,
        "tool": found.boost.tool,
        "ordered": _step(found.ordered, zone),
        "effect": when(found.effect_at, zone),
        "effect_marked": found.is_marked,
        "lead_planned_ms": found.planned_lead,
        "lead_ms": found.lead,
        "on_air": found.on_air or None,
        "around": _around(found.around),
    }


def _diagnosis(said: SaidDiagnosis, zone: ZoneInfo) -> Plain:
    found = said.diagnosis
    return {
        "code": found.code,
        "severity": found.severity.value,
        "owner": found.owner,
        "subject": found.subject or None,
        "segment": found.segment or None,
        "pass": found.evidence.pass_number,
        "at": when(found.at, zone),
        "data": dict(found.evidence.data),
        "sentence": said.sentence,
        "action": said.action,
    }
