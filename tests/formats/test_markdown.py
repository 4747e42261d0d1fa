"""The run sheet in Markdown: readable as it stands, and its tables can be pasted back."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_desktop.formats.headers import SheetKind, field_of
from stage_desktop.formats.markdown import markdown_of
from stage_desktop.formats.pasted import open_pasted
from stage_desktop.formats.script_files import open_script, save_script
from stage_desktop.formats.written import ENGLISH
from stage_desktop.instants import Millis
from stage_desktop.script.cues import Cue, SegmentStart
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import Script, Segment

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


def sample(name: str = "apparel_1h") -> Script:
    path = SAMPLES / f"{name}_segments.csv"
    script = open_script(path, start=None, zone=None, today=date(2026, 1, 1)).script
    return replace(script, cues=())


def text_of(script: Script) -> str:
    return markdown_of(script).decode("utf-8")


def tables(text: str) -> dict[str, list[list[str]]]:
    """The tables by the heading over them, cells as Markdown means them."""
    found: dict[str, list[list[str]]] = {}
    heading = ""
    for line in text.splitlines():
        if line.startswith("## "):
            heading = line[3:]
        elif line.startswith("|"):
            parts = re.split(r"(?<!\\)((?:\\\\)*)\|", line)
            joined = [a + b for a, b in zip(parts[::2], [*parts[1::2], ""], strict=True)]
            cells = [re.sub(r"<br>", "\n", cell.strip()) for cell in joined[1:-1]]
            found.setdefault(heading, []).append(
                [re.sub(r"\\([\\`*<|\[\]])", r"\1", cell) for cell in cells]
            )
    return {name: [rows[0], *rows[2:]] for name, rows in found.items()}


def test_it_begins_with_the_title_and_the_facts_of_the_show() -> None:
    lines = text_of(sample()).splitlines()
    assert lines[0] == "# 木棉衣橱 秋冬通勤女装 1小时快闪场"
    assert lines[2:6] == [
        "- 平台: 快手",
        "- 开播时间: 2026-10-22 20:00",
        "- 时区: Asia/Shanghai",
        "- 货币: CNY",
    ]
    assert "- 主播: 小满" in lines
    assert lines[-1].startswith("| B3 | 快手粉条 |")


def test_every_part_of_the_show_is_a_table_under_its_heading() -> None:
    found = tables(text_of(sample()))
    assert {name: len(rows) - 1 for name, rows in found.items()} == {
        "环节": 10,
        "商品": 6,
        "福利": 4,
        "投流": 3,
    }
    segments = found["环节"]
    assert segments[0][:7] == ["序号", "时间段", "开始 (相对)", "时长 (分)", "类型", "环节", "主播"]
    assert segments[3][1:9] == [
        *("20:11-20:21", "00:11:00", "10", "主推款", "主推款 第一轮", "小满"),
        *("A02 羊毛混纺针织开衫", "159"),
    ]


def test_headers_are_those_that_are_known_when_a_table_is_pasted() -> None:
    found = tables(text_of(sample("skincare_90min")))
    kinds = {
        "segments": SheetKind.SEGMENTS,
        "products": SheetKind.PRODUCTS,
        "giveaways": SheetKind.GIVEAWAYS,
        "boosts": SheetKind.BOOSTS,
    }
    for name, kind in kinds.items():
        assert all(field_of(kind, header) for header in found[name][0])


def test_cues_have_their_table_and_empty_parts_none() -> None:
    cue = Cue("c1", "price_change", SegmentStart("s1"), Millis(-30_000), text="19.9")
    script = Script("t", "UTC", (Segment("s1", "1", "Open", Millis(60_000)),), cues=(cue,))
    found = tables(text_of(script))
    assert list(found) == ["segments", "cues"]
    assert found["cues"][1][:3] == ["c1", "price change", "1 start"]


def test_blank_columns_are_left_out_but_for_the_core() -> None:
    script = Script("t", "UTC", (Segment("s1", "1", "Open", Millis(60_000)),))
    assert tables(text_of(script))["segments"][0] == ["No", "Duration (min)", "Segment"]


def test_signs_that_would_be_marks_are_escaped() -> None:
    odd = Segment("s1", "1", "a|b", Millis(60_000), notes="<b>*x*\nline \\| two `c` [d](e)")
    text = text_of(Script("# t\n|", "UTC", (odd,)))
    assert text.splitlines()[0] == "# # t \\|"
    assert "| a\\|b | \\<b>\\*x\\*<br>line \\\\\\| two \\`c\\` \\[d\\](e) |" in text
    assert tables(text)["segments"][1][2:] == ["a|b", odd.notes]


CELLS = st.text(st.characters(categories=("L", "N", "P", "S")), max_size=12)


@given(CELLS, CELLS)
def test_any_cell_comes_back_from_its_table(title: str, notes: str) -> None:
    segment = Segment("s1", "1", f"x{title}", Millis(60_000), notes=f"{notes}\n{title}.")
    script = Script("t", "UTC", (segment,))
    rows = tables(markdown_of(script, ENGLISH).decode("utf-8"))["segments"]
    assert rows[1][rows[0].index("Segment")] == segment.title
    assert rows[1][rows[0].index("Notes")] == segment.notes


@pytest.mark.parametrize("name", ["apparel_1h", "skincare_90min"])
def test_what_is_written_can_be_pasted_back_as_the_same_script(name: str) -> None:
    back = open_pasted(text_of(sample(name)), start=None, zone=None, today=date(2026, 1, 1))
    assert replace(back.script, cues=()) == sample(name)
    assert not any(each.severity is Severity.ERROR for each in back.findings)


def test_a_file_of_that_type_is_written_in_the_language_wanted(tmp_path: Path) -> None:
    save_script(sample(), tmp_path / "a.md")
    assert (tmp_path / "a.md").read_bytes() == markdown_of(sample())
    save_script(sample(), tmp_path / "b.MD", ENGLISH)
    assert "## segments" in (tmp_path / "b.MD").read_text("utf-8")
    save_script(replace(sample(), title="t"), tmp_path / "c.markdown")
    assert (tmp_path / "c.markdown").read_text("utf-8").startswith("# t\n")
