"""Cues that can never be due: what they hang on does not exist, is skipped, or is themselves."""

from __future__ import annotations

from collections.abc import Iterator

from stage_desktop.script.checks.reading import Reading
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.cues import AfterCue, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.findings import Severity


@rule("dangling_anchor", Section.SCRIPT, Severity.ERROR, About.CUES, "2.4")
def dangling_anchor(reading: Reading) -> Iterator[Told]:
    """A cue that hangs on a segment or a cue that does not exist."""
    for cue in reading.hung:
        match cue.anchor:
            case SegmentStart(segment) | SegmentEnd(segment):
                if segment not in reading.script.positions:
                    yield told(cue.id, anchor=segment)
            case AfterCue(base):
                if base not in reading.cues_by_id:
                    yield told(cue.id, anchor=base)
            case _:
                pass


@rule("skipped_anchor", Section.SCRIPT, Severity.WARNING, About.CUES, "2.4")
def skipped_anchor(reading: Reading) -> Iterator[Told]:
    """A cue that hangs on a skipped segment; that segment's own product cues are meant to go."""
    skipped = {segment.id: segment for segment in reading.script.segments if segment.skipped}
    if not skipped:
        return
    for cue in reading.hung:
        if not isinstance(cue.anchor, SegmentStart | SegmentEnd):
            continue
        segment = skipped.get(cue.anchor.segment)
        if segment is not None and not cue.id.startswith(f"{segment.id}."):
            yield told(cue.id, anchor=segment.number or segment.id)


@rule("cue_cycle", Section.SCRIPT, Severity.ERROR, About.CUES, "2.4")
def cue_cycle(reading: Reading) -> Iterator[Told]:
    """Cues that hang on one another in a circle; one finding for each circle."""
    done: set[str] = set()
    for cue in reading.hung:
        path: dict[str, None] = {}
        base: Cue | None = cue
        while base is not None and base.id not in path and base.id not in done:
            path[base.id] = None
            anchor = base.anchor
            base = reading.cues_by_id.get(anchor.cue) if isinstance(anchor, AfterCue) else None
        if base is not None and base.id in path:
            ids = list(path)
            circle = [*ids[ids.index(base.id) :], base.id]
            yield told(base.id, circle=" → ".join(circle))
        done.update(path)
