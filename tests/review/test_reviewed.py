"""The review of a run, by numbers worked out by hand."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from performing import EIGHT, MINUTE, Performance, at, script, segment
from reviewing import by_minute, metrics, order, review
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.curves import Curve
from stage_desktop.review.lanes import Lane, MarkGroup
from stage_desktop.review.metrics import Measure, PlatformSlot
from stage_desktop.review.report import CueOutcome
from stage_desktop.review.totals import Source
from stage_desktop.script.commerce import Boost, Giveaway
from stage_desktop.script.cues import Cue, SegmentStart
from stage_desktop.script.derive import derived_cues
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import (
    Annotate,
    CompleteCue,
    CueKey,
    End,
    Go,
    Jump,
    RecordFigures,
    Start,
)

GMV = [100, 100, 200, 200, 0, 300, 300, 300, 60, 60, 60, 60]
ONLINE = [50, 60, 80, 100, 90, 90, 120, 110, 60, 40, 40, 40, 30]


def plan(**fields: object) -> Script:
    return script(
        segment(1, 4, kind="warmup", host="Lin"),
        segment(2, 4, kind="hero", host="Lin、Mo", products=("A01",)),
        segment(3, 4, kind="profit", host="Mo", products=("A02",), hard=9),
        **fields,
    )


def performed(*cues: Cue, **fields: object) -> Performance:
    """4 minutes, 5 minutes, 3 minutes: from eight until twelve past, a minute early at the end."""
    show = Performance(plan(**fields), *cues)
    show.do(0, Start())
    show.do(4 * 60, Go())
    show.do(9 * 60, Go())
    show.do(12 * 60, End())
    return show


def test_a_run_without_figures_is_reviewed_all_the_same() -> None:
    found = review(performed().state)
    assert [row.timing.over for row in found.rows] == [0, MINUTE, -MINUTE]
    assert [row.figures.gmv for row in found.rows] == [None, None, None]
    assert [each.gmv for each in found.hosts] == [None, None]
    assert found.markers == ()
    assert {figure.code for figure in found.figures if figure.value is None} >= {"gmv", "roi"}


def test_a_pass_sold_what_fell_into_its_time() -> None:
    figures = metrics(by_minute(Measure.GMV, GMV), by_minute(Measure.ONLINE, ONLINE))
    rows = review(performed().state, figures).rows
    assert [row.figures.gmv for row in rows] == [600, 960, 180]
    assert [row.figures.gmv_per_minute for row in rows] == [150, 192, 60]
    assert [row.figures.online_start for row in rows] == [50, 90, 40]
    assert [row.figures.online_change for row in rows] == [40, -50, -10]
    assert rows[0].figures.changes == (10, 50, 40)


def test_the_clock_offset_moves_the_figures() -> None:
    """Half a minute later: the second pass gets half of minutes 3 and 8, and those between."""
    figures = metrics(by_minute(Measure.GMV, GMV), offset=30_000)
    row = review(performed().state, figures).rows[1]
    assert row.figures.gmv == Decimal("100") + 0 + 300 + 300 + 300 + 30


def test_what_a_curve_does_not_cover_is_not_known() -> None:
    figures = metrics(by_minute(Measure.GMV, GMV[:6]))
    rows = review(performed().state, figures).rows
    assert [row.figures.gmv for row in rows] == [600, None, None]


def test_orders_alone_tell_the_sales_of_every_minute_of_the_show() -> None:
    figures = metrics(orders=(order(4.5, 90, quantity=3), order(8.9, 60), order(11, 10)))
    found = review(performed().state, figures)
    assert [row.figures.gmv for row in found.rows] == [0, 150, 10]
    assert [row.figures.units for row in found.rows] == [0, 4, 1]
    assert found.by_code["orders"].value == 3
    assert found.by_code["gmv"].source is Source.ORDERS


def test_without_a_curve_the_platforms_own_slot_is_taken() -> None:
    slot = PlatformSlot("A01", "", Instant(EIGHT + 5 * MINUTE), gmv=Decimal(777), units=7)
    rows = review(performed().state, metrics(slots=(slot,))).rows
    assert [(row.figures.gmv, row.figures.units, row.figures.by_slot) for row in rows] == [
        (None, None, False),
        (777, 7, True),
        (None, None, False),
    ]


def test_figures_typed_near_both_ends_tell_what_a_pass_sold() -> None:
    show = Performance(plan())
    show.do(0, Start())
    show.do(230, RecordFigures(Decimal(400), 80))
    show.do(240, Go())
    show.do(400, RecordFigures(Decimal(900)))
    show.do(540, Go())
    show.do(720, End())
    rows = review(show.state).rows
    assert [row.figures.gmv for row in rows] == [400, None, None]
    assert [row.figures.typed for row in rows] == [True, False, False]


def test_a_reason_stands_in_its_row() -> None:
    show = performed()
    show.do(900, Annotate("s2", 1, "questions"))
    assert [row.reason for row in review(show.state).rows] == ["", "questions", ""]


# Lanes


def test_both_lanes_have_their_bars_and_marks() -> None:
    cue = Cue("c", "explain_pop", SegmentStart("s2"), Millis(30_000), subject="A01")
    show = Performance(plan(), cue)
    show.do(0, Start())
    show.do(240, Go())
    show.do(280, CompleteCue(CueKey("c")))
    found = review(show.state)
    bars = [(bar.lane, bar.number, bar.start - EIGHT, bar.end) for bar in found.bars]
    assert bars[:2] == [
        (Lane.ACTUAL, "1", 0, at(240)),
        (Lane.PLANNED, "1", 0, at(240)),
    ]
    assert bars[2] == (Lane.ACTUAL, "2", 4 * MINUTE, None)
    assert [(bar.number, bar.start) for bar in found.bars if bar.lane is Lane.PLANNED][2] == (
        "3",
        at(540),
    )
    marks = [(mark.lane, mark.group, mark.at, mark.outcome) for mark in found.marks]
    assert marks == [
        (Lane.PLANNED, MarkGroup.CUE, at(270), None),
        (Lane.ACTUAL, MarkGroup.CUE, at(280), CueOutcome.DONE),
    ]


# In time


def test_lateness_has_its_median_its_90th_percentile_and_its_worst() -> None:
    cues = [Cue(f"c{n}", "note", SegmentStart("s1"), Millis(n * 1_000)) for n in range(1, 11)]
    show = Performance(plan(), *cues)
    show.do(0, Start())
    for n in range(1, 10):  # each is done n seconds late; the tenth is missed
        show.do(2 * n, CompleteCue(CueKey(f"c{n}")))
    show.do(240, Go())
    found = review(show.state).cues
    assert (found.count, found.missed) == (9, 1)
    assert (found.median, found.p90, found.worst, found.worst_cue) == (5_000, 9_000, 9_000, "c9")


def test_a_hard_start_has_its_error() -> None:
    show = Performance(plan())
    show.do(0, Start())
    show.do(240, Go())
    show.do(560, Go())
    show.do(700, End())
    found = review(show.state)
    assert [(each.segment.id, each.error) for each in found.hard] == [("s3", 20_000)]
    assert found.by_code["hard_error"].value == 20_000


# Hosts


def test_time_and_sales_are_the_hosts_by_time() -> None:
    """Lin had 4 minutes alone and 5 with Mo, Mo 3 more: sales of a shared segment are halved."""
    figures = metrics(by_minute(Measure.GMV, GMV))
    lin, mo = review(performed().state, figures).hosts
    assert (lin.host, lin.passes, lin.on_air, lin.over) == ("Lin", 2, 9 * MINUTE, MINUTE)
    assert (mo.host, mo.passes, mo.on_air, mo.over) == ("Mo", 2, 8 * MINUTE, 0)
    assert (lin.gmv, mo.gmv) == (600 + 480, 480 + 180)
    assert lin.gmv_per_hour == Decimal(1_080 * 60) / 9
    assert (lin.longest, mo.longest) == (9 * MINUTE, 8 * MINUTE)


def test_a_pause_ends_the_stretch_of_a_host() -> None:
    show = Performance(
        script(segment(1, 4, host="Lin"), segment(2, 6, host="Mo"), segment(3, 3, host="Lin"))
    )
    show.do(0, Start())
    show.do(240, Go())
    show.do(600, Go())
    show.do(780, End())
    lin = review(show.state).hosts[0]
    assert (lin.on_air, lin.longest) == (7 * MINUTE, 4 * MINUTE)


# Giveaways and boosts


def given_away() -> Performance:
    """Launched at 1:10, ten seconds late; drawn at 4:10; announced at 4:50."""
    giveaway = Giveaway(
        "G1", "福袋", SegmentStart("s1"), Millis(MINUTE), countdown=Millis(3 * MINUTE), draws=True
    )
    show_plan = plan(giveaways=(giveaway,))
    show = Performance(show_plan, *derived_cues(show_plan, ()))
    show.do(0, Start())
    show.do(70, CompleteCue(CueKey("G1.open")))
    show.do(240, Go())
    show.do(250, CompleteCue(CueKey("G1.draw")))
    show.do(290, CompleteCue(CueKey("G1.announce")))
    show.do(540, Go())
    show.do(720, End())
    return show


def test_a_giveaway_has_its_lateness_and_those_who_watched() -> None:
    found = review(given_away().state, metrics(by_minute(Measure.ONLINE, ONLINE)))
    (each,) = found.giveaways
    assert each.opened is not None
    assert each.announced is not None
    assert (each.opened.lateness, each.announced.lateness) == (10_000, 30_000)
    assert each.in_time is True  # half a minute is the limit
    assert each.online == (60, 90, 40)  # at 1:10, 4:10 and 9:10
    assert each.span == (at(70), at(250))
    assert each.on_air == ("s1", "s2")
    assert found.by_code["giveaways_in_time"].value == 1


def test_around_a_launch_stand_five_minutes_of_each_side() -> None:
    entries = by_minute(Measure.ENTRIES, [10] * 6 + [40] * 12, first=-5)
    (marker,) = review(given_away().state, metrics(entries)).markers
    assert (marker.group, marker.code, marker.at) == (MarkGroup.GIVEAWAY, "G1", at(70))
    # The step at 20:01: 290 of 300 seconds before are at 10 a minute, the other ten at 40.
    assert marker.around.entries_before == Decimal(10 * 290 + 40 * 10) / 300
    assert marker.around.entries_after == 40
    assert marker.around.gmv_before is None


def test_the_lead_of_a_boost_is_measured_from_order_to_effect() -> None:
    boost = Boost("B1", "粉条", lead=Millis(3 * MINUTE), target="s2")
    show_plan = plan(boosts=(boost,))
    show = Performance(show_plan, *derived_cues(show_plan, ()))
    show.do(0, Start())
    show.do(60, CompleteCue(CueKey("B1.order")))
    show.do(240, Go())
    show.do(300, CompleteCue(CueKey("B1.effect")))
    found = review(show.state)
    (each,) = found.boosts
    assert (each.lead, each.planned_lead, each.is_marked) == (4 * MINUTE, 3 * MINUTE, True)
    assert (each.effect_at, each.on_air) == (at(300), "s2")
    assert found.by_code["boost_lead"].value == 4 * MINUTE


def test_an_effect_that_nobody_marked_is_taken_from_the_order_and_the_lead() -> None:
    boost = Boost("B1", "粉条", lead=Millis(3 * MINUTE), target="s2")
    show_plan = plan(boosts=(boost,))
    show = Performance(show_plan, *derived_cues(show_plan, ()))
    show.do(0, Start())
    show.do(90, CompleteCue(CueKey("B1.order")))
    show.do(240, Go())
    (each,) = review(show.state).boosts
    assert (each.effect_at, each.is_marked, each.lead) == (at(270), False, None)


# Figures


def test_figures_follow_their_formulas() -> None:
    totals = {
        Measure.GMV: 12_000, Measure.VIEWS: 4_000, Measure.VIEWERS: 3_000, Measure.SPEND: 1_500,
        Measure.ORDERS: 100, Measure.BUYERS: 80, Measure.UNITS: 150, Measure.REFUNDS: 600,
        Measure.EXPOSURES: 16_000, Measure.ENTRIES: 4_000, Measure.PAID_VIEWS: 1_000,
        Measure.NEW_FOLLOWERS: 60, Measure.PRODUCT_CLICKS: 500, Measure.PRODUCT_EXPOSURES: 5_000,
    }  # fmt: skip
    found = review(performed().state, metrics(totals=totals)).by_code
    values = {code: found[code].value for code in found}
    assert (values["gpm_views"], values["gpm_viewers"]) == (3_000, 4_000)
    assert (values["uv_value"], values["roi"]) == (4, 8)
    assert (values["order_value"], values["buyer_value"], values["unit_value"]) == (120, 150, 80)
    assert (values["conversion"], values["entry_rate"]) == (Decimal("0.02"), Decimal("0.25"))
    assert (values["paid_share"], values["follow_rate"]) == (Decimal("0.25"), Decimal("0.02"))
    assert (values["click_rate"], values["click_to_order"]) == (Decimal("0.1"), Decimal("0.2"))
    assert values["refund_rate"] == Decimal("0.05")
    assert values["gmv_per_minute"] == 1_000  # over twelve minutes
    assert found["gmv"].source is Source.STATED


def test_a_denominator_of_nothing_gives_no_figure() -> None:
    totals = {Measure.GMV: 100, Measure.VIEWS: 0, Measure.SPEND: 0}
    found = review(performed().state, metrics(totals=totals)).by_code
    assert (found["gpm_views"].value, found["roi"].value) == (None, None)


def test_curves_add_up_to_the_show() -> None:
    figures = metrics(by_minute(Measure.GMV, GMV), by_minute(Measure.ONLINE, ONLINE))
    found = review(performed().state, figures).by_code
    assert (found["gmv"].value, found["gmv"].source) == (sum(GMV), Source.CURVE)
    assert found["peak_online"].value == 120
    assert found["average_online"].value == Decimal(sum(ONLINE[:12])) / 12
    assert found["opening_gmv"].value == sum(GMV[:10])
    # Products were explained for 5 + 3 minutes, which sold 960 + 180.
    assert found["gmv_per_explained_minute"].value == Decimal(1_140) / 8


def test_the_log_tells_the_timing() -> None:
    show = Performance(plan())
    show.do(30, Start())
    show.do(270, Go())
    show.do(600, Go())
    show.do(660, Jump("s1"))
    show.do(720, End())
    found = review(show.state).by_code
    assert found["start_slip"].value == 30_000
    assert found["planned_length"].value == 13 * MINUTE
    assert found["actual_length"].value == 690_000
    assert (found["drift"].value, found["relative_drift"].value) == (-60_000, -90_000)
    assert found["unplanned"].value == 1
    # 240 + 330 + 60 of 720 seconds that were planned for the same passes.
    assert found["overrun"].value == Decimal(-90_000) / 720_000


@given(
    st.lists(st.integers(0, 1_000), min_size=3, max_size=30),
    st.integers(0, 29 * 60),
    st.integers(1, 10 * 60),
)
def test_parts_of_a_stretch_add_up_to_it(values: list[int], start: int, length: int) -> None:
    curve = Curve(by_minute(Measure.GMV, values))
    begin, end = at(start), at(start + length)
    middle = at(start + length // 2)
    whole = curve.amount(begin, end)
    if end > EIGHT + len(values) * MINUTE or middle == begin:
        return
    parts = (curve.amount(begin, middle), curve.amount(middle, end))
    assert whole is not None
    assert None not in parts
    assert abs(sum(part or 0 for part in parts) - whole) < Decimal("1e-20")
