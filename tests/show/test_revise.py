"""Another script in force during a show: what may change, and what becomes of the cues."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from performing import EIGHT, MINUTE, Performance, at, script, segment
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.report import CueOutcome, Outcome, report
from stage_desktop.script.cues import ClockTime, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.plan import EndRule, Script, Segment
from stage_desktop.show import commands as ask
from stage_desktop.show.events import CueRaised, CueSkipped, ScriptRevised
from stage_desktop.show.state import CueStatus, Phase

SHOW = script(segment(1, 2), segment(2, 3), segment(3, 4), segment(4, 5))
POP = Cue("pop", "explain_pop", SegmentStart("s1"))
PRIZE = Cue("prize", "giveaway_open", SegmentStart("s1"), Millis(30_000), once=True)
LINE = Cue("line", "transition", SegmentEnd("s2"), Millis(-30_000))


def begun(*cues: Cue, show: Script = SHOW) -> Performance:
    """On air with the first segment since eight."""
    run = Performance(show, *cues)
    run.do(0, ask.Start())
    return run


def revise(
    run: Performance, *cues: Cue, segments: tuple[Segment, ...] = (), **fields: Any
) -> ask.Revise:
    """The script in force with these segments (none: as they are) and fields, and these cues."""
    show = run.state.script
    return ask.Revise(replace(show, segments=segments or show.segments, **fields), cues)


def changed(run: Performance, name: str, **fields: Any) -> tuple[Segment, ...]:
    """The segments in force with one of them changed."""
    return tuple(
        replace(each, **fields) if each.id == name else each for each in run.state.script.segments
    )


# What is ahead


def test_a_new_duration_ahead_moves_the_expected_and_never_the_planned() -> None:
    run = begun()
    run.do(30, revise(run, segments=changed(run, "s2", duration=Millis(5 * MINUTE))))
    timeline = run.look(40)
    found = {row.segment.id: row for row in timeline.upcoming()}
    assert found["s3"].expected_start == at(7 * 60)
    assert found["s3"].planned_start == at(5 * 60)
    assert timeline.drift == 2 * MINUTE


def test_segments_ahead_come_go_and_change_places_in_one_step() -> None:
    run = begun()
    one, two, three, four = SHOW.segments
    new = segment(9, 1)
    run.do(10, revise(run, segments=(one, four, new, two)))
    assert [each.id for each in run.state.script.segments] == ["s1", "s4", "s9", "s2"]
    run.do(20, ask.Undo())
    assert run.state.script.segments == (one, two, three, four)
    assert run.state.script == SHOW


def test_the_event_holds_only_what_is_different() -> None:
    run = begun(POP)
    longer = replace(SHOW.segment("s3"), duration=Millis(1))
    *_, event = run.do(10, revise(run, POP, segments=changed(run, "s3", duration=Millis(1))))
    assert isinstance(event, ScriptRevised)
    assert event.revision.segments == (longer,)
    assert (event.revision.order, event.revision.rest, event.revision.cues) == (None, None, ())


def test_a_segment_added_after_the_last_one_is_waited_for_again() -> None:
    run = begun(show=script(segment(1, 2, auto=True)))
    run.look(130)
    assert run.state.phase is Phase.FINISHED
    one = run.state.script.segments[0]
    run.do(140, revise(run, segments=(one, segment(2, 3, hard=5))))
    assert run.look(141).phase is Phase.WAITING
    run.do(150, revise(run, segments=(one,)))
    assert run.look(151).phase is Phase.FINISHED


def test_before_the_show_everything_may_change_but_the_planned() -> None:
    run = Performance(SHOW)
    later = Instant(EIGHT + 10 * MINUTE)
    run.do(-60, revise(run, segments=SHOW.segments[1:], planned_start=later))
    assert run.state.script.planned_start == later
    assert run.state.planned.show_start == EIGHT
    assert run.look(-50).expected_end == at((10 + 12) * 60)


# What has been


@pytest.mark.parametrize(
    "segments",
    [
        SHOW.segments[1:],
        (SHOW.segments[1], SHOW.segments[0], *SHOW.segments[2:]),
        (segment(9, 1), *SHOW.segments),
        (replace(SHOW.segments[0], title="Other"), *SHOW.segments[1:]),
    ],
)
def test_what_has_been_on_air_stays_as_and_where_it_was(segments: tuple[Segment, ...]) -> None:
    run = begun()
    run.do(60, ask.Go())
    assert run.refused(70, revise(run, segments=segments)) == "past_stays"


def test_of_the_segment_on_air_the_words_may_change() -> None:
    run = begun()
    run.do(
        10,
        revise(run, segments=changed(run, "s1", title="Hello", host="Mei", products=("A01",))),
    )
    assert run.state.current is not None
    assert (run.state.current.title, run.state.current.host) == ("Hello", "Mei")
    assert run.look(20).remaining == 100_000


@pytest.mark.parametrize(
    "fields",
    [
        {"duration": Millis(1)},
        {"number": "9"},
        {"hard_start": EIGHT},
        {"end_rule": EndRule.BY_ITSELF},
        {"skipped": True},
    ],
)
def test_of_the_segment_on_air_what_the_countdown_hangs_on_stays(
    fields: dict[str, Any],
) -> None:
    run = begun()
    assert run.refused(10, revise(run, segments=changed(run, "s1", **fields))) == "on_air_stays"


def test_the_segment_that_was_on_air_last_is_past_while_the_next_is_waited_for() -> None:
    run = begun(show=script(segment(1, 2, auto=True), segment(2, 3, hard=5)))
    run.look(130)
    assert run.state.phase is Phase.WAITING
    assert run.refused(140, revise(run, segments=changed(run, "s1", title="x"))) == "past_stays"


def test_a_segment_that_was_on_air_stays_in_the_script_also_when_it_is_ahead_again() -> None:
    run = begun()
    run.do(60, ask.Go())
    run.do(120, ask.Jump("s1"))
    one, two, three, four = SHOW.segments
    assert run.refused(130, revise(run, segments=(one, three, four))) == "past_stays"
    run.do(130, revise(run, segments=(one, three, replace(two, title="Again"), four)))
    assert [row.segment.title for row in report(run.state).segments][3] == "Again"


def test_the_planned_start_and_the_zone_stay_once_the_show_has_begun() -> None:
    run = begun()
    assert run.refused(10, revise(run, planned_start=at(60))) == "start_is_past"
    assert run.refused(10, revise(run, zone="Europe/Berlin")) == "start_is_past"
    run.do(10, revise(run, hard_end=at(3_600)))
    assert run.state.script.hard_end == at(3_600)


def test_what_makes_no_sense_is_refused_with_its_reason() -> None:
    run = begun(POP)
    less = changed(run, "s3", duration=Millis(-1))
    assert run.refused(10, revise(run, POP, segments=less)) == "below_zero"
    twice = (*SHOW.segments, SHOW.segments[-1])
    assert run.refused(10, revise(run, POP, segments=twice)) == "segment_twice"
    assert run.refused(10, revise(run, POP, POP)) == "cue_twice"
    assert run.refused(10, revise(run, POP)) == "nothing_changes"
    run.do(20, ask.End())
    assert run.refused(30, revise(run)) == "show_ended"


# Cues


def test_a_cue_that_stays_keeps_its_life_also_with_other_words() -> None:
    run = begun(POP, PRIZE)
    run.do(10, ask.CompleteCue(ask.CueKey("pop")))
    run.do(40, revise(run, replace(POP, text="A01"), PRIZE, LINE))
    assert run.status_of("pop", 41) == "done"
    assert run.status_of("prize", 41) == "due"
    assert run.due_of("line", 41) == 4.5 * 60


def test_a_cue_taken_out_while_it_is_due_is_no_longer_open_and_was_left_undone() -> None:
    run = begun(POP, PRIZE)
    run.look(31)
    run.do(40, revise(run, POP))
    assert run.state.raised == {ask.CueKey("pop")}
    run.look(200)
    rows = {row.cue.id: row for row in report(run.state).cues}
    assert rows["prize"].outcome is CueOutcome.SKIPPED
    assert rows["prize"].due == at(30)
    assert rows["pop"].outcome is CueOutcome.MISSED


def test_a_cue_that_was_done_is_reported_also_when_it_is_not_in_force_any_more() -> None:
    run = begun(POP)
    run.do(5, ask.CompleteCue(ask.CueKey("pop")))
    run.do(10, revise(run))
    (row,) = report(run.state).cues
    assert (row.cue, row.outcome, row.done) == (POP, CueOutcome.DONE, at(5))


def test_a_cue_that_comes_back_goes_on_with_the_life_it_had() -> None:
    run = begun(PRIZE)
    run.look(30)
    run.do(31, ask.CompleteCue(ask.CueKey("prize")))
    run.do(40, revise(run))
    run.do(50, revise(run, PRIZE))
    assert run.status_of("prize", 50) == "done"
    run.do(60, ask.Go())
    run.do(70, ask.Jump("s1"))
    run.look(200)
    raised = [event.key for event in run.events if isinstance(event, CueRaised)]
    assert raised == [ask.CueKey("prize")]


def test_a_new_cue_of_the_segment_on_air_or_of_one_ahead_that_is_late_is_raised_at_once() -> None:
    run = begun()
    order = Cue("order", "boost_order", SegmentStart("s2"), Millis(-100_000))
    run.do(60, revise(run, POP, order))
    assert run.status_of("pop", 60) == "due"
    assert run.due_of("pop", 60) == 60
    assert run.due_of("order", 60) == 60


def test_a_new_cue_at_an_instant_that_is_over_does_not_come() -> None:
    run = begun()
    run.do(60, ask.Go())
    back = Cue("back", "price_change", SegmentEnd("s1"), Millis(10_000))
    soon = Cue("soon", "price_change", SegmentEnd("s1"), Millis(70_000))
    clock = Cue("clock", "note", ClockTime(at(80)))
    events = run.do(100, revise(run, back, soon, clock))
    assert [type(event) for event in events] == [ScriptRevised, CueSkipped, CueSkipped]
    assert {event.key.cue for event in events if isinstance(event, CueSkipped)} == {"back", "clock"}
    assert run.due_of("soon", 100) == 130
    run.do(110, ask.Undo())
    assert run.state.cue_lives == {}


def test_undo_brings_back_a_cue_that_was_due_and_it_is_missed_in_its_time() -> None:
    run = begun(PRIZE)
    run.look(30)
    run.do(40, revise(run))
    run.do(50, ask.Undo())
    assert run.state.cue_lives[ask.CueKey("prize")].status is CueStatus.DUE
    assert run.status_of("prize", 91) == "missed"


# The report


def test_a_removed_segment_is_reported_behind_the_one_it_stood_behind() -> None:
    run = begun()
    one, _, three, four = SHOW.segments
    run.do(10, revise(run, segments=(one, three, four)))
    rows = report(run.state).segments
    assert [(row.segment.id, row.outcome) for row in rows] == [
        ("s1", Outcome.ON_AIR),
        ("s2", Outcome.REMOVED),
        ("s3", Outcome.AHEAD),
        ("s4", Outcome.AHEAD),
    ]
    assert (rows[1].planned_start, rows[1].planned_end) == (at(120), at(300))


def test_a_segment_that_was_put_in_and_taken_out_again_leaves_no_row() -> None:
    run = begun()
    run.do(10, revise(run, segments=(*SHOW.segments, segment(9, 1))))
    run.do(20, revise(run, segments=SHOW.segments))
    assert [row.segment.id for row in report(run.state).segments] == ["s1", "s2", "s3", "s4"]
