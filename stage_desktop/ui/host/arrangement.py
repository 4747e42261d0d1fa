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
    """The boxes of the host window. None of them depends on what is shown: nothing moves.

    The message has the box of the points: while it stands, it is what counts.
    """

    title: Box
    badge: Box
    number: Box
    urge: Box
    progress: Box
    product: Box
    offer: Box
    price: Box
    points: Box
    next: Box
    next_in: Box


def arrange(width: int, height: int) -> Arrangement:
    """The boxes for a display: beside each other on a wide one, below each other on a high one."""
    return _wide(width, height) if width >= height else _high(width, height)


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


def _wide(width: int, height: int) -> Arrangement:
    column = _Column(width, height)
    gap = column.margin
    title, badge = split(column.row(85, 10), 800, gap)
    number, urge = split(column.row(390, 15), 640, gap)
    progress = column.row(14, 20)
    goods, price = split(column.row(150, 20), 560, gap)
    product = Box(goods.x, goods.y, goods.width, goods.height * 62 // 100)
    offer = Box(goods.x, product.bottom, goods.width, goods.bottom - product.bottom)
    points = column.row(200, 18)
    upcoming, wait = split(column.row(76, 0), 760, gap)
    return Arrangement(
        title, badge, number, urge, progress, product, offer, price, points, upcoming, wait
    )


def _high(width: int, height: int) -> Arrangement:
    column = _Column(width, height)
    gap = column.margin
    title, badge = split(column.row(64, 10), 690, gap)
    badge = Box(badge.x, badge.y, badge.width, badge.height * 3 // 4)
    number = column.row(205, 10)
    urge = column.row(120, 14)
    progress = column.row(9, 16)
    product = column.row(62, 4)
    offer = column.row(38, 6)
    price = column.row(92, 16)
    points = column.row(235, 16)
    upcoming, wait = split(column.row(72, 0), 690, gap)
    return Arrangement(
        title, badge, number, urge, progress, product, offer, price, points, upcoming, wait
    )
