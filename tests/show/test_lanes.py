"""What stands on the time axis, by instants worked out by hand."""

from __future__ import annotations

from performing import EIGHT, MINUTE, Performance, at, script, segment
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.commerce import Boost, Giveaway
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.derive import all_cues
from stage_desktop.script.plan import Script
from stage_desktop.show.bars import Bar, Lane, MarkKind, Part, Standing
from stage_desktop.show.commands import (
    CompleteCue,
    CueKey,
    Go,
    Hold,
    Jump,
    Skip,
    SkipCue,
    Start,
)
from stage_desktop.show.lanes import extent, lanes
from stage_desktop.show.timeline import Timeline

M = 60


def bars(timeline: Timeline, lane: Lane, first: float = -3_600, last: float = 7_200) -> list[Bar]:
    """The bars of a lane between two offsets in seconds after eight."""
    shown = lanes(timeline, at(first), at(last))
    return [bar for bar in shown.bars if bar.lane is lane]


def spans(found: list[Bar]) -> list[tuple[str, str, float, float]]:
    """Part, standing, start and end in seconds after eight."""
    return [
        (bar.part.value, bar.standing.value, (bar.start - EIGHT) / 1e3, (bar.end - EIGHT) / 1e3)
        for bar in found
    ]


def fed() -> Script:
    """Three segments; a lottery in the first, a boost for the third."""
    return script(
        segment(1, 10),
        segment(2, 10),
        segment(3, 10),
        giveaways=(
            Giveaway(
                "G1",
                "抽奖",
                SegmentStart("s1"),
                Millis(2 * MINUTE),
                countdown=Millis(MINUTE),
                active=Millis(5 * MINUTE),
                draws=True,
            ),
        ),
        boosts=(
            Boost(
                "B1",
                "磁力金牛",
                SegmentStart("s3"),
                Millis(-7 * MINUTE),
                lead=Millis(7 * MINUTE),
                window=Millis(30 * MINUTE),
                target="s3",
            ),
        ),
    )


def performance(show: Script) -> Performance:
    return Performance(show, *all_cues(show))


def test_before_the_show_the_plan_stands_above_and_the_same_is_expected_below() -> None:
    timeline = Performance(script(segment(1, 5), segment(2, 10))).look(-600)
    assert spans(bars(timeline, Lane.PLANNED)) == [
        ("segment", "written", 0, 300),
        ("segment", "written", 300, 900),
    ]
    assert spans(bars(timeline, Lane.SEGMENTS)) == [
        ("segment", "ahead", 0, 300),
        ("segment", "ahead", 300, 900),
    ]


def test_what_is_not_known_has_no_bar() -> None:
    timeline = Performance(script(segment(1, 5), planned=None)).look(0)
    assert lanes(timeline, at(-3_600), at(3_600)).bars == ()


def test_overtime_is_a_part_of_its_own_past_and_present() -> None:
    run = Performance(script(segment(1, 5), segment(2, 10), segment(3, 5)))
    run.do(0, Start())
    run.do(340, Go())
    timeline = run.look(340 + 600 + 20)
    assert spans(bars(timeline, Lane.SEGMENTS)) == [
        ("segment", "past", 0, 300),
        ("over", "past", 300, 340),
        ("segment", "running", 340, 940),
        ("over", "running", 940, 960),
        ("segment", "ahead", 960, 1_260),
    ]


def test_a_pass_that_ended_early_is_as_long_as_it_was() -> None:
    run = Performance(script(segment(1, 5), segment(2, 10)))
    run.do(0, Start())
    run.do(200, Go())
    assert spans(bars(run.look(210), Lane.SEGMENTS)) == [
        ("segment", "past", 0, 200),
        ("segment", "running", 200, 800),
    ]


def test_a_hold_moves_the_end_and_what_follows() -> None:
    run = Performance(script(segment(1, 5), segment(2, 10)))
    run.do(0, Start())
    run.do(100, Hold())
    assert spans(bars(run.look(160), Lane.SEGMENTS)) == [
        ("segment", "held", 0, 360),
        ("segment", "ahead", 360, 960),
    ]


def test_a_gap_before_a_hard_start_is_shown_until_it_is_eaten_up() -> None:
    run = Performance(script(segment(1, 5), segment(2, 10, hard=6)))
    run.do(0, Start())
    assert spans(bars(run.look(10), Lane.SEGMENTS)) == [
        ("segment", "running", 0, 300),
        ("gap", "ahead", 300, 360),
        ("segment", "ahead", 360, 960),
    ]
    late = bars(run.look(390), Lane.SEGMENTS)
    assert [bar.part for bar in late] == [Part.SEGMENT, Part.OVER, Part.SEGMENT]
    assert late[-1].is_fixed and late[-1].start == at(390)


def test_skipped_and_passed_over_segments_are_left_out_of_the_plan_only() -> None:
    run = Performance(script(segment(1, 5), segment(2, 5), segment(3, 5), segment(4, 5)))
    run.do(0, Start())
    run.do(10, Skip("s2"))
    run.do(60, Jump("s4"))
    timeline = run.look(70)
    assert [bar.standing for bar in bars(timeline, Lane.PLANNED)] == [
        Standing.WRITTEN,
        Standing.LEFT_OUT,
        Standing.LEFT_OUT,
        Standing.WRITTEN,
    ]
    assert [bar.ref for bar in bars(timeline, Lane.SEGMENTS)] == ["s1", "s4"]


def test_a_giveaway_counts_down_and_is_open_until_its_draw() -> None:
    run = performance(fed())
    found = bars(run.look(-600), Lane.GIVEAWAYS)
    assert spans(found) == [
        ("countdown", "ahead", 2 * M, 3 * M),
        ("active", "ahead", 3 * M, 8 * M),
    ]
    assert [bar.draws for bar in found] == [False, True]
    assert [bar.label for bar in found] == ["抽奖", "抽奖"]


def test_an_opened_giveaway_keeps_its_own_clock() -> None:
    run = performance(fed())
    run.do(0, Start())
    run.do(130, CompleteCue(CueKey("G1.open")))
    run.do(200, Hold())
    assert spans(bars(run.look(300), Lane.GIVEAWAYS)) == [
        ("countdown", "running", 130, 190),
        ("active", "running", 190, 490),
    ]
    run.do(490, CompleteCue(CueKey("G1.draw")))
    assert {bar.standing for bar in bars(run.look(491), Lane.GIVEAWAYS)} == {Standing.PAST}


def test_a_giveaway_that_is_due_is_not_launched_until_somebody_did_it() -> None:
    run = performance(fed())
    run.do(0, Start())
    assert {bar.standing for bar in bars(run.look(130), Lane.GIVEAWAYS)} == {Standing.AHEAD}
    assert {bar.standing for bar in bars(run.look(200), Lane.GIVEAWAYS)} == {Standing.MISSED}


def test_a_giveaway_that_was_left_out_after_it_was_due_stays_as_such() -> None:
    run = performance(fed())
    run.do(0, Start())
    run.do(125, SkipCue(CueKey("G1.open")))
    assert spans(bars(run.look(130), Lane.GIVEAWAYS)) == [
        ("countdown", "left_out", 2 * M, 3 * M),
        ("active", "left_out", 3 * M, 8 * M),
    ]


def test_a_boost_moves_with_its_slot_until_it_is_ordered() -> None:
    run = performance(fed())
    run.do(0, Start())
    run.do(11 * M, Go())
    assert spans(bars(run.look(11 * M), Lane.BOOSTS)) == [
        ("lead", "ahead", 14 * M, 21 * M),
        ("window", "ahead", 21 * M, 51 * M),
    ]
    run.do(14 * M, CompleteCue(CueKey("B1.order")))
    run.do(15 * M, Hold())
    assert spans(bars(run.look(20 * M), Lane.BOOSTS)) == [
        ("lead", "running", 14 * M, 21 * M),
        ("window", "running", 21 * M, 51 * M),
    ]


def test_only_what_is_seen_is_made() -> None:
    show = script(*(segment(number, 5) for number in range(1, 1_001)))
    run = Performance(show)
    run.do(0, Start())
    shown = lanes(run.look(10), at(50 * M), at(110 * M))
    assert [bar.number for bar in shown.bars if bar.lane is Lane.SEGMENTS] == [
        str(number) for number in range(11, 23)
    ]
    assert [bar.number for bar in shown.bars if bar.lane is Lane.PLANNED] == [
        str(number) for number in range(11, 23)
    ]


def test_a_part_is_what_the_whole_shows_there() -> None:
    run = performance(fed())
    run.do(0, Start())
    run.do(125, CompleteCue(CueKey("G1.open")))
    run.do(9 * M, Go())
    timeline = run.look(12 * M)
    whole = lanes(timeline, at(-7_200), at(14_400))
    for first in range(-600, 3_600, 157):
        part = lanes(timeline, at(first), at(first + 300))
        assert part.bars == tuple(
            bar for bar in whole.bars if bar.touches(at(first), at(first + 300))
        )
        assert part.cues == tuple(
            row
            for row in whole.cues
            if at(first) <= (row.done or row.due or Instant(0)) < at(first + 300)
        )


def test_marks_are_the_planned_end_and_the_hard_end() -> None:
    run = Performance(script(segment(1, 5), hard_end=at(400)))
    shown = lanes(run.look(0), at(-60), at(600))
    assert [(mark.kind, mark.at) for mark in shown.marks] == [
        (MarkKind.PLANNED_END, at(300)),
        (MarkKind.HARD_END, at(400)),
    ]


def test_the_whole_show_reaches_from_the_first_to_the_last_instant_with_now() -> None:
    run = Performance(script(segment(1, 5)))
    assert extent(run.look(-600)) == (at(-600), at(300))
    run.do(60, Start())
    assert extent(run.look(90)) == (at(0), at(360))
