"""The second display goes away during the show and comes back: the show does not notice.

Qt's offscreen platform has two displays; its real signals tell of the one that goes and comes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from stage_desktop.desk.library import Library
from stage_desktop.show.events import PassStarted
from torturing.killing import environment

PROGRAM = Path(__file__).with_name("unplugged.py")
SCREENS = {
    "screens": [
        {"name": "DP-1", "x": 0, "y": 0, "width": 1280, "height": 720, "dpr": 1},
        {"name": "HDMI-1", "x": 1280, "y": 0, "width": 1920, "height": 1080, "dpr": 1},
    ]
}


def test_a_display_that_is_unplugged_and_back_takes_nothing_from_the_show(tmp_path: Path) -> None:
    file, database = tmp_path / "screens.json", tmp_path / "stage.db"
    file.write_text(json.dumps(SCREENS), encoding="utf-8")
    own = {"QT_QPA_PLATFORM": f"offscreen:configfile={file}"}
    done = subprocess.run(
        [sys.executable, str(PROGRAM), str(database)],
        env=os.environ | environment(tmp_path) | own,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    there, message, fallen, back = told["seen"]
    assert there[:3] == [1280, True, True]
    assert "display" in message
    assert 0 <= fallen[0] < 1280
    assert fallen[1:3] == [False, True]
    assert fallen[3] != there[3]  # the host still sees what is on air
    assert back[:3] == [1280, True, True]
    assert told["starts"] == [300 * number for number in range(9)]
    assert told["unsaved"] == 0
    log = Library(database).load_events(1)
    assert sum(isinstance(event, PassStarted) for event in log) == 9
