"""What a rule of the diagnosis is, and what it says when it fires.

Nothing fires on missing data: a rule that needs a figure which is not known says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from stage_desktop.instants import Instant
from stage_desktop.review.diagnosis_settings import DiagnosisSettings
from stage_desktop.review.reviewed import Review
from stage_desktop.review.rows import ReviewRow
from stage_desktop.script.checks.rule import Section
from stage_desktop.script.cues import Role
from stage_desktop.script.findings import Severity


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a rule fired and the numbers that fired it, as text by the names in its sentence.

    `segment` and `pass_number` are of the row it is about, '' and None where it is about none; `at`
    is the instant to look at. `subject` is the number of the segment, or the code of the giveaway,
    boost, product or cue; '' = the show.
    """

    subject: str = ""
    segment: str = ""
    pass_number: int | None = None
    at: Instant | None = None
    data: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that went otherwise than it should, with its evidence.

    `owner` is the role that can do it better next time.
    """

    code: str
    section: Section
    severity: Severity
    owner: str
    evidence: Evidence = field(default_factory=Evidence)

    @property
    def subject(self) -> str:
        return self.evidence.subject

    @property
    def segment(self) -> str:
        return self.evidence.segment

    @property
    def at(self) -> Instant | None:
        return self.evidence.at


Judge = Callable[[Review, DiagnosisSettings], Iterator[Evidence]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its code, the part of STAGE it belongs to, how grave it is, whose it is."""

    code: str
    section: Section
    severity: Severity
    owner: str
    judge: Judge

    def __call__(self, review: Review, settings: DiagnosisSettings) -> Iterator[Diagnosis]:
        """Everything that it finds, in the order of the show."""
        if getattr(settings, self.code).enabled:
            for evidence in self.judge(review, settings):
                yield Diagnosis(self.code, self.section, self.severity, self.owner, evidence)


def rule(code: str, section: Section, severity: Severity, owner: Role) -> Callable[[Judge], Rule]:
    """Make a rule of the function below."""

    def made(judge: Judge) -> Rule:
        return Rule(code, section, severity, owner.value, judge)

    return made


def of_row(row: ReviewRow, at: Instant | None = None, **data: object) -> Evidence:
    """Evidence about a pass: its start is looked at unless told otherwise."""
    segment = row.timing.segment
    return Evidence(
        segment.number or segment.id,
        segment.id,
        row.timing.pass_number,
        row.timing.actual_start if at is None else at,
        _texts({"title": segment.title, **data}),
    )


def about(subject: str, at: Instant | None = None, segment: str = "", **data: object) -> Evidence:
    """Evidence about something that has a code, or (subject '') about the show."""
    return Evidence(subject, segment, None, at, _texts(data))


def _texts(data: dict[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(value)) for name, value in data.items())
