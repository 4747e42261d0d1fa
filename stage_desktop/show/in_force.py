"""The script in force: what its changes mean for the run (rules 8 and 22)."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from stage_desktop.instants import Instant, Millis
from stage_desktop.script.cuebook import CueBook
from stage_desktop.script.plan import Script, Segment
from stage_desktop.script.revision import Written, applied
from stage_desktop.show.events import (
    Replanned,
    ScriptRevised,
    SegmentEdited,
    SegmentInserted,
    SegmentMoved,
    SegmentSkipped,
    SegmentUnskipped,
)
from stage_desktop.show.replanned import with_replan
from stage_desktop.show.state import CueStatus, GoneCue, Lives, Phase, ShowState

ScriptChange = SegmentSkipped | SegmentUnskipped | SegmentInserted | SegmentMoved | SegmentEdited


def with_change(state: ShowState, event: ScriptChange) -> ShowState:
    """The run with one segment of its script changed."""
    return _with_script(state, _script_changed(state.script, event), event.at)


def revised(state: ShowState, event: ScriptRevised) -> ShowState:
    """The run with another script and other cues in force.

    A cue that is still there keeps its life. That of one which is not is set aside with it, and
    taken up again when it comes back. A revision that would change what has been means nothing.
    """
    script, cues = applied(Written(state.script, state.book.cues), event.revision)
    if not _past_stands(state, script):
        return state
    after = _with_script(state, script, event.at)
    return after if cues is state.book.cues else _with_cues(after, CueBook(cues))


def replanned(state: ShowState, event: Replanned) -> ShowState:
    """The run after a replan: what is ahead with it, and the pass on air with the time added."""
    after = _with_script(state, with_replan(state, event.plan), event.at)
    running = after.on_air
    if running is None or not event.plan.added:
        return after
    longer = replace(running, added=Millis(running.added + event.plan.added))
    return replace(after, passes=(*after.passes[:-1], longer))


def _past_stands(state: ShowState, script: Script) -> bool:
    until = state.position + 1
    past = zip(state.script.segments[:until], script.segments[:until], strict=False)
    return (
        len(script.segments) >= until
        and all(one.id == other.id for one, other in past)
        and all(each.segment in script.positions for each in state.passes)
    )


def _with_script(state: ShowState, script: Script, at: Instant) -> ShowState:
    after = replace(state, script=script, moved_at=at)
    if state.phase in (Phase.WAITING, Phase.FINISHED):
        phase = Phase.FINISHED if after.next_position is None else Phase.WAITING
        return replace(after, phase=phase)
    return after


def _with_cues(state: ShowState, book: CueBook) -> ShowState:
    lives, gone = dict(state.cue_lives), dict(state.gone)
    for key in state.cue_lives:
        if key.cue not in book.by_id:
            gone[key] = GoneCue(state.book.by_id[key.cue], lives.pop(key))
    for key, each in state.gone.items():
        if key.cue in book.by_id:
            lives[key] = each.life
            del gone[key]
    raised = frozenset(key for key, life in lives.items() if life.status is CueStatus.DUE)
    return replace(state, book=book, cue_lives=Lives(lives), gone=gone, raised=raised)


def _script_changed(script: Script, event: ScriptChange) -> Script:
    match event:
        case SegmentSkipped():
            return _with_skipped(script, event.segment, True)
        case SegmentUnskipped():
            return _with_skipped(script, event.segment, False)
        case SegmentInserted():
            if event.segment.id in script.positions:
                return script
            return _inserted(script, event.segment, event.before)
        case SegmentMoved():
            if event.segment not in script.positions or event.segment == event.before:
                return script
            moving = script.segment(event.segment)
            rest = tuple(each for each in script.segments if each.id != event.segment)
            return _inserted(replace(script, segments=rest), moving, event.before)
        case SegmentEdited():
            return _with_segment(script, event.segment)
    assert_never(event)


def _with_skipped(script: Script, segment_id: str, skipped: bool) -> Script:
    if segment_id not in script.positions:
        return script
    return _with_segment(script, replace(script.segment(segment_id), skipped=skipped))


def _with_segment(script: Script, segment: Segment) -> Script:
    position = script.positions.get(segment.id)
    if position is None:
        return script
    segments = (*script.segments[:position], segment, *script.segments[position + 1 :])
    return replace(script, segments=segments)


def _inserted(script: Script, segment: Segment, before: str | None) -> Script:
    at = len(script.segments) if before is None else script.positions.get(before)
    at = len(script.segments) if at is None else at
    return replace(script, segments=(*script.segments[:at], segment, *script.segments[at:]))
