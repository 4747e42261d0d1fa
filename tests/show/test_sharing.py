"""Time shared out between segments, to the millisecond (rule 19)."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from stage_desktop.show.sharing import shared_out, shared_under

ROOMS = st.lists(st.integers(0, 400_000), min_size=1, max_size=8)


def test_shares_are_in_proportion_to_the_rooms() -> None:
    assert shared_out([60_000, 120_000, 0, 180_000], 90_000) == [15_000, 30_000, 0, 45_000]


def test_what_does_not_divide_goes_to_the_largest_remainders() -> None:
    # 10 × 1/6 = 1.67, 10 × 2/6 = 3.33, 10 × 3/6 = 5: the missing one goes to the first.
    assert shared_out([1_000, 2_000, 3_000], 10) == [2, 3, 5]


def test_equal_remainders_go_to_the_first() -> None:
    assert shared_out([5, 5, 5], 7) == [3, 2, 2]


def test_more_than_there_is_takes_all_there_is() -> None:
    assert shared_out([3, 4], 100) == [3, 4]


def test_nothing_is_taken_where_nothing_can_be() -> None:
    assert shared_out([0, 0], 5) == [0, 0]


def test_a_cap_binds_those_before_it_and_the_rest_falls_to_the_others() -> None:
    assert shared_under([100, 100, 200], 200, [(2, 40)]) == [20, 20, 160]


def test_a_later_cap_binds_those_before_an_earlier_one_too() -> None:
    assert shared_under([100, 100], 100, [(1, 80), (2, 30)]) == [15, 15]


@given(ROOMS, st.integers(0, 2_000_000))
def test_the_sum_is_what_was_wanted_and_no_room_is_passed(rooms: list[int], wanted: int) -> None:
    shares = shared_out(rooms, wanted)
    assert sum(shares) == min(wanted, sum(rooms))
    assert all(0 <= share <= room for share, room in zip(shares, rooms, strict=True))


@given(ROOMS, st.integers(0, 2_000_000))
def test_no_share_is_a_millisecond_off_its_proportion(rooms: list[int], wanted: int) -> None:
    total, sure = sum(rooms), min(wanted, sum(rooms))
    for share, room in zip(shared_out(rooms, wanted), rooms, strict=True):
        assert abs(share * total - sure * room) < max(1, total)


CAPS = st.lists(st.tuples(st.integers(1, 5), st.integers(0, 12)), max_size=3)


@given(st.lists(st.integers(0, 6), min_size=1, max_size=5), st.integers(0, 25), CAPS)
def test_under_caps_as_much_is_given_as_can_be(
    rooms: list[int], wanted: int, caps: list[tuple[int, int]]
) -> None:
    shares = shared_under(rooms, wanted, caps)

    def allowed(each: tuple[int, ...]) -> bool:
        return sum(each) <= wanted and all(sum(each[:count]) <= bound for count, bound in caps)

    assert allowed(tuple(shares))
    assert all(0 <= share <= room for share, room in zip(shares, rooms, strict=True))
    most = max(sum(each) for each in product(*(range(room + 1) for room in rooms)) if allowed(each))
    assert sum(shares) == most


def test_a_thousand_caps_that_bind_one_after_the_other_are_shared_under() -> None:
    caps = [(count, count) for count in range(1, 1_200)]
    assert shared_under([9] * 1_200, 10_000, caps) == [*([1] * 1_199), 9]
