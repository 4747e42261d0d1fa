"""The page of the checks says of each what the check itself says."""

from __future__ import annotations

from pathlib import Path

import checks_doc
from stage_desktop.script.checks import CHECKS

PAGE = Path(__file__).parents[3] / "docs" / "checks.md"


def test_every_check_has_its_row_under_its_part() -> None:
    text = PAGE.read_text(encoding="utf-8")
    parts = {part.partition("\n")[0]: part for part in text.split("\n## ")[1:]}
    for each in CHECKS:
        part = parts[checks_doc.PARTS[each.section]]
        assert part.count(f"| `{each.code}` | {each.severity.value}") == 1


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == checks_doc.page()


def test_thresholds_are_written_as_people_write_them() -> None:
    assert checks_doc.threshold("giveaway_gap") == "limit 20:00"
    assert checks_doc.threshold("draw_outside") == "kinds closing, interact, lottery; limit 0:30"
    assert checks_doc.threshold("gmv_sum_differs") == "percent 1"
    assert checks_doc.threshold("lottery_value") == "limit 50000"
    assert checks_doc.threshold("no_boosts") == ""
