"""Runs beside each other, and shows one after the other."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from performing import EIGHT, MINUTE, Performance, script, segment
from reviewing import by_minute, metrics, review
from stage_desktop.instants import DAY, HOUR, Instant, Millis
from stage_desktop.review.compare import compared
from stage_desktop.review.metrics import Measure
from stage_desktop.review.trend import HostRow, RunRow, series_of, trend
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import End, Go, Jump, Start
from stage_desktop.show.events import RunKind
from stage_desktop.show.state import ShowState


def plan() -> Script:
    return script(
        segment(1, 5, title="Hello"),
        segment(2, 5, title="Coat", products=("A01",)),
        segment(3, 5, title="Scarf", products=("A02",)),
    )


def run_of(show: Script, *minutes: float) -> ShowState:
    """A run whose segments took so many minutes."""
    run, at = Performance(show), 0.0
    run.do(0, Start())
    for minute in minutes[:-1]:
        at += minute * 60
        run.do(at, Go())
    run.do(at + minutes[-1] * 60, End())
    return run.state


def test_runs_of_one_script_stand_beside_each_other_by_id() -> None:
    renamed = replace(
        plan(), segments=(replace(plan().segments[0], title="Hi"), *plan().segments[1:])
    )
    found = compared([review(run_of(plan(), 5, 6, 7)), review(run_of(renamed, 4, 5, 5))])
    rows = [
        (row.number, row.title, [cell and cell.timing.actual_duration for cell in row.cells])
        for row in found.rows
    ]
    assert rows == [
        ("1", "Hello", [5 * MINUTE, 4 * MINUTE]),
        ("2", "Coat", [6 * MINUTE, 5 * MINUTE]),
        ("3", "Scarf", [7 * MINUTE, 5 * MINUTE]),
    ]


def test_shows_of_a_series_are_aligned_by_product_then_by_title() -> None:
    other = script(
        segment(1, 5, title="A better coat", products=("A01",)),
        segment(2, 5, title="hello "),
        segment(3, 5, title="Hat", products=("A09",)),
    )
    found = compared([review(run_of(plan(), 5, 6, 7)), review(run_of(other, 1, 2, 3))])
    rows = [
        (row.title, [cell and cell.timing.segment.title for cell in row.cells])
        for row in found.rows
    ]
    assert rows == [
        ("Hello", ["Hello", "hello "]),
        ("Hat", [None, "Hat"]),
        ("Coat", ["Coat", "A better coat"]),
        ("Scarf", ["Scarf", None]),
    ]


def test_further_passes_have_rows_of_their_own() -> None:
    once = run_of(plan(), 5, 5, 5)
    twice = Performance(plan())
    twice.do(0, Start())
    twice.do(300, Go())
    twice.do(600, Jump("s1"))
    twice.do(660, End())
    found = compared([review(once), review(twice.state)])
    rows = [
        (row.number, row.pass_number, [cell and cell.timing.outcome.value for cell in row.cells])
        for row in found.rows
    ]
    assert rows == [
        ("1", 1, ["done", "done"]),
        ("1", 2, [None, "done"]),
        ("2", 1, ["done", "interrupted"]),
        ("3", 1, ["done", "not_reached"]),
    ]


def test_figures_that_no_run_knows_are_left_out() -> None:
    sold = review(run_of(plan(), 5, 5, 5), metrics(by_minute(Measure.GMV, [10] * 15)))
    found = compared([sold, review(run_of(plan(), 5, 5, 6))])
    figures = {each.code: each.values for each in found.figures}
    assert figures["gmv"] == (150, None)
    assert figures["drift"] == (0, MINUTE)
    assert "roi" not in figures


names = st.sampled_from(["", "A", "B", "C"])
shows = st.lists(st.tuples(names, names), min_size=1, max_size=5)


@given(st.lists(shows, min_size=1, max_size=3))
def test_every_pass_of_every_run_stands_in_one_cell(drawn: list[list[tuple[str, str]]]) -> None:
    reviews = [
        review(
            run_of(
                script(
                    *(
                        segment(at, 1, title=title, products=(code,) if code else ())
                        for at, (title, code) in enumerate(each)
                    )
                ),
                *[1] * len(each),
            )
        )
        for each in drawn
    ]
    found = compared(reviews)
    for index, each in enumerate(reviews):
        cells = [row.cells[index] for row in found.rows if row.cells[index] is not None]
        assert sorted(cells, key=id) == sorted(each.rows, key=id)


# Trend


def run_row(run: int, day: int, **values: object) -> RunRow:
    """A show of two hours that began a minute late and ended three minutes late."""
    start = Instant(EIGHT + day * DAY)
    made = RunRow(
        run, RunKind.LIVE, f"秋冬第{run}场", "Asia/Shanghai", start, Instant(start + 2 * HOUR),
        Instant(start + MINUTE), Instant(start + 2 * HOUR + 3 * MINUTE), Millis(3 * MINUTE),
        Decimal(12_200), "CNY",
    )  # fmt: skip
    return replace(made, **values)  # type: ignore[arg-type]


def host(run: int, name: str, minutes: int, gmv: int | None, *, passes: int = 2) -> HostRow:
    on_air, planned = Millis(minutes * MINUTE), Millis((minutes - 2) * MINUTE)
    sold = passes if gmv is not None else 0
    amount = None if gmv is None else Decimal(gmv)
    return HostRow(run, name, passes, on_air, planned, Millis(2 * MINUTE), amount, sold)


def test_a_show_of_the_trend_has_drift_overrun_and_sales_by_hour() -> None:
    (show,) = trend([run_row(1, 0)], [host(1, "Lin", 62, 6_000), host(1, "Mo", 60, 6_200)]).shows
    assert (show.run.drift, show.run.relative_drift) == (3 * MINUTE, 2 * MINUTE)
    assert show.overrun == Decimal(4) / 118
    assert show.run.gmv_per_hour == Decimal("6000.00")  # 12,200 in 122 minutes
    assert [each.gmv_per_hour for each in show.hosts] == [Decimal("5806.45"), Decimal("6200.00")]


def test_hosts_are_added_up_over_the_shows_whose_sales_are_known() -> None:
    found = trend(
        [run_row(1, 0), run_row(2, 1), run_row(3, 2)],
        [host(1, "Lin", 60, 600), host(2, "Lin、Mo", 30, 400), host(3, "Lin", 600, None)],
    )
    lin, mo = found.hosts
    assert (lin.host, lin.shows, lin.on_air, lin.gmv) == ("Lin", 2, 90 * MINUTE, 800)
    assert (mo.host, mo.shows, mo.on_air, mo.gmv) == ("Mo", 1, 30 * MINUTE, 200)


def test_sales_of_a_host_are_unknown_when_those_of_one_pass_are() -> None:
    row = replace(host(1, "Lin", 60, 600, passes=3), sold=2)
    (show,) = trend([run_row(1, 0)], [row]).shows
    assert show.hosts[0].gmv is None


def test_shows_come_by_their_start_and_months_by_the_calendar_of_their_zone() -> None:
    """Ten days after 22 October is November in Shanghai from midnight on."""
    runs = [
        run_row(2, 10),
        run_row(1, 0),
        run_row(3, 9, gmv=Decimal(20_000), drift=Millis(-MINUTE)),
        run_row(4, 5, ended_at=None),
    ]
    found = trend(runs, [])
    assert [show.run.run for show in found.shows] == [1, 3, 2]
    assert [(each.year, each.month, each.shows) for each in found.months] == [
        (2026, 10, 2),
        (2026, 11, 1),
    ]
    october = found.months[0]
    assert (october.mean_gmv, october.best_gmv) == (Decimal("16100.00"), 20_000)
    assert october.mean_drift == MINUTE


def test_amounts_of_two_currencies_have_no_mean() -> None:
    found = trend([run_row(1, 0), run_row(2, 1, currency="USD")], [])
    assert found.months[0].mean_gmv is None


def test_titles_of_a_series_differ_by_numbers_and_dates_only() -> None:
    titles = [
        "秋冬新款第一场",
        "秋冬新款 第2场",
        "秋冬新款第十二场 10月22日",
        "秋冬新款 (2026-10-22)",
    ]
    assert {series_of(title) for title in titles} == {"秋冬新款"}
    assert series_of("Skincare Live #3") == series_of("skincare live 4") == "skincarelive"
    assert series_of("2026") == "2026"
