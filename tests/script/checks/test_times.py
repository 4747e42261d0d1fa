"""Checks of planned times."""

from __future__ import annotations

from dataclasses import replace

from checked import of, subjects, told
from stage_desktop.script.checks import check
from stage_desktop.script.findings import Severity, worst
from written_shows import (
    segment,
    show,
    wall,
)


def test_no_planned_start_is_worth_knowing() -> None:
    assert worst(of("no_planned_start", show(segment("1"), start=None))) is Severity.INFO
    assert not of("no_planned_start", show(segment("1")))


def test_rule_1_a_hard_start_later_than_the_chain_leaves_a_gap() -> None:
    script = show(segment("1", 5), segment("2", 5, hard_start=wall("20:10")))
    (found,) = of("gap", script)
    assert (found.place.subject, found.severity) == ("2", Severity.INFO)
    assert dict(found.data) == {"length": "5:00", "at": "20:10:00"}


def test_rule_1_a_hard_start_earlier_than_the_chain_is_a_conflict() -> None:
    script = show(segment("1", 5), segment("2", 5, hard_start=wall("20:04:30")))
    (found,) = of("hard_conflict", script)
    assert (found.place.subject, found.severity) == ("2", Severity.ERROR)
    assert dict(found.data) == {"length": "0:30", "at": "20:04:30", "chain": "20:05:00"}


def test_a_hard_start_at_the_end_of_the_chain_is_neither() -> None:
    script = show(
        segment("1", 5, hard_start=wall("20:00")),
        segment("x", 9, skipped=True),
        segment("2", 5, hard_start=wall("20:05")),
    )
    assert not {found.code for found in check(script)} & {"gap", "hard_conflict"}


def test_a_hard_start_is_measured_from_the_hard_start_before_it() -> None:
    script = show(
        segment("1", 5, hard_start=wall("20:30")), segment("2", 5, hard_start=wall("20:34"))
    )
    assert subjects("gap", script) == ["1"]
    assert subjects("hard_conflict", script) == ["2"]


def test_a_stated_start_later_than_the_row_before_is_a_gap_in_the_sheet() -> None:
    script = show(segment("1", 5), segment("2", 5, stated_start=wall("20:07")))
    (found,) = of("stated_gap", script)
    assert (found.place.subject, found.severity) == ("2", Severity.WARNING)
    assert dict(found.data) == {"length": "2:00", "at": "20:07:00", "chain": "20:05:00"}


def test_a_stated_start_earlier_than_the_row_before_is_an_overlap() -> None:
    script = show(segment("1", 5), segment("2", 5, stated_start=wall("20:04")))
    (found,) = of("overlap", script)
    assert (found.place.subject, found.severity) == ("2", Severity.WARNING)
    assert dict(found.data) == {"length": "1:00", "at": "20:04:00", "chain": "20:05:00"}


def test_one_wrong_row_is_one_finding_and_not_one_for_each_row_behind_it() -> None:
    script = show(
        segment("1", 5, stated_start=wall("20:00")),
        segment("2", 5, stated_start=wall("20:07")),
        segment("3", 5, stated_start=wall("20:12")),
        segment("4", 5),
        segment("5", 5, stated_start=wall("20:22")),
    )
    assert subjects("stated_gap", script) == ["2"]
    assert not of("overlap", script)


def test_stated_starts_begin_anew_at_a_hard_start() -> None:
    script = show(
        segment("1", 5, stated_start=wall("20:03")),
        segment("2", 5, hard_start=wall("20:10"), stated_start=wall("20:10")),
        segment("3", 5, stated_start=wall("20:15")),
    )
    assert subjects("stated_gap", script) == ["1"]
    assert not of("overlap", script)


def test_without_a_start_the_first_stated_start_is_taken_as_it_is() -> None:
    script = show(
        segment("1", 5),
        segment("2", 5, stated_start=wall("21:00")),
        segment("3", 5, stated_start=wall("21:04")),
        start=None,
    )
    assert subjects("overlap", script) == ["3"]
    assert not of("stated_gap", script)


def test_a_hard_start_and_the_stated_start_of_its_row_agree() -> None:
    script = show(
        segment("1", 5, hard_start=wall("20:00"), stated_start=wall("20:00")),
        segment("2", 5, hard_start=wall("20:05"), stated_start=wall("20:06")),
    )
    assert subjects("hard_differs", script) == ["2"]
    assert told("hard_differs", script) == {"at": "20:05:00", "stated": "20:06:00"}


def test_the_planned_end_is_not_after_the_hard_end() -> None:
    script = show(segment("1", 65), hard_end=wall("21:00"))
    (found,) = of("end_after_hard_end", script)
    assert found.severity is Severity.ERROR
    assert dict(found.data) == {"length": "5:00", "end": "21:05:00", "limit": "21:00:00"}
    assert not of("end_after_hard_end", replace(script, hard_end=wall("21:05")))


def test_an_instant_of_another_day_is_told_with_its_date() -> None:
    script = show(segment("1", 20), start="23:50", hard_end=wall("23:59"))
    assert told("end_after_hard_end", script)["end"] == "2026-10-23 00:10:00"
    assert told("end_after_hard_end", script)["limit"] == "23:59:00"
