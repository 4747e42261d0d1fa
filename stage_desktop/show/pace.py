"""*GMV pace*: what the platform's dashboard said against the line that the targets imply.

The line rises through every segment by its target, evenly over its time on air; where segments have
no targets, by the target of the show evenly over its planned time (`DOMAIN.md` 1.2, 28).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from stage_desktop.instants import Instant
from stage_desktop.script.plan import Segment
from stage_desktop.show.state import Figure, Pass, ShowState


@dataclass(frozen=True, slots=True)
class Pace:
    """How sales go as of the last figure; amounts in the currency of the show, None = not known.

    `line` is what the show should have sold by then, `ahead` actual − line. `segment_gmv` is what
    was sold since the segment on air began, where a figure was typed near its start.
    """

    figure: Figure | None
    target: Decimal | None
    line: Decimal | None
    line_now: Decimal | None
    ahead: Decimal | None
    segment_target: Decimal | None
    segment_gmv: Decimal | None

    @property
    def share(self) -> Decimal | None:
        """Actual / line, None while the line is at nothing."""
        if self.figure is None or self.figure.gmv is None or not self.line:
            return None
        return self.figure.gmv / self.line


def pace(state: ShowState, now: Instant) -> Pace:
    """The pace of the show as of now."""
    figure = next((each for each in reversed(state.figures) if each.gmv is not None), None)
    line = None if figure is None else line_at(state, figure.at)
    ahead = None
    if figure is not None and figure.gmv is not None and line is not None:
        ahead = figure.gmv - line
    current = state.current
    return Pace(
        figure,
        show_target(state),
        line,
        line_at(state, now),
        ahead,
        None if current is None else _target(current),
        _since_start(state, figure),
    )


def show_target(state: ShowState) -> Decimal | None:
    """The target of the show, else the sum of those of its segments."""
    if state.script.gmv_target is not None:
        return state.script.gmv_target.amount
    targets = [_target(each) for each in state.script.segments if not each.skipped]
    known = [each for each in targets if each is not None]
    return sum(known, Decimal()) if known else None


def line_at(state: ShowState, instant: Instant) -> Decimal | None:
    """What should have been sold by then; None without targets or before the show."""
    if state.started_at is None or instant < state.started_at:
        return None
    targets = {s.id: _target(s) for s in state.script.segments}
    if any(each is not None for each in targets.values()):
        return _by_segments(state, instant)
    whole, length = show_target(state), state.planned.length
    if whole is None or length <= 0:
        return None
    share = Decimal(min(instant - state.started_at, length)) / Decimal(length)
    return whole * share


def _by_segments(state: ShowState, instant: Instant) -> Decimal:
    """The targets of what was on air by then, each segment's once, however often it was on."""
    reached: dict[str, Decimal] = {}
    for each in state.passes:
        target = _target(state.script.segment(each.segment)) if _known(state, each) else None
        if target is None or each.started_at > instant:
            continue
        share = _share(each, instant)
        reached[each.segment] = max(reached.get(each.segment, Decimal()), target * share)
    return sum(reached.values(), Decimal())


def _known(state: ShowState, each: Pass) -> bool:
    return each.segment in state.script.positions


def _share(each: Pass, instant: Instant) -> Decimal:
    """How much of the pass was over by then, by its length; an ended one counts whole."""
    if each.ended_at is not None and each.ended_at <= instant:
        return Decimal(1)
    length = each.duration + each.added
    played = instant - each.started_at - each.held_until(instant)
    return Decimal(1) if length <= 0 else Decimal(max(0, min(played, length))) / Decimal(length)


def _since_start(state: ShowState, figure: Figure | None) -> Decimal | None:
    """What was sold since the pass on air began, by the last figure before it and the latest."""
    running = state.on_air
    if running is None or figure is None or figure.gmv is None or figure.at < running.started_at:
        return None
    earlier = [f for f in state.figures if f.gmv is not None and f.at <= running.started_at]
    if earlier:
        before = earlier[-1].gmv
    else:
        before = Decimal() if running.started_at == state.started_at else None
    return None if before is None else figure.gmv - before


def _target(segment: Segment) -> Decimal | None:
    return None if segment.gmv_target is None else segment.gmv_target.amount
