"""A review made ready to go out in the language that is spoken."""

from __future__ import annotations

from stage_desktop.formats.outgoing import Outgoing, SaidDiagnosis
from stage_desktop.review.diagnosis import DEFAULT_DIAGNOSIS, DiagnosisSettings, diagnosed
from stage_desktop.review.reviewed import Review
from stage_desktop.ui.texts.diagnosis import action_text, diagnosis_text


def outgoing(
    review: Review,
    run: int | str | None = None,
    settings: DiagnosisSettings = DEFAULT_DIAGNOSIS,
) -> Outgoing:
    """The review with its diagnosis in words; `run` is its number in the log."""
    found = tuple(
        SaidDiagnosis(each, diagnosis_text(each), action_text(each.code))
        for each in diagnosed(review, settings)
    )
    return Outgoing(review, run, found)
