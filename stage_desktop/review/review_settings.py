"""What the review of a run goes by: windows of time and what counts as in time; all settings."""

from __future__ import annotations

from dataclasses import dataclass

from stage_desktop.instants import HALF_MINUTE, MINUTE, Millis
from stage_desktop.review.diagnosis_settings import DEFAULT_DIAGNOSIS, DiagnosisSettings

THREE_MINUTES, FIVE_MINUTES = Millis(3 * MINUTE), Millis(5 * MINUTE)
TEN_MINUTES = Millis(10 * MINUTE)


@dataclass(frozen=True, slots=True)
class ReviewSettings:
    """The windows of a review.

    `attributed` are the times after the start of a pass at which people online are compared with
    its start: what is said shows after one, three and five minutes (`DOMAIN.md` 6.2). `around` is
    the time before and after a giveaway or a boost that is compared, `opening` the time from the
    start of the show whose sales are a figure. What was done `on_time` later than due at the most
    was in time. `diagnosis` are the rules and their thresholds.
    """

    attributed: tuple[Millis, Millis, Millis] = (MINUTE, THREE_MINUTES, FIVE_MINUTES)
    around: Millis = FIVE_MINUTES
    opening: Millis = TEN_MINUTES
    on_time: Millis = HALF_MINUTE
    diagnosis: DiagnosisSettings = DEFAULT_DIAGNOSIS


DEFAULT_REVIEW = ReviewSettings()
