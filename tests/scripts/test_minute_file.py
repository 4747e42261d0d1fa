"""The made-up minute file: the same each time, true to the log, read back without a doubt."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from minute_file import minute_file, minutes_of, slots_of
from performing import EIGHT, MINUTE, Performance, script, segment
from stage_desktop.formats.metrics.reading import ShowFrame, read_metrics
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.lineup import suggested_offset
from stage_desktop.review.metrics import Measure
from stage_desktop.review.report import Report, report
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.derive import all_cues
from stage_desktop.script.plan import SegmentKind
from stage_desktop.show.commands import End, Go, Start

COAT = Product("P1", "羊毛大衣", live_price=Money(Decimal(399), "CNY"))
SCARF = Product("P2", "围巾", live_price=Money(Decimal("19.9"), "CNY"))
GIFT = Giveaway(
    "G1", "福袋", SegmentStart("s3"), Millis(60_000), active=Millis(480_000), draws=True
)
BOOST = Boost("B1", "随心推", SegmentStart("s2"), Millis(0), lead=Millis(300_000))


@pytest.fixture(scope="module")
def performed() -> Report:
    """Half an hour: nothing for sale, a coat, a scarf with a giveaway; a boost with the coat."""
    show = script(
        segment(1, 10, kind=SegmentKind.WARMUP),
        segment(2, 10, kind=SegmentKind.HERO, products=("P1",)),
        segment(3, 10, kind=SegmentKind.WELFARE, products=("P2",)),
        products=(COAT, SCARF),
        giveaways=(GIFT,),
        boosts=(BOOST,),
        currency="CNY",
    )
    run = Performance(show, *all_cues(show))
    run.do(0, Start())
    run.do(600, Go())
    run.do(1_200, Go())
    run.do(1_800, End())
    return report(run.state)


@pytest.mark.parametrize(("suffix", "layout"), [(".xlsx", "douyin"), (".csv", "tiktok")])
def test_the_same_run_and_seed_make_the_same_file(
    performed: Report, suffix: str, layout: str
) -> None:
    first = minute_file(performed, suffix, layout, 1)
    assert first == minute_file(performed, suffix, layout, 1)
    assert first != minute_file(performed, suffix, layout, 2)


def test_a_minute_for_each_minute_of_the_show_and_nobody_is_lost(performed: Report) -> None:
    minutes = minutes_of(performed, 1)
    assert [each.at for each in minutes] == [EIGHT + n * MINUTE for n in range(30)]
    for before, after in pairwise(minutes):
        assert after.online == before.online + after.entries - after.leaves


def test_sales_follow_what_was_on_air(performed: Report) -> None:
    minutes = minutes_of(performed, 1)
    assert sum(each.gmv for each in minutes[:10]) == 0
    assert all(each.gmv == pytest.approx(each.units * 399) for each in minutes[10:20])
    assert all(each.gmv == pytest.approx(each.units * 19.9) for each in minutes[20:])


def test_boosts_bring_people_and_giveaways_keep_them(performed: Report) -> None:
    minutes = minutes_of(performed, 1)
    # The boost is ordered with the coat and works five minutes later.
    assert minutes[15].entries > 2 * minutes[14].entries
    leaving = [each.leaves / each.online for each in minutes]
    assert max(leaving[22:28]) < min(leaving[17:20])


def test_a_run_that_was_not_on_air_has_no_minutes() -> None:
    assert minutes_of(report(Performance(script(segment(1, 5))).state), 1) == ()


def test_the_slots_add_up_and_line_up(performed: Report) -> None:
    minutes = minutes_of(performed, 1)
    coat, scarf = slots_of(performed, minutes, 1)
    assert (coat.product, scarf.title) == ("P1", "围巾")
    assert coat.units == sum(each.units for each in minutes[10:20])
    assert 5 <= coat.start_s - (EIGHT // 1_000 + 600) <= 11


@pytest.mark.parametrize(("suffix", "layout"), [(".xlsx", "douyin"), (".csv", "tiktok")])
def test_it_is_read_back_without_a_doubt(
    performed: Report, tmp_path: Path, suffix: str, layout: str
) -> None:
    path = tmp_path / f"minutes{suffix}"
    path.write_bytes(minute_file(performed, suffix, layout, 1))
    frame = ShowFrame("Asia/Shanghai", EIGHT, Instant(EIGHT + 30 * MINUTE), "CNY")
    found = read_metrics(path, frame)
    assert found.findings == ()
    minutes = minutes_of(performed, 1)
    gmv = next(each for each in found.file.series if each.measure is Measure.GMV)
    assert [float(point.value) for point in gmv.points] == [each.gmv for each in minutes]
    assert [point.at for point in gmv.points] == [each.at for each in minutes]
    if suffix == ".xlsx":
        suggestion = suggested_offset(found.file, performed)
        assert suggestion is not None
        assert -11_000 <= suggestion.offset <= -5_000
