"""The state of a run: what the facts so far mean. Frozen; the countdown is not part of it."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, overload

from stage_desktop.instants import EPOCH, ZERO, Instant, Millis
from stage_desktop.script.cuebook import CueBook
from stage_desktop.script.cues import Cue
from stage_desktop.script.plan import Script, Segment
from stage_desktop.script.planned import PlannedTimes
from stage_desktop.show.commands import CueKey
from stage_desktop.show.events import EndCause, Event, RunKind


class Phase(StrEnum):
    """Where the show stands.

    `waiting`: nothing is on air until the next hard start. `finished`: the last segment ended by
    itself, and the show waits to be ended.
    """

    READY = "ready"
    ON_AIR = "on_air"
    WAITING = "waiting"
    FINISHED = "finished"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Pass:
    """One time that a segment is on air. `number` counts the passes of the segment from 1."""

    segment: str
    number: int
    started_at: Instant
    duration: Millis
    added: Millis = ZERO
    held: Millis = ZERO
    held_since: Instant | None = None
    ended_at: Instant | None = None
    cause: EndCause | None = None
    drift_start: Millis | None = None
    drift_end: Millis | None = None

    @property
    def end_without_hold(self) -> Instant:
        """When it ends if it is not held (any longer): start + duration + added + held."""
        return Instant(self.started_at + self.duration + self.added + self.held)

    def held_until(self, now: Instant) -> Millis:
        """Time held up to now, an open hold included."""
        if self.held_since is None or self.ended_at is not None:
            return self.held
        return Millis(self.held + max(0, now - self.held_since))


class CueStatus(StrEnum):
    """The life of a cue (rule 14)."""

    PLANNED = "planned"
    STANDBY = "standby"
    DUE = "due"
    DONE = "done"
    SKIPPED = "skipped"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class CueLife:
    """What has happened to one occurrence of a cue; a cue without one is planned."""

    status: CueStatus
    due: Instant | None = None
    raised: Instant | None = None
    done: Instant | None = None
    postponed: Millis = ZERO
    until: Instant | None = None


Other = TypeVar("Other")


class Lives(Mapping[CueKey, CueLife]):
    """What has happened to each cue: one more is put on top of many without copying them all.

    A log of a hundred thousand facts has tens of thousands of them, and each makes a new state.
    """

    __slots__ = ("_many", "_recent")
    _MOST = 256

    def __init__(
        self, many: Mapping[CueKey, CueLife], recent: Mapping[CueKey, CueLife] | None = None
    ) -> None:
        self._many = many
        self._recent = recent or {}

    def having(self, key: CueKey, life: CueLife) -> Lives:
        """These, with one that is new or another."""
        recent = {**self._recent, key: life}
        if len(recent) < self._MOST:
            return Lives(self._many, recent)
        return Lives({**self._many, **recent})

    def __getitem__(self, key: CueKey) -> CueLife:
        return self._recent[key] if key in self._recent else self._many[key]

    @overload
    def get(self, key: CueKey) -> CueLife | None: ...

    @overload
    def get(self, key: CueKey, default: CueLife | Other) -> CueLife | Other: ...

    def get(self, key: CueKey, default: object = None) -> object:
        """As of any mapping, without the exception that a missing key would cost."""
        found = self._recent.get(key)
        return self._many.get(key, default) if found is None else found

    def __iter__(self) -> Iterator[CueKey]:
        return iter({**self._many, **self._recent})

    def __len__(self) -> int:
        return len({**self._many, **self._recent})

    def items(self) -> ItemsView[CueKey, CueLife]:
        """All of them, each once, in the order in which they came."""
        return {**self._many, **self._recent}.items()


@dataclass(frozen=True, slots=True)
class GoneCue:
    """A cue that is not in force any more, and what had happened to it."""

    cue: Cue
    life: CueLife


@dataclass(frozen=True, slots=True)
class Remark:
    """A note or a mark in the log."""

    at: Instant
    text: str
    is_mark: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """What the platform's dashboard said then; None = not told."""

    at: Instant
    gmv: Decimal | None
    online: int | None


@dataclass(frozen=True, slots=True)
class StepMark:
    """The state before an operator step, and what has happened by itself since."""

    step: int
    before: ShowState
    since: tuple[Event, ...] = ()


@dataclass(frozen=True)
class ShowState:
    """Everything that the facts of a run mean.

    `script` is the script in force, `written` the one with which the run began, `planned` its
    times. `book` has the cues in force, `gone` those that were and to which something happened.
    `position`
    is where the segment stands that is or was last on air, −1 before the show; what comes next is
    the next unskipped segment behind it. `pressed_at` is when the show last went from one segment
    to another. `moved_at` is the last instant at which the expected
    times changed: no cue can have been due before the fact that brought it. `raised` are the cues
    that are due and open. `reasons` are by segment and number of the pass, None where it had none.
    """

    kind: RunKind
    opened_at: Instant
    script: Script
    written: Script
    planned: PlannedTimes
    book: CueBook
    phase: Phase = Phase.READY
    position: int = -1
    passes: tuple[Pass, ...] = ()
    cue_lives: Lives = field(default_factory=lambda: Lives({}))
    gone: Mapping[CueKey, GoneCue] = field(default_factory=dict)
    raised: frozenset[CueKey] = frozenset()
    remarks: tuple[Remark, ...] = ()
    figures: tuple[Figure, ...] = ()
    passed_over: frozenset[str] = frozenset()
    reasons: Mapping[tuple[str, int | None], str] = field(default_factory=dict)
    started_at: Instant | None = None
    ended_at: Instant | None = None
    pressed_at: Instant | None = None
    moved_at: Instant = EPOCH
    wall_offset: Millis = ZERO
    steps: int = 0
    trail: tuple[StepMark, ...] = field(default=(), repr=False)
    memo: dict[object, object] = field(
        default_factory=dict, init=False, repr=False, compare=False, hash=False
    )

    @property
    def on_air(self) -> Pass | None:
        """The pass on air, or None."""
        return self.passes[-1] if self.phase is Phase.ON_AIR else None

    @property
    def current(self) -> Segment | None:
        """The segment on air, or None."""
        running = self.on_air
        return None if running is None else self.script.segment(running.segment)

    @property
    def next_position(self) -> int | None:
        """Where the segment stands that comes next, or None after the last."""
        segments = self.script.segments
        for index in range(self.position + 1, len(segments)):
            if not segments[index].skipped:
                return index
        return None

    @property
    def next_segment(self) -> Segment | None:
        """The segment that comes next, or None after the last."""
        index = self.next_position
        return None if index is None else self.script.segments[index]


if TYPE_CHECKING:
    # Whose arguments the type checker knows.
    altered = replace
else:

    def altered(state: ShowState, **values: Any) -> ShowState:
        """`dataclasses.replace` for a state, at a tenth of what that costs."""
        after = object.__new__(ShowState)
        after.__dict__.update(state.__dict__, **values)
        after.__dict__["memo"] = {}
        return after


Result = TypeVar("Result")


class per_state(Generic[Result]):  # noqa: N801 - reads as the decorator that it is
    """Compute a pure function of a state once for each state."""

    def __init__(self, function: Callable[[ShowState], Result]) -> None:
        self.function = function
        self.__doc__ = function.__doc__

    def __call__(self, state: ShowState) -> Result:
        if self not in state.memo:
            state.memo[self] = self.function(state)
        return cast(Result, state.memo[self])

    def share(self, before: ShowState, after: ShowState) -> ShowState:
        """Let `after` have the result of `before`, as nothing that it depends on has changed."""
        if self in before.memo:
            after.memo[self] = before.memo[self]
        return after


@per_state
def pass_counts(state: ShowState) -> Mapping[str, int]:
    """How many passes each segment has had, by id."""
    counts: dict[str, int] = {}
    for each in state.passes:
        counts[each.segment] = counts.get(each.segment, 0) + 1
    return counts
