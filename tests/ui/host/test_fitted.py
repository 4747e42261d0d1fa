"""Texts that fill their boxes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from stage_desktop.ui.fonts import load_fonts
from stage_desktop.ui.host.arrangement import Box, Parts, arrange
from stage_desktop.ui.host.fitted import SMALLEST, fit


def test_a_short_text_is_as_high_as_its_box(qapp: QApplication) -> None:
    load_fonts()
    found = fit("收", 600, 122, 2)
    assert found.lines == ("收",)
    assert found.pixels == 100  # 100 × 1.22


def test_a_long_text_gets_smaller_and_breaks_before_it_is_cut(qapp: QApplication) -> None:
    load_fonts()
    one, two = fit("梨形身材痛点垂感演示", 300, 100, 1), fit("梨形身材痛点垂感演示", 300, 100, 2)
    assert len(one.lines) == 1 and len(two.lines) == 2
    assert one.pixels < two.pixels
    assert "".join(two.lines) == "梨形身材痛点垂感演示"


def test_what_finds_no_room_at_the_smallest_size_is_elided(qapp: QApplication) -> None:
    load_fonts()
    found = fit("讲解" * 200, 200, 60, 3)
    assert found.pixels == SMALLEST
    assert len(found.lines) == 3
    assert found.lines[-1].endswith("…")


def test_written_line_breaks_are_kept(qapp: QApplication) -> None:
    load_fonts()
    assert fit("一\n二\n三", 400, 200, 3).lines == ("一", "二", "三")


@pytest.mark.parametrize("has", [Parts(), Parts(beats=True), Parts(beats=True, cards=True)])
def test_no_two_boxes_of_the_host_window_overlap(has: Parts) -> None:
    for width, height in ((480, 320), (1_024, 640), (1_920, 1_080), (3_840, 2_160), (1_080, 1_920)):
        boxes = arrange(width, height, has)
        # The message takes the place of the points and the card.
        names = [name for name in boxes.__slots__ if name != "message"]
        parts = [getattr(boxes, name) for name in names]
        for index, one in enumerate(parts):
            assert one.x >= 0 and one.right <= width and one.y >= 0 and one.bottom <= height
            assert not any(_overlap(one, other) for other in parts[index + 1 :])


@pytest.mark.parametrize(("width", "height"), [(1_024, 640), (1_080, 1_920)])
def test_beats_and_cards_take_nothing_from_the_number(width: int, height: int) -> None:
    plain = arrange(width, height)
    full = arrange(width, height, Parts(beats=True, cards=True))
    for name in ("number", "title", "product", "price", "next", "next_in", "progress"):
        assert getattr(full, name) == getattr(plain, name)
    assert full.message == plain.points


def _overlap(one: Box, other: Box) -> bool:
    across = one.x < other.right and other.x < one.right
    return across and one.y < other.bottom and other.y < one.bottom
