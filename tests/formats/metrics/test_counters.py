"""Running totals: when a column is one, what each step brought, where it went back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_desktop.formats.metrics.counters import Fall, brought, counts_on, shared_out


def values(*numbers: float) -> list[Decimal]:
    return [Decimal(str(number)) for number in numbers]


def test_what_each_step_brought() -> None:
    assert brought(values(3, 5, 5, 12)) == (values(2, 0, 7), [])
    assert brought([]) == ([], [])


def test_a_counter_that_goes_back_a_little_counts_when_it_has_passed_its_highest() -> None:
    gains, falls = brought(values(100, 98, 99, 105))
    assert gains == values(0, 0, 5)
    assert falls == [Fall(1, Decimal(100), Decimal(98))]
    assert not falls[0].is_reset


def test_a_counter_that_begins_again_brings_what_it_has_counted_since() -> None:
    gains, falls = brought(values(100, 120, 7, 9))
    assert gains == values(20, 7, 2)
    assert [fall.is_reset for fall in falls] == [True]


@pytest.mark.parametrize(
    ("numbers", "hinted", "counts"),
    [
        (range(12), False, True),
        (range(11), False, False),  # too short to tell
        ([5] * 20, False, False),  # a quiet curve, not a counter
        ([0] * 10 + [1, 2, 3], False, False),
        ([*range(12), 3], False, False),
        ([1, 2, 3], True, True),
        ([*range(20), 3], True, True),
        ([5, 3, 6, 2, 7], True, False),
    ],
)
def test_when_a_column_counts_on(numbers: list[int], hinted: bool, counts: bool) -> None:
    assert counts_on(values(*numbers), hinted=hinted) is counts


@pytest.mark.parametrize(
    ("amount", "steps", "parts"),
    [
        (10, 3, [3, 3, 4]),
        (0.1, 3, [0, 0, 0.1]),
        (1.5, 3, [0.5, 0.5, 0.5]),
        (600, 3, [200, 200, 200]),
        (7, 1, [7]),
        (0, 4, [0, 0, 0, 0]),
    ],
)
def test_an_amount_is_shared_out_in_whole_units(
    amount: float, steps: int, parts: list[float]
) -> None:
    assert shared_out(Decimal(str(amount)), steps) == values(*parts)


@given(st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False), st.integers(1, 500))
def test_the_parts_add_up(amount: Decimal, steps: int) -> None:
    parts = shared_out(amount, steps)
    assert len(parts) == steps
    assert sum(parts) == amount
    assert all(part >= 0 for part in parts)


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=40))
def test_steps_of_a_counter_that_never_falls_add_up(rises: list[int]) -> None:
    counter = [Decimal(sum(rises[: at + 1])) for at in range(len(rises))]
    gains, falls = brought(counter)
    assert gains == [Decimal(rise) for rise in rises[1:]]
    assert falls == []


@given(st.lists(st.integers(0, 1_000).map(Decimal), max_size=30))
def test_nothing_is_ever_counted_below_zero(counter: list[Decimal]) -> None:
    gains, _ = brought(counter)
    assert len(gains) == max(0, len(counter) - 1)
    assert all(gain >= 0 for gain in gains)
