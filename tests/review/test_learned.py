"""What earlier shows teach: lengths, leads, and the end by history (rules 16 and 20)."""

from __future__ import annotations

from dataclasses import replace

from performing import EIGHT, MINUTE, Performance, script, segment
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.history import outlook
from stage_desktop.review.learned import Lead, boost_leads, learned
from stage_desktop.script.commerce import Boost
from stage_desktop.script.derive import derived_cues
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import CompleteCue, CueKey, End, Go, Hold, Jump, Start
from stage_desktop.show.state import ShowState


def show(**fields: object) -> Script:
    return script(
        segment(1, 5, kind="warmup"),
        segment(2, 10, kind="hero", products=("A01",), host="Lin"),
        segment(3, 10, kind="hero", products=("A02",), host="Mo"),
        **fields,
    )


def run_of(first: float, second: float, third: float) -> ShowState:
    """A run whose segments took so many minutes."""
    run = Performance(show())
    run.do(0, Start())
    run.do(first * 60, Go())
    run.do((first + second) * 60, Go())
    run.do((first + second + third) * 60, End())
    return run.state


THREE = [run_of(5, 12, 10), run_of(6, 9, 10), run_of(5, 15, 10)]


def test_a_segment_is_known_by_its_products_from_three_times_on() -> None:
    wanted = show().segments[1]
    assert learned(THREE[:1]).of(wanted) is None
    found = learned(THREE).of(wanted)
    assert found is not None
    key, lengths = found
    assert key == ("subject", "A01", "Lin")
    assert lengths.values == (9 * MINUTE, 12 * MINUTE, 15 * MINUTE)


def test_quantiles_are_by_nearest_rank() -> None:
    found = learned([*THREE, run_of(5, 30, 10)]).of(show().segments[1])
    assert found is not None
    lengths = found[1]  # 9, 12, 15, 30 minutes
    assert [lengths.quantile(q) for q in (10, 50, 90)] == [9 * MINUTE, 12 * MINUTE, 30 * MINUTE]


def test_another_product_of_the_host_is_judged_in_relation_to_its_plan() -> None:
    other = replace(show().segments[1], products=("A09",), duration=Millis(20 * MINUTE))
    found = learned(THREE).of(other)
    assert found is not None
    key, lengths = found
    assert key == ("kind", "hero", "Lin")
    assert lengths.as_durations(other.duration) == (18 * MINUTE, 24 * MINUTE, 30 * MINUTE)


def test_what_was_cut_off_or_held_is_no_measure() -> None:
    run = Performance(show())
    run.do(0, Start())
    run.do(60, Hold())
    run.do(120, Go())
    run.do(180, Jump("s1"))
    run.do(240, End())
    assert learned([run.state]).lengths == {}


def boosted(ordered: float, effect: float) -> ShowState:
    plan = show(boosts=(Boost("B1", "fentiao", lead=Millis(3 * MINUTE), target="s3"),))
    run = Performance(plan, *derived_cues(plan, ()))
    run.do(0, Start())
    run.do(ordered * 60, CompleteCue(CueKey("B1.order")))
    run.do(effect * 60, CompleteCue(CueKey("B1.effect")))
    return run.state


def test_the_lead_of_a_tool_is_the_median_of_three_or_more() -> None:
    runs = [boosted(1, 8), boosted(2, 14), boosted(1, 7)]
    assert boost_leads(runs) == {"fentiao": Lead(3, Millis(7 * MINUTE))}
    assert boost_leads(runs[:2]) == {}


def test_the_end_by_history_needs_three_passes_of_something_ahead() -> None:
    run = Performance(show())
    run.do(0, Start())
    assert outlook(run.state, Instant(EIGHT + MINUTE), learned(THREE[:1])) is None


def test_the_end_by_history_lies_where_the_earlier_lengths_put_it() -> None:
    """5, 5 or 6 minutes, then 9, 12 or 15, then always 10: between 24 and 31 after the start."""
    run = Performance(show(hard_end=Instant(EIGHT + 31 * MINUTE)))
    run.do(0, Start())
    found = outlook(run.state, Instant(EIGHT), learned(THREE))
    assert found is not None
    minutes = [(each - EIGHT) / MINUTE for each in (found.early, found.middle, found.late)]
    assert minutes[:2] == [24, 27]
    assert minutes[2] in (30, 31)  # eight of nine end by 30: the 90th percentile is at its edge
    assert (found.known, found.ahead, found.chance) == (3, 3, 100)


def test_equal_shows_give_equal_figures() -> None:
    run = Performance(show(hard_end=Instant(EIGHT + 26 * MINUTE)))
    run.do(0, Start())
    once = outlook(run.state, Instant(EIGHT), learned(THREE))
    assert once == outlook(run.state, Instant(EIGHT), learned(THREE))
    assert once is not None
    assert once.chance is not None
    assert 25 <= once.chance <= 42  # one of three second segments is short enough
