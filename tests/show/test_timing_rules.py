"""The rules of the timing page, by their numbers: segments, passes and expected times."""

from __future__ import annotations

from dataclasses import replace

import pytest

from performing import EIGHT, MINUTE, Performance, at, script, segment
from stage_desktop.instants import Millis
from stage_desktop.script.planned import planned_times
from stage_desktop.show.commands import (
    AddTime,
    AdjustClock,
    Edit,
    End,
    Go,
    Hold,
    Insert,
    Jump,
    Mark,
    Move,
    MoveBack,
    Note,
    Restart,
    Resume,
    Skip,
    Start,
    Tick,
    Undo,
    Unskip,
)
from stage_desktop.show.engine import inserted_segment
from stage_desktop.show.events import EndCause, PassStarted
from stage_desktop.show.state import Phase


def three(**fields: object) -> Performance:
    """Three segments of ten minutes."""
    return Performance(script(*(segment(n, 10, **fields) for n in (1, 2, 3))))


def seconds_after_eight(instant: int | None) -> float | None:
    return None if instant is None else (instant - EIGHT) / 1_000


def starts(show: Performance, seconds: float) -> list[tuple[str, float]]:
    rows = show.look(seconds).upcoming()
    return [(row.segment.number, (row.expected_start - EIGHT) / 1_000) for row in rows]


# Rule 1


def test_rule_1_planned_start_is_the_planned_end_before_it() -> None:
    planned = planned_times(script(segment(1, 5), segment(2, 6, skipped=True), segment(3, 10)))
    assert planned.starts == {"s1": at(0), "s3": at(300)}
    assert planned.show_end == at(900)


def test_rule_1_a_hard_start_leaves_a_gap_or_conflicts() -> None:
    gap = planned_times(script(segment(1, 5), segment(2, 5, hard=8)))
    assert gap.starts["s2"] == at(480)
    conflict = planned_times(script(segment(1, 5), segment(2, 5, hard=3)))
    assert conflict.starts["s2"] == at(180)
    assert conflict.show_end == at(480)


# Rules 2 and 3


def test_rule_2_elapsed_remaining_and_overtime_that_is_never_clipped() -> None:
    show = three()
    show.do(0, Start())
    now = show.look(252.25)
    assert (now.elapsed, now.remaining) == (252_250, 347_750)
    show.do(300, AddTime(Millis(30_000)))
    assert show.look(300).remaining == 330_000
    over = show.look(700)
    assert (over.elapsed, over.remaining) == (700_000, -70_000)


def test_rule_3_while_over_everything_later_slides_with_now() -> None:
    show = three()
    show.do(0, Start())
    assert starts(show, 300) == [("2", 600), ("3", 1200)]
    assert show.look(300).drift == 0
    assert starts(show, 645) == [("2", 645), ("3", 1245)]
    assert show.look(645).drift == 45_000


# Rule 4


def test_rule_4_gaps_absorb_lateness_and_being_early_never_pulls_a_hard_start() -> None:
    show = Performance(script(segment(1, 10), segment(2, 10), segment(3, 10, hard=25)))
    show.do(0, Start())
    assert starts(show, 0) == [("2", 600), ("3", 1500)]
    assert starts(show, 800) == [("2", 800), ("3", 1500)]
    assert show.look(800).drift == 0
    assert starts(show, 1000) == [("2", 1000), ("3", 1600)]
    assert show.look(1000).drift == 100_000
    early = Performance(script(segment(1, 10), segment(2, 10), segment(3, 10, hard=25)))
    early.do(0, Start())
    early.do(60, Go())
    assert starts(early, 60) == [("3", 1500)]


# Rule 5


@pytest.mark.parametrize("asleep", [0, 7, 3_600])
def test_rule_5_a_thousand_segments_accumulate_nothing(asleep: float) -> None:
    show = Performance(script(*(segment(n, 2 / 60, auto=True) for n in range(1, 1001))))
    show.do(0, Start())
    show.do(asleep, Tick())
    last = show.look(2_000)
    assert [each.started_at for each in show.state.passes] == [at(2 * n) for n in range(1000)]
    assert all(each.cause is EndCause.BY_ITSELF for each in show.state.passes)
    assert last.phase is Phase.FINISHED
    assert last.drift == 0


def test_rule_5_noticed_late_it_ends_at_the_instant_it_was_due() -> None:
    show = three(auto=True)
    show.do(0, Start())
    show.do(1_500, Tick())
    ends = [seconds_after_eight(each.ended_at) for each in show.state.passes]
    assert ends == [600, 1200, None]
    assert show.look(1_500).elapsed == 300_000


def test_rule_5_waiting_for_a_hard_start_that_is_still_ahead() -> None:
    show = Performance(script(segment(1, 10, auto=True), segment(2, 10, hard=15)))
    show.do(0, Start())
    waiting = show.look(700)
    assert (waiting.phase, waiting.current, waiting.remaining) == (Phase.WAITING, None, 200_000)
    assert waiting.elapsed is None
    begun = show.look(905)
    assert begun.current is not None
    assert begun.current.number == "2"
    assert begun.elapsed == 5_000


def test_rule_5_go_begins_it_earlier_and_never_by_the_press_that_ended_the_one_before() -> None:
    show = Performance(script(segment(1, 10), segment(2, 10, hard=15)))
    show.do(0, Start())
    show.do(700, Go())
    assert show.state.phase is Phase.WAITING
    assert show.refused(700.2, Go()) == "too_soon"
    show.do(720, Go())
    assert show.state.passes[-1].started_at == at(720)


def test_rule_5_a_segment_that_ends_by_hand_is_never_ended_by_a_hard_start() -> None:
    show = Performance(script(segment(1, 10), segment(2, 10, hard=10)))
    show.do(0, Start())
    late = show.look(900)
    assert late.current is not None
    assert late.current.number == "1"
    assert late.remaining == -300_000


# Rule 6


def test_rule_6_it_started_some_time_ago() -> None:
    show = three()
    show.do(130, Start())
    assert show.look(140).drift == 130_000
    assert show.look(140).relative_drift == 0
    show.do(150, MoveBack(Millis(120_000)))
    now = show.look(150)
    assert (now.elapsed, now.drift, now.relative_drift) == (120_000, 30_000, 0)
    assert now.on_air_for == 120_000
    at_once = three()
    at_once.do(130, Start(ago=Millis(100_000)))
    assert at_once.look(130).drift == 30_000


def test_rule_6_the_segment_before_ended_as_much_earlier() -> None:
    show = three()
    show.do(0, Start())
    show.do(660, Go())
    show.do(700, MoveBack(Millis(90_000)))
    first, second = show.state.passes
    assert (first.ended_at, second.started_at) == (at(610), at(610))
    assert (first.drift_end, second.drift_start) == (10_000, 10_000)
    assert show.refused(700, MoveBack(Millis(10_000))) == "not_earlier"
    assert show.refused(720, MoveBack(Millis(721_000))) == "before_previous"


def test_relative_drift_tells_a_late_start_from_slow_running() -> None:
    show = three()
    show.do(60, Start())
    show.do(690, Go())
    now = show.look(700)
    assert (now.drift, now.relative_drift) == (90_000, 30_000)


# Rule 7


def test_rule_7_hold_stops_the_countdown_and_drift_grows() -> None:
    show = three(auto=True)
    show.do(0, Start())
    show.do(240, Hold())
    held = show.look(540)
    assert (held.elapsed, held.remaining, held.drift) == (240_000, 360_000, 300_000)
    assert starts(show, 540) == [("2", 900), ("3", 1500)]
    assert show.refused(540, Hold()) == "already_held"
    show.do(600, Resume())
    assert show.look(600).drift == 360_000
    assert show.state.passes[-1].held == 360_000
    assert show.look(959.999).current == show.state.script.segments[0]
    assert show.look(960).current == show.state.script.segments[1]


def test_rule_7_go_while_held_ends_the_pass_and_the_next_runs() -> None:
    show = three()
    show.do(0, Start())
    show.do(100, Hold())
    show.do(160, Go())
    assert show.state.passes[0].held == 60_000
    now = show.look(170)
    assert not now.is_held
    assert now.elapsed == 10_000


# Rule 8


def test_rule_8_added_time_changes_the_pass_and_not_the_script() -> None:
    show = three()
    show.do(0, Start())
    show.do(10, AddTime(Millis(90_000)))
    assert show.state.script.segments[0].duration == 10 * MINUTE
    assert show.look(10).drift == 90_000
    assert show.refused(20, AddTime(Millis(-11 * MINUTE - 30_001))) == "below_zero"


def test_rule_8_taking_time_off_a_segment_that_ends_by_itself_never_ends_it_in_the_past() -> None:
    show = three(auto=True)
    show.do(0, Start())
    show.do(590, AddTime(Millis(-60_000)))
    show.do(590, Tick())
    assert show.state.passes[0].ended_at == at(590)


def test_rule_8_a_jump_passes_over_and_a_jump_back_makes_a_new_pass() -> None:
    show = three()
    show.do(0, Start())
    show.do(100, Jump("s3"))
    assert show.state.passed_over == {"s2"}
    assert show.state.next_segment is None
    show.do(200, Jump("s1"))
    now = show.look(200)
    assert now.running is not None
    assert (now.running.segment, now.running.number) == ("s1", 2)
    assert starts(show, 200) == [("2", 800), ("3", 1400)]
    assert show.refused(300, Jump("s1")) == "already_on_air"


def test_rule_8_skip_unskip_move_and_edit_change_only_what_is_ahead() -> None:
    show = three()
    show.do(0, Start())
    show.do(10, Skip("s2"))
    assert starts(show, 10) == [("3", 600)]
    assert show.look(10).drift == -600_000
    assert show.refused(11, Skip("s1")) == "already_on_air"
    assert show.refused(11, Skip("s2")) == "already_skipped"
    show.do(12, Unskip("s2"))
    show.do(13, Move("s3", "s2"))
    assert [number for number, _ in starts(show, 13)] == ["3", "2"]
    longer = show.state.script.segment("s3")
    show.do(14, Edit(type(longer)("s3", "3", "Longer", Millis(12 * MINUTE))))
    assert show.look(14).drift == 120_000
    assert show.state.planned.show_end == at(1_800)
    show.do(600, Go())
    assert show.refused(700, Move("s1", None)) == "already_past"


def test_rule_8_an_inserted_segment_has_no_planned_time() -> None:
    show = three()
    show.do(0, Start())
    new = inserted_segment(show.state, "插播", Millis(120_000), "insert")
    assert new.number == "1a"
    show.do(300, Insert(new))
    now = show.look(300)
    assert now.current == new
    assert show.state.passes[0].cause is EndCause.INSERT
    assert new.id not in show.state.planned.starts
    assert starts(show, 300) == [("2", 420), ("3", 1020)]
    following = inserted_segment(show.state, "PK", Millis(60_000), "insert")
    assert following.number == "1b"
    show.do(310, Insert(following, at_once=False))
    assert starts(show, 310) == [("1b", 420), ("2", 480), ("3", 1080)]


def test_rule_8_an_inserted_segment_is_called_by_the_one_before_it_also_after_that_has_ended() -> (
    None
):
    show = three(auto=True)
    show.do(0, Start())
    show.do(2_000, Tick())
    assert show.state.phase is Phase.FINISHED
    assert inserted_segment(show.state, "encore", Millis(60_000), "encore").number == "3a"


def test_rule_8_an_inserted_segment_has_an_id_of_its_own_also_in_a_script_that_was_saved() -> None:
    show = Performance(script(segment(1, 10), replace(segment(2, 10), id="x2")))
    show.do(0, Start())
    new = inserted_segment(show.state, "PK", Millis(60_000), "insert")
    assert new.id == "x3"
    assert show.refused(1, Insert(new)) == "not refused"


def test_rule_8_restart_makes_a_new_pass_of_the_same_segment() -> None:
    show = three()
    show.do(0, Start())
    show.do(45, Restart())
    assert [(each.segment, each.number) for each in show.state.passes] == [("s1", 1), ("s1", 2)]
    assert show.look(50).elapsed == 5_000


# Rule 9


def test_rule_9_undo_is_as_if_the_step_had_not_happened_and_the_log_keeps_both() -> None:
    show = three()
    show.do(0, Start())
    before = show.look(600)
    show.do(600, Go())
    show.do(605, Undo())
    after = show.look(605)
    assert after.elapsed == 605_000
    assert after.state.passes == before.state.passes
    assert sum(isinstance(event, PassStarted) for event in show.events) == 2
    show.do(606, Go())
    assert show.state.passes[0].ended_at == at(606)


def test_rule_9_steps_are_reverted_one_after_the_other() -> None:
    show = three()
    show.do(0, Start())
    show.do(10, AddTime(Millis(60_000)))
    show.do(20, Hold())
    show.do(30, Undo())
    show.do(31, Undo())
    now = show.look(40)
    assert (now.elapsed, now.remaining) == (40_000, 560_000)
    show.do(41, Undo())
    assert show.state.phase is Phase.READY
    assert show.refused(42, Undo()) == "nothing_to_undo"


def test_rule_9_what_happened_by_itself_since_stands() -> None:
    show = three(auto=True)
    show.do(0, Start())
    show.do(10, Skip("s3"))
    show.do(700, Undo())
    assert [each.segment for each in show.state.passes] == ["s1", "s2"]
    assert starts(show, 700) == [("3", 1200)]


def test_rule_9_what_only_the_step_has_brought_goes_with_it() -> None:
    show = three(auto=True)
    show.do(0, Start())
    show.do(560, AddTime(Millis(-60_000)))
    show.do(560.1, Tick())
    assert [each.segment for each in show.state.passes] == ["s1", "s2"]
    show.do(563, Undo())
    now = show.look(563)
    assert (now.state.position, now.elapsed, now.remaining) == (0, 563_000, 37_000)
    show.do(564, Hold())
    show.do(570, Resume())
    show.do(607, Tick())
    assert [each.segment for each in show.state.passes] == ["s1", "s2"]
    show.do(608, Undo())
    assert show.look(608).is_held


def test_rule_9_an_ended_show_can_be_taken_back() -> None:
    show = three()
    show.do(0, Start())
    show.do(100, End())
    assert show.refused(101, Go()) == "show_ended"
    show.do(102, Undo())
    assert show.look(110).elapsed == 110_000


# Rule 10


def test_rule_10_a_second_go_within_400_ms_is_refused_and_logged_nowhere() -> None:
    show = three()
    show.do(0, Start())
    assert show.refused(0.399, Go()) == "too_soon"
    show.do(600, Go())
    count = len(show.events)
    assert show.refused(600.399, Go()) == "too_soon"
    assert len(show.events) == count
    show.do(600.4, Go())
    assert show.state.passes[-1].segment == "s3"


def test_rule_10_a_press_for_a_segment_that_just_ended_by_itself_skips_no_segment() -> None:
    show = three(auto=True)
    show.do(0, Start())
    assert show.refused(600.15, Go()) == "too_soon"
    assert show.state.passes[-1].segment == "s2"


# Rule 11


def test_rule_11_before_the_show_the_first_start_is_the_later_of_plan_and_now() -> None:
    show = three()
    assert starts(show, -300)[0] == ("1", 0)
    assert show.look(-300).drift == 0
    assert starts(show, 90)[0] == ("1", 90)
    assert show.look(90).drift == 90_000
    assert show.refused(90, Go()) == "not_started"


def test_rule_11_without_a_planned_start_nothing_is_guessed() -> None:
    show = Performance(script(segment(1, 10), segment(2, 10), planned=None))
    ready = show.look(0)
    assert (ready.drift, ready.expected_end, ready.next_start) == (None, None, None)
    show.do(5, Start())
    show.do(620, Go())
    now = show.look(620)
    assert (now.drift, now.relative_drift) == (None, 15_000)
    assert now.expected_end == at(1_220)


def test_rule_11_a_later_hard_start_says_nothing_of_the_start_of_the_show() -> None:
    show = Performance(script(segment(1, 5), segment(2, 5, hard=10), planned=None))
    assert show.state.planned.show_start is None
    show.do(0, Start())
    now = show.look(1)
    assert (now.drift, now.relative_drift) == (0, None)


# Rule 12


def test_rule_12_after_the_last_the_show_goes_over_until_it_is_ended() -> None:
    show = Performance(script(segment(1, 1), segment(2, 1)))
    show.do(0, Start())
    show.do(60, Go())
    assert show.refused(130, Go()) == "last_segment"
    assert show.look(150).drift == 30_000
    show.do(155, End())
    assert show.look(400).drift == 35_000
    assert show.state.passes[-1].ended_at == at(155)


def test_rule_12_a_last_segment_that_ends_by_itself_leaves_the_show_waiting_for_the_end() -> None:
    show = Performance(script(segment(1, 1, auto=True)))
    show.do(0, Start())
    now = show.look(100)
    assert (now.phase, now.remaining, now.drift) == (Phase.FINISHED, None, 40_000)
    assert show.refused(101, Go()) == "last_segment"
    show.do(110, End())
    assert show.state.ended_at == at(110)
    assert show.state.passes[-1].ended_at == at(60)


# Time itself


def test_a_wall_clock_step_moves_no_countdown_but_hard_starts_follow_it() -> None:
    show = Performance(script(segment(1, 10), segment(2, 10, hard=15)))
    show.do(0, Start())
    show.do(100, AdjustClock(Millis(60_000)))
    now = show.look(100)
    assert (now.elapsed, now.remaining) == (100_000, 500_000)
    assert starts(show, 100) == [("2", 840)]
    assert show.do(101, AdjustClock(Millis(60_000))) == ()


def test_notes_and_marks_are_logged_with_their_instants() -> None:
    show = three()
    show.do(0, Start())
    show.do(12.5, Note("断播 10 秒"))
    show.do(13, Mark())
    assert [(r.at, r.text, r.is_mark) for r in show.state.remarks] == [
        (at(12.5), "断播 10 秒", False),
        (at(13), "", True),
    ]
    assert show.refused(14, Note("  ")) == "empty_note"


def test_drift_at_start_and_end_of_each_pass_is_kept() -> None:
    show = three()
    show.do(30, Start())
    show.do(660, Go())
    first, second = show.state.passes
    assert (first.drift_start, first.drift_end) == (30_000, 60_000)
    assert second.drift_start == 60_000
