"""Cues that can never be due: what they hang on does not exist, is skipped, or is themselves."""

from __future__ import annotations

from collections.abc import Iterator

from stage_desktop.script.checks.reading import Reading
from stage_desktop.script.cues import AfterCue, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.findings import Finding, Place, Severity, finding


def dangling_anchors(reading: Reading) -> Iterator[Finding]:
    """A cue that hangs on a segment or a cue that does not exist."""
    for cue in reading.cues:
        match cue.anchor:
            case SegmentStart(segment) | SegmentEnd(segment):
                if segment not in reading.script.positions:
                    yield _found("dangling_anchor", cue, segment)
            case AfterCue(base):
                if base not in reading.cues_by_id:
                    yield _found("dangling_anchor", cue, base)
            case _:
                pass


def skipped_anchors(reading: Reading) -> Iterator[Finding]:
    """A cue that hangs on a skipped segment; that segment's own product cues are meant to go."""
    skipped = {segment.id: segment for segment in reading.script.segments if segment.skipped}
    if not skipped:
        return
    for cue in reading.cues:
        if not isinstance(cue.anchor, SegmentStart | SegmentEnd):
            continue
        segment = skipped.get(cue.anchor.segment)
        if segment is not None and not cue.id.startswith(f"{segment.id}."):
            yield finding(
                "skipped_anchor",
                Severity.WARNING,
                Place(subject=cue.id),
                anchor=segment.number or segment.id,
            )


def cue_cycles(reading: Reading) -> Iterator[Finding]:
    """Cues that hang on one another in a circle; one finding for each circle."""
    done: set[str] = set()
    for cue in reading.cues:
        path: dict[str, None] = {}
        base: Cue | None = cue
        while base is not None and base.id not in path and base.id not in done:
            path[base.id] = None
            anchor = base.anchor
            base = reading.cues_by_id.get(anchor.cue) if isinstance(anchor, AfterCue) else None
        if base is not None and base.id in path:
            ids = list(path)
            circle = [*ids[ids.index(base.id) :], base.id]
            place = Place(subject=base.id)
            yield finding("cue_cycle", Severity.ERROR, place, circle=" → ".join(circle))
        done.update(path)


def _found(code: str, cue: Cue, anchor: str) -> Finding:
    return finding(code, Severity.ERROR, Place(subject=cue.id), anchor=anchor)
