"""Where everything stands in the host window, for any size of display. No Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in logical pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.x + self.width

    @property
    def bottom(self) -> int:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The boxes of the host window. None of them depends on what is on air: nothing moves.

    The message has the row of the points: while it stands, it is what counts. The beat stands
    below the word of the number, the card of the host beside the points; in a show that has none
    of them their boxes are empty and the others have the room.
    """

    title: Box
    badge: Box
    number: Box
    urge: Box
    beat: Box
    beat_then: Box
    progress: Box
    product: Box
    offer: Box
    price: Box
    points: Box
    card: Box
    message: Box
    next: Box
    next_in: Box


@dataclass(frozen=True, slots=True)
class Parts:
    """What the show has at all, whatever is on air."""

    beats: bool = False
    cards: bool = False


def arrange(width: int, height: int, parts: Parts = Parts()) -> Arrangement:
    """The boxes for a display: beside each other on a wide one, below each other on a high one."""
    if width >= height:
        return _wide(width, height, parts)
    return _high(width, height, parts)


class _Column:
    """Takes one row after the other from the top of a height, in thousandths of it."""

    def __init__(self, width: int, height: int) -> None:
        self.margin = max(12, round(min(width, height) * 0.035))
        self.inner = width - 2 * self.margin
        self._free = height - 2 * self.margin
        self._y = self.margin

    def row(self, share: int, space: int) -> Box:
        """A row across, so many thousandths high, and the space below it."""
        box = Box(self.margin, self._y, self.inner, self._free * share // 1_000)
        self._y = box.bottom + self._free * space // 1_000
        return box


def split(box: Box, share: int, space: int) -> tuple[Box, Box]:
    """A box in two beside each other: the left one has `share` thousandths of the width."""
    left = box.width * share // 1_000
    right = box.x + left + space
    return (
        Box(box.x, box.y, left, box.height),
        Box(right, box.y, box.right - right, box.height),
    )


def _beat(box: Box, has_beats: bool) -> tuple[Box, Box, Box]:
    """The box of the word above those of the beat and of the one after it."""
    if not has_beats:
        none = Box(box.x, box.bottom, box.width, 0)
        return box, none, none
    urge = Box(box.x, box.y, box.width, box.height * 56 // 100)
    top = urge.bottom + box.height * 6 // 100
    beat = Box(box.x, top, box.width, box.height * 24 // 100)
    return urge, beat, Box(box.x, beat.bottom, box.width, box.bottom - beat.bottom)


def _card(box: Box, has_cards: bool, space: int) -> tuple[Box, Box]:
    """The box of the points beside that of the card."""
    return split(box, 640, space) if has_cards else (box, Box(box.right, box.y, 0, box.height))


def _wide(width: int, height: int, parts: Parts) -> Arrangement:
    column = _Column(width, height)
    gap = column.margin
    title, badge = split(column.row(85, 10), 800, gap)
    number, word = split(column.row(390, 15), 640, gap)
    urge, beat, then = _beat(word, parts.beats)
    progress = column.row(14, 20)
    goods, price = split(column.row(150, 20), 560, gap)
    product = Box(goods.x, goods.y, goods.width, goods.height * 62 // 100)
    offer = Box(goods.x, product.bottom, goods.width, goods.bottom - product.bottom)
    message = column.row(200, 18)
    points, card = _card(message, parts.cards, gap)
    upcoming, wait = split(column.row(76, 0), 760, gap)
    return Arrangement(
        *(title, badge, number, urge, beat, then, progress, product, offer, price),
        *(points, card, message, upcoming, wait),
    )


def _high(width: int, height: int, parts: Parts) -> Arrangement:
    column = _Column(width, height)
    gap = column.margin
    title, badge = split(column.row(64, 10), 690, gap)
    badge = Box(badge.x, badge.y, badge.width, badge.height * 3 // 4)
    number = column.row(205, 10)
    urge, beat, then = _beat(column.row(120, 14), parts.beats)
    progress = column.row(9, 16)
    product = column.row(62, 4)
    offer = column.row(38, 6)
    price = column.row(92, 16)
    message = column.row(235, 16)
    points, card = _card(message, parts.cards, gap)
    upcoming, wait = split(column.row(72, 0), 690, gap)
    return Arrangement(
        *(title, badge, number, urge, beat, then, progress, product, offer, price),
        *(points, card, message, upcoming, wait),
    )
