"""Where to look on the axis, and which pass stands where. No Qt."""

from __future__ import annotations

from stage_desktop.instants import Instant
from stage_desktop.ui.lanes.span import Span, fitted
from stage_desktop.ui.review.plot.picture import Block, Key, Picture

AROUND = 3  # a segment that is looked at takes a third of the width
SEEN = 30  # what takes less than a thirtieth of the width is hardly seen


def revealing(span: Span, block: Block, width: int) -> Span:
    """The same span where the pass is seen well in it, else one with the pass in its middle."""
    left, right = span.x(block.start), span.x(block.end)
    if left >= 0 and right <= width and right - left >= width // SEEN:
        return span
    around = max(1, block.end - block.start) * (AROUND - 1) // 2
    return fitted(Instant(block.start - around), Instant(block.end + around), width)


def beside(picture: Picture, key: Key | None, by: int) -> Key | None:
    """The pass so many before or after that one in time; None at either end.

    From none it is the first, or backwards the last.
    """
    keys = [block.key for block in picture.actual]
    if not keys:
        return None
    if key not in keys:
        return keys[0 if by > 0 else -1]
    at = keys.index(key) + by
    return keys[at] if 0 <= at < len(keys) else None


def on_air(picture: Picture, instant: Instant, *, on_plan: bool) -> Block | None:
    """What was on air then, or by the plan."""
    blocks = picture.planned if on_plan else picture.actual
    return next((each for each in blocks if each.start <= instant < each.end), None)
