"""Which display the host window fills, on two displays without hardware."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCREENS = {
    "screens": [
        {"name": "DP-1", "x": 0, "y": 0, "width": 1280, "height": 720, "dpr": 1},
        {"name": "HDMI-1", "x": 1280, "y": 0, "width": 1080, "height": 1920, "dpr": 1},
    ]
}

PROGRAM = """
import json
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from stage_desktop.ui.display_choice import chosen, displays
from stage_desktop.ui.host.host_window import HostWindow

app = QApplication([])
found = displays()
host = HostWindow()
lost, back = [], []
host.display_lost.connect(lost.append)
host.display_returned.connect(back.append)
second = next(each for each in found if each.name == "HDMI-1")


def where():
    box = host.geometry()
    return [box.x(), box.y(), box.width(), box.height(), host.isFullScreen()]


host.show_on(second.screen)
there = where()
app.screenRemoved.emit(found[0].screen)
unmoved = where()
app.screenRemoved.emit(second.screen)
fallen = where()
app.screenAdded.emit(second.screen)
again = where()
print(json.dumps({
    "labels": [each.label for each in found],
    "remembered": chosen(found, "HDMI-1").name,
    "gone": chosen(found, "VGA-1").name,
    "away from the operator": chosen(found, "", "HDMI-1").name,
    "single": chosen(found[:1], "").name,
    "none": chosen((), ""),
    "there": there, "unmoved": unmoved, "fallen": fallen, "again": again,
    "lost": lost, "back": back,
}))
host.close()
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What the program says on a machine with two displays."""
    folder = tmp_path_factory.mktemp("screens")
    file = folder / "screens.json"
    file.write_text(json.dumps(SCREENS), encoding="utf-8")
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={file}"},
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def test_displays_have_names_sizes_and_a_main_one(told: dict[str, object]) -> None:
    assert told["labels"] == ["DP-1 · 1280 × 720 · main display", "HDMI-1 · 1080 × 1920"]


def test_the_remembered_display_is_chosen_while_it_is_there(told: dict[str, object]) -> None:
    assert told["remembered"] == "HDMI-1"
    assert told["gone"] == "HDMI-1"  # not the operator's, which is the main one


def test_the_host_never_covers_the_operator_while_there_is_another(told: dict[str, object]) -> None:
    assert told["away from the operator"] == "DP-1"
    assert told["single"] == "DP-1"
    assert told["none"] is None


def test_the_host_window_fills_the_display_that_was_picked(told: dict[str, object]) -> None:
    assert told["there"] == [1280, 0, 1080, 1920, True]
    assert told["unmoved"] == told["there"]


def test_a_display_that_goes_away_leaves_a_window_on_the_main_one(told: dict[str, object]) -> None:
    assert told["fallen"] == [320, 180, 640, 360, False]
    assert told["lost"] == ["HDMI-1"]


def test_a_display_that_returns_gets_the_window_back(told: dict[str, object]) -> None:
    assert told["again"] == told["there"]
    assert told["back"] == ["HDMI-1"]
