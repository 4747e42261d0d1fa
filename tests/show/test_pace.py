"""GMV pace: the dashboard's figures against the line of the targets (`DOMAIN.md` 1.2, 28)."""

from __future__ import annotations

from decimal import Decimal

from performing import EIGHT, MINUTE, Performance, script, segment
from stage_desktop.instants import Instant
from stage_desktop.script.commerce import Money
from stage_desktop.show.commands import Go, RecordFigures, Start, Undo
from stage_desktop.show.events import FiguresRecorded
from stage_desktop.show.pace import Pace, line_at, pace, show_target


def cny(amount: int) -> Money:
    return Money(Decimal(amount), "CNY")


def at(minutes: float) -> Instant:
    return Instant(EIGHT + int(minutes * MINUTE))


def started(*targets: int | None, show: int | None = None) -> Performance:
    parts = (
        segment(number, 10, gmv_target=None if each is None else cny(each))
        for number, each in enumerate(targets, 1)
    )
    run = Performance(script(*parts, gmv_target=None if show is None else cny(show)))
    run.do(0, Start())
    return run


def now(run: Performance, minutes: float) -> Pace:
    run.look(minutes * 60)
    return pace(run.state, at(minutes))


def test_the_line_rises_through_each_segment_by_its_target() -> None:
    run = started(1_000, 4_000)
    run.do(600, Go())
    assert line_at(run.state, at(5)) == 500
    assert line_at(run.state, at(10)) == 1_000
    assert line_at(run.state, at(15)) == 3_000


def test_a_segment_that_goes_over_brings_no_more_than_its_target() -> None:
    run = started(1_000, 4_000)
    assert line_at(run.state, at(14)) == 1_000


def test_without_targets_of_segments_the_line_is_even_over_the_planned_time() -> None:
    run = started(None, None, show=8_000)
    assert line_at(run.state, at(5)) == 2_000
    assert line_at(run.state, at(30)) == 8_000


def test_without_targets_there_is_no_line() -> None:
    run = started(None, None)
    run.do(60, RecordFigures(Decimal(900)))
    found = now(run, 2)
    assert (found.target, found.line, found.ahead, found.share) == (None, None, None, None)
    assert found.figure is not None
    assert found.figure.gmv == 900


def test_a_figure_is_held_against_the_line_of_its_own_instant() -> None:
    run = started(1_000, 4_000)
    run.do(300, RecordFigures(Decimal(650), 1_200))
    found = now(run, 8)
    assert (found.line, found.line_now, found.ahead) == (500, 800, 150)
    assert found.share == Decimal("1.3")


def test_what_the_segment_sold_is_known_from_a_figure_before_it() -> None:
    run = started(1_000, 4_000)
    run.do(590, RecordFigures(Decimal(700)))
    run.do(600, Go())
    assert now(run, 11).segment_gmv is None
    run.do(720, RecordFigures(Decimal(1_500)))
    assert now(run, 12).segment_gmv == 800


def test_the_target_of_the_show_goes_before_the_sum_of_its_segments() -> None:
    assert show_target(started(1_000, 4_000).state) == 5_000
    assert show_target(started(1_000, 4_000, show=6_000).state) == 6_000


def test_figures_are_a_step_that_can_be_undone() -> None:
    run = started(1_000)
    (event,) = run.do(60, RecordFigures(Decimal(10), 55))
    assert isinstance(event, FiguresRecorded)
    assert (event.gmv, event.online) == (10, 55)
    run.do(61, Undo())
    assert run.state.figures == ()


def test_figures_that_say_nothing_or_less_than_nothing_are_refused() -> None:
    run = started(1_000)
    assert run.refused(60, RecordFigures()) == "no_figures"
    assert run.refused(60, RecordFigures(Decimal(-1))) == "below_zero"


def test_figures_that_are_no_numbers_are_refused() -> None:
    run = Performance(script(segment(1, 10)))
    run.do(0, Start())
    for text in ("NaN", "Infinity"):
        assert run.refused(1, RecordFigures(Decimal(text))) == "no_figures"
    assert run.state.figures == ()
