"""Times in free texts: cues where they can mean one thing only, else notes with a finding."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from performing import MINUTE, at, script, segment
from stage_desktop.formats.script_files import open_script
from stage_desktop.instants import Millis
from stage_desktop.script.commerce import Giveaway
from stage_desktop.script.cues import Role, SegmentStart
from stage_desktop.script.derive import all_cues
from stage_desktop.script.plan import Script
from stage_desktop.script.spoken import Spoken, release_plan, with_spoken

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


def read(show: Script) -> Spoken:
    return with_spoken(show, all_cues(show))


def one(**texts: str) -> Script:
    """Five minutes of opening, then ten minutes with these texts from 20:05."""
    return script(segment(1, 5), segment(2, 10, **texts))


@pytest.mark.parametrize(
    ("text", "offset_s"),
    [
        ("20:09 换装", 240),
        ("换装 20：09：30", 270),
        ("第 6 分钟推优惠券", 360),
        ("minute 3 hold up the box", 180),
        ("20:05 上链接", 0),
    ],
)
def test_a_time_that_stands_alone_inside_its_segment_is_a_cue(text: str, offset_s: int) -> None:
    result = read(one(operator_notes=f"弹讲解卡;{text}"))
    (cue,) = result.script.cues
    assert (cue.offset, cue.text, cue.role) == (offset_s * 1_000, text, Role.OPERATOR)
    assert cue.anchor == SegmentStart("s2")
    assert [each.code for each in result.findings] == ["cue_from_text"]


@pytest.mark.parametrize(
    "text",
    [
        "20:40 换装",  # outside the segment
        "预计 20:09 起量",
        "20:09 左右换装",
        "20:08 或 20:09 换装",
        "20:08-20:10 换装",
        "预告周六 20:07 羽绒专场",
        "next show Friday 20:07",
        "第 12 分钟换装",
    ],
)
def test_a_time_in_doubt_stays_a_note_with_a_finding(text: str) -> None:
    result = read(one(operator_notes=text))
    assert result.script.cues == ()
    assert [each.code for each in result.findings] == ["time_in_text"]


def test_a_remark_is_never_a_cue() -> None:
    result = read(one(notes="20:09 开始有人进"))
    assert result.script.cues == ()
    assert [each.code for each in result.findings] == ["time_in_text"]


@pytest.mark.parametrize(
    "text", ["评论区回复", "20:09", "第 6 分钟", "价格 19:9", "比例 1:2:3:4", "v2.10:30", "¥20.05"]
)
def test_what_is_no_time_is_nothing(text: str) -> None:
    result = read(one(operator_notes=text))
    assert (result.script.cues, result.findings) == ((), ())


def giveaway(text: str) -> Script:
    gift = Giveaway("G3", "秒杀", SegmentStart("s2"), Millis(4 * MINUTE), active=Millis(3 * MINUTE))
    show = one(operator_notes=text)
    return type(show)(show.title, show.zone, show.segments, show.planned_start, giveaways=(gift,))


@pytest.mark.parametrize("text", ["20:09 开秒杀 G3（3 分钟）", "G3 20:12 结束", "20:09 开秒杀"])
def test_what_a_giveaway_says_already_is_no_second_cue(text: str) -> None:
    assert read(giveaway(text)).findings == ()
    assert read(giveaway(text)).script.cues == ()


def test_a_text_that_contradicts_a_giveaway_is_a_finding_and_no_cue() -> None:
    result = read(giveaway("20:11 开秒杀 G3"))
    (found,) = result.findings
    assert found.code == "time_in_text_differs"
    assert dict(found.data) == {"text": "20:11 开秒杀 G3", "subject": "G3", "at": "20:12:00"}
    assert result.script.cues == ()


def test_release_plans() -> None:
    assert release_plan(segment(1, 5, notes="放单 2 轮:120+80")) == (120, 80)
    assert release_plan(segment(1, 5, operator_notes="弹卡；分批放单 100 + 50+50")) == (100, 50, 50)
    assert release_plan(segment(1, 5, notes="满 120+80 减")) == ()


def test_a_show_past_midnight_takes_the_nearest_day() -> None:
    late = at(3 * 3_600 + 50 * 60)  # 23:50
    show = script(segment(1, 30, operator_notes="00:10 开奖"), planned=late)
    (cue,) = read(show).script.cues
    assert cue.offset == 20 * MINUTE


def test_reading_twice_adds_nothing() -> None:
    once = read(one(operator_notes="20:09 换装")).script
    again = with_spoken(once, all_cues(once))
    assert again.script == once


def test_the_samples_give_one_cue_and_one_release_plan() -> None:
    opened = open_script(
        SAMPLES / "apparel_1h_segments.csv", start=None, zone=None, today=date(2026, 10, 22)
    )
    show = opened.script
    assert [cue.text for cue in show.cues] == ["第 6 分钟推优惠券"]
    assert release_plan(show.segments[1]) == (120, 80)
    skincare = open_script(
        SAMPLES / "skincare_90min_segments.csv", start=None, zone=None, today=date(2026, 10, 22)
    )
    assert skincare.script.cues == ()
