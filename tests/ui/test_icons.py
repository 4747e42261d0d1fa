"""Every kind and state has an icon, drawn in the colour that was asked for."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from stage_desktop.script.cues import CueKind
from stage_desktop.script.plan import SegmentKind
from stage_desktop.show.state import CueStatus
from stage_desktop.ui.icons import cue_icon, icon, pixmap, segment_icon, state_icon
from stage_desktop.ui.resources import resource

FILES = sorted(resource("icons").glob("*.svg"))


def colours(made: QPixmap) -> set[str]:
    """The colours of the solid pixels."""
    image = made.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_icon_is_one_colour_that_the_theme_gives(path: Path, qapp: QApplication) -> None:
    text = path.read_text(encoding="utf-8")
    assert ET.fromstring(text).get("viewBox") == "0 0 24 24"
    assert re.findall(r"#[0-9a-fA-F]{3,}", text) == []
    assert colours(pixmap(path.stem, 48, "#12ab34")) == {"#12ab34"}


def test_there_is_an_icon_for_every_kind_and_state() -> None:
    names = {path.stem for path in FILES}
    assert {segment_icon(kind) for kind in (*SegmentKind, "脱口秀")} <= names
    assert {cue_icon(kind) for kind in (*CueKind, "call the guest")} <= names
    assert {state_icon(status) for status in CueStatus} <= names


def test_every_state_has_a_shape_of_its_own(qapp: QApplication) -> None:
    drawn = [pixmap(state_icon(status), 16, "#ffffff").toImage() for status in CueStatus]
    assert all(one != other for i, one in enumerate(drawn) for other in drawn[:i])


def test_a_pixmap_is_sharp_on_a_dense_screen(qapp: QApplication) -> None:
    made = pixmap("go", 16, "#ffffff", 2.0)
    assert (made.width(), made.devicePixelRatio()) == (32, 2.0)


def test_a_disabled_icon_has_the_other_colour(qapp: QApplication) -> None:
    made = icon("end", QColor("#ff0000"), "#888888")
    assert colours(made.pixmap(22)) == {"#ff0000"}
    assert colours(made.pixmap(22, QIcon.Mode.Disabled)) == {"#888888"}


def test_an_unknown_icon_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        pixmap("unicorn", 16, "#ffffff")
