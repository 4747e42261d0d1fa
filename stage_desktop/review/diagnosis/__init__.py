"""The diagnosis of a run: rules that say what went otherwise than it should, and what to do next.

The rules are those of `DOMAIN.md` 6.4; each cites the segment and the numbers that fired it.
"""

from __future__ import annotations

from dataclasses import dataclass

from stage_desktop.review.diagnosis import ads, crowd, gifts, goods, pace
from stage_desktop.review.diagnosis.rule import Diagnosis, Evidence, Rule
from stage_desktop.review.diagnosis_settings import DEFAULT_DIAGNOSIS, DiagnosisSettings
from stage_desktop.review.reviewed import Review
from stage_desktop.script.findings import Severity

__all__ = [
    "DEFAULT_DIAGNOSIS",
    "RULES",
    "Diagnosis",
    "DiagnosisSettings",
    "Evidence",
    "NextAction",
    "Rule",
    "diagnosed",
    "next_actions",
]

RULES: tuple[Rule, ...] = (
    pace.late_start,
    pace.show_overrun,
    pace.hero_overrun,
    pace.segment_overrun,
    pace.quick_rushed,
    pace.not_reached,
    pace.hard_start_error,
    pace.cues_missed,
    crowd.online_drop,
    crowd.host_long_on_peak,
    ads.boost_on_low_appeal,
    ads.boost_missed_slot,
    ads.boost_without_giveaway,
    ads.boost_lead_differs,
    ads.boost_near_end,
    ads.spend_band_off,
    gifts.draw_unannounced,
    gifts.draw_without_speaker,
    gifts.giveaway_late,
    gifts.giveaway_gap,
    goods.welfare_not_shown,
    goods.best_slot_unused,
    goods.stock_out,
    goods.price_not_back,
)

_GRAVEST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)


@dataclass(frozen=True, slots=True)
class NextAction:
    """One thing to do better in the next show: what it is about, whose it is, what calls for it."""

    code: str
    owner: str
    found: tuple[Diagnosis, ...]


def diagnosed(review: Review, settings: DiagnosisSettings | None = None) -> tuple[Diagnosis, ...]:
    """What the rules find: the gravest first, in the order of the rules and of the show.

    By the settings of the review unless told otherwise.
    """
    settings = review.settings.diagnosis if settings is None else settings
    found = [each for rule in RULES for each in rule(review, settings)]
    return tuple(sorted(found, key=lambda each: _GRAVEST_FIRST.index(each.severity)))


def next_actions(found: tuple[Diagnosis, ...]) -> tuple[NextAction, ...]:
    """What to do next time, one action for all findings of a kind, in their order."""
    by_code: dict[str, list[Diagnosis]] = {}
    for each in found:
        by_code.setdefault(each.code, []).append(each)
    return tuple(NextAction(code, of[0].owner, tuple(of)) for code, of in by_code.items())
