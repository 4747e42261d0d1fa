"""The figures page as sections: figures with their formulas, hosts, giveaways, boosts, cues."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from stage_desktop.instants import clock_text, duration_text
from stage_desktop.review.effects import BoostReview, GiveawayReview, Step
from stage_desktop.review.figure import FigureGroup
from stage_desktop.review.punctual import Lateness
from stage_desktop.review.reviewed import Review
from stage_desktop.script.commerce import Money
from stage_desktop.ui.review.section_table import Section
from stage_desktop.ui.texts import words
from stage_desktop.ui.texts.amounts import money_text
from stage_desktop.ui.texts.figures import (
    figure_group,
    figure_name,
    figure_note,
    figure_text,
    number_text,
    rounded,
)
from stage_desktop.ui.texts.review import word
from stage_desktop.ui.texts.source import UNKNOWN


def figure_sections(review: Review) -> tuple[Section, ...]:
    """Everything of the review that is no curve and no pass."""
    return (
        *_figures(review),
        _hosts(review),
        _giveaways(review),
        _boosts(review),
        _hard(review),
        _cues(review),
        _notes(review),
    )


def _figures(review: Review) -> Iterator[Section]:
    for group in FigureGroup:
        rows = tuple(
            (figure_name(each.code), figure_text(each), figure_note(each))
            for each in review.figures
            if each.group is group
        )
        yield Section((figure_group(group), word("value"), word("formula")), rows, frozenset({1}))


def _hosts(review: Review) -> Section:
    heads = ("hosts", "passes", "on_air", "planned", "over_under", "longest", "gmv", "gmv_hour")
    rows = tuple(
        (
            each.host,
            str(each.passes),
            duration_text(each.on_air),
            duration_text(each.planned) if each.planned else UNKNOWN,
            duration_text(each.over, sign=True) if each.planned else UNKNOWN,
            duration_text(each.longest),
            _money(review, each.gmv),
            _money(review, each.gmv_per_hour),
        )
        for each in review.hosts
    )
    return Section(_worded(heads), rows, frozenset(range(1, len(heads))))


def _giveaways(review: Review) -> Section:
    heads = (
        "giveaways",
        "opened",
        "drawn",
        "announced",
        "in_time",
        "at_launch",
        "at_draw",
        "later",
    )
    rows = tuple(_giveaway(review, each) for each in review.giveaways)
    return Section(_worded(heads), rows, frozenset({1, 2, 3, 5, 6, 7}))


def _giveaway(review: Review, each: GiveawayReview) -> tuple[str, ...]:
    verdict = "" if each.in_time is None else word("yes" if each.in_time else "no")
    return (
        f"{each.giveaway.code} {each.giveaway.tool}".strip(),
        *(_step(review, step) for step in (each.opened, each.drawn, each.announced)),
        verdict,
        *(UNKNOWN if value is None else number_text(value, 0) for value in each.online),
    )


def _boosts(review: Review) -> Section:
    heads = ("boosts", "ordered", "effect", "lead_planned", "lead_was", "before", "after")
    rows = tuple(_boost(review, each) for each in review.boosts)
    return Section(_worded(heads), rows, frozenset(range(1, len(heads))))


def _boost(review: Review, each: BoostReview) -> tuple[str, ...]:
    zone = review.report.state.script.zone_info
    effect = UNKNOWN if each.effect_at is None else clock_text(each.effect_at, zone)
    online = (each.around.online_before, each.around.online_after)
    return (
        f"{each.boost.code} {each.boost.tool}".strip(),
        _step(review, each.ordered),
        effect if each.is_marked or each.effect_at is None else f"≈ {effect}",
        UNKNOWN if each.planned_lead is None else duration_text(each.planned_lead),
        UNKNOWN if each.lead is None else duration_text(each.lead),
        *(UNKNOWN if value is None else number_text(value, 0) for value in online),
    )


def _hard(review: Review) -> Section:
    zone = review.report.state.script.zone_info
    rows = tuple(
        (
            f"{each.segment.number} {each.segment.title}".strip(),
            clock_text(each.at, zone),
            UNKNOWN if each.actual is None else clock_text(each.actual, zone),
            UNKNOWN if each.error is None else duration_text(each.error, sign=True),
        )
        for each in review.hard
    )
    keys = tuple((each.segment.id, 1 if each.actual is not None else None) for each in review.hard)
    return Section(_worded(("hard", "fixed", "actual", "error")), rows, frozenset({1, 2, 3}), keys)


def _cues(review: Review) -> Section:
    heads = ("lateness", "done", "missed", "skipped", "median", "p90", "worst")
    rows = [_lateness(word("all_cues"), review.cues)]
    rows.extend(_lateness(words.role(each.role), each) for each in review.by_role)
    some = rows if review.cues.count or review.cues.missed else []
    return Section(_worded(heads), tuple(some), frozenset(range(1, len(heads))))


def _notes(review: Review) -> Section:
    zone = review.report.state.script.zone_info
    rows = tuple(
        (clock_text(each.at, zone), each.text or word("mark")) for each in review.report.remarks
    )
    return Section(_worded(("notes", "note")), rows)


def _lateness(name: str, each: Lateness) -> tuple[str, ...]:
    counts = (str(each.count), str(each.missed), str(each.skipped))
    times = (each.median, each.p90, each.worst)
    return (
        name,
        *counts,
        *(UNKNOWN if time is None else duration_text(time, sign=True) for time in times),
    )


def _step(review: Review, step: Step | None) -> str:
    """When it was done and how late, or what became of it."""
    if step is None:
        return ""
    if step.done is None:
        return words.cue_outcome(step.outcome)
    clock = clock_text(step.done, review.report.state.script.zone_info)
    return clock if step.lateness is None else f"{clock} {duration_text(step.lateness, sign=True)}"


def _money(review: Review, value: Decimal | None) -> str:
    if value is None:
        return UNKNOWN
    return money_text(Money(rounded(value, 0), review.currency))


def _worded(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word(name) for name in names)
