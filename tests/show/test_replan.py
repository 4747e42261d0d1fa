"""Replan choices: worked out to the millisecond, never below shortest, never past a fixed moment
(rules 18 and 19)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from performing import EIGHT, MINUTE, Performance, script, segment
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.commerce import Boost, Giveaway, Money
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.derive import derived_cues
from stage_desktop.script.plan import Script, Segment
from stage_desktop.show.commands import (
    CompleteCue,
    CueKey,
    Go,
    Replan,
    ReplanKind,
    Revise,
    Start,
    Undo,
)
from stage_desktop.show.events import Replanned
from stage_desktop.show.fixed import FixedKind, fixed_moments
from stage_desktop.show.replan import Choice, Offer, offered
from stage_desktop.show.worth import ReplanSettings, least, worths


def at(minutes: float) -> Instant:
    return Instant(EIGHT + round(minutes * MINUTE))


def started(show: Script) -> Performance:
    run = Performance(show, *derived_cues(show, ()))
    run.do(0, Start())
    return run


def offer(run: Performance, minutes: float, wishes: ReplanSettings | None = None) -> Offer | None:
    run.look(minutes * 60)
    return offered(run.state, at(minutes), wishes or ReplanSettings())


def choice(found: Offer | None, kind: ReplanKind) -> Choice:
    assert found is not None
    return next(each for each in found.choices if each.kind is kind)


def kinds(found: Offer | None) -> list[str]:
    return [] if found is None else [each.kind.value for each in found.choices]


def minutes_of(count: float) -> Millis:
    return Millis(round(count * MINUTE))


def late_show(**fields: object) -> Script:
    """Segment 1 of 10 min, 2 and 3 of 10 that can be done in 8 and 4, then a hard start at 30."""
    return script(
        segment(1, 10),
        segment(2, 10, shortest=minutes_of(8)),
        segment(3, 10, shortest=minutes_of(4)),
        segment(4, 5, hard=30),
        **fields,
    )


# Squeeze


def test_the_deficit_is_taken_in_proportion_to_duration_less_shortest() -> None:
    run = started(late_show())
    found = choice(offer(run, 14), ReplanKind.SQUEEZE)  # four minutes over
    # Rooms are 2 and 6 minutes, the deficit is 4: 1 and 3 minutes.
    assert found.plan.durations == (("s2", minutes_of(9)), ("s3", minutes_of(7)))
    assert found.meets
    assert found.plan.slack_before == -minutes_of(4)
    assert found.plan.slack_after == 0


def test_a_squeeze_that_is_not_enough_is_offered_with_what_is_left() -> None:
    run = started(late_show())
    found = choice(offer(run, 22), ReplanKind.SQUEEZE)  # twelve minutes over, eight to be had
    assert found.plan.durations == (("s2", minutes_of(8)), ("s3", minutes_of(4)))
    assert not found.meets
    assert found.plan.slack_after == -minutes_of(4)


def test_what_has_no_shortest_is_not_squeezed() -> None:
    run = started(script(segment(1, 10), segment(2, 10), segment(3, 5, hard=20)))
    assert "squeeze" not in kinds(offer(run, 14))


def test_unless_a_floor_is_set_for_all() -> None:
    run = started(script(segment(1, 10), segment(2, 10), segment(3, 5, hard=20)))
    found = choice(offer(run, 14, ReplanSettings(floor_share=50)), ReplanKind.SQUEEZE)
    assert found.plan.durations == (("s2", minutes_of(6)),)


def test_the_pass_on_air_is_squeezed_neither_below_shortest_nor_into_the_past() -> None:
    show = script(segment(1, 20, shortest=minutes_of(5)), segment(2, 10, hard=15))
    run = started(show)
    found = choice(offer(run, 8), ReplanKind.SQUEEZE)
    assert found.plan.added == -minutes_of(5)
    assert found.meets
    later = choice(offer(run, 18), ReplanKind.SQUEEZE)  # 18 of 20 minutes are played
    assert later.plan.added == -minutes_of(2)
    assert not later.meets


def test_time_before_an_earlier_hard_start_that_is_met_does_not_help_a_later_one() -> None:
    show = script(
        segment(1, 10, shortest=minutes_of(1)),
        segment(2, 10, hard=12, shortest=minutes_of(5)),
        segment(3, 5, hard=20),
    )
    found = offer(started(show), 1)
    assert found is not None
    assert found.moment.ref == "s3"
    squeeze = choice(found, ReplanKind.SQUEEZE)
    assert (squeeze.plan.added, squeeze.plan.durations) == (0, (("s2", minutes_of(8)),))


def test_a_squeeze_leaves_an_open_draw_in_its_segment() -> None:
    """G1 was planned to be drawn at 19 in segment 2, and was opened five minutes late: the draw is
    at 24, just as segment 2 is over now, so that only segment 3 can give anything."""
    bag = Giveaway("G1", "bag", SegmentStart("s1"), countdown=minutes_of(19), draws=True)
    show = script(
        segment(1, 10),
        segment(2, 10, shortest=minutes_of(2)),
        segment(3, 10, shortest=minutes_of(5)),
        segment(4, 5, hard=30),
        giveaways=(bag,),
    )
    run = started(show)
    run.do(5 * 60, CompleteCue(CueKey("G1.open")))
    found = choice(offer(run, 14), ReplanKind.SQUEEZE)
    assert found.plan.durations == (("s3", minutes_of(6)),)
    assert found.meets
    draw = next(each for each in found.after if each.kind is FixedKind.DRAW)
    assert draw.miss is None


# Drop


def priced(number: int, minutes: float, target: int, **fields: object) -> Segment:
    return segment(number, minutes, gmv_target=Money(Decimal(target), "CNY"), **fields)


def test_the_least_valuable_segment_that_frees_enough_is_dropped() -> None:
    show = script(
        segment(1, 10),
        priced(2, 5, 9_000),
        priced(3, 5, 4_000),
        priced(4, 3, 1_000),
        segment(5, 5, hard=23),
    )
    found = choice(offer(started(show), 14), ReplanKind.DROP)
    assert found.plan.skipped == ("s3",)
    assert found.lost == 400_000
    assert found.meets


def test_without_targets_kinds_are_weighed() -> None:
    show = script(
        segment(1, 10),
        segment(2, 5, kind="hero"),
        segment(3, 5, kind="break"),
        segment(4, 5, hard=20),
    )
    found = choice(offer(started(show), 13), ReplanKind.DROP)
    assert found.plan.skipped == ("s3",)


def test_what_is_fixed_promised_or_paid_is_never_dropped() -> None:
    bag = Giveaway("G1", "bag", SegmentStart("s2"), countdown=minutes_of(1), draws=True)
    show = script(
        segment(1, 10),
        segment(2, 5),
        segment(3, 5, kind="closing"),
        segment(4, 5, hard=20),
        giveaways=(bag,),
    )
    assert kinds(offer(started(show), 13)) == ["slide"]


def test_where_squeezing_is_not_enough_less_is_dropped_with_it() -> None:
    show = script(
        segment(1, 10),
        priced(2, 10, 9_000, shortest=minutes_of(6)),
        priced(3, 4, 1_000),
        priced(4, 8, 5_000),
        segment(5, 5, hard=32),
    )
    found = offer(started(show), 17)  # seven late: 4 by squeezing; 4 alone frees enough for 5,000
    assert choice(found, ReplanKind.DROP).plan.skipped == ("s4",)
    both = choice(found, ReplanKind.DROP_AND_SQUEEZE)
    assert both.plan.skipped == ("s3",)
    assert both.plan.durations == (("s2", minutes_of(7)),)
    assert both.plan.slack_after == 0


# Slide, stretch, encore


def test_letting_it_slide_changes_nothing() -> None:
    run = started(late_show())
    found = choice(offer(run, 14), ReplanKind.SLIDE)
    assert found.before == found.after
    assert not found.meets


def test_below_the_threshold_nothing_is_offered() -> None:
    run = started(late_show())
    assert offer(run, 10.5) is None
    assert offer(run, 10 + 31 / 60) is not None


def test_when_early_the_wait_is_filled_up_to_longest() -> None:
    show = script(
        segment(1, 10),
        segment(2, 10, longest=minutes_of(12)),
        segment(3, 10, longest=minutes_of(14)),
        segment(4, 5, hard=30),
    )
    run = started(show)
    run.do(7 * 60, Go())
    found = offer(run, 8)
    assert found is not None
    assert found.by == -minutes_of(3)
    stretch = choice(found, ReplanKind.STRETCH)
    # Rooms of 2 and 4 minutes: a minute and two.
    assert stretch.plan.added == minutes_of(1)
    assert stretch.plan.durations == (("s3", minutes_of(12)),)
    assert stretch.plan.slack_after == 0


def test_a_gap_that_the_script_has_is_not_early() -> None:
    show = script(segment(1, 10, longest=minutes_of(20)), segment(2, 5, hard=15))
    assert offer(started(show), 1) is None


def test_the_most_valuable_slot_so_far_that_fits_is_offered_once_more() -> None:
    show = script(
        priced(1, 5, 9_000, products=("A01",)),
        priced(2, 3, 2_000, products=("A02",)),
        segment(3, 22),
        segment(4, 5, hard=30),
    )
    run = started(show)
    run.do(4 * 60, Go())
    run.do(5 * 60, Go())
    found = choice(offer(run, 7), ReplanKind.ENCORE)  # three minutes to spare
    again = found.plan.inserted
    assert again is not None
    assert (again.products, again.duration) == (("A02",), minutes_of(3))


def test_an_encore_goes_before_the_moment_that_it_fills_up_to() -> None:
    show = script(
        priced(1, 5, 9_000, products=("A01",), shortest=minutes_of(2)),
        segment(2, 25),
        segment(3, 5, hard=30),
    )
    run = started(show)
    run.do(2 * 60, Go())
    found = choice(offer(run, 3), ReplanKind.ENCORE)
    again = found.plan.inserted
    assert again is not None
    assert (again.kind, again.products, again.duration) == ("encore", ("A01",), minutes_of(3))
    assert found.plan.before == "s3"
    assert found.plan.slack_after == 0


# Taken as one step


def test_taking_a_choice_does_what_was_shown_and_is_undone_with_one_key() -> None:
    run = started(late_show())
    found = choice(offer(run, 14), ReplanKind.SQUEEZE)
    before = run.state
    events = run.do(14 * 60, found.plan)
    assert [type(event) for event in events] == [Replanned]
    assert fixed_moments(run.state, at(14)) == found.after
    run.do(14 * 60 + 1, Undo())
    assert run.state.script == before.script
    assert fixed_moments(run.state, at(14)) == found.before


@pytest.mark.parametrize(
    ("plan", "reason"),
    [
        (Replan(ReplanKind.SQUEEZE, durations=(("s1", minutes_of(1)),)), "already_past"),
        (Replan(ReplanKind.SQUEEZE, durations=(("s9", minutes_of(1)),)), "unknown_segment"),
        (Replan(ReplanKind.SQUEEZE, durations=(("s2", Millis(-1)),)), "below_zero"),
        (Replan(ReplanKind.SQUEEZE, added=minutes_of(-11)), "below_zero"),
        (Replan(ReplanKind.SQUEEZE), "nothing_changes"),
        (Replan(ReplanKind.DROP, skipped=("s1",)), "already_past"),
        (Replan(ReplanKind.ENCORE, inserted=segment(2, 1)), "already_there"),
    ],
)
def test_a_replan_that_makes_no_sense_is_refused(plan: Replan, reason: str) -> None:
    run = started(late_show())
    assert run.refused(60, plan) == reason


# Against every way there is


@st.composite
def shows(draw: st.DrawFn) -> Script:
    parts: list[Segment] = []
    for number in range(1, draw(st.integers(2, 7)) + 1):
        length = draw(st.integers(1, 12)) * 30_000 + draw(st.integers(0, 3))
        shortest = draw(st.none() | st.integers(0, length))
        target = draw(st.none() | st.integers(0, 9))
        hard = draw(st.none() | st.integers(0, 40)) if number > 1 else None
        parts.append(
            Segment(
                f"s{number}",
                str(number),
                "",
                Millis(length),
                kind=draw(st.sampled_from(["hero", "quick", "closing", ""])),
                shortest=None if shortest is None else Millis(shortest),
                hard_start=None if hard is None else Instant(EIGHT + hard * 30_000),
                gmv_target=None if target is None else Money(Decimal(target), "CNY"),
            )
        )
    end = draw(st.none() | st.integers(1, 60))
    return script(*parts, hard_end=None if end is None else Instant(EIGHT + end * 30_000))


@settings(max_examples=80, deadline=None)
@given(shows(), st.integers(0, 600))
def test_every_choice_keeps_to_the_minima_and_harms_nothing(show: Script, seconds: int) -> None:
    run = started(show)
    found = offer(run, seconds / 60)
    if found is None:
        return
    wishes = ReplanSettings()
    for each in found.choices:
        for ref, length in each.plan.durations:
            old = run.state.script.segment(ref)
            bounds = (least(old, wishes), old.longest or old.duration)
            assert bounds[0] <= length <= max(bounds[1], old.duration)
        harmed = [
            after.ref
            for before, after in zip(each.before, each.after, strict=True)
            if after.missed_by > before.missed_by
        ]
        assert harmed == []
        if each.plan.kind is not ReplanKind.SLIDE:
            copy = Performance(show, *run.state.book.cues)
            copy.state, copy.events = run.state, list(run.events)
            copy.do(seconds, each.plan)
            assert fixed_moments(copy.state, at(seconds / 60)) == each.after


@settings(max_examples=80, deadline=None)
@given(shows(), st.integers(0, 600))
def test_no_other_drop_meets_the_moment_for_less(show: Script, seconds: int) -> None:
    run = started(show)
    found = offer(run, seconds / 60)
    if found is None or found.by < 0:
        return
    now, state = at(seconds / 60), run.state
    value, wishes = worths(state.script, ReplanSettings()), ReplanSettings()
    free = [
        each.id
        for each in state.script.segments[state.position + 1 :]
        if not each.skipped and each.hard_start is None and each.kind not in wishes.kept
    ]
    best: tuple[int, int] | None = None
    for count in range(1, len(free) + 1):
        for chosen in combinations(free, count):
            copy = Performance(show, *state.book.cues)
            copy.state = state
            copy.do(seconds, Replan(ReplanKind.DROP, skipped=chosen))
            there = (found.moment.kind, found.moment.ref)
            moments = fixed_moments(copy.state, now)
            if next(m for m in moments if (m.kind, m.ref) == there).missed_by == 0:
                cost = (sum(value[ref] for ref in chosen), count)
                best = cost if best is None else min(best, cost)
    drops = [each for each in found.choices if each.kind is ReplanKind.DROP]
    assert [(each.lost, len(each.plan.skipped)) for each in drops] == (
        [] if best is None else [best]
    )


def test_time_off_the_pass_on_air_is_never_taken_off_the_next() -> None:
    show = script(segment(1, 10, shortest=minutes_of(5)), segment(2, 10), segment(3, 5, hard=17))
    run = started(show)
    plan = choice(offer(run, 2), ReplanKind.SQUEEZE).plan
    assert (plan.on_air, plan.added) == ("s1", -minutes_of(3))
    run.do(180, Go())
    assert run.refused(181, plan) == "already_on_air"
    assert run.state.passes[-1].added == 0


def test_a_moment_that_is_let_be_gives_way_to_the_next_that_is_missed() -> None:
    run = started(script(segment(1, 10), segment(2, 10, hard=10), segment(3, 5, hard=20)))
    run.look(12 * 60)
    assert (offered(run.state, at(12)) or pytest.fail()).moment.ref == "s2"
    found = offered(run.state, at(12), let_be={"hard_start:s2": minutes_of(2)})
    assert found is not None
    assert found.moment.ref == "s3"
    again = offered(run.state, at(12), let_be={"hard_start:s2": minutes_of(1.9)})
    assert again is not None
    assert again.moment.ref == "s2"


def test_an_encore_that_would_miss_the_start_of_the_closing_behind_it_is_not_offered() -> None:
    show = script(
        segment(1, 5, kind="hero", products=("A1",), shortest=minutes_of(1)),
        segment(2, 5),
        segment(3, 5, kind="closing", hard=10),
        hard_end=at(15),
    )
    run = started(show)
    run.do(300, Go())
    segments = (*show.segments[:2], replace(show.segments[2], duration=minutes_of(1)))
    run.do(400, Revise(replace(run.state.script, segments=segments), run.state.book.cues))
    assert kinds(offer(run, 401 / 60)) == ["slide"]  # four minutes to spare, all behind the closing


def test_the_slot_of_a_boost_that_names_none_is_the_segment_that_it_hangs_on() -> None:
    boost = Boost("B1", "tool", SegmentStart("s2"), minutes_of(-4), minutes_of(4))
    show = script(segment(1, 10), segment(2, 5), segment(3, 5), segment(4, 5, hard=20))
    run = started(replace(show, boosts=(boost,)))
    assert choice(offer(run, 13), ReplanKind.DROP).plan.skipped == ("s3",)
