"""What cells need to know of a script's moments, computed once for each script as it stands."""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import cached_property, lru_cache

from stage_desktop.formats.entered_moments import EntryMoments
from stage_desktop.instants import Instant, to_datetime
from stage_desktop.script.cues import AfterCue, Cue
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
        """Planned instants by id: written cues, and those of giveaways and boosts."""
        return planned_due(self.script, self.cues)

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """The written cues and those of giveaways and boosts.

        Those of product slots, several for each segment, only where something hangs on one.
        """
        few = all_cues(self.script, ())
        ids = {cue.id for cue in few}
        if all(cue.anchor.cue in ids for cue in few if isinstance(cue.anchor, AfterCue)):
            return few
        return all_cues(self.script)

    @cached_property
    def cue_ids(self) -> Container[str]:
        """The ids of all cues there are, those of product slots too."""
        return _Ids(self)

    def clock(self, instant: Instant | None) -> str:
        """The wall time of the show's zone, with the date on another day than the show's."""
        if instant is None:
            return ""
        local = to_datetime(instant, self.script.zone_info)
        text = f"{local:%H:%M:%S}"
        start = self.script.planned_start
        day = local.date() if start is None else to_datetime(start, self.script.zone_info).date()
        return text if local.date() == day else f"{local:%m-%d} {text}"


class _Ids:
    """Ids of cues; those of product slots are worked out when one may be meant."""

    def __init__(self, of: ScriptMoments) -> None:
        self._of = of
        self._few = frozenset(cue.id for cue in of.cues)

    def __contains__(self, name: object) -> bool:
        if name in self._few:
            return True
        segment = str(name).rpartition(".")[0]
        if segment not in self._of.script.positions:
            return False
        return any(cue.id == name for cue in all_cues(self._of.script))


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
