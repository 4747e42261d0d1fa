"""What feeds what, the spend bands and the preparation on the time axis, worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from performing import EIGHT, MINUTE, Performance, at, script, segment
from stage_desktop.instants import Millis
from stage_desktop.script.commerce import Boost, Giveaway, Money
from stage_desktop.script.cues import ClockTime, SegmentStart
from stage_desktop.script.derive import all_cues
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import SpendBand, Task
from stage_desktop.show.bars import Lane, Link
from stage_desktop.show.commands import CompleteCue, CueKey, Go, Skip, Start
from stage_desktop.show.lanes import lanes
from stage_desktop.show.timeline import Timeline

M = 60


def fed() -> Script:
    """Three segments of ten minutes; a lottery two minutes into the first, a boost for the last.

    The boost runs for five minutes from the start of its slot.
    """
    lottery = Giveaway(
        "G1",
        "抽奖",
        SegmentStart("s1"),
        Millis(2 * MINUTE),
        countdown=Millis(MINUTE),
        active=Millis(5 * MINUTE),
    )
    boost = Boost(
        "B1",
        "磁力金牛",
        SegmentStart("s3"),
        Millis(-7 * MINUTE),
        lead=Millis(7 * MINUTE),
        window=Millis(5 * MINUTE),
        target="s3",
    )
    return script(
        segment(1, 10), segment(2, 10), segment(3, 10), giveaways=(lottery,), boosts=(boost,)
    )


def performance(show: Script) -> Performance:
    return Performance(show, *all_cues(show))


def linked(timeline: Timeline, first: float = -600, last: float = 7_200) -> list[Link]:
    return list(lanes(timeline, at(first), at(last)).links)


def test_a_giveaway_is_linked_from_its_launch_and_a_boost_from_its_effect() -> None:
    assert linked(performance(fed()).look(-60)) == [
        Link(Lane.GIVEAWAYS, "G1", "s1", at(2 * M), at(2 * M)),
        Link(Lane.BOOSTS, "B1", "s3", at(20 * M), at(20 * M)),
    ]


def test_what_is_not_seen_is_not_linked() -> None:
    timeline = performance(fed()).look(-60)
    assert [each.ref for each in linked(timeline, last=15 * M)] == ["G1"]
    # The launch lies before what is seen: the draw alone says nothing of its slot.
    assert [each.ref for each in linked(timeline, first=4 * M)] == ["B1"]


def test_an_ordered_boost_leads_to_its_slot_that_slipped() -> None:
    run = performance(fed())
    run.do(0, Start())
    run.do(10 * M, Go())
    run.do(13 * M, CompleteCue(CueKey("B1.order")))
    # Four minutes over: the slot begins at 24:00, the effect lasts from 20:00 to 25:00.
    (boost,) = (each for each in linked(run.look(24 * M)) if each.ref == "B1")
    assert boost == Link(Lane.BOOSTS, "B1", "s3", at(20 * M), at(24 * M))
    # Five minutes over it ends as its slot begins.
    (late,) = (each for each in linked(run.look(25 * M)) if each.ref == "B1")
    assert late == Link(Lane.BOOSTS, "B1", "s3", at(20 * M), at(25 * M), misses=True)


def test_what_was_skipped_or_feeds_no_slot_has_no_link() -> None:
    show = fed()
    loose = replace(show.giveaways[0], anchor=ClockTime(at(3 * M)))
    run = performance(replace(show, giveaways=(loose,)))
    run.do(-30, Skip("s3"))
    assert linked(run.look(-20)) == []


def test_spend_bands_stand_from_the_planned_start_with_what_was_spent_of_the_budget() -> None:
    cny = "CNY"
    bands = (
        SpendBand("P1", Millis(0), Millis(10 * MINUTE), Decimal(40), Money(Decimal(300), cny)),
        SpendBand("P2", Millis(10 * MINUTE), Millis(30 * MINUTE), Decimal(60)),
    )
    show = script(segment(1, 30), spend_bands=bands, ad_budget=Money(Decimal(1_000), cny))
    found = lanes(Performance(show).look(-60), at(-600), at(7_200)).shares
    assert [(each.code, each.start, each.end) for each in found] == [
        ("P1", at(0), at(10 * M)),
        ("P2", at(10 * M), at(30 * M)),
    ]
    assert [(each.share, each.spent) for each in found] == [
        (Decimal(40), Decimal(30)),
        (Decimal(60), None),
    ]
    assert [each.code for each in lanes(Performance(show).look(0), at(660), at(900)).shares] == [
        "P2"
    ]


def test_spend_bands_begin_with_a_show_that_has_no_planned_start() -> None:
    bands = (SpendBand("P1", Millis(0), Millis(MINUTE), Decimal(100)),)
    run = Performance(script(segment(1, 30), planned=None, spend_bands=bands))
    assert lanes(run.look(0), at(-600), at(600)).shares == ()
    run.do(90, Start())
    (share,) = lanes(run.look(100), at(-600), at(600)).shares
    assert (share.start, share.end, share.spent) == (at(90), at(150), None)


def test_the_preparation_stands_before_the_show_and_goes_with_its_start() -> None:
    poster, links = Task("W1", "poster", Millis(-86_400_000)), Task("C1", "links", Millis(-60_000))
    lights = Task("C2", "lights", Millis(-120_000), done=True)
    run = Performance(script(segment(1, 5), warmup=(poster,), checklist=(links, lights)))
    found = lanes(run.look(-120), at(-600), at(600)).tasks
    assert [(each.at, each.task, each.standing) for each in found] == [
        (EIGHT - 86_400_000, poster, "overdue"),
        (at(-120), lights, "done"),
        (at(-60), links, "open"),
    ]
    run.do(0, Start())
    assert lanes(run.look(1), at(-600), at(600)).tasks == ()


@given(st.integers(0, 5_400), st.integers(-3_600, 7_200), st.integers(1, 3_600))
def test_whatever_part_of_the_show_is_seen_is_shown(seconds: int, first: int, width: int) -> None:
    """Of a segment that ran over perhaps only that is seen, or only the end of a boost."""
    show = fed()
    boost = replace(
        show.boosts[0],
        anchor=SegmentStart("s1"),
        offset=Millis(0),
        lead=Millis(MINUTE),
        window=Millis(60 * MINUTE),
        target="s1",
    )
    run = performance(replace(show, boosts=(boost,)))
    run.do(0, Start())
    run.do(1, CompleteCue(CueKey("B1.order")))
    run.do(900, Go())  # five minutes over
    for link in linked(run.look(900 + seconds), first, first + width):
        assert link.slot in run.state.script.positions
