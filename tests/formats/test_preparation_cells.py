"""Cells of the preparation: when a task is due, what is ready, what is released, what is said."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from stage_desktop.formats.axis import Axis
from stage_desktop.formats.dues import due_of, due_text, from_end
from stage_desktop.formats.listed import items_of
from stage_desktop.formats.preparation_rows import AVOIDED, SAID
from stage_desktop.formats.readiness_cells import ready_of, supply_of
from stage_desktop.formats.releases import release_of, summed_release
from stage_desktop.formats.time_cells import Unit
from stage_desktop.instants import DAY, HOUR, MINUTE, from_datetime

ZONE = ZoneInfo("Asia/Shanghai")
# Friday, 12 June 2026, 20:00.
START = from_datetime(datetime(2026, 6, 12, 20, 0, tzinfo=ZONE))
AXIS = Axis(ZONE, START, date(2026, 6, 12))


@pytest.mark.parametrize(
    ("cell", "due"),
    [
        ("T-7d", -7 * DAY),
        ("T-1h30m", -90 * MINUTE),
        ("T-10", -10 * MINUTE),
        ("T+30m", 30 * MINUTE),
        ("T-1w", -7 * DAY),
        ("开播前30分钟", -30 * MINUTE),
        ("开播前半小时", -30 * MINUTE),
        ("提前一天", -DAY),
        ("三天前", -3 * DAY),
        ("前天", -2 * DAY),
        ("2h before", -2 * HOUR),
        ("1 day before the show", -DAY),
        ("D-1", -DAY),
        ("D-1 20:00", -DAY),
        ("D-3 10点", -3 * DAY - 10 * HOUR),
        ("前一晚8点", -DAY),
        ("当天18:00", -2 * HOUR),
        ("开播", 0),
        # A clock time is the last one before the start: 21:00 was yesterday.
        ("19:00", -HOUR),
        ("21:00", -23 * HOUR),
        ("6月11日 20:00", -DAY),
        ("2026-06-05", -7 * DAY),
        (datetime(2026, 6, 10, 12), -2 * DAY - 8 * HOUR),  # noqa: DTZ001 - a cell has no zone
        ("尽快", None),
        ("周四", None),
    ],
)
def test_when_a_task_is_due(cell: str | datetime, due: int | None) -> None:
    assert due_of(cell, AXIS) == due


def test_a_bare_number_counts_what_the_heading_says_before_the_start() -> None:
    assert due_of("30", AXIS, Unit.MINUTES) == due_of(30, AXIS, Unit.MINUTES) == -30 * MINUTE
    assert due_of("30", AXIS) is None


def test_without_a_start_only_what_counts_from_it_is_known() -> None:
    unknown = Axis(ZONE, None, date(2026, 6, 12))
    assert due_of("T-2h", unknown) == -2 * HOUR
    assert due_of("D-1", unknown) == -DAY
    assert [due_of(cell, unknown) for cell in ("19:00", "D-1 20:00", "2026-06-11")] == [None] * 3


@pytest.mark.parametrize(
    ("due", "text"),
    [(0, "T-0"), (-7 * DAY, "T-7d"), (-90 * MINUTE, "T-1h30m"), (5, "T+0.005s")],
)
def test_a_due_time_is_written_as_people_write_it(due: int, text: str) -> None:
    assert due_text(due) == text
    assert due_of(text, AXIS) == due


def test_before_the_end_of_the_show() -> None:
    assert from_end("下播前10分钟") == from_end("10 min before the end") == -10 * MINUTE
    assert from_end("下播前半小时") == -30 * MINUTE
    assert from_end("开播前10分钟") is None


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("样品✓ 库存✓ 资质✗", {"样品": True, "库存": True, "资质": False}),
        ("sample ok; stock ok; certificate missing",
         {"sample": True, "stock": True, "certificate": False}),
        ("样品已到，库存未确认", {"样品": True, "库存": False}),
        ("✓样品 ✗资质", {"样品": True, "资质": False}),
        ("缺资质", {"资质": False}),
        ("样品OK 资质OK", {"样品": True, "资质": True}),
        ("是", {"备货": True}),
        ("在途", {"备货": False}),
        # An x is a yes in one room and a no in another.
        ("样品x", None),
        ("120", None),
    ],
)  # fmt: skip
def test_what_is_ready_of_a_product(cell: str, items: dict[str, bool] | None) -> None:
    found = supply_of(cell, "备货")
    assert (None if found is None else {each.name: each.ready for each in found}) == items


def test_done_and_not_done() -> None:
    done = ("✓", "已完成", "Y", "done", "ready", True, 1)
    assert [ready_of(cell) for cell in done] == [True] * len(done)
    open_ = ("未完成", "进行中", "✗", "not done", "in progress", False, 0)
    assert [ready_of(cell) for cell in open_] == [False] * len(open_)
    assert ready_of("看情况") is None


def test_release_plans() -> None:
    assert release_of("80+120") == (80, 120)
    assert release_of("80件 / 120件") == (80, 120)
    assert release_of(200) == (200,)
    assert release_of("放单 2 轮：120+80") == summed_release("放单 2 轮：120+80") == (120, 80)
    assert release_of("看情况") is None
    assert summed_release("200") == ()


def test_phrases_and_words_to_avoid() -> None:
    assert items_of("来了来了；姐妹们，看这里", SAID) == ("来了来了", "姐妹们，看这里")
    assert items_of("最、第一、绝对", AVOIDED) == ("最", "第一", "绝对")
    assert items_of("最/第一", AVOIDED) == ("最", "第一")
    assert items_of('"a；b"\n"say ""hi"""', SAID) == ("a；b", 'say "hi"')
