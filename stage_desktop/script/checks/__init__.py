"""What is wrong or doubtful in a script before it is performed: one small function for each."""

from __future__ import annotations

from collections.abc import Iterable

from stage_desktop.script.check_settings import CheckSettings
from stage_desktop.script.checks import (
    anchors,
    boosts,
    early,
    fatigue,
    giveaways,
    goods,
    prizes,
    spending,
    structure,
    team,
    times,
    tools,
)
from stage_desktop.script.checks.reading import Reading
from stage_desktop.script.checks.rule import About, Check, Section
from stage_desktop.script.cues import Cue
from stage_desktop.script.derive import all_cues
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Script
from stage_desktop.script.platforms import Platform

__all__ = ["CHECKS", "About", "Check", "CheckSettings", "Section", "check"]

# In the order in which they are told: the five parts of the preparation, each from what is
# missing to what is fine detail.
CHECKS: tuple[Check, ...] = (
    goods.no_products,
    goods.missing_product,
    goods.unknown_product,
    goods.missing_price,
    goods.duplicate_product,
    goods.duplicate_sku,
    goods.repeated_link,
    goods.live_above_list,
    goods.zero_price,
    goods.unused_product,
    goods.no_stock,
    goods.missing_stock,
    goods.missing_limit,
    goods.stock_below_target,
    goods.stock_below_show,
    goods.price_not_reverted,
    fatigue.no_audience,
    fatigue.no_new_item_early,
    fatigue.no_returning_item,
    fatigue.no_hero,
    fatigue.hero_once,
    fatigue.same_product_long,
    fatigue.same_kind_long,
    fatigue.product_repeated,
    fatigue.price_one_way,
    fatigue.product_rushed,
    fatigue.explanation_short,
    structure.no_segments,
    structure.all_skipped,
    structure.duplicate_id,
    structure.duplicate_cue,
    structure.duplicate_number,
    structure.duplicate_code,
    structure.negative_duration,
    structure.no_duration,
    structure.shortest_above,
    structure.longest_below,
    times.no_planned_start,
    times.gap,
    times.hard_conflict,
    times.stated_gap,
    times.overlap,
    times.hard_differs,
    times.end_after_hard_end,
    times.show_too_short,
    times.show_too_long,
    team.no_platform,
    team.platform_unknown,
    team.no_team,
    team.missing_role,
    team.no_host,
    team.missing_host,
    team.host_without_break,
    team.host_too_long,
    team.forbidden_word,
    team.talk_too_long,
    anchors.dangling_anchor,
    anchors.skipped_anchor,
    anchors.cue_cycle,
    spending.no_gmv_target,
    spending.gmv_sum_differs,
    boosts.no_boosts,
    boosts.boost_unanchored,
    boosts.boost_without_lead,
    spending.boost_without_budget,
    spending.spend_above_budget,
    boosts.target_unknown,
    boosts.target_skipped,
    boosts.effect_misses,
    boosts.effect_low_appeal,
    boosts.effect_late,
    boosts.effect_slot_short,
    boosts.effect_without_giveaway,
    boosts.boost_audience_differs,
    boosts.hero_without_boost,
    tools.boost_off_grid,
    tools.boost_window,
    tools.boost_window_choice,
    tools.boost_budget,
    giveaways.no_giveaways,
    giveaways.giveaway_unanchored,
    giveaways.draw_untimed,
    giveaways.draw_outside,
    giveaways.draw_near_hard,
    giveaways.giveaway_gap,
    giveaways.giveaway_after_end,
    giveaways.giveaways_overlap,
    tools.giveaway_countdown,
    tools.giveaway_active,
    tools.giveaway_window,
    tools.giveaway_window_choice,
    tools.watch_too_long,
    tools.keyword_missing,
    tools.keyword_emoji,
    prizes.prize_missing,
    prizes.quantity_missing,
    prizes.giveaway_without_points,
    prizes.welfare_without_points,
    prizes.prize_above_stock,
    prizes.prizes_share_stock,
    prizes.flash_below_target,
    prizes.lottery_value,
    prizes.purchase_lottery,
    early.no_opening,
    early.no_closing,
    early.closing_without_preview,
)


def check(
    script: Script,
    cues: Iterable[Cue] | None = None,
    settings: CheckSettings | None = None,
    platforms: Iterable[Platform] = (),
) -> tuple[Finding, ...]:
    """All findings about the script, check by check, each in the order of the script.

    `cues` are the cues in force (those written and derived when not given); `settings` switch
    checks off and move their thresholds; without the table of its platform (`platforms`) nothing
    is held against what a platform allows.
    """
    asked = settings or CheckSettings()
    in_force = all_cues(script) if cues is None else tuple(cues)
    reading = Reading(script, in_force, asked, tuple(platforms))
    return tuple(
        found for each in CHECKS if getattr(asked, each.code).enabled for found in each(reading)
    )
