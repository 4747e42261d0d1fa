"""Where in a rehearsal somebody wants to go, as typed."""

from __future__ import annotations

import re
from datetime import time, timedelta

from stage_desktop.instants import Instant, at_wall, to_datetime
from stage_desktop.show.state import ShowState
from stage_desktop.ui.entries import span

_WALL = re.compile(r"(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?")


def goal(text: str, state: ShowState, now: Instant) -> Instant | str | None:
    """An instant, or the id of a segment; None when it is neither.

    The number of a segment comes first; "20:15" or "20:15:30" is the first such wall time after
    the run was opened; "+5" and "+1:30" are so much later than now.
    """
    text = text.strip()
    segment = state.script.numbered(text.removeprefix("#"))
    if segment is not None:
        return segment.id
    if text.startswith("+"):
        later = span(text[1:])
        return None if later is None else Instant(now + later)
    found = _WALL.fullmatch(text)
    if found is None:
        return None
    try:
        hour, minute, second = (int(part or 0) for part in found.groups())
        wall = time(hour, minute, second)
    except ValueError:
        return None
    zone = state.script.zone_info
    day = to_datetime(state.opened_at, zone).date()
    at = at_wall(day, wall, zone)
    return at if at >= state.opened_at else at_wall(day + timedelta(days=1), wall, zone)
