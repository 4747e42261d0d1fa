"""What goes out of a run that was looked back on: its review, its number, what was found."""

from __future__ import annotations

from dataclasses import dataclass

from stage_desktop.review.diagnosis import Diagnosis
from stage_desktop.review.report import Report
from stage_desktop.review.reviewed import Review


@dataclass(frozen=True, slots=True)
class SaidDiagnosis:
    """A finding of the diagnosis with its sentence and what to do next time, in some language."""

    diagnosis: Diagnosis
    sentence: str
    action: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A review on its way out; `run` is its number in the log, None for one that is in no log."""

    review: Review
    run: int | str | None = None
    found: tuple[SaidDiagnosis, ...] = ()

    @property
    def report(self) -> Report:
        """Planned against actual, which the review rests on."""
        return self.review.report
