"""What cells need to know of a script's moments, computed once for each script as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache

from stage_desktop.formats.entered_moments import EntryMoments
from stage_desktop.instants import Instant, to_datetime
from stage_desktop.script.cues import Cue
from stage_desktop.script.derive import all_cues
from stage_desktop.script.plan import Script
from stage_desktop.script.planned import planned_due
from stage_desktop.ui.models.editing.column import Sheet


class ScriptMoments:
    """The moments of one script: how they are typed, and when each cue is due by the plan."""

    def __init__(self, script: Script) -> None:
        self.script = script

    @cached_property
    def entries(self) -> EntryMoments:
        return EntryMoments(self.script)

    @cached_property
    def due(self) -> Mapping[str, Instant]:
        """Planned instants of the cues by id, of those that follow from the script too."""
        return planned_due(self.script, self.cues)

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """The cues in force: those written, and those that follow from the script."""
        return all_cues(self.script)

    @cached_property
    def cue_ids(self) -> frozenset[str]:
        return frozenset(cue.id for cue in self.cues)

    def clock(self, instant: Instant | None) -> str:
        """The wall time of the show's zone, with the date on another day than the show's."""
        if instant is None:
            return ""
        local = to_datetime(instant, self.script.zone_info)
        text = f"{local:%H:%M:%S}"
        start = self.script.planned_start
        day = local.date() if start is None else to_datetime(start, self.script.zone_info).date()
        return text if local.date() == day else f"{local:%m-%d} {text}"


class _Same:
    """A script as itself: told apart by which it is, as comparing all that it holds takes long."""

    def __init__(self, script: Script) -> None:
        self.script = script

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.script is self.script

    def __hash__(self) -> int:
        return id(self.script)


@lru_cache(maxsize=2)
def _moments_of(key: _Same) -> ScriptMoments:
    return ScriptMoments(key.script)


def moments(sheet: Sheet) -> ScriptMoments:
    """The moments of the sheet's script."""
    return _moments_of(_Same(sheet.script))
