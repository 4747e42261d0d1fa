"""What the review window shows of one run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from stage_desktop.desk.library import RunSummary
from stage_desktop.instants import Millis
from stage_desktop.review.diagnosis import Diagnosis
from stage_desktop.review.reviewed import Review
from stage_desktop.script.findings import Finding


@dataclass(frozen=True)
class Shown:
    """A run with its review, what was found in it, and offsets that would fit its files.

    `doubts` are what was doubtful in its files of figures, each with the name of the file.
    """

    run: RunSummary
    review: Review
    found: tuple[Diagnosis, ...] = ()
    suggested: Mapping[str, Millis] = field(default_factory=dict)
    doubts: tuple[tuple[str, Finding], ...] = ()
