"""The words of reports: each is used, each figure has a name, values are written as people read."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from outgoing_runs import reviewed_run
from stage_desktop.instants import Millis
from stage_desktop.review.figure import FigureGroup, FigureUnit, FigureValue
from stage_desktop.review.metrics import Measure
from stage_desktop.review.totals import Source
from stage_desktop.ui.texts import figures, reportsheet
from stage_desktop.ui.texts.labels import HEADINGS

SOURCES = Path(reportsheet.__file__).parents[1] / "reportsheet"


def test_every_word_is_used_and_every_word_used_is_there() -> None:
    code = "".join(path.read_text("utf-8") for path in SOURCES.glob("*.py"))
    used = set(re.findall(r'word\("(\w+)"\)', code)) | set(re.findall(r'Field\(\s*"(\w+)"', code))
    used |= set(re.findall(r'_with_rows\(\s*"(\w+)"', code))
    # Chosen while it runs: lanes and groups of marks, yes and no, kinds of notes.
    used |= {"planned", "actual", "yes", "no", "note", "mark"}
    assert set(reportsheet.WORDS) == used


def test_every_figure_and_every_curve_has_a_name() -> None:
    codes = {figure.code for figure in reviewed_run().figures} | {each.value for each in Measure}
    assert sorted(codes - set(figures.NAMES)) == []
    assert sorted(set(figures.FORMULAS) - codes) == []


def test_headings_of_exports_are_told_apart() -> None:
    assert len(HEADINGS) == len(set(HEADINGS))


@pytest.mark.parametrize(
    ("code", "unit", "value", "text"),
    [
        ("drift", FigureUnit.DURATION, 130_000, "+2:10"),
        ("actual_length", FigureUnit.DURATION, 3_600_000, "1:00:00"),
        ("average_stay_s", FigureUnit.SECONDS, "35.4", "0:35"),
        ("overrun", FigureUnit.SHARE, "0.0405", "4.1 %"),
        ("gmv", FigureUnit.MONEY, "1740", "¥1,740"),
        ("uv_value", FigureUnit.MONEY, "1.555", "¥1.56"),
        ("gmv_per_minute", FigureUnit.PER_MINUTE, "402.5", "¥402.50"),
        ("roi", FigureUnit.RATIO, "3", "3"),
        ("views", FigureUnit.COUNT, "283500", "283,500"),
        ("roi", FigureUnit.RATIO, None, "—"),
    ],
)
def test_a_figure_is_written_by_its_unit(
    code: str, unit: FigureUnit, value: object, text: str
) -> None:
    amount = None if value is None else Decimal(str(value))
    figure = FigureValue(code, FigureGroup.SALES, unit, amount, Source.STATED, "CNY")
    assert figures.figure_text(figure) == text


def test_differences_and_changes_have_signs() -> None:
    assert [reportsheet.signed_text(Millis(ms)) for ms in (61_000, -61_000, 900)] == [
        "+1:01",
        "−1:01",
        "±0",
    ]
    assert [reportsheet.change_text(Decimal(n)) for n in (40, -50, 0)] == ["+40", "−50", "±0"]
    assert reportsheet.arrow_text("—", "—") == "—"
    assert reportsheet.arrow_text("—", "5") == "— → 5"
