"""Where in a rehearsal to go, as an operator types it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from performing import EIGHT, Performance, at, script, segment
from stage_desktop.instants import Instant
from stage_desktop.ui.rehearsal.goal import goal

HOUR_S = 3_600


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("20:15", 900),
        ("20:15:30", 930),
        (" 20：15 ", 900),
        ("19:45", -900),
        ("0:30", 4.5 * HOUR_S),
        ("19:00", 23 * HOUR_S),
        ("+5", 400),
        ("+1:30", 190),
        ("+90s", 190),
    ],
)
def test_a_time_is_the_first_such_time_after_the_run_was_opened(text: str, seconds: int) -> None:
    state = Performance(script(segment(1, 5))).state  # opened at 19:30, where it is 20:01:40 now
    assert goal(text, state, at(100)) == Instant(EIGHT + round(seconds * 1_000))


def test_the_number_of_a_segment_comes_first() -> None:
    state = Performance(script(segment(1, 5), replace(segment(2, 5), number="20:15"))).state
    assert goal("1", state, EIGHT) == "s1"
    assert goal("#1", state, EIGHT) == "s1"
    assert goal("20:15", state, EIGHT) == "s2"


@pytest.mark.parametrize("text", ["", "7", "25:00", "20:61", "soon", "+", "+x", "-5"])
def test_what_is_neither_is_nothing(text: str) -> None:
    assert goal(text, Performance(script(segment(1, 5))).state, EIGHT) is None
