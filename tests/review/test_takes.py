"""Takes of a talk-through: what counts, what they say of a segment, what the script becomes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from performing import EIGHT, at, script, segment
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.takes import Pick, Take, compared, takes_of_run, with_lengths
from stage_desktop.script.cues import ClockTime, Cue, CueKind
from stage_desktop.script.plan import EndRule, Script
from stage_desktop.script.talked import talked_through
from stage_desktop.show.commands import (
    Command,
    End,
    Go,
    Hold,
    Jump,
    Restart,
    Resume,
    Start,
    Tick,
    Undo,
)
from stage_desktop.show.engine import decide, fold, opened
from stage_desktop.show.events import RunKind, RunOpened
from stage_desktop.show.state import Phase, ShowState

SHOW = script(
    segment(1, 5),
    segment(2, 10, hard=5, auto=True, shortest=Millis(480_000)),
    segment(3, 5),
    hard_end=Instant(EIGHT + 3_600_000),
    cues=(Cue("clock", CueKind.NOTE, ClockTime(Instant(EIGHT + 1_000))),),
)


def played(show: Script, *steps: tuple[float, Command]) -> ShowState:
    state = opened(RunOpened(at=EIGHT, kind=RunKind.REHEARSAL, script=show, cues=show.cues))
    for seconds, command in steps:
        for each in (Tick(), command):
            state = fold(state, decide(state, each, at(seconds)))
    return state


def take(seconds: float, began: int = 0, *, counts: bool = True) -> Take:
    length = Millis(round(seconds * 1_000))
    return Take("s2", Instant(EIGHT + began), Millis(600_000), length, counts=counts)


def test_only_the_chosen_segments_are_talked_through_one_after_the_other() -> None:
    part = talked_through(SHOW, {"s2", "s3"})
    assert [each.skipped for each in part.segments] == [True, False, False]
    assert {each.end_rule for each in part.segments} == {EndRule.BY_HAND}
    assert (part.planned_start, part.hard_end, part.cues) == (None, None, ())
    state = played(part, (0, Start()), (700, Go()), (1_000, End()))
    assert [each.segment for each in state.passes] == ["s2", "s3"]
    assert state.phase is Phase.ENDED


def test_each_pass_is_a_take_without_the_time_it_was_held() -> None:
    part = talked_through(SHOW, {"s2", "s3"})
    state = played(
        part,
        (0, Start()),
        (100, Hold()),
        (160, Resume()),
        (660, Go()),
        (900, Tick()),
    )
    (found,) = takes_of_run(state)
    assert (found.segment, found.taken_at, found.planned) == ("s2", EIGHT, 600_000)
    assert (found.duration, found.over, found.counts) == (600_000, 0, True)


@pytest.mark.parametrize(("seconds", "counts"), [(149.999, False), (150, True), (320, True)])
@pytest.mark.parametrize("leave", [Restart(), Jump("s3")])
def test_one_that_was_begun_again_counts_once_half_of_it_was_over(
    seconds: float, counts: bool, leave: Command
) -> None:
    part = talked_through(SHOW, {"s1", "s3"})
    (found, *_) = takes_of_run(played(part, (0, Start()), (seconds, leave)))
    assert found.counts is counts


def test_a_take_that_is_undone_is_none() -> None:
    part = talked_through(SHOW, {"s1", "s3"})
    assert takes_of_run(played(part, (0, Start()), (200, Go()), (210, Undo()))) == ()


def test_takes_are_compared() -> None:
    rehearsed = SHOW.segments[1]
    takes = [take(545.2, 3), take(470, 1), take(610.4, 2), take(20, 0, counts=False)]
    found = compared(rehearsed, [*takes, replace(take(9), segment="s1")])
    assert [each.duration for each in found.takes] == [20_000, 470_000, 610_400, 545_200]
    assert found.count == 3
    assert (found.shortest, found.longest) == (470_000, 610_400)
    assert (found.last, found.median) == (545_200, 545_200)
    assert found.best == 545_200  # 7:50 is below what the segment can be done in, 8:00
    assert found.length(Pick.LAST) == 546_000
    assert found.length(Pick.WRITTEN) == 600_000


def test_two_takes_have_their_middle_as_median() -> None:
    found = compared(SHOW.segments[1], [take(500), take(501.001, 1)])
    assert found.median == 500_500
    assert found.length(Pick.MEDIAN) == 501_000


def test_no_take_tells_nothing() -> None:
    found = compared(SHOW.segments[1], [take(3, counts=False)])
    assert (found.count, found.last, found.best, found.median) == (0, None, None, None)
    assert [found.length(pick) for pick in Pick] == [600_000, None, None, None]


def test_all_takes_below_the_least_have_no_best() -> None:
    assert compared(SHOW.segments[1], [take(479)]).best is None


def test_the_script_takes_lengths_over_and_stays_itself_without_any() -> None:
    found = with_lengths(SHOW, {"s2": Millis(546_000), "s3": Millis(300_000)})
    assert [each.duration for each in found.segments] == [300_000, 546_000, 300_000]
    assert found.segments[2] is SHOW.segments[2]
    assert with_lengths(SHOW, {"s3": Millis(300_000), "gone": Millis(1)}) is SHOW


@given(st.lists(st.integers(1, 10**7), min_size=1, max_size=12))
def test_the_median_lies_between_the_shortest_and_the_longest(lengths: list[int]) -> None:
    takes = [take(ms / 1_000, began) for began, ms in enumerate(lengths)]
    found = compared(SHOW.segments[1], takes)
    assert found.shortest is not None
    assert found.median is not None
    assert found.longest is not None
    assert found.shortest <= found.median <= found.longest
    assert found.count == len(lengths)
