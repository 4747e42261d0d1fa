"""What the first paint need not wait for is imported when it is used."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
from pathlib import Path
from stage_desktop.desk import clock, journal, library, rows, runlog, scheduler, settings, store
settings.load_settings(Path(sys.argv[1]) / "settings.json")
store.database_path(Path("a.db"), {})
journal.Journal(Path(sys.argv[1]) / "a.db").close()
library.Library(Path(sys.argv[1]) / "a.db").unfinished_live_runs()
clock.SystemClock().now()
heavy = {"sqlite_utils", "apscheduler", "tzlocal", "platformdirs", "click", "PySide6"}
print(sorted(heavy & set(sys.modules)))
"""


def test_the_desk_is_imported_without_its_heavy_libraries(tmp_path: object) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
