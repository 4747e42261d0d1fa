"""What a figure of a review is, and what figures are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from stage_desktop.instants import Millis
from stage_desktop.review.curves import Curves
from stage_desktop.review.effects import BoostReview, GiveawayReview
from stage_desktop.review.metrics import Measure
from stage_desktop.review.punctual import HardStart, Lateness
from stage_desktop.review.report import Report
from stage_desktop.review.review_settings import ReviewSettings
from stage_desktop.review.rows import ReviewRow
from stage_desktop.review.totals import Known, Source
from stage_desktop.show.state import ShowState


class FigureGroup(StrEnum):
    """The part of the figures, in the order in which they are basis."""

    TIMING = "timing"
    TRAFFIC = "traffic"
    STAY = "stay"
    SALES = "sales"


class FigureUnit(StrEnum):
    """What the value of a figure counts. Durations are milliseconds, shares parts of one."""

    DURATION = "duration"
    SECONDS = "seconds"
    COUNT = "count"
    SHARE = "share"
    MONEY = "money"
    RATIO = "ratio"
    PER_MINUTE = "per_minute"


@dataclass(frozen=True, slots=True)
class FigureValue:
    """One figure; None where something of its formula is not known.

    `code` names the figure and its formula. `currency` is of money, '' where no file says which.
    """

    code: str
    group: FigureGroup
    unit: FigureUnit
    value: Decimal | None
    source: Source
    currency: str = ""


@dataclass(frozen=True)
class Basis:
    """What the figures are made of."""

    report: Report
    curves: Curves
    settings: ReviewSettings
    totals: Mapping[Measure, Known]
    rows: tuple[ReviewRow, ...]
    cues: Lateness
    hard: tuple[HardStart, ...]
    giveaways: tuple[GiveawayReview, ...]
    boosts: tuple[BoostReview, ...]

    @property
    def state(self) -> ShowState:
        return self.report.state

    @property
    def length(self) -> Millis | None:
        """How long the show was on; None before its end."""
        start, end = self.state.started_at, self.state.ended_at
        return None if start is None or end is None else Millis(end - start)
