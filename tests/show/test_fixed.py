"""Fixed moments ahead, the slack to each, and how each is missed (rules 15, 16 and 18)."""

from __future__ import annotations

from performing import EIGHT, MINUTE, Performance, script, segment
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.commerce import Boost, Giveaway
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.derive import derived_cues
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import AddTime, CompleteCue, CueKey, Go, Jump, Restart, Skip, Start
from stage_desktop.show.fixed import (
    FixedKind,
    FixedMoment,
    Miss,
    clashes,
    drift_curve,
    fixed_moments,
    next_fixed,
)

LUCKY_BAG = Giveaway(
    "G1",
    "lucky bag",
    SegmentStart("s2"),
    offset=Millis(0),
    countdown=Millis(10 * MINUTE),
    draws=True,
)
BOOST = Boost("B1", "fentiao", lead=Millis(8 * MINUTE), target="s3")


def minutes(instant: Instant | None) -> float | None:
    return None if instant is None else (instant - EIGHT) / MINUTE


def started(show: Script) -> Performance:
    run = Performance(show, *derived_cues(show, ()))
    run.do(0, Start())
    return run


def seen(run: Performance, after: float) -> tuple[FixedMoment, ...]:
    run.look(after * 60)
    return fixed_moments(run.state, Instant(EIGHT + int(after * MINUTE)))


def test_slack_is_the_time_of_the_hard_start_less_the_arrival_there() -> None:
    run = started(script(segment(1, 10), segment(2, 15), segment(3, 5, hard=30)))
    (moment,) = seen(run, 2)
    assert (moment.kind, moment.ref, minutes(moment.at)) == (FixedKind.HARD_START, "s3", 30)
    assert minutes(moment.arrival) == 25
    assert moment.slack == 5 * MINUTE
    assert moment.miss is None


def test_a_hard_start_that_cannot_be_met_has_a_negative_slack() -> None:
    run = started(script(segment(1, 10), segment(2, 15), segment(3, 5, hard=25)))
    (moment,) = seen(run, 14)  # four minutes over
    assert moment.slack == -4 * MINUTE
    assert (moment.miss, moment.missed_by) == (Miss.LATE, 4 * MINUTE)


def test_an_earlier_hard_start_absorbs_the_lateness_of_a_later_one() -> None:
    show = script(segment(1, 10), segment(2, 10, hard=15), segment(3, 5, hard=25))
    run = started(show)
    assert [each.slack for each in seen(run, 12)] == [3 * MINUTE, 0]


def test_the_hard_end_is_held_against_the_expected_end_of_the_show() -> None:
    end = Instant(EIGHT + 40 * MINUTE)
    run = started(script(segment(1, 10), segment(2, 20), hard_end=end))
    (moment,) = seen(run, 1)
    assert (moment.kind, moment.slack) == (FixedKind.HARD_END, 10 * MINUTE)


def test_the_next_one_is_the_first_by_the_clock() -> None:
    end = Instant(EIGHT + 60 * MINUTE)
    run = started(script(segment(1, 10), segment(2, 20, hard=15), hard_end=end))
    found = next_fixed(run.state, Instant(EIGHT + MINUTE))
    assert found is not None
    assert found.ref == "s2"
    assert found.in_time(Instant(EIGHT + MINUTE)) == 14 * MINUTE


def test_a_hard_start_that_has_begun_or_is_skipped_is_no_longer_ahead() -> None:
    run = started(script(segment(1, 10), segment(2, 10, hard=12), segment(3, 10, hard=30)))
    run.do(10 * 60, Go())
    assert [each.ref for each in seen(run, 13)] == ["s3"]
    run.do(14 * 60, Skip("s3"))
    assert seen(run, 15) == ()


def drawing() -> Script:
    """The bag opens with segment 2 at 10 and is drawn at 20, as segment 3 begins."""
    return script(segment(1, 10), segment(2, 10), segment(3, 5), giveaways=(LUCKY_BAG,))


def test_only_a_giveaway_that_was_opened_has_a_clock_of_its_own() -> None:
    run = started(drawing())
    run.do(600, Go())
    assert seen(run, 10.5) == ()
    run.do(640, CompleteCue(CueKey("G1.open")))
    (moment,) = seen(run, 11)
    assert (moment.kind, moment.ref, moment.segment) == (FixedKind.DRAW, "G1", "s3")
    assert moment.at == EIGHT + 20 * MINUTE + 40_000
    assert moment.slack == 40_000


def test_a_draw_before_its_segment_has_begun_is_missed_late() -> None:
    run = started(drawing())
    run.do(600, Go())
    run.do(610, CompleteCue(CueKey("G1.open")))
    run.do(700, AddTime(Millis(3 * MINUTE)))
    (moment,) = seen(run, 12)
    assert (moment.miss, moment.missed_by) == (Miss.LATE, 170_000)


def test_a_draw_after_its_segment_is_over_is_missed_early() -> None:
    run = started(drawing())
    run.do(600, Go())
    run.do(610, CompleteCue(CueKey("G1.open")))
    run.do(660, Go())  # segment 3 from minute 11 to 16, the draw is at 20:10
    (moment,) = seen(run, 12)
    assert (moment.miss, moment.missed_by) == (Miss.EARLY, 4 * MINUTE + 10_000)


def test_a_draw_that_was_made_is_no_fixed_moment_any_more() -> None:
    run = started(drawing())
    run.do(600, Go())
    run.do(610, CompleteCue(CueKey("G1.open")))
    run.do(1_215, CompleteCue(CueKey("G1.draw")))
    assert seen(run, 20.5) == ()


def test_an_ordered_boost_takes_effect_by_its_own_clock() -> None:
    run = started(script(segment(1, 10), segment(2, 10), segment(3, 10), boosts=(BOOST,)))
    run.do(12 * 60, CompleteCue(CueKey("B1.order")))
    run.do(12 * 60 + 1, Go())
    (moment,) = seen(run, 13)
    assert (moment.kind, minutes(moment.at)) == (FixedKind.EFFECT, 20)
    # Segment 2 began two minutes late, so segment 3 is to begin at 22:01.
    assert moment.slack == -(2 * MINUTE + 1_000)


def test_a_boost_that_was_not_ordered_is_not_fixed() -> None:
    run = started(script(segment(1, 10), segment(2, 10), segment(3, 10), boosts=(BOOST,)))
    assert seen(run, 13) == ()


def test_a_draw_near_another_fixed_moment_clashes_with_it() -> None:
    draw = FixedMoment(FixedKind.DRAW, "G1", Instant(EIGHT + 19_999))
    start = FixedMoment(FixedKind.HARD_START, "s2", Instant(EIGHT))
    end = FixedMoment(FixedKind.HARD_END, "", Instant(EIGHT + 39_999))
    assert clashes([draw, start, end]) == ((start, draw),)


def test_two_hard_starts_near_each_other_are_no_matter_of_a_draw() -> None:
    one = FixedMoment(FixedKind.HARD_START, "s1", Instant(EIGHT))
    other = FixedMoment(FixedKind.HARD_START, "s2", Instant(EIGHT + 5_000))
    assert clashes([one, other]) == ()


def test_the_drift_curve_has_the_drift_at_every_turn_and_now() -> None:
    run = started(script(segment(1, 10), segment(2, 10), segment(3, 10)))
    run.do(12 * 60, Go())
    run.do(21 * 60, Go())
    now = Instant(EIGHT + 25 * MINUTE)
    points = [((at - EIGHT) / MINUTE, drift / MINUTE) for at, drift in drift_curve(run.state, now)]
    assert points == [(0, 0), (12, 2), (12, 2), (21, 1), (21, 1), (25, 1)]


def test_before_the_show_the_plan_is_held_against_its_hard_starts() -> None:
    run = Performance(script(segment(1, 10), segment(2, 10, hard=9)))
    (moment,) = fixed_moments(run.state, Instant(EIGHT - MINUTE))
    assert moment.slack == -MINUTE


def test_the_clock_of_what_was_opened_in_an_earlier_pass_runs_on_through_the_next() -> None:
    run = started(script(segment(1, 5), segment(2, 10), segment(3, 5), giveaways=(LUCKY_BAG,)))
    run.do(5 * 60, Go())
    run.do(5 * 60 + 30, CompleteCue(CueKey("G1.open")))
    run.do(6 * 60, Restart())
    (moment,) = seen(run, 7)
    assert (moment.kind, moment.ref, minutes(moment.at)) == (FixedKind.DRAW, "G1", 15.5)
    run.do(8 * 60, Go())
    run.do(9 * 60, Jump("s1"))  # the second is ahead once more, for a third pass
    (moment,) = seen(run, 9)
    assert (moment.kind, minutes(moment.at)) == (FixedKind.DRAW, 15.5)
    assert seen(run, 16) == ()


def test_an_ordered_boost_stays_fixed_when_the_segment_that_ordered_it_begins_again() -> None:
    boost = Boost("B1", "fentiao", SegmentStart("s1"), Millis(0), Millis(8 * MINUTE), target="s3")
    run = started(script(segment(1, 5), segment(2, 5), segment(3, 5), boosts=(boost,)))
    run.do(30, CompleteCue(CueKey("B1.order")))
    run.do(60, Restart())
    (moment,) = seen(run, 2)
    assert (moment.kind, moment.ref, minutes(moment.at)) == (FixedKind.EFFECT, "B1", 8.5)
