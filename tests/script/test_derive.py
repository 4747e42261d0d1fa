"""Cues that follow from giveaways, boosts and product slots."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from stage_desktop.instants import ZERO
from stage_desktop.script.commerce import Boost, Giveaway, Money
from stage_desktop.script.cues import (
    AfterCue,
    Anchor,
    ClockTime,
    Cue,
    CueKind,
    Role,
    SegmentEnd,
    SegmentStart,
)
from stage_desktop.script.derive import (
    DEFAULT_SLOT_CUES,
    SlotCue,
    all_cues,
    derived_cues,
    has_same_cues,
)
from stage_desktop.script.plan import Script
from written_shows import apparel, minutes, product, seconds, segment, show, wall

Hung = tuple[Anchor, int]


def hung(script: Script) -> dict[str, Hung]:
    """What each derived cue hangs on, and by how much."""
    return {cue.id: (cue.anchor, cue.offset) for cue in derived_cues(script)}


def only(script: Script, cue_id: str) -> Cue:
    return next(cue for cue in derived_cues(script) if cue.id == cue_id)


LOTTERY = Giveaway(
    "G2",
    "抽奖",
    anchor=SegmentStart("s1"),
    offset=minutes(5),
    countdown=minutes(6),
    draws=True,
    prize="A05 围巾",
    quantity=3,
    entry_rule="关注 + 评论",
    note="落在开奖段",
)


def test_a_lottery_stands_by_opens_is_drawn_and_announced() -> None:
    assert hung(show(segment("1"), giveaways=(LOTTERY,))) == {
        "G2.standby": (SegmentStart("s1"), minutes(4)),
        "G2.open": (SegmentStart("s1"), minutes(5)),
        "G2.draw": (AfterCue("G2.open"), minutes(6)),
        "G2.announce": (AfterCue("G2.draw"), seconds(10)),
    }


def test_a_sale_with_a_countdown_starts_and_ends_and_is_not_drawn() -> None:
    sale = Giveaway(
        "G3", "秒杀", ClockTime(wall("20:36")), ZERO, countdown=seconds(30), active=minutes(3)
    )
    assert hung(show(giveaways=(sale,))) == {
        "G3.standby": (ClockTime(wall("20:36")), seconds(-60)),
        "G3.open": (ClockTime(wall("20:36")), 0),
        "G3.start": (AfterCue("G3.open"), seconds(30)),
        "G3.end": (AfterCue("G3.open"), seconds(210)),
    }


@pytest.mark.parametrize(
    ("countdown", "active"), [(0, 600), (180, 0)], ids=["no countdown", "no active time"]
)
def test_a_start_is_told_only_between_a_countdown_and_an_active_time(
    countdown: int, active: int
) -> None:
    giveaway = replace(LOTTERY, countdown=seconds(countdown), active=seconds(active))
    ids = [cue.id for cue in derived_cues(show(giveaways=(giveaway,)))]
    assert ids == ["G2.standby", "G2.open", "G2.draw", "G2.announce"]


@pytest.mark.parametrize("draws", [True, False])
def test_a_giveaway_of_unknown_length_has_no_guessed_end(draws: bool) -> None:
    giveaway = replace(LOTTERY, countdown=ZERO, draws=draws)
    assert list(hung(show(giveaways=(giveaway,)))) == ["G2.standby", "G2.open"]


def test_a_giveaway_without_a_launch_has_no_cues() -> None:
    assert derived_cues(show(giveaways=(replace(LOTTERY, anchor=None),))) == ()


def test_giveaway_cues_name_their_code_their_people_and_happen_once() -> None:
    cues = derived_cues(show(segment("1"), giveaways=(LOTTERY,)))
    assert [(cue.kind, cue.role) for cue in cues] == [
        (CueKind.GIVEAWAY_STANDBY, Role.OPERATOR),
        (CueKind.GIVEAWAY_OPEN, Role.OPERATOR),
        (CueKind.GIVEAWAY_DRAW, Role.OPERATOR),
        (CueKind.GIVEAWAY_ANNOUNCE, Role.HOST),
    ]
    assert all(cue.once and cue.subject == "G2" for cue in cues)


def test_a_giveaway_says_what_the_script_says_and_no_more() -> None:
    script = show(segment("1"), giveaways=(LOTTERY, Giveaway("G9", "", SegmentStart("s1"))))
    assert only(script, "G2.standby").text == "抽奖 · 落在开奖段"
    assert only(script, "G2.open").text == "抽奖 · A05 围巾 ×3 · 关注 + 评论"
    assert only(script, "G2.announce").text == "A05 围巾 ×3"
    assert only(script, "G9.open").text == ""


BOOST = Boost(
    "B2",
    "磁力金牛",
    anchor=SegmentStart("s1"),
    offset=minutes(4),
    lead=minutes(7),
    window=minutes(30),
    target="s2",
    goal="订单支付",
    budget=Money(Decimal(400), "CNY"),
)


def test_a_boost_is_ordered_takes_effect_after_its_lead_and_ends_after_its_window() -> None:
    assert hung(show(segment("1"), segment("2"), boosts=(BOOST,))) == {
        "B2.order": (SegmentStart("s1"), minutes(4)),
        "B2.effect": (AfterCue("B2.order"), minutes(7)),
        "B2.end": (AfterCue("B2.effect"), minutes(30)),
    }


def test_the_order_is_the_ad_buyers_with_time_to_make_it() -> None:
    order = only(show(segment("1"), boosts=(BOOST,)), "B2.order")
    assert (order.role, order.standby, order.tolerance) == (
        Role.AD_BUYER,
        seconds(120),
        seconds(120),
    )
    assert (order.subject, order.once) == ("B2", True)
    assert order.text == "磁力金牛 · 订单支付 · 400 CNY"


def test_rule_16_a_boost_without_an_order_time_is_ordered_a_lead_ahead_of_its_slot() -> None:
    boost = replace(BOOST, anchor=None, offset=ZERO)
    order = only(show(segment("1"), segment("2"), boosts=(boost,)), "B2.order")
    assert (order.anchor, order.offset) == (SegmentStart("s2"), minutes(-7))


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ({"lead": None}, ["B2.order"]),
        ({"window": None}, ["B2.order", "B2.effect"]),
        ({"anchor": None, "lead": None}, []),
        ({"anchor": None, "target": None}, []),
        ({"anchor": None, "target": "no such segment"}, []),
    ],
)
def test_what_is_not_known_of_a_boost_gives_no_cue(
    changes: dict[str, str | None], left: list[str]
) -> None:
    boost = replace(BOOST, **changes)  # type: ignore[arg-type]
    assert list(hung(show(segment("1"), segment("2"), boosts=(boost,)))) == left


def test_a_product_slot_has_the_default_actions_at_their_offsets() -> None:
    script = show(
        segment("3", 10, "hero", products=("A02",), assistant_notes="递 4 色"),
        products=(product("A02", "259", "159"),),
    )
    start, end = SegmentStart("s3"), SegmentEnd("s3")
    assert hung(script) == {
        "s3.prepare": (start, seconds(-120)),
        "s3.check_link": (start, seconds(-60)),
        "s3.price_change": (start, seconds(-30)),
        "s3.explain_pop": (start, 0),
        "s3.transition": (end, seconds(-30)),
        "s3.explain_clear": (end, 0),
        "s3.price_back": (end, seconds(60)),
    }
    roles = {cue.kind: cue.role for cue in derived_cues(script)}
    assert (roles["prepare"], roles["transition"]) == (Role.ASSISTANT, Role.HOST)
    assert roles["check_link"] == roles["explain_pop"] == roles["explain_clear"] == Role.OPERATOR
    assert only(script, "s3.prepare").text == "递 4 色"
    assert only(script, "s3.price_change").text == "A02 259 → 159 CNY"
    assert not only(script, "s3.explain_pop").once


def test_a_slot_of_several_products_names_them_all() -> None:
    script = show(
        segment("3", products=("A02", "A03")),
        products=(product("A02", "259", "159"), product("A03", "229", "149")),
    )
    assert {cue.subject for cue in derived_cues(script)} == {"A02, A03"}
    assert only(script, "s3.price_change").text == "A02 259 → 159 CNY · A03 229 → 149 CNY"


def test_a_price_goes_back_where_the_product_is_not_sold_on() -> None:
    """A02 is in the next segment that is performed, A03 is not; the encore is no reason to wait."""
    script = show(
        segment("3", products=("A02", "A03")),
        segment("4", products=("A03",), skipped=True),
        segment("5", products=("A02",)),
        segment("6"),
        segment("7", products=("A02",)),
        products=(product("A02", "259", "159"), product("A03", "229", "149")),
    )
    back = only(script, "s3.price_back")
    assert (back.subject, back.text) == ("A03", "A03 149 → 229 CNY")
    assert only(script, "s3.price_change").subject == "A02, A03"
    assert only(script, "s5.price_back").text == "A02 159 → 259 CNY"
    assert only(script, "s7.price_back").role == Role.OPERATOR


def test_a_price_that_is_sold_on_as_a_whole_does_not_go_back() -> None:
    script = show(
        segment("3", products=("A02",)),
        segment("4", products=("A02",)),
        products=(product("A02", "259", "159"),),
    )
    assert "s3.price_back" not in hung(script)
    assert "s4.price_back" in hung(script)


@pytest.mark.parametrize(
    ("listed", "live"), [("59", "59"), ("59", "59.00"), (None, "19.9"), ("59", None)]
)
def test_a_price_changes_only_where_live_and_list_differ(
    listed: str | None, live: str | None
) -> None:
    script = show(segment("3", products=("A01",)), products=(product("A01", listed, live),))
    assert not {"s3.price_change", "s3.price_back"} & set(hung(script))
    assert "s3.explain_pop" in hung(script)


def test_an_edit_that_no_cue_comes_from_leaves_the_cues_as_they_are() -> None:
    goods = (product("A02", "259", "159"),)
    script = show(segment("3", products=("A02",)), segment("4"), products=goods)
    first, last = script.segments
    longer = replace(script, segments=(replace(first, duration=minutes(9)), last))
    assert has_same_cues(script, longer)
    assert all_cues(script) == all_cues(longer)
    for changed in (
        replace(script, segments=(replace(first, assistant_notes="递 4 色"), last)),
        replace(script, segments=(replace(first, products=()), last)),
        replace(script, segments=(first,)),
        replace(script, segments=(last, first)),
        replace(script, products=()),
    ):
        assert not has_same_cues(script, changed)


def test_a_segment_without_products_has_no_slot_cues() -> None:
    assert derived_cues(show(segment("1", 5, "hero"))) == ()


def test_the_table_of_slot_cues_is_a_setting() -> None:
    count_in = SlotCue("count_in", False, seconds(-10), Role.DIRECTOR, seconds(5), seconds(5))
    script = show(segment("3", products=("A01",)))
    (cue,) = derived_cues(script, (count_in,))
    assert (cue.id, cue.offset, cue.role) == ("s3.count_in", seconds(-10), Role.DIRECTOR)
    assert derived_cues(script, ()) == ()


def test_the_default_table_is_in_the_order_of_its_moments() -> None:
    moments = [(slot.at_end, slot.offset) for slot in DEFAULT_SLOT_CUES]
    assert moments == sorted(moments)


def test_a_written_cue_replaces_the_derived_one_of_its_id() -> None:
    own = Cue("G2.draw", "giveaway_draw", SegmentStart("s1"), minutes(1), text="by hand")
    note = Cue("n1", "note", SegmentStart("s1"))
    script = show(segment("1"), giveaways=(LOTTERY,), cues=(note, own))
    cues = {cue.id: cue for cue in all_cues(script)}
    assert cues["G2.draw"] == own
    assert cues["n1"] == note
    assert sorted(cues) == ["G2.announce", "G2.draw", "G2.open", "G2.standby", "n1"]


def test_ids_are_unique_also_when_a_giveaway_and_a_boost_share_a_code() -> None:
    red_packet = replace(LOTTERY, code="B2", draws=False)
    ids = [cue.id for cue in all_cues(show(segment("1"), giveaways=(red_packet,), boosts=(BOOST,)))]
    assert len(ids) == len(set(ids))
    assert ids.count("B2.end") == 1


def test_the_apparel_sample_has_every_cue_that_its_sheets_call_for() -> None:
    ids = [cue.id for cue in all_cues(apparel())]
    # 4 giveaways: 3 + 4 + 4 + 4 cues; 3 boosts of 3; 7 product slots of 7, no product sold on.
    assert len(ids) == 15 + 9 + 49
