"""What the timeline shows, before it is drawn: instants and values worked out by hand."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from performing import EIGHT, MINUTE, at
from shown_runs import GMV, figures, reviewed_run
from stage_desktop.instants import Instant
from stage_desktop.review.metrics import Measure, Metrics
from stage_desktop.ui.lanes.span import fitted
from stage_desktop.ui.review.picture_of import known_measures, picture_of
from stage_desktop.ui.review.plot.bands import lowest, rows_of, shared
from stage_desktop.ui.review.plot.looking import beside, on_air, revealing
from stage_desktop.ui.review.plot.picture import Trace, round_up


def trace(values: list[float], *, is_level: bool = False, step: int = MINUTE) -> Trace:
    starts = tuple(EIGHT + number * step for number in range(len(values)))
    return Trace("gmv", "GMV", starts, tuple(values), step, is_level)


def test_the_lanes_are_those_of_plan_and_log() -> None:
    picture = picture_of(reviewed_run())
    assert [(block.number, block.start) for block in picture.planned] == [
        *(("1", at(0)), ("2", at(240)), ("3", at(480)))
    ]
    assert [(block.start, block.end) for block in picture.actual] == [
        *((at(0), at(240)), (at(240), at(540)), (at(540), at(720)))
    ]
    assert [block.due for block in picture.actual] == [at(240), at(480), at(780)]


def test_giveaways_and_boosts_stand_from_launch_to_end() -> None:
    giveaway, boost = picture_of(reviewed_run()).feeds
    assert (giveaway.lane, giveaway.start, giveaway.turn, giveaway.end) == (
        *("giveaways", at(60), at(182)),
        at(182),
    )
    assert (boost.lane, boost.start, boost.turn) == ("boosts", at(125), at(305))
    assert "online at launch 60 → draw 100" in giveaway.told
    assert "effect not marked" in boost.told


def test_amounts_are_by_the_minute_whatever_the_step() -> None:
    gmv, online = picture_of(reviewed_run()).traces
    assert (gmv.label, gmv.values[:4], gmv.is_level) == ("GMV/min", (100, 100, 200, 200), False)
    assert (online.is_level, online.most) == (True, 200)
    assert known_measures(reviewed_run()) == (Measure.GMV, Measure.ONLINE)
    assert known_measures(reviewed_run(Metrics())) == ()


def test_the_clock_offset_is_in_the_curve() -> None:
    gmv = picture_of(reviewed_run(figures(offset=30_000))).traces[0]
    assert gmv.starts[0] == at(30)
    assert gmv.file == figures().files[0].digest


def test_a_value_holds_for_its_step_and_not_across_a_gap() -> None:
    curve = trace([float(value) for value in GMV])
    assert curve.at(at(61)) == 100
    assert curve.at(at(-1)) is None
    assert curve.at(at(12 * 60)) is None
    holes = Trace("online", "", (at(0), at(60), at(600)), (5.0, 6.0, 7.0), MINUTE, True)
    assert holes.at(at(179)) == 6
    assert holes.at(at(180)) is None
    assert [len(run) for run in holes.runs()] == [2, 1]


@given(st.lists(st.floats(0, 1e9), min_size=1, max_size=400), st.integers(1, 10_000_000))
def test_thinning_keeps_the_greatest_and_the_least(values: list[float], scale: int) -> None:
    curve = trace(values)
    thin = curve.thinned(scale)
    assert max(thin.values) == max(values)
    assert min(thin.values) == min(values)
    assert list(thin.starts) == sorted(thin.starts)
    assert len(list(thin.runs())) == 1


@given(st.floats(1e-3, 1e12))
def test_scales_end_at_a_round_number_above(value: float) -> None:
    top = round_up(value)
    assert value <= top * (1 + 1e-9)
    assert top <= 10 * value or top <= 1e-3


def test_round_numbers() -> None:
    assert [round_up(value) for value in (0, 1, 7, 120, 201, 900, 1_001)] == [
        *(1, 1, 10, 200, 250, 1_000, 2_000)
    ]


@given(st.integers(0, 2_000), st.integers(0, 15), st.integers(0, 3), st.integers(0, 3))
def test_bands_follow_one_another(height: int, strips: int, gifts: int, boosts: int) -> None:
    bands = shared(height, strips, (gifts, boosts))
    every = [bands.axis, *bands.strips, *bands.lanes, bands.drift]
    stand = [band for band in every if band.height]
    assert all(one.bottom <= two.top for one, two in pairwise(stand))
    assert bands.bottom <= max(height, lowest(strips, (gifts, boosts)))


def test_what_runs_at_once_stands_in_rows() -> None:
    assert rows_of([(0, 10), (5, 8), (9, 20), (10, 12)]) == ([0, 1, 1, 0], 2)
    assert rows_of([(0, 10), (1, 10), (2, 10)], 2) == ([0, 1, 0], 2)


def test_stepping_goes_from_pass_to_pass() -> None:
    picture = picture_of(reviewed_run())
    first, second, third = (block.key for block in picture.actual)
    assert beside(picture, None, 1) == first
    assert beside(picture, None, -1) == third
    assert beside(picture, first, 1) == second
    assert beside(picture, third, 1) is None


def test_what_was_on_air() -> None:
    picture = picture_of(reviewed_run())
    actual = on_air(picture, Instant(at(500)), on_plan=False)
    planned = on_air(picture, Instant(at(500)), on_plan=True)
    assert (actual and actual.number, planned and planned.number) == ("2", "3")


def test_a_pass_far_away_is_brought_into_the_middle() -> None:
    block = picture_of(reviewed_run()).actual[1]
    far = fitted(at(-36_000), at(-32_000), 900)
    near = revealing(far, block, 900)
    assert 0 < near.x(block.start) < near.x(block.end) < 900
    assert revealing(near, block, 900) is near
