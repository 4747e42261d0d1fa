"""Which segments are left out: the least worth that frees enough, against all sets there are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from stage_desktop.show.dropping import Item, cheapest


def test_the_least_valuable_that_is_long_enough_goes() -> None:
    items = [Item("a", 0, 300, 50), Item("b", 0, 200, 10), Item("c", 0, 240, 20)]
    assert cheapest(items, 230, shorten=False) == ("c",)


def test_two_cheap_ones_go_before_a_dear_one() -> None:
    items = [Item("a", 0, 300, 50), Item("b", 0, 200, 10), Item("c", 0, 240, 20)]
    assert cheapest(items, 300, shorten=False) == ("b", "c")


def test_of_equal_worth_the_fewest_go() -> None:
    items = [Item("a", 0, 100, 5), Item("b", 0, 100, 5), Item("c", 0, 200, 10)]
    assert cheapest(items, 200, shorten=False) == ("c",)


def test_what_stays_in_is_never_left_out() -> None:
    items = [Item("a", 0, None, 1), Item("b", 0, 100, 99)]
    assert cheapest(items, 100, shorten=False) == ("b",)
    assert cheapest(items, 101, shorten=False) is None


def test_what_can_be_shortened_needs_less_left_out() -> None:
    items = [Item("a", 40, 100, 5), Item("b", 60, 120, 50)]
    assert cheapest(items, 100, shorten=True) == ()
    assert cheapest(items, 101, shorten=True) == ("a",)


def test_what_a_hard_start_swallows_counts_for_nothing() -> None:
    items = [Item("a", 0, 100, 1), Item("", 0, None, 0, 30, absorbed=True), Item("b", 0, 80, 9)]
    assert cheapest(items, 90, shorten=False) == ("a", "b")
    assert cheapest(items, 70, shorten=False) == ("b",)


def test_a_bound_that_must_hold_forbids_what_passes_it() -> None:
    items = [Item("a", 0, 100, 1), Item("", 0, None, 0, 30), Item("b", 0, 80, 9)]
    assert cheapest(items, 70, shorten=False) == ("b",)
    assert cheapest(items, 90, shorten=False) is None


def _worth(items: Sequence[Item], chosen: Sequence[str]) -> tuple[int, int]:
    return sum(item.worth for item in items if item.ref in chosen), len(chosen)


def _gained(items: Sequence[Item], chosen: Sequence[str]) -> int | None:
    gain = 0
    for item in items:
        gain += item.whole or 0 if item.ref in chosen else 0
        if item.bound is not None and gain > item.bound:
            if not item.absorbed:
                return None
            gain = item.bound
    return gain


@st.composite
def shows(draw: st.DrawFn) -> list[Item]:
    items: list[Item] = []
    for at in range(draw(st.integers(1, 8))):
        whole = draw(st.none() | st.integers(0, 40))
        items.append(Item(f"s{at}", 0, whole, draw(st.integers(0, 9))))
        if draw(st.integers(0, 5)) == 0:
            items.append(Item("", 0, None, 0, draw(st.integers(0, 60)), draw(st.booleans())))
    return items


@given(shows(), st.integers(1, 120))
def test_no_other_set_frees_enough_for_less(items: list[Item], needed: int) -> None:
    refs = [item.ref for item in items if item.whole is not None]
    sets = [each for count in range(len(refs) + 1) for each in combinations(refs, count)]
    enough = [each for each in sets if (_gained(items, each) or 0) >= needed]
    best = min((_worth(items, each) for each in enough), default=None)
    found = cheapest(items, needed, shorten=False)
    assert (None if found is None else _worth(items, found)) == best
    if found is not None:
        assert (_gained(items, found) or 0) >= needed


def test_of_more_segments_than_can_be_weighed_a_set_is_still_found() -> None:
    # Odd gains and worths leave no way better than another; nearly all have to go.
    items = [Item(f"s{at}", 0, 1_000 + at * at % 997, 1 + at * 7_919 % 1_009) for at in range(900)]
    whole = sum(item.whole or 0 for item in items[:300])
    found = cheapest(items, whole // 4, shorten=False)
    assert found is not None
    assert (_gained(items, found) or 0) >= whole // 4
    everything = sum(item.whole or 0 for item in items)
    assert len(cheapest(items, everything, shorten=False) or ()) == 900


def test_what_nearly_all_have_to_go_for_is_found_in_a_show_of_a_hundred() -> None:
    items = [Item(f"s{at}", 0, 1_000 + at * at % 997, 1 + at * 7_919 % 1_009) for at in range(100)]
    everything = sum(item.whole or 0 for item in items)
    found = cheapest(items, everything - 999, shorten=False)
    assert found is not None
    assert len(found) == 100
    assert cheapest(items, everything + 1, shorten=False) is None
