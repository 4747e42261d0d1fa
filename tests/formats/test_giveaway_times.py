"""When a giveaway runs, from whichever columns say so."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from stage_desktop.formats.script_files import open_script
from stage_desktop.instants import MINUTE
from stage_desktop.script.derive import derived_cues


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("编号,工具,发放时间,开奖时间,奖品", "F1,福袋,20:04,20:14,杯"),
        ("code,tool,launch_clock,end_or_draw,prize", "F1,lucky bag,20:04,20:14,cup"),
        ("编号,工具,发放时间,倒计时(秒),奖品", "F1,福袋,20:04,600,杯"),
    ],
)
def test_a_giveaway_with_a_launch_and_a_draw_runs_between_them(
    tmp_path: Path, header: str, row: str
) -> None:
    (tmp_path / "a_segments.csv").write_text(
        "环节,时间段\n开场,20:00-20:10\n卖货,20:10-20:30\n", "utf-8"
    )
    (tmp_path / "a_giveaways.csv").write_text(f"{header}\n{row}\n", "utf-8")
    opened = open_script(
        tmp_path / "a_segments.csv", start=None, zone="Asia/Shanghai", today=date(2026, 10, 22)
    )
    (giveaway,) = opened.script.giveaways
    assert giveaway.countdown + giveaway.active == 10 * MINUTE
    assert "F1.draw" in {cue.id for cue in derived_cues(opened.script)}
