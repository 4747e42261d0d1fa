"""Checks of segments as such."""

from __future__ import annotations

from dataclasses import replace

from checked import of, subjects, told
from stage_desktop.script.commerce import Boost, Giveaway
from stage_desktop.script.cues import Cue, SegmentStart
from stage_desktop.script.findings import Severity, worst
from written_shows import (
    minutes,
    product,
    segment,
    show,
)


def test_a_script_without_segments_cannot_be_performed() -> None:
    assert worst(of("no_segments", show())) is Severity.ERROR


def test_a_script_of_skipped_segments_cannot_be_performed() -> None:
    script = show(segment("1", skipped=True))
    assert worst(of("all_skipped", script)) is Severity.ERROR
    assert not of("no_segments", script)


def test_segments_of_one_id_are_an_error_told_once() -> None:
    twin = replace(segment("2"), id="s1")
    assert subjects("duplicate_id", show(segment("1"), twin, twin)) == ["s1"]


def test_written_cues_of_one_id_are_an_error() -> None:
    cue = Cue("n1", "note", SegmentStart("s1"))
    assert subjects("duplicate_cue", show(segment("1"), cues=(cue, cue))) == ["n1"]


def test_segments_of_one_number_are_doubtful_and_numbers_may_be_missing() -> None:
    twin = replace(segment("2"), number="1")
    nameless = (replace(segment("8"), number=""), replace(segment("9"), number=""))
    (found,) = of("duplicate_number", show(segment("1"), twin, *nameless))
    assert (found.place.subject, found.severity) == ("1", Severity.WARNING)


def test_products_of_one_code_are_doubtful_and_cues_of_one_code_wrong() -> None:
    start = SegmentStart("s1")
    script = show(
        segment("1"),
        products=(product("A01", "5", "5"), product("A01", "6", "6")),
        giveaways=(Giveaway("G1", "红包", start),),
        boosts=(Boost("G1", "粉条", start), Boost("B1", "粉条", start)),
    )
    assert subjects("duplicate_product", script) == ["A01"]
    assert worst(of("duplicate_product", script)) is Severity.WARNING
    assert subjects("duplicate_code", script) == ["G1"]
    assert worst(of("duplicate_code", script)) is Severity.ERROR


def test_a_duration_is_more_than_zero() -> None:
    script = show(segment("1", 0), segment("2", -1), segment("3", 0, skipped=True), segment("4"))
    assert [(f.place.subject, f.severity) for f in of("no_duration", script)] == [
        ("1", Severity.WARNING)
    ]
    (negative,) = of("negative_duration", script)
    assert (negative.place.subject, negative.severity) == ("2", Severity.ERROR)
    assert dict(negative.data) == {"length": "−1:00"}


def test_the_shortest_is_not_above_the_duration() -> None:
    script = show(segment("1", 5, shortest=minutes(6)), segment("2", 5, shortest=minutes(5)))
    assert subjects("shortest_above", script) == ["1"]
    assert told("shortest_above", script) == {"shortest": "6:00", "duration": "5:00"}


def test_the_longest_is_not_below_the_duration() -> None:
    script = show(segment("1", 5, longest=minutes(4)), segment("2", 5, longest=minutes(5)))
    assert subjects("longest_below", script) == ["1"]
    assert told("longest_below", script) == {"longest": "4:00", "duration": "5:00"}
