"""The colours of reports: complete in both sets, and texts that can be read."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor

from stage_desktop.formats.report_html import report_colours
from stage_desktop.formats.report_shapes import Ink
from stage_desktop.ui.reportsheet.blocks import TONES
from stage_desktop.ui.resources import resource
from stage_desktop.ui.theme import contrast

COLOURS = report_colours(resource("report"))


@pytest.mark.parametrize("name", ["light", "dark"])
def test_texts_can_be_read_on_the_page_and_on_raised_grounds(name: str) -> None:
    colours = {token: QColor(colour) for token, colour in COLOURS[name].items()}
    for ground in ("page", "raised"):
        for token in (*TONES.values(), "link"):
            assert contrast(colours[token], colours[ground]) >= 4.5, (token, ground)
    for ground in ("planned", "actual"):
        assert contrast(colours["text"], colours[ground]) >= 4.5, ground
    assert contrast(colours["on_practice"], colours["practice"]) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
def test_lines_and_marks_stand_out_from_the_page(name: str) -> None:
    page = QColor(COLOURS[name]["page"])
    for ink in (Ink.OVER, Ink.DRIFT, Ink.ONLINE, Ink.GMV, Ink.GIVEAWAY, Ink.BOOST, Ink.MISSED):
        assert contrast(QColor(COLOURS[name][ink.value]), page) >= 3.0, ink


def test_both_sets_have_every_colour_that_style_and_drawings_name() -> None:
    style = (resource("report") / "report.css").read_text("utf-8")
    named = set(re.findall(r"var\(--(\w+)\)", style)) - {"running"}
    assert named | {ink.value for ink in Ink} <= set(COLOURS["light"])
    assert set(COLOURS["light"]) == set(COLOURS["dark"])
