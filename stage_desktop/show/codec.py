"""Events to what the log keeps, and back.

An event is kept as its kind, its instant, its step and a JSON object of the rest. The words for
kinds and fields stand in databases for good: a class or field that changes its name or meaning,
and a default that changes, raise `EVENT_VERSION` and get an entry in `_UPGRADES`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import cast

from stage_desktop.errors import StageError
from stage_desktop.instants import Instant
from stage_desktop.records import from_plain, to_plain
from stage_desktop.show import events as happened
from stage_desktop.show.events import Event

EVENT_VERSION = 1

Body = dict[str, object]

EVENT_KINDS: Mapping[str, type[Event]] = {
    "run_opened": happened.RunOpened,
    "run_resumed": happened.RunResumed,
    "show_started": happened.ShowStarted,
    "show_ended": happened.ShowEnded,
    "pass_started": happened.PassStarted,
    "pass_ended": happened.PassEnded,
    "pass_moved_back": happened.PassMovedBack,
    "hold_began": happened.HoldBegan,
    "hold_ended": happened.HoldEnded,
    "time_added": happened.TimeAdded,
    "segment_skipped": happened.SegmentSkipped,
    "segment_unskipped": happened.SegmentUnskipped,
    "segment_inserted": happened.SegmentInserted,
    "segment_moved": happened.SegmentMoved,
    "segment_edited": happened.SegmentEdited,
    "script_revised": happened.ScriptRevised,
    "replanned": happened.Replanned,
    "figures_recorded": happened.FiguresRecorded,
    "cue_raised": happened.CueRaised,
    "cue_done": happened.CueDone,
    "cue_skipped": happened.CueSkipped,
    "cue_missed": happened.CueMissed,
    "cue_postponed": happened.CuePostponed,
    "note_taken": happened.NoteTaken,
    "marked": happened.Marked,
    "reason_given": happened.ReasonGiven,
    "incident_played": happened.IncidentPlayed,
    "step_reverted": happened.StepReverted,
    "clock_adjusted": happened.ClockAdjusted,
}

_KIND_OF: Mapping[type, str] = {kind: name for name, kind in EVENT_KINDS.items()}

# (kind, version it was written in) -> the body as the next version writes it.
_UPGRADES: Mapping[tuple[str, int], Callable[[Body], Body]] = {}


def encode_event(event: Event) -> tuple[str, str]:
    """The event's kind and its body as JSON, without `at` and `step`, which have columns."""
    body = dict(cast(Mapping[str, object], to_plain(event)))
    del body["at"]
    body.pop("step", None)
    return _KIND_OF[type(event)], json_text(body)


def decode_event(
    kind: str, body: str, *, at: Instant, step: int = 0, version: int = EVENT_VERSION
) -> Event:
    """The event that `encode_event` of that version wrote.

    StageError "event_newer" (a later version wrote it), "event_unknown" (no such kind) or
    "event_malformed" (the body is not what its kind has), each with `kind`.
    """
    if version > EVENT_VERSION:
        raise StageError("event_newer", kind=kind, version=version, known=EVENT_VERSION)
    event_class = EVENT_KINDS.get(kind)
    if event_class is None:
        raise StageError("event_unknown", kind=kind)
    plain = _upgraded(kind, _parsed(kind, body), version)
    try:
        return from_plain(event_class, {**plain, "at": at, "step": step})
    except StageError as error:
        raise StageError("event_malformed", **{**error.data, "kind": kind}) from None


def json_text(plain: object) -> str:
    """Compact JSON that any database can hold: Chinese readable, half a surrogate pair escaped."""
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(plain, separators=(",", ":"))
    return text


def _parsed(kind: str, body: str) -> Body:
    try:
        plain = json.loads(body)
    except (ValueError, RecursionError):
        plain = None
    if not isinstance(plain, dict):
        raise StageError("event_malformed", kind=kind)
    return plain


def _upgraded(kind: str, body: Body, version: int) -> Body:
    for older in range(version, EVENT_VERSION):
        upgrade = _UPGRADES.get((kind, older))
        if upgrade is not None:
            body = upgrade(body)
    return body
