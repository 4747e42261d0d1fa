"""A review made ready to go out in the language that is spoken."""

from __future__ import annotations

from stage_desktop.formats.outgoing import Outgoing, SaidDiagnosis
from stage_desktop.review.diagnosis import diagnosed
from stage_desktop.review.reviewed import Review
from stage_desktop.ui.texts.diagnosis import action_text, diagnosis_text


def outgoing(
    review: Review,
    run: int | str | None = None,
) -> Outgoing:
    """The review with its diagnosis in words; `run` is its number in the log."""
    found = tuple(
        SaidDiagnosis(each, diagnosis_text(each), action_text(each.code))
        for each in diagnosed(review)
    )
    return Outgoing(review, run, found)
