"""The settings of the checks: each is on or off, and has its own thresholds."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from stage_desktop.instants import DAY, HALF_MINUTE, HOUR, MINUTE, SECOND, ZERO, Millis
from stage_desktop.script.plan import SegmentKind as Kind

ANNOUNCING: frozenset[str] = frozenset({Kind.LOTTERY, Kind.INTERACT, Kind.CLOSING})
SELLING: frozenset[str] = frozenset(
    {
        Kind.TRAFFIC,
        Kind.WELFARE,
        Kind.FLASH,
        Kind.HERO,
        Kind.PROFIT,
        Kind.QUICK,
        Kind.ENCORE,
        Kind.FINALE,
    }
)
LOW_APPEAL: frozenset[str] = frozenset(
    {Kind.PROFIT, Kind.QUICK, Kind.TRANSITION, Kind.HANDOVER, Kind.BREAK}
)
# What the advertising law forbids by name or in kind; people add what their platform blocks.
FORBIDDEN_WORDS = (
    "国家级",
    "最高级",
    "最佳",
    "全网最低",
    "史上最低",
    "世界第一",
    "销量第一",
    "根治",
    "加微信",
)


@dataclass(frozen=True, slots=True)
class Switch:
    """A check without a threshold."""

    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Limit:
    """A check with a duration as threshold."""

    limit: Millis
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Count:
    """A check with a number as threshold."""

    limit: int
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Share:
    """A check with a tolerance in per cent."""

    percent: int
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Amount:
    """A check with an amount as threshold, in the currency of the rule."""

    limit: Decimal
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Kinds:
    """A check of segments of certain kinds."""

    kinds: frozenset[str]
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class KindsWithin:
    """A check of segments of certain kinds, with a duration as threshold."""

    kinds: frozenset[str]
    limit: Millis
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Words:
    """A check for words, in a list that the user keeps."""

    words: tuple[str, ...]
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Pace:
    """A check of how much can be said in a minute: Chinese characters, or words."""

    characters: int
    words: int
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class RoleShare:
    """How many of the products should have a role, in per cent: at the least and at the most."""

    role: str
    lowest: int = 0
    highest: int = 100


@dataclass(frozen=True, slots=True)
class Structure:
    """A check of the structure of the assortment against one that the user keeps."""

    roles: tuple[RoleShare, ...] = ()
    enabled: bool = True


def _minutes(count: float) -> Millis:
    return Millis(round(count * MINUTE))


_FLOORED = frozenset({Kind.TRAFFIC, Kind.WELFARE, Kind.HERO, Kind.PROFIT})


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """One setting for each check, by its code."""

    # 盘货品
    no_products: Switch = Switch()
    missing_product: Kinds = Kinds(SELLING)
    unknown_product: Switch = Switch()
    missing_price: Switch = Switch()
    duplicate_product: Switch = Switch()
    duplicate_sku: Switch = Switch()
    repeated_link: Switch = Switch()
    live_above_list: Switch = Switch()
    zero_price: Switch = Switch()
    unused_product: Switch = Switch()
    no_stock: Switch = Switch()
    missing_stock: Switch = Switch()
    missing_limit: Kinds = Kinds(frozenset({Kind.TRAFFIC, Kind.WELFARE, Kind.FLASH}))
    stock_below_target: Switch = Switch()
    stock_below_show: Switch = Switch()
    price_not_reverted: Switch = Switch()
    no_audience: Switch = Switch()
    no_new_item_early: Limit = Limit(_minutes(15))
    no_returning_item: Switch = Switch()
    no_hero: Count = Count(5)
    hero_once: Limit = Limit(HOUR)
    same_product_long: Limit = Limit(_minutes(20))
    same_kind_long: Limit = Limit(_minutes(30))
    product_repeated: Count = Count(4)
    price_one_way: Count = Count(6)
    product_rushed: KindsWithin = KindsWithin(_FLOORED, _minutes(3))
    explanation_short: Switch = Switch()
    roles_off_target: Structure = Structure()
    release_sum_differs: Switch = Switch()
    supply_not_ready: Switch = Switch()
    supply_unknown: Switch = Switch()
    # 盘直播
    no_segments: Switch = Switch()
    all_skipped: Switch = Switch()
    duplicate_id: Switch = Switch()
    duplicate_cue: Switch = Switch()
    duplicate_number: Switch = Switch()
    duplicate_code: Switch = Switch()
    negative_duration: Switch = Switch()
    no_duration: Switch = Switch()
    shortest_above: Switch = Switch()
    longest_below: Switch = Switch()
    no_planned_start: Switch = Switch()
    gap: Switch = Switch()
    hard_conflict: Switch = Switch()
    stated_gap: Switch = Switch()
    overlap: Switch = Switch()
    hard_differs: Switch = Switch()
    end_after_hard_end: Switch = Switch()
    show_too_short: Switch = Switch()
    show_too_long: Switch = Switch()
    no_platform: Switch = Switch()
    platform_unknown: Switch = Switch()
    no_team: Switch = Switch()
    missing_role: Switch = Switch()
    no_host: Switch = Switch()
    missing_host: Kinds = Kinds(frozenset({Kind.BREAK}))
    host_without_break: Limit = Limit(Millis(2 * HOUR))
    host_too_long: Limit = Limit(Millis(6 * HOUR))
    forbidden_word: Words = Words(FORBIDDEN_WORDS)
    talk_too_long: Pace = Pace(300, 180)
    beats_too_long: Limit = Limit(ZERO)
    beats_too_short: Limit = Limit(ZERO)
    beat_untimed: Switch = Switch()
    missing_beats: Kinds = Kinds(frozenset({Kind.HERO, Kind.FINALE}))
    group_split: Switch = Switch()
    group_skipped: Switch = Switch()
    missing_host_card: Switch = Switch()
    host_card_unused: Switch = Switch()
    avoided_phrase: Switch = Switch()
    duplicate_entry: Switch = Switch()
    dangling_anchor: Switch = Switch()
    skipped_anchor: Switch = Switch()
    cue_cycle: Switch = Switch()
    # 盘商业化
    no_gmv_target: Switch = Switch()
    gmv_sum_differs: Share = Share(1)
    no_boosts: Switch = Switch()
    boost_unanchored: Switch = Switch()
    boost_without_lead: Switch = Switch()
    boost_without_budget: Switch = Switch()
    spend_above_budget: Switch = Switch()
    target_unknown: Switch = Switch()
    target_skipped: Switch = Switch()
    effect_misses: Limit = Limit(HALF_MINUTE)
    effect_low_appeal: KindsWithin = KindsWithin(LOW_APPEAL, _minutes(5))
    effect_late: Limit = Limit(_minutes(8))
    effect_slot_short: KindsWithin = KindsWithin(LOW_APPEAL, _minutes(8))
    effect_without_giveaway: Limit = Limit(_minutes(5))
    boost_audience_differs: Switch = Switch()
    hero_without_boost: Switch = Switch()
    boost_off_grid: Switch = Switch()
    boost_window: Switch = Switch()
    boost_window_choice: Switch = Switch()
    boost_budget: Switch = Switch()
    no_show_audience: Switch = Switch()
    boost_without_audience: Switch = Switch()
    no_spend_bands: Switch = Switch()
    band_shares_sum: Share = Share(1)
    band_impossible: Switch = Switch()
    bands_unordered: Switch = Switch()
    bands_overlap: Switch = Switch()
    bands_gap: Limit = Limit(MINUTE)
    band_after_end: Limit = Limit(MINUTE)
    band_boosts_differ: Share = Share(10)
    band_spent_differs: Share = Share(10)
    # 盘福利
    no_giveaways: Switch = Switch()
    giveaway_unanchored: Switch = Switch()
    draw_untimed: Switch = Switch()
    draw_outside: KindsWithin = KindsWithin(ANNOUNCING, HALF_MINUTE)
    draw_near_hard: Limit = Limit(Millis(20 * SECOND))
    giveaway_gap: Limit = Limit(_minutes(20))
    giveaway_after_end: Switch = Switch()
    giveaways_overlap: Switch = Switch()
    giveaway_countdown: Switch = Switch()
    giveaway_active: Switch = Switch()
    giveaway_window: Switch = Switch()
    giveaway_window_choice: Switch = Switch()
    watch_too_long: Switch = Switch()
    keyword_missing: Switch = Switch()
    keyword_emoji: Switch = Switch()
    prize_missing: Switch = Switch()
    quantity_missing: Switch = Switch()
    giveaway_without_points: Switch = Switch()
    welfare_without_points: Kinds = Kinds(frozenset({Kind.WELFARE}))
    prize_above_stock: Switch = Switch()
    prizes_share_stock: Switch = Switch()
    flash_below_target: Switch = Switch()
    lottery_value: Amount = Amount(Decimal(50_000))
    purchase_lottery: Switch = Switch()
    giveaway_unprepared: Switch = Switch()
    prepared_unknown: Switch = Switch()
    giveaway_without_rules: Switch = Switch()
    giveaway_without_budget: Switch = Switch()
    prize_above_budget: Switch = Switch()
    giveaways_above_share: Share = Share(10)
    # 盘花絮
    no_opening: Kinds = Kinds(frozenset({Kind.WARMUP, Kind.TRAFFIC, Kind.WELFARE, Kind.INTERACT}))
    no_closing: Kinds = Kinds(frozenset({Kind.CLOSING}))
    closing_without_preview: Kinds = Kinds(frozenset({Kind.CLOSING}))
    no_warmup: Switch = Switch()
    warmup_not_last_day: Limit = Limit(DAY)
    warmup_without_channel: Switch = Switch()
    no_checklist: Switch = Switch()
    checklist_not_last_minutes: Limit = Limit(_minutes(30))
    task_without_owner: Switch = Switch()
    task_after_start: Switch = Switch()
    task_overdue: Limit = Limit(ZERO)
    no_reservations: Switch = Switch()


DEFAULT_CHECKS = CheckSettings()
