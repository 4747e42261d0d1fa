"""What the timeline of a review shows, as values. Instants in milliseconds; no Qt, no pixels."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

from stage_desktop.instants import Instant, Millis
from stage_desktop.show.state import CueStatus

# Segment id and number of the pass; None where the segment had no pass.
Key = tuple[str, int | None]

# A level is not drawn across a gap of more steps than this.
GAP = 2
# So many points become two where there are more of them than pixels: the least and the most.
GROUP = 4
DENSITY = 2  # points for each pixel at the most
_FEWEST = 64


@dataclass(frozen=True, slots=True)
class Block:
    """A segment on one of the two lanes; `due` is where the time that it was planned for is over.

    `missing` marks a planned one that had no pass.
    """

    key: Key
    start: Instant
    end: Instant
    number: str
    title: str
    kind: str
    due: Instant | None = None
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Feed:
    """A giveaway or a boost: from its launch or order over its draw or effect to its end.

    `lane` is a lane of the theme ("giveaways", "boosts"), `turn` the draw or the effect; `label`
    and `told` say in words what it was and what it did. `failed` marks one that was never done.
    `planned` is when it should have begun.
    """

    lane: str
    code: str
    start: Instant
    end: Instant
    label: str
    told: str = ""
    turn: Instant | None = None
    planned: Instant | None = None
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """A cue at the instant at which it was done, or else due."""

    at: Instant
    status: CueStatus
    text: str


@dataclass(frozen=True, eq=False)
class Trace:
    """A curve. `starts` rise; a level holds a value at an instant, else each value is a step's.

    `file` is the digest of the file that it comes from: that file's slider moves it. `unit` stands
    behind its values.
    """

    id: str
    label: str
    starts: tuple[int, ...]
    values: tuple[float, ...]
    step: int
    is_level: bool
    unit: str = ""
    file: str = ""

    @cached_property
    def most(self) -> float:
        """The top of the scale: a round number that is not below any value."""
        return round_up(max(self.values, default=0.0))

    @cached_property
    def least(self) -> float:
        """The foot of the scale: 0 but for values below it."""
        lowest = min(self.values, default=0.0)
        return -round_up(-lowest) if lowest < 0 else 0.0

    def at(self, instant: int) -> float | None:
        """The value that holds then; None outside and in a gap."""
        index = bisect_right(self.starts, instant) - 1
        reach = GAP * self.step if self.is_level else self.step
        if index < 0 or instant - self.starts[index] >= reach:
            return None
        return self.values[index]

    def thinned(self, scale: int) -> Trace:
        """The curve for so many milliseconds a pixel: not many more points than pixels.

        What is left out of a group are never its least and its greatest value.
        """
        level = self
        while level.apart * DENSITY < scale and level._coarser is not None:
            level = level._coarser
        return level

    @property
    def apart(self) -> int:
        """How far points are from each other, on average."""
        if len(self.starts) < 2:
            return self.step
        return max(1, (self.starts[-1] - self.starts[0]) // (len(self.starts) - 1))

    def runs(self) -> Iterator[tuple[tuple[int, int, float], ...]]:
        """What holds without a gap: from when to when each value does."""
        run: list[tuple[int, int, float]] = []
        for index, (at, value) in enumerate(zip(self.starts, self.values, strict=True)):
            follows = self.starts[index + 1] if index + 1 < len(self.starts) else None
            ends = follows is None or follows - at > GAP * self.step
            until = at + self.step if follows is None or ends else follows
            run.append((at, until, value))
            if ends:
                yield tuple(run)
                run = []

    @cached_property
    def _coarser(self) -> Trace | None:
        if len(self.starts) < _FEWEST:
            return None
        starts: list[int] = []
        values: list[float] = []
        for begin in range(0, len(self.starts), GROUP):
            group = range(begin, min(begin + GROUP, len(self.starts)))
            least = min(group, key=self.values.__getitem__)
            most = max(group, key=self.values.__getitem__)
            for index in sorted({least, most}):
                starts.append(self.starts[index])
                values.append(self.values[index])
        step = self.step * GROUP  # neighbours are up to 2 × GROUP − 1 steps apart
        return Trace(self.id, self.label, tuple(starts), tuple(values), step, self.is_level)


@dataclass(frozen=True, eq=False)
class Picture:
    """Everything on the axis of one run; `drift` holds from each point to the next."""

    zone: ZoneInfo
    first: Instant
    last: Instant
    planned: tuple[Block, ...] = ()
    actual: tuple[Block, ...] = ()
    feeds: tuple[Feed, ...] = ()
    dots: tuple[Dot, ...] = ()
    drift: tuple[tuple[Instant, Millis], ...] = ()
    traces: tuple[Trace, ...] = ()
    hard_end: Instant | None = None

    def lane(self, name: str) -> tuple[Feed, ...]:
        """The giveaways or the boosts."""
        return tuple(feed for feed in self.feeds if feed.lane == name)

    def block(self, key: Key) -> Block | None:
        """The pass of that key, or the planned one where there was none."""
        return self._blocks.get(key)

    @cached_property
    def _blocks(self) -> dict[Key, Block]:
        return {block.key: block for block in (*self.planned, *self.actual)}


def round_up(value: float) -> float:
    """The next of 1, 2, 2.5, 5 times a power of ten that is not below the value; 1 for none."""
    if value <= 0:
        return 1.0
    power = 10.0 ** (len(str(int(value))) - 1) if value >= 1 else 10.0**-4
    while power * 10 <= value:
        power *= 10
    return next(power * each for each in (1, 2, 2.5, 5, 10) if power * each >= value)
