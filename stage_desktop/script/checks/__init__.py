"""What is wrong or doubtful in a script before it is performed: one small function for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from stage_desktop.script.checks import anchors, goods, lanes, structure, times
from stage_desktop.script.checks.reading import CheckRules, Reading
from stage_desktop.script.cues import Cue
from stage_desktop.script.derive import all_cues
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Script

__all__ = ["CHECKS", "CheckRules", "check"]

CHECKS: tuple[Callable[[Reading], Iterator[Finding]], ...] = (
    structure.no_segments,
    structure.duplicate_ids,
    structure.duplicate_numbers,
    structure.duplicate_codes,
    structure.impossible_durations,
    structure.impossible_ranges,
    times.no_planned_start,
    times.gaps,
    times.hard_conflicts,
    times.stated_starts,
    times.stated_hard_starts,
    times.end_after_hard_end,
    goods.missing_products,
    goods.unknown_products,
    goods.missing_prices,
    goods.missing_hosts,
    lanes.unanchored_giveaways,
    lanes.untimed_draws,
    lanes.draws_outside,
    lanes.unanchored_boosts,
    lanes.unknown_targets,
    lanes.missed_effects,
    anchors.dangling_anchors,
    anchors.skipped_anchors,
    anchors.cue_cycles,
)


def check(
    script: Script, cues: Iterable[Cue] | None = None, rules: CheckRules | None = None
) -> tuple[Finding, ...]:
    """All findings about the script, check by check, each in the order of the script.

    `cues` are the cues in force (those written and derived when not given), `rules` the settings.
    """
    reading = Reading(
        script, all_cues(script) if cues is None else tuple(cues), rules or CheckRules()
    )
    return tuple(found for each in CHECKS for found in each(reading))
