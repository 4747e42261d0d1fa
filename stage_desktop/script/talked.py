"""A part of a script to be talked through: some segments, one after the other, in real time."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from stage_desktop.script.cues import ClockTime
from stage_desktop.script.plan import EndRule, Script


def talked_through(script: Script, chosen: Collection[str]) -> Script:
    """The script with only those segments in force, by id; it begins whenever START is pressed.

    Nothing goes by the clock, each segment ends when somebody says so, and no traffic is ordered.
    Ids stay: what a segment took is told of the script that it comes from.
    """
    segments = tuple(
        replace(
            each,
            skipped=each.id not in chosen,
            hard_start=None,
            stated_start=None,
            end_rule=EndRule.BY_HAND,
        )
        for each in script.segments
    )
    return replace(
        script,
        segments=segments,
        planned_start=None,
        hard_end=None,
        giveaways=tuple(g for g in script.giveaways if not isinstance(g.anchor, ClockTime)),
        boosts=(),
        cues=tuple(cue for cue in script.cues if not isinstance(cue.anchor, ClockTime)),
    )
