"""The tables of a report about the diagnosis: what was found, and what to do in the next show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from stage_desktop.formats.report_document import Cell, Column, Table, Tone
from stage_desktop.instants import clock_text
from stage_desktop.review.diagnosis import Diagnosis, NextAction
from stage_desktop.review.reviewed import Review
from stage_desktop.script.findings import Severity
from stage_desktop.ui.texts import reportsheet as texts
from stage_desktop.ui.texts import words
from stage_desktop.ui.texts.diagnosis import action_text, diagnosis_text
from stage_desktop.ui.texts.reportsheet import word

# Of what one rule found so many are told in full, of the others what they are about.
TOLD = 4
_MOST_SUBJECTS = 16
_GRADES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.WARN, Severity.INFO: Tone.QUIET}


def findings_table(review: Review, found: Sequence[Diagnosis]) -> Table:
    """A row for each finding, the gravest first; those of one rule stand together."""
    by_rule: dict[str, list[Diagnosis]] = {}
    for each in found:
        by_rule.setdefault(each.code, []).append(each)
    columns = (
        Column(word("grade"), 1.0),
        Column(word("at"), 1.0, numeric=True),
        Column(word("finding"), 9.0),
    )
    rows = (row for of_rule in by_rule.values() for row in _of_rule(review, of_rule))
    return Table(columns, tuple(rows))


def _of_rule(review: Review, found: list[Diagnosis]) -> Iterator[tuple[Cell, ...]]:
    zone = review.report.state.script.zone_info
    # One row that only says that there is one more would tell less than the finding.
    told = found if len(found) <= TOLD + 1 else found[:TOLD]
    for each in told:
        grade = Cell(words.severity(each.severity), None, _GRADES[each.severity])
        at = Cell() if each.at is None else Cell(clock_text(each.at, zone), float(each.at))
        yield grade, at, Cell(diagnosis_text(each))
    if rest := found[len(told) :]:
        said = texts.of_kind_text(len(rest), _named(rest))
        yield Cell(), Cell(), Cell(said, None, Tone.QUIET)


def actions_table(actions: Iterable[NextAction]) -> Table:
    """A row for each thing to do in the next show: whose it is, and what calls for it."""
    columns = (
        Column(word("next_time"), 5.0),
        Column(word("role"), 1.2),
        Column(word("because_of"), 3.0),
    )
    rows = (
        (
            Cell(action_text(action.code)),
            Cell(words.role(action.owner)),
            Cell(_named(action.found)),
        )
        for action in actions
    )
    return Table(columns, tuple(rows))


def _named(found: Sequence[Diagnosis]) -> str:
    """What findings are about, each once."""
    subjects = list(dict.fromkeys(each.subject for each in found if each.subject))
    named = ", ".join(subjects[:_MOST_SUBJECTS])
    return f"{named} …" if len(subjects) > _MOST_SUBJECTS else named
