"""Fire drills: where incidents fall, what answers them, and how a run is scored from its log."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from performing import EIGHT, MINUTE, at, script, segment
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.drill import Tightest, Verdict, drill_score
from stage_desktop.review.incidents import (
    Incident,
    PlannedIncident,
    drill_plan,
    is_answer,
)
from stage_desktop.script.commerce import Boost, Giveaway
from stage_desktop.script.cues import Cue, CueKind, SegmentStart
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import (
    AddTime,
    Command,
    CueKey,
    End,
    Go,
    Mark,
    MoveBack,
    Note,
    PlayIncident,
    Replan,
    ReplanKind,
    Skip,
    SkipCue,
    Start,
    Tick,
    Undo,
)
from stage_desktop.show.engine import decide, fold, opened
from stage_desktop.show.events import CueSkipped, Event, IncidentPlayed, RunKind, RunOpened
from stage_desktop.show.fixed import FixedKind

ALL = frozenset(Incident)
SHOW = script(
    segment(1, 5),
    segment(2, 10, products=("P2",)),
    segment(3, 5, shortest=Millis(2 * MINUTE)),
    segment(4, 5, hard=20),
    segment(5, 1),
    boosts=(Boost("B1", "dou+", anchor=SegmentStart("s3")),),
    giveaways=(Giveaway("G1", "bag", anchor=SegmentStart("s2"), offset=Millis(MINUTE)),),
    hard_end=Instant(EIGHT + 27 * MINUTE),
)


def performed(*steps: tuple[float, Command], show: Script = SHOW) -> list[Event]:
    """The log of a rehearsal; times are seconds after eight."""
    events: list[Event] = [RunOpened(at=EIGHT, kind=RunKind.REHEARSAL, script=show, cues=show.cues)]
    state = opened(events[0])  # type: ignore[arg-type]
    for seconds, command in steps:
        for each in (Tick(), command):
            happened = decide(state, each, at(seconds))
            state = fold(state, happened)
            events.extend(happened)
    return events


def over(limit: int = 60) -> PlayIncident:
    return PlayIncident("host_over", "s2", Millis(4 * MINUTE), Millis(limit * 1_000))


# Where


def test_a_drill_has_each_kind_that_has_a_place_in_the_order_of_the_show() -> None:
    plan = drill_plan(SHOW, 1, {Incident.HOST_OVER, Incident.BOOST_REJECTED}, 9)
    assert {each.incident for each in plan} == {Incident.HOST_OVER, Incident.BOOST_REJECTED}
    places = [SHOW.positions[each.segment] for each in plan]
    assert places == sorted(set(places))
    boost = next(each for each in plan if each.incident is Incident.BOOST_REJECTED)
    assert boost == PlannedIncident(Incident.BOOST_REJECTED, "s2", Millis(5 * MINUTE), "B1")


def test_an_incident_is_about_what_the_script_has() -> None:
    (gone,) = drill_plan(SHOW, 1, {Incident.STOCK_GONE}, 9)
    assert (gone.segment, gone.after, gone.subject) == ("s2", 4 * MINUTE, "P2")
    (broken,) = drill_plan(SHOW, 1, {Incident.GIVEAWAY_BROKEN}, 9)
    assert (broken.segment, broken.after, broken.subject) == ("s2", MINUTE, "G1")
    assert drill_plan(script(segment(1, 5)), 1, {Incident.STOCK_GONE}, 9) == ()


def test_what_is_skipped_too_short_or_ends_by_itself_has_no_host_that_goes_over() -> None:
    show = script(
        replace(segment(1, 5), skipped=True), segment(2, 1), segment(3, 5, auto=True), segment(4, 5)
    )
    assert drill_plan(show, 1, {Incident.HOST_OVER}, 9) == ()


@given(st.integers(0, 10**6), st.sets(st.sampled_from(Incident)), st.integers(0, 8))
def test_equal_seeds_give_equal_drills(seed: int, chosen: set[Incident], count: int) -> None:
    plan = drill_plan(SHOW, seed, chosen, count)
    assert plan == drill_plan(SHOW, seed, chosen, count)
    assert len(plan) <= count
    assert {each.incident for each in plan} <= chosen
    assert len({each.segment for each in plan}) == len(plan)
    for each in plan:
        assert 0 <= each.after <= SHOW.segment(each.segment).duration


def test_other_seeds_give_other_drills() -> None:
    assert len({drill_plan(SHOW, seed, ALL, 3) for seed in range(20)}) > 5


# What answers


@pytest.mark.parametrize(
    ("cue", "step", "answers"),
    [("B1.order", 3, True), ("B2.order", 3, False), ("B1.order", 0, False)],
)
def test_a_cue_answers_what_it_is_about_if_the_operator_did_it(
    cue: str, step: int, answers: bool
) -> None:
    played = IncidentPlayed(at=EIGHT, code="boost_rejected", subject="B1")
    assert is_answer(played, CueSkipped(at=EIGHT, key=CueKey(cue), step=step)) is answers


def test_a_cue_that_was_skipped_by_going_on_is_no_answer() -> None:
    show = replace(SHOW, cues=(Cue("c", CueKind.NOTE, SegmentStart("s1"), offset=Millis(200_000)),))
    wrong = PlayIncident("price_wrong", "P1", limit=Millis(60_000))
    gone = performed((0, Start()), (60, wrong), (70, Go()), show=show)
    assert any(isinstance(event, CueSkipped) and event.step for event in gone)
    assert drill_score(gone).incidents[0].verdict is Verdict.UNANSWERED
    skipped = performed((0, Start()), (60, wrong), (70, SkipCue(CueKey("c"))), show=show)
    assert drill_score(skipped).incidents[0].answer == "cue_skipped"


def test_an_incident_of_a_later_version_is_answered_by_nothing() -> None:
    played = IncidentPlayed(at=EIGHT, code="meteor")
    assert not is_answer(played, CueSkipped(at=EIGHT, key=CueKey("B1.order"), step=1))


# The score


def test_an_answer_is_timed_and_told_with_the_slack_that_it_won_back() -> None:
    """At 20:13 the host goes on for four minutes more; segment 3 gives three of them back.

    Without it segment 4, hard at 20:20, is reached just then; with it four minutes late.
    """
    squeeze = Replan(ReplanKind.SQUEEZE, "hard_start:s4", durations=(("s3", Millis(2 * MINUTE)),))
    events = performed(
        (0, Start()), (300, Go()), (780, over()), (795, squeeze), (1_140, Go()), (1_260, Go())
    )
    (found,) = drill_score(events).incidents
    assert (found.number, found.code, found.segment) == (1, "host_over", "s2")
    assert (found.answer, found.after, found.verdict) == ("replanned", 15_000, Verdict.IN_TIME)
    assert found.tightest == Tightest(
        FixedKind.HARD_START, "s4", Millis(0), Millis(-4 * MINUTE), Millis(-MINUTE)
    )


def test_late_and_missing_answers_are_told_apart() -> None:
    events = performed(
        (0, Start()),
        (60, PlayIncident("stream_stutters", "s1", limit=Millis(10_000))),
        (80, Note("OBS restarted")),
        (300, Go()),
        (310, PlayIncident("go_late", "s3", limit=Millis(60_000))),
        (320, Mark()),
        (900, End()),
    )
    score = drill_score(events)
    assert [each.verdict for each in score.incidents] == [Verdict.LATE, Verdict.UNANSWERED]
    assert score.usual == 20_000
    assert score.per_cent == 25


def test_an_answer_that_was_undone_is_none() -> None:
    events = performed(
        (0, Start()), (60, over()), (70, Skip("s3")), (75, Undo()), (110, AddTime(Millis(-60_000)))
    )
    (found,) = drill_score(events).incidents
    assert (found.answer, found.after) == ("time_added", 50_000)


def test_what_comes_after_the_next_of_its_kind_is_no_answer_to_the_first() -> None:
    late = PlayIncident("go_late", "s2", limit=Millis(60_000))
    events = performed(
        (0, Start()), (60, late), (200, late), (210, Go()), (211, MoveBack(Millis(9_000)))
    )
    first, second = drill_score(events).incidents
    assert (first.after, second.after) == (None, 10_000)


def test_without_a_fixed_moment_the_planned_end_is_what_is_lost() -> None:
    show = script(segment(1, 5), segment(2, 5))
    events = performed((0, Start()), (60, over()), (70, Go()), show=show)
    (found,) = drill_score(events).incidents
    assert found.tightest == Tightest(
        None, "", Millis(0), Millis(-4 * MINUTE), Millis(230_000)
    )  # GO after 1:10 of 5:00


def test_the_fixed_moments_of_the_script_are_told_as_they_went() -> None:
    events = performed(
        (0, Start()), (300, Go()), (900, Go()), (1_205, Go()), (1_500, Go()), (1_700, End())
    )
    score = drill_score(events)
    assert score.incidents == ()
    assert (score.per_cent, score.usual) == (None, None)
    assert [(each.kind, each.ref, each.missed_by) for each in score.moments] == [
        (FixedKind.HARD_START, "s4", 5_000),
        (FixedKind.HARD_END, "", 80_000),
    ]
    assert score.drift == 140_000


def test_what_was_not_reached_is_not_known() -> None:
    score = drill_score(performed((0, Start()), (300, End())))
    assert [each.missed_by for each in score.moments] == [None, 0]
