"""What the program does to its database at a start, by itself: brought up to date, mended, filled.

`python -m torturing.mender DATABASE`. A line is written as soon as it begins.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from stage_desktop.desk.aside import bring_back
from stage_desktop.desk.library import Library
from stage_desktop.desk.salvage import finish_salvage, salvage
from stage_desktop.desk.store import open_store
from stage_desktop.errors import StoreTrouble


def mend(database: Path) -> None:
    """As `app.mending` does it, in its order, and the journal after it."""
    finish_salvage(database)
    try:
        Library(database).list_runs()
    except StoreTrouble as trouble:
        if trouble.code != "store_damaged":
            raise
        salvage(database)
    bring_back(database)
    open_store(database).close()


if __name__ == "__main__":
    import sqlite_utils  # noqa: F401  (what is timed is the work)

    os.write(1, b"begins\n")
    mend(Path(sys.argv[1]))
    os.write(1, b"done\n")
