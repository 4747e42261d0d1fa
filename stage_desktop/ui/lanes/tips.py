"""What something on the lanes is, in words."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from stage_desktop.instants import Millis
from stage_desktop.ui.lanes.beside import PlacedShare, PlacedTasks
from stage_desktop.ui.lanes.scene import Placed, PlacedBar, PlacedCue
from stage_desktop.ui.texts import lanes as words


def tip_of(found: Placed, zone: ZoneInfo, offset: Millis) -> str:
    """What it is; `offset` as in `Timeline.wall`."""
    match found:
        case PlacedBar():
            return words.bar_tip(found.bar, zone, offset)
        case PlacedCue():
            return words.cues_tip(found.rows, zone, offset)
        case PlacedTasks():
            return words.tasks_tip(found.marks, zone, offset)
        case PlacedShare():
            return words.share_tip(found.of, zone, offset)
        case _:
            return words.mark_tip(found.mark, zone, offset)
