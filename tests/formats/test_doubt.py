"""Which readings are doubtful, which of them ask, and reading again in another way."""

from __future__ import annotations

from datetime import date

import pytest

from stage_desktop.formats.doubt import doubts_of, is_unsure, row_segments
from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.mapping import (
    IGNORED,
    KEPT,
    Choices,
    Layout,
    Mapping,
    Profile,
    matching,
)
from stage_desktop.formats.opened import Correction, Material, Opened, Unrecognised
from stage_desktop.formats.pasted import open_pasted
from stage_desktop.formats.tables import Table

MIN = 60_000
CLEAN = "时间\t环节\t时长\n20:00\t开场\t10分钟\n20:10\t主推\t20分钟\n"
SLIPPED = (
    "今晚\n时间\t环节\t时长\n20:00\t开场\t10min\n20:10\t主推\t20min\n"
    "8.30\t秒杀\t10-15min\n20:45\t返场\t一会儿\n21:00\t收尾\t5min\n"
)
UNREAD = "第一栏\t第二栏\t第三栏\n开场\t小雨\t五\n主推\t阿May\t二十\n"


def opened(text: str, choices: Choices | None = None) -> Opened:
    return open_pasted(
        text,
        start=None,
        zone="Asia/Shanghai",
        today=date(2026, 10, 22),
        choices=choices or Choices(),
    )


def material(found: Opened) -> Material:
    assert found.material is not None
    return found.material


def asking(found: Opened) -> list[tuple[str, int | None, int | None, tuple[str, ...]]]:
    return [(d.finding.code, d.row, d.column, d.instead) for d in doubts_of(found) if d.asks]


def test_a_clean_sheet_does_not_ask() -> None:
    found = opened(CLEAN)
    assert doubts_of(found) == ()
    assert not is_unsure(found)


def test_a_slip_by_half_a_day_a_span_and_a_word_are_doubtful_each_in_its_cell() -> None:
    assert asking(opened(SLIPPED)) == [
        ("start_far", 5, 0, ("20:30",)),
        ("duration_ranges", 5, 2, ("10min", "15min")),
        ("cell_unreadable", 6, 2, ()),
    ]


def test_an_unknown_column_is_marked_and_asks_only_when_it_holds_times() -> None:
    lights = "时间\t环节\t时长\t灯光\n20:00\t开场\t10分钟\t暖\n20:10\t主推\t20分钟\t冷\n"
    (doubt,) = doubts_of(opened(lights))
    assert (doubt.finding.code, doubt.row, doubt.column, doubt.asks) == (
        "column_kept", None, 3, False,
    )  # fmt: skip
    ready = lights.replace("灯光", "候场").replace("暖", "19:50").replace("冷", "20:05")
    assert asking(opened(ready)) == [("column_may_be_times", None, 3, ())]


def test_a_table_without_headings_asks() -> None:
    rows = "20:00-20:10\t开场\n20:10-20:30\t主推\n20:30-20:45\t秒杀\n"
    assert asking(opened(rows)) == [("header_missing", None, None, ())]


def test_corrected_cells_are_read_again_and_the_tables_stay() -> None:
    first = opened(SLIPPED)
    kept = material(first)
    fixed = kept.read(
        corrections=[
            Correction("pasted", 5, 0, "20:30"),
            Correction("pasted", 5, 2, "15min"),
            Correction("pasted", 6, 2, "15min"),
        ]
    )
    assert [s.duration // MIN for s in fixed.script.segments] == [10, 20, 15, 15, 5]
    assert asking(fixed) == []
    assert kept.read().script == first.script
    assert kept.tables[0][0].rows[4][0] == "8.30"


def test_a_correction_may_lie_beyond_the_row() -> None:
    kept = material(opened("时间\t环节\t时长\n20:00\t开场\t10\n20:10\t主推\n"))
    fixed = kept.read(corrections=[Correction("pasted", 3, 2, "20")])
    assert [s.duration // MIN for s in fixed.script.segments] == [10, 20]


def test_segments_are_known_by_their_rows() -> None:
    segments = row_segments(opened(SLIPPED))
    assert {row: segment.title for row, segment in segments.items()} == {
        3: "开场", 4: "主推", 5: "秒杀", 6: "返场", 7: "收尾",
    }  # fmt: skip


def test_tables_without_segments_come_with_the_refusal_and_are_read_as_assigned() -> None:
    with pytest.raises(Unrecognised) as caught:
        opened(UNREAD)
    assert caught.value.code == "no_segments"
    places = ((0, "title"), (1, "host"), (2, "duration"))
    layout = Layout("pasted", SheetKind.SEGMENTS, header_row=1, mapping=Mapping((), places))
    found = caught.value.material.read(Choices(layouts=(layout,)))
    assert [(s.title, s.host, s.duration // MIN) for s in found.script.segments] == [
        ("开场", "小雨", 5),
        ("主推", "阿May", 20),
    ]
    assert asking(found) == []


def test_another_row_is_the_heading_or_none_is() -> None:
    text = "时间\t环节\t时长\n20:00\t开场\t10\n时间\t环节\t时长\n21:00\t主推\t20\n"
    kept = material(opened(text))
    later = kept.read(Choices(layouts=(Layout("pasted", header_row=3),)))
    assert [s.title for s in later.script.segments] == ["主推"]
    assert later.sheets[0].header_row == 3
    places = ((0, "clock"), (1, "title"), (2, "duration"))
    bare = Layout("pasted", SheetKind.SEGMENTS, header_row=0, mapping=Mapping((), places))
    titles = [s.title for s in kept.read(Choices(layouts=(bare,))).script.segments]
    assert titles[:2] == ["环节", "开场"]


def test_a_column_is_kept_or_ignored_without_a_word() -> None:
    text = "时间\t环节\t时长\t灯光\n20:00\t开场\t10\t暖\n20:10\t主推\t20\t冷\n"
    kept = material(opened(text))

    def read(name: str) -> Opened:
        layout = Layout("pasted", mapping=Mapping((), ((3, name),)))
        return kept.read(Choices(layouts=(layout,)))

    assert read(KEPT).script.segments[0].extra == (("灯光", "暖"),)
    assert read(IGNORED).script.segments[0].extra == ()
    assert doubts_of(read(KEPT)) == doubts_of(read(IGNORED)) == ()


def test_a_left_out_sheet_is_not_read_and_the_chosen_one_is() -> None:
    days = [
        (Table(name, [["时间", "环节", "时长"], ["20:00", name, "10"]]), None)
        for name in ("周一", "周二")
    ]
    wanted = material(opened(CLEAN))
    kept = Material(tuple(days), "", (), wanted.wanted, wanted.choices)
    assert asking(kept.read()) == [("sheet_other_show", None, None, ())]
    choices = Choices(layouts=(Layout("周一", left_out=True), Layout("周二", SheetKind.SEGMENTS)))
    found = kept.read(choices)
    assert [s.title for s in found.script.segments] == ["周二"]
    assert asking(found) == []


def test_a_profile_is_known_by_two_rows_of_headings_too() -> None:
    table = Table("a", [["人员", "", "流程"], ["主播", "助播", "环节"], ["小雨", "阿May", "开场"]])
    headers = frozenset({"人员", "流程", "主播", "助播", "环节"})
    profile = Profile("two", Mapping(()), headers)
    found = matching((profile,), table)
    assert found is not None
    assert (found.row, found.depth) == (2, 2)
    assert matching((), table) is None


def test_pasted_tables_of_one_page_have_names_of_their_own() -> None:
    page = "".join(
        f"<table><tr><th>时间<th>环节<th>时长</tr><tr><td>20:00<td>{name}<td>10</tr></table>"
        for name in ("甲", "乙")
    )
    found = open_pasted("", page, start=None, zone="Asia/Shanghai", today=date(2026, 10, 22))
    assert [table.name for table, _ in material(found).tables] == ["pasted", "pasted 2"]
