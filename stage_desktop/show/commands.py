"""What an operator, a clock or another program may ask of a show; any of it may be refused."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from stage_desktop.instants import ZERO, Instant, Millis
from stage_desktop.script.cues import Cue
from stage_desktop.script.plan import Script, Segment


@dataclass(frozen=True, slots=True)
class CueKey:
    """One occurrence of a cue: a cue is raised at most once for a pass of its segment."""

    cue: str
    occurrence: int = 1


@dataclass(frozen=True, slots=True)
class Tick:
    """A question: what is due? Idempotent (rule 23)."""


@dataclass(frozen=True, slots=True)
class Start:
    """Begin the show with its first unskipped segment, which started `ago` before now."""

    ago: Millis = ZERO


@dataclass(frozen=True, slots=True)
class MoveBack:
    """The pass on air started `ago` before now (rule 6)."""

    ago: Millis


@dataclass(frozen=True, slots=True)
class Go:
    """End the pass on air; the next segment begins, or is waited for."""


@dataclass(frozen=True, slots=True)
class Jump:
    """Begin that segment now."""

    segment: str


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave a segment that is still ahead out of the show."""

    segment: str


@dataclass(frozen=True, slots=True)
class Unskip:
    """Take a skipped segment back into the show."""

    segment: str


@dataclass(frozen=True, slots=True)
class Hold:
    """Stop the countdown of the segment on air."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Let the countdown go on."""


@dataclass(frozen=True, slots=True)
class AddTime:
    """Give the pass on air so much more time, or less when negative."""

    amount: Millis


@dataclass(frozen=True, slots=True)
class Restart:
    """Begin the segment on air again, as a new pass."""


@dataclass(frozen=True, slots=True)
class Insert:
    """Put a new segment behind the one on air and, `at_once`, begin it now."""

    segment: Segment
    at_once: bool = True


@dataclass(frozen=True, slots=True)
class Move:
    """Put a segment that is ahead before another one that is ahead, or at the end (None)."""

    segment: str
    before: str | None


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace a segment that is ahead by this value of the same id."""

    segment: Segment


@dataclass(frozen=True, slots=True)
class Revise:
    """From now on this is the script and these are its cues in force; what has been stays."""

    script: Script
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class CompleteCue:
    """The cue has been done, be it due yet or not."""

    key: CueKey


@dataclass(frozen=True, slots=True)
class SkipCue:
    """The cue will not be done."""

    key: CueKey


@dataclass(frozen=True, slots=True)
class FireCue:
    """The cue is due now, whatever its anchor says."""

    key: CueKey


@dataclass(frozen=True, slots=True)
class PostponeCue:
    """The cue is due later by so much: than now when it is due, than expected when it is ahead."""

    key: CueKey
    by: Millis


@dataclass(frozen=True, slots=True)
class Note:
    """Write a remark into the log."""

    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Mark this instant in the log."""

    label: str = ""


@dataclass(frozen=True, slots=True)
class Annotate:
    """Say why a pass went as it did, or (`pass_number` None) why a segment had none.

    Also after the show; an empty reason takes an earlier one back.
    """

    segment: str
    pass_number: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Undo:
    """Revert the last operator step."""


@dataclass(frozen=True, slots=True)
class End:
    """The show is over."""


@dataclass(frozen=True, slots=True)
class AdjustClock:
    """The machine's wall clock now differs by `offset` from the show's clock."""

    offset: Millis


@dataclass(frozen=True, slots=True)
class ResumeRun:
    """The run goes on after the program was away since `last_seen`."""

    last_seen: Instant


class ReplanKind(StrEnum):
    """The ways to meet a fixed moment, or to leave it (rule 19)."""

    SQUEEZE = "squeeze"
    DROP = "drop"
    DROP_AND_SQUEEZE = "drop_and_squeeze"
    SLIDE = "slide"
    STRETCH = "stretch"
    ENCORE = "encore"


@dataclass(frozen=True, slots=True)
class Replan:
    """Take one of the replan choices as it was shown, as one step (rule 19).

    `durations` are the new ones of segments ahead, `added` goes to the pass on air, which is of the
    segment `on_air` ('': whichever it is), `skipped` are left out, `inserted` is put before
    `before` (None: last). `moment` names the fixed moment that it is about, `slack_before` and
    `slack_after` the slack to it that was shown.
    """

    kind: ReplanKind
    moment: str = ""
    durations: tuple[tuple[str, Millis], ...] = ()
    added: Millis = ZERO
    skipped: tuple[str, ...] = ()
    inserted: Segment | None = None
    before: str | None = None
    slack_before: Millis | None = None
    slack_after: Millis | None = None
    on_air: str = ""


@dataclass(frozen=True, slots=True)
class RecordFigures:
    """What the platform's dashboard says now: sales so far in the show's currency, people online.

    None: not told.
    """

    gmv: Decimal | None = None
    online: int | None = None


@dataclass(frozen=True, slots=True)
class PlayIncident:
    """Something goes wrong in a rehearsal: a fire drill. Refused in any other run.

    `subject` is what it is about (a segment's id, the code of a product or a boost, a cue),
    `added` the time that it costs the pass on air, `limit` the time to answer it.
    """

    code: str
    subject: str = ""
    added: Millis = ZERO
    limit: Millis = ZERO


Command = (
    Tick
    | Start
    | MoveBack
    | Go
    | Jump
    | Skip
    | Unskip
    | Hold
    | Resume
    | AddTime
    | Restart
    | Insert
    | Move
    | Edit
    | Revise
    | Replan
    | RecordFigures
    | CompleteCue
    | SkipCue
    | FireCue
    | PostponeCue
    | Note
    | Mark
    | Annotate
    | PlayIncident
    | Undo
    | End
    | AdjustClock
    | ResumeRun
)
