"""Checks of what cues hang on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checked import of, subjects, told
from stage_desktop.instants import Instant
from stage_desktop.script.commerce import Giveaway
from stage_desktop.script.cues import AfterCue, ClockTime, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.findings import Severity, worst
from written_shows import (
    NEW_YORK,
    minutes,
    segment,
    show,
    skincare,
    wall,
)


def test_a_cue_hangs_on_a_segment_or_a_cue_that_exists() -> None:
    cues = (
        Cue("a", "note", SegmentStart("s9")),
        Cue("b", "note", SegmentEnd("s9")),
        Cue("c", "note", AfterCue("never written")),
        Cue("d", "note", AfterCue("c")),
        Cue("e", "note", SegmentEnd("s1")),
        Cue("f", "note", ClockTime(Instant(0))),
    )
    found = of("dangling_anchor", show(segment("1"), cues=cues))
    assert [(f.place.subject, dict(f.data)["anchor"]) for f in found] == [
        ("a", "s9"),
        ("b", "s9"),
        ("c", "never written"),
    ]
    assert worst(found) is Severity.ERROR


def test_a_cue_on_a_skipped_segment_is_told_but_not_that_segments_own() -> None:
    lottery = Giveaway("G1", "抽奖", SegmentStart("s2"), countdown=minutes(6), draws=True)
    row = segment("2", 5, "hero", products=("A01",), price_text="9", skipped=True)
    script = show(segment("1"), row, giveaways=(lottery,))
    assert subjects("skipped_anchor", script) == ["G1.standby", "G1.open"]
    assert [dict(f.data) for f in of("skipped_anchor", script)] == [{"anchor": "2"}] * 2


def test_cues_in_a_circle_are_told_once_for_each_circle() -> None:
    cues = (
        Cue("into", "note", AfterCue("b")),
        Cue("a", "note", AfterCue("b")),
        Cue("b", "note", AfterCue("c")),
        Cue("c", "note", AfterCue("a")),
        Cue("self", "note", AfterCue("self")),
        Cue("fine", "note", SegmentStart("s1")),
    )
    found = of("cue_cycle", show(segment("1"), cues=cues))
    assert [dict(f.data)["circle"] for f in found] == ["b → c → a → b", "self → self"]
    assert worst(found) is Severity.ERROR


def test_the_cues_in_force_may_be_given() -> None:
    cue = Cue("a", "note", SegmentStart("s9"))
    assert subjects("dangling_anchor", show(segment("1")), cues=[cue]) == ["a"]


def test_times_are_told_in_the_zone_of_the_show() -> None:
    day = date(2026, 10, 23)
    late = replace(skincare(), hard_end=wall("20:29:59", NEW_YORK, day))
    assert told("end_after_hard_end", late) == {
        "length": "0:01",
        "end": "20:30:00",
        "limit": "20:29:59",
    }
