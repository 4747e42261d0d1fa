"""Where in a script a finding belongs: the thing that it is about, and the segment to look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from stage_desktop.script.cues import AfterCue, Anchor, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Script


@dataclass(frozen=True)
class Located:
    """The things of a script by what people call them: numbers, codes, ids."""

    script: Script

    def segment(self, subject: str) -> str | None:
        """The id of the segment to look at for that subject; None where there is none.

        A segment itself, else the one in which a giveaway is launched, that a boost is for, that a
        cue hangs on, or the first that sells a product.
        """
        found = self._segments.get(subject) or self._hung.get(subject) or self._selling.get(subject)
        return found if found in self.script.positions else None

    def title(self, subject: str) -> str:
        """What that subject is called besides its number or code; empty where nothing says."""
        segment = self._segments.get(subject)
        if segment is not None:
            return self.script.segment(segment).title
        return self._titles.get(subject, "")

    @cached_property
    def _segments(self) -> Mapping[str, str]:
        by_id = {segment.id: segment.id for segment in self.script.segments}
        numbers = {each.number: each.id for each in reversed(self.script.segments) if each.number}
        return by_id | numbers

    @cached_property
    def _hung(self) -> Mapping[str, str]:
        script = self.script
        anchors: dict[str, Anchor | None] = {each.code: each.anchor for each in script.giveaways}
        anchors |= {each.code: each.anchor for each in script.boosts}
        anchors |= {cue.id: cue.anchor for cue in script.cues}
        found = {each.code: each.target for each in script.boosts if each.target is not None}
        for name, anchor in anchors.items():
            base = anchor
            if isinstance(anchor, AfterCue):
                base = anchors.get(anchor.cue) or anchors.get(anchor.cue.partition(".")[0])
            if isinstance(base, SegmentStart | SegmentEnd):
                found.setdefault(name, base.segment)
        return found

    @cached_property
    def _selling(self) -> Mapping[str, str]:
        rows = reversed(self.script.segments)
        return {code: segment.id for segment in rows for code in segment.products}

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        script = self.script
        titles = {task.code: task.title for task in (*script.warmup, *script.checklist)}
        titles |= {giveaway.code: giveaway.tool for giveaway in script.giveaways}
        titles |= {boost.code: boost.tool for boost in script.boosts}
        return titles | {product.code: product.name for product in script.products}
