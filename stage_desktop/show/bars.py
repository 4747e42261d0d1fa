"""The values that stand on a time axis: bars, points and marks. Instants only, no pixels."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from stage_desktop.instants import Instant, Millis
from stage_desktop.script.preparation import Task
from stage_desktop.show.timeline import CueRow


class Lane(StrEnum):
    """The lanes that hold bars, from top to bottom."""

    PLANNED = "planned"
    SEGMENTS = "segments"
    GIVEAWAYS = "giveaways"
    BOOSTS = "boosts"


class Part(StrEnum):
    """What a bar is a part of: of a giveaway or a boost, or the segment as a whole.

    `countdown` and `active` are those of a giveaway (`DOMAIN.md` 4.2), `lead` is from the order of
    a boost to its effect, `window` from its effect to its end (5.3). `over` is what a pass took
    beyond its time, `gap` is where nothing is on air.
    """

    SEGMENT = "segment"
    OVER = "over"
    GAP = "gap"
    COUNTDOWN = "countdown"
    ACTIVE = "active"
    LEAD = "lead"
    WINDOW = "window"


class Standing(StrEnum):
    """Where a bar stands between plan and log.

    `written` is the plan; `left_out` was planned and will not be (skipped, passed over); `ahead`
    is expected and, for a giveaway or boost, not yet launched or ordered; `missed` was due and
    nobody did it.
    """

    WRITTEN = "written"
    LEFT_OUT = "left_out"
    AHEAD = "ahead"
    RUNNING = "running"
    HELD = "held"
    PAST = "past"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Bar:
    """Something that lasts from `start` to `end`.

    `ref` is the id of the segment or the code of the giveaway or boost, `number` the segment's;
    `kind` the segment's kind. `is_fixed` tells a hard start, `draws` a bar that ends in a draw.
    """

    lane: Lane
    part: Part
    standing: Standing
    start: Instant
    end: Instant
    ref: str
    label: str
    number: str = ""
    kind: str = ""
    is_fixed: bool = False
    draws: bool = False

    @property
    def duration(self) -> Millis:
        return Millis(self.end - self.start)

    def touches(self, first: Instant, last: Instant) -> bool:
        """Whether any of it lies between the two instants."""
        return self.start < last and self.end > first


@dataclass(frozen=True, slots=True)
class Link:
    """What a giveaway or a boost is for: from its own instant to the nearest one of its slot.

    `lane` is that of what feeds; `ref` its code, `slot` the id of the segment. `misses` tells a
    boost whose effect does not reach its slot at all.
    """

    lane: Lane
    ref: str
    slot: str
    start: Instant
    end: Instant
    misses: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """The part of the ad budget for a stretch of the show, and what was spent of it.

    Both in per cent of the budget; `spent` is None where nobody has said it.
    """

    code: str
    start: Instant
    end: Instant
    share: Decimal
    spent: Decimal | None = None


class TaskStanding(StrEnum):
    """Whether something that has to be prepared is done, and if not whether it should be."""

    DONE = "done"
    OPEN = "open"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class TaskMark:
    """Something that has to be prepared, at the instant of the axis at which it is due."""

    at: Instant
    task: Task
    standing: TaskStanding


class MarkKind(StrEnum):
    """The instants that the whole show is measured by."""

    PLANNED_END = "planned_end"
    HARD_END = "hard_end"


@dataclass(frozen=True, slots=True)
class Mark:
    """One instant of the whole show."""

    kind: MarkKind
    at: Instant


@dataclass(frozen=True, slots=True)
class Lanes:
    """Everything that stands between two instants, each group by its start.

    `tasks` are those of the preparation, only before the show: also what lies before the first
    instant.
    """

    bars: tuple[Bar, ...] = ()
    cues: tuple[CueRow, ...] = ()
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    shares: tuple[Share, ...] = ()
    tasks: tuple[TaskMark, ...] = ()
