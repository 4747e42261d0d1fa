"""The settings of the diagnosis: each rule is on or off, and has its own thresholds."""

from __future__ import annotations

from dataclasses import dataclass

from stage_desktop.instants import HOUR, MINUTE, SECOND, Millis
from stage_desktop.script.check_settings import LOW_APPEAL, Count, Kinds, Limit, Switch
from stage_desktop.script.plan import SegmentKind as Kind


@dataclass(frozen=True, slots=True)
class Percent:
    """A rule with a threshold in per cent."""

    percent: int
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class PercentOf:
    """A rule of segments of certain kinds, with a threshold in per cent."""

    kinds: frozenset[str]
    percent: int
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class PercentBeyond:
    """A rule that fires above a share in per cent that is also more than `limit`."""

    percent: int
    limit: Millis
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Drop:
    """A rule of a level that falls by more than so many per cent within that time."""

    percent: int
    within: Millis
    enabled: bool = True


def _minutes(count: int) -> Millis:
    return Millis(count * MINUTE)


@dataclass(frozen=True, slots=True)
class DiagnosisSettings:
    """One setting for each rule, by its code (`DOMAIN.md` 6.4)."""

    late_start: Limit = Limit(MINUTE)
    show_overrun: Limit = Limit(_minutes(5))
    segment_overrun: PercentBeyond = PercentBeyond(20, _minutes(2))
    hero_overrun: PercentOf = PercentOf(frozenset({Kind.HERO, Kind.FINALE}), 20)
    quick_rushed: PercentOf = PercentOf(frozenset({Kind.QUICK}), 60)
    not_reached: Switch = Switch()
    hard_start_error: Limit = Limit(Millis(15 * SECOND))
    cues_missed: Percent = Percent(10)
    online_drop: Drop = Drop(25, _minutes(3))
    host_long_on_peak: Limit = Limit(Millis(2 * HOUR))
    boost_on_low_appeal: Kinds = Kinds(LOW_APPEAL)
    boost_missed_slot: Switch = Switch()
    boost_without_giveaway: Limit = Limit(_minutes(5))
    boost_lead_differs: PercentBeyond = PercentBeyond(50, _minutes(2))
    boost_near_end: Limit = Limit(_minutes(8))
    spend_band_off: Percent = Percent(10)
    draw_unannounced: Switch = Switch()
    draw_without_speaker: Kinds = Kinds(frozenset({Kind.BREAK, Kind.TRANSITION, Kind.HANDOVER}))
    giveaway_gap: Limit = Limit(_minutes(20))
    giveaway_late: Limit = Limit(Millis(30 * SECOND))
    welfare_not_shown: Switch = Switch()
    best_slot_unused: Count = Count(3)
    stock_out: Limit = Limit(MINUTE)
    price_not_back: Switch = Switch()


DEFAULT_DIAGNOSIS = DiagnosisSettings()
