"""Checks of giveaways: when, how many, what for, and what platforms and the law allow."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from checked import of, subjects, told
from platform_tables import PLATFORMS
from stage_desktop.script.check_settings import Amount, CheckSettings
from stage_desktop.script.commerce import Giveaway, Money, Product
from stage_desktop.script.cues import ClockTime, Cue, CueKind, SegmentStart
from stage_desktop.script.plan import Script
from written_shows import minutes, product, seconds, segment, show, wall


def gift(code: str, at: float, length: float, tool: str = "福袋", **fields: Any) -> Giveaway:
    """Launched so many minutes after 20:00, drawn so many minutes later."""
    return Giveaway(
        code,
        tool,
        ClockTime(wall("20:00")),
        minutes(at),
        **({"countdown": minutes(length), "draws": True} | fields),
    )


def hour(*giveaways: Giveaway, **fields: Any) -> Script:
    return show(segment("1", 60, "interact"), giveaways=giveaways, **fields)


def test_a_show_has_giveaways() -> None:
    assert of("no_giveaways", hour())
    assert not of("no_giveaways", hour(gift("G1", 0, 5)))


def test_there_are_no_twenty_minutes_without_a_giveaway() -> None:
    script = hour(gift("G1", 21, 4), gift("G2", 26, 5), gift("G3", 24, 1))
    gaps = of("giveaway_gap", script)
    assert [(each.place.subject, dict(each.data)) for each in gaps] == [
        ("", {"length": "21:00", "start": "20:00:00", "end": "20:21:00"}),
        ("G2", {"length": "29:00", "start": "20:31:00", "end": "21:00:00"}),
    ]
    assert not of("giveaway_gap", hour(gift("G1", 20, 5), gift("G2", 35, 5)))
    assert not of("giveaway_gap", hour())


def test_a_giveaway_ends_with_the_show_at_the_latest() -> None:
    script = hour(gift("G1", 50, 10), gift("G2", 50, 10.5))
    assert subjects("giveaway_after_end", script) == ["G2"]


@pytest.mark.parametrize(("apart", "near"), [(20, True), (-20, True), (21, False), (-21, False)])
def test_a_draw_is_not_within_twenty_seconds_of_what_is_fixed(apart: int, near: bool) -> None:
    cue = Cue("c", CueKind.NOTE, ClockTime(wall("20:05")), seconds(apart))
    assert bool(of("draw_near_hard", hour(gift("G1", 0, 5), cues=(cue,)))) is near


def test_a_hard_start_is_in_the_way_of_a_draw_and_what_concerns_it_is_not() -> None:
    rows = (segment("1", 5), segment("2", 5, "flash", hard_start=wall("20:05:10")))
    assert subjects("draw_near_hard", show(*rows, giveaways=(gift("G1", 0, 5),))) == ["G1"]
    at = ClockTime(wall("20:05"))
    own = (
        Cue("a", CueKind.NOTE, at, text="开奖 G1"),
        Cue("b", CueKind.NOTE, at, subject="G1"),
        Cue("B1.order", CueKind.BOOST_ORDER, at),
    )
    assert not of("draw_near_hard", hour(gift("G1", 0, 5), cues=own))


def test_one_lucky_bag_at_a_time_on_douyin_and_two_in_turn() -> None:
    script = hour(
        gift("G1", 0, 10), gift("G2", 9.9, 5, "超级福袋"), gift("G3", 14.9, 5), platform="抖音"
    )
    (found,) = of("giveaways_overlap", script, platforms=PLATFORMS)
    assert found.place.subject == "G2"
    data = dict(found.data)
    assert (data["other"], data["at"], data["end"]) == ("G1", "20:09:54", "20:10:00")


def test_other_tools_and_other_platforms_may_overlap() -> None:
    both = (gift("G1", 0, 10), gift("G2", 5, 10), gift("G3", 5, 10, "店铺红包", draws=False))
    assert subjects("giveaways_overlap", hour(*both, platform="抖音"), platforms=PLATFORMS) == [
        "G2"
    ]
    assert not of("giveaways_overlap", hour(*both, platform="快手"), platforms=PLATFORMS)
    assert not of("giveaways_overlap", hour(*both, platform="抖音"))


RANGES = ("giveaway_countdown", "giveaway_active", "giveaway_window", "giveaway_window_choice")


@pytest.mark.parametrize(
    ("platform", "tool", "countdown", "active", "code"),
    [
        ("TikTok Shop US", "LIVE Flash Sale", 10, 60, ""),
        ("TikTok Shop US", "LIVE Flash Sale", 9, 60, "giveaway_countdown"),
        ("TikTok Shop US", "LIVE Flash Sale", 300, 1200, ""),
        ("TikTok Shop US", "LIVE Flash Sale", 301, 1200, "giveaway_countdown"),
        ("TikTok Shop US", "LIVE Flash Sale", 60, 59, "giveaway_active"),
        ("TikTok Shop US", "LIVE Flash Sale", 60, 1201, "giveaway_active"),
        ("快手", "秒杀", 30, 180, ""),
        ("快手", "秒杀", 29, 180, "giveaway_countdown"),
        ("快手", "红包", 600, 0, ""),
        ("快手", "粉丝团红包", 601, 0, "giveaway_window"),
        ("快手", "红包", 59, 0, "giveaway_window"),
        ("快手", "抽奖", 360, 0, "giveaway_window_choice"),
        ("抖音", "福袋", 900, 0, ""),
        ("抖音", "福袋", 720, 0, "giveaway_window_choice"),
        ("抖音", "超级福袋", 720, 0, ""),
        ("抖音", "店铺红包", 1800, 0, ""),
        ("抖音", "店铺红包", 900, 0, "giveaway_window_choice"),
        ("Whatnot", "Giveaway", 301, 0, "giveaway_window"),
        ("Whatnot", "flash sale", 0, 29, "giveaway_active"),
        ("快手", "人气值", 1, 0, ""),
    ],
)
def test_a_giveaway_runs_as_its_tool_allows(
    platform: str, tool: str, countdown: int, active: int, code: str
) -> None:
    giveaway = gift("G1", 0, 0, tool, countdown=seconds(countdown), active=seconds(active))
    script = hour(giveaway, platform=platform)
    found = {each for each in RANGES if of(each, script, platforms=PLATFORMS)}
    assert found == ({code} if code else set())


def tiktok(rule: str, length: float = 10) -> Script:
    giveaway = gift("G1", 0, length, "LIVE Giveaway", entry_rule=rule)
    return hour(giveaway, platform="TikTok Shop US")


@pytest.mark.parametrize(
    ("rule", "long"),
    [
        ("min watch 8 min", False),
        ("min watch 9 min", True),
        ("watch 481 s", True),
        ("观看 9 分钟", True),
        ("follow", False),
    ],
)
def test_a_watch_time_leaves_two_minutes_on_tiktok(rule: str, long: bool) -> None:
    assert bool(of("watch_too_long", tiktok(rule), platforms=PLATFORMS)) is long


@pytest.mark.parametrize(
    ("rule", "missing"),
    [
        ("follow + comment", True),
        ("follow + comment GLOW", False),
        ("comment: GLOW", False),
        ("关注 + 评论「木棉上新」", False),
        ("评论+关注", True),
        ("口令：周六见", False),
        ("everyone", False),
    ],
)
def test_a_comment_to_enter_is_written_down(rule: str, missing: bool) -> None:
    assert bool(of("keyword_missing", tiktok(rule), platforms=PLATFORMS)) is missing


def test_a_comment_to_enter_has_no_emoji_on_tiktok() -> None:
    assert of("keyword_emoji", tiktok("comment GLOW✨"), platforms=PLATFORMS)
    assert not of("keyword_emoji", tiktok("comment GLOW"), platforms=PLATFORMS)


def test_a_giveaway_says_what_how_many_and_why() -> None:
    bare = gift("G1", 0, 5)
    told_all = gift("G2", 5, 5, prize="围巾", quantity=3, selling_points="羊毛")
    script = hour(bare, told_all)
    for code in ("prize_missing", "quantity_missing", "giveaway_without_points"):
        assert subjects(code, script) == ["G1"]


def test_the_offer_of_its_product_and_a_note_speak_for_a_giveaway() -> None:
    scarf = Product("A05", "围巾", offer="买一送一")
    giveaways = (
        gift("G1", 0, 5, prize="A05 围巾"),
        gift("G2", 5, 5, note="价值 129"),
        gift("G3", 10, 5, entry_rule="关注", extra=(("色", "红"),)),
    )
    script = hour(*giveaways, products=(scarf,))
    assert subjects("giveaway_without_points", script) == ["G3"]


def test_a_welfare_item_has_selling_points() -> None:
    rows = (
        segment("1", 5, "welfare", host_points=" "),
        segment("2", 5, "welfare", host_points="价值 129"),
        segment("3", 5, "profit"),
    )
    assert subjects("welfare_without_points", show(*rows)) == ["1"]


def stocked(stock: int) -> Product:
    return replace(product("A05", "129", "39.9"), stock=stock)


def test_there_are_as_many_pieces_as_are_given_away() -> None:
    giveaways = (
        gift("G1", 0, 5, prize="A05 围巾", quantity=3),
        gift("G2", 5, 5, "秒杀", draws=False, prize="A05 ¥39.9", quantity=80),
    )
    script = hour(*giveaways, products=(stocked(80),))
    assert not of("prize_above_stock", script)
    assert told("prizes_share_stock", script) == {
        "giveaways": "G1, G2",
        "quantity": "83",
        "stock": "80",
    }
    enough = replace(script, products=(stocked(83),))
    assert not of("prizes_share_stock", enough)
    short = replace(script, products=(stocked(79),))
    assert subjects("prize_above_stock", short) == ["G2"]
    assert not of("prizes_share_stock", short)


@pytest.mark.parametrize(("target", "short"), [("3192", False), ("3193", True)])
def test_a_flash_sale_is_worth_the_target_of_its_segment(target: str, short: bool) -> None:
    """39.9 × 80 = 3192."""
    row = segment("1", 6, "welfare", products=("A05",), gmv_target=Money(Decimal(target), "CNY"))
    sale = Giveaway(
        "G3", "秒杀", SegmentStart("s1"), active=minutes(3), prize="A05 ¥39.9", quantity=80
    )
    script = show(row, giveaways=(sale,), products=(stocked(500),))
    found = of("flash_below_target", script)
    assert bool(found) is short
    more = replace(row, products=("A05", "A06"))
    assert not of("flash_below_target", replace(script, segments=(more,)))


@pytest.mark.parametrize(
    ("prize", "illegal"),
    [
        ("手机 ¥50,000", False),
        ("汽车 6 万元", True),
        ("50001元", True),
        ("A01", False),
        ("神秘奖", False),
    ],
)
def test_a_drawn_prize_is_worth_fifty_thousand_yuan_at_the_most(prize: str, illegal: bool) -> None:
    goods = (product("A01", "129", "99"),)
    script = hour(gift("G1", 0, 5, prize=prize), currency="CNY", products=goods)
    assert bool(of("lottery_value", script)) is illegal
    assert not of("lottery_value", replace(script, currency="USD"))
    sold = hour(gift("G1", 0, 5, "秒杀", draws=False, prize=prize), currency="CNY")
    assert not of("lottery_value", sold)


def test_the_value_of_a_prize_is_that_of_its_product() -> None:
    goods = (product("A01", "129", "99"),)
    script = hour(gift("G1", 0, 5, prize="A01"), platform="快手", products=goods)
    settings = CheckSettings(lottery_value=Amount(Decimal(100)))
    (found,) = of("lottery_value", script, settings=settings, platforms=PLATFORMS)
    assert dict(found.data) == {"worth": "129", "limit": "100"}


@pytest.mark.parametrize(
    ("platform", "rule", "illegal"),
    [
        ("TikTok Shop US", "buyers only", True),
        ("TikTok 美区", "下单即可参加", True),
        ("TikTok Shop US", "everyone, no purchase necessary", False),
        ("TikTok Shop US", "follow", False),
        ("抖音", "下单即可参加", False),
    ],
)
def test_no_purchase_is_needed_for_a_draw_in_the_united_states(
    platform: str, rule: str, illegal: bool
) -> None:
    script = hour(gift("G1", 0, 5, entry_rule=rule), platform=platform)
    assert bool(of("purchase_lottery", script)) is illegal
    sale = hour(gift("G1", 0, 5, draws=False, entry_rule=rule), platform=platform)
    assert not of("purchase_lottery", sale)
