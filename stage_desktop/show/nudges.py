"""Keys that were perhaps forgotten: the start of the show, and going on to the next segment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stage_desktop.instants import MINUTE, Instant, Millis
from stage_desktop.script.plan import EndRule
from stage_desktop.show.state import Phase, ShowState

_THREE_MINUTES, _FIVE_MINUTES = Millis(3 * MINUTE), Millis(5 * MINUTE)


class Forgotten(StrEnum):
    """What the operator may have forgotten."""

    START = "start"
    ADVANCE = "advance"
    END = "end"


@dataclass(frozen=True, slots=True)
class NudgeSettings:
    """When to remind, and how long until the next reminder of the same.

    `start` after the planned start, `advance` after the countdown of a segment that ends by hand
    and as long without any step, `end` after the last segment.
    """

    start: Millis = MINUTE
    advance: Millis = _THREE_MINUTES
    end: Millis = _FIVE_MINUTES
    again: Millis = _FIVE_MINUTES


@dataclass(frozen=True, slots=True)
class Nudge:
    """A reminder: what was perhaps forgotten, since when, and which one of its kind it is."""

    what: Forgotten
    since: Instant
    number: int

    def late(self, now: Instant) -> Millis:
        """How long ago it should have been."""
        return Millis(now - self.since)


def nudge(
    state: ShowState, now: Instant, last_step: Instant | None, settings: NudgeSettings
) -> Nudge | None:
    """What to remind of as of now; None for nothing.

    `last_step` is when the operator last did anything. A held segment is left alone: somebody has
    just thought of it. The same reminder comes again, with the next number, every `again`.
    """
    match state.phase:
        case Phase.READY:
            planned = state.planned.show_start
            if planned is None:
                return None
            since = Instant(planned - state.wall_offset)
            return _due(Forgotten.START, since, settings.start, now, settings)
        case Phase.ON_AIR:
            return _advance(state, now, last_step, settings)
        case Phase.FINISHED:
            ended = state.passes[-1].ended_at if state.passes else None
            if ended is None:
                return None
            return _due(Forgotten.END, ended, settings.end, now, settings)
        case Phase.WAITING | Phase.ENDED:
            return None


def _advance(
    state: ShowState, now: Instant, last_step: Instant | None, settings: NudgeSettings
) -> Nudge | None:
    running, segment = state.on_air, state.current
    if running is None or segment is None or running.held_since is not None:
        return None
    if segment.end_rule is EndRule.BY_ITSELF and state.next_position is not None:
        return None
    what = Forgotten.END if state.next_position is None else Forgotten.ADVANCE
    since = running.end_without_hold
    quiet = since if last_step is None else Instant(max(since, last_step))
    found = _due(what, quiet, settings.advance, now, settings)
    return None if found is None else Nudge(what, since, found.number)


def _due(
    what: Forgotten, since: Instant, after: Millis, now: Instant, settings: NudgeSettings
) -> Nudge | None:
    late = now - since - after
    return None if late < 0 else Nudge(what, since, 1 + late // max(1, settings.again))
