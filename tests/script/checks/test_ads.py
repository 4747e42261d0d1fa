"""Checks of targets, budgets and boosts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from checked import of, subjects, told
from platform_tables import PLATFORMS
from stage_desktop.script.check_settings import CheckSettings, Share
from stage_desktop.script.commerce import Boost, Giveaway, Money
from stage_desktop.script.cues import ClockTime, SegmentStart
from stage_desktop.script.plan import Script
from written_shows import minutes, product, seconds, segment, show, wall


def yuan(amount: str, currency: str = "CNY") -> Money:
    return Money(Decimal(amount), currency)


def test_a_show_has_a_target() -> None:
    assert of("no_gmv_target", show(segment("1")))
    assert not of("no_gmv_target", show(segment("1"), gmv_target=yuan("1")))


@pytest.mark.parametrize(
    ("second", "differs"), [("700", False), ("710", False), ("711", True), ("689", True)]
)
def test_the_targets_of_the_segments_sum_to_the_target_of_the_show(
    second: str, differs: bool
) -> None:
    """300 and 700 of 1000; one per cent is allowed."""
    rows = (segment("1", gmv_target=yuan("300")), segment("2", gmv_target=yuan(second)))
    script = show(*rows, segment("3"), gmv_target=yuan("1000"))
    assert bool(of("gmv_sum_differs", script)) is differs
    wide = CheckSettings(gmv_sum_differs=Share(2))
    assert not of("gmv_sum_differs", script, settings=wide)


def test_without_targets_of_segments_or_in_two_currencies_nothing_is_summed() -> None:
    assert not of("gmv_sum_differs", show(segment("1"), gmv_target=yuan("9")))
    dollars = segment("1", gmv_target=yuan("1", "USD"))
    assert not of("gmv_sum_differs", show(dollars, gmv_target=yuan("9")))


def test_boosts_cost_no_more_than_the_budget() -> None:
    boosts = (Boost("B1", "粉条", budget=yuan("400")), Boost("B2", "粉条", budget=yuan("300.5")))
    script = show(segment("1"), boosts=boosts, ad_budget=yuan("700"))
    assert told("spend_above_budget", script) == {"total": "700.5", "budget": "700"}
    assert not of("spend_above_budget", replace(script, ad_budget=yuan("700.50")))
    assert not of("spend_above_budget", replace(script, ad_budget=None))


def test_a_boost_says_what_it_may_cost() -> None:
    boosts = (Boost("B1", "粉条", budget=yuan("1")), Boost("B2", "粉条"))
    assert subjects("boost_without_budget", show(segment("1"), boosts=boosts)) == ["B2"]


def test_a_show_has_boosts_and_they_say_when_viewers_come() -> None:
    assert of("no_boosts", show(segment("1")))
    at = ClockTime(wall("20:00"))
    boosts = (
        Boost("B1", "粉条", at, lead=minutes(5)),
        Boost("B2", "粉条", at),
        Boost("B3", "粉条"),
    )
    script = show(segment("1"), boosts=boosts)
    assert not of("no_boosts", script)
    assert subjects("boost_without_lead", script) == ["B2"]


def fed(effect: float, *kinds: str, **changes: Any) -> Script:
    """Segments of ten minutes each from 20:00; viewers come `effect` minutes after that."""
    boost = Boost("B1", "粉条", ClockTime(wall("20:00")), minutes(effect - 6), minutes(6))
    rows = [segment(str(i + 1), 10, kind, products=(f"A{i + 1}",)) for i, kind in enumerate(kinds)]
    return show(*rows, boosts=(replace(boost, **changes),))


@pytest.mark.parametrize(
    ("effect", "met"), [(0, ""), (4.9, ""), (5, ""), (5.1, "2"), (10, "2"), (19, "2"), (20, "")]
)
def test_viewers_meet_no_item_of_low_appeal_for_five_minutes(effect: float, met: str) -> None:
    found = of("effect_low_appeal", fed(effect, "hero", "profit", "welfare", "hero"))
    assert [dict(each.data)["segment"] for each in found] == ([met] if met else [])


@pytest.mark.parametrize("kind", ["traffic", "welfare", "hero", "flash", "lottery", "warmup", "秀"])
def test_what_holds_viewers(kind: str) -> None:
    assert not of("effect_low_appeal", fed(0, kind, "hero"))


@pytest.mark.parametrize("kind", ["profit", "quick", "transition", "handover", "break"])
def test_what_does_not_hold_viewers(kind: str) -> None:
    assert told("effect_low_appeal", fed(0, kind, "hero"))["kind"] == kind


@pytest.mark.parametrize(
    ("audience", "goods", "target", "met"),
    [
        ("粉丝 + 看过本直播间", "老粉", "s1", False),
        ("粉丝 + 看过本直播间", "老粉", "s2", True),
        ("粉丝", "新粉", "s1", True),
        ("女装兴趣 + 达人相似粉丝", "老粉", "s1", True),
        ("automatic", "老粉", "s1", True),
    ],
)
def test_fans_are_brought_to_the_item_for_returning_fans(
    audience: str, goods: str, target: str, met: bool
) -> None:
    script = fed(0, "profit", "hero", audience=audience, target=target)
    item = replace(product("A1", "9", "9"), audience=goods)
    assert bool(of("effect_low_appeal", replace(script, products=(item,)))) is met


@pytest.mark.parametrize(("effect", "left"), [(2, ""), (2.1, "7:54"), (4, "6:00"), (5, "5:00")])
def test_viewers_have_eight_minutes_before_an_item_of_low_appeal(effect: float, left: str) -> None:
    found = of("effect_slot_short", fed(effect, "hero", "profit"))
    assert [dict(each.data)["length"] for each in found] == ([left] if left else [])


def test_what_follows_counts_as_long_as_it_holds_viewers() -> None:
    assert not of("effect_slot_short", fed(4, "hero", "lottery", "profit"))
    soon = fed(6, "hero", "profit")
    assert not of("effect_slot_short", soon)  # told as an item of low appeal
    assert of("effect_low_appeal", soon)


@pytest.mark.parametrize(("effect", "late"), [(12, False), (12.1, True), (25, True)])
def test_no_boost_lands_in_the_last_eight_minutes(effect: float, late: bool) -> None:
    assert bool(of("effect_late", fed(effect, "hero", "hero"))) is late


@pytest.mark.parametrize(
    ("launch", "held"), [(5, True), (5.1, False), (-6, False), (-5, True), (0, True)]
)
def test_a_giveaway_holds_those_who_enter(launch: float, held: bool) -> None:
    """Viewers come at 20:10; the giveaway is launched so much later and runs for five minutes."""
    script = fed(10, "hero", "hero", "hero")
    giveaway = Giveaway(
        "G1", "红包", ClockTime(wall("20:10")), minutes(launch), countdown=minutes(5)
    )
    found = of("effect_without_giveaway", replace(script, giveaways=(giveaway,)))
    assert bool(found) is not held
    assert not of("effect_without_giveaway", script)


@pytest.mark.parametrize(
    ("brings", "goods", "differs"),
    [
        ("粉丝", "新粉", True),
        ("粉丝", "全部", False),
        ("粉丝", "新老粉", False),
        ("达人相似粉丝", "老粉", True),
        ("interests: skincare", "returning", True),
        ("interests: skincare", "new", False),
        ("automatic", "returning", False),
    ],
)
def test_a_boost_brings_those_for_whom_its_slot_is(brings: str, goods: str, differs: bool) -> None:
    script = fed(0, "hero", audience=brings, target="s1")
    item = replace(product("A1", "9", "9"), audience=goods)
    assert bool(of("boost_audience_differs", replace(script, products=(item,)))) is differs


def test_a_hero_has_a_boost_for_it_or_running_through_it() -> None:
    aimed = fed(0, "hero", "profit", "hero", "hero", target="s1")
    assert subjects("hero_without_boost", aimed) == ["3", "4"]
    running = fed(0, "hero", "profit", "hero", "hero", window=minutes(20.1))
    assert subjects("hero_without_boost", running) == ["4"]
    assert not of("hero_without_boost", show(segment("1", 10, "hero")))


def on(platform: str, **fields: Any) -> Script:
    boost = Boost("B1", "", ClockTime(wall("20:00")), lead=minutes(5))
    return show(segment("1", 60, "hero"), platform=platform, boosts=(replace(boost, **fields),))


@pytest.mark.parametrize(
    ("tool", "at", "grid"),
    [
        ("磁力金牛", "20:00", ""),
        ("磁力金牛", "20:30", "1:00:00"),
        ("快手粉条", "20:07", ""),
    ],
)
def test_kuaishous_ads_are_scheduled_by_the_hour(tool: str, at: str, grid: str) -> None:
    script = on("快手", tool=tool, anchor=ClockTime(wall(at)))
    found = of("boost_off_grid", script, platforms=PLATFORMS)
    assert [dict(each.data)["grid"] for each in found] == ([grid] if grid else [])


@pytest.mark.parametrize(("at", "off"), [("20:00", False), ("20:30", False), ("20:07", True)])
def test_qianchuan_is_scheduled_by_the_half_hour(at: str, off: bool) -> None:
    script = on("抖音", tool="巨量千川", anchor=ClockTime(wall(at)))
    assert bool(of("boost_off_grid", script, platforms=PLATFORMS)) is off


def test_the_orders_off_a_grid_are_told_once_a_tool() -> None:
    boosts = tuple(
        Boost(f"B{i}", "金牛", SegmentStart("s1"), minutes(i), minutes(5)) for i in (0, 4, 9)
    )
    script = show(segment("1", 60, "hero"), platform="快手", boosts=boosts)
    (found,) = of("boost_off_grid", script, platforms=PLATFORMS)
    assert found.place.subject == "B4"
    assert dict(found.data)["orders"] == "B4 20:04:00, B9 20:09:00"


@pytest.mark.parametrize(
    ("tool", "window", "code"),
    [
        ("小店随心推", 30, ""),
        ("小店随心推", 330, ""),
        ("小店随心推", 45, "boost_window_choice"),
        ("小店随心推", 361, "boost_window_choice"),
        ("千川", 29, "boost_window"),
        ("千川", 1440, ""),
        ("千川", 1441, "boost_window"),
        ("unheard of", 1, ""),
    ],
)
def test_a_boost_runs_as_long_as_its_tool_offers(tool: str, window: float, code: str) -> None:
    script = on("抖音", tool=tool, window=minutes(window))
    found = {
        each
        for each in ("boost_window", "boost_window_choice")
        if of(each, script, platforms=PLATFORMS)
    }
    assert found == ({code} if code else set())


@pytest.mark.parametrize(
    ("amount", "currency", "wrong"),
    [
        ("99.99", "CNY", True),
        ("100", "CNY", False),
        ("5000001", "CNY", True),
        ("50", "USD", False),
    ],
)
def test_a_budget_is_one_that_the_tool_takes(amount: str, currency: str, wrong: bool) -> None:
    script = on("抖音", tool="随心推", budget=yuan(amount, currency))
    assert bool(of("boost_budget", script, platforms=PLATFORMS)) is wrong


def test_without_a_table_nothing_is_held_against_a_platform() -> None:
    script = on("抖音", tool="随心推", budget=yuan("1"), window=seconds(1))
    codes = ("boost_budget", "boost_window_choice", "boost_off_grid")
    assert not any(of(code, script) for code in codes)
