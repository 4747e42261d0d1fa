"""Giveaways and boosts of a run: were they in time, and what came of them (`DOMAIN.md` 6.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from stage_desktop.instants import MINUTE, ZERO, Instant, Millis
from stage_desktop.review.curves import Curves
from stage_desktop.review.lanes import MarkGroup
from stage_desktop.review.metrics import Measure
from stage_desktop.review.report import CueOutcome, CueTiming, Report
from stage_desktop.review.review_settings import ReviewSettings
from stage_desktop.script.commerce import Boost, Giveaway


@dataclass(frozen=True, slots=True)
class Around:
    """The time before and after an instant: online then, and by the minute what fell into both.

    None where the curves do not tell.
    """

    online_before: Decimal | None = None
    online_at: Decimal | None = None
    online_after: Decimal | None = None
    entries_before: Decimal | None = None
    entries_after: Decimal | None = None
    gmv_before: Decimal | None = None
    gmv_after: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a giveaway or boost: when it was due and done, None where not known."""

    cue: str
    due: Instant | None
    done: Instant | None
    outcome: CueOutcome

    @property
    def lateness(self) -> Millis | None:
        """Done minus due; negative = early."""
        return None if self.due is None or self.done is None else Millis(self.done - self.due)


@dataclass(frozen=True, slots=True)
class GiveawayReview:
    """A giveaway as it went. Its draw is its end where nothing is drawn; a step that it does not
    have is None. `on_air` are the segments on air at its opening and its draw.

    `online` are people online at the launch, at the draw and five minutes after it.
    """

    giveaway: Giveaway
    opened: Step | None
    drawn: Step | None
    announced: Step | None
    in_time: bool | None
    online: tuple[Decimal | None, Decimal | None, Decimal | None]
    around: Around
    on_air: tuple[str, str] = ("", "")

    @property
    def span(self) -> tuple[Instant, Instant] | None:
        """From its opening to its draw, by the platform's clock; None when it was not opened."""
        at = None if self.opened is None else self.opened.done
        if at is None:
            return None
        ends = self.drawn.done if self.drawn is not None else None
        if ends is None:
            ends = Instant(at + self.giveaway.countdown + self.giveaway.active)
        return at, max(at, ends)


@dataclass(frozen=True, slots=True)
class BoostReview:
    """A boost as it went. `lead` is measured, from order to effect; `planned_lead` the script's.

    `effect_at` is when people entered: as marked, else the order and the planned lead
    (`is_marked` False). `on_air` is the segment on air then.
    """

    boost: Boost
    ordered: Step | None
    effect: Step | None
    ended: Step | None
    effect_at: Instant | None
    is_marked: bool
    around: Around
    on_air: str = ""

    @property
    def planned_lead(self) -> Millis | None:
        return self.boost.lead

    @property
    def lead(self) -> Millis | None:
        """Order to effect, both as marked."""
        ordered = None if self.ordered is None else self.ordered.done
        effect = None if self.effect is None else self.effect.done
        return None if ordered is None or effect is None else Millis(effect - ordered)


@dataclass(frozen=True, slots=True)
class Marker:
    """An instant to be marked on the curves, with what was before and after it."""

    group: MarkGroup
    code: str
    tool: str
    at: Instant
    around: Around


def giveaway_reviews(
    report: Report, curves: Curves, settings: ReviewSettings
) -> Iterator[GiveawayReview]:
    """The giveaways in the order of the script."""
    steps = _first_steps(report)
    for giveaway in report.state.script.giveaways:
        code = giveaway.code
        opened = steps.get(f"{code}.open")
        drawn = steps.get(f"{code}.draw") or steps.get(f"{code}.end")
        announced = steps.get(f"{code}.announce")
        launch = None if opened is None else opened.done
        draw = None if drawn is None else drawn.done
        later = None if draw is None else Instant(draw + settings.around)
        known = [each for each in (opened, drawn, announced) if each is not None]
        yield GiveawayReview(
            giveaway,
            opened,
            drawn,
            announced,
            _in_time(known, settings.on_time),
            (
                curves.level(Measure.ONLINE, launch),
                curves.level(Measure.ONLINE, draw),
                curves.level(Measure.ONLINE, later),
            ),
            around(curves, launch, settings.around),
            (on_air_at(report, launch), on_air_at(report, draw)),
        )


def boost_reviews(
    report: Report, curves: Curves, settings: ReviewSettings
) -> Iterator[BoostReview]:
    """The boosts in the order of the script."""
    steps = _first_steps(report)
    for boost in report.state.script.boosts:
        ordered = steps.get(f"{boost.code}.order")
        effect = steps.get(f"{boost.code}.effect")
        at = None if effect is None else effect.done
        is_marked = at is not None
        if at is None and ordered is not None and ordered.done is not None and boost.lead:
            at = Instant(ordered.done + boost.lead)
        yield BoostReview(
            boost,
            ordered,
            effect,
            steps.get(f"{boost.code}.end"),
            at,
            is_marked,
            around(curves, at, settings.around),
            on_air_at(report, at),
        )


def markers(
    giveaways: tuple[GiveawayReview, ...], boosts: tuple[BoostReview, ...]
) -> tuple[Marker, ...]:
    """What is marked on the curves, by its instant: launched giveaways, effects of boosts."""
    found = [
        Marker(
            MarkGroup.GIVEAWAY, each.giveaway.code, each.giveaway.tool, each.span[0], each.around
        )
        for each in giveaways
        if each.span is not None
    ]
    found.extend(
        Marker(MarkGroup.BOOST, each.boost.code, each.boost.tool, each.effect_at, each.around)
        for each in boosts
        if each.effect_at is not None
    )
    return tuple(sorted(found, key=lambda marker: marker.at))


def around(curves: Curves, at: Instant | None, length: Millis) -> Around:
    """What the curves say of the time so long before and after an instant."""
    if at is None or length <= ZERO:
        return Around()
    before, after = Instant(at - length), Instant(at + length)

    def by_minute(measure: Measure, start: Instant, end: Instant) -> Decimal | None:
        amount = curves.amount(measure, start, end)
        return None if amount is None else amount * MINUTE / length

    return Around(
        curves.level(Measure.ONLINE, before),
        curves.level(Measure.ONLINE, at),
        curves.level(Measure.ONLINE, after),
        by_minute(Measure.ENTRIES, before, at),
        by_minute(Measure.ENTRIES, at, after),
        by_minute(Measure.GMV, before, at),
        by_minute(Measure.GMV, at, after),
    )


def on_air_at(report: Report, at: Instant | None) -> str:
    """The id of the segment on air then; '' where none was or the instant is not known."""
    if at is None:
        return ""
    found = (
        each.segment
        for each in reversed(report.state.passes)
        if each.started_at <= at and (each.ended_at is None or at < each.ended_at)
    )
    return next(found, "")


def _first_steps(report: Report) -> Mapping[str, Step]:
    """The first occurrence of each cue that came to something."""
    found: dict[str, CueTiming] = {}
    for row in report.cues:
        known = found.get(row.cue.id)
        if known is None or row.occurrence < known.occurrence:
            found[row.cue.id] = row
    return {name: Step(name, row.due, row.done, row.outcome) for name, row in found.items()}


def _in_time(steps: list[Step], limit: Millis) -> bool | None:
    """Whether all that was due was done, and not later than that; None when nothing was due."""
    due = [step for step in steps if step.due is not None]
    if not due:
        return None
    return all(step.lateness is not None and step.lateness <= limit for step in due)
