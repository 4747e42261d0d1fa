"""The same script on another date."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from stage_desktop.instants import DAY, Instant, clock_text, shift
from stage_desktop.script.commerce import Boost, Giveaway
from stage_desktop.script.cues import AfterCue, ClockTime, Cue, SegmentStart
from stage_desktop.script.plan import Script, rescheduled
from written_shows import NEW_YORK, apparel, minutes, segment, show, wall

TWO_DAYS_ON = date(2026, 10, 24)


def test_a_script_without_a_start_gets_this_one_and_nothing_else_moves() -> None:
    script = show(segment("1", hard_start=wall("21:00")), start=None)
    moved = rescheduled(script, wall("20:00"))
    assert moved.planned_start == wall("20:00")
    assert moved.segments == script.segments


def test_every_clock_time_moves_with_the_date() -> None:
    script = show(
        segment("1", stated_start=wall("20:00")),
        segment("2", hard_start=wall("21:00")),
        hard_end=wall("22:00"),
        giveaways=(Giveaway("G1", "红包", ClockTime(wall("20:03"))), Giveaway("G2", "红包")),
        boosts=(Boost("B1", "粉条", ClockTime(wall("19:50"))),),
        cues=(
            Cue("clock", "note", ClockTime(wall("20:30"))),
            Cue("start", "note", SegmentStart("s1")),
            Cue("after", "note", AfterCue("clock")),
        ),
    )
    moved = rescheduled(script, wall("20:00", day=TWO_DAYS_ON))
    assert moved.segments[0].stated_start == wall("20:00", day=TWO_DAYS_ON)
    assert moved.segments[1].hard_start == wall("21:00", day=TWO_DAYS_ON)
    assert moved.hard_end == wall("22:00", day=TWO_DAYS_ON)
    assert moved.giveaways[0].anchor == ClockTime(wall("20:03", day=TWO_DAYS_ON))
    assert moved.giveaways[1].anchor is None
    assert moved.boosts[0].anchor == ClockTime(wall("19:50", day=TWO_DAYS_ON))
    assert [cue.anchor for cue in moved.cues] == [
        ClockTime(wall("20:30", day=TWO_DAYS_ON)),
        SegmentStart("s1"),
        AfterCue("clock"),
    ]


def test_clock_times_move_by_as_much_as_the_start() -> None:
    script = show(segment("1", hard_start=wall("21:00")), hard_end=wall("22:00"))
    moved = rescheduled(script, wall("20:30"))
    assert moved.segments[0].hard_start == wall("21:30")
    assert moved.hard_end == wall("22:30")


def test_a_hard_start_keeps_its_wall_time_across_the_end_of_daylight_saving() -> None:
    before, after = date(2026, 10, 30), date(2026, 11, 1)  # New York: EDT, then EST
    script = Script(
        "late",
        "America/New_York",
        (segment("1", hard_start=wall("21:00", NEW_YORK, before)),),
        planned_start=wall("19:00", NEW_YORK, before),
    )
    moved = rescheduled(script, wall("19:00", NEW_YORK, after))
    assert moved.segments[0].hard_start == wall("21:00", NEW_YORK, after)
    hard = moved.segments[0].hard_start
    assert hard is not None and script.segments[0].hard_start is not None
    assert hard - script.segments[0].hard_start == 2 * DAY + minutes(60)


@given(st.integers(-1_000, 1_000))
def test_there_and_back_again_is_the_same_script(days: int) -> None:
    script = apparel()
    start = script.planned_start
    assert start is not None
    there = rescheduled(script, shift(start, days * DAY))
    assert clock_text(there.segments[0].hard_start or Instant(0), there.zone_info) == "20:00:00"
    assert rescheduled(there, start) == script


def test_a_time_in_the_missing_hour_of_spring_is_as_far_after_the_change() -> None:
    script = Script(
        "night",
        "America/New_York",
        (segment("1", hard_start=wall("02:30", NEW_YORK, date(2026, 3, 7))),),
        planned_start=wall("01:00", NEW_YORK, date(2026, 3, 7)),
    )
    moved = rescheduled(script, wall("01:00", NEW_YORK, date(2026, 3, 8)))
    hard = moved.segments[0].hard_start
    assert hard == wall("03:30", NEW_YORK, date(2026, 3, 8))
