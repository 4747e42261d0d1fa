"""A run looked back on: everything that the review window, its reports and its exports show.

A run without the platform's figures is reviewed all the same: what rests on them is None.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from stage_desktop.instants import Instant, Millis
from stage_desktop.review.curves import Curve, Curves
from stage_desktop.review.effects import (
    BoostReview,
    GiveawayReview,
    Marker,
    boost_reviews,
    giveaway_reviews,
    markers,
)
from stage_desktop.review.figure import Basis, FigureValue
from stage_desktop.review.figures import figure_values
from stage_desktop.review.hosts import HostFigures, host_figures
from stage_desktop.review.lanes import LaneBar, LaneMark, lane_bars, lane_marks
from stage_desktop.review.metrics import Measure, Metrics
from stage_desktop.review.punctual import (
    HardStart,
    Lateness,
    hard_starts,
    lateness,
    lateness_by_role,
)
from stage_desktop.review.report import Report
from stage_desktop.review.review_settings import DEFAULT_REVIEW, ReviewSettings
from stage_desktop.review.rows import ReviewRow, review_rows
from stage_desktop.review.steps import Steps, finished, gathered
from stage_desktop.review.totals import whole_show
from stage_desktop.show.fixed import drift_curve

NO_METRICS = Metrics()


@dataclass(frozen=True)
class Review:
    """A run looked back on.

    `rows` are in the order of the script, passes of a segment together; `bars` and `marks` are
    those of both lanes; `drift` are the points of the drift curve; `cues` is the lateness of all
    cues together, `by_role` that of each role. `markers` are giveaways and boosts on the curves.
    """

    report: Report
    metrics: Metrics
    settings: ReviewSettings
    rows: tuple[ReviewRow, ...]
    bars: tuple[LaneBar, ...]
    marks: tuple[LaneMark, ...]
    drift: tuple[tuple[Instant, Millis], ...]
    cues: Lateness
    by_role: tuple[Lateness, ...]
    hard: tuple[HardStart, ...]
    hosts: tuple[HostFigures, ...]
    giveaways: tuple[GiveawayReview, ...]
    boosts: tuple[BoostReview, ...]
    markers: tuple[Marker, ...]
    figures: tuple[FigureValue, ...]
    curves: Curves

    def curve(self, measure: Measure) -> Curve | None:
        """The curve of that measure lined up with the log, None without one."""
        return self.curves.of(measure)

    @cached_property
    def by_code(self) -> dict[str, FigureValue]:
        """The figures by their codes."""
        return {figure.code: figure for figure in self.figures}

    @property
    def currency(self) -> str:
        """The currency of the sales: that of the files, else of the script; '' = nobody says."""
        found = self.by_code[Measure.GMV.value].currency
        return found or self.report.state.script.currency

    @property
    def span(self) -> tuple[Instant, Instant] | None:
        """From the first to the last instant of the lanes; None for a run with neither."""
        ends = [bar.end for bar in self.bars if bar.end is not None]
        starts = [bar.start for bar in self.bars]
        return (min(starts), max([*ends, *starts])) if starts else None


def reviewed(
    report: Report, metrics: Metrics = NO_METRICS, settings: ReviewSettings = DEFAULT_REVIEW
) -> Review:
    """The review of a run."""
    return finished(reviewing(report, metrics, settings))


def reviewing(
    report: Report, metrics: Metrics = NO_METRICS, settings: ReviewSettings = DEFAULT_REVIEW
) -> Steps[Review]:
    """The same, with a rest after each row and each giveaway and between its other parts."""
    state = report.state
    curves = Curves(metrics, state.started_at, state.ended_at)
    rows = yield from gathered(review_rows(report, curves, settings))
    giveaways = yield from gathered(giveaway_reviews(report, curves, settings))
    boosts = yield from gathered(boost_reviews(report, curves, settings))
    cues, hard = lateness(report.cues), hard_starts(report)
    yield
    bars, marks = lane_bars(report), lane_marks(report)
    yield
    totals = whole_show(state, curves)
    yield
    basis = Basis(report, curves, settings, totals, rows, cues, hard, giveaways, boosts)
    return Review(
        report=report,
        metrics=metrics,
        settings=settings,
        rows=rows,
        bars=bars,
        marks=marks,
        drift=drift_curve(state, state.ended_at or state.moved_at),
        cues=cues,
        by_role=lateness_by_role(report),
        hard=hard,
        hosts=host_figures(rows),
        giveaways=giveaways,
        boosts=boosts,
        markers=markers(giveaways, boosts),
        figures=figure_values(basis),
        curves=curves,
    )
