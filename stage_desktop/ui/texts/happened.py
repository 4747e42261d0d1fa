"""What has just happened, in words for the status strip."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from stage_desktop.instants import Millis, duration_text
from stage_desktop.script.plan import Script, Segment
from stage_desktop.show.commands import ReplanKind
from stage_desktop.show.events import (
    ClockAdjusted,
    CueDone,
    CueMissed,
    CuePostponed,
    CueSkipped,
    Event,
    FiguresRecorded,
    HoldBegan,
    HoldEnded,
    Marked,
    NoteTaken,
    PassMovedBack,
    PassStarted,
    ReasonGiven,
    Replanned,
    RunResumed,
    ScriptRevised,
    SegmentEdited,
    SegmentInserted,
    SegmentMoved,
    SegmentSkipped,
    SegmentUnskipped,
    ShowEnded,
    StepReverted,
    TimeAdded,
)
from stage_desktop.show.state import ShowState
from stage_desktop.ui.texts.source import filled, translate
from stage_desktop.ui.texts.words import cue_title


def event_text(event: Event, state: ShowState) -> str | None:
    """What has just happened, for the status strip; None for what the screens show anyway."""
    sentence = _sentence(event)
    return None if sentence is None else filled(sentence, _data(event, state))


def most_telling(events: tuple[Event, ...]) -> Iterator[Event]:
    """The events with the last one first, but for a change of the script before what it brought."""
    yield from (event for event in events if isinstance(event, ScriptRevised))
    yield from (event for event in reversed(events) if not isinstance(event, ScriptRevised))


def undone_text(what: str) -> str:
    """That a step was undone, and which, by what it was announced as."""
    return filled(translate("Happened", "Undone: {what}"), {"what": what})


def _sentence(event: Event) -> str | None:
    match event:
        case HoldBegan():
            return translate("Happened", "Held: the countdown stands.")
        case HoldEnded():
            return translate("Happened", "The countdown goes on.")
        case TimeAdded():
            return translate("Happened", "{amount} for this segment.")
        case PassStarted():
            return translate("Happened", "On air: {number} {title}")
        case PassMovedBack():
            return translate("Happened", "The segment has been on air for {amount}.")
        case SegmentSkipped():
            return translate("Happened", "Skipped: {number} {title}")
        case SegmentUnskipped():
            return translate("Happened", "Back in the show: {number} {title}")
        case SegmentInserted():
            return translate("Happened", "Inserted: {number} {title}")
        case SegmentMoved():
            return translate("Happened", "Moved: {number} {title}")
        case SegmentEdited():
            return translate("Happened", "{number} {title} now takes {amount}.")
        case ScriptRevised():
            if _only_changed(event) is not None:
                return translate("Happened", "Changed: {number} {title}")
            return translate("Happened", "The script has changed.")
        case Replanned():
            return _replanned(event)
        case FiguresRecorded():
            return translate("Happened", "Figures noted.")
        case ShowEnded():
            return translate("Happened", "The show has ended.")
        case StepReverted():
            return translate("Happened", "Undone.")
        case _:
            return _other_sentence(event)


def _other_sentence(event: Event) -> str | None:
    match event:
        case CueDone():
            return translate("Happened", "Done: {cue}")
        case CueSkipped():
            return translate("Happened", "Skipped: {cue}")
        case CuePostponed():
            return translate("Happened", "Later by {amount}: {cue}")
        case CueMissed():
            return translate("Happened", "Missed: {cue}")
        case NoteTaken():
            return translate("Happened", "Noted: {text}")
        case Marked():
            return translate("Happened", "Marked.")
        case ReasonGiven(reason=""):
            return translate("Happened", "The reason is taken back.")
        case ReasonGiven():
            return translate("Happened", "Reason noted: {text}")
        case ClockAdjusted():
            return translate(
                "Happened", "The clock of this computer was set by {amount}. Countdowns stay."
            )
        case RunResumed():
            return translate("Happened", "The show goes on after a gap of {amount}.")
        case _:
            return None


def _data(event: Event, state: ShowState) -> Mapping[str, object]:
    data: dict[str, object] = {}
    match event:
        case TimeAdded(amount=amount) | ClockAdjusted(by=amount):
            data["amount"] = duration_text(amount, sign=True)
        case PassMovedBack(at=at, to=to):
            data["amount"] = duration_text(Millis(at - to))
        case CuePostponed(by=by):
            data["amount"] = duration_text(by)
        case RunResumed(gap=gap):
            data["amount"] = duration_text(gap)
        case NoteTaken(text=text):
            data["text"] = text
        case ReasonGiven(reason=reason):
            data["text"] = reason
        case SegmentInserted(segment=segment) | SegmentEdited(segment=segment):
            data["amount"] = duration_text(segment.duration)
            data |= _names(segment)
        case Replanned(plan=plan):
            data |= _names(plan.inserted)
        case ScriptRevised():
            data |= _names(_only_changed(event))
        case (
            PassStarted(segment=name)
            | SegmentSkipped(segment=name)
            | SegmentUnskipped(segment=name)
            | SegmentMoved(segment=name)
        ):
            data |= _names(_segment(state.script, name))
        case _:
            pass
    if isinstance(event, CueDone | CueSkipped | CuePostponed | CueMissed):
        cue = state.book.by_id.get(event.key.cue)
        data["cue"] = event.key.cue if cue is None else cue_title(cue)
    return data


def _replanned(event: Replanned) -> str:
    match event.plan.kind:
        case ReplanKind.SQUEEZE:
            return translate("Happened", "Squeezed: segments are shorter.")
        case ReplanKind.DROP:
            return translate("Happened", "Dropped: segments are left out.")
        case ReplanKind.DROP_AND_SQUEEZE:
            return translate("Happened", "Segments are left out and others shorter.")
        case ReplanKind.SLIDE:
            return translate("Happened", "It slides: nothing is changed.")
        case ReplanKind.STRETCH:
            return translate("Happened", "Stretched: segments are longer.")
        case ReplanKind.ENCORE:
            return translate("Happened", "Encore: {number} {title}")


def _only_changed(event: ScriptRevised) -> Segment | None:
    """The segment that it changed, where it changed nothing else of the script."""
    revision = event.revision
    if len(revision.segments) != 1 or revision.order is not None or revision.rest is not None:
        return None
    return revision.segments[0]


def _names(segment: Segment | None) -> dict[str, object]:
    return {} if segment is None else {"number": segment.number, "title": segment.title}


def _segment(script: Script, name: str) -> Segment | None:
    return script.segment(name) if name in script.positions else None
