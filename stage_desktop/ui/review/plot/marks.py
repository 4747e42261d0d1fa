"""What lies over the timeline: the pass that is chosen, and the line at which values are read."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from stage_desktop.instants import Instant
from stage_desktop.ui.lanes.span import Span
from stage_desktop.ui.review.plot.bands import Bands, rows_of
from stage_desktop.ui.review.plot.picture import Key, Picture
from stage_desktop.ui.theme import Theme

SEEN = 0.16  # of the ground under what is chosen


def draw_marks(
    painter: QPainter,
    picture: Picture,
    seen: tuple[Span, Bands],
    theme: Theme,
    marked: tuple[Key | None, Instant | None],
) -> None:
    """The ground of the pass that is chosen with a frame around its bar, and the cursor."""
    (span, bands), (key, cursor) = seen, marked
    top, focus = bands.axis.bottom, theme.colour("focus")
    block = None if key is None else picture.block(key)
    if block is not None:
        left, right = span.x(block.start), span.x(block.end)
        ground = theme.colour("focus")
        ground.setAlphaF(SEEN)
        painter.fillRect(left, top, max(2, right - left), bands.bottom - top, ground)
        painter.setPen(focus)
        lane = bands.planned if block in picture.planned else bands.actual
        painter.drawRect(left, lane.top, max(2, right - left - 1), lane.height - 1)
    if cursor is not None:
        line = theme.colour("now_line")
        painter.fillRect(span.x(cursor), top, 1, bands.bottom - top, line)


def feed_rows(picture: Picture | None) -> tuple[int, int]:
    """How many rows the giveaways and the boosts need."""
    if picture is None:
        return 0, 0
    giveaways, boosts = (
        rows_of([(feed.start, feed.end) for feed in picture.lane(lane)])[1]
        for lane in ("giveaways", "boosts")
    )
    return giveaways, boosts
