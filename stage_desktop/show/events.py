"""What has happened. Past tense: a fact cannot be refused, updated or deleted (rule 21).

`at` is the instant at which the fact holds, not the one at which somebody noticed; `step` numbers
the operator step that an event belongs to, 0 for what happened by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from stage_desktop.instants import ZERO, Instant, Millis
from stage_desktop.script.cues import Cue
from stage_desktop.script.plan import Script, Segment
from stage_desktop.script.revision import Revision
from stage_desktop.show.commands import CueKey, Replan


class RunKind(StrEnum):
    """What a run is; a rehearsal or a simulation can never be taken for a live show.

    A preview is a script that is only looked at: it is never performed and never logged.
    """

    LIVE = "live"
    REHEARSAL = "rehearsal"
    SIMULATED = "simulated"
    PREVIEW = "preview"


class EndCause(StrEnum):
    """Why a pass ended."""

    BY_HAND = "by_hand"
    BY_ITSELF = "by_itself"
    JUMP = "jump"
    RESTART = "restart"
    INSERT = "insert"
    SHOW_END = "show_end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What every event has."""

    at: Instant
    step: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOpened(Happened):
    """A run was opened with this script and these cues: they are what is *planned* (rule 22)."""

    kind: RunKind
    script: Script
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RunResumed(Happened):
    """The program was away since `last_seen` and goes on."""

    last_seen: Instant
    gap: Millis


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowStarted(Happened):
    """The show is on air."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowEnded(Happened):
    """The operator ended the show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassStarted(Happened):
    """A pass of the segment began."""

    segment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassEnded(Happened):
    """The pass of that segment ended."""

    segment: str
    cause: EndCause


@dataclass(frozen=True, slots=True, kw_only=True)
class PassMovedBack(Happened):
    """The pass on air started at `to`, earlier than it was taken for."""

    to: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldBegan(Happened):
    """The countdown was stopped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldEnded(Happened):
    """The countdown went on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeAdded(Happened):
    """The pass on air got so much more time, or less."""

    amount: Millis


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentSkipped(Happened):
    """The segment was left out."""

    segment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentUnskipped(Happened):
    """The segment was taken back in."""

    segment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentInserted(Happened):
    """A new segment stands before `before`, or last (None)."""

    segment: Segment
    before: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentMoved(Happened):
    """The segment now stands before `before`, or last (None)."""

    segment: str
    before: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentEdited(Happened):
    """The segment of that id has a new value."""

    segment: Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptRevised(Happened):
    """Another script and other cues are in force; the revision holds only what is different."""

    revision: Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Replanned(Happened):
    """One of the replan choices was taken (rule 19): what it changes, and what was promised."""

    plan: Replan


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresRecorded(Happened):
    """The platform's dashboard said that: sales so far, people online; None = not told."""

    gmv: Decimal | None = None
    online: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CueRaised(Happened):
    """The cue was due at `at`, and raised at `raised` (later when the program was away)."""

    key: CueKey
    raised: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class CueDone(Happened):
    """The cue was done; `due` is when it was due or, if done early, expected; None = not known."""

    key: CueKey
    due: Instant | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CueSkipped(Happened):
    """The cue will not be done."""

    key: CueKey


@dataclass(frozen=True, slots=True, kw_only=True)
class CueMissed(Happened):
    """The cue's tolerance passed without its being done."""

    key: CueKey


@dataclass(frozen=True, slots=True, kw_only=True)
class CuePostponed(Happened):
    """The cue is due at `until`; or, None, so much later (`by`) than its anchor says."""

    key: CueKey
    by: Millis
    until: Instant | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteTaken(Happened):
    """A remark was written."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked(Happened):
    """An instant was marked."""

    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonGiven(Happened):
    """Why a pass went as it did, or (`pass_number` None) why a segment had none; '' = no more."""

    segment: str
    pass_number: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepReverted(Happened):
    """An earlier operator step is as if it had not happened (rule 9)."""

    reverted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockAdjusted(Happened):
    """The machine's wall clock differs by `offset` from the show's; by `by` more than before."""

    offset: Millis
    by: Millis


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentPlayed(Happened):
    """A fire drill let something go wrong in a rehearsal; the operator has `limit` to answer."""

    code: str
    subject: str = ""
    limit: Millis = ZERO


Event = (
    RunOpened
    | RunResumed
    | ShowStarted
    | ShowEnded
    | PassStarted
    | PassEnded
    | PassMovedBack
    | HoldBegan
    | HoldEnded
    | TimeAdded
    | SegmentSkipped
    | SegmentUnskipped
    | SegmentInserted
    | SegmentMoved
    | SegmentEdited
    | ScriptRevised
    | Replanned
    | FiguresRecorded
    | CueRaised
    | CueDone
    | CueSkipped
    | CueMissed
    | CuePostponed
    | NoteTaken
    | Marked
    | ReasonGiven
    | IncidentPlayed
    | StepReverted
    | ClockAdjusted
)
