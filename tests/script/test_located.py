"""Where the subject of a finding is to be looked at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stage_desktop.script.commerce import Boost, Giveaway, Product
from stage_desktop.script.cues import AfterCue, ClockTime, Cue, CueKind, SegmentEnd, SegmentStart
from stage_desktop.script.located import Located
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import Task
from written_shows import minutes, segment, show, wall

ROWS = (
    segment("1"),
    segment("2", products=("A1",)),
    segment("3", products=("A1", "A2")),
    segment("4"),
)


def script() -> Script:
    return show(
        *ROWS,
        products=(Product("A1", "scarf"), Product("A2", "coat"), Product("A3", "hat")),
        giveaways=(
            Giveaway("G1", "福袋", SegmentStart("s4")),
            Giveaway("G2", "红包", AfterCue("B1.effect")),
            Giveaway("G3", "红包", ClockTime(wall("20:00"))),
            Giveaway("G4", "红包", SegmentStart("s9")),
        ),
        boosts=(
            Boost("B1", "粉条", SegmentEnd("s1"), target="s3"),
            Boost("B2", "金牛", SegmentEnd("s1")),
        ),
        cues=(
            Cue("c1", CueKind.NOTE, SegmentStart("s2")),
            Cue("c2", CueKind.NOTE, AfterCue("c1")),
        ),
        warmup=(Task("W1", "短视频", minutes(-60)),),
    )


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        ("3", "s3"),
        ("s3", "s3"),
        ("A1", "s2"),
        ("A2", "s3"),
        ("A3", None),
        ("G1", "s4"),
        ("G2", "s1"),
        ("G3", None),
        ("G4", None),
        ("B1", "s3"),
        ("B2", "s1"),
        ("c1", "s2"),
        ("c2", "s2"),
        ("W1", None),
        ("", None),
    ],
)
def test_a_subject_is_looked_at_in_its_segment(subject: str, found: str | None) -> None:
    """A boost at the slot that it is for; a giveaway after its order where the boost is ordered."""
    assert Located(script()).segment(subject) == found


def test_the_first_of_two_segments_of_one_number_is_meant() -> None:
    first, second = segment("2"), replace(segment("2"), id="other")
    assert Located(show(segment("1"), first, second)).segment("2") == "s2"


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("1", "segment 1"),
        ("A2", "coat"),
        ("G1", "福袋"),
        ("B2", "金牛"),
        ("W1", "短视频"),
        ("", ""),
    ],
)
def test_a_subject_has_a_title(subject: str, title: str) -> None:
    assert Located(script()).title(subject) == title
