"""What people type into the cells of commerce and preparation, and what the tables make of it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from stage_desktop.errors import EntryRefused
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product, SupplyItem
from stage_desktop.script.cues import AfterCue, ClockTime, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Script
from stage_desktop.script.platforms import BoostTool, GiveawayTool, Platform
from stage_desktop.script.preparation import Reservation, SpendBand, Task
from stage_desktop.ui.language import speaking
from stage_desktop.ui.models.editing.boost_table import boost_table
from stage_desktop.ui.models.editing.column import EditTable, Sheet
from stage_desktop.ui.models.editing.cue_table import CUES
from stage_desktop.ui.models.editing.giveaway_table import giveaway_table
from stage_desktop.ui.models.editing.host_table import HOSTS
from stage_desktop.ui.models.editing.product_table import PRODUCTS
from stage_desktop.ui.models.editing.reservation_table import RESERVATIONS
from stage_desktop.ui.models.editing.show_table import show_fields
from stage_desktop.ui.models.editing.spend_table import SPEND_BANDS
from stage_desktop.ui.models.editing.task_tables import CHECKLIST, WARMUP
from written_shows import minutes, seconds, segment, wall

KUAISHOU = Platform(
    "kuaishou",
    "快手",
    ("快手", "kuaishou"),
    giveaways=(GiveawayTool("bag", ("福袋", "lucky bag")),),
    boosts=(BoostTool("fentiao", ("粉条", "fentiao")),),
)
PRODUCT = Product("P1", "打底T", live_price=Money(Decimal("39.9"), "CNY"), stock=800)
GIVEAWAY = Giveaway("G1", "福袋", SegmentStart("s1"), minutes(2), minutes(5), draws=True)
BOOST = Boost("B1", "粉条", SegmentStart("s2"), minutes(-10), minutes(10), target="s2")
CUE = Cue("C1", "note", SegmentStart("s1"))
SCRIPT = Script(
    "秋装",
    "Asia/Shanghai",
    (
        segment("1", 10, title="开场"),
        segment("2", 20, "hero", title="主推款 羊绒大衣", products=("P1",)),
        segment("3", 5, title="福袋开奖"),
    ),
    wall("20:00"),
    platform="快手 服饰",
    currency="CNY",
    ad_budget=Money(Decimal(3000), "CNY"),
    products=(PRODUCT, Product("P2", "围巾")),
    giveaways=(GIVEAWAY,),
    boosts=(BOOST,),
    cues=(CUE,),
)
SHEET = Sheet(SCRIPT)


def typed(table: EditTable[Any], name: str, thing: Any, text: str, sheet: Sheet = SHEET) -> Any:
    column = next(column for column in table.columns if column.id == name)
    assert column.take is not None
    return column.take(sheet, thing, text)


def said(table: EditTable[Any], name: str, thing: Any, sheet: Sheet = SHEET) -> str:
    return next(column for column in table.columns if column.id == name).text(sheet, thing)


def refused(table: EditTable[Any], name: str, thing: Any, text: str) -> str:
    with pytest.raises(EntryRefused) as refusal:
        typed(table, name, thing, text)
    return refusal.value.code


# Products


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("39.9", "39.9", "CNY"),
        ("¥1,299", "1299", "CNY"),
        ("USD 5", "5", "USD"),
        ("1.2万", "12000", "CNY"),
    ],
)
def test_a_price_is_read_as_people_write_it(text: str, amount: str, currency: str) -> None:
    changed = typed(PRODUCTS, "live_price", PRODUCT, text)
    assert changed.live_price == Money(Decimal(amount), currency)
    assert changed.offer == ""


def test_what_a_price_says_beyond_the_amount_becomes_the_offer() -> None:
    changed = typed(PRODUCTS, "live_price", PRODUCT, "19.9/2件35")
    assert changed.live_price == Money(Decimal("19.9"), "CNY")
    assert changed.offer == "19.9/2件35"
    taken = replace(PRODUCT, offer="第二件半价")
    assert refused(PRODUCTS, "live_price", taken, "19.9/2件35") == "entry_money_more"


def test_a_blank_or_a_dash_takes_the_price_away() -> None:
    assert typed(PRODUCTS, "live_price", PRODUCT, "").live_price is None
    assert typed(PRODUCTS, "list_price", PRODUCT, "-").list_price is None


def test_rounds_of_release_are_the_stock_too() -> None:
    changed = typed(PRODUCTS, "stock", PRODUCT, "80+120")
    assert (changed.stock, changed.release) == (200, (80, 120))
    changed = typed(PRODUCTS, "release", changed, "放单 2 轮：100+150")
    assert (changed.stock, changed.release) == (250, (100, 150))


def test_a_stock_that_was_never_the_sum_of_the_rounds_stays() -> None:
    changed = typed(PRODUCTS, "release", replace(PRODUCT, release=(1, 2)), "300+300")
    assert (changed.stock, changed.release) == (800, (300, 300))
    assert refused(PRODUCTS, "release", PRODUCT, "some") == "entry_release"


@pytest.mark.parametrize(
    ("text", "supply"),
    [
        ("样品✓ 库存✗", (("样品", True), ("库存", False))),
        ("样品 √，库存 ×", (("样品", True), ("库存", False))),
        ("samples ok, stock missing", (("samples", True), ("stock", False))),
        ("样品已到、库存未确认", (("样品", True), ("库存", False))),
        ("质检报告", (("质检报告", False),)),
    ],
)
def test_supply_is_read_from_marks_and_words(
    text: str, supply: tuple[tuple[str, bool], ...]
) -> None:
    changed = typed(PRODUCTS, "supply", PRODUCT, text)
    assert changed.supply == tuple(SupplyItem(name, ready) for name, ready in supply)


def test_a_code_is_never_blank_and_never_taken() -> None:
    assert refused(PRODUCTS, "code", PRODUCT, " ") == "entry_code_missing"
    assert refused(PRODUCTS, "code", PRODUCT, "P2") == "entry_code_taken"
    assert typed(PRODUCTS, "code", PRODUCT, " P9 ").code == "P9"


def test_a_product_tells_the_segments_that_sell_it() -> None:
    assert said(PRODUCTS, "slots", PRODUCT) == "2"
    assert said(PRODUCTS, "slots", Product("P2", "围巾")) == ""


def test_columns_that_only_the_sheet_had_are_edited_under_their_own_heading() -> None:
    product = replace(PRODUCT, extra=(("供应商", "A"), ("备注", "x"), ("备注", "y")))
    script = replace(SCRIPT, products=(product,))
    assert PRODUCTS.more is not None
    columns = PRODUCTS.more(script)
    assert [column.title for column in columns] == ["供应商", "备注", "备注"]
    second = columns[2]
    assert second.take is not None
    sheet = Sheet(script)
    assert second.text(sheet, product) == "y"
    assert second.take(sheet, product, "z").extra == (("供应商", "A"), ("备注", "x"), ("备注", "z"))


# When


@pytest.mark.parametrize(
    ("text", "anchor", "offset"),
    [
        ("2 start +5:00", SegmentStart("s2"), 300_000),
        ("start of 2 +5:00", SegmentStart("s2"), 300_000),
        ("2 开始 +5:00", SegmentStart("s2"), 300_000),
        ("主推款 羊绒大衣 结束 -30", SegmentEnd("s2"), -30_000),
        ("3", SegmentStart("s3"), 0),
        ("3 end", SegmentEnd("s3"), 0),
        ("21:00:00", ClockTime(wall("21:00")), 0),
        ("晚上8点20", ClockTime(wall("20:20")), 0),
        ("after G1.open +0:30", AfterCue("G1.open"), 30_000),
        ("after G1-open +30", AfterCue("G1.open"), 30_000),
        ("G1.draw 之后", AfterCue("G1.draw"), 0),
        ("after s2.explain_pop", AfterCue("s2.explain_pop"), 0),
        ("C1 +1分", AfterCue("C1"), 60_000),
        ("+25:00", SegmentStart("s2"), 900_000),
        ("开播前10分钟", SegmentStart("s1"), -600_000),
    ],
)
def test_a_moment_is_read_in_both_languages(text: str, anchor: Any, offset: int) -> None:
    changed = typed(CUES, "when", CUE, text)
    assert (changed.anchor, changed.offset) == (anchor, offset)


def test_moments_are_said_in_the_language_of_the_screens() -> None:
    assert said(CUES, "when", replace(CUE, offset=seconds(90))) == "1 start +1:30"
    ends = replace(CUE, anchor=SegmentEnd("s2"), offset=seconds(-30))
    with speaking("zh_CN"):
        assert said(CUES, "when", ends) == "2 结束 -0:30"
        assert said(CUES, "when", replace(CUE, anchor=AfterCue("G1.open"))) == "G1.open 之后"


def test_a_moment_that_is_none_is_refused() -> None:
    assert refused(CUES, "when", CUE, "soon") == "entry_anchor"
    assert refused(CUES, "when", CUE, "after G7.open +30") == "entry_cue_unknown"
    assert refused(CUES, "when", CUE, "9 start") == "entry_anchor"


def test_a_giveaway_is_shown_with_its_planned_times() -> None:
    # Segment 1 starts at 20:00, two minutes later it opens, five minutes after that it is drawn.
    table = giveaway_table()
    assert said(table, "opens_at", GIVEAWAY) == "20:02:00"
    assert said(table, "ends_at", GIVEAWAY) == "20:07:00"


def test_whether_a_giveaway_draws_goes_with_its_tool() -> None:
    table = giveaway_table()
    assert typed(table, "tool", GIVEAWAY, "红包").draws is False
    told = replace(GIVEAWAY, draws=False)
    assert typed(table, "tool", told, "超级福袋").draws is False


@pytest.mark.parametrize(
    ("text", "prepared"), [("", None), ("✓", True), ("是", True), ("no", False)]
)
def test_whether_a_giveaway_is_prepared(text: str, prepared: bool | None) -> None:
    assert typed(giveaway_table(), "prepared", GIVEAWAY, text).prepared is prepared


def test_tools_are_those_of_the_platform_in_the_language_of_the_screens() -> None:
    def offered(table: EditTable[Any]) -> list[str]:
        column = next(column for column in table.columns if column.id == "tool")
        assert column.choices is not None
        return [choice.text for choice in column.choices(SHEET)]

    assert offered(giveaway_table((KUAISHOU,))) == ["lucky bag"]
    assert offered(boost_table((KUAISHOU,))) == ["fentiao"]
    with speaking("zh_CN"):
        assert offered(giveaway_table((KUAISHOU,))) == ["福袋"]
        assert offered(giveaway_table()) == ["抽奖", "福袋", "红包", "秒杀", "优惠券"]


# Boosts


def test_a_boost_goes_with_the_segment_that_it_feeds() -> None:
    changed = typed(boost_table(), "target", BOOST, "3")
    assert (changed.target, changed.anchor, changed.offset) == (
        "s3",
        SegmentStart("s3"),
        minutes(-10),
    )
    by_clock = replace(BOOST, anchor=ClockTime(wall("20:00")))
    assert typed(boost_table(), "target", by_clock, "3").anchor == ClockTime(wall("20:00"))
    assert refused(boost_table(), "target", BOOST, "9") == "entry_segment_unknown"


def test_another_lead_orders_earlier_what_was_ordered_by_the_lead() -> None:
    changed = typed(boost_table(), "lead", BOOST, "15")
    assert (changed.lead, changed.offset) == (minutes(15), minutes(-15))
    assert said(boost_table(), "order_at", BOOST) == "20:00:00"
    elsewhere = replace(BOOST, offset=minutes(-12))
    assert typed(boost_table(), "lead", elsewhere, "15").offset == minutes(-12)


def test_lengths_count_what_people_count_there() -> None:
    assert typed(boost_table(), "window", BOOST, "30").window == minutes(30)
    assert typed(giveaway_table(), "countdown", GIVEAWAY, "30").countdown == seconds(30)
    assert typed(giveaway_table(), "countdown", GIVEAWAY, "1:30").countdown == seconds(90)
    assert refused(boost_table(), "window", BOOST, "-5") == "entry_below_zero"
    assert refused(boost_table(), "window", BOOST, "long") == "entry_length"


# Cues


def test_kinds_and_roles_are_read_in_both_languages() -> None:
    assert typed(CUES, "kind", CUE, "改价").kind == "price_change"
    assert typed(CUES, "kind", CUE, "price change").kind == "price_change"
    assert typed(CUES, "role", CUE, "投手").role == "ad_buyer"
    assert typed(CUES, "role", CUE, "灯光师").role == "灯光师"
    with speaking("zh_CN"):
        assert said(CUES, "kind", replace(CUE, kind="price_change")) == "改价"


# Preparation


BAND = SpendBand("S1", Millis(0), minutes(30), Decimal(30), Money(Decimal(450), "CNY"))


@pytest.mark.parametrize(
    ("text", "start"), [("20:15", 15), ("-10", -10), ("19:30", -30), ("+1:00:00", 60)]
)
def test_the_edge_of_a_band_is_a_clock_time_or_counts_from_the_start(text: str, start: int) -> None:
    assert typed(SPEND_BANDS, "start", BAND, text).start == minutes(start)


def test_a_band_shows_its_share_of_the_budget_and_what_was_used_of_it() -> None:
    # 30 % of 3000 are 900, of which 450 were spent.
    assert said(SPEND_BANDS, "planned", BAND) == "900"
    assert said(SPEND_BANDS, "spent_share", BAND) == "50%"
    assert said(SPEND_BANDS, "start", BAND) == "20:00"


def test_a_share_is_a_part_of_a_hundred() -> None:
    assert typed(SPEND_BANDS, "share", BAND, "12.5").share == Decimal("12.5")
    assert typed(SPEND_BANDS, "share", BAND, "30 %").share == 30
    assert refused(SPEND_BANDS, "share", BAND, "130%") == "entry_share"


def test_a_new_band_follows_the_last_with_what_is_left() -> None:
    script = replace(SCRIPT, spend_bands=(BAND,))
    assert SPEND_BANDS.blank(script) == SpendBand("S2", minutes(30), minutes(60), Decimal(70))


TASK = Task("W1", "花絮", Millis(-86_400_000))


@pytest.mark.parametrize(
    ("text", "minutes_before"),
    [
        ("T-2h", 120),
        ("T-7d", 7 * 1440),
        ("开播前30分钟", 30),
        ("19:30", 30),
        ("10-20 20:00", 2 * 1440),
        ("2026-10-21 18:00", 1440 + 120),
    ],
)
def test_a_task_is_due_so_long_before_the_show(text: str, minutes_before: int) -> None:
    assert typed(WARMUP, "due", TASK, text).due == minutes(-minutes_before)


def test_a_task_shows_the_date_at_which_it_is_due() -> None:
    assert said(WARMUP, "due_at", TASK) == "10-21 20:00"
    assert said(CHECKLIST, "due_at", TASK, Sheet(replace(SCRIPT, planned_start=None))) == ""
    assert refused(WARMUP, "due", TASK, "soon") == "entry_due"


def test_a_count_of_reservations_takes_the_day_of_the_one_before() -> None:
    before = Reservation(wall("12:00"), 300)
    sheet = Sheet(replace(SCRIPT, reservations=(before,)))
    assert typed(RESERVATIONS, "at", before, "18:30", sheet).at == wall("18:30")
    assert typed(RESERVATIONS, "count", before, "1,250 人", sheet).count == 1250
    assert RESERVATIONS.blank(sheet.script) == Reservation(wall("20:00"), 300)


def test_phrases_are_parted_by_lines_or_semicolons() -> None:
    card = HOSTS.blank(SCRIPT)
    assert card.name == "小满"
    assert typed(HOSTS, "phrases", card, "姐妹们；上链接").phrases == ("姐妹们", "上链接")
    assert typed(HOSTS, "avoided", card, "全网最低\n绝对").avoided == ("全网最低", "绝对")


# The show


def field(name: str, text: str, script: Script = SCRIPT) -> Script:
    column = next(column for column in show_fields() if column.id == name)
    assert column.take is not None
    return column.take(Sheet(script), script, text)


def test_another_day_takes_the_clock_times_along_another_hour_does_not() -> None:
    flash = replace(segment("4", 5), hard_start=wall("21:00"))
    script = replace(SCRIPT, segments=(*SCRIPT.segments, flash))
    later = field("planned_start", "20:30", script)
    assert later.planned_start == wall("20:30")
    assert later.segments[-1].hard_start == wall("21:00")
    next_day = field("planned_start", "2026-10-23", script)
    assert next_day.planned_start == Instant(wall("20:00") + 86_400_000)
    assert next_day.segments[-1].hard_start == Instant(wall("21:00") + 86_400_000)


def test_a_hard_end_by_the_clock_is_the_next_one_after_the_start() -> None:
    assert field("hard_end", "23:30").hard_end == wall("23:30")
    assert field("hard_end", "00:30").hard_end == Instant(wall("00:30") + 86_400_000)
    assert field("hard_end", "").hard_end is None


def test_another_zone_keeps_what_the_clocks_show() -> None:
    tokyo = field("zone", "日本")
    assert tokyo.zone == "Asia/Tokyo"
    assert tokyo.planned_start == Instant(wall("20:00") - 3_600_000)
    with pytest.raises(EntryRefused, match="entry_no_zone"):
        field("zone", "Atlantis")


def test_another_currency_counts_for_all_amounts_that_were_in_the_old_one() -> None:
    script = replace(SCRIPT, boosts=(replace(BOOST, budget=Money(Decimal(5), "USD")),))
    changed = field("currency", "hkd", script)
    assert changed.products[0].live_price == Money(Decimal("39.9"), "HKD")
    assert changed.ad_budget == Money(Decimal(3000), "HKD")
    assert changed.boosts[0].budget == Money(Decimal(5), "USD")


def test_a_time_without_a_date_needs_one() -> None:
    script = replace(SCRIPT, planned_start=None)
    with pytest.raises(EntryRefused, match="entry_needs_date"):
        field("planned_start", "20:00", script)
    assert field("planned_start", "2026-10-22 20:00", script).planned_start == wall("20:00")
