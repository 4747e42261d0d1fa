"""The rules of the timing page, by their numbers: cues."""

from __future__ import annotations

from performing import EIGHT, MINUTE, Performance, at, script, segment
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.cues import AfterCue, ClockTime, Cue, SegmentEnd, SegmentStart
from stage_desktop.show.commands import (
    AddTime,
    AdjustClock,
    CompleteCue,
    CueKey,
    End,
    FireCue,
    Go,
    Hold,
    Jump,
    Mark,
    PostponeCue,
    Restart,
    SkipCue,
    Start,
    Tick,
    Undo,
)
from stage_desktop.show.events import CueMissed, CueRaised, CueSkipped


def cue(cue_id: str, anchor: object, offset: float = 0, **fields: object) -> Cue:
    return Cue(cue_id, "note", anchor, Millis(round(offset * 1_000)), **fields)  # type: ignore[arg-type]


def three(*cues: Cue, **fields: object) -> Performance:
    """Three segments of ten minutes with these cues."""
    return Performance(script(*(segment(n, 10, **fields) for n in (1, 2, 3))), *cues)


def raised(show: Performance, cue_id: str) -> list[tuple[float, float]]:
    """(due, raised) of each time the cue was raised, in seconds after eight."""
    return [
        ((event.at - EIGHT) / 1_000, (event.raised - EIGHT) / 1_000)
        for event in show.events
        if isinstance(event, CueRaised) and event.key.cue == cue_id
    ]


# Rule 13


def test_rule_13_a_cue_follows_the_expected_time_of_its_anchor() -> None:
    show = three(cue("a", SegmentStart("s2"), -60), cue("b", SegmentStart("s3"), 30))
    assert show.due_of("a", -300) == 540
    show.do(20, Start())
    assert show.due_of("a", 20) == 560
    show.do(30, AddTime(Millis(2 * MINUTE)))
    assert show.due_of("a", 30) == 680
    assert show.due_of("b", 30) == 1370
    show.do(700, Tick())
    assert raised(show, "a") == [(680, 700)]


def test_rule_13_once_due_it_follows_no_further() -> None:
    show = three(cue("a", SegmentStart("s2"), -60))
    show.do(0, Start())
    show.do(545, AddTime(Millis(5 * MINUTE)))
    assert show.due_of("a", 545) == 540
    assert show.status_of("a", 560) == "due"
    show.do(1_000, Go())
    assert raised(show, "a") == [(540, 545)]


def test_rule_13_a_cue_at_a_start_waits_for_it_however_late_the_show_runs() -> None:
    show = three(cue("pop", SegmentStart("s2")), cue("order", SegmentStart("s3"), -420))
    show.do(0, Start())
    show.do(900, Tick())
    assert raised(show, "pop") == []
    assert raised(show, "order") == []
    assert show.due_of("order", 900) == 1_080
    show.do(901, Go())
    show.do(902, Tick())
    assert raised(show, "pop") == [(901, 902)]


def test_rule_13_a_lead_longer_than_what_is_left_to_play_is_due_by_the_clock() -> None:
    show = three(cue("order", SegmentStart("s3"), -700))
    show.do(0, Start())
    assert show.due_of("order", 0) == 500
    show.do(510, Tick())
    assert raised(show, "order") == [(500, 510)]


def test_rule_13_leads_add_up_where_a_cue_hangs_on_another() -> None:
    show = Performance(
        script(segment(1, 10), segment(2, 8), segment(3, 10)),
        cue("order", SegmentStart("s3"), -300),
        cue("ask", AfterCue("order"), -300),
    )
    assert show.state.book.longest_lead == 600_000
    show.do(0, Start())
    show.do(700, Tick())
    assert raised(show, "ask") == [(480, 700)]
    circle = three(cue("x", AfterCue("y"), -60), cue("y", AfterCue("x"), -60))
    assert circle.due_of("x", 0) is None


def test_rule_13_never_twice_for_a_pass_but_again_for_the_next() -> None:
    show = three(cue("pop", SegmentStart("s1"), 5))
    show.do(0, Start())
    show.do(5, Tick())
    show.do(5, Tick())
    show.do(6, CompleteCue(CueKey("pop")))
    show.do(100, Restart())
    show.do(110, Tick())
    assert raised(show, "pop") == [(5, 5), (105, 110)]
    assert show.status_of("pop", 110, occurrence=2) == "due"


def test_a_cue_that_comes_once_for_the_show_does_not_come_for_a_later_pass() -> None:
    show = three(cue("open", SegmentStart("s1"), 5, once=True))
    show.do(0, Start())
    show.do(6, CompleteCue(CueKey("open")))
    show.do(100, Restart())
    show.do(150, Tick())
    assert raised(show, "open") == [(5, 6)]
    missed = three(cue("open", SegmentStart("s1"), 5, once=True))
    missed.do(0, Start())
    missed.do(100, Restart())
    missed.do(106, Tick())
    assert raised(missed, "open") == [(5, 100)]
    skipped = three(cue("open", SegmentStart("s1"), 5, once=True))
    skipped.do(0, Start())
    skipped.do(4, Restart())
    skipped.do(10, Tick())
    assert raised(skipped, "open") == [(9, 10)]


def test_a_cue_is_not_due_before_the_fact_that_brought_it() -> None:
    show = three(cue("check", SegmentStart("s3"), -60))
    show.do(0, Start())
    show.do(100, Jump("s3"))
    show.do(101, Tick())
    assert raised(show, "check") == [(100, 101)]


def test_cues_before_the_show_are_due_by_the_planned_start() -> None:
    show = three(cue("order", SegmentStart("s1"), -600))
    assert show.status_of("order", -640) == "planned"
    assert show.status_of("order", -625) == "standby"
    assert show.status_of("order", -600) == "due"
    unplanned = Performance(script(segment(1, 10), planned=None), cue("x", SegmentStart("s1"), -60))
    unplanned.do(0, Tick())
    assert raised(unplanned, "x") == []
    unplanned.do(1, Start())
    unplanned.do(1, Tick())
    assert raised(unplanned, "x") == [(1, 1)]


# Rule 14


def test_rule_14_planned_standby_due_done_with_all_three_instants() -> None:
    show = three(cue("a", SegmentStart("s1"), 60, standby=Millis(20_000)))
    show.do(0, Start())
    assert show.status_of("a", 39.9) == "planned"
    assert show.status_of("a", 40) == "standby"
    assert show.status_of("a", 60.5) == "due"
    show.do(63, CompleteCue(CueKey("a")))
    life = show.state.cue_lives[CueKey("a")]
    assert (life.due, life.raised, life.done) == (at(60), at(60.5), at(63))
    assert show.refused(64, CompleteCue(CueKey("a"))) == "already_done"


def test_rule_14_past_its_tolerance_it_is_missed_and_may_still_be_done() -> None:
    show = three(cue("a", SegmentStart("s1"), 60, tolerance=Millis(15_000)))
    show.do(0, Start())
    assert show.status_of("a", 74.999) == "due"
    assert show.status_of("a", 75) == "missed"
    show.do(90, CompleteCue(CueKey("a")))
    assert show.status_of("a", 91) == "done"
    assert [event.at for event in show.events if isinstance(event, CueMissed)] == [at(75)]


def test_rule_14_skipped_fired_now_and_done_before_it_is_due() -> None:
    show = three(cue("a", SegmentStart("s1"), 60), cue("b", SegmentStart("s3")))
    show.do(0, Start())
    show.do(10, SkipCue(CueKey("a")))
    assert show.status_of("a", 100) == "skipped"
    show.do(110, FireCue(CueKey("a")))
    assert show.status_of("a", 110) == "due"
    assert show.refused(111, FireCue(CueKey("a"))) == "already_due"
    show.do(120, CompleteCue(CueKey("b")))
    life = show.state.cue_lives[CueKey("b")]
    assert (life.due, life.raised, life.done) == (at(1_200), None, at(120))
    assert show.refused(121, CompleteCue(CueKey("nothing"))) == "unknown_cue"


def test_a_postponed_cue_is_due_later_than_its_anchor_or_than_now() -> None:
    show = three(cue("a", SegmentStart("s2"), -60), cue("b", SegmentStart("s1"), 10))
    show.do(0, Start())
    show.do(5, PostponeCue(CueKey("a"), Millis(30_000)))
    assert show.due_of("a", 5) == 570
    show.do(6, AddTime(Millis(60_000)))
    assert show.due_of("a", 6) == 630
    show.do(20, PostponeCue(CueKey("b"), Millis(60_000)))
    assert show.due_of("b", 20) == 80
    assert show.status_of("b", 81) == "due"
    assert show.refused(82, PostponeCue(CueKey("b"), Millis(0))) == "not_later"


def test_a_cue_postponed_after_its_segment_was_left_is_due_again() -> None:
    show = three(cue("a", SegmentStart("s1"), 60), cue("b", AfterCue("a"), 30))
    show.do(0, Start())
    show.do(61, Tick())
    show.do(62, Go())
    show.do(80, PostponeCue(CueKey("a"), Millis(60_000)))
    assert show.due_of("a", 80) == 140
    assert show.due_of("b", 80) == 170
    show.do(200, Tick())
    assert raised(show, "a") == [(60, 61), (140, 200)]
    assert raised(show, "b") == [(170, 200)]


def test_a_missed_cue_of_an_end_can_be_postponed() -> None:
    show = three(cue("a", SegmentEnd("s1"), -30, tolerance=Millis(10_000)))
    show.do(0, Start())
    show.do(100, Go())
    assert show.status_of("a", 111) == "missed"
    show.do(120, PostponeCue(CueKey("a"), Millis(20_000)))
    show.do(141, Tick())
    assert raised(show, "a") == [(100, 100), (140, 141)]


def test_cues_may_hang_on_one_another_in_a_row_of_any_length_and_in_a_circle() -> None:
    row = [cue(f"c{n}", AfterCue(f"c{n - 1}"), 0.1) for n in range(1, 2_000)]
    circle = [cue("x", AfterCue("y"), 1), cue("y", AfterCue("x"), 1)]
    show = three(cue("c0", SegmentStart("s1")), *row, *circle)
    show.do(0, Start())
    assert show.due_of("c1999", 0) == 199.9
    show.do(1, FireCue(CueKey("x")))
    show.do(1.5, PostponeCue(CueKey("x"), Millis(500)))
    show.do(4, Tick())
    assert raised(show, "x") == [(1, 1), (2, 4)]
    assert raised(show, "y") == [(3, 4)]


# Rule 15


def giveaway() -> tuple[Cue, ...]:
    return (
        cue("G.open", SegmentStart("s1"), 120, once=True),
        cue("G.draw", AfterCue("G.open"), 360, once=True),
    )


def test_rule_15_before_it_is_opened_the_draw_moves_with_the_opening() -> None:
    show = three(*giveaway())
    assert show.due_of("G.draw", -60) == 480
    show.do(30, Start())
    assert show.due_of("G.draw", 30) == 510


def test_rule_15_an_opened_giveaway_runs_by_the_platforms_clock() -> None:
    show = three(*giveaway())
    show.do(0, Start())
    show.do(130, CompleteCue(CueKey("G.open")))
    assert show.due_of("G.draw", 130) == 490
    show.do(140, Hold())
    show.do(300, AddTime(Millis(5 * MINUTE)))
    assert show.due_of("G.draw", 300) == 490
    show.do(400, Jump("s3"))
    show.do(495, Tick())
    assert raised(show, "G.draw") == [(490, 495)]


def test_rule_15_the_clock_of_a_cue_that_is_raised_late_begins_then() -> None:
    order = cue("z.order", SegmentStart("s3"), -360, once=True)
    show = three(order, cue("effect", AfterCue("z.order"), 360, once=True))
    show.do(0, Start())
    show.do(100, Jump("s3"))
    show.do(101, Tick())
    assert raised(show, "z.order") == [(100, 101)]
    assert raised(show, "effect") == []
    assert show.due_of("effect", 102) == 460


def test_rule_15_a_giveaway_that_was_never_opened_has_no_draw() -> None:
    show = three(*giveaway())
    show.do(0, Start())
    show.do(10, SkipCue(CueKey("G.open")))
    show.do(2_000, Tick())
    assert raised(show, "G.draw") == []


# Rule 17


def test_rule_17_leaving_raises_the_cues_of_the_end_and_skips_the_rest() -> None:
    show = three(
        cue("end-30", SegmentEnd("s1"), -30),
        cue("end", SegmentEnd("s1")),
        cue("later", SegmentStart("s1"), 400),
        cue("revert", SegmentEnd("s1"), 60),
    )
    show.do(0, Start())
    assert show.due_of("end-30", 0) == 570
    show.do(300, Go())
    assert raised(show, "end-30") == [(300, 300)]
    assert raised(show, "end") == [(300, 300)]
    assert [e.key.cue for e in show.events if isinstance(e, CueSkipped)] == ["later"]
    assert show.due_of("revert", 301) == 360


def test_rule_17_a_cue_of_the_end_slides_with_an_overtime_once_it_is_ahead_again() -> None:
    show = three(cue("end-30", SegmentEnd("s1"), -30), cue("end", SegmentEnd("s1")))
    show.do(0, Start())
    show.do(560, AddTime(Millis(60_000)))
    assert show.due_of("end-30", 570) == 630
    show.do(700, Tick())
    assert raised(show, "end-30") == [(630, 700)]
    assert raised(show, "end") == []


def test_passed_over_segments_lose_their_cues_and_get_them_back_by_a_jump_back() -> None:
    show = three(cue("pop", SegmentStart("s2")))
    show.do(0, Start())
    show.do(10, Jump("s3"))
    show.do(20, Jump("s2"))
    show.do(21, Tick())
    assert raised(show, "pop") == [(20, 21)]


# Undo, the clock, the end


def test_undo_takes_back_the_cues_of_a_pass_that_did_not_happen() -> None:
    show = three(cue("pop", SegmentStart("s2")), cue("clock", ClockTime(Instant(at(602)))))
    show.do(0, Start())
    show.do(600, Go())
    show.do(603, Tick())
    show.do(605, Undo())
    assert show.status_of("clock", 606) == "due"
    assert show.status_of("pop", 606) == "standby"
    show.do(610, Go())
    show.do(610, Tick())
    assert raised(show, "pop") == [(600, 603), (610, 610)]
    assert len(raised(show, "clock")) == 1


def test_undo_of_an_early_go_gives_the_cues_ahead_their_instants_back() -> None:
    show = three(cue("link", SegmentStart("s2"), -60))
    show.do(0, Start())
    show.do(300, Go())
    assert show.status_of("link", 301) == "due"
    show.do(305, Undo())
    assert show.due_of("link", 306) == 540
    assert show.status_of("link", 400) == "planned"
    show.do(541, Tick())
    assert raised(show, "link") == [(300, 301), (540, 541)]


def test_undo_does_not_touch_the_running_clock_of_what_was_ordered() -> None:
    order = cue("order", SegmentStart("s2"), -420, once=True)
    show = three(order, cue("effect", AfterCue("order"), 420, once=True))
    show.do(0, Start())
    show.do(180, CompleteCue(CueKey("order")))
    show.do(590, Go())
    show.do(602, Tick())
    show.do(605, Undo())
    show.do(606, Tick())
    assert raised(show, "effect") == [(600, 602)]
    assert show.status_of("effect", 606) == "due"


def test_undo_of_a_remark_leaves_a_postponed_cue_raised() -> None:
    show = three(cue("a", SegmentStart("s1"), 10))
    show.do(0, Start())
    show.do(20, PostponeCue(CueKey("a"), Millis(60_000)))
    show.do(30, Mark())
    show.do(81, Tick())
    show.do(85, Undo())
    show.do(86, Tick())
    assert raised(show, "a") == [(10, 20), (80, 81)]


def test_clock_cues_follow_the_corrected_wall_clock() -> None:
    show = three(cue("clock", ClockTime(at(300))))
    show.do(0, Start())
    show.do(10, AdjustClock(Millis(-30_000)))
    assert show.due_of("clock", 10) == 330


def test_what_is_still_due_when_the_show_ends_is_missed() -> None:
    show = three(cue("a", SegmentStart("s1"), 60), cue("b", SegmentEnd("s1")))
    show.do(0, Start())
    show.do(65, End())
    assert show.status_of("a", 66) == "missed"
    assert show.status_of("b", 66) == "missed"


def test_asleep_through_a_chain_each_cue_is_due_at_its_own_instant_and_raised_now() -> None:
    cues = [cue(f"c{n}", SegmentStart(f"s{n}"), 30) for n in (1, 2, 3)]
    show = three(*cues, auto=True)
    show.do(0, Start())
    show.do(1_500, Tick())
    assert raised(show, "c1") == [(30, 1_500)]
    assert raised(show, "c2") == [(630, 1_500)]
    assert raised(show, "c3") == [(1_230, 1_500)]
