"""The cues of a run, found by what they hang on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from stage_desktop.instants import ZERO, Millis
from stage_desktop.script.cues import AfterCue, ClockTime, Cue, SegmentEnd, SegmentStart


@dataclass(frozen=True)
class CueBook:
    """All cues in force, indexed once."""

    cues: tuple[Cue, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Cue]:
        return {cue.id: cue for cue in self.cues}

    @cached_property
    def at_start(self) -> Mapping[str, tuple[Cue, ...]]:
        """Cues that hang on the start of a segment, by its id."""
        return _grouped(
            (c.anchor.segment, c) for c in self.cues if isinstance(c.anchor, SegmentStart)
        )

    @cached_property
    def at_end(self) -> Mapping[str, tuple[Cue, ...]]:
        """Cues that hang on the end of a segment, by its id."""
        return _grouped(
            (c.anchor.segment, c) for c in self.cues if isinstance(c.anchor, SegmentEnd)
        )

    @cached_property
    def after_end(self) -> Mapping[str, tuple[Cue, ...]]:
        """Those of `at_end` that are due only some time after the end."""
        late = ((id_, tuple(c for c in cues if c.offset > 0)) for id_, cues in self.at_end.items())
        return {segment: cues for segment, cues in late if cues}

    @cached_property
    def at_clock(self) -> tuple[Cue, ...]:
        """Cues at a clock time."""
        return tuple(cue for cue in self.cues if isinstance(cue.anchor, ClockTime))

    @cached_property
    def after(self) -> Mapping[str, tuple[Cue, ...]]:
        """Cues that hang on another cue, by its id."""
        return _grouped(
            (cue.anchor.cue, cue) for cue in self.cues if isinstance(cue.anchor, AfterCue)
        )

    @cached_property
    def longest_lead(self) -> Millis:
        """How long ahead of the start of its segment a cue can be due, at the most."""
        leads: dict[str, int] = {}
        for cue in self.cues:
            waiting: list[Cue] = []
            base: Cue | None = cue
            while base is not None and base.id not in leads:
                leads[base.id] = -min(0, base.offset)  # stands where cues hang on in a circle
                waiting.append(base)
                base = (
                    self.by_id.get(base.anchor.cue) if isinstance(base.anchor, AfterCue) else None
                )
            before = 0 if base is None else leads[base.id]
            for each in reversed(waiting):
                before = leads[each.id] = max(0, before - each.offset)
        return Millis(max(leads.values(), default=ZERO))

    def segment_of(self, cue: Cue) -> str | None:
        """The segment whose passes the cue follows, through other cues too; None for the clock."""
        seen: set[str] = set()
        while isinstance(cue.anchor, AfterCue) and cue.id not in seen:
            seen.add(cue.id)
            base = self.by_id.get(cue.anchor.cue)
            if base is None:
                return None
            cue = base
        return cue.anchor.segment if isinstance(cue.anchor, SegmentStart | SegmentEnd) else None


def _grouped(pairs: Iterable[tuple[str, Cue]]) -> Mapping[str, tuple[Cue, ...]]:
    groups: defaultdict[str, list[Cue]] = defaultdict(list)
    for key, cue in pairs:
        groups[key].append(cue)
    return {key: tuple(cues) for key, cues in groups.items()}
