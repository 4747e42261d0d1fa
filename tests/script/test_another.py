"""A script copied for another date."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from stage_desktop.instants import Instant, Millis
from stage_desktop.script.another import another_show
from stage_desktop.script.commerce import Giveaway, Money, Product, SupplyItem
from stage_desktop.script.plan import Script, Segment
from stage_desktop.script.preparation import Reservation, SpendBand, Task

WEEK = 7 * 86_400_000
EIGHT = Instant(1_792_670_400_000)


def test_what_was_done_for_the_last_show_is_to_be_done_again() -> None:
    band = SpendBand("B1", Millis(0), Millis(60_000), Decimal(100), Money(Decimal(80), "CNY"))
    script = Script(
        "木棉衣橱",
        "Asia/Shanghai",
        (Segment("s1", "1", "开场", Millis(300_000), hard_start=EIGHT),),
        planned_start=EIGHT,
        products=(Product("P1", "羊绒大衣", supply=(SupplyItem("样品", True),), stock=80),),
        giveaways=(
            Giveaway("G1", "福袋", prepared=True),
            Giveaway("G2", "红包", prepared=None),
        ),
        spend_bands=(band,),
        warmup=(Task("W1", "海报", Millis(-86_400_000), done=True),),
        checklist=(Task("C1", "检查声音", Millis(-600_000), done=True),),
        reservations=(Reservation(EIGHT, 350),),
    )
    copy = another_show(script, Instant(EIGHT + WEEK))
    assert copy.planned_start == EIGHT + WEEK
    assert copy.segments == (replace(script.segments[0], hard_start=Instant(EIGHT + WEEK)),)
    assert copy.products == (replace(script.products[0], supply=(SupplyItem("样品", False),)),)
    assert [each.prepared for each in copy.giveaways] == [False, None]
    assert copy.spend_bands == (replace(band, spent=None),)
    assert [task.done for task in (*copy.warmup, *copy.checklist)] == [False, False]
    assert [task.due for task in (*copy.warmup, *copy.checklist)] == [-86_400_000, -600_000]
    assert copy.reservations == ()
    assert copy.title == "木棉衣橱"
