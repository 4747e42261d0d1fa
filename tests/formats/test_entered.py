"""Clock times that are typed into a cell, as people type them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from performing import EIGHT, MINUTE, script
from stage_desktop.errors import EntryRefused
from stage_desktop.formats.entered import entered_end, entered_instant, instant_text
from stage_desktop.instants import DAY, HOUR, Instant

SHOW = script()


def minutes(text: str, near: int = EIGHT) -> float:
    """What was typed, in minutes after eight."""
    return (entered_instant(text, SHOW, Instant(near)) - EIGHT) / MINUTE


@pytest.mark.parametrize(
    ("text", "after_eight"),
    [
        ("20:30", 30),
        ("20：30", 30),
        ("2030", 30),
        ("8:05 pm", 5),
        ("晚上8点半", 30),
        ("20点", 0),
        ("20", 0),
        ("6", -120),
        ("8", 0),
        ("9", 60),
        ("6点", -120),
        ("06", 600),
        ("6:00", 600),
        ("12", -480),
        ("20:30:15", 30.25),
        ("00:10", 250),
        ("19:55", -5),
        ("T+10", 10),
        ("开播前30分钟", -30),
        ("2026-10-23 01:00", 300),
    ],
)
def test_times_as_they_are_typed(text: str, after_eight: float) -> None:
    assert minutes(text) == after_eight


def test_a_clock_time_is_the_one_nearest_to_its_row() -> None:
    assert minutes("23:50", EIGHT + 4 * HOUR) == 230
    assert minutes("00:30", EIGHT + 3 * HOUR) == 270


@pytest.mark.parametrize("text", ["soon", "25:99", "4899", "12345", "5分钟后"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(EntryRefused) as refused:
        minutes(text)
    assert refused.value.code == "entry_time"
    assert refused.value.data == {"text": text}


def test_without_a_planned_start_a_clock_time_needs_its_date() -> None:
    undated = script(planned=None)
    with pytest.raises(EntryRefused) as refused:
        entered_instant("20:30", undated, None)
    assert refused.value.code == "entry_needs_date"
    assert entered_instant("2026-10-22 20:00", undated, None) == EIGHT


def test_an_end_is_the_next_such_time_behind_the_start() -> None:
    assert entered_end("20:30", SHOW, EIGHT) == EIGHT + 30 * MINUTE
    late = Instant(EIGHT + 3 * HOUR + 50 * MINUTE)
    assert entered_end("00:10", SHOW, late) == EIGHT + 4 * HOUR + 10 * MINUTE
    assert entered_end("07:00", SHOW, EIGHT) == EIGHT + 11 * HOUR


def test_an_end_before_its_start_is_refused_as_one_without_a_start() -> None:
    with pytest.raises(EntryRefused) as before:
        entered_end("19:30", SHOW, EIGHT)
    assert before.value.code == "entry_before_start"
    with pytest.raises(EntryRefused) as unknown:
        entered_end("19:30", SHOW, None)
    assert unknown.value.code == "entry_no_start"


@pytest.mark.parametrize("after", [0, 30 * MINUTE, 30 * MINUTE + 15_250, -9 * HOUR, 3 * DAY])
def test_a_time_reads_back_from_what_its_cell_says(after: int) -> None:
    at = Instant(EIGHT + after)
    assert entered_instant(instant_text(at, SHOW, EIGHT), SHOW, EIGHT) == at


def test_a_time_says_its_date_where_the_clock_alone_would_be_misread() -> None:
    assert instant_text(Instant(EIGHT + 30 * MINUTE), SHOW, EIGHT) == "20:30"
    assert instant_text(Instant(EIGHT + 15_000), SHOW, EIGHT) == "20:00:15"
    assert instant_text(Instant(EIGHT + DAY), SHOW, EIGHT) == "2026-10-23 20:00"
    assert instant_text(EIGHT, replace(SHOW, planned_start=None), None) == "2026-10-22 20:00"
