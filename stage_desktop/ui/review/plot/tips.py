"""What stands at a point of the timeline, in words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint

from stage_desktop.instants import clock_text, duration_text
from stage_desktop.ui.lanes.span import Span
from stage_desktop.ui.review.plot.bands import FEED, Band, Bands, rows_of
from stage_desktop.ui.review.plot.picture import Block, Feed, Picture
from stage_desktop.ui.texts.review import word

NEAR = 7
_MOST = 6


def tip_at(picture: Picture, span: Span, bands: Bands, at: QPoint) -> str:
    """The bars, cues and curves at that point of the axis; empty where there is nothing."""
    y = at.y()
    if _has(bands.planned, y):
        return _blocks(picture, picture.planned, span, at.x())
    if _has(bands.actual, y):
        return _blocks(picture, picture.actual, span, at.x())
    for lane, band in (("giveaways", bands.giveaways), ("boosts", bands.boosts)):
        if _has(band, y):
            return "\n\n".join(_feeds(picture, lane, band, span, at))
    if _has(bands.cues, y):
        near = [dot for dot in picture.dots if abs(span.x(dot.at) - at.x()) <= NEAR]
        lines = [f"{clock_text(dot.at, picture.zone)} {dot.text}" for dot in near[:_MOST]]
        return "\n".join([*lines, *([f"+{len(near) - _MOST}"] if len(near) > _MOST else [])])
    return "\n\n".join(_flags(picture, bands, span, at))


def _has(band: Band, y: int) -> bool:
    return band.top <= y < band.bottom


def _blocks(picture: Picture, blocks: tuple[Block, ...], span: Span, x: int) -> str:
    found = next((each for each in blocks if span.x(each.start) <= x < span.x(each.end) + 1), None)
    if found is None:
        return ""
    times = f"{clock_text(found.start, picture.zone)} – {clock_text(found.end, picture.zone)}"
    lines = [f"{found.number} {found.title}".strip(), times, duration_text(found.end - found.start)]
    if found.missing:
        lines.append(word("not_performed"))
    if found.due is not None:
        lines.append(word("over_by", over=duration_text(found.end - found.due, sign=True)))
    return "\n".join(lines)


def _feeds(picture: Picture, lane: str, band: Band, span: Span, at: QPoint) -> Iterator[str]:
    feeds = picture.lane(lane)
    rows, _ = rows_of([(feed.start, feed.end) for feed in feeds], max(1, band.height // FEED))
    row = (at.y() - band.top) // FEED
    for feed, stands in zip(feeds, rows, strict=True):
        if stands == row and span.x(feed.start) - NEAR <= at.x() <= span.x(feed.end) + NEAR:
            yield _told(feed)


def _flags(picture: Picture, bands: Bands, span: Span, at: QPoint) -> Iterator[str]:
    """The giveaways and boosts whose line runs through the curves there."""
    if not any(_has(band, at.y()) for band in bands.strips):
        return
    for feed in picture.feeds:
        takes_effect = feed.turn if feed.lane == "boosts" and feed.turn is not None else feed.start
        if not feed.failed and abs(span.x(takes_effect) - at.x()) <= NEAR:
            yield _told(feed)


def _told(feed: Feed) -> str:
    return "\n".join(part for part in (feed.label, feed.told) if part)
