"""What the now panel says in each phase."""

from __future__ import annotations

import pytest

from performing import Performance, at, script, segment
from stage_desktop.instants import Millis
from stage_desktop.script.commerce import Product
from stage_desktop.show.commands import AddTime, End, Go, Hold, Start
from stage_desktop.ui.models.now_facts import Mode, now_facts, products_of


def show() -> Performance:
    return Performance(script(segment(1, 5), segment(2, 5, hard=10, auto=True)))


@pytest.mark.parametrize(
    ("seconds", "mode", "count"), [(-90, Mode.READY, 90_000), (30, Mode.OVERDUE, -30_000)]
)
def test_before_the_start_it_counts_to_the_planned_start(
    seconds: int, mode: Mode, count: int
) -> None:
    facts = now_facts(show().look(seconds))
    assert (facts.mode, facts.count, facts.until) == (mode, count, at(0))
    assert facts.coming is not None
    assert facts.coming.id == "s1"


def test_without_a_planned_start_there_is_no_number() -> None:
    facts = now_facts(Performance(script(segment(1, 5), planned=None)).look(0))
    assert (facts.mode, facts.count, facts.next_in) == (Mode.UNPLANNED, None, None)


@pytest.mark.parametrize(
    ("seconds", "mode", "count", "progress"),
    [
        (60, Mode.RUNNING, 240_000, 200),
        (240, Mode.LAST_MINUTE, 60_000, 800),
        (300, Mode.LAST_MINUTE, 0, 1_000),
        (310, Mode.OVER, -10_000, 1_000),
    ],
)
def test_on_air_it_counts_down_and_on_below_zero(
    seconds: int, mode: Mode, count: int, progress: int
) -> None:
    run = show()
    run.do(0, Start())
    facts = now_facts(run.look(seconds))
    assert (facts.mode, facts.count, facts.length, facts.progress) == (
        mode,
        count,
        300_000,
        progress,
    )
    assert facts.next_in == 600_000 - seconds * 1_000  # the fixed start of 2


def test_held_it_stands_and_says_for_how_long() -> None:
    run = show()
    run.do(0, Start())
    run.do(60, Hold())
    facts = now_facts(run.look(100))
    assert (facts.mode, facts.count, facts.held) == (Mode.HELD, 240_000, 40_000)


def test_added_time_is_part_of_what_it_counts_down_from() -> None:
    run = show()
    run.do(0, Start())
    run.do(10, AddTime(Millis(60_000)))
    facts = now_facts(run.look(180))
    assert (facts.length, facts.progress) == (360_000, 500)


def test_waiting_for_a_fixed_start_it_counts_to_it() -> None:
    run = show()
    run.do(0, Start())
    run.do(200, Go())
    facts = now_facts(run.look(400))
    assert (facts.mode, facts.count, facts.until) == (Mode.WAITING, 200_000, at(600))


def test_after_the_last_segment_and_after_the_end() -> None:
    """2 begins at its fixed start, 600 s, and ends by itself at 900 s."""
    run = show()
    run.do(0, Start())
    run.do(200, Go())
    finished = now_facts(run.look(930))
    assert (finished.mode, finished.count) == (Mode.FINISHED, -30_000)
    run.do(940, End())
    ended = now_facts(run.look(1_000))
    assert (ended.mode, ended.count) == (Mode.ENDED, 940_000)


def test_products_that_the_assortment_does_not_have_stand_as_they_are() -> None:
    known = Product("A1", "Shirt")
    written = script(segment(1, 5, products=("A1", "X9")), products=(known,))
    assert products_of(written, written.segments[0]) == (known, "X9")
