"""Logs so many notes, one commit each, and says after each what is saved.

`python -m torturing.logger DATABASE NOTES`. The line is written after the log has told, as the
screen would show it: whoever traces the calls of the process sees both in their order.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from benchmarks.shows import EIGHT, plain_show
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.recorder import run_row
from stage_desktop.instants import MINUTE, Instant
from stage_desktop.show.engine import opened
from stage_desktop.show.events import NoteTaken, RunKind, RunOpened

LENGTH = 6_000
PATIENCE_S = 60.0


def note(number: int) -> NoteTaken:
    """The note of that number, longer than a page of the database."""
    return NoteTaken(at=Instant(EIGHT + number), text=f"{number} " + "x" * LENGTH)


def main(database: Path, notes: int) -> None:
    """Begin a run, log the notes, close."""
    opening = RunOpened(at=EIGHT, kind=RunKind.LIVE, script=plain_show(3, MINUTE, EIGHT))
    journal = Journal(database)
    log = journal.begin(run_row(opened(opening)))
    log.append([opening], EIGHT)
    for number in range(1, notes + 1):
        log.append([note(number)], EIGHT)
        if not journal.flush(PATIENCE_S):
            raise TimeoutError("the log was not saved")
        os.write(1, f"saved {log.state.saved}\n".encode())
    journal.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
