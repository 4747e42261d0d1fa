"""Every rule of the diagnosis has its sentence and what to do about it in the next show."""

from __future__ import annotations

from stage_desktop.review.diagnosis import RULES
from stage_desktop.ui.texts.diagnosis import ACTIONS, DIAGNOSES


def test_every_rule_has_its_sentence() -> None:
    worded = {code.partition(":")[0] for code in DIAGNOSES}
    assert worded == {rule.code for rule in RULES}


def test_what_to_do_is_said_of_rules_that_there_are() -> None:
    assert set(ACTIONS) <= {rule.code for rule in RULES}
