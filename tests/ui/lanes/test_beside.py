"""Links, spend bands and the preparation on the lanes, by pixels worked out by hand."""

from __future__ import annotations

from decimal import Decimal

from stage_desktop.instants import Instant, Millis
from stage_desktop.script.preparation import Task
from stage_desktop.show.bars import (
    Bar,
    Lane,
    Lanes,
    Link,
    Part,
    Share,
    Standing,
    TaskMark,
    TaskStanding,
)
from stage_desktop.ui.lanes.bands import LOWEST, USUAL, shared
from stage_desktop.ui.lanes.beside import PlacedShare, PlacedTasks
from stage_desktop.ui.lanes.scene import Rows, Scene, arranged
from stage_desktop.ui.lanes.span import Span

SPAN = Span(Instant(0), 1_000)  # a second a pixel
BANDS = shared(USUAL, 1, 1, spend=True)
OPEN, DONE, OVERDUE = TaskStanding.OPEN, TaskStanding.DONE, TaskStanding.OVERDUE


def bar(lane: Lane, start: int, end: int, ref: str, part: Part = Part.SEGMENT) -> Bar:
    begin, until = Instant(start * 1_000), Instant(end * 1_000)
    return Bar(lane, part, Standing.AHEAD, begin, until, ref, "title")


def link(ref: str, start: int, end: int, misses: bool = False) -> Link:
    return Link(Lane.BOOSTS, ref, "s1", Instant(start * 1_000), Instant(end * 1_000), misses=misses)


def task(name: str, at: int, standing: TaskStanding) -> TaskMark:
    return TaskMark(Instant(at * 1_000), Task(name, name, Millis(0)), standing)


def scene(lanes: Lanes, span: Span = SPAN) -> Scene:
    return arranged(lanes, span, 600, BANDS, Rows())


SLOT = bar(Lane.SEGMENTS, 200, 300, "s1")


def test_a_link_goes_from_the_top_of_its_bar_to_the_foot_of_its_slot() -> None:
    boost = bar(Lane.BOOSTS, 150, 400, "B1", Part.WINDOW)
    (one,) = scene(Lanes((SLOT, boost), links=(link("B1", 150, 200),))).links
    assert (one.x, one.top) == (150, BANDS.boosts.top)
    assert (one.slot_x, one.foot) == (200, BANDS.segments.bottom)


def test_links_right_beside_each_other_and_to_narrow_slots_are_left_out() -> None:
    bars = [bar(Lane.BOOSTS, at, 400, f"B{at}", Part.WINDOW) for at in range(200, 230)]
    found = tuple(link(f"B{at}", at, at) for at in range(200, 230))
    placed = scene(Lanes((SLOT, *bars), links=found)).links
    assert [each.x for each in placed] == [200, 207, 214, 221, 228]
    far = Span(Instant(0), 20_000)  # the slot is five pixels wide
    assert scene(Lanes((SLOT, *bars), links=found), far).links == ()


def test_a_link_that_misses_its_slot_is_never_left_out() -> None:
    bars = [bar(Lane.BOOSTS, at, 400, f"B{at}", Part.WINDOW) for at in (200, 202)]
    found = (link("B200", 200, 200), link("B202", 202, 210, misses=True))
    placed = scene(Lanes((SLOT, *bars), links=found)).links
    assert [(each.x, each.misses) for each in placed] == [(200, False), (202, True)]


def test_spend_bands_have_a_strip_only_where_the_show_has_them() -> None:
    share = Share("P1", Instant(-5_000), Instant(100_000), Decimal(30))
    (placed,) = scene(Lanes(shares=(share,))).shares
    assert (placed.x, placed.right, placed.band) == (-1, 100, BANDS.spend)
    without = shared(USUAL, 1, 1)
    assert without.spend.height == 0
    assert arranged(Lanes(shares=(share,)), SPAN, 600, without, Rows()).shares == ()
    for height in (LOWEST, 126, USUAL, 200):
        bands = shared(height, 2, 2, spend=True)
        strips = (bands.segments, bands.giveaways, bands.boosts, bands.spend, bands.cues)
        assert all(strip.height >= 6 for strip in strips)
        assert bands.segments.height >= 18 and bands.spend.height >= 12
        assert bands.cues.bottom <= height


def test_the_preparation_stands_before_the_first_segment_and_ends_where_the_next_begins() -> None:
    marks = (task("a", 50, DONE), task("b", 120, OPEN), task("c", 125, OVERDUE))
    found = scene(Lanes((SLOT,), tasks=marks)).tasks
    middle = BANDS.segments.top + BANDS.segments.height // 2
    assert found == (
        PlacedTasks(50, middle, 108, DONE, marks[:1]),
        PlacedTasks(120, middle, 200, OVERDUE, marks[1:]),
    )
    assert [each.left_open for each in found] == [0, 2]


def test_what_lies_before_the_axis_is_one_chip_at_its_left_end() -> None:
    marks = (task("w", -600_000, OVERDUE), task("x", -50, DONE), task("y", 80, OPEN))
    chip, near = scene(Lanes((SLOT,), tasks=marks)).tasks
    assert (chip.is_earlier, chip.x, chip.room, chip.marks) == (True, 0, 68, marks[:2])
    assert (chip.standing, chip.left_open) == (OVERDUE, 1)
    assert (near.is_earlier, near.x) == (False, 80)
    (alone,) = scene(Lanes((SLOT,), tasks=marks[:2])).tasks
    assert alone.room == 200


def test_the_pointer_finds_tasks_and_spend_bands() -> None:
    share = Share("P1", Instant(0), Instant(100_000), Decimal(30))
    made = scene(Lanes((SLOT,), shares=(share,), tasks=(task("a", 50, OPEN),)))
    found = made.found(60, BANDS.segments.top + 5)
    assert isinstance(found, PlacedTasks) and found.x == 50
    below = made.found(60, BANDS.spend.top + 2)
    assert isinstance(below, PlacedShare) and below.of is share
